"""For which day the sheet of the desk is wanted, and whether its telephone numbers may be read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salonbase.errors import SalonError
from ui.session import Session
from ui.widgets.day_editor import DayEditor
from ui.widgets.dialog import Dialog
from ui.widgets.editors import TickEditor
from ui.widgets.field_box import FieldBox


class DaySheetDialog(Dialog):
    """Today stands there already: Enter shows the sheet."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="day_sheet", title=self.tr("Sheet for the day"))
        self.say_intro(
            self.tr("One page for the desk: who comes, whom to congratulate and to call, who owes, what to remember.")
        )
        self.chosen_day = session.today()
        self.day = DayEditor("sheet_day", self.tr("Day"), session.today)
        self.day.set_value(self.chosen_day)
        self.masked = TickEditor("sheet_masked", self.tr("Hide the phones: the sheet will lie where others see it"))
        self._box = FieldBox(self.day)
        self.body.addWidget(self._box)
        self.body.addWidget(self.masked)
        self.day.entered.connect(self.accept)
        self.add_button(self.tr("Cancel"), "day_sheet_cancel", self.reject)
        self.add_button(self.tr("Show the sheet"), "day_sheet_show", self.accept, "primary")
        self.day.setFocus()
        self.day.edit.selectAll()

    def accept(self) -> None:
        """Take the day, or say beside it what is wrong."""
        try:
            day = self.day.value()
        except SalonError as error:
            self._box.show_error(error.sentence)
            return
        if day is None:
            self._box.show_error(self.tr("Write the day."))
            return
        self.chosen_day = day
        super().accept()
