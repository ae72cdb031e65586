"""Files as other people make them: workbooks from plain rows, and files that mean harm."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from salonbase import importers
from salonbase.reading import Sheet

Rows = Sequence[Sequence[Any]]
SHEET = "xl/worksheets/sheet1.xml"


def book(path: Path, sheets: Mapping[str, Rows] | Rows, *, merged: Sequence[str] = ()) -> Path:
    """A workbook of these sheets (or of one sheet «Лист1»); ``merged`` are joined areas of the first sheet."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in (sheets if isinstance(sheets, Mapping) else {"Лист1": sheets}).items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for area in merged:
        workbook.worksheets[0].merge_cells(area)
    workbook.save(path)
    return path


def with_sheet(path: Path, xml: bytes) -> Path:
    """A workbook whose only sheet is this XML."""
    sound = book(path.with_suffix(".sound.xlsx"), [["x"]])
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, xml if name == SHEET else source.read(name))
    sound.unlink()
    return path


def sheet_of(cells: bytes, *, doctype: bytes = b"") -> bytes:
    """The XML of a sheet with these rows."""
    return (
        b'<?xml version="1.0"?>'
        + doctype
        + b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData>" + cells + b"</sheetData></worksheet>"
    )


def read_here(path: Path) -> list[Sheet]:
    """The sheets of a file, read in this process as its child would."""
    return [
        Sheet(sheet.name, list(sheet.rows), path.name, sheet.merged, sheet.remarks, dict(sheet.pictures))
        for sheet in importers.read(path)
    ]
