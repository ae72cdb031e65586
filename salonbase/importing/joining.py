"""Several rows about one person become one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from salonbase import dates
from salonbase.importing.newcomers import Newcomer, unite


@dataclass(slots=True)
class _Namesakes:
    """People of one name, by what tells them apart."""

    people: list[Newcomer] = field(default_factory=list)
    by_phone: dict[str, list[Newcomer]] = field(default_factory=lambda: defaultdict(list))
    by_birthday: dict[tuple[int | None, int | None], list[Newcomer]] = field(default_factory=lambda: defaultdict(list))
    bare: Newcomer | None = None

    def find(self, person: Newcomer) -> Newcomer | None:
        """Somebody here who is the same person for certain: same phone or birthday, and no other birthday."""
        near = [known for digits in person.digits for known in self.by_phone[digits]]
        if person.birthday.day:
            near += self.by_birthday[person.birthday.day, person.birthday.month]
        return next((known for known in near if not contradict(known.birthday, person.birthday)), None)

    def add(self, person: Newcomer) -> None:
        """Remember a person, or what has become known of one."""
        for digits in person.digits:
            if person not in self.by_phone[digits]:
                self.by_phone[digits].append(person)
        if person.birthday.day and person not in self.by_birthday[person.birthday.day, person.birthday.month]:
            self.by_birthday[person.birthday.day, person.birthday.month].append(person)


def contradict(one: dates.Birthday, other: dates.Birthday) -> bool:
    """Whether two birthdays cannot be of one person."""
    pairs = ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs)


def join_same(people: Iterable[Newcomer]) -> tuple[list[Newcomer], int]:
    """Each person once, in the order of first appearance, and how many rows of lists told of somebody once more.

    The same name alone joins rows only where nothing else is known of the row and there is one such person, or where
    nothing is known of either; two full rows of one list never join by name.
    """
    groups: dict[str, _Namesakes] = defaultdict(_Namesakes)
    repeated = 0
    told = list(people)
    joined: set[int] = set()
    namesakes = _told_of_twice(told)
    for person in sorted(namesakes, key=Newcomer.has_nothing_to_compare):  # those with a phone or birthday first
        group = groups[person.key]
        bare = person.has_nothing_to_compare()
        same = _of_name(group, person) if bare else group.find(person)
        if same is None:
            if bare:
                group.bare = person
            group.people.append(person)
            group.add(person)
        else:
            repeated += same.table == person.table and person.table > 0
            unite(same, person)
            group.add(same)
            joined.add(id(person))
    return [person for person in told if id(person) not in joined], repeated


def _told_of_twice(people: Sequence[Newcomer]) -> list[Newcomer]:
    """The people whose name the files have more than once; nobody else can be joined."""
    seen: set[str] = set()
    twice: set[str] = set()
    for person in people:
        key = person.key
        if key in seen:
            twice.add(key)
        else:
            seen.add(key)
    return [person for person in people if person.key in twice]


def _of_name(group: _Namesakes, person: Newcomer) -> Newcomer | None:
    """Whom a row that knows a name only may mean; two cards of one name are two people."""
    found = _only_one(group, person)
    return found or (None if person.has_card else group.bare)


def _only_one(group: _Namesakes, person: Newcomer) -> Newcomer | None:
    """The only person of this name, where the row is not of the same list as that person and not a card beside one."""
    if len(group.people) != 1 or " " not in person.key:
        return None
    known = group.people[0]
    apart = person.has_card and known.has_card
    return known if not apart and (known.table != person.table or person.table < 0) else None
