"""Labels: for whom, what stands below the name, on which sheets, and where the first one goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from salonbase import clients, formats, papers
from salonbase.errors import SalonError
from ui import work
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.editor import Editor
from ui.widgets.editors import ChipsEditor, TextEditor
from ui.widgets.field_box import FieldBox


class _GridEditor(Editor):
    """The kind of sheets, by their grid and the size of a label."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.box = QComboBox(self)
        for grid in papers.GRIDS:
            self.box.addItem(grid.title, grid.key)
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
        self._found = list(found or ())
        self._task: work.Task | None = None
        self.content, self.number = b"", 0
        everybody = formats.number(session.index.count())
        whom = [("all", self.tr("Everybody: {number}").format(number=everybody))]
        if self._found:
            here = formats.number(len(self._found))
            whom.insert(0, ("found", self.tr("Those found now: {number}").format(number=here)))
        self.whom = ChipsEditor("labels_whom", self.tr("For whom"), whom, may_be_empty=False)
        lines = [(key, title()) for key, title in papers.LINES.items()]
        self.line = ChipsEditor("labels_line", self.tr("Below the name"), lines, may_be_empty=False)
        self.grid = _GridEditor("labels_grid", self.tr("Sheets"))
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
        ids, line = (self._found if self.whom.words() == "found" else None), self.line.words()

        def job(progress: Callable[[int, int], None]) -> tuple[bytes, int]:
            wanted = clients.ordered_ids() if ids is None else ids
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
