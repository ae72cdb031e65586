"""The steps by which the file of a base grew: each is a module with the tables as they were then.

A step is imported in ``steps`` (so that a frozen program has it); its place is its number, which the file keeps in
``user_version``. To change a table: change ``salonbase.models``, write the next step, count VERSION up and keep a tiny
base of the version before (docs/adding.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from peewee import SqliteDatabase

if TYPE_CHECKING:
    from playhouse.migrate import SqliteMigrator

VERSION = 1


class Step(Protocol):
    """A module with one function."""

    def apply(self, migrator: SqliteMigrator) -> None:
        """Bring the file from the version before to this one."""


def steps() -> tuple[Step, ...]:
    """All steps in their order; loaded only where a file has to grow, so that the program starts faster."""
    from salonbase.migrations import step_1

    return (step_1,)


def version_of(database: SqliteDatabase) -> int:
    """The number of the last step that this file has seen; 0 for an empty file."""
    return int(database.execute_sql("PRAGMA user_version").fetchone()[0])


def run(database: SqliteDatabase) -> None:
    """Bring the file to VERSION, each step in a transaction of its own together with its number."""
    from playhouse.migrate import SqliteMigrator

    migrator, seen = SqliteMigrator(database), version_of(database)
    for number, step in enumerate(steps()[seen:], seen + 1):
        with migrator.migration_context():
            step.apply(migrator)
            database.execute_sql(f"PRAGMA user_version = {number}")
