"""Nobody waits for what the window does to the base by itself: it gives way, says nothing, and begins anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from salonbase import backup, base, clients, health, paths
from salonbase.models import Client
from tests import bases
from tests.slow import SlowElsewhere
from ui import work
from ui.backups import Backups
from ui.examination import Examination
from ui.inactivity import Inactivity
from ui.quiet_work import PATIENCE
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


class Day:
    """A clock that a test moves."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock(now: dt.datetime) -> Day:
    return Day(now)


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """The first place for backups, not yet there."""
    return tmp_path / "copies"


@pytest.fixture
def session(tmp_path: Path, copies: Path, clock: Day, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session on a base in a folder with some clients."""
    monkeypatch.setattr(paths, "default_backups", lambda: copies)
    monkeypatch.setattr("ui.backups.QUIET", 60)
    monkeypatch.setattr("ui.examination.AFTER", 60)
    opened = bases.create(tmp_path / "base", clock.now)
    bases.add_clients(100, clock.now)
    made = Session(opened, clock)
    yield made
    made.end()
    work.wait()
    base.close(opened)


@pytest.fixture
def said(session: Session) -> list[str]:
    """Every sentence that the person is shown."""
    sentences: list[str] = []
    session.message.connect(lambda sentence, _kind: sentences.append(sentence))
    return sentences


@pytest.fixture
def backups(session: Session, said: list[str]) -> Iterator[Backups]:
    parent = QObject()
    made = Backups(session, parent)
    made.refused.connect(said.append)
    yield made
    made.end()


@pytest.fixture
def examination(session: Session, said: list[str]) -> Iterator[Examination]:
    parent = QObject()
    made = Examination(parent)
    made.found.connect(said.append)
    yield made
    made.rest()
    work.wait()


def slow_copy(session: Session, copies: Path) -> SlowElsewhere:
    return SlowElsewhere(session.base, lambda: any(copies.glob(".salonbase-*/copy.db")))


def made_in(copies: Path) -> list[Path]:
    return sorted(copies.iterdir())


def test_a_key_press_ends_a_copy_and_the_next_quiet_moment_makes_it(
    session: Session, backups: Backups, copies: Path, said: list[str], soon: Soon
) -> None:
    inactivity = Inactivity(backups)
    inactivity.touched.connect(backups.postpone)
    inactivity.watch(0)
    slow = slow_copy(session, copies)
    backups.begin()
    soon(slow.begun.is_set)
    QApplication.sendEvent(backups, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    inactivity.rest()
    assert work.wait()
    assert made_in(copies) == []
    slow.end()
    soon(lambda: made_in(copies) and not work.busy())
    assert [path.suffix for path in made_in(copies)] == [".sbbackup"]
    assert backup.verify(made_in(copies)[0], session.base.root).rows["client"] == 100
    assert said == []


def test_a_step_of_the_person_ends_a_copy_and_is_in_the_next_one(
    session: Session, backups: Backups, copies: Path, said: list[str], soon: Soon
) -> None:
    slow = slow_copy(session, copies)
    backups.begin()
    soon(slow.begun.is_set)
    session.change(clients.add, {"surname": "Белова"})
    assert work.wait()
    assert made_in(copies) == []
    slow.end()
    soon(lambda: made_in(copies) and not work.busy())
    assert backup.verify(made_in(copies)[0], session.base.root).rows["client"] == 101
    assert said == []


def test_a_copy_that_has_given_way_for_hours_is_made_whoever_touches_the_window(
    session: Session, backups: Backups, copies: Path, clock: Day, soon: Soon
) -> None:
    slow = slow_copy(session, copies)
    backups.begin()
    soon(slow.begun.is_set)
    backups.postpone()
    assert work.wait()
    slow.end()
    soon(lambda: not work.busy())
    clock.now += PATIENCE
    soon(work.busy)  # the next quiet moment
    backups.postpone()
    assert Client.select().count() == 100
    assert work.wait()
    assert len(made_in(copies)) == 1


def test_the_backup_of_closing_gives_way_to_nobody(
    session: Session, backups: Backups, copies: Path, soon: Soon
) -> None:
    slow = slow_copy(session, copies)
    backups.begin()
    soon(slow.begun.is_set)
    backups.postpone()
    assert work.wait()
    slow.end()
    soon(lambda: not work.busy())
    backups.postpone()
    assert backups.end() == []
    assert len(made_in(copies)) == 1


def test_a_look_at_the_soundness_that_gave_way_is_no_news_and_is_done_later(
    session: Session, examination: Examination, said: list[str], soon: Soon
) -> None:
    slow = SlowElsewhere(session.base)
    examination.watch(session)
    soon(slow.begun.is_set)
    assert Client.select().count() == 100
    assert work.wait()
    slow.end()
    assert health.due(session.base, today=session.today())
    soon(lambda: not health.due(session.base, today=session.today()))
    assert said == []


def test_a_touch_ends_a_look_at_the_soundness(
    session: Session, said: list[str], soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.examination.AFTER", 600_000)
    parent = QObject()
    examination = Examination(parent)
    examination.found.connect(said.append)
    slow = SlowElsewhere(session.base)
    examination.watch(session)
    examination.begin()
    soon(slow.begun.is_set)
    examination.postpone()
    assert work.wait()
    slow.end()
    soon(lambda: not work.busy())
    assert health.due(session.base, today=session.today())
    examination.begin()
    soon(lambda: not work.busy())
    assert not health.due(session.base, today=session.today())
    assert said == []
