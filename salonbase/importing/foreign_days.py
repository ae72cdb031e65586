"""Days of foreign files: birthdays with unknown parts, days of visits, and the order in which a column writes them.

Unknown is not a guess: what cannot be read for certain raises SalonError with the reason; the caller keeps the text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal

from salonbase.errors import SalonError
from salonbase.importing import months
from salonbase.importing.cells import is_nothing, show
from salonbase.reading import Value
from salonbase.text import text

Order = Literal["dmy", "mdy", "unclear"]
Parts = tuple[int | None, int | None, int | None]  # day, month, year, each perhaps unknown
UNKNOWN: Parts = (None, None, None)
OLDEST = 1900
_AHEAD = dt.timedelta(days=366)  # for which visits are planned

_PLACEHOLDERS = frozenset(
    {(1, 1, 1970), (1, 1, 1900), (1, 1, 1), (30, 12, 1899), (31, 12, 1899), (0, 1, 1900), (0, 0, 0)}
)
_NO_YEARS = frozenset({0, 1, 4, 1604})  # what telephones write for a birthday without a year
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_THREE = re.compile(r"(\d{1,2})\s?([-./,\\ ])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})")
_BARE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_ROMAN = re.compile(rf"(\d{{1,2}})[-./ ]+({'|'.join(months.ROMAN)})[-./ ]+(\d{{4}}|\d\d)")  # «12.III.85»
_MONTH_YEAR = re.compile(r"(\d{1,2})[-./ ]((?:19|20)\d\d)")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})")  # vCard 4.0, RFC 6350 4.3.1
_WEEKDAY = re.compile(
    r"^(?:{0})[.,]* |[,. ]+\(?(?:{0})\)?\.?$".format(
        "пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon|tue|wed|thu|fri|sat|sun"
    )
)
_TWO = re.compile(r"(\d{1,2})[-./](\d{1,2})\.?")
_NAMED = re.compile(r"(\d{1,2})(?:-?го)?[-. ]*([a-zа-я]{3,9})\.?[-., ]*(\d{4}|\d{2})?")
_NAMED_FIRST = re.compile(r"([a-zа-я]{3,9})\.? +(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4})")
_CLOCK = re.compile(
    r"^(.*?\d{2,4}[^\d:]*?)[ T,в]+(\d{1,2})(?:[:.чh-](\d{2})|(?= ?[ap]m| ?ч))(?::\d{2}(?:\.\d+)?)?(?:Z|\+\d\d:?\d\d)?"
    r"\s*([ap]m|ч|час|часов)?\.?$",
    re.I,
)


def order_of(column: Iterable[Value]) -> Order:
    """Whether the days of a whole column are written day first or month first.

    Day first where nothing speaks against it. Where both kinds occur and neither is rare the answer is ``unclear``.
    """
    day_first = month_first = 0
    for value in column:
        found = _three(value)
        if found:
            day_first += int(found[1]) > 12
            month_first += int(found[3]) > 12
    if month_first * 10 <= day_first or not month_first:
        return "dmy"
    return "mdy" if day_first * 10 <= month_first else "unclear"


def _three(value: Value) -> re.Match[str] | None:
    """Day, month and year of a text that is written in figures, with or without a time."""
    if not isinstance(value, str):
        return None
    clock = None if _BARE.fullmatch(value) else _CLOCK.match(value.strip())
    return _THREE.fullmatch(_plain_day(clock[1] if clock else value))


def reads_both_ways(column: Iterable[Value]) -> bool:
    """Whether a column has days such as 04/05/1990 and nothing in it that tells the day from the month.

    Dots are written by those who write the day first.
    """
    some = False
    for value in column:
        found = _three(value)
        if found and found[2] != ".":
            if int(found[1]) > 12 or int(found[3]) > 12:
                return False
            some = some or found[1] != found[3]
        elif found or isinstance(value, dt.date):
            return False
    return some


def birthday(value: Value, order: Order, *, today: dt.date) -> Parts:
    """The parts of a birthday that are known; UNKNOWN for nothing.

    Raises SalonError for a placeholder, for a day that is not in the calendar and for one that is yet to come.
    """
    if is_nothing(value):
        return UNKNOWN
    if isinstance(value, int) and OLDEST < value <= today.year:
        return (None, None, value)
    parts = _parts(value, order, latest=today)
    if parts not in _PLACEHOLDERS and parts[2] in _NO_YEARS:
        parts = (parts[0], parts[1], None)
    if parts in _PLACEHOLDERS:
        raise SalonError(text("Values", "“{value}” stands for an unknown birthday.", value=show(value)))
    _check(parts, value)
    day, month, year = parts
    if year is not None and (year < OLDEST or dt.date(year, month or 1, day or 1) > today):
        raise SalonError(text("Values", "Nobody was born on “{value}”.", value=show(value)))
    return parts


def day_and_time(
    value: Value, order: Order, *, today: dt.date, of: months.Month = (None, None)
) -> tuple[dt.date, dt.time | None]:
    """The day of a visit, and its time where the cell holds one too; raises SalonError where the day is not certain.

    ``of`` is the month and the year that the sheet names («Январь 2025»), for days that are written without them.
    """
    if isinstance(value, dt.datetime):
        return _possible(value.date(), value, today), value.time().replace(second=0, microsecond=0)
    clock: dt.time | None = None
    if isinstance(value, str) and (found := _CLOCK.match(value.strip())):
        value, clock = found[1], _clock(int(found[2]), int(found[3] or 0), (found[4] or "").lower())
    if is_nothing(value):
        raise SalonError(text("Values", "There is no date."))
    if of[0] and of[1] and (bare := re.fullmatch(r"(\d{1,2})\.?", show(value))):
        value = f"{bare[1]}.{of[0]}.{of[1]}"
    parts = _parts(value, order, latest=today + _AHEAD)
    if parts[0] and parts[1] and parts[2] is None and of[1]:
        parts = (parts[0], parts[1], of[1])
    _check(parts, value)
    day, month, year = parts
    if day is None or month is None or year is None:
        raise SalonError(text("Values", "The date “{value}” has no year or no day.", value=show(value)))
    return _possible(dt.date(year, month, day), value, today), clock


def _clock(hours: int, minutes: int, half: str) -> dt.time:
    if half in {"am", "pm"}:
        hours = hours % 12 + 12 * (half == "pm")
    return dt.time(hours % 24, minutes % 60)


def is_placeholder(value: Value) -> bool:
    """Whether a cell holds a day that programs write where the birthday is unknown: 01.01.1970 and its like."""
    try:
        return _parts(value, "dmy", latest=dt.date(2100, 1, 1)) in _PLACEHOLDERS
    except SalonError:
        return False


def year_of(value: Value) -> int | None:
    """The year of a cell that holds a whole day, perhaps with a time, otherwise None."""
    if isinstance(value, str) and not _BARE.fullmatch(value) and (clock := _CLOCK.match(value.strip())):
        value = clock[1]
    try:
        return _parts(value, "dmy", latest=dt.date(2100, 1, 1))[2] if isinstance(value, str | dt.date) else None
    except SalonError:
        return None


def names_a_day(value: Value) -> bool:
    """Whether a cell holds a day of a month, with a year or without one."""
    if not isinstance(value, str | dt.date):
        return False
    try:
        day, month, _ = _parts(value, "dmy", latest=dt.date(2100, 1, 1))
    except SalonError:
        return False
    return bool(day and month)


def _possible(day: dt.date, value: Value, today: dt.date) -> dt.date:
    """Salons keep no visits from before 1950 and none for years ahead."""
    if day.year < 1950 or day > today + _AHEAD or (day.day, day.month, day.year) in _PLACEHOLDERS:
        raise SalonError(text("Values", "“{value}” cannot be the day of a visit.", value=show(value)))
    return day


def _check(parts: Parts, value: Value) -> None:
    day, month, year = parts
    try:
        first = (
            part if part is not None else unknown
            for part, unknown in zip((year, month, day), (2000, 1, 1), strict=True)
        )
        dt.date(*first)  # 2000 had a 29 February
    except ValueError:
        raise SalonError(text("Values", "“{value}” is not in the calendar.", value=show(value))) from None


def _plain_day(words: str) -> str:
    """The text of a day without its year's «г.», without a weekday and without a time of midnight."""
    if _BARE.fullmatch(words):  # most of them, and there may be a hundred thousand
        return words
    plain = re.sub(r"\s+", " ", words.strip().lstrip("'’").lower().replace("ё", "е"))
    plain = re.sub(r"^(?:д\.? ?р\.?|дата рождения|род\.?|от)[: ]+", "", plain)
    plain = _WEEKDAY.sub("", plain)
    plain = re.sub(r"[ t]0{1,2}:00(?::00(?:\.0+)?)?(?:z)?$", "", plain)
    return re.sub(r"[\s,.]*(?:г\.? ?р\.?|года?|г)?\.?$", "", plain).strip()


