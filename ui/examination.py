"""Looks at the soundness of the base in the background, in the first quiet moment, and says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import health, paths
from ui import work
from ui.session import Session

AFTER = 20_000  # milliseconds without a touch: in a large base a question has to wait while the check reads


class Examination(QObject):
    """``found`` says in a sentence what is wrong; a sound base is not looked at again on the same day."""

    found = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._timer = QTimer(self, interval=AFTER, singleShot=True)
        self._timer.timeout.connect(self.begin)

    def watch(self, session: Session) -> None:
        """Look at this base in a while."""
        self._session = session
        self._timer.start()

    def postpone(self) -> None:
        """The person is at work: wait until nothing was touched for a while."""
        if self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Look at nothing any longer; an answer that is under way is dropped."""
        self._session = None
        self._timer.stop()

    def begin(self) -> None:
        """Look now, where that is due and the base is not lent to other work."""
        session = self._session
        if session is None or not session.base.root or not health.due(session.base, today=session.today()):
            return
        if work.busy():
            self._timer.start()
            return
        opened, backups = session.base, paths.default_backups()
        work.run(lambda: health.examine(opened, backups), lambda told: self._tell(session, told), owner=self, own=True)

    def _tell(self, session: Session, told: list[str]) -> None:
        if session is not self._session:
            return
        if told:
            self.found.emit(told[0])
        else:
            health.note_sound(session.base, today=session.today())
