"""Pictures of figures become drawings: for the screen a page of their own, on papers a part of the page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from salonbase.output import picture_words
from salonbase.output.palette import PAPER, Palette
from salonbase.output.pdf import faces, legend
from salonbase.output.pdf.curve import curve
from salonbase.output.pdf.heat import heat
from salonbase.output.pdf.sheet import Room, Sheet
from salonbase.output.pdf.sideways import bars
from salonbase.output.pdf.upright import columns, lines
from salonbase.output.picture import Drawn, Mark, Picture, Series

_PAINTERS: dict[str, Callable[[Sheet, Picture, Room], None]] = {
    "columns": columns, "lines": lines, "bars": bars, "curve": curve, "heat": heat,
}  # fmt: skip
_LEAST = 1.0


def draw(
    picture: Picture, width: float, height: float, palette: Palette = PAPER, *, size: float = 11.0, titled: bool = True
) -> Drawing:
    """A picture of exactly this size in points, with its title and its legend; ``size`` is that of its letters.

    Nothing reaches beyond the edges and no words touch each other from 360 × 200 points on, for letters of 11. An empty
    picture says so in words. ``titled`` says whether the title is written.
    """
    return _drawn(picture, Sheet(width, height, palette, size), titled=titled).drawing


def picture_page(picture: Picture, width: float, height: float, palette: Palette, *, size: float = 11.0) -> Drawn:
    """A PDF of one page of exactly this size in points that shows the picture and nothing else."""
    sheet = _drawn(picture, Sheet(max(width, _LEAST), max(height, _LEAST), palette, size), titled=True)
    drawing, stream = sheet.drawing, io.BytesIO()
    page = Canvas(stream, pagesize=(drawing.width, drawing.height), pageCompression=0, invariant=1)
    renderPDF.draw(drawing, page, 0, 0, showBoundary=False)
    page.showPage()
    page.save()
    return Drawn(stream.getvalue(), sheet.spots)


def picture_pdf(picture: Picture, width: float, height: float, palette: Palette, *, size: float = 11.0) -> bytes:
    """``picture_page`` as bytes."""
    return picture_page(picture, width, height, palette, size=size).pdf


def _drawn(picture: Picture, sheet: Sheet, *, titled: bool) -> Sheet:
    faces.load()
    clean = _clean(picture)
    room = legend.head(sheet, clean, titled=titled)
    if clean.is_empty:
        words = sheet.shortened(picture_words.nothing(), room.width)
        middle = sheet.room.width / 2, (room.bottom + room.top) / 2
        sheet.words(*middle, words, anchor="middle", colour=sheet.palette.dim)
    elif min(room.height, room.width) > sheet.size:
        _PAINTERS[clean.kind](sheet, clean, room)
    return sheet


def _clean(picture: Picture) -> Picture:
    """The same picture with all its words on one line, in letters that the face has."""
    return replace(
        picture,
        title=_one_line(picture.title),
        labels=[_one_line(label) for label in picture.labels],
        series=[Series(_one_line(series.title), series.values) for series in picture.series],
        marks=[Mark(mark.at, _one_line(mark.title)) for mark in picture.marks],
    )


def _one_line(words: str) -> str:
    return " ".join(faces.clean(words).split())
