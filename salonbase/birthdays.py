"""Birthdays: who has one today, this week and in the next thirty days, and who was congratulated."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any, NamedTuple

from salonbase import client_names, figures, history, names, phones, planned, terms
from salonbase.models import Greeting, Record

SECTIONS = ("today", "week", "month")


class BirthdayRow(NamedTuple):
    """One line of the panel. ``day`` is the day of the celebration, ``turns`` the age then (None without a year)."""

    client_id: int
    name: str
    phone: str
    day: dt.date
    turns: int | None
    last_visit: dt.date | None
    greeted: bool
    section: str
    do_not_disturb: bool


# CROSS JOIN holds SQLite to the order written here: the days first, then whoever the index of birthdays has for them,
# then what stands on the lines that are asked for.
_CHOSEN = """FROM ({window}) AS w CROSS JOIN client ON birth_month = w.month AND birth_day = w.day
             WHERE deleted_at IS NULL"""
_ROWS = f"""
    SELECT client.id, surname, first_name, patronymic,
           {client_names.first_phone()}, client.birth_year, {figures.LAST_DAY},
           greeting.id IS NOT NULL, do_not_disturb, chosen.position
    FROM (SELECT client.id, w.position AS position {_CHOSEN}
          ORDER BY w.position, client.sort_key, client.id LIMIT ?) AS chosen
    CROSS JOIN client ON client.id = chosen.id
    LEFT JOIN greeting ON greeting.client_id = client.id AND greeting.year = ? + (chosen.position >= ?)
    ORDER BY chosen.position, client.sort_key, client.id
"""
_COUNTS = f"SELECT sum(w.position = 0), sum(w.position BETWEEN 1 AND ?), sum(w.position > ?) {_CHOSEN}"
_GREETED = f"""
    SELECT count(*) FROM greeting WHERE year = ? AND client_id IN (SELECT client.id {_CHOSEN})
"""


def rows(today: dt.date, days: int = 30, *, limit: int | None = None) -> list[BirthdayRow]:
    """The birthdays from ``today`` to ``days`` days later, by day and name: at most ``limit`` of them.

    The section "week" is after today until Sunday, "month" the rest; ``counts`` tells how many there are in all.
    A client whose day or month is unknown is not listed; 29 February is celebrated on the 28th in other years. One
    query.
    """
    dates = _dates(today, days)
    window, parameters = _window(dates)
    turn = next((position for position, date in enumerate(dates) if date.year > today.year), len(dates))
    asked = [*parameters, -1 if limit is None else limit, today.year, turn]
    return [_row(row, dates) for row in _execute(_ROWS.format(window=window), asked)]


def counts(today: dt.date, days: int = 30) -> dict[str, int]:
    """How many birthdays each section has, by one query."""
    window, parameters = _window(_dates(today, days))
    until_sunday = (planned.sunday(today) - today).days
    found = _execute(_COUNTS.format(window=window), [until_sunday, until_sunday, *parameters]).fetchone()
    return dict(zip(SECTIONS, (number or 0 for number in found), strict=True))


def waiting(today: dt.date) -> int:
    """How many of those whose birthday it is today have not been congratulated yet; two queries."""
    window, parameters = _window([today])
    (greeted,) = _execute(_GREETED.format(window=window), [today.year, *parameters]).fetchone()
    return counts(today, 0)["today"] - int(greeted)


def greet(client_id: int, year: int, *, now: dt.datetime) -> None:
    """Note that a client was congratulated on the birthday of a year; a second time changes nothing."""
    terms.check(client_id)
    with history.operation("birthday_greeted", now=now, client_id=client_id) as writer:
        if _greeting(client_id, year) is None:
            writer.insert(Greeting, client=client_id, year=year, at=now)


def ungreet(client_id: int, year: int, *, now: dt.datetime) -> None:
    """Take that note back."""
    with history.operation("birthday_ungreeted", now=now, client_id=client_id) as writer:
        greeting = _greeting(client_id, year)
        if greeting is not None:
            writer.delete(Greeting, greeting)


def _greeting(client_id: int, year: int) -> int | None:
    return Greeting.select(Greeting.id).where(Greeting.client == client_id, Greeting.year == year).scalar()


def _dates(today: dt.date, days: int) -> list[dt.date]:
    return [today + dt.timedelta(n) for n in range(days + 1)]


def _window(dates: list[dt.date]) -> tuple[str, list[int]]:
    """The table of the days that are celebrated on ``dates``: position, month, day."""
    celebrated = [(position, date.month, date.day) for position, date in enumerate(dates)]
    celebrated += [
        (position, 2, 29)
        for position, date in enumerate(dates)
        if (date.month, date.day) == (2, 28) and not calendar.isleap(date.year)
    ]
    places = ", ".join(["(?, ?, ?)"] * len(celebrated))
    names_of_columns = "SELECT column1 AS position, column2 AS month, column3 AS day"
    return f"{names_of_columns} FROM (VALUES {places})", [number for row in celebrated for number in row]


def _row(row: tuple[Any, ...], dates: list[dt.date]) -> BirthdayRow:
    client_id, surname, first_name, patronymic, phone, born, last_visit, greeted, do_not_disturb, position = row
    day = dates[position]
    return BirthdayRow(
        client_id, names.full(surname, first_name, patronymic), phones.show(phone) if phone else "", day,
        day.year - born if born else None, dt.date.fromisoformat(last_visit) if last_visit else None,
        bool(greeted), _section(day, dates[0]), bool(do_not_disturb),
    )  # fmt: skip


def _section(day: dt.date, today: dt.date) -> str:
    if day == today:
        return "today"
    return "week" if day <= planned.sunday(today) else "month"


def _execute(sql: str, parameters: list[int]) -> Any:
    return Record._meta.database.execute_sql(sql, parameters)
