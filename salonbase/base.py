"""Create, open, check and close a base: the folder with the encrypted file, its key file and its lock.

The models are bound to the one base that is open in this process and unbound when it closes.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from peewee import SqliteDatabase

from salonbase import cipher, files, keys, migrations, places
from salonbase.errors import BaseDamaged, KeyFileDamaged, SalonError, WrongPassword
from salonbase.keys import attempts, keyfile
from salonbase.keys.keyfile import KeyFile
from salonbase.models import MODELS, KeyFileCopy, Record, Setting
from salonbase.text import text
from salonbase.turns import GivingWay

FILE = keys.DATABASE
KEY_FILE = keyfile.FILE

_PLAIN_HEADER = b"SQLite format 3\0"


@dataclass(slots=True)
class Base:
    """An open base. There is at most one in a process, because the models are bound to it."""

    folder: Path
    database: cipher.CipherDatabase
    root: bytes = field(default=b"", repr=False)
    was_cut_off: bool = False  # by a power cut in the middle of a write, which opening has taken back

    @property
    def file(self) -> Path:
        """The encrypted file; never open it by other means while the base is open."""
        return self.folder / FILE


def create(folder: Path, root: bytes, *, salon_name: str, trade: str, now: dt.datetime) -> Base:
    """Make a new base in ``folder`` and open it.

    ``trade`` is a key of the card templates. Raises SalonError where a base is there already or the folder cannot be
    written. The file gets its name only when it is complete.
    """
    refuse_existing(folder)
    unfinished, journal = folder / f"{FILE}.new", folder / f"{FILE}.new-journal"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        journal.unlink(missing_ok=True)
        unfinished.touch(mode=0o600, exist_ok=False)
        with in_words(), closing(cipher.connect(unfinished, root, mode="rwc")) as database:
            _fill(database, {"salon_name": salon_name, "trade": trade})
        unfinished.rename(folder / FILE)
        journal.unlink(missing_ok=True)  # empty: the file was closed in order
        files.sync_folder(folder)
    except OSError as error:
        raise files.sentence_of(error) from error
    attempts.note_right(folder, now=now, master=True)
    return open_base(folder, root)


def refuse_existing(folder: Path) -> None:
    """Raise SalonError (field ``folder``) where a base is in the folder already."""
    if (folder / FILE).exists():
        raise SalonError(text("Base", "There is a base in this folder already."), field="folder")


def open_base(folder: Path, root: bytes) -> Base:
    """Open the base in ``folder`` with its key; nobody else can open it until ``close``.

    Raises SalonError with a sentence of its own for each way in which a file is no base of ours, for a wrong key, a
    newer version, a folder without rights and a base that is open elsewhere. Reads no more than the first pages:
    ``check_quick`` looks at all of it.
    """
    if Record._meta.database is not None:
        raise AssertionError("a base is open already")
    _refuse_foreign(folder / FILE)
    was_cut_off = _has_journal(folder)
    database = _unlocked(folder, root)
    try:
        database.execute_sql("BEGIN EXCLUSIVE")
        database.execute_sql("COMMIT")
        _bring_up_to_date(folder, database, root)
        opened = Base(folder, database, root, was_cut_off)
        _bind(database)
        keep_key_file(opened)
    except Exception as error:
        _unbind()
        database.close()
        raise sentence_of(error) or error from error
    return opened


def in_memory() -> Base:
    """An empty base that lives in memory, made by the real engine: for tests and trials."""
    database = cipher.CipherDatabase(None, bytes(16))
    database.connect()
    _bind(database)
    database.create_tables(MODELS)
    return Base(Path(), database)


def close(opened: Base) -> None:
    """Close the file, forget the key and unbind the models; the base cannot be used after that."""
    if opened.root and not opened.database.is_closed():
        keep_key_file(opened)
    opened.database.close()
    opened.root = b""
    if Record._meta.database is opened.database:
        _unbind()


@contextmanager
def transaction() -> Iterator[None]:
    """A transaction on the open base; nested ones are savepoints, the outermost commit is durable.

    An error of the disk or the file arrives as a SalonError, and nothing of the transaction is kept.
    """
    with in_words(), Record._meta.database.atomic():
        yield


def changes() -> tuple[object, int]:
    """A mark that is another one after any change to the open base, and in another base."""
    connection = Record._meta.database.connection()
    return connection, connection.total_changes


@contextmanager
def in_words() -> Iterator[None]:
    """Errors of the database inside the block arrive as a SalonError, unless they are bugs of ours."""
    try:
        yield
    except cipher.ERRORS as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        raise sentence from error


def sentence_of(error: BaseException) -> SalonError | None:
    """What an error of the database means for the person; None where it is a bug of ours."""
    return cipher.sentence_of(error)


def giving_way(opened: Base) -> GivingWay:
    """A run in another thread that is interrupted by whatever this one asks; see ``turns``."""
    return opened.database.giving_way()


def check_in_use(opened: Base) -> list[str]:
    """``check_quick`` without the pages that hold nothing: it can be interrupted at any page."""
    return cipher.problems(opened.database, cipher.IN_USE)


def check_quick(opened: Base) -> list[str]:
    """What is wrong with the file, in sentences; empty for a sound one. Reads each page once (a second for 200 MB)."""
    return cipher.problems(opened.database)


def check(opened: Base) -> list[str]:
    """All of ``check_quick``, and whether every index and every reference holds."""
    problems = cipher.problems(opened.database, cipher.THOROUGH)
    if problems:
        return problems
    return [
        text("Base", "A line of {table} belongs to a line that is not there.", table=row[0])
        for row in opened.database.execute_sql("PRAGMA foreign_key_check").fetchall()
    ]


def place_warning(folder: Path) -> str | None:
    """Why a base must not live in ``folder`` (network, removable disk, cloud folder); None where it may."""
    return places.warning(folder)


def keep_key_file(opened: Base) -> None:
    """Put the newest key file into the base itself, from where it can come back by the recovery sheet.

    A key file of another base is none of its own. This is a copy only: a full disk must not keep a base from being
    opened, looked at and closed.
    """
    with suppress(SalonError, *cipher.ERRORS):
        newest = keyfile.load(opened.folder)
        if newest.base_id == keys.base_id(opened.root) and _kept_key_file() != newest:
            with transaction():
                KeyFileCopy.delete().execute()
                KeyFileCopy.insert(content=keyfile.write(newest).decode("utf-8")).execute()


def bring_back_key_file(opened: Base) -> bool:
    """Put the copy inside the base back as key file, so that the former password opens again; whether there was one."""
    kept = _kept_key_file()
    if kept is None or kept.base_id != keys.base_id(opened.root):
        return False
    keyfile.put_aside(opened.folder)
    keyfile.save(opened.folder, kept)
    return True


def key_file(opened: Base) -> KeyFile | None:
    """The key file beside the base, or the copy inside where that is lost, damaged or of another base."""
    with suppress(SalonError):
        beside = keyfile.load(opened.folder)
        if beside.base_id == keys.base_id(opened.root) and keys.MASTER in beside.slots:
            return beside
    return _kept_key_file()


def _kept_key_file() -> KeyFile | None:
    content = KeyFileCopy.select(KeyFileCopy.content).order_by(KeyFileCopy.id.desc()).limit(1).scalar()
    try:
        return None if content is None else keyfile.parse(content.encode("utf-8"))
    except KeyFileDamaged:
        return None


def _fill(database: SqliteDatabase, settings: dict[str, str]) -> None:
    migrations.run(database)
    with database.bind_ctx((Record, *MODELS)), database.atomic():
        for key, value in settings.items():
            Setting.insert(key=key, value=json.dumps(value, ensure_ascii=False)).execute()


def _refuse_foreign(path: Path) -> None:
    """Refuse what is plainly no base before SQLite sees it: to SQLite a file of 0 bytes is a sound empty base."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(len(_PLAIN_HEADER))
    except FileNotFoundError:
        raise SalonError(text("Base", "There is no base in this folder."), field="folder") from None
    except OSError as error:
        raise files.sentence_of(error) from error
    if size == 0:
        raise BaseDamaged(text("Base", "The file of the base is empty (0 bytes). Restore the newest backup."))
    if header == _PLAIN_HEADER:
        raise BaseDamaged(text("Base", "This file is a plain SQLite file and no base of SalonBase."))
    if size < cipher.PAGE or size % cipher.PAGE:
        raise BaseDamaged(text("Base", "The file of the base was cut off. Restore the newest backup."))
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise SalonError(text("Base", "The base may not be written: its folder or file is read-only."))


