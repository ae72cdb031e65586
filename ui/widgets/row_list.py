"""The list that the panels on the right are made of: people in two short lines each, under headings."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from ui import theme
from ui.widgets.row_paint import RowPaint, Zone
from ui.widgets.rows import ITEM_ROLE, Item, Row, RowModel

FADE = 28  # pixels at an edge of the list over which rows fade


class RowList(QListView):
    """The list itself: a press or Enter opens, the chip or Space acts, the phone or Ctrl+C copies."""

    opened = Signal(int)  # the client's id
    acted = Signal(object, QPoint)  # the row, and where a menu may open
    phone_chosen = Signal(str)
    menu_wanted = Signal(object, QPoint)  # the row, and where the menu may open
    end_reached = Signal()  # the last row came into sight; more of them may be shown
    top_reached = Signal()  # the first one came into sight again

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("role", "rows")
        self._model = RowModel(self)
        self._paint = RowPaint(self)
        self.setModel(self._model)
        self.setItemDelegate(self._paint)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalScrollBar().valueChanged.connect(self._tell_where, Qt.ConnectionType.QueuedConnection)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these, keeping the selected row and the place in the list where they still exist."""
        row, height = self.selected(), self.verticalScrollBar().value()
        self._model.show(items)
        if row is not None and (index := self._model.index_of(row.key)).isValid():
            self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(height)

    def rows(self) -> list[Row]:
        """The rows that are shown, without the headings."""
        return self._model.rows()

    def selected(self) -> Row | None:
        """The row with the keyboard's bar on it."""
        item = self.currentIndex().data(ITEM_ROLE)
        return item if isinstance(item, Row) else None

    def select(self, key: Hashable) -> None:
        """Put the keyboard's bar on the row with this key."""
        self.setCurrentIndex(self._model.index_of(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.selected()
        goes_first = event.key() == Qt.Key.Key_Home or (row is None and event.key() == Qt.Key.Key_Down)
        if goes_first and self._model.first().isValid():  # Qt would go to the heading, which cannot be selected
            self.setCurrentIndex(self._model.first())
            self.scrollToTop()
        elif row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(row.client_id)
        elif row is not None and event.key() in {Qt.Key.Key_Space}:
            self.acted.emit(row, self._menu_place(self.currentIndex()))
        elif row is not None and row.phone and event.keyCombination() == Qt.Modifier.CTRL | Qt.Key.Key_C:
            self.phone_chosen.emit(row.phone)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that can be done with the row under the mouse, or with the selected one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        item = index.data(ITEM_ROLE)
        if isinstance(item, Row):
            self.setCurrentIndex(index)
            self.menu_wanted.emit(item, event.globalPos() if by_mouse else self._menu_place(index))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        item = index.data(ITEM_ROLE)
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(item, Row):
            return
        match self.zone_at(event.position().toPoint()):
            case Zone.ACTION:
                self.acted.emit(item, self._menu_place(index))
            case Zone.PHONE:
                self.phone_chosen.emit(item.phone)
            case _:
                self.opened.emit(item.client_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        zone = self.zone_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if zone is Zone.NOTHING else Qt.CursorShape.PointingHandCursor)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the rows fade at an edge beyond which more of them wait."""
        super().paintEvent(event)
        painter, bar, area = QPainter(self.viewport()), self.verticalScrollBar(), self.viewport().rect()
        high = min(theme.px(FADE), area.height() // 3)
        for more, edge in ((bar.value() < bar.maximum(), area.bottom() + 1), (bar.value() > bar.minimum(), 0)):
            if more:
                _fade(painter, edge, high if edge == 0 else -high, area.width())
        if self.hasFocus() and self.selected() is None:
            theme.draw_ring(painter, area)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip = self._paint.tip(self.indexAt(event.pos()), event.pos())
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def zone_at(self, place: QPoint) -> Zone:
        """What lies at this place of the viewport."""
        return self._paint.zone_at(self.indexAt(place), place)

    def _tell_where(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() > 0 and bar.value() == bar.maximum():
            self.end_reached.emit()
        elif self.indexAt(QPoint(1, 1)).row() <= self._model.first().row():
            self.top_reached.emit()

    def _menu_place(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self._paint.action_place(index))


def _fade(painter: QPainter, edge: int, high: int, width: int) -> None:
    """Cover the strip from an edge inwards with the colour of the ground, less and less."""
    ground = theme.color("surface")
    clear = QColor(ground)
    clear.setAlpha(0)
    shade = QLinearGradient(0, edge, 0, edge + high)
    shade.setColorAt(0, ground)
    shade.setColorAt(1, clear)
    painter.fillRect(0, min(edge, edge + high), width, abs(high), shade)
