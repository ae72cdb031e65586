"""The first start: five pages from nothing to an open base, by keyboard, with nothing written too early."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salonbase import base, keyring_store, keys, settings
from salonbase.keys import Cost
from ui import ask
from ui.entrance import opening
from ui.entrance.first_start import FirstStart

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD, PIN = "ромашка и лютик", "2580"
Soon = Callable[[Callable[[], object]], None]


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key derivation that costs a test nothing."""
    set_master, set_pin = keys.set_master, keys.set_pin
    monkeypatch.setattr(keys, "set_master", lambda f, r, p: set_master(f, r, p, cost=CHEAP))
    monkeypatch.setattr(keys, "set_pin", lambda f, r, p: set_pin(f, r, p, cost=CHEAP))


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A password store of the operating system that answers."""
    kept: dict[str, str] = {}
    monkeypatch.setattr(keyring_store, "available", lambda: True)
    monkeypatch.setattr(keyring_store, "keep", kept.__setitem__)
    monkeypatch.setattr(keyring_store, "find", kept.get)
    return kept


@pytest.fixture
def handed() -> Iterator[list[opening.Opened]]:
    found: list[opening.Opened] = []
    yield found
    for opened in found:
        base.close(opened.base)


@pytest.fixture
def wizard(
    qtbot: QtBot, tmp_path: Path, store: dict[str, str], handed: list[opening.Opened], now: dt.datetime
) -> FirstStart:
    made = FirstStart(tmp_path / "salon", lambda: now)
    made.opened.connect(handed.append)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


def fill_until_pin(wizard: FirstStart) -> None:
    wizard.go_on()
    wizard.salon.editor.set_words("Салон  «Лилия» ")
    wizard.go_on()
    wizard.password.first.set_words(PASSWORD)
    wizard.password.again.set_words(PASSWORD)
    wizard.go_on()
    assert wizard.stack.currentWidget() is wizard.pin


def create(wizard: FirstStart, soon: Soon) -> None:
    fill_until_pin(wizard)
    wizard.pin.first.set_words(PIN)
    wizard.pin.again.set_words(PIN)
    soon(lambda: wizard.pin.answers is not None)
    wizard.go_on()
    soon(lambda: wizard.sheet is not None)


def test_the_whole_way_makes_a_base(
    wizard: FirstStart, handed: list[opening.Opened], soon: Soon, tmp_path: Path, now: dt.datetime
) -> None:
    create(wizard, soon)
    assert wizard.sheet is not None
    groups = keys.digits(wizard._made.base.root).split("-") if wizard._made else []
    for box, number in zip(wizard.sheet._fields, wizard.sheet.asked, strict=True):
        box.editor.set_words(groups[number])
    wizard.go_on()
    assert len(handed) == 1
    assert settings.get("salon_name") == "Салон «Лилия»"
    assert settings.get("recovery_confirmed") is True
    root = handed[0].base.root
    assert keys.open_master(tmp_path / "salon", PASSWORD, now=now) == root
    assert keys.open_pin(tmp_path / "salon", PIN, now=now) == root


def test_the_sheet_may_be_put_off(wizard: FirstStart, handed: list[opening.Opened], soon: Soon) -> None:
    create(wizard, soon)
    wizard.go_without()
    assert len(handed) == 1
    assert settings.get("recovery_confirmed") is False


def test_a_sheet_that_nobody_looks_at_is_put_off_by_itself(
    wizard: FirstStart, handed: list[opening.Opened], soon: Soon
) -> None:
    create(wizard, soon)
    assert wizard.inactivity.minutes() == 10
    wizard.inactivity.passed.emit()
    assert len(handed) == 1
    assert wizard.inactivity.minutes() == 0
    assert not settings.get("recovery_confirmed")


def test_wrong_groups_are_refused(wizard: FirstStart, handed: list[opening.Opened], soon: Soon) -> None:
    create(wizard, soon)
    wizard.go_on()
    assert not handed
    wizard.go_without()


def test_the_trade_chooses_the_template(wizard: FirstStart, handed: list[opening.Opened], soon: Soon) -> None:
    wizard.salon._group.button(1).setChecked(True)
    create(wizard, soon)
    wizard.go_without()
    assert settings.get("uses_teeth") is True
    assert settings.get("client_word") == "patient"


def test_nothing_is_written_before_the_last_question(wizard: FirstStart, tmp_path: Path) -> None:
    fill_until_pin(wizard)
    assert not (tmp_path / "salon").exists()
    wizard.go_back()
    wizard.go_back()
    assert wizard.salon.salon_name() == "Салон «Лилия»"


def test_a_salon_needs_a_name(wizard: FirstStart) -> None:
    wizard.go_on()
    wizard.go_on()
    assert wizard.stack.currentWidget() is wizard.salon
    assert wizard.salon.box.error()


def test_passwords_have_to_be_long_and_alike(wizard: FirstStart) -> None:
    wizard.show_step(2)
    wizard.password.first.set_words("кратко")
    wizard.go_on()
    assert wizard.password.boxes[0].error()
    wizard.password.first.set_words(PASSWORD)
    wizard.password.again.set_words("другой пароль")
    wizard.go_on()
    assert wizard.password.boxes[1].error()
    assert not wizard.password.boxes[0].error()


def test_a_short_password_is_said_at_its_own_enter(qtbot: QtBot, wizard: FirstStart) -> None:
    wizard.show_step(2)
    wizard.password.first.set_words("кратко")
    line, second = wizard.password.first.focusProxy(), wizard.password.again.focusProxy()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wizard.password.boxes[0].error() == "В мастер-пароле должно быть хотя бы 8 знаков."
    assert wizard.focusWidget() is line
    wizard.password.first.set_words(PASSWORD)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not wizard.password.boxes[0].error()
    assert wizard.focusWidget() is second


def test_pins_have_to_be_long_and_alike(wizard: FirstStart) -> None:
    wizard.show_step(3)
    wizard.pin.first.set_words("12")
    wizard.go_on()
    assert wizard.pin.boxes[0].error()
    wizard.pin.first.set_words(PIN)
    wizard.pin.again.set_words("1111")
    wizard.go_on()
    assert wizard.pin.boxes[1].error()


def test_a_silent_store_costs_only_the_pin(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, handed: list[opening.Opened], soon: Soon,
    now: dt.datetime,
) -> None:  # fmt: skip
    monkeypatch.setattr(keyring_store, "available", lambda: False)
    wizard = FirstStart(tmp_path / "salon", lambda: now)
    wizard.opened.connect(handed.append)
    qtbot.addWidget(wizard)
    wizard.show()
    fill_until_pin(wizard)
    soon(lambda: wizard.pin.answers is False)
    assert wizard.pin.boxes[0].error()
    wizard.go_on()
    soon(lambda: wizard.sheet is not None)
    wizard.go_without()
    assert not keys.has_pin(tmp_path / "salon")


def test_without_a_pin_is_a_choice(
    wizard: FirstStart, handed: list[opening.Opened], soon: Soon, tmp_path: Path
) -> None:
    fill_until_pin(wizard)
    wizard.go_without()
    soon(lambda: wizard.sheet is not None)
    wizard.go_without()
    assert not keys.has_pin(tmp_path / "salon")


def test_a_folder_with_a_base_is_not_written_over(wizard: FirstStart, tmp_path: Path) -> None:
    (tmp_path / "salon").mkdir()
    (tmp_path / "salon" / base.FILE).write_bytes(b"x")
    wizard.go_on()
    assert wizard.place.box.error()
    assert wizard.stack.currentWidget() is wizard.place


def test_a_folder_in_a_cloud_is_refused(wizard: FirstStart, tmp_path: Path) -> None:
    wizard.place.editor.set_words(str(tmp_path / "Dropbox" / "salon"))
    wizard.go_on()
    assert "Dropbox" in wizard.place.box.error()


def test_another_folder_may_be_chosen(wizard: FirstStart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = tmp_path / "documents"
    busy.mkdir()
    (busy / "a.txt").write_text("a")
    monkeypatch.setattr(ask, "folder", lambda *_: busy)
    wizard.place.choose()
    assert wizard.place.folder() == busy / "SalonBase"


def test_a_base_that_is_there_is_opened(
    qtbot: QtBot, wizard: FirstStart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "folder", lambda *_: tmp_path)
    wizard.place.choose_existing()
    assert wizard.place.box.error()
    (tmp_path / base.FILE).write_bytes(b"x")
    with qtbot.waitSignal(wizard.existing_wanted) as wanted:
        wizard.place.choose_existing()
    assert wanted.args == [tmp_path]


def test_enter_goes_on(qtbot: QtBot, wizard: FirstStart) -> None:
    qtbot.keyClick(wizard.place.editor.focusProxy(), Qt.Key.Key_Return)
    assert wizard.stack.currentWidget() is wizard.salon


def test_the_trade_is_chosen_by_arrows_and_enter_goes_on(qtbot: QtBot, wizard: FirstStart) -> None:
    wizard.show_step(1)
    wizard.salon.editor.set_words("Салон «Лилия»")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Return):
        focused = wizard.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    assert wizard.salon.trade() == "dental"
    assert wizard.stack.currentWidget() is wizard.password


def test_tab_reaches_next_before_back(qtbot: QtBot, wizard: FirstStart) -> None:
    wizard.show_step(2)
    reached: list[QWidget] = []
    for _ in range(8):
        focused = wizard.focusWidget()
        assert focused is not None
        reached.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    at = reached.index(wizard.next)
    assert wizard.back not in reached[:at]
    assert reached[at + 1] is wizard.back


def test_a_folder_that_cannot_be_written_is_said(
    wizard: FirstStart, tmp_path: Path, soon: Soon, handed: list[opening.Opened]
) -> None:
    fill_until_pin(wizard)
    (tmp_path / "salon").write_text("a file, not a folder")
    wizard.go_without()
    soon(wizard.error.text)
    assert not handed
