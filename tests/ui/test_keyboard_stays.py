"""What goes or cannot be pressed any longer hands the keyboard to its neighbour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import forms, segments
from salonbase.segments import Fact, Group
from ui.clients.segment_chip import SegmentChip
from ui.preferences import Preferences
from ui.sections.forms import FormsSection
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()


def focus() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def test_the_cross_of_a_segment_hands_it_to_the_chip(qtbot: QtBot, filled: Session, soon: Soon) -> None:
    chip, window = SegmentChip(filled), QWidget()
    row = QHBoxLayout(window)
    for part in (chip, QPushButton("Next")):
        row.addWidget(part)
    shown(qtbot, window)
    number = filled.change(segments.add, "Бывали", Group("all", (Fact("visits", "at_least", 1),)))
    chip.choose(number)
    soon(lambda: chip.allowed() is not None)
    chip.off.setFocus()
    qtbot.keyClick(chip.off, Qt.Key.Key_Space)
    assert focus() == "filter_segment"


@pytest.mark.parametrize(("way", "other", "end"), [("up", "down", 0), ("down", "up", -1)])
def test_a_form_that_cannot_go_further_can_go_back(
    qtbot: QtBot, filled: Session, tmp_path: Path, way: str, other: str, end: int
) -> None:
    section = FormsSection(filled, Preferences(tmp_path / "preferences.json"))
    shown(qtbot, section)
    keys = [form.key for form in forms.forms()]
    key = keys[1] if way == "up" else keys[-2]
    button = section.findChild(QPushButton, f"form_{way}_{key}")
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [form.key for form in forms.forms()][end] == key
    assert focus() == f"form_{other}_{key}"
