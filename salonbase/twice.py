"""Who may be in the base twice: pairs of clients with the reason in words, found in all of the base at once.

Clients are compared only where they share a telephone number or a birthday, so that a hundred thousand take about a
second. The same number alone is a family, and a namesake with another birthday is another person. Nor are two a pair
of whom somebody has said that they are a family, or «разные люди»: that is remembered (``tell_apart``).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any, NamedTuple

from salonbase import collector, history, likeness, phones
from salonbase.models import Client, DifferentPeople
from salonbase.names import Name
from salonbase.text import text

CROWD = 40
"""A number that more clients have is that of the salon itself, or made up: only equal names count among them."""


_OTHER_SURNAME, _SHORTER = 3, 4  # how sure a pair is; 0 to 2 are slips of the pen
_SHARED = "SELECT digits FROM phone GROUP BY digits HAVING count(*) > 1"
_AT_ONCE = 2_000  # people or pairs between two reports of progress
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clients who may be one; ``left`` is the older card, ``reason`` says why in words."""

    left: int
    right: int
    reason: str


class _Person(NamedTuple):
    id: int
    surname: str
    first_name: str
    patronymic: str
    key: str
    day: int | None
    month: int | None
    year: int | None
    family: int | None
    heard: tuple[str, str, str]  # the sounds of the three parts

    @property
    def name(self) -> Name:
        return Name(self.surname, self.first_name, self.patronymic)


def pairs(*, progress: Progress | None = None) -> list[Pair]:
    """All pairs of clients outside the trash who may be one person, the surest first, then in order of their cards.

    ``progress(done, total)`` counts the people that were read; it is called while they are compared too, and may raise
    Cancelled.
    """
    with collector.off():
        people = _people("deleted_at IS NULL", progress=progress)
        total = len(people)
        phoned = ((one, other, True) for one, other in _by_phone(people))
        born = ((one, other, False) for one, other in _by_birthday(people))
        found = _judged(chain(phoned, born), lambda: _report(progress, total, total))
        while people:  # one by one: all at once they would hold the window up for a tenth of a second
            people.popitem()
        return found


def of_client(client_id: int) -> list[Pair]:
    """Those of ``pairs`` in which this client is one of the two, found in a few milliseconds."""
    numbers = "SELECT digits FROM phone WHERE client_id = ?"
    sharing = f"SELECT client_id FROM phone WHERE digits IN ({numbers})"
    phoned = _people(f"deleted_at IS NULL AND id IN ({sharing})", [client_id])
    day = "SELECT birth_month, birth_day FROM client WHERE id = ?"
    born = _people(f"deleted_at IS NULL AND (birth_month, birth_day) = ({day})", [client_id])
    both = chain(
        ((one, other, True) for one, other in _by_phone(phoned, numbers, [client_id])),
        ((one, other, False) for one, other in _by_birthday(born)),
    )
    return _judged((one, other, same) for one, other, same in both if client_id in (one.id, other.id))


def tell_apart(one: int, other: int, *, now: dt.datetime) -> None:
    """Remember that two clients who are alike are two people."""
    left, right = sorted((one, other))
    known = DifferentPeople.select().where(DifferentPeople.client == left, DifferentPeople.other == right)
    if left == right or known.exists():
        return
    with history.operation("people_told_apart", now=now, client_id=left) as writer:
        writer.insert(DifferentPeople, client=left, other=right)


def _judged(alike: Iterable[tuple[_Person, _Person, bool]], report: Callable[[], object] = lambda: None) -> list[Pair]:
    """The pairs among these, of whom the third part says whether a number is what they share."""
    apart = set(_execute("SELECT client_id, other_id FROM different_people").fetchall())
    found: dict[tuple[int, int], tuple[int, str]] = {}
    for number, (one, other, same_phone) in enumerate(alike):
        if number % _AT_ONCE == 0:
            report()
        _judge(found, one, other, apart, same_phone=same_phone)
    ordered = sorted(found.items(), key=lambda item: (item[1][0], item[0]))
    return [Pair(left, right, reason) for (left, right), (_, reason) in ordered]


