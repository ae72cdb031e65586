"""A part of a page that scrolls: it takes the room that is left and never asks for more."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme
from ui.widgets.fade import Fade

_WIDE, _HIGH = 360, 160


class Scrolled(QScrollArea):
    """As wide as its place, its content rolls up and down; the last line fades where more waits below."""

    def __init__(self, name: str, parent: QWidget | None = None, *, fades: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if fades:  # to the ground of a card, which not every place has
            Fade(self)

    def sizeHint(self) -> QSize:
        """A modest one, however long the content is: the dialog must not grow with it."""
        return QSize(theme.px(_WIDE), theme.px(_HIGH))
