"""The clients as lines in the list's order, and which of them fit a query."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from salonbase import phones
from salonbase.search.query import Query
from salonbase.search.vocabulary import Found, Numbers, Vocabulary, set_of

Line = tuple[int, str, str, int]
"""A client, the words of the name (``names.search_key``), the letter of the strip, a hash of the ``sort_key``."""

Owned = Sequence[tuple[int, str]]
"""Telephones or card numbers: (client, number)."""

Read = Callable[[], Owned]


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

    def __init__(self, lines: Sequence[Line] = (), numbers: Read = tuple, cards: Read = tuple) -> None:
        """``lines`` are in the list's order; ``numbers`` and ``cards`` read the telephones and card numbers."""
        self.size = len(lines)
        self.full = (1 << self.size) - 1
        self.ids = [line[0] for line in lines]
        self.starts = _starts(lines)
        self._unread: tuple[Sequence[Line], Read, Read] | None = (lines, numbers, cards)

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
        lines, numbers, cards = self._unread
        made = self._made(lines, numbers, cards)
        while self._unread is not None and next(made, self) is not self:
            yield

    def _made(self, lines: Sequence[Line], numbers: Read, cards: Read) -> Iterator[None]:
        self.line_of = {client_id: at for at, client_id in enumerate(self.ids)}
        self._signs = array("q", (hash(line) for line in lines))
        yield
        first, others = _words(lines)
        yield
        self._first = Vocabulary(self.size, first)
        yield
        self._others = Vocabulary(self.size, others)
        yield
        read = numbers()
        yield
        self._phones = self._numbers(read)
        yield
        self._cards = self._numbers(cards())
        self._unread = None

    def _numbers(self, owned: Owned) -> Numbers:
        """Numbers with their lines instead of their clients; they become part of the signs."""
        placed = [(self.line_of[owner], number) for owner, number in owned if owner in self.line_of]
        for line, number in placed:
            self._signs[line] ^= hash(number)
        return Numbers([number for _, number in placed], [line for line, _ in placed])

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


def _starts(lines: Sequence[Line]) -> list[tuple[str, int]]:
    """The letters, each with the number of its first line."""
    found, at = [], 0
    for letter, group in groupby(map(itemgetter(2), lines)):
        found.append((letter, at))
        at += sum(1 for _ in group)
    return found


def _words(lines: Sequence[Line]) -> tuple[dict[str, array[int]], dict[str, array[int]]]:
    """The first words (surnames) and all other words, each with the lines that it stands in."""
    first: dict[str, array[int]] = {}
    others: dict[str, array[int]] = {}
    for at, line in enumerate(lines):
        words = first
        for word in line[1].split():
            known = words.get(word)
            if known is None:
                words[word] = array("I", (at,))
            else:
                known.append(at)
            words = others
    return first, others
