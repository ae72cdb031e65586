"""What a person said of the columns of a file holds for later files with the same headings.

It is kept among the settings of the base, a row for each layout: the key is ``columns:`` and a hash of the headings.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from salonbase.importing import changes
from salonbase.importing.cells import show
from salonbase.importing.plans import Part, Plan, Table
from salonbase.importing.views import headings
from salonbase.models import Setting, tuples

_PREFIX = "columns:"
_DEEPEST = 30  # rows in which headings are looked for
_KINDS = {"clients", "visits", "log"}


def recall(plan: Plan) -> None:
    """Give the tables of a plan the meanings that were said of tables with these headings; without a base nothing."""
    if Setting._meta.database is None:
        return
    query = Setting.select(Setting.key, Setting.value).where(Setting.key.startswith(_PREFIX))
    known = {key: json.loads(value) for key, value in tuples(query)}
    for part in plan.parts if known else ():
        if not part.tables("clients", "visits"):
            _find(part, known)
        for table in part.tables("clients", "visits", "log"):
            if said := known.get(_key(headings(table))):
                _apply(table, said)
                part.remembered = True


def _find(part: Part, known: dict[str, Any]) -> None:
    """Make a table of a sheet that was not understood, where a row of it is one of the headings that are known."""
    for row in part.sheet.rows[:_DEEPEST]:
        words = [(index, show(cell)) for index, cell in enumerate(row.cells) if cell is not None]
        if _key(words) in known and row is not part.sheet.rows[-1]:
            part.found, part.template = [changes.table_under(part, row.number, "clients")], False
            return


def keep(plan: Plan) -> None:
    """Remember what the person changed, inside the transaction of the caller."""
    for part in plan.parts:
        for table in part.tables("clients", "visits", "log"):
            if table.by_hand and headings(table):
                columns = {str(column.index): [column.meaning, column.order] for column in table.columns}
                value = json.dumps({"kind": table.kind, "columns": columns})
                Setting.replace(key=_key(headings(table)), value=value).execute()


def _key(columns: list[tuple[int, str]]) -> str:
    words = json.dumps(columns, ensure_ascii=False)
    return _PREFIX + hashlib.sha256(words.encode()).hexdigest()[:32]


def _apply(table: Table, said: dict[str, Any]) -> None:
    if said["kind"] in _KINDS:
        table.kind = said["kind"]
    for column in table.columns:
        column.meaning, column.order = said["columns"].get(str(column.index), [column.meaning, column.order])
    table.by_hand = True
