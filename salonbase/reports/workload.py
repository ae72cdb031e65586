"""The workload: visits and hours by hour and day of the week, or by specialist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from salonbase import alphabet, formats, nouns, settings, tallies
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.output.table import Value
from salonbase.report import SPECIALIST, Asked, Choice, Found, Parameter, Report, period

# The minutes of a visit: of its booking, else of its services in the price list, else of the setting.
_VISIT = """concat(strftime('%w', day), ' ', substr(time, 1, 2), ' ', specialist_id, ' ',
    iif(visit.id IN (SELECT visit_id FROM booking WHERE minutes IS NOT NULL AND deleted_at IS NULL),
        (SELECT max(minutes) FROM booking WHERE visit_id = visit.id AND deleted_at IS NULL),
        (SELECT sum(service.minutes) FROM visit_service CROSS JOIN service ON service.id = service_id
         WHERE visit_id = visit.id)))"""
_DAYS = "SELECT specialist_id, count(DISTINCT day)"
_NEVER = -1  # the hour of visits whose time is not known


class _Cell(NamedTuple):
    """Where a visit stands: the day of the week from Monday (0), the hour, the id of who did it."""

    weekday: int
    hour: int
    specialist: int | None


class _Load(NamedTuple):
    """How many visits, and how many minutes they took."""

    visits: int = 0
    minutes: int = 0

    def of(self, what: str) -> int | float:
        """The visits, or the hours."""
        return self.visits if what == "visits" else _hours(self.minutes)


def _make(asked: Asked) -> Found:
    cells = _cells(asked)
    what, whole = asked["count"], _together(cells.values())
    columns, rows = (_by_specialist if asked["by"] == "specialist" else _by_hour)(asked, cells)
    title = text("Reports", "Workload")
    table = Table(
        title=title,
        columns=columns,
        rows=rows,
        count=len(rows),
        totals=_totals(columns, rows, cells, what),
        told=asked.told,
        figures=(
            Figure(text("Reports", "Visits"), whole.visits),
            Figure(text("Reports", "Hours"), _hours(whole.minutes), "tenths"),
            Figure(text("Reports", "The fullest hour"), _fullest(cells, what), "text"),
        ),
        picture=_heat(cells, what),
        remarks=[
            text(
                "Reports",
                "A visit takes as long as its booking says; without that as long as its services in the price list; "
                "where neither is known {length}.",
                length=formats.minutes(settings.get("booking_minutes")),
            ),
            text("Reports", "A visit is counted in the hour in which it begins."),
        ],
    )
    return Found(table)


def _cells(asked: Asked) -> dict[_Cell, _Load]:
    """The visits by where they stand."""
    usual = settings.get("booking_minutes")
    found: dict[_Cell, _Load] = {}
    for words, visits in tallies.counted(asked).counts(_VISIT, asked.progress).items():
        weekday, hour, specialist, minutes = words.split(" ")
        cell = _Cell((int(weekday) + 6) % 7, int(hour or _NEVER), int(specialist) if specialist else None)
        length = int(minutes or usual)
        found[cell] = _together([found.get(cell, _Load()), _Load(visits, visits * length)])
    return found


def _together(loads: Iterable[_Load]) -> _Load:
    both = list(loads)
    return _Load(sum(load.visits for load in both), sum(load.minutes for load in both))


def _hours(minutes: int) -> float:
    """To tenths, halves up: a quarter of an hour is always 0.3, not 0.2 in one row and 0.8 in another."""
    return (minutes * 10 + 30) // 60 / 10


def _by_hour(asked: Asked, cells: dict[_Cell, _Load]) -> tuple[list[Column], list[list[Value]]]:
    """A row for each hour of the day, a column for each day of the week."""
    what = asked["count"]
    columns = [Column(text("Reports", "Hour"))]
    kind = "number" if what == "visits" else "tenths"
    columns += [Column(day, kind, total=what == "visits") for day in formats.weekdays()]
    columns += [Column(text("Reports", "Visits"), "number", total=True), Column(text("Reports", "Hours"), "tenths")]
    rows: list[list[Value]] = []
    for hour in _hours_of(cells):
        days = [_at(cells, weekday, hour) for weekday in range(7)]
        whole = _together(days)
        rows.append([_hour(hour), *(day.of(what) or None for day in days), whole.visits, _hours(whole.minutes)])
    return columns, rows


def _by_specialist(asked: Asked, cells: dict[_Cell, _Load]) -> tuple[list[Column], list[list[Value]]]:
    """A row for each specialist, who has most hours first."""
    columns = [
        Column(nouns.specialist()),
        Column(text("Reports", "Visits"), "number", total=True),
        Column(text("Reports", "Hours"), "tenths"),
        Column(text("Reports", "Share of hours"), "share"),
        Column(text("Reports", "Days with visits"), "number"),
        Column(text("Reports", "Visits in a day"), "tenths"),
        Column(text("Reports", "Hours in a day"), "tenths"),
    ]
    names = dict(tallies.execute("SELECT id, name FROM specialist"))
    days = dict(tallies.counted(asked).ask(_DAYS, "GROUP BY specialist_id"))
    loads: dict[int | None, _Load] = {}
    for cell, load in cells.items():
        loads[cell.specialist] = _together([loads.get(cell.specialist, _Load()), load])
    whole = _together(loads.values()).minutes
    rows: list[list[Any]] = []
    for number, load in loads.items():
        share = round(100 * load.minutes / whole, 1) if whole else None
        a_day = (round(load.visits / days[number], 1), round(load.minutes / 60 / days[number], 1))
        name = names.get(number, text("Reports", "nobody named"))
        rows.append([name, load.visits, _hours(load.minutes), share, days[number], *a_day])
    rows.sort(key=lambda row: (-row[2], alphabet.sort_key(row[0])))
    return columns, rows


def _totals(
    columns: Sequence[Column], rows: Sequence[Sequence[Any]], cells: dict[_Cell, _Load], what: str
) -> list[Value]:
    """The sums of the visits, and of the exact hours: those of the rows are rounded each for itself."""
    found: list[Value] = [sum(row[at] or 0 for row in rows) if one.total else None for at, one in enumerate(columns)]
    hours = {text("Reports", "Hours"): _together(cells.values()).minutes}
    if what == "hours":
        for weekday, name in enumerate(formats.weekdays()):
            hours[name] = _together(load for cell, load in cells.items() if cell.weekday == weekday).minutes
    for at, one in enumerate(columns):
        if one.title in hours and one.kind == "tenths":
            found[at] = _hours(hours[one.title])
    return found


def _hours_of(cells: dict[_Cell, _Load]) -> list[int]:
    """All hours from the first to the last that has a visit, those without a time at the end."""
    known = sorted({cell.hour for cell in cells} - {_NEVER})
    hours = list(range(known[0], known[-1] + 1)) if known else []
    return hours + [_NEVER] * any(cell.hour == _NEVER for cell in cells)


def _hour(hour: int) -> str:
    return text("Reports", "no time") if hour == _NEVER else formats.time(dt.time(hour))


def _at(cells: dict[_Cell, _Load], weekday: int, hour: int) -> _Load:
    return _together(load for cell, load in cells.items() if (cell.weekday, cell.hour) == (weekday, hour))


def _heat(cells: dict[_Cell, _Load], what: str) -> Picture | None:
    """A row for each day of the week, a column for each hour; a day on which nobody ever came is empty."""
    hours = [hour for hour in _hours_of(cells) if hour != _NEVER]
    if not hours:
        return None
    open_days = {cell.weekday for cell in cells}
    rows = [
        Series(name, [_at(cells, day, hour).of(what) if day in open_days else None for hour in hours])
        for day, name in enumerate(formats.weekdays())
    ]
    title = text("Reports", "Visits by day and hour") if what == "visits" else text("Reports", "Hours by day and hour")
    return Picture("heat", title, [_hour(hour) for hour in hours], rows)


def _fullest(cells: dict[_Cell, _Load], what: str) -> str | None:
    """The hour of the week with most visits: «пт, 18:00»."""
    places: Sequence[tuple[int, int]] = sorted({(cell.weekday, cell.hour) for cell in cells if cell.hour != _NEVER})
    if not places:
        return None
    weekday, hour = max(places, key=lambda place: _at(cells, *place).of(what))
    return f"{formats.weekdays()[weekday]}, {_hour(hour)}"


REPORT = Report(
    key="workload",
    group="work",
    title=lambda: text("Reports", "Workload"),
    told=lambda: text("Reports", "On which days and hours people come, and how busy each specialist is."),
    needs=(
        *period("last_90_days"),
        SPECIALIST,
        Parameter(
            "by",
            "choice",
            lambda: text("Reports", "By"),
            lambda _today: "hour",
            (
                Choice("hour", lambda: text("Reports", "hours and days of the week")),
                Choice("specialist", lambda: text("Reports", "specialists")),
            ),
        ),
        Parameter(
            "count",
            "choice",
            lambda: text("Reports", "Count"),
            lambda _today: "visits",
            (
                Choice("visits", lambda: text("Reports", "visits")),
                Choice("hours", lambda: text("Reports", "hours")),
            ),
        ),
    ),
    make=_make,
    icon="clock",
)
