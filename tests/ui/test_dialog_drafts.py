"""What is half typed in a dialog is there again after a lock, and gone when the person leaves it or saves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from salonbase import drafts, forms, segments
from salonbase.models import Draft
from salonbase.segments import Fact, Group
from ui import work
from ui.dialogs.form_editor import FormEditorDialog
from ui.dialogs.segment import SegmentDialog
from ui.segments.condition_row import FactLine
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]
BUILT = Group("any", (Fact("visits", "at_least", 3), Group("none", (Fact("tag", "empty"),))))


@pytest.fixture(autouse=True)
def counted(filled: Session, soon: Soon) -> Iterator[None]:
    """Whoever is still being counted when a test ends is counted before the base closes."""
    yield
    work.stop_own()
    soon(lambda: not work.busy())


@pytest.fixture
def editor(qtbot: QtBot, filled: Session) -> SegmentDialog:
    made = SegmentDialog(filled)
    qtbot.addWidget(made)
    made.conditions.show_conditions(BUILT)
    made.name.set_words("Часто без метки")
    return made


def lock(dialog: QDialog) -> None:
    """As the window does it: whatever is open is sent away unanswered."""
    dialog.done(QDialog.DialogCode.Rejected)


def test_a_half_built_segment_is_there_after_the_lock(qtbot: QtBot, editor: SegmentDialog, filled: Session) -> None:
    lock(editor)
    again = SegmentDialog(filled)
    qtbot.addWidget(again)
    assert (again.name.words(), again.conditions.group()) == ("Часто без метки", BUILT)


def test_a_condition_that_means_nothing_yet_takes_no_other_with_it(
    qtbot: QtBot, editor: SegmentDialog, filled: Session
) -> None:
    line = editor.conditions.parts[0]
    assert isinstance(line, FactLine)
    value = line.findChild(QLineEdit, f"{line.name}_value")
    assert value is not None
    value.setText("три")
    lock(editor)
    again = SegmentDialog(filled)
    qtbot.addWidget(again)
    assert again.conditions.begun() == Group("any", (Fact("visits", "at_least"), BUILT.parts[1]))


def test_a_crash_loses_no_more_than_the_last_moment(editor: SegmentDialog, soon: Soon) -> None:
    editor.conditions.how.setCurrentIndex(2)
    editor.conditions.how.activated.emit(2)
    soon(lambda: drafts.find(drafts.segment(None)) is not None)
    soon(lambda: not work.busy())


@pytest.mark.parametrize("way", ["Escape", "saved"])
def test_nothing_is_left_of_a_segment_that_was_left_or_saved(
    qtbot: QtBot, editor: SegmentDialog, filled: Session, way: str
) -> None:
    editor.show()
    editor.look()
    assert Draft.select().count() == 1
    if way == "saved":
        editor.save()
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert Draft.select().count() == 0
    assert segments.names() == (["Часто без метки"] if way == "saved" else [])


def test_a_segment_that_was_only_looked_at_has_no_draft(qtbot: QtBot, editor: SegmentDialog, filled: Session) -> None:
    editor.save()
    again = SegmentDialog(filled, segments.saved()[0])
    qtbot.addWidget(again)
    lock(again)
    assert Draft.select().count() == 0


def test_a_name_that_was_typed_stays_when_an_example_is_taken(editor: SegmentDialog) -> None:
    editor.begin_with(0)
    assert editor.name.words() == "Часто без метки"
    editor.name.set_words("")
    editor.begin_with(0)
    editor.begin_with(1)
    assert editor.name.words() == segments.examples()[1].name


@pytest.mark.parametrize("key", ["data", ""])
def test_the_words_of_a_form_are_there_after_the_lock(qtbot: QtBot, filled: Session, key: str) -> None:
    editor = FormEditorDialog(filled, key)
    qtbot.addWidget(editor)
    editor.title.set_words("Согласие, новое")
    editor.text.set_words("Я, {client}, согласна")
    lock(editor)
    again = FormEditorDialog(filled, key)
    qtbot.addWidget(again)
    assert (again.title.words(), again.text.words()) == ("Согласие, новое", "Я, {client}, согласна")
    again.reject()
    assert Draft.select().count() == 0
    assert not any(form.title == "Согласие, новое" for form in forms.forms())
