"""Writes what only files of our own tell of new clients: own fields, families, the card's day, the status by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from salonbase import bulk, cards, fields
from salonbase.cards import CardFieldRow
from salonbase.errors import SalonError
from salonbase.exporting import headings, lists
from salonbase.importing.cells import show
from salonbase.importing.newcomers import Newcomer
from salonbase.models import CardField, CardValue, Client, Family
from salonbase.reading import Value
from salonbase.templates import TEMPLATES

Rows = Sequence[tuple[int, Newcomer]]


def write(rows: Rows) -> dict[str, list[int]]:
    """Write them for these new clients, in the transaction of the caller; return the fields and families made."""
    people = [(client_id, person) for client_id, person in rows if person.own is not None]
    if not people:
        return {}
    known, made = _fields(people)
    pen = bulk.Pen()
    values = pen.prepare(CardValue, "client_id", "field_id", "value")
    for client_id, person in people:
        for heading, cell in person.own.values.values() if person.own else ():
            stored = _stored(known[heading], cell)
            if stored:
                values.append((client_id, known[heading].id, stored))
    pen.flush()
    connection = Client._meta.database.connection()
    told = [
        (person.own.created_at.isoformat(timespec="seconds"), client_id)
        for client_id, person in people
        if person.own and person.own.created_at
    ]
    connection.executemany("UPDATE client SET created_at = ? WHERE id = ?", told)
    by_hand = [
        (*person.own.hand_status, client_id) for client_id, person in people if person.own and person.own.hand_status
    ]
    connection.executemany("UPDATE client SET hand_status = ?, hand_status_reason = ? WHERE id = ?", by_hand)
    return {"fields": made, "families": _families(people)}


def _fields(people: Rows) -> tuple[dict[str, CardFieldRow], list[int]]:
    """The field of each heading; one that the base does not have is made, from a template where one knows it."""
    wanted = {heading: None for _, person in people if person.own for heading, _ in person.own.values.values()}
    known = headings.in_any_language(cards.fields(with_hidden=True))
    made: list[int] = []
    for heading in wanted:
        if heading not in known:
            made.append(_make(headings.field_title(heading)))
            known[heading] = next(field for field in cards.fields(with_hidden=True) if field.id == made[-1])
    return known, made


def _make(title: str) -> int:
    template = next((field for one in TEMPLATES for field in one.fields if field.title == title), None)
    taken = {field.key for field in cards.fields(with_hidden=True)}
    position = len(taken)
    if template is not None and template.key not in taken:
        options = "\n".join(template.options)
        row = {"key": template.key, "kind": template.kind, "options": options}
        return int(CardField.insert(**row, title=title, position=position).execute())
    number = next(n for n in range(1, len(taken) + 2) if f"own_{n}" not in taken)
    return int(CardField.insert(key=f"own_{number}", kind="long_text", title=title, position=position).execute())


def _stored(field: CardFieldRow, cell: Value) -> str:
    """The text that the base keeps for a cell of a field; what is no value of its kind is kept as it stands."""
    if field.kind == "choices" and isinstance(cell, str):
        return "\n".join(lists.parted(cell))
    if field.kind == "money" and isinstance(cell, int | float):
        return str(round(cell * 100))
    if field.kind == "number" and isinstance(cell, int | float):
        return f"{Decimal(repr(cell)):f}"
    if isinstance(cell, str) and field.kind in {"text", "long_text", "choice"}:
        return cell
    try:
        return fields.KINDS[field.kind].check(show(cell))
    except SalonError:
        return show(cell)


def _families(people: Rows) -> list[int]:
    """Families of at least two of the new clients."""
    members = Counter(person.own.family for _, person in people if person.own and person.own.family)
    ids = {number: Family.insert().execute() for number, count in members.items() if count > 1}
    told = [
        (ids[person.own.family], client_id) for client_id, person in people if person.own and person.own.family in ids
    ]
    Client._meta.database.connection().executemany("UPDATE client SET family_id = ? WHERE id = ?", told)
    return list(ids.values())
