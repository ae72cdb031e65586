"""How long a report takes to become a workbook: ``uv run python -m tests.benchmarks.workbooks [ROWS …] [--rounds N]``.

The floor, measured in the same run, is bare openpyxl in its write-only mode with the same values and no styles.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any

import openpyxl

from salonbase import output
from salonbase.output import Column, Picture, Series, Table
from tests.benchmarks.measuring import Figure, table, timed

ROWS = (10_000, 100_000)
_COLUMNS = (
    Column("Клиент"), Column("Телефон", "phone"), Column("День", "day"), Column("Услуга"), Column("Мастер"),
    Column("Сумма", "money", total=True), Column("Визиты", "number", total=True), Column("Доля", "percent"),
)  # fmt: skip


def rows_of(number: int) -> list[list[Any]]:
    """Rows as reports have them: words, phones, days, money."""
    random, first = Random(number), dt.date(2020, 1, 1)
    return [
        [f"Иванова Мария {at}", f"+7916{random.randint(1_000_000, 9_999_999)}", first + dt.timedelta(days=at % 2500),
         "окрашивание", "Анна", random.randint(10_000, 2_000_000), at % 40, at % 1000 / 10]
        for at in range(number)
    ]  # fmt: skip


def report(rows: list[list[Any]], *, pictured: bool) -> Table:
    """The rows as a table, with a picture of a year where it is wanted."""
    months = [f"{at:02}.2026" for at in range(1, 13)]
    picture = Picture("columns", "Выручка", months, [Series("2026", [at * 1_000_000 for at in range(12)])], "money")
    return Table("Визиты", _COLUMNS, rows, len(rows), told="2026", picture=picture if pictured else None)


def bare(rows: list[list[Any]], path: Path) -> None:
    """The same values by openpyxl alone."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Визиты")
    sheet.append([column.title for column in _COLUMNS])
    for row in rows:
        sheet.append(row)
    workbook.save(path)


def figures(number: int, place: Path, *, rounds: int) -> list[Figure]:
    """The figures of one report; all take turns, so that they meet the same machine."""
    rows = rows_of(number)
    plain, pictured, floor = [], [], []
    for _ in range(rounds):
        floor.append(timed(lambda: bare(rows, place / "bare.xlsx")))
        plain.append(timed(lambda: output.write([report(rows, pictured=False)], place / "plain.xlsx")))
        pictured.append(timed(lambda: output.write([report(rows, pictured=True)], place / "pictured.xlsx")))
    return [
        Figure("report to workbook", min(plain), min(floor), most_times=1.3),
        Figure("the same with a chart", min(pictured), min(floor), most_times=1.3),
    ]


def main() -> int:
    """Measure and print the table; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.workbooks", description=__doc__)
    parser.add_argument("rows", type=int, nargs="*", default=ROWS)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salonbase-benchmark-") as place:
        columns = [(f"{rows:,} rows", figures(rows, Path(place), rounds=chosen.rounds)) for rows in chosen.rows]
    for line in table(columns):
        print(line)
    return 0 if all(figure.holds for _, found in columns for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
