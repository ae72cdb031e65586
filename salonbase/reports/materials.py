"""Materials: what was written down as used, in how many visits and when last."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass, field

from salonbase import alphabet, names, tallies
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.report import SPECIALIST, Asked, Found, Report, period

_BETWEEN = re.compile(r"[\n\r;]+|,(?!\d)")  # «анестетик 1,7 мл» is one material
_LONGEST_PICTURE = 12
_NOTED = "SELECT materials, count(*), max(day)"


@dataclass(slots=True)
class _Use:
    """What is known of one material."""

    visits: int = 0
    last: str = ""
    spellings: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The way in which it is written most often."""
        return names.usual(self.spellings)


def _make(asked: Asked) -> Found:
    tally = tallies.counted(asked)
    used, visits = _used(tally)
    found = sorted(used.values(), key=lambda use: (-use.visits, alphabet.sort_key(use.name), use.name))
    count = len(found)
    title = text("Reports", "Materials used")
    bars = found[:_LONGEST_PICTURE]
    words = Series(text("Reports", "Visits"), [use.visits for use in bars])
    table = Table(
        title=title,
        columns=(
            Column(text("Reports", "Material")),
            Column(text("Reports", "Visits"), "number"),
            Column(text("Reports", "Share of visits"), "share"),
            Column(text("Reports", "Last used"), "day"),
        ),
        rows=[
            (use.name, use.visits, round(100 * use.visits / visits, 1), dt.date.fromisoformat(use.last))
            for use in found
        ],
        count=count,
        told=asked.told,
        figures=(
            Figure(text("Reports", "Materials"), count),
            Figure(text("Reports", "Visits with materials"), visits),
        ),
        picture=Picture("bars", title, [use.name for use in bars], [words]) if found else None,
        remarks=[
            text("Reports", "Materials are told apart by lines, semicolons and commas; capitals do not matter."),
            text("Reports", "The share is that of the visits for which materials are written down."),
        ],
    )
    return Found(table)


def _used(tally: tallies.Tally) -> tuple[dict[str, _Use], int]:
    """Each material by the form in which spellings are compared, and how many visits name any."""
    found: dict[str, _Use] = {}
    visits = 0
    noted = tally.also("materials <> ''")
    for words, count, last in noted.ask(_NOTED, "GROUP BY materials", source=tally.source()):
        here: dict[str, str] = {}
        for part in _BETWEEN.split(words):
            here.setdefault(names.normalise(part), names.clean(part))
        here.pop("", None)
        visits += count if here else 0
        for key, spelling in here.items():
            use = found.setdefault(key, _Use())
            use.visits += count
            use.last = max(use.last, last)
            use.spellings[spelling] += count
    return found, visits


REPORT = Report(
    key="materials",
    group="work",
    title=lambda: text("Reports", "Materials used"),
    told=lambda: text("Reports", "Which materials were written down, how often and when last."),
    needs=(*period("last_90_days"), SPECIALIST),
    make=_make,
    icon="flask",
)
