"""Tables in plain text: csv and txt of any program, with any separator and in any encoding that Russian ones write.

Values stay text: what is a number, a day or a telephone is decided over whole columns later, and a formula is words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import Importer, Incoming, encodings, records, strangers, workbooks
from salonbase.reading.records import Records
from salonbase.text import text

LARGEST = 100 << 20  # half a million rows
_ENDINGS = (".csv", ".txt", ".tsv")
_NAMED_SEPARATOR = re.compile(r'"?sep=(.)"?', re.I)  # Excel's own way of telling it, in the first line
_PROTECTING = frozenset("='")
_AS_TEXT = re.compile(r'="([^"=]*)"|\'(?=[-+=@\d])(.*)', re.S)  # how programs keep Excel from making numbers of text


def _fits(path: Path) -> bool:
    """Whether a file is text; one that is called otherwise has to have columns too."""
    encoding = None if strangers.is_known(path) else encodings.detect(path)
    if encoding is None or path.suffix.lower() in _ENDINGS:
        return encoding is not None
    return records.shape(records.beginning(encodings.lines(path, encoding)))[1] > 1


def _read(path: Path) -> Iterator[Incoming]:
    if (size := path.stat().st_size) > LARGEST:
        raise SalonError(
            text("Reading", "The file «{name}» holds {size} megabytes of text, which no list of clients does.",
                 name=path.name, size=size >> 20)
        )  # fmt: skip
    encoding = encodings.detect(path)
    assert encoding
    lines, first = _lines(path, encoding)
    found = records.shape(first)
    if first and (named := _NAMED_SEPARATOR.fullmatch(first[0].strip())):
        first = first[1:]
        found = records.shape(first, named[1])._replace(separator=named[1])
    table = Records(chain(first, lines), found.separator, found.width)
    yield Incoming(path.stem, workbooks.rows(path.name, _plain(path, table)), remarks=table.remarks)


def _lines(path: Path, encoding: str) -> tuple[Iterator[str], list[str]]:
    """The lines of a file, the first of them apart.

    Some programs write the line breaks of a note as they are, without quotes; then only what ends the row of headings
    ends a row. It is told by how well the rows fit together.
    """
    ways = [encodings.lines(path, encoding)]
    if end := encodings.end_of_lines(path, encoding):
        ways.append(encodings.lines(path, encoding, end))
    found = [(lines, records.beginning(lines)) for lines in ways]
    if any(len(line) > workbooks.LONGEST_CELL for line in found[-1][1]):
        del found[1:]  # they end nothing
    return max(found, key=lambda way: records.shape(way[1]).score)


def _plain(path: Path, found: Records) -> Iterator[tuple[int, list[str]]]:
    """The records with their cells freed of what protects them from Excel."""
    for number, cells in found:
        if sum(map(len, cells)) > encodings.LONGEST_LINE:
            raise SalonError(
                text("Reading", "Row {row} of the file «{name}» is longer than any card; it is not a list of clients.",
                     row=number, name=path.name)
            )  # fmt: skip
        yield number, [_unprotected(cell) if cell[:1] in _PROTECTING else cell for cell in cells]


def _unprotected(cell: str) -> str:
    """A cell without its protection: ``="+7916…"`` and ``'+7916…``."""
    found = _AS_TEXT.fullmatch(cell)
    return found[1] or found[2] or "" if found else cell


IMPORTER = Importer("csv", "CSV", _ENDINGS, _fits, _read)
