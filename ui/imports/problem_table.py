"""The rows and values of a file that a person has to look at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableView, QWidget

from salonbase.importing.newcomers import Problem
from ui.table_orders import TableOrders
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows

MOST = 2_000  # rows that a person may look through; the file of the refused rows has all of them


class ProblemTable(QTableView):
    """Where it stands, what is strange, what becomes of it; what stays outside comes first."""

    def __init__(self, name: str, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many_files = False
        self.problems = TableModel[Problem](self._columns(), self)
        whole_rows(self, name, self.tr("To look at"), self.problems, stretch=1, height=36, boxed=True)
        orders.watch(self)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these."""
        self._many_files = len({problem.place.file for problem in problems}) > 1
        self.problems.set_rows(sorted(problems, key=lambda problem: problem.kept)[:MOST])

    def _columns(self) -> tuple[Column[Problem], ...]:
        return (
            Column(self.tr("Where"), self._where, tooltip=lambda row: str(row.place)),
            Column(self.tr("What is strange"), lambda row: row.why),
            Column(self.tr("Outcome"), self._fate, token=lambda row: "dim" if row.kept else "bad"),
        )

    def _where(self, row: Problem) -> str:
        where = row.place.sheet
        if row.place.row:
            where = self.tr("{sheet}, row {row}").format(sheet=short(row.place.sheet, 20), row=row.place.row)
        return f"{short(row.place.file, 20)} · {where}" if self._many_files else where

    def _fate(self, row: Problem) -> str:
        return self.tr("on the card, the words in the note") if row.kept else self.tr("left out")


def short(words: str, most: int) -> str:
    """The words with their middle left out where they are long: a file is told by its beginning and its end."""
    return words if len(words) <= most else f"{words[: most // 2]}…{words[-(most // 2) + 1 :]}"
