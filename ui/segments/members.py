"""Who belongs to a segment now, counted beside the window: no key press ever waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import segments
from salonbase.errors import SalonError
from salonbase.segments import Group
from ui.asking import Asking
from ui.session import Session

LATER = 1000  # ms after the window has broken it off to close the base, which may have stayed open all the same
SOON = 250  # ms: several changes one after another are counted once


class Members(QObject):
    """The clients of one segment. ``counted`` says that they are known anew, ``refused`` why they cannot be.

    ``ids`` are those that were counted last, in the list's order; None before the first counting has ended.
    """

    counted = Signal()
    refused = Signal(object)  # a SalonError

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._conditions: Group | None = None
        self.ids: list[int] | None = None
        self._asking = Asking(session, self)
        self._asking.found.connect(self._take)
        self._asking.refused.connect(self._refuse)
        self._asking.cancelled.connect(lambda: QTimer.singleShot(LATER, self, self._recount))
        session.changed.connect(self._recount)
        session.day_changed.connect(self._recount)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asking.is_busy

    def count(self, conditions: Group, *, after: int = 0) -> None:
        """Count the clients of these conditions, in so many milliseconds and after every change of the base."""
        if conditions != self._conditions:
            self._conditions, self.ids = conditions, None
        self._asking.ask(self._job(conditions), after=after)

    def rest(self) -> None:
        """Nobody wants to know any longer."""
        self._conditions = self.ids = None
        self._asking.rest()

    def _job(self, conditions: Group) -> Callable[..., list[int]]:
        today, known = self._session.today(), self._session.standings.known()
        return lambda progress: segments.ids(conditions, today=today, of_status=known)

    def _recount(self) -> None:
        if self._conditions is not None and self._session.is_open:
            self.count(self._conditions, after=SOON)

    def _take(self, ids: list[int]) -> None:
        if self._conditions is not None:
            self.ids = ids
            self.counted.emit()

    def _refuse(self, error: SalonError) -> None:
        if self._conditions is not None:
            self.refused.emit(error)
