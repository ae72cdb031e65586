"""What clients have come to: visits, sums, first and last day, rhythm, of everybody at once by one query.

Only visits to which the client came are counted, and nobody who is in the trash. Money is what was due; refunds are
negative sums and count as they are.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from salonbase.models import Visit

FEWEST_DAYS = 3
"""A rhythm is known from so many different days of visits on."""


class Came(NamedTuple):  # there may be a hundred thousand of them
    """One client's visits in a period: at least one. ``first`` and ``last`` are days as ISO text.

    ``days`` is how many different days the visits have; None where nobody asked for it (it takes half as long again).
    """

    client_id: int
    visits: int
    total_kopecks: int
    paid_kopecks: int
    first: str
    last: str
    days: int | None

    @property
    def average_kopecks(self) -> int:
        """The average visit, rounded to whole roubles as in the head of a card."""
        return average(self.total_kopecks, self.visits)

    @property
    def first_day(self) -> dt.date:
        """The day of the first visit."""
        return dt.date.fromisoformat(self.first)

    @property
    def last_day(self) -> dt.date:
        """The day of the last visit."""
        return dt.date.fromisoformat(self.last)

    @property
    def rhythm(self) -> float | None:
        """Mean days between different days of visits; None below FEWEST_DAYS, or where days were not asked for."""
        if self.days is None or self.days < FEWEST_DAYS:
            return None
        return (self.last_day - self.first_day).days / (self.days - 1)


class Columns(NamedTuple):
    """The same of many clients, a column for each attribute of Came, in order of the ids.

    A hundred thousand Came would keep Python's collector busy as long as the query takes; ``at`` makes those that are
    looked at.
    """

    client_ids: Sequence[int]
    visits: Sequence[int]
    totals: Sequence[int]
    paid: Sequence[int]
    firsts: Sequence[str]
    lasts: Sequence[str]
    days: Sequence[int | None]

    def at(self, place: int) -> Came:
        """The figures of the client at a place."""
        return Came._make(column[place] for column in self)

    @property
    def number(self) -> int:
        """How many clients these are."""
        return len(self.client_ids)


OF_SOMEBODY = "client_id NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL)"
"""The condition of SQL by which the client of a visit is not in the trash; it reads indexes only."""
ALIVE = f"visit.deleted_at IS NULL AND {OF_SOMEBODY}"
"""The condition by which a line of the log is shown, whatever became of the visit."""
CAME = f"status = 'came' AND {ALIVE}"
"""The condition by which a visit counts."""
LAST_DAY = """(SELECT day FROM visit WHERE client_id = client.id AND status = 'came' AND deleted_at IS NULL
            ORDER BY day DESC LIMIT 1)"""
"""The day of the last visit that counts, as a part of a query of the table ``client``."""


def of_all(
    begins: dt.date | None = None, ends: dt.date | None = None, *, only: Sequence[int] | None = None, days: bool = False
) -> list[Came]:
    """The figures of everybody who came in the period (both days included, None is no limit), in order of the ids.

    ``only`` are the clients to look at, None for all; ``days`` asks for Came.days and so for Came.rhythm. One query.
    """
    return list(map(Came._make, _rows(begins, ends, only, days)))


def columns(
    begins: dt.date | None = None, ends: dt.date | None = None, *, only: Sequence[int] | None = None, days: bool = False
) -> Columns:
    """What ``of_all`` gives, as columns."""
    rows = _rows(begins, ends, only, days)
    return Columns._make(zip(*rows, strict=True)) if rows else Columns((), (), (), (), (), (), ())


def of_clients(ids: Sequence[int], *, days: bool = False) -> dict[int, Came]:
    """The same of a few clients by id, over all time: whoever never came is not in it. One query."""
    return {came.client_id: came for came in of_all(only=ids, days=days)}


def average(total_kopecks: int, visits: int) -> int:
    """The average visit rounded to whole roubles; 0 without a visit."""
    return (2 * total_kopecks + 100 * visits) // (200 * visits) * 100 if visits else 0


_OF_ALL = f"""
    SELECT client_id, count(*), sum(due_kopecks), sum(paid_kopecks), min(day), max(day), {{days}}
    FROM visit WHERE {CAME}{{also}} GROUP BY client_id ORDER BY client_id"""


def _rows(
    begins: dt.date | None, ends: dt.date | None, only: Sequence[int] | None, days: bool
) -> list[tuple[Any, ...]]:
    condition, parameters = "", []
    for sign, limit in ((">=", begins), ("<=", ends)):
        if limit is not None:
            condition += f" AND day {sign} ?"
            parameters.append(limit.isoformat())
    if only is not None:
        condition += " AND client_id IN (SELECT value FROM json_each(?))"
        parameters.append(json.dumps(list(only)))
    sql = _OF_ALL.format(days="count(DISTINCT day)" if days else "NULL", also=condition)
    return Visit._meta.database.execute_sql(sql, parameters).fetchall()
