"""What a paper is before it becomes a PDF: a title and blocks below each other, or a sheet of equal labels.

Nothing here draws. All words are plain: ``&`` and ``<`` mean themselves, a line break begins a new line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from salonbase.output.table import Table


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part, never alone at the foot of a page; ``beside`` stands quietly at its right («12 из 40»)."""

    words: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words over the whole width. ``kind``: "text", "quiet" (small and grey), "strong", "large", "centred"."""

    words: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known, each a caption and its value, side by side in ``columns``; those without a value are left out."""

    lines: Sequence[tuple[str, str]]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Alert:
    """What nobody may overlook (allergies), in a frame that is seen in black and white too."""

    words: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: when or what number, who, and what about it; ``aside`` stands at the right (phone, sum)."""

    words: str
    note: str = ""
    lead: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list. ``ticked`` puts a square before each line, for a pen; ``if_none`` stands in place of an empty list.

    Where a paper of one page is too full, the others are shortened before one that is ``kept``.
    """

    items: Sequence[Item]
    ticked: bool = False
    if_none: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with everything it has; its title as a heading unless ``titled`` says no."""

    table: Table
    titled: bool = True


@dataclass(frozen=True, slots=True)
class Signature:
    """Places to write by hand above a caption, side by side: («подпись», «расшифровка», «дата»)."""

    captions: Sequence[str]


@dataclass(frozen=True, slots=True)
class BlankLines:
    """Empty lines to write on by hand."""

    number: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as JPEG, as wide as said and never wider than its place."""

    jpeg: bytes
    width_mm: float = 40


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, so high."""

    height_mm: float = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line over the whole width."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page. Nothing in columns and on papers of one page."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, a sequence for each column; ``widths`` are their shares («2, 1»), equal where not given.

    Of two equal columns that are ``even`` the first goes on above the second where it is the higher one.
    """

    parts: Sequence[Sequence[Block]]
    widths: Sequence[float] = ()
    even: bool = False


Block = (
    Heading
    | Paragraph
    | Facts
    | Alert
    | Items
    | TableBlock
    | Signature
    | BlankLines
    | Photo
    | Space
    | Rule
    | PageBreak
    | Columns
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its title, a line of what and of when it is, its blocks.

    ``on_one_page`` makes it smaller until it fits on one A4, to a size that can still be read; where that is too little
    its lists stand closer and below no letterhead, and what does not fit even then ends with «и ещё 7».
    """

    title: str
    blocks: Sequence[Block]
    told: str = ""
    on_one_page: bool = False
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """How equal labels lie on an A4, in millimetres, as the packet of the sheets says."""

    columns: int = 3
    rows: int = 8
    left_mm: float = 0.0
    top_mm: float = 0.5
    width_mm: float = 70.0
    height_mm: float = 37.0
    gap_x_mm: float = 0.0
    gap_y_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on one label, its first line the largest. What is too wide wraps, what is too high gets smaller."""

    lines: Sequence[str]
