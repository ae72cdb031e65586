"""The panel of birthdays."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from salonbase import clients
from salonbase.dates import Birthday
from salonbase.errors import SalonError
from ui.panels.birthdays import BirthdaysPanel
from ui.session import Session
from ui.widgets.rows import Section

pytestmark = pytest.mark.usefixtures("english")


def born(now: dt.datetime, name: str, day: int, month: int, year: int | None, **more: object) -> int:
    """A client with that birthday."""
    return clients.add({"surname": name, "birthday": Birthday(day, month, year)} | more, now=now)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> BirthdaysPanel:
    made = BirthdaysPanel(session)
    qtbot.addWidget(made)
    made.resize(300, 500)
    return made


def open_(panel: BirthdaysPanel, qtbot: QtBot) -> None:
    panel.show()
    qtbot.waitExposed(panel)
    panel.refresh()


def test_an_empty_base_says_so_in_words(panel: BirthdaysPanel, qtbot: QtBot) -> None:
    open_(panel, qtbot)
    assert panel.count() == 0
    assert panel.findChild(object, "birthdays_empty").isVisible()  # type: ignore[attr-defined]


def test_people_stand_under_today_this_week_and_the_month(
    panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime
) -> None:
    born(now, "Today", 22, 11, 1992)
    born(now, "Later", 5, 12, None)
    open_(panel, qtbot)
    model = panel.list.model()
    items = [model.index(line, 0).data(Qt.ItemDataRole.UserRole + 1) for line in range(model.rowCount())]
    assert [item.title for item in items] == ["today", "Today", "next 30 days", "Later"]
    assert isinstance(items[0], Section)
    assert items[1].facts[0] == "turns 34"
    assert items[3].facts[0] == "year unknown"


def test_space_notes_the_congratulation_and_undo_takes_it_back(
    panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime, session: Session
) -> None:
    client_id = born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)
    assert panel.count() == 1
    panel.list.select((client_id, 2026))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert panel.list.rows()[0].action.text == "congratulated"
    assert panel.count() == 0
    session.undo()
    assert panel.list.rows()[0].action.text == "congratulate"
    assert panel.count() == 1


def test_the_chip_works_both_ways(panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime) -> None:
    client_id = born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)
    panel.list.select((client_id, 2026))
    for wanted in ("congratulated", "congratulate"):
        index = panel.list.currentIndex()
        place = panel.list.mapFromGlobal(panel.list._menu_place(index))
        place.setX(place.x() + 4)
        place.setY(place.y() - 4)
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert panel.list.rows()[0].action.text == wanted


def test_enter_and_a_press_open_the_card(panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime) -> None:
    client_id = born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)
    panel.list.select((client_id, 2026))
    with qtbot.waitSignal(panel.client_chosen) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [client_id]
    place = panel.list.visualRect(panel.list.currentIndex()).topLeft()
    place.setX(place.x() + 60)
    place.setY(place.y() + 10)
    with qtbot.waitSignal(panel.client_chosen):
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_phone_is_copied(panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime) -> None:
    client_id = born(now, "Орлова", 22, 11, 1992, phones=(("+79161234567", ""),))
    open_(panel, qtbot)
    panel.list.select((client_id, 2026))
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == panel.list.rows()[0].phone != ""


def test_midnight_moves_tomorrow_to_today(qtbot: QtBot, salon: object, now: dt.datetime, session: Session) -> None:
    born(now, "Орлова", 23, 11, 1992)
    moment = [now]
    session._clock = lambda: moment[0]
    panel = BirthdaysPanel(session)
    qtbot.addWidget(panel)
    open_(panel, qtbot)
    assert panel.count() == 0
    moment[0] = now + dt.timedelta(days=1)
    session.look_at_the_clock()
    assert panel.count() == 1


def test_a_menu_that_is_open_at_midnight_acts_on_nobody(
    panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime, session: Session
) -> None:
    born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)
    panel.show_menu(panel.list.rows()[0], QPoint())
    menu = panel.findChild(QMenu, "birthday_menu")
    lines = {action.objectName(): action for action in menu.actions()}
    before = session.undoable()
    session._clock = lambda: now + dt.timedelta(days=1)
    session.look_at_the_clock()
    lines["toggle"].trigger()
    menu.close()
    assert session.undoable() == before


def test_who_wants_no_calls_wears_a_mark_with_its_meaning(
    panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime
) -> None:
    born(now, "Орлова", 22, 11, 1992, do_not_disturb=True)
    open_(panel, qtbot)
    row = panel.list.rows()[0]
    assert row.mark
    assert "not to call" in row.spoken()


def test_the_menu_of_a_row_offers_all_that_can_be_done(panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime) -> None:
    born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)
    panel.show_menu(panel.list.rows()[0], QPoint())
    menu = panel.findChild(QMenu, "birthday_menu")
    lines = {action.objectName(): action for action in menu.actions()}
    assert not lines["copy"].isEnabled()
    with qtbot.waitSignal(panel.client_chosen):
        lines["open_card"].trigger()
    lines["toggle"].trigger()
    assert panel.count() == 0
    menu.close()


def test_what_the_base_refuses_is_said_in_the_bar(
    panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)

    def full(*_words: object, **_more: object) -> None:
        raise SalonError("The disk is full.")

    monkeypatch.setattr("salonbase.birthdays.greet", full)
    with qtbot.waitSignal(session.message) as said:
        panel.act(panel.list.rows()[0], QPoint())
    assert said.args == ["The disk is full.", "bad"]


def test_the_model_keeps_the_rules_of_qt(panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime) -> None:
    QAbstractItemModelTester(panel.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    born(now, "Орлова", 22, 11, 1992)
    open_(panel, qtbot)
    panel.reload()


def test_a_long_list_is_read_page_by_page_and_counted_in_full(
    panel: BirthdaysPanel, qtbot: QtBot, now: dt.datetime
) -> None:
    for number in range(130):
        born(now, f"Today {number}", 22, 11, None)
    born(now, "Later", 5, 12, None)
    open_(panel, qtbot)
    assert len(panel.list.rows()) == 100
    assert panel.count() == 130
    assert panel.list.model().index(0, 0).data() == "today, 130"
    panel.list.setFocus()
    panel.list.select(panel.list.rows()[0].key)
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(panel.list.rows()) == 131)
    assert panel.list.rows()[-1].title == "Later"
