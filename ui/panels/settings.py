"""The settings page: every part of the salon and of this computer that can be chosen. Nothing has to be saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.dialogs.about import AboutDialog
from ui.panel import Panel
from ui.preferences import Preferences
from ui.sections import SECTIONS
from ui.session import Session
from ui.widgets.dialog import button
from ui.widgets.labels import label


class SettingsPage(Panel):
    """The parts of SECTIONS one below the other."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("settings_page")
        self.title = self.tr("Settings")
        self.sections = [kind(session, preferences) for kind in SECTIONS]
        inner = QWidget()
        theme.set_role(inner, "plain")
        inner.setMaximumWidth(theme.px(820))
        parts = QVBoxLayout(inner)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(theme.px(16))
        parts.addWidget(label(self.title, "title", name="settings_title"))
        for section in self.sections:
            section.client_chosen.connect(self.client_chosen)
            parts.addWidget(section)
        about = button(self.tr("About SalonBase"), "open_about", self._about, "link")
        parts.addWidget(about, 0, Qt.AlignmentFlag.AlignLeft)
        parts.addStretch(1)
        holder = QWidget()
        theme.set_role(holder, "plain")
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme.margins(20, 16, 20, 20))
        row.addWidget(inner, 1)
        scroll = self.area = QScrollArea()
        scroll.setObjectName("settings_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        self.setFocusProxy(scroll)  # the arrows scroll, Tab goes to the first field: nothing is typed by mistake
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def reload(self) -> None:
        """Show what is kept now."""
        for section in self.sections:
            section.refresh()

    def show_part(self, key: str) -> None:
        """Bring a part to the upper edge."""
        part = next(section for section in self.sections if section.key == key)
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(part.y()))

    def go_on_from(self, former: Panel) -> None:
        """Scroll to where the former page was, and put the keyboard where it stood there."""
        assert isinstance(former, SettingsPage)
        place, here = former.area.verticalScrollBar().value(), former.focusWidget()
        name = here.objectName() if here is not None else ""
        QTimer.singleShot(0, self, lambda: self._go_to(place, name))  # when the parts have their sizes

    def _go_to(self, place: int, name: str) -> None:
        self.area.verticalScrollBar().setValue(place)
        if name and (found := self.findChild(QWidget, name)) is not None:
            found.setFocus()

    def _about(self) -> None:
        dialog = AboutDialog(self)
        dialog.exec()
        dialog.deleteLater()
