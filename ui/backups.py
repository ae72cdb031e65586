"""When the window makes a backup by itself, and what it says about the age of those that are there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import backup, demo, formats, keys, paths, settings
from salonbase.base import Base
from salonbase.errors import SalonError
from ui import work
from ui.session import Session

_OLD = dt.timedelta(days=7)


class Backups(QObject):
    """Makes a backup when the base is closed and every half hour, if something has changed since the last one."""

    told = Signal(str, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._timer = QTimer(self, interval=60_000)
        self._timer.timeout.connect(self.tell)

    def watch(self, session: Session) -> None:
        """Begin to look after a base."""
        self._session = session
        self._timer.start()
        QTimer.singleShot(0, self.tell)

    def rest(self) -> None:
        """Look after nothing any longer."""
        self._session = None
        self._timer.stop()

    def make_if_due(self, opened: Base, now: dt.datetime) -> None:
        """Make the backups that are due; the base is about to be closed and nobody else uses it."""
        if not opened.root or demo.password_of(opened.folder) is not None:
            return
        for folder in _folders():
            try:
                if backup.due(opened, folder, now=now, every=dt.timedelta()):
                    backup.make(opened, folder, now=now)
                    backup.thin(folder, keys.base_id(opened.root), now=now)
            except (SalonError, OSError):
                continue  # the age that the window shows at the next start tells it

    def tell(self) -> None:
        """Say how old the newest backups are."""
        session = self._session
        if session is None or not session.base.root or work.busy():
            return
        if demo.password_of(session.base.folder) is not None:
            self.told.emit(self.tr("Demo: no backups are made"), False)
            return
        folders, today = _folders(), session.today()
        ages = [self._age(folder, keys.base_id(session.base.root)) for folder in folders]
        first = self._words(ages[0], today)
        words = self.tr("Backup: {day}").format(day=first)
        if len(folders) > 1:
            words += " · " + self.tr("second place: {day}").format(day=self._words(ages[1], today))
        newest = ages[-1]
        self.told.emit(words, newest is not None and session.now() - newest > _OLD)

    def _age(self, folder: Path, base_id: str) -> dt.datetime | None:
        last = backup.newest(folder, base_id)
        return None if last is None else last.made_at

    def _words(self, made_at: dt.datetime | None, today: dt.date) -> str:
        if made_at is None:
            return self.tr("none yet")
        local = made_at.astimezone()
        return f"{formats.near_day(local.date(), today)} {local:%H:%M}"


def _folders() -> list[Path]:
    second = settings.get("second_backup_folder")
    return [paths.default_backups(), *([Path(second)] if second else [])]
