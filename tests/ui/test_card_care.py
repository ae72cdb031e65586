"""Nothing that was typed into a card is lost or mixed up, whatever the hands do in the middle of it."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from salonbase import clients, dates, drafts, families, visits
from salonbase.facts import Phone
from tests.ui.hands import field, press, shown_page
from tests.ui.keyboard import type_words
from ui.card.alert_strip import AlertStrip
from ui.card.card_page import CardPage
from ui.card.new_draft import NEW, SET_ASIDE
from ui.session import Session


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> CardPage:
    return shown_page(qtbot, session)


@pytest.fixture
def orlova(session: Session) -> int:
    values = {"surname": "Орлова", "first_name": "Анна", "phones": [Phone("+79162041833")]}
    return session.change(clients.add, values)


def details(page: CardPage, client_id: int) -> None:
    page.show_client(client_id)
    press(page, "tab_form")


def paste(page: CardPage, name: str, words: str) -> None:
    QApplication.clipboard().setText(words)
    edit = field(page, name)
    edit.setFocus()
    edit.selectAll()
    edit.paste()


def test_a_new_card_stays_when_somebody_of_the_same_phone_is_opened(
    qtbot: QtBot, page: CardPage, orlova: int, session: Session
) -> None:
    page.new_client("Зайцев Егор")
    type_words(field(page, "phone_0"), "+7 916 204 18 33")
    hint = page.form().hint
    qtbot.waitUntil(hint.isVisible, timeout=1000)
    press(page, "likeness_open_0")
    assert page.client_id() == orlova
    assert clients.count() == 2  # another person with the phone of the family: no mistake to be thrown away


def test_a_new_card_stays_when_a_relative_is_opened_from_it(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.new_client("Орлов Егор")
    type_words(field(page, "phone_0"), "89162041833")
    qtbot.waitUntil(page.form().hint.isVisible, timeout=1000)
    press(page, "likeness_family_0")
    child = page.client_id()
    press(page, "family_member_0")
    assert page.client_id() == orlova
    assert clients.count() == 2
    assert families.of_client(orlova) == [(child, "Орлов Егор")]


def test_half_a_new_card_is_not_mixed_with_the_next_person(page: CardPage) -> None:
    page.new_client()
    type_words(field(page, "phone_0"), "89161112233")  # somebody rang, gave no name and hung up
    page.leave()
    page.new_client("Петрова Анна")
    assert field(page, "phone_0").text() == ""
    page.leave()
    assert clients.card(1).phones == ()
    page.new_client()  # without a name the unfinished one comes back
    assert field(page, "phone_0").text() == "89161112233"
    assert drafts.find(SET_ASIDE) is None
    type_words(field(page, "surname"), "Белова")
    page.leave()
    assert clients.card(2).phones == (Phone("+79161112233"),)
    assert drafts.find(NEW) is None


def test_esc_from_a_new_card_leaves_a_whole_card_behind(qtbot: QtBot, page: CardPage) -> None:
    page.new_client("Петрова Анна")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert clients.count() == 1
    for name in ("tab_form", "book"):
        button = page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible(), name


def test_a_tick_is_seen_at_once_by_everybody(page: CardPage, orlova: int) -> None:
    details(page, orlova)
    box = page.findChild(QCheckBox, "do_not_disturb")
    assert box is not None
    box.click()
    assert clients.card(orlova).do_not_disturb
    strip = page.head.findChild(AlertStrip)
    assert strip is not None
    assert strip.isVisible()


def test_a_refused_visit_lets_go_at_the_second_esc_and_keeps_its_words(
    qtbot: QtBot, page: CardPage, orlova: int, session: Session
) -> None:
    visit_id = session.change(visits.add, orlova, {"day": dt.date(2026, 11, 20), "services": "стрижка"})
    page.show_client(orlova)
    page.log.toggle(visit_id)
    edit = field(page, "visit_sum")
    edit.setFocus()
    edit.selectAll()
    type_words(edit, "дорого")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert page.log.is_opened()  # the reason stands beside the field now
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not page.log.is_opened()
    page.log.toggle(visit_id)
    assert field(page, "visit_sum").text() == "дорого"


def test_a_change_elsewhere_leaves_the_cursor_and_the_chosen_words(
    page: CardPage, orlova: int, session: Session
) -> None:
    details(page, orlova)
    edit = field(page, "surname")
    edit.setFocus()
    edit.setCursorPosition(3)
    session.change(clients.update, orlova, {"note": "звонила"})
    assert edit.cursorPosition() == 3
    edit.setSelection(1, 3)
    session.change(clients.update, orlova, {"note": "звонила вчера"})
    assert edit.selectedText() == "рло"


def test_a_change_elsewhere_leaves_the_half_typed_relative(page: CardPage, orlova: int, session: Session) -> None:
    details(page, orlova)
    edit = field(page, "family_add")
    edit.setFocus()
    type_words(edit, "бел")
    session.change(clients.update, orlova, {"note": "звонила"})
    assert edit.text() == "бел"


def test_several_pasted_phones_are_several_phones(page: CardPage, orlova: int) -> None:
    details(page, orlova)
    paste(page, "phone_0", "8 916 111-22-33\tмама\n8 925 222-33-44\n")
    page.form().autosave.commit()
    assert clients.card(orlova).phones == (Phone("+79161112233", "мама"), Phone("+79252223344"))


def test_pasted_lines_are_as_many_tags(page: CardPage, orlova: int) -> None:
    details(page, orlova)
    paste(page, "tags", "VIP\nпостоянная")
    page.form().autosave.commit()
    assert set(clients.card(orlova).tags) == {"VIP", "постоянная"}


@pytest.mark.parametrize("part", ["birthday_day", "birthday_month", "birthday_year"])
def test_a_whole_birthday_is_understood_in_any_of_its_parts(page: CardPage, orlova: int, part: str) -> None:
    details(page, orlova)
    paste(page, part, "12.03.1985")
    page.form().autosave.commit()
    assert clients.card(orlova).birthday == dates.Birthday(12, 3, 1985)


def test_phones_keep_different_names_after_one_was_removed(page: CardPage, session: Session) -> None:
    three = [Phone("+79161112233"), Phone("+79252223344"), Phone("+79263334455")]
    details(page, session.change(clients.add, {"surname": "Белов", "phones": three}))
    press(page, "phone_remove_1")
    editor = page.form().boxes["phones"].editor
    names = [widget.objectName() for widget in editor.inputs()]
    assert names == ["phone_0", "phone_note_0", "phone_1", "phone_note_1"]


def test_one_endless_word_does_not_widen_the_card(page: CardPage, session: Session, qtbot: QtBot) -> None:
    endless = "Я" * 118
    values = dict.fromkeys(("surname", "allergies", "sticky_note", "address"), endless)
    page.show_client(session.change(clients.add, values | {"tags": (endless[:60],)}))
    qtbot.waitUntil(lambda: page.minimumSizeHint().width() <= 560)  # when the layouts have reckoned anew
    name = page.findChild(QLabel, "card_name")
    assert name is not None
    assert name.toolTip() == endless
