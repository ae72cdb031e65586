"""What every fact is asked of: the day, who is in the base, and short ways to ask it."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from salonbase.models import Client
from salonbase.segments.conditions import Fact

_SIGNS: dict[str, Callable[[Any, Any], bool]] = {
    "at_least": operator.ge,
    "at_most": operator.le,
    "equal": operator.eq,
}


@dataclass(frozen=True, slots=True)
class Scene:
    """The day on which it is asked, everybody who is not in the trash, and how to learn who has a status."""

    today: dt.date
    everybody: frozenset[int]
    of_status: Callable[[str], Collection[int]]

    def days_ago(self, days: int) -> str:
        """The day that lies so many days back, as ISO text; the calendar's first day where it begins later."""
        return dt.date.fromordinal(max(1, self.today.toordinal() - days)).isoformat()

    def days_ahead(self, days: int) -> str:
        """The day that lies so many days ahead, as ISO text."""
        return dt.date.fromordinal(min(dt.date.max.toordinal(), self.today.toordinal() + days)).isoformat()

    def except_for(self, ids: Iterable[int]) -> set[int]:
        """Everybody but these."""
        return set(self.everybody.difference(ids))


Find: TypeAlias = Callable[[Fact, Scene], "set[int]"]
"""Who fits a fact; whoever is in the trash may be among them, the evaluation leaves him out."""


def rows(sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """What SQLite answers."""
    return Client._meta.database.execute_sql(sql, parameters).fetchall()


def ids(sql: str, parameters: Sequence[Any] = ()) -> set[int]:
    """The clients in the first column of the answer."""
    return {row[0] for row in rows(sql, parameters)}


def groups(sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, list[int]]]:
    """An answer of two columns, a value and clients joined by commas."""
    return [(value, list(map(int, joined.split(",")))) for value, joined in rows(sql, parameters)]


def compare(relation: str, left: Any, right: Any) -> bool:
    """Whether a number is at least, at most or exactly another one."""
    return _SIGNS[relation](left, right)


def day_condition(fact: Fact, scene: Scene, day: str) -> tuple[str, list[str]]:
    """An SQL condition on days of ISO text for longer_ago, within, ahead, since and before; unknown days never fit."""
    days, value = fact.days or 0, str(fact.value)
    today = scene.today.isoformat()
    conditions: dict[str, tuple[str, list[str]]] = {
        "longer_ago": (f"{day} < ?", [scene.days_ago(days)]),
        "within": (f"{day} BETWEEN ? AND ?", [scene.days_ago(days), today]),
        "ahead": (f"{day} >= ? AND {day} < ?", [today, scene.days_ahead(days)]),
        "since": (f"{day} >= ?", [value]),
        "before": (f"{day} < ?", [value]),
    }
    return conditions[fact.relation]
