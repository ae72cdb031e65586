"""Workbooks of Excel 97-2003."""

from __future__ import annotations

from pathlib import Path

from salonbase.reading import Importer, workbooks

_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")  # [MS-CFB] 2.2


def _fits(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8) == _COMPOUND_FILE


IMPORTER = Importer("xls", "Excel 97-2003", (".xls", ".xlt"), _fits, workbooks.sheets)
