"""The pages below the tabs of a card: the log of the visits, the form and the history, one of them seen at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salonbase import clients
from ui.card.card_tabs import FORM, HISTORY
from ui.card.form import ClientForm
from ui.card.history_page import HistoryPage
from ui.card.visit_log import VisitLog
from ui.session import Session


class CardPages(QStackedWidget):
    """The form and the history are built when they are first needed, and filled when somebody looks.

    ``form_built`` comes once, before the form shows anything.
    """

    form_built = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = {FORM: True, HISTORY: True}
        self._form: ClientForm | None = None
        self._history: HistoryPage | None = None
        self.log = VisitLog(session, self)
        self.addWidget(self.log)
        self._holders = {tab: self._holder() for tab in (FORM, HISTORY)}

    def form(self) -> ClientForm:
        """The form, built when it is first needed."""
        if self._form is None:
            self._form = ClientForm(self._session, self)
            self.form_built.emit(self._form)
            self._holders[FORM].addWidget(self._form)
            self._form.show()  # at once: the focus is wanted before the layout would do it
        return self._form

    def fresh_form(self) -> ClientForm:
        """The form for somebody who fills it at once: whoever looks at it then finds it as it is."""
        self._stale[FORM] = False
        return self.form()

    def history(self) -> HistoryPage:
        """The history, built when it is first needed."""
        if self._history is None:
            self._history = HistoryPage(self._session, self)
            self._holders[HISTORY].addWidget(self._history)
            self._history.show()
        return self._history

    def turn_to(self, tab: int) -> None:
        """Show a page; a form that stood there is left."""
        if tab != FORM and self.currentIndex() == FORM:
            self.leave_form()
        self.setCurrentIndex(tab)

    def grow_stale(self) -> None:
        """Something else is true of the card now: the form and the history are to be filled again."""
        self._stale = {FORM: True, HISTORY: True}

    def freshen(self, card: clients.Card) -> None:
        """Fill the page that is seen; the others wait until somebody looks."""
        tab = self.currentIndex()
        if not self._stale.get(tab, False):
            return
        self._stale[tab] = False
        if tab == HISTORY:
            self.history().show_client(card.id)
        elif self.form().client_id() == card.id:
            self.form().refresh(card)
        else:
            self.form().show_client(card)

    def save_form(self) -> None:
        """Save what stands in the fields of the form as if they had been left."""
        if self._form is not None:
            self._form.autosave.commit()

    def leave_form(self) -> bool:
        """Save what can be saved of the form, keep the rest as a draft; whether all is saved."""
        return self._form is None or self._form.leave()

    def forget_new(self) -> None:
        """Let go what is typed for a card that is not there yet."""
        if self._form is not None and self._form.client_id() == 0:
            self._form.autosave.discard()

    def _holder(self) -> QVBoxLayout:
        """A page that waits for its widget until somebody looks."""
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.addWidget(holder)
        return column
