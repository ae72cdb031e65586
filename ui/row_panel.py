"""A panel that is a list of people under headings: its list in its frame, and what all such lists do alike."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panel import Panel
from ui.session import Session
from ui.widgets.panel_frame import PanelFrame
from ui.widgets.row_list import RowList
from ui.widgets.rows import Row

Found = TypeVar("Found")
PAGE = 100  # so many rows are read at once; the next ones when the end of the list is reached


class RowPanel(Panel, Generic[Found]):
    """A press on a row opens the card, its chip acts, its phone is copied; the end of the list brings more rows.

    Members set ``icon`` beside ``key`` and override ``heading`` and ``reload``, which fills ``found`` with what the
    rows are made of, by their keys; ``act``, ``show_menu`` and ``there_are`` where there is more to them.
    """

    icon = ""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName(f"{self.key}_panel")
        self.title = self.heading()
        self.found: dict[object, Found] = {}
        self.limit = PAGE
        self.list = RowList(self.key, self.title)
        self.frame = PanelFrame(self.title, self.list, icon=self.icon, name=self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.setFocusProxy(self.list)
        self.list.opened.connect(self.client_chosen)
        self.list.acted.connect(self.act)
        self.list.menu_wanted.connect(self.show_menu)
        self.list.phone_chosen.connect(self.copy)
        self.list.end_reached.connect(self._show_more)
        self.list.top_reached.connect(self._need_less)

    def heading(self) -> str:
        """What stands above the list."""
        raise NotImplementedError

    def act(self, row: Row, place: QPoint) -> None:
        """What the chip of a row does, where it has one; a menu may open at ``place``."""

    def show_menu(self, row: Row, place: QPoint) -> None:
        """Offer everything that can be done with a row."""

    def there_are(self) -> int:
        """How many rows there would be if all were read; by itself a list has what was found."""
        return len(self.found)

    def copy(self, phone: str) -> None:
        """Put a phone onto the clipboard."""
        QGuiApplication.clipboard().setText(phone)
        self.session.say(self.tr("Copied: {phone}").format(phone=phone))

    def _show_more(self) -> None:
        if len(self.found) < self.there_are():
            self.limit = len(self.found) + PAGE
            self.reload()

    def _need_less(self) -> None:
        """Who is back at the top needs one page: what was read below it would hold up every later reload."""
        self.limit = PAGE
