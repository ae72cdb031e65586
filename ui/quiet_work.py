"""What the program does to the whole base by itself in quiet moments, without ever letting the person wait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from PySide6.QtCore import QObject

from salonbase import base
from salonbase.base import Base
from salonbase.turns import GivingWay
from ui import work

PATIENCE = dt.timedelta(hours=2)  # of giving way; losing is feared more than a wait


class QuietWork:
    """Begins a job in the worker thread that gives way to each touch and to each question of the window.

    Whoever had to give way for PATIENCE runs to the end the next time.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._run: GivingWay | None = None
        self._since: dt.datetime | None = None

    def begin(
        self,
        opened: Base,
        job: Callable[[bool], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        now: dt.datetime,
    ) -> None:
        """Do ``job(whether it gives way)``; call it where nothing is half read, such as from a timer.

        ``failed`` gets Cancelled where the job had to give way and lets it through.
        """
        insists = self._since is not None and now - self._since >= PATIENCE
        run = self._run = None if insists else base.giving_way(opened)

        def in_turn() -> Any:
            with run or nullcontext():
                return job(run is not None)

        work.run(in_turn, then, failed, owner=self._owner, own=True)

    def give_way(self) -> None:
        """The person has touched the window: break off what is under way."""
        if self._run is not None:
            self._run.stop()

    def put_off(self, now: dt.datetime) -> None:
        """It had to give way now: remember since when it has."""
        self._since = self._since or now

    def forget(self) -> None:
        """It came to its end, or has another base: nothing is overdue."""
        self._run = self._since = None
