"""The round picture of a person without a photo: initials on a hue that follows from the name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import icons, theme


def draw(painter: QPainter, area: QRectF, name: str, initials: str) -> None:
    """Draw the avatar into a square; where there are no initials a figure stands for them."""
    back, front = theme.avatar_colors(name)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawEllipse(area)
    if not initials.strip():
        inset = area.height() * 0.26
        icons.paint(painter, area.adjusted(inset, inset, -inset, -inset), "user", "dim")
        return
    font = theme.font(weight=QFont.Weight.DemiBold)
    font.setPixelSize(max(8, round(area.height() * 0.36)))
    painter.setFont(font)
    painter.setPen(front)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials)


class Avatar(QWidget):
    """An avatar as a widget, ``size`` pixels of look.md wide."""

    def __init__(self, size: int = 64, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._name, self._initials = "", ""
        self.setObjectName("avatar")
        self.setFixedSize(self.sizeHint())

    def set_size(self, size: int) -> None:
        """Make it larger or smaller."""
        self._size = size
        self.setFixedSize(self.sizeHint())

    def show_name(self, name: str, initials: str) -> None:
        """Whose avatar it is."""
        self._name, self._initials = name, initials
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """A square in the person's own scale."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        draw(QPainter(self), QRectF(self.rect()), self._name, self._initials)
