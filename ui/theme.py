"""The look: one table of tokens for light and dark, and the style sheet that is made from it.

Nothing is coloured anywhere else. Widgets get their look from the dynamic property ``role`` (``set_role``), painters
ask ``color`` and ``px``. Sizes in the style sheet are written for a text of 14 pixels and scale with the person's own
font.
"""

from __future__ import annotations

import colorsys
import re
import sys
import zlib
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from salonbase import paths

#              token            light      dark
TOKENS: dict[str, tuple[str, str]] = {
    "window": ("#F5F6F8", "#14171B"),
    "surface": ("#FFFFFF", "#1C2025"),
    "surface-2": ("#F0F2F5", "#242930"),
    "surface-3": ("#E4E8ED", "#2E343C"),
    "line": ("#E2E6EB", "#30363F"),
    "line-strong": ("#C9D0D8", "#454D58"),
    "text": ("#1A1F25", "#E9ECEF"),
    "dim": ("#5D6673", "#A4AEBB"),
    "faint": ("#8A93A0", "#7C8694"),
    "accent": ("#0E7C72", "#2BB5A6"),
    "accent-hover": ("#0B6A61", "#3CC5B6"),
    "accent-soft": ("#E3F3F1", "#16312F"),
    "accent-text": ("#0B635B", "#5FD6C9"),
    "on-accent": ("#FFFFFF", "#08211E"),
    "warning-soft": ("#FFF4DC", "#332A17"),
    "warning-line": ("#F2DCA6", "#54451F"),
    "warning-text": ("#8A5A00", "#F0C36B"),
    "bad": ("#B9372F", "#F08A82"),
    "bad-soft": ("#FCEBE9", "#3A201F"),
    "bad-line": ("#F0C4C0", "#5E302D"),
    "ok": ("#2B7A4B", "#79CFA0"),
    "ok-soft": ("#E4F4EA", "#1A3124"),
    "shade": ("#4D101418", "#99000000"),
}
CHOICES = ("system", "light", "dark")
DENSITIES = {"compact": 0.92, "normal": 1.0, "large": 1.18}
_TEXT = 14
_USUAL_POINTS = {"win32": 9.0, "darwin": 13.0}


@dataclass(slots=True)
class _Look:
    """What is on the screen at the moment."""

    dark: bool = False
    scale: float = 1.0


_look = _Look()


def color(token: str) -> QColor:
    """The colour of a token in the theme that is on the screen."""
    return QColor(TOKENS[token][_look.dark])


def is_dark() -> bool:
    """Whether the dark theme is on the screen."""
    return _look.dark


def px(size: float) -> int:
    """A size of look.md, which counts in pixels for a text of 14, in the person's own scale."""
    return max(1, round(size * _look.scale)) if size > 0 else round(size * _look.scale)


def margins(left: int, top: int, right: int, bottom: int) -> QMargins:
    """Margins of a layout in the person's own scale."""
    return QMargins(px(left), px(top), px(right), px(bottom))


def font(size: int = _TEXT, *, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0) -> QFont:
    """The person's font in a size of look.md, for painters; ``spacing`` is between letters, in pixels."""
    return QFont(_font(size, weight, spacing))


@cache
def metrics(size: int = _TEXT, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
    """How much room words take in ``font`` of the same size and weight; shared, so nobody may change it."""
    return QFontMetrics(_font(size, weight, 0))


@cache
def _font(size: int, weight: QFont.Weight, spacing: float) -> QFont:
    made = QFont(QApplication.font())
    made.setPixelSize(px(size))
    made.setWeight(weight)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


def scaled(font: QFont, factor: float) -> QFont:
    """The same font in another size, for painters that follow the font of their widget."""
    made = QFont(font)
    made.setPixelSize(max(1, round((font.pixelSize() if font.pixelSize() > 0 else px(_TEXT)) * factor)))
    return made


def draw_ring(painter: QPainter, area: QRect) -> None:
    """The ring of the focus around a list in which no row has it yet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color("accent"), 2))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(8), px(8))


def avatar_colors(name: str) -> tuple[QColor, QColor]:
    """A quiet background and a readable text whose hue follows from the name, the same on every computer."""
    hue = (zlib.crc32(name.encode()) % 24) / 24
    back, front = ((0.22, 0.30), (0.80, 0.55)) if _look.dark else ((0.89, 0.45), (0.28, 0.50))
    return QColor.fromRgbF(*colorsys.hls_to_rgb(hue, *back)), QColor.fromRgbF(*colorsys.hls_to_rgb(hue, *front))


def set_role(widget: QWidget, role: str) -> None:
    """Give the widget another look of the style sheet, at once."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # otherwise it still will be, when it is shown
            repolish(widget)


def repolish(widget: QWidget) -> None:
    """Make the style sheet look at the widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def system_is_dark() -> bool:
    """Whether the operating system asks for a dark theme."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, choice: str = "system", density: str = "normal", *, scale: float | None = None) -> None:
    """Show the whole application in a theme of CHOICES and a density of DENSITIES.

    ``scale`` replaces the factor that follows from the person's system font (pictures look alike everywhere).
    """
    _look.dark = system_is_dark() if choice == "system" else choice == "dark"
    _look.scale = (_scale_of_system() if scale is None else scale) * DENSITIES.get(density, 1.0)
    made = QFont(app.font())
    made.setPixelSize(px(_TEXT))
    app.setFont(made)
    _font.cache_clear()
    metrics.cache_clear()
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """The style sheet with the tokens of the theme on the screen put in and all sizes scaled."""
    values = {name: pair[_look.dark] for name, pair in TOKENS.items()}
    values["icons"] = (paths.resources() / "icons").as_posix()
    values["mode"] = "dark" if _look.dark else "light"
    filled = re.sub(r"@([a-z]+(?:-[a-z0-9]+)*)", lambda found: values[found[1]], _template())
    if _look.scale == 1.0:
        return filled
    return re.sub(r"(-?\b\d+)px", lambda found: f"{_scaled(int(found[1]))}px", filled)


def _scaled(size: int) -> int:
    return size if abs(size) <= 1 else px(size)


@cache
def _template() -> str:
    folder = paths.resources() / "styles"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.qss")))


_system_points: list[float] = []


def _scale_of_system() -> float:
    """How much larger than usual the person has set the system's font."""
    if not _system_points:
        _system_points.append(QApplication.font().pointSizeF())
    usual = _USUAL_POINTS.get(sys.platform, 10.0)
    return min(max(_system_points[0] / usual, 1.0), 1.8) if _system_points[0] > 0 else 1.0


def _palette() -> QPalette:
    """The colours for what no style sheet reaches: links, placeholders, native parts."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, "window"), (role.WindowText, "text"), (role.Base, "surface"), (role.AlternateBase, "surface-2"),
        (role.Text, "text"), (role.Button, "surface"), (role.ButtonText, "text"), (role.PlaceholderText, "dim"),
        (role.Highlight, "accent"), (role.HighlightedText, "on-accent"), (role.Link, "accent-text"),
        (role.LinkVisited, "accent-text"), (role.ToolTipBase, "text"), (role.ToolTipText, "surface"),
        (role.Mid, "line"), (role.Dark, "line-strong"), (role.Light, "surface-2"), (role.Accent, "accent"),
    ):  # fmt: skip
        made.setColor(target, color(token))
    made.setColor(QPalette.ColorGroup.Disabled, role.Text, color("faint"))
    made.setColor(QPalette.ColorGroup.Disabled, role.ButtonText, color("faint"))
    return made
