"""The look: readable colours, a style sheet without holes, sizes that follow the person's font."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import icons, theme
from ui.standings import MARKS
from ui.widgets.labels import ElidedLabel, label


def luminance(color: QColor) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("text", "window"), ("text", "surface"), ("text", "surface-2"), ("text", "accent-soft"),
        ("dim", "window"), ("dim", "surface"), ("dim", "surface-2"), ("dim", "accent-soft"),
        ("accent-text", "surface"), ("accent-text", "accent-soft"), ("accent-text", "window"), ("on-accent", "accent"),
        ("on-accent", "accent-hover"), ("warning-text", "warning-soft"), ("bad", "surface"), ("bad", "bad-soft"),
        ("ok", "surface"), ("ok", "ok-soft"), ("bad", "window"),
        ("dim", "surface-3"), ("text", "surface-3"), ("accent-text", "surface-2"), ("bad", "accent-soft"),
        ("warning-text", "window"), ("warning-text", "surface"), ("ok", "window"), ("ok", "accent-soft"),
    ],
)  # fmt: skip
def test_words_stand_out_from_their_ground(qapp: QApplication, look: str, words: str, ground: str) -> None:
    theme.apply(qapp, look, scale=1.0)
    assert contrast(theme.color(words), theme.color(ground)) >= 4.5


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface", "surface-2", "surface-3", "accent-soft"])
def test_the_ring_of_the_focus_and_the_signs_of_statuses_stand_out(qapp: QApplication, look: str, ground: str) -> None:
    theme.apply(qapp, look, scale=1.0)
    for token in {"accent", *(token for _, token in MARKS.values())}:
        assert contrast(theme.color(token), theme.color(ground)) >= 3, token


@pytest.mark.parametrize("look", ["light", "dark"])
def test_initials_stand_out_from_every_avatar(qapp: QApplication, look: str) -> None:
    theme.apply(qapp, look, scale=1.0)
    for number in range(200):
        back, front = theme.avatar_colors(f"Имя {number}")
        assert contrast(front, back) >= 4.5


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_style_sheet_has_no_unknown_token(qapp: QApplication, look: str) -> None:
    theme.apply(qapp, look, scale=1.0)
    assert "@" not in theme.style_sheet()


def test_every_picture_of_the_style_sheet_is_there(qapp: QApplication) -> None:
    from pathlib import Path

    for look in ("light", "dark"):
        theme.apply(qapp, look, scale=1.0)
        for path in re.findall(r'url\("([^"]+)"\)', theme.style_sheet()):
            assert Path(path).is_file()


def test_sizes_follow_the_font_of_the_person(qapp: QApplication) -> None:
    theme.apply(qapp, "light", scale=1.5)
    assert theme.px(58) == 87
    assert qapp.font().pixelSize() == 21
    assert "font-size: 33px" in theme.style_sheet()
    assert "border: 1px solid" in theme.style_sheet()


def test_densities_grow(qapp: QApplication) -> None:
    sizes = []
    for density in ("compact", "normal", "large"):
        theme.apply(qapp, "light", density, scale=1.0)
        sizes.append(theme.px(100))
    assert sizes == sorted(set(sizes))


def test_a_role_changes_the_look_at_once(qtbot: QtBot) -> None:
    made = QLabel("долг")
    qtbot.addWidget(made)
    made.show()
    before = made.palette().windowText().color()
    theme.set_role(made, "bad")
    assert made.palette().windowText().color() != before


def test_an_icon_is_drawn_in_the_colours_of_the_theme(qapp: QApplication) -> None:
    pictures = []
    for look in ("light", "dark"):
        theme.apply(qapp, look, scale=1.0)
        pictures.append(icons.icon("phone").pixmap(24, 24).toImage())
    assert pictures[0] != pictures[1]


def test_an_unknown_icon_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")


def test_captions_are_capitals(qtbot: QtBot) -> None:
    made = label("сегодня", "caption")
    qtbot.addWidget(made)
    assert made.text() == "СЕГОДНЯ"


def test_a_cut_label_says_all_in_its_tooltip(qtbot: QtBot) -> None:
    made = ElidedLabel("Белоусова-Краснопольская Александра Константиновна")
    qtbot.addWidget(made)
    made.resize(90, 20)
    made.show()
    assert made.toolTip() == made.text()
    made.resize(900, 20)
    assert made.toolTip() == ""
