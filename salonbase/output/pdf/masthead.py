"""What stands above a paper: the salon's logo, name and address, the title, a line of what the paper is about."""

from __future__ import annotations

from reportlab.lib.units import mm

from salonbase.output.pdf import faces, look
from salonbase.output.pdf.look import Style
from salonbase.output.pdf.photos import size_of
from salonbase.output.pdf.strips import Beside, Gap, Photo, Rule, Stack, Strip, stay, written
from salonbase.output.table import Head

_LOGO_WIDE, _LOGO_HIGH = 48 * mm, 17 * mm


def letterhead(head: Head, style: Style, width: float) -> list[Strip]:
    """The logo, the name and the lines of the salon with a rule below; nothing where nothing is known."""
    parts: list[tuple[float, Stack]] = []
    beside = 0.0
    logo = _logo(head.logo, style)
    if logo is not None:
        parts.append((0.0, Stack([logo])))
        beside = logo.wide + 5 * mm
    room = width - beside
    words: list[Strip] = []
    if head.name:
        words += written(head.name, faces.MEDIUM, style.text * 1.3, room)
    for line in head.lines:
        words += written(line, faces.TEXT, style.quiet, room, colour=look.DIM)
    if logo is not None and (spare := logo.height - sum(strip.height for strip in words)) > 0:
        words = [Gap(spare / 2), *words]
    if words:
        parts.append((beside, Stack(words)))
    return stay([Beside(parts), Rule(width, style.gap * 1.6, 0.5)]) if parts else []


def title(words: str, told: str, style: Style, width: float) -> list[Strip]:
    """The title of a paper and what it is about."""
    strips = written(words, faces.BOLD, style.title, width, leading=style.title * 1.2) if words else []
    if told:
        strips += [Gap(style.text * 0.2), *written(told, faces.TEXT, style.text * 1.05, width, colour=look.DIM)]
    return stay([*strips, Gap(style.gap)]) if strips else []


class _Logo(Photo):
    """The logo, which knows its width."""

    def __init__(self, jpeg: bytes, wide: float, high: float) -> None:
        super().__init__(jpeg, wide, high)
        self.wide = wide


def _logo(jpeg: bytes, style: Style) -> _Logo | None:
    size = size_of(jpeg)
    if size is None:
        return None
    share = min(_LOGO_WIDE / size[0], _LOGO_HIGH / size[1]) * min(1.0, style.text / 9)
    return _Logo(jpeg, size[0] * share, size[1] * share)
