"""Bring clients and visits in from files: choose, look at what would come, let it come, take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from salonbase import importing, nouns
from salonbase.errors import Cancelled, SalonError
from salonbase.importing import Preview, Summary, views
from salonbase.importing.plans import Plan
from salonbase.importing.taking_back import Undone
from salonbase.importing.views import View
from ui import ask, theme, work
from ui.imports import jobs, words
from ui.imports.buttons import ImportButtons
from ui.imports.choose_page import ChoosePage
from ui.imports.deciding import Deciding
from ui.imports.done_page import DonePage
from ui.imports.dropping import DropDialog, endings_known
from ui.imports.look_page import LookPage
from ui.imports.recognised_page import RecognisedPage
from ui.imports.refused_rows import RefusedRows
from ui.imports.work_page import WorkPage
from ui.imports.working import Working
from ui.session import Session


class ImportDialog(DropDialog):
    """Choosing, working, what was recognised, what would come, what has come; written is only what was looked at.

    What was recognised is shown where nothing was, or when somebody asks for it.
    """

    def __init__(self, session: Session, files: Sequence[Path] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent, name="import_dialog", title=self.tr("Import"), width=640)
        self._session = session
        self._files: list[Path] = []
        self.plan: Plan | None = None
        self.preview: Preview | None = None
        self.summary: Summary | None = None
        self._leaves = False
        self.choose_page, self.work_page, self.look_page = ChoosePage(), WorkPage(), LookPage(session.orders)
        self.recognised_page, self.done_page = RecognisedPage(), DonePage(session.orders)
        self.working, self.deciding = Working(self.work_page, self), Deciding(self)
        self.refused_rows = RefusedRows(self)
        self._pages = QStackedWidget()
        for page in (self.choose_page, self.work_page, self.recognised_page, self.look_page, self.done_page):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.verbs = ImportButtons(
            self, undo=self.take_back, columns=self.show_recognised, add_file=self._choose, other=self.start_over,
            cancel=self.cancel, apply=self.apply, look=self.look, done=self.accept,
        )  # fmt: skip
        self._connect()
        self.resize(theme.px(920), theme.px(640))
        self.start_over()
        if files:
            self.read(list(files))

    # What the person does

    def start_over(self) -> None:
        """Back to choosing files."""
        self._let_all_go()
        self._files = []
        self.plan = self.preview = self.summary = None
        self.deciding.begin(None)
        self.say_intro(self.tr("First you see what would come. Nothing is written before you agree."))
        self._show(self.choose_page, self.verbs.cancel)
        self.choose_page.button.setFocus()

    def read(self, files: list[Path]) -> None:
        """Read files in the background, beside those that were read before, and show what all of them would bring."""
        fresh = [path for path in dict.fromkeys(files) if path not in self._files]
        if not fresh:
            if files:
                self.show_error(self.tr("This file has been read already."))
            return
        former, names = self.plan, ", ".join(path.name for path in fresh)
        self._run(
            lambda progress: jobs.read(fresh, former, progress), self._read, self.tr("Reading the file…"), files=names
        )

    def look(self) -> None:
        """Show what the plan would bring as it was set right."""
        plan, today, decisions = self.plan, self._session.today(), self.look_page.decisions
        if plan is None:
            return
        if not plan.is_understood:
            self.show_error(self.tr("Say first in which column the names stand, or press the cell of a name."))
            return
        self._run(
            lambda progress: jobs.look(plan, today=today, decisions=decisions),
            self.show_look, self.tr("Comparing with the base…"),
        )  # fmt: skip

    def show_recognised(self) -> None:
        """Show what was recognised, to be set right."""
        plan, today = self.plan, self._session.today()
        if plan is not None:
            self._run(
                lambda progress: views.views(plan, today=today), self._show_views, self.tr("Looking at the sheets…")
            )

    def apply(self) -> None:
        """Write what the preview showed, after a backup; Cancel leaves the base as it was."""
        if self.preview is None:
            return
        found, decisions = self.preview, self.look_page.decisions
        now, opened, index = self._session.now(), self._session.base, self._session.index
        self._run(
            lambda progress: jobs.write(opened, found, decisions, index, now=now, progress=progress),
            self._applied, nouns.here(self.tr("Making a backup, then writing the clients down…")), writes=True,
        )  # fmt: skip

    def save_refused(self) -> None:
        """Write the rows that stay outside into a workbook of the person's choice."""
        if self.preview is not None:
            self.refused_rows.save(self, self.preview, self._files[0] if self._files else None)

    def take_back(self) -> None:
        """Undo the import that was just made."""
        if self.summary is None:
            return
        import_id, now = self.summary.import_id, self._session.now()
        self._run(
            lambda progress: importing.undo(import_id, now=now),
            self._taken_back, self.tr("Taking the import back…"), writes=True,
        )  # fmt: skip
        self.verbs.cancel.setEnabled(False)  # it is one step: half an import would be worse than none

    def cancel(self) -> None:
        """Stop the work under way, or leave the dialog."""
        if not self.working.is_busy:
            self.reject()
        elif self.verbs.cancel.isEnabled():
            self.verbs.cancel.setEnabled(False)
            self.working.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the sheets to the preview from which they were opened."""
        is_back = event.key() == Qt.Key.Key_Escape and self.recognised_page.isVisible() and self.preview is not None
        self.look() if is_back else super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave; while something is under way that means Cancel."""
        if self.working.is_busy:
            self.cancel()
        elif self.deciding.is_busy:
            self._leaves = True
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close; what was read is forgotten beside the window."""
        self._let_all_go()
        super().done(result)

    def takes_files(self) -> bool:
        """Files may be dropped while nothing is under way and nothing has come in."""
        return not self.working.is_busy and self.summary is None

    # What the worker brings

    def _read(self, read: jobs.Read) -> None:
        self.plan = read.plan
        self._files += read.files
        if read.plan.is_understood:
            self.look()
        else:
            self.show_recognised()
        self.show_error("\n".join(read.refused))

    def show_look(self, look: jobs.Look) -> None:
        """Show what the files would bring."""
        if self.preview is not None:
            self._let_go(self.preview.people, self.preview.targets)
        self.preview, self.plan = look.preview, look.preview.plan
        self.look_page.show_look(look)
        self.deciding.begin(look.preview)
        self._show_preview()

    def _show_views(self, found: list[View]) -> None:
        if self.plan is None:
            return
        self.say_intro(self.tr("Each line is a column of the file. What has no place of its own goes to the note."))
        self.recognised_page.show_plan(self.plan, found, today=self._session.today())
        self._show(self.recognised_page, self.verbs.other, self.verbs.add_file, self.verbs.cancel, self.verbs.look)
        self.recognised_page.grid.setFocus()

    def _decided(self, found: Preview) -> None:
        if self.preview is not None and self.summary is None:
            self.preview = found
            self.look_page.show_preview(found)
            if not self.working.is_busy and self.look_page.isVisible():
                self._tell_preview(found)

    def _rested(self) -> None:
        if self._leaves:
            self._leaves = False
            super().reject()

    def _show_preview(self) -> None:
        found = self.preview
        if found is None:
            return
        shown = [self.verbs.other, self.verbs.add_file, self.verbs.columns, self.verbs.cancel, self.verbs.apply]
        self._show(self.look_page, *shown)
        self._tell_preview(found)
        if not self.verbs.apply.isVisibleTo(self):
            tied = importing.lacks_its_clients(found)
            (self.verbs.add_file if tied else self.verbs.cancel).setFocus()

    def _tell_preview(self, found: Preview) -> None:
        """Say what the button would do, and where it would do nothing, why."""
        nothing = importing.why_nothing(found)
        self.say_intro(nothing or words.intro(self.look_page.decisions.known))
        self.verbs.apply.setVisible(not nothing)
        self.verbs.apply.setText(words.of_apply(found))

    def _applied(self, summary: Summary) -> None:
        self.summary = summary
        self._session.reload(index_is_new=True)
        self.say_intro("")
        self.done_page.show_summary(summary)
        self._show(self.done_page, self.verbs.undo, self.verbs.done)
        self._session.say(nouns.here(self.tr("%n client(s) came in.", "", summary.clients)))

    def _taken_back(self, undone: Undone) -> None:
        self._session.reload()
        self._session.say(words.undone_sentence(undone))
        self.start_over()
        self.say_intro(words.undone_sentence(undone))

    def _failed(self, error: Exception) -> None:
        if self.summary is not None:
            self._show(self.done_page, self.verbs.undo, self.verbs.done)
        elif self.preview is not None:
            self.plan = self.preview.plan
            self._files = [path for path in self._files if path.name in self.plan.files]
            self._show_preview()
        elif self.plan is not None and not isinstance(error, Cancelled):
            self.show_recognised()
        else:
            self.start_over()
        if isinstance(error, Cancelled):
            self.show_error(self.tr("Cancelled: nothing was written."))
        elif isinstance(error, SalonError):
            self.show_error(error.sentence)

    # Inside

    def _run(
        self, job: Callable[..., Any], then: Callable[[Any], None], sentence: str, *,
        files: str = "", writes: bool = False,
    ) -> None:  # fmt: skip
        self.show_error("")
        self.work_page.begin(sentence, files)
        self._show(self.work_page, self.verbs.cancel)
        self.verbs.let_cancel()
        self.working.run(job, then, self._failed, writes=writes)

    def _let_go(self, *lists: list[Any]) -> None:
        if any(lists):
            work.run(lambda: jobs.let_go(lists), lambda _none: None, owner=self, own=True)

    def _let_all_go(self) -> None:
        lists = jobs.lists_of(self.plan) if self.plan is not None else []
        lists += [self.preview.people, self.preview.targets] if self.preview is not None else []
        self._let_go(*lists)

    def _choose(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in endings_known())
        kinds = self.tr("Lists and workbooks ({patterns})").format(patterns=patterns)
        start = self._files[-1].parent if self._files else None
        self.read(ask.open_files(self, self.tr("Which files should come in?"), kinds, "import", start))

    def _show(self, page: QWidget, *shown: QPushButton) -> None:
        """Turn to a page with these buttons; the primary one among them is pressed by Enter."""
        self._pages.setCurrentWidget(page)
        self.verbs.show_only(*shown)

    def _connect(self) -> None:
        self.choose_page.look_wanted.connect(self._choose)
        self.recognised_page.refused.connect(self.show_error)
        self.look_page.decided.connect(self.deciding.want)
        self.deciding.decided.connect(self._decided)
        self.deciding.rested.connect(self._rested)
        self.done_page.save_wanted.connect(self.save_refused)
        self.refused_rows.saved.connect(self.done_page.say_saved)
        self.refused_rows.ended.connect(self.verbs.done.setFocus)
        self.hovered.connect(self.choose_page.welcome)
        self.dropped.connect(self.read)
