"""Whether an open base is as sound as it should be: looked at once a day, and after a power cut."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from salonbase import backup, base
from salonbase.base import Base
from salonbase.models import Setting

_CHECKED = "checked_on"


def due(opened: Base, *, today: dt.date) -> bool:
    """Whether the base was not looked at today, or was cut off in the middle of a write since."""
    stored = Setting.select(Setting.value).where(Setting.key == _CHECKED).scalar()
    return opened.was_cut_off or stored != json.dumps(today.isoformat())


def examine(opened: Base, backups: Path, *, gives_way: bool = False) -> list[str]:
    """What is wrong with the base, in sentences for the person; empty for a sound one.

    Reads the whole file (a second for 200 MB) and writes nothing, so it can run in a thread beside the window. A run
    that ``gives_way`` leaves out the pages that hold nothing, because looking at those cannot be interrupted.
    """
    problems = base.check_in_use(opened) if gives_way else base.check_quick(opened)
    if problems:
        return problems[:1]
    question = backup.missing_clients(opened, backups)
    return [] if question is None else [question]


def note_sound(opened: Base, *, today: dt.date) -> None:
    """Remember that the base was looked at and found sound today."""
    with base.transaction():
        Setting.replace(key=_CHECKED, value=json.dumps(today.isoformat())).execute()
    opened.was_cut_off = False
