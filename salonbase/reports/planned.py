"""Planned visits and invitations: who is expected and whom to call, what is overdue first."""

from __future__ import annotations

import datetime as dt

from salonbase import bookings, catalogue, nouns, planned
from salonbase.nouns import text
from salonbase.output import Column, Figure, Table
from salonbase.planned import PlannedRow
from salonbase.report import SPECIALIST, Asked, Choice, Found, Parameter, Report, period


def _make(asked: Asked) -> Found:
    people = None if asked.only is None else frozenset(asked.only)
    if asked["specialist"]:
        catalogue.specialist_called(asked["specialist"])  # refuses a name that nobody has
    found = [row for row in _found(asked) if _fits(row, asked, people)]
    kinds = [row.kind for row in found]
    table = Table(
        title=text("Reports", "Planned visits and invitations"),
        columns=(
            Column(text("Reports", "Day"), "day"),
            Column(text("Reports", "Time"), "time"),
            Column(nouns.client()),
            Column(text("Reports", "Phone"), "phone"),
            Column(text("Reports", "What for")),
            Column(nouns.specialist()),
            Column(text("Reports", "State")),
            Column(text("Reports", "Days overdue"), "number"),
        ),
        rows=[
            (
                row.day, row.time, row.name, row.phone, row.what, row.specialist, _state(row),
                row.overdue_days or None,
            )
            for row in found
        ],
        count=len(found),
        told=asked.told,
        figures=(
            Figure(text("Reports", "Bookings"), kinds.count("booking")),
            Figure(text("Reports", "Invitations"), kinds.count("recall")),
            Figure(text("Reports", "Overdue"), sum(row.overdue_days > 0 for row in found)),
        ),
        remarks=[
            text("Reports", "Only what is still open: who came, cancelled or refused is not listed."),
            *([text("Reports", "What is overdue is listed whenever it was due.")] if asked["overdue"] else []),
        ],
    )  # fmt: skip
    return Found(table, [row.client_id for row in found])


def _found(asked: Asked) -> list[PlannedRow]:
    """What is overdue and then the period, each in the order of the days."""
    first, last, yesterday = asked["from"], asked["to"], asked.today - dt.timedelta(days=1)
    if not asked["overdue"]:
        return planned.between(first, last, asked.today)
    later = planned.between(max(first or asked.today, asked.today), last, asked.today)
    return planned.between(None, yesterday, asked.today) + later


def _fits(row: PlannedRow, asked: Asked, people: frozenset[int] | None) -> bool:
    whose = asked["specialist"]
    return (
        (asked["kind"] in ("all", row.kind))
        and (people is None or row.client_id in people)
        and (not whose or catalogue.key(row.specialist) == catalogue.key(whose))
    )


def _state(row: PlannedRow) -> str:
    return bookings.state_word(row.state) if row.kind == "booking" else text("Reports", "to be invited")


REPORT = Report(
    key="planned",
    group="desk",
    title=lambda: text("Reports", "Planned visits and invitations"),
    told=lambda: text("Reports", "Who is booked and whom to invite, what is overdue first."),
    needs=(
        *period("next_30_days"),
        SPECIALIST,
        Parameter(
            "kind",
            "choice",
            lambda: text("Reports", "What"),
            lambda _today: "all",
            (
                Choice("all", lambda: text("Reports", "all")),
                Choice("booking", lambda: text("Reports", "bookings")),
                Choice("recall", lambda: text("Reports", "invitations")),
            ),
        ),
        Parameter("overdue", "yes_no", lambda: text("Reports", "With what is overdue"), lambda _today: True),
    ),
    make=_make,
    icon="calendar-plus",
)
