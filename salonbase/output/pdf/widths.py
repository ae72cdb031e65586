"""How wide the columns of a table are, how large its letters, and whether its page lies on its side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from salonbase.output.pdf import faces, look
from salonbase.output.pdf.pages import inner
from salonbase.output.pdf.wrapping import widest_word

GUTTER = 1.15  # between two columns, in sizes of the text
_WRAPPED = {"text": 16.0, "long_text": 22.0}  # kinds whose words may wrap, and from which width on, in sizes
_WIDEST_WORD = 15.0  # a longer one is broken
_WIDEST_CELL = 18.0  # of a kind that does not wrap
_NARROWEST = 6.0
_LOOSER = 3.0  # what a column gets at most where there is more room than needed
_NARROW = 320.0  # points: a place that a table fills whatever it holds
_ON_PAGES = (
    *((look.PORTRAIT, size) for size in (9.5, 9.0, 8.5)),
    *((look.LANDSCAPE, size) for size in (9.5, 9.0, 8.5, 8.0, look.SMALLEST)),
)


@dataclass(frozen=True, slots=True)
class Need:
    """What a column wants at size 1: its widest cell, what it should have so that it reads well, and the least."""

    natural: float
    good: float
    least: float
    wraps: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns are: the size of the page and of the text, and the left and right end of the words of each."""

    page: tuple[float, float]
    text: float
    lefts: Sequence[float]
    rights: Sequence[float]

    @property
    def width(self) -> float:
        """From the left end of the first column to the right end of the last."""
        return self.rights[-1] if self.rights else 0.0


def needs(kinds: Sequence[str], titles: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Need]:
    """What each column wants for these clean cells below these clean titles."""
    columns = enumerate(zip(kinds, titles, strict=True))
    return [_need(kind, title, [row[place] for row in rows]) for place, (kind, title) in columns]


def on_a_page(wanted: Sequence[Need]) -> Grid:
    """The grid on a page of its own: upright and large where that reads well, else smaller, else on its side."""
    for page, size in _ON_PAGES:
        grid = _fitting(wanted, page, size, inner(page)[0])
        if grid is not None:
            return grid
    return _squeezed(wanted, look.LANDSCAPE, look.SMALLEST, inner(look.LANDSCAPE)[0])


def in_a_place(wanted: Sequence[Need], width: float, largest: float) -> Grid:
    """The grid in a place of this width on a paper whose text has the size ``largest``."""
    size = largest
    while size > look.SMALLEST:
        grid = _fitting(wanted, look.PORTRAIT, size, width)
        if grid is not None:
            return grid
        size -= 0.5
    return _fitting(wanted, look.PORTRAIT, look.SMALLEST, width) or _squeezed(
        wanted, look.PORTRAIT, look.SMALLEST, width
    )


def _need(kind: str, title: str, cells: Sequence[str]) -> Need:
    wide = sorted(_widest_line(cell) for cell in set(cells))
    natural = wide[-1] if wide else 0.0
    heading = _in_two_lines(title)
    if kind not in _WRAPPED:
        cell = min(natural, _WIDEST_CELL)
        least = max(cell, widest_word(title, faces.MEDIUM, 1))
        return Need(max(natural, heading), max(cell, heading), least, wraps=False)
    usual = wide[int(len(wide) * 0.9)] if len(wide) > 10 else natural
    word = max((widest_word(cell, faces.TEXT, 1) for cell in set(cells)), default=0.0)
    good = max(min(usual, _WRAPPED[kind]), min(word, _WIDEST_WORD), heading)
    return Need(max(natural, heading), good, min(good, max(min(word, _WIDEST_WORD), _NARROWEST)), wraps=True)


def _in_two_lines(title: str) -> float:
    """How wide a heading is that has at most two lines."""
    words = title.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words)))
    return min((max(faces.width(one, faces.MEDIUM, 1) for one in pair) for pair in halves), default=0.0)


def _widest_line(cell: str) -> float:
    return max(faces.width(line, faces.TEXT, 1) for line in cell.split("\n"))


def _fitting(wanted: Sequence[Need], page: tuple[float, float], size: float, width: float) -> Grid | None:
    """A grid in which every column has what reads well, and what is left over is given away; None where none is."""
    room = width / size - GUTTER * (len(wanted) - 1)
    wide = [need.good for need in wanted]
    if sum(wide) > room:
        return None
    wide = _shared(wide, [need.natural for need in wanted], room)
    looser = (room - sum(wide)) / max(len(wide), 1)
    if width > _NARROW:
        looser = min(looser, _LOOSER)
    return _grid(page, size, [one + looser for one in wide])


def _squeezed(wanted: Sequence[Need], page: tuple[float, float], size: float, width: float) -> Grid:
    """A grid for what fits nowhere: words wrap more, and where even that is not enough each column gives its share."""
    room = width / size - GUTTER * (len(wanted) - 1)
    least = [need.least for need in wanted]
    if sum(least) <= room:
        return _grid(page, size, _shared(least, [need.good for need in wanted], room))
    gutter = min(GUTTER, 0.3 * width / size / len(wanted))
    room = width / size - gutter * (len(wanted) - 1)
    return _grid(page, size, [one * room / sum(least) for one in least], gutter)


def _shared(wide: Sequence[float], wished: Sequence[float], room: float) -> list[float]:
    """The widths with what is left of the room given to those who wish more, to each in proportion."""
    left = room - sum(wide)
    lacking = [max(wish - one, 0.0) for one, wish in zip(wide, wished, strict=True)]
    share = min(1.0, left / sum(lacking)) if sum(lacking) else 0.0
    return [one + lack * share for one, lack in zip(wide, lacking, strict=True)]


def _grid(page: tuple[float, float], size: float, wide: Sequence[float], gutter: float = GUTTER) -> Grid:
    ends = [0.0]
    for one in wide:
        ends.append(ends[-1] + (one + gutter) * size)
    lefts = ends[:-1]
    return Grid(page, size, lefts, [end - gutter * size for _, end in pairwise(ends)])
