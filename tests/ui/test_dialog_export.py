"""Taking clients and visits out through the window, and the list of who did so."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from salonbase import exporting
from ui import work
from ui.clients.client_list import ClientList
from ui.dialogs.export import ExportDialog
from ui.dialogs.past_exports import PastExportsDialog
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[Path, str]]:
    """The chooser answers with the proposed name in a folder of the test; what it was asked is kept."""
    asked: list[tuple[Path, str]] = []

    def answer(_parent: object, _title: str, proposed: Path, kinds: str) -> Path:
        asked.append((proposed, kinds))
        return tmp_path / proposed.name

    monkeypatch.setattr("ui.ask.save_file", answer)
    return asked


@pytest.fixture
def dialog(qtbot: QtBot, filled: Session) -> ExportDialog:
    made = ExportDialog(filled)
    qtbot.addWidget(made)
    made.show()
    return made


def save(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._task is None, timeout=20_000)


def radio(dialog: ExportDialog, name: str) -> QRadioButton:
    found = dialog.findChild(QRadioButton, name)
    assert found is not None
    return found


def test_all_clients_go_into_a_workbook_and_the_end_says_where_and_how_many(
    dialog: ExportDialog, qtbot: QtBot, save_as: list[tuple[Path, str]], tmp_path: Path
) -> None:
    save(dialog, qtbot)
    proposed, kinds = save_as[0]
    assert kinds == "Excel (*.xlsx)"
    assert proposed.name.startswith("Clients ")
    path = tmp_path / proposed.name
    assert openpyxl.load_workbook(path).active.max_row == 7
    assert dialog._told.text() == "6 client(s) are in the file."
    assert dialog._place.text().replace("\u200b", "") == str(path)
    assert dialog.done_button.isVisible()
    assert not dialog.save_button.isVisible()
    assert exporting.past()[0].rows == 6


def test_only_those_who_were_found_go_out(
    filled: Session, people: dict[str, int], qtbot: QtBot, save_as: list[tuple[Path, str]], tmp_path: Path
) -> None:
    found = ClientList(filled)
    qtbot.addWidget(found)
    assert found.found() is None
    found.search.setText("бел")
    made = ExportDialog(filled, found.found())
    qtbot.addWidget(made)
    made.show()
    assert radio(made, "export_whom_found").text() == "Only those found now: 2"
    assert not made.choices.only_found()  # nothing is left out unless somebody says so
    made.choices.choose("whom", "found")
    made.choices.choose("format", ".csv")
    save(made, qtbot)
    with (tmp_path / save_as[0][0].name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == 3
    assert sorted(row[1] for row in rows[1:]) == ["Белов", "Белоусова-Краснопольская"]


def test_without_a_search_nobody_is_asked_of_whom(dialog: ExportDialog) -> None:
    assert dialog.findChild(QRadioButton, "export_whom_found") is None


def test_only_files_into_which_it_fits_are_offered(dialog: ExportDialog) -> None:
    def offered() -> list[str]:
        return [str(one.property("key")) for one in dialog.choices._format.buttons() if not one.isHidden()]

    assert offered() == [".xlsx", ".csv", ".vcf"]
    dialog.choices.choose("format", ".vcf")
    dialog.choices.choose("what", "visits")
    assert offered() == [".xlsx", ".csv"]
    assert dialog.choices.format() == ("Excel", ".xlsx")
    dialog.choices.choose("what", "all")
    assert offered() == [".xlsx"]


def test_cancel_leaves_no_file(
    dialog: ExportDialog, qtbot: QtBot, save_as: list[tuple[Path, str]], tmp_path: Path
) -> None:
    before = Event()
    work.run(lambda: before.wait(20), lambda _result: None)  # the press comes before the first row is written
    dialog.save()
    dialog.reject()
    before.set()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=20_000)
    assert list(tmp_path.glob("*")) == []
    assert exporting.past() == []
    assert dialog.error.text() == "Cancelled: there is no file."
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()


def test_a_place_that_refuses_is_told_and_another_can_be_chosen(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.ask.save_file", lambda *_words: tmp_path / "nowhere" / "clients.xlsx")
    save(dialog, qtbot)
    assert dialog.error.text() != ""
    assert dialog.save_button.isVisible()
    assert exporting.past() == []


def test_who_closes_the_chooser_has_written_nothing(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.ask.save_file", lambda *_words: None)
    save(dialog, qtbot)
    assert dialog.choices.isVisible()
    assert exporting.past() == []


@pytest.mark.parametrize("replace", [True, False])
def test_a_name_without_its_ending_gets_it_and_replaces_nothing_unasked(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, replace: bool
) -> None:
    there = tmp_path / "clients.xlsx"
    there.write_text("mine")
    monkeypatch.setattr("ui.ask.save_file", lambda *_words: tmp_path / "clients")
    monkeypatch.setattr("ui.ask.question", lambda *_words, **_more: replace)
    save(dialog, qtbot)
    assert (there.read_bytes() != b"mine") is replace


def test_the_warning_is_there_before_and_after(
    dialog: ExportDialog, qtbot: QtBot, save_as: list[tuple[Path, str]]
) -> None:
    warning = dialog.findChild(QLabel, "export_warning")
    assert warning is not None
    assert warning.isVisible()
    assert "not encrypted" in warning.text()
    save(dialog, qtbot)
    assert warning.isVisible()


def test_the_whole_of_it_works_from_the_keyboard(
    dialog: ExportDialog, qtbot: QtBot, save_as: list[tuple[Path, str]], soon: Soon
) -> None:
    dialog.activateWindow()
    soon(radio(dialog, "export_what_clients").hasFocus)
    qtbot.keyClick(radio(dialog, "export_what_clients"), Qt.Key.Key_Down)
    assert dialog.choices.what() == "visits"
    qtbot.keyClick(radio(dialog, "export_what_visits"), Qt.Key.Key_Return)
    soon(lambda: dialog.done_button.isVisible())
    soon(dialog.done_button.hasFocus)
    qtbot.keyClick(dialog.done_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_list_of_exports_tells_who_took_what_and_how_much(
    filled: Session, qtbot: QtBot, now: dt.datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "maria")
    exporting.export("clients", tmp_path / "a.vcf", now=now)
    exporting.export("visits", tmp_path / "b.csv", now=now + dt.timedelta(minutes=5))
    made = PastExportsDialog(filled)
    qtbot.addWidget(made)
    rows = [[column.show(row) for column in made.model._columns[1:]] for row in made.model.rows()]
    assert rows == [["visits", "CSV", "2", "maria"], ["client cards", "vCard", "6", "maria"]]


def test_the_settings_say_what_was_taken_out_last(
    filled: Session, qtbot: QtBot, now: dt.datetime, tmp_path: Path
) -> None:
    from ui.preferences import Preferences
    from ui.sections.exports import ExportSection

    section = ExportSection(filled, Preferences(tmp_path / "p.json"))
    qtbot.addWidget(section)
    section.refresh()
    assert section._told.text().startswith("Clients and visits can be taken out")
    exporting.export("clients", tmp_path / "a.xlsx", now=now)
    section.refresh()
    assert section._told.text() == "Last: today, client cards, rows: 6"
