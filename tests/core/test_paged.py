"""Rows that are read when they are looked at."""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping, Sequence

import pytest

from salonbase import paged
from salonbase.paged import PAGE, Paged


class Shelf:
    """Rows of which none is read unasked; ``asked`` remembers each request."""

    def __init__(self, gone: int | None = None) -> None:
        self.asked: list[int] = []
        self.gone = gone

    def read(self, keys: Sequence[int]) -> Mapping[int, Sequence[object]]:
        self.asked.append(len(keys))
        return {key: (key, f"row {key}") for key in keys if key != self.gone}


def test_nothing_is_read_before_somebody_looks() -> None:
    shelf = Shelf()
    assert len(Paged(range(3 * PAGE), shelf.read, 2)) == 3 * PAGE
    assert shelf.asked == []


def test_rows_stand_in_the_order_of_their_keys() -> None:
    keys = list(range(3 * PAGE + 7, 0, -1))
    rows = Paged(keys, Shelf().read, 2)
    assert [row[0] for row in rows] == keys
    assert [rows[place][0] for place in (0, PAGE - 1, PAGE, len(keys) - 1, -1)] == [
        keys[place] for place in (0, PAGE - 1, PAGE, len(keys) - 1, -1)
    ]
    assert [row[0] for row in rows[PAGE - 2 : PAGE + 2]] == keys[PAGE - 2 : PAGE + 2]


def test_a_page_that_is_looked_at_is_read_once() -> None:
    shelf = Shelf()
    rows = Paged(range(3 * PAGE), shelf.read, 2)
    for place in (0, 5, PAGE - 1, PAGE, 3):
        assert rows[place][0] == place
    assert shelf.asked == [PAGE, PAGE]


def test_only_the_last_pages_are_kept() -> None:
    shelf = Shelf()
    rows = Paged(range(10 * PAGE), shelf.read, 2)
    for place in range(0, 10 * PAGE, PAGE):
        assert rows[place][0] == place
    assert len(rows._pages) < 10
    rows[0]
    assert len(shelf.asked) == 11


def test_a_row_that_is_gone_is_empty_and_moves_no_other() -> None:
    rows = Paged([5, 6, 7], Shelf(gone=6).read, 2)
    assert list(rows) == [(5, "row 5"), (None, None), (7, "row 7")]


@pytest.mark.parametrize("place", [3, -4])
def test_there_is_no_row_behind_the_last(place: int) -> None:
    with pytest.raises(IndexError):
        Paged([5, 6, 7], Shelf().read, 2)[place]


def test_no_keys_are_no_rows() -> None:
    assert list(Paged([], Shelf().read, 2)) == []


def test_a_screen_and_a_file_look_at_the_same_rows_at_the_same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged, "PAGE", 1)
    rows, wrong, former = Paged(range(8), Shelf().read, 2), list[object](), sys.getswitchinterval()

    def look() -> None:
        try:
            wrong.extend(place for place in [*range(8)] * 2000 if rows[place][0] != place)
        except (KeyError, RuntimeError) as error:
            wrong.append(error)

    sys.setswitchinterval(1e-6)
    threads = [threading.Thread(target=look) for _ in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    sys.setswitchinterval(former)
    assert wrong == []
