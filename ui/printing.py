"""A PDF on the screen and on paper, without another program: pages become pictures, pictures go to the printer.

Nothing is written into a temporary file by us: the bytes stay in memory. What the printing system of the computer keeps
on the way to the printer is its own affair: on Linux and macOS Qt hands it the pages in a file that is deleted as soon
as they are taken over, and the queue keeps them until they are printed, as with every program.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pypdfium2
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

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


def print_pdf(parent: QWidget, content: bytes, title: str) -> int:
    """Let the person choose a printer, pages and copies, and print; return how many pages were sent to it.

    Raises SalonError where this computer has no printer.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise SalonError(
            text("Printing", "No printer is set up on this computer. Save the file and print it elsewhere.")
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    document = Pages(content)
    try:
        printer.setPageOrientation(_orientation(document.sizes[0]))
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setMinMax(1, len(document))
        dialog.setFromTo(1, len(document))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return 0
        wanted = _wanted(printer, len(document))
        _draw(printer, document, wanted)
        return len(wanted)
    finally:
        document.close()


def draw(printer: QPrinter, content: bytes) -> None:
    """Draw the pages that the printer is set to (all of them at first), each on a sheet of its own."""
    document = Pages(content)
    try:
        _draw(printer, document, _wanted(printer, len(document)))
    finally:
        document.close()


def _wanted(printer: QPrinter, number: int) -> list[int]:
    """The pages to print in their order; copies are here where the printer cannot make them itself."""
    first, last = printer.fromPage() or 1, printer.toPage() or number
    chosen = list(range(min(first, number) - 1, min(last, number)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def _draw(printer: QPrinter, document: Pages, wanted: Sequence[int]) -> None:
    if not wanted:
        return
    printer.setPageOrientation(_orientation(document.sizes[wanted[0]]))
    painter = QPainter()
    if not painter.begin(printer):
        raise SalonError(text("Printing", "The printer does not answer. Look whether it is on, and try again."))
    try:
        for place, number in enumerate(wanted):
            if place:
                printer.setPageOrientation(_orientation(document.sizes[number]))
                printer.newPage()
            painter.drawImage(_place(printer, document.sizes[number]), document.image(number, PAPER_DPI / 72))
    finally:
        painter.end()


def _orientation(page: QSizeF) -> QPageLayout.Orientation:
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
