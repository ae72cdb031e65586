"""The page of possible duplicates, from the keyboard and by mouse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from salonbase import clients, families, twice, visits
from ui import work
from ui.comparing.choice import Side
from ui.panels.duplicates import DuplicatesPage
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
PHONE = "+79162041833"
Soon = Callable[[Callable[[], object]], None]


def add(now: dt.datetime, first: str, **values: Any) -> int:
    return clients.add({"surname": "Орлова", "first_name": first, "phones": [PHONE], **values}, now=now)


@pytest.fixture
def twins(now: dt.datetime, salon: object) -> tuple[int, int]:
    """One person in two cards: an e-mail each, a note each, a visit each."""
    left = add(now, "Наталья", email="old@example.com", note="Пьёт кофе", tags=("VIP",))
    right = add(
        now, "Наталия", email="new@example.com", note="Любит утро", birthday="12.03.1989", patronymic="Ильинична"
    )
    for client_id in (left, right):
        visits.add(client_id, {"day": now.date(), "services": ("стрижка",), "sum_kopecks": 150_000}, now=now)
    return left, right


@pytest.fixture
def page(qtbot: QtBot, session: Session, twins: tuple[int, int]) -> DuplicatesPage:
    made = DuplicatesPage(session)
    qtbot.addWidget(made)
    made.resize(640, 700)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not work.busy(), timeout=20_000)
    return made


def everything(*client_ids: int) -> list[object]:
    """All that the base knows of these clients."""
    rows: list[object] = []
    for client_id in client_ids:
        rows += [clients.card(client_id), visits.of_client(client_id), families.of_client(client_id)]
    return rows


def test_the_pair_is_found_with_its_reason_and_both_figures(page: DuplicatesPage, twins: tuple[int, int]) -> None:
    assert [(pair.left, pair.right) for pair in page.pairs.pairs] == [twins]
    shown = {one.text() for one in page.findChildren(QLabel)}
    assert {"Орлова Наталья", "Орлова Наталия Ильинична", "1 pair(s)"} <= shown
    assert any(words.startswith("One card with 2 visit(s) for 3") for words in shown)
    row = page.list.model().index(0, 0).data()
    assert row == "Орлова Наталья — Орлова Наталия Ильинична\nSame phone, the name is written differently"


def test_merging_takes_what_was_chosen_and_undo_brings_both_back_exactly(
    page: DuplicatesPage, twins: tuple[int, int], session: Session, qtbot: QtBot
) -> None:
    before = everything(*twins)
    page.activateWindow()
    page.comparison.line_of("email").setFocus()
    qtbot.keyClick(page.comparison.line_of("email"), Qt.Key.Key_Right)
    qtbot.mouseClick(page.merge_button, Qt.MouseButton.LeftButton)
    assert page.hasFocus()  # where nothing is left, Esc still leads away
    card = clients.card(twins[0])
    assert (card.email, card.patronymic, card.note) == ("new@example.com", "Ильинична", "Пьёт кофе\nЛюбит утро")
    assert len(visits.of_client(twins[0])) == 2
    assert clients.ordered_ids() == [twins[0]]
    assert page.empty.isVisible()
    session.undo()
    assert everything(*twins) == before
    assert [(pair.left, pair.right) for pair in page.pairs.pairs] == [twins]
    assert not work.busy()


def test_the_last_decision_can_be_taken_back_and_only_while_nothing_newer_stands(
    page: DuplicatesPage, twins: tuple[int, int], session: Session, qtbot: QtBot, soon: Soon
) -> None:
    before = everything(*twins)
    said: list[str] = []
    session.message.connect(lambda _sentence, kind: said.append(kind))
    assert not page.back_button.isVisible()
    page.merge()
    assert said == ["saved"]  # nothing lies over the buttons of the next pair
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert everything(*twins) == before
    assert not page.back_button.isVisible()
    assert page.list.isVisible()
    page.tell_apart()
    session.change(clients.add, {"surname": "Белов"})
    soon(lambda: not work.busy())
    assert not page.back_button.isVisible()


def test_ctrl_enter_merges_wherever_the_keyboard_stands(
    page: DuplicatesPage, twins: tuple[int, int], qtbot: QtBot
) -> None:
    page.activateWindow()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.comparison.line_of("first_name").hasFocus()
    qtbot.keyClick(page.comparison.line_of("first_name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert clients.ordered_ids() == [twins[0]]


def test_different_people_are_remembered_and_can_be_taken_back(
    page: DuplicatesPage, session: Session, qtbot: QtBot
) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.pairs.pairs == twice.pairs() == []
    session.undo()
    assert page.pairs.pairs == twice.pairs() != []


def test_who_shares_a_phone_may_be_a_family(page: DuplicatesPage, twins: tuple[int, int], qtbot: QtBot) -> None:
    qtbot.mouseClick(page.family_button, Qt.MouseButton.LeftButton)
    assert families.of_client(twins[0]) == [(twins[1], "Орлова Наталия Ильинична")]
    assert twice.pairs() == []


def test_without_a_common_phone_no_family_is_offered(
    page: DuplicatesPage, twins: tuple[int, int], session: Session, soon: Soon
) -> None:
    for client_id, phone in zip(twins, ("+79030000001", "+79030000002"), strict=True):
        session.change(clients.update, client_id, {"phones": [phone], "birthday": "12.03.1989"})
    soon(lambda: not work.busy())
    assert [pair.reason for pair in page.pairs.pairs] == ["Same birthday, the name is written differently"]
    assert not page.family_button.isVisible()


def test_the_next_pair_is_there_at_once(
    page: DuplicatesPage, twins: tuple[int, int], session: Session, soon: Soon
) -> None:
    third = session.change(clients.add, {"surname": "Орлова", "first_name": "Наталья", "phones": [PHONE]})
    soon(lambda: not work.busy())
    assert len(page.pairs.pairs) == 3
    page.merge()
    assert not work.busy()
    assert [(pair.left, pair.right) for pair in page.pairs.pairs] == [(twins[0], third)]
    shown = page.pairs.pair()
    assert shown is not None
    assert page.comparison.left.name() == clients.card(shown.left).name


def test_later_puts_the_pair_at_the_end_and_it_stays_there(page: DuplicatesPage, session: Session, soon: Soon) -> None:
    for _ in range(2):
        session.change(clients.add, {"surname": "Белов", "first_name": "Кирилл", "phones": ["+79030000001"]})
    soon(lambda: not work.busy())
    first = page.pairs.pairs[0]
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    page.postpone()
    assert page.pairs.pairs[-1] == first
    page.pairs.search()
    soon(lambda: not work.busy())
    assert page.pairs.pairs[-1] == first
    assert len(page.pairs.pairs) == 2


def test_a_card_that_goes_to_the_trash_takes_its_pairs_with_it(
    page: DuplicatesPage, twins: tuple[int, int], session: Session, soon: Soon
) -> None:
    session.change(clients.trash, twins[1])
    assert page.pairs.pairs == []
    soon(lambda: not work.busy())
    assert page.empty.isVisible()


def test_cancel_stops_the_search_and_a_button_begins_it_anew(
    session: Session, twins: tuple[int, int], qtbot: QtBot, soon: Soon
) -> None:
    page = DuplicatesPage(session)
    qtbot.addWidget(page)
    page.resize(640, 700)
    page.show()
    page.searching.cancel_button.click()
    soon(lambda: not work.busy())
    if not page.pairs.pairs:  # the press was faster than the search
        assert page.searching.told.text() == "The search was stopped."
        page.searching.again_button.click()
        soon(lambda: page.pairs.pairs)
    assert len(page.pairs.pairs) == 1


def test_the_heads_open_the_cards(page: DuplicatesPage, twins: tuple[int, int], qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.client_chosen) as opened:
        qtbot.mouseClick(page.comparison.right.open_button, Qt.MouseButton.LeftButton)
    assert opened.args == [twins[1]]


def test_the_arrows_go_from_line_to_line_and_space_takes_the_next_possibility(
    page: DuplicatesPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    email, note = page.comparison.line_of("email"), page.comparison.line_of("note")
    assert email.choice is not None
    assert note.choice is not None
    assert (email.choice.side, note.choice.side) == (Side.LEFT, Side.BOTH)
    email.setFocus()
    qtbot.keyClick(email, Qt.Key.Key_Down)
    assert note.hasFocus()
    sides = []
    for _ in range(3):
        qtbot.keyClick(note, Qt.Key.Key_Space)
        sides.append(note.choice.side)
    assert sides == [Side.LEFT, Side.RIGHT, Side.BOTH]
    qtbot.keyClick(note, Qt.Key.Key_Up)
    qtbot.keyClick(email, Qt.Key.Key_Space)
    assert email.hasFocus()
    assert page.comparison.choices()["email"] == "new@example.com"
    assert "the right one is taken" in email.accessibleName()


def test_a_press_takes_one_of_two_and_leaves_out_one_of_both(page: DuplicatesPage, qtbot: QtBot) -> None:
    email, note = page.comparison.line_of("email"), page.comparison.line_of("note")
    assert email.choice is not None
    assert note.choice is not None
    right = QPoint(email.width() - 30, 12)
    qtbot.mouseClick(email, Qt.MouseButton.LeftButton, pos=right)
    assert email.choice.side is Side.RIGHT
    sides = []
    for _ in range(2):
        qtbot.mouseClick(note, Qt.MouseButton.LeftButton, pos=right)
        sides.append(note.choice.side)
    assert sides == [Side.LEFT, Side.BOTH]


def test_what_both_cards_say_is_no_choice_and_stands_at_the_end(page: DuplicatesPage) -> None:
    lines = [one.choice for one in page.comparison._lines if one.choice is not None and not one.isHidden()]
    assert [one.line.key for one in lines if one.settled] == ["surname", "phones"]
    assert [one.settled for one in lines] == sorted(one.settled for one in lines)
    assert "phones" not in page.comparison.choices()


def test_the_model_keeps_the_rules_of_qt(page: DuplicatesPage, qtbot: QtBot) -> None:
    QAbstractItemModelTester(page.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.postpone()
