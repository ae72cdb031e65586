"""The trash: cards that were thrown away, each of which can be put back or erased for ever."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QTableView, QVBoxLayout, QWidget

from salonbase import clients, formats
from ui import ask, theme
from ui.panel import Panel
from ui.session import Session
from ui.widgets.dialog import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows

PAGE = 200  # so many cards are read at once; the next ones when the end of the table is reached


class TrashPage(Panel):
    """A table of the cards in the trash, the newest first. Enter opens a card, the buttons put it back or erase it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("trash_page")
        self.title = self.tr("Trash")
        columns: tuple[Column[clients.Row], ...] = (
            Column(self.tr("Name"), lambda row: row.name),
            Column(self.tr("Phone"), lambda row: row.phone or "—"),
            Column(
                self.tr("Last visit"), self._last_visit, number=True, order=lambda row: row.last_visit or dt.date.min
            ),
        )
        self.model = TableModel[clients.Row](columns, self)
        self.table = whole_rows(QTableView(), "trash_table", self.title, self.model)
        session.orders.watch(self.table)
        self.restore_button = button(self.tr("Put back"), "trash_restore", self.restore, "primary")
        self.erase_button = button(self.tr("Erase for ever"), "trash_erase", self.erase, "danger")
        self._limit = PAGE
        self._people = 0
        self._count = label("", "dim", name="trash_count")
        self._stack = QStackedLayout()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.activated.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.table.verticalScrollBar().valueChanged.connect(self._show_more, Qt.ConnectionType.QueuedConnection)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self._read())
        QShortcut(QKeySequence.StandardKey.Delete, self.table, self.erase, Qt.ShortcutContext.WidgetShortcut)

    def reload(self) -> None:
        """Read who is in the trash."""
        line = self.table.currentIndex().row()
        self._people = clients.count_in_trash()
        self._limit = PAGE
        self._read()
        if self._people:
            self.table.selectRow(min(max(line, 0), self.model.rowCount() - 1))
        self._count.setText(self.tr("%n card(s)", "", self._people) if self._people else "")
        self._stack.setCurrentIndex(0 if self._people else 1)
        self._show_state()
        self.count_changed.emit(self._people)

    def _read(self) -> None:
        """The cards of the newest pages; all of them where another order than that of the trash is wanted."""
        is_sorted = self.table.horizontalHeader().sortIndicatorSection() >= 0
        limit = None if is_sorted else self._limit
        self.model.set_rows(clients.in_trash(today=self.session.today(), limit=limit))

    def _show_more(self) -> None:
        bar = self.table.verticalScrollBar()
        if bar.value() == bar.maximum() and self._limit <= self.model.rowCount() < self._people:
            self._limit += PAGE
            here, kept = bar.value(), self.table.currentIndex().row()
            self._read()
            self.table.selectRow(kept)
            bar.setValue(here)

    def restore(self) -> None:
        """Put the chosen cards back into the list."""
        for row in self._chosen():
            if self.session.attempt(clients.restore, row.id):
                self.session.say(self.tr("{name} is in the list again.").format(name=row.name))

    def erase(self) -> None:
        """Erase the chosen card for ever, after a question."""
        for row in self._chosen():
            sentence = self.tr("Erase the card “{name}” for ever?").format(name=row.name)
            details = self.tr(
                "The card, its visits and its history go away and cannot be brought back. Backups that were made "
                "before still hold them until they are thinned out."
            )
            yes, no = self.tr("Erase for ever"), self.tr("Leave it in the trash")
            if ask.question(self, sentence, yes, no, details=details, danger=True):
                self.session.attempt(clients.erase, row.id)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(label(self.title, "title", name="trash_title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.restore_button)
        card = QFrame()
        theme.set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.margins(12, 12, 12, 12))
        inside.addWidget(self.table)
        inside.addWidget(self.erase_button, 0, Qt.AlignmentFlag.AlignLeft)
        empty = EmptyState(
            "trash",
            self.tr("The trash is empty"),
            self.tr("A card that is thrown away waits here until it is put back or erased for ever."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(20, 16, 20, 20))
        column.setSpacing(theme.px(16))
        column.addLayout(head)
        column.addLayout(self._stack, 1)  # before it shows something: that would be a window of its own
        self._stack.addWidget(card)
        self._stack.addWidget(empty)

    def _chosen(self) -> list[clients.Row]:
        return [self.model.row(index) for index in self.table.selectionModel().selectedRows()]

    def _open(self, index: QModelIndex) -> None:
        self.client_chosen.emit(self.model.row(index).id)

    def _show_state(self) -> None:
        for one in (self.restore_button, self.erase_button):
            one.setVisible(self.model.rowCount() > 0)
            one.setEnabled(bool(self._chosen()))

    def _last_visit(self, row: clients.Row) -> str:
        return formats.near_day(row.last_visit, self.session.today()) if row.last_visit else self.tr("no visits")
