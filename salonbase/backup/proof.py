"""The proof that a copy of a base is whole: it is opened as a stranger would, and held against what it should be."""

from __future__ import annotations

from pathlib import Path

from peewee import SqliteDatabase

from salonbase import cipher
from salonbase.backup import backupfile
from salonbase.backup.backupfile import Manifest
from salonbase.errors import SalonError
from salonbase.text import text

COMPARED_CARDS = 20
Cards = dict[int, list[tuple[object, ...]]]

_OF_A_CLIENT = (("client", "id"), ("phone", "client_id"), ("card_value", "client_id"), ("photo", "client_id"),
                ("visit", "client_id"))  # fmt: skip


def prove(path: Path, root: bytes, manifest: Manifest, checks: tuple[str, ...] = cipher.QUICK) -> None:
    """Open the unpacked file of a backup by its key; raises SalonError where it is not what the manifest says.

    ``checks`` are those of ``cipher.problems``; for a copy made just now its PAGES are enough.
    """
    database = cipher.connect(path, root, mode="ro")
    try:
        if cipher.problems(database, checks) or cipher.counts(database) != dict(manifest.rows):
            raise backupfile.damaged()
    finally:
        database.close()


def some_cards(database: SqliteDatabase) -> Cards:
    """All that stands on twenty cards of the open base, to hold a copy against it without asking the base again."""
    return {client_id: _card(database, client_id) for client_id in _some_clients(database)}


def compare(path: Path, root: bytes, cards: Cards) -> None:
    """Hold a copy against these cards of the base, field by field; raises SalonError where one differs."""
    copy = cipher.connect(path, root, mode="ro")
    try:
        for client_id, card in cards.items():
            if _card(copy, client_id) != card:
                raise SalonError(text("Backup", "The backup did not turn out whole and was removed. Please try again."))
    finally:
        copy.close()


def _some_clients(database: SqliteDatabase) -> list[int]:
    """The newest cards and others spread evenly over the base."""
    ids = [row[0] for row in database.execute_sql("SELECT id FROM client ORDER BY id")]
    half = COMPARED_CARDS // 2
    return (ids[-half:] + ids[:: max(1, len(ids) // half)])[:COMPARED_CARDS]


def _card(database: SqliteDatabase, client_id: int) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for table, column in _OF_A_CLIENT:
        sql = f'SELECT * FROM "{table}" WHERE {column} = ? ORDER BY id'
        rows.extend(database.execute_sql(sql, (client_id,)).fetchall())
    return rows
