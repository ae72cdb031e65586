"""The same figures once more, in plain Python over whole tables: slow, and nothing of the reports' own code in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from salonbase.models import Record

Line = dict[str, Any]


def table(name: str) -> list[Line]:
    """All rows of a table as the file holds them, by column, in the order of their ids."""
    cursor = Record._meta.database.execute_sql(f'SELECT * FROM "{name}"')
    titles = [column[0] for column in cursor.description]
    return [dict(zip(titles, row, strict=True)) for row in cursor]


def by_id(name: str) -> dict[int, Line]:
    """The rows of a table by their ids."""
    return {row["id"]: row for row in table(name)}


def people() -> dict[int, Line]:
    """The clients who are not in the trash."""
    return {number: row for number, row in by_id("client").items() if row["deleted_at"] is None}


def name(client: Line) -> str:
    """The name as it is written on a card."""
    return " ".join(client[part] for part in ("surname", "first_name", "patronymic") if client[part])


def phone(client_id: int) -> str:
    """The first telephone number of a client, "" without one."""
    found = sorted(
        (row["position"], row["id"], row["number"]) for row in table("phone") if row["client_id"] == client_id
    )
    return found[0][2] if found else ""


def lines(first: dt.date | None = None, last: dt.date | None = None, only: Iterable[int] | None = None) -> list[Line]:
    """The visits of a period whatever became of them: not deleted, of clients not in the trash."""
    alive = people().keys() if only is None else people().keys() & set(only)
    return [
        row
        for row in table("visit")
        if row["deleted_at"] is None
        and row["client_id"] in alive
        and (first is None or row["day"] >= first.isoformat())
        and (last is None or row["day"] <= last.isoformat())
    ]


def came(first: dt.date | None = None, last: dt.date | None = None, only: Iterable[int] | None = None) -> list[Line]:
    """The visits that count."""
    return [row for row in lines(first, last, only) if row["status"] == "came"]


def day(row: Line) -> dt.date:
    """The day of a visit."""
    return dt.date.fromisoformat(row["day"])


def due(rows: Iterable[Line]) -> int:
    """What these visits cost."""
    return sum(row["due_kopecks"] for row in rows)


def services(visit_id: int) -> list[Line]:
    """The services of a visit in their order."""
    found = [row for row in table("visit_service") if row["visit_id"] == visit_id]
    return sorted(found, key=lambda row: (row["position"], row["id"]))
