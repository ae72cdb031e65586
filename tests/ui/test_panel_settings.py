"""The settings page: nothing has to be saved, everything acts at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import backup, cards, paths, settings
from ui import work
from ui.panels.settings import SettingsPage
from ui.preferences import Preferences
from ui.sections import SECTIONS
from ui.sections.backups import BackupSection
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Find = Callable[[str], QWidget]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.json")


@pytest.fixture
def page(qtbot: QtBot, session: Session, preferences: Preferences) -> SettingsPage:
    made = SettingsPage(session, preferences)
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def line(page: SettingsPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def press(page: SettingsPage, name: str, qtbot: QtBot) -> None:
    found = page.findChild(QPushButton, name)
    assert found is not None
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_every_part_has_a_heading_and_every_control_a_name(page: SettingsPage) -> None:
    assert len(page.sections) == len(SECTIONS)
    for section in page.sections:
        assert section.heading()
    for kind in (QLineEdit, QPushButton):
        for widget in page.findChildren(kind):
            assert widget.objectName(), widget
            assert widget.accessibleName() or widget.text(), widget.objectName()


def test_a_name_is_kept_when_the_field_is_left_and_undo_brings_the_former_back(
    page: SettingsPage, session: Session, qtbot: QtBot
) -> None:
    edit = line(page, "salon_name")
    edit.setFocus()
    edit.setText("Romashka")
    with qtbot.waitSignal(session.message) as said:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert said.args == ["Saved", "saved"]
    assert settings.get("salon_name") == "Romashka"
    session.undo()
    assert line(page, "salon_name").text() == ""


def test_what_is_half_typed_survives_a_change_elsewhere(page: SettingsPage, session: Session) -> None:
    line(page, "salon_name").setText("Roma")
    session.change(settings.put, "address", "Lesnaya 14")
    assert line(page, "salon_name").text() == "Roma"
    assert line(page, "address").text() == "Lesnaya 14"


@pytest.mark.parametrize("typed", ["ten", "9999", "-1", ""])
def test_a_number_that_cannot_be_is_refused_beside_its_field(page: SettingsPage, qtbot: QtBot, typed: str) -> None:
    edit = line(page, "lock_minutes")
    edit.setText(typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert settings.get("lock_minutes") == 10
    error = page.findChild(QLabel, "lock_minutes_error")
    assert error is not None
    assert "from 0 to 240" in error.text()


def test_the_theme_is_a_preference_of_this_computer(page: SettingsPage, preferences: Preferences, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preferences.changed) as changed:
        press(page, "theme_dark", qtbot)
    assert changed.args == ["theme"]
    assert preferences.get("theme") == "dark"


def test_another_trade_brings_its_fields_after_a_question(
    page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ask.question", lambda *_words, **_more: True)
    press(page, "trade_dental", qtbot)
    assert settings.get("trade") == "dental"
    assert settings.get("uses_teeth")
    assert cards.fields()


def test_who_thinks_better_of_another_trade_keeps_the_former(
    page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ask.question", lambda *_words, **_more: False)
    press(page, "trade_dental", qtbot)
    assert settings.get("trade") == "salon"
    chip = page.findChild(QPushButton, "trade_salon")
    assert chip is not None
    assert chip.isChecked()


def test_a_backup_is_made_in_both_places_and_its_age_is_said(
    qtbot: QtBot, session: Session, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "first")
    monkeypatch.setattr(backup, "make", lambda _base, folder, now: made.append(folder))
    monkeypatch.setattr("ui.ask.folder", lambda *_words: tmp_path / "second")
    (tmp_path / "second").mkdir()
    section = BackupSection(session, preferences)
    qtbot.addWidget(section)
    section.refresh()
    assert "No second place" in section.second_told.text()
    qtbot.waitUntil(lambda: "no backup yet" in section.first_told.text(), timeout=20_000)
    section.choose_second()
    qtbot.waitUntil(lambda: not work.busy(), timeout=20_000)
    assert made == [tmp_path / "second"]
    section.make()
    qtbot.waitUntil(lambda: not work.busy(), timeout=20_000)
    assert made == [tmp_path / "second", tmp_path / "first", tmp_path / "second"]
    qtbot.waitUntil(lambda: section.second_told.property("role") == "bad", timeout=20_000)


@pytest.mark.parametrize(
    "button",
    ["open_recovery_sheet", "open_change_password", "open_change_pin", "open_fields", "open_catalogue", "open_about",
     "open_import"],
)  # fmt: skip
def test_each_button_opens_its_dialog(
    page: SettingsPage, qtbot: QtBot, button: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("ui.widgets.dialog.Dialog.exec", lambda dialog: opened.append(dialog.objectName()))
    press(page, button, qtbot)
    assert len(opened) == 1
