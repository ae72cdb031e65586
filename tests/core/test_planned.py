"""The panel of planned visits: overdue first, then as the days come."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import base, bookings, planned, recalls
from salonbase.models import Client
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")

THURSDAY = dt.date(2026, 11, 19)


def days_from(today: dt.date, *distances: int) -> list[dt.date]:
    return [today + dt.timedelta(distance) for distance in distances]


@pytest.fixture
def plans(salon: base.Base, now: dt.datetime) -> dict[str, int]:
    """A Thursday with something overdue, something today, something this week and something later."""
    orlov, kim = client(now, "Орлов", "+79162041833"), client(now, "Ким")
    late, yesterday, saturday, monday = days_from(THURSDAY, -12, -1, 2, 4)
    bookings.add(kim, {"day": THURSDAY}, now=now)
    bookings.add(orlov, {"day": THURSDAY, "time": "16:00", "specialist": "Ким А. С.", "note": "консультация"}, now=now)
    bookings.add(kim, {"day": THURSDAY, "time": "14:30", "services": ("чистка",), "note": "а"}, now=now)
    recalls.add(orlov, late, "профосмотр", now=now)
    bookings.add(kim, {"day": yesterday, "time": "9:00"}, now=now)
    recalls.add(kim, saturday, "контроль", now=now)
    bookings.add(orlov, {"day": monday}, now=now)
    return {"orlov": orlov, "kim": kim}


def shown(scope: str) -> list[tuple[str, int, str]]:
    return [
        (row.kind, row.day.day, row.time.strftime("%H:%M") if row.time else "") for row in planned.rows(THURSDAY, scope)
    ]


@pytest.mark.usefixtures("plans")
def test_the_longest_overdue_stands_on_top_and_the_timeless_at_the_end_of_their_day() -> None:
    assert shown("all") == [
        ("recall", 7, ""),
        ("booking", 18, "09:00"),
        ("booking", 19, "14:30"),
        ("booking", 19, "16:00"),
        ("booking", 19, ""),
        ("recall", 21, ""),
        ("booking", 23, ""),
    ]
    assert [row.overdue_days for row in planned.rows(THURSDAY)] == [12, 1, 0, 0, 0, 0, 0]


@pytest.mark.usefixtures("plans")
def test_each_scope_shows_its_days_and_is_counted() -> None:
    assert shown("overdue") == [("recall", 7, ""), ("booking", 18, "09:00")]
    assert shown("today") == [("booking", 19, "14:30"), ("booking", 19, "16:00"), ("booking", 19, "")]
    assert shown("week") == [*shown("today"), ("recall", 21, "")]
    with assert_query_count(1):
        counts = planned.counts(THURSDAY)
    assert counts == {scope: len(shown(scope)) for scope in planned.SCOPES}


@pytest.mark.usefixtures("plans")
def test_a_cut_list_is_the_beginning_of_the_whole_one() -> None:
    for scope in planned.SCOPES:
        whole = planned.rows(THURSDAY, scope)
        for limit in range(len(whole) + 2):
            assert planned.rows(THURSDAY, scope, limit=limit) == whole[:limit]


def test_a_line_says_who_when_to_whom_and_why(plans: dict[str, int]) -> None:
    rows = planned.rows(THURSDAY)
    assert rows[0][2:] == (
        plans["orlov"], "Орлов", "+7 916 204-18-33", dt.date(2026, 11, 7), None, "", "профосмотр", "open", 12,
    )  # fmt: skip
    by_time = {row.time: row for row in rows}
    assert (by_time[dt.time(16)].specialist, by_time[dt.time(16)].what) == ("Ким А. С.", "консультация")
    assert (by_time[dt.time(14, 30)].what, by_time[dt.time(14, 30)].phone) == ("чистка", "")


def test_what_ended_or_lies_in_the_trash_is_not_planned(now: dt.datetime) -> None:
    somebody, thrown = client(now), client(now, "Ким")
    today = now.date()
    confirmed = bookings.add(somebody, {"day": today}, now=now)
    bookings.set_state(confirmed, "confirmed", now=now)
    for hour, state in enumerate(("done", "no_show", "cancelled")):
        ended = bookings.add(somebody, {"day": today, "time": dt.time(hour)}, now=now)
        bookings.set_state(ended, state, now=now)
    bookings.delete(bookings.add(somebody, {"day": today, "time": "9:00"}, now=now), now=now)
    recalls.set_state(recalls.add(somebody, today, "", now=now), "refused", now=now)
    recalls.delete(recalls.add(somebody, today, "", now=now), now=now)
    bookings.add(thrown, {"day": today}, now=now)
    Client.update(deleted_at=now).where(Client.id == thrown).execute()
    assert [row.id for row in planned.rows(today)] == [confirmed]
    assert planned.counts(today) == {"all": 1, "today": 1, "week": 1, "overdue": 0}


def test_an_empty_base_plans_nothing(now: dt.datetime) -> None:
    assert planned.rows(now.date()) == []
    assert planned.counts(now.date()) == dict.fromkeys(planned.SCOPES, 0)


def test_the_list_takes_one_query_however_long_it_is(now: dt.datetime) -> None:
    for number in range(30):
        somebody = client(now, f"Белов{number}", "+79162041833")
        bookings.add(somebody, {"day": now.date(), "specialist": "Ким"}, now=now)
        recalls.add(somebody, now.date(), "", now=now)
    with assert_query_count(1):
        assert len(planned.rows(now.date())) == 60


def test_the_next_visit_is_the_first_booking_else_the_first_recall(now: dt.datetime) -> None:
    somebody, today = client(now), now.date()
    assert planned.next_visit(somebody, today) is None
    yesterday, soon, later = days_from(today, -1, 3, 9)
    recalls.add(somebody, yesterday, "", now=now)
    bookings.add(somebody, {"day": yesterday}, now=now)
    assert planned.next_visit(somebody, today) is None
    recalls.add(somebody, soon, "осмотр", now=now)
    assert planned.next_visit(somebody, today) == soon
    booking = bookings.add(somebody, {"day": later, "time": "9:00", "services": ("чистка",)}, now=now)
    bookings.add(somebody, {"day": later}, now=now)
    with assert_query_count(1):
        plan = planned.next_plan(somebody, today)
    assert plan == planned.Plan("booking", booking, later, dt.time(9), "чистка")


@pytest.mark.parametrize(
    ("today", "days"),
    [
        ("2026-11-22", ["2026-12-06", "2026-12-22", "2027-02-22", "2027-05-22"]),
        ("2027-01-31", ["2027-02-14", "2027-02-28", "2027-04-30", "2027-07-31"]),
        ("2027-08-31", ["2027-09-14", "2027-09-30", "2027-11-30", "2028-02-29"]),
    ],
)
def test_chips_offer_days_that_exist(today: str, days: list[str]) -> None:
    chips = planned.chip_days(dt.date.fromisoformat(today))
    assert [day.isoformat() for _, day in chips] == days
    assert [label for label, _ in chips] == ["2 недели", "1 месяц", "3 месяца", "6 месяцев"]


def test_the_week_ends_on_sunday() -> None:
    assert planned.sunday(dt.date(2026, 11, 16)) == planned.sunday(dt.date(2026, 11, 22)) == dt.date(2026, 11, 22)
