"""The panel of planned visits."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salonbase import bookings, catalogue, clients, recalls
from ui.dialogs.booking import BookingDialog, Proposal
from ui.panels.planned import PlannedPanel
from ui.planned_menu import PlannedMenu
from ui.session import Session
from ui.widgets.rows import Tone

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def client(session: Session, now: dt.datetime) -> int:
    return clients.add({"surname": "Белов", "first_name": "Кирилл"}, now=now)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> PlannedPanel:
    made = PlannedPanel(session)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def do(panel: PlannedPanel, name: str) -> None:
    """Open the menu of the selected row and choose one of its lines."""
    row = panel.list.selected()
    assert row is not None
    panel.show_menu(row, QPoint())
    menu = panel.findChild(PlannedMenu)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()
    QApplication.processEvents()


def test_what_is_overdue_comes_first_and_says_by_how_much(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime
) -> None:
    session.change(recalls.add, client, now.date() - dt.timedelta(days=12), "check-up")
    session.change(bookings.add, client, {"day": now.date(), "time": dt.time(14, 30)})
    first, second = panel.list.rows()
    assert (first.day.text, first.day.tone) == ("12 days", Tone.BAD)
    assert "overdue by 12 days" in first.spoken()
    assert first.facts == ("check-up",)
    assert second.day.text == "14:30"
    assert panel.count() == 2


def test_the_chips_count_and_filter(panel: PlannedPanel, session: Session, client: int, now: dt.datetime) -> None:
    for days in (-3, 0, 40):
        session.change(recalls.add, client, now.date() + dt.timedelta(days=days), "")
    assert [chip.number() for chip in panel._chips.values()] == [3, 1, 1, 1]
    panel.choose("overdue")
    assert len(panel.list.rows()) == 1
    session.undo(), session.undo(), session.undo()
    assert panel.list.rows() == []
    assert panel.frame.empty.isVisible()


@pytest.mark.parametrize("state", ["confirmed", "no_show"])
def test_a_state_is_changed_by_the_menu_and_undone(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime, state: str
) -> None:
    booking_id = session.change(bookings.add, client, {"day": now.date()})
    panel.list.select(("booking", booking_id))
    do(panel, f"state_{state}")
    assert bookings.booking(booking_id).state == state
    session.undo()
    assert bookings.booking(booking_id).state == "expected"


def test_space_opens_the_menu_at_the_chip(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime, qtbot: QtBot
) -> None:
    session.change(recalls.add, client, now.date(), "check-up")
    panel.list.select(("recall", 1))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    menu = panel.findChild(PlannedMenu)
    assert {action.objectName() for action in menu.actions()} >= {"book", "recall_done", "recall_refused", "open_card"}
    menu.close()


def test_an_invitation_that_was_refused_leaves_the_list(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime
) -> None:
    session.change(recalls.add, client, now.date(), "check-up")
    panel.list.select(("recall", 1))
    do(panel, "recall_refused")
    assert panel.list.rows() == []


def test_enter_opens_the_card(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime, qtbot: QtBot
) -> None:
    session.change(recalls.add, client, now.date(), "check-up")
    panel.list.select(("recall", 1))
    with qtbot.waitSignal(panel.client_chosen) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [client]


def test_a_booking_is_made_from_a_day_in_words(qtbot: QtBot, session: Session, client: int) -> None:
    dialog = BookingDialog(session, Proposal(client, "Белов Кирилл", what="check-up"))
    qtbot.addWidget(dialog)
    dialog.day.set_words("25.11")
    dialog.time.set_words("1430")
    dialog.book()
    assert dialog.result() == BookingDialog.DialogCode.Accepted
    made = bookings.of_client(client)[0]
    assert (made.day, made.time, made.services) == (dt.date(2026, 11, 25), dt.time(14, 30), "check-up")


def test_a_booking_without_a_day_is_asked_for_it_beside_the_field(qtbot: QtBot, session: Session, client: int) -> None:
    dialog = BookingDialog(session, Proposal(client, "Белов Кирилл"))
    qtbot.addWidget(dialog)
    dialog.book()
    assert dialog._boxes["day"].error() == "On which day?"
    assert bookings.of_client(client) == []


def test_a_booking_is_moved_to_another_day(qtbot: QtBot, session: Session, client: int, now: dt.datetime) -> None:
    booking_id = session.change(bookings.add, client, {"day": now.date()})
    dialog = BookingDialog(session, Proposal(client, "Белов Кирилл", day=now.date(), booking_id=booking_id))
    qtbot.addWidget(dialog)
    dialog.day.set_words("30.11")
    dialog.book()
    assert {booking.state for booking in bookings.of_client(client)} == {"moved", "expected"}


def test_a_booking_is_moved_to_another_specialist(session: Session, client: int, now: dt.datetime) -> None:
    booking_id = session.change(bookings.add, client, {"day": now.date(), "specialist": "Орлова"})
    proposal = Proposal(client, "Белов Кирилл", day=now.date(), specialist="Орлова", booking_id=booking_id)
    dialog = BookingDialog(session, proposal)
    dialog.specialist.set_value("Белова")
    dialog.book()
    assert {(row.state, row.specialist) for row in bookings.of_client(client)} == {
        ("moved", "Орлова"), ("expected", "Белова")
    }  # fmt: skip


def test_a_booking_is_as_long_as_its_services(session: Session, client: int, now: dt.datetime) -> None:
    session.change(catalogue.add_service, "Окрашивание", 500_000, 150)
    dialog = BookingDialog(session, Proposal(client, "Белов Кирилл", day=now.date(), what="Окрашивание"))
    dialog.book()
    assert bookings.of_client(client)[0].minutes == 150


def test_a_client_is_not_booked_twice_for_one_time(qtbot: QtBot, session: Session, client: int) -> None:
    for wanted in (BookingDialog.DialogCode.Accepted, BookingDialog.DialogCode.Rejected):
        dialog = BookingDialog(session, Proposal(client, "Белов Кирилл"))
        qtbot.addWidget(dialog)
        dialog.day.set_words("25.11")
        dialog.time.set_words("14:30")
        dialog.book()
        assert dialog.result() == wanted
    assert "booked for this day" in dialog._boxes["day"].error()


def test_a_day_that_there_is_not_is_said_beside_its_field(qtbot: QtBot, session: Session, client: int) -> None:
    dialog = BookingDialog(session, Proposal(client, "Белов Кирилл"))
    qtbot.addWidget(dialog)
    dialog.day.set_words("31.02")
    dialog.book()
    assert dialog._boxes["day"].error()
    assert dialog.day.words() == "31.02"


def test_the_days_to_come_are_said_in_words(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime
) -> None:
    for days in (0, 1, 2, 400):
        session.change(bookings.add, client, {"day": now.date() + dt.timedelta(days=days)})
    words = [row.day.text for row in panel.list.rows()]
    assert words == ["any time", "tomorrow", "Tue, 24 November", "27.12.2027"]


def test_an_invitation_can_be_put_off(panel: PlannedPanel, session: Session, client: int, now: dt.datetime) -> None:
    recall_id = session.change(recalls.add, client, now.date(), "check-up")
    menu = PlannedMenu(session, panel.found["recall", recall_id], panel)
    action = menu.findChild(QAction, "recall_later_1")
    assert action is not None
    action.trigger()
    put_off = recalls.recall(recall_id)
    assert (put_off.day, put_off.reason, put_off.state) == (dt.date(2026, 12, 22), "check-up", "open")


def test_an_invitation_becomes_a_booking(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.change(recalls.add, client, now.date(), "check-up")
    panel.list.select(("recall", 1))

    def fill_in(dialog: BookingDialog) -> int:
        dialog.day.set_words("tomorrow")
        dialog.book()
        return dialog.result()

    monkeypatch.setattr(BookingDialog, "exec", fill_in)
    do(panel, "book")
    assert [(row.key[0], row.facts) for row in panel.list.rows()] == [("booking", ("check-up",))]  # type: ignore[index]


def test_the_model_keeps_the_rules_of_qt(panel: PlannedPanel, session: Session, client: int, now: dt.datetime) -> None:
    QAbstractItemModelTester(panel.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    session.change(recalls.add, client, now.date(), "check-up")


def test_a_long_list_is_read_page_by_page_and_counted_in_full(
    panel: PlannedPanel, session: Session, client: int, now: dt.datetime, qtbot: QtBot
) -> None:
    for number in range(250):
        recalls.add(client, now.date() - dt.timedelta(days=number), f"{number}", now=now)
    session.change(bookings.add, client, {"day": now.date() + dt.timedelta(days=30)})
    assert len(panel.list.rows()) == 100
    assert panel.list.model().index(0, 0).data() == "overdue, 249"
    key = panel.list.rows()[-1].key
    panel.list.select(key)
    qtbot.waitUntil(lambda: len(panel.list.rows()) == 200)
    selected = panel.list.selected()
    assert selected is not None
    assert selected.key == key
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(panel.list.rows()) == 251)
    assert [panel.list.model().index(line, 0).data() for line in (250, 252)] == ["today, 1", "later, 1"]
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: panel.limit == 100)
    session.change(recalls.add, client, now.date(), "one more")
    assert len(panel.list.rows()) == 100
    panel.choose("overdue")
    assert len(panel.list.rows()) == 100
