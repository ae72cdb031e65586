"""The one window: it shows the first start, the unlock page or the workspace, and locks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from salonbase import base, demo, history, settings
from salonbase.errors import SalonError
from ui import ask, opening, theme, work
from ui.backups import Backups
from ui.crash import CrashPage
from ui.examination import Examination
from ui.first_start import FirstStart
from ui.inactivity import Inactivity
from ui.message_bar import MessageBar
from ui.preferences import Preferences
from ui.session import Clock, Session
from ui.unlock_page import UnlockPage
from ui.workspace import Workspace

USUAL_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """Holds at most one open base."""

    base_changed = Signal(Path)

    def __init__(self, folder: Path, preferences: Preferences, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("SalonBase")
        self.setAcceptDrops(True)
        self.folder, self.preferences, self.clock = folder, preferences, clock
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self._undo_floor: int | None = None
        self._warning = ""
        self.reminder = MessageBar("reminder")
        self.stack = QStackedWidget()
        self.inactivity = Inactivity(self)
        self.backups = Backups(self)
        self.examination = Examination(self)
        self.examination.found.connect(lambda sentence: self.reminder.say(sentence, "bad"))
        middle = QWidget()
        middle.setProperty("role", "window")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reminder)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.inactivity.passed.connect(self.lock)
        self._restore_size()

    # What is shown

    def start(self, root: bytes | None = None) -> None:
        """Show what belongs to the folder: the first start, or the unlock page; with the key itself open at once."""
        if root is not None:
            self.show_opened(opening.by_root(self.folder, root))
        elif (self.folder / base.FILE).exists() or (self.folder / base.KEY_FILE).exists():
            self._show_unlock(at_once=True)
        else:
            self._show_first_start()

    def show_opened(self, opened: opening.Opened) -> None:
        """A base has been opened: build the workspace around it."""
        if self._undo_floor is None:
            self._undo_floor = history.newest()
        self._warning = opened.warning
        self.session = Session(opened.base, self.clock, index=opened.index, undo_floor=self._undo_floor)
        if demo.password_of(self.folder) is None:
            self.preferences.put("last_base", str(self.folder.resolve()))
            self.preferences.put("salon_name", settings.get("salon_name"))
        self.setWindowTitle(f"{settings.get('salon_name') or 'SalonBase'} — SalonBase")
        self._build_workspace()
        self.backups.watch(self.session)
        self.examination.watch(self.session)
        self._watch_idleness()
        self.session.changed.connect(self._watch_idleness)
        self._remind()

    def rebuild(self) -> None:
        """Make every page anew, for another language or theme."""
        if self.session is not None and self.workspace is not None:
            shown = self.workspace.list.shown
            self.workspace.keep_draft()
            self._build_workspace()
            self._remind()
            if shown is not None and self.workspace is not None:
                self.workspace.open_client(shown)
        elif isinstance(self.stack.currentWidget(), UnlockPage):
            self._show_unlock()

    def lock(self) -> None:
        """Keep the draft, forget everything that was shown, close the base and forget its key."""
        if self.session is None:
            return
        if work.busy():
            QTimer.singleShot(1000, self.lock)
            return
        self._leave(self._show_unlock)

    def show_crash(self, words: str) -> None:
        """Show the page for a bug; «Go on» comes back to what was there."""
        before = self.stack.currentWidget()
        page = CrashPage(words)
        page.go_on_wanted.connect(lambda: self._drop_page(page, before))
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def show_refusal(self, error: SalonError) -> None:
        """Show a refusal that no page has shown beside its field."""
        if self.session is not None:
            self.session.say(error.sentence, "bad")
        else:
            self.reminder.say(error.sentence, "bad")

    def come_forward(self) -> None:
        """Come to the front: somebody has started the program once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def open_other(self, folder: Path | None = None) -> None:
        """Open the base in another folder; without one the person chooses."""
        chosen = folder or ask.folder(self, self.tr("The folder of the base"), self.folder)
        if chosen is None:
            return
        self.folder, self._undo_floor = chosen, None
        self.base_changed.emit(chosen)
        self.start()

    # Inside

    def _build_workspace(self) -> None:
        if self.session is None:
            return
        self._drop_pages()
        self.workspace = Workspace(self.session, self.preferences)
        self.workspace.lock_wanted.connect(self.lock)
        self.workspace.quit_wanted.connect(self.close)
        self.backups.told.connect(self.workspace.status.say_copies)
        self._show(self.workspace)

    def _show_unlock(self, *, at_once: bool = False) -> None:
        password = demo.password_of(self.folder) or ""
        page = UnlockPage(self.folder, self._name_of_base(), self.clock, demo_password=password)
        page.opened.connect(self.show_opened)
        page.other_wanted.connect(self.open_other)
        self._show(page)
        if at_once and password:
            page.open_demo()

    def _name_of_base(self) -> str:
        """The salon's name as this computer knows it from the last time, empty for another base."""
        known = self.preferences.get("last_base") == str(self.folder.resolve())
        return self.preferences.get("salon_name") if known else ""

    def _show_first_start(self) -> None:
        page = FirstStart(self.folder, self.clock)
        page.opened.connect(lambda opened: self._first_opened(page, opened))
        page.existing_wanted.connect(self.open_other)
        self._show(page)

    def _first_opened(self, page: FirstStart, opened: opening.Opened) -> None:
        self.folder = opened.base.folder
        self.base_changed.emit(self.folder)
        self.show_opened(opened)

    def _leave(self, then: object) -> None:
        """Take the workspace down and close the base, after a backup where one is due."""
        session, self.session = self.session, None
        if session is None:
            return
        self.inactivity.rest()
        if self.workspace is not None:
            self.workspace.keep_draft()
            self.workspace = None
        self.backups.rest()
        self.examination.rest()
        session.end()
        self._drop_pages()
        self.reminder.hide()
        self.setWindowTitle("SalonBase")
        self.backups.make_if_due(session.base, session.now())
        base.close(session.base)
        if callable(then):
            then()

    def _show(self, page: QWidget) -> None:
        self._drop_pages()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def _drop_pages(self) -> None:
        """Delete every page with all that it shows."""
        while (page := self.stack.widget(0)) is not None:
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    def _drop_page(self, page: QWidget, before: QWidget | None) -> None:
        self.stack.removeWidget(page)
        page.deleteLater()
        if before is not None:
            self.stack.setCurrentWidget(before)

    def _watch_idleness(self) -> None:
        minutes = settings.get("lock_minutes") if self.session is not None else 0
        if minutes != self.inactivity.minutes():
            self.inactivity.watch(minutes)

    def _remind(self) -> None:
        """What the person should know of: a silent password store, a recovery sheet that nobody has yet."""
        if self._warning:
            self.reminder.say(self._warning, "warning")
        elif not settings.get("recovery_confirmed") and demo.password_of(self.folder) is None:
            self.reminder.say(
                self.tr("Print the recovery sheet: without it a forgotten password closes the base for ever."),
                "warning",
                act=self.tr("Recovery sheet…"),
                action=self._open_sheet,
            )

    def _open_sheet(self) -> None:
        from ui.dialogs.recovery_sheet import RecoverySheetDialog

        if self.session is not None:
            RecoverySheetDialog(self.session, self).exec()
            if self.session is not None:
                self._remind()

    def _restore_size(self) -> None:
        kept = QByteArray.fromBase64(self.preferences.get("geometry").encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*(theme.px(side) for side in USUAL_SIZE))
        self.setMinimumSize(theme.px(720), theme.px(520))

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files while a base is open."""
        if self.session is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin to import the files."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if self.workspace is not None and names:
            event.acceptProposedAction()
            workspace = self.workspace
            QTimer.singleShot(0, lambda: workspace.import_files(names))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft, make a backup where one is due, close the base."""
        if work.busy():
            self.show_refusal(SalonError(self.tr("Something is still being done. Wait until it ends, or cancel it.")))
            event.ignore()
            return
        self.preferences.put("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        self._leave(None)
        event.accept()
