"""The status of a client: what the rules of the salon make of the visits, why, and what a person chose instead.

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

A VIP who stays away too long is slipping or lost like everybody, because somebody has to call; ``Standing.vip`` keeps
that it is a VIP who is leaving. The rhythm is that of ``salonbase.figures``; one shorter than ``shortest_rhythm``
counts as that, so that a course of five visits in two weeks makes nobody lost after ten days.

Category A takes the income of all: ``measure`` asks for it once, the caller keeps it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from salonbase import dates, figures, formats, history, names, settings
from salonbase.errors import SalonError
from salonbase.models import Client
from salonbase.text import text

STATUSES = ("potential", "new", "regular", "vip", "slipping", "lost")
"""Every status a client can have, in the order in which people see them."""

LONGEST_REASON = 200
_WORDS: dict[str, Callable[[], str]] = {
    "potential": lambda: text("Standing", "Potential"),
    "new": lambda: text("Standing", "New"),
    "regular": lambda: text("Standing", "Regular"),
    "vip": lambda: text("Standing", "VIP"),
    "slipping": lambda: text("Standing", "Slipping away"),
    "lost": lambda: text("Standing", "Lost"),
}
_SETTING = "status_"


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


DEFAULTS = Rules(**{one.name: settings.default(_SETTING + one.name) for one in fields(Rules)})
"""The rules of a salon that has set nothing."""


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


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a client and its reason in words; ``by_rules`` and ``rules_reason`` are what the rules say."""

    status: str
    reason: str
    by_hand: bool
    by_rules: str
    rules_reason: str
    vip: bool
    """Whether the rules for a VIP are fulfilled, whatever the status is."""

    @property
    def word(self) -> str:
        """The status in words; of a VIP who is leaving it says both."""
        if self.vip and not self.by_hand and self.status in {"slipping", "lost"}:
            return text("Standing", "{status} (VIP)", status=word(self.status))
        return word(self.status)


class _Came(NamedTuple):
    """What a client's visits have come to; there may be a hundred thousand of these."""

    client_id: int
    visits: int
    days: int
    first: str
    last: str
    year_visits: int
    year_income: int


def word(status: str) -> str:
    """A status in words: «постоянный»."""
    return _WORDS[status]() if status in _WORDS else status


def rules() -> Rules:
    """The rules as the owner has set them."""
    known = settings.values()
    return Rules(**{one.name: known[_SETTING + one.name] for one in fields(Rules)})


def measure(today: dt.date, by: Rules | None = None) -> Measure:
    """What to measure by on this day, by the rules of the salon or by others. One query reads a year of visits."""
    asked = by or rules()
    found = Measure(today, asked, None)
    if not asked.vip_category_a:
        return found
    incomes = _execute(_INCOMES, {"since": found.since.isoformat(), "today": today.isoformat()})
    return Measure(today, asked, least_of_a([income for (income,) in incomes], asked.vip_share))


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


def of(client_id: int, by: Measure) -> Standing:
    """The status of one client; raises SalonError where the client is gone."""
    found = of_clients([client_id], by)
    if client_id not in found:
        raise SalonError(text("Clients", "This card is no longer in the base."))
    return found[client_id]


def of_clients(ids: Sequence[int], by: Measure) -> dict[int, Standing]:
    """The statuses of these clients, also of those in the trash. One query."""
    some = {"ids": json.dumps(list(ids)), "since": by.since.isoformat(), "today": by.day.isoformat()}
    found: dict[int, Standing] = {}
    for chosen, why, booked, *row in _execute(_OF_CLIENTS, some):
        came = _Came(*row)
        status = _status(came, bool(booked), by)
        reason = _reason(came, bool(booked), status, by)
        shown = (chosen, why) if chosen else (status, reason)
        is_vip = came.visits > 0 and _is_vip(came, by)
        found[came.client_id] = Standing(*shown, bool(chosen), status, reason, is_vip)
    return found


