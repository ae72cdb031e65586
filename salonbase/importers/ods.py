"""Workbooks of LibreOffice and OpenOffice.

Equal rows and cells are written once with a number, so that a kilobyte may unpack to thousands of millions of cells,
which python-calamine would hold. The numbers are therefore looked at first.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import Importer, Incoming, archives, workbooks
from salonbase.text import text

MOST_EQUAL_ROWS = 20_000  # that hold something; empty ones are often a million
MOST_COLUMNS = 16_384
_CHUNK = 1 << 20
_LONGEST_ROW = 32 << 20
_END_OF_ROW = b"</table:table-row>"
_ROWS = re.compile(rb'number-rows-repeated="\s*(\d{5,})')
_COLUMNS = re.compile(rb'number-columns-repeated="\s*(\d{5,})')
_HOLDS = re.compile(rb"<text:p|office:(?:date-|string-|time-|boolean-)?value=")


def _fits(path: Path) -> bool:
    return "content.xml" in archives.names(path)


def _read(path: Path) -> Iterator[Incoming]:
    archives.check(path)
    _check_repeats(path)
    return workbooks.sheets(path)


def _check_repeats(path: Path) -> None:
    """Refuse, with a sentence, rows and cells that are repeated as often as in no list of clients."""
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as part:
        rest = b""
        while chunk := part.read(_CHUNK):
            *rows, rest = (rest + chunk).split(_END_OF_ROW)
            if len(rest) > _LONGEST_ROW or any(map(_is_bomb, rows)):
                raise SalonError(
                    text("Reading", "In the file «{name}» one row repeats endlessly; it is not an honest workbook.",
                         name=path.name)
                )  # fmt: skip


def _is_bomb(row: bytes) -> bool:
    if b"repeated" not in row:
        return False
    if any(int(number) > MOST_COLUMNS for number in _COLUMNS.findall(row)):
        return True
    return any(int(number) > MOST_EQUAL_ROWS for number in _ROWS.findall(row)) and bool(_HOLDS.search(row))


IMPORTER = Importer("ods", "LibreOffice", (".ods", ".ots"), _fits, _read)
