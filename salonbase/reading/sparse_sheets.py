"""Rows of an Excel sheet that is mostly air, cell by cell: what stands far out costs nothing.

Only for sheets that python-calamine cannot hold as a rectangle. Number formats are not looked at, so days come as
Excel's numbers, which the import understands. Format: ECMA-376 part 1, 18.3 (sheets) and 18.4 (shared strings).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from salonbase.errors import SalonError
from salonbase.reading import Incoming, Row, workbooks
from salonbase.text import text

MOST_CELLS = 5_000_000
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheets(path: Path) -> Iterator[Incoming]:
    """The sheets of an xlsx file."""
    with zipfile.ZipFile(path) as archive:
        words = _shared_strings(archive)
        targets = {
            one.get("Id", ""): posixpath.normpath(posixpath.join("xl", one.get("Target", "").removeprefix("/xl/")))
            for one in _elements(archive.open("xl/_rels/workbook.xml.rels"), "Relationship")
        }
        found = [
            (sheet.get("name", ""), targets.get(sheet.get(_RELATION, ""), ""))
            for sheet in _elements(archive.open("xl/workbook.xml"), "sheet")
        ]
        for name, target in found:
            if target in archive.namelist():
                yield Incoming(name, _rows(archive, target, f"{path.name}, {name}", words))


def _rows(archive: zipfile.ZipFile, target: str, place: str, words: list[str]) -> Iterator[Row]:
    total = number = 0
    for row in _elements(archive.open(target), "row"):
        number = int(row.get("r") or number + 1)
        cells: dict[int, object] = {}
        for index, cell in enumerate(row):
            cells[_column(cell.get("r", ""), index)] = _value(cell, words)
        total += max(cells, default=0) + 1
        if total > MOST_CELLS:
            raise SalonError(
                text("Reading", "It is larger than a salon's file can be: {place}, {row}.", place=place, row=number)
            )
        yield from workbooks.rows(place, [(number, [cells.get(place) for place in range(max(cells, default=-1) + 1)])])


def _column(reference: str, place: int) -> int:
    letters = re.match(r"[A-Z]+", reference)
    if not letters:
        return place
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _value(cell: ElementTree.Element, words: list[str]) -> object:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(cell.itertext())
    content = next((one.text or "" for one in cell if _plain(one.tag) == "v"), "")
    if not content or kind == "e":
        return None
    if kind == "s":
        return words[int(content)]
    if kind == "b":
        return content == "1"
    return content if kind == "str" else float(content)


def _shared_strings(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return ["".join(one.itertext()) for one in _elements(archive.open("xl/sharedStrings.xml"), "si")]


def _elements(part: IO[bytes], tag: str) -> Iterator[ElementTree.Element]:
    """The elements of this name, each forgotten when the next one is asked for."""
    with part:
        ancestors: list[ElementTree.Element] = []
        for event, element in ElementTree.iterparse(part, ("start", "end")):
            if event == "start":
                ancestors.append(element)
                continue
            ancestors.pop()
            if _plain(element.tag) == tag:
                yield element
                element.clear()
                if ancestors:
                    ancestors[-1].clear()


def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]
