"""What a picture of figures is before it is drawn: its kind, its labels and its series. Nothing here draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

KINDS = ("columns", "lines", "bars", "curve", "heat")
"""Upright columns beside each other · lines over time · bars from left to right, the longest names · a curve over
shares of 0–100 · a heat map, a row for each series."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values, one for each label; None where there is nothing to show."""

    title: str
    values: Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the axis of labels that has a meaning: the end of category A. ``at`` is a value of that axis."""

    at: float
    title: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a drawn picture, in points from its upper left corner, and the exact figures there in words."""

    left: float
    top: float
    right: float
    bottom: float
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as a PDF of one page, and what is to be told of its parts."""

    pdf: bytes
    spots: Sequence[Spot]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: ``kind`` of KINDS, ``unit`` a kind of ``table.KINDS`` (money is kopecks).

    Every series has as many values as there are labels. In a heat map the series are its rows («пн») and the labels its
    columns («09:00»). In a curve the labels are numbers in words, 0 to 100, ascending.
    """

    kind: str
    title: str
    labels: Sequence[str]
    series: Sequence[Series]
    unit: str = "number"
    marks: Sequence[Mark] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing but nothings and zeros would be drawn."""
        return not any(value for series in self.series for value in series.values)


def between(along: Sequence[float], values: Sequence[float | None], wanted: float) -> float:
    """The height of a curve at a place of its axis, on the straight line between the values beside it.

    ``along`` ascends; beyond its ends the curve stays as high as there.
    """
    known = [(x, y) for x, y in zip(along, values, strict=True) if y is not None]
    for (x, y), (to_x, to_y) in pairwise(known):
        if x <= wanted <= to_x:
            return y if to_x == x else y + (to_y - y) * (wanted - x) / (to_x - x)
    return known[-1][1] if wanted > known[-1][0] else known[0][1]
