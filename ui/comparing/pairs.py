"""The pairs that wait for a decision: found in the background, thinned by each decision, brought back by undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from salonbase import twice
from salonbase.errors import Cancelled, SalonError
from salonbase.twice import Pair
from ui import work
from ui.session import Session

Thin = Callable[[list[Pair]], list[Pair]]


class Pairs(QObject):
    """``pairs`` in their order and the ``line`` of the one to decide; ``shown`` says that they are others now.

    A search takes a second or two in a large base, so after a decision nobody searches: the list is thinned by it.
    """

    shown = Signal()
    began = Signal()
    advanced = Signal(int, int)
    stopped = Signal(str)
    found = Signal(int)  # a search that ``search`` was asked for by somebody else than the page has ended

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.pairs: list[Pair] = []
        self.line = 0
        self._later: list[tuple[int, int]] = []
        self._before: dict[int, tuple[list[Pair], int]] = {}  # by operation: what its undoing brings back
        self._searched = -1  # the revision of which the pairs tell
        self._task: work.Task | None = None
        self._told = self._writing = False

    def pair(self) -> Pair | None:
        """The one to decide."""
        return self.pairs[self.line] if 0 <= self.line < len(self.pairs) else None

    def is_searching(self) -> bool:
        """Whether a search is under way."""
        return self._task is not None

    def search(self, *, told: bool = False) -> None:
        """Find the pairs in the background; what is there stays until then. ``told`` makes ``found`` tell the end."""
        self._told = self._told or told
        if self._task is not None:
            return
        revision = self._session.revision
        self._task = work.run(
            twice.pairs, lambda found: self._end(found, revision), self._stop, self.advanced.emit, owner=self, own=True
        )
        self.began.emit()

    def cancel(self) -> None:
        """Stop the search."""
        if self._task is not None:
            self._task.cancel()

    def follow(self) -> bool:
        """Something was written elsewhere: what was undone is here again, the rest is looked for anew.

        Returns False while it is this object itself that writes.
        """
        if self._writing:
            return False
        undone = self._session.redoable()
        if undone in self._before:
            pairs, line = self._before.pop(undone)
            self._searched = self._session.revision
            self._show(pairs, line)
        elif self._searched != self._session.revision:
            self.search()
        return True

    def decide(self, thin: Thin, function: Callable[..., Any], *words: Any) -> bool:
        """Call a writing function of the core; ``thin`` leaves what is still to be decided then."""
        before, line = self.pairs, self.line
        self._writing = True
        try:
            done = self._session.attempt(function, *words)
        finally:
            self._writing = False
        if done:
            operation = self._session.undoable()
            if operation is not None:
                self._before[operation] = before, line
            self._searched = self._session.revision
            self._show(thin(before), line)
        return done

    def can_take_back(self) -> bool:
        """Whether undo would take back a decision that was made here."""
        return self._session.undoable() in self._before

    def postpone(self, pair: Pair) -> None:
        """Leave this pair for later: it goes to the end of the list."""
        self._later.append((pair.left, pair.right))
        self._show([*without(pair)(self.pairs), pair], self.line)

    def drop(self, thin: Thin) -> None:
        """Leave out what is no pair any longer."""
        self._show(thin(self.pairs), self.line)

    def _show(self, pairs: list[Pair], line: int) -> None:
        self.pairs, self.line = pairs, max(0, min(line, len(pairs) - 1))
        self.shown.emit()

    def _end(self, found: list[Pair], revision: int) -> None:
        self._task = None
        if not self._session.is_open:
            return
        if revision != self._session.revision:  # somebody has written meanwhile
            self.search()
            return
        self._searched = revision
        later = {pair: place for place, pair in enumerate(self._later)}
        found.sort(key=lambda pair: later.get((pair.left, pair.right), -1))
        here = self.pair()
        keys = [(pair.left, pair.right) for pair in found]
        line = keys.index((here.left, here.right)) if here and (here.left, here.right) in keys else 0
        self._show(found, line)
        if self._told:
            self._told = False
            self.found.emit(len(found))

    def _stop(self, error: Exception) -> None:
        self._task, self._told = None, False
        if isinstance(error, Cancelled):
            self.stopped.emit(self.tr("The search was stopped."))
        elif isinstance(error, SalonError):
            self.stopped.emit(error.sentence)


def without(gone: Pair) -> Thin:
    """The other pairs."""
    return lambda pairs: [pair for pair in pairs if (pair.left, pair.right) != (gone.left, gone.right)]


def without_cards(*gone: int) -> Thin:
    """The pairs that these cards have no part in."""
    return lambda pairs: [pair for pair in pairs if pair.left not in gone and pair.right not in gone]


def merged(pair: Pair) -> Thin:
    """What is left when the right card has become a part of the left one: its other pairs are those of the left one."""

    def thin(pairs: list[Pair]) -> list[Pair]:
        kept: dict[tuple[int, int], Pair] = {}
        for one in pairs:
            ends = sorted({pair.left if end == pair.right else end for end in (one.left, one.right)})
            if len(ends) == 2:
                kept.setdefault((ends[0], ends[1]), replace(one, left=ends[0], right=ends[1]))
        return list(kept.values())

    return thin
