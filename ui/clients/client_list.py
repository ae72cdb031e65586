"""The left side of the window: search, chips, the list of clients with its letters, and how many they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from salonbase import clients
from ui import icons, theme
from ui.clients.client_model import ClientModel
from ui.clients.client_row import ClientRow
from ui.clients.client_view import ClientView
from ui.clients.empty_list import EmptyList
from ui.clients.filter_chips import FilterChips
from ui.clients.letter_strip import LetterStrip
from ui.clients.search_box import SearchBox
from ui.session import Session
from ui.widgets.labels import label


class ClientList(QFrame):
    """Finds clients; ``client_chosen`` says whose card is wanted, ``new_wanted`` that a card for the typed name is."""

    client_chosen = Signal(int)
    new_wanted = Signal(str)
    import_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("client_list")
        self.setProperty("role", "sidebar")
        self.session = session
        self.shown: int | None = None
        self._opened = False  # whether somebody was opened since words were typed
        standings = session.standings
        self.model = ClientModel(
            lambda ids: clients.rows(ids, today=session.today()), self, status_of=standings.status_of
        )
        self.search = SearchBox()
        self.view = ClientView(self.model)
        self.letters = LetterStrip()
        self.empty = EmptyList()
        self.count = label("", "second", name="count")
        self._add = self._make_add()
        self.chips = FilterChips(session)
        self._lay_out()
        self._connect()
        self.search_for("")

    # What the window asks for

    def show_client(self, client_id: int | None) -> None:
        """Put the bar on the client whose card is open; None where no card is."""
        self.shown = client_id
        line = self.model.line_of(client_id)
        if line is not None or not self.search.text():
            self.view.select_line(line)

    def start_search(self, *, clear: bool = False) -> None:
        """Put the cursor into the search box, ready to type over what stands there."""
        if clear:
            self.search.clear()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.forget_steps()
        self.search.selectAll()

    def typed(self) -> str:
        """What stands in the search box."""
        return self.search.text().strip()

    def name_typed(self) -> str:
        """What was typed for a new card: words that have led to somebody are nobody else's name."""
        return "" if self._opened else self.typed()

    def found(self) -> list[int] | None:
        """The clients in the list while words or a chip thin it out; None while it shows everybody."""
        return list(self.model.ids) if self.typed() or self.chips.allowed() is not None else None

    def refresh(self) -> None:
        """Something has changed in the base: read anew, with the bar on the same client."""
        line = self.view.selected_line()
        kept = self.model.ids[line] if line is not None else None
        place = self.view.verticalScrollBar().value()
        self.chips.refresh()
        self._show_found()
        self.view.select_line(self.model.line_of(kept))
        self.view.verticalScrollBar().setValue(place)

    def search_for(self, words: str) -> None:
        """Show whom these words find, the bar on the first one so that Enter opens it."""
        self._opened = False
        self.view.enter(False)
        self._show_found()
        if words.strip():
            self.view.select_line(0 if self.model.ids else None)
        else:
            self.view.select_line(self.model.line_of(self.shown))
        if self.view.selected_line() in {None, 0}:
            self.view.verticalScrollBar().setValue(0)

    # Inside

    def _show_found(self) -> None:
        words, allowed = self.typed(), self.chips.allowed()
        if words:
            ids, headings = self._hits(words, allowed)
        else:
            ids, headings = self.session.index.ids(allowed), self.session.index.letters(allowed)
        self.model.show(ids, headings)
        self.letters.show_letters([] if words else headings)
        self._follow()
        self._say_count(len(ids), searched=bool(words) or allowed is not None)
        self._stack.setCurrentIndex(0 if ids else 1)
        if not ids:
            self.empty.say(self.typed(), self.session.index.count(), filtered=allowed is not None)

    def _hits(self, words: str, allowed: set[int] | None) -> tuple[Sequence[int], list[tuple[str, int]]]:
        hits = self.session.index.find(words, allowed)
        marked = hits.layout_from < hits.layout_to
        return hits.ids, [(self.tr("by keyboard layout"), hits.layout_from)] if marked else []

    def _say_count(self, found: int, *, searched: bool) -> None:
        total = self.session.index.count()
        if searched:
            numbers = {"found": QLocale().toString(found), "total": QLocale().toString(total)}
            self.count.setText(self.tr("Found: {found} of {total}").format(**numbers))
            return
        if self.session.settings.get("client_word") == "patient":
            self.count.setText(self.tr("%Ln patient(s)", "", total))
        else:
            self.count.setText(self.tr("%Ln client(s)", "", total))

    def _follow(self) -> None:
        """Mark the letter at which the list stands."""
        self.letters.show_current(self.model.heading_of(self.view.first_visible()) if self.model.ids else "")

    def _move(self, event: QKeyEvent) -> None:
        """An arrow in the search box: the first one down enters the list on the row that the words have found."""
        line, entered = self.view.selected_line(), self.view.is_entered()
        found = bool(self.typed()) and not self._opened
        if event.key() == Qt.Key.Key_Up and found and not line:
            self.view.enter(False)
            return
        self.view.enter(bool(self.model.ids))
        if line is None and self.model.ids:
            self.view.select_line(0)
        elif entered or not found or event.key() != Qt.Key.Key_Down:
            self.view.keyPressEvent(event)

    def _open_selected(self) -> None:
        line = self.view.selected_line()
        if line is not None:
            self._open(self.model.ids[line])

    def _open(self, client_id: int) -> None:
        self._opened = True
        self.client_chosen.emit(client_id)

    def _make_add(self) -> QPushButton:
        made = QPushButton()
        made.setObjectName("new_client")
        made.setProperty("role", "add")
        made.setIcon(icons.icon("plus", "on-accent"))
        made.setIconSize(QSize(theme.px(18), theme.px(18)))
        made.setAccessibleName(self.tr("New card"))
        made.setToolTip(self.tr("New card (Ctrl+N)"))
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.search, 1)
        top.addWidget(self._add)
        head = QVBoxLayout()
        head.setContentsMargins(theme.margins(12, 16, 12, 8))
        head.setSpacing(theme.px(12))
        head.addLayout(top)
        head.addWidget(self.chips)
        people = QWidget()
        row = QHBoxLayout(people)
        row.setContentsMargins(0, 0, theme.px(2), 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.letters)
        foot = QFrame()
        foot.setProperty("role", "footer")
        foot_row = QHBoxLayout(foot)
        foot_row.setContentsMargins(theme.margins(20, 8, 16, 8))
        foot_row.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # before it shows something: that would be a window of its own
        self._stack.addWidget(people)
        self._stack.addWidget(self.empty)
        column.addWidget(foot)

    def _connect(self) -> None:
        paint = self.view.itemDelegate()
        if isinstance(paint, ClientRow):
            paint.today = self.session.today
            paint.standing_of = self.session.standings.of
        self.search.textChanged.connect(self.search_for)
        self.chips.chosen.connect(lambda: self.search_for(self.typed()))
        self.chips.recounted.connect(self.refresh)
        self.search.moved.connect(self._move)
        self.search.entered.connect(self._open_selected)
        self.view.opened.connect(self._open)
        self.search.focused.connect(self.view.lend_keyboard)
        self.view.typed.connect(self._type_on)
        self.view.scrolled.connect(self._follow)
        self.letters.line_chosen.connect(self.view.show_top)
        self._add.clicked.connect(lambda: self.new_wanted.emit(self.name_typed()))
        self.empty.new_wanted.connect(lambda: self.new_wanted.emit(self.typed()))
        self.empty.import_wanted.connect(self.import_wanted)
        self.session.changed.connect(self.refresh)
        self.session.day_changed.connect(self.refresh)
        self.session.standings.changed.connect(self._show_statuses)

    def _show_statuses(self) -> None:
        """The statuses stand: draw them, and let those through whom a chip of a status wants."""
        if self.chips.is_of_status():
            self.refresh()
        self.chips.show_statuses()
        self.view.viewport().update()

    def _type_on(self, letters: str) -> None:
        """Somebody types while the list has the focus."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(letters)
