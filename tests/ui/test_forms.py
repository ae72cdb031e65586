"""Forms and consents in the window: the settings, the editor, the card, and what can be printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from salonbase import bookings, clients, forms, history, letterhead, segments, settings, visits
from salonbase import papers as papers_of_the_core
from tests.core.photo_files import PICTURES
from ui import ask, papers, work
from ui.card.card_page import CardPage
from ui.card.consents_box import ConsentsBox
from ui.dialogs.day_sheet import DaySheetDialog
from ui.dialogs.form_editor import FormEditorDialog
from ui.dialogs.labels import LabelsDialog
from ui.dialogs.paper import PaperDialog
from ui.exports.words import subject
from ui.preferences import Preferences
from ui.sections.forms import FormsSection
from ui.session import Session
from ui.workspace import Workspace

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def person(session: Session, now: dt.datetime) -> int:
    return clients.add({"surname": "Орлова", "first_name": "Анна", "address": "Лесная, 14"}, now=now)


@pytest.fixture
def section(qtbot: QtBot, session: Session, tmp_path: Path) -> Iterator[FormsSection]:
    made = FormsSection(session, Preferences(tmp_path / "preferences.json"))
    session.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    yield made
    work.wait_beside()


@pytest.fixture
def box(qtbot: QtBot, session: Session, person: int) -> ConsentsBox:
    made = ConsentsBox(session)
    qtbot.addWidget(made)
    made.show_client(person)
    made.show()
    return made


def words(root: object, name: str) -> str:
    found = root.findChildren(QLabel, name)  # type: ignore[attr-defined]
    return str(next(label for label in found if label.isVisible()).text())


def press(root: object, name: str) -> None:
    found = root.findChildren(QPushButton, name)  # type: ignore[attr-defined]
    next(button for button in found if button.isVisible()).click()


def choose(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.objectName() == name).trigger()


def seen(kind: type[QDialog], then: Callable[[QDialog], object]) -> list[QDialog]:
    """Wait for a dialog of this kind, do something with it and close it; the list has those that came."""
    found: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, look)
            return
        found.append(dialog)
        then(dialog)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, look)
    return found


# The card


def test_a_missing_consent_is_said_quietly_and_a_press_notes_the_signature(box: ConsentsBox, person: int) -> None:
    assert "no signed consent" in words(box, "consents_missing")
    press(box, "consent_sign_data")
    assert forms.standing(person)["data"].signed_on
    assert words(box, "consent_state_data").startswith("signed ")
    assert not any(label.isVisible() for label in box.findChildren(QLabel, "consents_missing"))


def test_a_consent_is_withdrawn_and_undo_brings_it_back(box: ConsentsBox, person: int, session: Session) -> None:
    box.sign("photos")
    choose(box.menu(forms.form("photos"), forms.standing(person)["photos"]), "consent_withdraw")
    assert forms.standing(person) == {}
    assert "withdrawn" in words(box, "consent_state_photos")
    session.undo()
    box.show_client(person)
    assert "withdrawn" not in words(box, "consent_state_photos")


def test_a_mark_made_by_mistake_is_taken_out(box: ConsentsBox, person: int) -> None:
    box.sign("data")
    choose(box.menu(forms.form("data"), forms.standing(person)["data"]), "consent_unsign")
    assert words(box, "consent_state_data") == "not signed"


def test_a_salon_without_the_form_is_not_reminded(box: ConsentsBox, person: int, session: Session) -> None:
    session.change(forms.hide, "data")
    box.show_client(person)
    assert not any(label.isVisible() for label in box.findChildren(QLabel, "consents_missing"))
    assert not any(label.isVisible() for label in box.findChildren(QLabel, "consent_data"))


@pytest.fixture
def page(qtbot: QtBot, session: Session, person: int) -> CardPage:
    made = CardPage(session)
    qtbot.addWidget(made)
    made.show()
    made.show_client(person)
    return made


def test_everything_that_can_be_printed_of_a_client_stands_in_one_menu(
    page: CardPage, session: Session, person: int
) -> None:
    names = [action.objectName() for action in page.print_menu().actions() if action.objectName()]
    kinds = [f"print_form_{form.key}" for form in forms.forms()]
    assert names == ["print_card", "print_card_no_money", "print_card_no_log", *kinds]
    session.change(visits.add, person, {"day": "20.11.2026"})
    session.change(visits.add, person, {"day": "19.11.2026"})
    page.reload()
    visit = next(action for action in page.print_menu().actions() if action.objectName() == "print_visit")
    assert "20.11.2026" in visit.text()


@pytest.mark.parametrize("name", ["print_card", "print_card_no_log", "print_visit", "print_form_data"])
def test_what_is_chosen_is_shown_as_it_will_be_printed(
    name: str, page: CardPage, session: Session, person: int
) -> None:
    session.change(visits.add, person, {})
    page.reload()
    came = seen(PaperDialog, lambda dialog: None)
    choose(page.print_menu(), name)
    assert len(came) == 1


def test_the_head_of_a_card_that_is_being_made_has_nothing_to_print(page: CardPage) -> None:
    assert page.head.print.isVisible()
    page.new_client("Ким")
    assert not page.head.print.isVisible()


# The settings


def test_the_details_are_kept_where_they_are_typed(section: FormsSection) -> None:
    field = next(field for field in section._fields if field.editor.name == "inn")
    field.editor.set_words("7701234567")
    field.commit()
    assert settings.get("inn") == "7701234567"


def test_forms_are_hidden_and_arranged(section: FormsSection) -> None:
    press(section, "form_down_data")
    assert [form.key for form in forms.forms()][:2] == ["messages", "data"]
    press(section, "form_hide_photos")
    assert "photos" not in [form.key for form in forms.forms()]
    assert "hidden" in words(section, "form_photos")
    press(section, "form_hide_photos")
    assert "photos" in [form.key for form in forms.forms()]


def test_a_logo_is_chosen_and_taken_off(
    section: FormsSection, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "logo.jpg"
    path.write_bytes(PICTURES[0])
    monkeypatch.setattr(ask, "open_files", lambda *_args: [path])
    section.choose_logo()
    qtbot.waitUntil(lambda: letterhead.logo() == PICTURES[0])
    assert not section.logo.pixmap().isNull()
    press(section, "logo_remove")
    assert letterhead.logo() == b""


def test_an_empty_form_can_be_printed_from_the_settings(section: FormsSection) -> None:
    came = seen(PaperDialog, lambda dialog: None)
    press(section, "form_print_data")
    assert len(came) == 1


# The editor


@pytest.fixture
def editor(qtbot: QtBot, session: Session) -> FormEditorDialog:
    made = FormEditorDialog(session, "data")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_placeholder_is_put_where_the_cursor_is_and_the_sheet_follows(editor: FormEditorDialog) -> None:
    editor.text.set_words("Я,  согласен.")
    cursor = editor.text.edit.textCursor()
    cursor.setPosition(3)
    editor.text.edit.setTextCursor(cursor)
    before = editor.sheet.pixmap().toImage()
    choose(editor.menu(), "placeholder_client")
    editor.draw()
    assert editor.text.words() == "Я, {client} согласен."
    assert editor.sheet.pixmap().toImage() != before


def test_tab_and_enter_go_down_the_form(editor: FormEditorDialog, qtbot: QtBot) -> None:
    editor.activateWindow()
    editor.title.setFocus()
    qtbot.keyClick(editor.title.edit, Qt.Key.Key_Return)
    walked = []
    for _ in range(5):
        here = QApplication.focusWidget()
        assert here is not None
        walked.append(here.objectName())
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert walked == ["body", "form_fill", "form_reset", "form_cancel", "form_save"]


def test_what_is_unknown_is_named_while_typing_and_refused(editor: FormEditorDialog) -> None:
    editor.text.set_words("Я, {клиент}")
    editor.draw()
    assert "клиент" in editor.boxes["body"].error()
    editor.save()
    assert editor.isVisible()
    assert not forms.form("data").changed


def test_a_form_is_changed_and_taken_back(editor: FormEditorDialog, session: Session, qtbot: QtBot) -> None:
    own = forms.form("data")
    editor.text.set_words("Я, {client}, согласен.")
    editor.save()
    assert forms.form("data").body == "Я, {client}, согласен."
    again = FormEditorDialog(session, "data")
    qtbot.addWidget(again)
    again.reset()
    again.save()
    assert forms.form("data") == own


def test_a_new_form_is_made(session: Session, qtbot: QtBot) -> None:
    made = FormEditorDialog(session)
    qtbot.addWidget(made)
    made.save()
    assert made.boxes["title"].error()
    made.title.set_words("Памятка")
    made.text.set_words("Прочитал(а).")
    made.save()
    assert forms.form(made.key).title == "Памятка"


# The day and the labels


def test_the_sheet_of_a_day_is_asked_for_and_shown(session: Session, person: int, qtbot: QtBot) -> None:
    owner = QDialog()
    qtbot.addWidget(owner)
    session.change(bookings.add, person, {"day": session.today(), "time": "14:30"})
    came = seen(DaySheetDialog, lambda dialog: (later.extend(seen(PaperDialog, lambda _d: None)), dialog.accept()))
    later: list[QDialog] = []
    papers.day_sheet(session, owner)
    assert len(came) == 1
    assert history.undoable() is not None


def test_a_day_that_is_none_is_refused_beside_the_field(session: Session, qtbot: QtBot) -> None:
    dialog = DaySheetDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    for typed in ("когда-нибудь", ""):
        dialog.day.set_words(typed)
        dialog.accept()
        assert dialog.isVisible()
        assert dialog._box.error()
    dialog.day.set_words("24.11.2026")
    dialog.accept()
    assert dialog.chosen_day == dt.date(2026, 11, 24)


def test_labels_are_made_beside_the_window(session: Session, person: int, qtbot: QtBot) -> None:
    dialog = LabelsDialog(session, [person])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start.set_words("25")
    dialog.make()
    qtbot.waitUntil(lambda: bool(dialog.boxes["labels_start"].error()))
    dialog.start.set_words("24")
    with qtbot.waitSignal(dialog.accepted):
        dialog.make()
    assert dialog.number == 1
    assert dialog.content.startswith(b"%PDF")


def test_labels_for_which_nobody_has_anything_are_refused_in_words(session: Session, person: int, qtbot: QtBot) -> None:
    dialog = LabelsDialog(session, [person])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.line.set_words("card")
    dialog.make()
    qtbot.waitUntil(lambda: dialog.error.isVisible())
    assert not dialog.content


def test_labels_can_be_for_a_segment(session: Session, person: int, qtbot: QtBot, now: dt.datetime) -> None:
    clients.add({"surname": "Чужой", "address": "Лесная, 15"}, now=now)
    wanted = segments.Group("all", (segments.Fact("surname", "contains", "Орлова"),))
    segments.add("Орловы", wanted, now=now)
    dialog = LabelsDialog(session)
    qtbot.addWidget(dialog)
    dialog.whom.set_words("segment:Орловы")
    assert dialog.whom.words() == "segment:Орловы"
    with qtbot.waitSignal(dialog.accepted):
        dialog.make()
    assert dialog.number == 1


@pytest.fixture
def workspace(qtbot: QtBot, session: Session, tmp_path: Path) -> Workspace:
    made = Workspace(session, Preferences(tmp_path / "preferences.json"))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


@pytest.mark.usefixtures("person")
def test_the_menu_of_the_window_leads_to_the_sheet_and_the_labels(workspace: Workspace) -> None:
    in_menu = [action.objectName() for action in workspace.rail.menu.actions()]
    for key, kind in (("day_sheet", DaySheetDialog), ("labels", LabelsDialog)):
        assert f"action_{key}" in in_menu
        came = seen(kind, lambda dialog: None)
        workspace.actions_[key].trigger()
        assert len(came) == 1


def test_what_was_printed_of_papers_has_a_name_in_the_list_of_exports() -> None:
    for kind in papers_of_the_core.PAPERS:
        assert ":" not in subject(f"paper:{kind.key}")
