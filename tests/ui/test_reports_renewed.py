"""The page «Отчёты» while its answer is renewed: nobody loses the keyboard, no answer stands below a wrong title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salonbase import clients, segments
from salonbase.segments import Fact, Group
from tests.slow import SlowElsewhere
from ui import work
from ui.panels.reports import ReportsPage
from ui.preferences import Preferences
from ui.segments.members import Members
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]


@pytest.fixture
def page(qtbot: QtBot, filled: Session, preferences: Preferences, soon: Soon) -> ReportsPage:
    made = ReportsPage(filled, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_part("quality")
    soon(lambda: made.found is not None and not made.asking.is_busy)
    return made


def test_a_button_keeps_the_keyboard_while_the_answer_is_renewed(
    page: ReportsPage, filled: Session, qtbot: QtBot
) -> None:
    page.head.print_button.setFocus()
    with qtbot.waitSignal(page.asking.found, timeout=20_000):  # the button that was switched off would have lost it
        filled.change(clients.add, {"surname": "Щукина"})
    assert page.head.print_button.isEnabled()
    assert QApplication.focusWidget() is page.head.print_button


def test_nothing_can_be_taken_along_while_something_else_is_asked(
    page: ReportsPage, filled: Session, soon: Soon
) -> None:
    filled.change(segments.add, "Из Москвы", Group("all", (Fact("visits", "at_most", 5),)))
    soon(lambda: page.controls.people is not None and page.controls.people.has_any and not page.asking.is_busy)
    assert page.controls.people is not None
    page.controls.people.setCurrentIndex(1)
    page.controls.people.activated.emit(1)
    assert not page.head.print_button.isEnabled()
    soon(lambda: not page.asking.is_busy)
    assert page.head.print_button.isEnabled()


def test_the_answer_to_a_former_report_never_stands_below_the_title_of_another(
    page: ReportsPage, filled: Session, soon: Soon
) -> None:
    slow = SlowElsewhere(filled.base)
    answers: list[object] = []
    page.asking.found.connect(answers.append)
    page.show_part("rating")
    soon(slow.begun.is_set)
    page.hide()
    page.show_part("lost")
    soon(lambda: not work.busy())
    slow.end()
    soon(lambda: not page.asking.is_busy and not work.busy())
    assert answers == []


def test_a_segment_is_counted_in_the_end_when_the_window_did_not_close(filled: Session, soon: Soon) -> None:
    owner = QObject()
    members = Members(filled, owner)
    slow = SlowElsewhere(filled.base)
    members.count(Group("all", (Fact("visits", "at_least", 1),)))
    soon(slow.begun.is_set)
    work.stop_own()
    soon(lambda: not work.busy())
    slow.end()
    assert members.ids is None
    soon(lambda: members.ids is not None)
