"""An answer is taken along: printed after a preview, or saved as a file where the person chooses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from salonbase import exporting, formats, output, reports, segments
from salonbase.errors import SalonError
from salonbase.report import Found, Report
from salonbase.segments import Group
from salonbase.text import text
from ui import ask
from ui.dialogs.paper import PaperDialog
from ui.dialogs.segment_name import SegmentNameDialog
from ui.session import Session
from ui.widgets import work_dialog

MOST_ON_PAPER = 20_000  # rows, some 500 pages


class Taking:
    """What the buttons above an answer do; ``said`` is called with the file that stands now."""

    def __init__(self, session: Session, page: QWidget, said: Callable[[Path], None]) -> None:
        self._session, self._page, self._said = session, page, said

    def save(self, report: Report, found: Found | None, values: dict[str, Any], ending: str) -> None:
        """Ask where, and write the file with progress and Cancel."""
        if found is None or (ending == ".pdf" and not self._means_it(found)):
            return
        name = f"{file_name(report.title(), values, self._session.today())}{ending}"
        path = ask.new_file(self._page, name, output.writer_of(Path(name)).title, ending, "report")
        if path is None:
            return
        key, now = report.key, self._session.now()

        def job(progress: Callable[[int, int], None]) -> exporting.Taken:
            return reports.save(key, found, path, now=now, progress=progress)

        try:
            taken = work_dialog.do(text("TakingReports", "Writing the file…"), path.name, job, self._page)
        except SalonError as error:
            self._session.say(error.sentence, "bad")
            return
        if taken is not None:
            self._said(taken.path)

    def print(self, report: Report, found: Found | None, values: dict[str, Any]) -> None:
        """Show the pages as they will come out of the printer."""
        if found is None or not self._means_it(found):
            return

        def job(progress: Callable[[int, int], None]) -> bytes:
            return reports.paper(found, today=today, progress=progress)

        today = self._session.today()
        try:
            content = work_dialog.do(
                text("TakingReports", "The pages are being made…"), report.title(), job, self._page
            )
        except SalonError as error:
            self._session.say(error.sentence, "bad")
            return
        if content is None:
            return
        name = f"{file_name(report.title(), values, today)}.pdf"
        dialog = PaperDialog(
            self._session,
            report.title(),
            content,
            name,
            f"report:{report.key}",
            self._page.window(),
            rows=len(found.rows),
        )
        dialog.exec()
        dialog.deleteLater()

    def _means_it(self, found: Found) -> bool:
        """Whether so many pages are wanted: who reads them takes the rows to Excel."""
        rows = len(found.rows)
        if rows <= MOST_ON_PAPER:
            return True
        sentence = text(
            "TakingReports", "This report has {rows} rows: that is a whole book.", rows=formats.number(rows)
        )
        yes, no = text("TakingReports", "Make all the pages"), text("TakingReports", "Leave it")
        details = text("TakingReports", "Choose a shorter period, or take it to Excel.")
        return ask.question(self._page, sentence, yes, no, details=details)

    def keep_segment(self, report: Report, values: dict[str, Any], among: int | None) -> str:
        """Keep whoever stands in the report as a segment; return its name, "" where the person thought better of it."""
        conditions = segments.in_report(report.key, values)
        if among is not None:
            conditions = Group("all", (conditions, segments.segment(among).conditions))
        dialog = SegmentNameDialog(self._session, report.title(), conditions, self._page)
        dialog.exec()
        dialog.deleteLater()
        return dialog.kept


def open_folder(path: Path) -> None:
    """Show the folder of a file in the computer's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def file_name(title: str, values: dict[str, Any], today: dt.date) -> str:
    """«Выручка 2026-11»: the report and its period, nobody's name in it."""
    begins, ends = values.get("from"), values.get("to")
    plain = re.sub(r'[\\/:*?"<>|\s]+', " ", title).strip()
    if begins is None or ends is None:
        return f"{plain} {today.isoformat()}"
    if begins == ends:
        return f"{plain} {begins.isoformat()}"
    after = ends + dt.timedelta(days=1) if ends < dt.date.max else ends
    if (begins.day, after.day) == (1, 1):
        months = (after.year - begins.year) * 12 + after.month - begins.month
        if months == 1:
            return f"{plain} {begins:%Y-%m}"
        if months == 12 and begins.month == 1:
            return f"{plain} {begins.year}"
    return f"{plain} {begins.isoformat()} – {ends.isoformat()}"
