"""Where everything is put together: preferences, language, theme, the one window, and its first page."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from salonbase import paths
from ui import crash, folders, icons, theme, work
from ui.clock import Clock, clock_of_this_computer
from ui.entrance import AFTER_PAINTING
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.single_instance import SingleInstance
from ui.translation import Translation


def main(folder: Path | None = None) -> int:
    """Open the window on the base in ``folder``, or on the last one; returns when the window is closed."""
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])  # setStyle() would make a style twice
    app.setApplicationName(paths.APP)
    app.setApplicationDisplayName(paths.APP)
    preferences = Preferences()
    folders.remember_in(preferences)
    place = folder or Path(preferences.get("last_base") or paths.default_base())
    first = SingleInstance(place)
    if not first.is_first():
        return 0
    program = Program(app, preferences, place)
    first.raised.connect(program.window.come_forward)
    program.window.base_changed.connect(first.follow)
    program.window.show()
    program.window.activateWindow()  # a screen without a window manager gives the keyboard to nobody else
    program.window.start()
    QTimer.singleShot(AFTER_PAINTING, gc.enable)
    code = app.exec()
    work.wait()
    first.close()
    return code


class Program(QObject):
    """The window with what it looks like: follows the preferences and the system's theme."""

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        folder: Path,
        clock: Clock = clock_of_this_computer,
    ) -> None:
        super().__init__()
        self._app, self._preferences = app, preferences
        self._translation = Translation(app)
        self._translation.use(preferences.get("language"))
        self._apply_theme()
        app.setWindowIcon(icons.icon("identification-card", "accent"))
        self.window = MainWindow(folder, preferences, clock)
        crash.catch(self.window.show_refusal, self.window.show_crash)
        preferences.changed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _follow(self, key: str) -> None:
        if key == "language":
            self._translation.use(self._preferences.get("language"))
        elif key in {"theme", "density"}:
            self._apply_theme()
        else:
            return
        self.window.rebuild()

    def _follow_system(self) -> None:
        if self._preferences.get("theme") == "system":
            self._apply_theme()
            self.window.rebuild()

    def _apply_theme(self) -> None:
        theme.apply(self._app, self._preferences.get("theme"), self._preferences.get("density"))
