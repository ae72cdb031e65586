"""What can become of a planned visit, as a small menu: the states of a booking, the answers to an invitation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from salonbase import bookings, formats, planned, recalls
from ui import icons
from ui.dialogs.booking import BookingDialog, Proposal
from ui.session import Session


class PlannedMenu(QMenu):
    """The menu of one row; each line is done at once and can be undone."""

    card_wanted = Signal(int)

    def __init__(self, session: Session, row: planned.PlannedRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("planned_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._row = session, row
        if row.kind == "booking":
            self._fill_for_booking()
        else:
            self._fill_for_recall()
        self.addSeparator()
        self._add("open_card", self.tr("&Open the card"), "user", lambda: self.card_wanted.emit(row.client_id))

    def _fill_for_booking(self) -> None:
        states = (
            ("expected", self.tr("&Is expected"), "clock"),
            ("confirmed", self.tr("&Confirmed"), "check-circle"),
            ("no_show", self.tr("&Did not come"), "user-minus"),
        )
        for state, words, icon in states:
            if state != self._row.state:
                self._add(f"state_{state}", words, icon, partial(self._set_booking, state))
        self.addSeparator()
        self._add("move", self.tr("&Move to another day…"), "calendar-plus", self._move)
        self._add("cancel_booking", self.tr("Cancel the &booking"), "x-circle", lambda: self._set_booking("cancelled"))

    def _fill_for_recall(self) -> None:
        self._add("book", self.tr("&Book…"), "calendar-plus", self._book)
        self._fill_later()
        self._add("recall_done", self.tr("&Already invited"), "check-circle", lambda: self._set_recall("done"))
        self._add("recall_refused", self.tr("Does not &want to come"), "x-circle", lambda: self._set_recall("refused"))

    def _fill_later(self) -> None:
        """Days to which an invitation may be put off: the client is not there, or asked to be called later."""
        menu = self.addMenu(icons.icon("clock-clockwise"), self.tr("Invite &later"))
        menu.setObjectName("recall_later")
        for number, (words, day) in enumerate(planned.chip_days(self._session.today())):
            action = menu.addAction(f"{words} ({formats.day_month(day)})")
            action.setObjectName(f"recall_later_{number}")
            action.triggered.connect(lambda _checked=False, day=day: self._put_off(day))

    def _put_off(self, day: dt.date) -> None:
        self._session.attempt(recalls.update, self._row.id, day, self._row.what)

    def _add(self, name: str, words: str, icon: str, act: Callable[[], object]) -> None:
        action = self.addAction(icons.icon(icon), words)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: act())

    def _set_booking(self, state: str) -> None:
        self._session.attempt(bookings.set_state, self._row.id, state)

    def _set_recall(self, state: str) -> None:
        self._session.attempt(recalls.set_state, self._row.id, state)

    def _move(self) -> None:
        row = self._row
        self._ask(Proposal(row.client_id, row.name, row.day, row.time, row.specialist, row.what, booking_id=row.id))

    def _book(self) -> None:
        row = self._row
        self._ask(Proposal(row.client_id, row.name, specialist=row.specialist, what=row.what, recall_id=row.id))

    def _ask(self, proposal: Proposal) -> None:
        dialog = BookingDialog(self._session, proposal, self.parentWidget())
        dialog.exec()
        dialog.deleteLater()
