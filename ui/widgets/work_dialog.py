"""A window over the window while something long is done with the lent base: how far it is, and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salonbase import formats
from salonbase.errors import Cancelled, SalonError
from ui import work
from ui.widgets.progress_dialog import ProgressDialog


class WorkDialog(ProgressDialog):
    """Does ``job(progress)`` in the worker thread while it is open; ``result`` or ``error`` is what came of it.

    Nothing else can be pressed meanwhile, so the base may be lent. It closes by itself.
    """

    def __init__(self, title: str, what: str, job: Callable[..., Any], parent: QWidget | None = None) -> None:
        super().__init__("work", title, what, parent)
        self.result_: Any = None
        self.error_: Exception | None = None
        self._job = job
        self._task: work.Task | None = None
        QTimer.singleShot(0, self, self._begin)

    def reject(self) -> None:
        """Cancel: it ends as soon as the work has heard of it."""
        self.cancel_button.setEnabled(False)
        if self._task is not None:
            self._task.cancel()

    def _begin(self) -> None:
        self._task = work.run(self._job, self._ended, self._failed, self._advance, owner=self)
        if not self.cancel_button.isEnabled():
            self._task.cancel()

    def _advance(self, done: int, total: int) -> None:
        words = self.tr("{done} of {total}").format(done=formats.number(done), total=formats.number(total))
        self.show_progress(done, total, words if total > 1 else " ")

    def _ended(self, result: Any) -> None:
        self.result_ = result
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.error_ = error
        super().reject()


def do(title: str, what: str, job: Callable[..., Any], parent: QWidget) -> Any:
    """Do a job with the window shut; return what it returned, None where it was cancelled. Raises SalonError."""
    dialog = WorkDialog(title, what, job, parent)
    dialog.exec()
    dialog.deleteLater()
    if isinstance(dialog.error_, SalonError):
        raise dialog.error_
    return None if isinstance(dialog.error_, Cancelled) else dialog.result_
