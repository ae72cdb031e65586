"""How values look to a person: money, days, times, percents, ages; and how a typed sum becomes money.

Money is whole kopecks inside. Numbers are grouped by narrow no-break spaces, so that a sum never breaks over two lines.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from salonbase.errors import SalonError
from salonbase.text import language, text

SPACE = "\u202f"  # narrow, no break
MINUS = "\u2212"
MOST_KOPECKS = 100_000_000_00  # a hundred million roubles: more than that is a phone number in the wrong field

_ONE, _TENTH = Decimal(1), Decimal("0.1")
_ROUBLES = r"(?:₽|rub|руб(?:лей|ля|ль)?|р)\.?"
_CURRENCY = re.compile(rf" ?({_ROUBLES}|=|-)$", re.IGNORECASE)
_KOPECKS_IN_WORDS = re.compile(rf" ?{_ROUBLES} ?(\d{{1,2}}) ?(?:коп(?:еек|ейки|ейка)?|к)\.?$", re.IGNORECASE)
_SUM = re.compile(
    r"""(?P<sign>[-+]?)\ ?
    (?P<whole> \d+ | \d{1,3}(?:[ ']\d{3})+  # one point or comma before three digits reads two ways, hence the rest
    | \d{1,3}(?:\.\d{3}){2,} | \d{1,3}(?:\.\d{3})+(?=,) | \d{1,3}(?:,\d{3}){2,} | \d{1,3}(?:,\d{3})+(?=\.) )
    (?:[.,-](?P<part>\d{1,2}))?""",
    re.VERBOSE,
)


def number(value: int | float | Decimal, places: int | None = None) -> str:
    """A number in groups of three, with the decimal sign of the language and without needless zeros.

    ``places`` fixes the number of decimal places.
    """
    exact = Decimal(str(value))
    words = f"{abs(exact):,.{places}f}" if places is not None else f"{abs(exact):,f}"
    whole, _, part = words.partition(".")
    part = part if places is not None else part.rstrip("0")
    sign = MINUS if exact < 0 else ""
    return sign + whole.replace(",", SPACE) + (_decimal_sign() + part if part else "")


def money(kopecks: int) -> str:
    """A sum as «4 800 ₽»; kopecks are shown only where there are any."""
    return number(Decimal(kopecks) / 100, 2 if kopecks % 100 else 0) + SPACE + "₽"


def short(value: float, *, beside: float | None = None) -> str:
    """A number of few signs, for pictures: «9 500», «250 тыс.», «1,25 млн».

    From ten thousand on three digits remain. ``beside`` is the largest number that stands near it: where that is
    written in thousands, this one is too.
    """
    exact = Decimal(str(value))
    if max(abs(exact), abs(Decimal(str(beside or 0)))) < 10_000 or abs(exact) < 100:
        return number(exact.quantize(_ONE if abs(exact) >= 100 else _TENTH, ROUND_HALF_UP))
    exact = exact.quantize(Decimal(1).scaleb(exact.adjusted() - 2), ROUND_HALF_UP)
    size = min(max(exact.adjusted() // 3, 0), 3)
    return _in_thousands(size, number(exact.scaleb(-3 * size)))


def short_money(kopecks: float, *, beside: float | None = None) -> str:
    """A sum of few signs, in whole roubles: «250 тыс. ₽»; ``beside`` is a sum too."""
    roubles = (Decimal(str(kopecks)) / 100).quantize(_ONE, ROUND_HALF_UP)
    return short(float(roubles), beside=None if beside is None else beside / 100) + SPACE + "₽"


def _in_thousands(size: int, words: str) -> str:
    return (
        words,
        text("Formats", "{number}K", number=words),
        text("Formats", "{number}M", number=words),
        text("Formats", "{number}B", number=words),
    )[size]


def parse_money(words: str, *, field: str | None = None) -> int:
    """The kopecks of a sum as people type it: «4800», «4 800,50 ₽», «12 500 руб.», «4800-00», «−300».

    Raises SalonError with ``field`` where it is no sum, is larger than a hundred million roubles or reads two ways
    («4.800» is four thousand to one person and four roubles eighty to another).
    """
    bare = re.sub(r"\s+", " ", words.strip()).replace(MINUS, "-").replace("–", "-")
    bare = _KOPECKS_IN_WORDS.sub(r",\1", bare)
    bare = _CURRENCY.sub("", bare)
    found = _SUM.fullmatch(bare)
    if found is None:
        raise SalonError(
            text("Formats", "“{words}” is not a sum. Write it as 4800 or 4800,50.", words=words.strip()[:40]),
            field=field,
        )
    whole = int(re.sub(r"\D", "", found["whole"]))
    kopecks = whole * 100 + int((found["part"] or "0").ljust(2, "0"))
    if kopecks > MOST_KOPECKS:
        raise SalonError(text("Formats", "This sum is too large."), field=field)
    return -kopecks if found["sign"] == "-" else kopecks


def after_discount(sum_kopecks: int, percent: float) -> int:
    """What is to be paid after a discount, in kopecks; halves go away from zero, so a refund mirrors its payment."""
    exact = Decimal(sum_kopecks) * (100 - Decimal(str(percent))) / 100
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def percent(value: float) -> str:
    """A percentage as «7,5 %»."""
    return number(value) + SPACE + "%"


def share(value: float, places: int = 1) -> str:
    """A computed percentage as «23,0 %»: all of a column have as many decimal places."""
    return number(_rounded(value, places), places) + SPACE + "%"


def change(value: float) -> str:
    """By how many percent something has grown: «+12,5 %», «−3,0 %», «0,0 %»."""
    words = share(value)
    return f"+{words}" if _rounded(value, 1) > 0 else words


def tenths(value: float) -> str:
    """A measured number with one decimal place: «8,0»."""
    return number(_rounded(value, 1), 1)


def _rounded(value: float, places: int) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def parse_percent(words: str, *, field: str | None = None) -> float:
    """A percentage from 0 to 100 as typed: «10», «7,5 %»; raises SalonError with ``field``."""
    bare = re.sub(r"[\s%]", "", words).replace(",", ".")
    if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", bare) or float(bare) > 100:
        raise SalonError(text("Formats", "A discount is a number from 0 to 100."), field=field)
    return float(bare)


def day(value: dt.date) -> str:
    """A day as «22.11.2026»."""
    return value.strftime("%d.%m.") + f"{value.year:04}"


def time(value: dt.time) -> str:
    """A time as «14:30»."""
    return value.strftime("%H:%M")


def near_day(value: dt.date, today: dt.date) -> str:
    """A day in the words of somebody who lives today: «сегодня», «вчера», «завтра», «12 окт», «12 окт 2024»."""
    distance = (value - today).days
    if distance == 0:
        return text("Formats", "today")
    if distance == -1:
        return text("Formats", "yesterday")
    if distance == 1:
        return text("Formats", "tomorrow")
    short = f"{value.day} {_short_months(language())[value.month - 1]}"
    return short if value.year == today.year else f"{short} {value.year}"


def day_month(value: dt.date) -> str:
    """A day without its year: «24 ноября»."""
    return day_of_month(value.day, value.month)


def day_of_month(number_of_day: int, month: int) -> str:
    """A day of any year, for birthdays: «29 февраля»."""
    return f"{number_of_day} {_months(language())[month - 1]}"


def weekday_day(value: dt.date) -> str:
    """A day of the near weeks: «вт, 24 ноября»."""
    return f"{_weekdays(language())[value.weekday()]}, {day_month(value)}"


def weekday(value: dt.date) -> str:
    """The day of the week in two letters: «вт»."""
    return _weekdays(language())[value.weekday()]


def weekdays() -> tuple[str, ...]:
    """All seven, from Monday."""
    return _weekdays(language())


def month(number_of_month: int) -> str:
    """A month by itself, 1 to 12: «ноябрь»."""
    return _months_alone(language())[number_of_month - 1]


def month_year(value: dt.date) -> str:
    """A month as «ноябрь 2026»."""
    return f"{_months_alone(language())[value.month - 1]} {value.year}"


def short_month_year(value: dt.date) -> str:
    """A month in a few letters: «ноя 2026»."""
    return f"{_months_alone(language())[value.month - 1][:3]} {value.year}"


def age(years: int) -> str:
    """An age in full years: «37 лет»."""
    return text("Formats", "%n years", n=years)


def days(count: int) -> str:
    """A number of days: «12 дней»."""
    return text("Formats", "%n days", n=count)


def minutes(count: int) -> str:
    """A length of time: «45 мин», «1 ч 30 мин»."""
    hours, rest = divmod(count, 60)
    parts = [text("Formats", "{hours} h", hours=hours)] if hours else []
    if rest or not hours:
        parts.append(text("Formats", "{minutes} min", minutes=rest))
    return " ".join(parts)


def teeth(numbers: Iterable[int]) -> str:
    """Tooth numbers as «36, 37»."""
    return ", ".join(str(tooth) for tooth in numbers)


def _decimal_sign() -> str:
    return "," if language() == "ru" else "."


@cache
def _short_months(_language: str) -> tuple[str, ...]:
    return (
        text("ShortMonth", "Jan"), text("ShortMonth", "Feb"), text("ShortMonth", "Mar"), text("ShortMonth", "Apr"),
        text("ShortMonth", "May"), text("ShortMonth", "Jun"), text("ShortMonth", "Jul"), text("ShortMonth", "Aug"),
        text("ShortMonth", "Sep"), text("ShortMonth", "Oct"), text("ShortMonth", "Nov"), text("ShortMonth", "Dec"),
    )  # fmt: skip


@cache
def _months(_language: str) -> tuple[str, ...]:
    """The months in the form that follows a number: «24 ноября»."""
    return (
        text("MonthOfDay", "January"), text("MonthOfDay", "February"), text("MonthOfDay", "March"),
        text("MonthOfDay", "April"), text("MonthOfDay", "May"), text("MonthOfDay", "June"),
        text("MonthOfDay", "July"), text("MonthOfDay", "August"), text("MonthOfDay", "September"),
        text("MonthOfDay", "October"), text("MonthOfDay", "November"), text("MonthOfDay", "December"),
    )  # fmt: skip


@cache
def _months_alone(_language: str) -> tuple[str, ...]:
    """The months by themselves: «ноябрь»."""
    return (
        text("Month", "January"), text("Month", "February"), text("Month", "March"), text("Month", "April"),
        text("Month", "May"), text("Month", "June"), text("Month", "July"), text("Month", "August"),
        text("Month", "September"), text("Month", "October"), text("Month", "November"), text("Month", "December"),
    )  # fmt: skip


@cache
def _weekdays(_language: str) -> tuple[str, ...]:
    return (
        text("ShortWeekday", "Mon"), text("ShortWeekday", "Tue"), text("ShortWeekday", "Wed"),
        text("ShortWeekday", "Thu"), text("ShortWeekday", "Fri"), text("ShortWeekday", "Sat"),
        text("ShortWeekday", "Sun"),
    )  # fmt: skip
