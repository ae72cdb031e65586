"""Conditions that belong together: how many of them hold, a line for each, and groups inside."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salonbase.errors import SalonError
from salonbase.segments import Condition, Fact, Group, InReport
from ui import icons, theme
from ui.segments.condition_row import FactLine, Line, ReportLine
from ui.session import Session
from ui.widgets.dialog import button

FIRST = Fact("last_visit", "longer_ago", days=60)
DEEPEST = 3


class GroupBox(QFrame):
    """A group of conditions; its parts are lines and groups in their order."""

    edited = Signal()
    removed = Signal()

    def __init__(self, name: str, session: Session, group: Group, *, depth: int = 1, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName(name)
        self.name = name
        self._session, self._depth, self._made = session, depth, 0
        self.parts: list[Line | GroupBox] = []
        if depth > 1:
            theme.set_role(self, "card")
        self.how = QComboBox(self)
        self._fill_how(group.how)
        self._column = QVBoxLayout(self)
        margin = theme.px(12) if depth > 1 else 0
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme.px(8))
        self._column.addLayout(self._make_head())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(8))
        self._column.addLayout(self._lines)
        self._column.addLayout(self._make_foot())
        for part in group.parts:
            self._put(part)

    def group(self) -> Group:
        """The conditions as they stand; raises SalonError with ``field`` = the place of the line that means nothing."""
        found: list[Condition] = []
        for at, line in enumerate(self.parts):
            try:
                found.append(line.group() if isinstance(line, GroupBox) else line.condition())
            except SalonError as error:
                inside = f".{error.field}" if isinstance(line, GroupBox) else ""
                raise SalonError(error.sentence, field=f"{at}{inside}") from error
        return Group(str(self.how.currentData()), tuple(found))

    def begun(self) -> Group:
        """The conditions as far as they can be understood, to be gone on with another time."""
        return Group(str(self.how.currentData()), tuple(part.begun() for part in self.parts))

    def show_conditions(self, group: Group) -> None:
        """Show other conditions in the place of these."""
        for part in list(self.parts):
            self._drop(part)
        self.how.setCurrentIndex(max(0, self.how.findData(group.how)))
        for condition in group.parts:
            self._put(condition)
        self.edited.emit()

    def show_error(self, place: str, sentence: str) -> bool:
        """Say at the line of this place («1.0») what is wrong, nothing at the others; tells whether it is there."""
        wanted, _, rest = place.partition(".")
        found = False
        for at, part in enumerate(self.parts):
            here = wanted == str(at)
            if isinstance(part, GroupBox):
                found |= part.show_error(rest if here else "", sentence)
            else:
                part.show_error(sentence if here else "")
                found |= here
        return found

    def add(self, condition: Condition = FIRST) -> None:
        """One condition more, with the keyboard in it."""
        made = self._put(condition)
        (made.how if isinstance(made, GroupBox) else made.subject if isinstance(made, FactLine) else made).setFocus()
        self.edited.emit()

    def line_with_focus(self) -> tuple[GroupBox, Line] | None:
        """The group and the line in which the keyboard is."""
        there = QApplication.focusWidget()
        for part in self.parts:
            if isinstance(part, GroupBox):
                if (found := part.line_with_focus()) is not None:
                    return found
            elif there is not None and part.isAncestorOf(there):
                return self, part
        return None

    def remove(self, part: Line | GroupBox) -> None:
        """Take a part away; the keyboard goes to its neighbour."""
        at = self.parts.index(part)
        self._drop(part)
        near: QWidget = self.add_button
        if self.parts:
            other = self.parts[min(at, len(self.parts) - 1)]
            near = other.how if isinstance(other, GroupBox) else other.off
        near.setFocus()
        self.edited.emit()

    def _put(self, condition: Condition) -> Line | GroupBox:
        self._made += 1
        name = f"{self.name}_{self._made}"
        made: Line | GroupBox
        if isinstance(condition, Group):
            made = GroupBox(name, self._session, condition, depth=self._depth + 1, parent=self)
        elif isinstance(condition, InReport):
            made = ReportLine(name, condition, self)
        else:
            made = FactLine(name, self._session, condition, self)
        made.edited.connect(self.edited)
        made.removed.connect(lambda: self.remove(made))
        self.parts.append(made)
        self._lines.addWidget(made)
        return made

    def _drop(self, part: Line | GroupBox) -> None:
        self.parts.remove(part)
        self._lines.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _fill_how(self, how: str) -> None:
        self.how.setObjectName(f"{self.name}_how")
        self.how.setAccessibleName(self.tr("How many of the conditions hold"))
        for key, title in (
            ("all", self.tr("All of these conditions")),
            ("any", self.tr("Any of these conditions")),
            ("none", self.tr("None of these conditions")),
        ):
            self.how.addItem(title, key)
        self.how.setCurrentIndex(max(0, self.how.findData(how)))
        self.how.activated.connect(lambda _index: self.edited.emit())

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.how)
        row.addStretch(1)
        if self._depth > 1:
            off = button(self.tr("Take away"), f"{self.name}_off", self.removed.emit, "quiet", parent=self)
            off.setAutoDefault(False)
            row.addWidget(off)
        return row

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.add_button = button(self.tr("Condition"), f"{self.name}_add", self.add, "quiet", parent=self)
        self.add_button.setToolTip(self.tr("One condition more (Alt+Insert)"))
        self.add_button.setIcon(icons.icon("plus"))
        self.add_button.setAutoDefault(False)
        row.addWidget(self.add_button)
        if self._depth < DEEPEST:
            group = button(
                self.tr("Group"),
                f"{self.name}_add_group",
                lambda: self.add(Group("any", (FIRST,))),
                "quiet",
                parent=self,
            )
            group.setToolTip(self.tr("Conditions of which all, any or none hold"))
            group.setIcon(icons.icon("brackets-round"))
            group.setAutoDefault(False)
            row.addWidget(group)
        row.addStretch(1)
        return row
