"""Days, times and birthdays as people type and read them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from salonbase import names
from salonbase.errors import SalonError
from salonbase.text import text

PLACEHOLDERS = frozenset({dt.date(1970, 1, 1), dt.date(1900, 1, 1), dt.date(1, 1, 1), dt.date(1899, 12, 30)})
"""Days that programs write where they know none."""

_WORDS = {"сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2,
          "today": 0, "yesterday": -1, "tomorrow": 1}  # fmt: skip
_MONTHS = ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_WEEKDAYS = {"пн": 0, "вт": 1, "ср": 2, "чт": 3, "пт": 4, "сб": 5, "вс": 6}
_STEPS = {"д": "days", "дн": "days", "н": "weeks", "нед": "weeks", "м": "months", "мес": "months", "г": "years",
          "d": "days", "w": "weeks", "m": "months", "y": "years"}  # fmt: skip
_EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class Birthday:
    """A birthday of which each part may be unknown."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return any((self.day, self.month, self.year))

    def show(self) -> str:
        """As it is read: «12.03.1985», «12.03», «03.1985», «1985»; "" where nothing is known."""
        parts = [f"{part:02}" for part in (self.day, self.month) if part is not None]
        return ".".join([*parts, *([f"{self.year:04}"] if self.year else [])])

    def age(self, today: dt.date) -> int | None:
        """Full years on that day; None where the year is unknown, or where the unknown day leaves two answers."""
        if self.year is None or self.month is None:
            return None
        if self.day is None:
            return None if self.month == today.month else today.year - self.year - (today.month < self.month)
        return today.year - self.year - (today < self._in(today.year))

    def next(self, today: dt.date) -> dt.date | None:
        """The next day on which it is celebrated, today included; 29 February is 28 February in other years."""
        if self.day is None or self.month is None:
            return None
        this_year = self._in(today.year)
        return this_year if this_year >= today else self._in(today.year + 1)

    def check(self, today: dt.date | None = None) -> None:
        """Raise SalonError where there is no such day, or where it is later than ``today``."""
        if self.month is not None and not 1 <= self.month <= 12:
            raise _wrong_birthday(text("Dates", "There is no month {month}.", month=self.month))
        last = calendar.monthrange(self.year or 2000, self.month)[1] if self.month else 31
        if self.day is not None and not 1 <= self.day <= last:
            raise _wrong_birthday(text("Dates", "There is no such day: {day}.", day=self.show()))
        if self.year is not None and not _EARLIEST <= self.year <= 2200:
            raise _wrong_birthday(text("Dates", "The year {year} cannot be right.", year=self.year))
        if today and self.year and (self.year, self.month or 1, self.day or 1) > (today.year, today.month, today.day):
            raise _wrong_birthday(text("Dates", "A birthday cannot lie in the future."))

    def _in(self, year: int) -> dt.date:
        day, month = self.day or 1, self.month or 1
        return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


UNKNOWN = Birthday()


def parse(typed: str, *, today: dt.date) -> dt.date | None:
    """The day that was typed, None where nothing was.

    Understands 22.11.2026, 22.11.26, 22.11, 22, 22 ноября, 221126, 2026-11-22, «сегодня», «вчера», «завтра», «пт» (the
    coming one), +3 (days), +2н (weeks), +1м (months). A day without a year is the nearest one to ``today``. Raises
    SalonError where it is none of these or no day of the calendar.
    """
    word = names.normalise(typed).strip(" .,")
    if not word:
        return None
    if word in _WORDS:
        return today + dt.timedelta(days=_WORDS[word])
    if word in _WEEKDAYS:
        return today + dt.timedelta(days=(_WEEKDAYS[word] - today.weekday() - 1) % 7 + 1)
    if step := re.fullmatch(r"([+-]) ?(\d{1,4}) ?([а-яa-z]*)\.?", word):
        return _step(today, int(step[1] + step[2]), step[3], typed)
    day, month, year = _parts(word, typed)
    return _nearest(day, month, today, typed) if year is None else _day(year, month or today.month, day, typed)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some months later (or earlier), clamped to the month's end: 31 January + 1 is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def parse_time(typed: str) -> dt.time | None:
    """The time that was typed: 14:30, 14.30, 14 30, 1430, 9; None where nothing was. Raises SalonError otherwise."""
    word = names.normalise(typed)
    if not word:
        return None
    found = re.fullmatch(r"(\d{1,2})(?:[ :.,-]?(\d{2}))?(?: ?ч\.?)?", word)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise SalonError(text("Dates", "“{typed}” is no time. Write it like 14:30.", typed=typed.strip()), field="time")
    return dt.time(int(found[1]), int(found[2] or 0))


