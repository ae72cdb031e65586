"""Visits of many clients as lines of a list: who, when, what for, by whom, for how much."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import NamedTuple

from salonbase import client_names, names
from salonbase.models import Visit


class Line(NamedTuple):
    """One visit; ``phone`` is the client's first number as the file holds it, ``services`` their names in a row."""

    day: dt.date
    time: dt.time | None
    client: str
    phone: str
    services: str
    specialist: str
    due_kopecks: int
    paid_kopecks: int
    status: str


# CROSS JOIN holds SQLite to beginning with the few visits that are asked for.
_SQL = f"""
    SELECT visit.id, day, time, surname, first_name, patronymic,
           coalesce({client_names.first_phone()}, ''),
           coalesce((SELECT group_concat(title, '; ' ORDER BY position, id) FROM visit_service
                     WHERE visit_id = visit.id), ''),
           coalesce(specialist.name, ''), due_kopecks, paid_kopecks, status
    FROM json_each(?) CROSS JOIN visit ON visit.id = value CROSS JOIN client ON client.id = visit.client_id
    LEFT JOIN specialist ON specialist.id = visit.specialist_id"""


def of(visit_ids: Sequence[int]) -> dict[int, Line]:
    """The lines of these visits by their ids; one query."""
    found = {}
    for row in Visit._meta.database.execute_sql(_SQL, [json.dumps(list(visit_ids))]):
        number, day, time, surname, first_name, patronymic, *rest = row
        found[number] = Line(
            dt.date.fromisoformat(day), dt.time.fromisoformat(time) if time else None,
            names.full(surname, first_name, patronymic), *rest,
        )  # fmt: skip
    return found
