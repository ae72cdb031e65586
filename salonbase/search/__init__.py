"""Finding a client while the name is being typed, whatever way it is typed.

The names of everybody are kept in memory as a ``Vocabulary`` (docs/architecture.md has the figures by which this was
chosen). Who is made or changed later stands beside it as a newcomer, until there are so many that all is read anew.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Any, overload

from salonbase import alphabet, names
from salonbase.models import Client
from salonbase.search import lines, vocabulary
from salonbase.search.found import FoundIds
from salonbase.search.lines import NOBODY, Lines, Owned, Written
from salonbase.search.query import variants

_MOST_NEWCOMERS = 300
_BEHIND_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Hit:
    """A client who was found; ``by_layout``: only after taking the typed keys for those of the other layout."""

    client_id: int
    by_layout: bool


@dataclass(frozen=True, slots=True)
class Hits(Sequence[Hit]):
    """Who was found, the fittest first: first by the letters as typed, then by the other layout, then by the sound."""

    ids: Sequence[int] = ()
    layout_from: int = 0
    layout_to: int = 0

    def by_layout(self, place: int) -> bool:
        """Whether the hit at this place was found by the other keyboard layout."""
        return self.layout_from <= place < self.layout_to

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, slice):
            return [self[index] for index in range(*place.indices(len(self.ids)))]
        index = range(len(self.ids))[place]
        return Hit(self.ids[index], self.by_layout(index))

    def __iter__(self) -> Iterator[Hit]:
        return (self[index] for index in range(len(self.ids)))


class Index:
    """Everybody who is not in the trash, in memory, ready to be searched at every key.

    ``load`` is enough for the list. What the search needs besides is made by ``prepare``, at the latest when somebody
    searches; a window calls it when its first picture stands.
    """

    def __init__(self) -> None:
        self._lines = Lines()
        self._standing = 0  # the lines of _lines that still are as they were
        self._newcomers = Lines()
        self._before: dict[int, int] = {}  # for each newcomer: how many of _lines stand before him
        self._ids: list[int] = []
        self._letters: list[tuple[str, int]] | None = None
        self._allowed: tuple[Set[int], int, int] | None = None  # who was asked for last, as lines and as newcomers

    def load(self) -> None:
        """Read everybody anew."""
        self._lines = Lines(_clients(), _numbers, _cards)
        self._standing = self._lines.full
        self._newcomers, self._before = Lines(), {}
        self._ids, self._letters, self._allowed = self._lines.ids, None, None

    def prepare(self) -> None:
        """Make the search ready; a second time does nothing."""
        self._lines.prepare()

    def steps(self) -> Iterator[None]:
        """``prepare`` in pieces, for a window that wants to live meanwhile."""
        return self._lines.steps()

    def refresh(self, client_ids: Iterable[int]) -> None:
        """Learn anew about these clients, who were made, changed, thrown away or restored."""
        asked = set(client_ids)
        now = _among(asked)
        changed = {client_id for client_id in asked if now.sign(client_id) != self._sign(client_id)}
        if not changed:
            return
        newcomers = changed | set(self._newcomers.ids)
        if len(newcomers) > _MOST_NEWCOMERS:
            self.load()
            return
        for client_id in changed & self._lines.line_of.keys():
            self._standing &= ~self._bit(self._lines.line_of[client_id])
        self._newcomers = _among(newcomers)
        for client_id in changed & set(self._newcomers.ids):
            self._before[client_id] = self._place(client_id)
        self._ids, self._letters = self._merged(self._standing, self._newcomers.full), None
        self._allowed = None

    def count(self) -> int:
        """How many they are."""
        return len(self._ids)

    def ids(self, allowed: Set[int] | None = None) -> list[int]:
        """Everybody who is allowed in the list's order; the list is shared, so nobody may change it."""
        return self._ids if allowed is None else self._merged(*self._present(allowed))

    def letters(self, allowed: Set[int] | None = None) -> list[tuple[str, int]]:
        """The letters of the strip, in order, each with the place of its first client in ``ids``."""
        if allowed is not None:
            return self._counted_letters(*self._present(allowed))
        if self._letters is None:
            self._letters = self._counted_letters(*self._present(None))
        return self._letters

    def _present(self, allowed: Set[int] | None) -> tuple[int, int]:
        """The lines and the newcomers who are allowed; a filter asks for the same ones at each key."""
        if allowed is None:
            return self._standing, self._newcomers.full
        if self._allowed is None or not (self._allowed[0] is allowed or self._allowed[0] == allowed):
            standing = vocabulary.lines_of(self._lines.ids, allowed)
            self._allowed = allowed, standing, vocabulary.lines_of(self._newcomers.ids, allowed)
        _, lines_allowed, newcomers_allowed = self._allowed
        return self._standing & lines_allowed, self._newcomers.full & newcomers_allowed

    def _counted_letters(self, standing: int, newcomers: int) -> list[tuple[str, int]]:
        counts: dict[str, int] = {}
        for known, present in ((self._lines, standing), (self._newcomers, newcomers)):
            marks = vocabulary.marks(present, known.size)
            ends = [start for _, start in known.starts[1:]] + [known.size]
            for (letter, start), end in zip(known.starts, ends, strict=False):  # no lines, no starts
                counts[letter] = counts.get(letter, 0) + marks.count(1, start, end)
        found = sorted((letter for letter, number in counts.items() if number), key=alphabet.sort_key)
        starts = accumulate((counts[letter] for letter in found), initial=0)
        return list(zip(found, starts, strict=False))

    def find(self, typed: str, allowed: Set[int] | None = None) -> Hits:
        """Who of those allowed (None: everybody) fits what was typed; all of them where nothing was."""
        if not names.clean(typed):
            everybody = self.ids(allowed)
            return Hits(everybody, len(everybody), len(everybody))
        left, left_new = self._present(allowed)
        found = FoundIds()
        ends = []
        for query in variants(typed):
            new = self._newcomers.levels(query)
            for at, level in enumerate(self._lines.levels(query)):
                fitting, fitting_new = level & left, new[at] & left_new
                left, left_new = left & ~fitting, left_new & ~fitting_new
                if fitting_new:
                    among = self._merged(fitting, fitting_new)
                    found.add(len(among), among.copy)
                elif fitting:
                    found.add(fitting.bit_count(), partial(vocabulary.chosen, self._lines.ids, fitting))
            ends.append(len(found))
        return Hits(found, ends[0], ends[1])

    def _merged(self, standing: int, newcomers: int) -> list[int]:
        """The clients of these lines and newcomers in the list's order."""
        ids = vocabulary.chosen(self._lines.ids, standing)
        if newcomers:
            marks = vocabulary.marks(standing, self._lines.size)
            for client_id in reversed(vocabulary.chosen(self._newcomers.ids, newcomers)):
                ids.insert(marks.count(1, 0, self._before[client_id]), client_id)
        return ids

    def _bit(self, line: int) -> int:
        return 1 << self._lines.size - 1 - line

    def _sign(self, client_id: int) -> int | None:
        """The sign of a client as the index knows him."""
        sign = self._lines.sign(client_id)
        if sign is not None and self._standing & self._bit(self._lines.line_of[client_id]):
            return sign
        return self._newcomers.sign(client_id)

    def _place(self, client_id: int) -> int:
        """How many of the lines stand before a client."""
        return bisect_left(range(self._lines.size), (_sort_key(client_id) or "", client_id), key=self._order)

    def _order(self, line: int) -> tuple[str, int]:
        """Where the line stands, or the next one that still is as it was."""
        while line < self._lines.size:
            client_id = self._lines.ids[line]
            sort_key = _sort_key(client_id) if self._standing & self._bit(line) else None
            if sort_key is not None:
                return sort_key, client_id
            line += 1
        return _BEHIND_ALL, 0


