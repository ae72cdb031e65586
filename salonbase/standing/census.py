"""The statuses of everybody, kept for a window: made in small pieces, one byte for each client, and kept up to date.

A list of a hundred thousand people asks for one of them at each row that is drawn, and a filter for all of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from salonbase import standing
from salonbase.models import Client
from salonbase.standing import rulebook
from salonbase.standing.rulebook import STATUSES, Measure

_AT_ONCE = 200  # ids of a piece: about two milliseconds


class Census:
    """Who has which status on the day of ``measure``; nothing is known while that is None."""

    def __init__(self) -> None:
        self.measure: Measure | None = None
        self._codes = bytearray()  # by the client's id: 0 for nobody, otherwise 1 + the place in STATUSES

    def steps(self, today: dt.date) -> Iterator[None]:
        """Count anew; each step is a piece. What is known already stays until all is counted."""
        by = Measure(today, standing.rules(), None)
        last = _last_id()
        if by.rules.vip_category_a:
            incomes: list[int] = []
            for first in range(1, last + 1, _AT_ONCE):
                incomes += standing.incomes(by, first, first + _AT_ONCE - 1)
                yield
            by = replace(by, least_income=rulebook.least_of_a(incomes, by.rules.vip_share))
        codes = bytearray(last + 1)
        for first in range(1, last + 1, _AT_ONCE):
            for client_id, status in standing.of_some(by, first, min(first + _AT_ONCE - 1, last)):
                codes[client_id] = STATUSES.index(status) + 1
            yield
        self.measure, self._codes = by, codes

    def forget(self) -> None:
        """Nothing is known any longer."""
        self.measure, self._codes = None, bytearray()

    def refresh(self, ids: Iterable[int]) -> None:
        """These clients may have another status, be new, or be gone."""
        if self.measure is None:
            return
        for client_id in ids:
            if client_id >= len(self._codes):
                self._codes.extend(bytes(client_id + 1 - len(self._codes)))
            found = standing.of_some(self.measure, client_id, client_id)
            self._codes[client_id] = STATUSES.index(found[0][1]) + 1 if found else 0

    def size(self) -> int:
        """About how many clients there are: the highest number that one of them has."""
        return len(self._codes)

    def status_of(self, client_id: int) -> str:
        """The status of a client who is not in the trash; "" where none is known."""
        code = self._codes[client_id] if client_id < len(self._codes) else 0
        return STATUSES[code - 1] if code else ""

    def ids(self, status: str) -> set[int]:
        """Everybody of a status."""
        return _ids(self._codes, status)

    def kept(self) -> Callable[[str], set[int]]:
        """What ``ids`` answers now, whatever comes later."""
        return partial(_ids, bytes(self._codes))

    def counts(self) -> dict[str, int]:
        """How many clients have each status."""
        return {status: self._codes.count(place + 1) for place, status in enumerate(STATUSES)}


def _ids(codes: bytes | bytearray, status: str) -> set[int]:
    wanted = STATUSES.index(status) + 1
    return {client_id for client_id, code in enumerate(codes) if code == wanted}


def _last_id() -> int:
    return int(Client._meta.database.execute_sql("SELECT coalesce(max(id), 0) FROM client").fetchone()[0])
