"""What an import has done, and what stayed outside, to be mended and brought in again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from salonbase import formats
from salonbase.importing import Summary
from ui import icons, theme
from ui.imports.figure_row import FigureRow
from ui.imports.problem_table import ProblemTable
from ui.table_orders import TableOrders
from ui.widgets.dialog import button
from ui.widgets.labels import label


class DonePage(QWidget):
    """The figures of what came; ``save_wanted`` asks for the file of the rows that did not."""

    save_wanted = Signal()

    def __init__(self, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = label("", "heading", name="import_done_told", wrap=True)
        self.more = label("", "dim", name="import_done_more", wrap=True)
        self.figures = FigureRow()
        self.strip = QFrame()
        self.strip_words = label("", "", name="import_refused_told", wrap=True)
        self.save_button = button(
            self.tr("Save the rows that did not come in (xlsx)"), "import_save_refused", self.save_wanted.emit
        )
        self.problems_title = label("", "name", name="import_done_problems")
        self.problem_table = ProblemTable("import_done_table", orders)
        self._lay_out()

    def show_summary(self, done: Summary) -> None:
        """Show what has come."""
        self.told.setText(self.tr("Done: everything that could be read is in the base."))
        self.more.setText(self.tr("The whole import can be taken back, now or later."))
        self.figures.show_counts(
            new=done.clients,
            filled=done.filled,
            visits=done.visits or None,
            kopecks=done.total_kopecks if done.visits else None,
            refused=done.refused,
            is_done=True,
        )
        self.strip.setVisible(bool(done.refused))
        self.strip_words.setText(
            self.tr("%n row(s) did not come in. Save, mend and bring them in again.", "", done.refused)
        )
        count = formats.number(len(done.problems))
        self.problems_title.setText(self.tr("To look at: {count}").format(count=count))
        self.problem_table.show_problems(done.problems)
        for part in (self.problems_title, self.problem_table):
            part.setVisible(bool(done.problems))

    def say_saved(self, sentence: str) -> None:
        """Say that the file was written."""
        self.strip_words.setText(sentence)

    def _lay_out(self) -> None:
        sign = QLabel()
        size = theme.px(40)
        sign.setPixmap(icons.icon("check-circle", "ok").pixmap(size, size))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.told)
        words.addWidget(self.more)
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        theme.set_role(self.strip, "strip")
        inside = QHBoxLayout(self.strip)
        inside.setContentsMargins(theme.margins(16, 8, 8, 8))
        inside.setSpacing(theme.px(16))
        inside.addWidget(self.strip_words, 1)
        inside.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(16))
        column.addLayout(top)
        column.addWidget(self.figures)
        column.addWidget(self.strip)
        column.addWidget(self.problems_title)
        column.addWidget(self.problem_table, 1)
        column.addStretch()
