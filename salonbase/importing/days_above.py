"""Days that stand above the visits: in a row of their own, or only in the first of several rows of one day.

«12 марта 2025, среда» over the clients of that day, «2025» or «Март 2025» over days without a year, and a date that is
written once for all who came. The rows are given back with their day filled in, as if it had been written in each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from salonbase.importing import foreign_days, meanings, months
from salonbase.importing.cells import is_nothing, show
from salonbase.importing.mapping import Column
from salonbase.importing.months import Month
from salonbase.importing.plans import Table
from salonbase.reading import Row, Value

_TELLS_OF_VISIT = frozenset({
    meanings.SERVICES, meanings.WORK, meanings.TIME, meanings.TEETH, meanings.COMPLAINT, meanings.STATUS,
    meanings.SPECIALIST, meanings.MATERIALS,
})  # fmt: skip
_PERIOD = re.compile(r"([a-zа-яё]{3,9})?\.?,?\s*((?:19|20)\d\d)?(?:\s*г(?:од|ода)?\.?)?", re.I)
_RARE = 5  # days are left out on purpose where at least every fifth row has none


@dataclass(slots=True)
class Counted:
    """How the days of a file's visits are written."""

    dated: int = 0
    empty: int = 0
    repeated: int = 0

    def add(self, table: Table) -> None:
        """Count the rows of one table."""
        column = _day_column(table.columns)
        if column is None:
            return
        before: Value = None
        for row in table.rows:
            day = _cell(row, column.index)
            if not is_nothing(day):
                self.dated += 1
                self.repeated += day == before
                before = day
            elif before is not None and _is_of_visit(row, table.columns):
                self.empty += 1

    def once(self) -> bool:
        """Whether a day is written only in its first row: many rows have none, and none has that of the row above."""
        return not self.repeated and self.empty > 1 and self.empty * _RARE >= self.dated + self.empty > 0


def is_day_alone(row: Row) -> bool:
    """Whether a row holds a day and nothing else."""
    filled = [cell for cell in row.cells if cell is not None]
    return len(filled) == 1 and foreign_days.names_a_day(filled[0])


def rows_of(table: Table, named: Month, *, downwards: bool) -> list[Row]:
    """The rows of a table of visits with the days from above; ``downwards`` tells that a day counts until the next.

    ``named`` is the month and year that the sheet names. Rows of their own for a day, a month or a year are left out.
    """
    column = _day_column(table.columns)
    if column is None:
        return table.rows
    found: list[Row] = []
    period, of_day, last = named, None, None
    for place, row in enumerate(table.rows):
        below = table.rows[place + 1] if place + 1 < len(table.rows) else None
        if told := _period_alone(row, column.index, period):
            period, of_day, last = told, None, None
            continue
        if is_day_alone(row) and below is not None and is_nothing(_cell(below, column.index)):
            of_day = with_period(next(cell for cell in row.cells if cell is not None), period)
            continue
        day = _cell(row, column.index)
        if not is_nothing(day):
            of_day, last = None, day
            found.append(row if period == named else _with(row, column.index, with_period(day, period)))
        elif (above := of_day or (with_period(last, period) if downwards else None)) and _is_of_visit(
            row, table.columns
        ):
            found.append(_with(row, column.index, above))
        else:
            found.append(row)
    return found


def _day_column(columns: Sequence[Column]) -> Column | None:
    return next((column for column in columns if column.meaning == meanings.DAY), None)


def _is_of_visit(row: Row, columns: Sequence[Column]) -> bool:
    return any(column.meaning in _TELLS_OF_VISIT and not is_nothing(_cell(row, column.index)) for column in columns)


def _period_alone(row: Row, index: int, before: Month) -> Month | None:
    """The month and year that a row names and nothing else, in the column of the days or the first one."""
    filled = [(place, cell) for place, cell in enumerate(row.cells) if cell is not None]
    if len(filled) != 1 or filled[0][0] not in {0, index} or not isinstance(filled[0][1], str | int | float):
        return None
    found = _PERIOD.fullmatch(show(filled[0][1]).strip())
    if not found or not (found[1] or found[2]):
        return None
    month = months.month_in_word(found[1] or "") or None
    year = int(found[2]) if found[2] else before[1]
    return None if (found[1] and not month) or not year else (month, year)


def with_period(day: Value, period: Month) -> Value:
    """A day with the month and the year that it lacks."""
    month, year = period
    words = show(day).strip().rstrip(".")
    if year and month and re.fullmatch(r"\d{1,2}", words):
        return f"{words}.{month:02}.{year}"
    if year and re.fullmatch(r"\d{1,2}[./]\d{1,2}", words):
        return f"{words}.{year}".replace("/", ".")
    return f"{words} {year}" if year and re.fullmatch(r"\d{1,2} [^\W\d]{3,}", words) else day


def _with(row: Row, index: int, day: Value) -> Row:
    cells = [*row.cells, *[None] * (index + 1 - len(row.cells))]
    cells[index] = day
    return Row(row.number, tuple(cells))


def _cell(row: Row, index: int) -> Value:
    return row.cells[index] if index < len(row.cells) else None
