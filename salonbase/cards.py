"""What stands on the salon's card beyond the fixed facts: its fields, their order, and what a value may be.

Fields come from a template or from the person; a field is hidden, never removed, because its values stay. The values
of a client are written by ``salonbase.clients``, which asks ``check_value`` here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from salonbase import catalogue, history, models, names, settings, typed
from salonbase import fields as kinds
from salonbase.errors import SalonError
from salonbase.models import CardField, CardValue
from salonbase.models import Service as ServiceRow
from salonbase.templates import TEMPLATES, Template
from salonbase.text import text

LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class CardFieldRow:
    """One field of the card; ``kind`` is a key of ``fields.KINDS``."""

    id: int
    key: str
    title: str
    kind: str
    options: tuple[str, ...]
    hidden: bool


def fields(*, with_hidden: bool = False) -> list[CardFieldRow]:
    """The fields of the card in their order, by one query."""
    return [field for field in _select() if with_hidden or not field.hidden]


def template(key: str) -> Template:
    """The template of that key; an unknown one is a bug."""
    return next(template for template in TEMPLATES if template.key == key)


def check_value(key: str, words: str, *, today: dt.date | None = None) -> str:
    """The text to keep in a field for what was typed; "" is no value.

    Raises SalonError with ``field`` = the field's key. A hidden field is checked like any other.
    """
    found = _select(CardField.key == key)
    if not found:
        raise SalonError(text("Cards", "There is no such field on the card."), field=key)
    try:
        return kinds.KINDS[found[0].kind].check(words, found[0].options, today=today)
    except SalonError as error:
        raise SalonError(error.sentence, field=key) from error


def apply_template(key: str, *, now: dt.datetime) -> None:
    """Give the base the card, the words and, where it has no price list yet, the services of a trade.

    Fields that are there already stay as the person left them; those of another template that no client has a value
    in are hidden.
    """
    chosen = template(key)
    with history.operation("template_applied", now=now) as writer:
        settings.write(writer, "trade", chosen.key)
        settings.write(writer, "client_word", chosen.client_word)
        settings.write(writer, "uses_teeth", chosen.uses_teeth)
        _hide_other_templates(writer, chosen)
        _write_fields(writer, chosen)
        if not ServiceRow.select().exists():
            for service in chosen.services:
                catalogue.insert_service(writer, service.name, service.price_kopecks, service.minutes)


def add_field(title: str, kind: str, options: Iterable[str] = (), *, now: dt.datetime) -> int:
    """A new field at the end of the card; raises SalonError with field "title", "kind" or "options"."""
    with history.operation("field_added", now=now) as writer:
        if kind not in kinds.KINDS:
            raise SalonError(text("Cards", "Choose what kind of field this is."), field="kind")
        return writer.insert(
            CardField, key=_free_key(), title=_free_title(title), kind=kind, options=_options(kind, options),
            position=_end(),
        )  # fmt: skip


def rename_field(field_id: int, title: str, *, now: dt.datetime) -> None:
    """Give a field another title; raises SalonError with field "title"."""
    with history.operation("field_changed", now=now) as writer:
        writer.update(CardField, field_id, title=_free_title(title, besides=field_id))


def set_options(field_id: int, options: Iterable[str], *, now: dt.datetime) -> None:
    """Give a field other options; values that were chosen before stay as they are."""
    field = _field(field_id)
    with history.operation("field_changed", now=now) as writer:
        writer.update(CardField, field_id, options=_options(field.kind, options))


def hide_field(field_id: int, hidden: bool = True, *, now: dt.datetime) -> None:
    """Take a field off the card, or put it back with all its values."""
    with history.operation("field_changed", now=now) as writer:
        writer.update(CardField, field_id, hidden=hidden)


def move_field(field_id: int, position: int, *, now: dt.datetime) -> None:
    """Put a field at a place among all fields, hidden ones too: 0 is the first."""
    order = [field.id for field in _select() if field.id != field_id]
    order.insert(max(position, 0), _field(field_id).id)
    with history.operation("field_moved", now=now) as writer:
        for place, row in enumerate(order):
            writer.update(CardField, row, position=place)


def _hide_other_templates(writer: history.Writer, chosen: Template) -> None:
    own = {field.key for field in chosen.fields}
    foreign = {field.key for other in TEMPLATES for field in other.fields} - own
    used = {row for (row,) in models.tuples(CardValue.select(CardValue.field).distinct())}
    for field in _select():
        if field.key in foreign and field.id not in used:
            writer.update(CardField, field.id, hidden=True)


def _write_fields(writer: history.Writer, chosen: Template) -> None:
    present = {field.key: field.id for field in _select()}
    for position, field in enumerate(chosen.fields, start=_end()):
        if field.key in present:
            writer.update(CardField, present[field.key], hidden=False)
        else:
            writer.insert(
                CardField, key=field.key, title=field.title, kind=field.kind, options="\n".join(field.options),
                position=position,
            )  # fmt: skip


def _free_key() -> str:
    """The next key of a person's own field: "own_1", "own_2"; a key is never given twice."""
    numbers = [int(field.key[4:]) for field in _select() if field.key.startswith("own_")]
    return f"own_{max(numbers, default=0) + 1}"


def _free_title(title: str, *, besides: int = 0) -> str:
    checked = typed.line(title)
    if not checked or len(checked) > LONGEST_TITLE:
        raise SalonError(text("Cards", "Write a title of up to {most} letters.", most=LONGEST_TITLE), field="title")
    taken = {names.normalise(field.title) for field in fields() if field.id != besides}
    if names.normalise(checked) in taken:
        raise SalonError(text("Cards", "The card has a field “{title}” already.", title=checked), field="title")
    return checked


def _options(kind: str, options: Iterable[str]) -> str:
    if not kinds.KINDS[kind].has_options:
        return ""
    chosen: dict[str, str] = {}
    for option in typed.items(options):
        chosen.setdefault(names.normalise(option), option)
    if not chosen:
        raise SalonError(text("Cards", "Write what can be chosen, one on each line."), field="options")
    return "\n".join(chosen.values())


def _end() -> int:
    last = CardField.select(CardField.position).order_by(CardField.position.desc()).limit(1).scalar()
    return 0 if last is None else last + 1


def _field(field_id: int) -> CardFieldRow:
    found = _select(CardField.id == field_id)
    if not found:
        raise SalonError(text("Cards", "There is no such field on the card."))
    return found[0]


def _select(condition: Any = None) -> list[CardFieldRow]:
    columns = (CardField.id, CardField.key, CardField.title, CardField.kind, CardField.options, CardField.hidden)
    query = CardField.select(*columns)
    if condition is not None:
        query = query.where(condition)
    rows = models.tuples(query.order_by(CardField.position, CardField.id))
    return [CardFieldRow(row[0], row[1], row[2], row[3], tuple(row[4].splitlines()), row[5]) for row in rows]
