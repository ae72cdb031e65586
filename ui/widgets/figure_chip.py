"""A filter that says how much it would show: the number above, the word below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.theme import px


class FigureChip(QAbstractButton):
    """A checkable filter; ``bad`` shows its number as something to be mended while it is not zero."""

    def __init__(self, name: str, word: str, *, bad: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(word)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._bad, self._number = bad, 0
        self.set_number(0)

    def set_number(self, number: int) -> None:
        """Say how much there is."""
        self._number = number
        self.setAccessibleName(f"{self.text()}: {number}")
        self.update()

    def number(self) -> int:
        """How much there is."""
        return self._number

    def sizeHint(self) -> QSize:
        """Room for the word and the number."""
        words = QFontMetrics(theme.font(12)).horizontalAdvance(self.text())
        return QSize(max(words, px(24)) + px(12), px(44))

    def minimumSizeHint(self) -> QSize:
        """The same: a filter is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, the number and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused, chosen = self.hasFocus(), self.isChecked()
        ring = 2 if focused else 1
        painter.setPen(QPen(theme.color("accent" if focused or chosen else "line"), ring))
        ground = "accent-soft" if chosen else "surface-2" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(8), px(8))
        half = self.height() // 2
        word = "accent-text" if chosen else "dim"
        number = "bad" if self._bad and self._number else "accent-text" if chosen else "text"
        painter.setFont(theme.font(14, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.color(number))
        above = QRect(0, px(3), self.width(), half - px(2))
        painter.drawText(above, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, str(self._number))
        painter.setFont(theme.font(12))
        painter.setPen(theme.color(word))
        below = QRect(0, half - px(1), self.width(), half - px(2))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.text())
