"""A sheet of a foreign file as it stands there, to be pointed at: «here is the name»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salonbase.importing import cells, meanings
from salonbase.importing.views import ColumnView
from salonbase.reading import Row
from ui import theme

Index = QModelIndex | QPersistentModelIndex
MOST_ROWS = 200
_NARROWEST, _WIDEST = 48, 240
_PADDING = 28
_LONGEST = 80  # letters that have room in the widest column
_MEASURED = 24  # rows that decide how wide the columns are
_HERE = QModelIndex()


class SheetModel(QAbstractTableModel):
    """The first rows of a sheet, above them what their columns mean, beside them their numbers in the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._meanings: dict[int, ColumnView] = {}
        self._heading = self._width = 0

    def show_sheet(self, rows: Sequence[Row], columns: Sequence[ColumnView], heading: int) -> None:
        """Show these rows; ``heading`` is the number of the row with the headings, 0 where there is none."""
        self.beginResetModel()
        self._rows = rows[:MOST_ROWS]
        self._meanings = {column.index: column for column in columns}
        self._heading, self._width = heading, max((len(row.cells) for row in self._rows), default=0)
        self.endResetModel()

    def number_of(self, line: int) -> int:
        """The number in the file of the row in a line."""
        return self._rows[line].number

    def rowCount(self, parent: Index = _HERE) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _HERE) -> int:
        """How many columns the widest of them has."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell; the headings are strong, what stays outside is faint."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            words = cells.show(row.cells[index.column()]) if index.column() < len(row.cells) else ""
            return " ".join((words if role == Qt.ItemDataRole.ToolTipRole else words[:_LONGEST]).split())
        is_heading = row.number == self._heading
        if role == Qt.ItemDataRole.FontRole and is_heading:
            return theme.font(14, weight=QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.ForegroundRole:
            return theme.color("dim" if self._is_outside(index.column(), row.number) else "text")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a column means, which number a row has."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows[section].number)
        column = self._meanings.get(section)
        return column.title if column is not None and column.meaning else "—"

    def _is_outside(self, column: int, number: int) -> bool:
        found = self._meanings.get(column)
        ignored = found is not None and found.meaning == meanings.IGNORED
        return ignored or (bool(self._heading) and number < self._heading)


class SheetGrid(QTableView):
    """The cells; Enter, Space or a press on one says which was meant, and where on the screen it is."""

    pointed = Signal(int, int, QPoint)  # the number of the row in the file, the column from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = SheetModel(self)
        self.setObjectName("import_sheet")
        theme.set_role(self, "boxed")
        self.setModel(self.sheet)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(theme.px(32))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._point)

    def show_sheet(self, rows: Sequence[Row], columns: Sequence[ColumnView], heading: int) -> None:
        """Show a sheet; the place where the person was is kept."""
        here, place = self.currentIndex(), self.horizontalScrollBar().value()
        self.sheet.show_sheet(rows, columns, heading)
        self._fit_columns()
        self.setCurrentIndex(self.sheet.index(max(here.row(), 0), max(here.column(), 0)))
        self.horizontalScrollBar().setValue(place)

    def go_to_column(self, column: int) -> None:
        """Bring a column into sight."""
        if 0 <= column < self.sheet.columnCount():
            self.scrollTo(self.sheet.index(max(self.currentIndex().row(), 0), column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space point at the cell under the bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._point(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit_columns(self) -> None:
        """Make the columns as wide as their first rows want; Qt would measure sixty of them for a third of a second."""
        strong = theme.metrics(weight=QFont.Weight.DemiBold)
        for column in range(self.sheet.columnCount()):
            words = [self.sheet.headerData(column, Qt.Orientation.Horizontal)]
            lines = range(min(_MEASURED, self.sheet.rowCount()))
            words += [self.sheet.data(self.sheet.index(line, column)) for line in lines]
            wide = max(map(strong.horizontalAdvance, words)) + theme.px(_PADDING)
            self.setColumnWidth(column, min(max(wide, theme.px(_NARROWEST)), theme.px(_WIDEST)))

    def _point(self, index: QModelIndex) -> None:
        if index.isValid():
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.pointed.emit(self.sheet.number_of(index.row()), index.column(), below)
