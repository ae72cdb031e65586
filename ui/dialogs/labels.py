"""Labels: for whom, what stands below the name, on which sheets, and where the first one goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from salonbase import clients, formats, papers, segments
from salonbase.errors import SalonError
from ui import work
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.editor import Editor
from ui.widgets.editors import ChipsEditor, TextEditor
from ui.widgets.field_box import FieldBox

_SEGMENT = "segment:"  # before the name of one


class _ListEditor(Editor):
    """One of several things, each with a key and its words; the words of the editor are the key."""

    def __init__(self, name: str, title: str, options: Iterable[tuple[str, str]]) -> None:
        super().__init__(name, title)
        self.box = QComboBox(self)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, words in options:
            self.box.addItem(words, key)
        self.take(self.box)
        self.row.addWidget(self.box, 1)

    def words(self) -> str:
        return str(self.box.currentData())

    def set_words(self, words: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(words)))


class LabelsDialog(Dialog):
    """Makes the sheets in the background; ``content`` is the PDF and ``number`` how many labels are on it.

    ``found`` are the clients in the list while it is searched or filtered.
    """

    def __init__(self, session: Session, found: Sequence[int] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="labels", title=self.tr("Labels"), width=520)
        self.say_intro(self.tr("For envelopes and card boxes. Who has no address gets no label with an address."))
        self._session = session
        self._found = list(found or ())
        self._task: work.Task | None = None
        self.content, self.number = b"", 0
        everybody = formats.number(session.index.count())
        whom = [("all", self.tr("Everybody: {number}").format(number=everybody))]
        if self._found:
            here = formats.number(len(self._found))
            whom.insert(0, ("found", self.tr("Those found now: {number}").format(number=here)))
        for name in segments.names():
            whom.append((_SEGMENT + name, self.tr("Segment: {name}").format(name=name)))
        self.whom = _ListEditor("labels_whom", self.tr("For whom"), whom)
        lines = [(key, title()) for key, title in papers.LINES.items()]
        self.line = ChipsEditor("labels_line", self.tr("Below the name"), lines, may_be_empty=False)
        grids = [(grid.key, grid.title) for grid in papers.GRIDS]
        self.grid = _ListEditor("labels_grid", self.tr("Sheets"), grids)
        self.start = TextEditor("labels_start", self.tr("First free place on the first sheet"))
        self.boxes = {editor.name: FieldBox(editor) for editor in (self.whom, self.line, self.grid, self.start)}
        for box in self.boxes.values():
            self.body.addWidget(box)
        self.whom.set_words(whom[0][0])
        self.line.set_words("address")
        self.start.set_words("1")
        self.start.entered.connect(self.make)
        self.cancel_button = self.add_button(self.tr("Cancel"), "labels_cancel", self.reject)
        self.add_button(self.tr("Show the labels"), "labels_show", self.make, "primary")

    def make(self) -> None:
        """Make the sheets, or say what is wrong."""
        self.show_error("")
        self.boxes["labels_start"].show_error("")
        typed = self.start.words().strip()
        start = int(typed) if typed.isdecimal() and len(typed) < 5 else 0
        sheet = next(grid.sheet for grid in papers.GRIDS if grid.key == self.grid.words())
        whom, line, found, today = self.whom.words(), self.line.words(), self._found, self._session.today()

        def job(progress: Callable[[int, int], None]) -> tuple[bytes, int]:
            wanted = found if whom == "found" else _everybody_of(whom, today)
            return papers.labels_pdf(wanted, line, sheet, start=start, progress=progress)

        self.set_busy(True)
        self.cancel_button.setEnabled(True)
        self._task = work.run(job, self._made, self._failed, owner=self)

    def reject(self) -> None:
        """Leave; while the sheets are being made that means Cancel."""
        if self._task is None:
            super().reject()
        else:
            self._task.cancel()

    def _made(self, made: tuple[bytes, int]) -> None:
        self._task = None
        self.set_busy(False)
        self.content, self.number = made
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._task = None
        self.set_busy(False)
        if isinstance(error, SalonError) and error.field == "start":
            self.boxes["labels_start"].show_error(error.sentence)
            self.start.setFocus()
        elif isinstance(error, SalonError):
            self.show_error(error.sentence)


def _everybody_of(whom: str, today: dt.date) -> Sequence[int]:
    """The clients of a segment, or all."""
    if not whom.startswith(_SEGMENT):
        return clients.ordered_ids()
    return segments.ids(segments.of(whom.removeprefix(_SEGMENT)).conditions, today=today)
