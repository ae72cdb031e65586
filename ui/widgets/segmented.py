"""A few answers side by side of which one holds: the arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import theme


class Segmented(QFrame):
    """Buttons in one frame; ``chosen`` tells the key of the answer that the person has taken."""

    chosen = Signal(str)

    def __init__(
        self, name: str, title: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        theme.set_role(self, "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(2, 2, 2, 2))
        row.setSpacing(0)
        for key, words in options:
            made = QPushButton(words)
            made.setObjectName(f"{name}_{key}")
            made.setAccessibleName(f"{title}: {words}")
            made.setCheckable(True)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            theme.set_role(made, "segment")
            made.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)

    def value(self) -> str:
        """The key of the answer that holds."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Let this answer hold and say nothing."""
        self.blockSignals(True)
        self._buttons[key].setChecked(True)
        self.blockSignals(False)
        self.setFocusProxy(self._buttons[key])
