"""Papers of the salon: a card, a visit, the sheet of a day, labels, forms to sign; one file for each, PAPERS.

Each file makes a ``Paper`` of blocks (``output.paper``) out of the base; ``pdf`` puts the salon's head on it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from salonbase import letterhead, output
from salonbase.output.paper import Paper
from salonbase.papers.card import card
from salonbase.papers.day import day
from salonbase.papers.form import form, form_with
from salonbase.papers.labels import GRIDS, LINES, Grid, labels, labels_pdf
from salonbase.papers.visit import visit
from salonbase.text import text

__all__ = [
    "GRIDS",
    "LINES",
    "PAPERS",
    "Grid",
    "Kind",
    "card",
    "day",
    "form",
    "form_with",
    "labels",
    "labels_pdf",
    "pdf",
    "visit",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper; its key stands in the history of what was taken out, as "paper:KEY"."""

    key: str
    title: Callable[[], str]


PAPERS: tuple[Kind, ...] = (
    Kind("card", lambda: text("Papers", "Card")),
    Kind("visit", lambda: text("Papers", "Visit sheet")),
    Kind("day", lambda: text("Papers", "Sheet for the day")),
    Kind("labels", lambda: text("Papers", "Labels")),
    Kind("form", lambda: text("Papers", "Form to sign")),
)


def pdf(paper: Paper, *, today: dt.date | None = None) -> bytes:
    """The paper as a PDF below the salon's name, address and logo; ``today`` stands at its foot."""
    return output.of_paper(paper, letterhead.head(today))
