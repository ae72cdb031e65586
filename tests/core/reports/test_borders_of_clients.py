"""The borders in the reports on clients, each by one small example: the day itself, the share itself, equal ones."""

from __future__ import annotations

import datetime as dt

import pytest

from salonbase import reports, settings
from salonbase.models import Booking, Specialist, Visit
from salonbase.report import Found
from salonbase.reports import abc
from tests.core.people import client
from tests.core.reports.plain_people import TODAY

pytestmark = pytest.mark.usefixtures("salon")


def came(client_id: int, days_ago: int, due: int = 100, **more: object) -> None:
    day = TODAY - dt.timedelta(days=days_ago)
    Visit.insert(client=client_id, day=day, due_kopecks=due, created_at=dt.datetime(2026, 1, 1), **more).execute()


def lost(**values: object) -> Found:
    return reports.ask("lost", values, today=TODAY)


@pytest.mark.parametrize(
    ("sums", "a", "b", "ends"),
    [
        ([75, 20, 5], 75, 95, (1, 2)),  # exactly 75 % before the second: it is no A any more
        ([74, 21, 5], 75, 95, (2, 2)),  # 74 % before the second: still A; 95 % before the third: C
        ([3, 2, 1, 1], 50, 95, (2, 4)),  # 3 of 7 are less than the half of them
        ([10, 10, 10, 10], 1, 2, (4, 4)),  # equal ones stay together
        ([60, 20, 20], 70, 90, (3, 3)),
        ([7], 1, 99, (1, 1)),
        ([], 75, 95, (0, 0)),
    ],
)
def test_a_category_ends_where_those_before_make_its_share(
    sums: list[int], a: int, b: int, ends: tuple[int, int]
) -> None:
    assert abc.borders(sums, a, b) == ends


def test_on_the_last_day_of_the_limit_nobody_is_lost_yet(now: dt.datetime) -> None:
    just, over = client(now), client(now)
    came(just, 30)
    came(over, 31)
    assert lost(by="days", days=30).clients == [over]


def test_twice_the_rhythm_may_pass_before_somebody_is_lost(now: dt.datetime) -> None:
    just, over = client(now), client(now)
    for somebody, away in ((just, 41), (over, 42)):
        for days in (0, 20, 41):  # a rhythm of 20.5 days
            came(somebody, away + days)
    assert lost(by="rhythm").clients == [over]
    assert [row[4] for row in lost(by="rhythm").rows] == [41]


def test_a_course_of_visits_is_no_rhythm_of_a_few_days(now: dt.datetime) -> None:
    somebody = client(now)
    for away in (27, 28, 29):
        came(somebody, away)
    assert lost(by="rhythm").clients == []
    settings.put("status_shortest_rhythm", 13, now=now)
    assert lost(by="rhythm").clients == [somebody]


def test_who_is_booked_from_today_on_is_not_lost(now: dt.datetime) -> None:
    people = {}
    for days, state in ((0, "expected"), (9, "confirmed"), (-1, "expected"), (9, "cancelled"), (9, "moved")):
        people[days, state] = client(now)
        came(people[days, state], 400)
        Booking.insert(
            client=people[days, state], day=TODAY + dt.timedelta(days=days), state=state, created_at=now
        ).execute()
    assert set(lost().clients) == {people[-1, "expected"], people[9, "cancelled"], people[9, "moved"]}


def test_who_came_later_that_day_is_who_saw_them_last(now: dt.datetime) -> None:
    somebody = client(now)
    for name, time in (("Ольга", "18:00"), ("Вера", "09:00"), ("Анна", None)):
        who = Specialist.insert(name=name, search_key=name.lower()).execute()
        came(somebody, 400, specialist=who, time=time)
    assert [row[8] for row in lost().rows] == ["Ольга"]
    assert lost(specialist="Ольга").clients == [somebody]
    assert lost(specialist="Вера").clients == []


