"""By which column each table was sorted last, and what lets the headings of a table sort it."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from ui.preferences import Preferences
from ui.sort_menu import add_sort_menu

_UNSORTED = -1


class TableOrders:
    """Kept in the preferences of this computer; without preferences for as long as the program runs."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        self._preferences = preferences
        self._orders = _read(preferences.get("sorting")) if preferences is not None else {}

    def watch(self, table: QTableView) -> None:
        """Let a press on a heading (or F7) sort the table, up, down and as it was, and sort it now as it was last.

        The table has its model and its name already.
        """
        name, header = table.objectName(), table.horizontalHeader()
        header.setSortIndicatorClearable(True)
        column = self._orders.get(name, 0)
        downwards = Qt.SortOrder.DescendingOrder if column < 0 else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(abs(column) - 1 if column else _UNSORTED, downwards)
        table.setSortingEnabled(True)
        add_sort_menu(table)
        header.sortIndicatorChanged.connect(lambda column, order: self._keep(name, column, order))

    def _keep(self, name: str, column: int, order: Qt.SortOrder) -> None:
        if column == _UNSORTED:
            self._orders.pop(name, None)
        else:
            self._orders[name] = column + 1 if order == Qt.SortOrder.AscendingOrder else -column - 1
        if self._preferences is not None:
            self._preferences.put("sorting", json.dumps(self._orders))


def _read(kept: str) -> dict[str, int]:
    """Table → number of the column counted from 1, negative where the largest stands on top."""
    try:
        found = json.loads(kept or "{}")
    except ValueError:
        return {}
    return {str(name): column for name, column in found.items() if isinstance(column, int)}
