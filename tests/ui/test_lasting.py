"""The program lives through a long day: what Python shares with Qt does not wear out."""

from __future__ import annotations

import gc
import sys
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui import work


class Job:
    """Something to be done that can be seen to be gone."""

    def __call__(self) -> int:
        return 1

    def stop(self) -> None:
        """There is nothing to stop."""


def test_an_empty_answer_of_qt_costs_none_no_reference(qtbot: QtBot) -> None:
    """PySide 6.12.0 took one reference of None each time and ended the program after some thousand calls."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1_000):
        assert label.property("nothing") is None
    assert sys.getrefcount(None) > before - 500


def test_what_was_done_beside_the_window_is_kept_by_nobody(qtbot: QtBot) -> None:
    """A job may hold a whole report or file; PySide kept each QRunnable that was made in Python for ever."""
    owner, jobs = QObject(), list[weakref.ref[Job]]()
    for number in range(40):
        job, answers = Job(), list[object]()
        jobs.append(weakref.ref(job))
        if number % 2:
            work.run(job, answers.append, owner=owner, stop=job.stop)
        else:
            work.beside(job, answers.append, owner=owner)
        del job
        qtbot.waitUntil(lambda answers=answers: bool(answers), timeout=20_000)  # type: ignore[misc]
    work.wait()
    work.wait_beside()
    gc.collect()
    assert sum(job() is not None for job in jobs) == 0
