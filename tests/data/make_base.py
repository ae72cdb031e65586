"""Make the tiny base of the present version, once for each release: ``uv run python -m tests.data.make_base``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from salonbase import base, keys, migrations
from salonbase.keys import attempts
from salonbase.models import Client, Phone, Visit
from tests.bases import CHEAP, PASSWORD, ROOT

NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)


def make(folder: Path) -> None:
    """Two invented clients and a visit."""
    folder.mkdir()
    keys.set_master(folder, ROOT, PASSWORD, cost=CHEAP)
    opened = base.create(folder, ROOT, salon_name="Белая орхидея", trade="salon", now=NOW)
    with base.transaction():
        for surname, name, key in (("Орлова", "Нина", "орлова нина"), ("Ёлкин", "Пётр", "елкин петр")):
            client_id = Client.insert(
                surname=surname, first_name=name, search_key=key, sort_key=key, letter=key[0].upper(), created_at=NOW,
                updated_at=NOW,
            ).execute()  # fmt: skip
            Phone.insert(client=client_id, number="+79160000000", digits="9160000000").execute()
        Visit.insert(client=client_id, day=NOW.date(), created_at=NOW, work="Стрижка", paid_kopecks=480000).execute()
    base.close(opened)
    (folder / attempts.FILE).unlink()
    (folder / f"{base.FILE}-journal").unlink()


if __name__ == "__main__":
    make(Path(__file__).with_name(f"base-version-{migrations.VERSION}"))
