"""The window that is shut while something long is done opens again, whatever comes of the work."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salonbase.errors import SalonError
from ui.widgets import work_dialog

pytestmark = pytest.mark.usefixtures("english")
Progress = Callable[[int, int], None]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_work_found_comes_back(window: QWidget) -> None:
    assert work_dialog.do("Counting", "all", lambda: 42, window) == 42


def test_a_refusal_comes_back_as_one(window: QWidget) -> None:
    def refuse() -> None:
        raise SalonError("The disk is full.")

    with pytest.raises(SalonError, match=r"The disk is full\."):
        work_dialog.do("Writing", "all", refuse, window)


def test_cancel_gives_nothing(window: QWidget) -> None:
    pressed = threading.Event()

    def count(progress: Progress) -> int:
        pressed.wait(20)
        progress(1, 2)
        return 42

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, work_dialog.WorkDialog)
        dialog.cancel_button.click()
        pressed.set()

    QTimer.singleShot(100, press)
    assert work_dialog.do("Counting", "all", count, window) is None


def test_a_mistake_of_ours_leaves_no_window_shut(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    crashed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: crashed.append(kind))

    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(SalonError, match="mistake"):
        work_dialog.do("Counting", "all", fail, window)
    assert crashed == [ZeroDivisionError]
    assert QApplication.activeModalWidget() is None
