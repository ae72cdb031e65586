"""The window makes backups by itself in quiet moments, and says how old they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salonbase import backup, base, clients, paths, settings
from salonbase.models import Operation
from tests import bases
from ui import work
from ui.backups import Backups
from ui.inactivity import Inactivity
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.sections.backups import BackupSection
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


class Day:
    """A clock that a test moves."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def pass_by(self, **span: float) -> None:
        self.now += dt.timedelta(**span)


@pytest.fixture
def clock(now: dt.datetime) -> Day:
    return Day(now)


@pytest.fixture
def session(tmp_path: Path, clock: Day, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session on a base in a folder with one client."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    opened = bases.create(tmp_path / "base", clock.now)
    clients.add({"surname": "Орлова"}, now=clock.now)
    made = Session(opened, clock)
    yield made
    made.end()
    work.wait()
    base.close(opened)


@pytest.fixture
def backups(session: Session) -> Iterator[Backups]:
    parent = QObject()
    made = Backups(session, parent)
    yield made
    work.wait()


@pytest.fixture
def told(backups: Backups) -> list[tuple[str, bool]]:
    said: list[tuple[str, bool]] = []
    backups.told.connect(lambda words, bad: said.append((words, bad)))
    return said


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.sbbackup"))


def round_of(backups: Backups, soon: Soon) -> None:
    backups.begin()
    soon(lambda: not work.busy())


def test_half_an_hour_after_the_last_a_changed_base_is_backed_up(
    session: Session, backups: Backups, clock: Day, tmp_path: Path, soon: Soon
) -> None:
    round_of(backups, soon)
    assert len(files(tmp_path / "backups")) == 1
    session.change(clients.add, {"surname": "Белова"})
    clock.pass_by(minutes=20)
    round_of(backups, soon)
    assert len(files(tmp_path / "backups")) == 1
    clock.pass_by(minutes=10)
    round_of(backups, soon)
    assert len(files(tmp_path / "backups")) == 2
    assert backup.verify(files(tmp_path / "backups")[-1], session.base.root).rows["client"] == 2


def test_an_unchanged_base_gets_no_second_backup(backups: Backups, clock: Day, tmp_path: Path, soon: Soon) -> None:
    round_of(backups, soon)
    clock.pass_by(hours=5)
    round_of(backups, soon)
    assert len(files(tmp_path / "backups")) == 1


def test_the_second_place_is_written_too_and_never_made_up(
    session: Session, backups: Backups, tmp_path: Path, soon: Soon
) -> None:
    stick = tmp_path / "stick"
    session.change(settings.put, "second_backup_folder", str(stick))
    round_of(backups, soon)
    assert not stick.exists()
    stick.mkdir()
    round_of(backups, soon)
    assert len(files(stick)) == 1


@pytest.mark.parametrize("where", ["backups", "base", "base/inside"])
def test_the_first_place_and_the_folder_of_the_base_are_no_second_place(
    qtbot: QtBot, session: Session, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:  # fmt: skip
    said: list[str] = []
    session.message.connect(lambda sentence, _kind: said.append(sentence))
    (tmp_path / where).mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr("ui.ask.folder", lambda *_words: tmp_path / where)
    section = BackupSection(session, preferences)
    qtbot.addWidget(section)
    section.choose_second()
    assert settings.get("second_backup_folder") == ""
    assert "another disk" in said[0]


def test_a_full_first_place_costs_the_second_place_nothing(
    qtbot: QtBot, session: Session, preferences: Preferences, tmp_path: Path, soon: Soon
) -> None:
    said: list[str] = []
    (tmp_path / "backups").write_text("a file, not a folder", encoding="utf-8")
    (tmp_path / "stick").mkdir()
    session.change(settings.put, "second_backup_folder", str(tmp_path / "stick"))
    section = BackupSection(session, preferences)
    qtbot.addWidget(section)
    session.message.connect(lambda sentence, _kind: said.append(sentence))
    section.make()
    soon(lambda: said)
    assert len(files(tmp_path / "stick")) == 1


def test_typing_puts_a_backup_off(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, soon: Soon
) -> None:
    monkeypatch.setattr("ui.backups.QUIET", 80)
    monkeypatch.setattr("ui.backups.EVERY", 10)
    parent = QObject()
    made, inactivity = Backups(session, parent), Inactivity(parent)
    inactivity.touched.connect(made.postpone)
    inactivity.watch(0)
    for _ in range(8):
        qtbot.wait(20)
        QApplication.sendEvent(parent, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    assert not files(tmp_path / "backups")
    soon(lambda: files(tmp_path / "backups") and not work.busy())
    inactivity.rest()
    made.end()


def test_both_ages_are_told(
    session: Session, backups: Backups, tmp_path: Path, told: list[tuple[str, bool]], soon: Soon
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    session.change(settings.put, "second_backup_folder", str(stick))
    round_of(backups, soon)
    soon(lambda: told)
    assert told[-1] == ("Backup: today 12:30 · second place: today 12:30", False)


def test_a_stick_that_is_not_plugged_in_is_remembered_and_missed_after_a_week(
    session: Session, backups: Backups, clock: Day, tmp_path: Path, told: list[tuple[str, bool]], soon: Soon
) -> None:
    test_both_ages_are_told(session, backups, tmp_path, told, soon)
    (tmp_path / "stick").rename(tmp_path / "in a pocket")
    clock.pass_by(days=1)
    told.clear()
    backups.tell()
    soon(lambda: told)
    assert told[-1] == ("Backup: yesterday 12:30 · second place: yesterday 12:30, not plugged in now", False)
    clock.pass_by(days=7)
    told.clear()
    backups.tell()
    soon(lambda: told)
    assert "nothing in the second place for 7 days" in told[-1][0]
    assert told[-1][1]


def test_without_a_second_place_a_new_base_is_not_scolded_and_an_old_one_is(
    session: Session, backups: Backups, clock: Day, told: list[tuple[str, bool]], soon: Soon
) -> None:
    round_of(backups, soon)
    soon(lambda: told)
    assert told[-1] == ("Backup: today 12:30 · no second place", False)
    Operation.update(at=clock.now - dt.timedelta(days=8)).execute()
    told.clear()
    backups.tell()
    soon(lambda: told)
    assert told[-1] == ("Backup: today 12:30 · no second place: they are lost with this computer", True)


def test_a_backup_that_cannot_be_made_is_said_once(
    backups: Backups, tmp_path: Path, soon: Soon, session: Session
) -> None:
    said: list[str] = []
    backups.refused.connect(said.append)
    (tmp_path / "backups").write_text("a file, not a folder", encoding="utf-8")
    round_of(backups, soon)
    round_of(backups, soon)
    assert len(said) == 1
    assert "not made" in said[0]


def test_the_window_closes_by_itself_after_a_backup_that_is_under_way(
    qtbot: QtBot, tmp_path: Path, clock: Day, preferences: Preferences, soon: Soon
) -> None:
    window = MainWindow(tmp_path / "none", preferences, clock)
    qtbot.addWidget(window)
    window.show()
    going: list[bool] = [True]
    work.run(lambda: soon_enough(going), lambda _nothing: None, owner=window, own=True)
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    assert window.isVisible()
    going.clear()
    soon(lambda: not window.isVisible())


def soon_enough(going: list[bool]) -> None:
    import time

    while going:
        time.sleep(0.01)