def _has_journal(folder: Path) -> bool:
    journal = folder / f"{FILE}-journal"
    return journal.exists() and journal.stat().st_size > 0


def _unlocked(folder: Path, root: bytes) -> cipher.CipherDatabase:
    try:
        return cipher.connect(folder / FILE, root)
    except BaseDamaged:
        if keys.is_key_of(root, folder / FILE):
            raise
        raise WrongPassword(
            text("Base", "This key does not open this base: it is the key of another one, or the file is damaged.")
        ) from None


def _bring_up_to_date(folder: Path, database: SqliteDatabase, root: bytes) -> None:
    """Migrate an older file, after a copy of it was made beside it and found whole."""
    version = migrations.version_of(database)
    if version > migrations.VERSION:
        raise SalonError(text("Base", "This base was made by a newer SalonBase. Install the newer version."))
    if version == 0:
        raise BaseDamaged(text("Base", "The file of the base holds nothing. Restore the newest backup."))
    if version < migrations.VERSION:
        former = folder / f"clients-version-{version}.db"
        cipher.copy(database, former)
        copy = cipher.connect(former, root, mode="ro")
        try:
            if cipher.problems(copy) or cipher.counts(copy) != cipher.counts(database):
                raise BaseDamaged(text("Base", "The copy before the update is not whole. The base was not changed."))
        finally:
            copy.close()
        migrations.run(database)


def _bind(database: SqliteDatabase) -> None:
    database.bind((Record, *MODELS))


def _unbind() -> None:
    everything: tuple[type[Record], ...] = (Record, *MODELS)
    for model in everything:
        model._meta.set_database(None)  # type: ignore[arg-type]  # peewee unbinds so
