"""What the base keeps of its imports: when, from where, what came, what stayed outside, which cards were worked on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from salonbase import names
from salonbase.importing import taking_back
from salonbase.importing.looking import Past
from salonbase.importing.newcomers import Place, Problem
from salonbase.models import Client, Import, tuples


@dataclass(frozen=True, slots=True)
class Details:
    """An import as it can be looked at later; ``problems`` are the first ones, ``kept`` its cards with their names."""

    filled: int
    refused: int
    problems: tuple[Problem, ...]
    kept: tuple[tuple[int, str], ...]


def past() -> list[Past]:
    """The imports of this base, newest first."""
    return [
        Past(row.id, row.at, row.source, counts.get("clients", 0), counts.get("visits", 0), row.undone_at,
             filled=counts.get("filled", 0), refused=counts.get("refused", 0))
        for row in Import.select().order_by(Import.id.desc())
        for counts in (json.loads(row.summary),)
    ]  # fmt: skip


def details(import_id: int) -> Details:
    """What is kept of an import. ``kept`` are the cards that stay when it is taken back, or stayed when it was."""
    row = Import.get_by_id(import_id)
    counts = json.loads(row.summary)
    kept = _still_there(import_id) if row.undone_at else taking_back.worked_on(import_id)
    problems = tuple(map(_problem, counts.get("problems", ())))
    return Details(counts.get("filled", 0), counts.get("refused", 0), problems, kept)


def _problem(told: dict[str, Any]) -> Problem:
    return Problem(Place(told["file"], told["sheet"], told["row"]), told["why"], told["kept"])


def _still_there(import_id: int) -> tuple[tuple[int, str], ...]:
    query = Client.select(Client.id, Client.surname, Client.first_name, Client.patronymic).where(
        Client.imported == import_id, Client.deleted_at.is_null()
    )
    return tuple((client_id, names.full(*parts)) for client_id, *parts in tuples(query.order_by(Client.sort_key)))
