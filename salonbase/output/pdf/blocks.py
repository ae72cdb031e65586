"""The blocks of a paper as strips of a width: headings, words, facts, lists, tables, places to sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import singledispatchmethod

from reportlab.lib.units import mm

from salonbase.output import paper
from salonbase.output.pdf import faces, look, tables, widths
from salonbase.output.pdf.look import Style
from salonbase.output.pdf.photos import size_of
from salonbase.output.pdf.rows import Body
from salonbase.output.pdf.strips import Beside, Framed, Gap, NewPage, Photo, Rule, Stack, Strip, Tick, stay, written
from salonbase.text import text

_GUTTER = 16.0
_HIGHEST_PHOTO = 180 * mm


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks of one size.

    ``limits`` are how many lines lists and tables show, by the ``id`` of their block; they may shrink while it is used.
    ``bodies`` and ``lists`` are what was read and set before.
    """

    style: Style
    limits: Mapping[int, int] = field(default_factory=dict)
    bodies: dict[int, Body] = field(default_factory=dict)
    lists: dict[tuple[int, float], list[Strip]] = field(default_factory=dict)

    def strips(self, blocks: Sequence[paper.Block], width: float) -> list[Strip]:
        """All blocks below each other, with the usual room between them."""
        found: list[Strip] = []
        former: paper.Block | None = None
        for block in blocks:
            if found and not isinstance(block, paper.Space | paper.PageBreak) and not found[-1].is_gap:
                found.append(self._gap(former, block, stays=found[-1].stays))
            found += self.of(block, width)
            former = block
        return found

    def _gap(self, former: paper.Block | None, block: paper.Block, *, stays: bool) -> Gap:
        """The room between two blocks: little below a heading, much above one."""
        headed = block.titled and block.table.title if isinstance(block, paper.TableBlock) else False
        begins = bool(headed) or isinstance(block, paper.Heading)
        wide = 0.25 if isinstance(former, paper.Heading) else 1.5 if begins else 0.8
        return Gap(self.style.gap * wide, stays=stays)

    def length(self, block: paper.Items | paper.TableBlock) -> int:
        """How many lines a list or a table has."""
        return len(block.items) if isinstance(block, paper.Items) else self._body(block).length

    def highest(self, block: paper.Columns, width: float) -> Sequence[paper.Block]:
        """The blocks of the column that decides how high the columns are; of even ones both do."""
        if block.even:
            return [one for part in block.parts for one in part]
        (beside,) = self.of(block, width)
        assert isinstance(beside, Beside)
        heights = [stack.height for _, stack in beside.parts]
        return block.parts[heights.index(max(heights))] if heights else ()

    def _body(self, block: paper.TableBlock) -> Body:
        if id(block) not in self.bodies:
            self.bodies[id(block)] = Body(block.table)
        return self.bodies[id(block)]

    @singledispatchmethod
    def of(self, block: paper.Block, width: float) -> list[Strip]:
        """One block."""
        raise TypeError(block)

    @of.register
    def _(self, block: paper.Heading, width: float) -> list[Strip]:
        style = self.style
        beside = faces.clean(block.beside)
        aside = min(faces.width(beside, faces.TEXT, style.quiet) + 1, width / 2) if beside else 0.0
        words = written(block.words, faces.BOLD, style.heading, width - aside - (8 if aside else 0))
        parts = [(0.0, Stack(words))]
        if beside:
            drop = Gap(words[0].height - style.quiet * 1.36 - style.text * 0.1)
            lines = written(beside, faces.TEXT, style.quiet, aside, colour=look.DIM, align=1)
            parts.append((width - aside, Stack([drop, *lines])))
        return stay([Beside(parts), Rule(width, style.text * 0.7, 0.9)])

    @of.register
    def _(self, block: paper.Paragraph, width: float) -> list[Strip]:
        style = self.style
        face = faces.MEDIUM if block.kind == "strong" else faces.TEXT
        size = {"quiet": style.quiet, "large": style.text * 1.2}.get(block.kind, style.text)
        colour = look.DIM if block.kind == "quiet" else look.INK
        align = 0.5 if block.kind == "centred" else 0
        lines = written(block.words, face, size, width, colour=colour, align=align)
        if len(lines) > 2:  # no line of a paragraph alone at the foot or at the head of a page
            lines[0].stays = lines[-2].stays = True
        return lines

    @of.register
    def _(self, block: paper.Facts, width: float) -> list[Strip]:
        style = self.style
        known = [(caption, value) for caption, value in block.lines if value.strip()]
        columns = max(1, block.columns)
        wide = (width - _GUTTER * (columns - 1)) / columns
        captions = (faces.width(faces.clean(caption), faces.TEXT, style.quiet) for caption, _ in known)
        aside = min(max(captions, default=0.0) + style.text, wide * 0.42)
        drop = (style.leading - style.quiet * 1.36) / 2 + (style.text - style.quiet) * 0.355
        found: list[Strip] = []
        for begins in range(0, len(known), columns):
            parts: list[tuple[float, Stack]] = []
            for place, (caption, value) in enumerate(known[begins : begins + columns]):
                left = place * (wide + _GUTTER)
                quiet = written(caption, faces.TEXT, style.quiet, aside - style.text * 0.6, colour=look.DIM)
                parts.append((left, Stack([Gap(drop), *quiet])))
                parts.append((left + aside, Stack(written(value, faces.TEXT, style.text, wide - aside))))
            found += [Beside(parts), Gap(style.text * 0.3)]
        return found[:-1]

    @of.register
    def _(self, block: paper.Alert, width: float) -> list[Strip]:
        style = self.style
        padding = style.text * 0.6
        room = width - 2 * padding - 8
        lines = written(block.title, faces.BOLD, style.text, room) if block.title else []
        return [Framed(Stack([*lines, *written(block.words, faces.MEDIUM, style.text, room)]), width, padding)]

    @of.register
    def _(self, block: paper.Items, width: float) -> list[Strip]:
        style = self.style
        if not block.items:
            return written(block.if_none, faces.TEXT, style.text, width, colour=look.DIM) if block.if_none else []
        limit = self.limits.get(id(block), len(block.items))
        key = (id(block), width)
        if key not in self.lists:
            self.lists[key] = self._items(block, width)
        found = self.lists[key][: limit * 2]
        if limit < len(block.items):
            more = text("Paper", "and %n more", n=len(block.items) - limit)
            return [*found, *written(more, faces.MEDIUM, style.text, width)]
        return found[:-1]

    def _items(self, block: paper.Items, width: float) -> list[Strip]:
        """Each line of a list and a rule below it; only so many as a page could hold where it has to be one."""
        style = self.style
        leads = (faces.width(faces.clean(item.lead), faces.MEDIUM, style.text) for item in block.items)
        lead = min(max(leads), width * 0.3)
        asides = (faces.width(faces.clean(item.aside), faces.TEXT, style.text) for item in block.items)
        places = _Places(style.text * 1.7 if block.ticked else 0.0, lead, min(max(asides), width * 0.4))
        found: list[Strip] = []
        for item in block.items[: self.limits.get(id(block))]:
            found += [self._item(item, places, width), Rule(width, style.text * 0.4, 0.4)]
        return found

    def _item(self, item: paper.Item, places: _Places, width: float) -> Strip:
        style = self.style
        parts: list[tuple[float, Stack]] = (
            [(0.0, Stack([Tick(style.text * 0.9, style.text * style.line)]))] if places.tick else []
        )
        leading = style.text * style.line
        if item.lead:
            words = written(item.lead, faces.MEDIUM, style.text, places.lead + 0.1, leading=leading)
            parts.append((places.tick, Stack(words)))
        left = places.tick + (places.lead + style.text if places.lead else 0.0)
        aside = places.aside + style.text if item.aside else 0.0
        named = written(item.words, faces.TEXT, style.text, width - left - aside, leading=leading)
        parts.append((left, Stack(named)))
        if item.aside:
            room = places.aside + 0.1
            beside = written(item.aside, faces.TEXT, style.text, room, align=1, leading=leading)
            parts.append((width - room, Stack(beside)))
        first = Beside(parts)
        if not item.note:
            return first
        closer = style.quiet * style.line
        notes = written(item.note, faces.TEXT, style.quiet, width - left, colour=look.DIM, leading=closer)
        first.stays = True
        return Stack([first, *(Beside([(left, Stack([line]))]) for line in notes)])

    @of.register
    def _(self, block: paper.TableBlock, width: float) -> list[Strip]:
        table, style = block.table, self.style
        body = self._body(block)
        grid = widths.in_a_place(body.needs(), width, max(style.text * 0.92, look.SMALLEST))
        found = self.of(paper.Heading(table.title), width) if block.titled and table.title else []
        if table.told:
            found += stay([*written(table.told, faces.TEXT, style.quiet, width, colour=look.DIM), Gap(style.gap / 2)])
        found += tables.above_the_rows(table, style, width)
        found += tables.the_rows(body, grid, style, width, self.limits.get(id(block)))
        return found + tables.below_the_rows(table, style, width)

    @of.register
    def _(self, block: paper.Signature, width: float) -> list[Strip]:
        style = self.style
        number = max(1, len(block.captions))
        wide = (width - _GUTTER * (number - 1)) / number
        parts = [
            (place * (wide + _GUTTER), Stack([Gap(style.text * 2.4), Rule(wide, 1.0, 0.6, look.INK), *lines]))
            for place, lines in enumerate(
                written(caption, faces.TEXT, style.quiet, wide, colour=look.DIM) for caption in block.captions
            )
        ]
        return [Beside(parts)]

    @of.register
    def _(self, block: paper.BlankLines, width: float) -> list[Strip]:
        style = self.style
        title = stay(written(block.title, faces.TEXT, style.quiet, width, colour=look.DIM)) if block.title else []
        lines = [Stack([Gap(style.text * 2.1), Rule(width, 0.6, 0.5, look.STRONG)]) for _ in range(block.number)]
        return [*title, *lines]

    @of.register
    def _(self, block: paper.Photo, width: float) -> list[Strip]:
        size = size_of(block.jpeg)
        if size is None:
            return []
        share = min(block.width_mm * mm / size[0], width / size[0], _HIGHEST_PHOTO / size[1])
        return [Photo(block.jpeg, size[0] * share, size[1] * share)]

    @of.register
    def _(self, block: paper.Space, _width: float) -> list[Strip]:
        return [Gap(block.height_mm * mm * self.style.text / 10)]

    @of.register
    def _(self, _block: paper.Rule, width: float) -> list[Strip]:
        return [Rule(width, self.style.text * 0.6)]

    @of.register
    def _(self, _block: paper.PageBreak, _width: float) -> list[Strip]:
        return [NewPage()]

    @of.register
    def _(self, block: paper.Columns, width: float) -> list[Strip]:
        parts = list(block.parts)
        shares = list(block.widths) if len(block.widths) == len(parts) else [1.0] * len(parts)
        room = width - _GUTTER * (len(parts) - 1)
        stacks: list[tuple[float, Stack]] = []
        left = 0.0
        for blocks, share in zip(parts, shares, strict=True):
            wide = room * share / sum(shares)
            strips = [strip for strip in self.strips(blocks, wide) if not isinstance(strip, NewPage)]
            stacks.append((left, Stack(strips)))
            left += wide + _GUTTER
        return [Beside(self._even(stacks) if block.even else stacks)]

    def _even(self, stacks: list[tuple[float, Stack]]) -> list[tuple[float, Stack]]:
        """The end of the first column above the second one, so that both are about equally high."""
        (left, first), (right, second) = stacks
        gap = Gap(self.style.gap * 1.5)
        parts = first.split((first.height + second.height + gap.height) / 2 + self.style.text)
        if parts is None or not parts[1].height:
            return stacks
        begun, rest = parts
        assert isinstance(begun, Stack)
        return [(left, begun), (right, Stack([rest, gap, *second.strips]))]


@dataclass(frozen=True, slots=True)
class _Places:
    """How much room the lines of a list give to the square, to what leads and to what stands at the right."""

    tick: float
    lead: float
    aside: float
