"""Likely duplicates: who of the file may be somebody of the base, and what shall happen to each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QTableView, QVBoxLayout, QWidget

from salonbase.importing import Choice, Decisions
from salonbase.importing.decisions import What
from salonbase.importing.pairs import Pair
from ui import theme
from ui.imports import words
from ui.imports.pair_view import PairView
from ui.table_orders import TableOrders
from ui.widgets.dialog import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label, line
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows

_TOKENS: Mapping[What, str] = {"fill": "accent-text", "replace": "warning-text", "new": "ok", "skip": "dim"}


class PairsTab(QWidget):
    """The pairs at the left, the chosen one side by side at the right, and below it what becomes of it."""

    decided = Signal(object)  # Decisions

    def __init__(self, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions = Decisions()
        self.pairs = TableModel[Pair](self._columns(), self)
        self.table = whole_rows(
            QTableView(), "import_pairs", self.tr("Likely the same"), self.pairs, height=36, boxed=True
        )
        orders.watch(self.table)
        self.view = PairView()
        self.why = label("", "dim", name="import_pair_why", wrap=True)
        self.choices: dict[What, QRadioButton] = {
            what: QRadioButton(words.of_what_shortly(what)) for what in words.WHATS
        }
        self.all_button = button("", "import_pairs_all", self._decide_all, "link")
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_pair())
        for what, choice in self.choices.items():
            choice.clicked.connect(lambda _on, what=what: self._decide([self.pair()], what))

    def hasHeightForWidth(self) -> bool:
        """No: the pair scrolls in whatever room there is."""
        return False

    def show_pairs(self, pairs: Sequence[Pair], decisions: Decisions) -> None:
        """Show these, with what was decided of them."""
        self._decisions = decisions
        self.pairs.set_rows(pairs)
        self.table.selectRow(0)
        self._show_pair()

    def show_decisions(self, decisions: Decisions) -> None:
        """Show what was decided elsewhere."""
        self._decisions = decisions
        self._repaint()

    def pair(self) -> Pair | None:
        """The pair that is looked at."""
        index = self.table.currentIndex()
        return self.pairs.row(index) if index.isValid() else None

    def what(self, pair: Pair) -> What:
        """What will happen to the person of this pair."""
        choice = self._decisions.rows.get(pair.place)
        if choice is not None:
            return choice.what
        return self._decisions.known if pair.sure else "new"

    # Inside

    def _decide(self, pairs: Sequence[Pair | None], what: What) -> None:
        chosen = {pair.place: Choice(what, None if pair.sure else pair.client_id) for pair in pairs if pair is not None}
        self._decisions = replace(self._decisions, rows={**self._decisions.rows, **chosen})
        self._repaint()
        self.decided.emit(self._decisions)

    def _decide_all(self) -> None:
        pair = self.pair()
        if pair is not None:
            self._decide(self._of_the_same_kind(pair), self.what(pair))

    def _of_the_same_kind(self, pair: Pair) -> list[Pair]:
        return [one for one in self.pairs.rows() if one.sure == pair.sure]

    def _repaint(self) -> None:
        last = self.pairs.index(self.pairs.rowCount() - 1, self.pairs.columnCount() - 1)
        self.pairs.dataChanged.emit(self.pairs.index(0, 0), last)
        self._show_choice()

    def _show_pair(self) -> None:
        pair = self.pair()
        self.view.show_pair(pair)
        self.all_button.setVisible(False)
        if pair is None:
            return
        self.why.setText(
            self.tr("The same person. The file and the card say different things.")
            if pair.sure
            else self.tr("Perhaps the same person: look and say what shall be.")
        )
        count = len(self._of_the_same_kind(pair))
        self.all_button.setText(self.tr("The same for all %n like this", "", count))
        self.all_button.setAccessibleName(self.all_button.text())
        self.all_button.setVisible(count > 1)
        self._show_choice()

    def _show_choice(self) -> None:
        if (pair := self.pair()) is not None:
            self.choices[self.what(pair)].setChecked(True)
            for choice in self.choices.values():  # Tab goes to the chosen one, from which the arrows choose another
                policy = Qt.FocusPolicy.StrongFocus if choice.isChecked() else Qt.FocusPolicy.ClickFocus
                choice.setFocusPolicy(policy)

    def _columns(self) -> tuple[Column[Pair], ...]:
        return (
            Column(self.tr("In the file"), lambda row: row.file_name, tooltip=lambda row: str(row.place)),
            Column(
                self.tr("Outcome"),
                lambda row: words.of_outcome(self.what(row)),
                token=lambda row: _TOKENS[self.what(row)],
            ),
        )

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        flow = FlowLayout(gap=8)
        for what, choice in self.choices.items():
            choice.setObjectName(f"import_pair_{what}")
            choice.setToolTip(words.of_what(what))
            group.addButton(choice)
            flow.addWidget(choice)
        card = QFrame()
        theme.set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.why.setContentsMargins(theme.margins(16, 10, 16, 0))
        inside.addWidget(self.why)
        inside.addWidget(self.view, 1)
        inside.addWidget(line())
        below = QVBoxLayout()
        below.setContentsMargins(theme.margins(12, 8, 12, 6))
        below.setSpacing(theme.px(2))
        below.addLayout(flow)
        below.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.table, 6)
        row.addWidget(card, 11)
