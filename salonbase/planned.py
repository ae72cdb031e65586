"""Planned visits: the open bookings and recalls of all clients, as the panel and the card's head show them."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from salonbase import bookings, dates, names, phones
from salonbase.models import Record
from salonbase.text import text

SCOPES = ("all", "today", "week", "overdue")


class PlannedRow(NamedTuple):
    """One line of the panel. ``kind`` is "booking" or "recall"; ``overdue_days`` is 0 unless its day has passed."""

    kind: str
    id: int
    client_id: int
    name: str
    phone: str
    day: dt.date
    time: dt.time | None
    specialist: str
    what: str
    state: str
    overdue_days: int


class Plan(NamedTuple):
    """What a client is next expected for: ``kind`` is "booking" or "recall"."""

    kind: str
    id: int
    day: dt.date
    time: dt.time | None
    what: str


_OPEN_STATES = ", ".join(f"'{state}'" for state in bookings.OPEN)
_PHONE = "(SELECT number FROM phone WHERE client_id = client.id ORDER BY position, id LIMIT 1)"
_ROWS = f"""
    SELECT * FROM (
    SELECT 'booking', plan.id, client.id, surname, first_name, patronymic, {_PHONE}, plan.day AS day, plan.time AS time,
           coalesce(specialist.name, ''), iif(plan.services = '', plan.note, plan.services), plan.state,
           client.sort_key AS sort_key
    FROM booking AS plan JOIN client ON client.id = plan.client_id
    LEFT JOIN specialist ON specialist.id = plan.specialist_id
    WHERE plan.state IN ({_OPEN_STATES}) AND plan.day BETWEEN ? AND ?
      AND plan.deleted_at IS NULL AND client.deleted_at IS NULL
    UNION ALL
    SELECT 'recall', plan.id, client.id, surname, first_name, patronymic, {_PHONE}, plan.day, NULL,
           '', plan.reason, plan.state, client.sort_key
    FROM recall AS plan JOIN client ON client.id = plan.client_id
    WHERE plan.state = 'open' AND plan.day BETWEEN ? AND ?
      AND plan.deleted_at IS NULL AND client.deleted_at IS NULL
    ) ORDER BY day, time IS NULL, time, sort_key
"""
_COUNTS = f"""
    SELECT count(*), sum(day = :today), sum(day BETWEEN :today AND :sunday), sum(day < :today) FROM (
        SELECT booking.day, client_id FROM booking WHERE state IN ({_OPEN_STATES}) AND deleted_at IS NULL
        UNION ALL
        SELECT recall.day, client_id FROM recall WHERE state = 'open' AND deleted_at IS NULL
    ) JOIN client ON client.id = client_id WHERE client.deleted_at IS NULL
"""


def rows(today: dt.date, scope: str = "all") -> list[PlannedRow]:
    """The open plans of a scope, overdue first (the longest overdue on top), then by day, time and name.

    "week" is from today to Sunday. Within a day, plans without a time come last. One query.
    """
    first, last = _span(today, scope)
    found = Record._meta.database.execute_sql(_ROWS, (first, last, first, last))
    return [_row(row, today) for row in found]


def counts(today: dt.date) -> dict[str, int]:
    """How many plans each scope has, by one query."""
    values = {"today": today.isoformat(), "sunday": sunday(today).isoformat()}
    row = Record._meta.database.execute_sql(_COUNTS, values).fetchone()
    return dict(zip(SCOPES, (number or 0 for number in row), strict=True))


def next_plan(client_id: int, today: dt.date) -> Plan | None:
    """The client's first open booking from ``today`` on; without one the first open recall; None without both."""
    sql = f"""
        SELECT * FROM (SELECT 'booking' AS kind, id, day AS day, time AS time, services FROM booking
        WHERE client_id = ? AND state IN ({_OPEN_STATES}) AND day >= ? AND deleted_at IS NULL
        UNION ALL
        SELECT 'recall', id, day, NULL, reason FROM recall
        WHERE client_id = ? AND state = 'open' AND day >= ? AND deleted_at IS NULL
        ) ORDER BY kind, day, time IS NULL, time LIMIT 1
    """
    parameters = (client_id, today.isoformat()) * 2
    row = Record._meta.database.execute_sql(sql, parameters).fetchone()
    return None if row is None else Plan(row[0], row[1], dt.date.fromisoformat(row[2]), _time(row[3]), row[4])


def next_visit(client_id: int, today: dt.date) -> dt.date | None:
    """The day of ``next_plan``."""
    plan = next_plan(client_id, today)
    return None if plan is None else plan.day


def chip_days(today: dt.date) -> list[tuple[str, dt.date]]:
    """What one press offers for the next visit: a label and its day. A Sunday stays a Sunday: the salon may work."""
    return [
        (text("Planned", "2 weeks"), today + dt.timedelta(weeks=2)),
        (text("Planned", "1 month"), dates.add_months(today, 1)),
        (text("Planned", "3 months"), dates.add_months(today, 3)),
        (text("Planned", "6 months"), dates.add_months(today, 6)),
    ]


def sunday(day: dt.date) -> dt.date:
    """The end of a day's week."""
    return day + dt.timedelta(6 - day.weekday())


def _span(today: dt.date, scope: str) -> tuple[str, str]:
    spans = {
        "all": ("", "9999-12-31"),
        "today": (today.isoformat(), today.isoformat()),
        "week": (today.isoformat(), sunday(today).isoformat()),
        "overdue": ("", (today - dt.timedelta(1)).isoformat()),
    }
    return spans[scope]


def _row(row: tuple[Any, ...], today: dt.date) -> PlannedRow:
    kind, row_id, client_id, surname, first_name, patronymic, phone, day, time, specialist, what, state, _ = row
    date = dt.date.fromisoformat(day)
    return PlannedRow(
        kind, row_id, client_id, names.full(surname, first_name, patronymic), phones.show(phone) if phone else "",
        date, _time(time), specialist, what, state, max((today - date).days, 0),
    )  # fmt: skip


def _time(value: str | None) -> dt.time | None:
    return dt.time.fromisoformat(value) if value else None
