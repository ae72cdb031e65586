"""An open base as the interface sees it: the clock, the writes, undo, and the news that something changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import history, search, settings
from salonbase.base import Base
from salonbase.errors import SalonError
from ui import work
from ui.clock import Clock, clock_of_this_computer
from ui.standings import Standings
from ui.table_orders import TableOrders

T = TypeVar("T")
PAUSE = 15  # milliseconds between the pieces of what is made ready in quiet moments
WHILE_LENT = 300  # milliseconds after which they are tried again where the base is lent


class Session(QObject):
    """One unlocked base. Everything that writes goes through ``change``; panels compare ``revision`` to be fresh."""

    changed = Signal()
    day_changed = Signal()
    message = Signal(str, str)
    restore_wanted = Signal(object)  # a restore.Wanted: the window closes this base and restores it

    def __init__(
        self,
        opened: Base,
        clock: Clock = clock_of_this_computer,
        *,
        index: search.Index | None = None,
        undo_floor: int | None = None,
        orders: TableOrders | None = None,
    ) -> None:
        super().__init__()
        self.base = opened
        self.revision = 0
        self.is_open = True
        self.settings = settings
        self.orders = orders or TableOrders()
        self.index = index or search.Index()
        if index is None:
            self.index.load()
        self._clock = clock
        self._undo_floor = history.newest() if undo_floor is None else undo_floor
        self._undone: list[int] = []
        self._day = self.today()
        self.standings = Standings(self.today, self)
        self._midnight = QTimer(self, interval=20_000)
        self._midnight.timeout.connect(self.look_at_the_clock)
        self._midnight.start()

    def now(self) -> dt.datetime:
        """The moment, aware of its zone."""
        return self._clock()

    def today(self) -> dt.date:
        """The day in the salon."""
        return self._clock().date()

    def change(self, function: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
        """Call a writing function of the core with ``now``, tell everybody, and return what it returned.

        What the function raises comes through, and nobody is told: nothing was written then.
        """
        before = history.newest()
        result = function(*args, now=self.now(), **kwargs)
        self._undone.clear()
        self._refresh_index(history.clients_after(before))
        self._tell()
        return result

    def attempt(self, function: Callable[..., object], /, *args: Any, **kwargs: Any) -> bool:
        """``change``, or say in the window's bar why it was refused; return whether it was done."""
        try:
            self.change(function, *args, **kwargs)
        except SalonError as error:
            self.say(error.sentence, "bad")
            return False
        return True

    def prepare_search(self) -> None:
        """Make ready, in the moments that nobody needs, what the first search would otherwise have to."""
        self._prepare(self.index.steps())

    def reload(self, *, index_is_new: bool = False) -> None:
        """Everything may be different: after an import or its undoing, whose worker may have read the index anew."""
        if not index_is_new:
            self.index.load()
        self._undone.clear()
        self.standings.begin_anew()
        self._tell()
        self.prepare_search()

    def undoable(self) -> int | None:
        """The operation that ``undo`` would take back."""
        return history.undoable(after=self._undo_floor)

    def redoable(self) -> int | None:
        """The operation that ``redo`` would do again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> int | None:
        """Take the newest operation back and return its number; raises SalonError where it cannot be."""
        operation = self.undoable()
        if operation is not None:
            history.undo(operation, now=self.now())
            self._undone.append(operation)
            self._refresh_index(history.clients_of(operation))
            self._tell()
        return operation

    def redo(self) -> int | None:
        """Do the newest undone operation again and return its number; raises SalonError where it cannot be."""
        operation = self.redoable()
        if operation is not None:
            history.redo(operation)
            self._undone.pop()
            self._refresh_index(history.clients_of(operation))
            self._tell()
        return operation

    def end(self) -> None:
        """The base is about to be closed: nothing may be asked of it any longer."""
        self.is_open = False
        self._midnight.stop()
        self.standings.end()

    def say(self, sentence: str, kind: str = "info") -> None:
        """Show a sentence in the window's bar: kind info, warning, bad, saved, or undo with the way back."""
        self.message.emit(sentence, kind)

    def look_at_the_clock(self) -> None:
        """Tell everybody when a new day has begun."""
        if self.today() != self._day and not work.busy():
            self._day = self.today()
            self.revision += 1
            self.standings.begin_anew()
            self.day_changed.emit()

    def _prepare(self, steps: Iterator[None]) -> None:
        if self.is_open and (work.busy() or next(steps, self) is not self):
            QTimer.singleShot(WHILE_LENT if work.busy() else PAUSE, self, lambda: self._prepare(steps))

    def _refresh_index(self, client_ids: list[int]) -> None:
        self.standings.refresh(client_ids)
        if client_ids:
            self.index.refresh(client_ids)
            self.prepare_search()  # whoever changed hundreds of cards has an index that was read anew

    def _tell(self) -> None:
        self.revision += 1
        self.changed.emit()
