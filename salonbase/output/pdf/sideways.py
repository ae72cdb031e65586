"""Bars from left to right: a name, its bar, its figure at the end."""

from __future__ import annotations

from salonbase.output import picture_words
from salonbase.output.pdf import faces
from salonbase.output.pdf.sheet import Room, Sheet
from salonbase.output.picture import Picture
from salonbase.text import text

_NAMES = 0.33  # of the width at most
_HIGHEST = 22  # of one bar, for letters of 11 points


def bars(sheet: Sheet, picture: Picture, room: Room) -> None:
    """Bars in the order of the labels; where not all have room, the first of them and how many more there are."""
    count, pitch = _rows(sheet, picture, room)
    largest = max((abs(v) for series in picture.series for v in series.values[:count] if v is not None), default=0)
    names = [sheet.shortened(label, room.width * _NAMES) for label in picture.labels[:count]]
    left = room.left + max(map(sheet.wide, names)) + sheet.of(10)
    zero, scale = _scale(sheet, picture, Room(left, room.bottom, room.right, room.top), count, largest)
    many = len(picture.series)
    high = min(pitch * (0.62 if many == 1 else 0.78) / many, sheet.of(_HIGHEST))
    for at, name in enumerate(names):
        middle = room.top - pitch * (at + 0.5)
        part = Room(room.left, middle - pitch / 2, room.right, middle + pitch / 2)
        sheet.tell(part, picture_words.of_label(picture, at))
        sheet.words(left - sheet.of(10), middle - sheet.size * 0.36, name, anchor="end")
        for number, series in enumerate(picture.series):
            value = series.values[at]
            if value is None:
                continue
            top = middle + (many / 2 - number) * high
            ends = sorted((zero, zero + value * scale))
            bar = Room(min(ends[0], zero - (value < 0)), top - high, max(ends[1], zero + (value > 0)), top).sharp
            sheet.box(Room(bar.left, bar.bottom + (many > 1), bar.right, bar.top), sheet.palette.ink(number))
            if high >= sheet.size * (0.9 if many > 1 else 0):
                _figure(sheet, picture, value, largest, ends, top - high / 2)
    sheet.line((zero, room.top), (zero, room.top - pitch * count), sheet.palette.axis)
    if count < len(picture.labels):
        more = text("Picture", "and %n more", n=len(picture.labels) - count)
        sheet.words(left, room.bottom + sheet.size * 0.3, more, colour=sheet.palette.dim)


def _rows(sheet: Sheet, picture: Picture, room: Room) -> tuple[int, float]:
    """How many names have room, and the way from one to the next."""
    least = sheet.size * max(1.5, 1.05 * len(picture.series) + 0.3)
    count = len(picture.labels)
    if count * least <= room.height:
        return count, min(room.height / count, sheet.of(40) * max(1, len(picture.series) * 0.75))
    count = max(1, int((room.height - sheet.size * 1.5) / least))
    return count, (room.height - sheet.size * 1.5) / count


def _scale(sheet: Sheet, picture: Picture, room: Room, count: int, largest: float) -> tuple[float, float]:
    """Where zero is, and points for each unit, so that the figures fit in at both ends."""
    shown = [v for series in picture.series for v in series.values[:count] if v is not None]
    low, high = min([0.0, *shown]), max([0.0, *shown])
    before = _reach(sheet, picture, [v for v in shown if v < 0], largest)
    behind = _reach(sheet, picture, [v for v in shown if v >= 0], largest)
    length = max(room.width - before - behind, 1.0)
    scale = length / ((high - low) or 1.0)
    return room.left + before - low * scale, scale


def _reach(sheet: Sheet, picture: Picture, values: list[float], largest: float) -> float:
    """How much room the figures at one end take."""
    wide = [sheet.wide(picture_words.value(picture.unit, v, beside=largest), face=faces.MEDIUM) for v in values]
    return max(wide) + sheet.of(7) if wide else 0.0


def _figure(sheet: Sheet, picture: Picture, value: float, largest: float, ends: list[float], middle: float) -> None:
    words = picture_words.value(picture.unit, value, beside=largest)
    y = middle - sheet.size * 0.36
    if value < 0:
        sheet.words(ends[0] - sheet.of(5), y, words, anchor="end", face=faces.MEDIUM)
    else:
        sheet.words(ends[1] + sheet.of(5), y, words, face=faces.MEDIUM)
