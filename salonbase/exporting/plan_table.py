"""What is planned: bookings and invitations of any state, client after client."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from salonbase import bookings, recalls
from salonbase.exporting import headings, lists, rows
from salonbase.exporting.visit_table import of_person, people
from salonbase.output import Column, Table
from salonbase.output.table import Value
from salonbase.text import text

_BOOKINGS = """
    SELECT client_id, day, time, minutes, specialist.name, services, note, state
    FROM booking LEFT JOIN specialist ON specialist.id = specialist_id
    WHERE deleted_at IS NULL AND client_id"""
_RECALLS = "SELECT client_id, day, reason, state FROM recall WHERE deleted_at IS NULL AND client_id"


def table(ids: Sequence[int]) -> Table:
    """The bookings and invitations of these clients."""
    count = sum(
        rows.count(f"SELECT count(*) FROM {name} WHERE deleted_at IS NULL AND client_id", ids)
        for name in ("booking", "recall")
    )
    columns = [Column(title(), kind) for title, kind in headings.PLAN.values()]
    return Table(text("Export", "Planned"), [*of_person(), *columns], _rows(ids), count)


def _rows(ids: Sequence[int]) -> Iterator[list[Value]]:
    booking, recall = text("Export", "booking"), text("Export", "invitation")
    for some in rows.pieces(ids):
        names = people(some)
        booked = rows.grouped(_BOOKINGS, some, "ORDER BY client_id, day, time, booking.id")
        advised = rows.grouped(_RECALLS, some, "ORDER BY client_id, day, id")
        for client_id in some:
            for day, time, minutes, specialist, services, note, state in booked.get(client_id, ()):
                clock = dt.time.fromisoformat(time) if time else None
                titles = lists.joined(services.splitlines())
                yield [
                    *names[client_id], booking, dt.date.fromisoformat(day), clock, minutes, specialist, titles, note,
                    bookings.state_word(state),
                ]  # fmt: skip
            for day, reason, state in advised.get(client_id, ()):
                yield [
                    *names[client_id], recall, dt.date.fromisoformat(day), None, None, None, None, reason,
                    recalls.state_word(state),
                ]  # fmt: skip
