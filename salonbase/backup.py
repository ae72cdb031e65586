"""Backups of a base: made and proved at once, found again, thinned, and restored without losing what is there.

A backup is one file (``salonbase.backupfile``). It is opened as a stranger would open it, and compared with the base,
before it gets its name: a backup that nobody tried is a hope.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from salonbase import backupfile, base, cipher, files, history, keyfile, keys, migrations, proof, thinning
from salonbase.backupfile import Manifest, Progress
from salonbase.base import Base
from salonbase.errors import BaseBusy, SalonError
from salonbase.models import Client, KeyFileCopy
from salonbase.text import text

SPARE = 16 * 1024 * 1024  # bytes of the disk that stay free
EVERY = dt.timedelta(minutes=30)
FORMERS = "former"  # the folder inside a base with what a restore has replaced
FORMER_STAYS = dt.timedelta(days=30)
_SCRATCH = ".salonbase-"
_STAMP = "%Y-%m-%d_%H-%M-%S"


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

    Nothing else may use the connection meanwhile. Raises SalonError where there is no room or the backup is not whole
    (it is removed then), and what ``progress`` raises.
    """
    with _room(folder, 2 * opened.file.stat().st_size, now) as scratch:
        copy, unproved, unpacked = scratch / "copy.db", scratch / "backup", scratch / "proof"
        _copy(opened, copy, progress)
        manifest = _manifest(opened, copy, now)
        backupfile.write(unproved, copy, _key_file(opened), manifest, progress)
        copy.unlink()
        unpacked.mkdir()
        backupfile.unpack(unproved, unpacked, progress)
        proof.prove(unpacked / backupfile.DATABASE, opened.root, manifest)
        proof.compare(unpacked / backupfile.DATABASE, opened.root, opened.database)
        target = backupfile.name_at(now, folder)
        unproved.rename(target)
        files.sync_folder(folder)
    return target


def verify(path: Path, root: bytes, *, progress: Progress = _quietly) -> Manifest:
    """Unpack a backup, open it by its key and compare it with what it says of itself; raises SalonError."""
    with tempfile.TemporaryDirectory(prefix="salonbase-") as scratch:
        return _unpacked(path, root, Path(scratch), progress)


def root_by_password(path: Path, password: str, *, now: dt.datetime) -> bytes:
    """The key of a backup by the master password that was in use when it was made; raises as keys.open_master does."""
    content = backupfile.key_file(path)
    with tempfile.TemporaryDirectory(prefix="salonbase-") as scratch:
        if content is not None:
            files.replace(Path(scratch) / keyfile.FILE, content)
        return keys.open_master(Path(scratch), password, now=now)


def found(folder: Path, base_id: str | None = None) -> list[Backup]:
    """The backups in ``folder``, newest first, of one base or of all; files that are no backups are left out."""
    listed = [backup for path in _files(folder) if (backup := _read(path, base_id)) is not None]
    return sorted(listed, key=lambda backup: backup.made_at, reverse=True)


def newest(folder: Path, base_id: str | None = None) -> Backup | None:
    """The newest backup in ``folder`` by its name, None where there is none or the folder does not answer."""
    for path in reversed(_files(folder)):
        backup = _read(path, base_id)
        if backup is not None:
            return backup
    return None


def due(opened: Base, folder: Path, *, now: dt.datetime, every: dt.timedelta = EVERY) -> bool:
    """Whether something changed since the newest backup in ``folder`` and that one is older than ``every``."""
    last = newest(folder, keys.base_id(opened.root))
    return last is None or (now - last.made_at >= every and last.manifest.operation != history.newest())


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
    """Remove the backups of one base that are not needed any more (``salonbase.thinning``); return what was removed."""
    backups = found(folder, base_id)
    stay = thinning.kept([backup.made_at for backup in backups], now=now)
    removed: list[Path] = []
    for backup in backups:
        if backup.made_at not in stay:
            with contextlib.suppress(OSError):
                backup.path.unlink()
                removed.append(backup.path)
    return removed


def restore(path: Path, folder: Path, root: bytes, *, now: dt.datetime, progress: Progress = _quietly) -> Path | None:
    """Put the backup in the place of the closed base in ``folder``, which may be empty or missing.

    The backup is proved first. What was there is kept for thirty days in the returned folder (None where there was
    nothing); ``undo_restore`` brings it back. The key file of the same base stays, so the present password stays.
    """
    _refuse_busy(folder, root)
    with _room(folder, backupfile.read_manifest(path).size, now) as scratch:
        manifest = _unpacked(path, root, scratch, progress)
        former = _swap(scratch, folder, manifest.base, now)
    forget_formers(folder, now=now)
    return former


def formers(folder: Path) -> list[Path]:
    """The folders with what restores have replaced, newest first."""
    return sorted((folder / FORMERS).glob("????-??-??_??-??-??"), reverse=True)


def undo_restore(folder: Path, root: bytes, *, now: dt.datetime) -> Path | None:
    """Bring back what the newest restore has replaced; what is there now is kept in the returned folder instead.

    ``root`` is the key of the base that is there now. Raises SalonError where nothing is kept any more.
    """
    _refuse_busy(folder, root)
    kept = formers(folder)
    if not kept:
        raise SalonError(text("Backup", "There is no former base any more to bring back."))
    _refuse_busy(kept[0], root)
    try:
        former = _swap(kept[0], folder, keyfile.load(kept[0]).base_id, now)
        shutil.rmtree(kept[0], ignore_errors=True)
    except OSError as error:
        raise files.sentence_of(error) from error
    return former


