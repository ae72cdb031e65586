"""Clients: their cards, the list's rows, the trash."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from peewee import JOIN, fn

from salonbase import (
    alphabet,
    base,
    catalogue,
    client_lists,
    client_names,
    dates,
    drafts,
    facts,
    families,
    figures,
    history,
    names,
    phones,
    photos,
)
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.models import CardField, CardValue, Client, ClientTag, Specialist, Tag, tuples
from salonbase.models import Phone as PhoneRow
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that is known of one client."""

    id: int
    surname: str
    first_name: str
    patronymic: str
    sex: str
    birthday: dates.Birthday
    phones: tuple[Phone, ...]
    email: str
    address: str
    messenger: str
    source: str
    reason: str
    sticky_note: str
    allergies: str
    note: str
    preferred_specialist: str
    preferred_time: str
    discount_percent: float
    card_number: str
    do_not_disturb: bool
    free_of_charge: bool
    blacklisted: bool
    tags: tuple[str, ...]
    values: dict[str, str]
    """Field key → text, as the field's kind writes it."""
    created_at: dt.datetime
    updated_at: dt.datetime
    deleted_at: dt.datetime | None
    hand_status: str
    """The status that a person chose (``salonbase.standing``), "" where the rules decide."""
    hand_status_reason: str

    @property
    def name(self) -> str:
        """The whole name, surname first."""
        return names.full(self.surname, self.first_name, self.patronymic)

    @property
    def initials(self) -> str:
        """One or two letters for the round picture."""
        return names.initials(self.surname, self.first_name, self.patronymic)


@dataclass(frozen=True, slots=True)
class Row:
    """A client as a line of the list."""

    id: int
    name: str
    initials: str
    phone: str
    last_visit: dt.date | None
    birthday_today: bool
    blacklisted: bool
    letter: str
    deleted: bool


def add(values: Mapping[str, Any], *, now: dt.datetime) -> int:
    """Make a card of ``values`` (keys are the attributes of Card) and return the client's id.

    The sex follows from the patronymic where it is not given. Raises SalonError naming the field.
    """
    row = dict.fromkeys(facts.NAMES, "") | facts.columns(values, today=now.date())
    facts.check_name(row[name] for name in facts.NAMES)
    row["sex"] = row.get("sex") or names.sex_of(names.Name(*(row[name] for name in facts.NAMES)))
    with history.operation("client_added", now=now) as writer:
        specialist = catalogue.specialist_id(writer, values.get("preferred_specialist", ""))
        client_id = writer.insert(
            Client, **row, **derived(row), preferred_specialist=specialist, created_at=now, updated_at=now
        )
        history.about(writer, client_id)
        client_lists.write(writer, client_id, values)
    return client_id


