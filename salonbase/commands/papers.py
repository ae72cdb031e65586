"""The command ``paper``: a paper of the salon as a PDF file, made without a window."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from salonbase import clients, dates, entry, exporting, papers, search, segments
from salonbase.commands.answer import Answer
from salonbase.errors import SalonError
from salonbase.text import text

Made = tuple[bytes, int]
_NUMBERS = range(1, 2**63)  # what a base can be asked for


def answer(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Write one paper into the file ``--out``; the history notes it."""
    path = Path(chosen.out)
    if path.suffix.lower() != ".pdf":
        raise SalonError(text("Output", "Give the file one of these endings: {endings}.", endings=".pdf"))
    with entry.opened(Path(chosen.base), chosen.password_file, now=now):
        content, number = _MAKERS[chosen.key](chosen, now.date())
        exporting.save_paper(content, path, f"paper:{chosen.key}", number, now=now)
    line = text("Commands", "Written: {file}.", file=path)
    return Answer({"paper": chosen.key, "file": str(path), "rows": number}, [line])


def _card(chosen: argparse.Namespace, today: dt.date) -> Made:
    made = papers.card(_client(chosen), today=today, money=not chosen.no_money, log=not chosen.no_log)
    return papers.pdf(made, today=today), 1


def _visit(chosen: argparse.Namespace, today: dt.date) -> Made:
    if chosen.visit is None:
        raise SalonError(text("Commands", "{0} is missing.").format("--visit"))
    return papers.pdf(papers.visit(_askable(chosen.visit), today=today), today=today), 1


def _day(chosen: argparse.Namespace, today: dt.date) -> Made:
    day = dates.parse(chosen.day, today=today) if chosen.day else today
    return papers.pdf(papers.day(day or today, masked=chosen.masked), today=today), 1


def _form(chosen: argparse.Namespace, today: dt.date) -> Made:
    client, visit = (number if number is None else _askable(number) for number in (chosen.client, chosen.visit))
    made = papers.form(chosen.form, client, today=today, visit_id=visit)
    return papers.pdf(made, today=today), 1


def _labels(chosen: argparse.Namespace, today: dt.date) -> Made:
    if chosen.segment is not None:
        ids = segments.ids(segments.of(chosen.segment).conditions, today=today)
    elif chosen.find is not None:
        index = search.Index()
        index.load()
        ids = list(index.find(chosen.find).ids)
    else:
        ids = clients.ordered_ids()
    sheet = next(grid.sheet for grid in papers.GRIDS if grid.key == chosen.grid)
    return papers.labels_pdf(ids, chosen.line, sheet, start=chosen.start)


def _client(chosen: argparse.Namespace) -> int:
    if chosen.client is None:
        raise SalonError(text("Commands", "{0} is missing.").format("--client"))
    return _askable(chosen.client)


def _askable(number: int) -> int:
    """The number of a row, 0 for one that no row can have."""
    return number if number in _NUMBERS else 0


_MAKERS: dict[str, Callable[[argparse.Namespace, dt.date], Made]] = {
    "card": _card,
    "visit": _visit,
    "day": _day,
    "labels": _labels,
    "form": _form,
}
