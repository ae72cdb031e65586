"""What is to be taken out: the subject, of whom, and as which kind of file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from salonbase import exporting, formats, nouns
from ui import theme
from ui.widgets.labels import label


class ExportChoices(QWidget):
    """Three short questions, each with an answer already; ``everybody`` and ``found`` are numbers of clients.

    ``segments`` are the numbers and names of the saved segments, one of which may be what is wanted.
    """

    def __init__(
        self,
        everybody: int,
        found: int,
        segments: Sequence[tuple[int, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_choices")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        subjects = {
            "clients": nouns.here(self.tr("Client cards")),
            "visits": self.tr("Visits"),
            "all": self.tr("Everything: cards, visits, bookings"),
        }
        self._what = self._group(self.tr("What"), "export_what", subjects.items())
        people = {"all": self.tr("Everybody: {number}").format(number=formats.number(everybody))}
        if found:
            people["found"] = self.tr("Only those found now: {number}").format(number=formats.number(found))
        if segments:
            people["segment"] = nouns.here(self.tr("Those of the segment"))
        self._whom = self._group(self.tr("Of whom"), "export_whom", people.items() if len(people) > 1 else ())
        self._segment = self._add_segments(segments)
        kinds = ((ending, f"{title} ({ending})") for title, ending in exporting.endings("clients"))
        self._format = self._group(self.tr("File"), "export_format", kinds, in_a_row=True)
        self._use = label("", "second", name="export_use", wrap=True)
        self._column.addWidget(self._use)
        self._column.addStretch(1)
        self._what.buttonToggled.connect(lambda *_: self._follow())
        self._format.buttonToggled.connect(lambda *_: self._follow())
        self._follow()

    def what(self) -> str:
        """One of ``exporting.SUBJECTS``."""
        return _chosen(self._what)

    def only_found(self) -> bool:
        """Whether only those who were found are wanted."""
        return _chosen(self._whom) == "found"

    def segment(self) -> int | None:
        """The number of the segment whose clients are wanted, None where it is something else."""
        return int(self._segment.currentData()) if _chosen(self._whom) == "segment" else None

    def format(self) -> tuple[str, str]:
        """The kind of file as (title, ending)."""
        ending = _chosen(self._format)
        return next(one for one in exporting.endings(self.what()) if one[1] == ending)

    def file_name(self) -> str:
        """How the file may be called; nobody's name is in it."""
        names = {
            "clients": nouns.here(self.tr("Clients")),
            "visits": self.tr("Visits"),
            "all": nouns.here(self.tr("Clients and visits")),
        }
        return names[self.what()]

    def choose(self, group: str, key: str) -> None:
        """Choose an answer: of "what", "whom" or "format"."""
        _button(getattr(self, f"_{group}"), key).setChecked(True)

    def focus_first(self) -> None:
        """Put the keyboard on the first question."""
        if (chosen := self._what.checkedButton()) is not None:
            chosen.setFocus()

    # Inside

    def _add_segments(self, segments: Sequence[tuple[int, str]]) -> QComboBox:
        """The segments to choose from, below the answer that wants one of them."""
        made = QComboBox(self)
        made.setObjectName("export_segment")
        made.setAccessibleName(self.tr("Segment"))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(20)
        for number, name in segments:
            made.addItem(name, number)
        made.setVisible(bool(segments))
        if segments:
            self._column.addWidget(made)
        made.activated.connect(lambda _index: self.choose("whom", "segment"))
        return made

    def _group(
        self, title: str, name: str, answers: Iterable[tuple[str, str]], *, in_a_row: bool = False
    ) -> QButtonGroup:
        """A question with its answers below; without answers it is not asked."""
        made, box = QButtonGroup(self), QWidget(self)
        box.setObjectName(name)
        box.setAccessibleName(title)
        inside = QHBoxLayout(box) if in_a_row else QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(16 if in_a_row else 0))
        for key, words in answers:
            radio = QRadioButton(words)
            radio.setObjectName(f"{name}_{key.lstrip('.')}")
            radio.setAccessibleName(f"{title}: {words}")
            radio.setProperty("key", key)
            radio.setChecked(not made.buttons())
            made.addButton(radio)
            inside.addWidget(radio)
        if in_a_row:
            inside.addStretch(1)
        if made.buttons():
            if self._column.count():
                self._column.addSpacing(theme.px(10))
            self._column.addWidget(label(title, "field", name=f"{name}_title"))
            self._column.addWidget(box)
        return made

    def _follow(self) -> None:
        """Offer only the files that what is wanted fits into, and say what they are good for."""
        known = [ending for _, ending in exporting.endings(self.what())]
        for radio in self._format.buttons():
            radio.setVisible(radio.property("key") in known)
        if _chosen(self._format) not in known:
            self.choose("format", known[0])
        uses = {
            ".xlsx": self.tr("To look at and to count with. SalonBase brings it back in field by field."),
            ".csv": self.tr("For other programs. SalonBase brings it back in field by field."),
            ".vcf": self.tr("For the address book of a telephone: names, phones, birthdays, notes."),
        }
        self._use.setText(uses[_chosen(self._format)])


def _chosen(group: QButtonGroup) -> str:
    button = group.checkedButton()
    return str(button.property("key")) if button is not None else ""


def _button(group: QButtonGroup, key: str) -> QRadioButton:
    found = next(one for one in group.buttons() if one.property("key") == key)
    assert isinstance(found, QRadioButton)
    return found
