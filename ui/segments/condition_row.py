"""One condition of a segment: what it is about, how it is compared, with what; the refusal stands below."""

from __future__ import annotations

import contextlib
import itertools

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salonbase import segments
from salonbase.errors import SalonError
from salonbase.segments import Fact, Group, InReport, Subject
from ui import icons, theme
from ui.segments.values import ValueEditors
from ui.session import Session
from ui.widgets.labels import ElidedLabel, label


class Line(QWidget):
    """What all conditions have in common: a cross that takes the line away, and a place for the refusal."""

    edited = Signal()
    removed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.name = name
        self.parts = QHBoxLayout()
        self.parts.setSpacing(theme.px(6))
        self.off = QPushButton()
        self.off.setObjectName(f"{name}_off")
        self.off.setIcon(icons.icon("x"))
        self.off.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.off.setAccessibleName(self.tr("Take this condition away"))
        self.off.setToolTip(self.tr("Take this condition away (Alt+Delete)"))
        self.off.setAutoDefault(False)
        theme.set_role(self.off, "icon")
        self.off.clicked.connect(self.removed)
        self.error = label("", "error", name=f"{name}_error", wrap=True)
        self.error.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(self.parts)
        column.addWidget(self.error)

    def condition(self) -> Fact | InReport:
        """The condition as it stands; raises SalonError where the words mean nothing."""
        raise NotImplementedError

    def begun(self) -> Fact | InReport:
        """The condition as far as it can be understood, to be gone on with another time."""
        return self.condition()

    def show_error(self, sentence: str) -> None:
        """Say below the line why it cannot be asked; an empty sentence takes the word back."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


class ReportLine(Line):
    """Somebody stands in a report, or does not; which report and with which values is settled already."""

    def __init__(self, name: str, asked: InReport, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._asked = asked
        self._among = QComboBox(self)
        self._among.setObjectName(f"{name}_relation")
        self._among.setAccessibleName(self.tr("Relation"))
        self._among.addItem(self.tr("is in it"), True)
        self._among.addItem(self.tr("is not in it"), False)
        self._among.setCurrentIndex(0 if asked.among else 1)
        self._among.activated.connect(lambda _index: self.edited.emit())
        told = segments.told(Group("all", (InReport(asked.key, asked.values),)))
        self.parts.addWidget(ElidedLabel(told, name=f"{name}_report"), 1)
        self.parts.addWidget(self._among)
        self.parts.addWidget(self.off)

    def condition(self) -> Fact | InReport:
        return InReport(self._asked.key, self._asked.values, bool(self._among.currentData()))


class FactLine(Line):
    """A fact of the card, the visits, the money: subject, relation, value."""

    def __init__(self, name: str, session: Session, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._session = session
        self._subjects = {one.key: one for one in segments.subjects()}
        self.subject = _box(self, f"{name}_subject", self.tr("What it is about"))
        self.relation = _box(self, f"{name}_relation", self.tr("Relation"))
        self.values: ValueEditors | None = None
        self._fill_subjects(fact)
        for widget, stretch in ((self.subject, 5), (self.relation, 4)):
            self.parts.addWidget(widget, stretch)
        self.parts.addWidget(self.off)
        self._show(fact)
        self.subject.activated.connect(lambda _index: self._choose_subject())
        self.relation.activated.connect(lambda _index: self._choose_relation())

    def condition(self) -> Fact | InReport:
        assert self.values is not None
        value, days = self.values.read()
        return Fact(self._about().key, str(self.relation.currentData()), value, days)

    def begun(self) -> Fact | InReport:
        with contextlib.suppress(SalonError):
            return self.condition()
        return Fact(self._about().key, str(self.relation.currentData()))

    def choose(self, fact: Fact) -> None:
        """Show another fact."""
        self._show(fact)
        self.edited.emit()

    def _about(self) -> Subject:
        return self._subjects[str(self.subject.currentData())]

    def _choose_subject(self) -> None:
        about = self._about()
        self._show(Fact(about.key, about.relations[0].key, days=60 if "days" in about.relations[0].takes else None))
        self.edited.emit()

    def _choose_relation(self) -> None:
        relation = str(self.relation.currentData())
        former: Fact | InReport = Fact(self._about().key, relation)
        with contextlib.suppress(SalonError):
            former = self.condition()
        assert isinstance(former, Fact)
        found = segments.relation(self._about().shape, relation)
        assert found is not None
        asks = "days" in found.takes
        days = (former.days or 60) if asks else former.days if self._about().period else None
        had_value = self.values is not None and self.values.takes == next((t for t in found.takes if t != "days"), "")
        self._show(Fact(former.subject, relation, former.value if had_value else None, days))
        self.edited.emit()

    def _show(self, fact: Fact) -> None:
        with QSignalBlocker(self.subject), QSignalBlocker(self.relation):
            self.subject.setCurrentIndex(max(0, self.subject.findData(fact.subject)))
            about = self._about()
            self.relation.clear()
            for one in about.relations:
                self.relation.addItem(one.title(), one.key)
            self.relation.setCurrentIndex(max(0, self.relation.findData(fact.relation)))
            for box in (self.subject, self.relation):
                box.setToolTip(box.currentText())
        chosen = segments.relation(about.shape, str(self.relation.currentData()))
        assert chosen is not None
        if self.values is not None:
            self.parts.removeWidget(self.values)
            self.values.hide()
            self.values.deleteLater()
        self.values = ValueEditors(self.name, about, chosen, self._session.today, self)
        self.values.fill(fact)
        self.values.edited.connect(self.edited)
        self.parts.insertWidget(2, self.values, 7)
        order = [self.subject, self.relation, *self.values.inputs(), self.off]
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def _fill_subjects(self, fact: Fact) -> None:
        """The subjects below the headings of their groups; one whose field is hidden by now is there all the same."""
        model = QStandardItemModel(self)
        known = list(self._subjects.values())
        if fact.subject not in self._subjects:
            try:
                known.append(segments.subject(fact.subject))
                self._subjects[fact.subject] = known[-1]
            except SalonError as error:
                self.show_error(error.sentence)
        for group, title in segments.GROUPS.items():
            members = [one for one in known if one.group == group]
            if members:
                heading = QStandardItem(title().upper())
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                small = self.font()
                small.setBold(True)
                small.setPixelSize(theme.px(11))
                heading.setFont(small)
                model.appendRow(heading)
            for one in members:
                item = QStandardItem(one.title())
                item.setData(one.key, Qt.ItemDataRole.UserRole)
                model.appendRow(item)
        self.subject.setModel(model)
        self.subject.setMaxVisibleItems(18)


def _box(parent: QWidget, name: str, title: str) -> QComboBox:
    made = QComboBox(parent)
    made.setObjectName(name)
    made.setAccessibleName(title)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(9)
    made.view().setMinimumWidth(theme.px(280))
    return made
