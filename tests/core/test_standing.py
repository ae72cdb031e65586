"""The status of a client: one for each, by the rules of the salon, with its reason, or by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from salonbase import bookings, chronicle, clients, history, merging, settings, standing, visits
from salonbase.errors import SalonError
from salonbase.models import Booking, Client, Visit
from salonbase.standing import DEFAULTS, rulebook
from salonbase.standing.rulebook import Measure, Rules
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")

TODAY = dt.date(2026, 11, 22)
NOBODY_IS_VIP = replace(DEFAULTS, vip_category_a=False, vip_visits=0)


def came(client_id: int, now: dt.datetime, *days_ago: int, kopecks: int = 100000, **more: object) -> None:
    """Visits so many days ago."""
    for ago in days_ago:
        visits.add(client_id, {"day": TODAY - dt.timedelta(ago), "sum_kopecks": kopecks, **more}, now=now)


def status(client_id: int, **rules: Any) -> str:
    """The status by the usual rules with these differences; category A is left out unless it is named."""
    return standing.of(client_id, standing.measure(TODAY, replace(NOBODY_IS_VIP, **rules))).status


def test_an_empty_base_has_nobody_of_any_status() -> None:
    by = standing.measure(TODAY)
    assert by == Measure(TODAY, DEFAULTS, None)
    assert standing.of_all(by) == {key: [] for key in rulebook.STATUSES}
    assert standing.of_clients([], by) == standing.of_clients([7], by) == {}
    with pytest.raises(SalonError, match="больше нет"):
        standing.of(7, by)


def test_who_never_came_is_potential_whatever_was_planned_or_missed(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, 3, status="no_show")
    came(somebody, now, 2, status="cancelled")
    visits.delete(visits.add(somebody, {"day": TODAY}, now=now), now=now)
    assert (status(somebody), standing.of(somebody, standing.measure(TODAY)).reason) == (
        "potential",
        "визитов ещё не было",
    )
    bookings.add(somebody, {"day": TODAY}, now=now)
    assert standing.of(somebody, standing.measure(TODAY)).reason == "визитов ещё не было, есть запись"


def test_the_only_client_of_a_base_brings_all_of_its_income(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, *range(10, 70, 10))
    found = standing.of(somebody, standing.measure(TODAY))
    assert (found.status, found.reason, found.word) == ("vip", "категория A, 6 визитов за год", "VIP")
    assert standing.of_all(standing.measure(TODAY)) == {key: [] for key in rulebook.STATUSES} | {"vip": [somebody]}


@pytest.mark.parametrize(("ago", "expected"), [(60, "new"), (61, "regular")])
def test_somebody_is_new_for_so_many_days(now: dt.datetime, ago: int, expected: str) -> None:
    somebody = client(now)
    came(somebody, now, ago, 20, 10)
    assert status(somebody, new_days=60, new_visits=2) == expected


@pytest.mark.parametrize(("number", "expected"), [(2, "new"), (3, "regular")])
def test_somebody_is_new_for_so_many_visits(now: dt.datetime, number: int, expected: str) -> None:
    somebody = client(now)
    came(somebody, now, *(500, 80, 20)[-number:])
    assert status(somebody, new_days=10, new_visits=2) == expected


@pytest.mark.parametrize(("number", "expected"), [(3, "new"), (4, "regular")])
def test_who_comes_so_often_in_a_year_is_regular_however_new(now: dt.datetime, number: int, expected: str) -> None:
    somebody = client(now)
    came(somebody, now, *range(5, 5 + number))
    assert status(somebody, regular_visits=4) == expected


def test_the_year_ends_today_and_begins_the_day_after_this_day_of_last_year(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, 364, 0)
    assert standing.of(somebody, standing.measure(TODAY, NOBODY_IS_VIP)).status == "new"
    assert status(somebody, regular_visits=2) == "regular"
    visits.delete(visits.of_client(somebody)[-1].id, now=now)
    came(somebody, now, 365)
    assert standing.measure(TODAY).since == TODAY - dt.timedelta(365)
    assert status(somebody, regular_visits=2, new_visits=1) == "regular"
    assert standing.of(somebody, standing.measure(TODAY, replace(NOBODY_IS_VIP, regular_visits=2))).reason.startswith(
        "2 визита с 22.11.2025"
    )
    assert standing.measure(dt.date(2028, 2, 29)).since == dt.date(2027, 2, 28)


@pytest.mark.parametrize(
    ("ago", "expected"), [(45, "regular"), (46, "slipping"), (90, "slipping"), (91, "lost"), (900, "lost")]
)
def test_who_is_away_longer_than_the_own_rhythm_allows_slips_and_is_lost(
    now: dt.datetime, ago: int, expected: str
) -> None:
    somebody = client(now)
    came(somebody, now, ago + 60, ago + 60, ago + 30, ago)  # every thirty days
    assert status(somebody, new_days=0, new_visits=0) == expected


@pytest.mark.parametrize(("ago", "expected"), [(90, "new"), (91, "slipping"), (180, "slipping"), (181, "lost")])
def test_where_the_rhythm_is_unknown_a_number_of_days_decides(now: dt.datetime, ago: int, expected: str) -> None:
    somebody = client(now)
    came(somebody, now, ago, ago, ago)  # three visits, but one day
    assert status(somebody, new_visits=3) == expected


@pytest.mark.parametrize(("ago", "expected"), [(21, "new"), (22, "slipping"), (42, "slipping"), (43, "lost")])
def test_a_course_of_visits_day_after_day_is_no_rhythm_of_one_day(now: dt.datetime, ago: int, expected: str) -> None:
    somebody = client(now)
    came(somebody, now, ago + 2, ago + 1, ago)
    assert status(somebody, shortest_rhythm=14) == expected


def test_a_booking_ahead_brings_back_who_slips_or_is_lost(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, 400)
    assert status(somebody) == "lost"
    booking = bookings.add(somebody, {"day": TODAY}, now=now)
    assert status(somebody) == "new"
    bookings.set_state(booking, "confirmed", now=now)
    assert status(somebody) == "new"
    bookings.set_state(booking, "cancelled", now=now)
    assert status(somebody) == "lost"
    bookings.add(somebody, {"day": TODAY - dt.timedelta(1)}, now=now)
    assert status(somebody) == "lost"


def test_the_reason_says_how_long_and_what_is_usual(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, 160, 130, 100)
    assert standing.of(somebody, standing.measure(TODAY)).reason == "не приходит 100 дней, обычно раз в 30 дней"


def test_a_vip_who_stays_away_is_called_back_and_still_named_a_vip(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, *range(60, 240, 30))
    found = standing.of(somebody, standing.measure(TODAY))
    assert (found.status, found.vip, found.word) == ("slipping", True, "Теряется (VIP)")
    assert found.reason == "не приходит 60 дней, обычно раз в 30 дней"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"vip_visits": 3}, "vip"), ({"vip_visits": 4}, "new"), ({"vip_roubles": 3000}, "vip"),
        ({"vip_roubles": 3001}, "new"), ({"vip_visits": 3, "vip_roubles": 3001}, "new"),
        ({"vip_visits": 3, "vip_roubles": 3001, "vip_all": False}, "vip"), ({}, "new"), ({"vip_all": False}, "new"),
        ({"vip_category_a": True}, "vip"), ({"vip_category_a": True, "vip_visits": 4}, "new"),
    ],
)  # fmt: skip
def test_a_vip_fulfils_all_that_is_asked_for_or_any_of_it(
    now: dt.datetime, rules: dict[str, Any], expected: str
) -> None:
    somebody = client(now)
    came(somebody, now, 30, 20, 10)
    assert status(somebody, **rules) == expected


def test_category_a_is_who_begins_below_the_share() -> None:
    assert rulebook.least_of_a([50, 25, 15, 10], 75) == 25
    assert rulebook.least_of_a([50, 24, 16, 10], 75) == 16
    assert rulebook.least_of_a([50, 24, 16, 10], 100) == 10
    assert rulebook.least_of_a([30, 30, 30, 30], 75) == 30  # equal incomes share a category
    assert rulebook.least_of_a([100, -50, 0], 100) == 100
    assert rulebook.least_of_a([0, -5], 75) is None
    assert rulebook.least_of_a([], 75) is None


def test_the_income_of_the_year_makes_category_a_and_nobody_in_the_trash_counts(now: dt.datetime) -> None:
    rich, poor, gone = client(now), client(now), client(now)
    came(rich, now, 10, kopecks=900000)
    came(poor, now, 10, kopecks=100000)
    came(poor, now, 365, kopecks=10**8)
    came(poor, now, 10, kopecks=10**8, status="cancelled")
    came(gone, now, 10, kopecks=10**8)
    clients.trash(gone, now=now)
    assert standing.measure(TODAY).least_income == 900000
    came(rich, now, 5, kopecks=-880000)  # a refund
    assert standing.measure(TODAY).least_income == 100000


def test_a_status_by_hand_wins_says_its_reason_and_knows_what_the_rules_say(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, now, 400)
    standing.set_by_hand(somebody, "vip", "  подруга   владелицы ", now=now)
    found = standing.of(somebody, standing.measure(TODAY))
    assert (found.status, found.reason, found.by_hand, found.word) == ("vip", "подруга владелицы", True, "VIP")
    assert (found.by_rules, found.rules_reason) == ("lost", "не приходит 400 дней")
    assert standing.of_all(standing.measure(TODAY))["vip"] == [somebody]
    card = clients.card(somebody)
    assert (card.hand_status, card.hand_status_reason) == ("vip", "подруга владелицы")
    standing.set_by_hand(somebody, "", "", now=now)
    assert standing.of(somebody, standing.measure(TODAY)).status == "lost"


def test_the_history_keeps_both_and_undo_brings_each_back(now: dt.datetime) -> None:
    somebody = client(now)
    standing.set_by_hand(somebody, "vip", "подруга", now=now)
    standing.set_by_hand(somebody, "", "", now=now)
    freed, chosen = chronicle.of_client(somebody)[:2]
    assert (chosen.title, freed.title) == ("Статус выбран вручную", "Статус снова по правилам")
    assert chosen.details == ("Статус вручную: VIP", "Причина статуса: подруга")
    assert any("VIP" in line for line in freed.details)
    history.undo(history.newest(), now=now)
    assert standing.of(somebody, standing.measure(TODAY)).by_hand


@pytest.mark.parametrize(
    ("key", "reason", "field"),
    [("vip", " \n", "hand_status_reason"), ("vip", "а" * 201, "hand_status_reason"), ("king", "да", "hand_status")],
)
def test_what_cannot_be_is_refused_beside_its_field(now: dt.datetime, key: str, reason: str, field: str) -> None:
    somebody = client(now)
    before = history.newest()
    with pytest.raises(SalonError) as refusal:
        standing.set_by_hand(somebody, key, reason, now=now)
    assert refusal.value.field == field
    assert history.newest() == before


def test_merging_offers_the_status_by_hand_of_either_card(now: dt.datetime) -> None:
    keep, other = client(now), client(now)
    standing.set_by_hand(other, "regular", "ходит семьёй", now=now)
    (line,) = [line for line in merging.compare(keep, other).lines if line.key == merging.HAND_STATUS]
    assert (line.title, line.left, line.right, line.suggested) == (
        "Статус вручную", "", "Постоянный: ходит семьёй", "Постоянный: ходит семьёй",
    )  # fmt: skip
    merging.merge(keep, other, now=now)
    assert (clients.card(keep).hand_status, clients.card(keep).hand_status_reason) == ("regular", "ходит семьёй")
    history.undo(history.newest(), now=now)
    assert clients.card(keep).hand_status == ""


def test_merging_may_leave_the_status_to_the_rules(now: dt.datetime) -> None:
    keep, other = client(now), client(now)
    standing.set_by_hand(keep, "vip", "подруга", now=now)
    standing.set_by_hand(other, "lost", "переехала", now=now)
    (line,) = [line for line in merging.compare(keep, other).lines if line.key == merging.HAND_STATUS]
    assert line.differs
    assert line.suggested_value == ("vip", "подруга")
    merging.merge(keep, other, {merging.HAND_STATUS: line.right_value}, now=now)
    assert clients.card(keep).hand_status_reason == "переехала"


def test_the_rules_are_those_that_the_owner_has_set(now: dt.datetime) -> None:
    settings.put("status_regular_visits", 2, now=now)
    settings.put("status_vip_category_a", False, now=now)
    assert standing.rules() == replace(DEFAULTS, regular_visits=2, vip_category_a=False)
    assert standing.measure(TODAY).rules == standing.rules()


def test_a_page_takes_one_query_and_everybody_takes_four(now: dt.datetime) -> None:
    people = [client(now) for _ in range(20)]
    for number, one in enumerate(people):
        came(one, now, *range(number))
    by = standing.measure(TODAY)
    with assert_query_count(1):
        assert len(standing.of_clients(people, by)) == 20
    with assert_query_count(4):
        standing.of_all(by)


def test_only_those_asked_for_and_nobody_from_the_trash(now: dt.datetime) -> None:
    one, other, gone = client(now), client(now), client(now)
    standing.set_by_hand(gone, "vip", "подруга", now=now)
    clients.trash(gone, now=now)
    by = standing.measure(TODAY)
    assert standing.of_all(by)["potential"] == [one, other]
    assert standing.of_all(by, only=[other, gone, 999])["potential"] == [other]
    assert standing.of_all(by, only=[other, gone, 999])["vip"] == []
    assert standing.of(gone, by).status == "vip"


# Against an independent computation

RULES = st.builds(
    Rules, new_days=st.integers(0, 90), new_visits=st.integers(0, 4), regular_visits=st.integers(1, 6),
    vip_category_a=st.booleans(), vip_share=st.integers(1, 100), vip_visits=st.integers(0, 4),
    vip_roubles=st.integers(0, 30), vip_all=st.booleans(), slipping_percent=st.integers(100, 300),
    slipping_days=st.integers(1, 200), lost_percent=st.integers(100, 500), lost_days=st.integers(1, 300),
    shortest_rhythm=st.integers(0, 40),
)  # fmt: skip
VISIT = st.tuples(
    st.one_of(st.integers(-5, 40), st.integers(-5, 800)), st.sampled_from(["came", "came", "came", "no_show"]),
    st.integers(-1000, 5000), st.sampled_from([False, False, False, True]),
)  # fmt: skip
PERSON = st.fixed_dictionaries({
    "visits": st.lists(VISIT, max_size=6), "booked": st.none() | st.integers(-2, 5),
    "trash": st.sampled_from([0, 0, 1]), "hand": st.sampled_from(["", "", "", "vip", "lost"]),
})  # fmt: skip


def expected(person: dict[str, Any], people: list[dict[str, Any]], rules: Rules) -> str:
    """The status by the table in the module's docstring, computed in the plainest way."""
    if person["hand"]:
        return str(person["hand"])
    days = sorted(ago for ago, state, _, deleted in person["visits"] if state == "came" and not deleted and ago >= 0)
    if not days:
        return "potential"
    if person["booked"] is None or person["booked"] < 0:
        different = sorted(set(days))
        limits: tuple[Fraction | int, Fraction | int] = (rules.slipping_days, rules.lost_days)
        if len(different) >= 3:
            rhythm = max(Fraction(different[-1] - different[0], len(different) - 1), Fraction(rules.shortest_rhythm))
            limits = (rhythm * rules.slipping_percent / 100, rhythm * rules.lost_percent / 100)
        if days[0] > limits[1]:
            return "lost"
        if days[0] > limits[0]:
            return "slipping"
    asked = []
    if rules.vip_category_a:
        mine, all_of_them = income(person), [income(one) for one in people if not one["trash"]]
        total = sum(max(one, 0) for one in all_of_them)
        more = sum(one for one in all_of_them if one > mine)
        asked.append(mine > 0 and total > 0 and Fraction(more, total) * 100 < rules.vip_share)
    if rules.vip_visits:
        asked.append(sum(ago < 365 for ago in days) >= rules.vip_visits)
    if rules.vip_roubles:
        asked.append(income(person) >= rules.vip_roubles * 100)
    if asked and (all(asked) if rules.vip_all else any(asked)):
        return "vip"
    often = sum(ago < 365 for ago in days) >= rules.regular_visits
    return "new" if not often and (days[-1] <= rules.new_days or len(days) <= rules.new_visits) else "regular"


