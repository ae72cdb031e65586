"""A layout that sets its parts side by side and begins a new line where the width ends: for chips and phones."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui import theme

_NARROWEST = 240
_STEPS = 40  # widths that are tried for lines of the same length
_Part = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Left to right, then the next line. Hidden parts take no room. ``even``: no line ends long before the others."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 6, even: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap, self._even = gap, line_gap, even
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Add a widget and move it to the place ``index``."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return QSize(min(size.width(), theme.px(_NARROWEST)), size.height())  # a wider part gets the room that there is

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the parts into ``rect`` where ``move`` is set; return the height that they need."""
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            x = rect.x()
            for item, size in line:
                if move:
                    # Parts of different heights share the middle of their line.
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._line_gap
        return max(0, y - self._line_gap - rect.y())

    def _lines(self, room: int) -> Iterator[list[_Part]]:
        """The parts that stand in each line, with their sizes; a part wider than the room gets the room."""
        parts = [(item, _size(item, room)) for item in self._items if not item.isEmpty()]
        if not self._even:
            return self._broken(parts, room)
        fewest = len(list(self._broken(parts, room)))
        widths = (room * step // _STEPS for step in range(_STEPS // 4, _STEPS))
        least = next((width for width in widths if len(list(self._broken(parts, width))) == fewest), room)
        return self._broken(parts, least)

    def _broken(self, parts: list[_Part], room: int) -> Iterator[list[_Part]]:
        line: list[_Part] = []
        taken = 0
        for item, size in parts:
            if line and taken + size.width() > room:
                yield line
                line, taken = [], 0
            line.append((item, size))
            taken += size.width() + self._gap
        if line:
            yield line


def _size(item: QLayoutItem, room: int) -> QSize:
    size = item.sizeHint()
    if room:
        size.setWidth(min(size.width(), room))
        if item.hasHeightForWidth():  # words that had to be broken over several lines
            size.setHeight(item.heightForWidth(size.width()))
    return size
