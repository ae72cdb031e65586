"""The sheets of a workbook: rows of a table, or what a report says besides its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, islice
from typing import IO, Any
from xml.sax.saxutils import escape

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from salonbase import phones
from salonbase.errors import SalonError
from salonbase.output.table import KINDS, Counter, Table, Value, show
from salonbase.output.xlsx.cells import CELLS, FORMATS, number_cell, phone_cell, words_cell
from salonbase.text import text

MOST_ROWS = 1_048_576
_SEEN_FOR_WIDTH = 200  # rows
_WIDEST = 60
_PIECE = 1 << 20

Added = Callable[[Any], None]  # what is put onto a sheet of openpyxl when its rows are known: a chart


class TableSheet:
    """A table below a frozen heading with a filter; ``added`` puts its chart beside it."""

    def __init__(self, table: Table, counter: Counter, added: Added | None = None) -> None:
        self.title, self._table, self._counter, self._added = table.title, table, counter, added
        rows = iter(table.rows)
        self._seen = list(islice(rows, _SEEN_FOR_WIDTH))
        self._rows = chain(self._seen, rows)
        self._sums: dict[int, Any] = {place: 0 for place, column in enumerate(table.columns) if column.total}

    def prepare(self, ws: Any) -> None:
        """Everything that has to be known before the rows."""
        ws.freeze_panes = "A2"
        ws.print_title_rows = "1:1"
        on_wide_paper(ws)
        for place, column in enumerate(self._table.columns):
            width = max(KINDS[column.kind].width, len(column.title) + 3, self._longest(place) + 2)
            ws.column_dimensions[get_column_letter(place + 1)].width = min(width, _WIDEST)

    def _longest(self, place: int) -> int:
        """How many letters the widest of the first rows has; a sum is guessed, because it stands below all of them."""
        column = self._table.columns[place]
        values = [row[place] for row in self._seen]
        if column.total:
            numbers = [value for value in values if isinstance(value, int | float | Decimal)]
            often = max(1, self._table.count // max(1, len(values)))
            values.append(round(sum(abs(float(number)) for number in numbers)) * often)
        shown = (show(column.kind, value) for value in values)
        longest = max((len(line) for words in shown for line in words.split("\n")), default=0)
        return longest + len(",00") if column.kind == "money" else longest

    def write(self, ws: Any, part: IO[bytes]) -> None:
        """The heading, the rows and the totals."""
        styles = _Styles(ws, self._table)
        number = _write_rows(part, styles, self._added_up(), self._counter)
        ws.auto_filter.ref = f"A1:{get_column_letter(len(self._table.columns))}{number}"
        part.write(styles.totals(number, self._sums).encode())
        if self._added is not None:
            self._added(ws)

    def _added_up(self) -> Iterator[Sequence[Value]]:
        """The rows; their sums are known behind the last, for programs that show a workbook and do not compute it."""
        sums = self._sums
        if not sums:
            yield from self._rows
            return
        for row in self._rows:
            for place in sums:
                value = row[place]
                if value is not None and not isinstance(value, str):
                    sums[place] += value
            yield row


def on_wide_paper(ws: Any) -> None:
    """Printed, the sheet is as wide as one page."""
    ws.page_setup.orientation = "landscape"
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.page_setup.fitToHeight = 0


def style_of(ws: Any, kind: str, number_format: str | None = None, *, bold: bool = False, filled: bool = False) -> int:
    """The number of the style in which values of a kind are shown."""
    cell = WriteOnlyCell(ws)
    cell.number_format = number_format or FORMATS.get(kind, "General")
    right = KINDS[kind].to_the_right
    cell.alignment = Alignment(
        vertical="top", wrap_text=kind == "long_text" or filled, horizontal="right" if right else None
    )
    if bold:
        cell.font = Font(name="Calibri", size=11, bold=True)
    if filled:
        cell.fill = PatternFill("solid", fgColor="FFE6EFEE")
    return int(cell.style_id)


class _Styles:
    """How the cells of one table are written: a function for each column, made once."""

    def __init__(self, ws: Any, table: Table) -> None:
        self._ws, self._table = ws, table
        self._letters = [get_column_letter(place + 1) for place in range(len(table.columns))]
        self.columns = [
            (letter, CELLS.get(column.kind, number_cell), style_of(ws, column.kind), style_of(ws, column.kind, "@"))
            for letter, column in zip(self._letters, table.columns, strict=True)
        ]

    def heading(self) -> str:
        """The row of headings."""
        cells = (
            words_cell(letter, 1, style_of(self._ws, column.kind, "@", bold=True, filled=True), column.title)
            for letter, column in zip(self._letters, self._table.columns, strict=True)
        )
        return f'<row r="1">{"".join(cells)}</row>'

    def totals(self, last: int, sums: Mapping[int, Value]) -> str:
        """A row of totals below the row ``last``: sums as formulas that follow the filter, what the maker knows else.

        Nothing where there are no rows or no column has a total.
        """
        known = self._table.totals or [None] * len(self._table.columns)
        cells = [self._total(place, last, sums.get(place, value)) for place, value in enumerate(known)]
        if last == 1 or not any(cells):
            return ""
        if not cells[0]:
            style = style_of(self._ws, "text", "@", bold=True, filled=True)
            cells[0] = words_cell("A", last + 1, style, text("Output", "Total"))
        return f'<row r="{last + 1}">{"".join(cells)}</row>'

    def _total(self, place: int, last: int, value: Value) -> str:
        letter, cell, _, _ = self.columns[place]
        column, number = self._table.columns[place], last + 1
        style = style_of(self._ws, column.kind, bold=True, filled=True)
        if value is None or value == "":
            return ""
        if column.total:
            formula = f"SUBTOTAL(109,{letter}2:{letter}{last})"
        elif self._table.counted is not None:
            formula = self._sum_of_counted(letter, last)
        else:
            return _typed(letter, number, style, value, style, cell)
        return cell(letter, number, style, value, style).replace("<v>", f"<f>{escape(formula)}</f><v>")

    def _sum_of_counted(self, letter: str, last: int) -> str:
        """A sum of the rows that count; it does not follow the filter, because Excel has no such formula."""
        assert self._table.counted is not None
        place, words = self._table.counted
        where, quoted = self.columns[place][0], words.replace('"', '""')
        return f'SUMIF({where}2:{where}{last},"{quoted}",{letter}2:{letter}{last})'


def _typed(letter: str, number: int, style: int, value: Value, words_style: int, cell: Callable[..., str]) -> str:
    if isinstance(value, str) and cell is not phone_cell:
        return words_cell(letter, number, words_style, value)
    return cell(letter, number, style, value, words_style)


def _write_rows(part: IO[bytes], styles: _Styles, rows: Iterable[Sequence[Value]], counter: Counter) -> int:
    """Write the headings and the rows; return the number of the last row."""
    pieces, size, number = [styles.heading()], 0, 1
    columns = styles.columns
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS:
            sentence = text("Output", "A sheet of Excel holds %n rows at most. Choose CSV instead.", n=MOST_ROWS)
            raise SalonError(sentence)
        cells = [
            words_cell(letter, number, words, value if cell is not phone_cell else phones.show(value))
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


class AboutSheet:
    """What a report says besides its rows: of when it is, whose, its figures, what was counted and what not."""

    def __init__(self, table: Table, lines: Sequence[str]) -> None:
        self.title = text("Output", "About the report")
        self._table, self._lines = table, [words for words in lines if words]

    def prepare(self, ws: Any) -> None:
        """Widths and paper."""
        for letter, width in (("A", 48), ("B", 20), ("C", 48)):
            ws.column_dimensions[letter].width = width
        on_wide_paper(ws)

    def write(self, ws: Any, part: IO[bytes]) -> None:
        """The title, the figures typed as their kind, the remarks."""
        for number, cells in enumerate(self._rows(ws), start=1):
            written = "".join(
                _typed(letter, number, style_of(ws, kind, bold=bold), value, style_of(ws, kind, "@", bold=bold),
                       CELLS.get(kind, number_cell))
                for letter, (kind, value, bold) in zip("ABC", cells, strict=False)
                if value is not None and value != ""
            )  # fmt: skip
            part.write(f'<row r="{number}">{written}</row>'.encode())

    def _rows(self, _ws: Any) -> Iterator[list[tuple[str, Value, bool]]]:
        """Rows of (kind, value, whether it is bold)."""
        yield [("long_text", self._table.title, True)]
        for words in (self._table.told, *self._lines):
            if words:
                yield [("long_text", words, False)]
        if self._table.figures:
            yield []
        for figure in self._table.figures:
            yield [
                ("long_text", figure.title, False),
                (figure.kind, figure.value, True),
                ("long_text", figure.beside, False),
            ]
        if self._table.remarks:
            yield []
        for remark in self._table.remarks:
            yield [("long_text", remark, False)]
