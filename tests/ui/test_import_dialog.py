"""Bringing files in through the window."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from salonbase import clients, importing
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.import_history import ImportHistoryDialog
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
PATIENCE = 20_000


def workbook(folder: Path, *rows: tuple[object, ...], name: str = "clients.xlsx") -> Path:
    """A list of clients as salons have it."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("ФИО", "Телефон", "Дата рождения"), *rows):
        sheet.append(row)
    book.save(folder / name)
    return folder / name


PEOPLE = (
    ("Орлова Наталья Викторовна", "+7 916 204-18-33", dt.date(1989, 3, 12)),
    ("Белов Кирилл Андреевич", "8 903 551 20 47", "01.01.1900"),
)


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> ImportDialog:
    made = ImportDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def look(dialog: ImportDialog, qtbot: QtBot, path: Path) -> None:
    dialog.read([path])
    qtbot.waitUntil(lambda: not dialog.working.is_busy, timeout=PATIENCE)


def bring(dialog: ImportDialog, qtbot: QtBot, path: Path) -> None:
    look(dialog, qtbot, path)
    qtbot.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.working.is_busy, timeout=PATIENCE)


def test_a_preview_writes_nothing_and_shows_the_strange_values(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    look(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    assert clients.count() == 0
    assert dialog.preview is not None
    assert dialog.preview.new == 2
    assert dialog.look_page.people.rowCount() == 2
    problem = dialog.look_page.problem_table.problems.row(0)
    assert problem.place.row == 3
    assert dialog.apply_button.text().startswith("Import 2 client")


def test_agreeing_brings_the_people_in_and_one_press_takes_them_back(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, session: Session
) -> None:
    revision = session.revision
    bring(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    assert clients.count() == 2
    assert session.revision > revision
    assert dialog.undo_button.isVisible()
    qtbot.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.working.is_busy, timeout=PATIENCE)
    assert clients.count() == 0


def test_the_same_file_again_has_nothing_to_import(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = workbook(tmp_path, *PEOPLE)
    bring(dialog, qtbot, path)
    dialog.start_over()
    look(dialog, qtbot, path)
    assert not dialog.apply_button.isVisible()
    assert dialog.other_button.isVisible()


def test_a_file_that_is_none_is_refused_in_a_sentence_and_another_can_be_chosen(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "empty.xlsx"
    path.write_bytes(b"")
    look(dialog, qtbot, path)
    assert dialog.error.isVisible()
    assert "empty.xlsx" in dialog.error.text()
    assert dialog.choose_page.button.isVisible()


def test_cancel_while_writing_leaves_the_base_as_it_was(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    look(dialog, qtbot, workbook(tmp_path, *((f"Орлова Анна {n}", "", "") for n in range(300))))
    dialog.apply()
    dialog.cancel()
    qtbot.waitUntil(lambda: not dialog.working.is_busy, timeout=PATIENCE)
    assert clients.count() in {0, 300}  # 300 where the work was faster than the press
    if clients.count() == 0:
        assert "nothing was written" in dialog.error.text()
        assert dialog.apply_button.isVisible()


def test_files_are_dropped_onto_the_page(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(workbook(tmp_path, *PEOPLE)))])
    drop = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(drop)
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=PATIENCE)


def test_escape_while_reading_is_cancel_and_the_dialog_stays(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.read([workbook(tmp_path, *PEOPLE)])
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.working.is_busy, timeout=PATIENCE)


def test_the_workbook_of_a_dentist_is_shown_as_it_is(dialog: ImportDialog, qtbot: QtBot, shared: Path) -> None:
    truth = json.loads((shared / "truth.json").read_text("utf-8"))
    look(dialog, qtbot, shared / "dentist-cards.xlsx")
    assert dialog.preview is not None
    assert dialog.preview.new == truth["dentist-cards.xlsx"]["clients"]
    assert dialog.preview.total_kopecks == truth["dentist-cards.xlsx"]["total"] * 100


def test_a_file_that_kills_its_reader_costs_the_window_nothing(
    dialog: ImportDialog, qtbot: QtBot, shared: Path
) -> None:
    look(dialog, qtbot, shared / "bad" / "far-corner.xlsx")
    assert dialog.error.isVisible() or dialog.recognised_page.isVisible()
    assert dialog.preview is None


def test_the_history_takes_an_import_back(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    past = ImportHistoryDialog(session)
    qtbot.addWidget(past)
    assert past.undo_button.isEnabled()
    monkeypatch.setattr("ui.ask.question", lambda *_words, **_more: True)
    past.take_back()
    qtbot.waitUntil(lambda: importing.past()[0].undone_at is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not past.undo_button.isEnabled(), timeout=PATIENCE)
    assert clients.count() == 0


def test_a_base_without_imports_says_so(qtbot: QtBot, session: Session) -> None:
    past = ImportHistoryDialog(session)
    qtbot.addWidget(past)
    assert past.told.text() == "Nothing has been imported yet."
    assert not past.undo_button.isEnabled()
