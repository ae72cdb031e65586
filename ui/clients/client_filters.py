"""Whom a chip above the client list lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salonbase import planned
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Filter:
    """One chip; ``ids`` gives the clients that it lets through, None for everybody."""

    key: str
    title: str
    tip: str
    ids: Callable[[Session], set[int] | None]


def expected_today(session: Session) -> set[int]:
    """Who has a booking or an invitation for today."""
    return {row.client_id for row in planned.rows(session.today(), "today")}


def to_be_called(session: Session) -> set[int]:
    """Whose booking or invitation is overdue, and whose invitation is for today."""
    today = session.today()
    due = {row.client_id for row in planned.rows(today, "overdue")}
    return due | {row.client_id for row in planned.rows(today, "today") if row.kind == "recall"}
