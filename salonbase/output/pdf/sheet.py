"""What a picture is drawn on: words, lines and areas in the colours of a palette, and how much room words take."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Path, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import Color, HexColor

from salonbase.output.palette import Ink, Palette
from salonbase.output.pdf import faces
from salonbase.output.picture import Spot

Point = tuple[float, float]
DASHES: tuple[list[float] | None, ...] = (None, [5, 3], [1.5, 2.5], [8, 3, 1.5, 3], [3, 2])
_HATCH = 4.0  # points between two lines of a hatching


@dataclass(frozen=True, slots=True)
class Room:
    """A part of the drawing, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def sharp(self) -> Room:
        """The same with its edges between two pixels of the screen."""
        return Room(round(self.left), round(self.bottom), round(self.right), round(self.top))

    def without(self, gap: float) -> Room:
        """The same, smaller by a gap at the right and below."""
        return Room(self.left, self.bottom + gap, self.right - gap, self.top)

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom


class Sheet:
    """An empty drawing of a size. ``size`` is the height of usual letters in points; ``of`` scales by it."""

    def __init__(self, width: float, height: float, palette: Palette, size: float) -> None:
        self.drawing = Drawing(width, height)
        self.palette, self.size = palette, size
        self.room = Room(0, 0, width, height)
        self.spots: list[Spot] = []
        self.drawing.add(_rect(0, 0, width, height, fill=palette.surface))

    def of(self, points: float) -> float:
        """A length that belongs to letters of 11 points, for the letters of this drawing."""
        return points * self.size / 11

    def tell(self, room: Room, words: str) -> None:
        """Remember what is to be told of a part of the drawing."""
        top = self.room.top
        self.spots.append(Spot(room.left, top - room.top, room.right, top - room.bottom, words))

    def wide(self, words: str, *, face: str = faces.TEXT, larger: float = 1.0) -> float:
        """How wide words are."""
        return faces.width(words, face, self.size * larger)

    def words(
        self,
        x: float,
        y: float,
        words: str,
        *,
        anchor: str = "start",
        colour: str = "",
        face: str = faces.TEXT,
        larger: float = 1.0,
    ) -> None:
        """Words whose base line is at ``y``; ``x`` is their "start", "middle" or "end". They stay within the sheet."""
        width = self.wide(words, face=face, larger=larger)
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        left = max(self.room.left, min(left, self.room.right - width))
        self.drawing.add(_string(left, y, words, face, self.size * larger, colour or self.palette.text))

    def turned(self, x: float, y: float, words: str, *, colour: str) -> None:
        """Words that end below (x, y) and come up to it from the lower left."""
        written = _string(0, 0, words, faces.TEXT, self.size, colour)
        written.textAnchor = "end"
        slope = 0.70710678
        self.drawing.add(Group(written, transform=(slope, slope, -slope, slope, x, y)))

    def line(
        self, start: Point, end: Point, colour: str, *, thick: float = 0.75, dash: list[float] | None = None
    ) -> None:
        """A straight line; level and upright ones lie in the middle of a row of pixels, where they are sharp."""
        (x, y), (to_x, to_y) = start, end
        if y == to_y:
            y = to_y = math.floor(y) + 0.5
        if x == to_x:
            x = to_x = math.floor(x) + 0.5
        self.drawing.add(
            Line(
                x, y, to_x, to_y, strokeColor=_colour(colour), strokeWidth=thick, strokeDashArray=dash, strokeLineCap=0
            )
        )

    def lines(self, points: Sequence[Point], colour: str, *, thick: float, dash: list[float] | None = None) -> None:
        """A line through points."""
        flat = [part for point in points for part in point]
        self.drawing.add(
            PolyLine(
                flat, strokeColor=_colour(colour), strokeWidth=thick, strokeDashArray=dash, strokeLineJoin=1,
                strokeLineCap=1 if dash is None else 0,
            )
        )  # fmt: skip

    def area(self, points: Sequence[Point], colour: str) -> None:
        """A filled area without an edge."""
        self.drawing.add(Polygon([part for point in points for part in point], fillColor=_colour(colour),
                                 strokeColor=None))  # fmt: skip

    def tile(self, room: Room, colour: str) -> None:
        """A filled rectangle without an edge."""
        self.drawing.add(_rect(room.left, room.bottom, room.width, room.height, fill=colour))

    def box(self, room: Room, ink: Ink) -> None:
        """A rectangle in the look of a series; what is too narrow for a hatching gets its filling or its edge only."""
        if room.width <= 0 or room.height <= 0:
            return
        plain = ink.fill == ink.edge
        narrow = min(room.width, room.height) < 2
        inset = 0.0 if plain or narrow else 0.4
        self.drawing.add(
            _rect(room.left + inset, room.bottom + inset, room.width - 2 * inset, room.height - 2 * inset,
                  fill=ink.edge if narrow else ink.fill, edge="" if plain or narrow else ink.edge)
        )  # fmt: skip
        if ink.hatch and room.width >= 5 and room.height >= 3:
            self._hatch(room, ink)

    def _hatch(self, room: Room, ink: Ink) -> None:
        path = Path(fillColor=None, strokeColor=_colour(ink.edge), strokeWidth=0.6)
        for (x, y), (to_x, to_y) in _hatching(room.width, room.height, ink.hatch):
            path.moveTo(room.left + x, room.bottom + y)
            path.lineTo(room.left + to_x, room.bottom + to_y)
        self.drawing.add(path)

    def dot(self, x: float, y: float, ink: Ink, shape: int, radius: float) -> None:
        """A mark on a line, within the sheet; series are told apart by its shape."""
        reach = radius * 1.3 + 0.6
        x = max(self.room.left + reach, min(x, self.room.right - reach))
        edge, fill = _colour(ink.line), _colour(ink.line if shape % 2 == 0 else self.palette.surface)
        looks = {"fillColor": fill, "strokeColor": edge, "strokeWidth": 1.2}
        if shape % 4 == 0:
            self.drawing.add(Circle(x, y, radius, **looks))
            return
        corners = {
            1: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
            2: ((-1.15, -0.9), (1.15, -0.9), (0, 1.2)),
            3: ((-1.3, 0), (0, -1.3), (1.3, 0), (0, 1.3)),
        }[shape % 4]
        points = [part for dx, dy in corners for part in (x + dx * radius, y + dy * radius)]
        self.drawing.add(Polygon(points, **looks))

    def shortened(self, words: str, width: float) -> str:
        """Words with «…» in their middle where they are wider than ``width``; as much of both ends as has room."""
        if self.wide(words) <= width:
            return words
        low, high = 0, len(words) - 1
        while low < high:  # the most letters that may stay
            half = (low + high + 1) // 2
            low, high = (half, high) if self.wide(_with_gap(words, half)) <= width else (low, half - 1)
        return _with_gap(words, low)


