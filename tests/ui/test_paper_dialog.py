"""The preview of a paper: its pages on the screen, on a printer, and as a file where the person wants it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMarginsF, QPoint, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import exporting
from salonbase.output import Column, Table, pdf
from salonbase.output.table import Head
from ui import printing
from ui.dialogs.paper import PaperDialog
from ui.session import Session
from ui.widgets import printing_dialog
from ui.widgets.paper_view import PAGE

pytestmark = pytest.mark.usefixtures("english")


def _table(rows: int, columns: int = 3) -> Table:
    headings = [Column(f"Column {number}") for number in range(columns)]
    return Table(
        "Long list", headings, [[f"cell {row}/{column}" for column in range(columns)] for row in range(rows)], rows
    )


@pytest.fixture(scope="module")
def content() -> bytes:
    """A paper of several pages."""
    return pdf.of_tables([_table(150)], Head("Salon"))


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, content: bytes) -> PaperDialog:
    made = PaperDialog(session, "Long list", content, "Long list 2026.pdf", "report:long", rows=150)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer that prints into a file, as each printer is for Qt."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setResolution(150)
    return made


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[list[printing.Pages]]:
    """The pages that came out, read when they are asked for."""
    opened: list[printing.Pages] = []

    class Lazy(list[Any]):
        def __getitem__(self, place: Any) -> Any:
            if not opened:
                opened.append(printing.Pages((tmp_path / "printed.pdf").read_bytes()))
            return opened[place]

    yield Lazy()
    for one in opened:
        one.close()


def test_the_pages_are_counted_while_they_are_scrolled(dialog: PaperDialog) -> None:
    pages = len(dialog.view.pages)
    assert pages > 2
    assert dialog.place.text() == f"Page 1 of {pages}"
    dialog.view.go_to(2)
    assert dialog.place.text() == f"Page 2 of {pages}"
    dialog.view.verticalScrollBar().setValue(dialog.view.verticalScrollBar().maximum())
    assert dialog.place.text() == f"Page {pages} of {pages}"


def test_only_pages_in_sight_are_drawn(dialog: PaperDialog, qapp: QApplication) -> None:
    qapp.processEvents()
    assert {number for number, _ in dialog.view._drawn} == {0}
    dialog.view.go_to(3)
    dialog.view.viewport().repaint()
    assert 2 in {number for number, _ in dialog.view._drawn}


def test_the_largest_pages_need_little_memory(dialog: PaperDialog, qtbot: QtBot) -> None:
    view = dialog.view
    view.zoom_by(20)
    assert len(view.pages) > 3
    for page in range(len(view.pages)):
        view.go_to(page + 1)
        view.viewport().repaint()
        assert sum(one.width() * one.height() * one.depth() // 8 for one in view._drawn.values()) < 70_000_000
    assert view._drawn


def test_keys_wheel_and_buttons_zoom(dialog: PaperDialog, qtbot: QtBot, qapp: QApplication) -> None:
    wide = dialog.view.zoom
    qtbot.keyClick(dialog.view, Qt.Key.Key_Plus)
    assert dialog.view.zoom == pytest.approx(wide * 1.2)
    place = QPointF(50, 50)
    wheel = QWheelEvent(
        place, place, QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(dialog.view.viewport(), wheel)
    assert dialog.view.zoom == pytest.approx(wide)
    dialog.findChild(QPushButton, "paper_whole").click()
    assert dialog.view.fit == PAGE
    page = dialog.view._rects()[0]
    assert page.height() <= dialog.view.viewport().height()
    dialog.findChild(QPushButton, "paper_width").click()
    assert dialog.view.zoom == pytest.approx(wide)


def test_the_page_on_the_screen_is_the_page_of_the_paper(dialog: PaperDialog, content: bytes) -> None:
    pixmap = dialog.view._pixmap(0, QSize(300, 424))
    assert pixmap.toImage().convertToFormat(printing.QImage.Format.Format_RGB32) == printing.Pages(content).image(
        0, 300 / dialog.view.pages.sizes[0].width()
    ).convertToFormat(printing.QImage.Format.Format_RGB32)


def test_a_saved_paper_is_the_paper_and_is_noted(
    dialog: PaperDialog, tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ask.save_file", lambda *_: tmp_path / "mine.pdf")
    dialog.save_button.click()
    assert (tmp_path / "mine.pdf").read_bytes() == content
    assert [(one.what, one.format, one.rows) for one in exporting.past()] == [("report:long", "pdf", 150)]
    assert list(tmp_path.glob(".*")) == []


def test_a_disk_that_refuses_is_said_and_nothing_is_noted(
    dialog: PaperDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ask.save_file", lambda *_: tmp_path / "gone" / "mine.pdf")
    dialog.save_button.click()
    assert dialog.error.text()
    assert exporting.past() == []


def test_without_a_printer_the_way_out_is_said(dialog: PaperDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing_dialog.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    dialog.print_button.click()
    assert "Save the file" in dialog.error.text()
    assert exporting.past() == []


def test_what_went_to_a_printer_is_noted(dialog: PaperDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Accepted(printing_dialog.QPrintDialog):
        def exec(self) -> int:
            self.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
            self.printer().setFromTo(2, 2)
            return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(printing_dialog.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["one"]))
    monkeypatch.setattr(printing_dialog, "QPrintDialog", Accepted)
    dialog.print_button.click()
    assert [(one.what, one.format, one.rows) for one in exporting.past()] == [("report:long", "print", 150)]
    assert len(printing.Pages((tmp_path / "printed.pdf").read_bytes())) == 1


def test_the_chosen_pages_come_out_and_no_others(
    printer: QPrinter, printed: list[printing.Pages], content: bytes
) -> None:
    printer.setFromTo(2, 3)
    _send(printer, content)
    assert len(printed[0]) == 2
    meant = printing.Pages(content)
    assert _likeness(printed[0], 0, meant, 1) > 0.97
    assert _likeness(printed[0], 0, meant, 0) < _likeness(printed[0], 0, meant, 1)
    meant.close()


def test_copies_are_printed_where_the_printer_cannot_make_them(
    printer: QPrinter, printed: list[printing.Pages], content: bytes
) -> None:
    printer.setFromTo(1, 2)
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    _send(printer, content)
    assert len(printed[0]) == 4


def test_each_page_is_printed_as_it_lies(printer: QPrinter, printed: list[printing.Pages]) -> None:
    content = pdf.of_tables([_table(5), _table(5, 14)], Head("Salon"))
    lies = [size.width() > size.height() for size in _sizes(content)]
    assert set(lies) == {True, False}
    _send(printer, content)
    assert [size.width() > size.height() for size in printed[0].sizes] == lies


def test_on_its_own_paper_a_page_is_as_large_as_it_was_made(
    printer: QPrinter, printed: list[printing.Pages], content: bytes
) -> None:
    printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    printer.setFromTo(1, 1)
    _send(printer, content)
    meant = printing.Pages(content)
    assert _likeness(printed[0], 0, meant, 0) > 0.97
    meant.close()


def test_on_smaller_paper_nothing_lies_where_the_printer_cannot_reach(
    printer: QPrinter, printed: list[printing.Pages], content: bytes
) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    printer.setFromTo(1, 1)
    _send(printer, content)
    assert printed[0].sizes[0].width() < 430
    image = printed[0].image(0, 1)
    edge = [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in (10, 30, image.height() - 30)]
    assert min(edge) == 255


def _send(printer: QPrinter, content: bytes) -> None:
    pages, parent = printing.Pages(content), QWidget()
    try:
        printing_dialog.send(parent, printer, pages, "Long list")
    finally:
        pages.close()


def _sizes(content: bytes) -> list[QSizeF]:
    pages = printing.Pages(content)
    try:
        return pages.sizes
    finally:
        pages.close()


def _likeness(one: printing.Pages, page: int, other: printing.Pages, of: int) -> float:
    """The share of the points of two pages that are as dark."""
    first, second = one.image(page, 1), other.image(of, 1)
    wide, high = min(first.width(), second.width()), min(first.height(), second.height())
    places = [(x, y) for x in range(0, wide, 3) for y in range(0, high, 3)]
    same = sum(abs(first.pixelColor(x, y).lightness() - second.pixelColor(x, y).lightness()) < 110 for x, y in places)
    return same / len(places)
