"""Rows that are read when somebody looks at them: a list of a million lines that costs eight bytes a line."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

Row = Sequence[Any]
PAGE = 500
_KEPT = 4  # pages: a view that stands over the border of two, and where it came from


class Paged(Sequence[Row]):
    """The rows of ``keys``, in that order, as ``read`` gives them: asked for one page of keys, it returns row by key.

    A row that is gone by then is None in each of its ``width`` columns. Going through all of them keeps nothing; what
    was asked for by number stays until other pages are needed, so rows that are looked at are read once. A table on the
    screen and a thread that writes a file may look at the same rows.
    """

    def __init__(self, keys: Iterable[int], read: Callable[[Sequence[int]], Mapping[int, Row]], width: int) -> None:
        self._keys = array("q", keys)
        self._read = read
        self._gone = (None,) * width
        self._pages: dict[int, list[Row]] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Row]:
        for start in range(0, len(self._keys), PAGE):
            yield from self._rows(start)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        return self._page(number // PAGE)[number % PAGE]

    def _page(self, number: int) -> list[Row]:
        with self._lock:
            page = self._pages.get(number)
        if page is None:
            page = self._rows(number * PAGE)
            with self._lock:
                while len(self._pages) >= _KEPT:
                    del self._pages[next(iter(self._pages))]
                self._pages[number] = page
        return page

    def _rows(self, start: int) -> list[Row]:
        keys = self._keys[start : start + PAGE]
        found = self._read(keys)
        return [found.get(key, self._gone) for key in keys]
