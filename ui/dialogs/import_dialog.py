"""Bring clients and visits in from files: choose, look at what would come, let it come, take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from salonbase import backup, importing, paths
from salonbase.errors import Cancelled, SalonError
from salonbase.importing import Preview, Summary
from salonbase.importing.plans import Plan
from salonbase.importing.taking_back import Undone
from ui import ask, theme, work
from ui.import_pages import ChoosePage, LookPage, WorkPage, endings_known, undone_sentence
from ui.imports.recognised_page import RecognisedPage
from ui.session import Session
from ui.widgets.dialog import Dialog


class ImportDialog(Dialog):
    """Choosing, working, what was recognised, what would come, what has come; written is only what was looked at.

    What was recognised is shown where nothing was, or when somebody asks for it.
    """

    def __init__(self, session: Session, files: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent, name="import_dialog", title=self.tr("Import"), width=640)
        self._session = session
        self.plan: Plan | None = None
        self.preview: Preview | None = None
        self.summary: Summary | None = None
        self._task: work.Task | None = None
        self.choose_page, self.work_page, self.look_page = ChoosePage(), WorkPage(), LookPage(session.orders)
        self.recognised_page = RecognisedPage()
        self._pages = QStackedWidget()
        for page in (self.choose_page, self.work_page, self.recognised_page, self.look_page):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.undo_button = self.add_quiet_button(self.tr("Take the import back"), "import_undo", self.take_back)
        self.other_button = self.add_quiet_button(self.tr("Other files"), "import_other", self.start_over)
        self.columns_button = self.add_quiet_button(
            self.tr("Sheets and columns…"), "import_columns_wanted", self.show_recognised
        )
        self.cancel_button = self.add_button(self.tr("Do not import"), "import_cancel", self.cancel)
        self.apply_button = self.add_button(self.tr("Import"), "import_apply", self.apply, "primary")
        self.look_button = self.add_button(self.tr("Show what would come"), "import_look", self.look, "primary")
        self.done_button = self.add_button(self.tr("To the clients"), "import_done", self.accept, "primary")
        self.choose_page.chosen.connect(self.read)
        self.choose_page.look_wanted.connect(self._choose)
        self.recognised_page.refused.connect(self.show_error)
        self.resize(theme.px(900), theme.px(620))
        self.start_over()
        if files:
            self.read(list(files))

    def start_over(self) -> None:
        """Back to choosing files."""
        self.plan = self.preview = self.summary = None
        self.say_intro(self.tr("First you see what would come. Nothing is written before you agree."))
        self._show(self.choose_page, self.cancel_button)
        self.choose_page.button.setFocus()

    def read(self, files: list[Path]) -> None:
        """Read the files in the background and show what they would bring."""
        if not files:
            return
        names, today = ", ".join(path.name for path in files), self._session.today()

        def job(progress: Callable[[int, int], None]) -> tuple[Plan, Preview | None]:
            plan = importing.recognise(importing.read(files, progress=lambda rows: progress(rows, 0)), must=False)
            return plan, importing.preview(plan, today=today) if plan.is_understood else None

        self._run(job, self._read, self.tr("Reading {names}…").format(names=names))

    def look(self) -> None:
        """Show what the plan would bring as it was set right."""
        plan, today = self.plan, self._session.today()
        if plan is None:
            return
        if not plan.is_understood:
            self.show_error(self.tr("Say first in which column the names stand, or press the cell of a name."))
            return
        self._run(lambda: importing.preview(plan, today=today), self.show_found, self.tr("Reading the sheets anew…"))

    def show_recognised(self) -> None:
        """Show what was recognised, to be set right."""
        if self.plan is None:
            return
        self.preview = None
        self.show_error("")
        self.say_intro(self.tr("Each line is a column of the file. What has no place of its own goes to the note."))
        self.cancel_button.setText(self.tr("Do not import"))
        self.recognised_page.show_plan(self.plan, today=self._session.today())
        self._show(self.recognised_page, self.other_button, self.cancel_button, self.look_button)
        self.recognised_page.grid.setFocus()

    def apply(self) -> None:
        """Write what the preview showed, after a backup; Cancel leaves the base as it was."""
        if self.preview is None:
            return
        found, now, base = self.preview, self._session.now(), self._session.base

        def job(progress: Callable[[int, int], None]) -> Summary:
            if base.root:
                backup.make(base, paths.default_backups(), now=now)
            return importing.apply(found, now=now, progress=progress)

        self._run(job, self._applied, self.tr("Making a backup, then writing the clients down…"))

    def take_back(self) -> None:
        """Undo the import that was just made."""
        if self.summary is None:
            return
        import_id, now = self.summary.import_id, self._session.now()
        self._run(lambda: importing.undo(import_id, now=now), self._taken_back, self.tr("Taking the import back…"))

    def cancel(self) -> None:
        """Stop the work under way, or leave the dialog."""
        if self._task is None:
            self.reject()
            return
        self.cancel_button.setEnabled(False)
        self._task.cancel()

    def reject(self) -> None:
        """Leave; while something is under way that means Cancel."""
        if self._task is None:
            super().reject()
        else:
            self.cancel()

    def _choose(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in endings_known())
        kinds = self.tr("Lists and workbooks ({patterns})").format(patterns=patterns)
        self.read(ask.open_files(self, self.tr("Which files should come in?"), kinds))

    def _run(self, job: Callable[..., Any], then: Callable[[Any], None], sentence: str) -> None:
        self.show_error("")
        self.work_page.begin(sentence)
        self._show(self.work_page, self.cancel_button)
        self.cancel_button.setText(self.tr("Cancel"))
        self._task = work.run(job, then, self._failed, self.work_page.advance, owner=self)

    def _read(self, read: tuple[Plan, Preview | None]) -> None:
        self._task = None
        self.plan, found = read
        if found is not None:
            self.show_found(found)
        else:
            self.show_recognised()

    def show_found(self, found: Preview) -> None:
        """Show what the files would bring."""
        self._task, self.preview, self.plan = None, found, found.plan
        self.look_page.show_preview(found)
        self._show_preview()

    def _show_preview(self) -> None:
        found = self.preview
        if found is None:
            return
        nothing_new = not (found.new or found.new_visits or found.filled)
        self.say_intro(
            self.tr("Everything in these files is in the base already.")
            if nothing_new
            else self.tr("This is what would come. Cards of the base get only what they lack.")
        )
        self.cancel_button.setText(self.tr("Do not import"))
        self.apply_button.setText(self._apply_words(found))
        writing = [] if nothing_new else [self.apply_button]
        self._show(self.look_page, self.other_button, self.columns_button, self.cancel_button, *writing)

    def _apply_words(self, found: Preview) -> str:
        if found.new:
            return self.tr("Import %n client(s)", "", found.new)
        if found.new_visits:
            return self.tr("Import %n visit(s)", "", found.new_visits)
        return self.tr("Fill in %n card(s)", "", found.filled)

    def _applied(self, summary: Summary) -> None:
        self._task, self.summary = None, summary
        self._session.reload()
        self.say_intro("")
        self.look_page.show_summary(summary)
        self._show(self.look_page, self.undo_button, self.done_button)
        self._session.say(self.tr("%n client(s) came in.", "", summary.clients))

    def _taken_back(self, undone: Undone) -> None:
        self._task = None
        self._session.reload()
        self._session.say(undone_sentence(undone))
        self.start_over()

    def _failed(self, error: Exception) -> None:
        self._task = None
        if self.summary is not None:
            self._show(self.look_page, self.undo_button, self.done_button)
        elif self.preview is not None:
            self._show_preview()
        elif self.plan is not None:
            self.show_recognised()
        else:
            self.start_over()
        if isinstance(error, Cancelled):
            self.show_error(self.tr("Cancelled: nothing was written."))
        elif isinstance(error, SalonError):
            self.show_error(error.sentence)

    def _show(self, page: QWidget, *shown: QPushButton) -> None:
        """Turn to a page with these buttons; the primary one among them is pressed by Enter."""
        self._pages.setCurrentWidget(page)
        for one in (
            self.undo_button, self.other_button, self.columns_button, self.cancel_button, self.look_button,
            self.apply_button, self.done_button,
        ):  # fmt: skip
            one.setVisible(one in shown)
            one.setEnabled(True)
        for one in (self.look_button, self.apply_button, self.done_button):
            if one in shown:
                one.setDefault(True)
                one.setFocus()
