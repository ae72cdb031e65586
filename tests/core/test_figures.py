"""What clients have come to, of everybody at once."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import clients, figures, visits
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")


def _came(client_id: int, day: str, kopecks: int, now: dt.datetime, **more: object) -> int:
    return visits.add(client_id, {"day": dt.date.fromisoformat(day), "sum_kopecks": kopecks, **more}, now=now)


def test_whoever_never_came_has_no_figures(now: dt.datetime) -> None:
    somebody = client(now)
    _came(somebody, "2026-03-02", 100000, now, status="no_show")
    _came(somebody, "2026-03-03", 100000, now, status="cancelled")
    assert figures.of_all() == []
    assert figures.of_clients([somebody]) == {}


def test_the_figures_are_those_of_the_cards_head(now: dt.datetime) -> None:
    somebody = client(now)
    for day, kopecks, paid in (("2026-03-02", 133300, 100000), ("2026-01-05", 50001, 50001), ("2026-10-09", -20000, 0)):
        _came(somebody, day, kopecks, now, paid_kopecks=paid)
    head = visits.totals(somebody)
    came = figures.of_clients([somebody])[somebody]
    assert (came.visits, came.total_kopecks, came.average_kopecks) == (3, 163301, 54400)
    assert (came.visits, came.total_kopecks, came.average_kopecks) == (
        head.count, head.total_kopecks, head.average_kopecks,
    )  # fmt: skip
    assert (came.first_day, came.last_day) == (head.first, head.last)
    assert came.total_kopecks - came.paid_kopecks == head.debt_kopecks


def test_a_rhythm_is_the_mean_between_different_days_and_needs_three(now: dt.datetime) -> None:
    somebody = client(now)
    for day in ("2026-01-01", "2026-01-01", "2026-01-11"):
        _came(somebody, day, 100, now)
    assert figures.of_all(days=True)[0].rhythm is None
    _came(somebody, "2026-02-10", 100, now)
    (came,) = figures.of_all(days=True)
    assert (came.visits, came.days, came.rhythm) == (4, 3, 20.0)


def test_the_days_are_unknown_where_nobody_asked(now: dt.datetime) -> None:
    somebody = client(now)
    for day in ("2026-01-01", "2026-01-02", "2026-01-03"):
        _came(somebody, day, 100, now)
    (came,) = figures.of_all()
    assert (came.days, came.rhythm) == (None, None)


def test_both_days_of_a_period_belong_to_it(now: dt.datetime) -> None:
    somebody = client(now)
    for day in ("2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"):
        _came(somebody, day, 100, now)
    (came,) = figures.of_all(dt.date(2026, 1, 1), dt.date(2026, 1, 31))
    assert (came.visits, came.first, came.last) == (2, "2026-01-01", "2026-01-31")
    assert figures.of_all(dt.date(2026, 1, 1))[0].visits == 3
    assert figures.of_all(ends=dt.date(2026, 1, 31))[0].visits == 3


def test_only_those_asked_for_are_told_of_and_nobody_in_the_trash(now: dt.datetime) -> None:
    first, second, third = (client(now) for _ in range(3))
    for somebody in (first, second, third):
        _came(somebody, "2026-01-01", 100, now)
    clients.trash(second, now=now)
    assert [came.client_id for came in figures.of_all()] == [first, third]
    assert [came.client_id for came in figures.of_all(only=[third, second])] == [third]
    assert figures.of_all(only=[]) == []


def test_a_deleted_visit_does_not_count(now: dt.datetime) -> None:
    somebody = client(now)
    _came(somebody, "2026-01-01", 100, now)
    visits.delete(_came(somebody, "2026-01-02", 700, now), now=now)
    assert figures.of_clients([somebody])[somebody].total_kopecks == 100


def test_a_page_of_clients_takes_one_query(now: dt.datetime) -> None:
    ids = [client(now) for _ in range(3)]
    with assert_query_count(1):
        figures.of_clients(ids, days=True)
