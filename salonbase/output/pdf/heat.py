"""Heat maps: a tile for each weekday and hour, the darker the more, with its figure where it has room."""

from __future__ import annotations

import math

from salonbase.output import picture_words
from salonbase.output.palette import mixed, readable
from salonbase.output.pdf import axis_labels, faces
from salonbase.output.pdf.sheet import Room, Sheet
from salonbase.output.picture import Picture

STEPS = 6  # tiles of the key
_SHARP = 8.0  # tiles as large as that begin and end between two pixels of the screen


def heat(sheet: Sheet, picture: Picture, room: Room) -> None:
    """A row of tiles for each series; where a value is missing there is no tile."""
    names = [sheet.shortened(series.title, room.width * 0.25) for series in picture.series]
    left = room.left + max(map(sheet.wide, names)) + sheet.of(8)
    wide = (room.right - left) / len(picture.labels)
    places = [left + wide * (at + 0.5) for at in range(len(picture.labels))]
    arranged = axis_labels.arrange(sheet, picture.labels, places, wide, room.height * 0.3)
    high = min((room.height - arranged.height) / len(names), sheet.of(46))
    gap = min(2.0, wide * 0.12, high * 0.12)
    gap = 1.0 if gap >= 1 else gap
    named = _widest_figure(sheet, picture) + sheet.of(4) <= wide and high >= sheet.size * 1.3
    every = math.ceil(sheet.size * 1.15 / high)
    span = limits(picture)
    for row, (name, series) in enumerate(zip(names, picture.series, strict=True)):
        top = room.top - row * high
        if row % every == 0:
            sheet.words(left - sheet.of(8), top - high / 2 - sheet.size * 0.36, name, anchor="end",
                        colour=sheet.palette.dim)  # fmt: skip
        for at, value in enumerate(series.values):
            if value is not None:
                tile = Room(left + at * wide, top - high, left + (at + 1) * wide, top)
                tile = tile.sharp.without(gap) if min(wide, high) >= _SHARP else tile.without(gap)
                _tile(sheet, picture.unit if named else "", tile, value, span)
                told = f"{name}, {picture.labels[at]}: {picture_words.exact(picture.unit, value)}"
                sheet.tell(tile, told)
    axis_labels.draw(sheet, arranged, places, room.top - high * len(names))


def limits(picture: Picture) -> tuple[float, float]:
    """The least and the most of a heat map; the least is never above zero."""
    values = [value for series in picture.series for value in series.values if value is not None]
    return min(0.0, *values), max(0.0, *values)


def colour(sheet: Sheet, share: float) -> str:
    """The colour of a share of the most, from 0 to 1."""
    return mixed(*sheet.palette.heat, share)


def _tile(sheet: Sheet, unit: str, tile: Room, value: float, span: tuple[float, float]) -> None:
    """A tile, with its figure where there is a unit."""
    low, high = span
    behind = colour(sheet, (value - low) / (high - low))
    sheet.tile(tile, behind)
    if unit:
        front = readable(behind, sheet.palette.dim if value == 0 else sheet.palette.text, sheet.palette.surface)
        y = (tile.bottom + tile.top) / 2 - sheet.size * 0.36
        words = picture_words.value(unit, value, beside=high)
        sheet.words((tile.left + tile.right) / 2, y, words, anchor="middle", colour=front, face=faces.MEDIUM)


def _widest_figure(sheet: Sheet, picture: Picture) -> float:
    _, high = limits(picture)
    values = {value for series in picture.series for value in series.values if value is not None}
    return max(sheet.wide(picture_words.value(picture.unit, value, beside=high)) for value in values)
