"""The colours of a picture: on paper here; the window hands in those of its theme. Nothing here draws."""

from __future__ import annotations

from dataclasses import dataclass

_WELL = 4.5  # what WCAG asks of words; white or black have it on every colour


@dataclass(frozen=True, slots=True)
class Ink:
    """How one series looks: its filling, its edge, the colour of its line, all as "#RRGGBB".

    ``hatch`` is drawn over the filling in the colour of the edge: "" none, "/" or "\\" oblique, "-" level lines.
    """

    fill: str
    edge: str
    line: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Palette:
    """Everything that a picture is coloured with.

    ``inks`` are for the series in their order: the first is the accent, the second, the period before, stands back.
    ``heat`` are the colours of little and of much, between which a heat map goes; ``soft`` fills the area below a line.
    """

    surface: str
    text: str
    dim: str
    grid: str
    axis: str
    soft: str
    heat: tuple[str, str]
    inks: tuple[Ink, ...]

    def ink(self, number: int) -> Ink:
        """The look of the series with this number, from 0; after the last look comes the first again."""
        return self.inks[number % len(self.inks)]


PAPER = Palette(
    surface="#FFFFFF",
    text="#1A1F25",
    dim="#565E69",
    grid="#E3E6EA",
    axis="#8A93A0",
    soft="#EEF4F3",
    heat=("#F3F6F6", "#0B5E56"),
    inks=(
        Ink("#0B635B", "#0B635B", "#0B635B"),
        Ink("#FFFFFF", "#6B7480", "#6B7480", "/"),
        Ink("#A9C9C5", "#3E6E69", "#3E8A82"),
        Ink("#FFFFFF", "#1A1F25", "#1A1F25", "-"),
        Ink("#D9DDE2", "#565E69", "#9AA2AD", "\\"),
    ),
)
"""Ink on white paper: series differ by lightness and by hatching, so that a black printer shows them apart."""


def mixed(low: str, high: str, share: float) -> str:
    """The colour between two others; 0 is the first, 1 the second."""
    pairs = zip(_parts(low), _parts(high), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """How far two colours are apart in lightness, from 1 to 21, by the formula of WCAG 2.2."""
    lighter, darker = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(behind: str, *choices: str) -> str:
    """The first of ``choices`` that is read well on a colour; white or black where none is."""
    return next(colour for colour in (*choices, "#FFFFFF", "#000000") if contrast(colour, behind) >= _WELL)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _lightness(colour: str) -> float:
    shares = (part / 255 for part in _parts(colour))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
