"""What the rows of a table are beside people and visits: letters, totals, cells under no heading, joined cells."""

from __future__ import annotations

from collections.abc import Hashable

from salonbase.importing import cells, meanings
from salonbase.importing.mapping import Column
from salonbase.importing.newcomers import Newcomer
from salonbase.importing.plans import Part, Table
from salonbase.importing.visit_rows import OF_PERSON
from salonbase.reading import Row, Value


def keep_beyond(person: Newcomer, row: Row, headed: set[int]) -> None:
    """Cells under no heading are kept too."""
    for index, cell in enumerate(row.cells):
        if index not in headed and not cells.is_nothing(cell):
            person.add_note(cells.show(cell))


def cell_of(row: Row, column: Column, merged: dict[tuple[int, int], Value]) -> Value:
    """The cell of a row; one that is joined downwards counts for all its rows."""
    value = row.cells[column.index] if column.index < len(row.cells) else None
    return merged.get((row.number, column.index)) if value is None else value


def joined_cells(part: Part, table: Table) -> dict[tuple[int, int], Value]:
    """Cells joined downwards in the columns of the day and of the person: their value counts for each row."""
    wanted = {column.index for column in table.columns if column.meaning == meanings.DAY or column.meaning in OF_PERSON}
    tops = {row.number: row for row in table.rows}
    found: dict[tuple[int, int], Value] = {}
    for top, left, bottom, right in part.sheet.merged:
        row = tops.get(top + 1)
        if bottom > top and left == right and left in wanted and row and left < len(row.cells):
            found |= {(number, left): row.cells[left] for number in range(top + 2, bottom + 2)}
    return found


def all_told_of(person: Newcomer) -> Hashable:
    """The same for all rows of a journal that tell of a person in just the same few words; else only for this row.

    Who comes for years is kept once so: 300,000 rows of 30,000 people would take a gigabyte otherwise.
    """
    more = (person.words, person.note, person.tags, person.flags, person.tie, person.placeholders, person.picture)
    if any(more) or person.discount_percent or not person.full_name:
        return person.place
    return person.name, person.whole, person.birthday, tuple(person.phones)


def is_decoration(row: Row, table: Table) -> bool:
    """A single letter between the names of an alphabetical list."""
    filled = [cell for cell in row.cells if cell is not None]
    return len(filled) == 1 and isinstance(filled[0], str) and len(filled[0]) == 1


def is_sum_row(row: Row, table: Table) -> bool:
    """A row that holds nothing but money: a total without a word."""
    money = {meanings.SUM, meanings.DUE, meanings.PAID, meanings.DEBT}
    kinds = {column.index: column.meaning for column in table.columns}
    return all(
        cell is None or (kinds.get(index) in money and not isinstance(cell, str))
        for index, cell in enumerate(row.cells)
    )
