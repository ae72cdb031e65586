"""Pictures of every kind for the tests: few and many labels, long names, refunds, gaps."""

from __future__ import annotations

import datetime as dt
from random import Random

from salonbase.output import Mark, Picture, Series

MONTHS = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
NAMES = (
    "Окрашивание в один тон", "Стрижка женская", "Мелирование на длинные волосы с тонированием", "Укладка",
    "Консультация трихолога первичная, с подбором домашнего ухода", "Брови", "2ГИС", "Яндекс Карты",
)  # fmt: skip
WEEK = ("пн", "вт", "ср", "чт", "пт", "сб")
COUNTS = (1, 2, 7, 12, 31, 53, 120, 366)


def months(count: int) -> list[str]:
    """Months as reports call them, from November 2024 on."""
    return [f"{MONTHS[at % 12]} {2024 + at // 12}" for at in range(10, 10 + count)]


def days(count: int) -> list[str]:
    """Days as reports call them."""
    return [f"{dt.date(2026, 1, 1) + dt.timedelta(days=at):%d.%m}" for at in range(count)]


def weeks(count: int) -> list[str]:
    """ISO weeks as reports call them."""
    return [f"нед. {at}" for at in range(1, count + 1)]


def names(count: int) -> list[str]:
    """Names of services, some of them long."""
    return [NAMES[at % len(NAMES)] + (f" {at}" if at >= len(NAMES) else "") for at in range(count)]


def dates(count: int) -> list[str]:
    """Days with their years."""
    return [f"{dt.date(2025, 12, 20) + dt.timedelta(days=at):%d.%m.%Y}" for at in range(count)]


LABELS = {"months": months, "dates": dates, "days": days, "weeks": weeks, "names": names}


def simple(kind: str, labels: list[str], *, series: int = 1, low: int = 0, unit: str = "money") -> Picture:
    """A picture of random figures, the same ones each time; ``low`` is the least."""
    random = Random(len(labels))
    rows = [Series(f"Ряд {at + 1}", [random.randint(low, 145_000_000) for _ in labels]) for at in range(series)]
    return Picture(kind, "Выручка и всё, что с нею связано", labels, rows, unit)


def curve() -> Picture:
    """Which part of the clients brings which part of the income, with the ends of the categories."""
    shares = [100 * (1 - (1 - at / 100) ** 3) for at in range(101)]
    marks = (Mark(35, "A: 420 клиентов"), Mark(63, "B: 310 клиентов"), Mark(100, "C: 470 клиентов"))
    return Picture("curve", "ABC", [str(at) for at in range(101)], [Series("Доля", shares)], "percent", marks)


def heat(hours: int = 12, *, unit: str = "number") -> Picture:
    """Visits by weekday and hour; on Sundays nobody works in the morning."""
    random = Random(hours)
    rows = [Series(day, [random.randint(0, 48) for _ in range(hours)]) for day in WEEK]
    rows.append(Series("вс", [None] * (hours // 2) + [3] * (hours - hours // 2)))
    return Picture("heat", "Визиты по дням и часам", [f"{8 + at % 16:02}:00" for at in range(hours)], rows, unit)


def every() -> dict[str, Picture]:
    """Pictures by a name that says what is difficult about each."""
    found = {
        f"{kind} {count} {name}": simple(kind, made(count), series=series, low=low)
        for kind, series, low in (
            ("columns", 1, 0), ("columns", 2, 0), ("columns", 1, -145_000_000), ("lines", 1, 0),
            ("lines", 3, -9_000_000),
        )
        for count in COUNTS
        for name, made in LABELS.items()
    }  # fmt: skip
    for series, low in ((1, 0), (2, -145_000_000)):
        for count in COUNTS:
            found[f"bars {series} × {count}"] = simple("bars", names(count), series=series, low=low)
    found["many series"] = simple("columns", months(3), series=9)
    found["only refunds"] = Picture("columns", "Возвраты", months(3), [Series("", [-100, -5_000_000, None])], "money")
    found["bars of refunds"] = Picture("bars", "Возвраты", names(3), [Series("", [-100, -5_000_000, None])], "money")
    found["one point"] = Picture("lines", "Чек", ["ноя 2026"], [Series("", [100])], "money")
    found["gaps"] = Picture("lines", "Чек", months(5), [Series("", [5, None, 7, None, None])])
    found["small shares"] = Picture("columns", "Доля", months(3), [Series("", [0.02, 0.013, 0])], "percent")
    found["curve"] = curve()
    found["curve of two points"] = Picture("curve", "ABC", ["0", "100"], [Series("", [0, 100])], "percent")
    for hours in (1, 12, 24, 120):
        found[f"heat {hours}"] = heat(hours)
    found["heat of money"] = heat(unit="money")
    found["long words"] = Picture(
        "columns", "Очень " * 40, ["о" * 200, "<b>&amp;\n👩‍🦰"], [Series("д" * 200, [1, 2]), Series("", [3, 4])]
    )
    found["empty"] = Picture("columns", "Выручка по месяцам", months(12), [Series("", [0] * 12)], "money")
    found["nothing at all"] = Picture("bars", "Выручка", [], [])
    return found
