"""A base that is locked or left is closed whatever fails, nothing of it stays behind, and what was lost is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salonbase import base, clients, keys, paths
from salonbase.errors import SalonError
from tests import bases
from tests.bases import ROOT
from ui import work
from ui.entrance import opening
from ui.entrance.unlock_page import UnlockPage, Way
from ui.inactivity import Inactivity
from ui.main_window import MainWindow
from ui.preferences import Preferences

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


class Hands:
    """A clock that a test moves."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def hands(now: dt.datetime) -> Hands:
    return Hands(now)


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, preferences: Preferences, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window on an open base with one client."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    opened = bases.create(tmp_path / "base", hands.now)
    clients.add({"surname": "Орлова"}, now=hands.now)
    base.close(opened)
    made = MainWindow(tmp_path / "base", preferences, hands)
    qtbot.addWidget(made)
    made.start(ROOT)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    work.wait()
    qtbot.waitUntil(lambda: not work.busy())
    made.close()


def is_free(folder: Path) -> bool:
    """Whether the base in the folder is closed and can be opened."""
    base.close(base.open_base(folder, ROOT))
    return True


# The computer that slept


def test_a_computer_that_slept_through_the_minutes_wakes_locked(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    assert window.base is not None
    hands.now += dt.timedelta(minutes=9, seconds=59)
    window.base.inactivity.look_at_the_clock()
    assert window.session is not None
    hands.now += dt.timedelta(seconds=1)
    window.base.inactivity.look_at_the_clock()
    assert isinstance(window.stack.currentWidget(), UnlockPage)


def test_the_touch_that_wakes_a_computer_does_nothing_but_lock(
    qtbot: QtBot, window: MainWindow, hands: Hands, type_words: Callable[[QWidget, str], None]
) -> None:
    assert window.workspace is not None
    search = window.workspace.list.search
    hands.now += dt.timedelta(hours=8)
    qtbot.keyClick(search, Qt.Key.Key_A)
    assert window.workspace is not None
    assert window.workspace.list.typed() == ""
    qtbot.waitUntil(lambda: window.session is None)


def test_the_heart_beats_while_it_watches(qtbot: QtBot, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.inactivity.HEARTBEAT", 20)
    owner = QWidget()
    qtbot.addWidget(owner)
    timer = Inactivity(owner, hands)
    timer.watch(10)
    with qtbot.waitSignal(timer.passed, timeout=2000):
        hands.now += dt.timedelta(minutes=10)
    timer.rest()
    assert timer.minutes() == 0


def test_a_clock_that_is_set_back_locks_nobody_out(window: MainWindow, hands: Hands) -> None:
    assert window.base is not None
    hands.now -= dt.timedelta(days=400)
    window.base.inactivity.look_at_the_clock()
    assert window.session is not None


# The clipboard


def test_a_copied_phone_goes_with_the_lock(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    QGuiApplication.clipboard().setText("+7 916 204-18-33")
    window.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_what_others_have_copied_stays(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    QGuiApplication.clipboard().setText("+7 916 204-18-33")
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    QGuiApplication.clipboard().setText("a letter")
    window.lock()
    assert QGuiApplication.clipboard().text() == "a letter"


# Closing that fails half-way


@pytest.mark.parametrize("step", ["ui.workspace.Workspace.keep_draft", "ui.backups.rounds.go"])
def test_a_bug_on_the_way_leaves_no_base_open(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: seen.append(kind))

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(step, fail)
    assert window.session is not None
    opened = window.session.base
    window.lock()
    assert seen == [ZeroDivisionError]
    assert opened.root == b""
    assert isinstance(window.stack.currentWidget(), UnlockPage)
    assert is_free(tmp_path / "base")


def test_a_backup_that_fails_at_the_lock_is_said(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file, not a folder", encoding="utf-8")
    window.lock()
    assert "The backup was not made." in window.reminder.sentence()


def test_a_backup_that_fails_at_the_end_is_said_at_the_next_start(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, preferences: Preferences, hands: Hands
) -> None:
    (tmp_path / "backups").write_text("a file, not a folder", encoding="utf-8")
    window.close()
    for sentence in ("The backup was not made.", ""):
        again = MainWindow(tmp_path / "base", preferences, hands)
        qtbot.addWidget(again)
        again.show()
        again.start()
        assert again.reminder.sentence().startswith(sentence)
        assert bool(again.reminder.sentence()) == bool(sentence)


def test_words_that_could_not_be_kept_are_said_after_the_lock(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise SalonError("The disk is full.")

    assert window.workspace is not None
    window.workspace.new_client("Белова")
    monkeypatch.setattr("salonbase.drafts.keep", full)
    monkeypatch.setattr("salonbase.clients.add", full)
    window.lock()
    assert "The disk is full." in window.reminder.sentence()


def test_another_theme_waits_until_nobody_borrows_the_base(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.workspace
    monkeypatch.setattr(work, "busy", lambda: True)
    window.rebuild()
    assert window.workspace is before
    monkeypatch.undo()
    qtbot.waitUntil(lambda: window.workspace is not before)


# The sheet has opened the base, and nobody goes on


@pytest.fixture
def page(window: MainWindow, soon: Soon) -> UnlockPage:
    """The unlock page after the sheet: it asks for a new password."""
    window.lock()
    made = window.stack.currentWidget()
    assert isinstance(made, UnlockPage)
    made.choose(Way.SHEET)
    made.secret.set_words(keys.digits(ROOT))
    made.open()
    soon(lambda: made.new_password is not None)
    return made


def test_a_base_that_the_sheet_opened_is_closed_when_nobody_goes_on(
    window: MainWindow, page: UnlockPage, tmp_path: Path
) -> None:
    page._away.timeout.emit()
    now = window.stack.currentWidget()
    assert isinstance(now, UnlockPage)
    assert now is not page
    assert now.new_password is None
    assert is_free(tmp_path / "base")


def test_a_base_that_the_sheet_opened_survives_another_theme(
    window: MainWindow, page: UnlockPage, tmp_path: Path
) -> None:
    window.rebuild()
    window.show_opened(opening.by_root(tmp_path / "base", ROOT))
    assert clients.count() == 1


def test_a_base_that_the_sheet_opened_is_closed_with_the_window(
    window: MainWindow, page: UnlockPage, tmp_path: Path
) -> None:
    window.close()
    assert is_free(tmp_path / "base")
