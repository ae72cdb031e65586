"""Out again, complete: clients, visits and plans as files of the person's choice, so that nobody is locked in.

What goes out as xlsx or csv comes back through ``salonbase.importing`` exactly, field by field: clients with their
telephone numbers, tags, families and own fields, visits with their services. Photos go out and come back in a vCard.
Not brought back are what is planned (bookings and invitations, the third sheet of "all"), congratulations, what was
signed, the history and what is in the trash: a backup has them.
"""

from __future__ import annotations

import datetime as dt
import getpass
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salonbase import clients, files, history, output
from salonbase.errors import SalonError
from salonbase.exporting import client_table, plan_table, vcard, visit_table
from salonbase.models import Export, tuples
from salonbase.output import Table
from salonbase.output.table import Progress
from salonbase.text import text

VCARD = ".vcf"
_TABLES: dict[str, tuple[Callable[[Sequence[int]], Table], ...]] = {
    "clients": (client_table.table,),
    "visits": (visit_table.table,),
    "all": (client_table.table, visit_table.table, plan_table.table),
}
SUBJECTS = tuple(_TABLES)
"""What can be taken out; "all" is one workbook with everything."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken out: how many rows stand in the file."""

    path: Path
    rows: int


@dataclass(frozen=True, slots=True)
class Past:
    """An export of former times; ``person`` is the account of the computer."""

    at: dt.datetime
    person: str
    what: str
    format: str
    rows: int


def endings(what: str) -> tuple[tuple[str, str], ...]:
    """The kinds of files for a subject as (title, ending), for the file chooser."""
    fitting = [writer for writer in output.WRITERS if not writer.is_paper and (writer.many or len(_TABLES[what]) == 1)]
    found = [(writer.title, writer.ending) for writer in fitting]
    return (*found, ("vCard", VCARD)) if what == "clients" else tuple(found)


def export(
    what: str,
    path: Path,
    *,
    now: dt.datetime,
    ids: Sequence[int] | None = None,
    progress: Progress | None = None,
) -> Taken:
    """Write ``what`` (of SUBJECTS) into the file at ``path``, whole or not at all, and note who took how many rows.

    ``ids`` are the clients to take, in their order; None is everybody outside the trash. The ending of ``path`` chooses
    the kind of file. ``progress(done, total)`` may raise Cancelled. Raises SalonError where there is nobody to take,
    the ending is unknown or the disk refuses.
    """
    wanted = clients.ordered_ids() if ids is None else list(dict.fromkeys(ids))
    known = {ending: title for title, ending in endings(what)}
    if path.suffix.lower() not in known:
        raise SalonError(text("Output", "Give the file one of these endings: {endings}.", endings=", ".join(known)))
    if not wanted:
        raise SalonError(text("Export", "There is nobody to take out."))
    if path.suffix.lower() == VCARD:
        with files.new(path) as unfinished:
            vcard.write(wanted, unfinished, progress)
            count = len(wanted)
            note(what, path, count, now)
    else:
        tables = [make(wanted) for make in _TABLES[what]]
        count = sum(table.count for table in tables)
        output.write(tables, path, progress=progress, before_it_stands=lambda: note(what, path, count, now))
    return Taken(path, count)


def past(limit: int = 100) -> list[Past]:
    """What was taken out of this base, the newest first."""
    columns = (Export.at, Export.person, Export.what, Export.format, Export.number)
    return [Past(*row) for row in tuples(Export.select(*columns).order_by(Export.id.desc()).limit(limit))]


def save_paper(content: bytes, path: Path, what: str, rows: int, *, now: dt.datetime) -> None:
    """Write a PDF that stands in memory into the file at ``path``, whole or not at all, and note who took it."""
    with files.new(path) as unfinished:
        unfinished.write_bytes(content)
        note(what, path, rows, now)


def note(what: str, path: Path, count: int, now: dt.datetime) -> None:
    """Note that somebody has taken ``count`` rows: ``what`` of SUBJECTS, or "report:KEY", "paper:KEY"."""
    with history.operation(history.TAKEN_OUT, now=now) as writer:
        writer.insert(Export, at=now, person=_person(), what=what, format=path.suffix.lower().lstrip("."), number=count)


def _person() -> str:
    """The account of the computer; some systems have no name for it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
