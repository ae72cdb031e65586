"""How papers look: the colours, the margins and the sizes that follow from that of the text. It can be printed grey."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

PORTRAIT = A4
LANDSCAPE = (A4[1], A4[0])

SIDE = 15 * mm
TOP = 16 * mm
BOTTOM = 17 * mm
FOOT = 9.5 * mm  # the base line of the footer
RUNNING = 10 * mm  # below the upper edge: the base line of the title on later pages

INK = HexColor("#1A1F25")
DIM = HexColor("#566070")
LINE = HexColor("#D3D9E0")
STRONG = HexColor("#4A5462")
SOFT = HexColor("#F3F5F8")
ACCENT = HexColor("#0E7C72")
WARM = HexColor("#FFF4DC")

SMALLEST = 7.5


@dataclass(frozen=True, slots=True)
class Style:
    """All sizes of a paper whose text has the size ``text``, in points; ``tight`` sets the lines of lists closer."""

    text: float = 10.0
    tight: bool = False

    @property
    def leading(self) -> float:
        """From line to line of the text."""
        return self.text * 1.36

    @property
    def line(self) -> float:
        """From line to line of a list, for letters of one point."""
        return 1.2 if self.tight else 1.36

    @property
    def quiet(self) -> float:
        """The size of captions and notes, never too small to read."""
        return max(self.text * 0.86, SMALLEST)

    @property
    def heading(self) -> float:
        """The size of the title of a part."""
        return self.text * 1.26

    @property
    def title(self) -> float:
        """The size of the title of the paper."""
        return self.text * 2.0

    @property
    def gap(self) -> float:
        """The usual room between two blocks."""
        return self.text * 0.9
