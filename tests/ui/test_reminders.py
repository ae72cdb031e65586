"""The bar above an open base: an unsafe place is left by one button, an open password goes with its file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salonbase import base, clients, keys, paths, settings
from salonbase.keys import left_beside
from tests import bases
from tests.bases import CHEAP, PASSWORD, ROOT
from ui import work
from ui.dialogs.change_password import ChangePasswordDialog
from ui.entrance.first_start import FirstStart
from ui.main_window import MainWindow
from ui.preferences import Preferences

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]
NEW = "ромашка и лютик"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "base"


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, stick: Path, preferences: Preferences, now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:  # fmt: skip
    """The window on a base that lies on a removable disk."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    monkeypatch.setattr(paths, "default_base", lambda: tmp_path / "here")
    monkeypatch.setattr(base, "place_warning", lambda place: "removable" if "stick" in place.parts else None)
    opened = bases.create(stick, now)
    clients.add({"surname": "Орлова"}, now=now)
    settings.put("recovery_confirmed", True, now=now)
    base.close(opened)
    made = MainWindow(stick, preferences, lambda: now)
    qtbot.addWidget(made)
    made.show()
    yield made
    work.wait()
    qtbot.waitUntil(lambda: not work.busy())
    made.close()


def answer(monkeypatch: pytest.MonkeyPatch, yes: bool) -> list[str]:
    """Every question gets this answer; what was asked is returned as it comes."""
    asked: list[str] = []

    def question(_parent: object, sentence: str, *_: str, **__: str) -> bool:
        asked.append(sentence)
        return yes

    monkeypatch.setattr("ui.ask.question", question)
    return asked


def test_a_base_on_a_stick_is_brought_to_this_computer(
    window: MainWindow, stick: Path, tmp_path: Path, preferences: Preferences, soon: Soon,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window.start(ROOT)
    assert window.reminder.sentence() == "removable"
    assert len(answer(monkeypatch, yes=True)) == 0
    window.reminder._act.click()
    soon(lambda: window.folder == tmp_path / "here" and window.session is not None)
    assert clients.count() == 1
    assert window.reminder.sentence() == ""
    assert preferences.get("last_base") == str(tmp_path / "here")
    assert (stick / base.FILE).exists()


def test_a_copy_that_cannot_be_made_leaves_the_person_where_she_was(
    window: MainWindow, stick: Path, tmp_path: Path, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.start(ROOT)
    answer(monkeypatch, yes=True)
    monkeypatch.setattr("salonbase.files.SPARE", 2**62)
    window.reminder._act.click()
    soon(lambda: "was not made" in window.reminder.sentence() and "room" in window.reminder.sentence())
    assert window.folder == stick
    assert not (tmp_path / "here").exists()
    base.close(base.open_base(stick, ROOT))


def test_who_stays_is_asked_again_by_the_bar(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    window.start(ROOT)
    answer(monkeypatch, yes=False)
    window.reminder._act.click()
    assert window.reminder.sentence() == "removable"
    assert window.session is not None


def test_where_no_folder_here_is_safe_nothing_is_offered(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "default_base", lambda: tmp_path / "stick" / "home")
    window.start(ROOT)
    assert window.reminder.sentence() == "removable"
    assert window.reminder._act.isHidden()


def test_the_first_start_offers_a_folder_on_this_computer(
    qtbot: QtBot, window: MainWindow, stick: Path, tmp_path: Path, now: dt.datetime
) -> None:
    wizard = FirstStart(stick.parent / "new", lambda: now)
    qtbot.addWidget(wizard)
    wizard.show()
    assert wizard.place.box.error() == "removable"
    assert wizard.place.safe.isVisible()
    wizard.place.safe.click()
    assert wizard.place.folder() == tmp_path / "here"
    assert wizard.place.check()
    assert not wizard.place.safe.isVisible()


# The password that lies beside the base


@pytest.fixture
def home(tmp_path: Path, now: dt.datetime) -> Path:
    """A safe base whose password the command line has left beside it."""
    folder = tmp_path / "home"
    opened = bases.create(folder, now, bytes(16))
    settings.put("recovery_confirmed", True, now=now)
    base.close(opened)
    left_beside.leave(folder, PASSWORD)
    return folder


def in_the_dialog(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, *, change: bool) -> list[str]:
    """Type a new password in the stead of a person, or leave; returns what stood in the line of the old one."""
    old: list[str] = []

    def run(dialog: ChangePasswordDialog) -> int:
        old.append(dialog.old.words())
        if change:
            dialog.new.set_words(NEW)
            dialog.again.set_words(NEW)
            dialog.change()
            qtbot.waitUntil(lambda: bool(dialog.result()), timeout=20_000)
        return dialog.result()

    monkeypatch.setattr(ChangePasswordDialog, "exec", run)
    monkeypatch.setattr("salonbase.keys.MASTER_COST", CHEAP)
    return old


def press(window: MainWindow, home: Path, soon: Soon, done: Callable[[], object]) -> None:
    window.folder = home
    window.start(bytes(16))
    assert "password.txt" in window.reminder.sentence()
    window.reminder._act.click()
    soon(done)
    soon(lambda: not work.busy())


def test_after_a_new_password_its_file_is_offered_for_deletion(
    qtbot: QtBot, window: MainWindow, home: Path, now: dt.datetime, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, old = answer(monkeypatch, yes=True), in_the_dialog(monkeypatch, qtbot, change=True)
    press(window, home, soon, lambda: not (home / left_beside.FILE).exists())
    assert old == [PASSWORD]
    assert asked == ["Delete the file password.txt?"]
    assert keys.open_master(home, NEW, now=now) == bytes(16)
    assert window.reminder.sentence() == ""


def test_without_a_new_password_the_file_stays(
    qtbot: QtBot, window: MainWindow, home: Path, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, old = answer(monkeypatch, yes=True), in_the_dialog(monkeypatch, qtbot, change=False)
    press(window, home, soon, lambda: old)
    assert asked == []
    assert left_beside.find(home) == PASSWORD
    assert "password.txt" in window.reminder.sentence()


def test_a_file_with_a_former_password_is_offered_for_deletion_at_once(
    qtbot: QtBot, window: MainWindow, home: Path, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.set_master(home, bytes(16), NEW, cost=CHEAP)
    asked, old = answer(monkeypatch, yes=False), in_the_dialog(monkeypatch, qtbot, change=False)
    press(window, home, soon, lambda: asked)
    assert old == []
    assert left_beside.find(home) == PASSWORD


def test_a_file_that_cannot_be_deleted_is_said(
    qtbot: QtBot, window: MainWindow, home: Path, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(home / "password.txt"))

    keys.set_master(home, bytes(16), NEW, cost=CHEAP)
    said: list[str] = []
    asked = answer(monkeypatch, yes=True)
    monkeypatch.setattr(left_beside.Path, "unlink", refuse)
    monkeypatch.setattr("ui.session.Session.say", lambda _self, sentence, kind="info": said.append(sentence))
    press(window, home, soon, lambda: asked and said)
    monkeypatch.undo()
    assert "may not be written" in said[0]
