"""The strip of letters beside the client list: only the letters that the base has, a press or a drag goes there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_HIGH = 22


class LetterStrip(QWidget):
    """Letters one below the other; where the window is too low for all, every second or third one is shown."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letters")
        self.setAccessibleName(self.tr("Letters"))
        self.setToolTip(self.tr("Go to a letter"))
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        policy.setRetainSizeWhenHidden(True)  # the rows beside it stay as wide as they are when a search hides it
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._letters: list[tuple[str, int]] = []
        self._current = ""

    def show_letters(self, letters: list[tuple[str, int]]) -> None:
        """Show these letters, each with the line of its first client."""
        self._letters = letters
        self.setVisible(len(letters) > 1)
        self.update()

    def show_current(self, letter: str) -> None:
        """Mark the letter that the list stands at."""
        if letter != self._current:
            self._current = letter
            self.update()

    def shown(self) -> list[tuple[str, int]]:
        """The letters that there is room for."""
        room = max(1, self.height() // QFontMetrics(self._font(False)).height())
        step = -(-len(self._letters) // room) if self._letters else 1
        return self._letters[::step]

    def sizeHint(self) -> QSize:
        """As wide as a finger."""
        return QSize(theme.px(24), theme.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters, the current one in the accent."""
        painter = QPainter(self)
        shown = self.shown()
        names = [letter for letter, _ in shown]
        current = self._current if self._current in names else self._before(names)
        for place, (letter, _) in enumerate(shown):
            chosen = letter == current
            painter.setFont(self._font(chosen))
            painter.setPen(theme.color("accent-text" if chosen else "dim"))
            area = QRectF(0, place * self._step(), self.width(), self._step())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the letter under the mouse."""
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging goes along."""
        self._go(event.position())

    def _go(self, place: QPointF) -> None:
        if self._letters:
            exact = place.y() / (self._step() * len(self.shown())) * len(self._letters)
            letter, line = self._letters[min(max(int(exact), 0), len(self._letters) - 1)]
            self.show_current(letter)
            self.line_chosen.emit(line)

    def _before(self, names: list[str]) -> str:
        """The last shown letter that is not after the current one, for a strip that shows every second letter."""
        found = ""
        for letter, _ in self._letters:
            found = letter if letter in names else found
            if letter == self._current:
                return found
        return ""

    def _step(self) -> float:
        return min(theme.px(_HIGH), self.height() / max(1, len(self.shown())))

    @staticmethod
    def _font(chosen: bool) -> QFont:
        return theme.font(11, weight=QFont.Weight.Bold if chosen else QFont.Weight.DemiBold)
