"""A page while a base is closed and its files are worked on: what is done, how far it is, and a way to stop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from salonbase.backup.backupfile import Progress
from salonbase.errors import SalonError
from ui import theme, work
from ui.widgets.dialog import button
from ui.widgets.even_row import centred
from ui.widgets.labels import label


class WaitingPage(QWidget):
    """Does ``job`` in the worker thread; ``ended`` says how it went and of which kind that news is."""

    ended = Signal(str, str)

    def __init__(self, name: str, title: str, intro: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_page")
        self._task: work.Task | None = None
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}_progress")
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.stop = button(self.tr("Stop"), f"{name}_stop", self.cancel)
        middle = QWidget()
        middle.setFixedWidth(theme.px(420))
        column = QVBoxLayout(middle)
        column.setSpacing(theme.px(12))
        column.addWidget(label(title, "title", wrap=True))
        column.addWidget(label(intro, "dim", wrap=True))
        column.addWidget(self.bar)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(centred(middle))
        page.addStretch(3)

    def begin(self) -> None:
        """Start."""

        def job(progress: Progress) -> Any:
            return self.job(progress)

        self._task = work.run(job, lambda _nothing: self.done(), self._failed, self._show_progress, owner=self)

    def cancel(self) -> None:
        """Stop; everything stays as it was."""
        self.stop.setEnabled(False)
        if self._task is not None:
            self._task.cancel()

    def job(self, progress: Progress) -> None:
        """What is done, in the worker thread: it may touch no widget."""
        raise NotImplementedError

    def done(self) -> None:
        """It has gone well."""
        raise NotImplementedError

    def failed(self, reason: str) -> None:
        """It has not, and everything is as it was."""
        raise NotImplementedError

    def _failed(self, error: Exception) -> None:
        self.failed(error.sentence if isinstance(error, SalonError) else self.tr("It was stopped."))

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(done * 1000 // max(1, total))
