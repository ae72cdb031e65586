"""Many pages go to the printer one by one: the window lives meanwhile, and Cancel, the lock and the end stop it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from salonbase import base, clients, exporting, paths
from salonbase.errors import SalonError
from salonbase.output import Column, Table, pdf
from salonbase.output.table import Head
from tests import bases
from tests.bases import ROOT
from ui import printing, work
from ui.dialogs.paper import PaperDialog
from ui.entrance.unlock_page import UnlockPage
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets import printing_dialog
from ui.widgets.printing_dialog import PrintingDialog

pytestmark = pytest.mark.usefixtures("english")
PAGES = 40


@pytest.fixture(scope="module")
def long() -> bytes:
    """A report of forty pages."""
    one = Table("Part", [Column("Name")], [["somebody"]], 1)
    return pdf.of_tables([one] * PAGES, Head("Salon"))


@pytest.fixture(autouse=True)
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only printer of this computer: it prints into this file, a page as coarse as a test may be."""

    class Accepted(printing_dialog.QPrintDialog):
        def exec(self) -> int:
            self.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
            return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(printing_dialog.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["one"]))
    monkeypatch.setattr(printing_dialog, "QPrintDialog", Accepted)
    monkeypatch.setattr(printing, "PAPER_DPI", 30)
    return tmp_path / "printed.pdf"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pages that were drawn, in their order."""
    numbers: list[int] = []
    image = printing.Pages.image

    def noted(self: printing.Pages, number: int, scale: float) -> QImage:
        numbers.append(number)
        return image(self, number, scale)

    monkeypatch.setattr(printing.Pages, "image", noted)
    return numbers


class Watcher(QObject):
    """Looks at the printing once in each turn of the event loop, as a person would, and calls ``then`` at a page."""

    def __init__(self, drawn: list[int], at: int = -1, then: Callable[[PrintingDialog], object] | None = None) -> None:
        super().__init__()
        self.told: list[str] = []
        self.most_in_a_turn = 0
        self._drawn, self._at, self._then, self._before = drawn, at, then, len(drawn)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self.most_in_a_turn = max(self.most_in_a_turn, len(self._drawn) - self._before)
        self._before = len(self._drawn)
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PrintingDialog):
            return
        if not self.told or self.told[-1] != dialog.more.text():
            self.told.append(dialog.more.text())
        if self._then is not None and dialog.sent == self._at:
            then, self._then = self._then, None
            then(dialog)


@pytest.fixture
def preview(qtbot: QtBot, session: Session, long: bytes) -> PaperDialog:
    made = PaperDialog(session, "Long report", long, "x.pdf", "report:income", rows=700)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def sheets(path: Path) -> int:
    """How many pages came out."""
    return printing.pages(path.read_bytes())


def noted() -> list[tuple[str, str, int]]:
    """What the history says of what was taken out."""
    return [(one.what, one.format, one.rows) for one in exporting.past()]


def test_the_window_lives_between_two_pages(preview: PaperDialog, printer: Path, drawn: list[int]) -> None:
    drawn.clear()
    watcher = Watcher(drawn)
    preview.print_button.click()
    assert watcher.most_in_a_turn == 1
    assert watcher.told == [f"Page {page} of {PAGES}" for page in range(1, PAGES + 1)]
    assert [number for number in drawn if drawn.count(number) == 1] == list(range(PAGES))
    assert sheets(printer) == PAGES
    assert preview._told.text() == "Sent to the printer."
    assert noted() == [("report:income", "print", 700)]


def test_cancel_stops_after_the_page_under_way_and_what_went_is_told_and_noted(
    preview: PaperDialog, printer: Path, drawn: list[int]
) -> None:
    watcher = Watcher(drawn, at=12, then=lambda dialog: dialog.cancel_button.click())
    preview.print_button.click()
    assert watcher.told[-1] == f"Page 13 of {PAGES}"
    assert sheets(printer) == 12
    assert "12 of 40" in preview._told.text()
    assert noted() == [("report:income", "print", 700)]
    assert preview.isVisible()


def test_cancel_before_the_first_page_asks_the_printer_for_nothing(qtbot: QtBot) -> None:
    began: list[str] = []

    def steps() -> Generator[int]:
        began.append("page")
        yield 1

    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PrintingDialog("Long report", steps(), PAGES, parent)
    dialog.show()
    dialog.cancel_button.click()
    QApplication.processEvents()
    assert (dialog.sent, began) == (0, [])
    assert dialog.isHidden()


def test_after_cancel_the_same_pages_can_be_printed_again(
    preview: PaperDialog, printer: Path, drawn: list[int]
) -> None:
    watcher = Watcher(drawn, at=5, then=lambda dialog: dialog.reject())
    preview.print_button.click()
    assert watcher.told
    preview.print_button.click()
    assert sheets(printer) == PAGES
    assert preview._told.text() == "Sent to the printer."


def test_a_printer_that_refuses_a_page_is_told_and_nothing_is_noted(
    preview: PaperDialog, drawn: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing.QPrinter, "newPage", lambda _self: False)
    preview.print_button.click()
    assert "does not answer" in preview.error.text()
    assert noted() == []
    assert QApplication.activeModalWidget() is None


def test_a_mistake_of_ours_leaves_no_window_shut(preview: PaperDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(printing, "_place", fail)
    with pytest.raises(ZeroDivisionError):
        preview.print()
    assert QApplication.activeModalWidget() is None
    assert noted() == []


def test_a_few_pages_are_sent_without_a_window(qtbot: QtBot, drawn: list[int], printer: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    one = Table("Part", [Column("Name")], [["somebody"]], 1)
    watcher = Watcher(drawn)
    assert printing_dialog.print_pdf(
        parent, pdf.of_tables([one] * printing_dialog.AT_ONCE, Head("Salon")), "Short"
    ) == (3, 3)
    QApplication.processEvents()
    assert watcher.told == []
    assert sheets(printer) == 3


# The base is locked, the window is closed


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, preferences: Preferences, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window on an open base with one client."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    opened = bases.create(tmp_path / "base", now)
    clients.add({"surname": "Орлова"}, now=now)
    base.close(opened)
    made = MainWindow(tmp_path / "base", preferences, lambda: now)
    qtbot.addWidget(made)
    made.start(ROOT)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    work.wait()
    qtbot.waitUntil(lambda: not work.busy())
    made.close()


def _print_in(window: MainWindow, long: bytes) -> PaperDialog:
    """Print from a preview over the window; come back when nobody waits in it any longer."""
    assert window.session is not None
    dialog = PaperDialog(window.session, "Long report", long, "x.pdf", "report:income", window, rows=700)
    QTimer.singleShot(0, dialog, dialog.print)
    dialog.exec()
    return dialog


def test_the_lock_ends_the_printing_and_notes_what_went(
    qtbot: QtBot, window: MainWindow, long: bytes, printer: Path, drawn: list[int], tmp_path: Path
) -> None:
    watcher = Watcher(drawn, at=12, then=lambda _dialog: window.lock())
    _print_in(window, long).deleteLater()
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), UnlockPage))
    assert watcher.told
    assert sheets(printer) == 12
    assert window.session is None
    again = base.open_base(tmp_path / "base", ROOT)
    assert noted() == [("report:income", "print", 700)]
    base.close(again)


def test_a_window_that_is_closed_meanwhile_ends_the_printing(
    qtbot: QtBot, window: MainWindow, long: bytes, printer: Path, drawn: list[int]
) -> None:
    closed: list[QDialog] = []

    def close(dialog: PrintingDialog) -> None:
        qtbot.waitUntil(lambda: not work.busy())
        assert window.close()
        closed.append(dialog)
        QTimer.singleShot(200, lambda: [one.close() for one in window.findChildren(PaperDialog)])

    watcher = Watcher(drawn, at=12, then=close)
    _print_in(window, long).deleteLater()
    assert closed
    assert watcher.told
    assert 12 <= sheets(printer) < PAGES
    assert window.session is None


def test_the_end_of_the_program_ends_the_printing(
    preview: PaperDialog, printer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exec_until_the_program_quits(dialog: PrintingDialog) -> int:
        dialog.show()
        while dialog.sent < 7:
            QApplication.processEvents()
        return 0  # as Qt comes back then: nobody has closed the dialog

    monkeypatch.setattr(PrintingDialog, "exec", exec_until_the_program_quits)
    preview.print_button.click()
    assert sheets(printer) == 7
    assert noted() == [("report:income", "print", 700)]


def test_a_refusal_is_a_sentence(preview: PaperDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing.QPainter, "begin", lambda *_: False)
    with pytest.raises(SalonError, match="does not answer"):
        printing_dialog.print_pdf(preview, pdf.of_tables([Table("P", [Column("N")], [["x"]], 1)], Head("S")), "One")
