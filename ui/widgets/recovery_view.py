"""The recovery sheet on the screen: look at it, print or save it, and show that it is at hand by typing two groups."""

from __future__ import annotations

import datetime as dt
import re
import secrets
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from salonbase import files
from salonbase.errors import SalonError
from salonbase.keys import recovery
from salonbase.output import pdf
from ui import ask, printing, theme
from ui.widgets import printing_dialog
from ui.widgets.dialog import button
from ui.widgets.editors import TextEditor
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label


class RecoveryView(QWidget):
    """One sheet. ``confirmed`` says that two groups were typed back as they stand on the paper."""

    confirmed = Signal()

    def __init__(self, salon_name: str, digits: str, made_on: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery_view")
        self._groups = digits.split("-")
        self._sheet = pdf.recovery_sheet(salon_name, digits, made_on)
        self.asked = sorted(secrets.SystemRandom().sample(range(recovery.GROUPS), 2))
        self._fields = [self._field(number) for number in self.asked]
        self._told = label("", "ok", name="recovery_told", wrap=True)
        self._lay_out()

    def check(self) -> bool:
        """Compare what was typed with the sheet; say beside the field which group differs."""
        right = [self._is_right(box, number) for box, number in zip(self._fields, self.asked, strict=True)]
        if all(right):
            self.confirmed.emit()
        return all(right)

    def begin(self) -> None:
        """Put the cursor into the first group."""
        self._fields[0].editor.setFocus()

    def print_sheet(self) -> None:
        """Send the sheet to a printer."""
        try:
            if printing_dialog.print_pdf(self, self._sheet, self.tr("SalonBase recovery sheet")).pages:
                self._tell(self.tr("Sent to the printer."))
        except SalonError as error:
            self._tell(error.sentence, bad=True)

    def save_sheet(self) -> None:
        """Save the sheet as a PDF where the person wants it."""
        proposed = Path.home() / self.tr("SalonBase recovery sheet.pdf")
        chosen = ask.save_file(self, self.tr("Save the recovery sheet"), proposed, self.tr("PDF (*.pdf)"))
        if chosen is None:
            return
        try:
            files.replace(chosen, self._sheet)
        except SalonError as error:
            self._tell(error.sentence, bad=True)
            return
        self._tell(self.tr("Saved. Print it and delete the file: whoever has it opens the base."))

    def _field(self, number: int) -> FieldBox:
        title = self.tr("Group {number} of the sheet").format(number=number + 1)
        editor = TextEditor(f"recovery_group{number + 1}", title, hint="000000")
        editor.entered.connect(self.check)
        return FieldBox(editor)

    def _lay_out(self) -> None:
        size = QSize(theme.px(226), theme.px(320))
        ratio = self.devicePixelRatioF()
        image = printing.picture(self._sheet, size * ratio)
        image.setDevicePixelRatio(ratio)
        paper = QLabel()
        paper.setObjectName("recovery_paper")
        paper.setProperty("role", "paper")
        paper.setPixmap(QPixmap.fromImage(image))
        paper.setAccessibleName(self.tr("The recovery sheet as it will be printed"))
        side = QVBoxLayout()
        side.setSpacing(theme.px(10))
        for sentence in self._advice():
            side.addWidget(label(sentence, "dim", wrap=True))
        doing = QHBoxLayout()
        doing.setSpacing(theme.px(8))
        doing.addWidget(button(self.tr("Print the sheet"), "recovery_print", self.print_sheet))
        doing.addWidget(button(self.tr("Save as PDF"), "recovery_save", self.save_sheet))
        doing.addStretch()
        side.addLayout(doing)
        side.addWidget(self._told)
        side.addSpacing(theme.px(4))
        side.addWidget(label(self.tr("Type two groups from the paper"), "name"))
        typed = QGridLayout()
        typed.setSpacing(theme.px(12))
        for column, box in enumerate(self._fields):
            typed.addWidget(box, 0, column)
            typed.setColumnStretch(column, 1)
        side.addLayout(typed)
        side.addStretch(1)
        self.setMinimumSize(theme.px(640), theme.px(330))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(20))
        row.addWidget(paper, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)

    def _advice(self) -> tuple[str, str]:
        return (
            self.tr("With these 48 digits and the file of the base everything opens, on any computer and without a "
                    "password."),
            self.tr("Keep the sheet where you keep documents, not beside the computer. Without it and without the "
                    "master password nobody can open the base, nor can we."),
        )  # fmt: skip

    def _is_right(self, box: FieldBox, number: int) -> bool:
        typed = re.sub(r"\D", "", box.editor.words())
        right = typed == self._groups[number]
        missing = self.tr("Six digits from the sheet.")
        box.show_error("" if right else missing if len(typed) != 6 else self.tr("The sheet says something else."))
        return right

    def _tell(self, sentence: str, *, bad: bool = False) -> None:
        theme.set_role(self._told, "error" if bad else "ok")
        self._told.setText(sentence)
