"""A table on paper: its title, what it is of, its figures and its picture, its rows, its remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from salonbase.errors import SalonError
from salonbase.output.pdf import faces, look, widths
from salonbase.output.pdf.drawing import draw
from salonbase.output.pdf.look import Style
from salonbase.output.pdf.masthead import letterhead, title
from salonbase.output.pdf.pages import Part, inner
from salonbase.output.pdf.pen import Pen
from salonbase.output.pdf.rows import Body
from salonbase.output.pdf.strips import Gap, Strip, written
from salonbase.output.pdf.tiles import tiles
from salonbase.output.picture import Picture
from salonbase.output.table import Counter, Head, Progress, Table
from salonbase.text import text

_STYLE = Style(9.5)
_PICTURE = 178.0
MOST_ROWS = 100_000
"""Rows of all tables of a document: 2,500 pages. Their drawing is held in memory, a million would take it all."""


def parts(tables: Sequence[Table], head: Head, progress: Progress | None) -> Iterator[Part]:
    """Each table as a part of a document; ``progress`` hears the rows of all of them.

    Raises SalonError where these are too many for paper.
    """
    count = sum(table.count for table in tables)
    if count > MOST_ROWS:
        raise SalonError(text("Paper", "%n rows are too many for paper. Choose Excel or CSV.", n=count))
    counter = Counter(count, progress)
    for table in tables:
        body = Body(table, counter)
        grid = widths.on_a_page(body.needs())
        yield Part(table.title, grid.page, _strips(table, body, grid, head))


def _strips(table: Table, body: Body, grid: widths.Grid, head: Head) -> Iterator[Strip]:
    width, _ = inner(grid.page)
    yield from letterhead(head, _STYLE, width)
    yield from title(table.title, table.told, _STYLE, width)
    yield from above_the_rows(table, _STYLE, width)
    yield from the_rows(body, grid, _STYLE, width)
    yield from below_the_rows(table, _STYLE, width)


def above_the_rows(table: Table, style: Style, width: float) -> list[Strip]:
    """The figures and the picture of a table."""
    strips = tiles(table.figures, style, width)
    if table.picture is not None and not table.picture.is_empty:
        strips += [Drawn(table.picture, width), Gap(style.gap * 1.4)]
    return strips


def the_rows(body: Body, grid: widths.Grid, style: Style, width: float, limit: int | None = None) -> Iterator[Strip]:
    """The rows of a table with their headings and totals, or a kind word where there are none."""
    if body.is_empty:
        sentence = text("Paper", "There is nothing to show here.")
        yield from written(sentence, faces.TEXT, style.text, width, colour=look.DIM)
    else:
        yield from body.strips(grid, limit)


def below_the_rows(table: Table, style: Style, width: float) -> list[Strip]:
    """The remarks of a table."""
    strips: list[Strip] = [Gap(style.gap)] if table.remarks else []
    for remark in table.remarks:
        strips += [*written(remark, faces.TEXT, style.quiet, width, colour=look.DIM), Gap(style.gap * 0.3)]
    return strips


class Drawn(Strip):
    """A picture of figures over the whole width."""

    def __init__(self, picture: Picture, width: float) -> None:
        self.height = _height(picture)
        self._picture, self._width = picture, width

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the picture."""
        pen.drawing(draw(self._picture, self._width, self.height, size=8.0), x, top - self.height)


def _height(picture: Picture) -> float:
    """How high a picture wants to be: one that has a line for each name grows with their number."""
    lines = {"heat": len(picture.series), "bars": len(picture.labels)}.get(picture.kind)
    return _PICTURE if lines is None else min(max(56 + 16.0 * lines, 110), 430)
