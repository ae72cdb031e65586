"""Salons for the stories: made by the core in a moment, or looked into by it when the window is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from salonbase import base, cards, clients, keys

PASSWORD = "чай с малиной в девять"


def now() -> dt.datetime:
    """The moment on this computer."""
    return dt.datetime.now().astimezone()


def default_base(home: Path) -> Path:
    """Where the program of this person keeps the base unless told otherwise."""
    return home / ".local" / "share" / "SalonBase" / "base"


def make(folder: Path, *people: dict[str, object]) -> list[int]:
    """Make a base with these clients, closed again; returns their ids."""
    root = keys.new_root()
    keys.set_master(folder, root, PASSWORD)
    made = base.create(folder, root, salon_name="Салон «Иволга»", trade="salon", now=now())
    try:
        cards.apply_template("salon", now=now())
        return [clients.add(values, now=now()) for values in people]
    finally:
        base.close(made)


def close(opened: base.Base) -> None:
    """Close a base, so that the program may open it."""
    base.close(opened)


@contextmanager
def looked_into(folder: Path, password: str = PASSWORD) -> Iterator[base.Base]:
    """The base in ``folder``, open for the core; the program must be closed."""
    found = base.open_base(folder, keys.open_master(folder, password, now=now()))
    try:
        yield found
    finally:
        base.close(found)