def _report(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _people(
    condition: str, parameters: Sequence[object] = (), *, progress: Progress | None = None
) -> dict[int, _Person]:
    sql = f"""SELECT id, surname, first_name, patronymic, search_key, birth_day, birth_month, birth_year, family_id
              FROM client WHERE {condition}"""
    sound = likeness.sound
    rows = _execute(sql, parameters).fetchall()
    total = len(rows)
    rows.reverse()
    found: dict[int, _Person] = {}
    for number in range(total):
        if number % _AT_ONCE == 0:
            _report(progress, number, total)
        row = rows.pop()
        found[row[0]] = _Person._make((*row, (sound(row[1]), sound(row[2]), sound(row[3]))))
    return found


def _by_phone(
    people: dict[int, _Person], numbers: str = _SHARED, parameters: Sequence[object] = ()
) -> Iterator[tuple[_Person, _Person]]:
    """Pairs who share one of these numbers."""
    sql = f"SELECT digits, client_id FROM phone WHERE length(digits) >= ? AND digits IN ({numbers})"
    groups: dict[str, dict[int, _Person]] = defaultdict(dict)
    for digits, client_id in _execute(sql, [phones.SHORTEST, *parameters]).fetchall():
        if client_id in people:
            groups[digits][client_id] = people[client_id]
    while groups:  # which lets each one go when it is done
        yield from _pairs_in(groups.popitem()[1].values())


def _pairs_in(group: Iterable[_Person]) -> Iterator[tuple[_Person, _Person]]:
    members = list(group)
    if len(members) <= CROWD:
        yield from combinations(members, 2)
        return
    by_name: dict[str, list[_Person]] = defaultdict(list)
    for person in members:
        by_name[person.key].append(person)
    for namesakes in by_name.values():
        yield from combinations(namesakes[:CROWD], 2)


def _by_birthday(people: dict[int, _Person]) -> Iterator[tuple[_Person, _Person]]:
    """Pairs of one birthday who have a surname or a first name in common but for a slip."""
    whole: dict[tuple[int, int, int], list[_Person]] = defaultdict(list)
    bare: dict[tuple[int, int], list[_Person]] = defaultdict(list)
    for person in people.values():
        if person.day and person.month:
            if person.year:
                whole[person.day, person.month, person.year].append(person)
            else:
                bare[person.day, person.month].append(person)
    for group in whole.values():
        if len(group) > 1:
            yield from _near(group)
    words = _words_of_days(whole, bare)
    for day, group in bare.items():
        yield from _near(group)
        for person in group:
            others = {other.id: other for word in _narrow(person) for other in words[day].get(word, ())}
            yield from ((person, other) for other in others.values())
    for days in (whole, words):
        while days:
            days.popitem()


def _near(group: list[_Person]) -> Iterator[tuple[_Person, _Person]]:
    """Pairs in which one word of the names begins or ends alike: the others are left out without a closer look."""
    if len(group) == 2:  # most groups are: worth a shorter way
        if group[0].id != group[1].id and not _ends(group[0]).isdisjoint(_ends(group[1])):
            yield group[0], group[1]
        return
    by_word: dict[str, list[_Person]] = defaultdict(list)
    words = _ends if len(group) <= CROWD else _narrow
    for person in group:
        for word in words(person):
            by_word[word].append(person)
    seen: set[tuple[int, int]] = set()
    for some in by_word.values():
        if len(some) > 1:
            for one, other in combinations(some, 2):
                if one.id != other.id and (one.id, other.id) not in seen:
                    seen.add((one.id, other.id))
                    yield one, other


def _words_of_days(
    whole: dict[tuple[int, int, int], list[_Person]], bare: dict[tuple[int, int], list[_Person]]
) -> dict[tuple[int, int], dict[str, list[_Person]]]:
    """For days on which somebody was born of whom the year is unknown: everybody of that day by word."""
    found: dict[tuple[int, int], dict[str, list[_Person]]] = {day: defaultdict(list) for day in bare}
    for (day, month, _year), group in whole.items():
        if (day, month) in found:
            for person in group:
                for word in _narrow(person):
                    found[day, month][word].append(person)
    return found


def _ends(person: _Person) -> set[str]:
    """The beginnings and ends of surname and first name: a slip or two leave one of the four as it is."""
    heard = person.heard[:2]
    return {f"{word[:3]}-" for word in heard if word} | {f"-{word[-4:]}" for word in heard if len(word) > 4}


def _narrow(person: _Person) -> set[str]:
    """The same for large groups, with less room for slips."""
    surname, first, _ = person.heard
    return {surname, f"{first}+{surname[:2]}", "|".join(sorted((surname[:4], first[:4])))}


def _judge(
    found: dict[tuple[int, int], tuple[int, str]],
    one: _Person,
    other: _Person,
    apart: set[tuple[int, int]],
    *,
    same_phone: bool,
) -> None:
    """Note a pair with its reason and how sure it is, 0 the surest; the first reason found stays."""
    key = (min(one.id, other.id), max(one.id, other.id))
    if key in apart or found.get(key, (9, ""))[0] == 0 or _contradict(one, other):
        return
    if one.family is not None and one.family == other.family:
        return
    count = likeness.slips(one.name, other.name)
    if count is None and _shares_two(one, other):
        count = _OTHER_SURNAME
    if count is None and same_phone and likeness.may_be_same(one.name, other.name):
        count = _SHORTER
    if count is not None and (key not in found or count < found[key][0]):
        found[key] = count, _reason(count, same_phone=same_phone, equal=one.key == other.key)


def _shares_two(one: _Person, other: _Person) -> bool:
    """Whether first name and patronymic are the same: the surname may be a new one, or missing."""
    return all(one.heard[1:]) and one.heard[1:] == other.heard[1:]


def _contradict(one: _Person, other: _Person) -> bool:
    parts = ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    return any(mine and theirs and mine != theirs for mine, theirs in parts)


def _reason(count: int, *, same_phone: bool, equal: bool) -> str:
    what = text("Twice", "Same phone") if same_phone else text("Twice", "Same birthday")
    if equal:
        how = text("Twice", "same name")
    elif count == _OTHER_SURNAME:
        how = text("Twice", "same first name and patronymic")
    elif count == _SHORTER:
        how = text("Twice", "the name of one is shorter")
    elif count == 0:
        how = text("Twice", "the name is written differently")
    else:
        how = text("Twice", "the names differ by %n letters", n=count)
    return f"{what}, {how}"


def _execute(sql: str, parameters: Iterable[object] = ()) -> Any:
    return Client._meta.database.execute_sql(sql, list(parameters))
