"""The commands ``reports`` and ``report``: which questions there are, and their answers as text, JSON or a file.

In JSON days are ISO text and money is kopecks.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import Any

from salonbase import dates, entry, reports, segments
from salonbase.commands.answer import Answer
from salonbase.errors import SalonError
from salonbase.output import Table, writer_of
from salonbase.output.table import show
from salonbase.report import GROUPS, Found, Parameter, Report
from salonbase.text import text

_WIDEST = 40  # letters of a column in the terminal
_MEASURED = 500  # rows whose cells tell how wide the columns are; there may be a million


def listing(_chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """All reports with their parameters."""
    today = now.date()
    lines: list[str] = []
    for one in reports.REPORTS:
        lines.append(f"{one.key:14} {one.title()} — {one.told()}")
        lines += [f"{'':14}   {_told(need, today)}" for need in one.needs]
    return Answer([_described(one, today) for one in reports.REPORTS], lines)


def _told(need: Parameter, today: dt.date) -> str:
    """A parameter in one line, with its default."""
    options = " | ".join(choice.value for choice in need.choices)
    default = _plain(need.default(today))
    return f"{need.key}: {need.title()}" + (f" ({options})" if options else "") + f" = {default}"


def _described(one: Report, today: dt.date) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title(),
        "told": one.told(),
        "group": GROUPS[one.group](),
        "of_people": one.of_people,
        "parameters": [
            {
                "key": need.key,
                "kind": need.kind,
                "title": need.title(),
                "default": _plain(need.default(today)),
                "choices": [{"value": choice.value, "title": choice.title()} for choice in need.choices],
            }
            for need in one.needs
        ],
    }


def answer(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """The answer of one report, perhaps only of a ``--segment``: into the file ``--out``, otherwise printed."""
    one = reports.report(chosen.key)
    values = _values(chosen, today=now.date())
    if chosen.out is not None:
        writer_of(Path(chosen.out))  # refuses an ending that cannot be before anything is read
    with entry.opened(Path(chosen.base), chosen.password_file, now=now):
        only = None
        if chosen.segment is not None:
            only = segments.ids(segments.of(chosen.segment).conditions, today=now.date())
        found = reports.ask(one.key, values, today=now.date(), only=only)
        if chosen.out is None:
            value = {"report": one.key, **_as_json(found)} if chosen.json else None
            return Answer(value, [] if chosen.json else _lines(found.table))
        taken = reports.save(one.key, found, Path(chosen.out), now=now)
    rows = text("Commands", "%n rows", n=taken.rows)
    line = text("Commands", "Written: {file}, {rows}.", file=taken.path, rows=rows)
    return Answer({"report": one.key, "file": str(taken.path), "rows": taken.rows, **_figures(found.table)}, [line])


def _values(chosen: argparse.Namespace, *, today: dt.date) -> dict[str, Any]:
    """The parameters as they were typed; days in any form that people write."""
    values: dict[str, Any] = {}
    for pair in chosen.set:
        key, equals, value = pair.partition("=")
        if not equals:
            raise SalonError(text("Commands", "--set wants key=value, not “{pair}”.", pair=pair))
        values[key] = value
    if chosen.period is not None:
        values["period"] = chosen.period
    for key, typed in (("from", chosen.begins), ("to", chosen.ends)):
        if typed is None:
            continue
        if chosen.period is not None:
            raise SalonError(text("Commands", "Choose either {0} or {1}.").format("--period", f"--{key}"))
        values[key] = dates.parse(typed, today=today)
    return values


def _as_json(found: Found) -> dict[str, Any]:
    """Everything of an answer that a machine can use."""
    table = found.table
    return {
        "title": table.title,
        "told": table.told,
        **_figures(table),
        "columns": [{"title": column.title, "kind": column.kind} for column in table.columns],
        "rows": [[_plain(value) for value in row] for row in found.rows],
        "clients": list(found.clients),
        "remarks": list(table.remarks),
    }


def _figures(table: Table) -> dict[str, Any]:
    return {"figures": [{"title": f.title, "kind": f.kind, "value": _plain(f.value)} for f in table.figures]}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def _lines(table: Table) -> list[str]:
    """A table as a person reads it in a terminal."""
    rows = ([words.replace("\n", " ") for words in table.shown(row)] for row in table.rows)
    titles = [column.title for column in table.columns]
    first = list(islice(rows, _MEASURED))
    widths = [min(max(map(len, column)), _WIDEST) for column in zip(titles, *first, strict=True)]
    figures = [f"{figure.title}: {show(figure.kind, figure.value)}" for figure in table.figures]
    lines = [table.title, *([table.told] if table.told else []), *figures, "", _line(titles, widths)]
    lines += (_line(row, widths) for row in chain(first, rows))
    return [*lines, "", *table.remarks] if table.remarks else lines


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitting = (
        (cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…").ljust(width)
        for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(fitting).rstrip()
