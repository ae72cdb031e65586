"""Icons of one family: Phosphor, whose font lies in the package QtAwesome.

QtAwesome itself loads twelve fonts at the first icon; here only the one that is used is read, so that the first window
stands at once. An icon is drawn anew in every size and in the colours of the theme that is on the screen.
"""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from ui import theme

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"


class _Engine(QIconEngine):
    """Draws one glyph; disabled is faint, checked is the accent."""

    def __init__(self, glyph: str, tokens: tuple[str, str]) -> None:
        super().__init__()
        self._glyph, self._tokens = glyph, tokens

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the glyph into the rectangle."""
        token = self._tokens[state == QIcon.State.On]
        draw(painter, QRectF(rect), self._glyph, theme.color("faint" if mode == QIcon.Mode.Disabled else token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on a transparent ground."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The glyph on a transparent ground, as sharp as a screen with ``scale`` pixels for a unit shows it."""
        pixels = size * scale
        made = QPixmap(pixels)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), pixels), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """Another engine that draws the same."""
        return _Engine(self._glyph, self._tokens)


def icon(name: str, token: str = "dim", checked: str = "accent-text") -> QIcon:
    """The icon ``name`` of Phosphor («phone», «users»); ``checked`` is its colour in a checked button."""
    return QIcon(_Engine(glyph(name), (token, checked)))


def glyph(name: str) -> str:
    """The letter of the Phosphor font that is the icon ``name``; raises KeyError for a name that it does not have."""
    return chr(int(_names()[name], 16))


def paint(painter: QPainter, rect: QRectF, name: str, token: str) -> None:
    """Draw the icon into the rectangle, for painters of rows."""
    draw(painter, rect, glyph(name), theme.color(token))


def draw(painter: QPainter, rect: QRectF, letter: str, color: QColor) -> None:
    """Draw one letter of the icon font, as large as the rectangle is high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(_family())
    font.setPixelSize(max(1, round(min(rect.width(), rect.height()))))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = json.loads((_folder() / _NAMES).read_text(encoding="ascii"))
    return names


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_folder() / _FONT))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""


@cache
def _folder() -> Path:
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"
