"""Papers made of blocks: page after page, or made smaller until they fit on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from salonbase.output import paper
from salonbase.output.paper import Paper
from salonbase.output.pdf import look
from salonbase.output.pdf.blocks import Setter
from salonbase.output.pdf.look import Style
from salonbase.output.pdf.masthead import letterhead, title
from salonbase.output.pdf.pages import Part, inner
from salonbase.output.pdf.rows import Body
from salonbase.output.pdf.strips import NewPage, Strip
from salonbase.output.table import Head, Progress

_USUAL = 10.0
_SIZES = (_USUAL, 9.5, 9.0, 8.5, 8.0, look.SMALLEST)
_MOST = 90  # lines of a list that could ever stand on a page
_LEAST = 3  # lines that a list keeps before one that is kept becomes shorter


def parts(papers: Sequence[Paper], head: Head, progress: Progress | None) -> Iterator[Part]:
    """Each paper as a part of a document; ``progress`` hears the papers."""
    for done, one in enumerate(papers):
        if progress is not None:
            progress(done, len(papers))
        size = look.LANDSCAPE if one.landscape else look.PORTRAIT
        strips = _on_one_page(one, head, size) if one.on_one_page else _strips(one, head, size, Setter(Style(_USUAL)))
        yield Part(one.title, size, strips)


def _strips(one: Paper, head: Head, size: tuple[float, float], setter: Setter) -> list[Strip]:
    width, _ = inner(size)
    above = [*letterhead(head, setter.style, width), *title(one.title, one.told, setter.style, width)]
    return [*above, *setter.strips(one.blocks, width)]


def _on_one_page(one: Paper, head: Head, size: tuple[float, float]) -> list[Strip]:
    """The strips in the largest size that fits on one page; in the smallest, lists end sooner until all fits.

    What has no list that could be shorter goes on on a second page: nothing is lost.
    """
    setter = Setter(Style(_SIZES[0]))
    room = inner(size)[1]
    strips: list[Strip] = []
    for text in _SIZES:
        setter = Setter(Style(text), bodies=setter.bodies)
        strips = _single(_strips(one, head, size, setter))
        if _height(strips) <= room:
            return strips
    return _shortened(one, size, setter.bodies) or strips


def _shortened(one: Paper, size: tuple[float, float], bodies: dict[int, Body]) -> list[Strip]:
    """The strips without a letterhead, the lists closer and as short as they must be; none where that is too little."""
    style = Style(_SIZES[-1], tight=True)
    lengths = Setter(style, bodies=bodies)
    lists = {id(block): min(lengths.length(block), _MOST) for block in _lists(one.blocks)}
    kept = {id(block) for block in _lists(one.blocks) if isinstance(block, paper.Items) and block.kept}
    setter = Setter(style, lists, bodies)
    while True:
        strips = _single(_strips(one, Head(), size, setter))
        if _height(strips) <= inner(size)[1]:
            return strips
        found = [key for key in _decisive(setter, one.blocks, inner(size)[0]) if lists[key]]
        others = [key for key in found if key not in kept and lists[key] > _LEAST]
        longest = max(others or found, key=lists.__getitem__, default=None)
        if longest is None:
            return []
        lists[longest] -= 1


def _single(strips: Sequence[Strip]) -> list[Strip]:
    return [strip for strip in strips if not isinstance(strip, NewPage)]


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _lists(blocks: Sequence[paper.Block]) -> Iterator[paper.Items | paper.TableBlock]:
    for block in blocks:
        if isinstance(block, paper.Columns):
            for part in block.parts:
                yield from _lists(part)
        elif isinstance(block, paper.Items | paper.TableBlock):
            yield block


def _decisive(setter: Setter, blocks: Sequence[paper.Block], width: float) -> list[int]:
    """The lists whose length decides how high all is: beside each other those of the highest column only."""
    found: list[int] = []
    for block in blocks:
        if isinstance(block, paper.Columns):
            found += _decisive(setter, setter.highest(block, width), width)
        elif isinstance(block, paper.Items | paper.TableBlock):
            found.append(id(block))
    return found
