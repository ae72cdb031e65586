"""RFM: how recently, how often and for how much clients come, each in fifths, and what that makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from salonbase import client_names, figures, nouns
from salonbase.figures import Came, Columns
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.paged import Paged, Row
from salonbase.report import Asked, Choice, Found, Parameter, Report, period

SEGMENTS: dict[str, Callable[[], str]] = {
    "champions": lambda: text("Reports", "Champions"),
    "loyal": lambda: text("Reports", "Loyal"),
    "promising": lambda: text("Reports", "Promising"),
    "new": lambda: text("Reports", "Newcomers"),
    "attention": lambda: text("Reports", "Need attention"),
    "precious": lambda: text("Reports", "Must not be lost"),
    "at_risk": lambda: text("Reports", "At risk"),
    "sleeping": lambda: text("Reports", "Asleep"),
    "lost": lambda: text("Reports", "Lost"),
}
"""What a client is by recency and by frequency and money together, the best first."""

_GRID = (  # a line for each recency from 5 to 1; in it the mean of frequency and money from 1 to 5
    ("new", "new", "promising", "champions", "champions"),
    ("new", "promising", "promising", "loyal", "champions"),
    ("sleeping", "attention", "attention", "loyal", "loyal"),
    ("sleeping", "sleeping", "at_risk", "at_risk", "precious"),
    ("lost", "lost", "sleeping", "at_risk", "precious"),
)
_ALL, _TO_KEEP = "all", ("precious", "at_risk")


def segment(recency: int, frequency: int, money: int) -> str:
    """The key of SEGMENTS for three fifths; the mean of frequency and money is rounded up."""
    return _GRID[5 - recency][(frequency + money + 1) // 2 - 1]


def fifths(values: Sequence[Any]) -> list[int]:
    """The fifth of each value among all of them, 1 for the least; equal values have the fifth of their middle."""
    counts = Counter(values)
    fifth: dict[Any, int] = {}
    below = 0
    for value in sorted(counts):
        fifth[value] = 1 + 5 * (2 * below + counts[value]) // (2 * len(values))
        below += counts[value]
    return [fifth[value] for value in values]


CELLS = tuple(segment(*score) for score in product(range(1, 6), repeat=3))
"""The segment of each of the 125 scores: that of recency r, frequency f and money m stands at ``cell(r, f, m)``."""


def cell(recency: int, frequency: int, money: int) -> int:
    """The place of a score in CELLS."""
    return 25 * recency + 5 * frequency + money - 31


def cells(came: Columns) -> list[int]:
    """The place in CELLS of each client, scored among all of them."""
    return list(map(cell, fifths(came.lasts), fifths(came.visits), fifths(came.totals)))


def _make(asked: Asked) -> Found:
    came = figures.columns(asked["from"], asked["to"], only=asked.only)
    scored = cells(came)
    ranked = _ranked(came, scored, asked["segment"])
    number = Counter(CELLS[one] for one in scored)
    table = Table(
        title=text("Reports", "RFM: recency, frequency, money"),
        columns=_columns(),
        rows=_rows(came, scored, ranked),
        count=len(ranked),
        told=_told(asked),
        figures=_figures(came, scored, number),
        picture=_picture(number),
        remarks=_remarks(),
        totals=(
            None, None, None, None, None, None,
            sum(came.visits[place] for place in ranked), sum(came.totals[place] for place in ranked),
        ),
    )  # fmt: skip
    return Found(table, [came.client_ids[place] for place in ranked])


def _ranked(came: Columns, scored: Sequence[int], chosen: str) -> list[int]:
    """The places of those of a segment: by segment, within it by income, equal ones in the order of the list."""
    ordered = client_names.in_order(came.client_ids)
    if chosen != _ALL:
        ordered = [place for place in ordered if CELLS[scored[place]] == chosen]
    ordered.sort(key=came.totals.__getitem__, reverse=True)
    order = [list(SEGMENTS).index(key) for key in CELLS]
    ordered.sort(key=lambda place: order[scored[place]])
    return ordered


def _told(asked: Asked) -> str:
    return asked.told if asked["segment"] == _ALL else f"{asked.told} · {SEGMENTS[asked['segment']]()}"


def _columns() -> tuple[Column, ...]:
    return (
        Column(nouns.client()),
        Column(text("Reports", "Segment")),
        Column(text("Reports", "R"), "number"),
        Column(text("Reports", "F"), "number"),
        Column(text("Reports", "M"), "number"),
        Column(text("Reports", "Last visit"), "day"),
        Column(text("Reports", "Visits"), "number", total=True),
        Column(text("Reports", "Income"), "money", total=True),
    )


def _rows(came: Columns, scored: Sequence[int], ranked: Sequence[int]) -> Paged:
    words = [SEGMENTS[key]() for key in CELLS]
    scores = list(product(range(1, 6), repeat=3))

    def read(places: Sequence[int]) -> dict[int, Row]:
        names = client_names.of(came.client_ids[place] for place in places)
        return {place: row(came.at(place), scored[place], names) for place in places}

    def row(one: Came, at: int, names: dict[int, str]) -> Row:
        name = names.get(one.client_id, "")
        return (name, words[at], *scores[at], one.last_day, one.visits, one.total_kopecks)

    return Paged(ranked, read, len(_columns()))


def _figures(came: Columns, scored: Sequence[int], number: Counter[str]) -> list[Figure]:
    to_keep = [key in _TO_KEEP for key in CELLS]
    brought = sum(total for total, at in zip(came.totals, scored, strict=True) if to_keep[at])
    return [
        Figure(text("Reports", "Clients who came"), came.number),
        Figure(SEGMENTS["champions"](), number["champions"]),
        Figure(
            text("Reports", "Do not let them go"),
            sum(number[key] for key in _TO_KEEP),
            beside=" + ".join(SEGMENTS[key]() for key in _TO_KEEP),
        ),
        Figure(text("Reports", "Their income"), brought, "money"),
    ]


def _picture(number: Counter[str]) -> Picture | None:
    if not number:
        return None
    series = Series(nouns.clients(), [number[key] for key in SEGMENTS])
    return Picture("bars", text("Reports", "Clients by segment"), [word() for word in SEGMENTS.values()], (series,))


def _remarks() -> list[str]:
    return [
        text(
            "Reports",
            "R is how recently a client came for the last time, F how many visits there were, M how much they brought: "
            "each from 1 to 5, the fifth of all clients of the period to which one belongs, 5 the best.",
        ),
        text("Reports", "Clients with equal values have the same score: that of the middle of their group."),
        text("Reports", "The segment follows from R and from the mean of F and M, rounded up."),
        text("Reports", "Clients who did not come in the period are not here: look for them among the lost ones."),
    ]


REPORT = Report(
    key="rfm",
    group="people",
    title=lambda: text("Reports", "RFM: recency, frequency, money"),
    told=lambda: text("Reports", "Champions, newcomers, those at risk: clients by recency, frequency and money."),
    needs=(
        *period("last_12_months"),
        Parameter(
            "segment", "choice", lambda: text("Reports", "Segment"), lambda _today: _ALL,
            (
                Choice(_ALL, nouns.all_clients),
                *(Choice(key, word) for key, word in SEGMENTS.items()),
            ),
        ),
    ),
    make=_make,
    icon="squares-four",
    of_people=True,
)  # fmt: skip
