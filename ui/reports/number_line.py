"""One whole number as it is typed, between two limits, short enough to stand in a row of controls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from salonbase import formats
from ui import theme

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberLine(QLineEdit):
    """The arrow keys step. What is no number between the limits is marked, and the number before it stays meant."""

    changed = Signal()

    def __init__(self, name: str, title: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._number = least, most, least
        self.is_wrong = False
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFixedWidth(theme.metrics().horizontalAdvance("0" * (len(str(most)) + 2)) + theme.px(30))
        self.textEdited.connect(self._learn)
        self.editingFinished.connect(lambda: self.show_number(self._number))

    def number(self) -> int:
        """The number that was typed last and was one."""
        return self._number

    def show_number(self, number: int) -> None:
        """Show this number and say nothing."""
        self._number = number
        if self.text() != str(number):
            self.setText(str(number))
        self._mark(wrong=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self._take(min(max(self._number + step, self._least), self._most))

    def _learn(self, words: str) -> None:
        words = words.strip().removesuffix("%").strip()
        meant = int(words) if words.isascii() and words.isdecimal() and len(words) < 9 else self._least - 1
        right = self._least <= meant <= self._most
        self._mark(wrong=not right)
        if right and meant != self._number:
            self._number = meant
            self.changed.emit()

    def _take(self, number: int) -> None:
        other = number != self._number
        self.show_number(number)
        self.selectAll()
        if other:
            self.changed.emit()

    def _mark(self, *, wrong: bool) -> None:
        if self.is_wrong != wrong:
            self.is_wrong = wrong
            self.setProperty("wrong", wrong)
            theme.repolish(self)
        limits = self.tr("A number from {least} to {most}")
        words = limits.format(least=formats.number(self._least), most=formats.number(self._most))
        self.setToolTip(words if wrong else "")
