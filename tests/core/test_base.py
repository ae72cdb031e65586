"""A base on the disk: made, opened, refused with a sentence of its own for each reason, closed."""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from peewee import OperationalError

from salonbase import base, cipher, keys, places, settings
from salonbase.errors import BaseBusy, BaseDamaged, SalonError, WrongPassword
from salonbase.models import MODELS, Client, Draft, KeyFileCopy, Record
from tests import bases
from tests.bases import CHEAP, PASSWORD, ROOT

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def folder(tmp_path: Path, now: dt.datetime) -> Path:
    """The folder of a closed base with ten clients."""
    place = tmp_path / "Салон «Орхидея» #1 50%"
    opened = bases.create(place, now)
    bases.add_clients(10, now)
    base.close(opened)
    return place


@contextlib.contextmanager
def open_again(folder: Path, root: bytes = ROOT) -> Iterator[base.Base]:
    """The base, closed at the end of the block."""
    opened = base.open_base(folder, root)
    try:
        yield opened
    finally:
        base.close(opened)


def refusal(folder: Path, root: bytes = ROOT) -> SalonError:
    """The SalonError with which the base in the folder is refused; nothing stays bound or locked after it."""
    with pytest.raises(SalonError) as error:
        base.open_base(folder, root)
    assert Record._meta.database is None
    return error.value


# Made and opened


def test_what_was_written_is_there_after_closing_and_opening(folder: Path) -> None:
    with open_again(folder) as opened:
        assert Client.select().count() == 10
        assert base.check(opened) == []
        assert base.check_quick(opened) == []


def test_a_new_base_knows_its_salon_and_trade(folder: Path) -> None:
    with open_again(folder):
        assert settings.get("salon_name") == "Белая орхидея"
        assert settings.get("trade") == "salon"


def test_nothing_of_a_client_can_be_read_in_the_folder(folder: Path) -> None:
    with open_again(folder):
        Draft.insert(key="x", content="Орлова", at=dt.datetime(2026, 1, 1)).execute()
        for path in folder.rglob("*"):
            content = path.read_bytes() if path.name != base.FILE else b""
            assert "Орлова".encode() not in content
    content = (folder / base.FILE).read_bytes()
    assert "Орлова".encode() not in content
    assert b"SQLite" not in content
    assert b"CREATE TABLE" not in content
    assert content[:16] == keys.cipher_salt(ROOT)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_the_files_of_a_base_belong_to_their_owner_only(folder: Path) -> None:
    with open_again(folder):
        assert {path.name for path in folder.iterdir() if path.stat().st_mode & 0o077} == set()


def test_the_pragmas_are_those_of_the_documentation(folder: Path) -> None:
    with open_again(folder) as opened:
        for name, _, expected in cipher.PRAGMAS:
            assert opened.database.pragma(name) == expected
        assert int(opened.database.pragma("page_size")) == cipher.PAGE
        assert opened.database.pragma("cipher_memory_security") in {None, "0", 0}


def test_the_key_stays_in_no_attribute_of_the_connection(folder: Path) -> None:
    key = keys.cipher_key(ROOT)
    with open_again(folder) as opened:
        values = repr({name: getattr(opened.database, name) for name in vars(opened.database)}) + repr(opened)
        assert key.hex() not in values
        assert repr(key) not in values
        assert repr(ROOT) not in values
    assert opened.root == b""


def test_a_second_base_in_the_same_folder_is_refused(folder: Path, now: dt.datetime) -> None:
    with pytest.raises(SalonError, match="already"):
        base.create(folder, ROOT, salon_name="", trade="salon", now=now)


def test_a_creation_that_was_cut_off_is_begun_anew(tmp_path: Path, now: dt.datetime) -> None:
    (tmp_path / f"{base.FILE}.new").write_bytes(b"half")
    base.close(bases.create(tmp_path, now))
    assert sorted(path.suffix for path in tmp_path.glob("clients*")) == [".db", ".db-journal"]


def test_after_closing_no_table_belongs_to_a_base(folder: Path) -> None:
    with open_again(folder):
        assert all(model._meta.database is not None for model in MODELS)
    assert all(model._meta.database is None for model in (Record, *MODELS))


def test_one_process_has_one_base(folder: Path) -> None:
    with open_again(folder), pytest.raises(AssertionError):
        base.open_base(folder, ROOT)


