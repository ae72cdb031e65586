"""The reports by their groups: typing goes to the one that begins so, the arrows from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from salonbase import reports
from salonbase.report import GROUPS, Report
from ui import icons, theme

_KEY = Qt.ItemDataRole.UserRole
_ICON, _PADDING = 20, 38  # beside a title


class ReportList(QListView):
    """``chosen`` tells the key of a report when another one is taken; ``entered`` that Enter wants its answer."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_list")
        self.setAccessibleName(self.tr("Reports"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._model = QStandardItemModel(self)
        for key, title in GROUPS.items():
            members = [one for one in reports.REPORTS if one.group == key]
            if members:
                self._model.appendRow(self._caption(title(), first=not self._model.rowCount()))
            for one in members:
                self._model.appendRow(self._item(one))
        self.setModel(self._model)
        self.selectionModel().currentChanged.connect(self._tell)

    def wanted_width(self) -> int:
        """How wide it has to be so that every title is read whole."""
        longest = max(theme.metrics().horizontalAdvance(one.title()) for one in reports.REPORTS)
        return longest + theme.px(_ICON + _PADDING)

    def choose(self, key: str) -> None:
        """Make this report the current one."""
        for line in range(self._model.rowCount()):
            index = self._model.index(line, 0)
            if index.data(_KEY) == key:
                self.setCurrentIndex(index)
                self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, current: QModelIndex) -> None:
        if key := current.data(_KEY):
            self.chosen.emit(key)

    def _caption(self, title: str, *, first: bool) -> QStandardItem:
        made = QStandardItem(title.upper())
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        made.setFont(theme.font(11, weight=QFont.Weight.DemiBold, spacing=1))
        made.setForeground(theme.color("dim"))
        made.setSizeHint(QSize(0, theme.px(22 if first else 30)))
        made.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        return made

    def _item(self, one: Report) -> QStandardItem:
        made = QStandardItem(icons.icon(one.icon), one.title())
        made.setData(one.key, _KEY)
        made.setToolTip(one.told())
        made.setSizeHint(QSize(0, theme.px(34)))
        return made
