"""Changing the keys of a base: password, PIN, recovery sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salonbase import base, keyring_store, keys, settings
from salonbase.errors import KeyringSilent, WrongPassword
from salonbase.output import pdf
from ui import printing, theme, work
from ui.dialogs.change_password import ChangePasswordDialog
from ui.dialogs.change_pin import ChangePinDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.session import Session
from ui.widgets import printing_dialog
from ui.widgets.recovery_view import RecoveryView

pytestmark = pytest.mark.usefixtures("english")
OLD, NEW = "correct horse", "battery staple"
CHEAP = keys.Cost(memory_kib=8 * 4, passes=1, lanes=4)


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session on a base in a folder, with keys that cost little and a password store that is a dictionary."""
    theme.apply(qapp, "light", scale=1.0)
    store: dict[str, str] = {}
    monkeypatch.setattr(keyring_store, "keep", lambda name, secret: store.__setitem__(name, secret))
    monkeypatch.setattr(keyring_store, "find", store.get)
    monkeypatch.setattr(keyring_store, "forget", lambda name: store.pop(name, None))
    root = keys.new_root()
    opened = base.create(tmp_path / "base", root, salon_name="Romashka", trade="salon", now=now)
    keys.set_master(opened.folder, root, OLD, cost=CHEAP)
    monkeypatch.setattr(keys.set_master, "__kwdefaults__", {"cost": CHEAP})
    monkeypatch.setattr(keys.set_pin, "__kwdefaults__", {"cost": CHEAP})
    monkeypatch.setattr(keys.change_master, "__kwdefaults__", {"now": now, "cost": CHEAP})
    yield Session(opened, lambda: now)
    work.wait()
    base.close(opened)


def idle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not work.busy(), timeout=20_000)


def ask_for(dialog: ChangePasswordDialog, old: str, new: str, again: str) -> None:
    """Type the three passwords and press the button."""
    for editor, words in ((dialog.old, old), (dialog.new, new), (dialog.again, again)):
        editor.set_words(words)
    dialog.change()


def test_the_password_is_changed_and_the_old_one_opens_no_more(
    qtbot: QtBot, session: Session, now: dt.datetime
) -> None:
    dialog = ChangePasswordDialog(session)
    qtbot.addWidget(dialog)
    ask_for(dialog, OLD, NEW, NEW)
    idle(qtbot)
    assert dialog.result() == ChangePasswordDialog.DialogCode.Accepted
    assert keys.open_master(session.base.folder, NEW, now=now) == session.base.root
    with pytest.raises(WrongPassword):
        keys.open_master(session.base.folder, OLD, now=now)


def test_a_wrong_present_password_is_said_beside_its_field(qtbot: QtBot, session: Session) -> None:
    dialog = ChangePasswordDialog(session)
    qtbot.addWidget(dialog)
    ask_for(dialog, "something else", NEW, NEW)
    idle(qtbot)
    assert dialog._boxes["old"].error() == "This is not the master password."
    assert dialog.new.isEnabled()


@pytest.mark.parametrize(
    ("old", "new", "again", "field"),
    [("", NEW, NEW, "old"), (OLD, "short", "short", "new"), (OLD, NEW, NEW + "!", "again")],
)
def test_what_is_missing_or_differs_is_said_at_once(
    qtbot: QtBot, session: Session, old: str, new: str, again: str, field: str
) -> None:
    dialog = ChangePasswordDialog(session)
    qtbot.addWidget(dialog)
    ask_for(dialog, old, new, again)
    assert dialog._boxes[field].error()
    assert not work.busy()


def test_escape_does_not_leave_what_is_under_way(qtbot: QtBot, session: Session, now: dt.datetime) -> None:
    dialog = ChangePasswordDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    ask_for(dialog, OLD, NEW, NEW)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    idle(qtbot)
    assert dialog.result() == ChangePasswordDialog.DialogCode.Accepted
    assert not dialog.isVisible()


@pytest.mark.parametrize("step", ["set_pin", "remove"])
def test_no_master_password_is_no_wrong_try(qtbot: QtBot, session: Session, step: str) -> None:
    dialog = ChangePinDialog(session)
    qtbot.addWidget(dialog)
    dialog.pin.set_words("2580")
    dialog.again.set_words("2580")
    getattr(dialog, step)()
    assert not work.busy()
    assert dialog._boxes["password"].error() == "Type the master password first."


def test_the_sheet_is_not_asked_for_without_a_password(qtbot: QtBot, session: Session) -> None:
    dialog = RecoverySheetDialog(session)
    qtbot.addWidget(dialog)
    dialog.go()
    assert not work.busy()
    assert dialog._box.error() == "Type the master password first."


