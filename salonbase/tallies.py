"""Which visits a report counts, as the part of a query behind its SELECT: ``counted`` and ``shown``.

Both leave out deleted visits and clients in the trash, and look at the period, the clients and the specialist that were
asked for.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from salonbase import catalogue, figures, formats, periods
from salonbase.models import Visit
from salonbase.output import Progress
from salonbase.periods import Span
from salonbase.report import Asked
from salonbase.text import text

_MANY = 30  # from one visit of so many on, reading through the table beats looking up each row that the index names

_PIECE = 200_000  # visits whose values are joined at once
_BETWEEN = "\x1e"


@dataclass(frozen=True, slots=True)
class Tally:
    """A condition of SQL on the table ``visit``, with its parameters."""

    where: str
    parameters: tuple[Any, ...]

    def also(self, condition: str, *parameters: Any) -> Tally:
        """The same, narrower."""
        return Tally(f"{self.where} AND {condition}", (*self.parameters, *parameters))

    def ask(self, select: str, more: str = "", *, source: str = "visit") -> Iterator[Any]:
        """The rows of a query; ``more`` stands behind the condition."""
        return self.ask_whole(f"{select} FROM {source} WHERE {self.where} {more}")

    def ask_whole(self, sql: str) -> Iterator[Any]:
        """The rows of a query that has the condition in the middle and no parameters of its own."""
        found: Iterator[Any] = execute(sql, self.parameters)
        return found

    def counts(self, words: str, progress: Progress | None = None) -> Counter[str]:
        """How many visits have each value of an SQL expression, which is never NULL.

        The values come out of the base joined into long texts and are counted here: for a million visits of which
        many are alike that takes half as long as to let the base sort them.
        """
        source = self.source()
        (last,) = execute("SELECT max(id) FROM visit").fetchone()
        pieces = [self]
        if source != "visit":
            starts = range(1, (last or 0) + 1, _PIECE)
            pieces = [self.also("visit.id BETWEEN ? AND ?", start, start + _PIECE - 1) for start in starts]
        found: Counter[str] = Counter()
        for done, piece in enumerate(pieces, 1):
            (joined,) = next(piece.ask(f"SELECT group_concat({words}, '{_BETWEEN}')", source=source))
            found.update([] if joined is None else joined.split(_BETWEEN))
            if progress is not None:
                progress(done, len(pieces))
        return found

    def source(self) -> str:
        """How to reach columns that no index holds: row after row of the table where these are many visits."""
        (few,) = next(self.ask("SELECT count(*)"))
        (all_of_them,) = execute("SELECT max(id) FROM visit").fetchone()
        return "visit NOT INDEXED" if few * _MANY > (all_of_them or 0) else "visit"


def counted(asked: Asked, span: Span | None = None) -> Tally:
    """The visits that count: to which the client came. ``span`` instead of the period that was asked for."""
    return _tally(asked, figures.CAME, span)


def shown(asked: Asked) -> Tally:
    """All lines of the log, also of those who did not come."""
    return _tally(asked, figures.ALIVE, None)


def seen(asked: Asked) -> Span | None:
    """The days from the first to the last that the report looks at; None where the base has no visit that counts.

    Where the period has no beginning, or one before the base's first visit, that visit is where it begins; it goes on
    to its end, but not beyond today and its last visit: one of next month gives this month no days more.
    """
    every = Tally(figures.CAME, ())
    first = next(every.ask("SELECT day", "ORDER BY day LIMIT 1"), None)
    if first is None:
        return None
    begins = max(dt.date.fromisoformat(first[0]), asked["from"] or dt.date.min)
    until = (asked["to"] or dt.date.max).isoformat()
    last = next(every.also("day <= ?", until).ask("SELECT day", "ORDER BY day DESC LIMIT 1"), None)
    ends = max(asked.today, dt.date.fromisoformat(last[0])) if last else asked.today
    ends = min(ends, asked["to"] or ends)
    return Span(begins, ends) if begins <= ends else None


def before(asked: Asked, span: Span) -> Span | None:
    """The stretch with which ``span`` of ``seen`` is compared: what is not over yet, up to this day of it.

    A visit that was written down for a day to come lengthens nothing.
    """
    until = min(span.last, asked.today)
    return periods.before(span.first, asked["to"] or max(span.first, until), until)


def execute(sql: str, parameters: tuple[Any, ...] = ()) -> Any:
    """The cursor of a statement."""
    return Visit._meta.database.execute_sql(sql, parameters)


def _tally(asked: Asked, condition: str, span: Span | None) -> Tally:
    among, clients = asked.among("client_id")
    if span is None:
        within, days = asked.within("day")
    else:
        within, days = " AND day BETWEEN ? AND ?", [span.first.isoformat(), span.last.isoformat()]
    name = asked.values.get("specialist")
    whose, specialist = (" AND specialist_id = ?", [catalogue.specialist_called(name)]) if name else ("", [])
    return Tally(condition + within + among + whose, (*days, *clients, *specialist))


def change(now: int, was: int) -> float | None:
    """By how many percent something has grown; None where there was nothing, or less, to grow from."""
    return round(100 * (now - was) / was, 1) if was > 0 else None


def change_in_words(now: int, was: int, before: Span) -> str:
    """The same beside a figure: «+12,5 % к 1–31 октября 2026»; "" where there is no such percentage."""
    percent = change(now, was)
    if percent is None:
        return ""
    period = periods.told(before.first, before.last)
    return text("Reports", "{change} to {period}", change=formats.change(percent), period=period)
