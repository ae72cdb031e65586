"""Workbooks of Excel 2007 and later.

python-calamine holds a sheet as a full rectangle, so a single cell in the corner XFD1048576 makes it ask for 512 GB and
abort. The extent is therefore looked at first, and a sheet that is mostly air is read cell by cell.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from salonbase import archives, sparse_sheets, workbooks
from salonbase.errors import SalonError
from salonbase.reading import Importer, Sheet
from salonbase.text import text

DENSEST = 6_000_000  # cells of a rectangle that calamine may hold: about 150 MB
_CHUNK = 1 << 20
_WIDE = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{2,3})\d')
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d+)"')


def _fits(path: Path) -> bool:
    if archives.is_cut(path):
        raise SalonError(
            text("Reading", "The file «{name}» is cut off: it was not copied or downloaded to its end.", name=path.name)
        )
    return bool(archives.names(path) & {"xl/workbook.xml", "xl/workbook.bin"})


def _read(path: Path) -> Iterator[Sheet]:
    archives.check(path)
    return sparse_sheets.sheets(path) if _is_mostly_air(path) else workbooks.sheets(path)


def _is_mostly_air(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
        return any(_rectangle(archive, name) > DENSEST for name in parts)


def _rectangle(archive: zipfile.ZipFile, name: str) -> int:
    """An upper bound of the cells in the rectangle of a sheet, from the numbers of its rows and columns."""
    width, height, tail = 26, 0, b""
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            piece = tail + chunk
            for column in _WIDE.findall(piece):
                width = max(width, _number(column))
            last = piece.rfind(b"<row ")
            rows = _ROW.findall(piece if len(chunk) < _CHUNK or last < 0 else piece[last:])
            height = max(height, *map(int, rows), 0)
            tail = piece[-200:]
    return width * height


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


IMPORTER = Importer("xlsx", "Excel", (".xlsx", ".xlsm", ".xltx", ".xlsb"), _fits, _read)
