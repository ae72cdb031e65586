"""The formats that can be brought in, one file each; everything here runs inside the child process (sandbox.py)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.importers import delimited, ods, vcard, xls, xlsx
from salonbase.reading import Importer, Incoming, strangers
from salonbase.text import text

IMPORTERS: tuple[Importer, ...] = (
    xlsx.IMPORTER, xls.IMPORTER, ods.IMPORTER, vcard.IMPORTER, delimited.IMPORTER,
)  # fmt: skip


def read(path: Path) -> Iterator[Incoming]:
    """The sheets of a file by the format that its content has; raises SalonError where there is none."""
    if not path.stat().st_size:
        raise SalonError(text("Reading", "The file «{name}» is empty.", name=path.name))
    for importer in IMPORTERS:
        if importer.fits(path):
            return importer.read(path)
    strangers.refuse(path)
    endings = ", ".join(ending for importer in IMPORTERS for ending in importer.endings)
    if path.suffix.lower() in delimited.IMPORTER.endings:
        sentence = text("Reading", "The file «{name}» holds no text: perhaps it is a picture or a program's own file.",
                        name=path.name)  # fmt: skip
    elif path.suffix.lower() in endings.split(", "):
        sentence = text("Reading", "The file «{name}» is called a workbook but is not one.", name=path.name)
    else:
        sentence = text(
            "Reading", "The file «{name}» has a format that is not known here. Known are {endings}.",
            name=path.name, endings=endings,
        )  # fmt: skip
    raise SalonError(sentence)
