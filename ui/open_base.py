"""All that belongs to a base while it is open: its session, its workspace, the timer that locks, the backups.

The window loads this module, and with it most of the program, only after the unlock page stands.
"""

from __future__ import annotations

import gc
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import base, demo, history, settings
from salonbase.backup import rounds
from ui.backups import Backups
from ui.clipboard import OwnCopies
from ui.clock import Clock
from ui.dialogs.restore import RestoreDialog
from ui.entrance.opening import Opened
from ui.examination import Examination
from ui.inactivity import Inactivity
from ui.preferences import Preferences
from ui.reminders import Reminders
from ui.session import Session
from ui.table_orders import TableOrders
from ui.widgets.message_bar import MessageBar
from ui.workspace import Workspace

SETTLED = 1500  # milliseconds after which the pages and the index of a base stand


@dataclass(frozen=True, slots=True)
class Farewell:
    """What the person should know of after a base was closed: words and backups that could not be written."""

    words: list[str] = field(default_factory=list)
    backups: list[str] = field(default_factory=list)


class OpenBase(QObject):
    """One open base; ``close`` keeps drafts, makes a backup where one is due, and forgets the key."""

    lock_wanted = Signal()
    quit_wanted = Signal()
    restore_wanted = Signal(object)
    move_wanted = Signal(Path)

    def __init__(
        self,
        opened: Opened,
        preferences: Preferences,
        clock: Clock,
        reminder: MessageBar,
        *,
        undo_floor: int | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.undo_floor = history.newest() if undo_floor is None else undo_floor
        orders = TableOrders(preferences)
        self.session = Session(opened.base, clock, index=opened.index, undo_floor=self.undo_floor, orders=orders)
        self.workspace: Workspace | None = None
        self.backups = Backups(self.session, self)
        self.inactivity = Inactivity(self, clock)
        self.examination = Examination(self)
        self._copies = OwnCopies(self)
        self._preferences, self._reminder = preferences, reminder
        self.is_demo = demo.password_of(self.folder) is not None
        self.reminders = Reminders(self.session, reminder, warning=opened.warning, is_demo=self.is_demo, parent=self)
        self.reminders.move_wanted.connect(self.move_wanted)
        self.inactivity.passed.connect(self.lock_wanted)
        self.inactivity.touched.connect(self.examination.postpone)
        self.inactivity.touched.connect(self.backups.postpone)
        self.inactivity.touched.connect(self.session.standings.postpone)
        self.backups.refused.connect(lambda sentence: self.session.say(sentence, "bad"))
        self.examination.found.connect(self.tell_of_damage)
        self.examination.watch(self.session)
        self.session.restore_wanted.connect(self.restore_wanted)
        self.session.changed.connect(self._watch_idleness)
        self.inactivity.watch(settings.get("lock_minutes"))
        if not self.is_demo:
            preferences.put("last_base", str(self.folder.resolve()))
            preferences.put("salon_name", settings.get("salon_name"))
        QTimer.singleShot(SETTLED, self, self._spare_the_collector)

    @property
    def folder(self) -> Path:
        """Where the base lies."""
        return self.session.base.folder

    @property
    def title(self) -> str:
        """What stands in the title of the window."""
        name = settings.get("salon_name")
        return f"{name} — SalonBase" if name else "SalonBase"

    def build(self) -> Workspace:
        """A new workspace; the card that the former one showed is shown again."""
        former, self.workspace = self.workspace, Workspace(self.session, self._preferences)
        self.workspace.lock_wanted.connect(self.lock_wanted)
        self.workspace.quit_wanted.connect(self.quit_wanted)
        self.backups.told.connect(self.workspace.status.say_copies)
        self.backups.tell()
        if former is not None and former.list.shown is not None:
            former.keep_draft()
            self.workspace.open_client(former.list.shown)
        if former is not None:
            self.workspace.go_on_from(former)
        return self.workspace

    def remind(self) -> None:
        """Say on the bar what the person should see to."""
        self.reminders.refresh()

    def _spare_the_collector(self) -> None:
        """What stands now lives until the lock: looking through all of it again held up a key press by 30 ms."""
        gc.collect()
        gc.freeze()

    def close(self) -> Farewell:
        """Keep what is half typed, forget everything that was shown, close the base and forget its key.

        A step that fails keeps none of the others from being done: a base that was to be locked is closed in any case.
        """
        told = Farewell()
        with ExitStack() as steps:  # the last one comes first
            steps.callback(base.close, self.session.base)
            steps.callback(lambda: told.backups.extend(self.backups.end()))
            steps.callback(self.examination.rest)
            steps.callback(self.session.end)
            steps.callback(self._reminder.hide)
            steps.callback(self._copies.forget)
            steps.callback(self._forget_workspace, told.words)
            steps.callback(self.inactivity.rest)
            steps.callback(gc.unfreeze)
        return told

    def _forget_workspace(self, told: list[str]) -> None:
        """Nothing of a client stays in sight, not even while the backup is being made."""
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        self.session.message.connect(lambda sentence, kind: told.append(sentence) if kind == "bad" else None)
        try:
            workspace.keep_draft()
        finally:
            window = workspace.window()
            workspace.hide()
            workspace.deleteLater()
            window.repaint()

    def _watch_idleness(self) -> None:
        minutes = settings.get("lock_minutes")
        if minutes != self.inactivity.minutes():
            self.inactivity.watch(minutes)

    def tell_of_damage(self, sentence: str) -> None:
        """What the examination has found, or a reading has met, stays on the bar, with the way out."""
        self._reminder.say(sentence, "bad", act=self.tr("Restore from a backup…"), action=self._choose_backup)

    def _choose_backup(self) -> None:
        opened = self.session.base
        dialog = RestoreDialog(opened.folder, rounds.places(), self.session.now, opened.root, self.workspace)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wanted is not None:
            self.restore_wanted.emit(dialog.wanted)
