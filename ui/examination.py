"""Looks at the soundness of the base in the background, in the first quiet moment, and says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import health, paths
from salonbase.errors import Cancelled
from ui import work
from ui.quiet_work import QuietWork
from ui.session import Session

AFTER = 20_000  # milliseconds without a touch


class Examination(QObject):
    """``found`` says in a sentence what is wrong; a sound base is not looked at again on the same day.

    A touch ends a look that is under way, and the next quiet moment begins anew.
    """

    found = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._work = QuietWork(self)
        self._timer = QTimer(self, interval=AFTER, singleShot=True)
        self._timer.timeout.connect(self.begin)

    def watch(self, session: Session) -> None:
        """Look at this base in a while."""
        self._work.forget()
        self._session = session
        self._timer.start()

    def postpone(self) -> None:
        """The person is at work: wait until nothing was touched for a while."""
        self._work.give_way()
        if self._timer.isActive():
            self._timer.start()

    def rest(self) -> None:
        """Look at nothing any longer; an answer that is under way is dropped."""
        self._session = None
        self._timer.stop()
        self._work.give_way()

    def begin(self) -> None:
        """Look now, where that is due and the base is not lent to other work."""
        session = self._session
        if session is None or not session.base.root:
            return
        if work.busy():  # the question itself would break a report off
            self._timer.start()
            return
        if not health.due(session.base, today=session.today()):
            return
        opened, backups = session.base, paths.default_backups()
        self._work.begin(
            opened,
            lambda gives_way: health.examine(opened, backups, gives_way=gives_way),
            lambda told: self._tell(session, told),
            lambda error: self._put_off(session, error),
            now=session.now(),
        )

    def _put_off(self, session: Session, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            raise error
        if session is self._session:
            self._work.put_off(session.now())
            self._timer.start()

    def _tell(self, session: Session, told: list[str]) -> None:
        if session is not self._session:
            return
        self._work.forget()
        if told:
            self.found.emit(told[0])
        else:
            health.note_sound(session.base, today=session.today())
