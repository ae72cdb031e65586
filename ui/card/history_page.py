"""The history of a card: who changed what and when, in Russian, grouped by day, newest first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from salonbase import chronicle, formats
from ui import theme
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.table_model import Index

_ENTRY = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the page: a day, or something that happened on it."""

    title: str
    time: str = ""
    details: tuple[str, ...] = ()
    undone: bool = False
    is_day: bool = False

    def spoken(self) -> str:
        """The row in one sentence."""
        return ". ".join(filter(None, (" ".join(filter(None, (self.time, self.title))), *self.details)))


def entries(lines: list[chronicle.Line], today: dt.date, undone_word: str) -> list[Entry]:
    """The rows of the page: before the first line of each day stands the day."""
    found: list[Entry] = []
    day: dt.date | None = None
    for line in lines:
        if line.at.date() != day:
            day = line.at.date()
            near = formats.near_day(day, today)
            whole = f"{formats.weekday_day(day)} {day.year}"
            found.append(Entry(f"{near}, {whole}" if abs((day - today).days) <= 1 else whole, is_day=True))
        title = f"{line.title} ({undone_word})" if line.undone else line.title
        found.append(Entry(title, formats.time(line.at.time()), line.details, line.undone))
    return found


class _Model(QAbstractListModel):
    """The rows of the page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, found: list[Entry]) -> None:
        self.beginResetModel()
        self._entries = found
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken()
        if role == Qt.ItemDataRole.ToolTipRole and entry.details:
            return "\n".join(entry.details)
        return entry if role == _ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._entries[index.row()].is_day:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _Paint(QStyledItemDelegate):
    """Draws a day as a caption; a line with its time at the left and its details below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(_ENTRY)
        if entry.is_day:
            return QSize(0, theme.px(40 if index.row() else 28))
        small = QFontMetrics(theme.font(12)).lineSpacing()
        return QSize(0, QFontMetrics(theme.font()).height() + len(entry.details) * small + theme.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(_ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.is_day:
            self._paint_day(painter, option.rect, entry)
        else:
            if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("accent-soft"))
                painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), theme.px(8), theme.px(8))
            self._paint_line(painter, option.rect, entry)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        painter.setFont(theme.font(12, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.color("dim"))
        place = rect.adjusted(theme.px(8), 0, 0, -theme.px(6))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.title)

    def _paint_line(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        metrics, small = QFontMetrics(theme.font()), QFontMetrics(theme.font(12))
        top, left = rect.top() + theme.px(7), rect.left() + theme.px(64)
        room = rect.right() - theme.px(8) - left
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("dim"))
        clock = QRect(rect.left() + theme.px(8), top, theme.px(48), metrics.height())
        painter.drawText(clock, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.time)
        for number, words in enumerate(entry.details):
            y = top + metrics.height() + number * small.lineSpacing() + small.ascent()
            shown = small.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, y, shown)
        title = theme.font()
        title.setStrikeOut(entry.undone)
        painter.setFont(title)
        painter.setPen(theme.color("dim" if entry.undone else "text"))
        shown = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, top + metrics.ascent(), shown)


class HistoryPage(QFrame):
    """All that was written about one client."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("history_page")
        self.setProperty("role", "card")
        self._model = _Model(self)
        self.list = QListView(self)
        self.list.setObjectName("history_list")
        self.list.setAccessibleName(self.tr("History of the card"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Paint(self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = EmptyState(
            "clock-counter-clockwise",
            self.tr("Nothing has changed yet"),
            self.tr("Every change of the card is told here."),
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(12, 8, 12, 12))
        column.addWidget(self._stack)

    def show_client(self, client_id: int) -> None:
        """Read the history of this client."""
        found = entries(chronicle.of_client(client_id), self._session.today(), self.tr("taken back"))
        self._model.show(found)
        self.list.setCurrentIndex(self._model.index(1))  # the first line below its day
        self._stack.setCurrentWidget(self.list if found else self._empty)
