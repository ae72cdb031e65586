"""What was changed, by which step, and the way back: every writing function of the nouns goes through here.

An operation is one thing that a person did. It holds each row that it wrote, before and after, so that it can be undone
and done again as a whole, and so that the card can tell its own history (``salonbase.chronicle`` puts it into words).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from peewee import AutoField, CompositeKey, Field, IntegrityError, fn

from salonbase import base
from salonbase.errors import SalonError
from salonbase.models import MODELS, Change, Client, Operation, Record
from salonbase.text import text

TAKEN_OUT = "exported"
"""The action that notes a file made of the base; what has left the house cannot be called back."""

_TABLES: dict[str, type[Record]] = {model._meta.table_name: model for model in MODELS}
_DERIVED = frozenset({"updated_at", "search_key", "sort_key", "letter"})


@dataclass(slots=True)
class Writer:
    """The pen of one running operation: it writes rows and remembers what stood there."""

    operation_id: int
    changes: int = 0

    def insert(self, model: type[Record], **values: Any) -> int:
        """Write a new row and return its id."""
        key = model.insert(**values).execute()
        if isinstance(model._meta.primary_key, CompositeKey):
            key = [values[name] for name in model._meta.primary_key.field_names]
        elif isinstance(model._meta.primary_key, Field) and not isinstance(model._meta.primary_key, AutoField):
            key = values[model._meta.primary_key.name]  # SQLite answers with a row number
        self._remember(model, key, None, _read(model, key))
        return key if isinstance(key, int) else 0

    def update(self, model: type[Record], key: Any, **values: Any) -> bool:
        """Write the values into the row with this key; return whether anything but derived columns differed.

        Where nothing differed nothing is written.
        """
        before = _read(model, key)
        if before is None:
            raise SalonError(text("History", "This line is no longer in the base."))
        wanted = _columns(model, values)
        changed = {name for name, value in wanted.items() if before[name] != value}
        if not changed - _DERIVED:
            return False
        _write(model, key, {name: wanted[name] for name in changed})
        self._remember(model, key, {n: before[n] for n in changed}, {n: wanted[n] for n in changed})
        return True

    def delete(self, model: type[Record], key: Any) -> None:
        """Remove the row with this key; removing what is not there does nothing."""
        before = _read(model, key)
        if before is not None:
            _erase(model, key)
            self._remember(model, key, before, None)

    def _remember(
        self, model: type[Record], key: Any, before: dict[str, Any] | None, after: dict[str, Any] | None
    ) -> None:
        self.changes += 1
        columns = {
            "operation_id": self.operation_id,
            "table": model._meta.table_name,
            "row": json.dumps(key),
            "before": None if before is None else json.dumps(before, ensure_ascii=False),
            "after": None if after is None else json.dumps(after, ensure_ascii=False),
        }
        _append(Change, columns)


@contextmanager
def operation(
    action: str, *, now: dt.datetime, client_id: int | None = None, import_id: int | None = None
) -> Iterator[Writer]:
    """Run one operation in a transaction: all of it is kept or nothing.

    ``action`` is a key of ``salonbase.chronicle.ACTIONS``; ``now`` is an aware local time. An operation that wrote
    nothing leaves no trace.
    """
    with base.transaction():
        columns = {"action": action, "client": client_id, "at": now, "at_utc": now.astimezone(dt.UTC)}
        writer = Writer(_append(Operation, _columns(Operation, {**columns, "imported": import_id})))
        yield writer
        if not writer.changes:
            Operation.delete().where(Operation.id == writer.operation_id).execute()


def about(writer: Writer, client_id: int) -> None:
    """Tell a running operation which client it is about, where that is known only after the first row."""
    Operation.update(client=client_id).where(Operation.id == writer.operation_id).execute()


def newest() -> int:
    """The number of the newest operation, 0 in an untouched base."""
    return int(_execute("SELECT coalesce(max(id), 0) FROM operation", []).fetchone()[0])


def undoable(after: int = 0) -> int | None:
    """The operation that undo would take back: the newest one above ``after`` that still stands."""
    found = Operation.select(Operation.id).where(
        Operation.undone_at.is_null(),
        Operation.id > after,
        Operation.imported.is_null(),
        Operation.action != TAKEN_OUT,
    )
    return found.order_by(Operation.id.desc()).limit(1).scalar()


def before(model: type[Record], key: int, client_id: int, *, column: str, became: Any) -> dict[str, Any]:
    """What stood in a client's row when ``column`` last became this value: the columns that were written then.

    Nothing where the history does not know.
    """
    changes = Change.select(Change.before).join(Operation).where(
        Operation.client == client_id, Operation.undone_at.is_null(), Change.table == model._meta.table_name,
        Change.row == json.dumps(key), fn.json_extract(Change.after, f"$.{column}") == became,
    )  # fmt: skip
    found = changes.order_by(Change.id.desc()).limit(1).scalar()
    return json.loads(found) if found else {}


def clients_after(operation_id: int) -> list[int]:
    """The clients that operations newer than this one are about or have written; imports are left out."""
    return _clients("> ?", operation_id)


def clients_of(operation_id: int) -> list[int]:
    """The clients that an operation is about or has written, those too whose making was undone."""
    return _clients("= ?", operation_id)


def _clients(which: str, operation_id: int) -> list[int]:
    sql = f"""
        SELECT client_id FROM operation WHERE id {which} AND imported_id IS NULL AND client_id IS NOT NULL
        UNION
        SELECT CAST("row" AS INTEGER) FROM operation CROSS JOIN change ON change.operation_id = operation.id
        WHERE operation.id {which} AND imported_id IS NULL AND +change."table" = 'client'
        ORDER BY 1
    """  # CROSS JOIN and + hold SQLite to the few operations, where it would read all that was ever done to clients
    return [client_id for (client_id,) in _execute(sql, [operation_id, operation_id])]


def undo(operation_id: int, *, now: dt.datetime) -> None:
    """Take back an operation as a whole.

    Raises SalonError where one of its rows has been changed since, and leaves everything as it was then.
    """
    with base.transaction():
        for change in _changes(operation_id, newest_first=True):
            _replay(change, change.after, change.before)
        Operation.update(undone_at=now).where(Operation.id == operation_id).execute()


def redo(operation_id: int) -> None:
    """Do again an operation that was undone; raises SalonError where one of its rows has been changed since."""
    with base.transaction():
        for change in _changes(operation_id, newest_first=False):
            _replay(change, change.before, change.after)
        Operation.update(undone_at=None).where(Operation.id == operation_id).execute()
        _tie(operation_id)


def forget(client_id: int) -> None:
    """Remove what the history remembers of a client, to be called in the transaction that erases the client.

    Looked through is only what may tell of the client: the operations about the client, those that wrote the client's
    row, and those about nobody (undoing the making of a card cuts their tie), not a million changes of other people.
    """
    wrote = 'SELECT operation_id FROM change WHERE "table" = \'client\' AND "row" = :id'
    of_client = (
        '("table" = \'client\' AND "row" = :id) OR json_extract("before", \'$.client_id\') = :id'
        " OR json_extract(\"after\", '$.client_id') = :id"
    )
    about = "SELECT id FROM operation WHERE client_id = :id"
    about_nobody = "SELECT id FROM operation WHERE client_id IS NULL"
    for sql in (
        f"DELETE FROM change WHERE operation_id IN ({wrote} AND after LIKE '%merged_into_id%')",  # no half mergings
        f"DELETE FROM change WHERE operation_id IN ({about} AND imported_id IS NULL)",
        f"DELETE FROM change WHERE operation_id IN ({about} UNION {wrote} UNION {about_nobody}) AND ({of_client})",
        "DELETE FROM operation WHERE client_id = :id AND imported_id IS NULL",
    ):
        _execute(sql.replace(":id", str(int(client_id))), [])


def _tie(operation_id: int) -> None:
    """Tell an operation again which client it is about: undoing the client's making had cut the tie."""
    if Operation.select(Operation.client).where(Operation.id == operation_id).scalar() is not None:
        return
    for change in _changes(operation_id, newest_first=False):
        made = json.loads(change.row) if change.table == Client._meta.table_name else None
        client_id = made or json.loads(change.after or "{}").get("client_id")
        if client_id is not None:
            Operation.update(client=client_id).where(Operation.id == operation_id).execute()
            return


