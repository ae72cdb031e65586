"""The rows of a table as strips: cells wrapped in their columns, thin rules, the headings, the totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice
from typing import Any

from reportlab.lib.colors import Color

from salonbase.output.pdf import faces, look, widths
from salonbase.output.pdf.pen import Pen
from salonbase.output.pdf.strips import CAPITALS, Strip
from salonbase.output.pdf.widths import Grid
from salonbase.output.pdf.wrapping import lines_of
from salonbase.output.table import KINDS, Column, Counter, Progress, Table, Value, show
from salonbase.text import text

_MEASURED = 20_000  # rows that are read before the columns get their widths
_HEARD = 2_000  # rows that are read before who cancels is heard
_LEADING, _PADDING = 1.27, 0.36  # in sizes of the text
_SMALLER = 0.72  # how far a number may shrink so that it stays on one line
_ALMOST = 0.01


class Row(Strip):
    """The cells of a row, each as lines. ``thick`` is the weight of the rules above and below it, 0 for none."""

    __slots__ = ("_above", "_below", "_colour", "_face", "_lines", "_look", "_size", "above", "height", "stays")

    def __init__(
        self, cells: Sequence[str], look_of: Look, *,
        face: str = faces.TEXT, colour: Color = look.INK, rule_above: float = 0, rule_below: float = 0.4,
    ) -> None:  # fmt: skip
        self._look, self._face, self._colour = look_of, face, colour
        self._above, self._below = rule_above, rule_below
        self._size = look_of.grid.text
        self._lines = [look_of.lines(place, cell, face) if cell else [] for place, cell in enumerate(cells)]
        self.above: Strip | None = None
        self.stays = False
        self._measure()

    def _measure(self) -> None:
        deepest = max(map(len, self._lines), default=0) or 1
        self.height = self._size * (deepest * _LEADING + 2 * _PADDING)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the cells from their first line down and the rules."""
        size, face, colour = self._size, self._face, self._colour
        step = size * _LEADING
        first = top - size * _PADDING - (step + CAPITALS * size) / 2
        grid, to_right = self._look.grid, self._look.to_right
        for place, lines in enumerate(self._lines):
            y = first
            for line in lines:
                fit = self._look.fitted(place, line, face)
                if to_right[place]:
                    pen.words_to(x + grid.rights[place], y, line, face, fit, colour)
                else:
                    pen.words(x + grid.lefts[place], y, line, face, fit, colour)
                y -= step
        if self._above:
            pen.rule(x, x + grid.width, top, self._above, look.STRONG)
        if self._below:
            strong = look.STRONG if self._below > 0.5 else look.LINE
            pen.rule(x, x + grid.width, top - self.height, self._below, strong)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        """Part each cell after the lines that fit; the rest begins with the next line of each."""
        fits = int((room / self._size - 2 * _PADDING + _ALMOST) / _LEADING)
        if fits < 1 or fits >= max(map(len, self._lines), default=0):
            return None
        return self._part(0, fits, rule=False), self._part(fits, None, rule=True)

    def _part(self, begins: int, ends: int | None, *, rule: bool) -> Row:
        part = Row((), self._look, face=self._face, colour=self._colour, rule_below=self._below if rule else 0)
        part._lines = [lines[begins:ends] for lines in self._lines]
        part._measure()
        return part


class _Headings(Row):
    """The titles of the columns, wrapped rather than shrunk, all ending on one base line."""

    def __init__(self, titles: Sequence[str], look_of: Look) -> None:
        super().__init__((), look_of, face=faces.MEDIUM, colour=look.DIM, rule_below=0.9)
        lines = [look_of.wrapped(place, title, faces.MEDIUM) for place, title in enumerate(titles)]
        deepest = max(map(len, lines), default=0)
        self._lines = [[""] * (deepest - len(one)) + one for one in lines]
        self.stays = True
        self._measure()


