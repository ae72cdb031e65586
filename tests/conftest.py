"""What all tests share: a clock that stands still and a base in memory."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from salonbase import base, text
from salonbase.errors import SalonError
from ui import screen_check

MOSCOW = dt.timezone(dt.timedelta(hours=3))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    screen_check.refuse_without_screen()
    QT_LACKS = ""
except SalonError as refusal:
    QT_LACKS = refusal.sentence
    collect_ignore = ["ui", "stories", "benchmarks"]


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Let the tests of the core run where Qt cannot be loaded."""
    if QT_LACKS:
        pluginmanager.unregister(name="pytest-qt")


def pytest_report_header() -> str:
    """Say which tests this machine skips."""
    return f"The tests of the window are skipped. {QT_LACKS}" if QT_LACKS else ""


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
