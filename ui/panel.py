"""What every panel and page of the window has in common: it reloads when it is shown and no longer fresh."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ui.session import Session

SOON = 150  # ms: several fields that are left one after another cost one reading


class Panel(QWidget):
    """A view of the base; members override ``reload`` and set ``title``. ``key`` names its action where it has one."""

    client_chosen = Signal(int)
    count_changed = Signal(int)
    key = ""
    title = ""
    wide = False  # whether it has the window to itself: list and panels lie over it then, as in a narrow window
    patient = False  # whether it reloads a moment after a change, so that whoever typed has not to wait for it

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._seen = -1
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._refresh)
        session.changed.connect(self.refresh)
        session.day_changed.connect(self.refresh)

    def show_part(self, key: str) -> None:
        """Bring one of the parts of the page into sight; most pages have one only."""

    def reload(self) -> None:
        """Read everything anew."""
        raise NotImplementedError

    def go_on_from(self, former: Panel) -> None:
        """Take over where the person was in another one of the same kind; there is nothing to it where all is seen."""

    def refresh(self) -> None:
        """Read anew if something has changed and somebody is looking."""
        if self.patient:
            self._soon.start()
        else:
            self._refresh()

    def _refresh(self) -> None:
        if self.isVisible() and self.session.is_open and self._seen != self.session.revision:
            self._seen = self.session.revision
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Become fresh when coming into sight."""
        super().showEvent(event)
        if self.patient:
            self._soon.start()
        else:
            self._refresh()
