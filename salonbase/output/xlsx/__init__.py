"""Workbooks of Excel: typed cells, a frozen heading, a filter, widths that fit, charts. Only here openpyxl comes in.

openpyxl makes the package, its styles and its charts. The rows are written by this package straight into the archive:
openpyxl would first put them, unencrypted, into the temporary folder of the computer, and needs ten times as long.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from salonbase.output.table import Counter, Head, Progress, Table
from salonbase.output.xlsx import charts
from salonbase.output.xlsx.cells import clean
from salonbase.output.xlsx.sheets import AboutSheet, TableSheet

Sheet = TableSheet | AboutSheet
_SHEET_NAME = 31  # letters that Excel has room for


def write(tables: Sequence[Table], path: Path, head: Head | None = None, progress: Progress | None = None) -> None:
    """Write a workbook with a sheet for each table, and sheets for its chart and for what is said besides its rows.

    ``head`` is named where something is said. Raises SalonError where a table has more rows than a sheet.
    """
    workbook = Workbook(write_only=True)
    workbook.properties.creator = "SalonBase"
    counter = Counter(sum(table.count for table in tables), progress)
    sheets = {}
    for table in tables:
        for sheet in _sheets(table, head or Head(), counter):
            sheets[workbook.create_sheet(_sheet_name(sheet.title, workbook.sheetnames)).title] = sheet
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=4) as archive:
        _Package(workbook, archive, sheets).save()


def _sheets(table: Table, head: Head, counter: Counter) -> Iterator[Sheet]:
    """The rows, with their chart where it shows them; the chart with its own values; what is said besides."""
    yield from _rows_and_chart(table, counter)
    if table.told or table.figures or table.remarks:
        yield AboutSheet(table, [head.name, *head.lines])


def _rows_and_chart(table: Table, counter: Counter) -> Iterator[Sheet]:
    picture = table.picture
    if picture is None or picture.is_empty:
        yield TableSheet(table, counter)
        return
    cells = charts.in_table(table, picture)
    if cells is not None:
        added = partial(charts.put, picture=picture, cells=cells, column=len(table.columns) + 2)
        yield TableSheet(table, counter, added)
        return
    yield TableSheet(table, counter)
    values, cells = charts.own_sheet(picture)
    added = partial(charts.put, picture=picture, cells=cells, column=len(values.columns) + 2)
    yield TableSheet(values, Counter(0, None), added)


class _Package(ExcelWriter):
    """A workbook whose rows go from the tables straight into the archive."""

    def __init__(self, workbook: Workbook, archive: zipfile.ZipFile, sheets: dict[str, Sheet]) -> None:
        super().__init__(workbook, archive)
        self._by_title, self._part = sheets, archive

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet: what openpyxl puts before the rows, the rows, what it puts behind them."""
        sheet = self._by_title[ws.title]
        sheet.prepare(ws)
        head, _, _ = _skeleton(ws)
        with self._part.open(ws.path[1:], "w", force_zip64=True) as part:
            part.write(head)
            sheet.write(ws, part)
            ws._drawing = SpreadsheetDrawing()
            ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
            _, tail, relations = _skeleton(ws)
            part.write(tail)
        ws._rels = relations
        self.manifest.append(ws)


def _sheet_name(title: str, taken: Sequence[str]) -> str:
    """A name that Excel allows and that no other sheet has, in whatever case; what has no room ends with «…»."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", clean(title)).strip(" '") or "1"
    known = {other.lower() for other in taken}
    names = (_cut(plain, f" {number}" if number > 1 else "") for number in range(1, len(taken) + 2))
    return next(name for name in names if name.lower() not in known)


def _cut(name: str, ending: str) -> str:
    room = _SHEET_NAME - len(ending)
    return (name if len(name) <= room else name[: room - 1].rstrip() + "…") + ending


def _skeleton(ws: Any) -> tuple[bytes, bytes, Any]:
    """The XML before and behind the rows, and the sheet's relations."""
    stream = io.BytesIO()
    writer = WorksheetWriter(ws, stream)
    writer.write()
    head, found, tail = re.split(rb"(<sheetData ?/>|<sheetData></sheetData>)", stream.getvalue())
    assert found
    return head + b"<sheetData>", b"</sheetData>" + tail, writer._rels
