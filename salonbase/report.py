"""What a report is: a question with parameters, answered by one table that names clients.

Each report is a file of ``salonbase.reports``. Titles are functions, because they are words in the language in use.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from salonbase import nouns, periods
from salonbase.nouns import text
from salonbase.output import Progress, Table

Words = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a parameter may have."""

    value: str
    title: Words


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that the person may choose before the report is made.

    ``kind``: "day" (a date or None: no limit), "choice" (a value of ``choices``), "number" (a whole number between
    ``least`` and ``most``), "percent" (the same), "yes_no", "specialist" (the name of one, "" for all). ``default`` is
    asked with today.
    """

    key: str
    kind: str
    title: Words
    default: Callable[[dt.date], Any]
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 100_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a report: ``values`` has every parameter; ``only`` are the clients to look at, None for all."""

    today: dt.date
    values: Mapping[str, Any]
    only: Sequence[int] | None = None
    progress: Progress | None = None

    def __getitem__(self, key: str) -> Any:
        return self.values[key]

    @property
    def told(self) -> str:
        """The period and the specialist in words: «1–30 ноября 2026 · Анна»."""
        period_told = periods.told(self.values.get("from"), self.values.get("to"))
        return " · ".join(filter(None, [period_told, self.values.get("specialist")]))

    def among(self, column: str) -> tuple[str, list[Any]]:
        """An SQL condition, with its parameters, that lets pass only the clients asked for: `` AND column IN (…)``."""
        if self.only is None:
            return "", []
        return f" AND {column} IN (SELECT value FROM json_each(?))", [json.dumps(list(self.only))]

    def within(self, column: str) -> tuple[str, list[Any]]:
        """An SQL condition, with its parameters, that lets pass the days from ``from`` to ``to``, both included."""
        limits = ((">=", self.values.get("from")), ("<=", self.values.get("to")))
        found = [(sign, day.isoformat()) for sign, day in limits if day is not None]
        return "".join(f" AND {column} {sign} ?" for sign, _ in found), [day for _, day in found]


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: a table, and the client whom each of its rows names (None where a row names nobody).

    ``table.rows`` is a sequence here: it can be read again, counted, and asked for one row. ``clients`` is as long, or
    empty where no row names anybody.
    """

    table: Table
    clients: Sequence[int | None] = field(default=())

    @property
    def rows(self) -> Sequence[Sequence[Any]]:
        """The rows of the table."""
        assert isinstance(self.table.rows, Sequence)
        return self.table.rows


@dataclass(frozen=True, slots=True)
class Report:
    """A question of the owner. ``group`` is a key of GROUPS; ``told`` says in a sentence what the report answers.

    ``of_people`` says that each row is one client, so that the rows can become a segment.
    """

    key: str
    group: str
    title: Words
    told: Words
    needs: tuple[Parameter, ...]
    make: Callable[[Asked], Found]
    icon: str = "chart-bar"
    of_people: bool = False


GROUPS: dict[str, Words] = {
    "desk": lambda: text("Reports", "For the desk"),
    "money": lambda: text("Reports", "Money"),
    "people": nouns.clients,
    "work": lambda: text("Reports", "Work"),
    "base": lambda: text("Reports", "The base"),
}


def period(preset: str) -> tuple[Parameter, Parameter]:
    """The two parameters of a period, both days included; ``preset`` of PRESETS is where it stands at first."""
    return (
        Parameter("from", "day", lambda: text("Reports", "From"), lambda today: PRESETS[preset](today)[0]),
        Parameter("to", "day", lambda: text("Reports", "To"), lambda today: PRESETS[preset](today)[1]),
    )


SPECIALIST = Parameter("specialist", "specialist", nouns.specialist, lambda _today: "")


def _month(day: dt.date, months: int = 0) -> dt.date:
    """The first day of the month that lies so many months from that of ``day``."""
    number = day.year * 12 + day.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)


def _day_before(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=1)


Span = tuple[dt.date | None, dt.date | None]
PRESETS: dict[str, Callable[[dt.date], Span]] = {
    "today": lambda today: (today, today),
    "yesterday": lambda today: (_day_before(today), _day_before(today)),
    "tomorrow": lambda today: (today + dt.timedelta(days=1), today + dt.timedelta(days=1)),
    "this_week": lambda today: (
        today - dt.timedelta(days=today.weekday()),
        today + dt.timedelta(days=6 - today.weekday()),
    ),
    "next_week": lambda today: (
        today + dt.timedelta(days=7 - today.weekday()),
        today + dt.timedelta(days=13 - today.weekday()),
    ),
    "next_30_days": lambda today: (today, today + dt.timedelta(days=29)),
    "this_month": lambda today: (_month(today), _day_before(_month(today, 1))),
    "last_month": lambda today: (_month(today, -1), _day_before(_month(today))),
    "last_90_days": lambda today: (today - dt.timedelta(days=89), today),
    "this_quarter": lambda today: (
        _month(today, -((today.month - 1) % 3)),
        _day_before(_month(today, 3 - (today.month - 1) % 3)),
    ),
    "last_12_months": lambda today: (_month(today, -11), _day_before(_month(today, 1))),
    "this_year": lambda today: (dt.date(today.year, 1, 1), dt.date(today.year, 12, 31)),
    "last_year": lambda today: (dt.date(today.year - 1, 1, 1), dt.date(today.year - 1, 12, 31)),
    "all_time": lambda _today: (None, None),
}
"""Periods that move with the calendar; weeks begin on Monday. None is no limit."""


def preset_title(key: str) -> str:
    """A preset in words."""
    return _PRESET_TITLES[key]()


_PRESET_TITLES: dict[str, Words] = {
    "today": lambda: text("Reports", "Today"),
    "yesterday": lambda: text("Reports", "Yesterday"),
    "tomorrow": lambda: text("Reports", "Tomorrow"),
    "this_week": lambda: text("Reports", "This week"),
    "next_week": lambda: text("Reports", "Next week"),
    "next_30_days": lambda: text("Reports", "The next 30 days"),
    "this_month": lambda: text("Reports", "This month"),
    "last_month": lambda: text("Reports", "Last month"),
    "last_90_days": lambda: text("Reports", "The last 90 days"),
    "this_quarter": lambda: text("Reports", "This quarter"),
    "last_12_months": lambda: text("Reports", "The last 12 months"),
    "this_year": lambda: text("Reports", "This year"),
    "last_year": lambda: text("Reports", "Last year"),
    "all_time": lambda: text("Reports", "All time"),
}
