"""What a person decides before an import: who is known already, who may be, which words become marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from salonbase import clients
from salonbase.importing.decisions import What
from tests.ui.imports import bring, look, rest, workbook
from ui.dialogs.import_dialog import ImportDialog
from ui.imports.look_page import MARKS, PAIRS
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
HEADINGS = ("ФИО", "Телефон", "E-mail", "Комментарий")
KNOWN = ("Белов Кирилл Андреевич", "+7 916 443-21-08", "new@example.com", "")  # of the base, by name and phone
LIKE = ("Абрамова Викторя Олеговна", "+7 916 204-18-33", "vika@example.com", "")  # mistyped, with the phone of the base


@pytest.fixture
def dialog(qtbot: QtBot, filled: Session) -> ImportDialog:
    made = ImportDialog(filled)
    qtbot.addWidget(made)
    made.show()
    return made


def book(folder: Path, *rows: tuple[str, ...]) -> Path:
    return workbook(folder, *rows, headings=HEADINGS)


def choose(dialog: ImportDialog, qtbot: QtBot, what: What) -> None:
    dialog.look_page.known.choose(what)
    dialog.look_page.known.activated.emit(dialog.look_page.known.currentIndex())
    rest(dialog, qtbot)


def test_who_is_known_already_is_filled_in_unless_it_is_said_otherwise(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, people: dict[str, int]
) -> None:
    bring(dialog, qtbot, book(tmp_path, KNOWN))
    assert clients.card(people["Белов"]).email == "new@example.com"
    assert clients.count() == len(people)


def test_skipping_those_who_are_known_leaves_nothing_to_do_and_says_why(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    look(dialog, qtbot, book(tmp_path, KNOWN))
    assert dialog.verbs.apply.isVisible()
    choose(dialog, qtbot, "skip")
    assert not dialog.verbs.apply.isVisible()
    assert "as you have chosen" in dialog._intro.text()
    choose(dialog, qtbot, "fill")
    assert dialog.verbs.apply.isVisible()


def test_a_second_card_can_be_wanted_for_everybody(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, people: dict[str, int]
) -> None:
    look(dialog, qtbot, book(tmp_path, KNOWN))
    choose(dialog, qtbot, "new")
    assert dialog.verbs.apply.text() == "Import 1 client"
    dialog.verbs.apply.click()
    rest(dialog, qtbot)
    assert clients.count() == len(people) + 1


def test_a_likely_duplicate_stands_beside_the_card_and_comes_as_new_unless_decided(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, people: dict[str, int]
) -> None:
    look(dialog, qtbot, book(tmp_path, LIKE))
    page = dialog.look_page
    assert page.tabs.isTabVisible(PAIRS)
    pair = page.pairs_tab.pair()
    assert pair is not None
    assert pair.client_id == people["Абрамова"]
    assert page.pairs_tab.choices["new"].isChecked()
    page.pairs_tab.choices["fill"].click()
    rest(dialog, qtbot)
    assert dialog.preview is not None
    assert dialog.preview.new == 0
    dialog.verbs.apply.click()
    rest(dialog, qtbot)
    assert clients.count() == len(people)
    assert clients.card(people["Абрамова"]).email == "vika@example.com"


def test_one_press_decides_the_same_for_all_who_are_alike(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, people: dict[str, int]
) -> None:
    third = ("Белоусова-Краснополская Александра Константиновна", "+7 977 120-45-61", "a@example.com", "")
    look(dialog, qtbot, book(tmp_path, LIKE, third))
    tab = dialog.look_page.pairs_tab
    alike = [pair for pair in tab.pairs.rows() if not pair.sure]
    assert len(alike) == 2
    dialog.look_page.tabs.setCurrentIndex(PAIRS)
    tab.choices["skip"].click()
    tab.all_button.click()
    rest(dialog, qtbot)
    assert {tab.what(pair) for pair in alike} == {"skip"}
    assert not dialog.verbs.apply.isVisible()
    assert clients.count() == len(people)


def test_words_become_marks_only_where_they_are_ticked_and_stay_in_the_note(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    row = ("Щукин Егор Ильич", "+7 903 555-01-02", "", "не звонить")
    look(dialog, qtbot, book(tmp_path, row))
    assert dialog.look_page.tabs.isTabVisible(MARKS)
    tick = dialog.look_page.marks_tab.ticks["do_not_disturb"]
    assert tick.isChecked()
    tick.click()
    rest(dialog, qtbot)
    dialog.verbs.apply.click()
    rest(dialog, qtbot)
    card = clients.card(dialog._session.index.find("щукин")[0].client_id)
    assert not card.do_not_disturb
    assert "не звонить" in card.note


def test_the_arrows_go_from_pair_to_pair_and_the_choice_follows(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    third = ("Белоусова-Краснополская Александра Константиновна", "+7 977 120-45-61", "", "")
    look(dialog, qtbot, book(tmp_path, LIKE, third))
    tab = dialog.look_page.pairs_tab
    dialog.look_page.tabs.setCurrentIndex(PAIRS)
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Down)
    assert tab.pair() is tab.pairs.row(1)


def test_leaving_while_figures_are_counted_waits_for_them(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    look(dialog, qtbot, book(tmp_path, KNOWN))
    dialog.look_page.known.choose("skip")
    dialog.look_page.known.activated.emit(dialog.look_page.known.currentIndex())
    dialog.reject()
    rest(dialog, qtbot)
    qtbot.waitUntil(lambda: not dialog.isVisible())
