"""Birthdays of a period: whom to congratulate, how old they become."""

from __future__ import annotations

import datetime as dt

from salonbase import birthdays, formats
from salonbase.output import Column, Table
from salonbase.report import Asked, Found, Report, period
from salonbase.text import text

_MOST_DAYS = 366


def _make(asked: Asked) -> Found:
    begins = asked["from"] or asked.today
    ends = min(asked["to"] or dt.date.max, begins + dt.timedelta(days=_MOST_DAYS - 1))
    chosen = None if asked.only is None else set(asked.only)
    found = [row for row in birthdays.rows(begins, (ends - begins).days) if chosen is None or row.client_id in chosen]
    table = Table(
        title=text("Reports", "Birthdays"),
        columns=(
            Column(text("Reports", "Day"), "day"),
            Column(text("Reports", "Client")),
            Column(text("Reports", "Turns"), "number"),
            Column(text("Reports", "Phone"), "phone"),
            Column(text("Reports", "Last visit"), "day"),
        ),
        rows=[(row.day, row.name, row.turns, row.phone, row.last_visit) for row in found],
        count=len(found),
        told=f"{formats.day(begins)} – {formats.day(ends)}",
    )
    return Found(table, [row.client_id for row in found])


REPORT = Report(
    key="birthdays",
    group="desk",
    title=lambda: text("Reports", "Birthdays"),
    told=lambda: text("Reports", "Whom to congratulate, and how old they become."),
    needs=period("next_30_days"),
    make=_make,
    icon="cake",
    of_people=True,
)
