"""Birthdays that stand in three columns, «Число», «Месяц», «Год»: put into one before they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salonbase.importing import days_above, meanings, months
from salonbase.importing.cells import show
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Table
from salonbase.reading import Row, Value

_DAY = re.compile(r"(?:число|день|day)(?: рожд\w*| др)?|birth day")
_MONTH = re.compile(r"(?:месяц|мес|month)(?: рожд\w*| др)?|birth month")
_YEAR = re.compile(r"(?:год|year)(?: рожд\w*| др)?|birth year")


def join(table: Table) -> None:
    """Make one column «Дата рождения» of neighbours for day, month and perhaps year in a list of clients."""
    if table.kind != "clients":
        return
    _add_years(table)
    at = _places(table.columns)
    if at is None:
        return
    first, *others = (table.columns[place] for place in at)
    indexes = [first.index, *(column.index for column in others)]
    taken = {column.meaning for column in table.columns if column.index not in indexes}
    if meanings.BIRTHDAY in taken:
        return
    first.meaning = meanings.BIRTHDAY
    table.columns = [column for column in table.columns if column not in others]
    table.rows = [_joined(row, indexes) for row in table.rows]


def _add_years(table: Table) -> None:
    """«День рождения» without years beside «Год рождения»: the year goes to its day."""
    born = next((column.index for column in table.columns if column.meaning == meanings.BIRTHDAY), None)
    year = next((column for column in table.columns if not column.meaning and _is_year(column)), None)
    if born is None or year is None:
        return
    table.rows = [_with_year(row, born, year.index) for row in table.rows]


def _is_year(column: Column) -> bool:
    return bool(_YEAR.fullmatch(meanings.normalise(column.heading)))


def _with_year(row: Row, born: int, year: int) -> Row:
    if max(born, year) >= len(row.cells) or not re.fullmatch(r"(?:19|20)\d\d", show(row.cells[year]).strip()):
        return row
    cells = list(row.cells)
    whole = days_above.with_period(cells[born], (None, int(show(cells[year]))))
    if whole != cells[born]:
        cells[born], cells[year] = whole, None
    return Row(row.number, tuple(cells))


def _places(columns: Sequence[Column]) -> list[int] | None:
    """Where the parts of the day stand: day and month side by side, the year behind them or missing."""
    headings = [meanings.normalise(column.heading) for column in columns]
    for place in range(len(headings) - 1):
        if _DAY.fullmatch(headings[place]) and _MONTH.fullmatch(headings[place + 1]):
            year = headings[place + 2 : place + 3]
            return [place, place + 1, *([place + 2] if year and _YEAR.fullmatch(year[0]) else [])]
    return None


def _joined(row: Row, indexes: Sequence[int]) -> Row:
    parts = [row.cells[index] if index < len(row.cells) else None for index in indexes]
    cells = [None if index in indexes else cell for index, cell in enumerate(row.cells)]
    if indexes[0] < len(cells):
        cells[indexes[0]] = _whole(*parts)
    return Row(row.number, tuple(cells))


def _whole(day: Value, month: Value, year: Value = None) -> Value:
    """«12.03.1985», «05.11», «03.1985» or «1985»; the words themselves where they are no day."""
    words = [show(part).strip() for part in (day, month, year)]
    number = words[1] if words[1].isdigit() else str(months.month_in_word(words[1]) or "")
    if words[1] and not number:
        return " ".join(filter(None, words))
    return ".".join(part.zfill(2) for part in (words[0], number, words[2]) if part) or None
