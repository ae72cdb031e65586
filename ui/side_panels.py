"""The right side of the window: the panels one below the other, each of which can be folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from ui import work
from ui.panel import Panel
from ui.panels import PANELS
from ui.session import Session
from ui.theme import px
from ui.widgets.row_paint import SIDE, TEXT, Fonts

NAME, PHONE = "Константинова Надежда", "+7 900 000-00-00"  # nine names of ten are shorter


def wanted_width() -> int:
    """How wide the panels have to be for an ordinary name beside a phone, in the font that is on the screen."""
    fonts = Fonts.now()
    words = QFontMetrics(fonts.title).horizontalAdvance(NAME) + QFontMetrics(fonts.small).horizontalAdvance(PHONE)
    return words + px(TEXT + SIDE + 10) + 3


class SidePanels(QFrame):
    """Holds one of each of PANELS; ``client_chosen`` says whose card is wanted."""

    client_chosen = Signal(int)
    count_changed = Signal(str, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side_panels")
        self.setProperty("role", "panel")
        self._session = session
        self.panels: dict[str, Panel] = {}
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        for kind in PANELS:
            key, panel = kind.key, kind(session)
            panel.patient = True
            panel.client_chosen.connect(self.client_chosen)
            panel.count_changed.connect(lambda count, key=key: self.count_changed.emit(key, count))
            self.panels[key] = panel
            split.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(split)
        self._later = QTimer(self, singleShot=True, interval=300)
        self._later.timeout.connect(self.count_folded)
        for news in (session.changed, session.day_changed):
            news.connect(self._later.start)
        self._later.start()

    def count_folded(self) -> None:
        """A panel that nobody sees still says how much waits in it."""
        if not self._session.is_open:
            return
        if work.busy():
            self._later.start()
            return
        for panel in self.panels.values():
            if not panel.isVisible():
                panel.reload()

    def show_only(self, keys: set[str]) -> None:
        """Show these panels and fold the others away."""
        for key, panel in self.panels.items():
            panel.setVisible(key in keys)

    def shown(self) -> set[str]:
        """The panels that are not folded away."""
        return {key for key, panel in self.panels.items() if not panel.isHidden()}
