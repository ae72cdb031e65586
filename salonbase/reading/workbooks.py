"""Sheets of workbooks by python-calamine, the only module that imports it; called inside the child process only."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook

from salonbase.errors import SalonError
from salonbase.reading import Incoming, Row, Value
from salonbase.text import text

LONGEST_CELL = 100_000  # Excel itself allows 32,767 characters


def sheets(path: Path) -> Iterator[Incoming]:
    """The sheets of a workbook of any kind that python-calamine knows, by its content and not by its name."""
    with path.open("rb") as file:
        workbook = CalamineWorkbook.from_filelike(file)
        for name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(name)
            merged = tuple((a, b, c, d) for (a, b), (c, d) in sheet.merged_cell_ranges or ())
            yield Incoming(name, rows(f"{path.name}, {name}", _cells(sheet)), merged)


def _cells(sheet: CalamineSheet) -> Iterator[tuple[int, list[Value]]]:
    """The rows with their numbers from 1; calamine leaves out empty columns on the left, and they are put back."""
    left: list[Value] = [None] * (sheet.start[1] if sheet.start else 0)
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield number, left + cells  # type: ignore[operator]


def rows(place: str, cells: Iterable[tuple[int, Iterable[object]]]) -> Iterator[Row]:
    """The rows that hold something, with clean values and without empty cells at their end.

    ``place`` names the file and the sheet: a cell longer than any card raises SalonError with it and the row.
    """
    for number, values in cells:
        cleaned = [
            None if value is None else value.strip() or None if type(value) is str else clean(value) for value in values
        ]
        while cleaned and cleaned[-1] is None:
            cleaned.pop()
        if cleaned:
            for value in cleaned:
                if type(value) is str and len(value) > LONGEST_CELL:
                    raise _too_long(len(value), f"{place}, {number}")
            yield Row(number, tuple(cleaned))


def _too_long(length: int, place: str) -> SalonError:
    return SalonError(
        text("Reading", "One cell holds %n characters ({place}); no card is that long.", length, place=place)
    )


def clean(value: object) -> Value:
    """A cell's value: no blank text, whole numbers as int, a moment at midnight as a day."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, dt.datetime):
        return value.date() if value.time() == dt.time() else value
    if isinstance(value, dt.timedelta):
        return (dt.datetime(1900, 1, 1) + value % dt.timedelta(days=1)).time()
    if isinstance(value, bool | int | dt.date | dt.time):
        return value
    return None
