"""Two cards side by side, field by field, and which values the merged card gets."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salonbase.merging import Comparison, Line
from ui import theme
from ui.comparing.choice import Choice
from ui.comparing.choice_line import GAP, TITLE, ChoiceLine
from ui.comparing.person_head import PersonHead
from ui.session import Session
from ui.widgets.fade import Fade
from ui.widgets.labels import label, line


class ComparisonView(QWidget):
    """Two heads, and below them a line for each field; Tab comes to the lines and leaves them, the arrows move."""

    client_chosen = Signal(int)

    def __init__(self, session: Session, *, openable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison")
        self._lines: list[ChoiceLine] = []
        self._shown: list[ChoiceLine] = []
        self.left = PersonHead(session, "left_person", openable=openable, parent=self)
        self.right = PersonHead(session, "right_person", openable=openable, parent=self)
        self._differs = label("", "second", name="comparison_differs", wrap=True)
        self._lay_out()
        for head in (self.left, self.right):
            head.opened.connect(self.client_chosen)

    def show_comparison(self, found: Comparison) -> None:
        """Show these two, chosen as it is suggested."""
        self.left.show_person(found.left, found.left_totals)
        self.right.show_person(found.right, found.right_totals)
        self._inner.setUpdatesEnabled(False)
        lines = sorted(found.lines, key=_weight)
        while len(self._lines) < len(lines):
            self._add_line()
        for number, one in enumerate(self._lines):
            one.setVisible(number < len(lines))
            if number < len(lines):
                one.show_line(lines[number])
        self._shown = [one for one in self._lines[: len(lines)] if one.choice and not one.choice.settled]
        differing = sum(one.differs for one in lines)
        self._differs.setText(self.tr("%n field(s) differ", "", differing) if differing else self.tr("Nothing differs"))
        self._inner.setUpdatesEnabled(True)
        self.area.verticalScrollBar().setValue(0)
        self._stand_at(self._shown[0] if self._shown else None)

    def choices(self) -> dict[str, Any]:
        """What was chosen, as ``merging.merge`` takes it."""
        return {one.choice.line.key: one.choice.value() for one in self._shown if one.choice is not None}

    def line_of(self, key: str) -> ChoiceLine:
        """The line of a field that can be chosen."""
        return next(one for one in self._shown if one.choice is not None and one.choice.line.key == key)

    def focus_first(self) -> None:
        """Put the keyboard on the first field in which the cards differ, or on the first that can be chosen."""
        differing = [one for one in self._shown if one.choice is not None and one.choice.line.differs]
        if found := differing or self._shown:
            found[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Inside

    def _add_line(self) -> None:
        made = ChoiceLine(self._inner)
        made.left.connect(lambda step: self._go(made, step))
        made.entered.connect(lambda: self._enter(made))
        self._lines.append(made)
        self._column.insertWidget(self._column.count() - 1, made)

    def _go(self, here: ChoiceLine, step: int) -> None:
        place = self._shown.index(here) + step
        if 0 <= place < len(self._shown):
            self._shown[place].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place < 0:
            self.area.verticalScrollBar().setValue(0)

    def _enter(self, here: ChoiceLine) -> None:
        self._stand_at(here)
        self.area.ensureWidgetVisible(here, 0, theme.px(24))

    def _stand_at(self, here: ChoiceLine | None) -> None:
        """Tab comes back to the line on which the keyboard stood."""
        for one in self._shown:
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is here else Qt.FocusPolicy.ClickFocus)

    def _spare_the_bar(self, _least: int, most: int) -> None:
        """The heads stand above their columns: a scroll bar beside the lines leaves its room free above as well."""
        bar = self.area.verticalScrollBar()
        self._head.setContentsMargins(0, 0, bar.sizeHint().width() if most else 0, 0)

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(GAP))
        self._differs.setFixedWidth(theme.px(TITLE))
        self._differs.setContentsMargins(theme.margins(10, 0, 0, 0))
        head.addWidget(self._differs, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.left, 1)
        head.addWidget(self.right, 1)
        self._inner = QWidget()
        theme.set_role(self._inner, "plain")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("comparison_lines")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        self.area.verticalScrollBar().rangeChanged.connect(self._spare_the_bar)
        Fade(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.area, 1)


def _weight(field: Line) -> int:
    """What speaks against each other comes first, then what is joined, what one card knows, and what both say."""
    if field.differs:
        return 1 if Choice(field).joins else 0
    return 2 if field.left != field.right else 3
