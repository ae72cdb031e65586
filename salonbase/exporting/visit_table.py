"""The visits with the name of the client, client after client, each from the first visit to the last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from salonbase import client_names, formats, teeth, visits
from salonbase.exporting import headings, lists, rows
from salonbase.exporting.client_table import birthday
from salonbase.output import Column, Table
from salonbase.output.table import Value
from salonbase.text import text

SQL = """
    SELECT client_id, id, day, time, specialist_id, complaint, teeth, work, materials, sum_kopecks, discount_percent,
           due_kopecks, paid_kopecks, status, note
    FROM visit WHERE deleted_at IS NULL AND client_id"""
_NAMES = f"""
    SELECT id, surname, first_name, patronymic, birth_day, birth_month, birth_year, {client_names.first_phone()}
    FROM client WHERE id"""
_SERVICES = """
    SELECT visit_id, title FROM visit_service JOIN visit ON visit.id = visit_id
    WHERE deleted_at IS NULL AND client_id"""


def table(ids: Sequence[int]) -> Table:
    """The visits of these clients, whatever became of them; deleted ones are left out."""
    count = rows.count("SELECT count(*) FROM visit WHERE deleted_at IS NULL AND client_id", ids)
    return Table(text("Export", "Visits"), [*of_person(), *_columns()], _rows(ids), count)


def of_person() -> list[Column]:
    """The columns that tell whose row this is: they tie it to the list of clients."""
    named = [Column(title(), kind) for title, kind in headings.NAMES.values()]
    return [*named, Column(headings.phone(1), "phone")]


def people(ids: Sequence[int]) -> dict[int, list[Value]]:
    """The cells under those columns by the client's id."""
    return {row[0]: [*row[:4], birthday(*row[4:7]), row[7]] for row in rows.among(_NAMES, ids)}


def _columns() -> list[Column]:
    return [Column(title(), kind, total=key == "paid_kopecks") for key, (title, kind) in headings.VISIT.items()]


def _rows(ids: Sequence[int]) -> Iterator[list[Value]]:
    specialists: dict[int, str] = dict(rows.execute("SELECT id, name FROM specialist"))
    words = {status: visits.status_word(status) for status in visits.STATUSES}
    for some in rows.pieces(ids):
        names = people(some)
        found = rows.grouped(SQL, some, "ORDER BY client_id, day, time, id")
        services = rows.grouped(_SERVICES, some, "ORDER BY visit_id, position, visit_service.id")
        for client_id in some:
            for visit in found.get(client_id, ()):
                titles = lists.joined(title for (title,) in services.get(visit[0], ()))
                yield names[client_id] + _row(visit, titles, specialists, words)


def _row(visit: Sequence[Any], titles: str, specialists: Mapping[int, str], words: Mapping[str, str]) -> list[Value]:
    _, day, time, specialist, complaint, numbers, work, materials, price, discount, due, paid, status, note = visit
    return [
        dt.date.fromisoformat(day), dt.time.fromisoformat(time) if time else None, titles,
        specialists.get(specialist, ""), complaint, formats.teeth(teeth.from_column(numbers)), work, materials, price,
        discount or None, due, paid, words[status], note,
    ]  # fmt: skip
