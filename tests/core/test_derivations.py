"""Two derivations of a key at once: the window unlocks while something else in the process asks for a key."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from salonbase import keys

CHEAP = keys.Cost(memory_kib=64 * 1024, passes=2, lanes=4)


@pytest.mark.timeout(60)
def test_two_derivations_at_once_both_come_to_an_end(tmp_path: Path, now: dt.datetime) -> None:
    root = keys.new_root()
    keys.set_master(tmp_path, root, "a long password", cost=CHEAP)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: keys.open_master(tmp_path, "a long password", now=now), range(8)))
    assert found == [root] * 8
