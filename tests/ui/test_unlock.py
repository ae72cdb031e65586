"""The page in front of a locked base: every way in, every way to fail, and the wait after many of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salonbase import base, clients, keyring_store, keys, search
from salonbase.errors import KeyringSilent
from salonbase.keys import Cost
from ui.entrance import opening
from ui.entrance.new_password import NewPassword
from ui.entrance.unlock_page import UnlockPage, Way

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD, PIN = "ромашка и лютик", "2580"
Soon = Callable[[Callable[[], object]], None]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A password store of the operating system that answers."""
    kept: dict[str, str] = {}
    monkeypatch.setattr(keyring_store, "keep", kept.__setitem__)
    monkeypatch.setattr(keyring_store, "find", kept.get)
    monkeypatch.setattr(keyring_store, "forget", lambda name: kept.pop(name, None))
    return kept


@pytest.fixture
def root(tmp_path: Path, store: dict[str, str], now: dt.datetime) -> bytes:
    """The key of a base in ``tmp_path / "base"`` with a master password and a PIN and one client."""
    made = keys.new_root()
    opened = base.create(tmp_path / "base", made, salon_name="Лилия", trade="salon", now=now)
    clients.add({"surname": "Иванов"}, now=now)
    keys.set_master(opened.folder, made, PASSWORD, cost=CHEAP)
    keys.set_pin(opened.folder, made, PIN, cost=CHEAP)
    base.close(opened)
    return made


@pytest.fixture
def handed(root: bytes) -> Iterator[list[opening.Opened]]:
    """What the page has handed over; it is closed after the test."""
    found: list[opening.Opened] = []
    yield found
    for opened in found:
        base.close(opened.base)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, handed: list[opening.Opened], now: dt.datetime) -> UnlockPage:
    made = UnlockPage(tmp_path / "base", "Лилия", lambda: now)
    made.opened.connect(handed.append)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def try_words(page: UnlockPage, words: str) -> None:
    page.secret.set_words(words)
    page.open()


def test_the_page_says_whose_base_it_is_and_asks_for_the_pin(page: UnlockPage) -> None:
    assert page.title.text() == "Лилия"
    assert page.way is Way.PIN


def test_the_pin_and_enter_open(qtbot: QtBot, page: UnlockPage, handed: list[opening.Opened], soon: Soon) -> None:
    page.secret.set_words(PIN)
    qtbot.keyClick(page.secret.edit, Qt.Key.Key_Return)
    soon(lambda: handed)
    assert isinstance(handed[0].index, search.Index)
    assert len(handed[0].index.ids()) == 1
    assert page.secret.words() == ""


def test_a_wrong_pin_is_said_beside_the_field(page: UnlockPage, handed: list[opening.Opened], soon: Soon) -> None:
    try_words(page, "0000")
    soon(page.box.error)
    assert not handed
    assert page.button.isEnabled()
    try_words(page, PIN)
    soon(lambda: handed)


def test_nothing_typed_is_said_at_once(page: UnlockPage) -> None:
    try_words(page, "")
    assert page.box.error()


def test_the_master_password_opens(page: UnlockPage, handed: list[opening.Opened], soon: Soon) -> None:
    page.take_next_way()
    assert page.way is Way.MASTER
    try_words(page, PASSWORD)
    soon(lambda: handed)


def test_many_wrong_tries_have_to_wait(page: UnlockPage, soon: Soon) -> None:
    for _ in range(6):
        page.box.show_error("")
        try_words(page, "0000")
        soon(page.box.error)
    page._show_waiting()
    assert not page.button.isEnabled()
    assert "2" in page.box.error()


def test_the_wait_ends(page: UnlockPage, soon: Soon, now: dt.datetime) -> None:
    test_many_wrong_tries_have_to_wait(page, soon)
    page._clock = lambda: now + dt.timedelta(seconds=3)
    page._show_waiting()
    assert page.button.isEnabled()
    assert page.box.error() == ""


