"""What stands above a picture: its title, and which look belongs to which series."""

from __future__ import annotations

from salonbase.output import picture_words
from salonbase.output.pdf import faces, heat
from salonbase.output.pdf.sheet import DASHES, Room, Sheet
from salonbase.output.picture import Picture

_TITLE = 1.18
_SWATCH = 10.0
_GAP = 16.0  # between two series
_MOST_LINES = 3


def head(sheet: Sheet, picture: Picture, *, titled: bool) -> Room:
    """Draw the title and the legend; return the room that remains for the figures."""
    edge = sheet.of(2)
    right, top = sheet.room.right - edge, sheet.room.top - edge
    used = 0.0
    if titled and picture.title:
        title = _shortened_title(sheet, picture.title, right - edge)
        sheet.words(edge, top - sheet.size * _TITLE, title, face=faces.MEDIUM, larger=_TITLE)
        used = sheet.wide(title, face=faces.MEDIUM, larger=_TITLE) + sheet.of(24)
        top -= sheet.size * 1.75
    if not picture.is_empty and picture.kind == "heat":
        top = _key_of_heat(sheet, picture, right, top, used)
    elif not picture.is_empty and len(picture.series) > 1:
        top = _legend(sheet, picture, Room(edge, 0, right, top), used)
    return Room(edge, edge, right, top - sheet.of(6))


def _shortened_title(sheet: Sheet, title: str, width: float) -> str:
    while len(title) > 1 and sheet.wide(title, face=faces.MEDIUM, larger=_TITLE) > width:
        title = title.rstrip("…")[:-1].rstrip() + "…"
    return title


def _legend(sheet: Sheet, picture: Picture, room: Room, used: float) -> float:
    """The looks of all series, beside the title where they fit, otherwise below it; return where they end."""
    swatch = sheet.of(_SWATCH + 5)
    most = room.width - swatch
    entries = [(number, sheet.shortened(one.title, most)) for number, one in enumerate(picture.series)]
    wide = [swatch + sheet.wide(words) for _, words in entries]
    whole = sum(wide) + sheet.of(_GAP) * (len(wide) - 1)
    if used and used + whole <= room.width:
        x, y = room.right - whole, room.top + sheet.size * 0.57
        for (number, words), taken in zip(entries, wide, strict=True):
            _entry(sheet, picture.kind, number, words, x, y)
            x += taken + sheet.of(_GAP)
        return room.top
    x, line = room.left, 1
    for (number, words), taken in zip(entries, wide, strict=True):
        if x > room.left and x + taken > room.right:
            x, line = room.left, line + 1
            if line > _MOST_LINES:
                return room.top - sheet.size * 1.5 * _MOST_LINES
        _entry(sheet, picture.kind, number, words, x, room.top - sheet.size * (1.5 * line - 0.4))
        x += taken + sheet.of(_GAP)
    return room.top - sheet.size * 1.5 * line


def _entry(sheet: Sheet, kind: str, number: int, words: str, x: float, y: float) -> None:
    ink = sheet.palette.ink(number)
    side, middle = sheet.of(_SWATCH), y + sheet.size * 0.36
    if kind in {"lines", "curve"}:
        sheet.line((x - sheet.of(2), middle), (x + side + sheet.of(2), middle), ink.line, thick=2,
                   dash=DASHES[number % len(DASHES)])  # fmt: skip
        if kind == "lines":
            sheet.dot(x + side / 2, middle, ink, number, sheet.of(2.4))
    else:
        sheet.box(Room(x, middle - side / 2, x + side, middle + side / 2), ink)
    sheet.words(x + sheet.of(_SWATCH + 5), y, words, colour=sheet.palette.dim)


def _key_of_heat(sheet: Sheet, picture: Picture, right: float, top: float, used: float) -> float:
    """From how much to how much the colours go."""
    low, high = (
        picture_words.value(picture.unit, value, beside=max(heat.limits(picture))) for value in heat.limits(picture)
    )
    tile, gap = sheet.of(14), sheet.of(6)
    wide = sheet.wide(low) + sheet.wide(high) + heat.STEPS * tile + 2 * gap
    beside = used and used + wide <= right
    y = top + sheet.size * 0.57 if beside else top - sheet.size * 1.1
    x = right - wide
    sheet.words(x, y, low, colour=sheet.palette.dim)
    x += sheet.wide(low) + gap
    for step in range(heat.STEPS):
        room = Room(x, y - sheet.size * 0.05, x + tile, y + sheet.size * 0.75)
        sheet.tile(room, heat.colour(sheet, step / (heat.STEPS - 1)))
        x += tile
    sheet.words(x + gap, y, high, colour=sheet.palette.dim)
    return top if beside else top - sheet.size * 1.5
