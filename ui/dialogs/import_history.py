"""The imports of this base, each of which can be taken back as far as nobody has worked on what it brought."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView, QWidget

from salonbase import formats, importing
from salonbase.errors import SalonError
from salonbase.importing import Past
from salonbase.importing.taking_back import Undone
from ui import ask, theme, work
from ui.import_pages import undone_sentence
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


class ImportHistoryDialog(Dialog):
    """A table of the imports, newest first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="import_history", title=self.tr("Imports so far"), width=720)
        self._session = session
        self.model = TableModel[Past](self._columns(), self)
        self.table = whole_rows(
            QTableView(), "imports_table", self.tr("Imports so far"), self.model, stretch=1, boxed=True
        )
        session.orders.watch(self.table)
        self.told = label("", "dim", name="imports_told", wrap=True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.told)
        self.undo_button = self.add_button(self.tr("Take the import back"), "imports_undo", self.take_back, "danger")
        self.add_button(self.tr("Close"), "close", self.accept)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.reload()
        self.resize(theme.px(760), theme.px(420) if self.model.rowCount() else 0)

    def reload(self) -> None:
        """Read the imports anew."""
        self.model.set_rows(importing.past())
        filled = self.model.rowCount() > 0
        self.table.setVisible(filled)
        self.undo_button.setVisible(filled)
        self.table.selectRow(0)
        self._tell("" if filled else self.tr("Nothing has been imported yet."))
        self._show_state()

    def take_back(self) -> None:
        """Undo the chosen import after a question, in the background."""
        chosen = self._chosen()
        if chosen is None:
            return
        sentence = self.tr("Take the import of {source} back?").format(source=chosen.source)
        details = self.tr("Cards and visits that somebody has changed since stay as they are.")
        yes, no = self.tr("Take it back"), self.tr("Leave it")
        if ask.question(self, sentence, yes, no, details=details, danger=True):
            now = self._session.now()
            self.set_busy(True)
            work.run(lambda: importing.undo(chosen.id, now=now), self._taken_back, self._refused, owner=self)

    def _taken_back(self, undone: Undone) -> None:
        self.set_busy(False)
        self._session.reload()
        self.reload()
        self._tell(undone_sentence(undone))

    def _refused(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, SalonError):
            self.show_error(error.sentence)

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _chosen(self) -> Past | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0]) if rows else None

    def _show_state(self) -> None:
        chosen = self._chosen()
        self.undo_button.setEnabled(chosen is not None and chosen.undone_at is None)

    def _columns(self) -> tuple[Column[Past], ...]:
        return (
            Column(
                self.tr("When"),
                lambda row: f"{formats.day(row.at.date())} {formats.time(row.at.time())}",
                order=lambda row: row.at,
            ),
            Column(self.tr("From"), lambda row: row.source),
            Column(
                self.tr("Clients"), lambda row: formats.number(row.clients), number=True, order=lambda row: row.clients
            ),
            Column(
                self.tr("Visits"), lambda row: formats.number(row.visits), number=True, order=lambda row: row.visits
            ),
            Column(self.tr("State"), self._state, token=lambda row: "dim" if row.undone_at else "ok"),
        )

    def _state(self, row: Past) -> str:
        return self.tr("taken back") if row.undone_at else self.tr("in the base")
