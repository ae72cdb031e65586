"""Bringing files in through the window: the way from a file to cards and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from salonbase import clients, importing
from salonbase.errors import SalonError
from tests.ui.imports import PEOPLE, bring, look, rest, workbook
from ui.dialogs.import_dialog import ImportDialog
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> ImportDialog:
    made = ImportDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def dropped(mime: QMimeData, *paths: Path) -> QDropEvent:
    """The files as another program lets them fall."""
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, mime, left, none)


def test_a_preview_writes_nothing_and_shows_the_strange_values(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    look(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    assert clients.count() == 0
    assert dialog.preview is not None
    assert dialog.preview.new == 2
    assert dialog.look_page.people.rowCount() == 2
    assert dialog.look_page.problem_table.problems.row(0).place.row == 3
    assert dialog.look_page.placeholders.isVisible()
    assert dialog.verbs.apply.text().startswith("Import 2 client")


def test_agreeing_brings_the_people_in_and_one_press_takes_them_back(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, session: Session
) -> None:
    revision = session.revision
    bring(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    assert clients.count() == 2
    assert session.revision > revision
    assert len(session.index.find("орлова")) == 1
    dialog.verbs.undo.click()
    rest(dialog, qtbot)
    assert clients.count() == 0
    assert dialog.choose_page.isVisible()


def test_the_same_file_again_has_nothing_to_import_and_says_so(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = workbook(tmp_path, *PEOPLE)
    bring(dialog, qtbot, path)
    dialog.start_over()
    look(dialog, qtbot, path)
    assert not dialog.verbs.apply.isVisible()
    assert dialog.verbs.other.isVisible()
    assert dialog._intro.text() == "Everything in these files is in the base already."


def test_a_file_that_is_none_is_refused_in_a_sentence_and_another_can_be_chosen(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "empty.xlsx"
    path.write_bytes(b"")
    look(dialog, qtbot, path)
    assert "empty.xlsx" in dialog.error.text()
    assert dialog.choose_page.button.isVisible()


def test_a_bad_file_among_good_ones_is_named_and_the_others_are_read(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "empty.xlsx"
    bad.write_bytes(b"")
    look(dialog, qtbot, bad, workbook(tmp_path, *PEOPLE))
    assert dialog.preview is not None
    assert dialog.preview.new == 2
    assert dialog.error.isVisible()
    assert "empty.xlsx" in dialog.error.text()


def test_cancel_while_writing_leaves_the_base_as_it_was(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    look(dialog, qtbot, workbook(tmp_path, *((f"Орлова Анна {n}", "", "") for n in range(300))))
    dialog.apply()
    dialog.cancel()
    rest(dialog, qtbot)
    assert clients.count() in {0, 300}  # 300 where the work was faster than the press
    if clients.count() == 0:
        assert "nothing was written" in dialog.error.text()
        assert dialog.verbs.apply.isVisible()


def test_cancel_while_reading_goes_back_to_choosing(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.read([workbook(tmp_path, *PEOPLE)])
    dialog.cancel()
    rest(dialog, qtbot)
    assert dialog.choose_page.isVisible()
    assert dialog.preview is None


def test_without_a_backup_nothing_is_written_and_the_reason_is_told(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_arguments: object, **_named: object) -> Path:
        raise SalonError("There is no room on the disk.")

    look(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    monkeypatch.setattr("salonbase.backup.make", full_disk)
    dialog._session.base.root = bytes(16)
    dialog.apply()
    rest(dialog, qtbot)
    assert clients.count() == 0
    assert dialog.error.text() == "Nothing was brought in, because there is no backup. There is no room on the disk."
    assert dialog.verbs.apply.isVisible()


def test_several_files_are_dropped_onto_the_dialog(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    one = workbook(tmp_path, PEOPLE[0], name="one.xlsx")
    two = workbook(tmp_path, PEOPLE[1], name="two.xlsx")
    mime = QMimeData()
    dialog.dropEvent(dropped(mime, one, two))
    rest(dialog, qtbot)
    assert dialog.preview is not None
    assert dialog.preview.new == 2


def test_a_file_dropped_on_the_preview_is_added_to_the_first(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    one = workbook(tmp_path, PEOPLE[0], name="one.xlsx")
    look(dialog, qtbot, one)
    mime = QMimeData()
    dialog.dropEvent(dropped(mime, one, workbook(tmp_path, PEOPLE[1], name="two.xlsx")))
    rest(dialog, qtbot)
    assert dialog.preview is not None
    assert dialog.preview.plan.files == ["one.xlsx", "two.xlsx"]
    assert dialog.preview.new == 2


def test_visits_that_name_clients_by_number_ask_for_the_file_of_clients_and_then_come_in(
    dialog: ImportDialog, qtbot: QtBot, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shared / "cosmetics-records"
    look(dialog, qtbot, folder / "treatments.csv")
    assert not dialog.verbs.apply.isVisible()
    assert dialog._intro.text().startswith("These rows name clients only by a number.")
    assert dialog.verbs.add_file.hasFocus()
    monkeypatch.setattr("ui.ask.open_files", lambda *_arguments: [folder / "clients.csv"])
    dialog.verbs.add_file.click()
    rest(dialog, qtbot)
    assert dialog.preview is not None
    assert dialog.preview.refused == 0
    assert dialog.preview.new_visits > 1_000
    assert dialog.verbs.apply.isVisible()


def test_escape_while_reading_is_cancel_and_the_dialog_stays(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.read([workbook(tmp_path, *PEOPLE)])
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    rest(dialog, qtbot)


def test_escape_in_the_sheets_goes_back_to_the_preview(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    look(dialog, qtbot, workbook(tmp_path, *PEOPLE))
    dialog.verbs.columns.click()
    rest(dialog, qtbot)
    assert dialog.recognised_page.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    rest(dialog, qtbot)
    assert dialog.look_page.isVisible()


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


def test_refused_rows_are_saved_mended_and_brought_in_again(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(dialog, qtbot, workbook(tmp_path, *PEOPLE, ("", "+7 916 777-01-02", "", "без имени")))
    assert dialog.done_page.strip.isVisible()
    saved = tmp_path / "to mend.xlsx"
    monkeypatch.setattr("ui.ask.save_file", lambda *_arguments: saved)
    dialog.done_page.save_button.click()
    rest(dialog, qtbot)
    assert str(saved) in dialog.done_page.strip_words.text()
    sheet = importing.read(saved)[0]
    assert sheet.rows[-1].cells[1] == "+7 916 777-01-02"
