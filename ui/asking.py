"""How long questions are asked beside the window, which keeps the right of way on the one connection.

A report or a segment is made in the worker thread as a run that gives way (``salonbase/turns.py``): whatever the
window asks of the base meanwhile, a key in the search or a draft that is kept, interrupts it and is answered at once.
It begins anew as soon as the window is quiet; what somebody typed is never lost and never waits for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from salonbase import base
from salonbase.errors import Cancelled, SalonError
from ui import work
from ui.session import Session

QUIET = 150  # ms without another wish before a report is asked
AGAIN = 400  # ms after it had to give way
SLOW = 200  # ms after which the person is told that it takes a while
_LENT = 40  # ms until somebody else's work is looked at again

Make = Callable[[Callable[[int, int], None]], Any]


class Asking(QObject):
    """One question at a time: the newest wish counts, what was wished before it is broken off and dropped."""

    found = Signal(object)  # what was wished for
    refused = Signal(object)  # a SalonError
    cancelled = Signal()
    slow = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wish: Make | None = None
        self._task: work.Task | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._begin)
        self._patience = QTimer(self, singleShot=True, interval=SLOW)
        self._patience.timeout.connect(self.slow)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._wish is not None

    def ask(self, make: Make, *, after: int = QUIET) -> None:
        """Let ``make(progress)`` give the answer, in ``after`` milliseconds if nothing else is wished until then."""
        self._wish = make
        if self._task is not None:
            self._task.cancel()
        self._soon.start(after)
        if not self._patience.isActive():
            self._patience.start(SLOW + after)

    def cancel(self) -> None:
        """The person has waited long enough."""
        if self._wish is not None:
            self._forget()
            self.cancelled.emit()

    def rest(self) -> None:
        """Nobody waits for the answer any longer; say nothing."""
        self._forget()

    def _forget(self) -> None:
        self._wish = None
        self._soon.stop()
        self._patience.stop()
        if self._task is not None:
            self._task.cancel()

    @Slot(int, int)
    def _advance(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)

    def _begin(self) -> None:
        make = self._wish
        if make is None or not self._session.is_open:
            return
        if work.busy():  # a backup perhaps, or the report before this one that is just being broken off
            self._soon.start(_LENT)
            return
        run = base.giving_way(self._session.base)

        def job(progress: Callable[[int, int], None]) -> Any:
            try:
                with run:
                    return make(progress)
            except (SalonError, Cancelled):
                raise
            except Exception as error:
                return error  # a bug: it reaches the crash page, and the report is not waited for any longer

        def then(answer: Any) -> None:
            self._task = None
            if isinstance(answer, Exception):
                self.cancel()
                sys.excepthook(type(answer), answer, answer.__traceback__)
            elif self._wish is make:
                self._wish = None
                self._patience.stop()
                self.found.emit(answer)

        def failed(error: Exception) -> None:
            was_stopped = self._task is not None and self._task.is_cancelled
            self._task = None
            if self._wish is not make:
                return
            if isinstance(error, SalonError):
                self._forget()
                self.refused.emit(error)
            elif isinstance(error, Cancelled) and was_stopped:
                self._forget()  # the window is about to close the base
                self.cancelled.emit()
            else:
                self._soon.start(AGAIN)

        self._task = work.run(job, then, failed, self._advance, owner=self, own=True, stop=run.stop)
