"""Files that are dropped on the import, and which of them it knows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

from salonbase import importers


def endings_known() -> list[str]:
    """The endings of all files that can be brought in."""
    return [ending for importer in importers.IMPORTERS for ending in importer.endings]


def dropped_files(event: QDropEvent) -> list[Path]:
    """The files that were dropped, without folders and addresses."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
