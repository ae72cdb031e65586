"""Pictures of figures in the window: sharp, in the colours of the theme, in words for who cannot see them."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from salonbase.output import Picture, Series
from salonbase.output.palette import contrast, mixed, readable
from tests.core import pictures
from ui import theme
from ui.widgets.picture_view import PictureView, screen_palette

USUAL = QSize(560, 280)


def shown(qtbot: QtBot, picture: Picture | None, size: QSize = USUAL) -> PictureView:
    """A view with a picture that stands."""
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(size)
    view.show_picture(picture)
    view.show()
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    return view


def colours(view: PictureView) -> set[str]:
    """The colours of every fourth pixel of what is seen."""
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}


def near(one: str, found: set[str]) -> bool:
    """Whether a colour is among others, give or take what rendering rounds."""
    wanted = QColor(one)
    return any(
        max(abs(wanted.red() - c.red()), abs(wanted.green() - c.green()), abs(wanted.blue() - c.blue())) <= 2
        for c in map(QColor, found)
    )


def test_a_picture_is_as_large_as_the_view_and_follows_it(qtbot: QtBot) -> None:
    view = shown(qtbot, pictures.simple("columns", pictures.months(12)))
    assert view.image().size() == view.size() * view.devicePixelRatioF()
    view.resize(820, 400)
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    assert view.image().size() == QSize(820, 400) * view.devicePixelRatioF()


def test_a_picture_has_the_colours_of_the_theme_and_changes_with_it(qtbot: QtBot, qapp: QApplication) -> None:
    view = shown(qtbot, pictures.simple("columns", pictures.months(12)))
    assert near(theme.TOKENS["accent"][0], colours(view))
    assert near(theme.TOKENS["surface"][0], colours(view))
    theme.apply(qapp, "dark", scale=1.0)
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    found = colours(view)
    assert near(theme.TOKENS["accent"][1], found)
    assert near(theme.TOKENS["surface"][1], found)
    assert not near(theme.TOKENS["accent"][0], found)


def test_another_picture_takes_the_place_of_the_one_before(qtbot: QtBot) -> None:
    view = shown(qtbot, pictures.simple("columns", pictures.months(12)))
    before = view.image().copy()
    for count in (3, 5, 7):
        view.show_picture(pictures.simple("bars", pictures.names(count)))
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    other = shown(qtbot, pictures.simple("bars", pictures.names(7)))
    assert view.image() != before
    assert view.image() == other.image()


def test_no_picture_is_an_empty_surface(qtbot: QtBot) -> None:
    view = shown(qtbot, pictures.heat())
    view.show_picture(None)
    assert colours(view) == {theme.color("surface").name()}
    assert view.accessibleName() == "No picture"


def test_a_picture_without_figures_is_told_as_such(qtbot: QtBot) -> None:
    view = shown(qtbot, Picture("columns", "Выручка", ["ноя 2026"], [Series("", [0])], "money"))
    assert view.accessibleDescription() == "Выручка. Пока показывать нечего."
    assert len(colours(view)) > 1  # the words


def test_a_picture_is_told_in_words(qtbot: QtBot) -> None:
    view = shown(qtbot, Picture("bars", "Источники", ["2ГИС", "Вывеска"], [Series("", [5, 12])]))
    assert view.accessibleName() == "Источники"
    assert "12 (Вывеска)" in view.accessibleDescription()


def test_the_mouse_finds_the_exact_figure(qtbot: QtBot) -> None:
    view = shown(qtbot, Picture("bars", "Долги", ["Анна <b>", "Ольга"], [Series("", [123_456_78, 100])], "money"))
    places = [QPointF(300, y) for y in range(0, view.height(), 10)]
    found = [spot.words for spot in map(view.spot, places) if spot]
    assert list(dict.fromkeys(found)) == ["Анна <b>: 123\u202f456,78\u202f₽", "Ольга: 1\u202f₽"]
    first = next(place for place in places if view.spot(place))
    event = QHelpEvent(QEvent.Type.ToolTip, first.toPoint(), view.mapToGlobal(first.toPoint()))
    QApplication.sendEvent(view, event)
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_bars_ask_for_as_much_height_as_they_have_rows(qtbot: QtBot) -> None:
    few, many = (shown(qtbot, pictures.simple("bars", pictures.names(count))) for count in (3, 9))
    assert few.sizeHint().height() < many.sizeHint().height()


def test_a_larger_font_makes_larger_letters(qtbot: QtBot, qapp: QApplication) -> None:
    view = shown(qtbot, pictures.heat())
    before = view.image().copy()
    theme.apply(qapp, "light", scale=1.5)
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    assert view.image() != before


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_words_and_series_are_read_in_both_themes(qapp: QApplication, choice: str) -> None:
    theme.apply(qapp, choice, scale=1.0)
    palette = screen_palette()
    assert contrast(palette.text, palette.surface) >= 7
    assert contrast(palette.dim, palette.surface) >= 4.5
    for ink in palette.inks:
        assert max(contrast(ink.fill, palette.surface), contrast(ink.edge, palette.surface)) >= 3
        assert contrast(ink.line, palette.surface) >= 3
    for one, other in combinations(palette.inks[:3], 2):
        assert contrast(one.fill, other.fill) > 1.1 or one.hatch != other.hatch
    for share in range(101):
        behind = mixed(*palette.heat, share / 100)
        assert contrast(readable(behind, palette.text, palette.surface), behind) >= 4.5


def test_the_window_is_never_held_up(qtbot: QtBot) -> None:
    made = pictures.simple("columns", pictures.days(120), series=2)
    view = shown(qtbot, made, QSize(1400, 500))
    for _ in range(5):
        view.show_picture(made)
        assert not view.is_ready(), "it is drawn beside the window, never before the window goes on"
        qtbot.waitUntil(view.is_ready, timeout=20_000)


def test_reportlab_is_loaded_only_for_the_first_picture() -> None:
    code = "import sys, ui.widgets.picture_view; sys.exit('reportlab.graphics' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
