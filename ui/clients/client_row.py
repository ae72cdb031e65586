"""How one client of the list is drawn: the avatar, the name, the phone, when they last came, the cake, the warning."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salonbase import formats
from salonbase.clients import Row
from salonbase.standing import Standing
from ui import icons, theme
from ui.clients.client_model import ROW, STATUS
from ui.standings import MARKS
from ui.widgets import avatar

_AVATAR = 38


class ClientRow(QStyledItemDelegate):
    """Draws the rows and the headings; ``today`` makes «вчера» out of a day, ``standing_of`` says why for the tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today: Callable[[], dt.date] = dt.date.today
        self.standing_of: Callable[[int], Standing | None] = lambda _client: None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row is as wide as the list; its height is the view's business."""
        return QSize(theme.px(200), theme.px(58))

    def draw_heading(self, painter: QPainter, area: QRect, words: str) -> None:
        """The letter above its clients."""
        painter.setFont(theme.font(12, weight=QFont.Weight.DemiBold, spacing=0.5))
        painter.setPen(theme.color("dim"))
        inner = area.adjusted(theme.px(20), 0, -theme.px(8), -theme.px(5))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def tip(self, index: QModelIndex) -> str:
        """All that the row may have cut short."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return ""
        parts = [row.name, row.phone]
        if row.last_visit is not None:
            parts.append(self.tr("last visit {day}").format(day=formats.day(row.last_visit)))
        if row.birthday_today:
            parts.append(self.tr("birthday today"))
        if row.blacklisted:
            parts.append(self.tr("on the black list"))
        if (known := self.standing_of(row.id)) is not None:
            parts.append(f"{known.word}: {known.reason}")
        return "\n".join(part for part in parts if part)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(theme.px(8), 1, -theme.px(4), -1)
        self._draw_ground(painter, area, option.state)
        size = theme.px(_AVATAR)
        place = QRectF(area.left() + theme.px(10), area.center().y() - size / 2, size, size)
        avatar.draw(painter, place, row.name, row.initials)
        self._draw_status(painter, place, index.data(STATUS), option.state)
        left = place.right() + theme.px(11)
        self._draw_words(painter, QRectF(left, area.top(), area.right() - theme.px(10) - left, area.height()), row)
        painter.restore()

    def _draw_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            path = QPainterPath()
            path.addRoundedRect(area, theme.px(8), theme.px(8))
            painter.fillPath(path, theme.color("accent-soft" if selected else "surface-2"))
        if selected:
            bar = QPainterPath()
            width, inset = theme.px(3), area.height() / 4
            bar.addRoundedRect(QRectF(area.left(), area.top() + inset, width, area.height() - 2 * inset), 1.5, 1.5)
            painter.fillPath(bar, theme.color("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))

    def _draw_status(self, painter: QPainter, place: QRectF, status: str, state: QStyle.StateFlag) -> None:
        """The sign of the status at the lower right of the avatar, on a ring of the row's own ground."""
        if not status:
            return
        size, ring = theme.px(16), theme.px(2)
        sign = QRectF(place.right() - size + ring, place.bottom() - size + ring, size, size)
        selected, hovered = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent-soft" if selected else "surface-2" if hovered else "surface"))
        painter.drawEllipse(sign.adjusted(-ring, -ring, ring, ring))
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        painter.drawImage(sign, _sign(status, round(size * ratio), theme.color(MARKS[status][1]).rgba()))

    def _draw_words(self, painter: QPainter, area: QRectF, row: Row) -> None:
        upper, lower = theme.metrics(14, weight=QFont.Weight.Medium), theme.metrics(12)
        gap = theme.px(2)
        top = area.center().y() - (upper.height() + gap + lower.height()) / 2
        name_line = top + upper.ascent()
        second_line = top + upper.height() + gap + lower.ascent()
        right = self._draw_marks(painter, area.right(), top + upper.height() / 2, row)
        painter.setFont(theme.font(14, weight=QFont.Weight.Medium))
        painter.setPen(theme.color("dim" if row.blacklisted or row.deleted else "text"))
        painter.drawText(QPointF(area.left(), name_line), fitting(row.name, upper, int(right - area.left())))
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("dim"))
        phone = row.phone or self.tr("no phone")
        day = formats.near_day(row.last_visit, self.today()) if row.last_visit is not None else ""
        day = fitting_day(day, lower, int(area.width() - theme.px(8) - lower.horizontalAdvance(phone)))
        day_width = lower.horizontalAdvance(day)
        painter.drawText(QPointF(area.right() - day_width, second_line), day)
        room = int(area.width() - (day_width + theme.px(8) if day else 0))
        painter.drawText(QPointF(area.left(), second_line), lower.elidedText(phone, Qt.TextElideMode.ElideRight, room))

    def _draw_marks(self, painter: QPainter, right: float, middle: float, row: Row) -> float:
        """The cake and the sign of the black list at the end of the first line; returns where the name has to end."""
        size = theme.px(17)
        marks = [("prohibit", "bad", row.blacklisted), ("cake", "accent-text", row.birthday_today)]
        for name, token, wanted in marks:
            if wanted:
                icons.paint(painter, QRectF(right - size, middle - size / 2, size, size), name, token)
                right -= size + theme.px(4)
        return right


@cache
def _sign(status: str, pixels: int, rgba: int) -> QImage:
    """The sign of a status, drawn once: a dozen letters of the icon font in each key press would cost a millisecond."""
    made = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    icons.draw(painter, QRectF(0, 0, pixels, pixels), icons.glyph(MARKS[status][0]), QColor.fromRgba(rgba))
    painter.end()
    return made


def fitting(name: str, metrics: QFontMetrics, room: int) -> str:
    """As much of a name as there is room for: the patronymic gives way first, then the letters at the end."""
    words = name.split()
    shorter = [" ".join([*words[:-1], f"{words[-1][0]}."])] if len(words) == 3 else []
    for form in (name, *shorter):
        if metrics.horizontalAdvance(form) <= room:
            return form
    return metrics.elidedText(shorter[0] if shorter else name, Qt.TextElideMode.ElideRight, room)


def fitting_day(day: str, metrics: QFontMetrics, room: int) -> str:
    """As much of «18 окт 2025» as the phone leaves room for: the month with the year, the year, or nothing."""
    words = day.split()
    forms = (" ".join(words[place:]) for place in range(len(words) if len(words) > 2 else 1))
    return next((form for form in forms if metrics.horizontalAdvance(form) <= room), "")
