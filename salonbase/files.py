"""Small files that must survive a power cut, room for large ones, and what a disk's refusals mean."""

from __future__ import annotations

import datetime as dt
import errno
import os
import secrets
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.text import text

SPARE = 16 * 1024 * 1024  # bytes of a disk that stay free
SCRATCH = ".salonbase-"
OURS = ("clients.db", "keys", "attempts.json", "demo.json", "password.txt", ".keys", ".attempts", ".password")
PATIENCE = 5.0  # seconds for a disk to answer


def replace(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of the file at ``path``, readable by its owner only.

    A power cut at any moment leaves the whole old file or the whole new one. Raises SalonError where the folder cannot
    be written; the old file is untouched then.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        try:
            _write(temporary, data)
            if temporary.read_bytes() != data:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            _move(temporary, path)
            sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise sentence_of(error) from error


@contextmanager
def new(path: Path) -> Iterator[Path]:
    """A path beside ``path`` to write a file of any size into, readable by its owner only.

    It takes the place of ``path`` when the block ends well; otherwise it goes, and what was there before stays. Raises
    SalonError where the disk refuses.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        try:
            _write(temporary, b"")
            yield temporary
            sync(temporary)
            _move(temporary, path)
            sync_folder(path.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise sentence_of(error) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable; Windows and some network disks do this by themselves or not at all."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:
            raise
    finally:
        os.close(descriptor)


def is_there(folder: Path, patience: float = PATIENCE) -> bool:
    """Whether the folder answers within ``patience`` seconds: a network that has gone may let one wait for ever."""
    answers: list[bool] = []

    def ask() -> None:
        with suppress(OSError):
            answers.append(folder.is_dir())

    thread = threading.Thread(target=ask, name="disk", daemon=True)
    thread.start()
    thread.join(patience)
    return answers == [True]


def sync(path: Path) -> None:
    """Make what was written into the file at ``path`` durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def room(folder: Path, needed: int, now: dt.datetime) -> Iterator[Path]:
    """A scratch folder inside ``folder`` with room for ``needed`` bytes; removed in any case.

    One that a power cut left behind is removed after a day.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob(f"{SCRATCH}*"):
            if now.timestamp() - left.stat().st_mtime > 24 * 3600:
                shutil.rmtree(left, ignore_errors=True)
        if shutil.disk_usage(folder).free < needed + SPARE:
            raise SalonError(text("Files", "There is not enough room on the disk for {folder}.", folder=folder))
        scratch = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=folder))
    except OSError as error:
        raise sentence_of(error) from error
    try:
        yield scratch
    except OSError as error:
        raise sentence_of(error) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def whole_or_nothing(folder: Path) -> Iterator[None]:
    """What the block puts into ``folder`` goes again where it fails or is stopped; what lay there before stays.

    Only the kinds of files that belong to a base go: somebody else may write into the same folder meanwhile.
    """
    was_there = folder.exists()
    before = set(folder.iterdir()) if folder.is_dir() else set()
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for path in set(folder.iterdir()) - before:
                if path.name.startswith(OURS):
                    path.unlink()
            if not was_there:
                folder.rmdir()
        raise


def sentence_of(error: OSError) -> SalonError:
    """The refusal of the operating system in a sentence for the person."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return SalonError(text("Files", "The disk is full. Nothing was lost; free some space and try again."))
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return SalonError(
            text("Files", "The folder {folder} may not be written by this person.", folder=_folder_of(error))
        )
    if error.errno == errno.ENOENT:
        return SalonError(text("Files", "The folder {folder} is not there.", folder=_folder_of(error)))
    if error.errno in {errno.EISDIR, errno.ENOTDIR}:
        return SalonError(
            text("Files", "There is a folder where a file should be, or a file where a folder should be.")
        )
    if error.errno == errno.ENAMETOOLONG:
        return SalonError(text("Files", "This name is too long for a file. Choose a shorter one."))
    return SalonError(text("Files", "The disk refuses: {reason}.", reason=error.strerror or error))


def _move(source: Path, target: Path) -> None:
    """Rename over the target; on Windows a virus scanner may hold it for a moment, so that is tried again."""
    for pause in (0.02, 0.1, 0.3):
        try:
            source.replace(target)
            return
        except PermissionError:
            time.sleep(pause)
    source.replace(target)


def _folder_of(error: OSError) -> str:
    return str(Path(os.fsdecode(error.filename)).parent) if isinstance(error.filename, str | bytes) else ""


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
