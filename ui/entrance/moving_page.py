"""The page while a base is brought from an unsafe place to this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salonbase.backup import moving
from salonbase.backup.backupfile import Progress
from ui.clock import Clock
from ui.entrance.waiting_page import WaitingPage


class MovingPage(WaitingPage):
    """Copies the closed base in ``folder`` to ``target``; ``moved`` hands over the new folder and the key."""

    moved = Signal(Path, object)

    def __init__(self, folder: Path, target: Path, root: bytes, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(
            "moving",
            self.tr("Bringing the base to this computer"),
            self.tr("The copy is examined and compared before it is used."),
            parent,
        )
        self._folder, self._target, self._root, self._now = folder, target, root, clock()

    def job(self, progress: Progress) -> None:
        """Make the copy."""
        moving.copy_here(self._folder, self._target, self._root, now=self._now, progress=progress)

    def done(self) -> None:
        """Hand over where it lies, and forget the key."""
        root, self._root = self._root, b""
        self.moved.emit(self._target, root)

    def failed(self, reason: str) -> None:
        """Say why."""
        self._root = b""
        self.ended.emit(self.tr("The copy was not made, the base is as it was. {reason}").format(reason=reason), "bad")
