"""A paper before it is printed: its pages on the screen, the printer, and a PDF where the person wants it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from salonbase import exporting, formats
from salonbase.errors import SalonError
from ui import ask, icons, theme
from ui.session import Session
from ui.widgets import printing_dialog
from ui.widgets.dialog import Dialog, button
from ui.widgets.labels import label
from ui.widgets.paper_view import PAGE, WIDTH, PaperView

PRINTED = "print"  # in place of the kind of a file


class PaperDialog(Dialog):
    """Shows any PDF that stands in memory. What is printed or saved is noted as ``note_what`` with ``rows`` rows."""

    def __init__(
        self,
        session: Session,
        title: str,
        content: bytes,
        file_name: str,
        note_what: str,
        parent: QWidget | None = None,
        *,
        rows: int = 0,
    ) -> None:
        super().__init__(parent, name="paper_dialog", title=title, width=420)
        self._session, self._content, self._title = session, content, title
        self._file_name, self._what, self._rows = file_name, note_what, rows
        self.saved: Path | None = None
        self.view = PaperView(content)
        self.place = label("", "dim", name="paper_page")
        self.percent = label("", "dim", name="paper_zoom")
        self._told = label("", "second", name="paper_told", wrap=True)
        self._told.hide()
        self.body.addLayout(self._tools())
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._told)
        self.add_button(self.tr("Close"), "paper_close", self.reject)
        self.save_button = self.add_button(self.tr("Save as PDF…"), "paper_save", self.save)
        self.print_button = self.add_button(self.tr("Print…"), "paper_print", self.print, "primary")
        self.print_button.setIcon(icons.icon("printer", "on-accent"))
        self.print_button.setShortcut(QKeySequence.StandardKey.Print)
        self.save_button.setShortcut(QKeySequence.StandardKey.Save)
        self.view.page_changed.connect(lambda _page: self._tell())
        self.view.zoomed.connect(self._tell)
        self._tell()
        self.view.setFocus()
        self.resize(self._wanted())

    def print(self) -> None:
        """Let the person choose a printer and send the pages there; what was sent before Cancel is noted too."""
        try:
            sent = printing_dialog.print_pdf(self, self._content, self._title)
            if sent.pages and self._session.is_open:  # the window may have been closed in the middle
                self._session.change(exporting.note, self._what, Path(f"{self._what}.{PRINTED}"), self._rows)
                self._say(self._how_far(sent))
        except SalonError as error:
            self.show_error(error.sentence)

    def save(self) -> None:
        """Write the PDF where the person chooses, whole or not at all."""
        path = ask.new_file(self, self._file_name, "PDF", ".pdf", "paper")
        if path is None:
            return
        try:
            self._session.change(exporting.save_paper, self._content, path, self._what, self._rows)
        except SalonError as error:
            self.show_error(error.sentence)
            return
        self.saved = path
        sentence = self.tr("Saved: {name}. The file is not encrypted: whoever gets it can read it.")
        self._say(sentence.format(name=path.name))

    def _how_far(self, sent: printing_dialog.Sent) -> str:
        if sent.pages == sent.wanted:
            return self.tr("Sent to the printer.")
        words = self.tr(
            "Stopped. Pages that went to the printer: {sent} of {all}. Remove what is not wanted from its queue."
        )
        return words.format(sent=formats.number(sent.pages), all=formats.number(sent.wanted))

    def _say(self, sentence: str) -> None:
        self.show_error("")
        self._told.setText(sentence)
        self._told.show()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self._tool("paper_smaller", "minus", self.tr("Smaller (−)"), lambda: self.view.zoom_by(-1)))
        row.addWidget(self.percent)
        row.addWidget(self._tool("paper_larger", "plus", self.tr("Larger (+)"), lambda: self.view.zoom_by(1)))
        row.addSpacing(theme.px(8))
        row.addWidget(
            self._tool("paper_width", "arrows-out-line-horizontal", self.tr("As wide as the window"), self._fit_width)
        )
        row.addWidget(self._tool("paper_whole", "file", self.tr("The whole page"), self._fit_page))
        return row

    def _tool(self, name: str, icon: str, words: str, act: Callable[[], object]) -> QPushButton:
        made = button("", name, act, "icon")
        made.setIcon(icons.icon(icon))
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.setAutoDefault(False)
        return made

    def _fit_width(self) -> None:
        self.view.fit_to(WIDTH)

    def _fit_page(self) -> None:
        self.view.fit_to(PAGE)

    def _tell(self) -> None:
        words = self.tr("Page {page} of {pages}")
        self.place.setText(words.format(page=self.view.page, pages=len(self.view.pages)))
        self.percent.setText(formats.percent(round(self.view.zoom * 100)))

    def _wanted(self) -> QSize:
        """As large as the window below allows, and no wider than a page wants."""
        owner = self.parentWidget()
        room = owner.window().size() if owner is not None else self.screen().availableGeometry().size()
        lies = self.view.pages.sizes[0].width() > self.view.pages.sizes[0].height()
        return QSize(min(theme.px(1120 if lies else 880), room.width() - theme.px(40)), room.height() - theme.px(40))
