"""What the sheets of a file are: lists of clients, journals of visits, cards with a log; told in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from salonbase import names
from salonbase.importing import (
    card_lines,
    contents,
    days_above,
    laid_out,
    mapping,
    meanings,
    own_sheets,
    parted_days,
    settling,
    side_by_side,
    turned,
)
from salonbase.importing.cells import show
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Card, Kind, Part, Plan, Table, check
from salonbase.reading import Row, Sheet

PATIENCE = 2_000  # rows without a heading or a label, after which a sheet is not about people

_TEMPLATE = re.compile(r"шаблон|образец|пример|бланк|template|sample|пуст", re.I)
_VISIT_SIGNS = frozenset({
    meanings.SERVICES, meanings.WORK, meanings.SUM, meanings.DUE, meanings.PAID, meanings.COMPLAINT, meanings.TEETH,
    meanings.MATERIALS, meanings.TIME, meanings.STATUS,
})  # fmt: skip

_OF_VISITS_ONLY = frozenset({meanings.SERVICES, meanings.WORK, meanings.TIME, meanings.TEETH, meanings.COMPLAINT})


def recognise(sheets: Sequence[Sheet], *, must: bool = True) -> Plan:
    """What the sheets are; raises SalonError where nothing in them is about people and something ``must`` be."""
    plan = Plan([_part(sheet) for sheet in sheets])
    if must:
        check(plan)
    return plan


def _part(sheet: Sheet) -> Part:
    if own := own_sheets.recognise(sheet):
        kind, columns = own
        first, *rows = sheet.rows
        return Part(sheet, [] if kind == "plans" else [Table(kind, first.number, columns, rows, own=True)])
    sheet = turned.upright(sheet)
    found = _found_in(sheet)
    if not any(isinstance(one, Table) and one.kind != "log" for one in found):
        found = _without_headings(sheet) or found
    found = side_by_side.apart(found)
    found = _cards_first([one for one in found if not (isinstance(one, Table) and settling.is_of_goods(one))])
    for one in found:
        if isinstance(one, Table):
            contents.by_content(one.columns, one.rows)
            if one.kind != "log":
                contents.add_unheaded(one.columns, one.rows)
            parted_days.join(one)
            settling.settle(one)
    return Part(sheet, found, _is_template(sheet, found))


def _found_in(sheet: Sheet) -> list[Card | Table]:
    rows = laid_out.with_captions_first(sheet.rows)
    if beside := laid_out.beside_a_card(rows):
        return [one for some in beside for one in _walk(some)]
    found = _walk(rows)
    if below := laid_out.log_without_headings(rows, found):
        return [*_walk(below[0]), below[1]]
    return found


def _cards_first(found: list[Card | Table]) -> list[Card | Table]:
    """The visits of a card may stand above it: then each log belongs to the card that follows."""
    logs = [isinstance(one, Table) and one.kind == "log" for one in found]
    named = [isinstance(one, Card) and _names(one) for one in found]
    if len(found) % 2 or not found or logs != [place % 2 == 0 for place in range(len(found))] or not all(named[1::2]):
        return found
    return [one for place in range(0, len(found), 2) for one in (found[place + 1], found[place])]


def _walk(rows: Sequence[Row]) -> list[Card | Table]:
    found: list[Card | Table] = []
    for place, row in enumerate(rows):
        last = found[-1] if found else None
        if isinstance(last, Table) and last.rows and last.kind == "clients" and mapping.is_plain(row):
            last.rows.append(row)
            continue
        if place > PATIENCE and not any(isinstance(one, Table) or one.labels for one in found):
            break
        columns = mapping.columns_of(row, rows[place + 1 : place + 25])
        kind = _kind(columns) if columns else None
        if columns and kind == "clients" and _lacks_its_day(columns, rows[place + 1 : place + 25]):
            kind = "visits"
        if columns and not kind:
            kind = _kind_by_content(columns, rows[place + 1 : place + 25])
            if not kind and isinstance(last, Table) and _tells_of_somebody(row, last):
                columns = None
        if isinstance(last, Table) and not last.rows and _belongs_to_headings(last, row, columns):
            continue
        if columns and kind:
            if not (isinstance(last, Table) and _same(last.columns, columns)):
                found.append(Table(kind, row.number, columns))
            elif last.rows and mapping.is_title_of_page(last.rows[-1]):
                last.rows.pop()
        elif isinstance(last, Table) and not (_begins_card(row, last) or (columns and not mapping.is_total(row))):
            last.rows.append(row)
        else:
            _add_line(found, row, rows[place + 1] if place + 1 < len(rows) else None)
    return [one for one in found if not isinstance(one, Card) or one.labels or one.titles]


def _tells_of_somebody(row: Row, table: Table) -> bool:
    """Whether the name column of a row holds a name: then «соцсети» and «аллергия на йод» beside it are no headings."""
    for column in table.columns:
        cell = row.cells[column.index] if column.index < len(row.cells) else None
        if (
            column.meaning in {meanings.NAME, meanings.SURNAME}
            and isinstance(cell, str)
            and not mapping.meaning_of(cell)
        ):
            words = names.capitalised(cell)
            return mapping.looks_like_name(words) or mapping.looks_like_surname(words)
    return False


def _lacks_its_day(columns: list[Column], following: Sequence[Row]) -> bool:
    """Whether a table with names is a journal whose days stand under an unknown heading; they get their meaning."""
    kinds = {column.meaning for column in columns}
    if meanings.DAY in kinds or len(kinds & _VISIT_SIGNS) < 2 or not kinds & _OF_VISITS_ONLY:
        return False
    if following and days_above.is_day_alone(following[0]):
        beyond = max(len(row.cells) for row in following)
        columns.append(Column(max(beyond, columns[-1].index + 1), "", meanings.DAY))
        return True
    unknown = [column for column in columns if not column.meaning and not meanings.is_of_something_else(column.heading)]
    rows = [row for row in following if not mapping.is_total(row)]
    return any(contents.find_day([column], _only(rows, column.index)) for column in unknown)


def _only(rows: Sequence[Row], index: int) -> list[Row]:
    """The rows with nothing but one of their columns."""
    return [Row(row.number, (*[None] * index, row.cells[index])) for row in rows if index < len(row.cells)]


def _kind_by_content(columns: list[Column], following: Sequence[Row]) -> Kind | None:
    """The kind of a table whose most important column has no heading: of its days, or of its names."""
    kinds = {column.meaning for column in columns}
    if len(kinds & _VISIT_SIGNS) > 1 and contents.find_day(columns, following):
        return _kind(columns)
    if kinds & {meanings.PHONE, meanings.BIRTHDAY} and len(following) > 1 and contents.find_name(columns, following):
        return _kind(columns)
    return None


def _belongs_to_headings(table: Table, row: Row, columns: list[Column] | None) -> bool:
    """Whether a row under the headings is a second row of them, or the numbers of the columns."""
    if mapping.is_numbering(row):
        return True
    return bool(columns) and row.number == table.heading + 1 and _refine(table, columns or [])


def _refine(table: Table, columns: list[Column]) -> bool:
    """Take a second row of headings, which tells more of some columns, into the first; whether it was one."""
    if _kind(columns) not in {None, table.kind}:
        return False
    taken = {column.index for column in columns}
    merged = [column for column in table.columns if column.index not in taken] + columns
    merged.sort(key=lambda column: column.index)
    if _kind(merged) != table.kind:
        return False
    table.columns = merged
    return True


def _same(columns: list[Column], others: list[Column]) -> bool:
    """Headings repeated on each printed page are no new table."""
    return [(one.index, one.heading) for one in columns] == [(one.index, one.heading) for one in others]


def _begins_card(row: Row, table: Table) -> bool:
    if table.kind == "clients" and not any(isinstance(cell, str) and ":" in cell for cell in row.cells):
        return False
    if table.kind == "log" and card_lines.is_label_of_person(row):
        return True
    return table.kind != "visits" and card_lines.is_label_of_name(row)


def _is_of_another(card: Card, row: Row) -> bool:
    """Whether a row begins the card of another person: with the label of a name that this card has already."""
    meaning = card_lines.first_meaning(row)
    if meaning in {meanings.NAME, meanings.SURNAME} and _names(card):
        return True
    return meaning in meanings.NAMES and any(
        label.meaning == meaning and label.value is not None for label in card.labels
    )


def _names(card: Card) -> bool:
    return any(label.meaning in meanings.NAMES for label in card.labels)


def _add_line(found: list[Card | Table], row: Row, below: Row | None) -> None:
    """Read a line of a card: of the last one, or of another that begins here."""
    card = found[-1] if found else None
    if not isinstance(card, Card) or _is_of_another(card, row):
        card = Card(row.number)
        found.append(card)
    above = takewhile(lambda label: label.row == row.number - 1, reversed(card.labels))
    read = frozenset(label.below for label in above)
    labels, loose = card_lines.labels_of(row, below, read)
    (card.loose if card.labels or labels else card.titles).extend(loose)
    card.labels.extend(labels)


def _kind(columns: list[Column]) -> Kind | None:
    kinds = {column.meaning for column in columns}
    if kinds & meanings.NAMES or (meanings.TIE in kinds and meanings.DAY in kinds):
        return "visits" if meanings.DAY in kinds and kinds & _VISIT_SIGNS else "clients"
    return "log" if meanings.DAY in kinds and kinds & _VISIT_SIGNS else None


def _without_headings(sheet: Sheet) -> list[Card | Table]:
    columns = contents.without_headings(sheet.rows)
    if columns is None:
        return []
    name = next(column.index for column in columns if column.meaning == meanings.NAME)
    rows = [row for row in sheet.rows if len(row.cells) > 1 or (not name and mapping.may_be_name(show(row.cells[0])))]
    return [Table(_kind(columns) or "clients", 0, columns, rows)]


def _is_template(sheet: Sheet, found: list[Card | Table]) -> bool:
    cards = [one for one in found if isinstance(one, Card)]
    tables = [one for one in found if isinstance(one, Table)]
    if any(table.kind != "log" and table.rows for table in tables):
        return False
    if _TEMPLATE.search(sheet.name):
        return bool(found)
    empty = all(card.is_blank() for card in cards) and not any(table.rows for table in tables)
    return bool(found) and empty and not (cards and mapping.looks_like_name(mapping.without_number(sheet.name)))
