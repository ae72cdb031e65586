"""The page in front of a locked base: the salon's name, one field, one button, and the way for those who forgot."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from salonbase import keys
from salonbase.errors import (
    BaseDamaged,
    KeyFileDamaged,
    KeyFileMissing,
    KeyringSilent,
    SalonError,
    TooSoon,
    WrongPassword,
)
from salonbase.keys import attempts, keyfile
from ui import work
from ui.clock import Clock
from ui.entrance.unlock_form import UnlockForm

if TYPE_CHECKING:
    from ui.entrance.new_password import NewPassword
    from ui.entrance.opening import Opened


_BASE_FILE = "clients.db"
AWAY = 5 * 60_000  # milliseconds for choosing a new password


class Way(Enum):
    """By what the base is opened."""

    PIN = auto()
    MASTER = auto()
    SHEET = auto()


class UnlockPage(UnlockForm):
    """Opens the base in ``folder`` and hands it over by ``opened`` (an ``Opened``).

    ``left`` says that nobody set a new password for a while after the sheet had opened the base: it is closed again.
    """

    opened = Signal(object)
    other_wanted = Signal()
    restore_wanted = Signal()
    left = Signal()

    def __init__(self, folder: Path, salon_name: str, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(salon_name or folder.name, parent)
        self._folder, self._clock = folder, clock
        self._silent = ""
        self._busy = False
        self.way = Way.MASTER
        self.new_password: NewPassword | None = None
        self._by_sheet: Opened | None = None
        self._away = QTimer(self, interval=AWAY, singleShot=True)
        self._waiting = QTimer(self, interval=1000)
        self._connect()
        self._begin()

    # What the person does

    def choose(self, way: Way) -> None:
        """Ask for the PIN, the master password or the digits of the sheet."""
        self.way = way
        hints = {
            Way.PIN: self.tr("PIN of this computer"),
            Way.MASTER: self.tr("Master password"),
            Way.SHEET: self.tr("48 digits from the recovery sheet"),
        }
        others = {
            Way.PIN: self.tr("Open by the master password"),
            Way.MASTER: self.tr("Forgot the password? Use the recovery sheet"),
            Way.SHEET: self.tr("Open by the master password"),
        }
        self.hint.setText(hints[way])
        self.secret.edit.setAccessibleName(hints[way])
        self.secret.edit.setPlaceholderText("123456-123456-123456-…" if way is Way.SHEET else "")
        self.secret.clear()
        self.secret.show_words(way is Way.SHEET)
        self.other_way.setText(others[way])
        self.later.setVisible(way is Way.MASTER and self._pin_is_put_off())
        self.box.show_error("")
        self.secret.setFocus()
        self._show_waiting()

    def open(self) -> None:
        """Try what was typed, in the worker thread."""
        words = self.secret.words()
        if self._busy:
            return
        if not words:
            self.box.show_error(self.tr("Type it here."))
            self.secret.setFocus()
            return
        folder, now = self._folder, self._clock()
        way = self.way

        def job() -> Opened:
            from ui.entrance import opening

            if way is Way.SHEET:
                return opening.by_digits(folder, words)
            return (opening.by_pin if way is Way.PIN else opening.by_master)(folder, words, now)

        self._run(job, self._ask_new_password if way is Way.SHEET else self._hand_over)

    def take_next_way(self) -> None:
        """The link below the button: from the PIN to the password, from there to the sheet, and back."""
        following = {Way.PIN: Way.MASTER, Way.MASTER: Way.SHEET, Way.SHEET: Way.MASTER}
        self.choose(following[self.way])

    def put_off(self) -> None:
        """Let the PIN do for one more day."""
        try:
            attempts.put_off_master(self._folder, now=self._clock())
        except SalonError as error:
            self.box.show_error(error.sentence)
        else:
            self.bar.dismiss()
            self.choose(Way.PIN)

    def forget(self) -> None:
        """Close the base that the sheet has opened and nobody has taken over."""
        self._away.stop()
        by_sheet, self._by_sheet = self._by_sheet, None
        if by_sheet is not None:
            from salonbase import base

            base.close(by_sheet.base)

    # Inside

    def _leave(self) -> None:
        if not self._busy:
            self.forget()
            self.left.emit()

    def _begin(self) -> None:
        """Look at the key file and ask for what opens this base here."""
        try:
            keyfile.load(self._folder)
        except (KeyFileMissing, KeyFileDamaged) as error:
            self.choose(Way.SHEET)
            self.bar.say(error.sentence, "warning")
            return
        except SalonError as error:
            self.bar.say(error.sentence, "bad")
        if not keys.has_pin(self._folder):
            self.choose(Way.MASTER)
        elif attempts.master_due(self._folder, now=self._clock()):
            self.choose(Way.MASTER)
            self.bar.say(self.tr("Once in two weeks the master password is asked, so that nobody forgets it."))
        else:
            self.choose(Way.PIN)

    def offer_demo(self, password: str, *, at_once: bool = False) -> None:
        """Say the password of a demo, which everybody may know, and open it; other bases have none."""
        if not password:
            return

        def open_demo() -> None:
            self.choose(Way.MASTER)
            self.secret.set_words(password)
            self.open()

        sentence = self.tr("This is a demo with invented people. Its password: {password}")
        self.bar.say(sentence.format(password=password), act=self.tr("Open"), action=open_demo)
        if at_once and not self._busy:
            open_demo()

    def _pin_is_put_off(self) -> bool:
        return (
            keys.has_pin(self._folder)
            and not self._silent
            and attempts.master_due(self._folder, now=self._clock())
            and attempts.may_put_off(self._folder)
        )

    def _run(self, job: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._set_busy(True)
        self.box.show_error("")
        work.run(job, then, self._refused, owner=self)

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        sentence = error.sentence if isinstance(error, SalonError) else ""
        if isinstance(error, KeyringSilent):
            self._silent = sentence
            self.choose(Way.MASTER)
            self.bar.say(sentence, "warning")
            return
        if isinstance(error, (KeyFileMissing, KeyFileDamaged)):
            self.choose(Way.SHEET)
        if _is_of_the_file(error) or not (self._folder / _BASE_FILE).exists():
            self.bar.say(sentence, "bad", act=self.tr("Restore from a backup…"), action=self.restore_wanted.emit)
        self.box.show_error(sentence)
        self.secret.edit.selectAll()
        self.secret.setFocus()
        if isinstance(error, TooSoon):
            self._show_waiting()
        elif self._wait() > 0:
            self._waiting.start()

    def _show_waiting(self) -> None:
        """Count down the seconds for which the next try is refused."""
        seconds = self._wait()
        if seconds > 0 and self.way is not Way.SHEET:
            self.box.show_error(self.tr("The next try is possible in %n second(s).", "", seconds))
            self._waiting.start()
        elif self._waiting.isActive():
            self._waiting.stop()
            self.box.show_error("")
        self.button.setEnabled(seconds <= 0 or self.way is Way.SHEET)

    def _wait(self) -> int:
        return attempts.waiting_seconds(self._folder, now=self._clock())

    def _hand_over(self, opened: Opened) -> None:
        self._by_sheet = None
        self._away.stop()
        opened.warning = opened.warning or self._silent
        self.secret.clear()
        self.opened.emit(opened)

    def _ask_new_password(self, opened: Opened) -> None:
        """The sheet has opened the base: now a new master password is set, because the old one is forgotten."""
        from salonbase.backup import restoring
        from ui.entrance.new_password import NewPassword

        self._set_busy(False)
        self.hint.setText(self.tr("The sheet fits. Choose a new master password."))
        self._by_sheet = opened
        self._away.start()
        self.new_password = NewPassword()
        is_lost = restoring.base_id(self._folder) != keys.base_id(opened.base.root)
        self.new_password.former.setVisible(is_lost)
        self.new_password.former.clicked.connect(lambda: self._keep_password(opened))
        self.put_in(self.new_password)
        self.new_password.begin(lambda password: self._set_password(opened, password))

    def _keep_password(self, opened: Opened) -> None:
        """The base keeps a copy of its key file: with it the password stays what it was."""

        def job() -> Opened:
            from ui.entrance import opening

            if (found := opening.keep_password(opened)) is None:
                raise SalonError(self.tr("The base has no copy of its key file. Choose a new password."))
            return found

        self._set_busy(True)
        work.run(job, self._hand_over, self._password_refused, owner=self)

    def _password_refused(self, error: Exception) -> None:
        self._set_busy(False)
        if self.new_password is not None:
            self.new_password.show_error(error)

    def _set_password(self, opened: Opened, password: str) -> None:
        self._set_busy(True)

        def job() -> Opened:

            keys.set_master(self._folder, opened.base.root, password)
            return opened

        work.run(job, self._hand_over, self._password_refused, owner=self)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.show_busy(busy)
        if self.new_password is not None:
            self.new_password.setDisabled(busy)

    def _connect(self) -> None:
        self.button.clicked.connect(self.open)
        self.secret.entered.connect(self.open)
        self.other_way.clicked.connect(self.take_next_way)
        self.later.clicked.connect(self.put_off)
        self.other_base.clicked.connect(self.other_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self._waiting.timeout.connect(self._show_waiting)
        self._away.timeout.connect(self._leave)


def _is_of_the_file(error: Exception) -> bool:
    """Whether a backup may be the way out: the file is damaged, or not the one that the key belongs to."""
    return isinstance(error, BaseDamaged) or (isinstance(error, WrongPassword) and error.field is None)