def of_all(by: Measure, only: Sequence[int] | None = None) -> dict[str, list[int]]:
    """Everybody who is not in the trash, by status: every status has its list, in order of the ids. Four queries."""
    found: dict[str, list[int]] = {status: [] for status in STATUSES}
    asked = {"since": by.since.isoformat(), "today": by.day.isoformat()}
    booked = {client_id for (client_id,) in _execute(_BOOKED, {"today": asked["today"]})}
    known = {row[0]: _status(_Came._make(row), row[0] in booked, by) for row in _execute(_OF_ALL, asked)}
    known |= dict(_execute(_BY_HAND, {}))
    living = sorted(client_id for (client_id,) in _execute(_LIVING, {}))
    for client_id in living if only is None else sorted(set(only).intersection(living)):
        found[known.get(client_id, "potential")].append(client_id)
    return found


def columns(status: str, reason: str) -> dict[str, str]:
    """The columns of a client for a status by hand, "" for none; raises SalonError naming the field."""
    why = names.clean(reason)
    if not status:
        return {"hand_status": "", "hand_status_reason": ""}
    if status not in STATUSES:
        raise SalonError(text("Standing", "There is no such status."), field="hand_status")
    if not why:
        raise SalonError(text("Standing", "Write why: the history keeps it."), field="hand_status_reason")
    if len(why) > LONGEST_REASON:
        sentence = text("Standing", "Say it in at most %n character(s).", n=LONGEST_REASON)
        raise SalonError(sentence, field="hand_status_reason")
    return {"hand_status": status, "hand_status_reason": why}


def set_by_hand(client_id: int, status: str, reason: str, *, now: dt.datetime) -> None:
    """Give a client a status whatever the rules say; "" leaves it to the rules again.

    Raises SalonError naming the field where the reason is missing.
    """
    wanted = columns(status, reason)
    with history.operation("status_chosen" if status else "status_freed", now=now, client_id=client_id) as writer:
        writer.update(Client, client_id, **wanted, updated_at=now)


# What the rules make of figures


def _status(came: _Came, booked: bool, by: Measure) -> str:
    if not came.visits:
        return "potential"
    if not booked:
        away, slipping, lost = _away(came, by)
        if away > lost:
            return "lost"
        if away > slipping:
            return "slipping"
    if _is_vip(came, by):
        return "vip"
    if came.year_visits >= by.rules.regular_visits:
        return "regular"
    return "new" if _is_new(came, by) else "regular"


def _away(came: _Came, by: Measure) -> tuple[int, int, int]:
    """How long a client has been away, and the limits of slipping and of lost: whole numbers in one unit."""
    away = by.day.toordinal() - dt.date.fromisoformat(came.last).toordinal()
    if came.days < figures.FEWEST_DAYS:
        return away, by.rules.slipping_days, by.rules.lost_days
    span = _span(came, by)
    return away * (came.days - 1) * 100, span * by.rules.slipping_percent, span * by.rules.lost_percent


def _span(came: _Came, by: Measure) -> int:
    """The rhythm times the pauses between the days: from the first day to the last, unless the shortest says more."""
    days = dt.date.fromisoformat(came.last).toordinal() - dt.date.fromisoformat(came.first).toordinal()
    return max(days, by.rules.shortest_rhythm * (came.days - 1))


def _is_in_a(came: _Came, by: Measure) -> bool:
    return by.least_income is not None and came.year_income >= by.least_income


def _is_vip(came: _Came, by: Measure) -> bool:
    asked = []
    if by.rules.vip_category_a:
        asked.append(_is_in_a(came, by))
    if by.rules.vip_visits:
        asked.append(came.year_visits >= by.rules.vip_visits)
    if by.rules.vip_roubles:
        asked.append(came.year_income >= by.rules.vip_roubles * 100)
    return bool(asked) and (all(asked) if by.rules.vip_all else any(asked))


