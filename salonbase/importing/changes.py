"""What a person changes in a plan before the preview: meanings, kinds, headings, orders of days, what is left out.

Each change holds for all sheets of the same layout. What cannot be is refused with SalonError, and nothing is changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from salonbase.errors import SalonError
from salonbase.importing import contents, mapping, meanings, samples, settling, titles, views
from salonbase.importing.card_lines import Label
from salonbase.importing.cells import show
from salonbase.importing.foreign_days import Order
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Card, Kind, Part, Plan, Table
from salonbase.importing.views import Place
from salonbase.reading import Row, Value
from salonbase.text import text

_ONCE = frozenset(meanings.NAMES | views.DAYS | {meanings.TIME, meanings.SEX, meanings.TIE})


def change_meaning(plan: Plan, place: Place, index: int, meaning: str) -> None:
    """Say what a column, or a label of cards, means; another column loses a meaning that only one can have."""
    if place[1] == views.LINES:
        _change_label(plan, place[0], index, meaning)
        return
    table = _table(plan, place)
    if meaning not in dict(titles.meanings_for(table.kind)):
        raise SalonError(text("Views", "A column of such a table cannot mean that."))
    for _part, one in views.tables_alike(plan, table):
        _set_meaning(one, index, meaning)


def change_kind(plan: Plan, place: Place, kind: Kind) -> None:
    """Say what the rows of a table are; the headings are understood anew for that."""
    for _part, one in views.tables_alike(plan, _table(plan, place)):
        columns = [Column(column.index, column.heading, "", column.order) for column in one.columns]
        one.kind, one.columns, one.by_hand = kind, _understood(columns, one.rows), True
        settling.settle(one)


def change_heading(plan: Plan, place: Place, number: int) -> None:
    """Say in which row of the sheet the headings stand, 0 where it has none; what is above them is left."""
    part = plan.parts[place[0]]
    before = part.tables("clients", "visits", "log")
    kind: Kind = before[place[1]].kind if before and place[1] != views.LINES else "clients"
    part.found = [table_under(part, number, kind)]
    part.template = False


def change_order(plan: Plan, place: Place, index: int, order: Order) -> None:
    """Say whether the days of a column are written day first or month first; it holds for the file."""
    for _part, one in views.tables_alike(plan, _table(plan, place)):
        for column in one.columns:
            if column.index == index:
                column.order, one.by_hand = order, True


def leave_out(plan: Plan, place: Place, left_out: bool = True) -> None:
    """Leave the sheets of a view out, or take them in again."""
    part = plan.parts[place[0]]
    if place[1] == views.LINES:
        for one in plan.parts:
            if one is part or (
                part.sheet.file == one.sheet.file and views.is_of_cards(part) and views.is_of_cards(one)
            ):
                one.left_out = left_out
        return
    for _part, table in views.tables_alike(plan, _table(plan, place)):
        table.left_out = left_out


def point(plan: Plan, part_index: int, number: int, column: int, meaning: str, *, today: dt.date) -> None:
    """«Here is the name»: somebody pointed at a cell of a sheet that was not (or wrongly) understood.

    The cell is the first value of its kind, or the heading above it. In a table its column gets the meaning; on a card
    the cell does, and the same cell of the other cards of that layout. A sheet with neither becomes a table.
    """
    part = plan.parts[part_index]
    row = next((row for row in part.sheet.rows if row.number == number), None)
    if row is None or column >= len(row.cells) or row.cells[column] is None:
        raise SalonError(text("Views", "There is nothing in this cell."))
    for index, table in enumerate(part.tables("clients", "visits", "log")):
        if table.heading == number or any(one.number == number for one in table.rows):
            if meaning == meanings.DAY:
                _set_meaning(table, column, meaning)
            else:
                change_meaning(plan, (part_index, index), column, meaning)
            _settle_kind(table)
            return
    if any(isinstance(one, Card) for one in part.found) and (part.tables("log") or _has_twins(plan, part)):
        _point_on_cards(plan, part, row, column, meaning)
        return
    part.found = [_pointed_table(part, row, column, meaning, today)]
    part.template = False


def _table(plan: Plan, place: Place) -> Table:
    return plan.parts[place[0]].tables("clients", "visits", "log")[place[1]]


def _set_meaning(table: Table, index: int, meaning: str) -> None:
    column = next((one for one in table.columns if one.index == index), None)
    if column is None:
        column = Column(index, "", "")
        table.columns.append(column)
        table.columns.sort(key=lambda one: one.index)
    for other in table.columns:
        if other is not column and meaning in _ONCE and other.meaning == meaning:
            other.meaning = ""
    column.meaning, table.by_hand = meaning, True


def _change_label(plan: Plan, part_index: int, index: int, meaning: str) -> None:
    file = plan.parts[part_index].sheet.file
    known = views.captions(plan, file)
    if index >= len(known):
        raise SalonError(text("Views", "There is no such line on the cards."))
    for part in plan.parts:
        for one in part.found if part.sheet.file == file else ():
            if isinstance(one, Card):
                one.labels = [
                    Label(label.row, label.caption, meaning, label.value, label.below)
                    if label.caption == known[index] else label
                    for label in one.labels
                ]  # fmt: skip


def _understood(columns: list[Column], rows: Sequence[Row]) -> list[Column]:
    for column in columns:
        column.meaning = mapping.meaning_of(column.heading)
    columns = mapping.once_each(columns)
    contents.by_content(columns, rows)
    return columns


def table_under(part: Part, number: int, kind: Kind) -> Table:
    """All rows below a row of headings as one table; raises SalonError where there is no such row or none below it."""
    head = next((row for row in part.sheet.rows if row.number == number), None)
    rows = [row for row in part.sheet.rows if row.number > number]
    if (number and head is None) or not rows:
        raise SalonError(text("Views", "There are no rows below that one."))
    width = max(len(row.cells) for row in ([head, *rows] if head else rows))
    cells: Sequence[Value] = head.cells if head else ()
    columns = [Column(index, show(cells[index]) if index < len(cells) else "", "") for index in range(width)]
    table = Table(kind, number, _understood(columns, rows), rows, by_hand=True)
    if not head and (found := contents.without_headings(rows)):
        table.columns = found
    _settle_kind(table)
    settling.settle(table)
    return table


def _settle_kind(table: Table) -> None:
    """A table that has got its day or its names is what it is with them, and other headings count."""
    kinds = {column.meaning for column in table.columns}
    before = table.kind
    if meanings.DAY in kinds:
        table.kind = "visits" if kinds & (meanings.NAMES | {meanings.TIE}) else "log"
    elif kinds & meanings.NAMES:
        table.kind = "clients"
    for column in table.columns if table.kind != before else ():
        meaning = column.meaning or mapping.meaning_of(column.heading)
        if not column.meaning and meaning not in kinds:
            column.meaning = meaning
            kinds.add(meaning)


def _pointed_table(part: Part, row: Row, column: int, meaning: str, today: dt.date) -> Table:
    above = next((one for one in reversed(part.sheet.rows) if one.number < row.number), None)
    below = next((one for one in part.sheet.rows if one.number > row.number), None)
    if below and _is_heading_of(row, below, column, meaning, today):
        table = table_under(part, row.number, "clients")
    elif above and _is_heading_of(above, row, column, meaning, today):
        table = table_under(part, above.number, "clients")
    else:
        table = _table_from(part, row)
    _set_meaning(table, column, meaning)
    _settle_kind(table)
    return table


def _is_heading_of(head: Row, first: Row, column: int, meaning: str, today: dt.date) -> bool:
    """Whether a row is that of the headings above the first values: words only, and none that can be such a value."""
    filled = [cell for cell in head.cells if cell is not None]
    if column >= min(len(head.cells), len(first.cells)) or first.cells[column] is None:
        return False
    if not all(isinstance(cell, str) and not any(map(str.isdigit, cell)) for cell in filled):
        return False
    name = meaning in meanings.NAMES
    if name and not mapping.meaning_of(head.cells[column]):
        has_figures = any(any(map(str.isdigit, show(cell))) for cell in first.cells)
        return not mapping.may_be_name(show(head.cells[column])) and (
            has_figures or mapping.may_be_name(show(first.cells[column]))
        )
    return name or not samples.fits(head.cells[column], meaning, today=today)


def _table_from(part: Part, row: Row) -> Table:
    rows = [one for one in part.sheet.rows if one.number >= row.number]
    columns = [Column(index, "", "") for index in range(max(len(one.cells) for one in rows))]
    contents.by_content(columns, rows)
    return Table("clients", 0, columns, rows, by_hand=True)


def _has_twins(plan: Plan, part: Part) -> bool:
    return sum(one.sheet.file == part.sheet.file and views.is_of_cards(one) for one in plan.parts) > 1


def _point_on_cards(plan: Plan, part: Part, row: Row, column: int, meaning: str) -> None:
    """Give the cell its meaning on every card of the file that has something there."""
    for one in plan.parts:
        if one.sheet.file != part.sheet.file or one.template or one.tables("clients", "visits"):
            continue
        same = next((other for other in one.sheet.rows if other.number == row.number), None)
        value = same.cells[column] if same and column < len(same.cells) else None
        if value is None:
            continue
        card = next((found for found in one.found if isinstance(found, Card)), None)
        if card is None:
            card = Card(row.number)
            one.found.insert(0, card)
        card.loose = [words for words in card.loose if words != value]
        card.titles = [words for words in card.titles if words != value]
        card.labels = [label for label in card.labels if not (label.row == row.number and label.value == value)]
        card.labels.append(Label(row.number, "", meaning, value))