def _among(client_ids: Collection[int]) -> Lines:
    """The lines of these clients as they are in the base now."""
    chosen = f"IN ({', '.join(str(int(client_id)) for client_id in client_ids)})"
    numbers = _numbers(f"WHERE client_id {chosen}")
    return Lines(_clients(f"AND id {chosen}"), lambda: numbers, lambda: _cards(f"AND id {chosen}"))


def _clients(which: str = "") -> Written:
    columns = ("id", "letter", "search_key", "sort_key")
    found = _joined(columns, f"FROM client WHERE deleted_at IS NULL {which} ORDER BY sort_key, id")
    return Written(*found) if found else NOBODY


def _numbers(which: str = "") -> Owned:
    found = _joined(("client_id", "digits"), f"FROM phone {which}")
    return (lines.whole_numbers(found[0]), found[1].split("\n")) if found else ([], [])


def _cards(which: str = "") -> Owned:
    source = f"FROM client WHERE card_number > '' {which}"  # of the trash too: one index has it all
    found = _joined(("id", "replace(card_number, char(10), ' ')"), source)
    if not found:
        return [], []
    cards = found[1].split("\n")
    return lines.whole_numbers(found[0]), [
        card if card.isdecimal() else "".join(names.search_key(card).split()) for card in cards
    ]


def _joined(columns: Sequence[str], source: str) -> tuple[str, ...]:
    """Columns of many rows, each as one text of lines; nothing where there is no row.

    SQLite joins a hundred thousand rows three times faster than Python fetches them.
    """
    names_of_columns = [f"c{at}" for at in range(len(columns))]
    inner = ", ".join(f"{column} AS {name}" for column, name in zip(columns, names_of_columns, strict=True))
    outer = ", ".join(f"group_concat({name}, char(10))" for name in names_of_columns)
    found: tuple[str | None, ...] = _execute(f"SELECT {outer} FROM (SELECT {inner} {source})")[0]
    return tuple(column for column in found if column is not None)


def _sort_key(client_id: int) -> str | None:
    found = _execute(f"SELECT sort_key FROM client WHERE id = {client_id}")
    return found[0][0] if found else None


def _execute(sql: str) -> list[Any]:
    return Client._meta.database.execute_sql(sql).fetchall()
