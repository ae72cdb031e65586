"""The telephone numbers of a client: as many lines as there are numbers, each with a note on whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from salonbase import facts, phones
from salonbase.errors import SalonError
from ui import icons
from ui.widgets.editor import Editor, line, put


class PhonesEditor(Editor):
    """Lines of number and note. Enter in a filled number makes the next line; an emptied line is no phone."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._lines: list[tuple[QWidget, QLineEdit, QLineEdit]] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.row.addLayout(self._column)
        self._more()

    def words(self) -> str:
        """One phone a line, its note after a tab."""
        return "\n".join(
            f"{number.text()}\t{note.text()}" for _, number, note in self._lines if number.text() or note.text()
        )

    def set_words(self, words: str) -> None:
        self._fill([text.partition("\t")[::2] for text in words.split("\n") if text])

    def value(self) -> Any:
        """A tuple of facts.Phone, as typed; the core brings the numbers into one form.

        Raises SalonError for a note without a number: it would be lost in silence.
        """
        if any(note.text().strip() and not number.text().strip() for _, number, note in self._lines):
            raise SalonError(self.tr("Write the number that the note belongs to."), field=self.name)
        return tuple(
            facts.Phone(number.text().strip(), note.text().strip())
            for _, number, note in self._lines
            if number.text().strip()
        )

    def set_value(self, value: Any) -> None:
        self._fill([(phones.show(phone.number), phone.note) for phone in value])

    def enter(self, widget: QWidget) -> None:
        number = next(line for line in self._lines if widget in line[1:])
        if number is self._lines[-1]:
            if not number[1].text().strip():
                self.entered.emit()
                return
            self._more()
        following = self._lines[self._lines.index(number) + 1]
        following[1].setFocus()

    def _fill(self, wanted: Sequence[tuple[str, str]]) -> None:
        wanted = list(wanted) or [("", "")]
        while len(self._lines) < len(wanted):
            self._more()
        while len(self._lines) > len(wanted):
            self._less(self._lines[-1][0])
        for (_, number, note), (digits, words) in zip(self._lines, wanted, strict=True):
            put(number, digits)
            put(note, words)
        self._tidy()

    def _more(self) -> None:
        place = len(self._lines)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        which = f" {place + 1}" if place else ""
        number = line(self, name=f"phone_{place}", title=self.title + which, hint="+7 916 204-18-33")
        note = line(
            self, name=f"phone_note_{place}", title=self.tr("Note on the phone") + which, hint=self.tr("Note: mother…")
        )
        number.textEdited.connect(lambda text: self._typed(number, text))
        row.addWidget(number, 3)
        row.addWidget(note, 3)
        row.addWidget(self._remove_button(box, place))
        if self._lines:
            QWidget.setTabOrder(self._lines[-1][2], number)
            QWidget.setTabOrder(number, note)
        self._lines.append((box, number, note))
        self._column.addWidget(box)
        self._tidy()

    def _typed(self, number: QLineEdit, text: str) -> None:
        """Several lines were pasted, perhaps from a table with a column for the notes: each is a phone."""
        if "\n" in text.strip() or "\t" in text.strip():
            pasted = [line.partition("\t")[::2] for line in text.split("\n") if line.strip()]
            here = next(place for place, line in enumerate(self._lines) if line[1] is number)
            now = [(digits.text(), note.text()) for _, digits, note in self._lines]
            self._fill([*now[:here], *pasted, *now[here + 1 :]])
        self._tidy()

    def _remove_button(self, box: QWidget, place: int) -> QPushButton:
        button = QPushButton(icons.icon("x"), "", box)
        button.setObjectName(f"phone_remove_{place}")
        button.setProperty("role", "icon")
        button.setAccessibleName(self.tr("Remove this phone"))
        button.setToolTip(self.tr("Remove this phone"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._removed(box))
        return button

    def _removed(self, box: QWidget) -> None:
        if len(self._lines) == 1:
            self._fill([])
        else:
            self._less(box)
        self._tidy()
        self.edited.emit()
        self.left.emit()

    def _less(self, box: QWidget) -> None:
        gone = next(line for line in self._lines if line[0] is box)
        self._lines.remove(gone)
        self.drop(gone[1])
        self.drop(gone[2])
        self.setFocusProxy(self._lines[0][1])
        self._column.removeWidget(box)
        box.hide()
        box.deleteLater()

    def _tidy(self) -> None:
        """A line that is empty and alone has nothing to remove; the names count the lines that are there."""
        for place, (box, number, note) in enumerate(self._lines):
            number.setObjectName(f"phone_{place}")
            note.setObjectName(f"phone_note_{place}")
            button = box.findChild(QPushButton)
            if button is not None:
                button.setVisible(len(self._lines) > 1 or bool(number.text()))
