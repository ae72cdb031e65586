"""A PDF on the screen and on paper, without another program: pages become pictures, pictures go to the printer.

Nothing is written into a temporary file by us: the bytes stay in memory. What the printing system of the computer keeps
on the way to the printer is its own affair: on Linux and macOS Qt hands it the pages in a file that is deleted as soon
as they are taken over, and the queue keeps them until they are printed, as with every program.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence

import pypdfium2
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from salonbase.errors import SalonError
from salonbase.text import text

PAPER_DPI = 300
_SAME = 9.0  # points by which a page may differ from the paper and still be printed as large as it is


_one_at_a_time = threading.RLock()  # PDFium draws for one thread only, and pictures are drawn beside the window


class Pages:
    """The pages of a PDF in memory, drawn one by one when somebody looks at them. ``close`` lets them go."""

    def __init__(self, content: bytes) -> None:
        with _one_at_a_time:
            self._document = pypdfium2.PdfDocument(content)
            self.sizes = [QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document))]

    def __len__(self) -> int:
        return len(self.sizes)

    def image(self, number: int, scale: float) -> QImage:
        """A page so many pixels large for a point of it."""
        with _one_at_a_time:
            page = self._document[number]
            try:
                bitmap = page.render(scale=scale)
                image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
                return image.copy()  # the bitmap's memory is its own
            finally:
                page.close()

    def close(self) -> None:
        """Let the document go; nothing can be drawn any longer."""
        with _one_at_a_time:
            self._document.close()


def pages(content: bytes) -> int:
    """How many pages a PDF has."""
    found = Pages(content)
    found.close()
    return len(found)


def picture(content: bytes, size: QSize) -> QImage:
    """The first page of a PDF, as large as it fits into ``size`` (device pixels)."""
    document = Pages(content)
    try:
        page = document.sizes[0]
        return document.image(0, min(size.width() / page.width(), size.height() / page.height()))
    finally:
        document.close()


def wanted(printer: QPrinter, number: int) -> list[int]:
    """The pages to print in their order; copies are here where the printer cannot make them itself."""
    first, last = printer.fromPage() or 1, printer.toPage() or number
    chosen = list(range(min(first, number) - 1, min(last, number)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def drawn(printer: QPrinter, document: Pages, numbers: Sequence[int]) -> Generator[int]:
    """Draw a page at each step and yield how many there are by then; ends the job of the printer when it is closed."""
    if not numbers:
        return
    refused = SalonError(text("Printing", "The printer does not answer. Look whether it is on, and try again."))
    printer.setPageOrientation(orientation(document.sizes[numbers[0]]))
    painter = QPainter()
    if not painter.begin(printer):
        raise refused
    try:
        for place, number in enumerate(numbers):
            if place:
                printer.setPageOrientation(orientation(document.sizes[number]))
                if not printer.newPage():
                    raise refused
            painter.drawImage(_place(printer, document.sizes[number]), document.image(number, PAPER_DPI / 72))
            yield place + 1
    finally:
        painter.end()


def orientation(page: QSizeF) -> QPageLayout.Orientation:
    """How the paper has to lie for a page of this size."""
    lies = page.width() > page.height()
    return QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait


def _place(printer: QPrinter, page: QSizeF) -> QRectF:
    """Where a page stands on the sheet, measured from where the printer begins to print.

    On paper of its own size it is as large as it was made, so that labels meet theirs; on any other paper it fills what
    the printer can reach.
    """
    unit = QPrinter.Unit.DevicePixel
    paper, printable = QRectF(printer.paperRect(unit)), QRectF(printer.pageRect(unit))
    points = QSizeF(printer.pageLayout().fullRect(QPageLayout.Unit.Point).size())
    if abs(points.width() - page.width()) <= _SAME and abs(points.height() - page.height()) <= _SAME:
        return paper.translated(-printable.topLeft())
    scale = min(printable.width() / page.width(), printable.height() / page.height())
    wide, high = page.width() * scale, page.height() * scale
    return QRectF((printable.width() - wide) / 2, (printable.height() - high) / 2, wide, high)
