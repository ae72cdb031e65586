"""The owner's reports, one file for each, and how they are asked: REPORTS.

A report is found by its key, its parameters are checked here, its answer goes to the screen or into a file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from salonbase import exporting, letterhead, nouns, output
from salonbase.errors import SalonError
from salonbase.nouns import text
from salonbase.output import Progress
from salonbase.report import PRESETS, Asked, Found, Parameter, Report
from salonbase.reports import (
    abc,
    average,
    birthdays,
    debts,
    income,
    lost,
    materials,
    newcomers,
    planned,
    quality,
    rating,
    rfm,
    visits,
    workload,
)

REPORTS: tuple[Report, ...] = (
    birthdays.REPORT, planned.REPORT, visits.REPORT,
    income.REPORT, average.REPORT, debts.REPORT,
    newcomers.REPORT, rating.REPORT, abc.REPORT, rfm.REPORT, lost.REPORT,
    workload.REPORT, materials.REPORT,
    quality.REPORT,
)  # fmt: skip
"""All reports, in the order in which people see them."""


def report(key: str) -> Report:
    """The report of this key; raises SalonError where there is none."""
    for one in REPORTS:
        if one.key == key:
            return one
    known = ", ".join(one.key for one in REPORTS)
    raise SalonError(text("Reports", "There is no report “{key}”. There are: {known}.", key=key, known=known))


def ask(
    key: str,
    values: Mapping[str, Any] | None = None,
    *,
    today: dt.date,
    only: Sequence[int] | None = None,
    progress: Progress | None = None,
) -> Found:
    """The answer of a report. What is not in ``values`` has its default.

    ``values`` may have "period", a key of PRESETS, instead of "from" and "to"; where only one of these is given the
    other is no limit. ``only`` are the clients to look at. Raises SalonError with the parameter's key as ``field``
    where a value cannot be.
    """
    one = report(key)
    with nouns.asked_once():
        return one.make(Asked(today, checked(one, values or {}, today=today), only, progress))


def save(key: str, found: Found, path: Path, *, now: dt.datetime, progress: Progress | None = None) -> exporting.Taken:
    """Write an answer into the file at ``path``, whole or not at all, and note who took how many rows.

    The ending chooses the kind of file. ``progress(done, total)`` may raise Cancelled. Raises SalonError where the
    ending is unknown or the disk refuses.
    """
    rows = len(found.rows)
    output.write(
        [found.table],
        path,
        head=letterhead.head(now.date()),
        progress=progress,
        before_it_stands=lambda: exporting.note(f"report:{key}", path, rows, now),
    )
    return exporting.Taken(path, rows)


def paper(found: Found, *, today: dt.date, progress: Progress | None = None) -> bytes:
    """An answer as a PDF in memory, for a preview and for the printer; ``progress`` may raise Cancelled."""
    from salonbase.output import pdf  # it brings reportlab along, which nobody else waits for

    return pdf.of_tables([found.table], letterhead.head(today), progress)


def checked(one: Report, values: Mapping[str, Any], *, today: dt.date) -> dict[str, Any]:
    """Every parameter of a report with its value; days may be ISO text. Raises SalonError naming the parameter."""
    known = {need.key for need in one.needs}
    given = dict(values)
    preset = given.pop("period", None)
    if preset is not None:
        if not isinstance(preset, str) or preset not in PRESETS:
            raise SalonError(text("Reports", "There is no such period: {preset}.", preset=preset), field="period")
        if "from" not in known:
            raise _no_parameter("period")
        given["from"], given["to"] = PRESETS[preset](today)
    if len(given.keys() & {"from", "to"}) == 1:
        given = {"from": None, "to": None} | given
    if strange := given.keys() - known:
        raise _no_parameter(min(strange))
    found = {n.key: _value(n, given[n.key]) if n.key in given else n.default(today) for n in one.needs}
    begins, ends = found.get("from"), found.get("to")
    if begins is not None and ends is not None and begins > ends:
        raise SalonError(text("Reports", "The period ends before it begins."), field="to")
    return found


def _no_parameter(key: str) -> SalonError:
    return SalonError(text("Reports", "This report has no parameter “{key}”.", key=key), field=key)


def _value(need: Parameter, value: Any) -> Any:
    """A value in the parameter's type."""
    try:
        if need.kind == "day":
            return _day(value)
        if need.kind == "yes_no":
            return value if isinstance(value, bool) else {"yes": True, "no": False}[value]
        if need.kind in ("number", "percent"):
            number = int(value)
            if not need.least <= number <= need.most:
                raise ValueError
            return number
    except (ValueError, KeyError, TypeError, OverflowError):
        raise SalonError(_refusal(need), field=need.key) from None
    if need.kind == "specialist" and not isinstance(value, str):
        raise SalonError(text("Reports", "{title}: a name.", title=need.title()), field=need.key)
    if need.kind == "choice" and value not in [choice.value for choice in need.choices]:
        raise SalonError(_refusal(need), field=need.key)
    return value


def _day(value: Any) -> dt.date | None:
    found = dt.date.fromisoformat(value) if isinstance(value, str) else value
    if found is not None and not isinstance(found, dt.date):
        raise TypeError
    return found


def _refusal(need: Parameter) -> str:
    title = need.title()
    if need.kind == "day":
        return text("Reports", "{title}: write a day as 2026-11-22.", title=title)
    if need.kind in ("number", "percent"):
        return text(
            "Reports", "{title}: a number from {least} to {most}.", title=title, least=need.least, most=need.most
        )
    words = ", ".join(choice.value for choice in need.choices) or "yes, no"
    return text("Reports", "{title}: one of {words}.", title=title, words=words)
