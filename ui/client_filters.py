"""The chips above the client list: each knows whom it lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from salonbase import clients, planned
from ui.session import Session

_MOST_TAGS = 3


@dataclass(frozen=True, slots=True)
class Filter:
    """One chip; ``ids`` gives the clients that it lets through, None for everybody."""

    key: str
    title: str
    tip: str
    ids: Callable[[Session], set[int] | None]


def filters() -> list[Filter]:
    """The chips of this base: the fixed ones, and the tags that most clients have."""
    fixed = [
        Filter("all", _tr("All"), _tr("All clients"), lambda session: None),
        Filter("today", _tr("Today"), _tr("Who is expected today"), _today),
        Filter("call", _tr("Time to call"), _tr("Whose planned visit or invitation is due"), _to_call),
    ]
    tags = [Filter(f"tag:{tag}", tag, _tr("Clients with the tag “{tag}”").format(tag=tag), _with_tag(tag))
            for tag in clients.known_tags()[:_MOST_TAGS]]  # fmt: skip
    return fixed + tags


def _today(session: Session) -> set[int]:
    return {row.client_id for row in planned.rows(session.today(), "today")}


def _to_call(session: Session) -> set[int]:
    today = session.today()
    due = {row.client_id for row in planned.rows(today, "overdue")}
    return due | {row.client_id for row in planned.rows(today, "today") if row.kind == "recall"}


def _with_tag(tag: str) -> Callable[[Session], set[int]]:
    return lambda session: clients.ids_with_tag(tag)


def _tr(english: str) -> str:
    return QCoreApplication.translate("ClientFilters", english)
