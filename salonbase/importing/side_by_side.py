"""Two tables beside each other on one sheet, each with its own headings: taken apart before they are understood.

Read as one, the number of the right person would go to the left one.
"""

from __future__ import annotations

from salonbase.importing import mapping, meanings
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Card, Table
from salonbase.reading import Row


def apart(found: list[Card | Table]) -> list[Card | Table]:
    """The same, with each table whose headings repeat to the right as several."""
    return [one for whole in found for one in (_blocks(whole) if isinstance(whole, Table) else (whole,))]


def _blocks(table: Table) -> list[Table]:
    starts = _starts(table)
    if len(starts) < 2:
        return [table]
    ends = [*starts[1:], max(len(row.cells) for row in table.rows) if table.rows else starts[-1] + 1]
    return [_block(table, first, end) for first, end in zip([0, *starts[1:]], ends, strict=True)]


def _starts(table: Table) -> list[int]:
    """Where a block begins: at each column with the heading of the first name, where what follows repeats too."""
    headings = [meanings.normalise(column.heading) for column in table.columns]
    first = next((place for place, words in enumerate(headings) if meanings.of_heading(words) in _NAMES), None)
    if first is None or not headings[first]:
        return []
    places = [place for place, words in enumerate(headings) if words == headings[first]]
    follow = [headings[place + 1 : place + 2] for place in places]
    if len(places) < 2 or not follow[0] or any(words != follow[0] for words in follow):
        return []
    return [table.columns[place].index for place in places]


_NAMES = frozenset({meanings.NAME, meanings.SURNAME})


def _block(table: Table, first: int, end: int) -> Table:
    columns = [
        Column(column.index, column.heading, mapping.meaning_of(column.heading))
        for column in table.columns
        if first <= column.index < end
    ]
    rows: list[Row] = []
    for row in table.rows:
        cells = (*[None] * first, *row.cells[first:end])
        if any(cell is not None for cell in cells):
            rows.append(Row(row.number, cells))
    return Table(table.kind, table.heading, mapping.once_each(columns), rows)
