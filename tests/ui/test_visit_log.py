"""The visit log: a visit is written, opened, mended and deleted without leaving the keyboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salonbase import bookings, catalogue, clients, drafts, planned, recalls, settings, visits
from salonbase.text import text
from tests.ui.keyboard import type_words
from ui import theme
from ui.card.card_page import CardPage
from ui.card.visit_columns import columns
from ui.card.visit_editors import services_of
from ui.session import Session
from ui.widgets.table_model import SECOND

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def client_id(session: Session) -> int:
    return session.change(clients.add, {"surname": "Орлова", "first_name": "Анна"})


@pytest.fixture
def page(qtbot: QtBot, session: Session, client_id: int, now: dt.datetime) -> CardPage:
    settings.put("uses_teeth", True, now=now)
    shown = CardPage(session)
    qtbot.addWidget(shown)
    shown.resize(760, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.show_client(client_id)
    return shown


@pytest.fixture
def wide_font(qapp: QApplication) -> Iterator[None]:
    """The font of a bare Linux, which is wider than most."""
    former = qapp.font()
    wide = QFont(former)
    wide.setStretch(112)
    qapp.setFont(wide)
    theme.apply(qapp, "light", scale=1.0)
    yield
    qapp.setFont(former)
    theme.apply(qapp, "light", scale=1.0)


def find(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def field(page: QWidget, name: str) -> QLineEdit:
    found = find(page, QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(page: QWidget, name: str) -> QPushButton:
    found = find(page, QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def type_line(qtbot: QtBot, page: CardPage, **words: str) -> None:
    for name, value in words.items():
        edit = field(page, f"line_{name}")
        edit.clear()
        type_words(edit, value)


def a_visit(page: CardPage, day: dt.date = TODAY, **values: object) -> int:
    return page.session.change(visits.add, page.client_id(), {"day": day, **values})


def test_the_cursor_waits_in_the_date_of_today(page: CardPage) -> None:
    assert field(page, "line_day").text() == "22.11.2026"
    assert field(page, "line_day").hasFocus()


@pytest.mark.parametrize("last", ["line_day", "line_services", "line_work", "line_paid"])
def test_enter_in_any_field_writes_the_visit_and_clears_the_line(qtbot: QtBot, page: CardPage, last: str) -> None:
    type_line(qtbot, page, day="вчера", teeth="36, 37", services="Чистка", complaint="боль", work="УЗ", sum="4800")
    qtbot.keyClick(field(page, last), Qt.Key.Key_Return)
    (visit,) = visits.of_client(page.client_id())
    assert (visit.day, visit.teeth, visit.services) == (dt.date(2026, 11, 21), (36, 37), ("Чистка",))
    assert (visit.complaint, visit.work, visit.sum_kopecks, visit.paid_kopecks) == ("боль", "УЗ", 480000, 480000)
    assert field(page, "line_day").text() == "22.11.2026"
    assert field(page, "line_services").text() == ""
    assert field(page, "line_day").hasFocus()


def test_the_head_follows_at_once(qtbot: QtBot, page: CardPage) -> None:
    type_line(qtbot, page, sum="4800", paid="3000")
    qtbot.keyClick(field(page, "line_sum"), Qt.Key.Key_Return)
    assert find(page, QLabel, "figure_visits").property("text") == "1"
    assert str(find(page, QLabel, "figure_total").property("text")).startswith("4\u202f800")
    assert "1\u202f800" in str(find(page, QLabel, "alert_words").property("text"))


def test_the_price_list_proposes_the_sum_until_another_one_is_typed(
    qtbot: QtBot, page: CardPage, now: dt.datetime
) -> None:
    catalogue.add_service("Чистка", 480000, 60, now=now)
    catalogue.add_service("Снимок", 50000, 10, now=now)
    type_line(qtbot, page, services="Чистка")
    assert field(page, "line_sum").text() == "4 800"
    type_line(qtbot, page, services="чистка, снимок")
    assert field(page, "line_sum").text() == "5 300"
    type_line(qtbot, page, sum="5000")
    type_line(qtbot, page, services="Снимок")
    assert field(page, "line_sum").text() == "5000"


def test_a_refused_visit_says_why_beside_the_line_and_keeps_its_words(qtbot: QtBot, page: CardPage) -> None:
    type_line(qtbot, page, day="31.02", work="пломба")
    qtbot.keyClick(field(page, "line_work"), Qt.Key.Key_Return)
    assert visits.of_client(page.client_id()) == []
    assert find(page, QLabel, "visit_line_error").isVisible()
    assert field(page, "line_work").text() == "пломба"
    assert field(page, "line_day").hasFocus()
    type_line(qtbot, page, day="01.11")
    assert not find(page, QLabel, "visit_line_error").isVisible()


def test_a_line_that_was_not_finished_comes_back(qtbot: QtBot, page: CardPage, client_id: int) -> None:
    other = page.session.change(clients.add, {"surname": "Ким"})
    type_line(qtbot, page, work="полировка", day="20.11")
    page.show_client(other)
    assert field(page, "line_work").text() == ""
    page.show_client(client_id)
    assert (field(page, "line_work").text(), field(page, "line_day").text()) == ("полировка", "20.11")
    qtbot.keyClick(field(page, "line_work"), Qt.Key.Key_Return)
    assert drafts.find(f"visit_line:{client_id}") is None


def test_a_salon_is_not_asked_for_teeth(page: CardPage, now: dt.datetime) -> None:
    settings.put("uses_teeth", False, now=now)
    page.show_client(page.client_id())
    assert not field(page, "line_teeth").isVisible()
    assert not field(page, "line_complaint").isVisible()


def test_rows_stand_newest_first_with_whole_dates(page: CardPage) -> None:
    for day in (dt.date(2020, 3, 2), TODAY, dt.date(2025, 12, 14)):
        a_visit(page, day, work="пломба", sum_kopecks=12850000)
    table = page.log.table
    assert [visit.day.year for visit in table.visits()] == [2026, 2025, 2020]
    for width in (560, 760, 1200):
        page.resize(width, 900)
        room = table.columnWidth(0)
        assert table.fontMetrics().horizontalAdvance("22.11.2026") < room


def test_a_heading_sorts_the_log_and_the_next_client_too(qtbot: QtBot, page: CardPage) -> None:
    for day, due in ((20, 300_00), (21, 100_00), (22, 200_00)):
        a_visit(page, dt.date(2026, 11, day), sum_kopecks=due)
    total = [entry.column.title for entry in columns()].index(text("VisitLog", "Sum"))
    page.log.table.horizontalHeader().setSortIndicator(total, Qt.SortOrder.DescendingOrder)
    assert [visit.due_kopecks for visit in page.log.table.visits()] == [300_00, 200_00, 100_00]
    other = CardPage(page.session)
    qtbot.addWidget(other)
    other.show_client(page.client_id())
    assert [visit.due_kopecks for visit in other.log.table.visits()] == [300_00, 200_00, 100_00]
    other.log.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert [visit.day.day for visit in other.log.table.visits()] == [22, 21, 20]


def test_an_opened_visit_stays_below_its_line_when_the_log_is_sorted(page: CardPage) -> None:
    first, _last = a_visit(page, dt.date(2026, 11, 20), sum_kopecks=300_00), a_visit(page)
    page.log.open_visit(first)
    page.log.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    table = page.log.table
    assert table.row_of(first) == 0
    assert table.rowHeight(0) > 2 * table.rowHeight(1)


def test_the_model_of_the_log_keeps_the_rules(page: CardPage) -> None:
    tester = QAbstractItemModelTester(page.log.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    a_visit(page)
    a_visit(page, dt.date(2026, 1, 1))
    page.session.undo()
    assert tester.model().rowCount() == 1


def test_enter_opens_a_visit_below_its_line_and_esc_closes_it(qtbot: QtBot, page: CardPage) -> None:
    visit_id = a_visit(page, materials="Filtek A2")
    table = page.log.table
    table.setFocus()
    table.select(visit_id)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    form = find(page, QWidget, "visit_form")
    assert form.isVisible()
    materials = find(page, QPlainTextEdit, "visit_materials")
    assert materials.property("plainText") == "Filtek A2"
    qtbot.keyClick(field(page, "visit_day"), Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert table.hasFocus()


def test_enter_presses_the_buttons_of_an_opened_visit(qtbot: QtBot, page: CardPage) -> None:
    page.log.toggle(a_visit(page))
    ready = button(page, "visit_done")
    ready.setFocus()
    qtbot.keyClick(ready, Qt.Key.Key_Return)
    assert not page.log.is_opened()


def test_a_field_of_an_opened_visit_is_saved_when_it_is_left(qtbot: QtBot, page: CardPage) -> None:
    visit_id = a_visit(page, sum_kopecks=480000)
    page.log.toggle(visit_id)
    edit = field(page, "visit_discount")
    edit.setFocus()
    type_words(edit, "10")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    visit = visits.visit(visit_id)
    assert (visit.discount_percent, visit.due_kopecks, visit.paid_kopecks) == (10.0, 432000, 432000)
    assert field(page, "visit_paid").text() == "4 320"


def test_a_wrong_value_of_an_opened_visit_stays_beside_its_field(qtbot: QtBot, page: CardPage) -> None:
    visit_id = a_visit(page)
    page.log.toggle(visit_id)
    edit = field(page, "visit_teeth")
    edit.setFocus()
    type_words(edit, "99")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert find(page, QLabel, "visit_teeth_error").isVisible()
    assert edit.text() == "99"
    assert visits.visit(visit_id).teeth == ()


def test_the_status_is_saved_as_it_is_pressed(page: CardPage) -> None:
    visit_id = a_visit(page)
    page.log.toggle(visit_id)
    button(page, "visit_status_no_show").click()
    assert visits.visit(visit_id).status == "no_show"


def test_delete_takes_a_visit_away_and_undo_brings_it_back(qtbot: QtBot, page: CardPage) -> None:
    said: list[str] = []
    page.session.message.connect(lambda _words, kind: said.append(kind))
    visit_id = a_visit(page)
    page.log.table.setFocus()
    page.log.table.select(visit_id)
    qtbot.keyClick(page.log.table, Qt.Key.Key_Delete)
    assert visits.of_client(page.client_id()) == []
    assert said == ["undo"]
    page.session.undo()
    assert [visit.id for visit in page.log.table.visits()] == [visit_id]


def test_a_chip_plans_an_invitation_and_a_time_makes_it_a_booking(qtbot: QtBot, page: CardPage) -> None:
    type_line(qtbot, page, services="Чистка")
    qtbot.keyClick(field(page, "line_services"), Qt.Key.Key_Return)
    assert find(page, QWidget, "next_visit").isVisible()
    button(page, "next_chip_1").click()
    qtbot.keyClick(field(page, "next_time"), Qt.Key.Key_Return)
    assert [recall.day for recall in recalls.of_client(page.client_id())] == [dt.date(2026, 12, 22)]
    said: list[str] = []
    page.session.message.connect(lambda words, _kind: said.append(words))
    button(page, "book").click()
    type_words(field(page, "next_day"), "24.11")
    type_words(field(page, "next_time"), "1430")
    qtbot.keyClick(field(page, "next_time"), Qt.Key.Key_Return)
    (booking,) = bookings.of_client(page.client_id())
    assert said[-1] == "Booked: 24.11.2026, 14:30"
    assert (booking.day, booking.time) == (dt.date(2026, 11, 24), dt.time(14, 30))
    assert planned.next_visit(page.client_id(), TODAY) == dt.date(2026, 11, 24)
    assert not find(page, QWidget, "next_visit").isVisible()


@pytest.mark.parametrize("name", ["next_specialist", "next_minutes"])
def test_an_invitation_says_that_it_keeps_only_the_day_and_the_services(page: CardPage, name: str) -> None:
    page.log.next_visit.ask("Ольга")
    type_words(field(page, "next_day"), "24.11")
    told = find(page, QLabel, "next_told")
    kept = "without a time only the day and the services are kept"
    assert kept not in told.text()
    type_words(field(page, name), "45")
    assert kept in told.text()
    type_words(field(page, "next_time"), "1430")
    assert kept not in told.text()


def test_a_next_visit_without_a_day_says_so_beside_the_day(qtbot: QtBot, page: CardPage) -> None:
    button(page, "book").click()
    button(page, "next_done").click()
    assert find(page, QLabel, "next_day_error").isVisible()
    assert bookings.of_client(page.client_id()) == []


def test_a_booking_that_was_not_finished_comes_back(page: CardPage, client_id: int, session: Session) -> None:
    other = session.change(clients.add, {"surname": "Белов"})
    button(page, "book").click()
    type_words(field(page, "next_day"), "24.11")
    field(page, "next_services").setFocus()
    type_words(field(page, "next_services"), "чистка")
    page.show_client(other)
    assert not find(page, QWidget, "next_visit").isVisible()
    page.show_client(client_id)
    assert (field(page, "next_day").text(), field(page, "next_services").text()) == ("24.11.2026", "чистка")
    assert field(page, "line_day").hasFocus()
    type_words(field(page, "next_time"), "15")
    page.log.next_visit.write()
    assert [booking.day for booking in bookings.of_client(client_id)] == [dt.date(2026, 11, 24)]
    page.show_client(other)
    page.show_client(client_id)
    assert not find(page, QWidget, "next_visit").isVisible()
    assert drafts.find(f"next_visit:{client_id}") is None


def test_a_lock_and_a_written_visit_leave_a_begun_booking_alone(qtbot: QtBot, page: CardPage, client_id: int) -> None:
    button(page, "book").click()
    type_words(field(page, "next_time"), "15")
    type_line(qtbot, page, services="Чистка")
    page.log.line.write()
    assert field(page, "next_time").text() == "15"
    page.keep_draft()
    assert (drafts.find(f"next_visit:{client_id}") or {})["time"] == "15"


def test_esc_puts_a_begun_booking_away_until_it_is_wanted_again(
    qtbot: QtBot, page: CardPage, client_id: int, session: Session
) -> None:
    button(page, "book").click()
    type_words(field(page, "next_services"), "чистка")
    qtbot.keyClick(field(page, "next_services"), Qt.Key.Key_Escape)
    assert not find(page, QWidget, "next_visit").isVisible()
    assert field(page, "line_day").hasFocus()
    assert drafts.find(f"next_visit:{client_id}") is None
    button(page, "book").click()
    button(page, "book").click()  # pressed once more: nothing is emptied
    assert field(page, "next_services").text() == "чистка"
    page.show_client(session.change(clients.add, {"surname": "Белов"}))
    button(page, "book").click()
    assert field(page, "next_services").text() == ""


@pytest.mark.parametrize(
    ("words", "day"),
    [("вчера", "21.11.2026"), ("1.5", "01.05.2026"), ("25.11", "25.11.2026"), ("1.5.27", "01.05.2027"), ("?", "?")],
)
def test_a_day_is_written_out_when_it_is_left(qtbot: QtBot, page: CardPage, words: str, day: str) -> None:
    type_line(qtbot, page, day=words)
    field(page, "line_services").setFocus()
    assert field(page, "line_day").text() == day


def test_a_visit_of_last_spring_needs_no_year(qtbot: QtBot, page: CardPage, client_id: int) -> None:
    type_line(qtbot, page, services="Чистка", day="1.5")
    qtbot.keyClick(field(page, "line_day"), Qt.Key.Key_Return)
    assert [visit.day for visit in visits.of_client(client_id)] == [dt.date(2026, 5, 1)]


def test_only_one_button_is_primary(page: CardPage) -> None:
    button(page, "book").click()
    assert button(page, "book").property("role") != "primary"
    qtbot_close = button(page, "next_close")
    qtbot_close.click()
    assert button(page, "book").property("role") == "primary"


def test_teeth_can_be_chosen_from_the_picture(page: CardPage) -> None:
    editor = page.log.line.editors["teeth"]
    editor.set_words("11")
    editor.choose()  # type: ignore[attr-defined]
    picker = find(page, QWidget, "tooth_picker")
    button(picker, "tooth_36").click()
    assert editor.words() == "11, 36"
    picker.close()


def test_everything_of_a_visit_stands_in_the_tooltip(page: CardPage) -> None:
    a_visit(page, materials="Filtek A2", note="просила утро")
    tip = str(page.log.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "Filtek A2" in tip
    assert "просила утро" in tip


def test_a_debt_is_said_in_words_and_not_only_in_red(page: CardPage) -> None:
    a_visit(page, sum_kopecks=480000, paid_kopecks=300000)
    (visit,) = page.log.table.visits()
    state = columns()[-1].column
    assert state.show(visit) == text("VisitLog", "owes {sum}", sum="1\u202f800\u202f₽")
    assert state.token is not None
    assert state.token(visit) == "bad"


def test_a_comma_parts_services_except_inside_a_name_of_the_price_list() -> None:
    known = ["Стрижка, укладка", "Чистка"]
    assert services_of("чистка, стрижка, укладка; снимок", known) == ("чистка", "стрижка, укладка", "снимок")


def test_an_empty_log_says_what_belongs_there(page: CardPage) -> None:
    assert page.log._stack.currentWidget() is not page.log.table
    image = page.grab().toImage()
    assert isinstance(image, QImage)


def test_the_arrows_lead_from_the_line_into_the_log_and_back(qtbot: QtBot, page: CardPage) -> None:
    visit_id = a_visit(page)
    qtbot.keyClick(field(page, "line_day"), Qt.Key.Key_Down)
    assert page.log.table.hasFocus()
    assert page.log.table.current_id() == visit_id
    qtbot.keyClick(page.log.table, Qt.Key.Key_Up)
    assert field(page, "line_day").hasFocus()


def test_in_a_low_window_an_opened_visit_takes_the_place_of_the_line(page: CardPage) -> None:
    visit_id = a_visit(page)
    page.resize(600, 640)
    page.log.toggle(visit_id)
    assert not page.log.line.isVisible()
    page.log.toggle(visit_id)
    assert page.log.line.isVisible()


def test_in_a_small_window_an_opened_visit_needs_no_scrolling(page: CardPage, client_id: int, session: Session) -> None:
    session.change(clients.update, client_id, {"tags": ("VIP",), "allergies": "лидокаин", "sticky_note": "Аня"})
    visit_id = a_visit(page)
    page.resize(624, 692)  # what a screen of 1280×720 leaves to the card
    page.log.toggle(visit_id)
    QApplication.processEvents()
    done, viewport = button(page, "visit_done"), page.log.table.viewport()
    assert done.mapTo(viewport, done.rect().bottomLeft()).y() < viewport.height()
    assert page.log.table.verticalScrollBar().value() == 0
    assert find(page, QLabel, "alert_words").isVisible()
    assert not find(page, QLabel, "figure_total").isVisible()
    page.log.toggle(visit_id)
    assert find(page, QLabel, "figure_total").isVisible()


def test_no_hint_of_the_line_is_cut_in_a_wide_font(
    qtbot: QtBot, session: Session, client_id: int, now: dt.datetime, wide_font: None
) -> None:
    settings.put("uses_teeth", True, now=now)
    shown = CardPage(session)
    qtbot.addWidget(shown)
    shown.resize(560, 692)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_client(client_id)
    for edit in shown.log.line.findChildren(QLineEdit):
        if edit.isVisible():
            option = QStyleOptionFrame()
            edit.initStyleOption(option)
            room = edit.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, edit).width()
            assert edit.fontMetrics().horizontalAdvance(edit.placeholderText()) <= room, edit.objectName()


def test_in_a_small_window_the_complaint_stands_below_what_was_done(page: CardPage) -> None:
    a_visit(page, complaint="болит при жевании", work="пломба")
    page.resize(560, 692)
    table = page.log.table
    shown = [n for n in range(table.model().columnCount()) if not table.isColumnHidden(n)]
    cells = [(table.model().index(0, n).data(), table.model().index(0, n).data(SECOND)) for n in shown]
    assert ("пломба", "болит при жевании") in cells


def test_a_visit_deleted_from_its_fields_closes_them(page: CardPage) -> None:
    visit_id = a_visit(page)
    page.log.toggle(visit_id)
    button(page, "visit_delete").click()
    assert page.log.table.visits() == []
    assert not find(page, QWidget, "visit_form").isVisible()


def test_a_visit_that_was_taken_back_while_open_closes(page: CardPage) -> None:
    visit_id = a_visit(page)
    page.log.toggle(visit_id)
    page.session.undo()
    assert not find(page, QWidget, "visit_form").isVisible()


def test_words_of_an_opened_visit_come_back(qtbot: QtBot, page: CardPage, client_id: int) -> None:
    other = page.session.change(clients.add, {"surname": "Ким"})
    visit_id = a_visit(page)
    page.log.toggle(visit_id)
    edit = field(page, "visit_teeth")
    edit.setFocus()
    type_words(edit, "99")
    page.show_client(other)
    page.show_client(client_id)
    page.log.toggle(visit_id)
    assert field(page, "visit_teeth").text() == "99"


def test_a_column_of_short_words_leaves_its_room_to_the_others(page: CardPage) -> None:
    a_visit(page, complaint="нет", work="снят зубной камень, полировка, обучение гигиене, профессиональная чистка")
    table = page.log.table
    titles = [entry.column.title for entry in columns()]
    complaint = titles.index(text("VisitLog", "Complaint"))
    done = max(n for n, title in enumerate(titles) if title == text("VisitLog", "What was done"))
    assert table.columnWidth(complaint) == table._wish(complaint)
    assert table.columnWidth(done) > 3 * table.columnWidth(complaint)
    shown = [number for number in range(len(titles)) if not table.isColumnHidden(number)]
    assert sum(table.columnWidth(number) for number in shown) <= table.viewport().width()
