"""Stretches of days: in words, beside the stretch before, cut into days, ISO weeks and months.

A stretch has its first and its last day, both included; None is no limit.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from salonbase import dates, formats
from salonbase.text import text

UNITS = ("day", "week", "month")


class Span(NamedTuple):
    """From a day to a day, both included."""

    first: dt.date
    last: dt.date

    @property
    def days(self) -> int:
        """How many days these are."""
        return (self.last - self.first).days + 1


def told(first: dt.date | None, last: dt.date | None) -> str:
    """A period in words: «22 ноября 2026», «1–30 ноября 2026», «с 1 марта 2025», «весь период»."""
    if first is None and last is None:
        return text("Periods", "all time")
    if last is None:
        assert first is not None
        return text("Periods", "from {day}", day=_long(first))
    if first is None:
        return text("Periods", "until {day}", day=_long(last))
    if first == last:
        return _long(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_long(last)}"
    if first.year == last.year:
        return f"{formats.day_month(first)} – {_long(last)}"
    return f"{_long(first)} – {_long(last)}"


def before(first: dt.date, last: dt.date, until: dt.date | None = None) -> Span | None:
    """The stretch of the same length right before; whole months are compared with as many whole months.

    A stretch that is not over is seen up to ``until``, and the one before up to the same day of it: on 22 November,
    1–30 November has 1–22 October beside it. None where the calendar begins later than that.
    """
    seen = last if until is None or until < first else min(last, until)
    try:
        if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            months = (last.year - first.year) * 12 + last.month - first.month + 1
            ends = first - dt.timedelta(days=1) if seen == last else dates.add_months(seen, -months)
            return Span(dates.add_months(first, -months), ends)
        length = last - first + dt.timedelta(days=1)
        return Span(first - length, seen - length)
    except (OverflowError, ValueError):
        return None


def cut(span: Span, unit: str) -> Iterator[Span]:
    """The days, ISO weeks or months (a unit of UNITS) of a stretch in order; the first and the last may be shorter."""
    start = span.first
    while True:
        end = min(_end(start, unit), span.last)
        yield Span(start, end)
        if end >= span.last:
            return
        start = end + dt.timedelta(days=1)


def beside(span: Span, former: Span, unit: str) -> list[tuple[Span | None, Span | None]]:
    """The parts of a stretch, each with what it is compared with in the stretch before.

    Whole months stand beside whole months. Otherwise a part stands beside as many days, counted from the beginning:
    what the stretch before has more of stands alone at the end.
    """
    parts = list(cut(span, unit))
    if unit == "month" and span.first.day == former.first.day == 1:
        months = list(cut(former, unit))
        if len(months) == len(parts):
            return list(zip(parts, months, strict=True))
    found: list[tuple[Span | None, Span | None]] = []
    for part in parts:
        first = former.first + (part.first - span.first)
        last = min(first + (part.last - part.first), former.last)
        found.append((part, Span(first, last) if first <= last else None))
    rest = former.first + dt.timedelta(days=span.days)
    if rest <= former.last:
        found.append((None, Span(rest, former.last)))
    return found


def title(part: Span, unit: str) -> str:
    """What stands for a part on a row: «вс, 22.11.2026», «неделя 53, 28.12.2026 – 03.01.2027», «ноябрь 2026»."""
    if unit == "day":
        return f"{formats.weekday(part.first)}, {formats.day(part.first)}"
    if unit == "month":
        return formats.month_year(part.first)
    days = formats.day(part.first) + ("" if part.days == 1 else f" – {formats.day(part.last)}")
    return text("Periods", "week {number}, {days}", number=part.first.isocalendar().week, days=days)


def label(part: Span, unit: str) -> str:
    """The same in a few letters, for the axis of a picture: «22.11.2026», «н53 2026», «ноя 2026»."""
    if unit == "day":
        return formats.day(part.first)
    if unit == "month":
        return formats.short_month_year(part.first)
    year, number, _ = part.first.isocalendar()
    return text("Periods", "w{number} {year}", number=number, year=year)


def _end(start: dt.date, unit: str) -> dt.date:
    """The last day of the part that this day belongs to."""
    try:
        if unit == "week":
            return start + dt.timedelta(days=6 - start.weekday())
        if unit == "month":
            return start.replace(day=calendar.monthrange(start.year, start.month)[1])
    except OverflowError:
        return dt.date.max
    return start


def _long(day: dt.date) -> str:
    return f"{formats.day_month(day)} {day.year}"
