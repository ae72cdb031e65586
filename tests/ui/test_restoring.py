"""A backup is restored from the window, and the restore is taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salonbase import backup, base, clients, keys, paths, settings
from salonbase.backup import restoring
from tests import bases
from tests.bases import PASSWORD, ROOT
from ui import work
from ui.dialogs.restore import RestoreDialog, Wanted
from ui.entrance import opening
from ui.entrance.first_start import FirstStart
from ui.entrance.unlock_page import UnlockPage
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.sections.backups import BackupSection

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


@pytest.fixture
def folder(tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base of which a backup with one client exists, and that has two clients since."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    opened = bases.create(tmp_path / "base", now)
    clients.add({"surname": "Орлова"}, now=now)
    settings.put("recovery_confirmed", True, now=now)
    backup.make(opened, tmp_path / "backups", now=now)
    clients.add({"surname": "Лишняя"}, now=now)
    base.close(opened)
    return tmp_path / "base"


@pytest.fixture
def window(qtbot: QtBot, folder: Path, preferences: Preferences, now: dt.datetime) -> Iterator[MainWindow]:
    moment = [now]

    def clock() -> dt.datetime:
        moment[0] += dt.timedelta(seconds=1)
        return moment[0]

    made = MainWindow(folder, preferences, clock)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made
    work.wait()
    qtbot.waitUntil(lambda: not work.busy())
    made.close()


def agree(monkeypatch: pytest.MonkeyPatch, asked: list[str]) -> None:
    """Every question is answered by its first verb."""

    def question(_parent: object, sentence: str, yes: str, no: str, **words: object) -> bool:
        asked.append(f"{sentence} {words.get('details', '')}")
        return True

    monkeypatch.setattr("ui.ask.question", question)


def in_the_dialog(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, act: Callable[[RestoreDialog], None]) -> None:
    """Do this in the dialog as soon as it has found the backups, in the stead of a person."""

    def run(dialog: RestoreDialog) -> int:
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0, timeout=20_000)
        act(dialog)
        qtbot.waitUntil(lambda: dialog.wanted is not None or bool(dialog.box.error()), timeout=20_000)
        return dialog.result()

    monkeypatch.setattr(RestoreDialog, "exec", run)


def surnames(folder: Path) -> list[str]:
    opened = base.open_base(folder, ROOT)
    try:
        return [clients.card(one).surname for one in clients.ordered_ids()]
    finally:
        base.close(opened)


def section(window: MainWindow) -> BackupSection:
    assert window.workspace is not None
    window.workspace.show_page("settings")
    found = window.workspace.findChild(BackupSection)
    assert found is not None
    return found


def unlock(window: MainWindow) -> UnlockPage:
    page = window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    return page


def test_the_settings_restore_a_backup_and_bring_the_former_base_back(
    window: MainWindow, folder: Path, qtbot: QtBot, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    agree(monkeypatch, asked)

    def choose_the_oldest(dialog: RestoreDialog) -> None:
        dialog.table.selectRow(dialog.model.rowCount() - 1)
        dialog.restore()

    window.show_opened(opening.by_root(folder, ROOT))
    in_the_dialog(monkeypatch, qtbot, choose_the_oldest)
    section(window).restore()
    soon(lambda: isinstance(window.stack.currentWidget(), UnlockPage))
    assert "22.11.2026 12:30" in asked[0]
    assert "1 client" in asked[0]
    assert "was restored" in window.reminder.sentence()
    assert surnames(folder) == ["Орлова"]

    window.show_opened(opening.by_root(folder, ROOT))
    in_the_dialog(monkeypatch, qtbot, RestoreDialog.undo)
    section(window).restore()
    soon(lambda: "former base is back" in window.reminder.sentence())
    assert surnames(folder) == ["Лишняя", "Орлова"]


@pytest.mark.parametrize("words", [PASSWORD, keys.digits(ROOT)])
def test_a_destroyed_base_is_restored_from_the_unlock_page(
    window: MainWindow, folder: Path, qtbot: QtBot, soon: Soon, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    agree(monkeypatch, [])
    (folder / base.FILE).write_bytes(b"")
    window.start()
    page = unlock(window)
    page.secret.set_words(PASSWORD)
    page.open()
    soon(page.bar.sentence)

    def type_and_restore(dialog: RestoreDialog) -> None:
        dialog.secret.set_words(words)
        dialog.restore()

    in_the_dialog(monkeypatch, qtbot, type_and_restore)
    page.bar._act.click()
    soon(lambda: "was restored" in window.reminder.sentence())
    assert surnames(folder) == ["Орлова"]
    page = unlock(window)
    page.secret.set_words(PASSWORD)
    page.open()
    soon(lambda: window.session is not None)


def test_a_wrong_password_is_said_in_the_dialog(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.start()
    told: list[str] = []

    def type_and_restore(dialog: RestoreDialog) -> None:
        dialog.restore()
        told.append(dialog.box.error())
        dialog.box.show_error("")
        dialog.secret.set_words("не тот пароль")
        dialog.restore()
        qtbot.waitUntil(lambda: bool(dialog.box.error()), timeout=20_000)
        told.append(dialog.box.error())

    in_the_dialog(monkeypatch, qtbot, type_and_restore)
    unlock(window).restore.click()
    assert told == ["Type the password or the digits first.", "This is not the master password."]
    assert surnames(folder) == ["Лишняя", "Орлова"]


def test_a_new_computer_begins_with_a_backup(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch, [])
    window.folder = tmp_path / "new"
    window.start()
    page = window.stack.currentWidget()
    assert isinstance(page, FirstStart)

    def type_and_restore(dialog: RestoreDialog) -> None:
        dialog.secret.set_words(PASSWORD)
        dialog.restore()

    in_the_dialog(monkeypatch, qtbot, type_and_restore)
    page.place.restore_wanted.emit()
    soon(lambda: "was restored" in window.reminder.sentence())
    assert surnames(tmp_path / "new") == ["Орлова"]
    unlock(window)


def test_a_backup_that_is_spoiled_leaves_the_base_as_it_was(
    window: MainWindow, folder: Path, tmp_path: Path, soon: Soon
) -> None:
    found = backup.found(tmp_path / "backups")[0]
    content = bytearray(found.path.read_bytes())
    content[len(content) // 2] ^= 1
    found.path.write_bytes(content)
    window.restore(Wanted(found, ROOT))
    soon(lambda: "not restored" in window.reminder.sentence())
    assert surnames(folder) == ["Лишняя", "Орлова"]
    assert restoring.formers(folder) == []


def test_a_restore_is_stopped_and_nothing_has_changed(
    window: MainWindow, folder: Path, tmp_path: Path, soon: Soon
) -> None:
    window.restore(Wanted(backup.found(tmp_path / "backups")[0], ROOT))
    page = window.stack.currentWidget()
    page.cancel()  # type: ignore[union-attr]
    soon(window.reminder.sentence)
    assert "stopped" in window.reminder.sentence()
    assert surnames(folder) == ["Лишняя", "Орлова"]


def test_a_file_that_is_no_backup_is_refused(
    qtbot: QtBot, folder: Path, tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    strange = tmp_path / "письмо.sbbackup"
    strange.write_text("это не копия", encoding="utf-8")
    dialog = RestoreDialog(folder, [tmp_path / "nowhere"], lambda: now)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "No backup" in dialog.told.text())
    monkeypatch.setattr("ui.ask.open_files", lambda *_words: [strange])
    dialog.choose_file()
    assert "no whole backup" in dialog.error.text()
    monkeypatch.setattr("ui.ask.open_files", lambda *_words: [backup.found(tmp_path / "backups")[0].path])
    dialog.choose_file()
    assert dialog.model.rowCount() == 1
    assert dialog.error.isHidden()


def test_a_base_whose_disk_is_gone_is_not_taken_for_a_first_start(
    window: MainWindow, folder: Path, preferences: Preferences
) -> None:
    preferences.put("last_base", str(folder.resolve()))
    folder.rename(folder.with_name("elsewhere"))
    window.start()
    assert "is not in" in window.reminder.sentence()


def test_what_the_examination_finds_leads_to_the_backups(
    window: MainWindow, folder: Path, qtbot: QtBot, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(monkeypatch, [])
    window.show_opened(opening.by_root(folder, ROOT))
    assert window.base is not None
    window.base.examination.found.emit("The file of the base is damaged.")
    in_the_dialog(monkeypatch, qtbot, RestoreDialog.restore)
    window.reminder._act.click()
    soon(lambda: "was restored" in window.reminder.sentence())


def test_a_place_that_is_not_safe_for_a_base_is_said(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "place_warning", lambda _folder: "This folder is on a removable disk.")
    window.show_opened(opening.by_root(folder, ROOT))
    assert "removable" in window.reminder.sentence()
