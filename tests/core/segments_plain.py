"""Who fits a condition, once more in plain Python over whole tables, with nothing of the segments' own code in it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from salonbase import reports
from salonbase.segments import Condition, Fact, Group, InReport
from tests.core.reports import plain

Line = dict[str, Any]


def fitting(condition: Condition, today: dt.date) -> set[int]:
    """The clients who fit."""
    everybody = set(plain.people())
    if isinstance(condition, Group):
        parts = [fitting(part, today) for part in condition.parts]
        fits = {"all": all, "any": any, "none": lambda found: not any(found)}[condition.how]
        return {client for client in everybody if fits([client in part for part in parts])}
    if isinstance(condition, InReport):
        named = set(reports.ask(condition.key, dict(condition.values), today=today).clients)
        return {client for client in everybody if (client in named) == condition.among}
    return {number for number, client in plain.people().items() if _fits(client, condition, today)}


def _fold(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).lower().replace("ё", "е").split())


def _bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", _fold(words))


def _fits(client: Line, fact: Fact, today: dt.date) -> bool:
    if fact.subject.startswith("field:"):
        return _own(client["id"], fact, today)
    special = _SPECIAL.get(fact.subject)
    return special(client, fact, today) if special else _words(client[fact.subject], fact)


def _words(stored: str, fact: Fact) -> bool:
    value = _fold(str(fact.value))
    return {
        "contains": stored != "" and value in _fold(stored),
        "contains_not": stored == "" or value not in _fold(stored),
        "is": stored != "" and value == _fold(stored),
        "is_not": stored == "" or value != _fold(stored),
        "filled": stored != "",
        "empty": stored == "",
    }[fact.relation]


def _number(stored: Any, fact: Fact) -> bool:
    if fact.relation in {"filled", "empty"}:
        return (stored is not None) == (fact.relation == "filled")
    if stored is None:
        return False
    stored, wanted = Decimal(str(stored)), Decimal(str(fact.value))
    return {"at_least": stored >= wanted, "at_most": stored <= wanted, "equal": stored == wanted}[fact.relation]


def _day(day: dt.date | None, fact: Fact, today: dt.date) -> bool:
    if fact.relation in {"filled", "empty"}:
        return (day is not None) == (fact.relation == "filled")
    if day is None:
        return False
    ago, days = (today - day).days, fact.days or 0
    if fact.relation in {"since", "before"}:
        return (day >= dt.date.fromisoformat(str(fact.value))) == (fact.relation == "since")
    return {"longer_ago": ago > days, "within": 0 <= ago <= days, "ahead": 0 <= -ago < days}[fact.relation]


def _choice(stored: Any, fact: Fact) -> bool:
    return {
        "is": stored == fact.value,
        "is_not": stored != fact.value,
        "filled": stored not in (None, ""),
        "empty": stored in (None, ""),
    }[fact.relation]


def _several(stored: list[str], fact: Fact) -> bool:
    has = _fold(str(fact.value)) in map(_fold, stored)
    return {"has": has, "has_not": not has, "filled": bool(stored), "empty": not stored}[fact.relation]


def _yes(found: bool, fact: Fact) -> bool:
    return bool(found) == (fact.relation == "yes")


def _came(client: Line, fact: Fact, today: dt.date, *, period: bool = False) -> list[Line]:
    rows = [row for row in plain.came() if row["client_id"] == client["id"]]
    if period and fact.days is not None:
        rows = [row for row in rows if 0 <= (today - plain.day(row)).days < fact.days]
    return rows


def _visit_day(which: Callable[..., dt.date]) -> Callable[[Line, Fact, dt.date], bool]:
    def fits(client: Line, fact: Fact, today: dt.date) -> bool:
        days = [plain.day(row) for row in _came(client, fact, today)]
        return _day(which(days) if days else None, fact, today)

    return fits


def _event(chosen: Callable[[Line, Fact], bool]) -> Callable[[Line, Fact, dt.date], bool]:
    def fits(client: Line, fact: Fact, today: dt.date) -> bool:
        ago = [(today - plain.day(row)).days for row in _came(client, fact, today) if chosen(row, fact)]
        days = fact.days or 0
        recent = any(0 <= one <= days for one in ago)
        return {
            "had": bool(ago),
            "had_not": not ago,
            "longer_ago": bool(ago) and min(ago) > days,
            "within": recent,
            "not_within": not recent,
        }[fact.relation]

    return fits


def _with_words(visit: Line, fact: Fact) -> bool:
    listed: dict[int, str] = {number: row["name"] for number, row in plain.by_id("service").items()}
    titles = [str(listed.get(row["service_id"], row["title"])) for row in plain.services(visit["id"])]
    return any(_bare(str(fact.value)) in _bare(title) for title in titles)


def _with_service(visit: Line, fact: Fact) -> bool:
    name = plain.by_id("service").get(int(fact.value or 0), {"name": ""})["name"]
    done = plain.services(visit["id"])
    return any(
        row["service_id"] == fact.value
        or (row["service_id"] is None and _bare(name) != "" and _bare(row["title"]) == _bare(name))
        for row in done
    )


def _average(client: Line, fact: Fact, today: dt.date) -> bool:
    rows = _came(client, fact, today, period=True)
    if not rows:
        return False
    exact = Decimal(plain.due(rows)) / len(rows) / 100
    rounded = int((exact + Decimal("0.5")).to_integral_value("ROUND_FLOOR")) * 100
    return _number(rounded, fact)


def _debt(client: Line, fact: Fact, today: dt.date) -> bool:
    owed = sum(row["due_kopecks"] - row["paid_kopecks"] for row in _came(client, fact, today))
    return _yes(owed > 0, fact) if fact.relation in {"yes", "no"} else _number(owed, fact)


def _no_shows(client: Line, fact: Fact, today: dt.date) -> bool:
    missed = [row for row in plain.lines() if row["status"] == "no_show"]
    missed += [
        row
        for row in plain.table("booking")
        if row["state"] == "no_show" and row["visit_id"] is None and row["deleted_at"] is None
    ]
    own = [row for row in missed if row["client_id"] == client["id"]]
    if fact.days is not None:
        own = [row for row in own if 0 <= (today - plain.day(row)).days < fact.days]
    return _number(len(own), fact)


def _planned(client: Line, table: str, states: tuple[str, ...], since: str) -> bool:
    return any(
        row["client_id"] == client["id"]
        and row["state"] in states
        and row["deleted_at"] is None
        and row["day"] >= since
        for row in plain.table(table)
    )


def _consent(client: Line, fact: Fact, _today: dt.date) -> bool:
    keys = {number: row["key"] for number, row in plain.by_id("form_template").items()}
    given = any(
        row["client_id"] == client["id"] and row["withdrawn_on"] is None and fact.value in ("", keys[row["form_id"]])
        for row in plain.table("consent")
    )
    return given == (fact.relation == "given")


def _age(client: Line, fact: Fact, today: dt.date) -> bool:
    day, month, year = (client[part] for part in ("birth_day", "birth_month", "birth_year"))
    if month is None or year is None or (day is None and month == today.month):
        return _number(None, fact)
    if (month, day) == (2, 29) and today.year % 4:
        day = 28
    return _number(today.year - year - ((today.month, today.day) < (month, day or 1)), fact)


def _birthday(client: Line, fact: Fact, today: dt.date) -> bool:
    day, month = client["birth_day"], client["birth_month"]
    if fact.relation in {"month", "this_month"}:
        return bool(month == (fact.value if fact.relation == "month" else today.month))
    known = day is not None and month is not None
    if fact.relation in {"filled", "empty"} or not known:
        return known == (fact.relation == "filled") if fact.relation in {"filled", "empty"} else False
    for ahead in range(fact.days or 0):
        then = today + dt.timedelta(ahead)
        leaps = (month, day) == (2, 29) and (then.month, then.day) == (2, 28) and then.year % 4 != 0
        if (then.month, then.day) == (month, day) or leaps:
            return True
    return False


def _phone(client: Line, fact: Fact, _today: dt.date) -> bool:
    numbers = [row["digits"] for row in plain.table("phone") if row["client_id"] == client["id"]]
    wanted = re.sub(r"\D", "", str(fact.value))
    return {
        "filled": bool(numbers),
        "empty": not numbers,
        "contains": any(wanted in number for number in numbers),
    }[fact.relation]


def _tags(client: Line, fact: Fact, _today: dt.date) -> bool:
    known = {number: row["name"] for number, row in plain.by_id("tag").items()}
    worn = [known[row["tag_id"]] for row in plain.table("client_tag") if row["client_id"] == client["id"]]
    return _several(worn, fact)


def _own(client_id: int, fact: Fact, today: dt.date) -> bool:
    field = next(row for row in plain.table("card_field") if "field:" + row["key"] == fact.subject)
    stored = next(
        (
            row["value"]
            for row in plain.table("card_value")
            if row["client_id"] == client_id and row["field_id"] == field["id"]
        ),
        "",
    )
    if field["kind"] in {"text", "long_text"}:
        return _words(stored, fact)
    if field["kind"] in {"number", "money"}:
        return _number(stored or None, fact)
    if field["kind"] == "date":
        return _day(dt.date.fromisoformat(stored) if stored else None, fact, today)
    if field["kind"] == "yes_no":
        return stored == ("" if fact.relation == "empty" else fact.relation)
    if field["kind"] == "choices":
        return _several(stored.splitlines(), fact)
    return _choice(_fold(stored), Fact("", fact.relation, _fold(str(fact.value))))


def _status(client: Line, fact: Fact, today: dt.date) -> bool:
    from salonbase import standing

    found = standing.of(client["id"], standing.measure(today)).status
    return _choice(found, fact)


_SPECIAL: dict[str, Callable[[Line, Fact, dt.date], bool]] = {
    "last_visit": _visit_day(max),
    "first_visit": _visit_day(min),
    "visits": lambda c, f, t: _number(len(_came(c, f, t, period=True)), f),
    "service_words": _event(_with_words),
    "service": _event(_with_service),
    "specialist": _event(lambda visit, fact: bool(visit["specialist_id"] == fact.value)),
    "no_shows": _no_shows,
    "income": lambda c, f, t: _number(plain.due(_came(c, f, t, period=True)), f),
    "average": _average,
    "debt": _debt,
    "discount": lambda c, f, t: _number(c["discount_percent"], f),
    "free_of_charge": lambda c, f, t: _yes(c["free_of_charge"], f),
    "do_not_disturb": lambda c, f, t: _yes(c["do_not_disturb"], f),
    "blacklisted": lambda c, f, t: _yes(c["blacklisted"], f),
    "family": lambda c, f, t: _yes(c["family_id"] is not None, f),
    "booking": lambda c, f, t: _yes(_planned(c, "booking", ("expected", "confirmed"), t.isoformat()), f),
    "recall": lambda c, f, t: _yes(_planned(c, "recall", ("open",), ""), f),
    "consent": _consent,
    "status": _status,
    "tag": _tags,
    "sex": lambda c, f, t: _choice(c["sex"], f),
    "age": _age,
    "birthday": _birthday,
    "phone": _phone,
    "preferred_specialist": lambda c, f, t: _choice(c["preferred_specialist_id"], f),
    "created": lambda c, f, t: _day(dt.date.fromisoformat(c["created_at"][:10]), f, t),
}
