"""A PDF on the screen and on paper, without another program: pages become pictures, pictures go to the printer."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from salonbase.errors import SalonError
from salonbase.text import text

PAPER_DPI = 300


def picture(content: bytes, size: QSize) -> QImage:
    """The first page of a PDF, as large as it fits into ``size`` (device pixels)."""
    document = pypdfium2.PdfDocument(content)
    try:
        page = document[0]
        width, height = page.get_size()
        return _render(page, min(size.width() / width, size.height() / height))
    finally:
        document.close()


def print_pdf(parent: QWidget, content: bytes, title: str) -> bool:
    """Let the person choose a printer and print; return whether anything was sent to it.

    Raises SalonError where this computer has no printer.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise SalonError(
            text("Printing", "No printer is set up on this computer. Save the file and print it elsewhere.")
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    draw(printer, content)
    return True


def draw(printer: QPrinter, content: bytes) -> None:
    """Draw all pages of a PDF on a printer, each on a page of its own and as large as the paper."""
    document = pypdfium2.PdfDocument(content)
    painter = QPainter(printer)
    try:
        for number in range(len(document)):
            if number:
                printer.newPage()
            image = _render(document[number], PAPER_DPI / 72)
            paper = printer.paperRect(QPrinter.Unit.DevicePixel)
            printable = printer.pageRect(QPrinter.Unit.DevicePixel)
            painter.drawImage(QRectF(paper).translated(-printable.topLeft()), image)
    finally:
        painter.end()
        document.close()


def _render(page: pypdfium2.PdfPage, scale: float) -> QImage:
    bitmap = page.render(scale=scale)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
    return image.copy()  # the bitmap's memory is its own
