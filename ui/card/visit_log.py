"""The visits of a client: a line for a new one on top, below it the log, newest first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from salonbase import clients, formats, visits
from salonbase.errors import SalonError
from ui import theme
from ui.card.next_visit import NextVisit
from ui.card.visit_form import VisitForm
from ui.card.visit_line import VisitLine
from ui.card.visit_table import VisitTable
from ui.session import Session
from ui.widgets.empty_state import EmptyState

LOW, LOW_OPENED = 480, 540  # pixels of height for a text of 14 under which the line for a new visit steps back


class VisitLog(QFrame):
    """Composes the line, the table, the opened visit and what comes next."""

    opened = Signal(bool)  # whether a visit is open below its line

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("visit_log")
        self.setProperty("role", "card")
        self._client_id = 0
        self._preferred = ""
        self.line = VisitLine(session, self)
        self.next_visit = NextVisit(session, self)
        self.table = VisitTable(session.orders, self)
        self._empty = EmptyState(
            "calendar-blank",
            self.tr("No visits yet"),
            self.tr("Write the first one into the line above: the date is today, Enter saves it."),
        )
        self._form: VisitForm | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._empty.setMinimumHeight(1)
        self._stack.setMinimumHeight(theme.px(40))  # it may be cut: the fields above may not
        self.next_visit.unfolded.connect(lambda _on: self._make_room())
        self.next_visit.closed.connect(self.line.focus_first)
        self.line.written.connect(self._written)
        self.line.left_downwards.connect(self._go_down)
        self.table.opened.connect(self.toggle)
        self.table.delete_wanted.connect(self.delete)
        self.table.left_upwards.connect(self.line.focus_first)

    def show_client(self, card: clients.Card) -> None:
        """Show the visits of another client."""
        self.close_visit()
        self._client_id, self._preferred = card.id, card.preferred_specialist
        self.next_visit.show_client(card.id)
        self.line.show_client(card.id, card.preferred_specialist)
        self.refresh()
        self.table.scrollToTop()
        self.table.clearSelection()
        self.table.setCurrentIndex(self.table.model().index(-1, -1))

    def refresh(self) -> None:
        """Read the visits anew; an opened one stays open while it is there."""
        if not self._client_id:
            return
        self.line.refresh_day()
        found = visits.of_client(self._client_id)
        self.table.show_visits(found, uses_teeth=bool(self._session.settings.get("uses_teeth")))
        self._stack.setCurrentWidget(self.table if found else self._empty)
        opened = self._form.visit_id() if self._form and self._form.isVisible() else 0
        if self._form and opened:
            same = next((visit for visit in found if visit.id == opened), None)
            if same is None:
                self.close_visit()
            else:
                self._form.refresh(same)

    def toggle(self, visit_id: int) -> None:
        """Open a visit below its line, or close it."""
        opened = self._form.visit_id() if self._form and self._form.isVisible() else 0
        if self._form and opened and not self._form.autosave.commit():
            return
        self.close_visit()
        if visit_id != opened:
            self.open_visit(visit_id)

    def open_visit(self, visit_id: int) -> None:
        """Show all fields of a visit below its line."""
        if self._form is None:
            self._form = VisitForm(self._session, self)
            self._form.closed.connect(self._closed)
            self._form.delete_wanted.connect(self.delete)
        row = self.table.row_of(visit_id)
        if row < 0:
            return
        self.table.select(visit_id)
        restored = self._form.show_visit(self.table.visits()[row])
        self.table.open_below(visit_id, self._form)
        self.opened.emit(True)
        self._make_room()
        self._form.focus_first()
        if restored:
            self._session.say(self.tr("Words that were not saved came back."))

    def chosen_visit(self) -> visits.Visit | None:
        """The visit that is opened or under the bar, else the newest, None where there is none."""
        found = self.table.visits()
        row = self.table.row_of(self.table.current_id())  # an opened visit is under the bar too
        if row >= 0:
            return found[row]
        return max(found, key=lambda visit: (visit.day, str(visit.time or ""), visit.id), default=None)

    def close_visit(self) -> None:
        """Close the opened visit; words that cannot be saved stay in its draft."""
        if self._form and self._form.isVisible():
            self._form.autosave.commit()
            self._form.autosave.keep_draft()
        self._close_guest()

    def _close_guest(self) -> None:
        if self.is_opened():
            self.table.close_guest()
            self.opened.emit(False)
        self._make_room()

    def _go_down(self) -> None:
        """From the line to what stands below it: the chips of the next visit, or the visits."""
        if self.next_visit.isVisible():
            self.next_visit.focus_first()
        else:
            self.table.setFocus()

    def _make_room(self) -> None:
        """In a low window the line for a new visit steps back while other fields are filled."""
        opened = self.is_opened()
        low = LOW_OPENED if opened else LOW if self.next_visit.is_unfolded() else 0
        self.line.setVisible(self.height() >= theme.px(low))

    def set_low(self, low: bool) -> None:
        """Where there is little height, the margins are narrow."""
        self._column.setContentsMargins(theme.margins(12, 12, 12, 6) if low else theme.margins(16, 16, 16, 8))
        self._column.setSpacing(theme.px(8 if low else 12))

    def is_opened(self) -> bool:
        """Whether a visit is open below its line."""
        return self.table.has_guest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def delete(self, visit_id: int) -> None:
        """Take a visit out of the log; the bar at the bottom gives it back."""
        day = next((formats.day(visit.day) for visit in self.table.visits() if visit.id == visit_id), "")
        row = self.table.row_of(visit_id)
        self._close_guest()
        try:
            self._session.change(visits.delete, visit_id)
        except SalonError as error:
            self._session.say(error.sentence, "warning")
            return
        rest = self.table.visits()
        if rest:
            self.table.select(rest[min(row, len(rest) - 1)].id)
            self.table.setFocus()
        else:
            self.line.focus_first()
        self._session.say(self.tr("The visit of {day} was deleted").format(day=day), "undo")

    def book(self) -> None:
        """Open the fields of the next visit."""
        self.next_visit.ask(self._preferred)

    def save_typed(self) -> None:
        """Save what was changed in the opened visit."""
        if self._form and self._form.isVisible():
            self._form.autosave.commit()

    def keep_draft(self) -> None:
        """Keep every word that is not saved yet."""
        self.line.keep_draft()
        self.next_visit.keep_draft()
        if self._form and self._form.isVisible():
            self._form.autosave.commit()
            self._form.autosave.keep_draft()

    def _written(self, visit_id: int) -> None:
        self.table.select(visit_id)
        row = self.table.row_of(visit_id)
        if row >= 0:
            visit = self.table.visits()[row]
            self.table.scrollTo(self.table.currentIndex())
            if visit.status == "came":
                self.next_visit.offer(visit.specialist)

    def _closed(self) -> None:
        self._close_guest()
        self.table.setFocus()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        self.set_low(False)
        column.addWidget(self.line)
        column.addWidget(self.next_visit)
        column.addWidget(self._stack, 1)
