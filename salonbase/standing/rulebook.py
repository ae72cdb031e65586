"""The rules by which a client has a status, as plain computation: figures in, one of STATUSES out.

The first line that fits decides; days are counted up to the day of the measure, a year is the twelve months before it:

============  ======================================================================================================
by hand       whatever a person chose, with the reason in the person's words
potential     never came
lost          no booking ahead, and away longer than ``lost_percent`` of the own rhythm (unknown: than ``lost_days``)
slipping      no booking ahead, and away longer than ``slipping_percent`` of it (unknown: than ``slipping_days``)
vip           category A of the year's income, so many visits, such a sum: all that is asked for, or any of it
regular       came so many times in the year
new           the first visit is not so many days ago, or there were not more than so many visits
regular       everybody else: came more often than somebody new, and keeps the own rhythm
============  ======================================================================================================

A VIP who stays away too long is slipping or lost like everybody, because somebody has to call; ``is_vip`` still tells
that it is a VIP who is leaving. The rhythm is that of ``salonbase.figures``; one shorter than ``shortest_rhythm``
counts as that, so that a course of five visits in two weeks makes nobody lost after ten days.

Category A takes the income of all: ``salonbase.standing.measure`` asks for it once, the caller keeps it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from salonbase import dates, figures

STATUSES = ("potential", "new", "regular", "vip", "slipping", "lost")
"""Every status a client can have, in the order in which people see them."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the owner has set, each the setting of its name behind "status_". 0 of a VIP's rule: it is not asked for."""

    new_days: int
    new_visits: int
    regular_visits: int
    vip_category_a: bool
    vip_share: int
    """Per cent of the year's income that category A brings."""
    vip_visits: int
    vip_roubles: int
    vip_all: bool
    """Whether a VIP fulfils every rule that is asked for, or any of them."""
    slipping_percent: int
    slipping_days: int
    lost_percent: int
    lost_days: int
    shortest_rhythm: int


@dataclass(frozen=True, slots=True)
class Measure:
    """What every client is measured by on a day; ``least_income`` (kopecks) is the smallest of category A.

    None where category A is not asked for, or where nobody has brought anything.
    """

    day: dt.date
    rules: Rules
    least_income: int | None

    @property
    def since(self) -> dt.date:
        """The last day before the twelve months up to ``day``."""
        return dates.add_months(self.day, -12)


class Came(NamedTuple):
    """What a client's visits have come to; there may be a hundred thousand of these."""

    client_id: int
    visits: int
    days: int
    first: str
    last: str
    year_visits: int
    year_income: int


def status(came: Came, booked: bool, by: Measure) -> str:
    """The status of a client who has come to these figures and has, or has not, a booking ahead."""
    if not came.visits:
        return "potential"
    if not booked:
        away, slipping, lost = _away(came, by)
        if away > lost:
            return "lost"
        if away > slipping:
            return "slipping"
    if is_vip(came, by):
        return "vip"
    if came.year_visits >= by.rules.regular_visits:
        return "regular"
    return "new" if _is_new(came, by) else "regular"


def _away(came: Came, by: Measure) -> tuple[int, int, int]:
    """How long a client has been away, and the limits of slipping and of lost: whole numbers in one unit."""
    away = by.day.toordinal() - dt.date.fromisoformat(came.last).toordinal()
    if came.days < figures.FEWEST_DAYS:
        return away, by.rules.slipping_days, by.rules.lost_days
    rhythms = span(came, by)
    return away * (came.days - 1) * 100, rhythms * by.rules.slipping_percent, rhythms * by.rules.lost_percent


def span(came: Came, by: Measure) -> int:
    """The rhythm times the pauses between the days: from the first day to the last, unless the shortest says more."""
    days = dt.date.fromisoformat(came.last).toordinal() - dt.date.fromisoformat(came.first).toordinal()
    return max(days, by.rules.shortest_rhythm * (came.days - 1))


def is_in_a(came: Came, by: Measure) -> bool:
    """Whether the year's income belongs to category A."""
    return by.least_income is not None and came.year_income >= by.least_income


def is_vip(came: Came, by: Measure) -> bool:
    """Whether the rules for a VIP are fulfilled, away or not."""
    if not came.visits:
        return False
    asked = []
    if by.rules.vip_category_a:
        asked.append(is_in_a(came, by))
    if by.rules.vip_visits:
        asked.append(came.year_visits >= by.rules.vip_visits)
    if by.rules.vip_roubles:
        asked.append(came.year_income >= by.rules.vip_roubles * 100)
    return bool(asked) and (all(asked) if by.rules.vip_all else any(asked))


def _is_new(came: Came, by: Measure) -> bool:
    return came.visits <= by.rules.new_visits or first_days_ago(came, by) <= by.rules.new_days


def first_days_ago(came: Came, by: Measure) -> int:
    """How many days ago the first visit was."""
    return (by.day - dt.date.fromisoformat(came.first)).days


def least_of_a(incomes: Sequence[int], share: int) -> int | None:
    """The smallest income of category A: somebody belongs to it while those who brought more brought less than
    ``share`` per cent of all. Equal incomes share a category; None where nobody has brought anything.
    """
    brought = sorted((income for income in incomes if income > 0), reverse=True)
    total, before, least = sum(brought), 0, None
    for income in brought:
        if income != least and before * 100 >= total * share:
            return least
        before, least = before + income, income
    return least
