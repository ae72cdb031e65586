"""The reports among SCREENS: every one of them on its page, the states in between, the preview of the paper."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from salonbase import reports, segments
from ui import work
from ui.dialogs.paper import PaperDialog
from ui.dialogs.segment_name import SegmentNameDialog
from ui.panels.reports import ReportsPage
from ui.pictures.stage import NOW, Stage

_PATIENCE = 30.0  # seconds for an answer and its picture


def page_of(stage: Stage, key: str) -> ReportsPage:
    """The page with the answer of a report on it."""
    workspace = stage.workspace()
    workspace.show_page("reports", key)
    page = workspace.pages.page("reports")
    assert isinstance(page, ReportsPage)
    wait_for(page)
    return page


def wait_for(page: ReportsPage) -> None:
    """Let the answer come, and the picture that belongs to it."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        QApplication.processEvents()
        answered = page.found is not None and not page.asking.is_busy
        if answered and not work.busy() and page.answer.picture.is_ready():
            break
        time.sleep(0.01)
    work.wait_beside()
    QApplication.processEvents()


def _report(key: str, stage: Stage) -> QWidget:
    return page_of(stage, key).window()


def _waiting(stage: Stage) -> QWidget:
    page = page_of(stage, reports.REPORTS[0].key)
    page.waiting.begin()
    page.waiting.advance(3, 8)
    return page.window()


def _nothing(stage: Stage) -> QWidget:
    page = page_of(stage, "income")
    assert page.controls.period is not None
    page.controls.period.begins.show_day(NOW.date().replace(year=1990))
    page.controls.period.ends.show_day(NOW.date().replace(year=1990))
    page.controls.period._typed()
    wait_for(page)
    page.remembered.keep(page.report, {})  # the next picture begins as the first one did
    return page.window()


def _paper(stage: Stage) -> QWidget:
    page = page_of(stage, "income")
    assert page.found is not None
    content = reports.paper(page.found, today=NOW.date())
    dialog = PaperDialog(page.session, page.report.title(), content, "x.pdf", "report:income", page.window())
    dialog.show()
    return dialog


def _segment(stage: Stage) -> QWidget:
    page = page_of(stage, "lost")
    return SegmentNameDialog(page.session, page.report.title(), segments.in_report("lost", {}), page.window())


REPORTS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    *((f"report-{one.key}", partial(_report, one.key)) for one in reports.REPORTS),
    ("report-nothing", _nothing),
    ("report-waiting", _waiting),
    ("report-paper", _paper),
    ("report-segment", _segment),
)
