"""What somebody decides about people who are known, counted anew beside the window while the person goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from salonbase import importing
from salonbase.importing import Decisions, Preview
from ui import work


class Deciding(QObject):
    """Compares a preview anew with the newest decisions; those that came meanwhile are counted next."""

    decided = Signal(object)  # the Preview with the decisions that are wanted
    rested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_busy = False
        self._looked: Preview | None = None
        self._wanted = Decisions()

    def begin(self, looked: Preview | None) -> None:
        """From now on it is about this preview; None forgets the former one."""
        self._looked = looked
        if looked is not None:
            self._wanted = looked.decisions

    def want(self, decisions: Decisions) -> None:
        """Count anew with these."""
        self._wanted = decisions
        if not self.is_busy:
            self._start()

    def _start(self) -> None:
        looked, wanted = self._looked, self._wanted
        if looked is None or looked.decisions == wanted:
            self.rested.emit()
            return
        self.is_busy = True
        work.run(
            lambda: importing.decide(looked, wanted), lambda found: self._end(looked, found),
            lambda _error: self._end(looked, None), owner=self,
        )  # fmt: skip

    def _end(self, looked: Preview, found: Preview | None) -> None:
        self.is_busy = False
        if found is not None and looked is self._looked:
            self._looked = found
            if found.decisions == self._wanted:
                self.decided.emit(found)
        if found is None:
            self.rested.emit()
        else:
            self._start()