def _changes(operation_id: int, *, newest_first: bool) -> list[Change]:
    order = Change.id.desc() if newest_first else Change.id.asc()
    return list(Change.select().where(Change.operation == operation_id).order_by(order))


def _replay(change: Change, expected: str | None, wanted: str | None) -> None:
    model, key = _TABLES[change.table], json.loads(change.row)
    now, then = _read(model, key), None if expected is None else json.loads(expected)
    if (now is None) != (then is None) or _differs(now or {}, then or {}) or (wanted is None and _is_used(change)):
        raise _changed_since()
    try:
        if wanted is None:
            _erase(model, key)
        elif now is None:
            model.insert(**_fields(model, json.loads(wanted))).execute()
        else:
            _write(model, key, json.loads(wanted))
    except IntegrityError as error:  # what the row belongs to has been erased, or its name is taken by another row
        raise _changed_since() from error


def _changed_since() -> SalonError:
    return SalonError(text("History", "This has been changed since and cannot be taken back."))


def _is_used(change: Change) -> bool:
    """A client's row may go only while nothing was written about the client later: the cascade would take it along."""
    if change.table != Client._meta.table_name:
        return False
    later = Operation.select().where(
        Operation.client == json.loads(change.row),
        Operation.id > change.operation,
        Operation.undone_at.is_null(),
    )
    return bool(later.exists())


