"""The client list: order, letters, search by keyboard alone, chips, and a hundred thousand rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salonbase import clients
from salonbase.clients import Row
from ui import theme
from ui.clients.client_list import ClientList
from ui.clients.client_model import ROW, ClientModel
from ui.clients.client_row import fitting, fitting_day
from ui.clients.client_view import ClientView
from ui.session import Session


@pytest.fixture
def found(qtbot: QtBot, filled: Session) -> ClientList:
    made = ClientList(filled)
    qtbot.addWidget(made)
    made.resize(324, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def names(found: ClientList) -> list[str]:
    return [clients.card(client_id).surname for client_id in found.model.ids]


def row(number: int) -> Row:
    return Row(
        id=number, name=f"Клиент {number}", initials="К", phone="", last_visit=None, birthday_today=False,
        blacklisted=False, letter="К", deleted=False,
    )  # fmt: skip


def test_everybody_stands_in_russian_order(found: ClientList) -> None:
    assert names(found) == ["Абрамова", "Белов", "Белоусова-Краснопольская", "Ёлкина", "Иванов", "Smith"]


def test_the_strip_has_the_letters_that_are_there(found: ClientList) -> None:
    assert [letter for letter, _ in found.letters.shown()] == ["А", "Б", "Е", "И", "S"]


def test_a_press_on_a_letter_goes_there(qtbot: QtBot, found: ClientList) -> None:
    found.resize(324, 330)
    qtbot.mouseClick(found.letters, Qt.MouseButton.LeftButton, pos=QPoint(8, found.letters.height() - 2))
    bar = found.view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_the_count_is_said(found: ClientList) -> None:
    assert found.count.text().startswith("6")
    found.search.setText("бел")
    assert found.count.text() == "Found: 2 of 6"


def test_typing_and_enter_open_a_card(
    qtbot: QtBot, found: ClientList, type_words: Callable[[QWidget, str], None]
) -> None:
    found.start_search()
    type_words(found.search, "ива")
    with qtbot.waitSignal(found.client_chosen) as chosen:
        qtbot.keyClick(found.search, Qt.Key.Key_Return)
    assert clients.card(chosen.args[0]).surname == "Иванов"


def test_the_arrows_move_without_leaving_the_search(qtbot: QtBot, found: ClientList) -> None:
    found.start_search()
    qtbot.keyClick(found.search, Qt.Key.Key_Down)
    assert found.view.selected_line() == 0
    qtbot.keyClick(found.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(found.client_chosen) as chosen:
        qtbot.keyClick(found.search, Qt.Key.Key_Enter)
    assert clients.card(chosen.args[0]).surname == "Белов"
    assert found.search.hasFocus()


def test_the_first_arrow_down_enters_the_found_ones_on_the_first(
    qtbot: QtBot, found: ClientList, type_words: Callable[[QWidget, str], None]
) -> None:
    found.start_search()
    type_words(found.search, "бел")
    assert (found.view.selected_line(), found.view.is_entered()) == (0, False)
    qtbot.keyClick(found.search, Qt.Key.Key_Down)
    assert (found.view.selected_line(), found.view.is_entered()) == (0, True)
    qtbot.keyClick(found.search, Qt.Key.Key_Down)
    assert found.view.selected_line() == 1
    qtbot.keyClick(found.search, Qt.Key.Key_Up)
    type_words(found.search, "о")  # other words: before them stands the keyboard again
    assert (found.view.selected_line(), found.view.is_entered()) == (0, False)
    qtbot.keyClick(found.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(found.client_chosen) as chosen:
        qtbot.keyClick(found.search, Qt.Key.Key_Return)
    assert clients.card(chosen.args[0]).surname == "Белов"


def test_up_in_the_first_row_leads_back_to_the_typed_words(
    qtbot: QtBot, found: ClientList, type_words: Callable[[QWidget, str], None]
) -> None:
    found.start_search()
    type_words(found.search, "бел")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(found.search, key)
    assert (found.view.selected_line(), found.view.is_entered()) == (0, False)


def test_after_a_card_was_opened_the_arrow_goes_on_to_the_next_one(
    qtbot: QtBot, found: ClientList, type_words: Callable[[QWidget, str], None]
) -> None:
    found.start_search()
    type_words(found.search, "бел")
    qtbot.keyClick(found.search, Qt.Key.Key_Return)
    found.show_client(found.model.ids[0])
    found.start_search()
    qtbot.keyClick(found.search, Qt.Key.Key_Down)
    assert found.view.selected_line() == 1


def test_words_that_found_somebody_are_no_name_of_a_new_client(
    qtbot: QtBot, found: ClientList, type_words: Callable[[QWidget, str], None]
) -> None:
    found.start_search()
    type_words(found.search, "бел")
    assert found.name_typed() == "бел"
    qtbot.keyClick(found.search, Qt.Key.Key_Return)
    assert found.name_typed() == ""
    type_words(found.search, "щ")
    assert found.name_typed() != ""


def test_enter_without_a_bar_opens_nobody(qtbot: QtBot, found: ClientList) -> None:
    with qtbot.assertNotEmitted(found.client_chosen):
        qtbot.keyClick(found.search, Qt.Key.Key_Return)


def test_escape_empties_the_search_and_then_leaves_it(qtbot: QtBot, found: ClientList) -> None:
    found.search.setText("бел")
    qtbot.keyClick(found.search, Qt.Key.Key_Escape)
    assert found.search.text() == ""
    assert len(found.model.ids) == 6
    with qtbot.waitSignal(found.search.left):
        qtbot.keyClick(found.search, Qt.Key.Key_Escape)


def test_the_wrong_layout_is_found_under_its_heading(found: ClientList) -> None:
    found.search.setText("bdfyjd")
    assert names(found) == ["Иванов"]
    assert len(found.model.headings) == 1


def test_nobody_found_offers_a_card_with_the_typed_name(qtbot: QtBot, found: ClientList) -> None:
    found.search.setText("Щукина")
    assert found.empty.isVisible()
    with qtbot.waitSignal(found.new_wanted) as wanted:
        found.empty.new_wanted.emit()
    assert wanted.args == ["Щукина"]


def test_typing_in_the_list_goes_on_in_the_search(
    found: ClientList, type_words: Callable[[QWidget, str], None]
) -> None:
    found.view.setFocus()
    type_words(found.view, "ё")
    assert found.search.text() == "ё"


def test_today_and_time_to_call(found: ClientList) -> None:
    found.chips.choose("today")
    assert names(found) == ["Абрамова"]
    found.chips.choose("call")
    assert names(found) == ["Белов"]
    found.chips.choose("all")
    assert len(found.model.ids) == 6


def test_a_tag_lets_only_its_people_through(found: ClientList) -> None:
    found.chips.choose("tag:VIP")
    assert names(found) == ["Белов"]
    assert found.model.headings == [("Б", 0)]


def test_a_chip_that_lets_nobody_through_says_so(found: ClientList, filled: Session) -> None:
    found.chips.choose("today")
    found.search.setText("иванов")
    assert found.empty.isVisible()
    found.search.clear()
    assert names(found) == ["Абрамова"]


def test_the_bar_stays_on_the_open_client(found: ClientList, people: dict[str, int]) -> None:
    found.show_client(people["Иванов"])
    found.search.setText("бел")
    assert found.view.selected_line() == 0
    found.search.clear()
    assert found.model.ids[found.view.selected_line() or 0] == people["Иванов"]


def test_a_change_keeps_the_bar_and_the_place(found: ClientList, filled: Session, people: dict[str, int]) -> None:
    found.show_client(people["Иванов"])
    filled.change(clients.add, {"surname": "Агеева"})
    assert len(found.model.ids) == 7
    assert found.model.ids[found.view.selected_line() or 0] == people["Иванов"]


def test_a_press_opens_the_card(qtbot: QtBot, found: ClientList, people: dict[str, int]) -> None:
    place = found.view.visualRect(found.model.index(1, 0)).center()
    with qtbot.waitSignal(found.client_chosen) as chosen:
        qtbot.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [people["Белов"]]


def test_the_tooltip_says_what_was_cut(found: ClientList) -> None:
    paint = found.view.itemDelegate()
    words = paint.tip(found.model.index(2, 0))  # type: ignore[attr-defined]
    assert "Белоусова-Краснопольская Александра Константиновна" in words


def test_a_long_name_loses_its_patronymic_first(qtbot: QtBot) -> None:
    metrics = QFontMetrics(theme.font(14))
    name = "Абрамова Виктория Олеговна"
    room = metrics.horizontalAdvance("Абрамова Виктория О.")
    assert fitting(name, metrics, room) == "Абрамова Виктория О."
    assert fitting(name, metrics, room * 2) == name
    assert fitting(name, metrics, 60).endswith("…")


def test_the_day_gives_way_to_the_phone(qtbot: QtBot) -> None:
    metrics = QFontMetrics(theme.font(12))
    for form in ("18 окт 2025", "окт 2025", "2025"):
        assert fitting_day("18 окт 2025", metrics, metrics.horizontalAdvance(form)) == form
    assert fitting_day("18 окт 2025", metrics, 4) == ""
    assert fitting_day("12 окт", metrics, metrics.horizontalAdvance("12 окт") - 1) == ""  # «окт» alone says nothing
    assert fitting_day("", metrics, 100) == ""


def test_every_row_can_be_drawn(qtbot: QtBot, found: ClientList) -> None:
    for size in (260, 324, 500):
        found.resize(size, 700)
        assert not found.grab().isNull()


def test_the_model_is_a_good_one(qtbot: QtBot) -> None:
    model = ClientModel(lambda ids: [row(number) for number in ids])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(list(range(200)), [("К", 0)])
    assert model.index(130, 0).data(ROW).id == 130
    assert model.index(130, 0).data() == "Клиент 130"
    model.show([], [])
    assert model.rowCount() == 0
    tester.deleteLater()


def test_only_the_pages_in_sight_are_read(qtbot: QtBot) -> None:
    asked: list[int] = []

    def fetch(ids: object) -> list[Row]:
        assert isinstance(ids, list)
        asked.append(len(ids))
        return [row(number) for number in ids]

    model = ClientModel(fetch)
    view = ClientView(model)
    qtbot.addWidget(view)
    view.resize(300, 600)
    model.show(list(range(100_000)), [("А", 0), ("Б", 40_000), ("Я", 99_990)])
    view.show()
    view.grab()
    view.select_line(99_999)
    view.grab()
    assert sum(asked) <= 200


@pytest.mark.parametrize("line", [0, 1, 39_999, 40_000, 40_001, 99_990, 99_999])
def test_every_row_is_where_it_is_said_to_be(qtbot: QtBot, line: int) -> None:
    model = ClientModel(lambda ids: [row(number) for number in ids])
    view = ClientView(model)
    qtbot.addWidget(view)
    view.resize(300, 600)
    view.show()
    model.show(list(range(100_000)), [("А", 0), ("Б", 40_000), ("Я", 99_990)])
    view.select_line(line)
    area = view.visualRect(model.index(line, 0))
    assert view.viewport().rect().contains(area)
    assert view.indexAt(area.center()).row() == line


def test_home_end_and_pages_reach_the_ends(qtbot: QtBot) -> None:
    model = ClientModel(lambda ids: [row(number) for number in ids])
    view = ClientView(model)
    qtbot.addWidget(view)
    view.resize(300, 600)
    view.show()
    model.show(list(range(500)), [("А", 0)])
    view.select_line(0)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.selected_line() == 499
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert 480 < (view.selected_line() or 0) < 499
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.selected_line() == 0


def test_of_a_hundred_thousand_rows_only_those_are_read_that_are_painted(qtbot: QtBot) -> None:
    read: list[int] = []

    def rows(ids: Sequence[int]) -> list[Row]:
        read.extend(ids)
        return [row(number) for number in ids]

    model = ClientModel(rows)
    view = ClientView(model)
    qtbot.addWidget(view)
    view.resize(324, 800)
    view.show()
    ids = list(range(100_000))
    for _ in range(20):
        model.show(ids, [("А", 0), ("Б", 50_000)])
        QApplication.processEvents()
    assert read
    assert max(read) < 200


def test_a_new_day_is_seen(found: ClientList, filled: Session, now: dt.datetime) -> None:
    filled._clock = lambda: now + dt.timedelta(days=1)
    before = filled.revision
    filled.look_at_the_clock()
    assert filled.revision == before + 1
    found.chips.choose("today")
    assert names(found) == []


def test_a_line_out_of_sight_is_shown_with_whole_rows_above_it(qtbot: QtBot) -> None:
    model = ClientModel(lambda ids: [row(number) for number in ids])
    view = ClientView(model)
    qtbot.addWidget(view)
    view.resize(300, 500)
    model.show(list(range(1, 301)), [("А", 0), ("Б", 140), ("В", 150)])
    view.show()
    whole = {view._top_of(line) - view._heading_above(line) - view._top_margin for line in range(300)}
    for line in (100, 147, 200):
        view.select_line(line)
        assert view.verticalScrollBar().value() in whole
        assert view.viewport().rect().contains(view.visualRect(model.index(line, 0)))
