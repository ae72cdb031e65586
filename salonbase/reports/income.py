"""Income by day, week, month, service or specialist, with the period before beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from salonbase import alphabet, figures, nouns, periods, service_income, tallies
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.output.table import Value
from salonbase.periods import Span
from salonbase.report import SPECIALIST, Asked, Choice, Found, Parameter, Report, period

_LONGEST_PICTURE, _LONGEST_BARS = 62, 12
_SUMS = "count(*), sum(due_kopecks), sum(paid_kopecks)"


class _Sum(NamedTuple):
    """Visits and money; ``paid`` is None where it cannot be told."""

    visits: int = 0
    due: int = 0
    paid: int | None = 0

    def plus(self, other: _Sum) -> _Sum:
        """Both together."""
        return _Sum(self.visits + other.visits, self.due + other.due, (self.paid or 0) + (other.paid or 0))


class _Line(NamedTuple):
    """One row: its title, the sum now (None for days that only the period before has), the sum before."""

    title: str
    now: _Sum | None
    was: _Sum | None


Days = dict[str, _Sum]
Named = dict[Any, tuple[str, _Sum]]


def _make(asked: Asked) -> Found:
    tallies.counted(asked)  # refuses a specialist whom nobody knows, in an empty base too
    span = tallies.seen(asked)
    before = _before(asked, span)
    by = asked["by"]
    lines, picture = (_by_days if by in periods.UNITS else _by_names)(asked, span, before)
    now, was = _whole(asked, span), _whole(asked, before)
    columns, totals = _columns(by, before is not None), _row(_Line("", now, was), by, before is not None, now.due)
    table = Table(
        title=text("Reports", "Income"),
        columns=columns,
        rows=[_row(line, by, before is not None, now.due) for line in lines],
        count=len(lines),
        told=asked.told,
        figures=_figures(now, was, before),
        picture=picture,
        remarks=_remarks(by, before),
        totals=[None, None if by == "service" else now.visits, *totals[2:]],
    )
    return Found(table)


def _before(asked: Asked, span: Span | None) -> Span | None:
    """The period before; None where there is none, or where the base has nothing as old as that."""
    if span is None or asked["from"] is None or asked["from"] < span.first:
        return None
    return tallies.before(asked, span)


def _whole(asked: Asked, span: Span | None) -> _Sum:
    if span is None:
        return _Sum()
    visits, due, paid = next(tallies.counted(asked, span).ask(f"SELECT {_SUMS}"))
    return _Sum(visits, due or 0, paid or 0)


def _by_days(asked: Asked, span: Span | None, before: Span | None) -> tuple[list[_Line], Picture | None]:
    """The parts of the period, each beside its part of the period before."""
    if span is None:
        return [], None
    unit = asked["by"]
    days = _days(asked, span) | (_days(asked, before) if before else {})
    pairs = _pairs(span, before, unit)
    lines = [
        _Line(
            periods.title(part, unit) if part else text("Reports", "more days before"),
            _of(days, part) if part else None,
            _of(days, former) if former else None,
        )
        for part, former in pairs
    ]
    return lines, _columns_picture(days, span, before, unit)


def _days(asked: Asked, span: Span) -> Days:
    rows = tallies.counted(asked, span).ask(f"SELECT day, {_SUMS}", "GROUP BY day")
    return {day: _Sum(*sums) for day, *sums in rows}


def _of(days: Days, span: Span) -> _Sum:
    """The sum of a stretch."""
    found = _Sum()
    for part in periods.cut(span, "day"):
        if day := days.get(part.first.isoformat()):
            found = found.plus(day)
    return found


def _pairs(span: Span, before: Span | None, unit: str) -> list[tuple[Span | None, Span | None]]:
    return periods.beside(span, before, unit) if before else [(part, None) for part in periods.cut(span, unit)]


def _columns_picture(days: Days, span: Span, before: Span | None, unit: str) -> Picture | None:
    """Columns of the parts, of longer ones where these would be too many to be seen."""
    if not days:
        return None
    shown = unit
    while shown != "month" and len(_pairs(span, before, shown)) > _LONGEST_PICTURE:
        shown = periods.UNITS[periods.UNITS.index(shown) + 1]
    pairs = [(part, former) for part, former in _pairs(span, before, shown) if part]
    series = [Series(text("Reports", "Income"), [_of(days, part).due for part, _ in pairs])]
    if before:
        former = [_of(days, former).due if former else None for _, former in pairs]
        series.append(Series(text("Reports", "Before"), former))
    labels = [periods.label(part, shown) for part, _ in pairs]
    return Picture("columns", text("Reports", "Income"), labels, series, "money")


def _by_names(asked: Asked, span: Span | None, before: Span | None) -> tuple[list[_Line], Picture | None]:
    """Services or specialists, what has brought most first."""
    if span is None:
        return [], None
    now, was = (_services if asked["by"] == "service" else _specialists)(asked, span, before)
    none = ("", _Sum())
    lines = [
        _Line((now.get(key) or was[key])[0], now.get(key, none)[1], was.get(key, none)[1])
        for key in now.keys() | was.keys()
    ]
    lines.sort(key=lambda line: (-line.now.due if line.now else 0, alphabet.sort_key(line.title), line.title))
    return lines, _bars(lines, before is not None)


def _services(asked: Asked, span: Span, before: Span | None) -> tuple[Named, Named]:
    tally = tallies.counted(asked, Span(before.first if before else span.first, span.last))
    if before:  # an unfinished month has the first days of the month before beside it: what lies between is neither
        tally = tally.also("(day <= ? OR day >= ?)", before.last.isoformat(), span.first.isoformat())
    found = service_income.by_service(tally, span.first, asked.progress)
    now, was = (
        {key: (share.name, _Sum(share.times, share.due_kopecks, None)) for key, share in shares.items()}
        for shares in found
    )
    return now, was if before else {}


def _specialists(asked: Asked, span: Span, before: Span | None) -> tuple[Named, Named]:
    names = dict(tallies.execute("SELECT id, name FROM specialist"))

    def of(stretch: Span) -> Named:
        rows = tallies.counted(asked, stretch).ask(f"SELECT specialist_id, {_SUMS}", "GROUP BY specialist_id")
        return {number: (names.get(number, text("Reports", "nobody named")), _Sum(*sums)) for number, *sums in rows}

    return of(span), of(before) if before else {}


def _bars(lines: Sequence[_Line], compared: bool) -> Picture | None:
    bars = [line for line in lines if line.now and line.now.due > 0][:_LONGEST_BARS]
    if not bars:
        return None
    series = [Series(text("Reports", "Income"), [line.now.due if line.now else None for line in bars])]
    if compared:
        series.append(Series(text("Reports", "Before"), [line.was.due if line.was else None for line in bars]))
    return Picture("bars", text("Reports", "Income"), [line.title for line in bars], series, "money")


def _columns(by: str, compared: bool) -> list[Column]:
    named = by not in periods.UNITS
    columns = [
        Column(_titles()[by]),
        Column(text("Reports", "Times") if by == "service" else text("Reports", "Visits"), "number", by != "service"),
        Column(text("Reports", "Income"), "money", total=True),
    ]
    if by != "service":
        columns.append(Column(text("Reports", "Paid"), "money", total=True))
    if named:
        columns.append(Column(text("Reports", "Share"), "share"))
    if compared:
        columns += [
            Column(text("Reports", "Before"), "money", total=True),
            Column(text("Reports", "Change in percent"), "change"),
        ]
    return columns


def _row(line: _Line, by: str, compared: bool, whole: int) -> list[Value]:
    now = line.now
    cells: list[Value] = [line.title, now.visits if now else None, now.due if now else None]
    if by != "service":
        cells.append(now.paid if now else None)
    if by not in periods.UNITS:
        cells.append(round(100 * now.due / whole, 1) if now and whole > 0 else None)
    if compared:
        was = line.was
        cells += [was.due if was else None, tallies.change(now.due, was.due) if now and was else None]
    return cells


def _titles() -> dict[str, str]:
    return {
        "day": text("Reports", "Day"),
        "week": text("Reports", "Week"),
        "month": text("Reports", "Calendar month"),
        "service": text("Reports", "Service"),
        "specialist": nouns.specialist(),
    }


def _figures(now: _Sum, was: _Sum, before: Span | None) -> list[Figure]:
    def beside(new: int, old: int) -> str:
        return tallies.change_in_words(new, old, before) if before else ""

    average, former = figures.average(now.due, now.visits), figures.average(was.due, was.visits)
    return [
        Figure(text("Reports", "Income"), now.due, "money", beside(now.due, was.due)),
        Figure(text("Reports", "Paid"), now.paid, "money"),
        Figure(text("Reports", "Visits"), now.visits, "number", beside(now.visits, was.visits)),
        Figure(text("Reports", "Average check"), average, "money", beside(average, former)),
    ]


def _remarks(by: str, before: Span | None) -> list[str]:
    found = [text("Reports", "Income is what was due after discounts; refunds are subtracted.")]
    if by == "service":
        found.append(
            text(
                "Reports",
                "The sum of a visit with several services is divided in proportion to their prices in the price list "
                "(in equal parts where one of them has no price); the last service takes the kopecks left over.",
            )
        )
    if before:
        period = periods.told(before.first, before.last)
        found.append(text("Reports", "Before: {period}, the same number of days or months.", period=period))
    return found


_BY = Parameter(
    "by",
    "choice",
    lambda: text("Reports", "By"),
    lambda _today: "day",
    (
        Choice("day", lambda: text("Reports", "days")),
        Choice("week", lambda: text("Reports", "weeks")),
        Choice("month", lambda: text("Reports", "months")),
        Choice("service", lambda: text("Reports", "services")),
        Choice("specialist", lambda: text("Reports", "specialists")),
    ),
)
REPORT = Report(
    key="income",
    group="money",
    title=lambda: text("Reports", "Income"),
    told=lambda: text("Reports", "How much was earned, and how much in the period before."),
    needs=(*period("this_month"), _BY, SPECIALIST),
    make=_make,
    icon="currency-rub",
)
