"""Invented clients for the tests of the nouns: a card in one line; and all that stands in the base, to be compared."""

from __future__ import annotations

import datetime as dt
from typing import Any

from salonbase import alphabet, names
from salonbase.models import MODELS, Change, Client, Operation, Phone, Photo, SalonPicture, tuples

_DERIVED_BY_CLOCK = {"updated_at"}


def client(now: dt.datetime, surname: str = "Белов", phone: str = "", **columns: Any) -> int:
    """A card of that surname, written without history; ``columns`` are those of the table."""
    client_id = Client.insert(
        surname=surname,
        search_key=names.normalise(surname),
        sort_key=alphabet.sort_key(surname),
        letter=alphabet.letter(surname),
        created_at=now,
        updated_at=now,
        **columns,
    ).execute()
    if phone:
        Phone.insert(client=client_id, number=phone, digits=phone[-10:]).execute()
    return int(client_id)


def snapshot() -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but the history itself and the pictures, of which undo takes none away."""
    found = {}
    for model in MODELS:
        if model not in {Operation, Change, Photo, SalonPicture}:
            columns = [field for name, field in model._meta.fields.items() if name not in _DERIVED_BY_CLOCK]
            found[model.__name__] = sorted(tuples(model.select(*columns)), key=repr)
    return found
