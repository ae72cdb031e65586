"""The imports of this base, each of which can be taken back as far as nobody has worked on what it brought."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from salonbase import formats, importing, nouns
from salonbase.errors import SalonError
from salonbase.importing import Details, Past
from salonbase.importing.taking_back import Undone
from ui import ask, theme, work
from ui.imports.past_view import PastView
from ui.imports.words import undone_sentence
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


class ImportHistoryDialog(Dialog):
    """A table of the imports, newest first, below it all that is kept of the chosen one.

    After ``exec`` ``wanted_client`` is the client whose card shall be opened, None where nobody's.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="import_history", title=self.tr("Imports so far"), width=720)
        self._session = session
        self.wanted_client: int | None = None
        self.model = TableModel[Past](self._columns(), self)
        self.table = whole_rows(
            QTableView(), "imports_table", self.tr("Imports so far"), self.model, stretch=1, height=36, boxed=True
        )
        session.orders.watch(self.table)
        self.view = PastView(session.orders)
        self.told = label("", "dim", name="imports_told", wrap=True)
        self.body.addWidget(self.told)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.view, 2)
        self.undo_button = self.add_button(self.tr("Take the import back"), "imports_undo", self.take_back, "danger")
        self.add_button(self.tr("Close"), "close", self.accept)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.view.client_chosen.connect(self._leave_for)
        self.reload()
        self.resize(theme.px(820), theme.px(560) if self.model.rowCount() else 0)

    def reload(self) -> None:
        """Read the imports anew; the one that was chosen stays so."""
        chosen = self._chosen()
        self.model.set_rows(importing.past())
        filled = self.model.rowCount() > 0
        for part in (self.table, self.view, self.undo_button):
            part.setVisible(filled)
        ids = [row.id for row in self.model.rows()]
        self.table.selectRow(ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0)
        self._tell("" if filled else self.tr("Nothing has been imported yet."))
        self._show_chosen()

    def take_back(self) -> None:
        """Undo the chosen import after a question, in the background; the question names the cards that stay."""
        chosen = self._chosen()
        if chosen is not None and not self.is_busy():
            self.set_busy(True)
            work.run(lambda: importing.details(chosen.id), partial(self._ask_about, chosen), self._refused, owner=self)

    # Inside

    def _ask_about(self, chosen: Past, details: Details) -> None:
        self.set_busy(False)
        sentence = self.tr("Take the import of {source} back?").format(source=chosen.source)
        if details.kept:
            names = ", ".join(name for _id, name in details.kept[:5]) + (" …" if len(details.kept) > 5 else "")
            more = self.tr("%n card(s) stay, because somebody has worked on them: {names}.", "", len(details.kept))
            more = more.format(names=names)
        else:
            more = self.tr("Nobody has worked on these cards: all of them go.")
        if ask.question(self, sentence, self.tr("Take it back"), self.tr("Leave it"), details=more, danger=True):
            now = self._session.now()
            self.set_busy(True)
            work.run(lambda: importing.undo(chosen.id, now=now), self._taken_back, self._refused, owner=self)
        else:
            self.table.setFocus()

    def _taken_back(self, undone: Undone) -> None:
        self.set_busy(False)
        self._session.reload()
        self.reload()
        self._tell(undone_sentence(undone))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: Exception) -> None:
        self.set_busy(False)
        self._show_state()
        if isinstance(error, SalonError):
            self.show_error(error.sentence)

    def _leave_for(self, client_id: int) -> None:
        self.wanted_client = client_id
        self.accept()

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _chosen(self) -> Past | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0]) if rows else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not self.is_busy():
            self.view.show_past(chosen, importing.details(chosen.id))
        self._show_state()

    def _show_state(self) -> None:
        chosen = self._chosen()
        self.undo_button.setEnabled(chosen is not None and chosen.undone_at is None)

    def _columns(self) -> tuple[Column[Past], ...]:
        def count(title: str, number: str) -> Column[Past]:
            return Column(
                title, lambda row: formats.number(getattr(row, number)), number=True,
                order=lambda row: getattr(row, number),
            )  # fmt: skip

        return (
            Column(
                self.tr("When"),
                lambda row: f"{formats.day(row.at.date())} {formats.time(row.at.time())}",
                order=lambda row: row.at,
            ),
            Column(self.tr("From"), lambda row: row.source),
            count(nouns.here(self.tr("Clients")), "clients"),
            count(self.tr("Visits"), "visits"),
            Column(self.tr("State"), self._state, token=lambda row: "dim" if row.undone_at else "ok"),
        )

    def _state(self, row: Past) -> str:
        return self.tr("taken back") if row.undone_at else self.tr("in the base")
