"""What reports, papers and segments cost a window: how long a person waits for each, and how long it waits for them."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from salonbase import reports, segments
from salonbase.segments import Fact, Group
from tests.benchmarks.measuring import Figure, timed
from ui.dialogs.paper import PaperDialog
from ui.panels.reports import ReportsPage
from ui.workspace import Workspace

PATIENCE = 60.0
NAME = "Away for sixty days"
SLOWEST = "workload"
SHEET = "income"  # a report whose pages are few


def reports_of(shown: Workspace, floor: float) -> list[Figure]:
    """Every report chosen one after another as it stands, then the slowest one over all time."""
    shown.show_page("reports")
    page = shown.middle.currentWidget()
    assert isinstance(page, ReportsPage)
    waits: list[float] = []
    times = [timed(lambda key=one.key: _ask(page, lambda: page.show_part(key), waits)) for one in reports.REPORTS]  # type: ignore[misc]
    page.show_part(SLOWEST)
    whole = timed(lambda: _ask(page, page.controls.take_all_time, waits))
    return [
        Figure("the slowest report, chosen to painted", max(times), floor, limit=3000),
        Figure(f"{SLOWEST} of all time to painted", whole, floor, limit=3000),
        Figure("longest wait of the window meanwhile", max(waits), floor, limit=200),
    ]


def preview(shown: Workspace, floor: float) -> Figure:
    """A report of few pages: its button to the painted preview."""
    page = shown.middle.currentWidget()
    assert isinstance(page, ReportsPage)
    _ask(page, lambda: page.show_part(SHEET), [])
    seen: list[float] = []
    ended = time.perf_counter() + PATIENCE

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PaperDialog) and dialog.isVisible():
            QApplication.processEvents()
            seen.append(time.perf_counter())
            dialog.reject()
        elif time.perf_counter() < ended:
            QTimer.singleShot(1, look)
        elif isinstance(dialog, QDialog):
            dialog.reject()

    started = time.perf_counter()
    QTimer.singleShot(0, look)
    page.head.print_wanted.emit()
    return Figure("preview of a report to painted", (seen[0] - started) * 1000, floor)


def choose_segment(shown: Workspace) -> None:
    """Let a segment of many clients thin the list out: those who have not been for 60 days and are not booked."""
    shown.open_client(shown.list.model.ids[0])  # a page as wide as the window has no list beside it
    if NAME not in segments.names():  # whoever measures one base again and again has it already
        conditions = Group("all", (Fact("last_visit", "longer_ago", days=60), Fact("booking", "no")))
        shown.session.change(segments.add, NAME, conditions)
    number = segments.of(NAME).id
    shown.list.chips.segment.choose(number)
    _until(lambda: shown.list.chips.segment.allowed() is not None, [])


def _ask(page: ReportsPage, act: Callable[[], object], waits: list[float]) -> None:
    """Do what asks for an answer, until that is shown and painted; ``waits`` gets how long the window was not there."""
    waits.append(timed(act))
    _until(lambda: not page.asking.is_busy, waits)
    QApplication.processEvents()


def _until(reached: Callable[[], bool], waits: list[float]) -> None:
    end = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come that far")
        waits.append(timed(QApplication.processEvents))
        time.sleep(0.0003)
