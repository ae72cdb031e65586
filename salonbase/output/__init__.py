"""A table becomes a file: one module for each kind of file, WRITERS. Papers become PDF in memory: ``of_paper``.

The functions that make a PDF load reportlab, which takes a third of a second, only when they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salonbase import files
from salonbase.errors import SalonError
from salonbase.output import csv
from salonbase.output.palette import PAPER, Palette
from salonbase.output.paper import Label, LabelSheet, Paper
from salonbase.output.picture import Drawn, Mark, Picture, Series
from salonbase.output.table import Column, Figure, Head, Progress, Table
from salonbase.text import text

__all__ = [
    "PAPER",
    "WRITERS",
    "Column",
    "Drawn",
    "Figure",
    "Head",
    "Mark",
    "Palette",
    "Picture",
    "Progress",
    "Series",
    "Table",
    "Writer",
    "of_labels",
    "of_paper",
    "of_papers",
    "of_tables",
    "picture_page",
    "picture_pdf",
    "write",
    "writer_of",
]


@dataclass(frozen=True, slots=True)
class Writer:
    """A kind of file: ``write`` gets the tables and a path that is not there yet; ``many`` of them fit into one.

    ``is_paper`` is for the eyes only: it never comes back through an import, so the export of clients leaves it out.
    """

    key: str
    title: str  # as file choosers show it
    ending: str  # ".xlsx"
    many: bool
    write: Callable[[Sequence[Table], Path, Head, Progress | None], None]
    is_paper: bool = False


def _write_csv(tables: Sequence[Table], path: Path, _head: Head, progress: Progress | None) -> None:
    csv.write(tables, path, progress)


def _write_xlsx(tables: Sequence[Table], path: Path, head: Head, progress: Progress | None) -> None:
    """Load openpyxl, which takes a third of a second, only where a workbook is written."""
    from salonbase.output import xlsx

    xlsx.write(tables, path, head, progress)


def _write_pdf(tables: Sequence[Table], path: Path, head: Head, progress: Progress | None) -> None:
    path.write_bytes(of_tables(tables, head, progress))


WRITERS: tuple[Writer, ...] = (
    Writer("xlsx", "Excel", ".xlsx", True, _write_xlsx),
    Writer("csv", "CSV", ".csv", False, _write_csv),
    Writer("pdf", "PDF", ".pdf", True, _write_pdf, is_paper=True),
)


def of_tables(tables: Sequence[Table], head: Head | None = None, progress: Progress | None = None) -> bytes:
    """Tables as one PDF in memory, each beginning on a page of its own; ``progress`` may raise Cancelled."""
    from salonbase.output import pdf

    return pdf.of_tables(tables, head, progress)


def of_paper(paper: Paper, head: Head | None = None, progress: Progress | None = None) -> bytes:
    """A paper made of blocks as a PDF in memory."""
    return of_papers([paper], head, progress)


def of_papers(papers: Sequence[Paper], head: Head | None = None, progress: Progress | None = None) -> bytes:
    """Papers as one PDF in memory, each beginning on a page of its own; ``progress`` hears the papers."""
    from salonbase.output import pdf

    return pdf.of_papers(papers, head, progress)


def of_labels(
    labels: Sequence[Label], sheet: LabelSheet | None = None, *, start: int = 1, progress: Progress | None = None
) -> bytes:
    """Labels on sheets of A4 as a PDF in memory, row by row; ``start`` is the first place that is free, from 1 on."""
    from salonbase.output import pdf

    return pdf.of_labels(labels, sheet, start=start, progress=progress)


def writer_of(path: Path) -> Writer:
    """The writer of a file's ending; raises SalonError where there is none."""
    for writer in WRITERS:
        if path.suffix.lower() == writer.ending:
            return writer
    endings = ", ".join(writer.ending for writer in WRITERS)
    raise SalonError(text("Output", "Give the file one of these endings: {endings}.", endings=endings))


def write(
    tables: Sequence[Table],
    path: Path,
    *,
    head: Head | None = None,
    progress: Progress | None = None,
    before_it_stands: Callable[[], None] | None = None,
) -> None:
    """Write the tables into the file at ``path``, whole or not at all; what was there is replaced.

    ``head`` stands on papers.
    ``progress(done, total)`` hears the rows of all tables and may raise Cancelled. ``before_it_stands`` is called when
    all is written and the file does not have its name yet: where it raises there is no file. Raises SalonError where
    the ending is unknown, several tables do not fit into such a file, or the disk refuses.
    """
    writer = writer_of(path)
    if len(tables) > 1 and not writer.many:
        sentence = text("Output", "A file “{ending}” holds one list only. Choose Excel.", ending=writer.ending)
        raise SalonError(sentence)
    with files.new(path) as unfinished:
        writer.write(tables, unfinished, head or Head(), progress)
        if progress is not None:  # who cancels a short file at its last row shall not find it
            rows = sum(table.count for table in tables)
            progress(rows, rows)
        if before_it_stands is not None:
            before_it_stands()


def picture_page(
    picture: Picture, width: float, height: float, palette: Palette = PAPER, *, size: float = 11.0
) -> Drawn:
    """A PDF of one page of exactly this size in points that shows a picture; ``size`` is that of its letters."""
    from salonbase.output.pdf import drawing

    return drawing.picture_page(picture, width, height, palette, size=size)


def picture_pdf(
    picture: Picture, width: float, height: float, palette: Palette = PAPER, *, size: float = 11.0
) -> bytes:
    """``picture_page`` as bytes."""
    return picture_page(picture, width, height, palette, size=size).pdf
