"""Invented clients for the tests of the nouns: a card in one line."""

from __future__ import annotations

import datetime as dt
from typing import Any

from salonbase import names
from salonbase.models import Client, Phone


def client(now: dt.datetime, surname: str = "Белов", phone: str = "", **columns: Any) -> int:
    """A card of that surname, written without history; ``columns`` are those of the table."""
    client_id = Client.insert(
        surname=surname,
        search_key=names.normalise(surname),
        sort_key=names.sort_key(surname),
        letter=names.letter(surname),
        created_at=now,
        updated_at=now,
        **columns,
    ).execute()
    if phone:
        Phone.insert(client=client_id, number=phone, digits=phone[-10:]).execute()
    return int(client_id)
