"""Periods in words, beside the period before, and cut into days, ISO weeks and months."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import periods
from salonbase.periods import Span

D = dt.date
DAYS = st.dates(D(1990, 1, 1), D(2040, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, "весь период"),
        (D(2025, 3, 1), None, "с 1 марта 2025"),
        (None, D(2025, 3, 1), "по 1 марта 2025"),
        (D(2026, 11, 22), D(2026, 11, 22), "22 ноября 2026"),
        (D(2026, 11, 1), D(2026, 11, 30), "1–30 ноября 2026"),
        (D(2026, 10, 5), D(2026, 11, 30), "5 октября – 30 ноября 2026"),
        (D(2025, 12, 28), D(2026, 1, 3), "28 декабря 2025 – 3 января 2026"),
    ],
)
def test_a_period_in_words(first: D | None, last: D | None, words: str) -> None:
    assert periods.told(first, last) == words


@pytest.mark.parametrize(
    ("first", "last", "until", "before"),
    [
        (D(2026, 11, 1), D(2026, 11, 30), None, (D(2026, 10, 1), D(2026, 10, 31))),
        (D(2026, 11, 1), D(2026, 11, 30), D(2026, 11, 22), (D(2026, 10, 1), D(2026, 10, 22))),
        (D(2026, 3, 1), D(2026, 3, 31), D(2026, 3, 30), (D(2026, 2, 1), D(2026, 2, 28))),
        (D(2024, 3, 1), D(2024, 3, 31), None, (D(2024, 2, 1), D(2024, 2, 29))),
        (D(2026, 1, 1), D(2026, 12, 31), D(2026, 11, 22), (D(2025, 1, 1), D(2025, 11, 22))),
        (D(2026, 10, 1), D(2026, 12, 31), None, (D(2026, 7, 1), D(2026, 9, 30))),
        (D(2026, 11, 16), D(2026, 11, 22), D(2026, 11, 18), (D(2026, 11, 9), D(2026, 11, 11))),
        (D(2026, 11, 10), D(2026, 11, 12), None, (D(2026, 11, 7), D(2026, 11, 9))),
        (D(2026, 12, 1), D(2026, 12, 31), D(2026, 11, 22), (D(2026, 11, 1), D(2026, 11, 30))),
    ],
)
def test_the_period_before(first: D, last: D, until: D | None, before: tuple[D, D]) -> None:
    assert periods.before(first, last, until) == Span(*before)


def test_nothing_lies_before_the_calendar() -> None:
    assert periods.before(D(1, 1, 1), D(1, 1, 31)) is None
    assert periods.before(D(1, 1, 2), D(9999, 12, 30)) is None


@given(DAYS, st.integers(0, 800))
def test_the_period_before_ends_where_the_period_begins(first: D, length: int) -> None:
    last = first + dt.timedelta(days=length)
    before = periods.before(first, last)
    assert before is not None
    assert before.last == first - dt.timedelta(days=1)


@given(DAYS, st.integers(0, 800), st.sampled_from(periods.UNITS))
def test_the_parts_are_the_whole_and_do_not_overlap(first: D, length: int, unit: str) -> None:
    span = Span(first, first + dt.timedelta(days=length))
    parts = list(periods.cut(span, unit))
    assert sum(part.days for part in parts) == span.days
    assert (parts[0].first, parts[-1].last) == span
    assert all(b.first - a.last == dt.timedelta(days=1) for a, b in itertools.pairwise(parts))
    keys = {"day": D.toordinal, "week": lambda day: day.isocalendar()[:2], "month": lambda day: (day.year, day.month)}
    assert all(keys[unit](part.first) == keys[unit](part.last) for part in parts)
    assert len({keys[unit](part.first) for part in parts}) == len(parts)


def test_a_year_may_have_a_week_53() -> None:
    parts = list(periods.cut(Span(D(2020, 12, 21), D(2021, 1, 10)), "week"))
    assert [periods.title(part, "week") for part in parts] == [
        "неделя 52, 21.12.2020 – 27.12.2020",
        "неделя 53, 28.12.2020 – 03.01.2021",
        "неделя 1, 04.01.2021 – 10.01.2021",
    ]
    assert [periods.label(part, "week") for part in parts] == ["52 нед. 2020", "53 нед. 2020", "1 нед. 2021"]


def test_days_and_months_have_names() -> None:
    day = Span(D(2026, 5, 3), D(2026, 5, 3))
    assert (periods.title(day, "day"), periods.label(day, "day")) == ("вс, 03.05.2026", "03.05.2026")
    assert (periods.title(day, "month"), periods.label(day, "month")) == ("май 2026", "май 2026")


def test_the_end_of_the_calendar_is_an_end() -> None:
    parts = list(periods.cut(Span(D(9999, 12, 20), D.max), "week"))
    assert parts[-1].last == D.max
