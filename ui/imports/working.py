"""One long step of the import at a time, shown on its page, with Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from salonbase.errors import Cancelled
from ui import work
from ui.imports.work_page import WorkPage


class Working(QObject):
    """Runs jobs in the worker thread; what was read when Cancel was pressed is dropped, what was written stands."""

    def __init__(self, page: WorkPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._task: work.Task | None = None
        self._is_cancelled = False

    @property
    def is_busy(self) -> bool:
        """Whether a step is under way."""
        return self._task is not None

    def run(
        self, job: Callable[..., Any], then: Callable[[Any], None], failed: Callable[[Exception], None], *, writes: bool
    ) -> None:
        """Do a job, then call ``then`` with its result, or ``failed`` with SalonError or Cancelled."""
        self._is_cancelled = False

        def end(result: Any) -> None:
            self._task = None
            if self._is_cancelled and not writes:
                failed(Cancelled())
            else:
                then(result)

        def fail(error: Exception) -> None:
            self._task = None
            failed(error)

        self._task = work.run(job, end, fail, self._page.advance, owner=self)

    def cancel(self) -> None:
        """Ask the step to stop."""
        if self._task is not None and not self._is_cancelled:
            self._is_cancelled = True
            self._page.stop()
            self._task.cancel()