def _is_new(came: _Came, by: Measure) -> bool:
    return came.visits <= by.rules.new_visits or _first_days_ago(came, by) <= by.rules.new_days


def _first_days_ago(came: _Came, by: Measure) -> int:
    return (by.day - dt.date.fromisoformat(came.first)).days


# The reason in words


def _reason(came: _Came, booked: bool, status: str, by: Measure) -> str:
    if status == "potential":
        return text("Standing", "no visit yet, is booked") if booked else text("Standing", "no visit yet")
    if status in {"slipping", "lost"}:
        return _why_away(came, by)
    if status == "vip":
        return ", ".join(_why_vip(came, by))
    if status == "new" and _first_days_ago(came, by) <= by.rules.new_days:
        return text("Standing", "first visit on {day}", day=formats.day(dt.date.fromisoformat(came.first)))
    if came.year_visits >= by.rules.regular_visits:
        return _visits_a_year(came)
    since = formats.day(dt.date.fromisoformat(came.first))
    return text("Standing", "%n visit(s) since {day}", n=came.visits, day=since)


def _why_away(came: _Came, by: Measure) -> str:
    days = (by.day - dt.date.fromisoformat(came.last)).days
    if came.days < figures.FEWEST_DAYS:
        return text("Standing", "away for %n day(s)", n=days)
    rhythm = max(1, round(_span(came, by) / (came.days - 1)))
    usual = text("Standing", "usually comes every %n day(s)", n=rhythm)
    return ", ".join((text("Standing", "away for %n day(s)", n=days), usual))


def _why_vip(came: _Came, by: Measure) -> Iterator[str]:
    if by.rules.vip_category_a and _is_in_a(came, by):
        yield text("Standing", "category A")
    yield _visits_a_year(came)
    if by.rules.vip_roubles and came.year_income >= by.rules.vip_roubles * 100:
        yield text("Standing", "{sum} in a year", sum=formats.money(came.year_income))


def _visits_a_year(came: _Came) -> str:
    return text("Standing", "%n visit(s) in a year", n=came.year_visits)


def _execute(sql: str, parameters: dict[str, Any]) -> Any:
    return Client._meta.database.execute_sql(sql, parameters)


_COUNTED = "visit.status = 'came' AND visit.deleted_at IS NULL AND visit.day <= :today"
_FIGURES = """
    count(visit.day), count(DISTINCT visit.day), coalesce(min(visit.day), ''), coalesce(max(visit.day), ''),
    coalesce(sum(visit.day > :since), 0), coalesce(sum(CASE WHEN visit.day > :since THEN visit.due_kopecks END), 0)"""
_AHEAD = "+booking.state IN ('expected', 'confirmed') AND booking.day >= :today AND booking.deleted_at IS NULL"
_INCOMES = f"""
    SELECT sum(due_kopecks) FROM visit WHERE {_COUNTED} AND day > :since
    AND client_id NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL) GROUP BY client_id"""
_OF_CLIENTS = f"""
    SELECT client.hand_status, client.hand_status_reason,
           EXISTS (SELECT 1 FROM booking WHERE booking.client_id = client.id AND {_AHEAD}), client.id, {_FIGURES}
    FROM json_each(:ids) AS asked CROSS JOIN client ON client.id = asked.value
    LEFT JOIN visit ON visit.client_id = client.id AND {_COUNTED}
    GROUP BY client.id"""
_OF_ALL = f"SELECT client_id, {_FIGURES} FROM visit WHERE {_COUNTED} GROUP BY client_id"
_LIVING = "SELECT id FROM client WHERE deleted_at IS NULL"
_BOOKED = f"SELECT DISTINCT client_id FROM booking WHERE {_AHEAD}".replace("+", "")  # here the states are few
_BY_HAND = "SELECT id, hand_status FROM client WHERE hand_status <> ''"
