"""The program lives through a long day: what Python shares with Qt does not wear out."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import ui


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_none_true_and_false_cannot_run_out_of_references(qtbot: QtBot) -> None:
    assert ui.__doc__
    label = QLabel()
    qtbot.addWidget(label)
    for _ in range(20_000):
        assert label.property("nothing") is None
    assert min(sys.getrefcount(lasting) for lasting in (None, True, False)) > 1_000_000_000
