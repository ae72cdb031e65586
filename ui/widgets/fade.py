"""What lets the last row of a table fade where more of them wait below: half a row is then no row that is cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui import theme

HIGH = 18  # pixels: the words of a whole row stay as they are


class Fade(QWidget):
    """Lies over the lower edge of a scroll area and lets the mouse through."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.viewport().installEventFilter(self)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge of the viewport."""
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover the edge with the colour of the ground, less and less inwards."""
        ground = theme.color("surface")
        clear = QColor(ground)
        clear.setAlpha(0)
        shade = QLinearGradient(0, self.height(), 0, 0)
        shade.setColorAt(0, ground)
        shade.setColorAt(1, clear)
        QPainter(self).fillRect(self.rect(), shade)

    def _follow(self) -> None:
        bar, place, high = self._area.verticalScrollBar(), self._area.viewport().geometry(), theme.px(HIGH)
        self.setGeometry(place.left(), place.bottom() + 1 - high, place.width(), high)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()
