"""Papers as PDF: tables, papers made of blocks, labels, the recovery sheet. The only package that imports reportlab.

Everything is made in memory. Whoever wants a file writes the bytes where the person chose; for a preview and for the
printer there is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from salonbase.output.paper import Label, LabelSheet, Paper
from salonbase.output.pdf import pages, papers, stickers, tables
from salonbase.output.pdf.recovery import recovery_sheet
from salonbase.output.table import Head, Progress, Table

__all__ = ["of_labels", "of_paper", "of_papers", "of_tables", "recovery_sheet"]


def of_tables(several: Sequence[Table], head: Head | None = None, progress: Progress | None = None) -> bytes:
    """Tables as one document, each beginning on a page of its own; ``progress`` may raise Cancelled.

    Raises SalonError where their rows are too many for paper.
    """
    whose = head or Head()
    name = " · ".join(dict.fromkeys(table.title for table in several))
    return pages.document(tables.parts(several, whose, progress), whose, name)


def of_paper(one: Paper, head: Head | None = None, progress: Progress | None = None) -> bytes:
    """A paper made of blocks."""
    return of_papers([one], head, progress)


def of_papers(several: Sequence[Paper], head: Head | None = None, progress: Progress | None = None) -> bytes:
    """Papers as one document, each beginning on a page of its own; ``progress`` hears the papers."""
    whose = head or Head()
    name = " · ".join(dict.fromkeys(paper.title for paper in several))
    return pages.document(papers.parts(several, whose, progress), whose, name)


def of_labels(
    labels: Sequence[Label], sheet: LabelSheet | None = None, *, start: int = 1, progress: Progress | None = None
) -> bytes:
    """Labels on sheets of A4, row by row; ``start`` is the first place that is free, from 1 on."""
    return stickers.of_labels(labels, sheet or LabelSheet(), start, progress)
