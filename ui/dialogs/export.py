"""«Экспорт»: clients and visits as a file of the person's choice, written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from salonbase import exporting, formats, nouns, segments
from salonbase.errors import Cancelled, SalonError
from salonbase.exporting import Taken
from ui import ask, icons, theme, work
from ui.exports.choices import ExportChoices
from ui.exports.work_page import ExportWorkPage
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.labels import breakable, label


class ExportDialog(Dialog):
    """What, of whom, as which kind of file; then where, how far it is, and what stands in the file.

    ``found`` are the clients in the list while it is searched or filtered; ``past_wanted`` asks for earlier exports.
    """

    past_wanted = Signal()

    def __init__(self, session: Session, found: Sequence[int] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="export_dialog", title=self.tr("Export"), width=520)
        self._session = session
        self._found = list(found or ())
        self._task: work.Task | None = None
        self.taken: Taken | None = None
        known = [(one.id, one.name) for one in segments.saved()]
        self.choices = ExportChoices(session.index.count(), len(self._found), known)
        self.work_page = ExportWorkPage()
        self._done_page = self._make_done()
        self._pages = QStackedWidget()
        for page in (self.choices, self.work_page, self._done_page):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self._make_warning())
        self.past_button = self.add_quiet_button(self.tr("Exports so far…"), "export_past", self._show_past)
        self.folder_button = self.add_quiet_button(self.tr("Open the folder"), "export_folder", self._open_folder)
        self.cancel_button = self.add_button(self.tr("Cancel"), "export_cancel", self.reject)
        self.save_button = self.add_button(self.tr("Save as a file…"), "export_save", self.save, "primary")
        self.done_button = self.add_button(self.tr("Done"), "export_done", self.accept, "primary")
        self._show(self.choices, self.past_button, self.cancel_button, self.save_button)
        self.choices.focus_first()

    def save(self) -> None:
        """Ask where, and write the file in the background."""
        title, ending = self.choices.format()
        name = f"{self.choices.file_name()} {self._session.today().isoformat()}{ending}"
        path = ask.new_file(self, name, title, ending, "export")
        if path is None:
            return
        what, now = self.choices.what(), self._session.now()
        found = self._found if self.choices.only_found() else None
        wanted = self.choices.segment()

        def job(progress: Callable[[int, int], None]) -> Taken:
            ids = found if wanted is None else segments.ids(segments.segment(wanted).conditions, today=now.date())
            return exporting.export(what, path, now=now, ids=ids, progress=progress)

        self.show_error("")
        self.work_page.begin(path.name)
        self._show(self.work_page, self.cancel_button)
        self._task = work.run(job, self._saved, self._failed, self.work_page.advance, owner=self)

    def reject(self) -> None:
        """Leave; while the file is being written that means Cancel."""
        if self._task is None:
            super().reject()
        else:
            self.cancel_button.setEnabled(False)
            self._task.cancel()

    def _saved(self, taken: Taken) -> None:
        self._task, self.taken = None, taken
        self._told.setText(self._rows(taken.rows))
        self._place.setText(breakable(str(taken.path)))
        self._show(self._done_page, self.folder_button, self.done_button)

    def _failed(self, error: Exception) -> None:
        self._task = None
        self._show(self.choices, self.past_button, self.cancel_button, self.save_button)
        if isinstance(error, Cancelled):
            self.show_error(self.tr("Cancelled: there is no file."))
        elif isinstance(error, SalonError):
            self.show_error(error.sentence)

    def _rows(self, number: int) -> str:
        """How much stands in the file."""
        words = {
            "clients": nouns.here(self.tr("%n client(s) are in the file.", "", number)),
            "visits": self.tr("%n visit(s) are in the file.", "", number),
            "all": self.tr("%n row(s) are in the file.", "", number),
        }
        return words[self.choices.what()].replace(str(number), formats.number(number), 1)

    def _show_past(self) -> None:
        self.reject()
        self.past_wanted.emit()

    def _open_folder(self) -> None:
        if self.taken is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.taken.path.parent)))

    def _make_done(self) -> QWidget:
        page, sign = QWidget(), QLabel()
        size = theme.px(40)
        sign.setPixmap(icons.icon("check-circle", "ok").pixmap(QSize(size, size), self.devicePixelRatioF()))
        self._told = label("", "heading", name="export_told", wrap=True)
        self._place = label("", "dim", name="export_place", wrap=True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addStretch(1)
        for part in (sign, self._told, self._place):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addStretch(1)
        return page

    def _make_warning(self) -> QWidget:
        strip, sign = QFrame(), QLabel()
        theme.set_role(strip, "strip")
        size = theme.px(18)
        sign.setPixmap(icons.icon("warning", "warning-text").pixmap(QSize(size, size), self.devicePixelRatioF()))
        words = self.tr("The file is not encrypted: whoever gets it can read it. Delete it when it is needed no more.")
        row = QHBoxLayout(strip)
        row.setContentsMargins(theme.margins(12, 8, 12, 8))
        row.setSpacing(theme.px(10))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "", name="export_warning", wrap=True), 1)
        return strip

    def _show(self, page: QWidget, *shown: QPushButton) -> None:
        """Turn to a page with these buttons; the primary one among them is pressed by Enter."""
        self._pages.setCurrentWidget(page)
        for one in (self.past_button, self.folder_button, self.cancel_button, self.save_button, self.done_button):
            one.setVisible(one in shown)
            one.setEnabled(True)
        for one in (self.save_button, self.done_button):
            one.setDefault(one in shown)
        if self.done_button in shown:
            self.done_button.setFocus()
        elif self.save_button not in shown:
            self.cancel_button.setFocus()
