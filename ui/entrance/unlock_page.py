"""The page in front of a locked base: the salon's name, one field, one button, and the way for those who forgot."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from salonbase.errors import KeyFileDamaged, KeyFileMissing, KeyringSilent, SalonError, TooSoon
from salonbase.keys import attempts, keyfile
from ui import icons, theme, work
from ui.clock import Clock
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.message_bar import MessageBar
from ui.widgets.secret_editor import SecretEditor

if TYPE_CHECKING:
    from ui.entrance.new_password import NewPassword
    from ui.entrance.opening import Opened


class Way(Enum):
    """By what the base is opened."""

    PIN = auto()
    MASTER = auto()
    SHEET = auto()


class UnlockPage(QWidget):
    """Opens the base in ``folder`` and hands it over by ``opened`` (an ``Opened``)."""

    opened = Signal(object)
    other_wanted = Signal()

    def __init__(self, folder: Path, salon_name: str, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unlock_page")
        self._folder, self._clock = folder, clock
        self._silent = ""
        self._busy = False
        self.way = Way.MASTER
        self.bar = MessageBar("unlock_bar", fleeting=False)
        self.title = ElidedLabel(salon_name or folder.name, "title", name="unlock_title")
        self.hint = label("", "dim", name="unlock_hint", wrap=True)
        self.secret = SecretEditor("secret", "")
        self.box = FieldBox(self.secret, titled=False)
        self.setFocusProxy(self.secret)
        self.button = QPushButton(self.tr("Open"))
        self.busy = QProgressBar()
        self.other_way = QPushButton()
        self.later = QPushButton(self.tr("Use the PIN today, the password another day"))
        self.other_base = QPushButton(self.tr("Another base…"))
        self.new_password: NewPassword | None = None
        self._waiting = QTimer(self, interval=1000)
        self._name_parts()
        self._lay_out()
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

    # Inside

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
        if not self._has_pin():
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

    def _has_pin(self) -> bool:
        """Whether the key file has a PIN; it may be the PIN of another computer."""
        try:
            return "computer" in keyfile.load(self._folder).slots
        except SalonError:
            return False

    def _pin_is_put_off(self) -> bool:
        return (
            self._has_pin()
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
        opened.warning = opened.warning or self._silent
        self.secret.clear()
        self.opened.emit(opened)

    def _ask_new_password(self, opened: Opened) -> None:
        """The sheet has opened the base: now a new master password is set, because the old one is forgotten."""
        from ui.entrance.new_password import NewPassword

        self._set_busy(False)
        for part in (self.box, self.button, self.other_way, self.later, self.other_base):
            part.hide()
        self.hint.setText(self.tr("The sheet fits. Choose a new master password."))
        self.new_password = NewPassword()
        self._column.insertWidget(self._column.indexOf(self.box), self.new_password)
        self.new_password.begin(lambda password: self._set_password(opened, password))

    def _set_password(self, opened: Opened, password: str) -> None:
        self._set_busy(True)

        def job() -> Opened:
            from salonbase import keys

            keys.set_master(self._folder, opened.base.root, password)
            return opened

        def refused(error: Exception) -> None:
            self._set_busy(False)
            if self.new_password is not None:
                self.new_password.show_error(error)

        work.run(job, self._hand_over, refused, owner=self)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy.setVisible(busy)
        self._keep_place.setVisible(not busy)
        for part in (self.button, self.secret, self.other_way, self.later, self.other_base, self.new_password):
            if part is not None:
                part.setDisabled(busy)

    def _name_parts(self) -> None:
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        for part, name, role in (
            (self.button, "unlock", "primary"),
            (self.other_way, "unlock_other_way", "link"),
            (self.later, "unlock_later", "link"),
            (self.other_base, "unlock_other_base", "quiet"),
        ):
            part.setObjectName(name)
            part.setCursor(Qt.CursorShape.PointingHandCursor)
            theme.set_role(part, role)
        self.button.setMinimumHeight(theme.px(40))
        self.busy.hide()

    def _lay_out(self) -> None:
        sign = QLabel()
        sign.setPixmap(icons.icon("lock-simple", "accent").pixmap(QSize(theme.px(40), theme.px(40))))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keep_place = QWidget()
        self._keep_place.setFixedHeight(theme.px(6))
        middle = QWidget()
        middle.setFixedWidth(theme.px(380))
        column = self._column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(sign)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addSpacing(theme.px(12))
        for part in (self.box, self.button, self.busy, self._keep_place):
            column.addWidget(part)
        for link in (self.later, self.other_way):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.margins(16, 16, 16, 16))
        page.addWidget(self.bar)
        page.addStretch(2)
        page.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        page.addWidget(self.other_base, 0, Qt.AlignmentFlag.AlignHCenter)

    def _connect(self) -> None:
        self.button.clicked.connect(self.open)
        self.secret.entered.connect(self.open)
        self.other_way.clicked.connect(self.take_next_way)
        self.later.clicked.connect(self.put_off)
        self.other_base.clicked.connect(self.other_wanted)
        self._waiting.timeout.connect(self._show_waiting)
