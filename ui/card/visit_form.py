"""All fields of one visit, opened below its line in the log and saved as they are left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salonbase import drafts, formats, visits
from salonbase.visits import Visit
from ui import icons, theme, words
from ui.card.autosave import Autosave
from ui.card.visit_editors import (
    DayEditor,
    MoneyEditor,
    PercentEditor,
    ServicesEditor,
    TeethEditor,
    TimeEditor,
    service_names,
    specialist_names,
)
from ui.session import Session
from ui.widgets import enter
from ui.widgets.editor import Editor
from ui.widgets.editors import ChipsEditor, LongTextEditor, TextEditor
from ui.widgets.even_row import even_row, lines
from ui.widgets.field_box import FieldBox

_COLUMNS = 12
_SHARES = {
    "day": 3, "time": 2, "specialist": 4, "teeth": 3,
    "services": 6, "complaint": 6,
    "work": 6, "materials": 6,
    "sum_kopecks": 3, "discount_percent": 2, "paid_kopecks": 3, "note": 4,
}  # fmt: skip


class VisitForm(QFrame):
    """Everything that is known of a visit, to be changed in place. Esc or «Готово» closes it."""

    closed = Signal()
    delete_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("visit_form")
        self.setProperty("role", "visit-form")
        self._visit: Visit | None = None
        self.boxes = {name: FieldBox(editor) for name, editor in self._editors().items()}
        self._status = FieldBox(self._status_editor(), titled=False)
        self._status.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._status.setMinimumWidth(0)  # as wide as its chips
        self._due = QLabel(self)
        self._due.setProperty("role", "second")
        self._due.setObjectName("visit_due")
        self._lay_out()
        self.autosave = Autosave(session, {**self.boxes, "status": self._status}, self._save, self)
        self.autosave.saved.connect(self._saved)
        self._status.editor.edited.connect(lambda: self.autosave.commit("status"))
        for box in self.boxes.values():
            box.editor.entered.connect(self.focusNextChild)

    def show_visit(self, visit: Visit) -> bool:
        """Open a visit; return whether words of it came back that had not been saved."""
        self._visit = visit
        teeth = bool(self._session.settings.get("uses_teeth"))
        for name in ("teeth", "complaint"):
            used = bool(visit.teeth) if name == "teeth" else bool(visit.complaint)
            self.boxes[name].setVisible(teeth or used)
        restored = self.autosave.fill(_values(visit), drafts.visit(visit.id))
        self._tell_due()
        return restored

    def refresh(self, visit: Visit) -> None:
        """The visit is different in the base now."""
        self._visit = visit
        self.autosave.refresh(_values(visit))
        self._tell_due()

    def visit_id(self) -> int:
        """The visit that is open, 0 for none."""
        return self._visit.id if self._visit else 0

    def focus_first(self) -> None:
        """Put the cursor into the date."""
        self.boxes["day"].editor.setFocus()

    def finish(self) -> None:
        """Save what is still open and close; a refusal keeps the form open, its reason beside the field."""
        if self.autosave.commit():
            self.closed.emit()

    def give_way(self) -> None:
        """Esc: save and close. Where the reason of a refusal has been seen already, the words go into the draft."""
        seen = self.autosave.has_errors()
        if self.autosave.commit():
            self.closed.emit()
        elif seen:
            self.autosave.keep_draft()
            self._session.say(self.tr("What could not be saved is kept as a draft of the visit."), "warning")
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.give_way()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif not enter.press(self.focusWidget(), event):
            # Nothing of what is pressed in here is meant for the table below.
            event.accept()

    def _editors(self) -> dict[str, Editor]:
        return {
            "day": DayEditor("visit_day", self.tr("Date"), self._session.today, past=True),
            "time": TimeEditor("visit_time", self.tr("Time"), hint=self.tr("HH:MM")),
            "specialist": TextEditor("visit_specialist", words.specialist(), known=specialist_names),
            "teeth": TeethEditor("visit_teeth", self.tr("Tooth")),
            "services": ServicesEditor("visit_services", self.tr("Services"), service_names),
            "complaint": TextEditor("visit_complaint", self.tr("Complaint")),
            "work": LongTextEditor("visit_work", self.tr("What was done"), lines=1),
            "materials": LongTextEditor("visit_materials", self.tr("Materials"), lines=1),
            "sum_kopecks": MoneyEditor("visit_sum", self.tr("Sum, ₽")),
            "discount_percent": PercentEditor("visit_discount", self.tr("Discount, %")),
            "paid_kopecks": MoneyEditor("visit_paid", self.tr("Paid, ₽")),
            "note": LongTextEditor("visit_note", self.tr("Note"), lines=1),
        }

    def _status_editor(self) -> Editor:
        options = [(status, visits.status_word(status)) for status in visits.STATUSES]
        return ChipsEditor("visit_status", self.tr("Status"), options, may_be_empty=False)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(6))
        delete = self._button("visit_delete", self.tr("Delete the visit"), "icon", icon="trash")
        delete.setText("")
        delete.setToolTip(self.tr("Delete the visit"))
        delete.clicked.connect(lambda: self.delete_wanted.emit(self.visit_id()))
        done = self._button("visit_done", self.tr("Done"), "")
        done.clicked.connect(self.finish)
        foot.addWidget(self._status, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._due)
        foot.addStretch()
        foot.addWidget(delete)
        foot.addWidget(done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.margins(16, 12, 16, 14))
        whole.setSpacing(theme.px(10))
        for parts in lines(((self.boxes[name], share) for name, share in _SHARES.items()), _COLUMNS):
            whole.addLayout(even_row(parts, _COLUMNS))
        whole.addLayout(foot)

    def _button(self, name: str, title: str, role: str, *, icon: str = "") -> QPushButton:
        button = QPushButton(title, self)
        if icon:
            button.setIcon(icons.icon(icon))
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setProperty("role", role)
        return button

    def _save(self, values: dict[str, Any]) -> set[str]:
        self._session.change(visits.update, self.visit_id(), values)
        return set(values)

    def _saved(self) -> None:
        self.refresh(visits.visit(self.visit_id()))
        self._session.say(self.tr("Saved"), "saved")

    def _tell_due(self) -> None:
        visit = self._visit
        shown = visit is not None and bool(visit.discount_percent) and visit.status == "came"
        sentence = self.tr("To pay: {sum}").format(sum=formats.money(visit.due_kopecks)) if visit else ""
        self._due.setText(sentence if shown else "")


def _values(visit: Visit) -> dict[str, Any]:
    return {name: getattr(visit, name) for name in (*_SHARES, "status")}
