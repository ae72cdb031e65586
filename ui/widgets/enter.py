"""Enter on a button presses it on every system; Qt leaves that to Space on some of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Ground(QWidget):
    """What all pages of a window stand on: an Enter that nobody wanted presses the button that has the keyboard."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self.focusWidget(), event):
            super().keyPressEvent(event)


def press(here: QWidget | None, event: QKeyEvent) -> bool:
    """Press the button ``here`` if this is a bare Enter; says whether it was one on a button."""
    bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in _ENTER or not bare or not isinstance(here, QPushButton | QToolButton):
        return False
    if not event.isAutoRepeat():
        here.click()
    return True
