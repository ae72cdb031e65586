"""What was copied out of an open base goes with it: a phone number has no business in a locked computer."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication


class OwnCopies(QObject):
    """Remembers what was copied while one of our windows had the keyboard, until ``forget`` takes it back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ""
        QGuiApplication.clipboard().dataChanged.connect(self._learn)

    def forget(self) -> None:
        """Empty the clipboard where it still holds what was copied here; what others have copied stays."""
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.disconnect(self._learn)
        if clipboard.ownsClipboard() or (self._words and clipboard.text() == self._words):
            clipboard.clear()
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        self._words = ""

    def _learn(self) -> None:
        clipboard = QGuiApplication.clipboard()
        is_ours = clipboard.ownsClipboard() or QGuiApplication.focusWindow() is not None
        self._words = clipboard.text() if is_ours else ""
