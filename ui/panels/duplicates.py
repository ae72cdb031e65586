"""«Возможные дубли»: pairs of cards that may be one person's, side by side, to be merged or told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from salonbase import families, formats, merging, phones, twice
from salonbase.clients import Card
from salonbase.errors import SalonError
from ui import theme
from ui.comparing.comparison_view import ComparisonView
from ui.comparing.pair_list import ROW_HEIGHT, PairList
from ui.comparing.pairs import Pairs, merged, without, without_cards
from ui.comparing.search_page import SearchPage
from ui.panel import Panel
from ui.session import Session
from ui.widgets.dialog import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import label, line

WIDE = 880  # pixels of look.md from which the list stands beside the comparison
LOW = 760  # and under which room is spared
_ROWS, _ROWS_LOW, _PEEP = 3, 2, 0.35  # of the list where it stands above it, and what is seen of the next one


class DuplicatesPage(Panel):
    """The list and the comparison; each decision writes at once, and the next pair is there."""

    key = "duplicates"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("duplicates_page")
        self.title = self.tr("Possible duplicates")
        self.pairs = Pairs(session, self)
        self.list = PairList(session)
        self.comparison = ComparisonView(session)
        self.searching = SearchPage()
        self.empty = EmptyState(
            "intersect",
            self.tr("Nobody seems to be here twice"),
            self.tr("Cards with the same phone or birthday and a like name come here, to be merged or told apart."),
        )
        self._count = label("", "dim", name="pairs_count")
        self._outcome = label("", "second", name="pairs_outcome", wrap=True)
        self._make_buttons()
        self._stack = QStackedLayout()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # where nothing is found, Esc still leads away from here
        self.setFocusProxy(self.list)
        self._connect()

    def reload(self) -> None:
        """Something was written elsewhere."""
        if self.pairs.follow():
            self.back_button.setVisible(self.pairs.can_take_back())
            self._show_pair()

    # Deciding

    def merge(self) -> None:
        """Join the two cards as it was chosen; the next pair follows."""
        pair = self.pairs.pair()
        if pair is None:
            return
        if self.pairs.decide(merged(pair), merging.merge, pair.left, pair.right, self.comparison.choices()):
            self._go_on(self.tr("The two cards are one now."))

    def tell_apart(self) -> None:
        """These are two people: the pair does not come again."""
        pair = self.pairs.pair()
        if pair is not None and self.pairs.decide(without(pair), twice.tell_apart, pair.left, pair.right):
            self._go_on(self.tr("Two people. This pair will not be shown again."))

    def make_family(self) -> None:
        """These are two people of one family."""
        pair = self.pairs.pair()
        if pair is not None and self.pairs.decide(without(pair), families.join, pair.left, pair.right):
            self._go_on(self.tr("The two are a family now."))

    def postpone(self) -> None:
        """Leave this pair for later: it goes to the end of the list."""
        if (pair := self.pairs.pair()) is not None:
            self.pairs.postpone(pair)
            self.setFocus()

    def take_back(self) -> None:
        """Undo the last decision: its pair is here again."""
        try:
            self.session.undo()
        except SalonError as error:
            self.session.say(error.sentence, "bad")
        self.setFocus()

    def refresh(self) -> None:
        """A page that nobody sees does not know how many pairs there are now."""
        super().refresh()
        if not self.isVisible():
            self.count_changed.emit(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Inside

    def _go_on(self, sentence: str) -> None:
        """The next pair is there; the word about the last one lies over no button, and the way back stands above."""
        self._seen = self.session.revision
        self.setFocus()
        self.session.say(sentence, "saved")

    def _show(self) -> None:
        """The pairs are others now."""
        pairs = self.pairs.pairs
        self._turn_to(self._work if pairs else self.empty, self.list if pairs else None)
        self.list.show_pairs(pairs, self.pairs.line)
        self._say_count()
        self.back_button.setVisible(self.pairs.can_take_back())
        self._arrange()
        self.count_changed.emit(len(pairs))

    def _begin(self) -> None:
        """A search is under way: what is there stays in sight."""
        if not self.pairs.pairs:
            self.searching.begin()
            self._turn_to(self.searching, self.searching.cancel_button)
        self._say_count()

    def _stop(self, sentence: str) -> None:
        self.searching.stop(sentence)
        if self._stack.currentWidget() is self.searching:
            self._turn_to(self.searching, self.searching.again_button)
        self._say_count()

    def _turn_to(self, page: QWidget, hand: QWidget | None) -> None:
        """Show one of the states of the page, and keep the keyboard in it where it was here before."""
        here = QApplication.focusWidget()
        was_here = here is not None and (here is self or self.isAncestorOf(here))
        turned = self._stack.currentWidget() is not page or (here is not None and not here.isVisible())
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(hand)  # type: ignore[arg-type]  # Qt takes None: the page itself then
        if was_here and turned:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_count(self) -> None:
        number = len(self.pairs.pairs)
        words = self.tr("%n pair(s)", "", number) if number else ""
        if number and self.pairs.is_searching():
            words = self.tr("{pairs}, looking again…").format(pairs=words)
        self._count.setText(words)

    def _choose(self) -> None:
        """The bar of the list stands on another pair."""
        self.pairs.line = max(0, self.list.line())
        self._show_pair()

    def _show_pair(self) -> None:
        """Compare the pair under the bar; a card that is gone takes its pairs with it."""
        pair = self.pairs.pair()
        if pair is None:
            return
        try:
            found = merging.compare(pair.left, pair.right)
        except SalonError:  # erased
            self.pairs.drop(without(pair))
            return
        gone = [card.id for card in (found.left, found.right) if card.deleted_at is not None]
        if gone:
            self.pairs.drop(without_cards(*gone))
            return
        self.comparison.show_comparison(found)
        self.family_button.setVisible(_share_a_phone(found.left, found.right))
        self._tell_outcome(found)

    def _tell_outcome(self, found: merging.Comparison) -> None:
        count = found.left_totals.count + found.right_totals.count
        total = formats.money(found.left_totals.total_kopecks + found.right_totals.total_kopecks)
        one = self.tr("One card with %n visit(s) for {total}.", "", count) if count else self.tr("One card, no visits.")
        rest = self.tr("The other goes to the trash; Ctrl+Z brings both back.")
        self._outcome.setText(f"{one.format(total=total)} {rest}")

    def _make_buttons(self) -> None:
        self.merge_button = button(self.tr("Merge"), "pair_merge", self.merge, "primary")
        self.merge_button.setToolTip(self.tr("Make one card of both (Ctrl+Enter)"))
        self.apart_button = button(self.tr("Different people"), "pair_apart", self.tell_apart)
        self.apart_button.setToolTip(self.tr("Do not show this pair again (Delete in the list)"))
        self.family_button = button(self.tr("Family"), "pair_family", self.make_family)
        self.family_button.setToolTip(self.tr("Two people with one phone: link both cards as a family"))
        self.later_button = button(self.tr("Later"), "pair_later", self.postpone, "quiet")
        self.later_button.setToolTip(self.tr("Leave this pair to the end"))
        self.back_button = button(self.tr("Take the last one back"), "pair_back", self.take_back, "link")
        self.back_button.setToolTip(self.tr("The last pair comes back as it was (Ctrl+Z)"))
        self.back_button.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(label(self.title, "title", name="duplicates_title"))
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._work = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._work)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))
        self._row.addWidget(self._list_card())
        self._row.addWidget(self._comparison_card(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(20, 16, 20, 20))
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addLayout(self._stack, 1)  # before it shows something: that would be a window of its own
        for page in (self.searching, self._work, self.empty):
            self._stack.addWidget(page)

    def _list_card(self) -> QWidget:
        self._list_box = QFrame()
        theme.set_role(self._list_box, "card")
        inside = QVBoxLayout(self._list_box)
        inside.setContentsMargins(theme.margins(2, 6, 2, 6))
        inside.addWidget(self.list)
        return self._list_box

    def _comparison_card(self) -> QWidget:
        card = QFrame()
        theme.set_role(card, "card")
        holder, flow = QWidget(), QHBoxLayout()
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(theme.px(8))
        holder.setLayout(flow)
        flow.addWidget(self.later_button)
        flow.addStretch(1)
        for one in (self.family_button, self.apart_button, self.merge_button):
            flow.addWidget(one)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.margins(16, 16, 16, 12))
        inside.setSpacing(theme.px(10))
        inside.addWidget(self.comparison, 1)
        inside.addWidget(line())
        inside.addWidget(self._outcome)
        inside.addWidget(holder)
        return card

    def _arrange(self) -> None:
        """The list stands beside the comparison where there is room, otherwise above it and not higher than needed."""
        wide = self.width() >= theme.px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        most = _ROWS_LOW if self.height() < theme.px(LOW) else _ROWS
        number = max(1, len(self.pairs.pairs))
        rows = number if number <= most else most + _PEEP
        height = round(theme.px(ROW_HEIGHT) * rows) + theme.px(14)
        self._list_box.setMaximumWidth(theme.px(340) if wide else 16_777_215)
        self._list_box.setMinimumWidth(theme.px(300) if wide else 0)
        self._list_box.setMinimumHeight(0 if wide else height)
        self._list_box.setMaximumHeight(16_777_215 if wide else height)

    def _connect(self) -> None:
        self.pairs.shown.connect(self._show)
        self.pairs.began.connect(self._begin)
        self.pairs.advanced.connect(self.searching.advance)
        self.pairs.stopped.connect(self._stop)
        self.searching.again_wanted.connect(self.pairs.search)
        self.searching.cancelled.connect(self.pairs.cancel)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self.comparison.focus_first)
        self.list.told_apart.connect(self.tell_apart)
        self.comparison.client_chosen.connect(self.client_chosen)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.merge, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _share_a_phone(one: Card, other: Card) -> bool:
    return bool(_digits(one) & _digits(other))


def _digits(card: Card) -> set[str]:
    return {phones.digits(phone.number) for phone in card.phones}
