"""The ways in: the first start, the unlock page, and opening a base off the window thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.clock import Clock
from ui.entrance.unlock_page import UnlockPage
from ui.preferences import Preferences

if TYPE_CHECKING:
    from ui.entrance.first_start import FirstStart

AFTER_PAINTING = 150  # milliseconds in which the first page is painted
_DEMO_MARK = "demo.json"


class Entrance(QObject):
    """Makes the pages of a window that has no base open, and tells what comes of them.

    ``opened`` and ``begun`` (the first start) hand an ``Opened`` over; ``other_wanted`` and ``restore_wanted`` tell of
    a folder, or None where the person has named none; ``left`` asks for the unlock page anew.
    """

    opened = Signal(object)
    begun = Signal(object)
    other_wanted = Signal(object)
    restore_wanted = Signal(object)
    left = Signal()
    quit_wanted = Signal()

    def __init__(self, preferences: Preferences, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._clock = preferences, clock

    def unlock_page(self, folder: Path) -> UnlockPage:
        """The page in front of the base that lies in the folder."""
        name = self._preferences.get("salon_name") if self.is_known(folder) else ""
        page = UnlockPage(folder, name, self._clock)
        page.opened.connect(self.opened)
        page.other_wanted.connect(lambda: self.other_wanted.emit(None))
        page.restore_wanted.connect(lambda: self.restore_wanted.emit(None))
        page.left.connect(self.left)
        self._let_leave(page)
        return page

    def first_start(self, folder: Path) -> FirstStart:
        """The page of a folder in which there is no base."""
        from ui.entrance.first_start import FirstStart

        page = FirstStart(folder, self._clock)
        page.opened.connect(self.begun)
        page.existing_wanted.connect(self.other_wanted.emit)
        page.restore_wanted.connect(self.restore_wanted.emit)
        self._let_leave(page)
        return page

    def is_known(self, folder: Path) -> bool:
        """Whether the base of the folder is the one that was open on this computer the last time."""
        return bool(self._preferences.get("last_base") == str(folder.resolve()))

    def demo_password(self, folder: Path) -> str:
        """The password of an invented salon, empty for a base of a real one."""
        if not (folder / _DEMO_MARK).exists():
            return ""
        from salonbase import demo

        return demo.password_of(folder) or ""

    def _let_leave(self, page: QWidget) -> None:
        """A page without a base has no menu: Ctrl+Q leaves from here too."""
        QTimer.singleShot(AFTER_PAINTING, page, lambda: self._listen(page))

    def _listen(self, page: QWidget) -> None:
        from PySide6.QtGui import QShortcut

        QShortcut("Ctrl+Q", page, self.quit_wanted.emit)
