"""Whose turn it is on the one connection: what the program does by itself in quiet moments gives way to the person."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from salonbase.errors import Cancelled

_BETWEEN = 0.002  # seconds between two interruptions of a statement that has perhaps not begun yet


class Closable(Protocol):
    """A statement that may be half read."""

    def close(self) -> None:
        """Read no further."""


class GivingWay:
    """A run of statements that ends with Cancelled as soon as ``stop`` is called or somebody else asks the base.

    It is made in the thread of the window while nothing is half read there, and entered (``with``) by the thread that
    asks. What that thread does without the base goes on to its end: only its next question is refused.
    """

    def __init__(self, interrupt: Callable[[], None]) -> None:
        self.is_over = False
        self.is_stopped = False
        self._interrupt = interrupt
        self._under_way = threading.Lock()
        self._thread: int | None = None
        self._half_read: weakref.WeakSet[Closable] = weakref.WeakSet()

    def __enter__(self) -> GivingWay:
        self._thread = threading.get_ident()
        return self

    def __exit__(self, *_error: object) -> None:
        with self._under_way:
            self._let_go()
        self._thread, self.is_over = None, True

    def is_mine(self) -> bool:
        """Whether the asking thread is the one that has entered."""
        return self._thread == threading.get_ident()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Around each statement of the run; raises Cancelled where it was stopped before."""
        with self._under_way:
            if self.is_stopped:
                raise Cancelled
            yield

    def holds(self, statement: Closable) -> None:
        """This statement may be half read when the run has to give way: it is closed then. Call it while ``asking``."""
        self._half_read.add(statement)

    def stop(self) -> None:
        """Break the statement off that is under way, and let none begin after it; waits for nothing."""
        self.is_stopped = True
        if self._under_way.locked():
            self._interrupt()

    def step_aside(self) -> None:
        """``stop``, and return when no statement of the run is under way any longer."""
        self.is_stopped = True
        while not self._under_way.acquire(timeout=_BETWEEN):
            self._interrupt()
        try:
            self._let_go()
        finally:
            self._under_way.release()

    def _let_go(self) -> None:
        """SQLite interrupts whatever begins after an interruption until nothing is half read any longer."""
        for statement in list(self._half_read):
            statement.close()
        self._half_read.clear()
