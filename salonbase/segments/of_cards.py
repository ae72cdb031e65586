"""Who fits a fact of the card: words, phones, tags, flags, sex, age, birthday, family, the day of making."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from functools import cache

from salonbase import names
from salonbase.dates import Birthday
from salonbase.segments.conditions import Fact
from salonbase.segments.scene import Find, Scene, compare, day_condition, groups, ids, rows

_LIVING = "FROM client NOT INDEXED WHERE deleted_at IS NULL"  # the index in the list's order takes four times as long


def matches_words(relation: str, value: str) -> Callable[[str], bool]:
    """Whether words contain or are others, whatever their case and their ё; of the relations that say so."""
    wanted = names.normalise(value)
    if relation in {"contains", "contains_not"}:
        return lambda stored: wanted in names.normalise(stored)
    return lambda stored: names.normalise(stored) == wanted


def words(column: str) -> Find:
    """A column of words of the client's row."""

    def find(fact: Fact, scene: Scene) -> set[int]:
        if fact.relation in {"filled", "empty"}:
            return ids(f"SELECT id {_LIVING} AND {column} {'<>' if fact.relation == 'filled' else '='} ''")
        fits = matches_words(fact.relation, str(fact.value))
        fits = cache(fits)  # many clients have the same words
        found = {key for key, stored in rows(f"SELECT id, {column} {_LIVING} AND {column} <> ''") if fits(stored)}
        return scene.except_for(found) if fact.relation in {"contains_not", "is_not"} else found

    return find


def flag(condition: str) -> Find:
    """Something of the client's row that is so or not."""
    return lambda fact, _scene: ids(f"SELECT id {_LIVING} AND {'' if fact.relation == 'yes' else 'NOT '}({condition})")


def phone(fact: Fact, scene: Scene) -> set[int]:
    """Telephones: any, none, or one with these digits."""
    if fact.relation == "contains":
        digits = re.sub(r"\D", "", str(fact.value))
        return ids("SELECT client_id FROM phone WHERE instr(digits, ?)", [digits])
    having = ids("SELECT client_id FROM phone")
    return having if fact.relation == "filled" else scene.except_for(having)


def sex(fact: Fact, scene: Scene) -> set[int]:
    """Sex: "f", "m" or unknown."""
    if fact.relation in {"filled", "empty"}:
        return ids(f"SELECT id {_LIVING} AND sex {'<>' if fact.relation == 'filled' else '='} ''")
    found = ids(f"SELECT id {_LIVING} AND sex = ?", [fact.value])
    return found if fact.relation == "is" else scene.except_for(found)


def age(fact: Fact, scene: Scene) -> set[int]:
    """The age in full years, where the birthday tells it."""
    sql = f"""SELECT birth_day || ',' || birth_month || ',' || birth_year, group_concat(id) {_LIVING}
        AND birth_day IS NOT NULL AND birth_month IS NOT NULL AND birth_year IS NOT NULL GROUP BY 1
        UNION ALL
        SELECT ',' || birth_month || ',' || birth_year, group_concat(id) {_LIVING}
        AND birth_day IS NULL AND birth_month IS NOT NULL AND birth_year IS NOT NULL GROUP BY 1"""
    found: set[int] = set()
    for parts, members in groups(sql):
        years = Birthday(*(int(part) if part else None for part in parts.split(","))).age(scene.today)
        known = years is not None
        if known if fact.relation in {"filled", "empty"} else known and compare(fact.relation, years, fact.value):
            found.update(members)
    return scene.except_for(found) if fact.relation == "empty" else found


def birthday(fact: Fact, scene: Scene) -> set[int]:
    """The birthday: coming soon, in a month, known or not."""
    if fact.relation in {"month", "this_month"}:
        month = fact.value if fact.relation == "month" else scene.today.month
        return ids(f"SELECT id {_LIVING} AND birth_month = ?", [month])
    known = f"{_LIVING} AND birth_day IS NOT NULL AND birth_month IS NOT NULL"
    if fact.relation == "filled":
        return ids(f"SELECT id {known}")
    if fact.relation == "empty":
        return scene.except_for(ids(f"SELECT id {known}"))
    days = _celebrated(scene.today, fact.days or 0)
    sql = f"SELECT birth_month * 100 + birth_day, group_concat(id) {known} GROUP BY 1"
    return {client_id for day, members in groups(sql) if day in days for client_id in members}


def _celebrated(today: dt.date, days: int) -> set[int]:
    """The birthdays, as month × 100 + day, that are celebrated on so many days from today on.

    29 February is celebrated on the 28th in other years.
    """
    found: set[int] = set()
    for ahead in range(min(days, 366)):
        if today.toordinal() + ahead > dt.date.max.toordinal():
            break
        day = today + dt.timedelta(ahead)
        last = day.day == calendar.monthrange(day.year, day.month)[1]
        found.update(day.month * 100 + number for number in range(day.day, 32 if last else day.day + 1))
    return found


def discount(fact: Fact, _scene: Scene) -> set[int]:
    """The usual discount, in per cent."""
    sign = {"at_least": ">=", "at_most": "<=", "equal": "="}[fact.relation]
    return ids(f"SELECT id {_LIVING} AND discount_percent {sign} ?", [fact.value])


def tags(fact: Fact, scene: Scene) -> set[int]:
    """The tags that a client wears."""
    if fact.relation in {"filled", "empty"}:
        found = ids("SELECT client_id FROM client_tag")
        return found if fact.relation == "filled" else scene.except_for(found)
    wanted = names.normalise(str(fact.value))
    found = set()
    for tag_id, name in rows("SELECT id, name FROM tag"):
        if names.normalise(name) == wanted:
            found |= ids("SELECT client_id FROM client_tag WHERE tag_id = ?", [tag_id])
    return found if fact.relation == "has" else scene.except_for(found)


def specialist(fact: Fact, scene: Scene) -> set[int]:
    """The specialist whom a client prefers, by the number in the catalogue."""
    if fact.relation in {"filled", "empty"}:
        wanted = "IS NOT NULL" if fact.relation == "filled" else "IS NULL"
        return ids(f"SELECT id {_LIVING} AND preferred_specialist_id {wanted}")
    found = ids(f"SELECT id {_LIVING} AND preferred_specialist_id = ?", [fact.value])
    return found if fact.relation == "is" else scene.except_for(found)


def made(fact: Fact, scene: Scene) -> set[int]:
    """The day on which the card was made."""
    condition, parameters = day_condition(fact, scene, "substr(created_at, 1, 10)")
    return ids(f"SELECT id {_LIVING} AND {condition}", parameters)
