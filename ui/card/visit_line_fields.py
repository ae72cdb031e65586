"""The fields of the line for a new visit: which there are, how they stand side by side, how wide they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from salonbase import visits
from salonbase.text import text
from ui import words
from ui.card.visit_editors import (
    DayEditor,
    MoneyEditor,
    PercentEditor,
    ServicesEditor,
    TeethEditor,
    TimeEditor,
    service_names,
    specialist_names,
)
from ui.widgets.editor import Editor
from ui.widgets.editors import ChipsEditor, TextEditor

ROWS: tuple[dict[str, int], ...] = (
    {"day": 0, "time": 0, "teeth": 0, "services": 1, "specialist": 1},
    {"complaint": 1, "work": 1, "sum_kopecks": 0, "paid_kopecks": 0},
)
"""The rows that are always there: the fields of each and how they stretch."""
MORE = {"materials": 1, "note": 1, "discount_percent": 0, "status": 0}
"""The row that unfolds."""
WIDTHS = {"day": 100, "time": 74, "teeth": 84, "sum_kopecks": 92, "paid_kopecks": 92, "discount_percent": 96}
"""Pixels for a text of 14; more where the font is so wide that the words in the field would be cut."""


def samples() -> dict[str, str]:
    """What has to be seen in a field besides its hint."""
    return {"day": "22.11.2026", "specialist": "Снегова А. О.", "paid_kopecks": all_paid()}


def all_paid() -> str:
    """What an empty payment means beside a sum."""
    return text("VisitLine", "all paid")


USUAL_STATUS = visits.STATUSES[0]


def editors(today: Callable[[], dt.date]) -> dict[str, Editor]:
    """An editor for each fact of a visit, by the names of visits.Visit."""
    return _first_row(today) | _second_row() | _more()


def _first_row(today: Callable[[], dt.date]) -> dict[str, Editor]:
    day, time, teeth = text("VisitLine", "Date"), text("VisitLine", "Time"), text("VisitLine", "Tooth")
    services = text("VisitLine", "Services")
    return {
        "day": DayEditor("line_day", day, today, hint=day, past=True),
        "time": TimeEditor("line_time", time, hint=time),
        "teeth": TeethEditor("line_teeth", teeth, hint=teeth),
        "services": ServicesEditor("line_services", services, service_names, hint=services),
        "specialist": TextEditor(
            "line_specialist", words.specialist(), hint=words.specialist(), known=specialist_names
        ),
    }


def _second_row() -> dict[str, Editor]:
    complaint, work = text("VisitLine", "Complaint"), text("VisitLine", "What was done")
    total, paid = text("VisitLine", "Sum"), text("VisitLine", "Paid")
    return {
        "complaint": TextEditor("line_complaint", complaint, hint=complaint),
        "work": TextEditor("line_work", work, hint=work),
        "sum_kopecks": MoneyEditor("line_sum", total, hint=total),
        "paid_kopecks": MoneyEditor("line_paid", paid, hint=paid),
    }


def _more() -> dict[str, Editor]:
    materials, note = text("VisitLine", "Materials"), text("VisitLine", "Note")
    discount = text("VisitLine", "Discount, %")
    states = [(status, visits.status_word(status)) for status in visits.STATUSES]
    return {
        "materials": TextEditor("line_materials", materials, hint=materials),
        "note": TextEditor("line_note", note, hint=note),
        "discount_percent": PercentEditor("line_discount", discount, hint=discount),
        "status": ChipsEditor("line_status", text("VisitLine", "Status"), states, may_be_empty=False),
    }
