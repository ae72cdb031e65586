"""Rows in bulk, by raw SQL: for what writes thousands of rows at once and is no step that a person would undo.

Everything else writes through ``salonbase.history``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from peewee import fn

from salonbase.models import Record

MANY = 5_000  # rows for which it is worth while to make indexes anew
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND sql LIKE 'CREATE INDEX %'"


@contextmanager
def indexes_at_the_end(coming: Mapping[type[Record], int]) -> Iterator[None]:
    """Make the indexes of a table once, when the block has ended, where far more rows are coming than it holds.

    That is twice as fast as to find the place of each row in each of them. It has to stand in a transaction, which
    brings them back where the block fails. Unique indexes stay, because they refuse rows.
    """
    later: list[tuple[str, str]] = []
    for model, rows in coming.items():
        if rows >= MANY and rows > 2 * model.select().count():
            later += Record._meta.database.execute_sql(_INDEXES, (model._meta.table_name,)).fetchall()
    for name, _ in later:
        Record._meta.database.execute_sql(f'DROP INDEX "{name}"')
    yield
    for _, sql in later:
        Record._meta.database.execute_sql(sql)


class Pen:
    """Collects rows with ids of its own counting and writes them table by table; nothing else may write meanwhile.

    An empty text is NULL in a column that may be NULL: None and bool cost the driver twenty times as much as a text or
    a number (1.2 µs each, half of all the time of a hundred thousand cards), so rows for speed hold "" and 0 or 1.
    """

    def __init__(self) -> None:
        self._rows: dict[type[Record], list[Sequence[Any]]] = {}
        self._columns: dict[type[Record], tuple[str, ...]] = {}
        self._statements: dict[type[Record], str] = {}
        self._ids: dict[type[Record], int] = {}

    def next_id(self, model: type[Record]) -> int:
        """A new id of this table."""
        if model not in self._ids:
            self._ids[model] = model.select(fn.MAX(model._meta.primary_key)).scalar() or 0
        self._ids[model] += 1
        return self._ids[model]

    def prepare(self, model: type[Record], *columns: str) -> list[Sequence[Any]]:
        """The list to append rows of these columns to; tables are written in the order of their preparation.

        Columns that are left out get their defaults, which is faster than to write them.
        """
        known = self._columns.setdefault(model, columns)
        if known != columns:
            raise ValueError(f"{model.__name__} is being written with the columns {known}")
        return self._rows.setdefault(model, [])

    def flush(self) -> None:
        """Write what was collected, inside the transaction of the caller."""
        for model, rows in self._rows.items():
            if rows:
                model._meta.database.connection().executemany(self._statement(model), rows)
                rows.clear()

    def _statement(self, model: type[Record]) -> str:
        if model not in self._statements:
            columns = self._columns[model]
            nullable = {field.column_name for field in model._meta.sorted_fields if field.null}
            marks = ", ".join("NULLIF(?, '')" if name in nullable else "?" for name in columns)
            names = ", ".join(f'"{name}"' for name in columns)
            self._statements[model] = f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({marks})'
        return self._statements[model]
