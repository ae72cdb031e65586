"""Where the labels below an axis go so that they never touch: level, on two lines, turned, or only some of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from salonbase.output.pdf.sheet import Sheet

_STEPS = (1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 15, 20, 24, 26, 28, 30, 52, 60, 90)
_SLOPE = 0.7072
_LINE = 1.25  # from base line to base line, in sizes
_MONTHS = (1, 2, 3, 4, 6, 12, 24, 36, 60, 120)
_MONTH_AND_YEAR = re.compile(r"(.*\S) (\d{4})")
_DAY_AND_YEAR = re.compile(r"(\d\d\.\d\d)\.(\d{4})")


@dataclass(frozen=True, slots=True)
class Label:
    """One label that is shown: the place it belongs to, and its lines."""

    at: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """The labels that are shown, what years stand below them, and how high all of it is in points."""

    shown: Sequence[Label]
    height: float
    turned: bool = False
    years: Sequence[Label] = ()


def arrange(sheet: Sheet, labels: Sequence[str], places: Sequence[float], step: float, most_height: float) -> Arranged:
    """Find room for ``labels`` whose middles are at ``places``, ``step`` apart, in the width of the sheet.

    Names that are too long are broken into two lines or turned, and shortened when nothing else helps; of dates and
    hours only every second, third … is shown, because the others follow from them.
    """
    for pattern, steps in ((_MONTH_AND_YEAR, _MONTHS), (_DAY_AND_YEAR, _STEPS)):
        found = [match.groups() for match in map(pattern.fullmatch, labels) if match]
        if 1 < len(labels) == len(found):
            return _with_years(sheet, found, places, steps)
    line = sheet.size * _LINE
    if _every(sheet, labels, places) == 1:
        return Arranged([Label(at, (label,)) for at, label in enumerate(labels)], line)
    if not all(any(letter.isdigit() for letter in label) for label in labels):
        broken = [_two_lines(sheet, label, step - sheet.of(6)) for label in labels]
        if all(broken) and most_height > 2 * line:
            return Arranged([Label(at, lines) for at, lines in enumerate(broken)], 2 * line)
        if step >= 1.5 * sheet.size and most_height > 3 * line:
            return _turned(sheet, labels, places, most_height)
    return _thinned(sheet, labels, places)


def draw(sheet: Sheet, arranged: Arranged, places: Sequence[float], top: float) -> None:
    """Write the labels below the height ``top``."""
    first = top - sheet.size * 1.1
    for label in arranged.shown:
        if arranged.turned:
            sheet.turned(places[label.at] + sheet.size * 0.3, top - sheet.size * 0.75, label.lines[0],
                         colour=sheet.palette.dim)  # fmt: skip
            continue
        for number, words in enumerate(label.lines):
            sheet.words(places[label.at], first - number * sheet.size * _LINE, words, anchor="middle",
                        colour=sheet.palette.dim)  # fmt: skip
    for label in arranged.years:
        sheet.words(places[label.at], first - sheet.size * _LINE, label.lines[0], anchor="middle",
                    colour=sheet.palette.text)  # fmt: skip


def _every(
    sheet: Sheet, labels: Sequence[str], places: Sequence[float], steps: Sequence[int] = _STEPS, begin: int = 0
) -> int:
    """The smallest of ``steps`` in which labels can be shown without touching each other."""
    wide = [sheet.wide(label) for label in labels]
    for step in steps:
        if _apart(sheet, wide, places, range(begin % step, len(labels), step)):
            return step
    return max(len(labels), 1)


def _apart(sheet: Sheet, wide: Sequence[float], places: Sequence[float], shown: Sequence[int]) -> bool:
    """Whether these labels have a gap between them, those at the edges pushed inwards."""
    end = -sheet.room.right
    for at in shown:
        left = max(0.0, min(places[at] - wide[at] / 2, sheet.room.right - wide[at]))
        if left < end + sheet.of(6):
            return False
        end = left + wide[at]
    return True


def _thinned(sheet: Sheet, labels: Sequence[str], places: Sequence[float]) -> Arranged:
    most = sheet.room.width / 2
    short = [sheet.shortened(label, most) for label in labels]
    step = _every(sheet, short, places)
    return Arranged([Label(at, (short[at],)) for at in range(0, len(short), step)], sheet.size * _LINE)


def _with_years(
    sheet: Sheet, pairs: Sequence[Sequence[str]], places: Sequence[float], steps: Sequence[int]
) -> Arranged:
    """Months or days on the first line, each year once on the second, below the first of it that is shown."""
    short = [sheet.shortened(pair[0], sheet.room.width / 4) for pair in pairs]
    room = [max(label, "0000", key=sheet.wide) for label in short]
    january = next((at for at, (before, pair) in enumerate(pairwise(pairs), 1) if before[1] != pair[1]), 0)
    step = _every(sheet, room, places, steps, january)
    shown = range(january % step, len(short), step)
    if steps is _MONTHS and step >= 12:  # the months are the same everywhere
        return Arranged([Label(at, (pairs[at][1],)) for at in shown], sheet.size * _LINE)
    years = [shown[0], *(at for before, at in pairwise(shown) if pairs[before][1] != pairs[at][1])]
    return Arranged(
        [Label(at, (short[at],)) for at in shown],
        2 * sheet.size * _LINE,
        years=[Label(at, (pairs[at][1],)) for at in years],
    )


def _two_lines(sheet: Sheet, label: str, width: float) -> tuple[str, ...]:
    """A label on one line or two, each not wider than ``width``; nothing where it cannot be."""
    if sheet.wide(label) <= width:
        return (label,)
    for gap in (match.start() for match in re.finditer(" ", label)):
        lines = (label[:gap], label[gap + 1 :])
        if all(sheet.wide(line) <= width for line in lines):
            return lines
    return ()


def _turned(sheet: Sheet, labels: Sequence[str], places: Sequence[float], most_height: float) -> Arranged:
    """All labels, turned by half a right angle; each is as long as the height and the way to the left edge allow."""
    longest = (most_height - sheet.size * 1.3) / _SLOPE
    shown = [
        Label(at, (sheet.shortened(label, min(longest, max(0, place - sheet.size) / _SLOPE)),))
        for at, (label, place) in enumerate(zip(labels, places, strict=True))
    ]
    height = max(sheet.wide(label.lines[0]) for label in shown) * _SLOPE + sheet.size * 1.3
    return Arranged(shown, height, turned=True)
