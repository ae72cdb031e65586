"""Who fits a fact of a field that the salon has put on its card, by the field's kind."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from salonbase import fields, names
from salonbase.segments.conditions import Fact
from salonbase.segments.of_cards import matches_words
from salonbase.segments.scene import Find, Scene, compare, day_condition, groups, ids

SHAPES = {
    "text": "words",
    "long_text": "words",
    "number": "number",
    "money": "money_field",
    "date": "day_field",
    "yes_no": "yes_no_field",
    "choice": "choice",
    "choices": "several",
}
"""The shape of the facts of each kind of field."""

_OPPOSITES = frozenset({"contains_not", "is_not", "has_not"})


def find_in(field_id: int, kind: str) -> Find:
    """Who fits, in the field of this number."""

    def find(fact: Fact, scene: Scene) -> set[int]:
        written = f"FROM card_value WHERE field_id = {field_id} AND value <> ''"
        if fact.relation in {"filled", "empty"}:
            found = ids(f"SELECT client_id {written}")
            return found if fact.relation == "filled" else scene.except_for(found)
        if kind == "date":
            condition, parameters = day_condition(fact, scene, "value")
            return ids(f"SELECT client_id {written} AND {condition}", parameters)
        fits = _fits(kind, fact)
        sql = f"SELECT value, group_concat(client_id) {written} GROUP BY value"
        found = {client_id for stored, members in groups(sql) if fits(stored) for client_id in members}
        return scene.except_for(found) if fact.relation in _OPPOSITES else found

    return find


def _fits(kind: str, fact: Fact) -> Callable[[str], bool]:
    """Whether a text of the base fits; what no text of this kind could be never does."""
    if kind in {"number", "money"}:
        wanted = Decimal(str(fact.value))
        return lambda stored: (number := _number(kind, stored)) is not None and compare(fact.relation, number, wanted)
    if kind == "yes_no":
        return lambda stored: stored == fact.relation
    if kind == "choices":
        option = names.normalise(str(fact.value))
        return lambda stored: option in map(names.normalise, stored.splitlines())
    return matches_words(fact.relation, str(fact.value))


def _number(kind: str, stored: str) -> Decimal | None:
    try:
        return Decimal(fields.KINDS[kind].from_text(stored))
    except (ArithmeticError, ValueError, TypeError):
        return None
