"""Merging from the card: «Объединить с…», and the quiet line that says that somebody may be here twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import clients, twice, visits
from ui.card.card_page import CardPage
from ui.card.twice_hint import TwiceHint
from ui.comparing.choice_line import ChoiceLine
from ui.dialogs.merge import MergeDialog
from ui.panels.duplicates import DuplicatesPage
from ui.preferences import Preferences
from ui.session import Session
from ui.workspace import Workspace

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]
TypeWords = Callable[[QWidget, str], None]


@pytest.fixture
def dialog(qtbot: QtBot, filled: Session, people: dict[str, int]) -> MergeDialog:
    made = MergeDialog(filled, people["Белов"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_other_card_is_found_as_in_the_list_and_merged(
    dialog: MergeDialog, people: dict[str, int], qtbot: QtBot, type_words: TypeWords, filled: Session
) -> None:
    assert not dialog.merge_button.isVisible()
    type_words(dialog.search, "петр ив")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.comparison.right.name() == "Иванов Пётр Ильич"
    assert clients.count() == 6  # Enter has chosen, and merged nothing yet
    qtbot.keyClick(dialog.comparison.line_of("surname"), Qt.Key.Key_Right)
    before = clients.card(people["Белов"])
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    card = clients.card(people["Белов"])
    assert (card.surname, card.first_name) == ("Иванов", "Кирилл")
    assert len(card.phones) == 2
    assert len(visits.of_client(people["Белов"])) == 2
    filled.undo()
    assert clients.card(people["Белов"]) == before
    assert len(visits.of_client(people["Иванов"])) == 2


def test_the_arrows_choose_from_the_list_that_opens(
    dialog: MergeDialog, people: dict[str, int], qtbot: QtBot, type_words: TypeWords, soon: Soon
) -> None:
    type_words(dialog.search, "бел")
    popup = dialog.search._suggest.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    soon(lambda: dialog._other_id == people["Белоусова-Краснопольская"])
    assert clients.count() == 6
    assert dialog.comparison.isVisible()


def test_the_open_card_itself_is_not_offered(dialog: MergeDialog, type_words: TypeWords, qtbot: QtBot) -> None:
    type_words(dialog.search, "белов кирилл")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.error.text() == "Choose a client from the list that opens while you type."
    assert not dialog.comparison.isVisible()


def test_who_is_likely_is_offered_at_once(filled: Session, people: dict[str, int], qtbot: QtBot) -> None:
    twin = filled.change(clients.add, {"surname": "Белов", "first_name": "Кирил", "phones": ["+7 916 443-21-08"]})
    made = MergeDialog(filled, twin)
    qtbot.addWidget(made)
    made.show()
    likely = made.findChild(QPushButton, f"likely_{people['Белов']}")
    assert likely is not None
    qtbot.mouseClick(likely, Qt.MouseButton.LeftButton)
    assert made.comparison.right.name() == "Белов Кирилл Андреевич"
    qtbot.mouseClick(made.other_button, Qt.MouseButton.LeftButton)
    assert made.search.isVisible()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert clients.count() == 7


def test_a_refused_merging_is_told_in_the_dialog(
    dialog: MergeDialog, people: dict[str, int], filled: Session, qtbot: QtBot
) -> None:
    dialog.compare(people["Иванов"])
    filled.change(clients.trash, people["Иванов"])
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    assert dialog.error.text() == "One of these cards is in the trash."
    assert dialog.isVisible()


@pytest.fixture
def twin(filled: Session) -> int:
    return filled.change(clients.add, {"surname": "Белов", "first_name": "Кирил", "phones": ["+7 916 443-21-08"]})


@pytest.fixture
def page(qtbot: QtBot, filled: Session) -> CardPage:
    made = CardPage(filled)
    qtbot.addWidget(made)
    made.resize(700, 800)
    made.show()
    return made


def test_the_card_says_quietly_that_its_client_may_be_here_twice(
    page: CardPage, people: dict[str, int], twin: int, soon: Soon
) -> None:
    page.show_client(people["Белов"])
    assert not page.twice.isVisible()
    soon(page.twice.isVisible)
    assert page.twice._words.text() == "Perhaps here twice: Белов Кирил. " + twice.pairs()[0].reason
    page.show_client(people["Иванов"])
    assert not page.twice.isVisible()


def test_different_people_takes_the_line_away_and_undo_brings_it_back(
    page: CardPage, people: dict[str, int], twin: int, filled: Session, soon: Soon
) -> None:
    page.show_client(twin)
    soon(page.twice.isVisible)
    page.twice.apart_button.click()
    soon(lambda: not page.twice.isVisible())
    assert twice.pairs() == []
    filled.undo()
    soon(page.twice.isVisible)


def test_the_line_leads_to_the_comparison_and_the_open_card_stays(
    page: CardPage, people: dict[str, int], twin: int, soon: Soon
) -> None:
    page.show_client(twin)
    soon(page.twice.isVisible)

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MergeDialog)
        assert dialog.comparison.left.name() == "Белов Кирил"
        dialog.merge_button.click()

    QTimer.singleShot(100, agree)
    page.twice.compare_button.click()
    assert page.client_id() == twin
    assert people["Белов"] not in clients.ordered_ids()
    soon(lambda: not page.twice.isVisible())


def test_a_card_that_is_not_there_yet_has_no_line(page: CardPage, twin: int, qtbot: QtBot) -> None:
    page.show_client(twin)
    page.new_client("Белов Кирилл")
    page.twice.look()
    assert not page.twice.isVisible()


def test_without_a_card_the_action_says_what_to_do(
    filled: Session, preferences: Preferences, qtbot: QtBot, people: dict[str, int]
) -> None:
    space = Workspace(filled, preferences)
    qtbot.addWidget(space)
    space.resize(1280, 720)
    space.show()
    said: list[str] = []
    filled.message.connect(lambda sentence, _kind: said.append(sentence))
    space.actions_["merge_with"].trigger()
    assert said == ["Open a card first: another one can be merged with it then."]


def test_the_page_opens_by_its_keys_and_esc_leaves_it(
    filled: Session, preferences: Preferences, qtbot: QtBot, twin: int, soon: Soon
) -> None:
    space = Workspace(filled, preferences)
    qtbot.addWidget(space)
    space.resize(1280, 720)
    space.show()
    space.activateWindow()
    assert space.actions_["duplicates"].shortcut().toString() == "Ctrl+D"
    space.actions_["duplicates"].trigger()
    page = space.pages.page("duplicates")
    assert isinstance(page, DuplicatesPage)
    soon(lambda: page.pairs.pairs)
    soon(page.list.hasFocus)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    here = page.focusWidget()
    assert isinstance(here, ChoiceLine)
    qtbot.keyClick(here, Qt.Key.Key_Escape)
    assert space.middle.currentWidget() is space.welcome


def test_after_an_import_the_bar_says_how_many_may_be_here_twice(
    filled: Session, preferences: Preferences, qtbot: QtBot, twin: int, soon: Soon
) -> None:
    space = Workspace(filled, preferences)
    qtbot.addWidget(space)
    space.resize(1280, 720)
    space.show()
    space.pages._look_for_pairs()
    soon(space.bar.isVisible)
    assert space.bar.sentence() == "1 pair(s) of cards may be one person's."
    space.bar._act.click()
    page = space.middle.currentWidget()
    assert page is space.pages.page("duplicates")
    assert space.rail.buttons["duplicates"].isChecked()
    assert space.rail.buttons["duplicates"]._count == 1


def test_the_hint_waits_while_the_base_is_lent(filled: Session, twin: int, qtbot: QtBot, soon: Soon) -> None:
    from threading import Event

    from ui import work

    hint, ready = TwiceHint(filled), Event()
    qtbot.addWidget(hint)
    work.run(lambda: ready.wait(20), lambda _result: None)
    hint.show_client(twin)
    hint.look()
    assert hint.isHidden()
    ready.set()
    soon(lambda: not hint.isHidden())
