"""A list that lies on its side: a column for each person, the headings below each other in the first one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salonbase.importing import mapping, meanings
from salonbase.reading import Row, Sheet, Value

_HIGHEST = 60  # rows: more headings than any list has


def upright(sheet: Sheet) -> Sheet:
    """The sheet with its columns as rows (A is 1) where it lies on its side, otherwise the sheet itself."""
    rows = sheet.rows
    if not 2 <= len(rows) <= _HIGHEST or not any(_is_row_of_names(row) for row in rows):
        return sheet
    headings = [row.cells[0] for row in rows]
    known = [heading for heading in headings if mapping.meaning_of(heading)]
    beside = (cell for row in rows for cell in row.cells[1:])
    if len(known) < 2 or len(known) * 2 < len(headings) or any(mapping.meaning_of(cell) for cell in beside):
        return sheet
    width = max(len(row.cells) for row in rows)
    columns = (tuple(_cell(row, index) for row in rows) for index in range(width))
    turned = [Row(index, cells) for index, cells in enumerate(columns, start=1) if set(cells) != {None}]
    return replace(sheet, rows=turned, merged=())


def _is_row_of_names(row: Row) -> bool:
    values: Sequence[Value] = row.cells[1:]
    if len(values) < 2 or mapping.meaning_of(row.cells[0]) not in {meanings.NAME, meanings.SURNAME}:
        return False
    return all(isinstance(cell, str) and mapping.may_be_name(cell) for cell in values)


def _cell(row: Row, index: int) -> Value:
    return row.cells[index] if index < len(row.cells) else None
