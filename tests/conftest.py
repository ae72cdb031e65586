"""What all tests share: a clock that stands still and a base in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from salonbase import base, text

MOSCOW = dt.timezone(dt.timedelta(hours=3))


@pytest.fixture
def now() -> dt.datetime:
    """Sunday, 22 November 2026, half past twelve in the salon."""
    return dt.datetime(2026, 11, 22, 12, 30, tzinfo=MOSCOW)


@pytest.fixture
def english() -> Iterator[None]:
    """The sentences are English, as they stand in the code."""
    former = text.language()
    text.use("en")
    yield
    text.use(former)


@pytest.fixture
def salon() -> Iterator[base.Base]:
    """An empty open base in memory, encrypted by the real engine."""
    opened = base.in_memory()
    yield opened
    base.close(opened)


@pytest.fixture
def shared() -> Path:
    """The folder with files as salons have them; a clone without it skips the test."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the folder ../shared/data is not on this machine")
    return folder
