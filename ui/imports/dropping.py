"""Files that are dropped on the import, the dialog on which they are, and which of them it knows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from salonbase import importers
from ui.widgets.dialog import Dialog


def endings_known() -> list[str]:
    """The endings of all files that can be brought in."""
    return [ending for importer in importers.IMPORTERS for ending in importer.endings]


def dropped_files(event: QDropEvent) -> list[Path]:
    """The files that were dropped, without folders and addresses."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


class DropDialog(Dialog):
    """A dialog that takes files; ``hovered`` says whether some hang over it, ``dropped`` hands their paths over."""

    hovered = Signal(bool)
    dropped = Signal(list)

    def __init__(self, parent: QWidget | None, *, name: str, title: str, width: int) -> None:
        super().__init__(parent, name=name, title=title, width=width)
        self.setAcceptDrops(True)

    def takes_files(self) -> bool:
        """Whether files are welcome now."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if self.takes_files() and dropped_files(event):
            event.acceptProposedAction()
            self.hovered.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        event.acceptProposedAction()
        self.hovered.emit(False)
        self.dropped.emit(dropped_files(event))
