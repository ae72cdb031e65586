"""How often somebody tried in vain, and when the master password was last typed: remembered over restarts.

The file ``attempts.json`` lies beside the key file and holds no secret. It slows down a person who guesses at the
desk; whoever copies the folder has to pay for every guess by the cost of Argon2id instead.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import math
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from salonbase import files
from salonbase.errors import SalonError, TooSoon
from salonbase.text import text

FILE = "attempts.json"
FREE = 5
LONGEST = 300  # seconds
MASTER_EVERY = dt.timedelta(days=14)
PUT_OFF = dt.timedelta(days=1)
PUT_OFFS = 2
SET_BACK = dt.timedelta(days=1)  # by so much a clock may be set back without a word


@dataclass(frozen=True, slots=True)
class Attempts:
    """``wrong`` tries since the last right one; all moments are seconds since 1970 UTC, 0 where there was none."""

    wrong: int = 0
    wrong_at: float = 0
    master_at: float = 0
    put_offs: int = 0
    put_off_at: float = 0


def waiting_seconds(folder: Path, *, now: dt.datetime) -> int:
    """For how long the next try is refused: 0 for five wrong tries, then 2, 4, 8 … 300 seconds after each.

    Where the clock was set back since, the wait begins anew by the present clock: it must end.
    """
    known = _load(folder)
    if known.wrong <= FREE:
        return 0
    wait = min(LONGEST, 2 ** min(known.wrong - FREE, 20))
    passed = now.timestamp() - known.wrong_at
    if passed < 0:
        _save(folder, replace(known, wrong_at=now.timestamp()))
        return wait
    return max(0, math.ceil(wait - passed))


def refuse_too_soon(folder: Path, *, now: dt.datetime) -> None:
    """Raise TooSoon while the next try has to wait."""
    seconds = waiting_seconds(folder, now=now)
    if seconds:
        raise TooSoon(
            text("Keys", "Too many wrong tries. The next one is possible in %n seconds.", n=seconds), seconds=seconds
        )


def note_wrong(folder: Path, *, now: dt.datetime) -> None:
    """Remember a wrong try before anybody learns that it was one."""
    known = _load(folder)
    _save(folder, replace(known, wrong=known.wrong + 1, wrong_at=now.timestamp()))


def note_right(folder: Path, *, now: dt.datetime, master: bool) -> None:
    """Forget the wrong tries; ``master`` also begins the fourteen days of the master password anew."""
    known = _load(folder)
    if master:
        _save(folder, Attempts(master_at=now.timestamp()))
    elif known.wrong:
        _save(folder, replace(known, wrong=0, wrong_at=0))


def master_due(folder: Path, *, now: dt.datetime) -> bool:
    """Whether the master password was not typed for fourteen days and is not put off.

    A day that has not come yet was told by a wrong clock, and nobody knows how long ago that was.
    """
    known, moment = _load(folder), now.timestamp()
    if -SET_BACK.total_seconds() < moment - known.master_at < MASTER_EVERY.total_seconds():
        return False
    return not 0 <= moment - known.put_off_at < PUT_OFF.total_seconds()


def may_put_off(folder: Path) -> bool:
    """Whether the master password may still be put off: twice, by a day each."""
    return _load(folder).put_offs < PUT_OFFS


def put_off_master(folder: Path, *, now: dt.datetime) -> None:
    """Let the PIN do for one more day; raises SalonError where that was done twice already."""
    known = _load(folder)
    if known.put_offs >= PUT_OFFS:
        raise SalonError(text("Keys", "The master password was put off twice already. Please type it now."))
    _save(folder, replace(known, put_offs=known.put_offs + 1, put_off_at=now.timestamp()))


def _load(folder: Path) -> Attempts:
    """What is remembered; a file that cannot be read counts as five wrong tries, so that spoiling it gains nothing."""
    try:
        values = json.loads((folder / FILE).read_bytes())
        found = {name: type(default)(values[name]) for name, default in asdict(Attempts()).items()}
        if not all(math.isfinite(value) for value in found.values()):
            raise ValueError(found)
        return Attempts(**found)
    except FileNotFoundError:
        return Attempts()
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return Attempts(wrong=FREE)


def _save(folder: Path, known: Attempts) -> None:
    """Keep it; on a full disk in the place of the old words, so that filling the disk does not end the waiting.

    Where the folder cannot be written at all the base itself refuses to open for that reason.
    """
    content = json.dumps(asdict(known)).encode("ascii")
    try:
        files.replace(folder / FILE, content)
    except SalonError:
        with contextlib.suppress(OSError), (folder / FILE).open("rb+") as file:
            file.write(content)
            file.truncate()
