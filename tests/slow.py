"""The real engine, so slow in other threads that what they ask for cannot end before it is interrupted."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from salonbase.base import Base

STEP = 0.001  # seconds for each step of SQLite's: a copy has thousands
SHORT = 50  # steps of a statement that ends at once
PATIENCE = 20.0


class SlowElsewhere:
    """Holds up every statement of the base in other threads while ``begun`` says that it has begun."""

    def __init__(self, opened: Base, has_begun: Callable[[], object] = lambda: True) -> None:
        self.begun = threading.Event()
        self._steps = 0
        self._has_begun = has_begun
        self._own, self._until = threading.get_ident(), time.monotonic() + PATIENCE
        self._connection: Any = opened.database.connection()
        self._connection.set_progress_handler(self._step, 1)

    def end(self) -> None:
        """Be as fast as ever; nothing may be under way."""
        self._connection.set_progress_handler(None, 0)

    def _step(self) -> int:
        if threading.get_ident() == self._own:
            return 0
        self._steps += 1
        if self.begun.is_set() or (self._steps > SHORT and self._has_begun()):
            self.begun.set()
            if time.monotonic() < self._until:
                time.sleep(STEP)
        return 0
