"""Where pictures are taken: an application with the font that comes along, a demo base, a clock that stands still."""

from __future__ import annotations

import datetime as dt
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from salonbase import base, demo, keys
from salonbase.reading import Sheet
from ui import theme, work
from ui.entrance.opening import Opened, by_root
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.translation import Translation
from ui.workspace import Workspace

NOW = dt.datetime(2026, 11, 22, 12, 41, tzinfo=dt.timezone(dt.timedelta(hours=3)))
PEOPLE, SEED = 500, 1


class Stage:
    """Everything that a screen needs to be built; each picture begins with a new window."""

    def __init__(self, scratch: Path) -> None:
        qInstallMessageHandler(_quiet)
        app = QApplication.instance()
        self.app = app if isinstance(app, QApplication) else QApplication([])
        self.app.setStyle("Fusion")
        for path in files("font_roboto").joinpath("files").iterdir():
            QFontDatabase.addApplicationFont(str(path))
        self.app.setFont(QFont("Roboto"))
        self.scratch = scratch
        self.sheets: dict[str, list[Sheet]] = {}  # of the files whose import is shown, each read once
        self.folder, self._pristine = scratch / "base", scratch / "pristine"
        self.preferences = Preferences(scratch / "preferences.json")
        self.root = self._make_base()
        self.opened: Opened | None = None
        self.window: MainWindow | None = None
        self.shown: QWidget | None = None
        self._translation = Translation(self.app)
        self._theme, self._width, self._height = "light", 1280, 720

    def pictures(
        self, screens: Sequence[tuple[str, Callable[[Stage], QWidget]]], language: str, look: str, size: tuple[int, int]
    ) -> Iterator[tuple[str, QPixmap]]:
        """Each of the screens with its name."""
        self._translation.use(language)
        self._theme, self._width, self._height = look, *size
        theme.apply(self.app, look, scale=1.0)
        for name, build in screens:
            self.shown = build(self)
            self.shown.show()
            self.settle()
            yield name, self.shown.grab()
            self.clear()

    def empty_window(self, folder: Path | None = None) -> MainWindow:
        """A window that has opened nothing yet."""
        self.window = MainWindow(folder or self.folder, self.preferences, lambda: NOW)
        # The screen of the pictures is small: the window would fill it instead of being as large as it is wanted.
        self.window.setWindowState(Qt.WindowState.WindowNoState)  # the screen without a screen is a small one
        self.window.resize(self._width, self._height)
        return self.window

    def workspace(self) -> Workspace:
        """The workspace of the demo base in a window of its own."""
        window = self.empty_window()
        shutil.rmtree(self.folder)
        shutil.copytree(self._pristine, self.folder)  # what another picture has written is not seen in this one
        self.opened = by_root(self.folder, self.root)
        window.show_opened(self.opened)
        window.show()
        self.settle()
        if window.workspace is None:
            raise AssertionError("the demo did not open")
        return window.workspace

    def client(self, place: int = 0) -> int:
        """A client with many visits; another one for each ``place``."""
        if self.opened is None:
            raise AssertionError("no base is open")
        return _liveliest(self.opened)[place]

    def on_top(self, dialog: QWidget) -> QWidget:
        """A dialog as large as it wants to be."""
        dialog.adjustSize()
        return dialog

    def settle(self) -> None:
        """Let everything that was begun be drawn."""
        if self.window is not None and self.window.workspace is not None:
            for panel in self.window.workspace.side.panels.values():
                panel.reload()  # which otherwise waits until nobody types
            self.window.workspace.session.standings.begin()
            self.window.workspace.session.standings.complete()
        work.wait_beside()
        for _ in range(4):
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def clear(self) -> None:
        """Close what was shown."""
        for widget in self.app.topLevelWidgets():
            widget.hide()
        if self.window is not None:
            self.window.close()
        self.opened = None
        for own in (self.shown, self.window):
            if own is not None and own.isWindow():
                own.deleteLater()
        self.window = self.shown = None
        self.settle()

    def close(self) -> None:
        """The end of the pictures."""
        self.clear()
        qInstallMessageHandler(None)

    def _make_base(self) -> bytes:
        made = demo.create(self.folder, number=PEOPLE, now=NOW, trade="dental", seed=SEED)
        base.close(made)
        shutil.copytree(self.folder, self._pristine)
        return keys.open_master(self.folder, demo.PASSWORD, now=NOW)


def _quiet(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """What Qt has to say, without its complaints that there is no screen."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)  # noqa: T201


def _liveliest(opened: Opened) -> list[int]:
    """The clients by the number of their visits, the most first."""
    sql = "SELECT client_id FROM visit GROUP BY client_id ORDER BY count(*) DESC, client_id LIMIT 20"
    return [row[0] for row in opened.base.database.execute_sql(sql)]
