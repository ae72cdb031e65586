"""Segments to begin with: an owner takes one, changes a number, and gives it a name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salonbase import forms
from salonbase.segments.conditions import Fact, Group
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Example:
    """A ready-made segment: its name, which is free to be changed, and its conditions."""

    name: str
    conditions: Group


def examples() -> list[Example]:
    """What to begin with, in the language in use."""
    return [Example(name(), Group("all", parts())) for name, parts in _EXAMPLES]


_EXAMPLES: tuple[tuple[Callable[[], str], Callable[[], tuple[Fact | Group, ...]]], ...] = (
    (
        lambda: text("Segments", "Colouring more than 60 days ago, not booked"),
        lambda: (
            Fact("service_words", "longer_ago", text("Segments", "colour"), days=60),
            Fact("booking", "no"),
            Fact("do_not_disturb", "no"),
        ),
    ),
    (
        lambda: text("Segments", "Birthdays of the month"),
        lambda: (Fact("birthday", "this_month"), Fact("blacklisted", "no")),
    ),
    (
        lambda: text("Segments", "VIPs who have not come for 90 days"),
        lambda: (
            Group("any", (Fact("status", "is", "vip"), Fact("tag", "has", "VIP"))),
            Fact("last_visit", "longer_ago", days=90),
            Fact("booking", "no"),
        ),
    ),
    (
        lambda: text("Segments", "Without the consent to processing of personal data"),
        lambda: (Fact("consent", "not_given", forms.DATA),),
    ),
    (
        lambda: text("Segments", "Have never come"),
        lambda: (Fact("last_visit", "empty"), Fact("booking", "no")),
    ),
    (
        lambda: text("Segments", "Owe money"),
        lambda: (Fact("debt", "yes"),),
    ),
    (
        lambda: text("Segments", "Came once and not again"),
        lambda: (Fact("visits", "equal", 1), Fact("last_visit", "longer_ago", days=60), Fact("booking", "no")),
    ),
)