def parse_birthday(typed: str) -> Birthday:
    """The birthday that was typed: 12.03.1985, 12.03.85, 12.03, 12 марта, 03.1985, 1985; unknown where nothing was.

    Raises SalonError(field="birthday") for what is no day and for the days that programs write where they know none.
    """
    word = names.normalise(typed).strip(" .,")
    if not word or word in {"-", "?", "нет", "неизвестно", "неизвестна"}:
        return UNKNOWN
    if re.fullmatch(r"\d{4}", word) and _EARLIEST <= int(word) <= 2200:
        return Birthday(year=int(word))
    if found := re.fullmatch(r"(\d{1,2})[./-](\d{4})", word):
        birthday = Birthday(month=int(found[1]), year=int(found[2]))
    elif found := re.fullmatch(rf"({'|'.join(_MONTHS)}|май)[а-я]* ?(\d{{4}})?", word):
        birthday = Birthday(month=_month(found[1]), year=int(found[2]) if found[2] else None)
    else:
        try:
            birthday = Birthday(*_parts(word, typed, birthday=True))
        except SalonError as error:
            raise _wrong_birthday(error.sentence) from None
        if birthday.month is None:
            raise _wrong_birthday(_no_day(typed).sentence)
    if is_placeholder(birthday):
        sentence = text(
            "Dates", "{day} is what programs write for an unknown day. Leave it empty.", day=birthday.show()
        )
        raise _wrong_birthday(sentence)
    birthday.check()
    return birthday


def is_placeholder(birthday: Birthday) -> bool:
    """Whether this is one of PLACEHOLDERS."""
    return any((birthday.day, birthday.month, birthday.year) == (day.day, day.month, day.year) for day in PLACEHOLDERS)


def _parts(word: str, typed: str, *, birthday: bool = False) -> tuple[int, int | None, int | None]:
    """Day, month and year of a word, the latter two where they were given."""
    if found := re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", word):
        return int(found[3]), int(found[2]), int(found[1])
    word = re.sub(r" ?(?:г\.?|года?)$", "", word) if re.search(r"\d{4} ?г", word) else word
    if found := re.fullmatch(rf"(\d{{1,2}})[ .-]?({'|'.join(_MONTHS)}|май)[а-я]*\.?(?:[ .-]?(\d{{4}}|\d\d))?", word):
        return int(found[1]), _month(found[2]), _year(found[3], birthday=birthday)
    if found := re.fullmatch(r"(\d{1,2})(?: ?[./, -] ?(\d{1,2})(?: ?[./, -] ?(\d{4}|\d\d))?)?", word):
        return int(found[1]), int(found[2]) if found[2] else None, _year(found[3], birthday=birthday)
    if found := re.fullmatch(r"(\d\d)(\d\d)(\d{4}|\d\d)?", word):
        return int(found[1]), int(found[2]), _year(found[3], birthday=birthday)
    raise _no_day(typed)


def _month(word: str) -> int:
    return 5 if word == "май" else _MONTHS.index(word) + 1


def _year(typed: str | None, *, birthday: bool) -> int | None:
    """The year in full: two figures are of this century, for birthdays of whichever makes the person 0 to 99 now."""
    if typed is None:
        return None
    year = int(typed)
    if len(typed) > 2:
        return year
    return 1900 + year if birthday and year > 30 else 2000 + year


def _step(today: dt.date, amount: int, unit: str, typed: str) -> dt.date:
    step = next((_STEPS[known] for known in sorted(_STEPS, key=len, reverse=True) if unit.startswith(known)), None)
    try:
        if not unit or step == "days":
            return today + dt.timedelta(days=amount)
        if step == "weeks":
            return today + dt.timedelta(weeks=amount)
        if step is not None:
            return add_months(today, amount * (12 if step == "years" else 1))
    except (OverflowError, ValueError):
        pass
    raise _no_day(typed)


def _nearest(day: int, month: int | None, today: dt.date, typed: str) -> dt.date:
    """The day nearest to today among those of the neighbouring years (or months, where the month is not given)."""
    around = [add_months(today.replace(day=1), n if month is None else 12 * n) for n in (-1, 0, 1)]
    fitting = []
    for start in around:
        try:
            fitting.append(dt.date(start.year, month or start.month, day))
        except ValueError:
            continue
    if not fitting:
        raise _no_day(typed)
    if month is None:
        fitting = [found for found in fitting if (found.year, found.month) == (today.year, today.month)] or fitting
    return min(fitting, key=lambda found: abs(found - today))


def _day(year: int, month: int, day: int, typed: str) -> dt.date:
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise _no_day(typed) from None
    if not _EARLIEST <= year <= 2200:
        raise SalonError(text("Dates", "The year {year} cannot be right.", year=year), field="day")
    return found


def _no_day(typed: str) -> SalonError:
    sentence = text("Dates", "“{typed}” is no day. Write it like 22.11.2026.", typed=typed.strip())
    return SalonError(sentence, field="day")


def _wrong_birthday(sentence: str) -> SalonError:
    return SalonError(sentence, field="birthday")
