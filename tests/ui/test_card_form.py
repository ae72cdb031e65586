"""The form of a card: what is typed is kept, what is wrong is said beside it, and only a name is required."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from salonbase import cards, clients, dates, drafts, families
from salonbase.facts import Phone
from tests.ui.hands import field, press, shown_page
from tests.ui.keyboard import type_words
from ui.card.card_page import CardPage
from ui.card.card_tabs import FORM, VISITS
from ui.card.new_draft import NEW
from ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> CardPage:
    return shown_page(qtbot, session)


@pytest.fixture
def orlova(session: Session) -> int:
    values = {"surname": "Орлова", "first_name": "Анна", "phones": [Phone("+79162041833")]}
    return session.change(clients.add, values)


def write(qtbot: QtBot, page: CardPage, name: str, words: str) -> None:
    """Go into a field, replace what stands there and go on to the next one."""
    edit = field(page, name)
    edit.setFocus()
    edit.selectAll()
    type_words(edit, words) if words else edit.del_()
    if not words:
        edit.textEdited.emit("")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)


def details(page: CardPage, client_id: int) -> None:
    page.show_client(client_id)
    press(page, "tab_form")


def test_a_whole_name_in_the_surname_falls_into_three_fields(qtbot: QtBot, page: CardPage) -> None:
    page.new_client()
    write(qtbot, page, "surname", "Петрова Анна Ильинична")
    assert [field(page, name).text() for name in ("surname", "first_name", "patronymic")] == [
        "Петрова", "Анна", "Ильинична",
    ]  # fmt: skip


def test_a_pasted_name_falls_apart_at_once(page: CardPage) -> None:
    page.new_client()
    QApplication.clipboard().setText("Мамедов Али Вагиф оглы")
    field(page, "surname").setFocus()
    field(page, "surname").paste()
    assert (field(page, "surname").text(), field(page, "first_name").text()) == ("Мамедов", "Али")


def test_while_it_is_typed_the_name_is_only_foreseen(qtbot: QtBot, page: CardPage) -> None:
    page.new_client()
    type_words(field(page, "surname"), "Ким Ольга")
    assert field(page, "surname").text() == "Ким Ольга"
    assert field(page, "first_name").placeholderText() == "Ольга"


def test_a_new_card_takes_the_name_that_was_searched(page: CardPage) -> None:
    page.new_client("Белова Яна")
    assert (field(page, "surname").text(), field(page, "first_name").text()) == ("Белова", "Яна")


def test_a_number_that_was_searched_is_the_phone_of_the_new_card(page: CardPage) -> None:
    page.new_client("8 916 204-18-33")
    assert [field(page, name).text() for name in ("surname", "phone_0")] == ["", "8 916 204-18-33"]
    assert field(page, "surname").hasFocus()


def test_figures_are_no_name(page: CardPage) -> None:
    page.new_client("1833")
    assert field(page, "surname").text() == ""


def test_a_note_without_a_number_is_never_called_saved(page: CardPage, session: Session) -> None:
    details(page, session.change(clients.add, {"surname": "Белов"}))
    said: list[str] = []
    session.message.connect(lambda _sentence, kind: said.append(kind))
    type_words(field(page, "phone_note_0"), "мама")
    assert not page.form().autosave.commit()
    assert page.form().boxes["phones"].error()
    assert (field(page, "phone_note_0").text(), said) == ("мама", [])


def test_the_card_is_written_when_its_name_is_left(qtbot: QtBot, page: CardPage) -> None:
    said: list[tuple[str, str]] = []
    page.session.message.connect(lambda words, kind: said.append((words, kind)))
    page.new_client()
    write(qtbot, page, "surname", "Петрова")
    assert clients.count() == 0
    write(qtbot, page, "first_name", "Анна")
    write(qtbot, page, "patronymic", "Ильинична")
    assert clients.count() == 1
    assert clients.card(page.client_id()).sex == "f"
    assert said[-1][1] == "saved"


def test_a_missing_name_is_named_beside_its_field_and_the_rest_is_kept(qtbot: QtBot, page: CardPage) -> None:
    page.new_client()
    write(qtbot, page, "email", "anna@example.com")
    assert clients.count() == 0
    assert page.form().boxes["surname"].error()
    assert drafts.find(NEW) == {"email": "anna@example.com"}


def test_a_wrong_value_stays_with_its_reason_until_it_is_mended(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    write(qtbot, page, "email", "anna.example.com")
    assert page.form().boxes["email"].error()
    assert field(page, "email").text() == "anna.example.com"
    assert clients.card(orlova).email == ""
    write(qtbot, page, "email", "anna@example.com")
    assert not page.form().boxes["email"].error()
    assert clients.card(orlova).email == "anna@example.com"
    assert drafts.find(f"client:{orlova}") is None


def test_one_wrong_field_keeps_no_other_from_being_saved(page: CardPage, orlova: int) -> None:
    details(page, orlova)
    for name, words in (("email", "нет"), ("address", "Садовая 1")):
        type_words(field(page, name), words)
    assert not page.form().autosave.commit()
    assert (clients.card(orlova).address, clients.card(orlova).email) == ("Садовая 1", "")
    assert page.form().autosave.unfinished() == {"email": "нет"}
    assert page.form().boxes["email"].error()


def test_a_new_card_is_written_although_one_field_is_wrong(page: CardPage, session: Session) -> None:
    page.new_client("Белова Яна")
    for name, words in (("email", "нет"), ("address", "Садовая 1")):
        type_words(field(page, name), words)
    assert not page.form().finish()
    (made,) = clients.ordered_ids()
    assert clients.card(made).address == "Садовая 1"
    assert page.form().boxes["email"].error()
    assert drafts.find(f"client:{made}") == {"email": "нет"}


def test_enter_in_a_phone_makes_the_next_line(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    qtbot.keyClick(field(page, "phone_0"), Qt.Key.Key_Return)
    second = field(page, "phone_1")
    type_words(second, "8 495 123-45-67")
    type_words(field(page, "phone_note_1"), "мама")
    page.form().autosave.commit()
    assert clients.card(orlova).phones == (Phone("+79162041833"), Phone("+74951234567", "мама"))
    assert field(page, "phone_1").text() == "+7 495 123-45-67"


def test_words_that_were_not_saved_come_back(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    edit = field(page, "email")
    edit.setFocus()
    type_words(edit, "anna@")
    qtbot.waitUntil(lambda: drafts.find(f"client:{orlova}") is not None, timeout=1000)
    again = CardPage(page.session)
    qtbot.addWidget(again)
    again.show_client(orlova)
    assert field(again, "email").text() == "anna@"


def test_locking_keeps_every_word(qtbot: QtBot, page: CardPage) -> None:
    page.new_client()
    edit = field(page, "address")
    edit.setFocus()
    type_words(edit, "ул. Лесная")
    page.keep_draft()
    assert drafts.find(NEW) == {"address": "ул. Лесная"}


def test_the_same_person_is_shown_while_the_card_is_typed(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.new_client("Орлова Анна")
    type_words(field(page, "phone_0"), "89162041833")
    hint = page.form().hint
    qtbot.waitUntil(hint.isVisible, timeout=1000)
    qtbot.mouseClick(hint.findChild(QPushButton, "likeness_open_0"), Qt.MouseButton.LeftButton)
    assert page.client_id() == orlova
    assert clients.count() == 1


def test_the_same_phone_alone_offers_a_family(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.new_client("Зайцев Егор")
    type_words(field(page, "phone_0"), "+7 916 204 18 33")
    hint = page.form().hint
    qtbot.waitUntil(hint.isVisible, timeout=1000)
    qtbot.mouseClick(hint.findChild(QPushButton, "likeness_family_0"), Qt.MouseButton.LeftButton)
    assert families.of_client(page.client_id()) == [(orlova, "Орлова Анна")]
    assert not hint.isVisible()


def test_a_birthday_may_have_any_part(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    write(qtbot, page, "birthday_year", "1985")
    page.form().autosave.commit()
    assert clients.card(orlova).birthday == dates.Birthday(year=1985)


def test_a_whole_birthday_typed_into_its_first_part_is_spread(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    QApplication.clipboard().setText("12.03.1985")
    field(page, "birthday_day").setFocus()
    field(page, "birthday_day").paste()
    page.form().autosave.commit()
    assert clients.card(orlova).birthday == dates.Birthday(12, 3, 1985)


@pytest.mark.parametrize("typed", ["31\t12\t1984", "31.12.1984", "31121984", "31 12 1984", "31/12/84"])
def test_a_birthday_is_typed_as_the_hand_is_used_to(qtbot: QtBot, page: CardPage, orlova: int, typed: str) -> None:
    details(page, orlova)
    field(page, "birthday_day").setFocus()
    for letter in typed:
        here = page.window().focusWidget()
        if letter == "\t":
            qtbot.keyClick(here, Qt.Key.Key_Tab)
        else:
            qtbot.keyClicks(here, letter)
    page.form().autosave.commit()
    assert clients.card(orlova).birthday == dates.Birthday(31, 12, 1984)


def test_a_short_part_of_a_birthday_is_left_by_one_tab(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    field(page, "birthday_day").setFocus()
    for letter, key in (("8", Qt.Key.Key_Tab), ("3", Qt.Key.Key_Tab)):
        qtbot.keyClicks(page.window().focusWidget(), letter)
        qtbot.keyClick(page.window().focusWidget(), key)
    assert page.window().focusWidget() is field(page, "birthday_year")
    page.form().autosave.commit()
    assert clients.card(orlova).birthday == dates.Birthday(8, 3)


def test_a_day_that_there_is_not_is_said_beside_the_birthday(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    field(page, "birthday_day").setFocus()
    for name, words in (("birthday_day", "31"), ("birthday_month", "02")):
        type_words(field(page, name), words)
    page.form().autosave.commit()
    assert page.form().boxes["birthday"].error()
    assert field(page, "birthday_day").text() == "31"
    assert clients.card(orlova).birthday == dates.UNKNOWN


@pytest.mark.parametrize("words", ["01.01.1970", "01.01.1900", "12.03.2027"])
def test_a_birthday_that_cannot_be_is_refused_in_words(page: CardPage, orlova: int, words: str) -> None:
    details(page, orlova)
    page.form().boxes["birthday"].editor.set_words(words)
    assert not page.form().autosave.commit()
    assert page.form().boxes["birthday"].error()
    assert clients.card(orlova).birthday == dates.UNKNOWN


def test_ctrl_enter_finishes_a_new_card_and_leads_to_its_first_visit(qtbot: QtBot, page: CardPage) -> None:
    page.new_client("Белова Яна")
    qtbot.keyClick(field(page, "surname"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert clients.count() == 1
    assert page._pages.currentIndex() == VISITS
    assert field(page, "line_day").hasFocus()


def test_a_card_without_a_name_cannot_be_finished(qtbot: QtBot, page: CardPage) -> None:
    page.new_client()
    qtbot.keyClick(field(page, "email"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert clients.count() == 0
    assert page.form().boxes["surname"].error()
    assert field(page, "surname").hasFocus()


def test_the_salons_own_fields_are_saved_like_the_others(
    qtbot: QtBot, page: CardPage, orlova: int, now: dt.datetime
) -> None:
    cards.apply_template("dental", now=now)
    details(page, orlova)
    own = next(row for row in cards.fields() if row.kind == "text")
    write(qtbot, page, f"field_{own.key}", "сорок два")
    assert clients.card(orlova).values[own.key] == "сорок два"


@pytest.mark.parametrize("template", ["dental", "salon", "empty"])
def test_tab_goes_from_the_surname_to_what_was_signed_and_further_down(
    qtbot: QtBot, page: CardPage, session: Session, orlova: int, template: str
) -> None:
    session.change(cards.apply_template, template)
    details(page, orlova)
    QApplication.processEvents()
    field(page, "surname").setFocus()
    walked: list[str] = []
    while (here := QApplication.focusWidget()) is not None and here.objectName() != "card_trash":
        assert len(walked) < 120, walked
        walked.append(here.objectName())
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    fields = [name for name in walked if not name.startswith("consent_")]
    signed = [name for name in walked if name.startswith("consent_sign_")]
    assert fields[:3] == ["surname", "first_name", "patronymic"]
    assert len(signed) == 4
    assert walked.index(signed[0]) == len(fields)


@pytest.mark.parametrize(("name", "words", "wanted"), [
    ("address", "Лесная, 14", "Лесная, 14"), ("discount_percent", "7,5", 7.5), ("card_number", "1043", "1043"),
    ("preferred_specialist", "Ким А. С.", "Ким А. С."), ("source", "вывеска", "вывеска"),
])  # fmt: skip
def test_each_fact_is_saved_when_it_is_left(
    qtbot: QtBot, page: CardPage, orlova: int, name: str, words: str, wanted: Any
) -> None:
    details(page, orlova)
    write(qtbot, page, name, words)
    assert getattr(clients.card(orlova), name) == wanted


def test_undo_shows_the_former_value_and_leaves_unfinished_words(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    write(qtbot, page, "address", "Лесная, 14")
    edit = field(page, "messenger")
    edit.setFocus()
    type_words(edit, "telegr")
    page.session.undo()
    assert field(page, "address").text() == ""
    assert field(page, "messenger").text() == "telegr"


def test_a_card_goes_to_the_trash_without_a_question_and_can_be_taken_back(page: CardPage, orlova: int) -> None:
    said: list[tuple[str, str]] = []
    page.session.message.connect(lambda words, kind: said.append((words, kind)))
    details(page, orlova)
    press(page, "card_trash")
    assert clients.count() == 0
    assert page.client_id() == 0
    assert said[-1][1] == "undo"
    page.session.undo()
    assert clients.count() == 1


def test_tags_are_added_by_enter_and_removed_by_backspace(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    details(page, orlova)
    edit = field(page, "tags")
    edit.setFocus()
    for tag in ("VIP", "утро"):
        type_words(edit, tag)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert set(clients.card(orlova).tags) == {"VIP", "утро"}
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert len(clients.card(orlova).tags) == 1


def test_every_field_has_a_name_for_those_who_listen(page: CardPage, orlova: int) -> None:
    details(page, orlova)
    assert page._pages.currentIndex() == FORM
    nameless = [
        (name, widget.metaObject().className())
        for name, box in page.form().boxes.items()
        for widget in box.editor.inputs()
        if not widget.accessibleName() or not widget.objectName()
    ]
    assert nameless == []


def test_a_full_disk_leaves_the_words_in_the_form_and_says_why(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    said: list[tuple[str, str]] = []
    page.session.message.connect(lambda words, kind: said.append((words, kind)))
    details(page, orlova)
    database = page.session.base.database
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages}")
    note = "очень длинное слово " * 900
    page.form().boxes["note"].editor.set_words(note)
    assert not page.form().autosave.commit()
    assert page.form().boxes["note"].error()
    assert page.form().boxes["note"].editor.words() == note
    assert said[-1][1] == "bad"
    database.execute_sql("PRAGMA max_page_count = 1000000")
    assert page.form().autosave.commit()
    assert clients.card(orlova).note == note.strip()


def test_what_a_full_disk_refused_is_saved_when_there_is_room(
    qtbot: QtBot, page: CardPage, orlova: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.card.autosave.TRY_AGAIN_AFTER", 50)
    details(page, orlova)
    database = page.session.base.database
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages}")
    note = "очень длинное слово " * 900
    page.form().boxes["note"].editor.set_words(note)
    assert not page.form().autosave.commit("note")
    qtbot.wait(120)
    assert page.form().boxes["note"].error()
    database.execute_sql("PRAGMA max_page_count = 1000000")
    qtbot.waitUntil(lambda: clients.card(orlova).note == note.strip())
    assert not page.form().boxes["note"].error()


def test_a_phone_is_removed_by_its_button(page: CardPage, orlova: int) -> None:
    page.session.change(clients.update, orlova, {"phones": [Phone("+79162041833"), Phone("+74951234567", "мама")]})
    details(page, orlova)
    press(page, "phone_remove_0")
    assert clients.card(orlova).phones == (Phone("+74951234567", "мама"),)
    press(page, "phone_remove_1")
    assert clients.card(orlova).phones == ()


def test_enter_leaves_an_empty_phone_behind(qtbot: QtBot, page: CardPage) -> None:
    page.new_client("Белова Яна")
    field(page, "phone_0").setFocus()
    qtbot.keyClick(field(page, "phone_0"), Qt.Key.Key_Return)
    assert field(page, "phone_note_0").hasFocus()


def test_known_words_are_offered_and_a_chosen_one_is_saved(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.session.change(clients.add, {"surname": "Ким", "source": "Вывеска"})
    details(page, orlova)
    edit = field(page, "source")
    edit.setFocus()
    type_words(edit, "выв")
    popup = edit.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert edit.text() == "Вывеска"
    assert not popup.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert clients.card(orlova).source == "Вывеска"


def test_down_in_a_field_opens_everything_that_is_known(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.session.change(clients.add, {"surname": "Ким", "source": "Вывеска"})
    details(page, orlova)
    edit = field(page, "source")
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    popup = edit.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    popup.hide()


def test_enter_goes_on_although_suggestions_are_open(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.session.change(clients.add, {"surname": "Ким", "source": "Вывеска на углу"})
    details(page, orlova)
    edit = field(page, "source")
    edit.setFocus()
    type_words(edit, "вывеска")
    popup = edit.completer().popup()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert not edit.hasFocus()
    assert clients.card(orlova).source == "вывеска"
