"""The pen that draws on the pages of one document: words, rules, boxes, photos. Words come to lie above all else."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from salonbase.output.pdf import faces, look
from salonbase.text import language


class Pen:
    """Draws with the origin at the lower left corner of the page, in points; writes the document in memory."""

    def __init__(self, title: str, author: str, made: dt.date | None = None) -> None:
        faces.load()
        self._stream = io.BytesIO()
        self._canvas = _Held(self._stream, pageCompression=1, invariant=1, lang=language(), initialFontName=faces.TEXT)
        self._canvas.setTitle(faces.clean(title))
        self._canvas.setAuthor(faces.clean(author))
        self._canvas.setCreator("SalonBase")
        self._canvas.setProducer("SalonBase")
        self._canvas.setSubject("")
        if made is not None:
            self._canvas.setDateFormatter(lambda *_moment: f"D:{made.isoformat().replace('-', '')}000000")
        self._images: dict[bytes, ImageReader] = {}
        self._words: Any = None
        self._font: tuple[str, float] = ("", 0.0)
        self._colour: Color | None = None
        self.size = look.PORTRAIT

    def begin_page(self, size: tuple[float, float]) -> None:
        """The next page, of this size."""
        self.size = size
        self._canvas.setPageSize(size)
        self._begin_words()

    def _begin_words(self) -> None:
        self._words, self._font, self._colour = self._canvas.beginText(), ("", 0.0), None

    def end_page(self) -> None:
        """Nothing more comes onto this page."""
        self._canvas.drawText(self._words)
        self._canvas.showPage()

    def words(self, x: float, y: float, words: str, face: str, size: float, colour: Color = look.INK) -> None:
        """One line of clean words that begins at ``x`` on the base line ``y``."""
        if not words:
            return
        write = self._words
        if (face, size) != self._font:
            write.setFont(face, size)
            self._font = (face, size)
        if colour is not self._colour:
            write.setFillColor(colour)
            self._colour = colour
        write.setTextOrigin(x, y)
        write.textLine(words)  # which, unlike textOut, does not measure them

    def words_to(self, right: float, y: float, words: str, face: str, size: float, colour: Color = look.INK) -> None:
        """One line of clean words that ends at ``right``."""
        self.words(right - faces.width(words, face, size), y, words, face, size, colour)

    def rule(self, left: float, right: float, y: float, weight: float = 0.5, colour: Color = look.LINE) -> None:
        """A line from left to right."""
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeColor(colour)
        self._canvas.line(left, y, right, y)

    def box(
        self, x: float, y: float, width: float, height: float, *,
        fill: Color | None = None, frame: Color | None = None, weight: float = 0.6, radius: float = 0.0,
    ) -> None:  # fmt: skip
        """A box whose lower left corner is at ``x``, ``y``."""
        canvas = self._canvas
        canvas.setLineWidth(weight)
        if fill is not None:
            canvas.setFillColor(fill)
        if frame is not None:
            canvas.setStrokeColor(frame)
        canvas.roundRect(x, y, width, height, radius, stroke=int(frame is not None), fill=int(fill is not None))

    def photo(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        """A JPEG, stretched into this place; kept once however often it is drawn."""
        if jpeg not in self._images:
            self._images[jpeg] = ImageReader(io.BytesIO(jpeg))
        self._canvas.drawImage(self._images[jpeg], x, y, width, height)

    def drawing(self, drawing: Any, x: float, y: float) -> None:
        """A drawing of reportlab's graphics."""
        renderPDF.draw(drawing, self._canvas, x, y)

    def finish(self, foot: Callable[[int, int], None] | None = None) -> bytes:
        """The document; ``foot`` draws below each page once it is known how many there are: its number, all pages."""
        if not self._canvas.has_pages:
            self.begin_page(look.PORTRAIT)
            self.end_page()
        self._canvas.keep(lambda number, total: self._last(foot, number, total))
        self._canvas.save()
        return self._stream.getvalue()

    def _last(self, foot: Callable[[int, int], None] | None, number: int, total: int) -> None:
        if foot is not None:
            self.size = self._canvas._pagesize
            self._begin_words()
            foot(number, total)
            self._canvas.drawText(self._words)


class _Held(Canvas):
    """A canvas that holds its pages back until their number is known."""

    _code: list[str]

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._held: list[dict[str, Any]] = []

    @property
    def has_pages(self) -> bool:
        """Whether any page was put aside."""
        return bool(self._held)

    def showPage(self) -> None:
        """Put the page aside, its drawing as one piece."""
        self._code = ["\n".join(self._code)]
        self._held.append(dict(self.__dict__))
        self._startPage()

    def keep(self, last: Callable[[int, int], None]) -> None:
        """Put every page into the document after ``last`` has drawn on it."""
        total = len(self._held)
        for number, state in enumerate(self._held, start=1):
            self.__dict__.update(state)
            last(number, total)
            super().showPage()
            state.clear()
