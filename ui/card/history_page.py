"""The history of a card: who changed what and when, in Russian, grouped by day, newest first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
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
from ui import icons, theme
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.table_model import Index

_ENTRY = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()
_CLOCK, _SIGN, _WORDS = 8, 60, 104  # where the time, the sign and the words begin
_SIGNS = {
    "client_added": "user-plus", "client_trashed": "trash", "client_restored": "arrow-counter-clockwise",
    "client": "pencil-simple", "family": "users", "visit_deleted": "trash", "visit": "check-circle",
    "booking_deleted": "calendar-x", "booking": "calendar-check", "recall": "phone-call", "birthday": "cake",
    "imported": "file-arrow-down",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the page: a day, or something that happened on it."""

    title: str
    time: str = ""
    details: tuple[str, ...] = ()
    undone: bool = False
    is_day: bool = False
    icon: str = ""
    first: bool = False  # of its day
    last: bool = False

    def spoken(self) -> str:
        """The row in one sentence."""
        return ". ".join(filter(None, (" ".join(filter(None, (self.time, self.title))), *self.details)))


def entries(lines: list[chronicle.Line], today: dt.date, undone_word: str) -> list[Entry]:
    """The rows of the page: before the first line of each day stands the day."""
    found: list[Entry] = []
    for day, group in groupby(lines, key=lambda line: line.at.date()):
        of_day = list(group)
        near = formats.near_day(day, today)
        whole = f"{formats.weekday_day(day)} {day.year}"
        found.append(Entry(f"{near}, {whole}" if abs((day - today).days) <= 1 else whole, is_day=True))
        for number, line in enumerate(of_day):
            found.append(
                Entry(
                    f"{line.title} ({undone_word})" if line.undone else line.title,
                    formats.time(line.at.time()),
                    line.details,
                    line.undone,
                    icon=_sign(line.action),
                    first=number == 0,
                    last=number == len(of_day) - 1,
                )
            )
    return found


def _sign(action: str) -> str:
    """The icon of what was done."""
    return _SIGNS.get(action) or _SIGNS.get(action.split("_", maxsplit=1)[0], "circle")


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
            return QSize(0, theme.px(44 if index.row() else 32))
        small = QFontMetrics(theme.font(12)).lineSpacing()
        return QSize(0, max(theme.px(44), self._title_height() + len(entry.details) * small + theme.px(20)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(_ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.is_day:
            self._paint_day(painter, option.rect, entry)
        else:
            ringed = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
            if ringed:
                self._paint_ring(painter, option.rect)
            ground = "surface" if ringed else "surface-2" if entry.undone else "accent-soft"
            self._paint_sign(painter, option.rect, entry, ground)
            self._paint_words(painter, option.rect, entry)
        painter.restore()

    def _title_height(self) -> int:
        return QFontMetrics(theme.font(weight=QFont.Weight.Medium)).height()

    def _paint_day(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        painter.setFont(theme.font(12, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.color("dim"))
        place = rect.adjusted(theme.px(_CLOCK), 0, 0, -theme.px(8))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.title)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setBrush(theme.color("accent-soft"))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))

    def _paint_sign(self, painter: QPainter, rect: QRect, entry: Entry, ground: str) -> None:
        """The sign in a circle, on the thread that joins what was done on one day."""
        size = theme.px(28)
        circle = QRect(rect.left() + theme.px(_SIGN), rect.top() + theme.px(8), size, size)
        middle = circle.center().x()
        painter.setPen(QPen(theme.color("line-strong"), 1))
        if not entry.first:
            painter.drawLine(middle, rect.top(), middle, circle.top())
        if not entry.last:
            painter.drawLine(middle, circle.bottom() + 1, middle, rect.bottom() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground))
        painter.drawEllipse(circle)
        inset = theme.px(6)
        sign = QRectF(circle.adjusted(inset, inset, -inset, -inset))
        icons.paint(painter, sign, entry.icon, "dim" if entry.undone else "accent-text")

    def _paint_words(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        title, small = theme.font(weight=QFont.Weight.Medium), theme.font(12)
        high, narrow = QFontMetrics(title), QFontMetrics(small)
        top, left = rect.top() + theme.px(22) - high.height() // 2, rect.left() + theme.px(_WORDS)
        room = rect.right() - theme.px(8) - left
        painter.setFont(small)
        painter.setPen(theme.color("dim"))
        clock = QRect(rect.left() + theme.px(_CLOCK), top, theme.px(_SIGN - _CLOCK), high.height())
        painter.drawText(clock, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.time)
        for number, words in enumerate(entry.details):
            y = top + high.height() + theme.px(1) + number * narrow.lineSpacing() + narrow.ascent()
            painter.drawText(left, y, narrow.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, room))
        title.setStrikeOut(entry.undone)
        painter.setFont(title)
        painter.setPen(theme.color("dim" if entry.undone else "text"))
        painter.drawText(left, top + high.ascent(), high.elidedText(entry.title, Qt.TextElideMode.ElideRight, room))


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
        column.setContentsMargins(theme.margins(8, 8, 8, 8))
        column.addWidget(self._stack)

    def show_client(self, client_id: int) -> None:
        """Read the history of this client."""
        found = entries(chronicle.of_client(client_id), self._session.today(), self.tr("taken back"))
        self._model.show(found)
        self.list.setCurrentIndex(self._model.index(1))  # the first line below its day
        self._stack.setCurrentWidget(self.list if found else self._empty)
