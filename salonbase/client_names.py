"""Names and telephones of many clients: what stands on one page of a long list; and the order of the list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from salonbase import names
from salonbase.models import Client


class Reach(NamedTuple):
    """Who it is, and the first telephone number as it is kept ("" without one)."""

    name: str
    phone: str


def of(ids: Iterable[int]) -> dict[int, str]:
    """The full names of these clients, the trash included."""
    return {row[0]: names.full(*row[1:]) for row in execute(_NAMES, ids)}


def reach(ids: Iterable[int]) -> dict[int, Reach]:
    """Names and telephones of these clients, the trash included."""
    return {row[0]: Reach(names.full(*row[1:4]), row[4] or "") for row in execute(_REACH, ids)}


def in_order(ids: Sequence[int]) -> list[int]:
    """The places of these ids in the order in which the list of clients has them; whoever is in the trash has none."""
    place_of = dict(zip(ids, range(len(ids)), strict=True))
    found = Client._meta.database.execute_sql(_ORDERED).fetchall()
    return [place_of[client_id] for (client_id,) in found if client_id in place_of]


def execute(sql: str, ids: Iterable[int]) -> Any:
    """The rows of a query whose one parameter are ids, as JSON."""
    return Client._meta.database.execute_sql(sql, [json.dumps(list(ids))])


def first_phone(client: str = "client.id") -> str:
    """A client's first telephone number as a part of a query; ``client`` is where the query has the client's id."""
    return f"(SELECT number FROM phone WHERE phone.client_id = {client} ORDER BY position, phone.id LIMIT 1)"


NOBODY = Reach("", "")

_ORDERED = "SELECT id FROM client WHERE deleted_at IS NULL ORDER BY sort_key, id"
_NAMES = "SELECT id, surname, first_name, patronymic FROM client WHERE id IN (SELECT value FROM json_each(?))"
_REACH = f"""
    SELECT id, surname, first_name, patronymic, {first_phone()}
    FROM client WHERE id IN (SELECT value FROM json_each(?))"""
