"""Writes the people of an import: new cards in bulk, and into cards of the base only what they lack."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from salonbase import bulk, catalogue, client_lists, clients, dates, facts, history, names, phones, photos, teeth
from salonbase.importing import matching, own_rows
from salonbase.importing.decisions import Target
from salonbase.importing.many_names import ManyNames
from salonbase.importing.newcomers import Newcomer, VisitDraft
from salonbase.models import Client, ClientTag, Phone, Record, Specialist, Tag, Visit, VisitService, tuples

_FILLABLE = ("sex", "email", "address", "messenger", "source", "reason", "sticky_note", "allergies", "note",
             "preferred_time", "card_number")  # fmt: skip
_STEP = 500
_CLIENT = (
    "id", "surname", "first_name", "patronymic", "sex", "birth_day", "birth_month", "birth_year", "note",
    "discount_percent", "preferred_specialist_id", "search_key", "sort_key", "letter", "created_at", "updated_at",
    "imported_id",
)  # fmt: skip
_WORDS = ("email", "address", "messenger", "source", "reason", "sticky_note", "allergies", "preferred_time",
          "card_number")  # fmt: skip
_VISIT = (
    "id", "client_id", "day", "time", "specialist_id", "complaint", "teeth", "work", "materials", "sum_kopecks",
    "discount_percent", "due_kopecks", "paid_kopecks", "note", "status", "created_at", "imported_id",
)  # fmt: skip


@dataclass(slots=True)
class _Names:
    """Specialists or tags by name; those that are missing are made and remembered."""

    pen: bulk.Pen
    model: type[Specialist] | type[Tag]
    known: dict[str, int]
    made: list[int] = field(default_factory=list)

    def id_of(self, name: str) -> int | None:
        key = names.normalise(name) if self.model is Tag else catalogue.key(name)
        if not key:
            return None
        if key not in self.known:
            self.known[key] = self.pen.next_id(self.model)
            self.made.append(self.known[key])
            row = (self.known[key], name) if self.model is Tag else (self.known[key], name, key)
            columns = ("id", "name") if self.model is Tag else ("id", "name", "search_key")
            self.pen.prepare(self.model, *columns).append(row)
        return self.known[key]


class _Bulk:
    """Collects the rows of one import."""

    def __init__(self, people: Sequence[Newcomer], import_id: int, now: dt.datetime) -> None:
        self.pen = bulk.Pen()
        self._names = ManyNames()
        told = {key for person in people for key in person.words}
        self._words = [key for key in _WORDS if key in told]
        asked = {flag for person in people for flag in person.flags}
        self._flags = [flag for flag in facts.FLAGS if flag in asked]
        self.import_id = import_id
        self.now = now.replace(tzinfo=None).isoformat(timespec="seconds")
        by_name = {catalogue.key(name): key for key, name in tuples(Specialist.select(Specialist.id, Specialist.name))}
        tags = {names.normalise(name): key for key, name in tuples(Tag.select(Tag.id, Tag.name))}
        self.specialists = _Names(self.pen, Specialist, by_name)
        self.tags = _Names(self.pen, Tag, tags)
        self._services = {catalogue.key(one.name): one for one in catalogue.services(with_hidden=True)}
        self.pen.prepare(Specialist, "id", "name", "search_key")
        self.pen.prepare(Tag, "id", "name")
        self._clients = self.pen.prepare(Client, *_CLIENT, *self._words, *self._flags)
        self._phones = self.pen.prepare(Phone, "client_id", "position", "number", "digits", "note")
        self._worn = self.pen.prepare(ClientTag, "client_id", "tag_id")
        self._visits = self.pen.prepare(Visit, *_VISIT)
        self._done = self.pen.prepare(VisitService, "visit_id", "position", "service_id", "title")

    def add_client(self, person: Newcomer) -> int:
        """A new card; returns its id."""
        client_id = self.pen.next_id(Client)
        name, born, words = person.name, person.birthday, person.words
        known = person.keys if person.keys_of is name else None
        keys = known or self._names.keys(name.surname, name.first_name, name.patronymic)
        specialist = words.get("preferred_specialist")
        sex = words["sex"] if "sex" in words else self._names.sex_of(name)
        self._clients.append((
            client_id, name.surname, name.first_name, name.patronymic, sex,
            born.day or "", born.month or "", born.year or "", "\n".join(person.note), person.discount_percent,
            (self.specialists.id_of(specialist) or "") if specialist else "", *keys, self.now, self.now, self.import_id,
            *[words.get(key, "") for key in self._words], *[int(flag in person.flags) for flag in self._flags],
        ))  # fmt: skip
        for position, phone in enumerate(person.phones):
            self._phones.append((client_id, position, phone.number, phones.digits(phone.number), phone.note))
        for tag in {self.tags.id_of(tag) for tag in person.tags} - {None} if person.tags else ():
            self._worn.append((client_id, tag))
        return client_id

    def add_visit(self, client_id: int, visit: VisitDraft) -> None:
        """A new visit of a client."""
        visit_id = self.pen.next_id(Visit)
        self._visits.append((
            visit_id, client_id, visit.day.isoformat(), visit.time.strftime("%H:%M") if visit.time else "",
            self.specialists.id_of(visit.specialist) or "", visit.complaint, teeth.to_column(visit.teeth), visit.work,
            visit.materials, visit.sum_kopecks, visit.discount_percent, visit.due_kopecks, visit.paid_kopecks,
            visit.note, visit.status, self.now, self.import_id,
        ))  # fmt: skip
        for position, title in enumerate(visit.services):
            service = self._services.get(catalogue.key(title))
            row = (visit_id, position, service.id if service else "", service.name if service else title)
            self._done.append(row)


def write(
    people: Sequence[Newcomer],
    targets: Sequence[Target],
    import_id: int,
    *,
    now: dt.datetime,
    progress: Callable[[int, int], None],
) -> dict[str, list[int]]:
    """Write the people inside the transaction of the caller; return the specialists and tags that had to be made.

    ``targets`` say of each person whose card it is; who is skipped is not written.
    """
    visits = matching.known_visits(people, targets)
    missing = lacking(people, targets)
    rows = _Bulk(people, import_id, now)
    own: list[tuple[int, Newcomer]] = []
    pictured: list[tuple[int, bytes]] = []
    with bulk.indexes_at_the_end(_coming(people, targets)):
        for done, (person, target) in enumerate(zip(people, targets, strict=True)):
            if done % _STEP == 0:
                progress(done, len(people))
                rows.pen.flush()
            if target.what == "skip":
                continue
            client = target.client_id
            client_id = client or rows.add_client(person)
            if not client and person.own is not None:
                own.append((client_id, person))
            if not client and person.picture:
                pictured.append((client_id, person.picture))
            for visit in matching.new_visits(person, visits[client]) if client in visits else person.visits:
                rows.add_visit(client_id, visit)
        rows.pen.flush()
    filled = [_fill(targets[place].client_id or 0, values, import_id, now=now) for place, values in missing.items()]
    made = own_rows.write(own)
    photos.write_many(pictured, now=now)
    progress(len(people), len(people))
    made |= {"specialists": rows.specialists.made, "tags": rows.tags.made}
    return made | {"photos": [number for number in filled if number]} if any(filled) else made


def _coming(people: Sequence[Newcomer], targets: Sequence[Target]) -> dict[type[Record], int]:
    """About how many rows will come into the tables that grow most."""
    cards = sum(target.client_id is None and target.what != "skip" for target in targets)
    visits = sum(len(person.visits) for person in people)
    return {Client: cards, Phone: cards, Visit: visits, VisitService: visits}


def lacking(people: Sequence[Newcomer], targets: Sequence[Target]) -> dict[int, dict[str, Any]]:
    """What goes from the file into cards of the base: by the place in ``people``, the values by the attribute of Card.

    That is what the card lacks, and where the file shall win also what the two tell differently.
    """
    known = {target.client_id for target in targets if target.client_id}
    shown = photos.shown(known) if any(person.picture for person in people) else {}
    found: dict[int, dict[str, Any]] = {}
    for place, person, target, card in _beside_cards(people, targets):
        wanted = _wanted(person, target, card)
        if person.picture and _lacks_photo(person, target, shown, card):
            wanted["photo"] = person.picture
        if wanted:
            found[place] = wanted
            card.update(wanted, told=True)  # two people of a file never fill the same line of one card
            card["digits"] |= {phones.digits(phone.number) for phone in wanted.get("phones", ())}
    return found


def _beside_cards(
    people: Sequence[Newcomer], targets: Sequence[Target]
) -> Iterator[tuple[int, Newcomer, Target, dict[str, Any]]]:
    """Who goes into a card of the base, with the place in ``people``; some cards at a time, for memory's sake.

    A card that is meant more than once comes as whoever had it before has left it.
    """
    often = Counter(target.client_id for target in targets)
    kept: dict[int, dict[str, Any]] = {}
    for start in range(0, len(people), matching.AT_ONCE):
        some = range(start, min(start + matching.AT_ONCE, len(people)))
        cards = kept | _cards({target.client_id or 0 for target in targets[start : some.stop]} - kept.keys())
        for place in some:
            target = targets[place]
            if target.client_id is not None and target.what in {"fill", "replace"}:
                yield place, people[place], target, cards[target.client_id]
        kept |= {client_id: card for client_id, card in cards.items() if often[client_id] > 1}


def _wanted(person: Newcomer, target: Target, card: dict[str, Any]) -> dict[str, Any]:
    """What goes from a person of the file into this card."""
    values = person.as_values() | {"tags": person.tags}
    if target.what == "replace" and "told" not in card:
        wanted = _replaced(person, values, card)
    else:
        keys = (*_FILLABLE, "tags", "birthday", "discount_percent", "preferred_specialist")
        wanted = {key: values[key] for key in keys if values.get(key) and not card[key]}
    if not catalogue.key(wanted.get("preferred_specialist", "")):
        wanted.pop("preferred_specialist", None)  # «:» is nobody, and would be filled in again and again
    more = [phone for phone in person.phones if phones.digits(phone.number) not in card["digits"]]
    if more:
        wanted["phones"] = [*card["phones"], *more]
    return wanted


def _lacks_photo(person: Newcomer, target: Target, shown: dict[int, int], card: dict[str, Any]) -> bool:
    """Whether the photo of a file goes onto a card: one that has none, or another one where the file shall win."""
    if "photo" in card or target.client_id is None:
        return False
    if target.client_id not in shown:
        return True
    return target.what == "replace" and "told" not in card and photos.of(target.client_id) != person.picture


def _replaced(person: Newcomer, values: dict[str, Any], card: dict[str, Any]) -> dict[str, Any]:
    """What differs and is known to the file; notes and tags are joined, because nothing shall be lost."""
    keys = (*_FILLABLE, *facts.NAMES, *facts.FLAGS, "birthday", "discount_percent", "preferred_specialist")
    wanted = {key: values[key] for key in keys if values.get(key) and values[key] != card[key]}
    lines = [line for line in str(card["note"]).splitlines() if line not in values.get("note", "").splitlines()]
    if "note" in wanted:
        wanted["note"] = "\n".join([values["note"], *lines])
        if set(wanted["note"].splitlines()) == set(str(card["note"]).splitlines()):
            del wanted["note"]
    worn = {names.normalise(tag) for tag in card["tags"]}
    if any(names.normalise(tag) not in worn for tag in person.tags):
        wanted["tags"] = facts.tag_list([*card["tags"], *person.tags])
    return wanted


def _cards(ids: set[int]) -> dict[int, dict[str, Any]]:
    """What cards of the base hold, by plain SQL because a second import of a file asks for everybody."""
    found: dict[int, dict[str, Any]] = {}
    wanted = [json.dumps(sorted(ids))]
    execute = Client._meta.database.execute_sql
    specialists = dict(tuples(Specialist.select(Specialist.id, Specialist.name))) if ids else {}
    for client_id, specialist, day, month, year, *row in execute(_CARDS, wanted):
        found[client_id] = dict(zip(_COLUMNS, row, strict=True)) | {
            "preferred_specialist": specialists.get(specialist, ""), "birthday": dates.Birthday(day, month, year),
            "phones": [], "digits": set(), "tags": [],
        }  # fmt: skip
    for client_id, number, note, digits in execute(_NUMBERS, wanted):
        found[client_id]["phones"].append(facts.Phone(number, note))
        found[client_id]["digits"].add(digits)
    for client_id, tag in execute(_WORN, wanted):
        found[client_id]["tags"].append(tag)
    return found


_COLUMNS = (*_FILLABLE, *facts.NAMES, *facts.FLAGS, "discount_percent")
_AMONG = "IN (SELECT value FROM json_each(?))"
_CARDS = f"""
    SELECT id, preferred_specialist_id, birth_day, birth_month, birth_year, {", ".join(_COLUMNS)}
    FROM client WHERE id {_AMONG}"""
_NUMBERS = f"SELECT client_id, number, note, digits FROM phone WHERE client_id {_AMONG} ORDER BY position, id"
_WORN = f"SELECT client_id, tag.name FROM client_tag JOIN tag ON tag.id = tag_id WHERE client_id {_AMONG}"


def _fill(client_id: int, values: dict[str, Any], import_id: int, *, now: dt.datetime) -> int:
    """Write into a card of the base what it lacks, as a step of its own that the undo of the import takes back.

    Returns the number of the photo, 0 for none.
    """
    columns = facts.columns(values)
    with history.operation("imported", now=now, client_id=client_id, import_id=import_id) as writer:
        if "preferred_specialist" in values:
            columns["preferred_specialist"] = catalogue.specialist_id(writer, values["preferred_specialist"])
        if any(part in columns for part in facts.NAMES):
            query = Client.select(Client.surname, Client.first_name, Client.patronymic).where(Client.id == client_id)
            present = dict(zip(facts.NAMES, tuples(query)[0], strict=True))
            columns |= clients.derived(present | columns)
        if columns:
            writer.update(Client, client_id, **columns, updated_at=now)
        client_lists.write(writer, client_id, {key: values[key] for key in ("phones", "tags") if key in values})
        return photos.write(writer, client_id, values["photo"], now=now) if "photo" in values else 0
