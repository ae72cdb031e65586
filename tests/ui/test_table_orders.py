"""How a table was sorted is remembered on this computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from ui.preferences import Preferences
from ui.table_orders import TableOrders
from ui.widgets.table_model import Column, TableModel

DOWN = Qt.SortOrder.DescendingOrder


def table(qtbot: QtBot) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    made.setObjectName("people_table")
    model: TableModel[tuple[str, int]] = TableModel(
        [Column("Имя", lambda row: row[0]), Column("Сумма", lambda row: str(row[1]), order=lambda row: row[1])], made
    )
    model.set_rows([("Яна", 5), ("Ёлкина", 10), ("Жукова", 7)])
    made.setModel(model)
    return made


def names_in(shown: QTableView) -> list[str]:
    model = shown.model()
    return [model.index(line, 0).data() for line in range(model.rowCount())]


def test_a_table_that_nobody_sorted_stands_as_it_was_given(qtbot: QtBot, preferences: Preferences) -> None:
    shown = table(qtbot)
    TableOrders(preferences).watch(shown)
    assert names_in(shown) == ["Яна", "Ёлкина", "Жукова"]


def test_words_sort_as_in_a_russian_dictionary(qtbot: QtBot, preferences: Preferences) -> None:
    shown = table(qtbot)
    TableOrders(preferences).watch(shown)
    shown.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert names_in(shown) == ["Ёлкина", "Жукова", "Яна"]


def test_the_next_start_sorts_as_the_last_one(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    shown = table(qtbot)
    TableOrders(preferences).watch(shown)
    shown.horizontalHeader().setSortIndicator(1, DOWN)
    again = table(qtbot)
    TableOrders(Preferences(tmp_path / "preferences.json")).watch(again)
    assert names_in(again) == ["Ёлкина", "Жукова", "Яна"]
    assert again.horizontalHeader().sortIndicatorSection() == 1
    again.horizontalHeader().setSortIndicator(-1, DOWN)
    assert names_in(again) == ["Яна", "Ёлкина", "Жукова"]


def test_the_keyboard_sorts_too(qtbot: QtBot, preferences: Preferences) -> None:
    shown = table(qtbot)
    TableOrders(preferences).watch(shown)
    shown.setColumnHidden(0, True)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.setFocus()

    def press(*keys: Qt.Key) -> None:
        qtbot.keyClick(shown, Qt.Key.Key_F7)
        menu = shown.findChild(QMenu, "sort_menu")
        assert menu is not None
        assert [action.objectName() for action in menu.actions() if action.text()] == ["sort_1", "sort_usual"]
        for key in keys:
            qtbot.keyClick(menu, key)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    press(Qt.Key.Key_Return)
    assert names_in(shown) == ["Яна", "Жукова", "Ёлкина"]  # 5, 7, 10
    press(Qt.Key.Key_Return)
    assert names_in(shown) == ["Ёлкина", "Жукова", "Яна"]
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert names_in(shown) == ["Яна", "Ёлкина", "Жукова"]
    assert shown.hasFocus()
    assert shown.findChild(QMenu, "sort_menu") is None


@pytest.mark.parametrize("kept", ["nonsense", '{"people_table": "?"}', '{"people_table": 40}'])
def test_a_strange_memory_harms_nothing(qtbot: QtBot, preferences: Preferences, kept: str) -> None:
    preferences.put("sorting", kept)
    shown = table(qtbot)
    TableOrders(preferences).watch(shown)
    assert names_in(shown) == ["Яна", "Ёлкина", "Жукова"]
