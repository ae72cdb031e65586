"""Sheets of one person that are laid out in their own way, brought into the usual one before they are understood.

A table of visits beside the lines of the card, captions in brackets under what they name, visits under no headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from salonbase.importing import contents, foreign_days, meanings
from salonbase.importing.card_lines import caption_of
from salonbase.importing.cells import is_nothing
from salonbase.importing.mapping import Column, meaning_of
from salonbase.importing.plans import Card, Table
from salonbase.reading import Row, Value

_DEEPEST = 300  # rows in which a card begins its table
_UNDER = re.compile(r"\(([^()]{2,60})\)")
_OF_TABLE = meanings.OF_VISIT | {meanings.SPECIALIST, meanings.DISCOUNT, meanings.IGNORED, meanings.NOTE, meanings.TIME}
_OF_PERSON = meanings.NAMES | {meanings.PHONE, meanings.BIRTHDAY, meanings.ADDRESS, meanings.EMAIL}


def with_captions_first(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with captions in brackets, as forms have them under a line, moved above what they name."""
    found = list(rows)
    for place in range(1, min(len(found), _DEEPEST)):
        captions, above = found[place], found[place - 1]
        if above.number == captions.number - 1 and _is_row_of_captions(captions):
            bare = tuple(cell.strip(" ()") if isinstance(cell, str) else cell for cell in captions.cells)
            found[place - 1 : place + 1] = [Row(above.number, bare), Row(captions.number, above.cells)]
    return found


def _is_row_of_captions(row: Row) -> bool:
    filled = [cell for cell in row.cells if cell is not None]
    inside = [found[1] for cell in filled if isinstance(cell, str) and (found := _UNDER.fullmatch(cell.strip()))]
    return 0 < len(inside) == len(filled) and any(map(meaning_of, inside))


def beside_a_card(rows: Sequence[Row]) -> tuple[list[Row], list[Row]] | None:
    """The lines of a card, and the table of visits beside them; None where nothing stands beside such a table."""
    for place, row in enumerate(rows[:_DEEPEST]):
        edges = _edges(row)
        if edges is None:
            continue
        first, last = edges
        outside = [_without(one, first, last) for one in rows[place:]]
        if any(_is_line_of_card(one) for one in outside):
            card = [*rows[:place], *(one for one in outside if set(one.cells) - {None})]
            table = [Row(one.number, (*[None] * first, *one.cells[first : last + 1])) for one in rows[place:]]
            return card, [one for one in table if set(one.cells) - {None}]
    return None


def _edges(row: Row) -> tuple[int, int] | None:
    """The columns of a run of headings of visits with a free cell on each side."""
    kinds = [meaning_of(cell) if isinstance(cell, str) and ":" not in cell else "" for cell in row.cells]
    if meanings.DAY not in kinds:
        return None
    first = last = kinds.index(meanings.DAY)
    while first > 0 and isinstance(row.cells[first - 1], str) and kinds[first - 1] in _OF_TABLE:
        first -= 1
    while last + 1 < len(kinds) and isinstance(row.cells[last + 1], str) and kinds[last + 1] not in _OF_PERSON:
        last += 1
    free = [at for at in (first - 1, last + 1) if 0 <= at < len(kinds)]
    if any(row.cells[at] is not None for at in free) or len(set(kinds[first : last + 1]) & meanings.OF_VISIT) < 3:
        return None
    return first, last


def _without(row: Row, first: int, last: int) -> Row:
    return Row(row.number, tuple(None if first <= at <= last else cell for at, cell in enumerate(row.cells)))


def _is_line_of_card(row: Row) -> bool:
    return any(isinstance(cell, str) and meaning_of(caption_of(cell)) in _OF_PERSON for cell in row.cells)


def log_without_headings(rows: Sequence[Row], found: Sequence[Card | Table]) -> tuple[list[Row], Table] | None:
    """The lines of a card, and the visits below them that stand under no headings: a day, words and a sum in each."""
    if any(isinstance(one, Table) for one in found):
        return None
    places = [place for place, row in enumerate(rows) if _is_visit(row)]
    if not places or places != list(range(places[0], places[0] + len(places))):
        return None
    table = rows[places[0] :]
    columns = [Column(index, "", "") for index in range(max(len(row.cells) for row in table))]
    contents.journal_by_content(columns, [rows[place] for place in places])
    kinds = {column.meaning for column in columns}
    if {meanings.DAY, meanings.SERVICES, meanings.SUM} <= kinds:
        return list(rows[: places[0]]), Table("log", 0, columns, list(table))
    return None


def _is_visit(row: Row) -> bool:
    filled: list[Value] = [cell for cell in row.cells if not is_nothing(cell)]
    return len(filled) > 2 and foreign_days.year_of(filled[0]) is not None
