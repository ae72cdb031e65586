"""«Следующий визит»: chips for the usual distances; with a time it becomes a booking, without one an invitation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salonbase import bookings, drafts, formats, planned, recalls, typed
from salonbase.errors import SalonError
from ui import icons, theme
from ui import words as house_words
from ui.card.autosave import DRAFT_AFTER
from ui.card.visit_editors import DayEditor, ServicesEditor, TimeEditor, service_names, specialist_names
from ui.draft import keep_draft
from ui.session import Session
from ui.widgets.editor import Editor
from ui.widgets.editors import TextEditor
from ui.widgets.even_row import even_row
from ui.widgets.field_box import FieldBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, label

_FRAME = 32  # pixels of a field beside its words


class NextVisit(QFrame):
    """A row of chips, and after a choice the few fields that a booking has. Enter books, Esc puts it away.

    What was begun is kept: over another client, a lock and a power cut as a draft, over Esc until «Записать».
    """

    unfolded = Signal(bool)  # whether its button is on the screen now
    closed = Signal()  # the keyboard was in here and is free now

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
        self._blank: dict[str, str] = {}
        self._put_away: tuple[int, dict[str, str]] = (0, {})  # what Esc took from the screen, and whose it is
        self._has_draft = False
        self.setObjectName("next_visit")
        self.setProperty("role", "next-visit")
        self.boxes = {name: FieldBox(editor) for name, editor in self._editors().items()}
        self._chips: list[QPushButton] = []
        self._chip_box, self._flow = QWidget(self), FlowLayout(gap=6)
        self._chip_box.setLayout(self._flow)
        self._fields = QWidget(self)
        self._error = label(role="error", name="next_error", wrap=True)
        self._told = ElidedLabel("", "second", name="next_told", parent=self)
        self._done = self._button("next_done", "", "primary")
        self._done.clicked.connect(self.write)
        self._close = self._button("next_close", "", "icon")
        self._close.setIcon(icons.icon("x"))
        self._close.setAccessibleName(self.tr("Not now"))
        self._close.setToolTip(self.tr("Not now (Esc)"))
        self._close.clicked.connect(self.put_away)
        self._lay_out()
        for box in self.boxes.values():
            box.editor.edited.connect(self._typed)
            box.editor.entered.connect(self.write)
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._timer.timeout.connect(self.keep_draft)
        self.hide()

    def show_client(self, client_id: int) -> None:
        """Another client: out of sight, unless a booking of theirs was not finished."""
        self.keep_draft()
        self._client_id = client_id
        words = drafts.find(self._key())
        self._has_draft = words is not None
        if words is None:
            self._fold()
        else:
            self._unfold("", words)

    def offer(self, specialist: str = "") -> None:
        """After a visit: the chips alone, which take no attention; a booking that was begun stays as it is."""
        if not self.is_begun():
            self._fields.hide()
            self.show()
            self._begin(specialist)

    def ask(self, specialist: str = "") -> None:
        """«Записать» was pressed: everything at once, the cursor in the date."""
        if not self.is_begun():
            whose, words = self._put_away
            self._unfold(specialist, words if whose == self._client_id else {})
        self.boxes["day"].editor.setFocus()

    def is_begun(self) -> bool:
        """Whether the person has put anything into the fields."""
        return self.is_unfolded() and any(words != self._blank.get(name) for name, words in self._words().items())

    def keep_draft(self) -> None:
        """Write down what was begun and is neither a booking nor an invitation yet."""
        self._timer.stop()
        if self._client_id:
            words = self._words() if self.is_begun() else {}
            self._has_draft = keep_draft(self._session, self._key(), words, had=self._has_draft)

    def is_unfolded(self) -> bool:
        """Whether its fields are on the screen."""
        return not self.isHidden() and not self._fields.isHidden()

    def focus_first(self) -> None:
        """Put the keyboard on the first chip; the arrows go on from there, Enter chooses."""
        self._chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Hide without writing anything; «Записать» brings back what was begun."""
        self._put_away = (self._client_id, self._words() if self.is_begun() else {})
        self._close_up()

    def write(self) -> None:
        """Make the booking or the invitation; a refusal stands beside its field."""
        self._show_error("", "")
        values = {name: box.editor.value() for name, box in self.boxes.items()}
        try:
            day = typed.day(values["day"], today=self._session.today())
            if day is None:
                raise SalonError(self.tr("Choose the day of the next visit."), field="day")
            if values["time"]:
                timed = values if values["minutes"] else {k: v for k, v in values.items() if k != "minutes"}
                self._session.change(bookings.add, self._client_id, timed)
            else:
                self._refuse_past(day)
                self._session.change(recalls.add, self._client_id, day, ", ".join(values["services"]))
        except SalonError as error:
            self._show_error(error.field or "day", error.sentence)
            return
        at = typed.time(values["time"])
        words = self.tr("Booked: {day}, {time}") if at else self.tr("To be invited: {day}")
        self._session.say(words.format(day=formats.day(day), time=formats.time(at) if at else ""), "saved")
        self._put_away = (0, {})
        self._close_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _refuse_past(self, day: dt.date) -> None:
        if day <= self._session.today():
            raise SalonError(self.tr("The next visit lies in the future."), field="day")

    def _key(self) -> str:
        return drafts.next_visit(self._client_id)

    def _words(self) -> dict[str, str]:
        return {name: box.editor.words() for name, box in self.boxes.items()}

    def _fold(self) -> None:
        self.hide()
        self.unfolded.emit(False)

    def _close_up(self) -> None:
        """Nothing is left to keep; the keyboard goes on to where the hands begin."""
        here = QApplication.focusWidget()
        inside = here is not None and self.isAncestorOf(here)
        self._fold()
        self.keep_draft()
        if inside:
            self.closed.emit()

    def _unfold(self, specialist: str, words: Mapping[str, str]) -> None:
        self._fields.show()
        self.show()
        self._begin(specialist)
        for name in self.boxes.keys() & words.keys():
            self.boxes[name].editor.set_words(words[name])
        self._tell()

    def _begin(self, specialist: str) -> None:
        for box in self.boxes.values():
            box.editor.set_words("")
        self.boxes["specialist"].editor.set_words(specialist)
        self._blank = self._words()
        self._show_error("", "")
        self._show_chips()
        self._tell()

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for number, (words, day) in enumerate(planned.chip_days(self._session.today())):
            self._add_chip(f"next_chip_{number}", words, day)
        self._add_chip("next_chip_other", self.tr("another day…"), None)

    def _add_chip(self, name: str, words: str, day: dt.date | None) -> None:
        chip = self._button(name, words, "chip")
        chip.setCheckable(True)
        if day is not None:
            chip.setToolTip(f"{formats.weekday_day(day)} {day.year}")
        chip.clicked.connect(lambda: self._choose(chip, day))
        self._flow.addWidget(chip)
        chip.show()
        self._chips.append(chip)

    def _choose(self, chosen: QPushButton, day: dt.date | None) -> None:
        for chip in self._chips:
            chip.setChecked(chip is chosen)
        editor = self.boxes["day"].editor
        editor.set_words(formats.day(day) if day else "")
        self._fields.show()
        self._typed()
        (self.boxes["time"].editor if day else editor).setFocus()

    def _editors(self) -> dict[str, Editor]:
        return {
            "day": DayEditor("next_day", self.tr("Day"), self._session.today, hint=self.tr("DD.MM")),
            "time": TimeEditor("next_time", self.tr("Time"), hint=self.tr("HH:MM")),
            "minutes": TextEditor("next_minutes", self.tr("Minutes"), hint="60"),
            "specialist": TextEditor("next_specialist", house_words.specialist(), known=specialist_names),
            "services": ServicesEditor("next_services", self.tr("Services or reason"), service_names),
        }

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.px(12))
        first.addWidget(label(self.tr("Next visit"), "name"))
        first.addWidget(self._chip_box, 1)
        first.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        shares = {"day": 10, "time": 7, "minutes": 5, "specialist": 12, "services": 14}
        for name, sample in (("day", "22.11.2026"), ("time", self.tr("HH:MM")), ("minutes", "120")):
            self.boxes[name].setMinimumWidth(theme.metrics().horizontalAdvance(sample) + theme.px(_FRAME))
        self._fields.setLayout(even_row(((self.boxes[name], share) for name, share in shares.items()), 48))
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self._done)
        self._foot = QWidget(self)
        self._foot.setLayout(foot)
        foot.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(16, 10, 12, 10))
        column.setSpacing(theme.px(10))
        column.addLayout(first)
        column.addWidget(self._fields)
        column.addWidget(self._error)
        column.addWidget(self._foot)

    def _button(self, name: str, words: str, role: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setProperty("role", role)
        button.setAutoDefault(True)  # Enter presses it
        return button

    def _typed(self) -> None:
        self._timer.start()
        self._show_error("", "")
        self._tell()

    def _tell(self) -> None:
        """Say what the button is about to do."""
        timed = bool(self.boxes["time"].editor.words().strip())
        self._done.setText(self.tr("Book") if timed else self.tr("Invite later"))
        self._done.setAccessibleName(self._done.text())
        try:
            day = typed.day(self.boxes["day"].editor.words(), today=self._session.today())
        except SalonError:
            day = None
        when = f"{formats.weekday_day(day)} {day.year}" if day else ""
        short, long = (
            self.tr("with a time: a booking"),
            self.tr("with a time a booking, without one a reminder to invite"),
        )
        rest = short if day else long
        if self._would_drop():
            rest = self.tr("without a time only the day and the services are kept")
        self._told.setText(" — ".join(filter(None, (when, "" if timed else rest))))
        self._foot.setVisible(not self._fields.isHidden())
        self.unfolded.emit(self.is_unfolded())

    def _would_drop(self) -> bool:
        """Whether more was typed than an invitation can hold."""
        words = self._words()
        return any(words[name].strip() and words[name] != self._blank.get(name) for name in ("specialist", "minutes"))

    def _show_error(self, field: str, sentence: str) -> None:
        for name, box in self.boxes.items():
            box.show_error(sentence if name == field else "")
        self._error.setText("" if field in self.boxes else sentence)
        self._error.setVisible(bool(self._error.text()))
        if field in self.boxes:
            self.boxes[field].editor.setFocus()