def test_the_key_file_has_a_copy_inside_the_base(folder: Path) -> None:
    keys.change_master(folder, PASSWORD, "новый пароль", now=dt.datetime.now(dt.UTC), cost=CHEAP)
    with open_again(folder):
        contents = [row.content for row in KeyFileCopy.select()]
    assert contents == [(folder / "keys.json").read_text("utf-8")]


def test_a_lost_key_file_comes_back_from_the_base(folder: Path, now: dt.datetime) -> None:
    (folder / "keys.json").unlink()
    with open_again(folder, keys.open_digits(folder, keys.digits(ROOT))) as opened:
        assert base.bring_back_key_file(opened)
    assert keys.open_master(folder, PASSWORD, now=now) == ROOT


def test_a_key_file_of_another_base_replaces_no_copy_and_is_kept(
    folder: Path, tmp_path: Path, now: dt.datetime
) -> None:
    other = tmp_path / "other"
    keys.set_master(other, bytes(16), "чужой пароль", cost=CHEAP)
    shutil.copyfile(other / "keys.json", folder / "keys.json")
    with open_again(folder, keys.open_digits(folder, keys.digits(ROOT))) as opened:
        assert base.bring_back_key_file(opened)
    assert keys.open_master(folder, PASSWORD, now=now) == ROOT
    assert (folder / "keys-1.json").read_bytes() == (other / "keys.json").read_bytes()


def test_the_engine_prints_no_personal_data() -> None:
    assert logging.getLogger("peewee").level == logging.WARNING


def test_a_driver_without_a_cipher_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "dbapi2", sqlite3)
    monkeypatch.setattr(cipher, "OLDEST_SQLITE", (3, 0, 0))
    with pytest.raises(AssertionError, match="cipher"):
        base.in_memory()


def test_an_old_engine_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(AssertionError, match="too old"):
        base.in_memory()


# Refused


def test_a_folder_without_a_base(tmp_path: Path) -> None:
    assert refusal(tmp_path).sentence == "There is no base in this folder."


def test_a_wrong_key(folder: Path) -> None:
    assert isinstance(refusal(folder, bytes(16)), WrongPassword)


def test_a_base_from_a_newer_version(folder: Path) -> None:
    with open_again(folder) as opened:
        opened.database.execute_sql("PRAGMA user_version = 99")
    assert "newer" in refusal(folder).sentence


