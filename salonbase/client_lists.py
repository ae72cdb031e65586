"""What a client has several of: telephone numbers, tags, values of the salon's own fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from salonbase import facts, history, names, phones
from salonbase.models import CardField, CardValue, ClientTag, Tag, tuples
from salonbase.models import Phone as PhoneRow


def write(writer: history.Writer, client_id: int, values: Mapping[str, Any]) -> bool:
    """Write the phones, tags and fields that are in ``values``; return whether anything differed."""
    changed = False
    if "phones" in values:
        changed |= _write_phones(writer, client_id, values["phones"])
    if "tags" in values:
        changed |= _write_tags(writer, client_id, facts.tag_list(values["tags"]))
    if values.get("values"):
        changed |= _write_values(writer, client_id, values["values"])
    return changed


def _write_phones(writer: history.Writer, client_id: int, typed: Iterable[facts.TypedPhone]) -> bool:
    """Numbers that stand there already stay as they are written: one of another country is not taken for a Russian."""
    columns = PhoneRow.select(PhoneRow.id, PhoneRow.number).where(PhoneRow.client == client_id)
    present: list[int] = []
    numbers: dict[str, str] = {}
    for key, number in tuples(columns.order_by(PhoneRow.position, PhoneRow.id)):
        present.append(key)
        numbers |= {number: number, phones.show(number): number}
    wanted = facts.phone_list(typed, numbers)
    changed = len(present) > len(wanted)
    for key in present[len(wanted) :]:
        writer.delete(PhoneRow, key)
    for position, phone in enumerate(wanted):
        row = {"number": phone.number, "digits": phones.digits(phone.number), "note": phone.note, "position": position}
        if position < len(present):
            changed |= writer.update(PhoneRow, present[position], **row)
        else:
            writer.insert(PhoneRow, client=client_id, **row)
            changed = True
    return changed


def _write_tags(writer: history.Writer, client_id: int, wanted: Iterable[str]) -> bool:
    known = {names.normalise(name): key for key, name in tuples(Tag.select(Tag.id, Tag.name))}
    keys = [known.get(names.normalise(name)) or writer.insert(Tag, name=name) for name in wanted]
    worn = {key for (key,) in tuples(ClientTag.select(ClientTag.tag).where(ClientTag.client == client_id))}
    for key in worn - set(keys):
        writer.delete(ClientTag, [client_id, key])
    for key in set(keys) - worn:
        writer.insert(ClientTag, client=client_id, tag=key)
    return worn != set(keys)


def _write_values(writer: history.Writer, client_id: int, values: Mapping[str, str]) -> bool:
    query = CardField.select(CardField.key, CardField.id).where(CardField.key.in_(list(values)))
    fields: dict[str, int] = dict(tuples(query))
    own = CardValue.select(CardValue.field, CardValue.id).where(CardValue.client == client_id)
    present: dict[int, int] = dict(tuples(own.where(CardValue.field.in_(list(fields.values())))))
    changed = False
    for key, field in fields.items():
        value = facts.long_text(values[key])
        if not value and field in present:
            writer.delete(CardValue, present[field])
            changed = True
        elif value and field in present:
            changed |= writer.update(CardValue, present[field], value=value)
        elif value:
            writer.insert(CardValue, client=client_id, field=field, value=value)
            changed = True
    return changed
