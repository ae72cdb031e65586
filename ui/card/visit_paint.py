"""How a line of the visit log is drawn."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui import theme
from ui.widgets.table_model import SECOND, Index

LINE = 42
_SMALL = 12
SIDE = 8  # between a cell's edge and its text


class Lines(Protocol):
    """What the drawing wants to know of its table."""

    def hasFocus(self) -> bool: ...
    def hovered_row(self) -> int: ...
    def first_column(self) -> int: ...
    def last_column(self) -> int: ...
    def text_font(self) -> QFont: ...
    def text_metrics(self) -> QFontMetrics: ...


class VisitPaint(QStyledItemDelegate):
    """Draws a cell: its text, perhaps small words below it; the ground of the selected line and the ring around it."""

    def __init__(self, view: QTableView, lines: Lines) -> None:
        super().__init__(view)
        self._view = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = QRect(option.rect.left(), option.rect.top(), option.rect.width(), theme.px(LINE))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(line, theme.color("accent-soft"))
        elif index.row() == self._view.hovered_row():
            painter.fillRect(line, theme.color("surface-2"))
        painter.setPen(theme.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self._write(painter, line, index)
        if selected and self._view.hasFocus():
            self._ring(painter, line, index)
        elif selected and index.column() == self._view.first_column():
            painter.fillRect(QRect(line.left(), line.top() + 6, theme.px(3), line.height() - 12), theme.color("accent"))
        painter.restore()

    def _write(self, painter: QPainter, line: QRect, index: Index) -> None:
        words, second = str(index.data() or ""), str(index.data(SECOND) or "")
        room = line.adjusted(theme.px(SIDE), 0, -theme.px(SIDE), 0)
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        metrics = self._view.text_metrics()
        if words and second:
            small = theme.metrics(_SMALL)
            top = room.top() + (room.height() - metrics.height() - small.height()) // 2
            below = QRect(room.left(), top + metrics.height(), room.width(), small.height())
            painter.setFont(theme.font(_SMALL))
            painter.setPen(theme.color("dim"))
            self._fit(painter, below, side, small, second)
            room = QRect(room.left(), top, room.width(), metrics.height())
        painter.setFont(self._view.text_font())
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or theme.color("text"))
        self._fit(painter, room, side, metrics, words or second)

    def _fit(self, painter: QPainter, room: QRect, side: int, metrics: QFontMetrics, words: str) -> None:
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.TextFlag.TextSingleLine, shown)

    def _ring(self, painter: QPainter, line: QRect, index: Index) -> None:
        """The part of the ring around the whole line that falls into this cell."""
        painter.setPen(QPen(theme.color("accent"), 2))
        inner = line.adjusted(0, 1, 0, -2)
        painter.drawLine(inner.topLeft(), inner.topRight())
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())
        if index.column() == self._view.first_column():
            painter.drawLine(inner.topLeft() + QPoint(1, 0), inner.bottomLeft() + QPoint(1, 0))
        if index.column() == self._view.last_column():
            painter.drawLine(inner.topRight(), inner.bottomRight())
