"""«Следующий визит»: chips for the usual distances; with a time it becomes a booking, without one an invitation."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salonbase import bookings, formats, planned, recalls, typed
from salonbase.errors import SalonError
from ui import icons, theme
from ui import words as house_words
from ui.card.visit_editors import DayEditor, ServicesEditor, TimeEditor, service_names, specialist_names
from ui.session import Session
from ui.widgets.editor import Editor
from ui.widgets.editors import TextEditor
from ui.widgets.even_row import even_row
from ui.widgets.field_box import FieldBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import ElidedLabel, label


class NextVisit(QFrame):
    """A row of chips, and after a choice the few fields that a booking has. Enter books, Esc puts it away."""

    planned_for = Signal(dt.date)
    unfolded = Signal(bool)  # whether its button is on the screen now

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
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
        self.hide()

    def offer(self, client_id: int, specialist: str = "") -> None:
        """After a visit: the chips alone, which take no attention."""
        self._fields.hide()
        self.show()
        self._begin(client_id, specialist)

    def ask(self, client_id: int, specialist: str = "") -> None:
        """«Записать» was pressed: everything at once, the cursor in the date."""
        self._fields.show()
        self.show()
        self._begin(client_id, specialist)
        self.boxes["day"].editor.setFocus()

    def is_unfolded(self) -> bool:
        """Whether its fields are on the screen."""
        return not self.isHidden() and not self._fields.isHidden()

    def focus_first(self) -> None:
        """Put the keyboard on the first chip; the arrows go on from there, Enter chooses."""
        self._chips[0].setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Hide without writing anything."""
        self.hide()
        self.unfolded.emit(False)

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
        words = self.tr("Booked: {day}, {time}") if values["time"] else self.tr("To be invited: {day}")
        self._session.say(words.format(day=formats.day(day), time=values["time"]), "saved")
        self.put_away()
        self.planned_for.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _refuse_past(self, day: dt.date) -> None:
        if day <= self._session.today():
            raise SalonError(self.tr("The next visit lies in the future."), field="day")

    def _begin(self, client_id: int, specialist: str) -> None:
        self._client_id = client_id
        for box in self.boxes.values():
            box.editor.set_words("")
        self.boxes["specialist"].editor.set_words(specialist)
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
            "day": DayEditor("next_day", self.tr("Day"), hint=self.tr("DD.MM")),
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
        rest = self.tr("with a time it is a booking, without one a reminder to invite")
        self._told.setText(" — ".join(filter(None, (when, "" if timed else rest))))
        self._foot.setVisible(not self._fields.isHidden())
        self.unfolded.emit(self.is_unfolded())

    def _show_error(self, field: str, sentence: str) -> None:
        for name, box in self.boxes.items():
            box.show_error(sentence if name == field else "")
        self._error.setText("" if field in self.boxes else sentence)
        self._error.setVisible(bool(self._error.text()))
        if field in self.boxes:
            self.boxes[field].editor.setFocus()
