"""The clients as lines in the list's order, and which of them fit a query."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from salonbase import names, phones
from salonbase.query import Query
from salonbase.vocabulary import Found, Numbers, Vocabulary


class Line(NamedTuple):
    """One client: what it is found by and where it stands."""

    client_id: int
    sort_key: str
    search_key: str
    letter: str
    card_number: str


def levels(parts: Sequence[tuple[Found, Found]], full: int) -> list[int]:
    """How well lines fit several words, for each the (first words, other words) that it finds: the best level first.

    1. each is a whole word, one of them the first (the surname); 2. each begins a word, one of them the first;
    3. each begins a word; 4. each is a part of a word.
    """
    contains = begins = equals = full
    first_begins = first_equals = 0
    for first, other in parts:
        either = first | other
        contains, begins, equals = contains & either.contains, begins & either.begins, equals & either.equals
        first_begins, first_equals = first_begins | first.begins, first_equals | first.equals
    return [equals & first_equals, begins & first_begins, begins, contains]


class Lines:
    """Lines that do not change any more; sets of them are the integers of ``vocabulary``."""

    def __init__(self, lines: Sequence[Line], digits: Sequence[tuple[int, str]]) -> None:
        """``lines`` are in the list's order; ``digits`` are the telephones of everybody (client, national digits)."""
        self.size = len(lines)
        self.full = (1 << self.size) - 1
        self.ids = [line[0] for line in lines]
        self.line_of = {client_id: at for at, client_id in enumerate(self.ids)}
        self.letters = _starts(lines)
        self._keys = b"".join(line[1].encode() for line in lines)
        self._key_ends = _ends(lines)
        self._first, self._others = _vocabularies(lines)
        self._signs = array("q", (hash(line) for line in lines))
        owned = [(self.line_of[client_id], number) for client_id, number in digits if client_id in self.line_of]
        for owner, number in owned:
            self._signs[owner] ^= hash(number)
        self._phones = Numbers(self.size, [number for _, number in owned], [owner for owner, _ in owned])
        carded = [(at, "".join(names.search_key(line[4]).split())) for at, line in enumerate(lines) if line[4]]
        self._cards = Numbers(self.size, [number for _, number in carded], [owner for owner, _ in carded])

    def prepare(self) -> None:
        """Make ready what the first search by sound would have to."""
        self._first.hear()
        self._others.hear()

    def sign(self, client_id: int) -> int | None:
        """A figure that differs when anything by which the client is found differs; None for who is not here."""
        at = self.line_of.get(client_id)
        return None if at is None else self._signs[at]

    def levels(self, query: Query) -> list[int]:
        """The lines that fit, the best level first; a line may be in several levels."""
        if not query.words:
            return []
        if query.by_sound:
            return levels([self._sounding(word, query.latin) for word in query.words], self.full)
        found = levels([self._parts(word) for word in query.words], self.full)
        card = self._cards.find(query.card)
        return [found[0] | card.equals, found[1], found[2] | card.begins, found[3] | card.contains]

    def place_of(self, sort_key: str, client_id: int) -> int:
        """How many lines stand before a line with this key."""
        wanted = (sort_key.encode(), client_id)
        return bisect_left(range(self.size), wanted, key=self._key)

    def _key(self, line: int) -> tuple[bytes, int]:
        start = self._key_ends[line - 1] if line else 0
        return self._keys[start : self._key_ends[line]], self.ids[line]

    def _parts(self, word: str) -> tuple[Found, Found]:
        first = self._first.find(word)
        return (first | self._with_phone(word) if word.isdecimal() else first), self._others.find(word)

    def _sounding(self, word: str, latin: bool) -> tuple[Found, Found]:
        return self._first.find_sound(word, latin=latin), self._others.find_sound(word, latin=latin)

    def _with_phone(self, number: str) -> Found:
        found = self._phones.find(phones.digits(number), by_end=True)
        if number[0] in "78" and 3 < len(number) < 11:
            begins = self._phones.beginning(number[1:])
            found |= Found(begins, begins)
        return found


def _starts(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """The letters with the numbers of their first lines."""
    found: dict[str, int] = {}
    for at, line in enumerate(lines):
        if line[3] not in found:
            found[line[3]] = at
    return list(found.items())


def _ends(lines: Sequence[Line]) -> array[int]:
    ends, end = array("I"), 0
    for line in lines:
        end += len(line[1].encode())
        ends.append(end)
    return ends


def _vocabularies(lines: Sequence[Line]) -> tuple[Vocabulary, Vocabulary]:
    """The first words (surnames) and all other words of the lines."""
    first: dict[str, array[int]] = {}
    others: dict[str, array[int]] = {}
    for at, line in enumerate(lines):
        words = first
        for word in line[2].split():
            known = words.get(word)
            if known is None:
                words[word] = array("I", (at,))
            else:
                known.append(at)
            words = others
    return Vocabulary(len(lines), first), Vocabulary(len(lines), others)
