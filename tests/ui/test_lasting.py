"""The program lives through a long day: what Python shares with Qt does not wear out."""

from __future__ import annotations

import gc
import sys
import weakref
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from salonbase import output
from salonbase.output.paper import Heading, Paper
from ui import work
from ui.dialogs.form_editor import FormEditorDialog
from ui.dialogs.paper import PaperDialog
from ui.dialogs.segment import SegmentDialog
from ui.panels.reports import ReportsPage
from ui.preferences import Preferences
from ui.session import Session

OPENINGS = 25
Soon = Callable[[Callable[[], object]], None]


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


def everything() -> Counter[str]:
    """How many things of each type there are, when all that was let go is gone."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    gc.collect()
    found = Counter(type(one).__name__ for one in gc.get_objects())
    for name in ("ReferenceType", "Record", "_Context"):  # the driver's, cleared by the hundred; words of Qt to pytest
        del found[name]
    return found + Counter({"widgets of Qt": len(QApplication.allWidgets())})


def grown(openings: int, open_once: Callable[[], None]) -> dict[str, int]:
    """What there is more of, by at least one for each opening."""
    for _ in range(3):
        open_once()
    before = everything()
    for _ in range(openings):
        open_once()
    return {name: more for name, more in (everything() - before).items() if more >= openings}


def segment_editor(session: Session) -> QWidget:
    """With lines that came and went."""
    made = SegmentDialog(session)
    made.begin_with(0)
    made.add_condition()
    made.remove_condition()
    return made


def preview(session: Session) -> QWidget:
    """With a page that is drawn."""
    content = output.of_paper(Paper("A sheet", (Heading("A sheet"),)), output.Head())
    return PaperDialog(session, "A sheet", content, "sheet.pdf", "paper:card")


@pytest.mark.parametrize("make", [segment_editor, preview, lambda session: FormEditorDialog(session, "data")])
def test_a_dialog_that_was_closed_leaves_nothing_behind(
    make: Callable[[Session], QWidget], filled: Session, soon: Soon
) -> None:
    def open_once() -> None:
        made = make(filled)
        made.show()
        QApplication.processEvents()
        made.close()
        made.deleteLater()
        soon(lambda: not work.busy())

    assert grown(OPENINGS, open_once) == {}


def test_one_report_after_another_leaves_nothing_behind(
    qtbot: QtBot, filled: Session, preferences: Preferences, soon: Soon
) -> None:
    page = ReportsPage(filled, preferences)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()

    def look_at_some() -> None:
        for key in ("income", "rating"):  # with a picture and with people
            page.show_part(key)
            soon(lambda: not page.asking.is_busy)
        work.wait_beside()

    assert grown(5, look_at_some) == {}