def test_a_pin_is_set_and_removed_with_the_master_password(qtbot: QtBot, session: Session, now: dt.datetime) -> None:
    folder = session.base.folder
    dialog = ChangePinDialog(session)
    qtbot.addWidget(dialog)
    dialog.password.set_words(OLD)
    dialog.pin.set_words("2580")
    dialog.again.set_words("2580")
    dialog.set_pin()
    idle(qtbot)
    assert keys.open_pin(folder, "2580", now=now) == session.base.root
    second = ChangePinDialog(session)
    qtbot.addWidget(second)
    second.password.set_words(OLD)
    second.remove()
    idle(qtbot)
    assert not keys.has_pin(folder)


def test_a_silent_password_store_is_told_and_nothing_is_set(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(_name: str, _secret: str) -> None:
        raise KeyringSilent("The password store of this computer does not answer.")

    monkeypatch.setattr(keyring_store, "keep", silent)
    dialog = ChangePinDialog(session)
    qtbot.addWidget(dialog)
    dialog.password.set_words(OLD)
    dialog.pin.set_words("2580")
    dialog.again.set_words("2580")
    dialog.set_pin()
    idle(qtbot)
    assert "does not answer" in dialog.error.text()
    assert not keys.has_pin(session.base.folder)


def test_the_sheet_is_shown_only_for_the_master_password(qtbot: QtBot, session: Session) -> None:
    dialog = RecoverySheetDialog(session)
    qtbot.addWidget(dialog)
    dialog.password.set_words("something else")
    dialog.go()
    idle(qtbot)
    assert dialog.view is None
    assert dialog._box.error()


def test_two_groups_typed_back_confirm_the_sheet(qtbot: QtBot, session: Session) -> None:
    dialog = RecoverySheetDialog(session)
    qtbot.addWidget(dialog)
    dialog.password.set_words(OLD)
    dialog.go()
    idle(qtbot)
    assert dialog.view is not None
    dialog.go()
    assert not settings.get("recovery_confirmed")
    groups = keys.digits(session.base.root).split("-")
    for box, number in zip(dialog.view._fields, dialog.view.asked, strict=True):
        box.editor.set_words(groups[number])
    dialog.go()
    assert settings.get("recovery_confirmed")
    assert dialog.result() == RecoverySheetDialog.DialogCode.Accepted


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> RecoveryView:
    made = RecoveryView("Romashka", keys.digits(session.base.root), session.today())
    qtbot.addWidget(made)
    return made


def test_a_wrong_group_is_named_beside_its_field(view: RecoveryView) -> None:
    view._fields[0].editor.set_words("000000" if view._groups[view.asked[0]] != "000000" else "000011")
    assert not view.check()
    assert view._fields[0].error() == "The sheet says something else."
    assert view._fields[1].error() == "Six digits from the sheet."


def test_the_sheet_is_saved_as_a_pdf(view: RecoveryView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.ask.save_file", lambda *_words: tmp_path / "sheet.pdf")
    view.save_sheet()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "delete the file" in view._told.text()


def test_a_folder_that_cannot_be_written_is_said(
    view: RecoveryView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ask.save_file", lambda *_words: tmp_path / "nowhere" / "sheet.pdf")
    view.save_sheet()
    assert view._told.property("role") == "error"


def test_a_computer_without_a_printer_says_so(view: RecoveryView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing_dialog.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    view.print_sheet()
    assert "No printer" in view._told.text()


def test_a_page_is_drawn_on_a_printer_as_large_as_the_paper(
    qapp: QApplication, tmp_path: Path, now: dt.datetime
) -> None:
    sheet = pdf.recovery_sheet("Romashka", keys.digits(bytes(16)), now.date())
    printer = printing_dialog.QPrinter()
    printer.setOutputFormat(printing_dialog.QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages, parent = printing.Pages(sheet), QWidget()
    assert printing_dialog.send(parent, printer, pages, "Sheet") == (1, 1)
    pages.close()
    printed = printing.picture((tmp_path / "printed.pdf").read_bytes(), QSize(200, 280))
    meant = printing.picture(sheet, QSize(200, 280))
    assert abs(printed.height() - meant.height()) <= 4
    assert printed.pixelColor(30, 20) == meant.pixelColor(30, 20)


def test_the_eye_shows_what_was_typed(qtbot: QtBot, session: Session) -> None:
    dialog = ChangePasswordDialog(session)
    qtbot.addWidget(dialog)
    dialog.old._eye.setChecked(True)
    assert dialog.old.edit.echoMode() == dialog.old.edit.EchoMode.Normal
    dialog.old.clear()
    assert dialog.old.edit.echoMode() == dialog.old.edit.EchoMode.Password


def test_enter_in_a_field_presses_the_primary_button(qtbot: QtBot, session: Session) -> None:
    dialog = ChangePasswordDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.old.edit, Qt.Key.Key_Return)
    assert dialog._boxes["old"].error()
