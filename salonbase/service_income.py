"""What each service has brought: the sums of visits, divided among the services of each.

A visit has one sum. Where it has several services, the sum is divided in proportion to their prices in the price list,
in equal parts where one of them has no price there or all are free; whole kopecks, and the last service takes what the
division leaves over, so that the parts of a visit are always its sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from salonbase import catalogue
from salonbase.models import Service, tuples
from salonbase.tallies import Tally
from salonbase.text import text

_BETWEEN = "\x1f"
# Most visits have one service: of these the base adds the sums up. Of the others it counts those that are alike.
_COMBINATIONS = f"""
    SELECT services, many, sum(due_kopecks), count(*) FROM (
        SELECT visit.id, due_kopecks, count(*) > 1 AS many,
               group_concat(coalesce(service_id, '=' || title), '{_BETWEEN}' ORDER BY position, visit_service.id)
               AS services
        FROM {{source}} CROSS JOIN visit_service ON visit_service.visit_id = visit.id
        WHERE {{where}} GROUP BY visit.id
    ) GROUP BY services, iif(many, due_kopecks, 0)"""


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
        return min(self.spellings, key=lambda spelling: (-self.spellings[spelling], spelling))


class _Listed(NamedTuple):
    key: str
    name: str
    price: int | None


def by_service(tally: Tally) -> dict[str, Share]:
    """The shares by the form in which names are compared; "" holds the visits without any service."""
    listed = _price_list()
    found: dict[str, Share] = {}
    rest_due, rest_visits = (number or 0 for number in next(tally.ask("SELECT sum(due_kopecks), count(*)")))
    source = tally.source()
    combinations = tally.ask_whole(_COMBINATIONS.format(source=source, where=tally.where))
    for words, many, due, visits in combinations:
        rest_due, rest_visits = rest_due - due, rest_visits - visits
        services = [_service(word, listed) for word in words.split(_BETWEEN)]
        parts = divide(due // visits, [service.price for service in services]) if many else [due]
        for service, part in zip(services, parts, strict=True):
            share = found.setdefault(service.key, Share())
            share.add(service.name, visits, part * visits if many else part)
    if rest_visits:
        found[""] = Share(rest_visits, rest_due, Counter({text("Reports", "no service"): rest_visits}))
    return found


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
    """A service that is named by its id or by typed words; these too may stand in the price list by now."""
    if word in listed and not word.startswith("="):
        return listed[word]
    typed = word[1:]
    key = catalogue.key(typed)
    return listed.get("=" + key) or _Listed(key or typed, typed, None)
