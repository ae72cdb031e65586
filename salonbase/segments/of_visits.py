"""Who fits a fact of the visits: how many, when, for how much, with whom, what was done."""

from __future__ import annotations

import json
from collections.abc import Callable

from salonbase import catalogue
from salonbase.segments.conditions import Fact
from salonbase.segments.scene import Find, Scene, day_condition, ids, rows

_CAME = "FROM visit WHERE status = 'came' AND deleted_at IS NULL"  # of those in the trash too, whom nobody counts


def day_of(which: str) -> Find:
    """The first ("min") or the last ("max") visit."""

    def find(fact: Fact, scene: Scene) -> set[int]:
        if fact.relation in {"filled", "empty"}:
            came = ids(f"SELECT DISTINCT client_id {_CAME}")
            return came if fact.relation == "filled" else scene.except_for(came)
        condition, parameters = day_condition(fact, scene, f"{which}(day)")
        return ids(f"SELECT client_id {_CAME} GROUP BY client_id HAVING {condition}", parameters)

    return find


def _in_period(fact: Fact, scene: Scene) -> tuple[str, list[str]]:
    """The condition that limits visits to the last so many days, today among them; none where all time is asked."""
    if fact.days is None:
        return "", []
    return " AND day BETWEEN ? AND ?", [scene.days_ago(fact.days - 1), scene.today.isoformat()]


def _compared(fact: Fact, scene: Scene, source: str, parameters: list[str], sum_of: str) -> set[int]:
    """Who has a number that fits; whoever has no row in ``source`` has nought."""
    wanted = fact.value or 0
    sign = {"at_least": ">=", "at_most": "<=", "equal": "="}[fact.relation]
    found = ids(f"SELECT client_id {source} GROUP BY client_id HAVING {sum_of} {sign} ?", [*parameters, wanted])
    nought_fits = {"at_least": wanted <= 0, "at_most": wanted >= 0, "equal": wanted == 0}[fact.relation]  # type: ignore[operator]
    if nought_fits:
        found |= scene.except_for(ids(f"SELECT DISTINCT client_id {source}", parameters))
    return found


def total_of(sum_of: str) -> Find:
    """A sum over the visits, of all time or of the last days: ``count(*)``, ``sum(due_kopecks)``."""

    def find(fact: Fact, scene: Scene) -> set[int]:
        condition, parameters = _in_period(fact, scene)
        return _compared(fact, scene, _CAME + condition, parameters, sum_of)

    return find


def average(fact: Fact, scene: Scene) -> set[int]:
    """The average visit in whole roubles, as the head of a card shows it; unknown without a visit."""
    condition, parameters = _in_period(fact, scene)
    kopecks = int(fact.value or 0)
    at_least = "2 * sum(due_kopecks) + 100 * count(*) >= 200 * count(*) * ?"
    group = f"SELECT client_id {_CAME}{condition} GROUP BY client_id HAVING "
    if fact.relation == "at_least":
        return ids(group + at_least, [*parameters, -(-kopecks // 100)])
    most = ids(group + "NOT " + f"({at_least})", [*parameters, kopecks // 100 + 1])
    if fact.relation == "at_most":
        return most
    return most & ids(group + at_least, [*parameters, -(-kopecks // 100)])


def debt(fact: Fact, scene: Scene) -> set[int]:
    """What was due and is not paid, of all visits together."""
    owed = "sum(due_kopecks - paid_kopecks)"
    if fact.relation in {"at_least", "at_most"}:
        return _compared(fact, scene, _CAME, [], owed)
    found = ids(f"SELECT client_id {_CAME} GROUP BY client_id HAVING {owed} > 0")
    return found if fact.relation == "yes" else scene.except_for(found)


def no_shows(fact: Fact, scene: Scene) -> set[int]:
    """How often a client did not come: missed visits and missed bookings, as the head of a card counts them."""
    condition, parameters = _in_period(fact, scene)
    source = f"""FROM (
        SELECT client_id FROM visit WHERE status = 'no_show' AND deleted_at IS NULL{condition} UNION ALL
        SELECT client_id FROM booking
        WHERE state = 'no_show' AND visit_id IS NULL AND deleted_at IS NULL{condition})"""
    return _compared(fact, scene, source, parameters * 2, "count(*)")


def event(chosen: Callable[[Fact], tuple[str, list[str]]]) -> Find:
    """Whether there was a visit of some kind, and how long ago; ``chosen`` tells by which condition it is known.

    The + keeps SQLite from the index by clients, which does not hold the specialist.
    """

    def find(fact: Fact, scene: Scene) -> set[int]:
        condition, parameters = chosen(fact)
        source, days = f"{_CAME} AND {condition}", fact.days or 0
        if fact.relation == "longer_ago":
            having = f"SELECT client_id {source} GROUP BY +client_id HAVING max(day) < ?"
            return ids(having, [*parameters, scene.days_ago(days)])
        if fact.relation in {"within", "not_within"}:
            limits = [scene.days_ago(days), scene.today.isoformat()]
            found = ids(f"SELECT DISTINCT +client_id {source} AND day BETWEEN ? AND ?", [*parameters, *limits])
            return found if fact.relation == "within" else scene.except_for(found)
        found = ids(f"SELECT DISTINCT +client_id {source}", parameters)
        return found if fact.relation == "had" else scene.except_for(found)

    return find


def with_specialist(fact: Fact) -> tuple[str, list[str]]:
    """Visits to a specialist, by the number in the catalogue."""
    return "specialist_id = ?", [str(fact.value)]


def with_service(fact: Fact) -> tuple[str, list[str]]:
    """Visits with a service of the price list, by its number; words that say the same count too."""
    wanted = {service.id: service.name for service in catalogue.services(with_hidden=True)}
    key = catalogue.key(wanted.get(int(fact.value or 0), ""))
    return _with_services([int(fact.value or 0)], lambda title: bool(key) and catalogue.key(title) == key)


def with_words(fact: Fact) -> tuple[str, list[str]]:
    """Visits with a service whose name has these words in it.

    A service of the price list goes by its present name, others by the words that were written.
    """
    key = catalogue.key(str(fact.value))
    listed = [one.id for one in catalogue.services(with_hidden=True) if key in catalogue.key(one.name)]
    return _with_services(listed, lambda title: key in catalogue.key(title))


def _with_services(listed: list[int], fits: Callable[[str], bool]) -> tuple[str, list[str]]:
    titles = [title for (title,) in rows("SELECT DISTINCT title FROM visit_service WHERE service_id IS NULL")]
    chosen = "SELECT visit_id FROM visit_service WHERE service_id IN (SELECT value FROM json_each(?))"
    parameters = [json.dumps(listed)]
    if fitting := [title for title in titles if fits(title)]:
        chosen += " OR service_id IS NULL AND title IN (SELECT value FROM json_each(?))"
        parameters.append(json.dumps(fitting, ensure_ascii=False))
    return f"+id IN ({chosen})", parameters  # the + lets the covering index be read instead of each visit by itself
