"""The search box above the client list: typing finds, the arrows move in the list, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from salonbase import nouns
from ui import icons, steps, theme

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class SearchBox(QLineEdit):
    """A line whose keys for moving go to the list below it."""

    moved = Signal(QKeyEvent)
    entered = Signal()
    left = Signal()
    focused = Signal(bool)  # whether the cursor is in the line now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setProperty("role", "search")
        self.setPlaceholderText(self.tr("Name, phone, card"))
        self.setAccessibleName(nouns.here(self.tr("Search clients")))
        self.setToolTip(nouns.here(self.tr("Search clients (Ctrl+F)")))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self._sign = QLabel(self)
        self._sign.setPixmap(icons.icon("magnifying-glass").pixmap(QSize(theme.px(18), theme.px(18))))
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(theme.px(24), 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while there is nothing to undo in the line itself."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and steps.is_for_the_window(self, event)
        ):
            event.ignore()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign in the middle of its end."""
        super().resizeEvent(event)
        self._sign.adjustSize()
        self._sign.move(theme.px(10), (self.height() - self._sign.height()) // 2)

    def forget_steps(self) -> None:
        """What was typed so far is done with: Ctrl+Z does not take it back letter by letter."""
        self.setText(self.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the arrows come from here now."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that they do no longer."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the list, Enter opens, Esc empties the line and then leaves it."""
        key = event.key()
        if key in _MOVES:
            self.moved.emit(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
