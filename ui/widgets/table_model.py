"""One read-only model for all tables of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salonbase import alphabet
from ui import theme

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
SECOND = Qt.ItemDataRole.UserRole + 1
_HERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: how a row is shown, and if needed its tooltip, its colour (a token) and what it is sorted by.

    Without ``order`` it is sorted by what is shown, in the order of the dictionary. ``second`` is a line in small
    letters below the first one, for tables that draw it.
    """

    title: str
    show: Callable[[Row], str]
    number: bool = False
    tooltip: Callable[[Row], str] | None = None
    token: Callable[[Row], str] | None = None
    order: Callable[[Row], Any] | None = None
    second: Callable[[Row], str] | None = None


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of any kind, shown by columns; ``index.data(ROW)`` is the row itself."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given: list[Row] = []
        self._rows: list[Row] = []
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of the former ones, in the order that was chosen last."""
        self.beginResetModel()
        self._given = list(rows)
        self._rows = self._in_order()
        self.endResetModel()

    def row(self, index: Index | int) -> Row:
        """The row at an index or a line number."""
        return self._rows[index if isinstance(index, int) else index.row()]

    def rows(self) -> list[Row]:
        """All rows as they are shown."""
        return list(self._rows)

    def rowCount(self, parent: Index = _HERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _HERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, alignment, colour or the row itself."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.show(row)
        if role == SECOND:
            return column.second(row) if column.second is not None else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tooltip or column.show)(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.token is not None:
            return theme.color(column.token(row))
        return row if role == ROW else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns, aligned as their values."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Keep the rows in the order of a column from now on; -1 brings back the order in which they were given."""
        self.layoutAboutToBeChanged.emit()
        pinned = self.persistentIndexList()
        held = [self._rows[index.row()] for index in pinned]
        self._sorted_by = (column, order)
        self._rows = self._in_order()
        places = {id(row): place for place, row in enumerate(self._rows)}
        moved = [self.index(places[id(row)], old.column()) for row, old in zip(held, pinned, strict=True)]
        self.changePersistentIndexList(pinned, moved)
        self.layoutChanged.emit()

    def _in_order(self) -> list[Row]:
        number, order = self._sorted_by
        if not 0 <= number < len(self._columns):
            return list(self._given)
        column = self._columns[number]
        key = column.order or (lambda row: alphabet.sort_key(column.show(row)))
        return sorted(self._given, key=key, reverse=order == Qt.SortOrder.DescendingOrder)
