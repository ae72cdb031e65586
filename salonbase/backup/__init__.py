"""Backups of a base: made and proved at once, found again and thinned; ``salonbase.backup.restoring`` brings them back.

A backup is one file (``backupfile``). It is opened as a stranger would open it, and compared with the base, before
it gets its name: a backup that nobody tried is a hope.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from salonbase import base, cipher, files, history, keys, migrations
from salonbase.backup import backupfile, proof, thinning
from salonbase.backup.backupfile import Manifest, Progress
from salonbase.base import Base
from salonbase.errors import Cancelled, SalonError
from salonbase.keys import keyfile
from salonbase.models import Client
from salonbase.text import text

EVERY = dt.timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as it lies in a folder."""

    path: Path
    made_at: dt.datetime  # aware
    manifest: Manifest


def _quietly(_done: int, _total: int) -> None:
    return


def make(opened: Base, folder: Path, *, now: dt.datetime, progress: Progress = _quietly) -> Path:
    """Make a backup of the open base in ``folder`` and return its file, which was opened and compared.

    The connection is lent for the copy and the counts only: the proof opens the copy by one of its own. Raises
    SalonError where there is no room or the backup is not whole (it is removed then), what ``progress`` raises, and
    Cancelled in a run that gives way.
    """
    with files.room(folder, 2 * opened.file.stat().st_size, now) as scratch, base.in_words():
        copy, unproved, unpacked = scratch / "copy.db", scratch / "backup", scratch / "proof"
        _copy(opened, copy, progress)
        key_file, cards = _key_file(opened), proof.some_cards(opened.database)
        manifest = _manifest(opened, copy, now)
        backupfile.write(unproved, copy, key_file, manifest, progress)
        copy.unlink()
        unpacked.mkdir()
        backupfile.unpack(unproved, unpacked, progress)
        proof.prove(unpacked / backupfile.DATABASE, opened.root, manifest, cipher.PAGES)
        proof.compare(unpacked / backupfile.DATABASE, opened.root, cards)
        target = backupfile.name_at(now, folder)
        unproved.rename(target)
        files.sync_folder(folder)
    return target


def verify(path: Path, root: bytes, *, progress: Progress = _quietly) -> Manifest:
    """Unpack a backup, open it by its key and compare it with what it says of itself; raises SalonError."""
    with tempfile.TemporaryDirectory(prefix="salonbase-") as scratch:
        return unpack_proved(path, root, Path(scratch), progress)


def unpack_proved(path: Path, root: bytes, scratch: Path, progress: Progress) -> Manifest:
    """Unpack a backup into ``scratch``, open it there by its key, hold it against its manifest; raises SalonError."""
    manifest = backupfile.unpack(path, scratch, progress)
    if manifest.schema > migrations.VERSION:
        raise SalonError(text("Backup", "This backup was made by a newer SalonBase. Install the newer version."))
    if manifest.base != keys.base_id(root):
        raise SalonError(text("Backup", "This key belongs to another base than the backup."))
    proof.prove(scratch / backupfile.DATABASE, root, manifest)
    return manifest


def root_by_password(path: Path, password: str, *, now: dt.datetime) -> bytes:
    """The key of a backup by the master password that was in use when it was made; raises as keys.open_master does."""
    content = backupfile.key_file(path)
    with tempfile.TemporaryDirectory(prefix="salonbase-") as scratch:
        if content is not None:
            files.replace(Path(scratch) / keyfile.FILE, content)
        return keys.open_master(Path(scratch), password, now=now)


def at(path: Path) -> Backup:
    """The backup in this file; raises SalonError where it is none."""
    manifest = backupfile.read_manifest(path)
    return Backup(path, manifest.moment, manifest)


def found(folder: Path, base_id: str | None = None) -> list[Backup]:
    """The backups in ``folder``, newest first, of one base or of all; files that are no backups are left out."""
    listed = [backup for path in _files(folder) if (backup := _read(path, base_id)) is not None]
    return sorted(listed, key=lambda backup: backup.made_at, reverse=True)


def newest(folder: Path, base_id: str | None = None, *, until: dt.datetime | None = None) -> Backup | None:
    """The newest backup in ``folder`` by its name, None where there is none or the folder does not answer.

    ``until`` leaves out what a clock that was wrong has dated to days to come.
    """
    for path in reversed(_files(folder)):
        backup = _read(path, base_id)
        if backup is not None and (until is None or backup.made_at <= until):
            return backup
    return None


