"""Writes invented people, their cards and their visits down, in bulk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from salonbase import alphabet, names, phones
from salonbase.bulk import Pen
from salonbase.demo import words
from salonbase.demo.people import Person, pick
from salonbase.demo.visit_rows import Came, Salon
from salonbase.models import CardField, CardValue, Client, ClientTag, Family, Phone, Tag, Visit, VisitService, tuples

_CLIENT = (
    "id", "surname", "first_name", "patronymic", "sex", "birth_day", "birth_month", "birth_year", "email", "address",
    "messenger", "source", "reason", "sticky_note", "allergies", "note", "preferred_specialist_id", "preferred_time",
    "discount_percent", "card_number", "do_not_disturb", "free_of_charge", "blacklisted", "family_id", "search_key",
    "sort_key", "letter", "created_at", "updated_at",
)  # fmt: skip
_VISIT = (
    "id", "client_id", "day", "time", "specialist_id", "complaint", "teeth", "work", "materials", "sum_kopecks",
    "discount_percent", "due_kopecks", "paid_kopecks", "note", "status", "created_at",
)  # fmt: skip


class Book:
    """The book into which clients and visits are written; flush the pen now and then."""

    def __init__(self, pen: Pen, salon: Salon, rng: Random, now: dt.datetime) -> None:
        self._pen, self._salon, self._rng = pen, salon, rng
        self._now = now.replace(tzinfo=None).isoformat(timespec="seconds")
        self._past = salon.past()
        self._fields = list(CardField.select().where(CardField.hidden == 0).order_by(CardField.position))
        self._tags: dict[str, int] = dict(tuples(Tag.select(Tag.name, Tag.id)))
        self._new_tags = pen.prepare(Tag, "id", "name")
        self._families = pen.prepare(Family, "id")
        self._clients = pen.prepare(Client, *_CLIENT)
        self._phones = pen.prepare(Phone, "client_id", "position", "number", "digits", "note")
        self._client_tags = pen.prepare(ClientTag, "client_id", "tag_id")
        self._values = pen.prepare(CardValue, "client_id", "field_id", "value")
        self._visits = pen.prepare(Visit, *_VISIT)
        self._services = pen.prepare(VisitService, "visit_id", "position", "service_id", "title")

    def family(self) -> int:
        """A new family, still without members."""
        family_id = self._pen.next_id(Family)
        self._families.append((family_id,))
        return family_id

    def client(self, person: Person, since: int, *, full: bool = False) -> int:
        """Write the card of a person who is known since so many days; ``full`` fills every field of the template."""
        client_id = self._pen.next_id(Client)
        since_day = self._past[since] + "T12:00:00" if since else self._now
        self._clients.append((
            client_id, person.surname, person.first_name, person.patronymic, person.sex, person.birth_day,
            person.birth_month, person.birth_year, person.email, person.address, person.messenger, person.source,
            person.reason, person.sticky_note, person.allergies, person.note, self._preferred(person),
            person.preferred_time, person.discount_percent, person.card_number, person.do_not_disturb,
            person.free_of_charge, person.blacklisted, person.family, *_keys(person), since_day, since_day,
        ))  # fmt: skip
        for position, (number, note) in enumerate(person.phones):
            self._phones.append((client_id, position, number, phones.digits(number), note))
        for tag in person.tags:
            self._client_tags.append((client_id, self._tag(tag)))
        if full or (person.phones and self._rng.random() < 0.5):
            self._fill_fields(client_id, person, full=full)
        return client_id

    def visit(self, client_id: int, came: Came) -> int:
        """Write a visit with its services."""
        visit_id = self._pen.next_id(Visit)
        self._visits.append((
            visit_id, client_id, came.day, came.time, came.specialist, came.complaint, came.teeth, came.work,
            came.materials, came.sum_kopecks, came.discount_percent, came.due_kopecks, came.paid_kopecks, came.note,
            came.status, f"{came.day}T{came.time}:00",
        ))  # fmt: skip
        for position, offer in enumerate(came.offers):
            self._services.append((visit_id, position, offer.id, offer.title))
        return visit_id

    def _preferred(self, person: Person) -> int | None:
        return pick(self._rng, self._salon.specialists) if person.preferred_time else None

    def _tag(self, name: str) -> int:
        if name not in self._tags:
            self._tags[name] = self._pen.next_id(Tag)
            self._new_tags.append((self._tags[name], name))
        return self._tags[name]

    def _fill_fields(self, client_id: int, person: Person, *, full: bool) -> None:
        for line in self._fields:
            if (full or self._rng.random() < 0.3) and (line.key != "pregnancy" or person.sex == "f"):
                value = _INVENT[line.kind](line, self._rng, self._salon.today)
                if value:
                    self._values.append((client_id, line.id, value))


def _keys(person: Person) -> tuple[str, str, str]:
    """The derived columns: search_key, sort_key, letter."""
    full = names.full(person.surname, person.first_name, person.patronymic)
    return names.search_key(full), alphabet.sort_key(full), alphabet.letter(full)


def _options(line: CardField) -> list[str]:
    return [option for option in line.options.splitlines() if option]


def _one(line: CardField, rng: Random, _today: dt.date) -> str:
    options = _options(line)
    return pick(rng, options) if options else ""


def _some(line: CardField, rng: Random, _today: dt.date) -> str:
    """One of the options, sometimes two, in their order."""
    options = _options(line)
    chosen = {pick(rng, options) for _ in range(1 if rng.random() < 0.6 else 2)} if options else set()
    return "\n".join(option for option in options if option in chosen)


def _words(line: CardField, rng: Random, _today: dt.date) -> str:
    return pick(rng, words.FIELD_TEXTS.get(line.key, words.OTHER_FIELD_TEXTS))


def _day(_line: CardField, rng: Random, today: dt.date) -> str:
    return (today - dt.timedelta(days=int(rng.random() * 700))).isoformat()


# By kind of field, in the text form of salonbase.fields.
_INVENT: dict[str, Callable[[CardField, Random, dt.date], str]] = {
    "text": _words,
    "long_text": _words,
    "number": lambda _line, rng, _today: str(1 + int(rng.random() * 12)),
    "money": lambda _line, rng, _today: str(100_000 * (1 + int(rng.random() * 9))),
    "date": _day,
    "yes_no": lambda _line, rng, _today: "yes" if rng.random() < 0.15 else "no",
    "choice": _one,
    "choices": _some,
}