class Look:
    """How the rows of one table are written: its grid and which columns stand to the right."""

    def __init__(self, grid: Grid, columns: Sequence[Column]) -> None:
        self.grid = grid
        self.to_right = [KINDS[column.kind].to_the_right for column in columns]
        self._hard = [column.kind not in ("text", "long_text") for column in columns]
        self._rooms = [right - left + _ALMOST for left, right in zip(grid.lefts, grid.rights, strict=True)]

    def lines(self, place: int, cell: str, face: str) -> list[str]:
        """A cell as lines; a number that is a little too wide stays one."""
        room, size = self._rooms[place], self.grid.text
        if self._hard[place] and "\n" not in cell and faces.width(cell, face, size * _SMALLER) <= room:
            return [cell]
        return self.wrapped(place, cell, face)

    def wrapped(self, place: int, cell: str, face: str) -> list[str]:
        """A cell as lines of the full size."""
        return lines_of(cell, face, self.grid.text, self._rooms[place])

    def fitted(self, place: int, line: str, face: str) -> float:
        """The size in which a line fits into its column."""
        size = self.grid.text
        if not self._hard[place]:
            return size
        wide = faces.width(line, face, size)
        return size if wide <= self._rooms[place] else max(size * self._rooms[place] / wide, size * _SMALLER)


class Body:
    """The rows of a table, read once: so many that their widths can be told, the others when their turn has come."""

    def __init__(self, table: Table, progress: Progress | Counter | None = None) -> None:
        self._table = table
        self._counter = progress if isinstance(progress, Counter) else Counter(table.count, progress)
        self._sums: list[Any] = [None] * len(table.columns)
        rows = iter(table.rows)
        self._first = [self._looked_at(row, number) for number, row in enumerate(islice(rows, _MEASURED), start=1)]
        self._rest = rows
        self.titles = [faces.clean(column.title) for column in table.columns]

    @property
    def length(self) -> int:
        """How many rows were read at once; all of them where a table is not very long."""
        return len(self._first)

    @property
    def is_empty(self) -> bool:
        """Whether there is no row at all."""
        return not self._first

    def needs(self) -> list[widths.Need]:
        """What the columns want."""
        totals = self._totals()
        rows = self._first if totals is None else [*self._first, totals]
        return widths.needs([column.kind for column in self._table.columns], self.titles, rows)

    def strips(self, grid: Grid, limit: int | None = None) -> Iterator[Strip]:
        """The headings, the rows and the totals; ``limit`` shows so many rows and says how many more there are."""
        style = Look(grid, self._table.columns)
        headings = _Headings(self.titles, style)
        yield headings
        former: Row | None = None
        for cells in islice(self._all(), limit):
            row = Row(cells, style)
            row.above = headings
            if former is not None:
                yield former
            former = row
        if limit is not None and len(self._first) > limit:
            more = Row([], style)
            more._lines = [[text("Paper", "and %n more", n=len(self._first) - limit)]]
            if former is not None:
                yield former
            former = more
        totals = self._totals()
        if former is not None:
            former.stays = totals is not None
            yield former
        if totals is not None:
            sums = Row(totals, style, face=faces.BOLD, rule_above=0.9, rule_below=0)
            sums.above = headings
            yield sums

    def _all(self) -> Iterator[list[str]]:
        for cells in chain(self._first, map(self._shown, self._rest)):
            self._counter.one_more()
            yield cells

    def _shown(self, row: Sequence[Value]) -> list[str]:
        for place, column in enumerate(self._table.columns):
            if column.total:
                self._add(place, row[place])
        return [faces.clean(cell) for cell in self._table.shown(row)]

    def _looked_at(self, row: Sequence[Value], number: int) -> list[str]:
        if number % _HEARD == 0:
            self._counter.still()
        return self._shown(row)

    def _add(self, place: int, value: Value) -> None:
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            exact = value if isinstance(value, int) else Decimal(str(value))
            self._sums[place] = exact if self._sums[place] is None else self._sums[place] + exact

    def _totals(self) -> list[str] | None:
        """The row of totals, None where there is none; «Итого» stands in the first column that has room for it."""
        table = self._table
        asked = any(column.total for column in table.columns)
        if self.is_empty or (table.totals is None and not asked):
            return None
        values = table.totals if table.totals is not None else self._sums
        shown = [faces.clean(show(column.kind, value)) for column, value in zip(table.columns, values, strict=True)]
        if shown and not shown[0]:
            shown[0] = text("Output", "Total")
        return shown
