"""When the window makes a backup by itself, and what it says about the age of those that are there."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import demo, formats, keys
from salonbase.backup import rounds
from salonbase.backup.rounds import Age, Round
from salonbase.errors import SalonError
from ui import work
from ui.quiet_work import QuietWork
from ui.session import Session

EVERY = 60_000  # milliseconds between two looks at what is due
QUIET = 5_000  # milliseconds without a touch


class Backups(QObject):
    """Makes backups in a quiet moment half an hour after the last, and when the base is closed; a demo has none.

    A touch ends a copy that is under way, and the next quiet moment begins anew. ``told`` says how
    old they are and whether that is bad, ``refused`` why one could not be made: once, not every minute.
    """

    told = Signal(str, bool)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_demo = not session.base.root or demo.password_of(session.base.folder) is not None
        self._refusal = ""
        self._work = QuietWork(self)
        self._every = QTimer(self, interval=EVERY)
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._every.timeout.connect(self._look)
        self._quiet.timeout.connect(self.begin)
        self._every.start()

    def postpone(self) -> None:
        """The person is at work: wait until nothing was touched for a moment."""
        self._work.give_way()
        if self._quiet.isActive():
            self._quiet.start()

    def begin(self) -> None:
        """Make the backups that are due, in the worker thread."""
        if self._is_demo or not self._session.is_open:
            return
        if work.busy():
            self._quiet.start()
            return
        opened, folders, now = self._session.base, rounds.places(), self._session.now()
        done, failed = partial(self._made, self._session.revision), self._failed
        self._work.begin(opened, lambda _gives_way: rounds.go(opened, folders, now=now), done, failed, now=now)

    def end(self) -> list[str]:
        """The base is about to be closed and nobody else uses it: make the backups that are due.

        Returns in sentences why one could not be made.
        """
        self._every.stop()
        self._quiet.stop()
        work.forget(self)
        if self._is_demo:
            return []
        done = rounds.go(self._session.base, rounds.places(), now=self._session.now(), every=dt.timedelta())
        return [self._refusal_words(sentence) for sentence in done.refusals]

    def tell(self) -> None:
        """Say how old the newest backups are; a stick or a network that does not answer lets nobody wait."""
        if self._is_demo:
            self.told.emit(self.tr("Demo: no backups are made"), False)
        elif self._session.is_open and not work.busy():
            base_id, folders, now = keys.base_id(self._session.base.root), rounds.places(), self._session.now()
            work.beside(lambda: rounds.ages(base_id, folders, now=now), self._tell, owner=self)

    def _look(self) -> None:
        self.tell()
        if not self._quiet.isActive():
            self._quiet.start()

    def _made(self, revision: int, done: Round) -> None:
        """A step of the person in the middle of it spoils a backup, which is tried anew and no news."""
        if done.gave_way:
            self._work.put_off(self._session.now())
            self._quiet.start()
        else:
            self._work.forget()
        if done.refusals and revision == self._session.revision:
            self._say_refusal(done.refusals[0])
        elif done.refusals:
            self._quiet.start()
        elif done.made:
            self._refusal = ""
        if done.made:
            self.tell()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, SalonError):
            self._say_refusal(error.sentence)

    def _say_refusal(self, sentence: str) -> None:
        if self._session.is_open and sentence != self._refusal:
            self._refusal = sentence
            self.refused.emit(self._refusal_words(sentence))

    def _refusal_words(self, reason: str) -> str:
        return self.tr("The backup was not made. {reason}").format(reason=reason)

    def _tell(self, found: list[Age]) -> None:
        if not self._session.is_open or work.busy():
            return
        now = self._session.now()
        try:
            first, *others = [found[0], *map(rounds.remembered, found[1:])]
        except SalonError:
            return  # a full disk says so where something is typed
        stale = rounds.is_stale(others[0].made_at if others else None, now=now)
        words = [self.tr("Backup: {day}").format(day=self._words(first.made_at))]
        words += [self._second_words(age, stale=stale) for age in others]
        if not others:
            lost = self.tr("no second place: they are lost with this computer")
            words.append(lost if stale else self.tr("no second place"))
        self.told.emit(" · ".join(words), stale or rounds.is_stale(first.made_at, now=now))

    def _second_words(self, age: Age, *, stale: bool) -> str:
        day = self._words(age.made_at)
        if stale:
            return self.tr("nothing in the second place for 7 days, the last: {day}").format(day=day)
        if age.there:
            return self.tr("second place: {day}").format(day=day)
        return self.tr("second place: {day}, not plugged in now").format(day=day)

    def _words(self, made_at: dt.datetime | None) -> str:
        if made_at is None:
            return self.tr("none yet")
        local = made_at.astimezone(self._session.now().tzinfo)
        return f"{formats.near_day(local.date(), self._session.today())} {local:%H:%M}"
