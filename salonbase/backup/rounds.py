"""The places where backups lie, the round that makes those which are due, and how old the newest of each is.

The first place is on this computer; the second one the owner chooses, usually a stick that is not always plugged in:
when it was last written is remembered in the base.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from salonbase import backup, base, files, keys, paths, settings
from salonbase.backup import restoring
from salonbase.base import Base
from salonbase.errors import Cancelled, SalonError
from salonbase.models import Operation, Setting

STALE = dt.timedelta(days=7)
_SEEN = "second_backup_seen"


@dataclass(frozen=True, slots=True)
class Age:
    """When the newest backup in a place was made, None where there was never one; ``there`` is whether it answers."""

    folder: Path
    made_at: dt.datetime | None
    there: bool


@dataclass(frozen=True, slots=True)
class Round:
    """What came of a round: the places with a new backup, and why others have none, in sentences."""

    made: tuple[Path, ...]
    refusals: tuple[str, ...]
    gave_way: bool = False  # somebody needed the base: what is due is still due


def second() -> Path | None:
    """The second place, None where the owner has chosen none."""
    chosen = settings.get("second_backup_folder")
    return Path(chosen) if chosen else None


def places() -> list[Path]:
    """The first place and, where one is chosen, the second."""
    other = second()
    return [paths.default_backups(), *([other] if other is not None else [])]


def is_no_second(chosen: Path, base_folder: Path) -> bool:
    """Whether the second place would be the first one, or inside the folder of the base: it would be lost with it."""
    place = chosen.resolve()
    return place == paths.default_backups().resolve() or place.is_relative_to(base_folder.resolve())


def go(opened: Base, folders: list[Path], *, now: dt.datetime, every: dt.timedelta = backup.EVERY) -> Round:
    """Make the backups that are due in ``folders`` and thin the older ones.

    Whatever happens to one place is a refusal of that place: it costs neither the others nor whoever called. A run that
    gives way ends where it had to, and what was copied half is gone.
    """
    made: list[Path] = []
    refusals: list[str] = []
    gave_way = False
    for folder in reachable(folders):
        try:
            if backup.due(opened, folder, now=now, every=every):
                backup.make(opened, folder, now=now)
                made.append(folder)
                backup.thin(folder, keys.base_id(opened.root), now=now)
        except Cancelled:
            gave_way = True
            break
        except SalonError as error:
            refusals.append(error.sentence)
        except OSError as error:
            refusals.append(files.sentence_of(error).sentence)
    restoring.forget_formers(opened.folder, now=now)
    return Round(tuple(made), tuple(refusals), gave_way)


def reachable(folders: list[Path]) -> list[Path]:
    """Those that are there, and the first in any case: in the stead of a stick a folder would only look like one."""
    return [folder for folder in folders if folder == paths.default_backups() or files.is_there(folder)]


def ages(base_id: str, folders: list[Path], *, now: dt.datetime) -> list[Age]:
    """How old the newest backup of one base is in each place; asks no base, so it can run beside everything."""
    found: list[Age] = []
    for folder in folders:
        there = files.is_there(folder)
        last = backup.newest(folder, base_id, until=now) if there else None
        found.append(Age(folder, None if last is None else last.made_at, there))
    return found


def remembered(age: Age) -> Age:
    """The age with what the base knows of a second place that is not plugged in now; note it while it is."""
    if age.there:
        if age.made_at is not None and _seen(age.folder) != age.made_at:
            with base.transaction():
                Setting.replace(key=_SEEN, value=json.dumps([str(age.folder), age.made_at.isoformat()])).execute()
        return age
    return Age(age.folder, _seen(age.folder), there=False)


def is_stale(made_at: dt.datetime | None, *, now: dt.datetime) -> bool:
    """Whether somebody should worry: nothing for seven days, or nothing at all in a base that is older than that."""
    if made_at is not None:
        return now - made_at > STALE
    began = Operation.select(Operation.at).order_by(Operation.id).limit(1).scalar()
    return began is not None and now.replace(tzinfo=None) - began > STALE


def _seen(folder: Path) -> dt.datetime | None:
    stored = Setting.select(Setting.value).where(Setting.key == _SEEN).scalar()
    known, moment = json.loads(stored) if stored else ("", "")
    return dt.datetime.fromisoformat(moment) if known == str(folder) else None
