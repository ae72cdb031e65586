"""The pages of the import: choosing files, looking at what would come, and what has come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QTableView, QTabWidget, QVBoxLayout, QWidget

from salonbase import formats, importers, phones
from salonbase.importing import Preview, Sample, Summary
from salonbase.importing.newcomers import Problem
from salonbase.importing.taking_back import Undone
from salonbase.text import text
from ui import icons, theme
from ui.table_orders import TableOrders
from ui.widgets.dialog import button
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


class ChoosePage(QFrame):
    """A place to drop files, and a button for those who would rather look for them."""

    chosen = Signal(list)  # of Path
    look_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_drop")
        self.setAcceptDrops(True)
        theme.set_role(self, "drop")
        sign = QLabel()
        size = theme.px(40)
        sign.setPixmap(icons.icon("file-arrow-down", "accent").pixmap(size, size))
        self.button = button(self.tr("Choose files"), "import_choose", self.look_wanted.emit, "primary")
        endings = ", ".join(endings_known())
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(1)
        for part in (
            sign,
            label(self.tr("Drop files here"), "heading"),
            label(self.tr("A list of clients, a workbook with a sheet for each client, or a journal of visits"), "dim"),
            label(self.tr("Known formats: {endings}").format(endings=endings), "second"),
        ):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addSpacing(theme.px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if dropped_files(event):
            event.acceptProposedAction()
            theme.set_role(self, "drop-over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        theme.set_role(self, "drop")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        theme.set_role(self, "drop")
        event.acceptProposedAction()
        self.chosen.emit(dropped_files(event))


class WorkPage(QWidget):
    """Something is under way: what, how far, and Cancel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = label("", "name", name="import_working", wrap=True)
        self.more = label("", "second", name="import_working_more")
        self.bar = QProgressBar()
        self.bar.setObjectName("import_progress")
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        for part in (self.told, self.bar, self.more):
            column.addWidget(part)
        column.addStretch(2)

    def begin(self, sentence: str) -> None:
        """Show what is being done, with no measure yet."""
        self.told.setText(sentence)
        self.more.setText("")
        self.bar.setRange(0, 0)

    def advance(self, done: int, total: int) -> None:
        """Show how far it is; without a total only how much."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = self.tr("%n row(s)", "", done) if not total else self.tr("{done} of {total}")
        self.more.setText(words.format(done=formats.number(done), total=formats.number(total)))


class FigureRow(QWidget):
    """Numbers with what they count below, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(32))

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of a number and a word."""
        while self._row.count():
            item = self._row.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.deleteLater()
        for number, word in figures:
            pair = QWidget()
            pair.setAccessibleName(f"{word}: {number}")
            column = QVBoxLayout(pair)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(label(number, "figure"))
            column.addWidget(label(word, "second"))
            self._row.addWidget(pair)
        self._row.addStretch(1)


class LookPage(QWidget):
    """What an import would do or has done: the sentence, the figures, the people, the values to look at."""

    def __init__(self, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many_files = False
        self.sentence = label("", "", name="import_sentence", wrap=True)
        self.figures = FigureRow()
        self.people = TableModel[Sample](self._people_columns(), self)
        self.problems = TableModel[Problem](self._problem_columns(), self)
        people = whole_rows(QTableView(), "import_people", self.tr("People"), self.people, height=36, boxed=True)
        problems = whole_rows(
            QTableView(), "import_problems", self.tr("To look at"), self.problems, stretch=1, height=36, boxed=True
        )
        for table in (people, problems):
            orders.watch(table)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("import_tabs")
        self.tabs.setAccessibleName(self.tr("People and values to look at"))
        self.tabs.addTab(people, self.tr("People"))
        self.tabs.addTab(problems, self.tr("To look at"))
        strip = QFrame()
        theme.set_role(strip, "info-strip")
        inside = QHBoxLayout(strip)
        inside.setContentsMargins(theme.margins(12, 8, 12, 8))
        inside.addWidget(self.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(strip)
        column.addWidget(self.figures)
        column.addWidget(self.tabs, 1)
        column.addStretch()

    def show_preview(self, found: Preview) -> None:
        """Show what would come."""
        self.sentence.setText(found.recognised)
        self.figures.show_figures(
            (
                (formats.number(found.new), self.tr("new clients")),
                (formats.number(found.duplicates), self.tr("known already")),
                (formats.number(found.filled), self.tr("cards filled in")),
                (formats.number(found.new_visits), self.tr("new visits")),
                (formats.money(found.total_kopecks), self.tr("paid")),
            )
        )
        self.people.set_rows(found.samples)
        self.tabs.setTabVisible(0, True)
        first, all_people = len(found.samples), formats.number(found.clients)
        self.tabs.setTabText(0, self.tr("First {first} of {all} people").format(first=first, all=all_people))
        self._show_problems(found.problems)

    def show_summary(self, done: Summary) -> None:
        """Show what has come."""
        self.sentence.setText(self.tr("The import is done. Nothing of the file was dropped."))
        self.figures.show_figures(
            (
                (formats.number(done.clients), self.tr("new clients")),
                (formats.number(done.duplicates), self.tr("known already")),
                (formats.number(done.filled), self.tr("cards filled in")),
                (formats.number(done.visits), self.tr("new visits")),
                (formats.money(done.total_kopecks), self.tr("paid")),
            )
        )
        self.tabs.setTabVisible(0, False)
        self._show_problems(done.problems)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        self._many_files = len({problem.place.file for problem in problems}) > 1
        self.problems.set_rows(problems)
        self.tabs.setTabText(1, self.tr("To look at: {count}").format(count=formats.number(len(problems))))
        self.tabs.setTabVisible(1, bool(problems))
        self.tabs.setVisible(bool(problems) or self.tabs.isTabVisible(0))

    def _people_columns(self) -> tuple[Column[Sample], ...]:
        return (
            Column(self.tr("Name"), lambda row: row.name),
            Column(self.tr("Phones"), _first_phone, tooltip=_phones),
            Column(self.tr("Birthday"), lambda row: row.birthday or "—"),
            Column(
                self.tr("Visits"), lambda row: formats.number(row.visits), number=True, order=lambda row: row.visits
            ),
            Column(self.tr("Outcome"), self._state, token=_state_token, tooltip=lambda row: row.note),
        )

    def _problem_columns(self) -> tuple[Column[Problem], ...]:
        return (
            Column(self.tr("Where"), self._where, tooltip=lambda row: str(row.place)),
            Column(self.tr("What is strange"), lambda row: row.why),
            Column(self.tr("Outcome"), self._fate, token=lambda row: "dim" if row.kept else "bad"),
        )

    def _state(self, row: Sample) -> str:
        words = {
            "new": self.tr("new card"),
            "known": self.tr("known already"),
            "filled": self.tr("card filled in"),
        }
        return words[row.state]

    def _where(self, row: Problem) -> str:
        if self._many_files:
            return str(row.place)
        if not row.place.row:
            return row.place.sheet
        return self.tr("{sheet}, row {row}").format(sheet=row.place.sheet, row=row.place.row)

    def _fate(self, row: Problem) -> str:
        return self.tr("on the card, the words in the note") if row.kept else self.tr("left out")


def endings_known() -> list[str]:
    """The endings of all files that can be brought in."""
    return [ending for importer in importers.IMPORTERS for ending in importer.endings]


def dropped_files(event: QDropEvent) -> list[Path]:
    """The files that were dropped, without folders and addresses."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def undone_sentence(undone: Undone) -> str:
    """What was taken back, and whose cards stayed because somebody had worked on them."""
    sentence = text(
        "ImportHistory", "Taken back: {clients} cards, {visits} visits.", clients=undone.clients, visits=undone.visits
    )
    if undone.kept:
        names = ", ".join(name for _, name in undone.kept[:5])
        sentence += " " + text("ImportHistory", "Kept, because somebody has worked on them: {names}.", names=names)
    return sentence


def _phones(row: Sample) -> str:
    return ", ".join(map(phones.show, row.phones)) or "—"


def _first_phone(row: Sample) -> str:
    more = len(row.phones) - 1
    return phones.show(row.phones[0]) + (f" +{more}" if more else "") if row.phones else "—"


def _state_token(row: Sample) -> str:
    return "ok" if row.state == "new" else "dim"
