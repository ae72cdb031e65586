"""Workbooks of LibreOffice and OpenOffice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salonbase.reading import Importer, Incoming, archives, workbooks


def _fits(path: Path) -> bool:
    return "content.xml" in archives.names(path)


def _read(path: Path) -> Iterator[Incoming]:
    archives.check(path)
    return workbooks.sheets(path)


IMPORTER = Importer("ods", "LibreOffice", (".ods", ".ots"), _fits, _read)
