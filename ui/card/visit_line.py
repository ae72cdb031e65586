"""The line on top of the log: a visit is written down without leaving the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from salonbase import drafts, visits
from salonbase.errors import SalonError
from ui import icons, theme
from ui.card import visit_line_fields
from ui.card.autosave import DRAFT_AFTER
from ui.card.visit_editors import MoneyEditor, plain_money, price_of, specialist_names
from ui.draft import keep_draft
from ui.session import Session
from ui.widgets.editor import Editor

_FRAME, _ARROW = 30, 20  # pixels of a field beside its words, and of a sign in it


class VisitLine(QWidget):
    """Enter in any field writes the visit and clears the line for the next one, today's date in the first field."""

    written = Signal(int)  # the new visit's id
    left_downwards = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("visit_line")
        self._client_id = 0
        self._specialist = ""  # who stood in the line that was written last
        self._proposed = ("", "")  # the sum and the payment that the price list proposed
        self._has_draft = False
        self.editors = visit_line_fields.editors(session.today)
        self._blank = {name: editor.words() for name, editor in self.editors.items()}  # what nobody has typed
        self._more_row = QWidget(self)
        self._more = self._make_more_button()
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
        if words is not None and not self._more.isChecked() and any(map(self._is_typed, visit_line_fields.MORE)):
            self._more.setChecked(True)

    def refresh_day(self) -> None:
        """A new day has begun: a line that nobody touched stands on it."""
        if not self.is_begun():
            self.editors["day"].set_value(self._session.today())
            self._blank["day"] = self.editors["day"].words()

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
        if not self.is_begun():  # Enter was pressed once too often: that is no visit
            self._show_error(
                "services", self.tr("Write what was done, a service or a sum: an empty visit is not kept.")
            )
            return
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
        return any(map(self._is_typed, self.editors))

    def _is_typed(self, name: str) -> bool:
        return self.editors[name].words().strip() != self._blank[name]

    def _key(self) -> str:
        return drafts.visit_line(self._client_id)

    def _make_button(self) -> QPushButton:
        button = QPushButton(icons.icon("arrow-elbow-down-left", "accent-text"), "", self)
        button.setObjectName("line_enter")
        button.setProperty("role", "line-enter")
        button.setAccessibleName(self.tr("Write the visit down"))
        button.setToolTip(self.tr("Write the visit down (Enter)"))
        button.setIconSize(QSize(theme.px(18), theme.px(18)))
        button.clicked.connect(self.write)
        return button

    def _make_more_button(self) -> QPushButton:
        button = QPushButton(icons.icon("dots-three"), "", self)
        button.setObjectName("line_more")
        button.setProperty("role", "icon")
        button.setCheckable(True)
        button.setShortcut("F6")
        button.setAccessibleName(self.tr("Materials, note, discount, status"))
        button.setToolTip(self.tr("Materials, note, discount, status (F6)"))
        button.toggled.connect(self._unfold)
        return button

    def _unfold(self, on: bool) -> None:
        """Show the row of the seldom facts, the cursor in it, or fold it away."""
        self._more_row.setVisible(on)
        self.editors["materials" if on else "work"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        for name, width in visit_line_fields.WIDTHS.items():
            self.editors[name].setFixedWidth(max(theme.px(width), self._wide_enough(name)))
        for name in ("specialist", "complaint", "work"):
            self.editors[name].setMinimumWidth(self._wide_enough(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for fields in visit_line_fields.ROWS:
            row = self._row(fields)
            column.addLayout(row)
        row.addWidget(self._more)
        row.addWidget(self._enter)
        folded = self._row(visit_line_fields.MORE)
        folded.setContentsMargins(0, 0, 0, 0)
        self._more_row.setLayout(folded)
        self._more_row.hide()
        column.addWidget(self._more_row)
        column.addWidget(self._error)

    def _wide_enough(self, name: str) -> int:
        """The width in which neither the hint of a field nor its sample is cut."""
        editor = self.editors[name]
        words = (visit_line_fields.samples().get(name, ""), *(edit.placeholderText() for edit in _lines(editor)))
        frame = theme.px(_FRAME + (_ARROW if name == "teeth" else 0))
        return max(map(theme.metrics().horizontalAdvance, words)) + frame

    def _row(self, fields: Mapping[str, int]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for name, stretch in fields.items():
            row.addWidget(self.editors[name], stretch)
        return row

    def _apply_trade(self) -> None:
        """A clinic asks for teeth and complaints, a salon does not."""
        teeth = bool(self._session.settings.get("uses_teeth"))
        for name in ("teeth", "complaint"):
            self.editors[name].setVisible(teeth)

    def _clear(self, preferred: str) -> None:
        for editor in self.editors.values():
            editor.set_words("")
        self.editors["day"].set_value(self._session.today())
        self.editors["status"].set_words(visit_line_fields.USUAL_STATUS)
        self._proposed = ("", "")
        known = specialist_names()
        self.editors["specialist"].set_words(self._specialist or preferred or (known[0] if len(known) == 1 else ""))
        self._blank = {name: editor.words().strip() for name, editor in self.editors.items()}
        self._show_paid_hint()
        self._show_error("", "")

    def _values(self) -> Mapping[str, Any]:
        values = {name: editor.value() for name, editor in self.editors.items()}
        for name in ("sum_kopecks", "paid_kopecks", "discount_percent"):
            if not self.editors[name].words().strip():
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
            paid.edit.setPlaceholderText(self.tr("Paid") if not kopecks else visit_line_fields.all_paid())
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


def _lines(editor: Editor) -> list[QLineEdit]:
    return [widget for widget in editor.inputs() if isinstance(widget, QLineEdit)]
