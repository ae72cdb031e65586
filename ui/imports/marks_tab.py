"""Words of the file that ask for a flag or a tag: «не звонить», «VIP»; each can be left as mere words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from salonbase import nouns
from salonbase.importing.marks import Mark
from ui import theme
from ui.imports.scrolled import Scrolled
from ui.widgets.labels import ElidedLabel, label


class MarksTab(Scrolled):
    """A tick for each mark, with how many people get it and the words that ask for it."""

    changed = Signal(frozenset)  # the keys of those that shall stay words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import_marks", parent)
        self.setAccessibleName(self.tr("Words that become flags and tags"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to what is in it
        self.ticks: dict[str, QCheckBox] = {}

    def show_marks(self, marks: Sequence[Mark], without: frozenset[str]) -> None:
        """Show these; the ones of ``without`` are not ticked."""
        self.ticks = {}
        card = QFrame()
        theme.set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.margins(16, 12, 16, 16))
        column.setSpacing(theme.px(4))
        intro = self.tr("These words stand in names and notes. What is ticked becomes a mark on the card.")
        column.addWidget(label(intro, "dim", wrap=True))
        for mark in marks:
            self._add(column, mark, ticked=mark.key not in without)
        column.addStretch(1)
        self.setWidget(card)
        before: QWidget = self
        for tick in self.ticks.values():
            QWidget.setTabOrder(before, tick)
            before = tick

    def _add(self, column: QVBoxLayout, mark: Mark, *, ticked: bool) -> None:
        tick = QCheckBox(
            f"{mark.title[:1].upper()}{mark.title[1:]} — " + nouns.here(self.tr("%n client(s)", "", mark.count))
        )
        tick.setObjectName("import_mark")
        tick.setChecked(ticked)
        tick.clicked.connect(lambda _on: self.changed.emit(self._without()))
        self.ticks[mark.key] = tick
        examples = ElidedLabel("   ·   ".join(f"«{words}»" for words in mark.examples), "second", name="mark_examples")
        holder = QVBoxLayout()
        holder.setContentsMargins(theme.margins(31, 0, 0, 0))
        holder.addWidget(examples)
        column.addSpacing(theme.px(6))
        column.addWidget(tick)
        column.addLayout(holder)

    def _without(self) -> frozenset[str]:
        return frozenset(key for key, tick in self.ticks.items() if not tick.isChecked())
