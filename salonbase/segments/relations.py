"""How a fact can be compared: the relations of each shape of fact, their words and what they take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salonbase.text import text

Words = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as people choose it. ``takes`` is what stands behind it.

    "words", "number", "money" (kopecks), "day" (ISO text), "month" (1 to 12) or "choice" fill the value of a fact,
    "days" its days; a choice may be followed by days.
    """

    key: str
    title: Words
    takes: tuple[str, ...] = ()


_FILLED = Relation("filled", lambda: text("Segments", "is filled in"))
_EMPTY = Relation("empty", lambda: text("Segments", "is not filled in"))
_IS = Relation("is", lambda: text("Segments", "is"), ("choice",))
_IS_NOT = Relation("is_not", lambda: text("Segments", "is not"), ("choice",))
_YES = Relation("yes", lambda: text("Segments", "yes"))
_NO = Relation("no", lambda: text("Segments", "no"))
_LONGER_AGO = Relation("longer_ago", lambda: text("Segments", "more than"), ("days",))
_WITHIN = Relation("within", lambda: text("Segments", "at most so long ago:"), ("days",))
_AHEAD = Relation("ahead", lambda: text("Segments", "within the next"), ("days",))
_BEFORE = Relation("before", lambda: text("Segments", "before the day"), ("day",))
_SINCE = Relation("since", lambda: text("Segments", "from the day on"), ("day",))


def _limits(takes: str) -> tuple[Relation, ...]:
    return (
        Relation("at_least", lambda: text("Segments", "at least"), (takes,)),
        Relation("at_most", lambda: text("Segments", "at most"), (takes,)),
        Relation("equal", lambda: text("Segments", "exactly"), (takes,)),
    )


def _event(takes: str) -> tuple[Relation, ...]:
    return (
        Relation("had", lambda: text("Segments", "was at some time"), (takes,)),
        Relation("had_not", lambda: text("Segments", "was never"), (takes,)),
        Relation("longer_ago", lambda: text("Segments", "last time"), (takes, "days")),
        Relation("within", lambda: text("Segments", "was within the last"), (takes, "days")),
        Relation("not_within", lambda: text("Segments", "was not within the last"), (takes, "days")),
    )


SHAPES: dict[str, tuple[Relation, ...]] = {
    "words": (
        Relation("contains", lambda: text("Segments", "contains"), ("words",)),
        Relation("contains_not", lambda: text("Segments", "does not contain"), ("words",)),
        Relation("is", lambda: text("Segments", "is"), ("words",)),
        Relation("is_not", lambda: text("Segments", "is not"), ("words",)),
        _FILLED,
        _EMPTY,
    ),
    "phone": (_FILLED, _EMPTY, Relation("contains", lambda: text("Segments", "has the digits"), ("words",))),
    "number": (*_limits("number"), _FILLED, _EMPTY),
    "known_number": _limits("number"),
    "percent": _limits("number"),
    "money": _limits("money"),
    "money_field": (*_limits("money"), _FILLED, _EMPTY),
    "debt": (
        Relation("yes", lambda: text("Segments", "is owed")),
        Relation("no", lambda: text("Segments", "is not owed")),
        Relation("at_least", lambda: text("Segments", "at least"), ("money",)),
        Relation("at_most", lambda: text("Segments", "at most"), ("money",)),
    ),
    "yes_no": (_YES, _NO),
    "yes_no_field": (_YES, _NO, Relation("empty", lambda: text("Segments", "not asked yet"))),
    "choice": (_IS, _IS_NOT, _FILLED, _EMPTY),
    "known_choice": (_IS, _IS_NOT),
    "several": (
        Relation("has", lambda: text("Segments", "there is"), ("choice",)),
        Relation("has_not", lambda: text("Segments", "there is not"), ("choice",)),
        _FILLED,
        _EMPTY,
    ),
    "made": (_WITHIN, _LONGER_AGO, _SINCE, _BEFORE),
    "visit_day": (
        _LONGER_AGO,
        _WITHIN,
        _SINCE,
        _BEFORE,
        Relation("filled", lambda: text("Segments", "has taken place")),
        Relation("empty", lambda: text("Segments", "has not taken place")),
    ),
    "day_field": (_AHEAD, _WITHIN, _LONGER_AGO, _SINCE, _BEFORE, _FILLED, _EMPTY),
    "birthday": (
        _AHEAD,
        Relation("this_month", lambda: text("Segments", "in this month")),
        Relation("month", lambda: text("Segments", "in the month"), ("month",)),
        Relation("filled", lambda: text("Segments", "is known")),
        Relation("empty", lambda: text("Segments", "is not known")),
    ),
    "event": _event("words"),
    "event_choice": _event("choice"),
    "consent": (
        Relation("given", lambda: text("Segments", "is given"), ("choice",)),
        Relation("not_given", lambda: text("Segments", "is not given"), ("choice",)),
    ),
}
"""The relations of each shape of fact, the most usual first."""


def relation(shape: str, key: str) -> Relation | None:
    """A relation of a shape, None where it has none of this key."""
    return next((one for one in SHAPES[shape] if one.key == key), None)
