"""What each service has brought: the sums of visits, divided among the services of each.

A visit has one sum. Where it has several services, the sum is divided in proportion to their prices in the price list,
in equal parts where one of them has no price there or all are free; whole kopecks, and the last service takes what the
division leaves over, so that the parts of a visit are always its sum.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from salonbase import catalogue, names
from salonbase.models import Service, tuples
from salonbase.output import Progress
from salonbase.tallies import Tally
from salonbase.text import text

_BETWEEN = "\x1f"
_VISIT = f"""concat(day >= '{{since}}', '{_BETWEEN}', due_kopecks, '{_BETWEEN}', (
    SELECT group_concat(coalesce(service_id, '=' || title), '{_BETWEEN}' ORDER BY position, visit_service.id)
    FROM visit_service WHERE visit_id = visit.id))"""


@dataclass(slots=True)
class Share:
    """What one service has brought, in how many visits it was named how often; ``spellings`` are of typed names."""

    times: int = 0
    due_kopecks: int = 0
    spellings: Counter[str] = field(default_factory=Counter)

    def add(self, spelling: str, times: int, due_kopecks: int) -> None:
        """Count it once more."""
        self.times += times
        self.due_kopecks += due_kopecks
        self.spellings[spelling] += times

    @property
    def name(self) -> str:
        """The name of the price list, otherwise the spelling that is typed most often."""
        return names.usual(self.spellings)


Shares = dict[str, Share]


class _Listed(NamedTuple):
    key: str
    name: str
    price: int | None


def by_service(tally: Tally, since: dt.date, progress: Progress | None = None) -> tuple[Shares, Shares]:
    """The shares of the visits from a day on, and of those before it: by the form in which names are compared.

    "" holds the visits without any service. Both at once, because to read the services takes most of the time.
    """
    listed = _price_list()
    now: Shares = {}
    was: Shares = {}
    for words, visits in tally.counts(_VISIT.format(since=since.isoformat()), progress).items():
        is_now, due, *named = words.split(_BETWEEN)
        services = [_service(word, listed) for word in named]
        parts = divide(int(due), [service.price for service in services])
        for service, part in zip(services, parts, strict=True):
            share = (now if is_now == "1" else was).setdefault(service.key, Share())
            share.add(service.name, visits, part * visits)
    return now, was


def divide(kopecks: int, prices: Sequence[int | None]) -> list[int]:
    """A sum in parts, as the head of this module tells; a refund is divided like the payment that it mirrors."""
    weights = [price or 0 for price in prices]
    if None in prices or not any(weights):
        weights = [1] * len(prices)
    sign, whole = (-1 if kopecks < 0 else 1), sum(weights)
    parts = [sign * (abs(kopecks) * weight // whole) for weight in weights[:-1]]
    return [*parts, kopecks - sum(parts)]


def _price_list() -> dict[str, _Listed]:
    """The services of the price list by their id in words, and by "=" with the form in which names are compared."""
    rows = tuples(Service.select(Service.id, Service.search_key, Service.name, Service.price_kopecks))
    listed = {str(number): _Listed(*rest) for number, *rest in rows}
    return listed | {"=" + service.key: service for service in listed.values()}


def _service(word: str, listed: dict[str, _Listed]) -> _Listed:
    """A service that is named by its id or by typed words, which may stand in the price list by now; "" is none."""
    if not word:
        return _Listed("", text("Reports", "no service"), None)
    if not word.startswith("="):
        return listed[word]
    key = catalogue.key(word[1:])
    return listed.get("=" + key) or _Listed(key or word, word[1:], None)
