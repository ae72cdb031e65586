"""Likely duplicates of an import side by side: what the file says of a person, and what a card of the base says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from salonbase import column_words, dates, duplicates, facts, names, phones
from salonbase.importing import known_cards
from salonbase.importing.decisions import Target, What
from salonbase.importing.joining import contradict
from salonbase.importing.newcomers import Newcomer, Place
from salonbase.models import Client, tuples
from salonbase.models import Phone as PhoneRow
from salonbase.text import text

_ALL = ("surname", "first_name", "patronymic", "phones", "birthday", "sex", "email", "address", "messenger", "source",
        "reason", "sticky_note", "allergies", "preferred_specialist", "preferred_time", "discount_percent",
        "card_number", "tags", "note")  # fmt: skip
_SPECIALIST = "preferred_specialist"
_NAME = ("surname", "first_name", "patronymic")
_AT_ONCE = 1_000  # cards


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of both; ``key`` is the attribute of clients.Card."""

    key: str
    in_file: str
    on_card: str

    @property
    def title(self) -> str:
        """What the fact is called."""
        if self.key == "phones":
            return text("Pairs", "Phones")
        if self.key == "tags":
            return text("Pairs", "Tags")
        return column_words.CLIENT["preferred_specialist_id" if self.key == _SPECIALIST else self.key].title()

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        if not self.in_file or not self.on_card or self.in_file == self.on_card:
            return False
        return names.normalise(self.in_file) != names.normalise(self.on_card)


@dataclass(frozen=True, slots=True)
class Pair:
    """A person of the file beside a client; ``sure`` where they are the same without anybody saying so."""

    place: Place
    client_id: int
    sure: bool
    file_name: str
    card_name: str
    what: What  # what will happen as things are decided now
    lines: tuple[Line, ...]


def likely(people: Sequence[Newcomer], targets: Sequence[Target], sure: Sequence[int | None], most: int) -> list[Pair]:
    """Who may be somebody of the base and is not for certain, then who is and of whom the two tell different things.

    The former share a phone or the birthday and have a like name, or have the same name and nothing that speaks
    against it. The same phone alone is a family.
    """
    unsure = _unsure([person for person, client in zip(people, sure, strict=True) if client is None])
    everybody = list(zip(people, targets, sure, strict=True))
    maybe = [
        (person, target, unsure[person.place]) for person, target, client in everybody
        if client is None and person.place in unsure
    ]  # fmt: skip
    found = list(_beside(maybe[:most], sure=False))
    certain = [(person, target, client) for person, target, client in everybody if client is not None]
    return [*found, *islice(_beside(certain, sure=True), most - len(found))]


def _unsure(people: Iterable[Newcomer]) -> dict[Place, int]:
    """The client whom each of these people may be."""
    by_digits: dict[str, list[Newcomer]] = defaultdict(list)
    by_day: dict[tuple[int, int], list[Newcomer]] = defaultdict(list)
    by_name: dict[str, list[Newcomer]] = defaultdict(list)
    for person in people:
        for digits in person.digits:
            by_digits[digits].append(person)
        if person.birthday.day and person.birthday.month:
            by_day[person.birthday.day, person.birthday.month].append(person)
        by_name[person.key].append(person)
    if not by_name:
        return {}
    numbers: dict[int, list[str]] = defaultdict(list)
    for client_id, digits in tuples(PhoneRow.select(PhoneRow.client, PhoneRow.digits)):
        if digits in by_digits:
            numbers[client_id].append(digits)
    found: dict[Place, int] = {}
    columns = (Client.id, Client.surname, Client.first_name, Client.patronymic, Client.search_key,
               Client.birth_day, Client.birth_month, Client.birth_year)  # fmt: skip
    for client_id, surname, first, patronymic, key, day, month, year in tuples(
        Client.select(*columns).where(Client.deleted_at.is_null())
    ):
        name, birthday = names.Name(surname, first, patronymic), dates.Birthday(day, month, year)
        near = [person for digits in numbers.get(client_id, ()) for person in by_digits[digits]]
        near += by_name.get(key, ())
        if day and month:
            near += [one for one in by_day.get((day, month), ()) if one.birthday.year == year]
        for person in near:
            if person.place not in found and (
                _may_be(person, name, birthday, same_name=person.key == key)
                or _has_new_surname(person, name, birthday, numbers.get(client_id, ()))
            ):
                found[person.place] = client_id
    return found


def _may_be(person: Newcomer, name: names.Name, birthday: dates.Birthday, *, same_name: bool) -> bool:
    if contradict(birthday, person.birthday):
        return False
    return same_name or duplicates.is_same_person(person.name, name)


def _has_new_surname(person: Newcomer, name: names.Name, birthday: dates.Birthday, numbers: Iterable[str]) -> bool:
    """The same first name, birthday and number under another surname: somebody has married."""
    same = bool(person.name.first_name) and names.normalise(person.name.first_name) == names.normalise(name.first_name)
    whole = birthday.day and birthday.month and birthday.year
    return same and bool(whole) and birthday == person.birthday and not set(person.digits).isdisjoint(numbers)


def _beside(all_of_them: Sequence[tuple[Newcomer, Target, int]], *, sure: bool) -> Iterator[Pair]:
    """These people beside their clients, ``sure`` ones only where the two differ; a thousand cards at a time."""
    for begin in range(0, len(all_of_them), _AT_ONCE):
        some = all_of_them[begin : begin + _AT_ONCE]
        cards = known_cards.read([client_id for _person, _target, client_id in some])
        for person, target, client_id in some:
            card = cards[client_id]
            values = person.as_values() | {"phones": person.phones, "tags": person.tags}
            if sure and not _differ(values, card):
                continue
            both = ((key, _fact(key, values.get(key)), _fact(key, card[key])) for key in _ALL)
            lines = tuple(Line(key, mine, theirs) for key, mine, theirs in both if mine or theirs)
            name = names.full(*(str(card[part]) for part in _NAME))
            yield Pair(person.place, client_id, sure, person.full_name, name, target.what, lines)


def _differ(values: Mapping[str, object], card: Mapping[str, object]) -> bool:
    """Whether the file and the card tell different things; only what both tell is put into words."""
    return any(
        Line(key, _fact(key, values[key]), _fact(key, card[key])).differs
        for key in _ALL
        if values.get(key) and card[key] and values[key] != card[key]
    )


def _fact(key: str, value: object) -> str:
    if key in {"sex", "discount_percent"} and value:
        return column_words.CLIENT[key].show(value)
    return _words(value)


def _words(value: object) -> str:
    if isinstance(value, dates.Birthday):
        return value.show()
    if isinstance(value, list | tuple):
        return ", ".join(sorted(phones.show(one.number) if isinstance(one, facts.Phone) else str(one) for one in value))
    return "" if value in (None, 0, 0.0, False) else str(value)
