"""What stands where nothing is yet: what belongs here, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.labels import label


class EmptyState(QWidget):
    """An icon, a short title and a sentence."""

    def __init__(self, icon: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label(title, "heading", wrap=True)
        self._sentence = label(sentence, "empty", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.px(8))
        self._column.addStretch(2)
        for widget in (self._picture, self._title, self._sentence):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(widget)
        self._column.addStretch(3)
        size = theme.px(40)
        self._picture.setPixmap(icons.icon(icon, "faint").pixmap(QSize(size, size), self.devicePixelRatioF()))
