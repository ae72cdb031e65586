"""Bring a base from a place that is not safe for it (a stick, a network, a cloud folder) to this computer."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

from salonbase import backup, base, files, keys
from salonbase.backup import restoring
from salonbase.backup.backupfile import Progress
from salonbase.errors import SalonError
from salonbase.keys import keyfile


def copy_here(folder: Path, target: Path, root: bytes, *, now: dt.datetime, progress: Progress) -> None:
    """Put a proved copy of the closed base in ``folder`` into ``target``, which is empty or missing.

    It goes the way of a backup that is restored, so each page was read and compared. The key file comes along as it
    is: password and PIN stay. The base in ``folder`` stays too; where anything fails nothing is left in ``target``.
    Raises SalonError, and what ``progress`` raises.
    """
    base.refuse_existing(target)
    opened = base.open_base(folder, root)
    try:
        size = opened.file.stat().st_size
        with files.room(target.parent, 3 * size, now) as scratch, files.whole_or_nothing(target):
            made = backup.make(opened, scratch, now=now, progress=progress)
            restoring.restore(made, target, root, now=now, progress=progress)
            with contextlib.suppress(SalonError):  # then the one of the backup has to do
                found = keyfile.load(folder)
                if found.base_id == keys.base_id(root):
                    keyfile.save(target, found)
    finally:
        base.close(opened)