def update(client_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> bool:
    """Write those facts that are in ``values`` (keys as of Card; ``values`` of fields merge by key).

    Returns whether anything differed. Raises SalonError naming the field, or where the client is gone.
    """
    before = _name_of(client_id)
    row = facts.columns(values, today=now.date())
    after = before | row
    facts.check_name(after[name] for name in facts.NAMES)
    if not after["sex"] and "sex" not in values and "patronymic" in row:
        row["sex"] = names.sex_of(names.Name(*(after[name] for name in facts.NAMES)))
    with history.operation("client_changed", now=now, client_id=client_id) as writer:
        if "preferred_specialist" in values:
            row["preferred_specialist"] = catalogue.specialist_id(writer, values["preferred_specialist"])
        keys = derived(after) if row.keys() & set(facts.NAMES) else {}
        changed = bool(row) and writer.update(Client, client_id, **row, **keys, updated_at=now)
        lists_changed = client_lists.write(writer, client_id, values)
        if lists_changed and not changed:
            Client.update(updated_at=now).where(Client.id == client_id).execute()
    return changed or lists_changed


def derived(row: Mapping[str, Any]) -> dict[str, str]:
    """The computed columns of a client with these three names: ``search_key``, ``sort_key``, ``letter``."""
    name = names.full(*(row[part] for part in facts.NAMES))
    return {"search_key": names.search_key(name), "sort_key": alphabet.sort_key(name), "letter": alphabet.letter(name)}


def card(client_id: int) -> Card:
    """The card of a client, of one in the trash too; raises SalonError where there is none. Four queries."""
    query = Client.select(Client, Specialist.name.alias("specialist_name")).join(Specialist, JOIN.LEFT_OUTER)
    row = query.where(Client.id == client_id).dicts().first()
    if row is None:
        raise _gone()
    own_phones = PhoneRow.select(PhoneRow.number, PhoneRow.note).where(PhoneRow.client == client_id)
    own_tags = Tag.select(Tag.name).join(ClientTag).where(ClientTag.client == client_id)
    own_values = CardValue.select(CardField.key, CardValue.value).join(CardField).where(CardValue.client == client_id)
    facts_of = {name: row[name] for name in Card.__slots__ if name in row}
    facts_of["birthday"] = dates.Birthday(row["birth_day"], row["birth_month"], row["birth_year"])
    facts_of["phones"] = tuple(Phone(*line) for line in tuples(own_phones.order_by(PhoneRow.position, PhoneRow.id)))
    facts_of["preferred_specialist"] = row["specialist_name"] or ""
    facts_of["tags"] = tuple(sorted((name for (name,) in tuples(own_tags)), key=alphabet.sort_key))
    facts_of["values"] = dict(tuples(own_values))
    return Card(**facts_of)


def rows(ids: Sequence[int], *, today: dt.date) -> list[Row]:
    """The list's rows of these clients, in the order of ``ids``; who is gone is left out. One query."""
    found = {row[0]: _row(row, today) for row in Client._meta.database.execute_sql(_ROWS, [json.dumps(list(ids))])}
    return [found[client_id] for client_id in ids if client_id in found]


_ROWS = f"""
    SELECT id, surname, first_name, patronymic, birth_day, birth_month, birth_year, blacklisted, letter, deleted_at,
           {client_names.first_phone()}, {figures.LAST_DAY}
    FROM client WHERE id IN (SELECT value FROM json_each(?))"""


def _row(row: tuple[Any, ...], today: dt.date) -> Row:
    client_id, surname, first, patronymic, day, month, year, blacklisted, letter, deleted_at, phone, last_visit = row
    return Row(
        id=client_id,
        name=names.full(surname, first, patronymic),
        initials=names.initials(surname, first, patronymic),
        phone=phones.show(phone or ""),
        last_visit=dt.date.fromisoformat(last_visit) if last_visit else None,
        birthday_today=month == today.month and dates.Birthday(day, month, year).next(today) == today,
        blacklisted=bool(blacklisted),
        letter=letter,
        deleted=deleted_at is not None,
    )


def ordered_ids() -> list[int]:
    """The ids of everybody who is not in the trash, in the list's order."""
    sql = "SELECT id FROM client WHERE deleted_at IS NULL ORDER BY sort_key, id"
    return [client_id for (client_id,) in Client._meta.database.execute_sql(sql)]


def letters() -> list[tuple[str, int]]:
    """The letters under which somebody stands, in order, each with the place of its first client in the list."""
    sql = "SELECT letter, COUNT(*) FROM client WHERE deleted_at IS NULL GROUP BY letter ORDER BY MIN(sort_key)"
    found = list(Client._meta.database.execute_sql(sql))
    starts = accumulate((count for _, count in found), initial=0)
    return [(letter, start) for (letter, _), start in zip(found, starts, strict=False)]


def count() -> int:
    """How many clients are not in the trash."""
    return Client.select().where(Client.deleted_at.is_null()).count()


def trash(client_id: int, *, now: dt.datetime) -> None:
    """Put a client into the trash: out of the list, nothing lost. Who is there already stays there since then."""
    if _columns_of(client_id)["deleted_at"] is not None:
        return
    with history.operation("client_trashed", now=now, client_id=client_id) as writer:
        writer.update(Client, client_id, deleted_at=now, updated_at=now)


def restore(client_id: int, *, now: dt.datetime) -> None:
    """Take a client back from the trash."""
    _columns_of(client_id)
    with history.operation("client_restored", now=now, client_id=client_id) as writer:
        writer.update(Client, client_id, deleted_at=None, merged_into=None, updated_at=now)


def in_trash(*, today: dt.date, limit: int | None = None) -> list[Row]:
    """Who is in the trash, the newest first: at most ``limit`` of them; ``count_in_trash`` tells how many in all."""
    newest = Client.select(Client.id).where(Client.deleted_at.is_null(False)).limit(limit)
    return rows([row[0] for row in tuples(newest.order_by(Client.deleted_at.desc(), Client.id.desc()))], today=today)


def count_in_trash() -> int:
    """How many cards are in the trash."""
    return Client.select().where(Client.deleted_at.is_null(False)).count()


def erase(client_id: int, *, now: dt.datetime) -> None:
    """Remove a client for ever: card, photos, visits, plans, and what the history remembers. There is no way back."""
    _columns_of(client_id)
    with base.transaction():
        history.forget(client_id)
        drafts.forget(client_id)
        families.forget(client_id)
        photos.forget(client_id)
        Client.delete().where(Client.id == client_id).execute()


def known_tags() -> list[str]:
    """All tags that somebody wears, the most used first."""
    worn = Tag.select(Tag.name).join(ClientTag).group_by(Tag.id).order_by(fn.COUNT(ClientTag.client).desc(), Tag.name)
    return [name for (name,) in tuples(worn)]


def ids_with_tag(tag: str) -> set[int]:
    """The clients, also those in the trash, that wear a tag."""
    worn = ClientTag.select(ClientTag.client).join(Tag).where(Tag.name == tag)
    return {client_id for (client_id,) in tuples(worn)}


def known_sources() -> list[str]:
    """The sources that were written on cards, the most frequent first."""
    return _known(Client.source)


def known_reasons() -> list[str]:
    """The reasons of first coming that were written on cards, the most frequent first."""
    return _known(Client.reason)


def _known(column: Any) -> list[str]:
    found = Client.select(column).where(column != "", Client.deleted_at.is_null()).group_by(column)
    return [word for (word,) in tuples(found.order_by(fn.COUNT(Client.id).desc(), column).limit(200))]


def _columns_of(client_id: int) -> dict[str, Any]:
    row: dict[str, Any] | None = Client.select().where(Client.id == client_id).dicts().first()
    if row is None:
        raise _gone()
    return row


def _name_of(client_id: int) -> dict[str, Any]:
    """The names and the sex, by plain SQL because every saving of a field asks for them."""
    columns = (*facts.NAMES, "sex")
    sql = f"SELECT {', '.join(columns)} FROM client WHERE id = ?"
    row = Client._meta.database.execute_sql(sql, (client_id,)).fetchone()
    if row is None:
        raise _gone()
    return dict(zip(columns, row, strict=True))


def _gone() -> SalonError:
    return SalonError(text("Clients", "This card is no longer in the base."))
