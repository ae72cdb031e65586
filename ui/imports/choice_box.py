"""A choice among a few words that the wheel does not change: whoever rolls wants to see what is below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class ChoiceBox(QComboBox):
    """Keys with their words; ``activated`` is emitted only by the person."""

    def __init__(
        self,
        name: str,
        spoken: str,
        offered: Sequence[tuple[str, str]],
        chosen: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        for key, title in offered:
            self.addItem(title, key)
        self.choose(chosen)

    def choose(self, key: str) -> None:
        """Show this key as the chosen one."""
        self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the list below roll."""
        event.ignore()
