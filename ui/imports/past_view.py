"""All that is kept of one import: its files, what it brought, whose cards stay, what a person had to look at."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salonbase import formats
from salonbase.importing import Details, Past
from ui import theme
from ui.imports.figure_row import FigureRow
from ui.imports.problem_table import ProblemTable
from ui.imports.scrolled import Scrolled
from ui.table_orders import TableOrders
from ui.widgets.dialog import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import breakable, label

_MOST = 200  # names that are shown; who has worked on more will not take the import back


class PastView(QWidget):
    """One import; ``client_chosen`` says whose card is wanted."""

    client_chosen = Signal(int)

    def __init__(self, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = label("", "name", name="past_source", wrap=True)
        self.when = label("", "dim", name="past_when", wrap=True)
        self.figures = FigureRow()
        self.kept_title = label("", "name", name="past_kept_title", wrap=True)
        self.kept = Scrolled("past_kept", fades=False)
        self.kept.setAccessibleName(self.tr("Cards on which somebody has worked"))
        self.problems_title = label("", "name", name="past_problems_title")
        self.problem_table = ProblemTable("past_problems", orders)
        self._lay_out()

    def show_past(self, past: Past, details: Details) -> None:
        """Show this import."""
        self.source.setText(breakable(past.source))
        words = [self.tr("Came in on {when}.").format(when=_moment(past.at))]
        if past.undone_at is not None:
            words.append(self.tr("Taken back on {when}.").format(when=_moment(past.undone_at)))
        self.when.setText(" ".join(words))
        self.figures.show_counts(
            new=past.clients,
            filled=details.filled,
            visits=past.visits or None,
            refused=details.refused,
            is_done=True,
        )
        self._show_kept(details, taken_back=past.undone_at is not None)
        count = formats.number(len(details.problems))
        self.problems_title.setText(self.tr("To look at: {count}").format(count=count))
        self.problem_table.show_problems(details.problems)
        for part in (self.problems_title, self.problem_table):
            part.setVisible(bool(details.problems))

    def _show_kept(self, details: Details, *, taken_back: bool) -> None:
        number = len(details.kept)
        self.kept_title.setText(
            self.tr("%n card(s) stayed, because somebody had worked on them:", "", number)
            if taken_back
            else self.tr("Somebody has worked on %n card(s); they would stay:", "", number)
        )
        holder = QWidget()
        theme.set_role(holder, "plain")
        flow = FlowLayout(holder, gap=4, line_gap=2)
        for client_id, name in details.kept[:_MOST]:
            chosen = button(name, "past_client", partial(self.client_chosen.emit, client_id), "link")
            chosen.setAutoDefault(False)
            flow.addWidget(chosen)
        self.kept.setWidget(holder)
        for part in (self.kept_title, self.kept):
            part.setVisible(bool(number))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.source)
        words.addWidget(self.when)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.figures)
        column.addWidget(self.kept_title)
        column.addWidget(self.kept, 1)
        column.addWidget(self.problems_title)
        column.addWidget(self.problem_table, 2)
        column.addStretch()


def _moment(at: dt.datetime) -> str:
    return f"{formats.day(at.date())}, {formats.time(at.time())}"
