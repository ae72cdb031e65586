"""A table of more rows than it shows says so at its lower edge."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ui.widgets.fade import Fade
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


def shown(qtbot: QtBot, rows: int) -> tuple[QTableView, Fade]:
    model = TableModel[int]((Column("Number", str),))
    model.set_rows(range(rows))
    table = whole_rows(QTableView(), "numbers", "Numbers", model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    fade = table.findChild(Fade)
    assert isinstance(fade, Fade)
    return table, fade


def test_rows_fade_only_where_more_of_them_wait(qtbot: QtBot) -> None:
    table, fade = shown(qtbot, 20)
    assert fade.isVisible()
    table.scrollToBottom()
    assert not fade.isVisible()
    assert not shown(qtbot, 2)[1].isVisible()


def test_the_fade_stays_at_the_edge_of_the_table(qtbot: QtBot) -> None:
    table, fade = shown(qtbot, 20)
    for height in (200, 300):
        table.resize(300, height)
        assert fade.geometry().bottom() == table.viewport().geometry().bottom()