def forget_formers(folder: Path, *, now: dt.datetime) -> None:
    """Remove what restores have replaced more than thirty days ago."""
    for former in formers(folder):
        with contextlib.suppress(ValueError):
            if now.replace(tzinfo=None) - dt.datetime.strptime(former.name, _STAMP) > FORMER_STAYS:
                shutil.rmtree(former, ignore_errors=True)


@contextlib.contextmanager
def _room(folder: Path, needed: int, now: dt.datetime) -> Iterator[Path]:
    """A scratch folder inside ``folder`` with room for ``needed`` bytes; removed in any case.

    One that a power cut left behind is removed after a day.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"{_SCRATCH}*"):
            if now.timestamp() - left.stat().st_mtime > 24 * 3600:
                shutil.rmtree(left, ignore_errors=True)
        if shutil.disk_usage(folder).free < needed + SPARE:
            raise SalonError(text("Backup", "There is not enough room on the disk for {folder}.", folder=folder))
        scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=folder))
    except OSError as error:
        raise files.sentence_of(error) from error
    try:
        yield scratch
    except OSError as error:
        raise files.sentence_of(error) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _copy(opened: Base, target: Path, progress: Progress) -> None:
    """VACUUM INTO on the one connection there is; ``progress`` is asked on the way and may raise to stop it."""
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
        cipher.copy(opened.database, target)
    except Exception as error:
        raise (stopped[0] if stopped else base.sentence_of(error) or error) from error
    finally:
        connection.set_progress_handler(None, 0)


def _manifest(opened: Base, copy: Path, now: dt.datetime) -> Manifest:
    return Manifest(
        base=keys.base_id(opened.root),
        made_at=now.isoformat(timespec="seconds"),
        schema=migrations.version_of(opened.database),
        size=copy.stat().st_size,
        sha256=backupfile.sum_of(copy),
        operation=history.newest(),
        rows=cipher.counts(opened.database),
    )


def _key_file(opened: Base) -> bytes | None:
    """The master slot as it travels; from the copy in the base where the key file is lost or damaged."""
    try:
        return keys.portable(opened.folder)
    except SalonError:
        content = KeyFileCopy.select(KeyFileCopy.content).order_by(KeyFileCopy.id.desc()).limit(1).scalar()
    return None if content is None else keyfile.write(keyfile.parse(content.encode("utf-8")).only(keys.MASTER))


def _unpacked(path: Path, root: bytes, scratch: Path, progress: Progress) -> Manifest:
    manifest = backupfile.unpack(path, scratch, progress)
    if manifest.schema > migrations.VERSION:
        raise SalonError(text("Backup", "This backup was made by a newer SalonBase. Install the newer version."))
    if manifest.base != keys.base_id(root):
        raise SalonError(text("Backup", "This key belongs to another base than the backup."))
    proof.prove(scratch / backupfile.DATABASE, root, manifest)
    return manifest


def _refuse_busy(folder: Path, root: bytes) -> None:
    """Raise BaseBusy while somebody has the base in ``folder`` open; roll back what a power cut left."""
    if (folder / base.FILE).exists():
        try:
            cipher.connect(folder / base.FILE, root).close()
        except BaseBusy:
            raise
        except SalonError:
            return  # it is damaged, or of another key: that is why it gets replaced


def _swap(source: Path, folder: Path, base_id: str, now: dt.datetime) -> Path | None:
    """Put file and key file of ``source`` into ``folder``; at every moment there is a whole base in it.

    A journal goes aside together with its file: left alone it would be rolled back into the new one.
    """
    while (former := folder / FORMERS / f"{now:{_STAMP}}").exists():
        now += dt.timedelta(seconds=1)
    there = (folder / base.FILE).exists()
    if there:
        former.mkdir(parents=True)
        for name in (base.FILE, keyfile.FILE):
            if (folder / name).exists():
                _second_name(folder / name, former / name)
        journal = folder / f"{base.FILE}-journal"
        if journal.exists():
            journal.rename(former / journal.name)
    (source / base.FILE).replace(folder / base.FILE)
    if not _opens(folder, base_id) and (source / keyfile.FILE).exists():
        files.replace(folder / keyfile.FILE, (source / keyfile.FILE).read_bytes())
    files.sync_folder(folder)
    return former if there else None


def _second_name(path: Path, kept: Path) -> None:
    """Keep the file under a second name too; where the file system has no links, as a copy."""
    try:
        os.link(path, kept)
    except OSError:
        shutil.copyfile(path, kept)
        files.sync(kept)


def _opens(folder: Path, base_id: str) -> bool:
    try:
        return keyfile.load(folder).base_id == base_id
    except SalonError:
        return False


def _read(path: Path, base_id: str | None) -> Backup | None:
    try:
        manifest = backupfile.read_manifest(path)
    except SalonError:
        return None
    return Backup(path, manifest.moment, manifest) if base_id in {None, manifest.base} else None


def _files(folder: Path) -> list[Path]:
    """The files that are backups by their name, the oldest first."""
    try:
        return sorted(folder.glob(f"*{backupfile.ENDING}"), key=lambda path: path.stem)
    except OSError:
        return []
