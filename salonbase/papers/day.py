"""«Лист на сегодня»: a day on one A4, for the desk: who comes, whom to congratulate and to call, who owes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from typing import Any

from salonbase import birthdays, client_names, figures, formats, names, phones, planned
from salonbase.models import Record
from salonbase.output.paper import Block, Columns, Heading, Item, Items, Paper
from salonbase.planned import PlannedRow
from salonbase.text import text

MOST_CALLS = 10
MOST_DEBTS = 5
LONGEST_NOTE = 240
"""Letters of a line below a name: a whole story about one client would push the others off the page."""
_BUSY = 14  # visits that leave no room for anything else in their column

_ABOUT = "SELECT id, allergies, sticky_note, do_not_disturb FROM client WHERE id IN (SELECT value FROM json_each(?))"
_DEBTS = f"""
    SELECT client.id, surname, first_name, patronymic, {client_names.first_phone()}, debt
    FROM (SELECT client_id, sum(due_kopecks - paid_kopecks) AS debt FROM visit
          WHERE {figures.CAME} AND due_kopecks <> paid_kopecks
          GROUP BY client_id HAVING debt > 0) AS owing
    CROSS JOIN client ON client.id = owing.client_id
    ORDER BY client.id IN (SELECT value FROM json_each(?)) DESC, debt DESC, sort_key, client.id LIMIT ?"""


def day(day: dt.date, *, masked: bool = False) -> Paper:
    """The sheet of a day on one page.

    Those who come stand by their time with what must be known of them; congratulated is who was not yet; called are at
    most ten whose invitation is due, the newest first, and nobody who is not to be disturbed or comes that day. With
    ``masked`` no telephone number can be read, wherever it was written.
    """
    words: Callable[[str], str] = phones.masked_in if masked else str
    number: Callable[[str], str] = phones.masked if masked else str
    coming = [row for row in planned.rows(day, "today") if row.kind == "booking"]
    guests = {row.client_id for row in coming}
    left: list[Block] = [
        Heading(text("Papers", "Planned visits"), formats.number(len(coming)) if coming else ""),
        _planned(coming, words, number),
    ]
    right: list[Block] = [*_birthdays(day, words, number), *_calls(day, guests, words, number)]
    busy = len(coming) > _BUSY
    (right if busy else left).extend(_debts(guests, words, number))
    told = formats.weekday_day(day) + f" {day.year}"
    if masked:
        told += " · " + text("Papers", "phones are hidden")
    columns = Columns((left, right), even=True) if busy else Columns((left, right), widths=(11, 10))
    return Paper(text("Papers", "Sheet for the day"), [columns], told=told, on_one_page=True)


def _planned(coming: Sequence[PlannedRow], words: Callable[[str], str], number: Callable[[str], str]) -> Items:
    about = _about([row.client_id for row in coming])
    items = []
    for row in coming:
        allergies, sticky, _ = about.get(row.client_id, ("", "", 0))
        what = " · ".join(filter(None, (", ".join(row.what.splitlines()), row.specialist)))
        warned = text("Papers", "Allergy: {words}", words=_in_a_line(allergies)) if allergies else ""
        noted = f"! {_in_a_line(sticky)}" if sticky else ""
        note = "\n".join(_short(words(line)) for line in (what, warned, noted) if line)
        lead = formats.time(row.time) if row.time else "—"
        items.append(Item(words(row.name), note, lead, number(row.phone)))
    return Items(tuple(items), ticked=True, if_none=text("Papers", "Nobody is booked."), kept=True)


def _birthdays(day: dt.date, words: Callable[[str], str], number: Callable[[str], str]) -> list[Block]:
    waiting = [row for row in birthdays.rows(day, 0) if not row.greeted]
    items = []
    for row in waiting:
        age = formats.age(row.turns) if row.turns is not None else ""
        aside = text("Papers", "do not disturb") if row.do_not_disturb else number(row.phone)
        items.append(Item(" · ".join(filter(None, (words(row.name), age))), aside=aside))
    beside = formats.number(len(items)) if items else ""
    listed = Items(tuple(items), ticked=True, if_none=text("Papers", "Nobody to congratulate."))
    return [Heading(text("Papers", "Birthdays"), beside), listed]


def _calls(day: dt.date, guests: set[int], words: Callable[[str], str], number: Callable[[str], str]) -> list[Block]:
    due = [row for row in planned.rows(day, "today") + planned.rows(day, "overdue") if row.kind == "recall"]
    quiet = {key for key, (_, _, silent) in _about([row.client_id for row in due]).items() if silent}
    due = [row for row in due if row.client_id not in guests | quiet]
    due.sort(key=lambda row: row.day, reverse=True)
    items = []
    for row in due[:MOST_CALLS]:
        since = text("Papers", "since {day}", day=formats.day(row.day)) if row.overdue_days else ""
        note = " · ".join(filter(None, (_short(words(_in_a_line(row.what))), since)))
        items.append(Item(words(row.name), note, aside=number(row.phone)))
    beside = text("Papers", "{shown} of {all}", shown=len(items), all=len(due)) if len(due) > len(items) else ""
    listed = Items(tuple(items), ticked=True, if_none=text("Papers", "Nobody to call."))
    return [Heading(text("Papers", "To call"), beside), listed]


def _debts(guests: set[int], words: Callable[[str], str], number: Callable[[str], str]) -> list[Block]:
    """Everybody who comes and owes, then those who owe most."""
    rows = _execute(_DEBTS, [json.dumps(sorted(guests)), len(guests) + MOST_DEBTS]).fetchall()
    others, items = 0, []
    for client_id, surname, first_name, patronymic, phone, debt in rows:
        comes = client_id in guests
        others += not comes
        if others > MOST_DEBTS:
            break
        note = text("Papers", "comes today") if comes else number(phones.show(phone or ""))
        items.append(Item(words(names.full(surname, first_name, patronymic)), note, aside=formats.money(debt)))
    return [Heading(text("Papers", "Debts")), Items(tuple(items), if_none=text("Papers", "Nobody owes."))]


def _about(ids: Sequence[int]) -> dict[int, tuple[str, str, int]]:
    rows = _execute(_ABOUT, [json.dumps(list(ids))]) if ids else ()
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def _in_a_line(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    """Words of one line, ending with «…» where they are too many; what is to be masked was masked before."""
    if len(words) <= LONGEST_NOTE:
        return words
    whole, _, _ = words[:LONGEST_NOTE].rpartition(" ")
    return f"{whole or words[: LONGEST_NOTE - 1]}…"


def _execute(sql: str, parameters: list[Any]) -> Any:
    return Record._meta.database.execute_sql(sql, parameters)
