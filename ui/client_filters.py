"""Whom a chip above the client list lets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from salonbase import clients, planned
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Filter:
    """One chip; ``ids`` gives the clients that it lets through, None for everybody."""

    key: str
    title: str
    tip: str
    ids: Callable[[Session], set[int] | None]


def fixed() -> tuple[Filter, ...]:
    """The filters of every base."""
    return (
        Filter("all", _tr("All"), _tr("All clients"), lambda session: None),
        Filter("today", _tr("Today"), _tr("Who is expected today"), _today),
        Filter("call", _tr("Time to call"), _tr("Whose planned visit or invitation is due"), _to_call),
    )


def with_tag(tag: str) -> Filter:
    """Those who wear a tag."""
    tip = _tr("Clients with the tag “{tag}”").format(tag=tag)
    return Filter(f"tag:{tag}", tag, tip, lambda session: clients.ids_with_tag(tag))


def _today(session: Session) -> set[int]:
    return {row.client_id for row in planned.rows(session.today(), "today")}


def _to_call(session: Session) -> set[int]:
    today = session.today()
    due = {row.client_id for row in planned.rows(today, "overdue")}
    return due | {row.client_id for row in planned.rows(today, "today") if row.kind == "recall"}


def _tr(english: str) -> str:
    return QCoreApplication.translate("ClientFilters", english)
