"""«Выгрузки»: who took what out of the base, when, and how many rows."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView, QWidget

from salonbase import exporting, formats
from salonbase.exporting import Past
from ui import theme
from ui.exports import words
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


class PastExportsDialog(Dialog):
    """A table of what was taken out, the newest first; nothing here can be changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        title = self.tr("Exports so far")
        intro = self.tr("Each file that was made of the base is written down here.")
        super().__init__(parent, name="past_exports", title=title, intro=intro, width=640)
        self.model = TableModel[Past](self._columns(), self)
        self.table = whole_rows(QTableView(), "exports_table", title, self.model, stretch=4, boxed=True)
        session.orders.watch(self.table)
        self.model.set_rows(exporting.past())
        filled = self.model.rowCount() > 0
        self.table.setVisible(filled)
        self.table.selectRow(0)
        self.body.addWidget(self.table, 1)
        if not filled:
            self.body.addWidget(label(self.tr("Nothing was taken out yet."), "dim", name="exports_none"))
        self.add_button(self.tr("Close"), "close", self.accept, "primary")
        self.resize(theme.px(720), theme.px(420) if filled else 0)

    def _columns(self) -> tuple[Column[Past], ...]:
        return (
            Column(
                self.tr("When"),
                lambda row: f"{formats.day(row.at.date())} {formats.time(row.at.time())}",
                order=lambda row: row.at,
            ),
            Column(self.tr("What"), lambda row: words.subject(row.what)),
            Column(self.tr("File"), lambda row: words.form(row.format)),
            Column(self.tr("Rows"), lambda row: formats.number(row.rows), number=True, order=lambda row: row.rows),
            Column(self.tr("Who: account of the computer"), lambda row: row.person or "—"),
        )
