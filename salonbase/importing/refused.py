"""The rows that an import left outside, as tables to be mended and brought in again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salonbase import output
from salonbase.errors import SalonError
from salonbase.importing.cells import show
from salonbase.importing.newcomers import Problem
from salonbase.importing.plans import Part, Plan, Table
from salonbase.output import table
from salonbase.reading import Row, Value
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class RefusedTable:
    """The refused rows of one sheet with their headings; the last cell of each row says why."""

    file: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables(plan: Plan, problems: Iterable[Problem]) -> list[RefusedTable]:
    """The rows of these problems that did not come in, each once, with the cells as the file has them."""
    why: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for problem in problems:
        if not problem.kept and problem.place.row:
            why[problem.place.file, problem.place.sheet].setdefault(problem.place.row, problem.why)
    found: list[RefusedTable] = []
    for part in plan.parts:
        reasons = why.get((part.sheet.file, part.sheet.name))
        if reasons:
            found += _of_part(part, reasons)
    return found


def _of_part(part: Part, reasons: dict[int, str]) -> list[RefusedTable]:
    """A table for each table of the sheet that has refused rows; rows of no table come without headings."""
    left = dict(reasons)
    found: list[RefusedTable] = []
    for one in part.found:
        if isinstance(one, Table):
            mine = [row for row in one.rows if row.number in left]
            if mine:
                found.append(_table(part, mine, left, one))
            for row in mine:
                del left[row.number]
    rest = [row for row in part.sheet.rows if row.number in left]
    return [*found, _table(part, rest, left)] if rest else found


def _table(part: Part, rows: Sequence[Row], why: dict[int, str], under: Table | None = None) -> RefusedTable:
    width = max([len(row.cells) for row in rows] + [column.index + 1 for column in (under.columns if under else ())])
    headings = [""] * width
    for column in under.columns if under else ():
        headings[column.index] = column.heading
    cells = tuple((*row.cells, *[None] * (width - len(row.cells)), why[row.number]) for row in rows)
    return RefusedTable(
        part.sheet.file, part.sheet.name, (*headings, text("Importing", "Why it did not come in")), cells
    )


def save(refused: Sequence[RefusedTable], path: Path) -> None:
    """Write the tables into a workbook, each on a sheet of its own, whole or not at all; every cell is words."""
    sheets = [
        table.Table(
            one.sheet or one.file,
            [table.Column(heading) for heading in one.headings],
            [[None if cell is None else show(cell) for cell in row] for row in one.rows],
            len(one.rows),
        )
        for one in refused
    ]
    if not sheets:
        raise SalonError(text("Importing", "All rows came in: there is nothing to mend."))
    output.write(sheets, path)
