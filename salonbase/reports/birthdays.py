"""Birthdays of a period: whom to congratulate, how old they become, who was congratulated."""

from __future__ import annotations

import datetime as dt

from salonbase import birthdays, formats, nouns, periods
from salonbase.birthdays import BirthdayRow
from salonbase.nouns import text
from salonbase.output import Column, Figure, Table
from salonbase.periods import Span
from salonbase.report import Asked, Choice, Found, Parameter, Report, period

_YEAR = dt.timedelta(days=365)  # with its first day a leap year: nobody's birthday is left out


def _make(asked: Asked) -> Found:
    span, found, weekdays = _span(asked), _found(asked), formats.weekdays()
    table = Table(
        title=text("Reports", "Birthdays"),
        columns=(
            Column(text("Reports", "Day"), "day"),
            Column(text("Reports", "Weekday")),
            Column(nouns.client()),
            Column(text("Reports", "Turns"), "number"),
            Column(text("Reports", "Phone"), "phone"),
            Column(text("Reports", "Last visit"), "day"),
            Column(text("Reports", "Congratulated"), "yes_no"),
            Column(text("Reports", "Note")),
        ),
        rows=[
            (
                row.day, weekdays[row.day.weekday()], row.name, row.turns, row.phone, row.last_visit, row.greeted,
                text("Reports", "do not disturb") if row.do_not_disturb else None,
            )
            for row in found
        ],
        count=len(found),
        told=periods.told(*span),
        figures=(
            Figure(text("Reports", "Birthdays"), len(found)),
            Figure(text("Reports", "Round ones"), sum(row.turns is not None and row.turns % 5 == 0 for row in found)),
            Figure(text("Reports", "Not congratulated yet"), sum(not row.greeted for row in found)),
        ),
        remarks=_remarks(asked, span),
    )  # fmt: skip
    return Found(table, [row.client_id for row in found])


def _span(asked: Asked) -> Span:
    """The days that are looked at: those asked for, a year of them at most; from today on where no day is given."""
    begins, ends = asked["from"], asked["to"]
    if begins is None:
        begins = asked.today if ends is None or ends >= asked.today else ends - min(_YEAR, ends - dt.date.min)
    year = begins + min(_YEAR, dt.date.max - begins)
    return Span(begins, year if ends is None else min(ends, year))


def _found(asked: Asked) -> list[BirthdayRow]:
    """The birthdays in their order, each client once; nobody before being a year old."""
    span = _span(asked)
    people = None if asked.only is None else frozenset(asked.only)
    seen: set[int] = set()
    found = []
    for row in birthdays.rows(span.first, span.days - 1):
        is_born = row.turns is None or row.turns > 0
        if not is_born or row.client_id in seen or (people is not None and row.client_id not in people):
            continue
        seen.add(row.client_id)
        if asked["who"] == "all" or row.greeted == (asked["who"] == "greeted"):
            found.append(row)
    return found


def _remarks(asked: Asked, span: Span) -> list[str]:
    found = [text("Reports", "Those born on 29 February celebrate on 28 February in other years.")]
    if asked["from"] is None or asked["to"] is None or asked["to"] > span.last:
        found.append(text("Reports", "At most a year is looked at, each client stands here once."))
    return found


REPORT = Report(
    key="birthdays",
    group="desk",
    title=lambda: text("Reports", "Birthdays"),
    told=lambda: text("Reports", "Whom to congratulate, and how old they become."),
    needs=(
        *period("next_30_days"),
        Parameter(
            "who",
            "choice",
            lambda: text("Reports", "Who"),
            lambda _today: "all",
            (
                Choice("all", lambda: text("Reports", "all")),
                Choice("waiting", lambda: text("Reports", "not congratulated yet")),
                Choice("greeted", lambda: text("Reports", "congratulated")),
            ),
        ),
    ),
    make=_make,
    icon="cake",
    of_people=True,
)
