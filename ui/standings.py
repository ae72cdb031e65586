"""Who has which status, counted in quiet moments so that neither a key press nor the opening waits for it."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import standing
from salonbase.standing import Standing
from salonbase.standing.census import Census
from ui import work

AFTER = 400  # milliseconds without a touch before the counting goes on
PAUSE = 15  # between two pieces of it
PIECE = 0.005  # seconds
REST = 3000  # milliseconds after a change before everybody is measured anew
ENOUGH = 20  # changes after which that is done in a large base
FEW = 2000  # clients; in a small base it is done after each

MARKS: dict[str, tuple[str, str]] = {
    "potential": ("circle-dashed", "dim"),
    "new": ("sparkle-fill", "accent-text"),
    "regular": ("check-circle-fill", "ok"),
    "vip": ("star-fill", "warning-text"),
    "slipping": ("hourglass-medium-fill", "bad"),
    "lost": ("x-circle-fill", "dim"),
}
"""The sign of each status, of a shape of its own, and its colour."""


class Standings(QObject):
    """The statuses of an open base. Nothing is known before ``begin`` and until the first counting has ended."""

    changed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QObject) -> None:
        super().__init__(parent)
        self.census = Census()
        self._today = today
        self._steps: Iterator[None] | None = None
        self._late: set[int] = set()  # who has changed while everybody was counted
        self._changes = 0
        self._is_open = True
        self._sets: dict[str, set[int]] = {}  # by status, as soon as somebody asks: a filter does at each key press
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._again = QTimer(self, singleShot=True, interval=REST)
        self._again.timeout.connect(self._count_anew)

    def begin(self) -> None:
        """Count in the next quiet moment; what is known already stays until then."""
        if self._is_open and self._steps is None and self.census.measure is None:
            self._count_anew()

    def begin_anew(self) -> None:
        """Everything may be different, or another day has begun: nothing is known until it is counted."""
        if self._steps is not None or self.census.measure is not None:
            self.census.forget()
            self._count_anew()

    def postpone(self) -> None:
        """The person is at work: wait until nothing was touched for a moment."""
        if self._timer.isActive():
            self._timer.start(AFTER)
        if self._again.isActive():
            self._again.start()

    def refresh(self, ids: Iterable[int]) -> None:
        """These clients have changed, or with nobody named the rules may have."""
        some = set(ids)
        if self._steps is not None:
            self._late |= some
        measure = self.census.measure
        if measure is not None and not some and standing.rules() != measure.rules:
            self.begin_anew()
        elif measure is None and self._steps is not None and not some:
            self._count_anew()
        elif measure is not None and some:
            self.census.refresh(some)
            self._sets.clear()
            self._changes += 1
            if self._changes >= ENOUGH or self.census.size() <= FEW:
                self._again.start()

    def complete(self) -> None:
        """Count to the end now, for pictures."""
        for _ in self._steps or ():
            pass
        self._finish()

    def end(self) -> None:
        """The base is about to be closed."""
        self._timer.stop()
        self._again.stop()
        self._is_open = False
        self._steps = None
        self.census.forget()

    def status_of(self, client_id: int) -> str:
        """The status of a client; "" while it is not known."""
        return self.census.status_of(client_id)

    def of(self, client_id: int) -> Standing | None:
        """The status of a client with its reason; None while it is not known."""
        measure = self.census.measure
        return None if measure is None else standing.of_clients([client_id], measure).get(client_id)

    def counts(self) -> dict[str, int]:
        """How many clients have each status; empty while that is not known."""
        return {} if self.census.measure is None else self.census.counts()

    def ids_of(self, status: str) -> set[int]:
        """Everybody of a status; while they are counted anew those who had it before."""
        if status not in self._sets:
            self._sets[status] = self.census.ids(status)
        return self._sets[status]

    def known(self) -> Callable[[str], set[int]] | None:
        """Who has a status, as it is known now, to be asked in any thread; None while it is not known for today."""
        measure = self.census.measure
        return self.census.kept() if measure is not None and measure.day == self._today() else None

    def _count_anew(self) -> None:
        self._steps, self._late, self._changes = self.census.steps(self._today()), set(), 0
        self._timer.start(AFTER)

    def _go_on(self) -> None:
        if self._steps is None:
            return
        if work.busy():
            self._timer.start(AFTER)
            return
        until = time.perf_counter() + PIECE
        while time.perf_counter() < until:
            if next(self._steps, self) is self:
                self._finish()
                return
        self._timer.start(PAUSE)

    def _finish(self) -> None:
        self._timer.stop()
        if self._steps is not None:
            self._steps = None
            self.census.refresh(self._late)
            self._sets.clear()
            self.changed.emit()
