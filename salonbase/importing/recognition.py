"""What the sheets of a file are: lists of clients, journals of visits, cards with a log; told in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from salonbase.errors import SalonError
from salonbase.importing import card_lines, mapping, meanings
from salonbase.importing.card_lines import Label
from salonbase.importing.cells import show
from salonbase.importing.mapping import Column
from salonbase.reading import Row, Sheet
from salonbase.text import text

Kind = Literal[
    "clients", "visits", "log"
]  # a row per client · a row per visit with its client · the visits of one card

PATIENCE = 2_000  # rows without a heading or a label, after which a sheet is not about people

_TEMPLATE = re.compile(r"шаблон|образец|пример|бланк|template|sample|пуст", re.I)
_VISIT_SIGNS = frozenset({
    meanings.SERVICES, meanings.WORK, meanings.SUM, meanings.DUE, meanings.PAID, meanings.COMPLAINT, meanings.TEETH,
    meanings.MATERIALS, meanings.TIME, meanings.STATUS,
})  # fmt: skip


@dataclass(slots=True)
class Table:
    """Rows under headings; ``columns`` may be changed by the person before the preview."""

    kind: Kind
    heading: int  # the number of the row of headings, 0 where the sheet has none
    columns: list[Column]
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Card:
    """What stands about one person in labels; ``loose`` are texts without a label."""

    row: int
    labels: list[Label] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)  # texts above the first label
    loose: list[str] = field(default_factory=list)

    def is_blank(self) -> bool:
        """Whether no label of this card has a value."""
        return all(label.value is None for label in self.labels) and not self.loose


@dataclass(slots=True)
class Part:
    """A sheet and what was found in it, from top to bottom."""

    sheet: Sheet
    found: list[Card | Table]
    template: bool = False  # an empty form, kept by the salon to copy

    def tables(self, *kinds: Kind) -> list[Table]:
        """The tables of these kinds."""
        return [one for one in self.found if isinstance(one, Table) and one.kind in kinds]


@dataclass(slots=True)
class Plan:
    """What was recognised in one or several files."""

    parts: list[Part]

    @property
    def files(self) -> list[str]:
        """The names of the files, each once, in order."""
        return list(dict.fromkeys(part.sheet.file for part in self.parts))


def recognise(sheets: Sequence[Sheet]) -> Plan:
    """What the sheets are; raises SalonError where nothing in them is about people."""
    plan = Plan([_part(sheet) for sheet in sheets])
    if not any(map(_is_about_people, plan.parts)):
        raise SalonError(
            text(
                "Recognition",
                "In the file «{name}» no clients and no visits were recognised: there is no heading such as "
                "«ФИО», «Телефон», «Дата».",
                name=_file(sheets),
            )
        )
    return plan


def _is_about_people(part: Part) -> bool:
    about = {meanings.PHONE, meanings.BIRTHDAY, *meanings.NAMES}
    return any(
        isinstance(one, Table)
        or any(label.meaning in about for label in one.labels)
        or any(map(card_lines.clean_title, one.titles))
        for one in part.found
    )


def _file(sheets: Sequence[Sheet]) -> str:
    return sheets[0].file if sheets else ""


def _part(sheet: Sheet) -> Part:
    found = _walk(sheet.rows)
    if not any(isinstance(one, Table) and one.kind != "log" for one in found):
        found = _without_headings(sheet) or found
    for one in found:
        if isinstance(one, Table):
            mapping.by_content(one.columns, one.rows)
            _settle(one)
    return Part(sheet, found, _is_template(sheet, found))


def _walk(rows: Sequence[Row]) -> list[Card | Table]:
    found: list[Card | Table] = []
    for place, row in enumerate(rows):
        last = found[-1] if found else None
        if place > PATIENCE and not any(isinstance(one, Table) or one.labels for one in found):
            break
        columns = mapping.columns_of(row, rows[place + 1 : place + 25])
        kind = _kind(columns) if columns else None
        if columns and not kind:
            kind = _kind_by_content(columns, rows[place + 1 : place + 25])
        if isinstance(last, Table) and not last.rows and _belongs_to_headings(last, row, columns):
            continue
        if columns and kind:
            if not (isinstance(last, Table) and _same(last.columns, columns)):
                found.append(Table(kind, row.number, columns))
        elif isinstance(last, Table) and not (_begins_card(row, last) or (columns and not mapping.is_total(row))):
            last.rows.append(row)
        else:
            if not isinstance(last, Card) or (_names(last) and card_lines.is_label_of_name(row)):
                last = Card(row.number)
                found.append(last)
            _read_line(last, row, rows[place + 1] if place + 1 < len(rows) else None)
    return [one for one in found if not isinstance(one, Card) or one.labels or one.titles]


def _kind_by_content(columns: list[Column], following: Sequence[Row]) -> Kind | None:
    """The kind of a table whose most important column has no heading: of its days, or of its names."""
    kinds = {column.meaning for column in columns}
    if len(kinds & _VISIT_SIGNS) > 1 and mapping.find_day(columns, following):
        return _kind(columns)
    if kinds & {meanings.PHONE, meanings.BIRTHDAY} and len(following) > 1 and mapping.find_name(columns, following):
        return _kind(columns)
    return None


def _belongs_to_headings(table: Table, row: Row, columns: list[Column] | None) -> bool:
    """Whether a row under the headings is a second row of them, or the numbers of the columns."""
    if mapping.is_numbering(row):
        return True
    return bool(columns) and row.number == table.heading + 1 and _refine(table, columns or [])


def _refine(table: Table, columns: list[Column]) -> bool:
    """Take a second row of headings, which tells more of some columns, into the first; whether it was one."""
    if _kind(columns):
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
    return table.kind != "visits" and card_lines.is_label_of_name(row)


def _names(card: Card) -> bool:
    return any(label.meaning in meanings.NAMES for label in card.labels)


def _read_line(card: Card, row: Row, below: Row | None) -> None:
    read = frozenset(label.below for label in card.labels if label.row == row.number - 1)
    labels, loose = card_lines.labels_of(row, below, read)
    (card.loose if card.labels or labels else card.titles).extend(loose)
    card.labels.extend(labels)


def _kind(columns: list[Column]) -> Kind | None:
    kinds = {column.meaning for column in columns}
    if kinds & meanings.NAMES:
        return "visits" if meanings.DAY in kinds and kinds & _VISIT_SIGNS else "clients"
    return "log" if meanings.DAY in kinds and kinds & _VISIT_SIGNS else None


def _settle(table: Table) -> None:
    """A specialist named in a list of clients is the preferred one; what belongs to visits goes to the note there."""
    for column in table.columns:
        if table.kind == "clients":
            if column.meaning == meanings.SPECIALIST:
                column.meaning = meanings.PREFERRED_SPECIALIST
            elif column.meaning == meanings.COMPLAINT:
                column.meaning = meanings.REASON
            elif column.meaning in meanings.OF_VISIT:
                column.meaning = ""
        elif column.meaning == meanings.PREFERRED_SPECIALIST:
            column.meaning = meanings.SPECIALIST


def _without_headings(sheet: Sheet) -> list[Card | Table]:
    columns = mapping.without_headings(sheet.rows)
    if columns is None:
        return []
    name = next(column.index for column in columns if column.meaning == meanings.NAME)
    rows = [row for row in sheet.rows if len(row.cells) > 1 or mapping.looks_like_name(show(row.cells[name]))]
    return [Table("clients", 0, columns, rows)]


def _is_template(sheet: Sheet, found: list[Card | Table]) -> bool:
    cards = [one for one in found if isinstance(one, Card)]
    tables = [one for one in found if isinstance(one, Table)]
    if any(table.kind != "log" and table.rows for table in tables):
        return False
    if _TEMPLATE.search(sheet.name):
        return bool(found)
    empty = all(card.is_blank() for card in cards) and not any(table.rows for table in tables)
    return bool(found) and empty and not (cards and mapping.looks_like_name(sheet.name))


def sentence(plan: Plan) -> str:
    """What was recognised, in words: the sheets, what they are, how many rows, where the headings stand."""
    lines: list[str] = []
    cards = [part for part in plan.parts if not part.template and _is_card(part)]
    for part in plan.parts:
        if not part.template and not _is_card(part):
            lines += [_of_table(part.sheet.name, table) for table in part.tables("clients", "visits")]
    if len(cards) == 1:
        lines.append(text("Recognition", "sheet «{name}»: the card of a client", name=cards[0].sheet.name))
    elif cards:
        lines.append(text("Recognition", "%n sheets with a client's card each", n=len(cards)))
    rows = sum(map(_count, (table for part in cards for table in part.tables("log"))))
    if rows:
        lines.append(text("Recognition", "%n rows of visits in the cards", n=rows))
    lines += [
        text("Recognition", "sheet «{name}»: an empty form, left out", name=part.sheet.name)
        for part in plan.parts
        if part.template
    ]
    unknown = Counter(
        column.heading for part in plan.parts for table in part.tables("clients", "visits", "log")
        for column in table.columns if not column.meaning and column.heading
    )  # fmt: skip
    if unknown:
        headings = ", ".join(f"«{heading}»" for heading in unknown)
        lines.append(text("Recognition", "columns kept in the note: {headings}", headings=headings))
    words = "; ".join(lines)
    return words[:1].upper() + words[1:]


def _is_card(part: Part) -> bool:
    cards = any(isinstance(one, Card) and one.labels for one in part.found)
    return bool(part.tables("log")) or (cards and not part.tables("clients", "visits"))


def _count(table: Table) -> int:
    return sum(not mapping.is_total(row) for row in table.rows)


def _of_table(name: str, table: Table) -> str:
    n = _count(table)
    if table.kind == "visits":
        what = text("Recognition", "sheet «{name}»: a journal of visits, %n rows", n=n, name=name)
    else:
        what = text("Recognition", "sheet «{name}»: a list of clients, %n rows", n=n, name=name)
    if not table.heading:
        return what + ", " + text("Recognition", "without headings")
    return what + ", " + text("Recognition", "headings in row {row}", row=table.heading)
