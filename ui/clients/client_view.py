"""The view of the client list: rows of one height under headings, placed by arithmetic instead of by asking each row.

A list of a hundred thousand rows with headings of another height costs ``QListView`` a call for each row whenever the
search changes; here the place of a row follows from its number and the headings above it.
"""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from salonbase import nouns
from ui import theme
from ui.clients.client_model import ClientModel
from ui.clients.client_row import ClientRow

ROW_HEIGHT, HEADING_HEIGHT, _TOP = 58, 34, 4
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
Index = QModelIndex | QPersistentModelIndex


class ClientView(QAbstractItemView):
    """Shows a ClientModel; ``opened`` says whose card is wanted."""

    opened = Signal(int)
    scrolled = Signal()
    typed = Signal(str)

    def __init__(self, model: ClientModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._starts: list[int] = []
        self._hovered = -1
        self._entered = self._lent = False
        self._row_height = self._heading_height = self._top_margin = 0
        self._paint = ClientRow(self)
        self.setObjectName("clients")
        self.setAccessibleName(nouns.here(self.tr("Clients")))
        self.setModel(model)
        self.setItemDelegate(self._paint)
        self.setMouseTracking(True)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def select_line(self, line: int | None) -> None:
        """Put the bar on a line and bring it into sight; None takes the bar away."""
        if line is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            index = self._model.index(line, 0)
            in_sight = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)
            if not in_sight:
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_line(self) -> int | None:
        """The line with the bar on it."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def enter(self, entered: bool) -> None:
        """Draw the ring of the keyboard on the bar, or take it away, for keys that another widget hands on."""
        self._entered = entered
        self.viewport().update()

    def is_entered(self) -> bool:
        """Whether the keys of the other widget move in here."""
        return self._entered

    def lend_keyboard(self, lent: bool) -> None:
        """Whether the other widget has the cursor: without it there is no ring."""
        self._lent = lent
        self.viewport().update()

    def show_top(self, line: int) -> None:
        """Scroll so that a line, with its heading, is the first one."""
        self.verticalScrollBar().setValue(self._top_of(line) - self._heading_above(line) - self._top_margin)

    def first_visible(self) -> int:
        """The number of the first line in sight."""
        return max(0, self._line_at(self.verticalOffset() + self._heading_height))

    # What a QAbstractItemView has to know

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._lay_out)

    def reset(self) -> None:
        super().reset()
        self._lay_out()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = self._top_of(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        line = self._line_at(y)
        inside = 0 <= line < self._count() and 0 <= y - self._top_of(line) < self._row_height
        return self._model.index(line, 0) if inside else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        top, bar = self._top_of(index.row()), self.verticalScrollBar()
        highest = top - self._heading_above(index.row()) - self._top_margin
        lowest = top + self._row_height + self._top_margin - self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(self._whole((highest + lowest) // 2))
        elif bar.value() > highest:
            bar.setValue(highest)
        elif bar.value() < lowest:
            bar.setValue(lowest)

    def _whole(self, y: int) -> int:
        """The nearest height above at which a row, or the heading over it, begins: no row is cut at the top."""
        line = max(0, self._line_at(y + self._top_margin))
        return self._top_of(line) - self._heading_above(line) - self._top_margin

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, now = self._count(), self.currentIndex().row()
        page = max(1, self.viewport().height() // self._row_height - 1)
        move = QAbstractItemView.CursorAction
        steps = {
            move.MoveUp: -1, move.MovePrevious: -1, move.MoveDown: 1, move.MoveNext: 1,
            move.MovePageUp: -page, move.MovePageDown: page, move.MoveHome: -count, move.MoveEnd: count,
        }  # fmt: skip
        if not count or action not in steps:
            return self.currentIndex()
        return self._model.index(min(max(now + steps[action], 0), count - 1), 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        offset, height = self.verticalOffset(), self.viewport().height()
        first = max(0, self._line_at(offset))
        for line in range(first, self._count()):
            top = self._top_of(line) - offset
            heading = self._heading_above(line)
            if top - heading > height:
                break
            if heading:
                area = QRect(0, top - heading, self.viewport().width(), heading)
                self._paint.draw_heading(painter, area, self._model.heading_of(line))
            self._draw_row(painter, line, top)
        if self.hasFocus() and not self.currentIndex().isValid():
            theme.draw_ring(painter, self.viewport().rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._model.ids[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.selected_line()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and line is not None:
            self.opened.emit(self._model.ids[line])
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & _CHORD:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), self._paint.tip(index), self.viewport())
            return True
        return super().viewportEvent(event)

    # Places

    def _draw_row(self, painter: QPainter, line: int, top: int) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, top, self.viewport().width(), self._row_height)
        option.state = QStyle.StateFlag.State_Enabled
        if line == self.currentIndex().row():
            option.state |= QStyle.StateFlag.State_Selected
            if self.hasFocus() or (self._entered and self._lent):
                option.state |= QStyle.StateFlag.State_HasFocus
        if line == self._hovered:
            option.state |= QStyle.StateFlag.State_MouseOver
        self._paint.paint(painter, option, self._model.index(line, 0))

    def _hover(self, line: int) -> None:
        if line != self._hovered:
            self._hovered = line
            self.viewport().update()

    def _lay_out(self) -> None:
        self._starts = [line for _, line in self._model.headings]
        self._hovered = -1
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        self._row_height = max(theme.px(ROW_HEIGHT), QFontMetrics(self.font()).height() * 2 + theme.px(16))
        self._heading_height, self._top_margin = theme.px(HEADING_HEIGHT), theme.px(_TOP)
        bar, count = self.verticalScrollBar(), self._count()
        height = self._top_of(count) + self._top_margin if count else 0
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._row_height)
        bar.setRange(0, max(0, height - self.viewport().height()))

    def _count(self) -> int:
        return len(self._model.ids)

    def _top_of(self, line: int) -> int:
        """Where a line begins, from the top of the whole list."""
        headings = bisect_right(self._starts, line)
        return self._top_margin + line * self._row_height + headings * self._heading_height

    def _line_at(self, y: int) -> int:
        """The line at a height of the whole list; a heading belongs to the line above it, so it may be -1."""
        low, high = -1, self._count() - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._top_of(middle) <= y:
                low = middle
            else:
                high = middle - 1
        return low

    def _heading_above(self, line: int) -> int:
        place = bisect_right(self._starts, line)
        return self._heading_height if place and self._starts[place - 1] == line else 0
