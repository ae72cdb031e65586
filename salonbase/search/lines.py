"""The clients as lines in the list's order, and which of them fit a query."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from salonbase import phones
from salonbase.search.query import Query
from salonbase.search.vocabulary import Found, Numbers, Vocabulary, set_of


class Written(NamedTuple):
    """The clients in the list's order, each column as one text with a line for each of them."""

    ids: str
    letters: str
    words: str
    """The words of the names: ``names.search_key``."""
    places: str
    """``alphabet.sort_key``."""


NOBODY = Written("", "", "", "")

Owned = tuple[list[int], list[str]]
"""Clients and their telephones, or their card numbers, line by line."""

Read = Callable[[], Owned]


def whole_numbers(text: str) -> list[int]:
    """The numbers of a text with one on each line."""
    return list(map(int, text.split()))


def _nothing() -> Owned:
    return [], []


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
    """Lines that do not change any more; sets of them are the integers of ``vocabulary``.

    What only searching needs is made by ``prepare``, at the latest by the first search.
    """

    def __init__(self, written: Written = NOBODY, numbers: Read = _nothing, cards: Read = _nothing) -> None:
        """``numbers`` and ``cards`` read the telephones and card numbers."""
        self.ids = whole_numbers(written.ids)
        self.size = len(self.ids)
        self.full = (1 << self.size) - 1
        self.starts = _starts(written.letters.split("\n")) if self.ids else []
        self._unread: tuple[Written, Read, Read] | None = (written, numbers, cards)

    def prepare(self) -> None:
        """Make the search ready; a second time does nothing."""
        for _ in self.steps():
            pass

    def steps(self) -> Iterator[None]:
        """Make the search ready piece by piece, each about 0.1 s at 100,000 lines.

        Whoever cannot wait calls ``prepare``, which begins anew; the pieces that are left then do nothing.
        """
        if self._unread is None:
            return
        made = self._made(*self._unread)
        while self._unread is not None and next(made, self) is not self:
            yield

    def _made(self, written: Written, numbers: Read, cards: Read) -> Iterator[None]:
        names = written.words.split("\n") if self.ids else []
        self.line_of = dict(zip(self.ids, range(self.size), strict=True))
        self._signs = array("q", map(hash, zip(names, written.places.split("\n"), strict=False)))
        yield
        first, others = _words(names)
        yield
        self._first = Vocabulary(self.size, first)
        yield
        self._others = Vocabulary(self.size, others)
        yield
        read = numbers()
        yield
        self._phones = self._numbers(read)
        yield
        read = cards()
        yield
        self._cards = self._numbers(read)
        self._unread = None

    def _numbers(self, owned: Owned) -> Numbers:
        """Numbers with their lines instead of their clients; they become part of the signs."""
        owners, numbers = owned
        lines = [self.line_of.get(owner, -1) for owner in owners]
        if -1 in lines:  # of somebody in the trash
            numbers = [number for number, line in zip(numbers, lines, strict=True) if line >= 0]
            lines = [line for line in lines if line >= 0]
        signs = self._signs
        for line, number in zip(lines, numbers, strict=True):
            signs[line] ^= hash(number)
        return Numbers(numbers, lines)

    def sign(self, client_id: int) -> int | None:
        """A figure that differs when anything by which the client is found or placed differs; None for a stranger."""
        self.prepare()
        at = self.line_of.get(client_id)
        return None if at is None else self._signs[at]

    def levels(self, query: Query) -> list[int]:
        """The lines that fit, the best level first; a line may be in several levels."""
        if not query.words:
            return [0, 0, 0, 0]
        self.prepare()
        if query.by_sound:
            return levels([self._sounding(word, query.latin) for word in query.words], self.full)
        found = levels([self._parts(word) for word in query.words], self.full)
        if query.card.isdecimal():
            return found
        card = self._with_card(query.card)
        return [found[0] | card.equals, found[1], found[2] | card.begins, found[3] | card.contains]

    def _set(self, lines: list[int]) -> int:
        return set_of(lines, self.size)

    def _parts(self, word: str) -> tuple[Found, Found]:
        first, other = self._first.find(word), self._others.find(word)
        return (first | self._with_phone(word) | self._with_card(word) if word.isdecimal() else first), other

    def _sounding(self, word: str, latin: bool) -> tuple[Found, Found]:
        return self._first.find_sound(word, latin=latin), self._others.find_sound(word, latin=latin)

    def _with_card(self, number: str) -> Found:
        contains, begins, ends, equals = (self._set(lines) for lines in self._cards.find(number))
        return Found(contains | begins | ends | equals, begins | equals, equals)

    def _with_phone(self, number: str) -> Found:
        """Whose telephone it is; its end counts as the whole, because so people say their telephone."""
        contains, begins, ends, _ = (self._set(lines) for lines in self._phones.find(phones.digits(number)))
        if number[0] in "78" and 3 < len(number) < 11:  # still being typed, with the figure before the national number
            begins |= self._set(self._phones.beginning(number[1:]))
        return Found(contains | begins | ends, begins | ends, ends)


def _starts(letters: Iterable[str]) -> list[tuple[str, int]]:
    """The letters, each with the number of its first line."""
    found, at = [], 0
    for letter, group in groupby(letters):
        found.append((letter, at))
        at += sum(1 for _ in group)
    return found


def _words(names: Iterable[str]) -> tuple[dict[str, array[int]], dict[str, array[int]]]:
    """The first words (surnames) and all other words, each with the lines that it stands in."""
    first: dict[str, array[int]] = {}
    others: dict[str, array[int]] = {}
    for at, name in enumerate(names):
        words = first
        for word in name.split():
            known = words.get(word)
            if known is None:
                words[word] = array("I", (at,))
            else:
                known.append(at)
            words = others
    return first, others
