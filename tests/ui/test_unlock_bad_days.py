"""Every way in which a base may not open: each with a sentence and a way out, and nothing lost."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salonbase import backup, base, cipher, clients, keyring_store, keys, migrations, paths
from salonbase.keys import keyfile
from tests import bases
from tests.bases import CHEAP, PASSWORD, ROOT
from tests.faults import disks
from ui.entrance import opening
from ui.entrance.unlock_page import UnlockPage, Way

pytestmark = pytest.mark.usefixtures("english")
PIN = "2580"
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
def folder(tmp_path: Path, now: dt.datetime, store: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A base with a PIN and one client."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    opened = bases.create(tmp_path / "base", now)
    clients.add({"surname": "Орлова"}, now=now)
    keys.set_pin(opened.folder, ROOT, PIN, cost=CHEAP)
    base.close(opened)
    return tmp_path / "base"


class Desk:
    """A person in front of the unlock page."""

    def __init__(self, folder: Path, qtbot: QtBot, now: dt.datetime) -> None:
        self.handed: list[opening.Opened] = []
        self.page = UnlockPage(folder, "Лилия", lambda: now)
        self.page.opened.connect(self.handed.append)
        qtbot.addWidget(self.page)
        self.page.show()
        self._qtbot = qtbot

    def try_words(self, words: str, way: Way | None = None) -> str:
        """Type and press; what is said beside the field then, empty where the base is open."""
        if way is not None:
            self.page.choose(way)
        self.page.secret.set_words(words)
        self.page.open()
        self._qtbot.waitUntil(lambda: not self.page._busy or bool(self.handed), timeout=20_000)
        return self.page.box.error()

    def is_in(self) -> bool:
        self._qtbot.waitUntil(lambda: bool(self.handed), timeout=20_000)
        return [clients.card(one).surname for one in clients.ordered_ids()] == ["Орлова"]


@pytest.fixture
def sit_down(qtbot: QtBot, now: dt.datetime) -> Iterator[Callable[[Path], Desk]]:
    desks: list[Desk] = []

    def make(folder: Path) -> Desk:
        desks.append(Desk(folder, qtbot, now))
        return desks[-1]

    yield make
    for desk in desks:
        for opened in desk.handed:
            base.close(opened.base)


SitDown = Callable[[Path], Desk]


def test_a_forgotten_pin_is_replaced_by_the_password(sit_down: SitDown, folder: Path) -> None:
    desk = sit_down(folder)
    assert desk.page.way is Way.PIN
    assert desk.try_words("0000")
    assert desk.page.other_way.isEnabled()
    desk.page.take_next_way()
    desk.try_words(PASSWORD)
    assert desk.is_in()


def test_a_lost_keyring_leads_to_the_password(sit_down: SitDown, folder: Path, store: dict[str, str]) -> None:
    store.clear()
    desk = sit_down(folder)
    desk.try_words(PIN)
    assert "master password" in desk.page.bar.sentence()
    desk.try_words(PASSWORD)
    assert desk.is_in()


def test_a_copied_folder_opens_by_the_password(
    sit_down: SitDown, folder: Path, tmp_path: Path, store: dict[str, str]
) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    store.clear()
    desk = sit_down(tmp_path / "copy")
    desk.try_words(PIN)
    desk.try_words(PASSWORD)
    assert desk.is_in()


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\x00" * 500])
def test_without_its_key_file_the_sheet_opens_and_the_former_password_may_stay(
    sit_down: SitDown, folder: Path, content: bytes | None, now: dt.datetime
) -> None:
    spoil_keys(folder, content)
    desk = sit_down(folder)
    assert desk.page.way is Way.SHEET
    assert desk.page.bar.sentence()
    assert not desk.try_words(keys.digits(ROOT))
    assert desk.page.new_password is not None
    assert not desk.page.new_password.former.isHidden()
    desk.page.new_password.former.click()
    assert desk.is_in()
    assert keys.open_master(folder, PASSWORD, now=now) == ROOT
    assert keys.open_pin(folder, PIN, now=now) == ROOT


@pytest.mark.parametrize("content", [None, b"no keys"])
def test_a_lost_key_file_is_taken_from_a_backup(
    sit_down: SitDown, folder: Path, tmp_path: Path, now: dt.datetime, content: bytes | None
) -> None:
    opened = base.open_base(folder, ROOT)
    backup.make(opened, tmp_path / "backups", now=now)
    base.close(opened)
    spoil_keys(folder, content)
    desk = sit_down(folder)
    assert "key file" in desk.try_words("не тот пароль", Way.MASTER)
    assert not (folder / base.KEY_FILE).exists() or content is not None
    desk.try_words(PASSWORD, Way.MASTER)
    assert desk.is_in()
    assert keyfile.load(folder).base_id == keys.base_id(ROOT)


def test_without_key_file_and_backup_the_password_says_what_helps(sit_down: SitDown, folder: Path) -> None:
    spoil_keys(folder, None)
    desk = sit_down(folder)
    assert "recovery sheet" in desk.try_words(PASSWORD, Way.MASTER)
    assert desk.page.way is Way.SHEET


def test_a_sheet_of_another_base_opens_nothing(sit_down: SitDown, folder: Path) -> None:
    assert "another" in sit_down(folder).try_words(keys.digits(bytes(16)), Way.SHEET)
    spoil_keys(folder, None)
    assert "another" in sit_down(folder).try_words(keys.digits(bytes(16)), Way.SHEET)


def test_a_base_of_a_newer_version_asks_for_a_newer_program(sit_down: SitDown, folder: Path) -> None:
    database = cipher.connect(folder / base.FILE, ROOT)
    database.execute_sql(f"PRAGMA user_version = {migrations.VERSION + 1}")
    database.close()
    before = (folder / base.FILE).read_bytes()
    assert "newer" in sit_down(folder).try_words(PIN)
    assert (folder / base.FILE).read_bytes() == before


def emptied(content: bytes) -> bytes:
    return b""


def cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2 - 100]


def cut_at_a_page(content: bytes) -> bytes:
    return content[: 4096 * 3]


def flipped_in_the_first_page(content: bytes) -> bytes:
    return content[:100] + bytes([content[100] ^ 1]) + content[101:]


def something_else(content: bytes) -> bytes:
    return "Это письмо, а не база. ".encode() * 1000


@pytest.mark.parametrize("spoil", [emptied, cut_off, cut_at_a_page, flipped_in_the_first_page, something_else])
def test_a_spoiled_file_is_named_and_leads_to_the_backups(
    sit_down: SitDown, folder: Path, qtbot: QtBot, spoil: Callable[[bytes], bytes]
) -> None:
    spoiled = spoil((folder / base.FILE).read_bytes())
    (folder / base.FILE).write_bytes(spoiled)
    desk = sit_down(folder)
    said = desk.try_words(PIN)
    assert said
    assert desk.page.bar.sentence() == said
    assert desk.page.restore.isVisible()
    assert desk.page.other_base.isVisible()
    with qtbot.waitSignal(desk.page.restore_wanted):
        desk.page.bar._act.click()
    assert (folder / base.FILE).read_bytes() == spoiled


def test_a_flipped_bit_in_the_salt_costs_nothing(sit_down: SitDown, folder: Path) -> None:
    content = (folder / base.FILE).read_bytes()
    (folder / base.FILE).write_bytes(bytes([content[0] ^ 1]) + content[1:])
    desk = sit_down(folder)
    desk.try_words(PIN)
    assert desk.is_in()


def test_a_base_file_that_is_gone_leads_to_the_backups(sit_down: SitDown, folder: Path) -> None:
    (folder / base.FILE).unlink()
    desk = sit_down(folder)
    assert "no base" in desk.try_words(PIN)
    assert desk.page.bar.sentence()
    assert not (folder / base.FILE).exists()


def test_a_folder_that_is_read_only_is_said(sit_down: SitDown, folder: Path) -> None:
    with disks.read_only(folder):
        desk = sit_down(folder)
        assert "read-only" in desk.try_words(PIN)
    desk.try_words(PIN)
    assert desk.is_in()


def test_a_base_that_is_open_in_another_program_is_said(sit_down: SitDown, folder: Path) -> None:
    other = cipher.connect(folder / base.FILE, ROOT)
    other.execute_sql("BEGIN EXCLUSIVE")
    desk = sit_down(folder)
    try:
        assert "another window or program" in desk.try_words(PIN)
    finally:
        other.close()
    desk.try_words(PIN)
    assert desk.is_in()


def spoil_keys(folder: Path, content: bytes | None) -> None:
    (folder / base.KEY_FILE).unlink()
    if content is not None:
        (folder / base.KEY_FILE).write_bytes(content)
