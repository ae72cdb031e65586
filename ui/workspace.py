"""The unlocked base on the screen: rail, client list, the card or another page, the panels, and what connects them.

Its parts do not know each other. A window too narrow for all of them folds the panels, and then the list, into drawers
over the middle that the buttons of the rail open.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from salonbase.errors import SalonError
from ui import rail, work
from ui.actions import Actions
from ui.card.card_page import CardPage
from ui.clients.client_list import ClientList
from ui.pages import Pages
from ui.panel import Panel
from ui.panels import KEYS
from ui.preferences import Preferences
from ui.room import Room
from ui.session import Session
from ui.shade import Shade
from ui.side_panels import SidePanels
from ui.status_line import StatusLine
from ui.undo_redo import UndoRedo
from ui.welcome import Welcome
from ui.widgets.message_bar import MessageBar

PREPARE_AFTER = 100  # ms: the first picture stands, nobody has typed yet


class Workspace(QWidget):
    """Everything that is shown of an open base; deleting it forgets everything that was shown."""

    lock_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self.setProperty("role", "window")
        self.session, self.preferences = session, preferences
        self.actions_ = Actions(self)
        self.rail = rail.Rail(self.actions_, self)
        self.middle = QStackedWidget(self)
        self.welcome = Welcome()
        self._card: CardPage | None = None
        self.pages = Pages(session, preferences, self.middle)
        self.status = StatusLine(session, self)
        self.shade = Shade(self)
        self.list = ClientList(session, self)
        self.setFocusProxy(self.list.search)
        self.side = SidePanels(session, self)
        self.bar = MessageBar(parent=self)
        self.steps = UndoRedo(session, self.actions_["undo"], self.actions_["redo"], self, self.save_typed)
        self._drawer: str | None = None
        self._came_from: str | None = None  # the page from which the card was opened
        self.middle.addWidget(self.welcome)
        for action in self.actions_:
            self.addAction(action)
        self._connect()
        self._connect_actions()
        self._show_page(self.welcome)

    @property
    def card(self) -> CardPage:
        """The page of the card: the list stands without it, so it is made when it is wanted or nobody does anything."""
        if self._card is None:
            made = self._card = CardPage(self.session)
            made.client_shown.connect(self.list.show_client)
            made.closed.connect(self._leave_card)
            self.middle.addWidget(made)
        return self._card

    # What the window and the actions ask for

    def open_client(self, client_id: int) -> None:
        """Show a client's card."""
        self.close_drawer()
        try:
            self.card.show_client(client_id)
        except SalonError as error:
            self.session.say(error.sentence, "bad")
            return
        self._show_page(self.card)
        self.list.show_client(client_id)

    def new_client(self, typed: str = "") -> None:
        """Show an empty card with what was typed already in the name."""
        self.close_drawer()
        self._show_page(self.card)
        self.list.show_client(None)
        self.card.new_client(typed)

    def go_back(self) -> None:
        """Back to the list, with the cursor in the search box; a card stays in sight."""
        shown = self._card.client_id() if self._card is not None else 0
        self._show_page(self.card if shown else self.welcome)
        self.list.show_client(shown or None)
        self.start_search()

    def start_search(self) -> None:
        """Bring the list into sight and the cursor into the search box."""
        if self._room().folds_list():
            self.open_drawer("clients")
        self.list.start_search()

    def show_page(self, key: str, part: str = "") -> None:
        """Show one of the other pages in the middle, such as the trash or the settings, with this part in sight."""
        self.close_drawer()
        page = self.pages.page(key)
        self._show_page(page)
        page.setFocus()
        if part:
            page.show_part(part)

    def go_on_from(self, former: Workspace) -> None:
        """Show the page that the former workspace shows, at the same place of it."""
        key = former.pages.key_of(former.middle.currentWidget())
        if key is not None:
            self.show_page(key)
            self.pages.page(key).go_on_from(former.pages.page(key))

    def import_files(self, names: list[str] | None = None) -> None:
        """Begin to bring clients in from files; without names the person chooses them."""
        self.pages.import_files(self.window(), names or [])

    def save_typed(self) -> None:
        """Save what stands in the fields of the card as if they had been left."""
        if self._card is not None:
            self._card.save_typed()

    def keep_draft(self) -> None:
        """Keep what is half typed before the workspace is deleted."""
        if self._card is not None:
            self._card.keep_draft()

    def toggle_panel(self, key: str) -> None:
        """Show a panel with the keyboard in it, or fold it away; where there is no room it opens as a drawer."""
        if self._room().folds_panels():
            self.close_drawer() if self._drawer == key else self.open_drawer(key)
        else:
            shown = not self.preferences.get(f"{key}_shown")
            self.preferences.put(f"{key}_shown", shown)
            self._arrange()
            if shown:
                self.side.panels[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Inside

    def _connect(self) -> None:
        self.list.client_chosen.connect(self.open_client)
        self.list.new_wanted.connect(self.new_client)
        self.list.import_wanted.connect(self.import_files)
        segment = self.list.chips.segment
        segment.edit_wanted.connect(lambda saved: self.pages.edit_segment(self.window(), saved))
        segment.all_wanted.connect(lambda: self.pages.show_segments(self.window()))
        self.pages.segment_wanted.connect(self._show_segment)
        self.list.search.left.connect(self._leave_search)
        self.side.client_chosen.connect(self.open_client)
        self.side.count_changed.connect(lambda key, count: self.rail.buttons[key].show_count(count))
        self.pages.client_chosen.connect(self._open_from_page)
        self.pages.pairs_found.connect(self._offer_pairs)
        self.pages.counted.connect(lambda key, count: self.rail.buttons[key].show_count(count))
        self.status.copies.pressed.connect(lambda: self.show_page("settings", "backups"))
        self.pages.closed.connect(self.go_back)
        self.shade.pressed.connect(self.close_drawer)
        self.session.message.connect(self._say)
        self.rail.menu.aboutToShow.connect(self.steps.name_actions)

    def _connect_actions(self) -> None:
        for key, act in (
            ("new_client", lambda: self.new_client(self.list.name_typed())),
            ("find", self.start_search),
            ("merge_with", lambda: self.card.merge_with()),
            ("import", self.import_files),
            ("imports", lambda: self.pages.show_imports(self.window())),
            ("export", lambda: self.pages.export(self.window(), self.list.found())),
            ("segments", lambda: self.pages.show_segments(self.window())),
            ("reports", lambda: self.show_page("reports")),
            ("day_sheet", lambda: self.pages.day_sheet(self.window())),
            ("labels", lambda: self.pages.labels(self.window(), self.list.found())),
            ("duplicates", lambda: self.show_page("duplicates")),
            ("trash", lambda: self.show_page("trash")),
            ("clients", self.go_back),
            ("settings", lambda: self.show_page("settings")),
            ("shortcuts", lambda: self.pages.show_shortcuts(self.actions_, self.window())),
            ("about", lambda: self.pages.show_about(self.window())),
            ("lock", self.lock_wanted.emit),
            ("quit", self.quit_wanted.emit),
        ):
            self.actions_[key].triggered.connect(lambda _on=False, act=act: act())
        for key in KEYS:
            self.actions_[key].triggered.connect(lambda _on=False, key=key: self.toggle_panel(key))

    def _open_from_page(self, client_id: int) -> None:
        """Show the card of a row; leaving it leads back to that row."""
        page = self.pages.key_of(self.middle.currentWidget())
        self.open_client(client_id)
        self._came_from = page

    def _leave_card(self) -> None:
        """Back to the page from which the card was opened, the keyboard where it was there, or else to the list."""
        if self._came_from is None:
            self.go_back()
            return
        page = self.pages.page(self._came_from)
        here = page.focusWidget() or page
        self._show_page(page)
        here.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_segment(self, segment_id: int) -> None:
        self.list.chips.segment.choose(segment_id)
        self.start_search()

    def _show_page(self, page: QWidget) -> None:
        self._came_from = None
        self.middle.setCurrentWidget(page)
        self._arrange()

    def _mark_buttons(self) -> None:
        """Let the rail show which page and which panels are on the screen."""
        shown, now = self.side.shown(), self.pages.key_of(self.middle.currentWidget())
        folded = self._room().folds_panels()
        for key in KEYS:
            self.rail.buttons[key].setChecked(self._drawer == key if folded else key in shown)
        for key in ("reports", "duplicates", "trash", "settings"):
            self.rail.buttons[key].setChecked(now == key)
        self.rail.buttons["clients"].setChecked(now is None)

    def _say(self, sentence: str, kind: str) -> None:
        if kind == "saved":
            self.status.say(sentence)
        elif kind == "undo":
            self.steps.offer(self.bar, sentence)
            self._arrange()
        else:
            self.bar.say(sentence, kind)
            self._arrange()

    def _offer_pairs(self, number: int) -> None:
        """Say after an import that some may be here twice, with the way to them."""
        if number:
            sentence = self.tr("%n pair(s) of cards may be one person's.", "", number)
            self.bar.say(sentence, act=self.tr("Compare"), action=lambda: self.show_page("duplicates"))
            self._arrange()

    def _prepare(self) -> None:
        """Make in a quiet moment what the first card and the first search would have to wait for."""
        self.session.prepare_search()
        self.session.standings.begin()
        if self.session.is_open and not work.busy():
            _ = self.card

    def _leave_search(self) -> None:
        """A list that lies over the card gives way to it; a list beside it keeps the cursor: the next letter finds."""
        if self._drawer is None:
            return
        self.close_drawer()
        if self._card is not None and self.middle.currentWidget() is self._card:
            self._card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Room

    def open_drawer(self, key: str) -> None:
        """Lay the list («clients») or a panel over the middle, where it does not stand beside it anyway."""
        if not self._room().folds(key):
            return
        self._drawer = key
        self._arrange()
        if key in KEYS:
            self.side.panels[key].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_drawer(self) -> None:
        """Take away what lies over the middle."""
        if self._drawer is not None:
            self._drawer = None
            self._arrange()

    def _room(self) -> Room:
        shown = self.middle.currentWidget()
        return Room(self.width(), self.height(), page_is_wide=isinstance(shown, Panel) and shown.wide)

    def _arrange(self) -> None:
        """Give each part its place in the window as wide as it is now."""
        room = self._room()
        self.rail.setGeometry(room.rail())
        self.status.setGeometry(room.status())
        self.list.setVisible(not room.folds_list() or self._drawer == "clients")
        self.list.setGeometry(room.list())
        self.side.show_only(self._wanted_panels())
        side_open = bool(self.side.shown())
        self.side.setVisible(side_open)
        self.side.setGeometry(room.panels())
        middle = room.middle(with_panels=side_open)
        self.middle.setGeometry(middle)
        self.shade.setGeometry(room.shade())
        self.shade.setVisible(self._drawer is not None)
        self.bar.setGeometry(room.message(middle, self.bar))
        self.bar.raise_()
        self._mark_buttons()

    def _wanted_panels(self) -> set[str]:
        if self._room().folds_panels():
            return {self._drawer} if self._drawer in KEYS else set()
        return {key for key in KEYS if self.preferences.get(f"{key}_shown")}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._room().folds(self._drawer):
            self._drawer = None
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if event.spontaneous():
            return  # the window was minimised: the cursor stays where it was
        self.list.start_search()
        QTimer.singleShot(PREPARE_AFTER, self, self._prepare)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted goes back one step."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._drawer is not None:
            self.close_drawer()
        else:
            self.go_back()
