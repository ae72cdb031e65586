"""The visit log: what is written down, what it costs, and what it closes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from salonbase import bookings, catalogue, history, recalls, teeth, visits
from salonbase.errors import SalonError
from salonbase.models import Client, Operation, VisitService
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")


def undo_newest(now: dt.datetime) -> None:
    newest = history.undoable()
    assert newest is not None
    history.undo(newest, now=now)


def test_a_visit_needs_nothing_but_its_client(now: dt.datetime) -> None:
    visit = visits.visit(visits.add(client(now), {}, now=now))
    assert (visit.day, visit.status, visit.services, visit.due_kopecks) == (now.date(), "came", (), 0)


def test_a_visit_is_kept_as_it_was_typed(now: dt.datetime) -> None:
    typed = {
        "day": "18.08.2026", "time": "14:30", "services": ("эндодонтия 3 канала",), "specialist": "Орлова Н. В.",
        "complaint": "боль при жевании", "teeth": "36, 37", "work": "пломба\r\nполировка  ", "materials": "Filtek",
        "sum_kopecks": "12 500", "discount_percent": "10", "paid_kopecks": "10 000,50", "note": "придёт с мамой",
    }  # fmt: skip
    visit = visits.visit(visits.add(client(now), typed, now=now))
    assert visit == visits.Visit(
        id=visit.id, client_id=visit.client_id, day=dt.date(2026, 8, 18), time=dt.time(14, 30),
        services=("эндодонтия 3 канала",), specialist="Орлова Н. В.", complaint="боль при жевании", teeth=(36, 37),
        work="пломба\nполировка", materials="Filtek", sum_kopecks=1250000, discount_percent=10.0,
        due_kopecks=1125000, paid_kopecks=1000050, note="придёт с мамой", status="came",
    )  # fmt: skip
    assert visit.debt_kopecks == 124950


def test_typed_values_may_be_values_already(now: dt.datetime) -> None:
    given = {"day": dt.date(2026, 8, 18), "time": dt.time(9, 5, 33), "teeth": (37, 36, 37), "sum_kopecks": 100}
    visit = visits.visit(visits.add(client(now), {**given, "services": ["а", "б"]}, now=now))
    assert (visit.day, visit.time, visit.teeth) == (dt.date(2026, 8, 18), dt.time(9, 5), (36, 37))
    assert (visit.sum_kopecks, visit.services) == (100, ("а", "б"))


def test_the_sum_comes_from_the_price_list_when_nobody_types_it(now: dt.datetime) -> None:
    catalogue.add_service("Стрижка чёлки", 50000, 15, now=now)
    catalogue.add_service("Окрашивание", 450000, 120, now=now)
    catalogue.add_service("Без цены", now=now)
    titles = ("стрижка челки", "ОКРАШИВАНИЕ", "без цены", "подарок")
    visit = visits.visit(visits.add(client(now), {"services": titles}, now=now))
    assert visit.sum_kopecks == visit.due_kopecks == visit.paid_kopecks == 500000
    assert visit.services == ("Стрижка чёлки", "Окрашивание", "Без цены", "подарок")
    linked = [row.service for row in VisitService.select().order_by(VisitService.position)]
    assert linked == [1, 2, 3, None]


def test_a_new_service_stays_in_words_and_a_new_specialist_joins_the_catalogue(now: dt.datetime) -> None:
    somebody = client(now)
    visits.add(somebody, {"services": ("Чудо",), "specialist": "Ким А. С."}, now=now)
    visits.add(somebody, {"specialist": "ким а.с."}, now=now)
    assert [visit.specialist for visit in visits.of_client(somebody)] == ["Ким А. С."] * 2
    assert catalogue.services() == []
    assert [specialist.name for specialist in catalogue.specialists()] == ["Ким А. С."]


def test_the_clients_discount_is_taken_unless_another_is_typed(now: dt.datetime) -> None:
    regular = client(now, discount_percent=7.5)
    assert visits.visit(visits.add(regular, {"sum_kopecks": 1001}, now=now)).due_kopecks == 926
    assert visits.visit(visits.add(regular, {"sum_kopecks": 1001, "discount_percent": 0}, now=now)).due_kopecks == 1001
    guest = client(now, free_of_charge=True)
    assert visits.visit(visits.add(guest, {"sum_kopecks": 1001}, now=now)).due_kopecks == 0


def test_a_refund_is_a_negative_sum(now: dt.datetime) -> None:
    somebody = client(now)
    visits.add(somebody, {"sum_kopecks": "4800"}, now=now)
    visits.add(somebody, {"sum_kopecks": "−1800"}, now=now)
    assert visits.totals(somebody).total_kopecks == 300000


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"day": "31.02.2026"}, "day"),
        ({"day": "23.11.2026"}, "day"),
        ({"day": dt.date(226, 1, 1)}, "day"),
        ({"time": "25:00"}, "time"),
        ({"teeth": "19"}, "teeth"),
        ({"teeth": (99,)}, "teeth"),
        ({"sum_kopecks": "дорого"}, "sum_kopecks"),
        ({"sum_kopecks": 10**15}, "sum_kopecks"),
        ({"paid_kopecks": "5 5 а"}, "paid_kopecks"),
        ({"discount_percent": "130"}, "discount_percent"),
        ({"discount_percent": 130}, "discount_percent"),
        ({"status": "late"}, "status"),
    ],
)
def test_a_wrong_value_is_named_and_nothing_is_written(now: dt.datetime, values: dict[str, Any], field: str) -> None:
    somebody = client(now)
    with pytest.raises(SalonError) as refused:
        visits.add(somebody, values, now=now)
    assert refused.value.field == field
    assert visits.of_client(somebody) == []
    assert Operation.select().count() == 0


def test_nobody_is_written_down_for_a_card_in_the_trash(now: dt.datetime) -> None:
    thrown = client(now, deleted_at=now)
    with pytest.raises(SalonError, match="корзине"):
        visits.add(thrown, {}, now=now)
    with pytest.raises(SalonError, match="больше нет"):
        visits.add(999, {}, now=now)


def test_a_client_who_did_not_come_pays_nothing(now: dt.datetime) -> None:
    catalogue.add_service("Стрижка", 250000, now=now)
    somebody = client(now)
    visit = visits.visit(visits.add(somebody, {"services": ("Стрижка",), "status": "no_show"}, now=now))
    assert (visit.sum_kopecks, visit.paid_kopecks, visit.debt_kopecks) == (0, 0, 0)
    owing = visits.visit(visits.add(somebody, {"sum_kopecks": 100, "status": "cancelled"}, now=now))
    assert (owing.due_kopecks, owing.paid_kopecks, owing.debt_kopecks) == (100, 0, 0)
    assert visits.totals(somebody) == visits.Totals(0, 0, 0, None, None, 0, 1)


def test_a_cancelled_visit_may_be_of_a_day_to_come(now: dt.datetime) -> None:
    somebody = client(now)
    visits.add(somebody, {"day": dt.date(2026, 11, 25), "status": "cancelled"}, now=now)
    assert visits.of_client(somebody)[0].day == dt.date(2026, 11, 25)


def test_the_log_is_newest_first(now: dt.datetime) -> None:
    somebody = client(now)
    for day, time in (("20.11.2026", "10:00"), ("21.11.2026", ""), ("21.11.2026", "15:00"), ("21.11.2026", "9:00")):
        visits.add(somebody, {"day": day, "time": time}, now=now)
    shown = [(visit.day.day, visit.time and visit.time.hour) for visit in visits.of_client(somebody)]
    assert shown == [(21, 15), (21, 9), (21, None), (20, 10)]


def test_the_log_takes_two_queries_however_long_it_is(now: dt.datetime) -> None:
    somebody = client(now)
    for _ in range(7):
        visits.add(somebody, {"services": ("а", "б"), "specialist": "Ким"}, now=now)
    visits.add(client(now, "Ким"), {"services": ("в",)}, now=now)
    with assert_query_count(2):
        log = visits.of_client(somebody)
    assert [visit.services for visit in log] == [("а", "б")] * 7
    with assert_query_count(2):
        visits.totals(somebody)


def test_the_head_of_the_card_adds_up(now: dt.datetime) -> None:
    somebody = client(now)
    for day, total, paid in (("02.03.2020", 1500, 1500), ("18.08.2026", 4800, 3000), ("22.11.2026", 1000, 1000)):
        visits.add(somebody, {"day": day, "sum_kopecks": total * 100, "paid_kopecks": paid * 100}, now=now)
    visits.add(somebody, {"day": "01.01.2020", "status": "no_show"}, now=now)
    deleted = visits.add(somebody, {"sum_kopecks": 99900}, now=now)
    visits.delete(deleted, now=now)
    assert visits.totals(somebody) == visits.Totals(
        count=3, total_kopecks=730000, average_kopecks=243300, first=dt.date(2020, 3, 2), last=dt.date(2026, 11, 22),
        debt_kopecks=180000, no_shows=1,
    )  # fmt: skip


def test_an_average_check_is_in_whole_roubles(now: dt.datetime) -> None:
    somebody = client(now)
    for kopecks in (10000, 10100):
        visits.add(somebody, {"sum_kopecks": kopecks}, now=now)
    assert visits.totals(somebody).average_kopecks == 10100  # 100,50 is half a rouble: up


def test_a_missed_booking_counts_once(now: dt.datetime) -> None:
    somebody = client(now)
    booking = bookings.add(somebody, {"day": "22.11.2026"}, now=now)
    bookings.set_state(booking, "no_show", now=now)
    assert visits.totals(somebody).no_shows == 1
    bookings.add(somebody, {"day": "21.11.2026"}, now=now)
    visits.add(somebody, {"day": "21.11.2026", "status": "no_show"}, now=now)
    assert visits.totals(somebody).no_shows == 2


def test_only_the_given_values_change(now: dt.datetime) -> None:
    visit_id = visits.add(client(now), {"complaint": "боль", "sum_kopecks": 4800_00, "services": ("а",)}, now=now)
    assert visits.update(visit_id, {"work": "пломба"}, now=now)
    visit = visits.visit(visit_id)
    assert (visit.complaint, visit.work, visit.sum_kopecks, visit.services) == ("боль", "пломба", 480000, ("а",))
    assert not visits.update(visit_id, {"work": " пломба "}, now=now)
    assert not visits.update(visit_id, {"services": ("а",)}, now=now)
    assert visits.update(visit_id, {"services": "б\nв"}, now=now)
    assert visits.visit(visit_id).services == ("б", "в")


def test_a_visit_paid_in_full_stays_so_when_its_sum_changes(now: dt.datetime) -> None:
    visit_id = visits.add(client(now), {"sum_kopecks": 1000}, now=now)
    visits.update(visit_id, {"sum_kopecks": 2000}, now=now)
    assert visits.visit(visit_id).paid_kopecks == 2000
    visits.update(visit_id, {"discount_percent": 50}, now=now)
    assert visits.visit(visit_id).paid_kopecks == 1000
    visits.update(visit_id, {"paid_kopecks": 300}, now=now)
    visits.update(visit_id, {"sum_kopecks": 4000}, now=now)
    assert (visits.visit(visit_id).due_kopecks, visits.visit(visit_id).paid_kopecks) == (2000, 300)
    visits.update(visit_id, {"paid_kopecks": ""}, now=now)
    assert visits.visit(visit_id).paid_kopecks == 2000
    visits.update(visit_id, {"sum_kopecks": "", "discount_percent": ""}, now=now)
    assert (visits.visit(visit_id).due_kopecks, visits.visit(visit_id).discount_percent) == (0, 0)


def test_a_visit_that_has_happened_after_all_costs_what_its_services_do(now: dt.datetime) -> None:
    somebody = client(now, discount_percent=10)
    catalogue.add_service("Стрижка", 150000, now=now)
    missed = visits.add(somebody, {"services": ["Стрижка"], "status": "no_show"}, now=now)
    visits.update(missed, {"status": "came"}, now=now)
    found = visits.visit(missed)
    assert (found.sum_kopecks, found.due_kopecks, found.paid_kopecks) == (150000, 135000, 135000)
    debt = visits.add(somebody, {"services": ["Стрижка"], "status": "no_show"}, now=now)
    visits.update(debt, {"status": "came", "sum_kopecks": "1000", "paid_kopecks": "0"}, now=now)
    found = visits.visit(debt)
    assert (found.sum_kopecks, found.due_kopecks, found.paid_kopecks) == (100000, 90000, 0)


def test_a_changed_visit_keeps_a_day(now: dt.datetime) -> None:
    visit_id = visits.add(client(now), {}, now=now)
    with pytest.raises(SalonError) as refused:
        visits.update(visit_id, {"day": ""}, now=now)
    assert refused.value.field == "day"
    visits.update(visit_id, {"day": "01.02.2019"}, now=now)
    assert visits.visit(visit_id).day == dt.date(2019, 2, 1)


def test_a_visit_that_came_cannot_move_into_the_future_by_its_status(now: dt.datetime) -> None:
    visit_id = visits.add(client(now), {"day": dt.date(2026, 11, 25), "status": "cancelled"}, now=now)
    with pytest.raises(SalonError) as refused:
        visits.update(visit_id, {"status": "came"}, now=now)
    assert refused.value.field == "day"
    assert visits.update(visit_id, {"note": "позвонила сама"}, now=now)


def test_a_deleted_visit_comes_back_by_undo(now: dt.datetime) -> None:
    somebody = client(now)
    visit_id = visits.add(somebody, {"services": ("а",)}, now=now)
    before = visits.of_client(somebody)
    visits.delete(visit_id, now=now)
    assert visits.of_client(somebody) == []
    with pytest.raises(SalonError, match="больше нет"):
        visits.visit(visit_id)
    with pytest.raises(SalonError, match="больше нет"):
        visits.update(visit_id, {}, now=now)
    undo_newest(now)
    assert visits.of_client(somebody) == before


def test_undo_takes_a_new_visit_away_with_all_that_it_brought(now: dt.datetime) -> None:
    somebody = client(now)
    visits.add(somebody, {"services": ("а", "б"), "specialist": "Новый мастер"}, now=now)
    undo_newest(now)
    assert (visits.of_client(somebody), catalogue.specialists()) == ([], [])


def test_the_words_for_a_status_are_russian() -> None:
    assert [visits.status_word(status) for status in visits.STATUSES] == ["был", "не пришёл", "отменён"]


# What a visit closes


def booking_state(booking_id: int) -> tuple[str, int | None]:
    booking = bookings.booking(booking_id)
    return booking.state, booking.visit_id


def recall_state(recall_id: int) -> tuple[str, int | None]:
    recall = recalls.recall(recall_id)
    return recall.state, recall.visit_id


@pytest.mark.parametrize(("status", "state"), [("came", "done"), ("no_show", "no_show"), ("cancelled", "cancelled")])
def test_a_visit_ends_the_booking_of_its_day(now: dt.datetime, status: str, state: str) -> None:
    somebody = client(now)
    booking = bookings.add(somebody, {"day": now.date(), "time": "14:30"}, now=now)
    visit = visits.add(somebody, {"status": status}, now=now)
    assert booking_state(booking) == (state, visit)
    undo_newest(now)
    assert booking_state(booking) == ("expected", None)


def test_of_two_bookings_on_a_day_the_one_nearer_in_time_ends(now: dt.datetime) -> None:
    somebody = client(now)
    morning = bookings.add(somebody, {"day": now.date(), "time": "9:00"}, now=now)
    evening = bookings.add(somebody, {"day": now.date(), "time": "18:00"}, now=now)
    visits.add(somebody, {"time": "17:00"}, now=now)
    assert (booking_state(morning)[0], booking_state(evening)[0]) == ("expected", "done")


def test_a_visit_ends_the_nearest_overdue_booking(now: dt.datetime) -> None:
    somebody, earlier = client(now), now - dt.timedelta(90)
    ancient = bookings.add(somebody, {"day": now.date() - dt.timedelta(61)}, now=earlier)
    old = bookings.add(somebody, {"day": now.date() - dt.timedelta(60)}, now=earlier)
    visits.add(somebody, {}, now=now)
    assert (booking_state(ancient)[0], booking_state(old)[0]) == ("expected", "done")


@pytest.mark.parametrize(("days_before", "state"), [(1, "done"), (0, "expected")])
def test_who_came_a_day_early_used_the_booking_unless_it_was_made_at_this_visit(
    now: dt.datetime, days_before: int, state: str
) -> None:
    somebody = client(now)
    tomorrow = bookings.add(somebody, {"day": now.date() + dt.timedelta(1)}, now=now - dt.timedelta(days_before))
    visits.add(somebody, {}, now=now)
    assert booking_state(tomorrow)[0] == state


def test_another_day_another_client_and_a_missed_visit_leave_the_booking_open(now: dt.datetime) -> None:
    somebody, yesterday = client(now), now - dt.timedelta(1)
    booking = bookings.add(somebody, {"day": now.date() + dt.timedelta(2)}, now=yesterday)
    overdue = bookings.add(somebody, {"day": yesterday.date()}, now=yesterday)
    visits.add(client(now, "Ким"), {}, now=now)
    visits.add(somebody, {"status": "no_show"}, now=now)
    visits.add(somebody, {"day": "01.01.2020"}, now=now)
    assert (booking_state(booking)[0], booking_state(overdue)[0]) == ("expected", "expected")


def test_a_visit_answers_the_recalls_that_are_due(now: dt.datetime) -> None:
    somebody, earlier, today = client(now), now - dt.timedelta(100), now.date()
    overdue = recalls.add(somebody, today - dt.timedelta(90), "осмотр", now=earlier)
    soon = recalls.add(somebody, today + dt.timedelta(30), "чистка", now=earlier)
    later = recalls.add(somebody, today + dt.timedelta(31), "отбелить", now=earlier)
    fresh = recalls.add(somebody, today + dt.timedelta(14), "контроль", now=now)
    visit = visits.add(somebody, {}, now=now)
    assert recall_state(overdue) == recall_state(soon) == ("done", visit)
    assert recall_state(later) == recall_state(fresh) == ("open", None)


def test_deleting_a_visit_opens_what_it_closed_and_undo_closes_it_again(now: dt.datetime) -> None:
    somebody = client(now)
    booking = bookings.add(somebody, {"day": now.date()}, now=now)
    recall = recalls.add(somebody, now.date(), "осмотр", now=now)
    visit = visits.add(somebody, {}, now=now)
    visits.delete(visit, now=now)
    assert (booking_state(booking), recall_state(recall)) == (("expected", None), ("open", None))
    undo_newest(now)
    assert (booking_state(booking), recall_state(recall)) == (("done", visit), ("done", visit))


def test_a_booking_whose_visit_is_deleted_is_again_what_it_was(now: dt.datetime) -> None:
    somebody = client(now)
    booking = bookings.add(somebody, {"day": now.date()}, now=now)
    bookings.set_state(booking, "confirmed", now=now)
    for _ in range(2):
        visit = visits.add(somebody, {}, now=now)
        visits.update(visit, {"status": "no_show"}, now=now)
        assert booking_state(booking) == ("no_show", visit)
        visits.delete(visit, now=now)
        assert booking_state(booking) == ("confirmed", None)
    bookings.set_state(booking, "expected", now=now)
    visits.delete(visits.add(somebody, {}, now=now), now=now)
    assert booking_state(booking) == ("expected", None)


def test_what_a_visit_closed_follows_its_status(now: dt.datetime) -> None:
    somebody = client(now)
    booking = bookings.add(somebody, {"day": now.date()}, now=now)
    recall = recalls.add(somebody, now.date(), "осмотр", now=now)
    visit = visits.add(somebody, {}, now=now)
    visits.update(visit, {"status": "no_show"}, now=now)
    assert (booking_state(booking), recall_state(recall)) == (("no_show", visit), ("open", None))
    visits.update(visit, {"status": "came"}, now=now)
    assert (booking_state(booking), recall_state(recall)) == (("done", visit), ("done", visit))


def test_a_visit_that_turns_out_to_have_happened_closes_a_booking_then(now: dt.datetime) -> None:
    somebody = client(now)
    visit = visits.add(somebody, {"status": "cancelled"}, now=now)
    booking = bookings.add(somebody, {"day": now.date() - dt.timedelta(3)}, now=now)
    visits.update(visit, {"status": "came"}, now=now)
    assert booking_state(booking) == ("done", visit)


# Teeth


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ()),
        ("36", (36,)),
        ("37, 36,36", (36, 37)),
        ("3.6 и 3.7", (36, 37)),
        ("36 37;38", (36, 37, 38)),
        ("36+37", (36, 37)),
        ("12-22", (11, 12, 21, 22)),
        ("33 – 31", (31, 32, 33)),
        ("48—46", (46, 47, 48)),
        ("55, 65", (55, 65)),
        ("84-81", (81, 82, 83, 84)),
    ],
)
def test_teeth_are_understood_as_dentists_write_them(typed: str, numbers: tuple[int, ...]) -> None:
    assert visits.parse_teeth(typed) == numbers


@pytest.mark.parametrize("typed", ["19", "91", "56", "3637", "зуб", "36-16", "18-85", "0", "36-"])
def test_teeth_that_nobody_has_are_refused(typed: str) -> None:
    with pytest.raises(SalonError, match="нет") as refused:
        visits.parse_teeth(typed)
    assert refused.value.field == "teeth"


def test_there_are_fifty_two_teeth() -> None:
    assert len(teeth.ALL) == 32 + 20
    assert teeth.ARCHES["upper"][:2] == (18, 17)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(total=st.integers(-(10**8), 10**8), percent=st.integers(0, 100), paid=st.integers(-(10**8), 10**8))
def test_debts_always_add_up(now: dt.datetime, total: int, percent: int, paid: int) -> None:
    somebody = client(now)
    values = {"sum_kopecks": total, "discount_percent": percent, "paid_kopecks": paid}
    visit = visits.visit(visits.add(somebody, values, now=now))
    assert visit.debt_kopecks == visits.totals(somebody).debt_kopecks == visit.due_kopecks - paid
    Client.delete().execute()