def _with_gap(words: str, letters: int) -> str:
    first, last = letters - letters // 2, letters // 2
    return words[:first].rstrip() + "…" + (words[len(words) - last :].lstrip() if last else "")


def _hatching(width: float, height: float, kind: str) -> list[tuple[Point, Point]]:
    """The lines of a hatching within a rectangle whose lower left corner is (0, 0)."""
    if kind == "-":
        count = int(height / _HATCH)
        return [((0, at * _HATCH), (width, at * _HATCH)) for at in range(1, count + 1) if at * _HATCH < height]
    slant, found = _HATCH * 1.4142, []
    for number in range(int(-width / slant), int(height / slant) + 1):
        c = number * slant
        start, end = (max(0.0, -c), max(0.0, c)), (min(width, height - c), min(height, width + c))
        if end[0] - start[0] > 0.5:
            found.append((start, end))
    if kind == "/":
        return found
    return [((width - a[0], a[1]), (width - b[0], b[1])) for a, b in found]


def _rect(x: float, y: float, width: float, height: float, *, fill: str, edge: str = "") -> Rect:
    return Rect(x, y, width, height, fillColor=_colour(fill), strokeColor=_colour(edge) if edge else None,
                strokeWidth=0.8 if edge else 0)  # fmt: skip


def _string(x: float, y: float, words: str, face: str, size: float, colour: str) -> String:
    return String(x, y, words, fontName=face, fontSize=size, fillColor=_colour(colour))


@cache
def _colour(code: str) -> Color:
    return HexColor(code)
