"""The columns of the visit log: which a trade wants, which there is room for, and how a visit stands in each.

Where there is little room, two columns share one: what was done, and below it in small letters the complaint.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from salonbase import formats, visits
from salonbase.text import text
from salonbase.visits import Visit
from ui import words
from ui.widgets.table_model import Column

_DASH = "—"
WIDE, ROOMY = 620, 700  # pixels for a text of 14 under which columns give their room to the others


@dataclass(frozen=True, slots=True)
class LogColumn:
    """A column, the widest usual text where its width is fixed, and whether it is there.

    ``here`` is told whether the salon uses teeth and how wide the log is. Columns without a sample share the rest.
    """

    column: Column[Visit]
    sample: str = ""
    here: Callable[[bool, int], bool] = lambda _teeth, _width: True
    share: int = 1


def columns() -> list[LogColumn]:
    """All columns in their order. A clinic asks for teeth and complaints, a salon keeps services and formulas apart."""
    return [
        LogColumn(
            _column(text("VisitLog", "Date"), lambda visit: formats.day(visit.day), order=_moment), "22.11.2026"
        ),
        LogColumn(
            _column(
                text("VisitLog", "Tooth"), lambda visit: formats.teeth(visit.teeth) or _DASH,
                order=lambda visit: visit.teeth,
            ), "36, 37, 38",
            lambda teeth, _width: teeth,
        ),
        LogColumn(
            _column(text("VisitLog", "Complaint"), lambda visit: _flat(visit.complaint)),
            here=lambda teeth, width: teeth and width >= WIDE, share=3,
        ),
        LogColumn(
            _column(text("VisitLog", "Services"), _services),
            here=lambda teeth, width: not teeth and width >= WIDE, share=4,
        ),
        LogColumn(
            _column(text("VisitLog", "What was done"), lambda visit: _flat(visit.work)),
            here=lambda teeth, width: not teeth and width >= WIDE, share=4,
        ),
        LogColumn(
            _column(text("VisitLog", "What was done"), _done),
            here=lambda teeth, width: teeth and width >= WIDE,
            share=4,
        ),
        LogColumn(
            _column(text("VisitLog", "What was done, complaint"), _done, second=lambda visit: _flat(visit.complaint)),
            here=lambda teeth, width: teeth and width < WIDE,
        ),
        LogColumn(
            _column(text("VisitLog", "Services, what was done"), _first, second=_second),
            here=lambda teeth, width: not teeth and width < WIDE,
        ),
        LogColumn(
            _column(words.specialist(), lambda visit: visit.specialist, token=lambda _visit: "dim"),
            "Константинова Н. В.", here=lambda _teeth, width: width >= ROOMY,
        ),
        LogColumn(
            _column(text("VisitLog", "Sum"), _sum, number=True, order=lambda visit: visit.due_kopecks), "1 128 500 ₽"
        ),
        LogColumn(_column(text("VisitLog", "Payment"), state_words, token=state_token), "переплата 128 500 ₽"),
    ]  # fmt: skip


def _column(
    title: str,
    show: Callable[[Visit], str],
    *,
    number: bool = False,
    token: Callable[[Visit], str] | None = None,
    order: Callable[[Visit], Any] | None = None,
    second: Callable[[Visit], str] | None = None,
) -> Column[Visit]:
    return Column(title, show, number=number, tooltip=told, token=token or _text_token, order=order, second=second)


def _moment(visit: Visit) -> tuple[dt.date, dt.time, int]:
    return visit.day, visit.time or dt.time(), visit.id


def state_words(visit: Visit) -> str:
    """What became of a visit: paid, a debt, or that there was none."""
    if visit.status != "came":
        return visits.status_word(visit.status)
    if visit.debt_kopecks > 0:
        return text("VisitLog", "owes {sum}", sum=formats.money(visit.debt_kopecks))
    if visit.debt_kopecks < 0:
        return text("VisitLog", "over by {sum}", sum=formats.money(-visit.debt_kopecks))
    return text("VisitLog", "paid") if visit.due_kopecks else text("VisitLog", "free")


def state_token(visit: Visit) -> str:
    """The colour that goes with the words."""
    if visit.status == "no_show" or visit.debt_kopecks > 0:
        return "bad"
    return "ok" if visit.status == "came" and visit.due_kopecks else "dim"


def _sum(visit: Visit) -> str:
    return formats.money(visit.due_kopecks) if visit.due_kopecks or visit.status == "came" else ""


def _text_token(visit: Visit) -> str:
    return "text" if visit.status == "came" else "dim"


def _services(visit: Visit) -> str:
    return ", ".join(visit.services)


def _done(visit: Visit) -> str:
    return " · ".join(filter(None, (_services(visit), _flat(visit.work))))


def _first(visit: Visit) -> str:
    return _services(visit) or _flat(visit.work)


def _second(visit: Visit) -> str:
    return _flat(visit.work) if visit.services else ""


def _flat(words: str) -> str:
    return " ".join(words.split())


def told(visit: Visit) -> str:
    """The whole visit, a fact on a line: for the tooltip."""
    when = formats.day(visit.day) + (f", {formats.time(visit.time)}" if visit.time else "")
    facts = (
        (text("VisitLog", "Tooth"), formats.teeth(visit.teeth)),
        (text("VisitLog", "Complaint"), visit.complaint),
        (text("VisitLog", "Services"), _services(visit)),
        (text("VisitLog", "What was done"), visit.work),
        (text("VisitLog", "Materials"), visit.materials),
        (text("VisitLog", "Note"), visit.note),
        (text("VisitLog", "Sum"), formats.money(visit.due_kopecks)),
        (text("VisitLog", "Payment"), state_words(visit)),
    )
    head = " · ".join(filter(None, (when, visit.specialist)))
    return "\n".join([head, *(f"{title}: {words}" for title, words in facts if words)])