def test_a_silent_store_leads_to_the_master_password(
    page: UnlockPage, handed: list[opening.Opened], soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(name: str) -> str | None:
        raise KeyringSilent("Хранилище молчит.")

    monkeypatch.setattr(keyring_store, "find", silent)
    try_words(page, PIN)
    soon(lambda: page.way is Way.MASTER)
    assert page.bar.sentence() == "Хранилище молчит."
    try_words(page, PASSWORD)
    soon(lambda: handed)
    assert handed[0].warning == "Хранилище молчит."


def test_a_copied_folder_asks_for_the_master_password(
    page: UnlockPage, store: dict[str, str], handed: list[opening.Opened], soon: Soon
) -> None:
    store.clear()
    try_words(page, PIN)
    soon(lambda: page.way is Way.MASTER)
    try_words(page, PASSWORD)
    soon(lambda: handed)


def test_the_sheet_opens_and_a_new_password_is_set(
    page: UnlockPage, root: bytes, handed: list[opening.Opened], soon: Soon, now: dt.datetime, tmp_path: Path
) -> None:
    page.choose(Way.SHEET)
    try_words(page, keys.digits(root))
    soon(lambda: page.new_password is not None)
    assert not handed
    assert page.new_password is not None
    page.new_password.first.set_words("новый пароль")
    page.new_password.again.set_words("новый парол")
    page.new_password.give()
    assert page.new_password.boxes[1].error()
    page.new_password.again.set_words("новый пароль")
    page.new_password.give()
    soon(lambda: handed)
    assert keys.open_master(tmp_path / "base", "новый пароль", now=now) == root


def test_a_short_new_password_is_refused(qtbot: QtBot) -> None:
    asked = NewPassword()
    qtbot.addWidget(asked)
    asked.first.set_words("кратко")
    asked.give()
    assert asked.boxes[0].error()


def test_a_mistyped_sheet_names_the_group(page: UnlockPage, root: bytes, soon: Soon) -> None:
    page.choose(Way.SHEET)
    groups = keys.digits(root).split("-")
    groups[2] = f"{(int(groups[2]) + 1) % 1_000_000:06d}"
    try_words(page, " ".join(groups))
    soon(page.box.error)
    assert groups[2] in page.box.error()


@pytest.mark.parametrize("content", [None, "это не ключи"])
def test_without_its_key_file_the_sheet_is_asked_for(
    qtbot: QtBot, tmp_path: Path, root: bytes, now: dt.datetime, content: str | None
) -> None:
    file = tmp_path / "base" / base.KEY_FILE
    file.unlink()
    if content is not None:
        file.write_text(content, encoding="utf-8")
    page = UnlockPage(tmp_path / "base", "", lambda: now)
    qtbot.addWidget(page)
    assert page.way is Way.SHEET
    assert page.bar.sentence()
    assert page.title.text() == "base"


def test_after_two_weeks_the_master_password_is_asked_and_may_be_put_off(
    qtbot: QtBot, tmp_path: Path, root: bytes, now: dt.datetime
) -> None:
    page = UnlockPage(tmp_path / "base", "Лилия", lambda: now + dt.timedelta(days=15))
    qtbot.addWidget(page)
    page.show()
    assert page.way is Way.MASTER
    assert page.later.isVisible()
    page.put_off()
    assert page.way is Way.PIN


def test_a_demo_says_its_password_and_opens(
    qtbot: QtBot, tmp_path: Path, handed: list[opening.Opened], soon: Soon, now: dt.datetime
) -> None:
    page = UnlockPage(tmp_path / "base", "Демо", lambda: now)
    page.opened.connect(handed.append)
    qtbot.addWidget(page)
    page.offer_demo(PASSWORD)
    assert PASSWORD in page.bar.sentence()
    assert not handed
    page.offer_demo(PASSWORD, at_once=True)
    soon(lambda: handed)


def test_a_damaged_base_is_said_in_words(page: UnlockPage, tmp_path: Path, soon: Soon) -> None:
    (tmp_path / "base" / base.FILE).write_bytes(b"")
    try_words(page, PIN)
    soon(page.box.error)
    assert page.button.isEnabled()
