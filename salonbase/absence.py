"""Who has stopped coming: away longer than twice the own rhythm, or than a number of days; and who saw them last.

Nobody counts as lost who has a booking ahead or is blacklisted.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from salonbase import bookings, figures, settings
from salonbase.figures import FEWEST_DAYS, Columns
from salonbase.models import Visit

TIMES = 2
"""So many times the own rhythm one may be away."""


class Lost(NamedTuple):
    """Those who have stopped coming: ``places`` in ``came``; ``limits`` says after how many days each became lost."""

    came: Columns
    places: list[int]
    limits: list[int]

    def since(self) -> list[dt.date]:
        """The day on which each of them became lost."""
        lasts = (dt.date.fromisoformat(self.came.lasts[place]) for place in self.places)
        return [last + dt.timedelta(days=limit + 1) for last, limit in zip(lasts, self.limits, strict=True)]


def lost(today: dt.date, way: str, days: int, *, only: Sequence[int] | None = None) -> Lost:
    """Who is away for more days than the limit on ``today``, in order of the ids.

    ``way`` "days": the limit is ``days`` for everybody. "rhythm": it is TIMES the rhythm of the client, which counts as
    ``shortest_rhythm`` where it is shorter, and ``days`` where it is not known. Four queries.
    """
    came = figures.columns(ends=today, only=only, days=way == "rhythm")
    limits = [days] * came.number if way == "days" else _limits(came, days)
    limits_of = zip(came.client_ids, came.lasts, limits, strict=True)
    now = today.toordinal()
    spared = _spared(today)
    gone = [
        (place, limit)
        for place, (client_id, last, limit) in enumerate(limits_of)
        if now - dt.date.fromisoformat(last).toordinal() > limit and client_id not in spared
    ]
    return Lost(came, [place for place, _ in gone], [limit for _, limit in gone])


def shortest_rhythm() -> int:
    """A rhythm below so many days counts as that: five visits in two weeks are a course, no habit."""
    return int(settings.get("status_shortest_rhythm"))


class Seen(NamedTuple):
    """Who received a client; None and "" where that is not known."""

    specialist_id: int | None
    name: str


def last_specialists(ids: Iterable[int], today: dt.date) -> dict[int, Seen]:
    """Who received each of these clients for the last time until ``today``. One query."""
    found = _execute(_LAST_SPECIALISTS, [json.dumps(list(ids)), today.isoformat()])
    return {client_id: Seen(specialist_id, name or "") for client_id, specialist_id, name in found}


def _limits(came: Columns, days: int) -> list[int]:
    """The most days that each may be away: whole days, because the days away are whole too."""
    shortest = shortest_rhythm()
    found = []
    for first, last, different in zip(came.firsts, came.lasts, came.days, strict=True):
        if different is None or different < FEWEST_DAYS:
            found.append(days)
            continue
        span = dt.date.fromisoformat(last).toordinal() - dt.date.fromisoformat(first).toordinal()
        pauses = different - 1
        found.append(TIMES * max(span, shortest * pauses) // pauses)
    return found


def _spared(today: dt.date) -> set[int]:
    blacklisted = "SELECT id FROM client WHERE blacklisted AND deleted_at IS NULL"
    return {row[0] for row in (*_execute(_BOOKED, [today.isoformat()]), *_execute(blacklisted, []))}


_BOOKED = f"""
    SELECT DISTINCT client_id FROM booking WHERE {bookings.IS_OPEN}
    AND day >= ? AND deleted_at IS NULL"""
_LAST_SPECIALISTS = """
    SELECT asked.value, specialist.id, specialist.name
    FROM json_each(?) AS asked LEFT JOIN specialist ON specialist.id = (
        SELECT specialist_id FROM visit
        WHERE client_id = asked.value AND status = 'came' AND deleted_at IS NULL AND +day <= ?
        ORDER BY day DESC, time DESC, id DESC LIMIT 1)"""


def _execute(sql: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
    return Visit._meta.database.execute_sql(sql, parameters).fetchall()