def rewritten(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """The file of a closed base after ``change``."""

    def spoil(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return spoil


def plain(path: Path) -> None:
    """A sound SQLite file without a cipher."""
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE client (id)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (rewritten(lambda _: b""), "0 bytes"),
        (rewritten(lambda content: content[:1000]), "cut off"),
        (rewritten(lambda content: content[:-100]), "cut off"),
        (rewritten(lambda content: content[: len(content) // 8192 * 4096]), "damaged"),
        (plain, "plain SQLite"),
        (rewritten(lambda content: content[:16] + bytes([content[16] ^ 1]) + content[17:]), "damaged"),
        (rewritten(lambda content: b"\xff" * len(content)), "damaged"),
        (rewritten(lambda _: "Список клиентов".encode() * 4096), "damaged"),
    ],
    ids=["empty", "short", "cut off", "cut off at a page", "plain", "flipped bit", "overwritten", "another file"],
)
def test_a_file_that_is_no_base(folder: Path, spoil: Callable[[Path], None], word: str) -> None:
    spoil(folder / base.FILE)
    before = (folder / base.FILE).read_bytes()
    assert word in refusal(folder).sentence
    assert (folder / base.FILE).read_bytes() == before


def test_a_damaged_salt_alone_is_no_obstacle(folder: Path) -> None:
    """The salt comes from the key, so the first sixteen bytes of the file may be lost."""
    rewritten(lambda content: bytes(16) + content[16:])(folder / base.FILE)
    with open_again(folder):
        assert Client.select().count() == 10


def test_a_flipped_bit_inside_is_found_by_the_quick_check(folder: Path) -> None:
    middle = (folder / base.FILE).stat().st_size // 2
    rewritten(lambda content: content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :])(
        folder / base.FILE
    )
    with open_again(folder) as opened:
        assert base.check_quick(opened)
        assert base.check(opened)


def test_a_base_that_is_open_in_another_process_is_refused(folder: Path) -> None:
    holder = (
        "import sys, pathlib; from salonbase import base;"
        "base.open_base(pathlib.Path(sys.argv[1]), bytes(range(16))); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        assert isinstance(refusal(folder), BaseBusy)
        process.communicate("")
    with open_again(folder):
        assert Client.select().count() == 10


# Transactions


def test_a_transaction_keeps_all_or_nothing(folder: Path) -> None:
    with open_again(folder):
        with contextlib.suppress(ZeroDivisionError), base.transaction():
            Client.delete().execute()
            _ = 1 / 0
        assert Client.select().count() == 10


def test_an_inner_transaction_can_fail_alone(folder: Path) -> None:
    with open_again(folder):
        with base.transaction():
            Client.delete().where(Client.id == 1).execute()
            with contextlib.suppress(ZeroDivisionError), base.transaction():
                Client.delete().execute()
                _ = 1 / 0
        assert Client.select().count() == 9


def test_a_bug_stays_a_bug(folder: Path) -> None:
    with open_again(folder) as opened, pytest.raises(OperationalError), base.transaction():
        opened.database.execute_sql("SELECT * FROM no_such_table")


def test_a_full_disk_is_told_from_inside_two_transactions(folder: Path, now: dt.datetime) -> None:
    with open_again(folder) as opened:
        pages = opened.database.pragma("page_count")
        opened.database.execute_sql(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(SalonError, match="disk is full"), base.transaction():
            bases.add_clients(1000, now)
        assert Client.select().count() == 10
        opened.database.execute_sql("PRAGMA max_page_count = 4294967294")
        bases.add_clients(10, now)
    with open_again(folder) as opened:
        assert Client.select().count() == 20
        assert base.check(opened) == []


def damaged_read(opened: base.Base) -> None:
    """Read every row, as a list for the screen does."""
    with base.transaction():
        list(opened.database.execute_sql("SELECT * FROM client NOT INDEXED").fetchall())


def test_a_bad_page_under_a_query_is_told_in_words(folder: Path, now: dt.datetime) -> None:
    with open_again(folder):
        bases.add_clients(3000, now, first=100)
    content = bytearray((folder / base.FILE).read_bytes())
    for page in range(len(content) // 8192, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    (folder / base.FILE).write_bytes(content)
    with open_again(folder) as opened:
        with pytest.raises(BaseDamaged):
            damaged_read(opened)
        problems = base.check(opened)
        assert "Restore" in problems[0]
        assert 2 < len(problems) <= 1 + 2 * cipher.MOST_PROBLEMS


class Unreadable:
    """A database whose disk fails while it is read."""

    def __init__(self, code: int) -> None:
        self.code = code

    def execute_sql(self, sql: str) -> None:
        """Fail as the driver does."""
        error = cipher.dbapi2.DatabaseError(sql)
        error.sqlite_errorcode = self.code
        raise error


def test_a_disk_that_fails_during_the_check_is_a_problem_and_a_bug_is_not() -> None:
    assert len(cipher.problems(Unreadable(10))) == 2  # type: ignore[arg-type]
    with pytest.raises(cipher.dbapi2.DatabaseError):
        cipher.problems(Unreadable(1))  # type: ignore[arg-type]


def test_a_setting_of_the_engine_that_does_not_arrive_is_found_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cipher, "PRAGMAS", (("synchronous", "NORMAL", 3),))
    with pytest.raises(AssertionError, match="synchronous"):
        base.open_base(folder, ROOT)


def test_a_base_made_by_another_person_is_refused_in_words(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder / base.FILE))

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(SalonError, match="may not be written"):
        base._refuse_foreign(folder / base.FILE)


def test_a_row_without_its_owner_is_found_by_the_check(folder: Path) -> None:
    with open_again(folder) as opened:
        opened.database.execute_sql("PRAGMA foreign_keys = 0")
        opened.database.execute_sql("DELETE FROM client WHERE id = 1")
        assert base.check_quick(opened) == []
        assert len(base.check(opened)) == 2
        assert "phone" in " ".join(base.check(opened))


def test_a_base_closes_even_where_its_copy_of_the_key_file_cannot_be_written(folder: Path) -> None:
    with open_again(folder) as opened:
        keys.change_master(folder, PASSWORD, "новый пароль", now=dt.datetime.now(dt.UTC), cost=CHEAP)
        opened.database.execute_sql("PRAGMA query_only = 1")
    assert opened.database.is_closed()


def test_an_empty_encrypted_file_is_no_base(folder: Path) -> None:
    with open_again(folder) as opened:
        opened.database.execute_sql("PRAGMA user_version = 0")
    assert "holds nothing" in refusal(folder).sentence


def test_a_base_without_a_copy_of_its_key_file_brings_none_back(tmp_path: Path, now: dt.datetime) -> None:
    opened = base.create(tmp_path, ROOT, salon_name="", trade="salon", now=now)
    assert not base.bring_back_key_file(opened)
    base.close(opened)


@pytest.mark.parametrize(
    ("code", "word"),
    [(5, "another window"), (6, "another window"), (7, "memory"), (8, "read-only"), (10, "disk does not answer"),
     (11, "damaged"), (13, "disk is full"), (14, "cannot be opened"), (522, "disk does not answer")],
)  # fmt: skip
def test_every_trouble_of_the_engine_has_its_sentence(code: int, word: str) -> None:
    error = cipher.dbapi2.OperationalError("x")
    error.sqlite_errorcode = code
    sentence = base.sentence_of(OperationalError(error, "x"))
    assert sentence is not None
    assert word in sentence.sentence
    assert base.sentence_of(ValueError("x")) is None


# Places


MOUNTS = (
    "/dev/sda2 / ext4 rw 0 0\n//server/salon /mnt/salon cifs rw 0 0\nnas:/x /mnt/nas\\040one nfs4 rw 0 0\n"
    "/dev/sdb1 /media/olga/STICK vfat rw 0 0\nrclone: /mnt/rclone fuse.rclone rw 0 0\n"
)


@pytest.mark.parametrize(
    ("place", "word"),
    [
        ("/home/olga/OneDrive/База", "OneDrive"),
        ("/home/olga/OneDrive - Салон/База", "OneDrive"),
        ("/home/olga/Dropbox (Личный)", "Dropbox"),
        ("/home/olga/Яндекс.Диск/База", "Яндекс.Диск"),
        ("/home/olga/YandexDisk", "Яндекс.Диск"),
        ("/home/olga/Google Drive/Мой диск", "Google Drive"),
        ("/Users/olga/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/home/olga/Облако Mail.ru/База", "Mail.ru"),
        ("/mnt/salon", "another computer"),
        ("/mnt/nas one/base", "another computer"),
        ("/mnt/rclone/base", "another computer"),
        ("/media/olga/STICK/base", "removable"),
    ],
)
def test_places_that_spoil_a_base(place: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_existing", lambda folder: folder)
    assert word in (places.warning(Path(place), MOUNTS) or "")


@pytest.mark.parametrize("place", ["/home/olga/.local/share/SalonBase/base", "/srv/salon", "/home/dropout/base"])
def test_an_ordinary_place_needs_no_warning(place: str) -> None:
    assert places.warning(Path(place), MOUNTS) is None


def test_a_link_into_a_cloud_folder_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "base").mkdir(parents=True)
    (tmp_path / "salon").symlink_to(tmp_path / "Dropbox")
    assert "Dropbox" in (places.warning(tmp_path / "salon" / "base", mounts="") or "")


def test_a_disk_that_the_kernel_calls_removable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_existing", lambda folder: folder)
    monkeypatch.setattr(places, "_read", lambda path: "1\n" if path == "/sys/block/sdb/removable" else "")
    assert "removable" in (places.warning(Path("/srv/x"), "/dev/sdb1 /srv ext4 rw 0 0\nodd\n") or "")
    assert places.warning(Path("/srv/x"), "/dev/nvme0n1p2 /srv ext4 rw 0 0\n") is None


@pytest.mark.skipif(sys.platform == "win32", reason="asks Windows itself")
def test_windows_and_macos_are_asked_in_their_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert places._kind(Path("/Volumes/STICK/base"), None) == "removable"
    assert places._kind(Path("/Users/olga/base"), None) == ""
    asked = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return 4

    kernel = SimpleNamespace(kernel32=SimpleNamespace(GetDriveTypeW=drive_type))
    monkeypatch.setattr("ctypes.windll", kernel, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert places._kind(Path("/salon"), None) == "network"
    assert asked == ["/"]
    assert places._kind_on_windows(PureWindowsPath(r"\\server\salon")) == "network"  # type: ignore[arg-type]


def test_this_computer_is_asked_for_its_disks(tmp_path: Path) -> None:
    assert base.place_warning(tmp_path / "not" / "yet") is None
