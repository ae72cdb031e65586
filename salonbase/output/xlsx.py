"""Workbooks of Excel: typed cells, a frozen heading, a filter, widths that fit. Only this module imports openpyxl.

openpyxl makes the package, its styles and its charts. The rows are written by this module straight into the archive:
openpyxl would first put them, unencrypted, into the temporary folder of the computer, and needs ten times as long.
Words are always written as inline strings, so that no text is ever a formula, whatever it begins with.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from salonbase import phones
from salonbase.errors import SalonError
from salonbase.output.table import KINDS, Counter, Progress, Table, Value, show
from salonbase.text import text

MOST_ROWS = 1_048_576
LONGEST = 32_767  # characters of a cell
_SEEN_FOR_WIDTH = 200  # rows
_WIDEST = 60
_FORMATS = {
    "money": '#,##0.00\\ "₽"', "percent": "0.##", "day": "dd.mm.yyyy", "time": "hh:mm", "moment": "dd.mm.yyyy hh:mm",
    "text": "@", "long_text": "@", "phone": "@",
}  # fmt: skip
_FIRST_DAY, _FIRST_SURE_DAY = dt.date(1899, 12, 30), dt.date(1900, 3, 1)  # Excel believes in 29 February 1900
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as a letter
_PIECE = 1 << 20


def write(tables: Sequence[Table], path: Path, progress: Progress | None = None) -> None:
    """Write a workbook with a sheet for each table; raises SalonError where a table has more rows than a sheet."""
    workbook = Workbook(write_only=True)
    counter = Counter(sum(table.count for table in tables), progress)
    sheets = {}
    for table in tables:
        sheets[workbook.create_sheet(_sheet_name(table.title, workbook.sheetnames)).title] = table
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=4) as archive:
        _Package(workbook, archive, sheets, counter).save()


class _Package(ExcelWriter):
    """A workbook whose rows go from the tables straight into the archive."""

    def __init__(
        self, workbook: Workbook, archive: zipfile.ZipFile, tables: dict[str, Table], counter: Counter
    ) -> None:
        super().__init__(workbook, archive)
        self._by_sheet, self._counter, self._part = tables, counter, archive

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet: what openpyxl puts before the rows, the rows, what it puts behind them."""
        table = self._by_sheet[ws.title]
        rows, seen = _seen(table)
        _prepare(ws, table, seen)
        head, _, _ = _skeleton(ws)
        styles = _Styles(ws, table)
        with self._part.open(ws.path[1:], "w", force_zip64=True) as part:
            part.write(head)
            number = _write_rows(part, styles, rows, self._counter)
            ws.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{number}"
            ws._drawing = SpreadsheetDrawing()
            ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
            if any(column.total for column in table.columns):
                part.write(styles.totals(number).encode())
            _, tail, relations = _skeleton(ws)
            part.write(tail)
        ws._rels = relations
        self.manifest.append(ws)


def _sheet_name(title: str, taken: Sequence[str]) -> str:
    """A name that Excel allows and that no other sheet has."""
    name = re.sub(r"[\[\]:*?/\\]", " ", _clean(title)).strip(" '")[:28] or "1"
    number = next(n for n in range(1, len(taken) + 2) if (name if n == 1 else f"{name} {n}") not in taken)
    return name if number == 1 else f"{name} {number}"


def _seen(table: Table) -> tuple[Iterator[Sequence[Value]], list[Sequence[Value]]]:
    rows = iter(table.rows)
    seen = list(islice(rows, _SEEN_FOR_WIDTH))
    return chain(seen, rows), seen


def _prepare(ws: Any, table: Table, seen: Sequence[Sequence[Value]]) -> None:
    ws.freeze_panes = "A2"
    ws.print_title_rows = "1:1"
    ws.page_setup.orientation = "landscape"
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.page_setup.fitToHeight = 0
    for place, column in enumerate(table.columns):
        shown = (show(column.kind, row[place]) for row in seen)
        longest = max((len(line) for words in shown for line in words.split("\n")), default=0)
        width = max(KINDS[column.kind].width, len(column.title) + 3, longest + 2)
        ws.column_dimensions[get_column_letter(place + 1)].width = min(width, _WIDEST)


def _skeleton(ws: Any) -> tuple[bytes, bytes, Any]:
    """The XML before and behind the rows, and the sheet's relations."""
    stream = io.BytesIO()
    writer = WorksheetWriter(ws, stream)
    writer.write()
    head, found, tail = re.split(rb"(<sheetData ?/>|<sheetData></sheetData>)", stream.getvalue())
    assert found
    return head + b"<sheetData>", b"</sheetData>" + tail, writer._rels


