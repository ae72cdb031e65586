"""Cells of a file that this program has written become exactly the values that went out.

Nothing is guessed here: what is not as the export writes it raises SalonError, and the caller keeps the text.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from salonbase import dates, phones, standing, visits
from salonbase import text as texts
from salonbase.errors import SalonError
from salonbase.importing import values
from salonbase.importing.cells import show
from salonbase.reading import Value
from salonbase.text import text

_WHOLE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?")
_PARTS = re.compile(r"(\d{2}|\?\?)\.(\d{2}|\?\?)(?:\.(\d{4}))?")
_MONTH_YEAR = re.compile(r"(\d{2})\.(\d{4})")


def birthday(value: Value) -> dates.Birthday:
    """A birthday of which parts may be unknown: a day, «12.03», «03.1985», «1985», «12.??.1985»."""
    if isinstance(value, dt.date):
        return dates.Birthday(value.day, value.month, value.year)
    words = show(value).strip()
    if found := _WHOLE.fullmatch(words):
        parts = dates.Birthday(int(found[1]), int(found[2]), int(found[3]))
    elif found := _PARTS.fullmatch(words):
        day, month, year = (None if part in {None, "??"} else int(part) for part in found.groups())
        parts = dates.Birthday(day, month, year)
    elif found := _MONTH_YEAR.fullmatch(words):
        parts = dates.Birthday(None, int(found[1]), int(found[2]))
    else:
        parts = dates.parse_birthday(words)
    parts.check()
    return parts


def moment(value: Value) -> dt.datetime:
    """A day and time to the second; a day alone is its midnight."""
    if isinstance(value, dt.datetime):
        return (value + dt.timedelta(microseconds=500_000)).replace(microsecond=0)
    if isinstance(value, dt.date):
        return dt.datetime.combine(value, dt.time())
    words = show(value).strip()
    found, order = _ISO.fullmatch(words), (1, 2, 3)
    if not found:
        found, order = _WHOLE.fullmatch(words), (3, 2, 1)
    try:
        if found:
            year, month, day, hour, minute, second = (int(found[place] or 0) for place in (*order, 4, 5, 6))
            return dt.datetime(year, month, day, hour, minute, second)
    except ValueError:
        pass
    raise SalonError(text("Values", "“{value}” is not a date.", value=words[:60]))


def day(value: Value) -> dt.date:
    """A day."""
    return moment(value).date()


def time(value: Value) -> dt.time | None:
    """A time in minutes."""
    if isinstance(value, dt.time):
        rounded = dt.datetime.combine(dt.date(2000, 1, 1), value) + dt.timedelta(seconds=30)
        return rounded.time().replace(second=0, microsecond=0)
    return values.clock(value)


def number(value: Value) -> float:
    """A number."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    try:
        return float(show(value).replace(",", ".").replace("%", ""))
    except ValueError:
        raise SalonError(text("Values", "“{value}” is not a number.", value=show(value)[:60])) from None


def phone(value: Value) -> str:
    """The number that is shown so."""
    words = f"+{value}" if isinstance(value, int) and len(str(value)) > 10 else show(value).strip()
    bare = "+" + re.sub(r"\D", "", words)
    return bare if words.startswith("+") and phones.show(bare) == words else phones.normalise(words)


def standing_of(value: Value) -> str:
    """The key of a client's status, from its word in any language."""
    words = show(value).strip().lower()
    if words not in _standings():
        raise SalonError(text("Values", "“{value}” is no status of a client.", value=words[:60]))
    return _standings()[words]


def status(value: Value) -> str:
    """The status of a visit, from its word in any language."""
    words = show(value).strip().lower()
    if words not in _statuses():
        raise SalonError(text("Values", "“{value}” is not what becomes of a visit.", value=words[:60]))
    return _statuses()[words]


@cache
def _standings() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in texts.LANGUAGES:
        with texts.spoken(language):
            found |= {standing.word(key).lower(): key for key in standing.STATUSES}
    return found


@cache
def _statuses() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in texts.LANGUAGES:
        with texts.spoken(language):
            found |= {visits.status_word(status).lower(): status for status in visits.STATUSES}
    return found
