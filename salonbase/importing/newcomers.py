"""People as a foreign file tells of them, before they are compared with the base."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from salonbase import dates, names, phones
from salonbase.facts import Phone
from salonbase.importing.many_names import Keys
from salonbase.reading import Value
from salonbase.text import text

_NAMELESS = names.Name()
_FEW = 40  # lines of a note that are looked through one by one


class Place(NamedTuple):
    """Where in a file something stands; ``row`` is 0 for a sheet as a whole."""

    file: str
    sheet: str
    row: int

    def __str__(self) -> str:
        if not self.row:
            return text("Importing", "{file}, sheet «{sheet}»", file=self.file, sheet=self.sheet)
        return text("Importing", "{file}, sheet «{sheet}», row {row}", file=self.file, sheet=self.sheet, row=self.row)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that a person has to look at; ``kept`` tells that the row came in all the same."""

    place: Place
    why: str
    kept: bool = True

    @property
    def where(self) -> str:
        """File, sheet and row in words."""
        return str(self.place)


@dataclass(slots=True)
class VisitDraft:
    """A visit as the file tells of it; money is kopecks."""

    place: Place
    day: dt.date
    time: dt.time | None = None
    services: tuple[str, ...] = ()
    specialist: str = ""
    complaint: str = ""
    teeth: tuple[int, ...] = ()
    work: str = ""
    materials: str = ""
    sum_kopecks: int = 0
    discount_percent: float = 0.0
    due_kopecks: int = 0
    paid_kopecks: int = 0
    note: str = ""
    status: str = "came"


@dataclass(slots=True)
class Own:
    """What only a file of our own tells: own fields (heading and cell), family, the card's day, status."""

    values: dict[str, tuple[str, Value]] = field(default_factory=dict)
    family: str = ""
    created_at: dt.datetime | None = None
    hand_status: tuple[str, str] | None = None  # the status that somebody chose, and why


@dataclass(slots=True, eq=False)
class Newcomer:
    """A person of the file with all visits that the file knows."""

    place: Place
    table: int  # rows of one list stay apart unless they say that they are the same person; below 0 in a journal
    has_card: bool = False  # a sheet of one's own
    name: names.Name = _NAMELESS
    whole: str = ""  # the name as it stood in one cell, if it did
    birthday: dates.Birthday = dates.UNKNOWN
    phones: list[Phone] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)  # by the attribute of clients.Card
    captions: dict[str, str] = field(default_factory=dict)  # how the file calls them
    note: list[str] = field(default_factory=list)
    discount_percent: float = 0.0
    flags: set[str] = field(default_factory=set)
    tags: list[str] = field(default_factory=list)
    visits: list[VisitDraft] = field(default_factory=list)
    tie: str = ""  # the number under which the tables of another program know the person
    client_id: int | None = None  # who it is in the base, where the file leaves no doubt
    marked: dict[str, str] = field(default_factory=dict)  # a flag, or "tag:" and a tag, and the words that ask for it
    placeholders: int = 0  # birthdays that stood for an unknown one
    picture: bytes = b""  # the photo, prepared
    own: Own | None = None  # the person comes from a file of our own, and exactly as it went out
    _key: str = ""
    keys: Keys | None = None  # of the name ``keys_of``, where they have been made
    keys_of: names.Name | None = None
    _digits: Sequence[str] = ()
    _counted: int = 0  # phones of which the digits are known: a person's phones only grow
    _noted: Set[str] = frozenset()  # the lines of a long note

    @property
    def full_name(self) -> str:
        """The whole name, surname first."""
        return names.full(self.name.surname, self.name.first_name, self.name.patronymic)

    def has_name(self) -> bool:
        """Whether any part of the name is known."""
        return bool(self.name.surname or self.name.first_name or self.name.patronymic)

    @property
    def key(self) -> str:
        """The name as the base keeps it for comparison (the column search_key)."""
        self._key = self._key or names.search_key(self.full_name)
        return self._key

    @property
    def digits(self) -> Sequence[str]:
        """The national digits of the phones."""
        if self._counted != len(self.phones):
            self._counted = len(self.phones)
            self._digits = [found for phone in self.phones if (found := phones.digits(phone.number))]
        return self._digits

    def has_nothing_to_compare(self) -> bool:
        """Whether neither a phone nor a birthday is known."""
        return not self.digits and not self.birthday

    def add_note(self, words: str) -> None:
        """Keep a text that stands nowhere else, once."""
        known: Collection[str] = self.note
        if len(self.note) > _FEW:  # a sheet that is no card may have a hundred thousand lines
            if len(self._noted) != len(self.note):
                self._noted = set(self.note)
            known = self._noted
        if words and words not in known:
            self.note.append(words)
            if isinstance(self._noted, set):
                self._noted.add(words)

    def as_values(self) -> dict[str, Any]:
        """All facts by the attributes of clients.Card."""
        known: dict[str, Any] = {
            "surname": self.name.surname, "first_name": self.name.first_name, "patronymic": self.name.patronymic,
            "birthday": self.birthday, "note": "\n".join(self.note), "discount_percent": self.discount_percent,
            "sex": self.words["sex"] if "sex" in self.words else names.sex_of(self.name),
            **dict.fromkeys(self.flags, True),
        }  # fmt: skip
        return known | {key: value for key, value in self.words.items() if key != "sex"}


def unite(one: Newcomer, other: Newcomer) -> None:
    """Add to ``one`` what ``other`` knows more; what differs is kept in the note."""
    one.birthday = one.birthday if one.birthday else other.birthday
    one.phones += [phone for phone in other.phones if phone.number not in {known.number for known in one.phones}]
    for key, words in other.words.items():
        if one.words.setdefault(key, words) != words and key in other.captions:
            one.add_note(f"{other.captions[key]}: {words}")
    for words in other.note:
        one.add_note(words)
    one.discount_percent = one.discount_percent or other.discount_percent
    one.flags |= other.flags
    one.tags += [tag for tag in other.tags if tag not in one.tags]
    one.visits += other.visits
    one.tie = one.tie or other.tie
    one.client_id = one.client_id or other.client_id
    one.picture = one.picture or other.picture
    one.marked |= other.marked
    one.placeholders += other.placeholders
