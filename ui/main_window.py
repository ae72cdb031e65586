"""The one window: it shows the first start, the unlock page or the workspace, and locks.

Only what the unlock page needs is loaded with this module, so that the window stands at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from salonbase.errors import BaseDamaged, SalonError
from salonbase.keys import keyfile
from ui import window_size, work
from ui.clock import Clock
from ui.entrance import AFTER_PAINTING, Entrance
from ui.entrance.unlock_page import UnlockPage
from ui.page_stack import PageStack, send_away_what_is_open
from ui.preferences import Preferences
from ui.widgets.enter import Ground
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from ui.dialogs.restore import Wanted
    from ui.entrance.opening import Opened
    from ui.open_base import Farewell, OpenBase
    from ui.session import Session
    from ui.workspace import Workspace

_BASE_FILE = "clients.db"


class MainWindow(QMainWindow):
    """Holds at most one open base."""

    base_changed = Signal(Path)

    def __init__(self, folder: Path, preferences: Preferences, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("SalonBase")
        self.setAcceptDrops(True)
        self.folder, self.preferences, self.clock = folder, preferences, clock
        self.base: OpenBase | None = None
        self._undo_floor: int | None = None
        self.reminder = MessageBar("reminder", fleeting=False)
        self.stack = PageStack()
        self.entrance = Entrance(preferences, clock, self)
        middle = Ground()
        middle.setProperty("role", "window")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reminder)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.entrance.opened.connect(self.show_opened)
        self.entrance.begun.connect(self._first_opened)
        self.entrance.other_wanted.connect(self.open_other)
        self.entrance.restore_wanted.connect(self._choose_backup)
        self.entrance.left.connect(self._show_unlock)
        self.entrance.quit_wanted.connect(self.close)
        window_size.restore(self, preferences.get("geometry"))

    @property
    def session(self) -> Session | None:
        """The session of the open base."""
        return self.base.session if self.base is not None else None

    @property
    def workspace(self) -> Workspace | None:
        """What is shown of the open base."""
        return self.base.workspace if self.base is not None else None

    # What is shown

    def start(self, root: bytes | None = None) -> None:
        """Show what belongs to the folder: the first start, or the unlock page; with the key itself open at once."""
        self.reminder.hide()
        if root is not None:
            from ui.entrance import opening

            self.show_opened(opening.by_root(self.folder, root))
        elif (self.folder / _BASE_FILE).exists() or (self.folder / keyfile.FILE).exists():
            page = self._show_unlock()
            if untold := self.preferences.get("untold"):
                self.reminder.say(untold, "bad")
                self.preferences.put("untold", "")
            QTimer.singleShot(
                AFTER_PAINTING, page, lambda: page.offer_demo(self.entrance.demo_password(self.folder), at_once=True)
            )
            QTimer.singleShot(2 * AFTER_PAINTING, self, self._load_the_rest)
        else:
            self.stack.show_only(self.entrance.first_start(self.folder))
            if self.entrance.is_known(self.folder):
                gone = self.tr(
                    "The base is not in {folder} any more. Plug in its disk, show where it is, or restore it."
                )
                self.reminder.say(gone.format(folder=self.folder), "bad")

    def show_opened(self, opened: Opened) -> None:
        """A base has been opened: build the workspace around it."""
        from ui.open_base import OpenBase

        self.base = OpenBase(
            opened, self.preferences, self.clock, self.reminder, undo_floor=self._undo_floor, parent=self
        )
        self._undo_floor = self.base.undo_floor
        self.base.lock_wanted.connect(self.lock)
        self.base.quit_wanted.connect(self.close)
        self.base.restore_wanted.connect(self.restore)
        self.base.move_wanted.connect(self.bring)
        self.setWindowTitle(self.base.title)
        self.stack.show_only(self.base.build())
        self.base.remind()

    def rebuild(self) -> None:
        """Make every page anew, for another language or theme, when nobody borrows the base or is opening it."""
        if work.busy():
            QTimer.singleShot(200, self, self.rebuild)
        elif self.base is not None:
            self.stack.show_only(self.base.build())
            self.base.remind()
        elif isinstance(self.stack.currentWidget(), UnlockPage):
            self._show_unlock().offer_demo(self.entrance.demo_password(self.folder))

    def lock(self) -> None:
        """Close the base with all that was shown of it, and ask for the password."""
        if self.base is None:
            return
        if work.busy():
            work.stop_own()
            QTimer.singleShot(200 if work.only_own() else 1000, self.lock)
            return
        if send_away_what_is_open():
            QTimer.singleShot(0, self.lock)  # when whoever opened the dialog has gone on
            return
        told = self._leave()
        self._show_unlock().offer_demo(self.entrance.demo_password(self.folder))
        if told is not None and (told.words or told.backups):
            self.reminder.say(" ".join([*told.words, *told.backups]), "bad")

    def show_crash(self, words: str) -> None:
        """Show the page for a bug; «Go on» comes back to what was there."""
        from ui.crash_page import CrashPage

        before, page = self.stack.currentWidget(), CrashPage(words)
        page.go_on_wanted.connect(lambda: self.stack.take_off(page, before))
        page.quit_wanted.connect(self.close)
        self.stack.lay_over(page)

    def show_refusal(self, error: SalonError) -> None:
        """Show a refusal that no page has shown beside its field."""
        if self.base is not None and isinstance(error, BaseDamaged):
            self.base.tell_of_damage(error.sentence)
        elif self.session is not None:
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
        from ui import ask

        chosen = folder or ask.folder(self, self.tr("The folder of the base"), self.folder)
        if chosen is not None:
            self.folder, self._undo_floor = chosen, None
            self.base_changed.emit(chosen)
            self.start()

    def restore(self, wanted: Wanted) -> None:
        """Close the base and put a backup, or the base that a restore has replaced, in its place."""
        if work.busy():
            QTimer.singleShot(200, self, lambda: self.restore(wanted))
            return
        from ui.entrance.restoring_page import RestoringPage

        self._leave()
        self._undo_floor = None
        page = RestoringPage(self.folder, wanted, self.clock)
        page.ended.connect(self._restored)
        self.stack.show_only(page)
        page.begin()

    def bring(self, target: Path) -> None:
        """Close the base, put a copy of it into ``target``, and work with that from now on."""
        if work.busy():
            QTimer.singleShot(200, self, lambda: self.bring(target))
            return
        if self.session is None:
            return
        from ui.entrance.moving_page import MovingPage

        page = MovingPage(self.folder, target, self.session.base.root, self.clock)
        self._leave()
        page.moved.connect(self._moved)
        page.ended.connect(self._restored)
        self.stack.show_only(page)
        page.begin()

    # Inside

    def _moved(self, target: Path, root: bytes) -> None:
        former, self.folder, self._undo_floor = self.folder, target, None
        self.base_changed.emit(target)
        self.start(root)
        if self.session is not None:
            sentence = self.tr(
                "This base lies on this computer now. The former one stays in {folder} and gets nothing new."
            )
            self.session.say(sentence.format(folder=former))

    def _restored(self, sentence: str, kind: str) -> None:
        self.base_changed.emit(self.folder)
        self.start()
        self.reminder.say(sentence, kind)

    def _choose_backup(self, folder: Path | None = None) -> None:
        """Let the person choose what to restore into the folder, although no base can be opened."""
        from salonbase import paths
        from ui.dialogs.restore import RestoreDialog

        self.folder = folder or self.folder
        dialog = RestoreDialog(self.folder, [paths.default_backups()], self.clock, parent=self)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wanted is not None:
            self.restore(dialog.wanted)

    def _show_unlock(self) -> UnlockPage:
        page = self.entrance.unlock_page(self.folder)
        self.stack.show_only(page)
        return page

    def _first_opened(self, opened: Opened) -> None:
        self.folder = opened.base.folder
        self.base_changed.emit(self.folder)
        self.show_opened(opened)

    def _load_the_rest(self) -> None:
        """Load what the right password will need while the person is still typing it."""
        from ui import open_base  # noqa: F401

    def _leave(self) -> Farewell | None:
        """Close the base; a bug on the way is noted and keeps nobody from leaving. Returns what is to be told."""
        opened, self.base = self.base, None
        if opened is None:
            return None
        self.setWindowTitle("SalonBase")
        try:
            return opened.close()
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            return None
        finally:
            opened.deleteLater()

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files while a base is open."""
        if self.session is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin to import the files."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names and (workspace := self.workspace) is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, workspace, lambda: workspace.import_files(names))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft, make a backup where one is due, close the base."""
        if work.busy() and work.only_own():
            work.stop_own()
            QTimer.singleShot(200, self.close)
            event.ignore()
            return
        if work.busy():
            self.show_refusal(SalonError(self.tr("Something is still being done. Wait until it ends, or cancel it.")))
            event.ignore()
            return
        self.preferences.put("geometry", window_size.kept(self))
        told = self._leave()
        self.preferences.put("untold", " ".join(told.backups if told is not None else []))
        self.stack.forget()
        event.accept()
