"""In a clinic the interface speaks Russian of patients and doctors; a salon keeps its clients and stylists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salonbase import clients, reports, segments, settings, standing, text
from salonbase.segments import Fact, Group, InReport
from ui import work
from ui.dialogs.export import ExportDialog
from ui.dialogs.form_editor import FormEditorDialog
from ui.dialogs.labels import LabelsDialog
from ui.dialogs.segment import SegmentDialog
from ui.dialogs.segments import SegmentsDialog
from ui.dialogs.status import StatusDialog
from ui.panels.reports import ReportsPage
from ui.preferences import Preferences
from ui.sections import SECTIONS
from ui.sections.salon import SalonSection
from ui.session import Session
from ui.shortcut_page import ShortcutPage
from ui.translation import Translation
from ui.widgets.section import Section
from ui.workspace import Workspace

Soon = Callable[[Callable[[], object]], None]
OF_A_SALON = re.compile(r"\bклиент|\bмастер(?!-парол)", re.IGNORECASE)
OF_A_CLINIC = re.compile(r"\bпациент|\bврач", re.IGNORECASE)


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    """The window speaks Russian as it does for its people."""
    former = text.language()
    made = Translation(qapp)
    made.use("ru")
    yield
    made.use(former)
    for translator in made._installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def house(russian: None, filled: Session) -> Session:
    """A base with six people, a segment, and their statuses counted."""
    filled.change(segments.add, "Семьи", Group("all", (Fact("family", "yes"),)))
    filled.standings.begin()
    filled.standings.complete()
    return filled


@pytest.fixture
def clinic(house: Session) -> Session:
    """The same base as that of a clinic."""
    house.change(settings.put, "client_word", "patient")
    return house


def words_of(shown: QWidget) -> set[str]:
    """Everything that a window says: captions, fields, choices, headings of tables, hints and names for a reader."""
    found: set[str] = set()
    for one in [shown, *shown.findChildren(QWidget)]:
        found |= {one.windowTitle(), one.toolTip(), one.accessibleName(), one.accessibleDescription()}
        if isinstance(one, QLabel | QAbstractButton):
            found.add(one.text())
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            found.add(one.placeholderText())
        elif isinstance(one, QComboBox):
            found |= {one.itemText(place) for place in range(one.count())}
        elif isinstance(one, QAbstractItemView) and one.model() is not None:
            found |= _words_of_a_table(one)
    for action in shown.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.statusTip()}
    return found - {""}


def _words_of_a_table(view: QAbstractItemView) -> set[str]:
    model = view.model()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    cells = {model.index(row, column).data() for row in range(model.rowCount(QModelIndex())) for column in columns}
    headings = {model.headerData(column, Qt.Orientation.Horizontal) for column in columns}
    return {str(words) for words in cells | headings if words is not None}


def wrong(shown: QWidget, words: re.Pattern[str] = OF_A_SALON) -> set[str]:
    return {one for one in words_of(shown) if words.search(one)}


def _status(session: Session, _preferences: Preferences) -> QWidget:
    one = clients.ordered_ids()[0]
    return StatusDialog(session, one, standing.of(one, standing.measure(session.today())))


def _keys(session: Session, preferences: Preferences) -> QWidget:
    space = Workspace(session, preferences)
    ShortcutPage(space.actions_, space)
    return space


SHOWN: dict[str, Callable[[Session, Preferences], QWidget]] = {
    "segment editor": lambda session, _preferences: SegmentDialog(session, segments.saved()[0]),
    "segments": lambda session, _preferences: SegmentsDialog(session),
    "status": _status,
    "export": lambda session, _preferences: ExportDialog(session, [1]),
    "labels": lambda session, _preferences: LabelsDialog(session, [1]),
    "form editor": lambda session, _preferences: FormEditorDialog(session),
    "workspace": Workspace,
    "keys": _keys,
} | {one.key: one for one in SECTIONS if one is not SalonSection}
"""What is looked at; the section of the salon itself offers both words."""


@pytest.mark.parametrize("name", SHOWN)
def test_nothing_of_a_salon_is_said_in_a_clinic(
    name: str, qtbot: QtBot, clinic: Session, preferences: Preferences, soon: Soon
) -> None:
    shown = SHOWN[name](clinic, preferences)
    qtbot.addWidget(shown)
    if isinstance(shown, Section):
        shown.refresh()
    shown.show()
    soon(lambda: not work.busy())
    assert len(words_of(shown)) >= 3
    assert not wrong(shown)


@pytest.mark.parametrize("name", SHOWN)
def test_nothing_of_a_clinic_is_said_in_a_salon(
    name: str, qtbot: QtBot, house: Session, preferences: Preferences, soon: Soon
) -> None:
    shown = SHOWN[name](house, preferences)
    qtbot.addWidget(shown)
    if isinstance(shown, Section):
        shown.refresh()
    shown.show()
    soon(lambda: not work.busy())
    assert not wrong(shown, OF_A_CLINIC)


def test_the_reports_page_speaks_of_patients(
    qtbot: QtBot, clinic: Session, preferences: Preferences, soon: Soon
) -> None:
    page = ReportsPage(clinic, preferences)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    for one in reports.REPORTS:
        page.show_part(one.key)
        soon(lambda: page.found is not None and not page.asking.is_busy and not work.busy())
        assert not wrong(page), one.key
    page.show_part("rating")
    soon(lambda: page.found is not None and not page.asking.is_busy and not work.busy())
    assert {"Рейтинг пациентов", "Пациенты"} <= words_of(page)


def test_the_segment_editor_counts_patients(qtbot: QtBot, clinic: Session, soon: Soon) -> None:
    conditions = Group("any", (Fact("last_visit", "filled"), Fact("last_visit", "empty"), InReport("rating", ())))
    number = clinic.change(segments.add, "Были", conditions)
    editor = SegmentDialog(clinic, next(one for one in segments.saved() if one.id == number))
    qtbot.addWidget(editor)
    editor.show()
    soon(lambda: editor.count.text() == "Сейчас: 6 пациентов")
    assert "Визит к врачу" in words_of(editor)
    assert not wrong(editor)


def test_a_segment_is_told_in_the_words_of_a_clinic(clinic: Session) -> None:
    told = segments.told(Group("all", (Fact("family", "yes"), Group("none", ()))))
    assert "пациентов" in told
    assert not OF_A_SALON.search(told + segments.told(Group("all", ())))