def due(opened: Base, folder: Path, *, now: dt.datetime, every: dt.timedelta = EVERY) -> bool:
    """Whether something changed since the newest backup in ``folder`` and that one is older than ``every``."""
    last = newest(folder, keys.base_id(opened.root), until=now)
    return last is None or (now - last.made_at >= every and _has_changed(opened, last.manifest))


def _has_changed(opened: Base, then: Manifest) -> bool:
    """Whether something was written since; erasing a client leaves no trace in the history, and frees its numbers."""
    if then.operation != history.newest():
        return True
    tables = ("client", "operation", "draft")
    return [then.rows.get(table) for table in tables] != [cipher.count(opened.database, table) for table in tables]


def missing_clients(opened: Base, folder: Path) -> str | None:
    """A question to stop at when a tenth of the clients of the newest backup is gone; None where all is well."""
    last = newest(folder, keys.base_id(opened.root))
    before, now = 0 if last is None else last.manifest.rows.get("client", 0), Client.select().count()
    if now * 10 > before * 9:
        return None
    return text(
        "Backup",
        "The last backup has {before} clients, the base has {now}. If you did not remove them, restore the backup.",
        before=before,
        now=now,
    )


def thin(folder: Path, base_id: str, *, now: dt.datetime) -> list[Path]:
    """Remove the backups of one base that ``thinning`` says are not needed any more; return what was removed."""
    backups = found(folder, base_id)
    stay = thinning.kept([backup.made_at for backup in backups], now=now)
    removed: list[Path] = []
    for backup in backups:
        if backup.made_at not in stay:
            with contextlib.suppress(OSError):
                backup.path.unlink()
                removed.append(backup.path)
    return removed


def _copy(opened: Base, target: Path, progress: Progress) -> None:
    """VACUUM INTO on the one connection there is; ``progress`` is asked on the way and may raise to stop it.

    Where nobody wants to know, nothing is asked: the answer takes Python's lock while SQLite's is held, and a window
    that reads the same connection just then would wait with the one lock for the other, for ever.
    """
    if progress is _quietly:
        _vacuum(opened, target)
        return
    stopped: list[BaseException] = []

    def ask() -> int:
        try:
            progress(0, 1)
        except BaseException as error:  # it has to travel through SQLite
            stopped.append(error)
        return len(stopped)

    connection = opened.database.connection()
    connection.set_progress_handler(ask, 2_000)
    try:
        _vacuum(opened, target)
    except Exception as error:
        raise (stopped[0] if stopped else error) from error
    finally:
        connection.set_progress_handler(None, 0)


def _vacuum(opened: Base, target: Path) -> None:
    for pause in (0.1, 0.3, 1.0, 0.0):
        try:
            cipher.copy(opened.database, target)
            return
        except Cancelled:
            raise
        except Exception as error:
            if cipher.is_in_use(error) and pause:  # somebody writes or reads by the same connection just now
                time.sleep(pause)
                continue
            raise base.sentence_of(error) or error from error


def _manifest(opened: Base, copy: Path, now: dt.datetime) -> Manifest:
    return Manifest(  # the base is asked first: reading the copy takes its time
        base=keys.base_id(opened.root),
        made_at=now.isoformat(timespec="seconds"),
        schema=migrations.version_of(opened.database),
        operation=history.newest(),
        rows=cipher.counts(opened.database),
        size=copy.stat().st_size,
        sha256=backupfile.sum_of(copy),
    )


def _key_file(opened: Base) -> bytes | None:
    """The master slot as it travels; None where neither the folder nor the base has one of this base."""
    found = base.key_file(opened)
    return None if found is None else keyfile.write(found.only(keys.MASTER))


def _read(path: Path, base_id: str | None) -> Backup | None:
    try:
        read = at(path)
    except SalonError:
        return None
    return read if base_id in {None, read.manifest.base} else None


def _files(folder: Path) -> list[Path]:
    """The files that are backups by their name, the oldest first."""
    try:
        return sorted(folder.glob(f"*{backupfile.ENDING}"), key=lambda path: path.stem)
    except OSError:
        return []
