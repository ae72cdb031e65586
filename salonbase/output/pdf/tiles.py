"""The figures of a report as quiet tiles side by side: a caption, the number, what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence

from salonbase.output.pdf import faces, look
from salonbase.output.pdf.look import Style
from salonbase.output.pdf.pen import Pen
from salonbase.output.pdf.strips import Gap, Stack, Strip, written
from salonbase.output.table import Figure, show

_NARROWEST, _MOST = 104.0, 5
_GAP, _PADDING = 8.0, 7.0


def tiles(figures: Sequence[Figure], style: Style, width: float) -> list[Strip]:
    """Rows of tiles over the whole width, those of a row equally high."""
    if not figures:
        return []
    most = max(1, min(_MOST, int((width + _GAP) / (_NARROWEST + _GAP))))
    rows = -(-len(figures) // most)
    in_a_row = -(-len(figures) // rows)
    wide = (width - _GAP * (max(in_a_row, 3) - 1)) / max(in_a_row, 3)
    strips: list[Strip] = []
    for begins in range(0, len(figures), in_a_row):
        stacks = [_words(figure, style, wide - 2 * _PADDING) for figure in figures[begins : begins + in_a_row]]
        strips += [_Tiles(stacks, wide), Gap(_GAP)]
    return [*strips[:-1], Gap(style.gap * 1.2)]


class _Tiles(Strip):
    """One row of tiles."""

    def __init__(self, stacks: Sequence[Stack], wide: float) -> None:
        self.height = max(stack.height for stack in stacks) + 2 * _PADDING
        self._stacks, self._wide = stacks, wide

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the boxes and what is in them."""
        for stack in self._stacks:
            pen.box(x, top - self.height, self._wide, self.height, fill=look.SOFT, frame=look.LINE, radius=4)
            stack.draw(pen, x + _PADDING, top - _PADDING)
            x += self._wide + _GAP


def _words(figure: Figure, style: Style, room: float) -> Stack:
    value = faces.clean(show(figure.kind, figure.value)) or "–"
    size = style.text * 1.6
    size = max(min(size, size * room / max(faces.width(value, faces.BOLD, size), 1)), look.SMALLEST)
    return Stack([
        *written(figure.title, faces.TEXT, style.quiet, room, colour=look.DIM),
        *written(value, faces.BOLD, size, room, leading=style.text * 2.1),
        *(written(figure.beside, faces.TEXT, style.quiet, room, colour=look.DIM) if figure.beside else ()),
    ])  # fmt: skip
