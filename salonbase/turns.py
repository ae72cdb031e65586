"""Whose turn it is on the one connection: what the program does by itself in quiet moments gives way to the person."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from salonbase.errors import Cancelled

_BETWEEN = 0.002  # seconds between two interruptions of a statement that has perhaps not begun yet


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

    def __enter__(self) -> GivingWay:
        self._thread = threading.get_ident()
        return self

    def __exit__(self, *_error: object) -> None:
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
        self._under_way.release()
