"""The status of a client: what the rules of the salon (``standing.rulebook``) make of the visits, and why; and what
a person chose instead.

Category A takes the income of all: ``measure`` asks for it once, the caller keeps it. ``standing.census`` keeps the
statuses of everybody for a window.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from salonbase import bookings, figures, formats, history, names, settings
from salonbase.errors import SalonError
from salonbase.models import Client
from salonbase.standing import rulebook
from salonbase.standing.rulebook import Came
from salonbase.text import text

STATUSES = rulebook.STATUSES
Rules = rulebook.Rules
Measure = rulebook.Measure
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


DEFAULTS = Rules(**{one.name: settings.default(_SETTING + one.name) for one in fields(Rules)})
"""The rules of a salon that has set nothing."""


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
    return Measure(today, asked, rulebook.least_of_a([income for (income,) in incomes], asked.vip_share))


def of(client_id: int, by: Measure) -> Standing:
    """The status of one client; raises SalonError where the client is gone."""
    found = of_clients([client_id], by)
    if client_id not in found:
        raise SalonError(text("Clients", "This card is no longer in the base."))
    return found[client_id]


def of_clients(ids: Sequence[int], by: Measure) -> dict[int, Standing]:
    """The statuses of these clients, also of those in the trash. One query."""
    some = {**_days(by), "ids": json.dumps(list(ids))}
    found: dict[int, Standing] = {}
    for chosen, why, booked, *row in _execute(_OF_CLIENTS, some):
        came = Came(*row)
        status = rulebook.status(came, bool(booked), by)
        reason = _reason(came, bool(booked), status, by)
        shown, said = (chosen, why) if chosen else (status, reason)
        is_vip = rulebook.is_vip(came, by)
        found[came.client_id] = Standing(shown, said, bool(chosen), status, reason, is_vip)
    return found


def of_all(by: Measure, only: Sequence[int] | None = None) -> dict[str, list[int]]:
    """Everybody who is not in the trash, by status: every status has its list, in order of the ids. Four queries."""
    found: dict[str, list[int]] = {status: [] for status in STATUSES}
    asked = _days(by)
    booked = {client_id for (client_id,) in _execute(_BOOKED, {"today": asked["today"]})}
    known = {row[0]: rulebook.status(Came._make(row), row[0] in booked, by) for row in _execute(_OF_ALL, asked)}
    known |= dict(_execute(_BY_HAND, {}))
    living = sorted(client_id for (client_id,) in _execute(_LIVING, {}))
    for client_id in living if only is None else sorted(set(only).intersection(living)):
        found[known.get(client_id, "potential")].append(client_id)
    return found


def incomes(by: Measure, first: int, last: int) -> list[int]:
    """The year's incomes of those among the ids from ``first`` to ``last`` who came, for a measure made in pieces."""
    return [income for (income,) in _execute(_INCOMES_OF_SOME, {**_days(by), "first": first, "last": last})]


def of_some(by: Measure, first: int, last: int) -> list[tuple[int, str]]:
    """The ids from ``first`` to ``last`` that are not in the trash, each with its status. One query."""
    found = []
    for chosen, _why, booked, *row in _execute(_OF_SOME, {**_days(by), "first": first, "last": last}):
        came = Came(*row)
        found.append((came.client_id, chosen or rulebook.status(came, bool(booked), by)))
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


# The reason in words


def _reason(came: Came, booked: bool, status: str, by: Measure) -> str:
    if status == "potential":
        return text("Standing", "no visit yet, is booked") if booked else text("Standing", "no visit yet")
    if status in {"slipping", "lost"}:
        return _why_away(came, by)
    if status == "vip":
        return ", ".join(_why_vip(came, by))
    if status == "new" and rulebook.first_days_ago(came, by) <= by.rules.new_days:
        return text("Standing", "first visit on {day}", day=formats.day(dt.date.fromisoformat(came.first)))
    if came.year_visits >= by.rules.regular_visits:
        return _visits_a_year(came)
    since = formats.day(dt.date.fromisoformat(came.first))
    return text("Standing", "%n visit(s) since {day}", n=came.visits, day=since)


def _why_away(came: Came, by: Measure) -> str:
    days = (by.day - dt.date.fromisoformat(came.last)).days
    if came.days < figures.FEWEST_DAYS:
        return text("Standing", "away for %n day(s)", n=days)
    rhythm = max(1, round(rulebook.span(came, by) / (came.days - 1)))
    usual = text("Standing", "usually comes every %n day(s)", n=rhythm)
    return ", ".join((text("Standing", "away for %n day(s)", n=days), usual))


def _why_vip(came: Came, by: Measure) -> Iterator[str]:
    if by.rules.vip_category_a and rulebook.is_in_a(came, by):
        yield text("Standing", "category A")
    yield _visits_a_year(came)
    if by.rules.vip_roubles and came.year_income >= by.rules.vip_roubles * 100:
        yield text("Standing", "{sum} in a year", sum=formats.money(came.year_income))


def _visits_a_year(came: Came) -> str:
    return text("Standing", "%n visit(s) in a year", n=came.year_visits)


def _days(by: Measure) -> dict[str, Any]:
    return {"since": by.since.isoformat(), "today": by.day.isoformat()}


def _execute(sql: str, parameters: dict[str, Any]) -> Any:
    return Client._meta.database.execute_sql(sql, parameters)


_COUNTED = "visit.status = 'came' AND visit.deleted_at IS NULL AND visit.day <= :today"
_FIGURES = """
    count(visit.day), count(DISTINCT visit.day), coalesce(min(visit.day), ''), coalesce(max(visit.day), ''),
    coalesce(sum(visit.day > :since), 0), coalesce(sum(CASE WHEN visit.day > :since THEN visit.due_kopecks END), 0)"""
_AHEAD = f"+booking.{bookings.IS_OPEN} AND booking.day >= :today AND booking.deleted_at IS NULL"
_INCOMES = (
    f"SELECT sum(due_kopecks) FROM visit WHERE {_COUNTED} AND day > :since AND {figures.OF_SOMEBODY} GROUP BY client_id"
)
_INCOMES_OF_SOME = _INCOMES.replace("WHERE", "WHERE client_id BETWEEN :first AND :last AND", 1)
_PERSON = f"""
    SELECT client.hand_status, client.hand_status_reason,
           EXISTS (SELECT 1 FROM booking WHERE booking.client_id = client.id AND {_AHEAD}), client.id, {_FIGURES}"""
_VISITS = f"LEFT JOIN visit ON visit.client_id = client.id AND {_COUNTED} GROUP BY client.id"
_OF_CLIENTS = f"{_PERSON} FROM json_each(:ids) AS asked CROSS JOIN client ON client.id = asked.value {_VISITS}"
_SOME = "(SELECT * FROM client WHERE id BETWEEN :first AND :last AND +deleted_at IS NULL) AS client"
_OF_SOME = f"{_PERSON} FROM {_SOME} {_VISITS}"
_OF_ALL = f"SELECT client_id, {_FIGURES} FROM visit WHERE {_COUNTED} GROUP BY client_id"
_LIVING = "SELECT id FROM client WHERE deleted_at IS NULL"
_BOOKED = f"SELECT DISTINCT client_id FROM booking WHERE {_AHEAD}".replace("+", "")  # here the states are few
_BY_HAND = "SELECT id, hand_status FROM client WHERE hand_status <> ''"
