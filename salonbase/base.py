"""Create, open, close and lock a base: the folder with the encrypted file, its key file and its lock.

This is the only module that knows the cipher.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from salonbase.models import MODELS, Record

FILE = "clients.db"
KEY_FILE = "keys.json"
LOCK_FILE = "salonbase.lock"


@dataclass(slots=True)
class Base:
    """An open base. There is at most one in a process, because the models are bound to it."""

    folder: Path
    database: SqliteDatabase


def transaction() -> AbstractContextManager[Any]:
    """A transaction on the open base; nested ones are savepoints, the outermost commit is durable."""
    return Record._meta.database.atomic()


def in_memory() -> Base:
    """An empty base that lives in memory, encrypted all the same: for tests and trials."""
    from sqlcipher3 import dbapi2

    class _Memory(SqliteDatabase):
        def _connect(self) -> Any:
            connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA foreign_keys = 1")
            return connection

    database = _Memory(":memory:", thread_safe=False, autoconnect=False)
    database.bind((Record, *MODELS))
    database.connect()
    database.create_tables(MODELS)
    return Base(Path(), database)


def close(opened: Base) -> None:
    """Close the file and unbind the models; the base cannot be used after that."""
    opened.database.close()
