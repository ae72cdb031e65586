"""The long steps of an import, for the worker thread: read, look, write. They touch no widget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from salonbase import backup, importing, paths, search
from salonbase.base import Base
from salonbase.errors import SalonError
from salonbase.importing import Decisions, Preview, Summary
from salonbase.importing.pairs import Pair
from salonbase.importing.plans import Plan
from salonbase.text import text

Progress = Callable[[int, int], None]
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Read:
    """What was recognised in files; ``refused`` are the sentences about those that could not be read."""

    plan: Plan
    files: tuple[Path, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What the files would bring, and who may be in the base already."""

    preview: Preview
    pairs: list[Pair]


def read(files: Sequence[Path], former: Plan | None, progress: Progress) -> Read:
    """Read and recognise files; ``former`` is what other files gave before, and stays as it was set right.

    Raises SalonError where none of the files can be read.
    """
    parts, come, refused = list(former.parts) if former else [], [], []
    rows = 0

    def told(done: int) -> None:
        progress(rows + done, 0)

    for path in files:
        try:
            sheets = importing.read(path, progress=told)
        except SalonError as error:
            refused.append(error.sentence)
            continue
        rows += sum(len(sheet.rows) for sheet in sheets)
        parts += importing.recognise(sheets, must=False).parts
        come.append(path)
    if not come:
        raise SalonError("\n".join(refused))
    return Read(Plan(parts), tuple(come), tuple(refused))


def look(plan: Plan, *, today: dt.date, decisions: Decisions) -> Look:
    """What a plan would bring into the open base."""
    found = importing.preview(plan, today=today, decisions=decisions)
    return Look(found, importing.likely_pairs(found))


def lists_of(plan: Plan) -> list[list[Any]]:
    """The long lists of a plan, to be let go: a row stands in its sheet and in the table that it belongs to."""
    tables = [one.rows for part in plan.parts for one in part.tables("clients", "visits", "log")]
    return [*(part.sheet.rows for part in plan.parts), *tables]


def let_go(rows: Sequence[list[Any]]) -> None:
    """Forget long lists piece by piece: a hundred thousand people at once would hold the window up."""
    for one in rows:
        while one:
            del one[-_AT_ONCE:]


def write(
    opened: Base, found: Preview, decisions: Decisions, index: search.Index, *, now: dt.datetime, progress: Progress
) -> Summary:
    """Make a verified backup, then write everything or nothing; without the backup nothing is written.

    The index of the search is read anew, so that the window does not have to.
    """
    if found.decisions != decisions:
        found = importing.decide(found, decisions)
    if opened.root:
        try:
            backup.make(opened, paths.default_backups(), now=now, progress=lambda _done, _total: progress(0, 0))
        except SalonError as error:
            sentence = text("ImportJobs", "Nothing was brought in, because there is no backup.")
            raise SalonError(f"{sentence} {error.sentence}") from error
    summary = importing.apply(found, now=now, progress=progress)
    index.load()
    return summary
