"""What stands above an answer: the title of the report, what it answers, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salonbase import reports
from salonbase.report import GROUPS, Report
from ui import icons, theme
from ui.widgets.dialog import button
from ui.widgets.labels import label

_WIDE = 700


class ReportHead(QWidget):
    """The buttons act through signals; ``chosen`` is another report, taken from the menu of a narrow window."""

    print_wanted = Signal()
    save_wanted = Signal(str)
    segment_wanted = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_head")
        self.switch = self._make_switch()
        self.title = label("", "title", name="report_title", wrap=True)
        self.told = label("", "dim", name="report_sentence", wrap=True)
        self.print_button = self._button(self.tr("Print…"), "report_print", "printer", "Ctrl+P")
        self.print_button.clicked.connect(self.print_wanted)
        self.save_buttons = {
            ".pdf": self._button("PDF…", "report_pdf", "file-pdf", "Ctrl+S"),
            ".xlsx": self._button("Excel…", "report_xlsx", "table"),
            ".csv": self._button("CSV…", "report_csv", "file-text"),
        }
        for ending, one in self.save_buttons.items():
            one.clicked.connect(lambda _on=False, ending=ending: self.save_wanted.emit(ending))
        self.segment_button = self._button(self.tr("Save as a segment…"), "report_segment", "funnel")
        self.segment_button.clicked.connect(self.segment_wanted)
        self._is_wide: bool | None = None
        self._lay_out()

    def show_report(self, report: Report) -> None:
        """Name this report."""
        self.title.setText(report.title())
        self.told.setText(report.told())
        self.segment_button.setVisible(report.of_people)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in the order in which people read them."""
        return (*self.save_buttons.values(), self.print_button, self.segment_button)

    def set_ready(self, *, ready: bool) -> None:
        """Whether there is an answer that can be taken along."""
        for one in (self.print_button, *self.save_buttons.values(), self.segment_button):
            one.setEnabled(ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside the words stands what can be done; in a narrow window it stands below them."""
        wide = self.width() >= theme.px(_WIDE)
        if wide == self._is_wide:
            return
        self._is_wide = wide
        places = ((0, 0), (1, 0), (0, 1), (1, 1)) if wide else ((0, 0), (1, 0), (2, 0), (3, 0))
        side = Qt.AlignmentFlag.AlignRight if wide else Qt.AlignmentFlag.AlignLeft
        for part, (row, column) in zip(self._parts, places, strict=True):
            self._grid.removeWidget(part)
            if part in (self.title, self.told):
                self._grid.addWidget(part, row, column)
            else:
                self._grid.addWidget(part, row, column, side | Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        holder = QWidget()
        buttons = QHBoxLayout(holder)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme.px(8))
        for one in (*self.save_buttons.values(), self.print_button):
            buttons.addWidget(one)
        self._parts = (self.title, self.told, holder, self.segment_button)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowMinimumHeight(1, self.segment_button.sizeHint().height())  # what stands below never jumps
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._grid)
        self._arrange()

    def _button(self, words: str, name: str, icon: str, keys: str = "") -> QPushButton:
        role = {"report_print": "primary", "report_segment": "link"}.get(name, "secondary")
        made = button(words, name, lambda: None, role)
        made.setIcon(icons.icon(icon, {"primary": "on-accent", "link": "accent-text"}.get(role, "dim")))
        made.setIconSize(QSize(theme.px(22), theme.px(18)))  # wider than the sign: room before the word
        if keys:
            made.setShortcut(keys)
            made.setToolTip(f"{words.rstrip('…')} ({keys})")
        return made

    def _make_switch(self) -> QPushButton:
        """The list as a menu, for windows that have no room for it."""
        menu = QMenu(self)
        menu.setObjectName("report_menu")
        for group, title in GROUPS.items():
            members = [one for one in reports.REPORTS if one.group == group]
            if members:
                menu.addSection(title())
            for one in members:
                action = menu.addAction(icons.icon(one.icon), one.title())
                action.triggered.connect(lambda _on=False, key=one.key: self.chosen.emit(key))
        made = button(self.tr("Another report"), "report_switch", lambda: None, "quiet")
        made.setIcon(icons.icon("caret-down"))
        made.setMenu(menu)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.hide()
        return made
