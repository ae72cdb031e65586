"""The list of clients with everything that stands on their cards, a thousand at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from salonbase import cards, dates, fields, standing
from salonbase.cards import CardFieldRow
from salonbase.exporting import headings, lists, rows
from salonbase.output import Column, Table
from salonbase.output.table import Value
from salonbase.text import text

COLUMNS = (
    "id", "surname", "first_name", "patronymic", "birth_day", "birth_month", "birth_year", "sex", "email", "address",
    "messenger", "source", "reason", "sticky_note", "allergies", "note", "preferred_specialist_id", "preferred_time",
    "discount_percent", "card_number", "do_not_disturb", "free_of_charge", "blacklisted", "hand_status",
    "hand_status_reason", "family_id", "created_at",
)  # fmt: skip
_KINDS = {"number": "number", "money": "money", "date": "day", "yes_no": "yes_no", "long_text": "long_text"}


def table(ids: Sequence[int]) -> Table:
    """These clients in this order; how many columns there are follows from who has most telephone numbers."""
    own = headings.of_fields(_fields())
    most = max(_most_phones(), 2)
    columns = [Column(title(), kind) for title, kind in headings.NAMES.values()]
    for number in range(1, most + 1):
        columns += [Column(headings.phone(number), "phone"), Column(headings.phone_note(number))]
    columns += [Column(title(), kind) for title, kind in headings.PERSON.values()]
    columns += [Column(heading, _KINDS.get(field.kind, "text")) for heading, field in own.items()]
    return Table(text("Export", "Clients"), columns, _rows(ids, most, list(own.values())), len(ids))


def birthday(day: int | None, month: int | None, year: int | None) -> Value:
    """A whole birthday as a day, otherwise its known parts in words; «12.??.1985» where «12.1985» would mislead."""
    if day and month and year:
        try:
            return dt.date(year, month, day)
        except ValueError:
            return f"{day:02}.{month:02}.{year:04}"
    if day is None or month is not None:
        if day is not None or month is None or year is not None:
            return dates.Birthday(day, month, year).show()
        return f"??.{month:02}"
    return f"{day:02}.??" + (f".{year:04}" if year else "")


def _fields() -> list[CardFieldRow]:
    """The fields of the card, and those hidden ones in which somebody has a value."""
    used = {row[0] for row in rows.execute("SELECT DISTINCT field_id FROM card_value")}
    return [field for field in cards.fields(with_hidden=True) if field.id in used or not field.hidden]


def _most_phones() -> int:
    sql = "SELECT max(number) FROM (SELECT count(*) AS number FROM phone GROUP BY client_id)"
    return int(rows.execute(sql).fetchone()[0] or 0)


def _rows(ids: Sequence[int], most: int, own: Sequence[CardFieldRow]) -> Iterator[list[Value]]:
    specialists: dict[int, str] = dict(rows.execute("SELECT id, name FROM specialist"))
    for some in rows.pieces(ids):
        people = {row[0]: row for row in rows.among(f"SELECT {', '.join(COLUMNS)} FROM client WHERE id", some)}
        numbers = rows.grouped(
            "SELECT client_id, number, note FROM phone WHERE client_id", some, "ORDER BY position, id"
        )
        worn = "SELECT client_id, tag.name FROM client_tag JOIN tag ON tag.id = tag_id WHERE client_id"
        tags = rows.grouped(worn, some, "ORDER BY tag.name")
        values = rows.grouped("SELECT client_id, field_id, value FROM card_value WHERE client_id", some, "")
        for client_id in some:
            if client_id in people:
                worn_tags = lists.joined(name for (name,) in tags[client_id])
                known = dict(values[client_id])
                row = _row(people[client_id], _phone_cells(numbers[client_id], most), specialists, worn_tags)
                yield row + [_own(field, known.get(field.id, "")) for field in own]


def _row(client: Sequence[Any], phones: list[Value], specialists: dict[int, str], tags: str) -> list[Value]:
    """The cells of one client up to the own fields, in the order of the headings."""
    sex = {"f": text("Export", "female"), "m": text("Export", "male")}.get(client[7], "")
    row: list[Value] = [*client[:4], birthday(*client[4:7]), *phones, sex, *client[8:16]]
    row += [specialists.get(client[16], ""), client[17], client[18] or None, client[19]]
    row += [True if flag else None for flag in client[20:23]]
    by_hand = [standing.word(client[23]) if client[23] else None, client[24] or None]
    return [*row, tags, *by_hand, client[25], dt.datetime.fromisoformat(client[26])]


def _phone_cells(numbers: Sequence[tuple[Any, ...]], most: int) -> list[Value]:
    cells: list[Value] = []
    for number, note in numbers[:most]:
        cells += [number, note]
    return cells + [None] * (2 * most - len(cells))


def _own(field: CardFieldRow, stored: str) -> Value:
    """A value of an own field in its type, where that is as exact as the text that the base keeps."""
    kind = fields.KINDS[field.kind]
    if not stored:
        return None
    try:
        value = kind.from_text(stored)
    except (ValueError, ArithmeticError):
        return stored
    if isinstance(value, tuple):
        return lists.joined(value)
    if isinstance(value, Decimal):
        return _number(stored)
    return value if field.kind in _KINDS else stored


def _number(stored: str) -> Value:
    """A number as such where a spreadsheet gives the same digits back: «12.50» stays words."""
    short = float(stored)
    if short.is_integer() and str(int(short)) == stored and abs(short) < 1e15:
        return int(short)
    return short if f"{Decimal(repr(short)):f}" == stored else stored