def _differs(now: dict[str, Any], then: dict[str, Any]) -> bool:
    return any(now[name] != value for name, value in then.items() if name not in _DERIVED)


def _where(model: type[Record], key: Any) -> Any:
    primary = model._meta.primary_key
    if isinstance(primary, CompositeKey):
        names = primary.field_names
        return (model._meta.fields[names[0]] == key[0]) & (model._meta.fields[names[1]] == key[1])
    return primary == key


# Plain SQL: these run at each field that is left, and peewee takes longer to write a statement than SQLite to keep it.


def _read(model: type[Record], key: Any) -> dict[str, Any] | None:
    """The row as the file holds it: column names and plain values."""
    cursor = _execute(f'SELECT * FROM "{model._meta.table_name}" WHERE {_condition(model)}', _parts(key))
    row = cursor.fetchone()
    return None if row is None else dict(zip((column[0] for column in cursor.description), row, strict=True))


def _write(model: type[Record], key: Any, columns: dict[str, Any]) -> None:
    values = ", ".join(f'"{name}" = ?' for name in columns)
    sql = f'UPDATE "{model._meta.table_name}" SET {values} WHERE {_condition(model)}'
    _execute(sql, [*columns.values(), *_parts(key)])


def _append(model: type[Record], columns: dict[str, Any]) -> int:
    """Write a new row of column names and plain values; return its number."""
    names = ", ".join(f'"{name}"' for name in columns)
    sql = f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({", ".join("?" * len(columns))})'
    return int(_execute(sql, list(columns.values())).lastrowid)


def _execute(sql: str, parameters: list[Any]) -> Any:
    return Record._meta.database.execute_sql(sql, parameters)


def _condition(model: type[Record]) -> str:
    primary = model._meta.primary_key
    names = primary.field_names if isinstance(primary, CompositeKey) else [primary.name] if primary else []
    return " AND ".join(f'"{model._meta.fields[name].column_name}" = ?' for name in names)


def _parts(key: Any) -> list[Any]:
    return key if isinstance(key, list) else [key]


def _erase(model: type[Record], key: Any) -> None:
    model.delete().where(_where(model, key)).execute()


def _columns(model: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    fields = model._meta.fields
    return {fields[name].column_name: fields[name].db_value(value) for name, value in values.items()}


def _fields(model: type[Record], columns: dict[str, Any]) -> dict[str, Any]:
    by_column = model._meta.columns
    return {by_column[name].name: by_column[name].python_value(value) for name, value in columns.items()}
