"""What an import would do: the sentence, the figures, the people, likely duplicates, marks, values to look at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTableView, QTabWidget, QVBoxLayout, QWidget

from salonbase import formats, nouns
from salonbase.importing import Decisions, Preview, Sample
from ui import theme
from ui.imports import words
from ui.imports.choice_box import ChoiceBox
from ui.imports.figure_row import FigureRow
from ui.imports.jobs import Look
from ui.imports.marks_tab import MarksTab
from ui.imports.pairs_tab import PairsTab
from ui.imports.people_columns import people_columns
from ui.imports.problem_table import ProblemTable
from ui.table_orders import TableOrders
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.table_model import TableModel
from ui.widgets.table_view import whole_rows

_LONGEST = 260  # letters of the sentence; a file of sixty columns has a longer one
PEOPLE, PAIRS, MARKS, PROBLEMS = range(4)


class LookPage(QWidget):
    """Nothing is written from here; ``decided`` says what the person wants with those who are known already."""

    decided = Signal(object)  # Decisions

    def __init__(self, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.decisions = Decisions()
        self.files = ElidedLabel("", "name", name="import_files")
        self.sentence = label("", "", name="import_sentence", wrap=True)
        self.figures = FigureRow()
        self.known_label = label("", "name", name="import_known_label")
        self.known = ChoiceBox(
            "import_known", self.tr("What to do with those who are known already"),
            [(what, words.of_what(what)) for what in words.WHATS], "fill",
        )  # fmt: skip
        self.known_label.setBuddy(self.known)
        self.placeholders = label("", "second", name="import_placeholders", wrap=True)
        self.people = TableModel[Sample](people_columns(), self)
        self.pairs_tab, self.marks_tab = PairsTab(orders), MarksTab()
        self.problem_table = ProblemTable("import_problems", orders)
        self.tabs = self._tabs(orders)
        self._lay_out()
        self.known.activated.connect(lambda at: self._decide(replace(self.decisions, known=self.known.itemData(at))))
        self.pairs_tab.decided.connect(self._decide)
        self.marks_tab.changed.connect(lambda without: self._decide(replace(self.decisions, without_marks=without)))

    def show_look(self, look: Look) -> None:
        """Show what would come, from the beginning."""
        found = look.preview
        self.decisions = found.decisions
        self.files.setText(", ".join(found.plan.files))
        whole = found.recognised
        self.sentence.setText(whole if len(whole) <= _LONGEST else whole[:_LONGEST].rsplit(" ", 1)[0] + " …")
        self.sentence.setToolTip(whole if len(whole) > _LONGEST else "")
        self.pairs_tab.show_pairs(look.pairs, self.decisions)
        self.marks_tab.show_marks(found.marks, self.decisions.without_marks)
        self.known.choose(self.decisions.known)
        for place, count, title in (
            (PAIRS, len(look.pairs), self.tr("Likely the same: {count}")),
            (MARKS, len(found.marks), self.tr("Marks: {count}")),
        ):
            self.tabs.setTabVisible(place, bool(count))
            self.tabs.setTabText(place, title.format(count=formats.number(count)))
        self.tabs.setCurrentIndex(PEOPLE)
        self.show_preview(found)

    def show_preview(self, found: Preview) -> None:
        """Show the figures and the people anew, after something was decided."""
        has_visits = bool(found.visits)
        self.figures.show_counts(
            new=found.new, known=found.duplicates, filled=found.filled, refused=found.refused,
            visits=found.new_visits if has_visits else None, kopecks=found.total_kopecks if has_visits else None,
        )  # fmt: skip
        known = sum(client is not None for client in found.sure)
        self.known_label.setText(nouns.here(self.tr("%n client(s) of the file are in the base already", "", known)))
        for part in (self.known_label, self.known):
            part.setVisible(bool(known))
        self.placeholders.setText(
            self.tr("%n birthday(s) of the file stand for an unknown one, such as 01.01.1900.", "", found.placeholders)
        )
        self.placeholders.setVisible(bool(found.placeholders))
        self.people.set_rows(found.samples)
        first, everybody = len(found.samples), formats.number(found.clients)
        self.tabs.setTabVisible(PEOPLE, bool(first))
        self.tabs.setTabText(PEOPLE, self._people_words(first, everybody, found.clients))
        self.problem_table.show_problems(found.problems)
        problems = self.tr("To look at: {count}").format(count=formats.number(len(found.problems)))
        self.tabs.setTabText(PROBLEMS, problems)
        self.tabs.setTabVisible(PROBLEMS, bool(found.problems))
        self.tabs.setVisible(any(map(self.tabs.isTabVisible, range(self.tabs.count()))))

    # Inside

    def _decide(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self.pairs_tab.show_decisions(decisions)
        self.decided.emit(decisions)

    def _people_words(self, first: int, everybody: str, count: int) -> str:
        if first == count:
            return self.tr("People: {all}").format(all=everybody)
        return self.tr("First {first} of {all} people").format(first=first, all=everybody)

    def _tabs(self, orders: TableOrders) -> QTabWidget:
        people = whole_rows(QTableView(), "import_people", self.tr("People"), self.people, height=36, boxed=True)
        orders.watch(people)
        tabs = QTabWidget()
        tabs.setObjectName("import_tabs")
        tabs.setAccessibleName(self.tr("People and values to look at"))
        for part in (people, self.pairs_tab, self.marks_tab, self.problem_table):
            tabs.addTab(part, "")
        return tabs

    def _lay_out(self) -> None:
        strip = QFrame()
        theme.set_role(strip, "info-strip")
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(theme.margins(12, 8, 12, 8))
        inside.setSpacing(theme.px(2))
        inside.addWidget(self.files)
        inside.addWidget(self.sentence)
        known = QHBoxLayout()
        known.setSpacing(theme.px(12))
        known.addWidget(self.known_label)
        known.addWidget(self.known)
        known.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(strip)
        column.addWidget(self.figures)
        column.addWidget(self.placeholders)
        column.addLayout(known)
        column.addWidget(self.tabs, 1)
        column.addStretch()
