"""Curves over shares of a whole: which part of the clients brings which part of the income."""

from __future__ import annotations

from collections.abc import Sequence

from salonbase import formats
from salonbase.output import picture_words
from salonbase.output.pdf import faces
from salonbase.output.pdf.scale import Scale, scale
from salonbase.output.pdf.sheet import DASHES, Point, Room, Sheet
from salonbase.output.picture import Picture, between


def curve(sheet: Sheet, picture: Picture, room: Room) -> None:
    """A curve for each series over an axis of percent; a dashed line and words at each mark."""
    along = [_number(label) for label in picture.labels]
    high = max(value for series in picture.series for value in series.values if value is not None)
    up = scale(0, high, most=max(2, min(5, int(room.height / (sheet.size * 3.6)))))
    across = scale(0, max(*along, 1), most=max(2, min(5, int(room.width / (sheet.size * 7)))))
    ticks = picture_words.ticks(picture.unit, up.ticks)
    left = room.left + max(map(sheet.wide, ticks)) + sheet.of(8)
    inner = Room(left, room.bottom + sheet.size * 1.6, room.right - sheet.of(4), room.top - sheet.size * 0.5)
    _axes(sheet, inner, up, ticks, across)

    def point(x: float, y: float) -> Point:
        return inner.left + inner.width * across.share(x), inner.bottom + inner.height * up.share(y)

    for number, series in reversed(list(enumerate(picture.series))):
        ink = sheet.palette.ink(number)
        points = [point(x, y) for x, y in zip(along, series.values, strict=True) if y is not None]
        if len(points) > 1:
            sheet.lines(points, ink.line, thick=2.25 if number == 0 else 1.5, dash=DASHES[number % len(DASHES)])
        elif points:
            sheet.dot(*points[0], ink, number, sheet.of(3))
    for at, x in enumerate(along):
        before, after = along[max(0, at - 1)], along[min(at + 1, len(along) - 1)]
        part = Room(point((before + x) / 2, 0)[0], inner.bottom, point((x + after) / 2, 0)[0], inner.top)
        sheet.tell(part, picture_words.of_label(picture, at))
    dots = [point(mark.at, between(along, picture.series[0].values, mark.at)) for mark in picture.marks]
    _marks(sheet, inner, dots, [mark.title for mark in picture.marks])


def _axes(sheet: Sheet, inner: Room, up: Scale, ticks: Sequence[str], across: Scale) -> None:
    for words, tick in zip(ticks, up.ticks, strict=True):
        y = inner.bottom + inner.height * up.share(tick)
        sheet.line((inner.left, y), (inner.right, y), sheet.palette.grid if tick else sheet.palette.axis)
        sheet.words(inner.left - sheet.of(8), y - sheet.size * 0.36, words, anchor="end", colour=sheet.palette.dim)
    for tick in across.ticks:
        x = inner.left + inner.width * across.share(tick)
        sheet.words(x, inner.bottom - sheet.size * 1.4, formats.percent(tick), anchor="middle",
                    colour=sheet.palette.dim)  # fmt: skip


def _marks(sheet: Sheet, inner: Room, dots: Sequence[Point], titles: Sequence[str]) -> None:
    """A line from the axis to the curve at each mark, and its words below the curve where nothing else stands."""
    ink = sheet.palette.ink(0)
    for x, y in dots:
        sheet.line((x, inner.bottom), (x, y), sheet.palette.axis, dash=[2, 2])
    taken: list[Room] = []
    for (x, y), title in zip(dots, titles, strict=True):
        words = sheet.shortened(title, inner.width * 0.6)
        wide = sheet.wide(words, face=faces.MEDIUM) + sheet.of(4)
        left = max(inner.left, min(x + sheet.of(6), inner.right - wide))
        place = _free(Room(left, y - sheet.size * 1.6, left + wide, y - sheet.size * 0.3), taken, inner, sheet.size)
        if place is None:
            continue
        taken.append(place)
        sheet.tile(place, sheet.palette.surface)
        sheet.words(place.left + sheet.of(2), place.bottom + sheet.size * 0.3, words, face=faces.MEDIUM)
    for x, y in dots:
        sheet.dot(x, y, ink, 0, sheet.of(3.2))


def _free(wanted: Room, taken: Sequence[Room], inner: Room, size: float) -> Room | None:
    """The highest place at or below the wanted one that touches nothing taken; None where there is none."""
    top = min(wanted.top, inner.top)
    while top - wanted.height >= inner.bottom:
        place = Room(wanted.left, top - wanted.height, wanted.right, top)
        if not any(_touch(place, other) for other in taken):
            return place
        top -= size / 4
    return None


def _touch(one: Room, other: Room) -> bool:
    return one.left < other.right and other.left < one.right and one.bottom < other.top and other.bottom < one.top


def _number(label: str) -> float:
    """A label of a curve: a number of percent in words."""
    return float(label.strip().rstrip("%").strip().replace(",", "."))
