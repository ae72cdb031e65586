"""The page while a base is being restored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from salonbase.backup import restoring
from salonbase.backup.backupfile import Progress
from ui.clock import Clock
from ui.entrance.waiting_page import WaitingPage

if TYPE_CHECKING:
    from ui.dialogs.restore import Wanted


class RestoringPage(WaitingPage):
    """Restores into ``folder``, whose base is closed."""

    def __init__(self, folder: Path, wanted: Wanted, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(
            "restoring",
            self.tr("Restoring the base"),
            self.tr("The backup is unpacked and examined before it takes its place."),
            parent,
        )
        self._folder, self._wanted, self._now = folder, wanted, clock()

    def job(self, progress: Progress) -> None:
        """Restore the backup, or bring back what the last restore has replaced."""
        folder, wanted, now = self._folder, self._wanted, self._now
        if wanted.backup is None:
            restoring.undo(folder, wanted.root, now=now)
        else:
            restoring.restore(wanted.backup.path, folder, wanted.root, now=now, progress=progress)

    def done(self) -> None:
        """Say so."""
        if self._wanted.backup is None:
            self.ended.emit(self.tr("The former base is back. The one that was here is kept for 30 days."), "info")
        else:
            self.ended.emit(
                self.tr("The base was restored. The former one is kept for 30 days: Settings, Backups brings it back."),
                "info",
            )

    def failed(self, reason: str) -> None:
        """Say why."""
        self.ended.emit(self.tr("The base was not restored and is as it was. {reason}").format(reason=reason), "bad")
