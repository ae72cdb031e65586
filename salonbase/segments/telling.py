"""Conditions in words: «Услуга «Окрашивание»: последний раз больше 60 дней назад и не записан»."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from salonbase import formats, report, reports
from salonbase.errors import SalonError
from salonbase.nouns import text
from salonbase.segments.checking import check_leaf
from salonbase.segments.conditions import Condition, Fact, Group, InReport
from salonbase.segments.relations import relation
from salonbase.segments.subjects import OWN, Subject, subject

_ANY_DAY = dt.date(2026, 1, 1)  # whether a condition can be asked does not depend on the day


def told(conditions: Group) -> str:
    """Who belongs to a segment, as a person would say it; never refuses."""
    words = _group(conditions)
    first = next((at for at, letter in enumerate(words) if letter.isalpha()), 0)
    return words[:first] + words[first : first + 1].upper() + words[first + 1 :]


def _told(condition: Condition) -> str:
    if isinstance(condition, Group):
        words = _group(condition)
        return f"({words})" if len(condition.parts) > 1 and condition.how != "none" else words
    try:
        check_leaf(condition, _ANY_DAY)
        return _in_report(condition) if isinstance(condition, InReport) else _fact(condition)
    except SalonError:
        return text("Segments", "something that cannot be asked")


def _group(group: Group) -> str:
    parts = list(map(_told, group.parts))
    if not parts:
        return text("Segments", "nobody") if group.how == "any" else text("Segments", "all clients")
    if group.how == "all":
        return _listed(parts, text("Segments", "and"))
    together = _listed(parts, text("Segments", "or"))
    return together if group.how == "any" else text("Segments", "not ({what})", what=together)


def _listed(parts: Sequence[str], word: str) -> str:
    """«a, b и c»."""
    return f" {word} ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _in_report(asked: InReport) -> str:
    title = reports.report(asked.key).title()
    values = dict(asked.values)
    if values.get("period") in report.PRESETS:
        title += f", {report.preset_title(str(values['period'])).lower()}"
    elif days := [formats.day(dt.date.fromisoformat(str(values[end]))) for end in ("from", "to") if values.get(end)]:
        title += ", " + " – ".join(days)
    if asked.among:
        return text("Segments", "in the report “{title}”", title=title)
    return text("Segments", "not in the report “{title}”", title=title)


def _fact(fact: Fact) -> str:
    about = subject(fact.subject)
    said = {"yes": about.yes, "no": about.no}.get(fact.relation)
    if said is not None:
        return said()
    words = {"subject": _named(about), "value": value_told(fact, about)}
    template = _TOLD.get((about.key, fact.relation)) or _TOLD.get((about.shape, fact.relation))
    sentence = (template or _TOLD["", fact.relation])(fact.days or 0, words)
    if about.period and fact.days is not None:
        sentence += " " + text("Segments", "in the last %n days", n=fact.days)
    return sentence


def _named(about: Subject) -> str:
    title = about.title()
    return f"«{title}»" if about.key.startswith(OWN) else title[:1].lower() + title[1:]


def value_told(fact: Fact, about: Subject) -> str:
    """The value of a fact in words; a choice that is gone says so. The fact is one that can be asked."""
    found = relation(about.shape, fact.relation)
    takes = next((one for one in found.takes if one != "days"), "") if found else ""
    if fact.value is None or not takes:
        return ""
    if takes == "choice":
        gone = text("Segments", "(gone)") if isinstance(fact.value, int) else str(fact.value)
        return next((title for key, title in about.choices() if key == fact.value), gone)
    shown: dict[str, Callable[[Any], str]] = {
        "words": str,
        "number": lambda number: formats.number(Decimal(str(number))),
        "money": lambda kopecks: formats.money(int(kopecks)),
        "day": lambda day: formats.day(dt.date.fromisoformat(str(day))),
        "month": lambda month: formats.month(int(month)),
    }
    return shown[takes](fact.value)


_Words = dict[str, str]
_TOLD: dict[tuple[str, str], Callable[[int, _Words], str]] = {
    ("", "contains"): lambda _n, w: text("Segments", "{subject} contains “{value}”").format(**w),
    ("", "contains_not"): lambda _n, w: text("Segments", "{subject} without “{value}”").format(**w),
    ("", "is"): lambda _n, w: text("Segments", "{subject} is “{value}”").format(**w),
    ("", "is_not"): lambda _n, w: text("Segments", "{subject} is not “{value}”").format(**w),
    ("", "has"): lambda _n, w: text("Segments", "{subject}: there is “{value}”").format(**w),
    ("", "has_not"): lambda _n, w: text("Segments", "{subject}: no “{value}”").format(**w),
    ("tag", "has"): lambda _n, w: text("Segments", "with the tag “{value}”").format(**w),
    ("tag", "has_not"): lambda _n, w: text("Segments", "without the tag “{value}”").format(**w),
    ("", "filled"): lambda _n, w: text("Segments", "{subject}: filled in").format(**w),
    ("", "empty"): lambda _n, w: text("Segments", "{subject}: not filled in").format(**w),
    ("visit_day", "filled"): lambda _n, w: text("Segments", "{subject}: has taken place").format(**w),
    ("visit_day", "empty"): lambda _n, w: text("Segments", "has never come").format(**w),
    ("", "yes"): lambda _n, w: text("Segments", "{subject}: yes").format(**w),
    ("", "no"): lambda _n, w: text("Segments", "{subject}: no").format(**w),
    ("", "at_least"): lambda _n, w: text("Segments", "{subject} at least {value}").format(**w),
    ("", "at_most"): lambda _n, w: text("Segments", "{subject} at most {value}").format(**w),
    ("", "equal"): lambda _n, w: text("Segments", "{subject} exactly {value}").format(**w),
    ("no_shows", "at_least"): lambda _n, w: text("Segments", "did not come at least so often: {value}").format(**w),
    ("no_shows", "at_most"): lambda _n, w: text("Segments", "did not come at most so often: {value}").format(**w),
    ("no_shows", "equal"): lambda _n, w: text("Segments", "did not come exactly so often: {value}").format(**w),
    ("", "longer_ago"): lambda n, w: text("Segments", "{subject} more than %n days ago", n=n).format(**w),
    ("", "within"): lambda n, w: text("Segments", "{subject} at most %n days ago", n=n).format(**w),
    ("", "ahead"): lambda n, w: text("Segments", "{subject} within the next %n days", n=n).format(**w),
    ("", "since"): lambda _n, w: text("Segments", "{subject} on {value} or later").format(**w),
    ("", "before"): lambda _n, w: text("Segments", "{subject} before {value}").format(**w),
    ("", "this_month"): lambda _n, w: text("Segments", "{subject} in this month").format(**w),
    ("", "month"): lambda _n, w: text("Segments", "{subject}: {value}").format(**w),
    ("", "given"): lambda _n, w: text("Segments", "has signed: {value}").format(**w),
    ("", "not_given"): lambda _n, w: text("Segments", "has not signed: {value}").format(**w),
    ("", "had"): lambda _n, w: text("Segments", "{event}: at least once", event=_event(w)),
    ("", "had_not"): lambda _n, w: text("Segments", "{event}: never", event=_event(w)),
    ("event", "longer_ago"): lambda n, w: _event_ago(n, w),
    ("event_choice", "longer_ago"): lambda n, w: _event_ago(n, w),
    ("event", "within"): lambda n, w: _event_within(n, w),
    ("event_choice", "within"): lambda n, w: _event_within(n, w),
    ("", "not_within"): lambda n, w: text("Segments", "{event}: not once in the last %n days", n=n, event=_event(w)),
}
"""The sentence of a relation, where its subject or its shape has one of its own or for all."""


def _event(words: _Words) -> str:
    return text("Segments", "{subject} “{value}”").format(**words)


def _event_ago(days: int, words: _Words) -> str:
    return text("Segments", "{event}: last time more than %n days ago", n=days, event=_event(words))


def _event_within(days: int, words: _Words) -> str:
    return text("Segments", "{event}: within the last %n days", n=days, event=_event(words))