def test_the_last_year_begins_365_days_before_the_last_visit(now: dt.datetime) -> None:
    somebody = client(now)
    for away, due in ((1000, 1), (1364, 10), (1365, 100)):
        came(somebody, away, due)
    assert [(row[6], row[7]) for row in lost().rows] == [(111, 11)]


def test_the_picture_of_new_and_lost_ends_today(now: dt.datetime) -> None:
    new, gone = client(now), client(now)
    came(new, 5)
    came(gone, 200)
    found = reports.ask("newcomers", {"period": "this_year"}, today=TODAY)
    picture = found.table.picture
    assert picture is not None
    assert (picture.labels[0], picture.labels[-1]) == ("янв 2026", "ноя 2026")
    by_month = dict(zip(picture.labels, zip(*(series.values for series in picture.series), strict=True), strict=True))
    assert {month: values for month, values in by_month.items() if any(values)} == {
        "май 2026": (1, 0), "ноя 2026": (1, 1),
    }  # fmt: skip


def test_a_refund_larger_than_all_visits_leaves_no_category(now: dt.datetime) -> None:
    payer, refunded = client(now), client(now)
    came(payer, 3, 500)
    came(refunded, 3, 500)
    came(refunded, 2, -500)
    found = reports.ask("abc", {}, today=TODAY)
    assert found.clients == [payer]
    assert [row[2] for row in found.rows] == ["A"]
    assert any("1 клиент приходил" in remark for remark in found.table.remarks)


def test_the_first_and_the_last_day_of_a_period_have_their_newcomers(now: dt.datetime) -> None:
    people = {}
    for away in (11, 10, 5, 4):
        people[away] = client(now)
        came(people[away], away)
    period = {"from": TODAY - dt.timedelta(days=10), "to": TODAY - dt.timedelta(days=5)}
    assert list(reports.ask("newcomers", period, today=TODAY).clients) == [people[5], people[10]]


def test_equal_ones_stand_in_order_of_name(now: dt.datetime) -> None:
    people = [client(now, surname) for surname in ("Яковлев", "Ёлкин", "Белов")]
    for somebody in people:
        came(somebody, 3)
    for key in ("rating", "abc", "rfm", "newcomers"):
        assert list(reports.ask(key, {}, today=TODAY).clients) == people[::-1], key


@pytest.mark.parametrize(("key", "values"), [("newcomers", {"by": "source"}), ("average", {})])
def test_equal_sources_stand_in_the_order_of_the_alphabet(key: str, values: dict[str, str], now: dt.datetime) -> None:
    for source in ("Яндекс", "Google", "Ёлка", "Жук", "Ель"):
        somebody = client(now, source=source)
        came(somebody, 3)
    found = reports.ask(key, {"period": "all_time", **values}, today=TODAY)
    assert [row[0] for row in found.rows] == ["Ёлка", "Ель", "Жук", "Яндекс", "Google"]


def test_new_clients_say_with_which_days_they_are_compared(now: dt.datetime) -> None:
    for days_ago in (3, 21, 30, 51):  # 19 and 1 November, 23 October (after the 22nd), 2 October
        came(client(now), days_ago)
    found = reports.ask("newcomers", {"period": "this_month"}, today=TODAY)
    assert (found.table.figures[0].value, found.table.figures[0].beside) == (2, "было 1 за 1–22 октября 2026")


def test_the_days_decide_beside_the_rhythm_where_there_is_none(now: dt.datetime) -> None:
    somebody = client(now)
    came(somebody, 100)
    assert lost(by="rhythm", days=180).clients == []
    assert lost(by="rhythm", days=90).clients == [somebody]


def test_lost_clients_tell_of_the_days_in_both_ways(now: dt.datetime) -> None:
    (days,) = (need for need in reports.report("lost").needs if need.key == "days")
    assert days.title() == "Дней без визита"
    assert lost(by="days", days=90).table.told == "не были больше 90 дней"
    rhythm = "не были дольше двух своих обычных перерывов"
    assert lost(by="rhythm", days=90).table.told == f"{rhythm}, а без перерыва — больше 90 дней"
