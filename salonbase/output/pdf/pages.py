"""Strips laid page after page, with the title above later pages and «страница 3 из 12» below each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from salonbase import formats
from salonbase.output.pdf import faces, look
from salonbase.output.pdf.pen import Pen
from salonbase.output.pdf.strips import NewPage, Strip
from salonbase.output.pdf.wrapping import lines_of
from salonbase.output.table import Head
from salonbase.text import text

_SIZE = 8.0
_ALMOST = 0.01
_HIGH = 0.3  # of a page: what is higher may be parted rather than moved to the next page


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a page of its own: its title, the size of its pages, its strips."""

    title: str
    size: tuple[float, float]
    strips: Iterable[Strip]


def document(parts: Iterable[Part], head: Head, title: str) -> bytes:
    """The parts as one document in memory; ``title`` is that of the document."""
    pen = Pen(title, head.name or "SalonBase", head.made)
    for part in parts:
        _Flow(pen, part).lay()
    return pen.finish(lambda number, total: _foot(pen, head, number, total))


def inner(size: tuple[float, float]) -> tuple[float, float]:
    """The width and the height of what may be drawn upon on a page of this size."""
    return size[0] - 2 * look.SIDE, size[1] - look.TOP - look.BOTTOM


class _Flow:
    """Lays the strips of one part."""

    def __init__(self, pen: Pen, part: Part) -> None:
        self._pen, self._part = pen, part
        self._width, self._full = inner(part.size)
        self._left = 0.0  # the height that is left on this page
        self._is_new = True  # nothing was drawn on this page

    def lay(self) -> None:
        """Draw all strips, beginning a page."""
        self._begin(first=True)
        together: list[Strip] = []
        for strip in self._part.strips:
            if isinstance(strip, NewPage):
                self._place(together)
                together = []
                if not self._is_new:
                    self._begin()
                continue
            together.append(strip)
            if not strip.stays:
                self._place(together)
                together = []
        self._place(together)
        self._pen.end_page()

    def _begin(self, *, first: bool = False) -> None:
        if not first:
            self._pen.end_page()
        self._pen.begin_page(self._part.size)
        self._left, self._is_new = self._full, True
        if not first:
            (running, *_) = lines_of(faces.clean(self._part.title), faces.TEXT, _SIZE, self._width)
            top = self._part.size[1] - look.RUNNING
            self._pen.words(look.SIDE, top, running, faces.TEXT, _SIZE, look.DIM)

    def _place(self, together: list[Strip]) -> None:
        """Draw strips that stay together: here, on the next page, or parted where even a page is too low for them."""
        while together and together[0].is_gap and self._is_new:
            together = together[1:]
        if not together:
            return
        height = sum(strip.height for strip in together)
        if together[0].is_gap and height > self._left + _ALMOST:
            self._place(together[1:])
            return
        if height <= self._left + _ALMOST:
            for strip in together:
                self._draw(strip)
            return
        high = self._full * _HIGH
        if not self._is_new and (height <= high or self._left < high):
            self._begin()
            self._repeat(together[0])
            self._place(together)
            return
        for strip in together:
            self._part_and_draw(strip)

    def _part_and_draw(self, strip: Strip) -> None:
        rest: Strip = strip
        while rest.height > self._left + _ALMOST:
            parts = rest.split(self._left)
            if parts is not None and parts[0].height > 0:
                self._draw(parts[0])
                rest = parts[1]
                if rest.height <= 0:
                    return
            elif self._is_new:
                break  # nothing is higher than a page and cannot be parted
            self._begin()
            self._repeat(strip)
        self._draw(rest)

    def _repeat(self, strip: Strip) -> None:
        if strip.above is not None:
            self._draw(strip.above)
            self._is_new = True

    def _draw(self, strip: Strip) -> None:
        strip.draw(self._pen, look.SIDE, look.BOTTOM + self._left)
        self._left -= strip.height
        self._is_new = False


def _foot(pen: Pen, head: Head, number: int, total: int) -> None:
    """The number of the page at the left, whose paper it is and when it was made at the right."""
    page = text("Paper", "page {page} of {pages}", page=number, pages=total)
    pen.words(look.SIDE, look.FOOT, page, faces.TEXT, _SIZE, look.DIM)
    made = formats.day(head.made) if head.made is not None else ""
    right = pen.size[0] - look.SIDE
    room = right - look.SIDE - 40 - faces.width(f"{page} · {made}", faces.TEXT, _SIZE)
    (name, *more) = lines_of(" ".join(faces.clean(head.name).split()), faces.TEXT, _SIZE, room)
    words = " · ".join(filter(None, (f"{name}…" if more else name, made)))
    pen.words_to(right, look.FOOT, words, faces.TEXT, _SIZE, look.DIM)
