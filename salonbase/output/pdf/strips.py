"""What a page is laid of: strips below each other, each with a height, some of which can go on on the next page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import Color

from salonbase.output.pdf import faces, look
from salonbase.output.pdf.pen import Pen
from salonbase.output.pdf.wrapping import lines_of

CAPITALS = 0.71  # how high capitals are, of the size
_ALMOST = 0.01


class Strip:
    """Something of a known height. ``stays`` with the next one; ``above`` is repeated where it begins a page."""

    height: float = 0.0
    stays: bool = False
    above: Strip | None = None
    is_gap: bool = False

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner there."""

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        """The part that is not higher than ``room`` and what is left; None where that cannot be."""
        del room
        return None


class Gap(Strip):
    """Nothing; it is left out where a page begins."""

    is_gap = True

    def __init__(self, height: float, *, stays: bool = False) -> None:
        self.height = height
        self.stays = stays


class Rule(Strip):
    """A level line with a little room around it."""

    def __init__(self, width: float, height: float, weight: float = 0.5, colour: Color = look.LINE) -> None:
        self.height = height
        self._width, self._weight, self._colour = width, weight, colour

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the line in the middle of its height."""
        pen.rule(x, x + self._width, top - self.height / 2, self._weight, self._colour)


class NewPage(Strip):
    """What follows begins on a new page."""


class Tick(Strip):
    """An empty square for a pen."""

    def __init__(self, side: float, height: float) -> None:
        self.height = height
        self._side = side

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the square in the middle of its height."""
        pen.box(x + 0.4, top - (self.height + self._side) / 2, self._side, self._side, frame=look.STRONG, radius=1.5)


class Line(Strip):
    """One line of clean words; ``align`` is 0 to the left, 0.5 in the middle, 1 to the right of ``width``."""

    def __init__(
        self, words: str, face: str, size: float, *,
        colour: Color = look.INK, leading: float = 0, width: float = 0, align: float = 0,
    ) -> None:  # fmt: skip
        self.height = leading or size * 1.36
        self._words, self._face, self._size, self._colour = words, face, size, colour
        self._indent = align * (width - faces.width(words, face, size)) if align else 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Write the words."""
        base_line = top - (self.height + CAPITALS * self._size) / 2
        pen.words(x + self._indent, base_line, self._words, self._face, self._size, self._colour)


class Photo(Strip):
    """A JPEG of this size."""

    def __init__(self, jpeg: bytes, width: float, height: float) -> None:
        self.height = height
        self._jpeg, self._width = jpeg, width

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the picture."""
        pen.photo(self._jpeg, x, top - self.height, self._width, self.height)


class Stack(Strip):
    """Strips below each other as one; it can be parted between two of them."""

    def __init__(self, strips: Sequence[Strip]) -> None:
        self.strips = list(strips)
        self.height = sum(strip.height for strip in self.strips)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw one below the other."""
        for strip in self.strips:
            strip.draw(pen, x, top)
            top -= strip.height

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        """Part it after the last strip that fits, keeping together what stays together where that is possible."""
        fits, used = 0, 0.0
        while fits < len(self.strips) and used + self.strips[fits].height <= room + _ALMOST:
            used += self.strips[fits].height
            fits += 1
        if fits == len(self.strips):
            return self, Stack([])
        taken = fits
        while taken and self.strips[taken - 1].stays:
            taken -= 1
        if taken == fits and (parts := self.strips[fits].split(room - used)) is not None:
            parts[1].above = self.strips[fits].above
            return Stack([*self.strips[:fits], parts[0]]), Stack(_begun([parts[1], *self.strips[fits + 1 :]]))
        return (Stack(self.strips[:taken]), Stack(_begun(self.strips[taken:]))) if taken else None


class Beside(Strip):
    """Stacks side by side, each at its own distance from the left; parted, each of them goes on."""

    def __init__(self, parts: Sequence[tuple[float, Stack]]) -> None:
        self.parts = list(parts)
        self.height = max((stack.height for _, stack in self.parts), default=0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw all from the same height."""
        for distance, stack in self.parts:
            stack.draw(pen, x + distance, top)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        """Part each stack; None where nothing at all would fit."""
        firsts: list[tuple[float, Stack]] = []
        rests: list[tuple[float, Stack]] = []
        for distance, stack in self.parts:
            parts = stack.split(room)
            first, rest = parts if parts is not None else (Stack([]), stack)
            assert isinstance(first, Stack)
            assert isinstance(rest, Stack)
            firsts.append((distance, first))
            rests.append((distance, rest))
        return (Beside(firsts), Beside(rests)) if any(stack.strips for _, stack in firsts) else None


class Framed(Strip):
    """A stack in a frame with a thick bar at its left; parted, each part has its frame."""

    def __init__(self, stack: Stack, width: float, padding: float) -> None:
        self.height = stack.height + 2 * padding
        self._stack, self._width, self._padding = stack, width, padding

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the frame and what is in it."""
        bottom = top - self.height
        pen.box(x, bottom, self._width, self.height, fill=look.WARM, frame=look.INK, weight=0.9)
        pen.box(x, bottom, 3.2, self.height, fill=look.INK)
        self._stack.draw(pen, x + self._padding + 4, top - self._padding)

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        """Part what is in the frame."""
        parts = self._stack.split(room - 2 * self._padding)
        if parts is None:
            return None
        first, rest = parts
        assert isinstance(first, Stack)
        assert isinstance(rest, Stack)
        return Framed(first, self._width, self._padding), Framed(rest, self._width, self._padding)


def written(
    words: str, face: str, size: float, width: float, *,
    colour: Color = look.INK, leading: float = 0, align: float = 0,
) -> list[Strip]:  # fmt: skip
    """Words of any kind as lines of this width."""
    return [
        Line(line, face, size, colour=colour, leading=leading, width=width, align=align)
        for line in lines_of(faces.clean(words), face, size, width)
    ]


def stay(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, kept on one page with each other and with what follows."""
    for strip in strips:
        strip.stays = True
    return list(strips)


def _begun(strips: list[Strip]) -> list[Strip]:
    """Strips that begin a page: without the gaps before them, below what is repeated above the first."""
    while strips and strips[0].is_gap:
        strips = strips[1:]
    return [strips[0].above, *strips] if strips and strips[0].above is not None else strips
