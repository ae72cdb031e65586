"""Pictures that stand on an axis of labels: columns and lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from salonbase.output import picture_words
from salonbase.output.pdf import axis_labels
from salonbase.output.pdf.scale import Scale, scale
from salonbase.output.pdf.sheet import DASHES, Point, Room, Sheet
from salonbase.output.picture import Picture, Series

_WIDEST = 44  # of one column, for letters of 11 points
_FILLED = 0.66  # of the step from label to label
_SHARP = 4.0  # columns as wide as that begin and end between two pixels of the screen


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the values are drawn: ``room``, the axis, the middle of each label and the way between two of them."""

    room: Room
    axis: Scale
    places: Sequence[float]
    step: float

    def y(self, value: float) -> float:
        """The height of a value."""
        return self.room.bottom + self.room.height * self.axis.share(value)


def columns(sheet: Sheet, picture: Picture, room: Room) -> None:
    """Columns for each label, those of several series side by side; the figures above them where all have room."""
    named = _named(sheet, picture, room)
    frame = _frame(sheet, picture, room, told=named)
    many = len(picture.series)
    wide = min(frame.step * _FILLED / many, sheet.of(_WIDEST))
    wide = float(int(wide)) if wide >= _SHARP else wide
    gap = min(1.0, wide * 0.15) if many > 1 else 0.0
    largest = _largest(picture)
    for number, series in enumerate(picture.series):
        ink = sheet.palette.ink(number)
        for place, value in zip(frame.places, series.values, strict=True):
            if value is None:
                continue
            left = place - many / 2 * wide
            left = (round(left) if wide >= _SHARP else left) + number * wide
            low, high = map(round, sorted((frame.y(0), frame.y(value))))
            low, high = min(low, high - (value < 0)), max(high, low + (value > 0))  # a little is seen too
            sheet.box(Room(left, low, left + wide - gap, high), ink)
            if named:
                y = high + sheet.size * 0.35 if value >= 0 else low - sheet.size
                words = picture_words.value(picture.unit, value, beside=largest)
                sheet.words(left + wide / 2, y, words, anchor="middle", colour=sheet.palette.text)
    sheet.line((frame.room.left, frame.y(0)), (frame.room.right, frame.y(0)), sheet.palette.axis)


def lines(sheet: Sheet, picture: Picture, room: Room) -> None:
    """A line for each series, broken where a value is missing; a single one has its area filled softly."""
    frame = _frame(sheet, picture, room, told=False)
    runs = [(number, run) for number, series in enumerate(picture.series) for run in _runs(frame, series)]
    if len(picture.series) == 1:
        for _, run in runs:
            sheet.area([(run[0][0], frame.y(0)), *run, (run[-1][0], frame.y(0))], sheet.palette.soft)
        _grid(sheet, frame)
    sheet.line((frame.room.left, frame.y(0)), (frame.room.right, frame.y(0)), sheet.palette.axis)
    dotted = frame.step >= sheet.of(12)
    for number, run in reversed(runs):  # the first series lies above the others
        ink = sheet.palette.ink(number)
        if len(run) > 1:
            sheet.lines(run, ink.line, thick=2 if number == 0 else 1.5, dash=DASHES[number % len(DASHES)])
        for x, y in run if dotted or len(run) == 1 else run[-1:]:
            sheet.dot(x, y, ink, number, sheet.of(2.4))


def _named(sheet: Sheet, picture: Picture, room: Room) -> bool:
    """Whether each column has room for its figure."""
    slot = min(room.width / len(picture.labels) * _FILLED / len(picture.series), sheet.of(_WIDEST))
    slot = slot if len(picture.series) > 1 else room.width / len(picture.labels)
    largest = _largest(picture)
    words = {
        picture_words.value(picture.unit, v, beside=largest) for s in picture.series for v in s.values if v is not None
    }
    return max(map(sheet.wide, words), default=0) + sheet.of(4) <= slot


def _largest(picture: Picture) -> float:
    return max((abs(value) for series in picture.series for value in series.values if value is not None), default=0)


def _frame(sheet: Sheet, picture: Picture, room: Room, *, told: bool) -> _Frame:
    """Draw the axes and the grid, and say where the values go; ``told`` leaves the axis of values away."""
    values = [value for series in picture.series for value in series.values if value is not None]
    most = max(2, min(6, int(room.height / (sheet.size * 3.6))))
    least = {"number": 1.0, "money": 100.0}.get(picture.unit, 0.0)
    axis = scale(min(values), max(values), most=most, least_step=least)
    ticks = picture_words.ticks(picture.unit, axis.ticks)
    left = room.left if told else room.left + max(map(sheet.wide, ticks)) + sheet.of(8)
    step = (room.right - left) / len(picture.labels)
    places = [left + step * (at + 0.5) for at in range(len(picture.labels))]
    arranged = axis_labels.arrange(sheet, picture.labels, places, step, room.height * 0.4)
    if arranged.turned:  # the first name comes from beyond the left edge
        left = max(left, room.left + min(room.width * 0.16, sheet.wide(picture.labels[0]) * 0.72))
        step = (room.right - left) / len(picture.labels)
        places = [left + step * (at + 0.5) for at in range(len(picture.labels))]
        arranged = axis_labels.arrange(sheet, picture.labels, places, step, room.height * 0.4)
    above = sheet.size * (1.5 if told else 0.5)
    gap = sheet.size * (1.3 if told and axis.ticks[0] < 0 else 0.3)
    inner = Room(left, room.bottom + arranged.height + gap + sheet.size * 0.1, room.right, room.top - above)
    if told:
        axis = Scale((min(0.0, *values), max(0.0, *values)))
    frame = _Frame(inner, axis, places, step)
    for at, place in enumerate(places):
        part = Room(place - step / 2, inner.bottom, place + step / 2, room.top)
        sheet.tell(part, picture_words.of_label(picture, at))
    axis_labels.draw(sheet, arranged, places, inner.bottom - gap)
    if not told:
        _grid(sheet, frame)
        for words, tick in zip(ticks, axis.ticks, strict=True):
            sheet.words(left - sheet.of(8), frame.y(tick) - sheet.size * 0.36, words, anchor="end",
                        colour=sheet.palette.dim)  # fmt: skip
    return frame


def _grid(sheet: Sheet, frame: _Frame) -> None:
    for tick in frame.axis.ticks:
        if tick:
            y = frame.y(tick)
            sheet.line((frame.room.left, y), (frame.room.right, y), sheet.palette.grid)


def _runs(frame: _Frame, series: Series) -> list[list[Point]]:
    """The points of a series, cut where a value is missing."""
    known = [at for at, value in enumerate(series.values) if value is not None]
    runs: list[list[Point]] = []
    for before, at in pairwise([None, *known]):
        assert at is not None
        if before is None or at != before + 1:
            runs.append([])
        runs[-1].append((frame.places[at], frame.y(series.values[at] or 0)))
    return runs
