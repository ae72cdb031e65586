"""The rows of an answer for a table on the screen: only those are read that are painted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salonbase import alphabet, nouns
from salonbase.output import Table
from salonbase.output.table import KINDS, show
from salonbase.report import Found
from ui import theme

Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()
_SIDES = {True: Qt.AlignmentFlag.AlignRight, False: Qt.AlignmentFlag.AlignLeft}
_NOTHING = Table("", (), ())


class FoundModel(QAbstractTableModel):
    """The table of a ``Found``. Rows that are a list can be sorted; those that are read on demand keep their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table = _NOTHING
        self._rows: Sequence[Sequence[Any]] = ()
        self._clients: Sequence[int | None] = ()
        self._order: list[int] | None = None
        self.client_column = -1

    def show_found(self, found: Found | None) -> None:
        """Show this answer in its own order."""
        self.beginResetModel()
        self._table = found.table if found is not None else _NOTHING
        self._rows = found.rows if found is not None else ()
        self._clients = found.clients if found is not None else ()
        self._order = None
        title = nouns.client()
        named = [place for place, column in enumerate(self._table.columns) if column.title == title]
        self.client_column = named[0] if named and len(self._clients) else -1
        self.endResetModel()

    @property
    def can_sort(self) -> bool:
        """Whether the rows are all there to be put in another order."""
        return isinstance(self._rows, list | tuple)

    def client(self, line: int) -> int | None:
        """The client whom a line names."""
        return self._clients[self._place(line)] if 0 <= line < len(self._clients) else None

    def titles(self) -> list[str]:
        """What stands above the columns."""
        return [column.title for column in self._table.columns]

    def words(self, line: int) -> list[str]:
        """A line as people read it."""
        return self._table.shown(self._rows[self._place(line)])

    def rowCount(self, parent: Index = _HERE) -> int:
        """How many rows the answer has."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _HERE) -> int:
        """How many columns the answer has."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, alignment; names that lead to a card look like it."""
        if not index.isValid():
            return None
        column = self._table.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(show(column.kind, self._value(index)).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return show(column.kind, self._value(index))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES[KINDS[column.kind].to_the_right] | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns, aligned as their values; where they cannot sort the tooltip says why."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._table.columns):
            return None
        column = self._table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = _SIDES[KINDS[column.kind].to_the_right] | Qt.AlignmentFlag.AlignVCenter
            return int(side) | int(Qt.TextFlag.TextWordWrap)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.title if self.can_sort else self._why_not()
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column, nothings last; -1 brings back the order of the answer."""
        if not self.can_sort:
            return
        self.layoutAboutToBeChanged.emit()
        pinned = self.persistentIndexList()
        held = [self._place(index.row()) for index in pinned]
        self._order = self._sorted(column, order) if 0 <= column < self.columnCount() else None
        lines = {place: line for line, place in enumerate(self._order)} if self._order is not None else None
        moved = [
            self.index(place if lines is None else lines[place], old.column())
            for place, old in zip(held, pinned, strict=True)
        ]
        self.changePersistentIndexList(pinned, moved)
        self.layoutChanged.emit()

    def _sorted(self, column: int, order: Qt.SortOrder) -> list[int]:
        values = [row[column] for row in self._rows]
        filled = [place for place, value in enumerate(values) if value is not None and value != ""]
        empty = [place for place, value in enumerate(values) if value is None or value == ""]
        filled.sort(key=lambda place: _rank(values[place]), reverse=order == Qt.SortOrder.DescendingOrder)
        return filled + empty

    def _place(self, line: int) -> int:
        return line if self._order is None else self._order[line]

    def _value(self, index: Index) -> Any:
        return self._rows[self._place(index.row())][index.column()]

    def _color(self, index: Index) -> Any:
        if index.column() == self.client_column and self.client(index.row()) is not None:
            return theme.color("accent-text")
        value = self._value(index)
        if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
            return theme.color("bad")
        return None

    def _why_not(self) -> str:
        return self.tr("So many rows stay in their order. Take the report to Excel to sort it.")


def _rank(value: Any) -> tuple[int, Any]:
    """What a value is sorted by: numbers, then times, days, words in the order of the dictionary."""
    if isinstance(value, str):
        return 3, alphabet.sort_key(value)
    if isinstance(value, dt.datetime):
        return 2, value.replace(tzinfo=None)
    if isinstance(value, dt.date):
        return 2, dt.datetime.combine(value, dt.time())
    if isinstance(value, dt.time):
        return 1, value
    return 0, value
