"""The trash page."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salonbase import base, clients
from salonbase.models import Client
from tests import bases
from ui.panels.trash import PAGE, TrashPage
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def thrown(session: Session, now: dt.datetime) -> int:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    clients.trash(client_id, now=now)
    return client_id


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> TrashPage:
    made = TrashPage(session)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_an_empty_trash_says_what_belongs_here(page: TrashPage) -> None:
    assert page._stack.currentIndex() == 1
    assert not page.restore_button.isVisible()


def test_a_card_is_put_back(thrown: int, page: TrashPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    assert clients.ordered_ids() == [thrown]
    assert page.model.rowCount() == 0


def test_erasing_is_asked_for_and_no_keeps_the_card(
    thrown: int, page: TrashPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ui.ask.question", lambda _parent, sentence, *_w, **_k: asked.append(sentence))
    page.erase()
    assert asked == ["Erase the card “Орлова” for ever?"]
    assert page.model.rowCount() == 1


def test_yes_erases_for_ever(thrown: int, page: TrashPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr("ui.ask.question", lambda *_words, **_more: True)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.model.rowCount() == 0
    with pytest.raises(Exception, match="no longer"):
        clients.card(thrown)


def test_enter_opens_the_card(thrown: int, page: TrashPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    with qtbot.waitSignal(page.client_chosen) as opened:
        page.table.activated.emit(page.model.index(0, 0))
    assert opened.args == [thrown]


def test_the_model_keeps_the_rules_of_qt(thrown: int, page: TrashPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.reload()


def test_a_full_trash_is_read_page_by_page_and_whole_where_it_is_sorted(
    session: Session, now: dt.datetime, page: TrashPage
) -> None:
    bases.add_clients(2 * PAGE + 10, now)
    with base.transaction():
        Client.update(deleted_at=now).execute()
    session.reload()
    assert page.model.rowCount() == PAGE
    assert page._count.text() == f"{2 * PAGE + 10} card(s)"
    for wanted in (2 * PAGE, 2 * PAGE + 10, 2 * PAGE + 10):
        page.table.selectRow(page.model.rowCount() - 1)
        page.table.scrollToBottom()
        kept = page.model.row(page.table.currentIndex()).id
        QApplication.processEvents()
        assert page.model.rowCount() == wanted
        assert page.model.row(page.table.currentIndex()).id == kept
    session.reload()
    assert page.model.rowCount() == PAGE
    page.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [row.name for row in page.model.rows()][:2] == ["Орлова 1", "Орлова 10"]
    assert page.model.rowCount() == 2 * PAGE + 10
