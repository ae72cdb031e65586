"""Book a client for a day and a time, or move a booking to another one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from salonbase import bookings, catalogue, planned, recalls
from salonbase.errors import SalonError
from ui import theme
from ui.session import Session
from ui.widgets.day_editor import DayEditor, TimeEditor
from ui.widgets.dialog import Dialog, button
from ui.widgets.editors import TextEditor
from ui.widgets.field_box import FieldBox
from ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the dialog begins with.

    ``booking_id`` moves that booking, ``recall_id`` answers that invitation; without both a new booking is made.
    """

    client_id: int
    client_name: str
    day: dt.date | None = None
    time: dt.time | None = None
    specialist: str = ""
    what: str = ""
    booking_id: int | None = None
    recall_id: int | None = None


class BookingDialog(Dialog):
    """Asks for the day and the time, and writes the booking."""

    def __init__(self, session: Session, proposal: Proposal, parent: QWidget | None = None) -> None:
        moving = proposal.booking_id is not None
        title = self.tr("Move the booking") if moving else self.tr("Book a visit")
        super().__init__(parent, name="booking_dialog", title=title, intro=proposal.client_name)
        self._session, self._proposal = session, proposal
        self.day = DayEditor("booking_day", self.tr("Day"), session.today)
        self.time = TimeEditor("booking_time", self.tr("Time"))
        specialists = [row.name for row in catalogue.specialists() if not row.hidden]
        services = [row.name for row in catalogue.services() if not row.hidden]
        self.specialist = TextEditor("booking_specialist", self.tr("Specialist"), known=lambda: specialists)
        self.services = TextEditor("booking_services", self.tr("What for"), known=lambda: services)
        self._boxes = {
            "day": FieldBox(self.day), "time": FieldBox(self.time),
            "specialist": FieldBox(self.specialist), "services": FieldBox(self.services),
        }  # fmt: skip
        for box in self._boxes.values():
            box.editor.entered.connect(self.book)
        self._lay_out(moving=moving)
        self.day.set_value(proposal.day)
        self.time.set_value(proposal.time)
        self.specialist.set_value(proposal.specialist)
        self.services.set_value(proposal.what)
        self.add_button(self.tr("Do not book") if not moving else self.tr("Leave as it is"), "cancel", self.reject)
        self.add_button(self.tr("Move") if moving else self.tr("Book"), "book", self.book, "primary")
        self.day.setFocus()

    def book(self) -> None:
        """Write what was typed; where something is missing it is said beside its field."""
        values = self._values()
        if values is None:
            return
        try:
            self._write(values)
        except SalonError as error:
            box = self._boxes.get(error.field or "")
            if box is None:
                self.show_error(error.sentence)
            else:
                box.show_error(error.sentence)
            return
        self.accept()

    def _lay_out(self, *, moving: bool) -> None:
        chips = QWidget()
        flow = FlowLayout(chips, gap=theme.px(6))
        for number, (words, day) in enumerate(planned.chip_days(self._session.today())):
            chip = button(words, f"booking_chip{number}", partial(self.day.set_value, day), "chip")
            chip.setAutoDefault(False)
            flow.addWidget(chip)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(12))
        grid.addWidget(self._boxes["day"], 0, 0)
        grid.addWidget(self._boxes["time"], 0, 1)
        grid.addWidget(chips, 1, 0, 1, 2)
        grid.addWidget(self._boxes["specialist"], 2, 0, 1, 2)
        grid.addWidget(self._boxes["services"], 3, 0, 1, 2)
        grid.setColumnStretch(0, 2)  # the day is said in words beside its field
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self._boxes["services"].setVisible(not moving)

    def _values(self) -> dict[str, Any] | None:
        found: dict[str, Any] = {}
        for name, box in self._boxes.items():
            box.show_error("")
            try:
                found[name] = box.editor.value()
            except SalonError as error:
                box.show_error(error.sentence)
        if "day" in found and found["day"] is None:
            self._boxes["day"].show_error(self.tr("On which day?"))
            return None
        return found if len(found) == len(self._boxes) else None

    def _write(self, values: dict[str, Any]) -> None:
        proposal, change = self._proposal, self._session.change
        if proposal.booking_id is not None:
            change(bookings.move, proposal.booking_id, values["day"], values["time"], values["specialist"])
        elif proposal.recall_id is not None:
            change(recalls.book, proposal.recall_id, values)
        else:
            change(bookings.add, proposal.client_id, values)
