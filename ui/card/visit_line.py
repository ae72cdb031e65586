"""The line on top of the log: a visit is written down without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salonbase import drafts, formats, visits
from salonbase.errors import SalonError
from ui import icons, theme
from ui import words as house_words
from ui.card.autosave import DRAFT_AFTER, keep_draft
from ui.card.visit_editors import (
    DayEditor,
    MoneyEditor,
    ServicesEditor,
    TeethEditor,
    TimeEditor,
    plain_money,
    price_of,
    service_names,
    specialist_names,
)
from ui.session import Session
from ui.widgets.editor import Editor
from ui.widgets.editors import TextEditor


class VisitLine(QWidget):
    """Enter in any field writes the visit and clears the line for the next one, today's date in the first field."""

    written = Signal(int)  # the new visit's id
    left_downwards = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("visit_line")
        self._client_id = 0
        self._day = session.today()  # that stands in the line by itself
        self._specialist = ""  # who stood in the line that was written last
        self._proposed = ("", "")  # the sum and the payment that the price list proposed
        self._has_draft = False
        self.editors = self._make_editors()
        self._enter = self._make_button()
        self._error = QLabel(self)
        self._error.setProperty("role", "error")
        self._error.setObjectName("visit_line_error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._timer.timeout.connect(self.keep_draft)
        for editor in self.editors.values():
            editor.edited.connect(self._typed)
            editor.entered.connect(self.write)
        for name in ("services", "sum_kopecks"):
            self.editors[name].edited.connect(lambda name=name: self._propose(name))

    def show_client(self, client_id: int, preferred: str = "") -> None:
        """Begin a line for another client; one that was not finished comes back."""
        self.keep_draft()
        self._client_id = client_id
        self._apply_trade()
        self._clear(preferred)
        words = drafts.find(self._key())
        self._has_draft = words is not None
        for name, text in (words or {}).items():
            if name in self.editors:
                self.editors[name].set_words(text)

    def refresh_day(self) -> None:
        """A new day has begun: a line that nobody touched stands on it."""
        editor = self.editors["day"]
        if not self.is_begun() and editor.words() == formats.day(self._day):
            self._day = self._session.today()
            editor.set_value(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the cursor where the hand begins: into the date, all of it selected."""
        first = self.editors["day"].inputs()[0]
        first.setFocus()
        getattr(first, "selectAll", lambda: None)()

    def write(self) -> None:
        """Write the visit down; where the core refuses, its reason stands below and the words stay."""
        self._show_error("", "")
        try:
            visit_id = self._session.change(visits.add, self._client_id, self._values())
        except SalonError as error:
            self._show_error(error.field or "", error.sentence)
            self.keep_draft()
            return
        self._timer.stop()
        self._specialist = self.editors["specialist"].words().strip()
        self._clear("")
        self.keep_draft()
        self._session.say(self.tr("Saved"), "saved")
        self.focus_first()
        self.written.emit(visit_id)

    def keep_draft(self) -> None:
        """Write down what stands in the line and is not a visit yet."""
        self._timer.stop()
        if not self._client_id:
            return
        words = {name: editor.words() for name, editor in self.editors.items()} if self.is_begun() else {}
        self._has_draft = keep_draft(self._session, self._key(), words, had=self._has_draft)

    def is_begun(self) -> bool:
        """Whether the person has put anything into the line beyond what stands there by itself."""
        return any(
            self.editors[name].words().strip() for name in ("services", "complaint", "teeth", "work", "sum_kopecks")
        )

    def _key(self) -> str:
        return f"visit_line:{self._client_id}"

    def _make_editors(self) -> dict[str, Editor]:
        return {
            "day": DayEditor("line_day", self.tr("Date"), hint=self.tr("Date")),
            "time": TimeEditor("line_time", self.tr("Time"), hint=self.tr("Time")),
            "teeth": TeethEditor("line_teeth", self.tr("Tooth"), hint=self.tr("Tooth")),
            "services": ServicesEditor("line_services", self.tr("Services"), service_names, hint=self.tr("Services")),
            "specialist": TextEditor(
                "line_specialist", house_words.specialist(), hint=house_words.specialist(), known=specialist_names
            ),
            "complaint": TextEditor("line_complaint", self.tr("Complaint"), hint=self.tr("Complaint")),
            "work": TextEditor("line_work", self.tr("What was done"), hint=self.tr("What was done")),
            "sum_kopecks": MoneyEditor("line_sum", self.tr("Sum"), hint=self.tr("Sum")),
            "paid_kopecks": MoneyEditor("line_paid", self.tr("Paid"), hint=self.tr("Paid")),
        }

    def _make_button(self) -> QPushButton:
        button = QPushButton(icons.icon("arrow-elbow-down-left", "accent-text"), "", self)
        button.setObjectName("line_enter")
        button.setProperty("role", "line-enter")
        button.setAccessibleName(self.tr("Write the visit down"))
        button.setToolTip(self.tr("Write the visit down (Enter)"))
        button.setIconSize(QSize(theme.px(18), theme.px(18)))
        button.clicked.connect(self.write)
        return button

    def _lay_out(self) -> None:
        widths = {"day": 108, "time": 86, "teeth": 96, "sum_kopecks": 104, "paid_kopecks": 104}
        for name, width in widths.items():
            self.editors[name].setFixedWidth(theme.px(width))
        first, second = QHBoxLayout(), QHBoxLayout()
        for name, stretch in (("day", 0), ("time", 0), ("teeth", 0), ("services", 1), ("specialist", 1)):
            first.addWidget(self.editors[name], stretch)
        for name, stretch in (("complaint", 1), ("work", 1), ("sum_kopecks", 0), ("paid_kopecks", 0)):
            second.addWidget(self.editors[name], stretch)
        second.addWidget(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for row in (first, second):
            row.setSpacing(theme.px(8))
            column.addLayout(row)
        column.addWidget(self._error)

    def _apply_trade(self) -> None:
        """A clinic asks for teeth and complaints, a salon does not."""
        teeth = bool(self._session.settings.get("uses_teeth"))
        for name in ("teeth", "complaint"):
            self.editors[name].setVisible(teeth)

    def _clear(self, preferred: str) -> None:
        for editor in self.editors.values():
            editor.set_words("")
        self._day = self._session.today()
        self.editors["day"].set_value(self._day)
        self._proposed = ("", "")
        known = specialist_names()
        self.editors["specialist"].set_words(self._specialist or preferred or (known[0] if len(known) == 1 else ""))
        self._show_paid_hint()
        self._show_error("", "")

    def _values(self) -> Mapping[str, Any]:
        values = {name: editor.value() for name, editor in self.editors.items()}
        for name in ("sum_kopecks", "paid_kopecks"):
            if not values[name]:
                del values[name]
        return values

    def _typed(self) -> None:
        if self._error.isVisible():
            self._show_error("", "")
        self._timer.start()

    def _propose(self, changed: str) -> None:
        """The price list proposes the sum until the person has written another one."""
        money = self.editors["sum_kopecks"]
        if changed == "services" and money.words() in {"", self._proposed[0]}:
            price = price_of(self.editors["services"].value())
            words = "" if price is None else plain_money(price)
            money.set_words(words)
            self._proposed = (words, "")
        self._show_paid_hint()

    def _show_paid_hint(self) -> None:
        """An empty payment means that all was paid, and the field says so."""
        money, paid = self.editors["sum_kopecks"], self.editors["paid_kopecks"]
        if isinstance(money, MoneyEditor) and isinstance(paid, MoneyEditor):
            kopecks = money.kopecks()
            paid.edit.setPlaceholderText(self.tr("Paid") if not kopecks else self.tr("all paid"))
            paid.setToolTip(self.tr("Left empty, the whole sum counts as paid") if kopecks else "")

    def _show_error(self, field: str, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        for name, editor in self.editors.items():
            for widget in editor.inputs():
                wrong = bool(sentence) and name == field
                if bool(widget.property("wrong")) != wrong:
                    widget.setProperty("wrong", wrong)
                    theme.repolish(widget)
        if field in self.editors:
            self.editors[field].setFocus(Qt.FocusReason.OtherFocusReason)
