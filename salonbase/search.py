"""Finding a client while the name is being typed, whatever way it is typed.

The names of everybody are kept in memory as a ``Vocabulary`` (docs/architecture.md has the figures by which this was
chosen). Who is made or changed later stands beside it as a newcomer, until there are so many that all is read anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import overload

from salonbase import names, vocabulary
from salonbase.lines import Line, Lines
from salonbase.models import Client
from salonbase.query import variants

_MOST_NEWCOMERS = 300


@dataclass(frozen=True, slots=True)
class Hit:
    """A client who was found; ``by_layout``: only after taking the typed keys for those of the other layout."""

    client_id: int
    by_layout: bool


@dataclass(frozen=True, slots=True)
class Hits(Sequence[Hit]):
    """Who was found, the fittest first: first by the letters as typed, then by the other layout, then by the sound."""

    ids: list[int] = field(default_factory=list)
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
    """Everybody who is not in the trash, in memory, ready to be searched at every key."""

    def __init__(self) -> None:
        self._lines = Lines((), ())
        self._standing = 0  # the lines of _lines that still are as they were
        self._newcomers = Lines((), ())
        self._before: list[int] = []  # for each newcomer: how many lines of _lines stand before it
        self._ids: list[int] = []

    def load(self) -> None:
        """Read everybody anew."""
        self._lines = Lines(*_read())
        self._standing = self._lines.full
        self._newcomers, self._before = Lines((), ()), []
        self._ids = self._lines.ids

    def refresh(self, client_ids: Iterable[int]) -> None:
        """Learn anew about these clients, who were made, changed, thrown away or restored."""
        changed = {key for key, sign in self._signs(set(client_ids)).items() if sign != self._sign(key)}
        if not changed:
            return
        newcomers = changed | set(self._newcomers.ids)
        if len(newcomers) > _MOST_NEWCOMERS:
            self.load()
            return
        for client_id in changed & self._lines.line_of.keys():
            self._standing &= ~self._bit(client_id)
        lines, digits = _read(newcomers)
        self._newcomers = Lines(lines, digits)
        self._before = [self._lines.place_of(line.sort_key, line.client_id) for line in lines]
        self._ids = self._merged(self._standing, self._newcomers.full)

    def ids(self) -> list[int]:
        """Everybody in the list's order."""
        return list(self._ids)

    def letters(self) -> list[tuple[str, int]]:
        """The letters of the strip, in order, each with the place of its first client in ``ids``."""
        counts: dict[str, int] = {}
        marks = vocabulary.marks(self._standing, self._lines.size)
        for lines, among in ((self._lines, marks), (self._newcomers, b"\1" * self._newcomers.size)):
            ends = [start for _, start in lines.letters[1:]] + [lines.size]
            for (letter, start), end in zip(lines.letters, ends, strict=False):
                counts[letter] = counts.get(letter, 0) + among.count(1, start, end)
        present = sorted((letter for letter, number in counts.items() if number), key=names.sort_key)
        starts = accumulate((counts[letter] for letter in present), initial=0)
        return list(zip(present, starts, strict=False))

    def find(self, typed: str) -> Hits:
        """Who fits what was typed; everybody where nothing was."""
        if not names.clean(typed):
            return Hits(list(self._ids), len(self._ids), len(self._ids))
        left, left_new = self._standing, self._newcomers.full
        found: list[int] = []
        ends = []
        for query in variants(typed):
            new = self._newcomers.levels(query)
            for at, level in enumerate(self._lines.levels(query)):
                fitting, fitting_new = level & left, new[at] & left_new
                left, left_new = left & ~fitting, left_new & ~fitting_new
                if fitting or fitting_new:
                    found += self._merged(fitting, fitting_new)
            ends.append(len(found))
        return Hits(found, ends[0], ends[1])

    def _bit(self, client_id: int) -> int:
        return 1 << self._lines.size - 1 - self._lines.line_of[client_id]

    def _sign(self, client_id: int) -> int | None:
        """The sign of a client as the index knows him now."""
        if client_id in self._lines.line_of and self._standing & self._bit(client_id):
            return self._lines.sign(client_id)
        return self._newcomers.sign(client_id)

    @staticmethod
    def _signs(client_ids: set[int]) -> dict[int, int | None]:
        """The signs of clients as they are in the base now."""
        lines = Lines(*_read(client_ids))
        return {client_id: lines.sign(client_id) for client_id in client_ids}

    def _merged(self, lines: int, newcomers: int) -> list[int]:
        """The clients of these lines and newcomers in the list's order."""
        marks = vocabulary.marks(lines, self._lines.size)
        ids = list(compress(self._lines.ids, marks))
        if newcomers:
            places = compress(range(self._newcomers.size), vocabulary.marks(newcomers, self._newcomers.size))
            for newcomer in reversed(list(places)):
                ids.insert(marks.count(1, 0, self._before[newcomer]), self._newcomers.ids[newcomer])
        return ids


def _read(client_ids: Iterable[int] | None = None) -> tuple[list[Line], list[tuple[int, str]]]:
    """The lines of these clients, or of everybody, who are not in the trash, and their telephones. Two queries."""
    among = "" if client_ids is None else f"IN ({', '.join(str(int(client_id)) for client_id in client_ids)})"
    clients = f"""SELECT id, sort_key, search_key, letter, card_number FROM client
                  WHERE deleted_at IS NULL {among and f"AND id {among}"} ORDER BY sort_key, id"""
    numbers = f"SELECT client_id, digits FROM phone {among and f'WHERE client_id {among}'} ORDER BY client_id, position"
    execute = Client._meta.database.execute_sql
    return [Line(*row) for row in execute(clients)], list(execute(numbers))
