"""Planned visits: the open bookings and recalls of all clients, as the panel and the card's head show them."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from salonbase import bookings, client_names, dates, names, phones
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


# CROSS JOIN holds SQLite to reading the few plans first, not the many clients; what stands on a line is only looked up
# for the lines that are asked for.
_ROWS = f"""
    SELECT kind, line.id, client_id, surname, first_name, patronymic,
           {client_names.first_phone("line.client_id")},
           day, time, coalesce(specialist.name, ''), what, state
    FROM (
        SELECT plan.*, surname, first_name, patronymic, sort_key FROM (
            SELECT 'booking' AS kind, id, client_id, day, time, specialist_id,
                   iif(services = '', note, services) AS what, state
            FROM booking WHERE {bookings.IS_OPEN} AND day BETWEEN :first AND :last AND deleted_at IS NULL
            UNION ALL
            SELECT 'recall', id, client_id, day, NULL, NULL, reason, state
            FROM recall WHERE state = 'open' AND day BETWEEN :first AND :last AND deleted_at IS NULL
        ) AS plan CROSS JOIN client ON client.id = plan.client_id WHERE client.deleted_at IS NULL
        ORDER BY day, time IS NULL, time, sort_key, kind, plan.id LIMIT :limit
    ) AS line LEFT JOIN specialist ON specialist.id = line.specialist_id
    ORDER BY day, time IS NULL, time, sort_key, kind, line.id
"""
_COUNTS = f"""
    SELECT count(*), sum(day = :today), sum(day BETWEEN :today AND :sunday), sum(day < :today) FROM (
        SELECT booking.day, client_id FROM booking WHERE {bookings.IS_OPEN} AND deleted_at IS NULL
        UNION ALL
        SELECT recall.day, client_id FROM recall WHERE state = 'open' AND deleted_at IS NULL
    ) CROSS JOIN client ON client.id = client_id WHERE client.deleted_at IS NULL
"""


def rows(today: dt.date, scope: str = "all", *, limit: int | None = None) -> list[PlannedRow]:
    """The open plans of a scope, overdue first (the longest overdue on top), then by day, time and name.

    "week" is from today to Sunday. Within a day, plans without a time come last. At most ``limit`` of them; ``counts``
    tells how many there are in all. One query.
    """
    first, last = _span(today, scope)
    values = {"first": first, "last": last, "limit": -1 if limit is None else limit}
    return [_row(row, today) for row in Record._meta.database.execute_sql(_ROWS, values)]


def between(first: dt.date | None, last: dt.date | None, today: dt.date) -> list[PlannedRow]:
    """The open plans of some days, both included, in the same order; None is no limit. One query."""
    days = {"first": first.isoformat() if first else "", "last": last.isoformat() if last else "9999-12-31"}
    return [_row(row, today) for row in Record._meta.database.execute_sql(_ROWS, days | {"limit": -1})]


def counts(today: dt.date) -> dict[str, int]:
    """How many plans each scope has, by one query."""
    values = {"today": today.isoformat(), "sunday": sunday(today).isoformat()}
    row = Record._meta.database.execute_sql(_COUNTS, values).fetchone()
    return dict(zip(SCOPES, (number or 0 for number in row), strict=True))


def next_plan(client_id: int, today: dt.date) -> Plan | None:
    """The client's first open booking from ``today`` on; without one the first open recall; None without both."""
    sql = f"""
        SELECT * FROM (SELECT 'booking' AS kind, id, day AS day, time AS time, services FROM booking
        WHERE client_id = ? AND {bookings.IS_OPEN} AND day >= ? AND deleted_at IS NULL
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
    kind, row_id, client_id, surname, first_name, patronymic, phone, day, time, specialist, what, state = row
    date = dt.date.fromisoformat(day)
    return PlannedRow(
        kind, row_id, client_id, names.full(surname, first_name, patronymic), phones.show(phone) if phone else "",
        date, _time(time), specialist, what, state, max((today - date).days, 0),
    )  # fmt: skip


def _time(value: str | None) -> dt.time | None:
    return dt.time.fromisoformat(value) if value else None
