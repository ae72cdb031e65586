"""Bases in a folder for tests: real files by the real engine, with keys that cost nothing to derive."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from salonbase import base, keys
from salonbase.models import Client, Phone, Visit

CHEAP = keys.Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "белая орхидея"
ROOT = bytes(range(16))


def create(folder: Path, now: dt.datetime, root: bytes = ROOT) -> base.Base:
    """A new open base with the master password PASSWORD."""
    folder.mkdir(parents=True, exist_ok=True)
    keys.set_master(folder, root, PASSWORD, cost=CHEAP)
    return base.create(folder, root, salon_name="Белая орхидея", trade="salon", now=now)


def add_clients(number: int, now: dt.datetime, *, first: int = 1) -> None:
    """Plain invented clients with a phone and a visit each."""
    with base.transaction():
        for at in range(first, first + number):
            name = f"Орлова {at}"
            client_id = Client.insert(
                surname=name, search_key=name.lower(), sort_key=name.lower(), letter="О", created_at=now, updated_at=now
            ).execute()
            Phone.insert(client=client_id, number=f"+7916{at:07d}", digits=f"916{at:07d}").execute()
            Visit.insert(client=client_id, day=now.date(), created_at=now, work="Стрижка").execute()
