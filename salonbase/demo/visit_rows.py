"""The invented past and plans of invented clients: who came how often, for what, who did it, what was paid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from salonbase import formats
from salonbase.demo import words
from salonbase.demo.people import pick

_LONGEST_PAST = 12 * 365
_TEETH = tuple(quarter * 10 + tooth for quarter in (1, 2, 3, 4) for tooth in range(1, 9))
_TIMES = tuple(f"{hour:02d}:{minute}" for hour in range(9, 20) for minute in ("00", "30"))


@dataclass(frozen=True, slots=True)
class Habit:
    """How a group of clients comes: the share of all, visits, days between two, days since the last one."""

    name: str
    share: float
    visits: tuple[int, int]
    between: tuple[int, int]
    since: tuple[int, int]


HABITS = (
    Habit("regular", 0.23, (14, 54), (20, 50), (1, 40)),
    Habit("occasional", 0.25, (2, 8), (45, 200), (1, 200)),
    Habit("once", 0.28, (1, 1), (1, 1), (1, 1500)),
    Habit("lost", 0.20, (3, 14), (25, 80), (200, 1400)),
    Habit("silent", 0.04, (0, 0), (1, 1), (1, 1)),
)
SILENT = HABITS[-1]
SHOWPIECE = Habit("showpiece", 0, (60, 60), (20, 45), (3, 12))  # more than anybody else


@dataclass(frozen=True, slots=True)
class Offer:
    """A service of the price list that is in the base already, and what may be used for it."""

    id: int
    title: str
    kopecks: int
    minutes: int
    materials: Sequence[str]


@dataclass(frozen=True, slots=True)
class Salon:
    """What visits are made of: the trade, today, the price list and the ids of those who receive clients."""

    trade: str
    today: dt.date
    offers: Sequence[Offer]
    specialists: Sequence[int]

    def past(self) -> list[str]:
        """ISO days: today, yesterday, … as far back as visits go."""
        return [(self.today - dt.timedelta(days=ago)).isoformat() for ago in range(_LONGEST_PAST)]


@dataclass(slots=True)
class Came:
    """A visit before the base gave an id; the names are those of the table's columns."""

    day: str
    time: str
    specialist: int
    offers: list[Offer]
    complaint: str
    teeth: str
    work: str
    materials: str
    sum_kopecks: int
    discount_percent: float
    due_kopecks: int
    paid_kopecks: int
    note: str
    status: str


def habit(rng: Random) -> Habit:
    """The habit of the next client."""
    luck = rng.random()
    for candidate in HABITS:
        luck -= candidate.share
        if luck < 0:
            return candidate
    return SILENT


def days_ago(one: Habit, rng: Random, trade: str) -> list[int]:
    """The client's visits as days before today, oldest first; dentists see people half as often."""
    fewest, most = one.visits
    count = fewest + int(rng.random() * (most - fewest + 1))
    least, widest = one.between
    stretch = 1.6 if trade == "dental" else 1.0
    ago: float = one.since[0] + int(rng.random() * (one.since[1] - one.since[0] + 1))
    found: list[int] = []
    while len(found) < count and ago < _LONGEST_PAST:
        found.append(int(ago))
        ago += stretch * (least + rng.random() * (widest - least))
    found.reverse()
    return found


def visits(
    salon: Salon, past: Sequence[str], ago: Sequence[int], discount: float, rng: Random, *, owes: bool = False
) -> Iterator[Came]:
    """The visits of one client, oldest first, mostly to the same specialist; who ``owes`` paid half of the last."""
    favourite = pick(rng, salon.specialists)
    for position, days in enumerate(ago, 1):
        specialist = favourite if rng.random() < 0.8 else pick(rng, salon.specialists)
        came = one_visit(salon, past[days], specialist, discount, rng, fresh=days < 60 and position == len(ago))
        if owes and position == len(ago):
            while not came.due_kopecks:
                came = one_visit(salon, past[days], specialist, discount, rng, fresh=False)
            came.paid_kopecks = came.due_kopecks // 2
        yield came
        if days > 2 and came.due_kopecks and rng.random() < 1 / 300:
            yield refund(came, past[days - 2], rng)


def refund(came: Came, day: str, rng: Random) -> Came:
    """The money of a visit's first service, given back some days later."""
    back = -came.offers[0].kopecks
    due = formats.after_discount(back, came.discount_percent)
    return replace(
        came, day=day, offers=came.offers[:1], complaint="", teeth="", work="", materials="", sum_kopecks=back,
        due_kopecks=due, paid_kopecks=due, note=pick(rng, words.REFUNDS),
    )  # fmt: skip


def materials(title: str, trade: str) -> Sequence[str]:
    """What may be used for a service of this title."""
    lower = title.lower()
    return next(used for parts, used in words.MATERIALS[trade] if any(part in lower for part in parts.split("|")))


def one_visit(
    salon: Salon, day: str, specialist: int, discount: float, rng: Random, *, fresh: bool, time: str = ""
) -> Came:
    """A visit on a day; a ``fresh`` one is owed for in one case of sixteen."""
    luck = rng.random()
    status = "came" if luck < 0.95 else "no_show" if luck < 0.98 else "cancelled"
    offers = [pick(rng, salon.offers)]
    if rng.random() < 0.2:
        other = pick(rng, salon.offers)
        offers += [other] if other is not offers[0] else []
    came = status == "came"
    total = sum(offer.kopecks for offer in offers) if came else 0
    due = (total * (100 - int(discount)) + 50) // 100
    paid = (0 if rng.random() < 0.5 else due // 2) if fresh and came and rng.random() < 0.06 else due
    done = came and rng.random() < 0.75
    dental = salon.trade == "dental"
    trade = salon.trade
    return Came(
        day=day,
        time=time or pick(rng, _TIMES),
        specialist=specialist,
        offers=offers,
        complaint=pick(rng, words.COMPLAINTS[trade]) if rng.random() < (0.7 if dental else 0.12) else "",
        teeth=_teeth(rng) if dental and came and rng.random() < 0.75 else "",
        work=pick(rng, words.WORKS[trade]) if done else "",
        materials=pick(rng, offers[0].materials) if done and rng.random() < 0.6 else "",
        sum_kopecks=total,
        discount_percent=discount if came else 0,
        due_kopecks=due,
        paid_kopecks=paid,
        note=pick(rng, words.VISIT_NOTES) if rng.random() < 0.04 else "",
        status=status,
    )


def _teeth(rng: Random) -> str:
    """FDI numbers in ascending order: one tooth, sometimes its neighbour too."""
    tooth = pick(rng, _TEETH)
    return f"{tooth},{tooth + 1}" if tooth % 10 < 8 and rng.random() < 0.2 else str(tooth)


def slots(salon: Salon, rng: Random, count: int) -> list[tuple[str, int]]:
    """Times of one day with who receives, in the order of the day; nobody has two clients at once."""
    every = [(f"{hour:02d}:00", specialist) for hour in range(9, 20) for specialist in salon.specialists]
    return sorted(rng.sample(every, min(count, len(every))))
