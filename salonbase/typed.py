"""What a writing function is given: a value of the right type, or the words as somebody typed them.

Forms, the command line and tests may hand over either; each function here gives the value or raises a SalonError with
the field's name. None and empty words are nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from salonbase import dates, formats, names
from salonbase.errors import SalonError
from salonbase.text import text

FIRST_YEAR = 1900


def day(value: Any, *, today: dt.date, field: str = "day") -> dt.date | None:
    """A day: 22.11.2026, «вчера», ``date``."""
    try:
        found = dates.parse(value, today=today) if isinstance(value, str) else value
    except SalonError as error:
        raise SalonError(error.sentence, field=field) from error
    if found is not None and not FIRST_YEAR <= found.year <= today.year + 100:
        raise SalonError(text("Typed", "There is a mistake in the year."), field=field)
    return found


def time(value: Any, *, field: str = "time") -> dt.time | None:
    """A time of day in whole minutes: «14:30», «9», ``time``."""
    try:
        found = dates.parse_time(value) if isinstance(value, str) else value
    except SalonError as error:
        raise SalonError(error.sentence, field=field) from error
    return None if found is None else found.replace(second=0, microsecond=0)


def money(value: Any, *, field: str) -> int | None:
    """Kopecks; words are read as roubles."""
    if isinstance(value, str):
        return formats.parse_money(value, field=field) if value.strip() else None
    if value is not None and abs(value) > formats.MOST_KOPECKS:
        raise SalonError(text("Formats", "This sum is too large."), field=field)
    return value


def percent(value: Any, *, field: str = "discount_percent") -> float | None:
    """A percentage from 0 to 100."""
    if isinstance(value, str):
        return formats.parse_percent(value, field=field) if value.strip() else None
    return None if value is None else formats.parse_percent(str(round(float(value), 2)), field=field)


def minutes(value: Any, *, field: str = "minutes") -> int | None:
    """A length of time in minutes, from 1 to a day."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if (isinstance(value, str) and not value.strip().isdecimal()) or not 1 <= int(value) <= 24 * 60:
        raise SalonError(text("Typed", "Write the length in minutes, such as 60."), field=field)
    return int(value)


def words(value: Any) -> str:
    """Words in one or several lines, without spaces and empty lines around them."""
    lines = [names.clean(line) for line in str(value or "").splitlines()]
    return "\n".join(lines).strip()


def line(value: Any) -> str:
    """Words in one line."""
    return names.clean(str(value or ""))


def items(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Several short names: a sequence of them, or one text with a name on each line."""
    given = value.splitlines() if isinstance(value, str) else value or ()
    return tuple(filter(None, (line(item) for item in given)))
