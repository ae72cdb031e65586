"""What a ZIP file promises to unpack to, looked at before anything is unpacked."""

from __future__ import annotations

import zipfile
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.text import text

LARGEST = 1 << 30
BOMB_RATIO = 200
BOMB_SIZE = 32 << 20


def names(path: Path) -> frozenset[str]:
    """The names of the members of a ZIP file; none where the file is no ZIP file or its directory is cut off."""
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return frozenset()


def is_cut(path: Path) -> bool:
    """Whether a file begins as a ZIP file and has lost its end."""
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04" and not names(path)


def check(path: Path) -> None:
    """Refuse, with a sentence, members that lie upon each other or that unpack to what no salon's file unpacks to."""
    with zipfile.ZipFile(path) as archive:
        members = sorted(archive.infolist(), key=lambda member: member.header_offset)
    end = 0
    for member in members:
        if member.header_offset < end:
            raise SalonError(text("Reading", "The file «{name}» is not an honest workbook.", name=path.name))
        end = member.header_offset + member.compress_size
        if member.flag_bits & 1:
            raise SalonError(text("Reading", "The file «{name}» is protected by a password.", name=path.name))
        if member.file_size > BOMB_SIZE and member.file_size > BOMB_RATIO * max(member.compress_size, 1):
            raise SalonError(_too_large(path, member.file_size))
    total = sum(member.file_size for member in members)
    if total > LARGEST:
        raise SalonError(_too_large(path, total))


def _too_large(path: Path, size: int) -> str:
    return text(
        "Reading",
        "The file «{name}» unpacks to {size} megabytes, which no list of clients does. Nothing was brought in.",
        name=path.name,
        size=size >> 20,
    )
