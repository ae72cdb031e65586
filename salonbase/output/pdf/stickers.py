"""Labels on sheets of A4: equal places in a grid, a few lines of words in each, alike in size where that can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from salonbase.output.paper import Label, LabelSheet
from salonbase.output.pdf import faces, look
from salonbase.output.pdf.pen import Pen
from salonbase.output.pdf.strips import CAPITALS
from salonbase.output.pdf.wrapping import lines_of
from salonbase.output.table import Counter, Progress
from salonbase.text import text

_FIRST, _OTHERS = 11.5, 9.5
_SCALES = tuple(scale / 20 for scale in range(28, 10, -1))
_USUAL = 45.0  # millimetres: labels that are higher have larger letters
_COMMON = 0.8  # all are as small as the fullest label needs, but not smaller than this: only that one is then
_LEADING = 1.25
_PADDING = 4 * mm


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    face: str
    size: float


def of_labels(labels: Sequence[Label], sheet: LabelSheet, start: int, progress: Progress | None) -> bytes:
    """The sheets as one document in memory."""
    pen = Pen(text("Paper", "Labels"), "SalonBase")
    places = sheet.columns * sheet.rows
    pen.begin_page(look.PORTRAIT)
    counter = Counter(len(labels), progress)
    scale = _common(labels, sheet)
    for number, label in enumerate(labels, start=(start - 1) % places):
        if number and number % places == 0:
            pen.end_page()
            pen.begin_page(look.PORTRAIT)
        counter.one_more()
        row, column = divmod(number % places, sheet.columns)
        left = (sheet.left_mm + column * (sheet.width_mm + sheet.gap_x_mm)) * mm
        top = look.PORTRAIT[1] - (sheet.top_mm + row * (sheet.height_mm + sheet.gap_y_mm)) * mm
        _draw(pen, label, left, top, sheet, scale)
    pen.end_page()
    return pen.finish()


def _common(labels: Sequence[Label], sheet: LabelSheet) -> float:
    """The scale in which every label fits."""
    _, _, wide, high = _room(sheet)
    scale = next(one for one in _SCALES if one <= max(1.0, sheet.height_mm / _USUAL))
    for label in labels:
        while scale > _COMMON and _height(_lines(label, scale, wide)) > high:
            scale = next(smaller for smaller in _SCALES if smaller < scale)
    return scale


def _room(sheet: LabelSheet) -> tuple[float, float, float, float]:
    """How far the words stand from the side and from above, how wide and how high they may be."""
    padding = min(_PADDING, sheet.height_mm * mm * 0.12)
    side = min(_PADDING * 1.3, sheet.width_mm * mm * 0.12)
    return side, padding, sheet.width_mm * mm - 2 * side, sheet.height_mm * mm - 2 * padding


def _draw(pen: Pen, label: Label, left: float, top: float, sheet: LabelSheet, scale: float) -> None:
    """Write a label in the middle of its height."""
    side, padding, wide, high = _room(sheet)
    lines = _fitting(label, wide, high, scale)
    y = top - padding - (high - _height(lines)) / 2
    for line in lines:
        y -= line.size * _LEADING
        pen.words(left + side, y + line.size * (_LEADING - CAPITALS) / 2, line.words, line.face, line.size)


def _fitting(label: Label, wide: float, high: float, largest: float) -> list[_Line]:
    """The lines in the largest size in which all fit, at most ``largest``; what never fits ends."""
    sizes = (scale for scale in _SCALES if scale <= largest)
    fitting = (lines for scale in sizes if _height(lines := _lines(label, scale, wide)) <= high)
    found = next(fitting, None)
    return _cut(_lines(label, _SCALES[-1], wide), wide, high) if found is None else found


def _cut(lines: list[_Line], wide: float, high: float) -> list[_Line]:
    """As many lines as fit, at least one, with «…» where they end."""
    while len(lines) > 1 and _height(lines) > high:
        lines.pop()
    last = lines.pop()
    words = last.words
    while words and faces.width(f"{words}…", last.face, last.size) > wide:
        words = words[:-1]
    return [*lines, _Line(f"{words}…", last.face, last.size)]


def _lines(label: Label, scale: float, wide: float) -> list[_Line]:
    found: list[_Line] = []
    for place, words in enumerate(label.lines):
        face, size = (faces.TEXT, _OTHERS * scale) if place else (faces.BOLD, _FIRST * scale)
        clean = " ".join(faces.clean(words).split())
        if clean:
            found += [_Line(line, face, size) for line in lines_of(clean, face, size, wide)]
    return found


def _height(lines: Sequence[_Line]) -> float:
    return sum(line.size * _LEADING for line in lines)