def _parts(value: Value, order: Order, *, latest: dt.date) -> Parts:
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return (value.day, value.month, value.year)
    if isinstance(value, bool | dt.time):
        raise _unreadable(value)
    if isinstance(value, int | float):
        return _of_number(value, latest)
    return _of_words(_plain_day(value or ""), order, latest, value)


def _of_number(value: float, latest: dt.date) -> Parts:
    """A number that stands where a day belongs: Excel's count of days, 19791231, 311279, or 24.05 for 24 May."""
    if not 0 <= value < 1e9:
        raise _unreadable(value)
    whole = int(value)
    if 0 <= value <= 2:
        return (1, 1, 1900)
    if OLDEST < value < 73_050:  # 31 December 2099
        first = dt.date(1899, 12, 30)  # Excel believes in 29 February 1900
        found = first + dt.timedelta(days=whole)
        return (found.day, found.month, found.year)
    digits = str(whole)
    if value == whole and len(digits) in {6, 7, 8}:
        return _of_digits(digits.zfill(8) if len(digits) == 7 else digits, latest)
    day, month = whole, round((value - whole) * 100)
    if value < 32 and abs(value * 100 - round(value * 100)) < 1e-6 and month % 10:
        return (day, month, None)
    raise _unreadable(value)


def _of_digits(digits: str, latest: dt.date) -> Parts:
    if len(digits) == 6:
        return (int(digits[:2]), int(digits[2:4]), _century(int(digits[:2]), int(digits[2:4]), int(digits[4:]), latest))
    if digits[:2] in {"19", "20"} and int(digits[4:6]) <= 12:
        return (int(digits[6:]), int(digits[4:6]), int(digits[:4]))
    return (int(digits[:2]), int(digits[2:4]), int(digits[4:]))