def income(person: dict[str, Any]) -> int:
    """What a person was to pay in the year."""
    return sum(
        due for ago, state, due, deleted in person["visits"] if state == "came" and not deleted and 0 <= ago < 365
    )


def wipe_and_fill(people: list[dict[str, Any]]) -> list[int]:
    """A base of just these people, by plain rows; returns their ids."""
    Client.delete().execute()
    moment = dt.datetime(2026, 11, 22, 12)
    ids = []
    for person in people:
        row = {"surname": "Орлова", "search_key": "", "sort_key": "", "letter": "О"}
        ids.append(
            Client.insert(
                **row, created_at=moment, updated_at=moment, deleted_at=moment if person["trash"] else None,
                hand_status=person["hand"], hand_status_reason="да" if person["hand"] else "",
            ).execute()
        )  # fmt: skip
        for ago, state, due, deleted in person["visits"]:
            Visit.insert(
                client=ids[-1], day=TODAY - dt.timedelta(ago), status=state, due_kopecks=due, created_at=moment,
                deleted_at=moment if deleted else None,
            ).execute()  # fmt: skip
        if person["booked"] is not None:
            Booking.insert(client=ids[-1], day=TODAY + dt.timedelta(person["booked"]), created_at=moment).execute()
    return ids


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(people=st.lists(PERSON, max_size=6), rules=RULES)
def test_everybody_has_exactly_the_status_of_the_plain_computation(people: list[dict[str, Any]], rules: Rules) -> None:
    ids = wipe_and_fill(people)
    by = standing.measure(TODAY, rules)
    page = standing.of_clients(ids, by)
    assert [page[key].status for key in ids] == [expected(person, people, rules) for person in people]
    groups = standing.of_all(by)
    living = [key for key, person in zip(ids, people, strict=True) if not person["trash"]]
    assert sorted(key for group in groups.values() for key in group) == living
    assert all(page[key].status == group for group, keys in groups.items() for key in keys)
    assert all(one.reason and one.rules_reason for one in page.values())


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(person=PERSON.filter(lambda one: not one["hand"]), rules=RULES, more=st.integers(1, 400))
def test_whoever_stays_away_longer_never_comes_nearer(person: dict[str, Any], rules: Rules, more: int) -> None:
    """From slipping one may go to lost, from lost nowhere, as long as no visit and no booking is added."""
    (somebody,) = wipe_and_fill(
        [{**person, "visits": [one for one in person["visits"] if one[0] >= 0], "booked": None}]
    )
    order = {"slipping": 1, "lost": 2}
    earlier, later = (
        standing.of(somebody, standing.measure(day, rules)).status for day in (TODAY, TODAY + dt.timedelta(more))
    )
    assert order.get(earlier, 0) <= order.get(later, 0)
    assert (earlier == "potential") == (later == "potential")
