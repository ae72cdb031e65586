"""Workbooks of Excel 2007 and later.

python-calamine holds a sheet as a full rectangle, so a single cell in the corner XFD1048576 makes it ask for 512 GB and
abort. The extent is therefore looked at first, and a sheet that is mostly air is read cell by cell.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import Importer, Incoming, archives, sparse_sheets, workbooks
from salonbase.text import text

DENSEST = 6_000_000  # cells of a rectangle that calamine may hold: about 150 MB
WIDEST = 16_384
_CHUNK = 1 << 20
_BEYOND_Z = re.compile(rb' r="[A-Z]{2}')
_CELL = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]+)\d')
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d+)"')


def _fits(path: Path) -> bool:
    if archives.is_cut(path):
        raise SalonError(
            text("Reading", "The file «{name}» is cut off: it was not copied or downloaded to its end.", name=path.name)
        )
    return bool(archives.names(path) & {"xl/workbook.xml", "xl/workbook.bin"})


def _read(path: Path) -> Iterator[Incoming]:
    archives.check(path)
    return sparse_sheets.sheets(path) if _is_mostly_air(path) else workbooks.sheets(path)


def _is_mostly_air(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]
        return any(_is_too_large(archive, name) for name in parts)


def _is_too_large(archive: zipfile.ZipFile, name: str) -> bool:
    """Whether the rectangle of a sheet has more than DENSEST cells; the columns are counted only where it matters."""
    height, is_wide = 0, False
    for piece in _pieces(archive, name):
        height = max(height, _highest(piece))
        is_wide = is_wide or bool(_BEYOND_Z.search(piece))
    if height * (WIDEST if is_wide else 26) <= DENSEST:
        return False
    columns = {column for piece in _pieces(archive, name) for column in _CELL.findall(piece)}
    return height * max(map(_number, columns), default=0) > DENSEST


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    tail = b""
    with archive.open(name) as part:
        while chunk := part.read(_CHUNK):
            yield tail + chunk
            tail = chunk[-200:]


def _highest(piece: bytes) -> int:
    """The highest number of a row in a piece, which is that of its last row."""
    found = _ROW.findall(piece, max(piece.rfind(b"<row "), 0)) or _ROW.findall(piece)
    return max(map(int, found), default=0)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


IMPORTER = Importer("xlsx", "Excel", (".xlsx", ".xlsm", ".xltx", ".xlsb"), _fits, _read)
