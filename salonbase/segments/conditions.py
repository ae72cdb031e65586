"""What a segment is made of: facts about a client, combined by all, any and none; plain data, kept as JSON.

``{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "last_visit", "relation": "longer_ago",
"days": 60}, {"report": "lost", "values": {"period": "this_year"}, "among": true}]}}``
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from salonbase.errors import SalonError
from salonbase.text import text

VERSION = 1
HOWS = ("all", "any", "none")
DEEPEST = 5
MOST_PARTS = 100
LONGEST_WORDS = 500
LONGEST_TEXT = 200_000

Scalar: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something about a client: ``relation`` is one of those of its subject (``segments.subjects``).

    ``value`` is words, a number, kopecks, a day as ISO text or the key of a choice, as the relation takes it; ``days``
    a number of days, among them the last so many days to which a sum is limited.
    """

    subject: str
    relation: str
    value: str | int | float | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class InReport:
    """The client stands in a report when it is asked now with these values; not ``among``: the client does not."""

    key: str
    values: tuple[tuple[str, Scalar], ...] = ()
    among: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions of which ``how`` many hold: all, any or none. Without parts all and none hold for everybody."""

    how: str
    parts: tuple[Condition, ...] = ()


Condition: TypeAlias = Fact | InReport | Group


def in_report(key: str, values: Mapping[str, Any]) -> Group:
    """Who stands in a report that is asked with these values: what «Save as a segment» of a report keeps.

    A period by its name ("period") moves with the calendar, "from" and "to" stay where they are.
    """
    plain = {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}
    return Group("all", (InReport(key, tuple(sorted(plain.items()))),))


def leaves(conditions: Condition) -> Iterator[Fact | InReport]:
    """Everything that is asked about a client, from the first to the last."""
    if isinstance(conditions, Group):
        for part in conditions.parts:
            yield from leaves(part)
    else:
        yield conditions


def to_json(conditions: Group) -> str:
    """The text that the base keeps."""
    return json.dumps({"version": VERSION, "conditions": _plain(conditions)}, ensure_ascii=False)


def from_json(stored: str) -> Group:
    """The conditions of a text; raises SalonError where it is none, or one of a newer program."""
    try:
        if len(stored) > LONGEST_TEXT:
            raise _Strange
        whole = json.loads(stored, parse_constant=_no_number)
        if not isinstance(whole, dict) or whole.keys() != {"version", "conditions"}:
            raise _Strange
        if whole["version"] != VERSION or isinstance(whole["version"], bool):
            raise SalonError(text("Segments", "This segment was made by a newer SalonBase."))
        found = _read(whole["conditions"], 1)
        if not isinstance(found, Group) or sum(1 for _ in leaves(found)) > MOST_PARTS:
            raise _Strange
    except (ValueError, RecursionError):
        raise SalonError(text("Segments", "The conditions of this segment cannot be read.")) from None
    return found


class _Strange(ValueError):  # noqa: N818  (it is what went wrong)
    """A text that no version of the program has written."""


def _no_number(_word: str) -> Any:
    raise _Strange


def _plain(condition: Condition) -> dict[str, Any]:
    if isinstance(condition, Group):
        return {"how": condition.how, "parts": [_plain(part) for part in condition.parts]}
    if isinstance(condition, InReport):
        return {"report": condition.key, "values": dict(condition.values), "among": condition.among}
    found: dict[str, Any] = {"subject": condition.subject, "relation": condition.relation}
    more = {"value": condition.value, "days": condition.days}
    return found | {name: value for name, value in more.items() if value is not None}


def _read(found: Any, depth: int) -> Condition:
    if not isinstance(found, dict) or depth > DEEPEST:
        raise _Strange
    if "how" in found:
        return _read_group(found, depth)
    if "report" in found:
        return _read_report(found)
    if not {"subject", "relation"} <= found.keys() <= {"subject", "relation", "value", "days"}:
        raise _Strange
    value, days = found.get("value"), found.get("days")
    if isinstance(value, bool) or not isinstance(value, (str, int, float, type(None))):
        raise _Strange
    if isinstance(days, bool) or not isinstance(days, (int, type(None))):
        raise _Strange
    return Fact(_words(found["subject"]), _words(found["relation"]), value, days)


def _read_group(found: dict[str, Any], depth: int) -> Group:
    if found.keys() != {"how", "parts"} or found["how"] not in HOWS or not isinstance(found["parts"], list):
        raise _Strange
    return Group(found["how"], tuple(_read(part, depth + 1) for part in found["parts"]))


def _read_report(found: dict[str, Any]) -> InReport:
    values, among = found.get("values"), found.get("among")
    if found.keys() != {"report", "values", "among"} or not isinstance(values, dict) or not isinstance(among, bool):
        raise _Strange
    if not all(isinstance(value, (str, int, float, bool, type(None))) for value in values.values()):
        raise _Strange
    return InReport(_words(found["report"]), tuple(sorted(values.items())), among)


def _words(found: Any) -> str:
    if not isinstance(found, str) or len(found) > LONGEST_WORDS:
        raise _Strange
    return found
