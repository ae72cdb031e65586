"""Labels as the house wants them: with a role, and never cut without a tooltip that says all."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


def label(text: str = "", role: str = "", *, name: str = "", wrap: bool = False) -> QLabel:
    """A label with a role of the style sheet; captions are shown in capitals."""
    made = QLabel(text.upper() if role == "caption" else text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    return made


def breakable(words: str) -> str:
    """The same words, with places in the endless ones among them at which a line may end."""
    return re.sub(r"\S{25,}", lambda found: re.sub(r"(.{8})(?=.)", "\\1\u200b", found[0]), words)


def line() -> QFrame:
    """A rule of one pixel between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class ElidedLabel(QLabel):
    """One line that ends in «…» where there is no room; the tooltip then says all."""

    def __init__(self, text: str = "", role: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show this text, its line breaks as spaces."""
        super().setText(" ".join(text.split()))
        self._tell_all()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the tooltip only where something is hidden."""
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), int(self.alignment()), self._shown())

    def _shown(self) -> str:
        width = self.contentsRect().width()
        return QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _tell_all(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")


class LinkLabel(ElidedLabel):
    """An elided line that leads somewhere; ``tip`` says where."""

    pressed = Signal()

    def __init__(self, role: str, tip: str, *, name: str, parent: QWidget | None = None) -> None:
        self._tip = tip
        super().__init__("", role, name=name, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes there."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def _tell_all(self) -> None:
        super()._tell_all()
        self.setToolTip("\n".join(filter(None, (self.toolTip(), self._tip))))
