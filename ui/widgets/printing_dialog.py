"""A PDF goes to a printer, many pages in a window over the window: which one it is now, and Cancel."""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from salonbase import formats
from salonbase.errors import SalonError
from salonbase.text import text
from ui import printing
from ui.widgets.progress_dialog import ProgressDialog

AT_ONCE = 3  # pages that are drawn before anybody could read how far it is


class Sent(NamedTuple):
    """How many pages went to the printer, and how many were wanted; none were, where the person thought better of it.

    Qt takes nothing back on any system: what a printer was given before Cancel comes out, unless its queue is emptied.
    """

    pages: int
    wanted: int


class PrintingDialog(ProgressDialog):
    """Takes one step of ``steps`` in each turn of the event loop, so that the window lives between two pages.

    A step is the number of pages that the printer has by then. However the dialog is closed (Cancel, the lock, the last
    page, a window below that has gone), the steps are closed with it; ``failure`` is what a step has raised.
    """

    def __init__(self, title: str, steps: Generator[int], total: int, parent: QWidget) -> None:
        super().__init__("printing", text("PrintingDialog", "The pages are going to the printer…"), title, parent)
        self.sent = 0
        self.failure: Exception | None = None
        self._steps, self._total = steps, total
        self._stepping = self._over = False
        self._ground_was_seen = _ground(self).isVisible()
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._step)
        self._tell()
        self._next.start()

    def done(self, result: int) -> None:
        """End the printing with the page that is under way; what the printer has by then, it prints."""
        self._over = True
        self._next.stop()
        if not self._stepping:
            self._steps.close()
        super().done(result)

    def _step(self) -> None:
        if self._ground_was_seen and not _ground(self).isVisible():
            self.reject()
            return
        self._stepping = True  # some printers ask for a file, and then the event loop turns in the middle of a step
        try:
            sent = next(self._steps, None)
        except Exception as error:
            self.failure, sent = error, None
        finally:
            self._stepping = False
        self.sent = self.sent if sent is None else sent
        if self._over:
            self._steps.close()
        elif sent is None:
            self.done(QDialog.DialogCode.Rejected if self.failure else QDialog.DialogCode.Accepted)
        else:
            self._tell()
            self._next.start()

    def _tell(self) -> None:
        words = self.tr("Page {page} of {pages}")
        page = formats.number(min(self.sent + 1, self._total))
        self.show_progress(self.sent, self._total, words.format(page=page, pages=formats.number(self._total)))


def print_pdf(parent: QWidget, content: bytes, title: str) -> Sent:
    """Let the person choose a printer, pages and copies, and print; many pages in a window with progress and Cancel.

    Raises SalonError where this computer has no printer.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise SalonError(
            text("Printing", "No printer is set up on this computer. Save the file and print it elsewhere.")
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    document = printing.Pages(content)
    try:
        printer.setPageOrientation(printing.orientation(document.sizes[0]))
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setMinMax(1, len(document))
        dialog.setFromTo(1, len(document))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not accepted:
            return Sent(0, 0)
        return send(parent, printer, document, title)
    finally:
        document.close()


def send(parent: QWidget, printer: QPrinter, document: printing.Pages, title: str) -> Sent:
    """Draw the pages that the printer is set to (all of them at first), each on a sheet of its own.

    More than AT_ONCE are drawn one in each turn of the event loop. Raises SalonError where the printer refuses a page.
    """
    numbers = printing.wanted(printer, len(document))
    steps = printing.drawn(printer, document, numbers)
    if len(numbers) <= AT_ONCE:
        return Sent(len(list(steps)), len(numbers))
    dialog = PrintingDialog(title, steps, len(numbers), parent)
    try:
        dialog.exec()
    finally:
        steps.close()  # the program may have been told to quit, then nobody has closed the dialog
        dialog.deleteLater()
    if dialog.failure is not None:
        raise dialog.failure
    return Sent(dialog.sent, len(numbers))


def _ground(widget: QWidget) -> QWidget:
    """The window that lies below all the dialogs."""
    while (below := widget.window().parentWidget()) is not None:
        widget = below
    return widget.window()
