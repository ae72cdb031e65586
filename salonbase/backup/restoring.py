"""Bring a backup back without losing what is there, and undo that for thirty days."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import tempfile
from pathlib import Path

from salonbase import backup, base, cipher, files, keys
from salonbase.backup import backupfile
from salonbase.backup.backupfile import Progress
from salonbase.errors import BaseBusy, KeyFileDamaged, KeyFileMissing, SalonError, WrongPassword
from salonbase.keys import attempts, keyfile
from salonbase.text import text

FORMERS = "former"  # the folder inside a base with what a restore has replaced
FORMER_STAYS = dt.timedelta(days=30)
_DIGITS_OF_A_SHEET = 40  # of 48: fewer are a password
_JOURNAL = f"{base.FILE}-journal"
_STAMP = "%Y-%m-%d_%H-%M-%S"


def _quietly(_done: int, _total: int) -> None:
    return


def restore(path: Path, folder: Path, root: bytes, *, now: dt.datetime, progress: Progress = _quietly) -> Path | None:
    """Put the backup in the place of the closed base in ``folder``, which may be empty or missing.

    The backup is proved first. What was there is kept for thirty days in the returned folder (None where there was
    nothing); ``undo`` brings it back. The key file of the same base stays, so the present password stays.
    """
    _refuse_busy(folder, root)
    with files.room(folder, backupfile.read_manifest(path).size, now) as scratch:
        manifest = backup.unpack_proved(path, root, scratch, progress)
        _refuse_busy(folder, root)  # unpacking takes its time, and somebody may have opened it meanwhile
        former = _swap(scratch, folder, manifest.base, now)
    forget_formers(folder, now=now)
    return former


def formers(folder: Path) -> list[Path]:
    """The folders with what restores have replaced, newest first."""
    kept = (folder / FORMERS).glob("????-??-??_??-??-??")
    return sorted((one for one in kept if (one / base.FILE).exists()), reverse=True)


def undo(folder: Path, root: bytes, *, now: dt.datetime) -> Path | None:
    """Bring back what the newest restore has replaced; what is there now is kept in the returned folder instead.

    ``root`` is the key of the base that is there now. Raises SalonError where nothing is kept any more.
    """
    _refuse_busy(folder, root)
    kept = formers(folder)
    if not kept:
        raise SalonError(text("Backup", "There is no former base any more to bring back."))
    _refuse_busy(kept[0], root)
    try:
        former = _swap(kept[0], folder, base_id(kept[0]), now)
        shutil.rmtree(kept[0], ignore_errors=True)
    except OSError as error:
        raise files.sentence_of(error) from error
    return former


def base_id(folder: Path) -> str:
    """Of which base the key file in the folder is; empty where it is missing or damaged."""
    try:
        return keyfile.load(folder).base_id
    except SalonError:
        return ""


def root_by_words(path: Path, folder: Path, words: str, *, now: dt.datetime) -> bytes:
    """The key of a backup by the digits of the recovery sheet, by the password of its day or by the present one.

    ``folder`` is where the base lies that the backup is of; its waiting times hold for a guess at its backups too.
    Raises as keys.open_master and keys.root_of_digits do.
    """
    if sum(sign.isdigit() for sign in words) >= _DIGITS_OF_A_SHEET and not any(sign.isalpha() for sign in words):
        return keys.root_of_digits(words)
    is_of_this_base = base_id(folder) == backup.at(path).manifest.base
    if is_of_this_base:
        attempts.refuse_too_soon(folder, now=now)
    try:
        return backup.root_by_password(path, words, now=now)
    except (WrongPassword, KeyFileMissing, KeyFileDamaged):
        if not is_of_this_base:
            raise
    return keys.open_master(folder, words, now=now)


def root_by_backup(folder: Path, places: list[Path], password: str, *, now: dt.datetime) -> bytes | None:
    """The key by the master password although the key file is lost: by the one in a backup, which is put back.

    None where no backup in ``places`` is of this base and opens by this password. Raises TooSoon.
    """
    attempts.refuse_too_soon(folder, now=now)
    tried: set[bytes | None] = {None}
    for one in (one for place in places for one in backup.found(place)):
        content = _key_file(one.path)
        if content not in tried:
            tried.add(content)
            with contextlib.suppress(WrongPassword, KeyFileDamaged):
                root = backup.root_by_password(one.path, password, now=now)
                if keys.is_key_of(root, folder / base.FILE):
                    keyfile.put_aside(folder)
                    keyfile.save(folder, keyfile.parse(content or b""))
                    attempts.note_right(folder, now=now, master=True)
                    return root
    attempts.note_wrong(folder, now=now)
    return None


def forget_formers(folder: Path, *, now: dt.datetime) -> None:
    """Remove what restores have replaced more than thirty days ago."""
    for former in formers(folder):
        with contextlib.suppress(ValueError):
            if now.replace(tzinfo=None) - dt.datetime.strptime(former.name, _STAMP) > FORMER_STAYS:
                shutil.rmtree(former, ignore_errors=True)


def _refuse_busy(folder: Path, root: bytes) -> None:
    """Raise BaseBusy while somebody has the base in ``folder`` open; roll back what a power cut left."""
    if (folder / base.FILE).exists():
        try:
            cipher.connect(folder / base.FILE, root).close()
        except BaseBusy:
            raise
        except SalonError:
            return  # it is damaged, or of another key: that is why it gets replaced


def _key_file(path: Path) -> bytes | None:
    """The key file of a backup; None where it has none or cannot be read any more."""
    try:
        return backupfile.key_file(path)
    except SalonError:
        return None


def _swap(source: Path, folder: Path, identity: str, now: dt.datetime) -> Path | None:
    """Put file and key file of ``source`` into ``folder``; at every moment there is a whole base in it.

    A journal goes aside together with its file: left alone it would be rolled back into the new one. What a power cut
    left in it ``_refuse_busy`` has settled, whatever the key: SQLite plays a journal back before it reads a page.
    """
    former = _put_aside(folder, now) if (folder / base.FILE).exists() else None
    (source / base.FILE).replace(folder / base.FILE)
    if base_id(folder) != identity and (source / keyfile.FILE).exists():
        files.replace(folder / keyfile.FILE, (source / keyfile.FILE).read_bytes())
    files.sync_folder(folder)
    return former


def _put_aside(folder: Path, now: dt.datetime) -> Path:
    """Give file and key file a second name in a folder among the FORMERS, which gets its name when it is whole."""
    formers_ = folder / FORMERS
    while (former := formers_ / f"{now:{_STAMP}}").exists():
        now += dt.timedelta(seconds=1)
    formers_.mkdir(exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=files.SCRATCH, dir=formers_))
    try:
        for name in (base.FILE, keyfile.FILE):
            if (folder / name).exists():
                _second_name(folder / name, unfinished / name)
        unfinished.rename(former)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    files.sync_folder(formers_)
    if (folder / _JOURNAL).exists():
        (folder / _JOURNAL).rename(former / _JOURNAL)
    return former


def _second_name(path: Path, kept: Path) -> None:
    """Keep the file under a second name too; where the file system has no links, as a copy."""
    try:
        os.link(path, kept)
    except OSError:
        shutil.copyfile(path, kept)
        files.sync(kept)
