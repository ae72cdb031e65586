"""The steps by which the file of a base grew: each is a module with the tables as they were then.

A step is imported here and stands in STEPS; its place is its number, which the file keeps in ``user_version``. To
change a table: change ``salonbase.models``, write the next step (docs/adding.md) and keep a tiny base of the version
before.
"""

from __future__ import annotations

from typing import Protocol

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

from salonbase.migrations import step_1


class Step(Protocol):
    """A module with one function."""

    def apply(self, migrator: SqliteMigrator) -> None:
        """Bring the file from the version before to this one."""


STEPS: tuple[Step, ...] = (step_1,)
VERSION = len(STEPS)


def version_of(database: SqliteDatabase) -> int:
    """The number of the last step that this file has seen; 0 for an empty file."""
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])


def run(database: SqliteDatabase) -> None:
    """Bring the file to VERSION, each step in a transaction of its own together with its number."""
    migrator = SqliteMigrator(database)
    for number, step in enumerate(STEPS[version_of(database) :], version_of(database) + 1):
        with migrator.migration_context():
            step.apply(migrator)
            database.execute_sql(f"PRAGMA user_version = {number}")
