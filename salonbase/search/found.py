"""Who was found, in the order of fitness; of many thousands only those are named who are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload


class FoundIds(Sequence[int]):
    """Clients in groups of one fitness, each made when somebody looks so far; equal to a list of the same."""

    def __init__(self) -> None:
        self._made: list[int] = []
        self._waiting: list[Callable[[], list[int]]] = []
        self._size = 0

    def add(self, size: int, group: Callable[[], list[int]]) -> None:
        """Add a group of so many behind the others."""
        self._waiting.append(group)
        self._size += size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        places = range(self._size)[place]
        if isinstance(places, int):
            return self._up_to(places + 1)[places]
        made = self._up_to(max(places) + 1) if places else []
        return made[places.start : places.stop] if places.step == 1 else [made[at] for at in places]

    def __iter__(self) -> Iterator[int]:
        return iter(self._up_to(self._size))

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, (list, FoundIds)) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"FoundIds({list(self)})"

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """The place of a client; raises ValueError for somebody else."""
        return self._up_to(self._size).index(value, start, self._size if stop is None else stop)

    def _up_to(self, size: int) -> list[int]:
        """What is made already and at least so many, where there are so many; slices of it count from its beginning."""
        while len(self._made) < size and self._waiting:
            self._made += self._waiting.pop(0)()
        return self._made
