"""Whether conditions can be asked of this base: every refusal is a sentence, and says which condition it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from salonbase import catalogue, formats, names, reports
from salonbase.errors import SalonError
from salonbase.nouns import text
from salonbase.segments.conditions import (
    DEEPEST,
    HOWS,
    LONGEST_WORDS,
    MOST_PARTS,
    Condition,
    Fact,
    Group,
    InReport,
    leaves,
)
from salonbase.segments.relations import relation
from salonbase.segments.subjects import Subject, subject

MOST_DAYS = 36_500


def check(conditions: Group, *, today: dt.date) -> None:
    """Raise SalonError where the conditions cannot be asked.

    Its ``field`` is the place of the condition, counted from nought: "2", or "1.0" inside of a group.
    """
    if sum(1 for _ in leaves(conditions)) > MOST_PARTS:
        raise SalonError(text("Segments", "These are too many conditions."))
    _check_group(conditions, today, ())


def _check_group(group: Group, today: dt.date, place: tuple[int, ...]) -> None:
    if group.how not in HOWS or len(place) >= DEEPEST:
        raise _refusal()
    for at, part in enumerate(group.parts):
        if isinstance(part, Group):
            _check_group(part, today, (*place, at))
            continue
        try:
            check_leaf(part, today)
        except SalonError as error:
            raise SalonError(error.sentence, field=".".join(map(str, (*place, at)))) from error


def check_leaf(leaf: Condition, today: dt.date) -> None:
    """Raise SalonError where a single condition cannot be asked."""
    if isinstance(leaf, InReport):
        one = reports.report(leaf.key)
        if not one.of_people:
            raise SalonError(text("Segments", "The rows of this report are not clients."))
        reports.checked(one, dict(leaf.values), today=today)
    elif isinstance(leaf, Fact):
        check_fact(leaf, subject(leaf.subject))


def check_fact(fact: Fact, about: Subject) -> None:
    """Raise SalonError where a fact has not what its relation takes."""
    found = relation(about.shape, fact.relation)
    if found is None:
        raise _refusal()
    needed = next((takes for takes in found.takes if takes != "days"), None)
    if needed is None:
        if fact.value is not None:
            raise _refusal()
    else:
        _VALUES[needed](fact, about)
    if "days" in found.takes or (about.period and fact.days is not None):
        if not isinstance(fact.days, int) or not 1 <= fact.days <= MOST_DAYS:
            raise SalonError(text("Segments", "Write a number of days, such as 60."))
    elif fact.days is not None:
        raise _refusal()


def _check_words(fact: Fact, about: Subject) -> None:
    key = catalogue.key if about.shape == "event" else names.normalise
    if not isinstance(fact.value, str) or not key(fact.value):
        raise SalonError(text("Segments", "Write the words to look for."))
    if len(fact.value) > LONGEST_WORDS:
        raise SalonError(text("Segments", "These words are too long."))
    if about.shape == "phone" and not any(character in "0123456789" for character in fact.value):
        raise SalonError(text("Segments", "Write the digits to look for."))


def _check_number(fact: Fact, about: Subject) -> None:
    whole = about.shape in {"known_number"} or about.key == "age"
    if not isinstance(fact.value, (int, float)) or not abs(fact.value) < 1e15:  # nor is NaN
        raise SalonError(text("Segments", "Write a number, such as 3."))
    if whole and not isinstance(fact.value, int):
        raise SalonError(text("Segments", "Write a whole number, such as 3."))


def _check_money(fact: Fact, _about: Subject) -> None:
    if not isinstance(fact.value, int) or abs(fact.value) > 100 * formats.MOST_KOPECKS:
        raise SalonError(text("Segments", "Write a sum, such as 5000."))


def _check_day(fact: Fact, _about: Subject) -> None:
    try:
        found = dt.date.fromisoformat(str(fact.value)).isoformat()
    except ValueError:
        found = None
    if found is None or found != fact.value:
        raise SalonError(text("Segments", "Write a day, such as 22.11.2026."))


def _check_month(fact: Fact, _about: Subject) -> None:
    if not isinstance(fact.value, int) or not 1 <= fact.value <= 12:
        raise SalonError(text("Segments", "Choose a month."))


def _check_choice(fact: Fact, about: Subject) -> None:
    """What has gone from the list since, such as a tag that nobody wears, is simply nobody's."""
    known = [key for key, _ in about.choices()]
    if about.key in {"sex", "status"} and fact.value not in known:
        raise SalonError(text("Segments", "Choose one of the list."))
    wants_number = about.key in {"service", "specialist", "preferred_specialist"}
    if not isinstance(fact.value, int if wants_number else str) or (fact.value == "" and fact.value not in known):
        raise SalonError(text("Segments", "Choose one of the list."))
    if isinstance(fact.value, int) and abs(fact.value) >= 2**63:
        raise _refusal()


def _refusal() -> SalonError:
    return SalonError(text("Segments", "This condition cannot be asked."))


_VALUES: dict[str, Callable[[Fact, Subject], None]] = {
    "words": _check_words,
    "number": _check_number,
    "money": _check_money,
    "day": _check_day,
    "month": _check_month,
    "choice": _check_choice,
}
