"""When the window makes a backup by itself, and what it says about the age of those that are there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import backup, demo, formats, keys, paths, settings
from salonbase.errors import SalonError
from ui import work
from ui.session import Session

_OLD = dt.timedelta(days=7)


class Backups(QObject):
    """Makes a backup when the base is closed, if something has changed since the last one; a demo has none."""

    told = Signal(str, bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_demo = not session.base.root or demo.password_of(session.base.folder) is not None
        self._timer = QTimer(self, interval=60_000)
        self._timer.timeout.connect(self.tell)
        self._timer.start()

    def end(self) -> None:
        """The base is about to be closed and nobody else uses it: make the backups that are due."""
        self._timer.stop()
        opened, now = self._session.base, self._session.now()
        for folder in () if self._is_demo else _folders():
            try:
                if backup.due(opened, folder, now=now, every=dt.timedelta()):
                    backup.make(opened, folder, now=now)
                    backup.thin(folder, keys.base_id(opened.root), now=now)
            except (SalonError, OSError):
                continue  # the age that the window shows at the next start tells it

    def tell(self) -> None:
        """Say how old the newest backups are."""
        if work.busy():
            return
        if self._is_demo:
            self.told.emit(self.tr("Demo: no backups are made"), False)
            return
        ages = [self._age(folder) for folder in _folders()]
        words = self.tr("Backup: {day}").format(day=self._words(ages[0]))
        if len(ages) > 1:
            words += " · " + self.tr("second place: {day}").format(day=self._words(ages[1]))
        newest = ages[-1]
        self.told.emit(words, newest is not None and self._session.now() - newest > _OLD)

    def _age(self, folder: Path) -> dt.datetime | None:
        last = backup.newest(folder, keys.base_id(self._session.base.root))
        return None if last is None else last.made_at

    def _words(self, made_at: dt.datetime | None) -> str:
        if made_at is None:
            return self.tr("none yet")
        local = made_at.astimezone()
        return f"{formats.near_day(local.date(), self._session.today())} {local:%H:%M}"


def _folders() -> list[Path]:
    second = settings.get("second_backup_folder")
    return [paths.default_backups(), *([Path(second)] if second else [])]
