"""The page while a base is being restored: what is under way, how far it is, and a way to stop it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from salonbase.errors import SalonError
from ui import theme, work
from ui.clock import Clock
from ui.widgets.dialog import button
from ui.widgets.even_row import centred
from ui.widgets.labels import label

if TYPE_CHECKING:
    from salonbase.backup.backupfile import Progress
    from ui.dialogs.restore import Wanted


class RestoringPage(QWidget):
    """Restores into ``folder``, whose base is closed; ``ended`` says how it went and of which kind that news is."""

    ended = Signal(str, str)

    def __init__(self, folder: Path, wanted: Wanted, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restoring_page")
        self._folder, self._wanted, self._clock = folder, wanted, clock
        self._task: work.Task | None = None
        self.bar = QProgressBar()
        self.bar.setObjectName("restoring_progress")
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.stop = button(self.tr("Stop"), "restoring_stop", self.cancel)
        middle = QWidget()
        middle.setFixedWidth(theme.px(420))
        column = QVBoxLayout(middle)
        column.setSpacing(theme.px(12))
        column.addWidget(label(self.tr("Restoring the base"), "title", wrap=True))
        column.addWidget(
            label(self.tr("The backup is unpacked and examined before it takes its place."), "dim", wrap=True)
        )
        column.addWidget(self.bar)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(centred(middle))
        page.addStretch(3)

    def begin(self) -> None:
        """Restore in the worker thread."""
        folder, wanted, now = self._folder, self._wanted, self._clock()

        def job(progress: Progress) -> None:
            from salonbase.backup import restoring

            if wanted.backup is None:
                restoring.undo(folder, wanted.root, now=now)
            else:
                restoring.restore(wanted.backup.path, folder, wanted.root, now=now, progress=progress)

        self._task = work.run(job, lambda _nothing: self._done(), self._failed, self._show_progress, owner=self)

    def cancel(self) -> None:
        """Stop; the base stays as it is."""
        self.stop.setEnabled(False)
        if self._task is not None:
            self._task.cancel()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, 1000)
        self.bar.setValue(done * 1000 // max(1, total))

    def _done(self) -> None:
        if self._wanted.backup is None:
            self.ended.emit(self.tr("The former base is back. The one that was here is kept for 30 days."), "info")
        else:
            self.ended.emit(
                self.tr("The base was restored. The former one is kept for 30 days: Settings, Backups brings it back."),
                "info",
            )

    def _failed(self, error: Exception) -> None:
        reason = error.sentence if isinstance(error, SalonError) else self.tr("It was stopped.")
        self.ended.emit(self.tr("The base was not restored and is as it was. {reason}").format(reason=reason), "bad")