class _Styles:
    """How the cells of one table are written: a function for each column, made once."""

    def __init__(self, ws: Any, table: Table) -> None:
        self._ws, self._table = ws, table
        self._letters = [get_column_letter(place + 1) for place in range(len(table.columns))]
        self._words = [self._style(column.kind, "@") for column in table.columns]
        self.columns = [
            (letter, _CELLS.get(column.kind, _number), self._style(column.kind), words)
            for letter, column, words in zip(self._letters, table.columns, self._words, strict=True)
        ]

    def _style(self, kind: str, number_format: str | None = None, *, bold: bool = False) -> int:
        cell = WriteOnlyCell(self._ws)
        cell.number_format = number_format or _FORMATS.get(kind, "General")
        right = KINDS[kind].to_the_right
        cell.alignment = Alignment(
            vertical="top", wrap_text=kind == "long_text" or bold, horizontal="right" if right else None
        )
        if bold:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="FFE6EFEE")
        return int(cell.style_id)

    def heading(self) -> str:
        """The row of headings."""
        cells = (
            _words(letter, 1, self._style(column.kind, "@", bold=True), column.title)
            for letter, column in zip(self._letters, self._table.columns, strict=True)
        )
        return f'<row r="1">{"".join(cells)}</row>'

    def totals(self, last: int) -> str:
        """A row of sums below the row ``last``, as formulas that follow the filter."""
        number = last + 1
        cells = [
            f'<c r="{letter}{number}" s="{self._style(column.kind, bold=True)}">'
            f"<f>SUBTOTAL(109,{letter}2:{letter}{last})</f></c>"
            if column.total
            else ""
            for letter, column in zip(self._letters, self._table.columns, strict=True)
        ]
        if not self._table.columns[0].total:
            cells[0] = _words("A", number, self._style("text", "@", bold=True), text("Output", "Total"))
        return f'<row r="{number}">{"".join(cells)}</row>'


def _write_rows(part: IO[bytes], styles: _Styles, rows: Iterable[Sequence[Value]], counter: Counter) -> int:
    """Write the headings and the rows; return the number of the last row."""
    pieces, size, number = [styles.heading()], 0, 1
    columns = styles.columns
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS:
            sentence = text("Output", "A sheet of Excel holds %n rows at most. Choose CSV instead.", n=MOST_ROWS)
            raise SalonError(sentence)
        cells = [
            _words(letter, number, words, value if cell is not _phone else phones.show(value))
            if isinstance(value, str)
            else cell(letter, number, style, value, words)
            for (letter, cell, style, words), value in zip(columns, row, strict=True)
            if value is not None and value != ""
        ]
        pieces.append(f'<row r="{number}">{"".join(cells)}</row>')
        size += len(pieces[-1])
        if size > _PIECE:
            part.write("".join(pieces).encode())
            pieces, size = [], 0
        counter.one_more()
    part.write("".join(pieces).encode())
    return number


def _clean(words: str) -> str:
    return _FORBIDDEN.sub("", words)


def _words(letter: str, number: int, style: int, words: str) -> str:
    if len(words) > LONGEST:
        ending = "… " + text("Output", "(cut: Excel holds no more; CSV has the whole text)")
        words = words[: LONGEST - len(ending)] + ending
    if "_x" in words:
        words = _ESCAPED.sub("_x005F_", words)
    safe = escape(_clean(words), {"\r": "&#13;"})
    return f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{safe}</t></is></c>'


def _number(letter: str, number: int, style: int, value: Any, _words_style: int) -> str:
    return f'<c r="{letter}{number}" s="{style}"><v>{value}</v></c>'


def _money(letter: str, number: int, style: int, value: int, _words_style: int) -> str:
    sign = "-" if value < 0 else ""
    roubles, kopecks = divmod(abs(value), 100)
    return f'<c r="{letter}{number}" s="{style}"><v>{sign}{roubles}.{kopecks:02}</v></c>'


def _phone(letter: str, number: int, _style: int, value: Any, words_style: int) -> str:
    return _words(letter, number, words_style, phones.show(str(value)))


def _day(letter: str, number: int, style: int, value: dt.date, words_style: int) -> str:
    if value < _FIRST_SURE_DAY:
        return _words(letter, number, words_style, show("day", value))
    return _number(letter, number, style, value.toordinal() - _FIRST_DAY.toordinal(), words_style)


def _time(letter: str, number: int, style: int, value: dt.time, words_style: int) -> str:
    return _number(letter, number, style, repr((value.hour * 60 + value.minute) / 1440), words_style)


def _moment(letter: str, number: int, style: int, value: dt.datetime, words_style: int) -> str:
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    days = value.toordinal() - _FIRST_DAY.toordinal()
    return _number(letter, number, style, repr(days + seconds / 86400), words_style)


def _yes_no(letter: str, number: int, _style: int, value: bool, words_style: int) -> str:
    return _words(letter, number, words_style, show("yes_no", value))


_CELLS: dict[str, Callable[[str, int, int, Any, int], str]] = {
    "money": _money, "day": _day, "time": _time, "moment": _moment, "yes_no": _yes_no, "phone": _phone,
}  # fmt: skip
