"""The columns in which the first people of an import are shown."""

from __future__ import annotations

from salonbase import formats, phones
from salonbase.importing import Sample
from salonbase.text import text
from ui.widgets.table_model import Column

_TOKENS = {"new": "ok", "filled": "accent-text", "replaced": "warning-text"}


def people_columns() -> tuple[Column[Sample], ...]:
    """Name, phones, birthday, visits, and what becomes of the person."""
    return (
        Column(text("ImportPeople", "Name"), lambda row: row.name),
        Column(text("ImportPeople", "Phones"), _first_phone, tooltip=_phones),
        Column(text("ImportPeople", "Birthday"), lambda row: row.birthday or "—"),
        Column(
            text("ImportPeople", "Visits"),
            lambda row: formats.number(row.visits), number=True, order=lambda row: row.visits,
        ),
        Column(
            text("ImportPeople", "Outcome"),
            lambda row: _state(row), token=lambda row: _TOKENS.get(row.state, "dim"),
            tooltip=lambda row: row.note or _state(row),
        ),
    )  # fmt: skip


def _state(row: Sample) -> str:
    return {
        "new": text("ImportPeople", "new card"),
        "known": text("ImportPeople", "known already"),
        "filled": text("ImportPeople", "card filled in"),
        "replaced": text("ImportPeople", "card replaced"),
        "skipped": text("ImportPeople", "skipped"),
    }[row.state]


def _phones(row: Sample) -> str:
    return ", ".join(map(phones.show, row.phones)) or "—"


def _first_phone(row: Sample) -> str:
    more = len(row.phones) - 1
    return phones.show(row.phones[0]) + (f" +{more}" if more else "") if row.phones else "—"