def _of_words(words: str, order: Order, latest: dt.date, value: Value) -> Parts:
    if found := _YEAR_FIRST.fullmatch(words):
        return (int(found[3]), int(found[2]), int(found[1]))
    if found := _NO_YEAR.fullmatch(words):
        return (int(found[2]), int(found[1]), None)
    if found := _THREE.fullmatch(words):
        day, month = _ordered(int(found[1]), int(found[3]), order, value)
        return (day, month, _year(found[4], day, month, latest))
    if found := _TWO.fullmatch(words):
        day, month = _ordered(int(found[1]), int(found[2]), order, value)
        return (day, month, None)
    if (found := _NAMED.fullmatch(words)) and (named := months.of_word(found[2])):
        return (int(found[1]), named, _year(found[3], int(found[1]), named, latest) if found[3] else None)
    if (found := _NAMED_FIRST.fullmatch(words)) and (named := months.of_word(found[1])):
        return (int(found[2]) if found[2] else None, named, int(found[3]))
    if found := _ROMAN.fullmatch(words):
        month = months.ROMAN.index(found[2]) + 1
        return (int(found[1]), month, _year(found[3], int(found[1]), month, latest))
    if found := _MONTH_YEAR.fullmatch(words):
        return (None, int(found[1]), int(found[2]))
    if re.fullmatch(r"(?:19|20)\d\d", words):
        return (None, None, int(words))
    if re.fullmatch(r"\d{6}|\d{8}", words):
        return _of_digits(words, latest)
    if re.fullmatch(r"\d{5}(?:[.,]\d+)?", words):
        return _of_number(float(words.replace(",", ".")), latest)
    raise _unreadable(value)


def _ordered(first: int, second: int, order: Order, value: Value) -> tuple[int, int]:
    if order == "unclear" and first != second and first <= 12 and second <= 12:
        raise SalonError(
            text(
                "Values",
                "“{value}” can be read in two ways: the column has both orders of day and month.",
                value=show(value),
            )
        )
    month_first = order == "mdy" or (order == "unclear" and second > 12)
    return (second, first) if month_first else (first, second)


def _year(digits: str, day: int, month: int, latest: dt.date) -> int:
    return int(digits) if len(digits) == 4 else _century(day, month, int(digits), latest)


def _century(day: int, month: int, year: int, latest: dt.date) -> int:
    """The year of two digits: the newest century that does not lie ahead."""
    return 2000 + year if (2000 + year, month, day) <= (latest.year, latest.month, latest.day) else 1900 + year


def _unreadable(value: Value) -> SalonError:
    return SalonError(text("Values", "“{value}” is not a date.", value=show(value)[:60]))
