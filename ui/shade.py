"""What darkens the middle under a drawer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class Shade(QWidget):
    """A press on it closes the drawer; nothing gets through to what lies below."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shade")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "shade")
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the drawer."""
        self.pressed.emit()

    def event(self, event: QEvent) -> bool:
        """Let no wheel through."""
        if event.type() == QEvent.Type.Wheel:
            return True
        return super().event(event)
