"""The other pages of the middle and the dialogs that the window opens, made when they are first wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from salonbase.segments import Saved
from ui import papers
from ui.actions import Actions
from ui.panel import Panel
from ui.preferences import Preferences
from ui.session import Session
from ui.shortcut_page import ShortcutPage


class Pages(QObject):
    """Makes a page once and keeps it; pages with ``client_chosen`` or ``closed`` are listened to."""

    client_chosen = Signal(int)
    segment_wanted = Signal(int)
    closed = Signal()
    pairs_found = Signal(int)  # so many possible duplicates are in the base after an import
    counted = Signal(str, int)  # how much waits on the page of this key

    def __init__(self, session: Session, preferences: Preferences, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._session, self._preferences, self._stack = session, preferences, stack
        self._made: dict[str, Panel] = {}
        self._makers: dict[str, Callable[[], Panel]] = {
            "duplicates": self._duplicates,
            "reports": self._reports,
            "trash": self._trash,
            "settings": self._settings,
        }

    def page(self, key: str) -> Panel:
        """The page of this key, in the middle's stack."""
        if key not in self._made:
            page = self._made[key] = self._makers[key]()
            self._stack.addWidget(page)
            for signal, name in ((self.client_chosen, "client_chosen"), (self.closed, "closed")):
                if hasattr(page, name):
                    getattr(page, name).connect(signal)
            if page.key:
                page.count_changed.connect(lambda count: self.counted.emit(key, count))
        return self._made[key]

    def key_of(self, page: QWidget | None) -> str | None:
        """The key of a page that was made here."""
        return next((key for key, made in self._made.items() if made is page), None)

    def import_files(self, parent: QWidget, names: list[str]) -> None:
        """Open the import with these files."""
        from ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._session, [Path(name) for name in names], parent)
        _ask(dialog)
        if dialog.summary is not None and self._session.is_open:
            self._look_for_pairs()

    def show_imports(self, parent: QWidget) -> None:
        """Open the list of what was brought in so far."""
        from ui.dialogs.import_history import ImportHistoryDialog

        dialog = ImportHistoryDialog(self._session, parent)
        _ask(dialog)
        if dialog.wanted_client is not None:
            self.client_chosen.emit(dialog.wanted_client)

    def export(self, parent: QWidget, found: Sequence[int] | None) -> None:
        """Open the export; ``found`` are the clients in the list where it does not show everybody."""
        from ui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._session, found, parent)
        dialog.past_wanted.connect(lambda: self.show_exports(parent))
        _ask(dialog)

    def edit_segment(self, parent: QWidget, saved: Saved | None = None) -> None:
        """Open the editor of a segment, a new one where none is given; ``segment_wanted`` tells which was kept."""
        from ui.dialogs.segment import SegmentDialog

        dialog = SegmentDialog(self._session, saved, parent)
        _ask(dialog)
        if dialog.kept is not None:
            self.segment_wanted.emit(dialog.kept)

    def show_segments(self, parent: QWidget) -> None:
        """Open the list of segments; ``segment_wanted`` tells which one is to be seen in the client list."""
        from ui.dialogs.segments import SegmentsDialog

        dialog = SegmentsDialog(self._session, parent)
        dialog.chosen.connect(self.segment_wanted)
        dialog.edit_wanted.connect(lambda saved: self.edit_segment(dialog, saved))
        _ask(dialog)

    def show_exports(self, parent: QWidget) -> None:
        """Open the list of what was taken out so far."""
        from ui.dialogs.past_exports import PastExportsDialog

        _ask(PastExportsDialog(self._session, parent))

    def day_sheet(self, parent: QWidget) -> None:
        """Open the sheet of a day for the desk."""
        papers.day_sheet(self._session, parent)

    def labels(self, parent: QWidget, found: Sequence[int] | None) -> None:
        """Open the labels; ``found`` are the clients in the list where it does not show everybody."""
        papers.labels(self._session, found, parent)

    def show_shortcuts(self, actions: Actions, parent: QWidget) -> None:
        """Open the list of keys."""
        _ask(ShortcutPage(actions, parent))

    def show_about(self, parent: QWidget) -> None:
        """Open the page about the program."""
        from ui.dialogs.about import AboutDialog

        _ask(AboutDialog(parent))

    def _look_for_pairs(self) -> None:
        """Find in the background whether somebody is here twice now; ``pairs_found`` tells."""
        from ui.panels.duplicates import DuplicatesPage

        page = self.page("duplicates")
        assert isinstance(page, DuplicatesPage)
        page.pairs.search(told=True)

    def _duplicates(self) -> Panel:
        from ui.panels.duplicates import DuplicatesPage

        made = DuplicatesPage(self._session)
        made.pairs.found.connect(self.pairs_found)
        return made

    def _reports(self) -> Panel:
        from ui.panels.reports import ReportsPage

        return ReportsPage(self._session, self._preferences)

    def _trash(self) -> Panel:
        from ui.panels.trash import TrashPage

        return TrashPage(self._session)

    def _settings(self) -> Panel:
        from ui.panels.settings import SettingsPage

        return SettingsPage(self._session, self._preferences)


def _ask(dialog: QDialog) -> None:
    """Open a dialog until it is answered, and forget it."""
    dialog.exec()
    if (owner := dialog.parentWidget()) is not None:
        owner.activateWindow()
    dialog.deleteLater()
