"""Workbooks of Excel 97-2003, and what else is kept in files of the same kind: workbooks with a password, documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import Importer, Incoming, encodings, workbooks
from salonbase.text import text

_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")  # [MS-CFB] 2.2
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4: a workbook of Excel 2007 with a password
_DOCUMENT = "WordDocument".encode("utf-16-le")


def _fits(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(8) == _COMPOUND_FILE


def _read(path: Path) -> Iterator[Incoming]:
    before = b""
    for piece in encodings.raw_pieces(path):
        seen = before + piece
        if _LOCKED in seen:
            raise SalonError(text("Reading", "The file «{name}» is protected by a password.", name=path.name))
        if _DOCUMENT in seen:
            what = text("Reading", "a document of Word")
            raise SalonError(
                text("Reading", "The file «{name}» is {what}. Open it there and save it as xlsx or csv.",
                     name=path.name, what=what)
            )  # fmt: skip
        before = piece[-len(_LOCKED) :]
    return workbooks.sheets(path)


IMPORTER = Importer("xls", "Excel 97-2003", (".xls", ".xlt"), _fits, _read)
