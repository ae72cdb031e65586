"""Who belongs to a segment now: each fact is asked once, the answers are combined as sets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import TypeAlias

from salonbase import reports, standing
from salonbase.errors import SalonError
from salonbase.nouns import text
from salonbase.segments.checking import check
from salonbase.segments.conditions import Condition, Fact, Group, InReport
from salonbase.segments.scene import Scene, rows
from salonbase.segments.subjects import subject

OfStatus: TypeAlias = Callable[[str], Collection[int]]
"""Who has a status, nobody from the trash."""


def ids(conditions: Group, *, today: dt.date, of_status: OfStatus | None = None) -> list[int]:
    """The clients who fit, in the list's order; nobody who is in the trash. Raises SalonError as ``check`` does.

    ``of_status`` spares the counting of everybody's status, a second in a large base, where somebody has done it today.
    A number of queries that depends on the conditions alone; free of side effects, so it may be broken off anywhere.
    """
    check(conditions, today=today)
    order = [client_id for (client_id,) in rows("SELECT id FROM client WHERE deleted_at IS NULL ORDER BY sort_key, id")]
    fitting = _Asking(Scene(today, frozenset(order), of_status or _counting(today))).fitting(conditions)
    return [client_id for client_id in order if client_id in fitting]


def _counting(today: dt.date) -> OfStatus:
    """Counts the statuses of everybody when the first of them is asked for."""
    of_all = cache(lambda: standing.of_all(standing.measure(today)))
    return lambda status: of_all()[status]


def count(conditions: Group, *, today: dt.date) -> int:
    """How many clients fit."""
    return len(ids(conditions, today=today))


class _Asking:
    """One evaluation, which remembers what it has asked."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[Fact | InReport, frozenset[int]] = {}

    def fitting(self, condition: Condition) -> frozenset[int]:
        """Who fits, nobody from the trash."""
        if isinstance(condition, Group):
            return self._combined(condition.how, condition.parts)
        if condition not in self._known:
            self._known[condition] = self._scene.everybody & self._asked(condition)
        return self._known[condition]

    def _combined(self, how: str, parts: Sequence[Condition]) -> frozenset[int]:
        if how == "all":
            found = self._scene.everybody
            for part in parts:
                found = found & self.fitting(part) if found else found
            return found
        any_of = frozenset[int]().union(*map(self.fitting, parts))
        return any_of if how == "any" else self._scene.everybody - any_of

    def _asked(self, condition: Fact | InReport) -> set[int]:
        if isinstance(condition, Fact):
            return subject(condition.subject).find(condition, self._scene)
        answer = reports.ask(condition.key, dict(condition.values), today=self._scene.today)
        if answer.table.count and not answer.clients:
            raise SalonError(text("Segments", "The rows of this report are not clients."))
        among = {client_id for client_id in answer.clients if client_id is not None}
        return among if condition.among else self._scene.except_for(among)
