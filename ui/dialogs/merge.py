"""«Объединить с…»: two cards of which the person knows that they are one client's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salonbase import clients, merging, nouns, twice
from salonbase.errors import SalonError
from ui import theme
from ui.clients.person_search import PersonSearch
from ui.comparing.comparison_view import ComparisonView
from ui.session import Session
from ui.widgets.dialog import Dialog, button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

_WIDTH, _HEIGHT = 680, 640
_MOST = 3  # likely duplicates that are offered without a search


class MergeDialog(Dialog):
    """The card that is open stays; the other one is searched for, or given already."""

    def __init__(
        self, session: Session, client_id: int, other_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, name="merge_dialog", title=self.tr("Merge with another card"), width=_WIDTH)
        self._session, self._client_id, self._other_id = session, client_id, 0
        self._name = clients.card(client_id).name
        self.search = PersonSearch(session, "merge_search", self.tr("The other card"))
        self.search.leave_out(frozenset({client_id}))
        self.comparison = ComparisonView(session, openable=False)
        self._asking = self._make_asking()
        self._card = QFrame()
        theme.set_role(self._card, "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(theme.margins(12, 14, 12, 8))
        inside.addWidget(self.comparison)
        self.body.addWidget(self._asking)
        self.body.addWidget(self._card, 1)
        self.other_button = self.add_quiet_button(self.tr("Another card"), "merge_other", self.ask)
        self.add_button(self.tr("Do not merge"), "merge_cancel", self.reject)
        self.merge_button = self.add_button(self.tr("Merge"), "merge_apply", self.merge, "primary")
        self.search.chosen.connect(self.compare)
        self.search.missed.connect(self._nobody)
        if other_id is None:
            self.ask()
        else:
            self.compare(other_id)

    def ask(self) -> None:
        """Let the person say which card is meant."""
        self._show(comparing=False)
        self.say_intro(self.tr("Find the other card of {name}.").format(name=self._name))
        self.search.clear()
        self.search.setFocus()

    def compare(self, other_id: int) -> None:
        """Show both cards side by side."""
        try:
            found = merging.compare(self._client_id, other_id)
        except SalonError as error:
            self.show_error(error.sentence)
            return
        self._other_id = other_id
        self.show_error("")
        self.say_intro(
            self.tr("The left card stays with the visits of both, the right one goes to the trash. Ctrl+Z undoes it.")
        )
        self.comparison.show_comparison(found)
        self._show(comparing=True)
        self.comparison.focus_first()

    def merge(self) -> None:
        """Make one card of both."""
        try:
            self._session.change(merging.merge, self._client_id, self._other_id, self.comparison.choices())
        except SalonError as error:
            self.show_error(error.sentence)
            return
        self._session.say(self.tr("{name}: the two cards are one now.").format(name=self._name), "undo")
        self.accept()

    def _nobody(self) -> None:
        self.show_error(nouns.here(self.tr("Choose a client from the list that opens while you type.")))

    def _show(self, *, comparing: bool) -> None:
        self._asking.setVisible(not comparing)
        for one in (self._card, self.other_button, self.merge_button):
            one.setVisible(comparing)
        self.merge_button.setDefault(comparing)
        if comparing:
            self.resize(self.size().expandedTo(QSize(theme.px(_WIDTH + 48), theme.px(_HEIGHT))))

    def _make_asking(self) -> QWidget:
        """The search, and below it who is likely to be meant."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.search)
        pairs = twice.of_client(self._client_id)[:_MOST]
        others = [pair.right if pair.left == self._client_id else pair.left for pair in pairs]
        if others:
            column.addWidget(label(self.tr("Likely"), "field", name="merge_likely"))
            holder, flow = QWidget(), FlowLayout(gap=8, line_gap=8)
            holder.setLayout(flow)
            for row in clients.rows(others, today=self._session.today()):
                words = " · ".join(filter(None, (row.name, row.phone))).replace("&", "&&")
                flow.addWidget(button(words, f"likely_{row.id}", partial(self.compare, row.id), "chip"))
            column.addWidget(holder)
        column.addStretch(1)
        return box
