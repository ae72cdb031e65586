"""What was recognised in a file, set right column by column or by pointing at a cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from salonbase import clients
from tests.ui.imports import bring, look, rest, workbook
from ui.dialogs.import_dialog import ImportDialog
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
RAW = "q1;q2;q3\n17;Громова;x\n18;Щукин;y\n19;Ёжикова;z\n"


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> ImportDialog:
    made = ImportDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def sheets(dialog: ImportDialog, qtbot: QtBot, path: Path) -> None:
    look(dialog, qtbot, path)
    if not dialog.recognised_page.isVisible():
        dialog.verbs.columns.click()
        rest(dialog, qtbot)


def mean(dialog: ImportDialog, qtbot: QtBot, column: int, meaning: str) -> None:
    line = dialog.recognised_page.lines.lines[column]
    line.meaning.choose(meaning)
    line.meaning.activated.emit(line.meaning.currentIndex())
    rest(dialog, qtbot)


def test_a_file_that_is_not_understood_is_shown_to_be_pointed_at_by_the_keyboard(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "raw.csv"
    path.write_text(RAW, encoding="utf-8")
    look(dialog, qtbot, path)
    page = dialog.recognised_page
    assert page.isVisible()
    assert page.grid.hasFocus()
    dialog.look()
    assert "in which column the names stand" in dialog.error.text()
    page.grid.setCurrentIndex(page.grid.sheet.index(1, 1))

    def whole_name() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_Down)  # the first of the menu: the whole name
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(200, whole_name)
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    rest(dialog, qtbot)
    dialog.verbs.look.click()
    rest(dialog, qtbot)
    assert dialog.preview is not None
    assert [person.full_name for person in dialog.preview.people] == ["Громова", "Щукин", "Ёжикова"]


def test_another_meaning_of_a_column_changes_what_would_come(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    sheets(dialog, qtbot, workbook(tmp_path, ("Орлова Анна", "+7 916 204-18-33", "", "ул. Лесная, 3")))
    mean(dialog, qtbot, 3, "address")
    dialog.verbs.look.click()
    rest(dialog, qtbot)
    dialog.verbs.apply.click()
    rest(dialog, qtbot)
    assert clients.card(clients.ordered_ids()[0]).address == "ул. Лесная, 3"


def test_what_was_said_of_the_columns_holds_for_the_next_file_with_these_headings(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    sheets(dialog, qtbot, workbook(tmp_path, ("Орлова Анна", "", "", "ул. Лесная, 3")))
    mean(dialog, qtbot, 3, "address")
    dialog.verbs.look.click()
    rest(dialog, qtbot)
    dialog.verbs.apply.click()
    rest(dialog, qtbot)
    dialog.start_over()
    sheets(dialog, qtbot, workbook(tmp_path, ("Белов Пётр", "", "", "ул. Новая, 5"), name="next.xlsx"))
    assert dialog.recognised_page.lines.lines[3].meaning.currentData() == "address"
    assert dialog.recognised_page.told.text() == "Understood as the last time with such headings."


def test_a_column_that_changes_keeps_the_keyboard_where_it_is(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    sheets(dialog, qtbot, workbook(tmp_path, ("Орлова Анна", "", "", "ул. Лесная, 3")))
    line = dialog.recognised_page.lines.lines[3]
    line.meaning.setFocus()
    mean(dialog, qtbot, 3, "address")
    assert line.meaning.hasFocus()
    assert dialog.recognised_page.lines.lines[3] is line


def test_a_sheet_that_is_not_wanted_stays_outside(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    sheets(dialog, qtbot, workbook(tmp_path, ("Орлова Анна", "", "", "")))
    dialog.recognised_page.taken.click()
    rest(dialog, qtbot)
    dialog.verbs.look.click()
    rest(dialog, qtbot)
    assert not dialog.verbs.apply.isVisible()


def test_sixty_columns_and_long_cells_are_all_there_a_moment_later(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    headings = ("ФИО", *(f"Столбец с очень длинным названием {number}" for number in range(60)))
    rows = [(name, *["слово " * 50] * 60) for name in ("Орлова Анна", "Белов Пётр", "Щукин Егор")]
    path = workbook(tmp_path, *rows, headings=headings)
    sheets(dialog, qtbot, path)
    lines = dialog.recognised_page.lines
    qtbot.waitUntil(lambda: len(lines.lines) == 61)
    assert dialog.width() < 1280
    assert lines.lines[0].width() <= lines.viewport().width()


def test_a_second_import_is_taken_as_the_first_was(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = workbook(tmp_path, ("Орлова Анна", "+7 916 204-18-33", "", ""))
    bring(dialog, qtbot, path)
    dialog.start_over()
    look(dialog, qtbot, path)
    assert not dialog.verbs.apply.isVisible()
