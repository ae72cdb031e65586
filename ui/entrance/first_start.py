"""The first start: place, salon and trade, master password, PIN, recovery sheet; then the base is open.

Nothing is written before the PIN page is left: until then Esc and «Back» cost nothing. The sheet may be put off.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salonbase import keys, settings
from salonbase.errors import SalonError
from ui import theme, work
from ui.clock import Clock
from ui.entrance import opening
from ui.entrance.first_steps import PasswordStep, PinStep, PlaceStep, SalonStep, Step
from ui.inactivity import Inactivity
from ui.widgets.labels import label

if TYPE_CHECKING:
    from ui.widgets.recovery_view import RecoveryView

UNTOUCHED = 10  # minutes after which the recovery sheet is put off by itself


class FirstStart(QWidget):
    """A wizard of five short pages; ``opened`` hands the new base over, ``existing_wanted`` a folder that has one."""

    opened = Signal(object)
    existing_wanted = Signal(Path)
    restore_wanted = Signal(Path)

    def __init__(self, folder: Path, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_start")
        self._clock = clock
        self._made: opening.Opened | None = None
        self.sheet: RecoveryView | None = None
        self.inactivity = Inactivity(self, clock)
        self.place, self.salon, self.password, self.pin = PlaceStep(folder), SalonStep(), PasswordStep(), PinStep()
        self.steps: list[Step] = [self.place, self.salon, self.password, self.pin]
        self.stack = QStackedWidget()
        self.number = label("", "caption", name="first_number")
        self.title = label("", "title", name="first_title", wrap=True)
        self.intro = label("", "dim", name="first_intro", wrap=True)
        self.error = label("", "error", name="first_error", wrap=True)
        self.busy = QProgressBar()
        self.back = QPushButton(self.tr("Back"))
        self.skip = QPushButton(self.tr("Later"))
        self.next = QPushButton()
        self._name_parts()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.place.editor)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Show one of the pages before the base is made."""
        step = self.steps[number]
        self.stack.setCurrentWidget(step)
        self._say(number, step.title, step.intro)
        self.back.setVisible(number > 0)
        self.skip.setVisible(step is self.pin and self.pin.answers is not False)
        self.skip.setText(self.tr("Without a PIN"))
        self.next.setText(self.tr("Create the base") if step is self.pin else self.tr("Next"))
        step.begin()

    def go_on(self) -> None:
        """The primary button: check the page and show the next one, or do what all of them asked for."""
        if self.sheet is not None:
            self.sheet.check()
            return
        number = self.stack.currentIndex()
        if not self.steps[number].check():
            return
        if number + 1 < len(self.steps):
            self.show_step(number + 1)
        else:
            self._create(self.pin.pin())

    def go_back(self) -> None:
        """One page back; what was typed stays."""
        if self.sheet is None and self.stack.currentIndex() > 0:
            self.show_step(self.stack.currentIndex() - 1)

    def go_without(self) -> None:
        """Make the base without a PIN, or open it without having shown that the sheet is at hand."""
        if self.sheet is None:
            self._create("")
        else:
            self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one page back, and puts the recovery sheet off."""
        if event.key() != Qt.Key.Key_Escape or self.busy.isVisible():
            super().keyPressEvent(event)
        elif self.sheet is None:
            self.go_back()
        else:
            self.go_without()

    def keep_draft(self) -> None:
        """A wizard has no draft: nothing of it is written before it is wanted."""

    # Inside

    def _create(self, pin: str) -> None:
        wanted = opening.NewBase(
            self.place.folder(), self.salon.salon_name(), self.salon.trade(), self.password.password(), pin
        )
        now = self._clock()
        self._set_busy(True)
        work.run(lambda: opening.create(wanted, now), self._show_sheet, self._refused, owner=self)

    def _do_without_pin(self) -> None:
        self.skip.hide()
        if self.stack.currentWidget() is self.pin:
            self.next.setFocus()

    def _refused(self, error: Exception) -> None:
        self._set_busy(False)
        sentence = error.sentence if isinstance(error, SalonError) else ""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _show_sheet(self, made: opening.Opened) -> None:
        """The base stands; now the paper that opens it when everything else is lost."""
        from ui.widgets.recovery_view import RecoveryView  # it brings reportlab along, which nobody else waits for

        self._set_busy(False)
        self._made = made
        for step in (self.password, self.pin):
            step.forget()
        digits = keys.digits(made.base.root)
        self.sheet = RecoveryView(self.salon.salon_name(), digits, self._clock().date())
        self.sheet.confirmed.connect(self._confirmed)
        self.stack.addWidget(self.sheet)
        self.stack.setCurrentWidget(self.sheet)
        self._say(len(self.steps), self.tr("Recovery sheet"), "")
        self.back.hide()
        self.skip.setText(self.tr("Later"))
        self.skip.show()
        self.next.setText(self.tr("The sheet is at hand"))
        self.sheet.begin()
        self.inactivity.watch(UNTOUCHED)  # the digits open everything: they do not stand there for ever
        if made.warning:
            self._refused(SalonError(made.warning))

    def _restore(self) -> None:
        """A backup takes the place of a new base, where there is none yet."""
        if self.place.check():
            self.restore_wanted.emit(self.place.folder())

    def _put_off(self) -> None:
        """Nobody is here any more: take the digits from the screen, unless a printer or a file is being chosen."""
        if QApplication.activeModalWidget() is not None:
            self.inactivity.watch(UNTOUCHED)
        else:
            self.go_without()

    def _confirmed(self) -> None:
        settings.put("recovery_confirmed", True, now=self._clock())
        self._finish()

    def _finish(self) -> None:
        self.inactivity.rest()
        made, self._made = self._made, None
        if made is not None:
            self.opened.emit(made)

    def _say(self, number: int, title: str, intro: str) -> None:
        words = self.tr("Step {number} of {count}").format(number=number + 1, count=len(self.steps) + 1)
        self.number.setText(words.upper())
        self.title.setText(title)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.error.hide()

    def _set_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        for part in (self.stack, self.back, self.skip, self.next):
            part.setDisabled(busy)
        if busy:
            self.error.hide()

    def _name_parts(self) -> None:
        for part, name, role in (
            (self.back, "first_back", "quiet"),
            (self.skip, "first_skip", "quiet"),
            (self.next, "first_next", "primary"),
        ):
            part.setObjectName(name)
            part.setCursor(Qt.CursorShape.PointingHandCursor)
            part.setAutoDefault(True)  # Enter presses it
            theme.set_role(part, role)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.hide()

    def _lay_out(self) -> None:
        for step in self.steps:
            self.stack.addWidget(step)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        sheet = QFrame()
        sheet.setProperty("role", "card")
        sheet.setFixedWidth(theme.px(728))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(theme.margins(32, 28, 32, 24))
        column.setSpacing(theme.px(8))
        for part in (self.number, self.title, self.intro):
            column.addWidget(part)
        column.addSpacing(theme.px(8))
        column.addWidget(self.stack, 1)
        column.addWidget(self.error)
        column.addWidget(self.busy)
        column.addSpacing(theme.px(8))
        column.addLayout(buttons)
        inner = QWidget()
        inner.setProperty("role", "window")
        page = QVBoxLayout(inner)
        page.addStretch(1)
        row = QHBoxLayout()  # between stretches the sheet is asked for the height of its own width
        row.addStretch(1)
        row.addWidget(sheet)
        row.addStretch(1)
        page.addLayout(row)
        page.addStretch(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

        self.setTabOrder(self.next, self.skip)  # the primary button first; the way back last
        self.setTabOrder(self.skip, self.back)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.skip.clicked.connect(self.go_without)
        self.next.clicked.connect(self.go_on)
        self.place.existing_wanted.connect(self.existing_wanted)
        self.place.restore_wanted.connect(self._restore)
        self.inactivity.passed.connect(self._put_off)
        self.pin.impossible.connect(self._do_without_pin)
        for step in self.steps:
            step.done.connect(self.go_on)
