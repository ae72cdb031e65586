"""Tables as the house wants them: whole rows, no grid, the first column takes the room that the others leave."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui import theme
from ui.widgets.fade import Fade
from ui.widgets.table_model import TableModel


def whole_rows(
    table: QTableView,
    name: str,
    spoken: str,
    model: TableModel[Any],
    *,
    stretch: int = 0,
    height: int = 42,
    boxed: bool = False,
) -> QTableView:
    """Set the table up for this model and return it; Tab leaves it, the arrows move in it.

    ``boxed`` gives it a ground and a border of its own, where it does not stand in a card.
    """
    table.setObjectName(name)
    table.setAccessibleName(spoken)
    theme.set_role(table, "boxed" if boxed else "whole-rows")
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(height))
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    Fade(table)
    return table
