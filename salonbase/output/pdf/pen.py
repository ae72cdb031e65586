"""The pen that draws on the pages of one document: words, rules, boxes, photos. Words come to lie above all else."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from salonbase.output.pdf import faces, look


class Pen:
    """Draws with the origin at the lower left corner of the page, in points; writes the document in memory."""

    def __init__(self, title: str, author: str) -> None:
        faces.load()
        self._stream = io.BytesIO()
        self._canvas = Canvas(self._stream, pageCompression=1, invariant=1, lang="ru")
        self._canvas.setTitle(faces.clean(title))
        self._canvas.setAuthor(faces.clean(author))
        self._canvas.setCreator("SalonBase")
        self._images: dict[bytes, ImageReader] = {}
        self._words: Any = None
        self._font: tuple[str, float] = ("", 0.0)
        self._colour: Color | None = None
        self.size = look.PORTRAIT
        self.page = 0

    def begin_page(self, size: tuple[float, float]) -> None:
        """The next page, of this size."""
        self.size = size
        self.page += 1
        self._canvas.setPageSize(size)
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
        write.textOut(words)

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

    def late(self, name: str, x: float, y: float) -> None:
        """A place for words that are known at the end only; ``finish`` gets them."""
        self._canvas.saveState()
        self._canvas.translate(x, y)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def finish(self, late: Sequence[tuple[str, str, str, float, Color]] = ()) -> bytes:
        """The document; ``late`` are the name, the words, the face, the size and the colour of what came late."""
        canvas = self._canvas
        for name, words, face, size, colour in late:
            canvas.beginForm(name, 0, -size, faces.width(words, face, size) + size, size * 2)
            canvas.setFont(face, size)
            canvas.setFillColor(colour)
            canvas.drawString(0, 0, words)
            canvas.endForm()
        canvas.save()
        return self._stream.getvalue()
