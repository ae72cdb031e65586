"""Finding a client while the name is being typed, whatever way it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from salonbase import clients, names, phones, spelling
from salonbase.models import Client


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
        self._ids: list[int] = []
        self._keys: list[str] = []
        self._sounds: list[str] = []
        self._digits: list[str] = []

    def load(self) -> None:
        """Read everybody anew."""
        sql = """SELECT c.id, c.search_key, c.card_number, (SELECT group_concat(digits, ' ') FROM phone p
                 WHERE p.client_id = c.id) FROM client c WHERE deleted_at IS NULL ORDER BY sort_key, id"""
        found = list(Client._meta.database.execute_sql(sql))
        self._ids = [row[0] for row in found]
        self._keys = [f" {row[1]}" for row in found]
        self._sounds = [spelling.sound(key) for key in self._keys]
        self._digits = [f" {row[3] or ''} {names.normalise(row[2])}" for row in found]

    def refresh(self, client_ids: Iterable[int]) -> None:
        """Learn anew about these clients, who were made, changed, thrown away or restored."""
        self.load()

    def ids(self) -> list[int]:
        """Everybody in the list's order."""
        return list(self._ids)

    def letters(self) -> list[tuple[str, int]]:
        """The letters of the strip with the places of their first clients."""
        return clients.letters()

    def find(self, typed: str) -> Hits:
        """Who fits what was typed; everybody where nothing was."""
        if not names.clean(typed):
            return Hits(list(self._ids), len(self._ids), len(self._ids))
        literal = self._find(self._keys, typed, phones.digits(typed))
        swapped = spelling.other_layout(typed)
        layout = [i for i in self._find(self._keys, swapped, "") if i not in set(literal)] if swapped != typed else []
        seen = {*literal, *layout}
        by_sound = [i for i in self._find(self._sounds, spelling.sound(names.normalise(typed)), "") if i not in seen]
        ids = [self._ids[i] for i in (*literal, *layout, *by_sound)]
        return Hits(ids, len(literal), len(literal) + len(layout))

    def _find(self, keys: list[str], typed: str, digits: str) -> list[int]:
        words = names.search_key(typed).split()
        if not words:
            return []
        plain = not any(character.isalpha() for character in typed)
        found = []
        for place, key in enumerate(keys):
            if plain and digits and digits in self._digits[place]:
                found.append((0 if f"{digits} " in self._digits[place] else 2, place))
            elif all(word in key or (word.isdigit() and word in self._digits[place]) for word in words):
                prefix = all(f" {word}" in key for word in words)
                head = any(key.startswith(f" {word}") for word in words)
                found.append((2 + (not prefix) - (prefix and head), place))
        return [place for _, place in sorted(found)]
