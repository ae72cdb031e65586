"""The middle of the window: the card of one client, with the visit log, the form and the history below its head."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from salonbase import clients, drafts, planned, visits
from salonbase.errors import SalonError
from ui import theme
from ui.card import throwing
from ui.card.card_head import CardHead
from ui.card.card_pages import CardPages
from ui.card.card_tabs import FORM, KEYS, VISITS, CardTabs
from ui.card.form import ClientForm
from ui.card.history_page import HistoryPage
from ui.card.print_menu import PrintMenu
from ui.card.twice_hint import TwiceHint
from ui.panel import Panel
from ui.session import Session

LOW, NARROW = 760, 680  # pixels of height and width for a text of 14 under which room is spared


class CardPage(Panel):
    """Shows one client, a new client, or what to do first. Built once, filled for each client."""

    client_shown = Signal(int)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("card_page")
        self.setProperty("role", "window")
        self.title = self.tr("Card")
        self._card: clients.Card | None = None
        self._making = False  # the card on the screen is being made
        self.head = CardHead(session, self)
        self.twice = TwiceHint(session, self)
        self._pages = CardPages(session, self)
        self.log = self._pages.log
        self._tabs = CardTabs(self)
        self._lay_out()
        self._connect()
        self._content.hide()

    def show_client(self, client_id: int) -> None:
        """Open a card, on its visits; raises SalonError for a card that is gone and leaves the former one."""
        card = clients.card(client_id)
        self._leave()
        self._card, self._making = card, False
        self._pages.grow_stale()
        self._content.setUpdatesEnabled(False)  # one painting when all is in place
        try:
            self._fill(card)
        finally:
            self._content.setUpdatesEnabled(True)
        self._seen = self.session.revision
        if self.form_has_draft():
            self._go(FORM)
        else:
            self.log.line.focus_first()
        self.client_shown.emit(client_id)

    def _fill(self, card: clients.Card) -> None:
        self._show_head(card)
        self.twice.show_client(card.id)
        self.log.show_client(card)
        self._tabs.show()
        self._choose(VISITS)
        self._content.show()

    def new_client(self, name_typed: str = "") -> None:
        """Begin a card, with what was typed into the search already in the name."""
        self._leave()
        self._card, self._making = None, True
        self.head.show_new("", "")
        self.twice.show_client(0)
        self._tabs.hide()
        self._content.show()
        self._pages.setCurrentIndex(FORM)
        self._arrange()
        if self._pages.fresh_form().show_new(name_typed):
            self.session.say(self.tr("The card that was not finished came back."))
        self.form().focus_first()

    def form(self) -> ClientForm:
        """The form, built when it is first needed."""
        return self._pages.form()

    def history(self) -> HistoryPage:
        """The history, built when it is first needed."""
        return self._pages.history()

    def form_has_draft(self) -> bool:
        """Whether unfinished words of this card wait in a draft; they are put into the form at once then."""
        if self._card is None or drafts.find(drafts.card(self._card.id)) is None:
            return False
        if not self._pages.fresh_form().show_client(self._card):
            return False
        self.session.say(self.tr("Words that were not saved came back."))
        return True

    def client_id(self) -> int:
        """Whose card it is, 0 for none."""
        return self._card.id if self._card else 0

    def reload(self) -> None:
        """Something was written: the head, the log and the form follow."""
        if self._card is None:
            return
        try:
            card = clients.card(self._card.id)
        except SalonError:
            self._close()
            return
        if card.deleted_at is not None and self._card.deleted_at is None:
            self._close()
            return
        self._card = card
        self._show_head(card)
        self.twice.show_client(card.id)
        self.log.refresh()
        self._pages.grow_stale()
        self._freshen()

    def save_typed(self) -> None:
        """Save what stands in the fields as if they had been left; what cannot be saved stays where it is."""
        self.log.save_typed()
        if self._card is not None:
            self._pages.save_form()

    def keep_draft(self) -> None:
        """The base is about to be locked: every word that is not saved yet goes into a draft."""
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            here.clearFocus()  # it must not be left when the base is closed already
        self.log.keep_draft()
        self._pages.leave_form()

    def trash(self) -> None:
        """Put the card into the trash, or take it out again; the window's bar offers the way back."""
        if self._card is None:
            return
        self.keep_draft()
        throwing.turn(self.session, self._card)

    def merge_with(self, other_id: int | None = None) -> None:
        """Join another card to this one, which stays; without one the person looks for it."""
        if self._card is None:
            self.session.say(self.tr("Open a card first: another one can be merged with it then."))
            return
        from ui.dialogs.merge import MergeDialog

        self.save_typed()
        dialog = MergeDialog(self.session, self._card.id, other_id, self.window())
        dialog.exec()
        dialog.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is little height, the head leaves it to the fields that are being filled."""
        low, side = self.height() < theme.px(LOW), 12 if self.width() < theme.px(NARROW) else 20
        upper = 10 if low else 16
        self.head.set_low(low)
        self.head.set_folded(low and (self._pages.currentIndex() == FORM or self.log.is_opened()))
        self.log.set_low(low)
        self._column.setSpacing(theme.px(6 if low else 12))
        self._outer.setContentsMargins(theme.margins(side, upper, side, upper))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Esc: back to the list; the card stays on the screen, a card that is not there yet goes into its draft."""
        self._leave()
        if self._card is None:
            self._close()
            return
        if self._making:
            self.show_client(self._card.id)  # it is there now: no longer a new one
        self.closed.emit()

    def _leave(self) -> None:
        """Save what can be saved before something else is shown."""
        self.log.close_visit()
        self.log.keep_draft()
        if not self._pages.leave_form():
            self.session.say(self.tr("What could not be saved is kept as a draft of the card."), "warning")

    def _close(self) -> None:
        self._card, self._making = None, False
        self._content.hide()
        self.closed.emit()

    def _show_head(self, card: clients.Card) -> None:
        totals = visits.totals(card.id)
        plan = planned.next_plan(card.id, self.session.today())
        self.head.show_client(card, totals, plan, brief=self._making)

    def _choose(self, tab: int) -> None:
        self._tabs.show_tab(tab)
        self._show_tab(tab)

    def _show_tab(self, tab: int) -> None:
        self._pages.turn_to(tab)
        self._arrange()
        self._freshen()

    def _freshen(self) -> None:
        if self._card is not None:
            self._pages.freshen(self._card)

    def _created(self, client_id: int) -> None:
        self._card = clients.card(client_id)
        self._show_head(self._card)
        self.client_shown.emit(client_id)

    def _finished(self) -> None:
        """The form is done: on to the visits of the client."""
        if self._card is None:
            return
        if self._making:
            self._making = False
            self.show_client(self._card.id)
        else:
            self._choose(VISITS)
        self.log.line.focus_first()

    def _name_typed(self, name: str, initials: str) -> None:
        if self._card is None:
            self.head.show_new(name, initials)

    def _open_instead(self, client_id: int) -> None:
        """The person was here already: a card that was only just begun by mistake goes to the trash."""
        begun, self._making = (self._card if self._making else None), False
        self._pages.forget_new()
        self.show_client(client_id)
        if begun is not None:
            throwing.throw_begun(self.session, begun)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.twice)
        self._column.addWidget(self._tabs)
        self._column.addWidget(self._pages, 1)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._content)

    def _go(self, tab: int) -> None:
        """A shortcut chose a tab: the cursor goes where the hands begin."""
        if self._card is None or self._making:
            return
        self._choose(tab)
        if tab == VISITS:
            self.log.line.focus_first()
        elif tab == FORM:
            self.form().focus_first()
        else:
            self.history().list.setFocus()

    def _connect(self) -> None:
        self._tabs.chosen.connect(self._show_tab)
        self._pages.form_built.connect(self._connect_form)
        for tab, keys in KEYS.items():
            QShortcut(QKeySequence(keys), self, lambda tab=tab: self._go(tab))
        self.head.booking_wanted.connect(self._book)
        self.head.print_wanted.connect(self._offer_papers)
        self.twice.compare_wanted.connect(self.merge_with)
        self.log.next_visit.unfolded.connect(self.head.set_quiet)
        self.log.opened.connect(self._arrange)

    def _connect_form(self, form: ClientForm) -> None:
        form.created.connect(self._created)
        form.finished.connect(self._finished)
        form.name_changed.connect(self._name_typed)
        form.open_wanted.connect(self.show_client)
        form.instead_wanted.connect(self._open_instead)
        form.trash_wanted.connect(self.trash)

    def print_menu(self) -> PrintMenu:
        """What can be printed of the client who is shown; the visit is the one that is opened or under the bar."""
        self.save_typed()
        return PrintMenu(self.session, self.client_id(), self.log.chosen_visit(), self)

    def _offer_papers(self) -> None:
        menu = self.print_menu()
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.head.print.mapToGlobal(QPoint(0, self.head.print.height() + theme.px(4))))

    def _book(self) -> None:
        self._choose(VISITS)
        self.log.book()
