"""The card as a whole: what its head says, where the keys lead, what stays when it is left."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from salonbase import cards, chronicle, clients, dates, drafts, families, fields, settings, visits
from salonbase.errors import SalonError
from salonbase.facts import Phone
from tests.ui.hands import button, field, shown_page
from tests.ui.keyboard import type_words
from ui import icons
from ui.card.alert_strip import AlertStrip
from ui.card.card_page import CardPage
from ui.card.card_tabs import FORM, HISTORY, VISITS
from ui.card.history_page import entries
from ui.session import Session
from ui.widgets.editors import EDITORS, editor_of
from ui.widgets.suggest import fitting

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> CardPage:
    return shown_page(qtbot, session)


@pytest.fixture
def orlova(session: Session) -> int:
    values = {
        "surname": "Орлова", "first_name": "Анна", "patronymic": "Игоревна", "birthday": dates.Birthday(22, 11, 1989),
        "phones": [Phone("+79162041833"), Phone("+74951234567", "мама")], "email": "anna@example.com",
        "allergies": "лидокаин <b>", "sticky_note": "Просит называть Аней", "tags": ("VIP",), "card_number": "1043",
    }  # fmt: skip
    return session.change(clients.add, values)


def words(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel), name
    return found.text()


def test_the_head_says_who_it_is(page: CardPage, orlova: int) -> None:
    page.show_client(orlova)
    assert words(page, "card_name") == "Орлова Анна Игоревна"
    assert "22.11.1989" in words(page, "card_facts")
    assert "1043" in words(page, "card_facts")
    assert button(page, "contact_1").text() == "+7 495 123-45-67 (мама)"


def test_allergies_stand_first_in_the_strip_and_are_only_words(page: CardPage, orlova: int) -> None:
    page.show_client(orlova)
    strip = page.head.findChild(AlertStrip)
    assert strip is not None
    assert strip.words() == ["Allergies: лидокаин <b>", "Просит называть Аней"]


def test_no_line_of_the_strip_ends_with_a_dot_and_long_words_are_whole(
    page: CardPage, orlova: int, session: Session
) -> None:
    note = "Просит называть Аней и не звонить до десяти утра, потому что работает по ночам в больнице"
    session.change(clients.update, orlova, {"sticky_note": note, "do_not_disturb": True})
    page.resize(480, 900)
    page.show_client(orlova)
    strip = page.head.findChild(AlertStrip)
    assert strip is not None
    assert strip.words() == ["Allergies: лидокаин <b>", note, "Do not call or write"]
    parts = [part for part in strip.findChildren(QLabel, "alert_words") if part.isVisible()]
    rows = [part.y() for part in parts]
    assert rows == sorted(rows)
    assert rows[0] < rows[-1]
    for part in parts:
        assert part.height() >= part.heightForWidth(part.width()), "cut"
    dots = strip.dots()
    assert len(dots) == sum(one == following for one, following in pairwise(rows))


def test_a_client_without_warnings_has_no_strip(page: CardPage) -> None:
    page.show_client(page.session.change(clients.add, {"surname": "Ким"}))
    strip = page.findChild(QWidget, "alert_strip")
    assert strip is not None
    assert not strip.isVisible()


def test_a_click_on_a_phone_copies_it_and_says_so(page: CardPage, orlova: int) -> None:
    said: list[tuple[str, str]] = []
    page.session.message.connect(lambda sentence, kind: said.append((sentence, kind)))
    page.show_client(orlova)
    button(page, "contact_0").click()
    assert QGuiApplication.clipboard().text() == "+79162041833"
    assert said[-1][1] == "info"


def test_a_card_that_is_gone_is_refused_and_the_former_one_stays(page: CardPage, orlova: int) -> None:
    page.show_client(orlova)
    with pytest.raises(SalonError):
        page.show_client(4711)
    assert page.client_id() == orlova


def test_the_tabs_have_keys_and_put_the_cursor_where_the_hands_begin(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.show_client(orlova)
    for key, tab, name in ((Qt.Key.Key_2, FORM, "surname"), (Qt.Key.Key_1, VISITS, "line_day")):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.AltModifier)
        assert page._pages.currentIndex() == tab
        assert field(page, name).hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page._pages.currentIndex() == HISTORY


def test_esc_goes_back_to_the_list(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    page.show_client(orlova)
    with qtbot.waitSignal(page.closed, timeout=500):
        qtbot.keyClick(field(page, "line_day"), Qt.Key.Key_Escape)


def test_leaving_a_new_card_keeps_what_was_typed(qtbot: QtBot, page: CardPage) -> None:
    page.new_client()
    type_words(field(page, "surname"), "Белова Яна")
    qtbot.keyClick(field(page, "surname"), Qt.Key.Key_Escape)
    assert clients.card(clients.ordered_ids()[0]).first_name == "Яна"


def test_what_could_not_be_saved_stays_a_draft_when_another_card_is_opened(page: CardPage, orlova: int) -> None:
    other = page.session.change(clients.add, {"surname": "Ким"})
    said: list[tuple[str, str]] = []
    page.session.message.connect(lambda sentence, kind: said.append((sentence, kind)))
    page.show_client(orlova)
    button(page, "tab_form").click()
    edit = field(page, "email")
    edit.setFocus()
    edit.clear()
    type_words(edit, "anna собака mail")
    page.show_client(other)
    assert drafts.find(f"client:{orlova}") == {"email": "anna собака mail"}
    assert said[-1][1] == "warning"
    page.show_client(orlova)
    assert page._pages.currentIndex() == FORM
    assert field(page, "email").text() == "anna собака mail"


def test_locking_leaves_nothing_that_could_still_write(page: CardPage, orlova: int) -> None:
    page.show_client(orlova)
    type_words(field(page, "line_work"), "полировка")
    field(page, "line_work").setFocus()
    page.keep_draft()
    here = QApplication.focusWidget()
    assert here is None or not page.isAncestorOf(here)
    found = drafts.find(f"visit_line:{orlova}")
    assert found is not None
    assert found["work"] == "полировка"


def test_enter_goes_from_field_to_field_as_the_eye_does(
    qtbot: QtBot, page: CardPage, orlova: int, now: dt.datetime
) -> None:
    cards.apply_template("dental", now=now)
    page.show_client(orlova)
    button(page, "tab_form").click()
    expected = [widget.objectName() for box in _eye_order(page) for widget in page.form().boxes[box].editor.inputs()]
    walked = [expected[0]]
    widget: QWidget | None = page.findChild(QWidget, expected[0])
    while widget is not None and len(walked) < len(expected):
        widget = widget.nextInFocusChain()
        if widget is not None and widget.objectName() in expected:
            walked.append(widget.objectName())
    assert walked == expected


def _eye_order(page: CardPage) -> list[str]:
    """The fields from top to bottom and from left to right, as they are painted."""
    boxes = page.form().boxes
    QApplication.processEvents()
    inside = page.form().layout_
    places = {name: boxes[name].mapTo(inside, boxes[name].rect().topLeft()) for name in boxes}
    return sorted(boxes, key=lambda name: (places[name].y(), places[name].x()))


def test_a_new_day_moves_the_line_that_nobody_touched(page: CardPage, orlova: int, now: dt.datetime) -> None:
    page.show_client(orlova)
    page.session._clock = lambda: now + dt.timedelta(days=1)
    page.session.look_at_the_clock()
    assert field(page, "line_day").text() == "23.11.2026"


def test_a_very_long_name_leaves_room_for_the_rest(page: CardPage) -> None:
    long = "Константинопольская" * 6
    client_id = page.session.change(clients.add, {"surname": long[:110], "first_name": long[:110]})
    page.show_client(client_id)
    assert page.head.sizeHint().height() < 400
    label = page.findChild(QLabel, "card_name")
    assert isinstance(label, QLabel)
    assert label.toolTip() == clients.card(client_id).name


def test_strange_letters_do_no_harm(page: CardPage) -> None:
    client_id = page.session.change(clients.add, {"surname": "😀 Иванова", "first_name": "שרה", "note": "а\nб"})
    page.show_client(client_id)
    button(page, "tab_form").click()
    assert page.grab().height() > 0


def test_the_history_is_grouped_by_day_newest_first(page: CardPage, orlova: int) -> None:
    page.session.change(clients.update, orlova, {"address": "Лесная, 14"})
    page.show_client(orlova)
    button(page, "tab_history").click()
    shown = page.findChild(QListView, "history_list")
    assert isinstance(shown, QListView)
    assert shown.model().rowCount() == 3
    rows = entries(chronicle.of_client(orlova), TODAY, "taken back")
    assert [row.is_day for row in rows] == [True, False, False]


def test_the_history_tells_what_was_taken_back(page: CardPage, orlova: int) -> None:
    page.session.change(clients.update, orlova, {"address": "Лесная, 14"})
    page.session.undo()
    rows = entries(chronicle.of_client(orlova), TODAY, "taken back")
    assert any("taken back" in row.title for row in rows)


def test_everything_that_can_happen_has_a_sign_in_the_history() -> None:
    lines = [
        chronicle.Line(number, dt.datetime(2026, 11, 22, 12, number), "", (), undone=False, action=action)
        for number, action in enumerate(chronicle.ACTIONS)
    ]
    rows = entries(lines, TODAY, "taken back")[1:]
    assert all(icons.glyph(row.icon) for row in rows)
    assert [row.first for row in rows] == [True] + [False] * (len(rows) - 1)
    assert [row.last for row in rows] == [False] * (len(rows) - 1) + [True]


def test_the_family_leads_to_its_members(qtbot: QtBot, page: CardPage, orlova: int, now: dt.datetime) -> None:
    child = page.session.change(clients.add, {"surname": "Орлов", "first_name": "Егор"})
    families.join(orlova, child, now=now)
    page.show_client(orlova)
    button(page, "tab_form").click()
    with qtbot.waitSignal(page.client_shown, timeout=500) as shown:
        button(page, "family_member_0").click()
    assert shown.args == [child]


def test_a_relative_is_found_by_name_and_joined(qtbot: QtBot, page: CardPage, orlova: int) -> None:
    child = page.session.change(clients.add, {"surname": "Орлов", "first_name": "Егор"})
    page.show_client(orlova)
    button(page, "tab_form").click()
    edit = field(page, "family_add")
    edit.setFocus()
    type_words(edit, "егор")
    assert page.form().layout_.family._found == {"Орлов Егор": child}
    edit.completer().popup().hide()  # type: ignore[union-attr]
    edit.setText("Орлов Егор")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert families.of_client(orlova) == [(child, "Орлов Егор")]


def test_a_clinic_speaks_of_patients_and_doctors(page: CardPage, orlova: int, now: dt.datetime) -> None:
    settings.put("client_word", "patient", now=now)
    page.show_client(orlova)
    assert "2026" in words(page, "card_facts")


@pytest.mark.parametrize("kind", sorted(EDITORS))
def test_every_kind_of_field_gives_back_what_it_shows(qtbot: QtBot, now: dt.datetime, salon: object, kind: str) -> None:
    stored = {
        "text": "слово", "long_text": "раз\nдва", "number": "12.5", "money": "480000", "date": "2026-11-22",
        "yes_no": "yes", "choice": "б", "choices": "а\nв",
    }[kind]  # fmt: skip
    row = cards.CardFieldRow(1, "own", "Своё", kind, ("а", "б", "в"), False)
    editor = editor_of(row)
    qtbot.addWidget(editor)
    editor.set_value(stored)
    assert fields.KINDS[kind].check(editor.value(), row.options, today=TODAY) == stored
    editor.set_value("")
    assert not editor.words()


def test_every_kind_of_field_has_an_editor() -> None:
    assert EDITORS.keys() == fields.KINDS.keys()


def test_suggestions_forgive_case_and_yo_and_begin_with_the_beginning() -> None:
    assert fitting(["Чистка", "Удаление", "Очистка", "Счёт"], "чист") == ["Чистка", "Очистка"]
    assert fitting(["Счёт"], "счет") == ["Счёт"]


def test_figures_are_empty_and_calm_without_visits(page: CardPage) -> None:
    page.show_client(page.session.change(clients.add, {"surname": "Ким"}))
    assert words(page, "figure_visits") == "0"
    assert words(page, "figure_last") == "—"


def test_a_missed_visit_is_told_in_the_tooltip(page: CardPage, orlova: int, now: dt.datetime) -> None:
    visits.add(orlova, {"day": TODAY, "status": "no_show"}, now=now)
    page.show_client(orlova)
    figure = page.findChild(QLabel, "figure_visits")
    assert isinstance(figure, QLabel)
    assert "1" in figure.toolTip()


def test_a_card_in_the_trash_says_so_and_can_be_taken_out(page: CardPage, orlova: int, now: dt.datetime) -> None:
    clients.trash(orlova, now=now)
    page.show_client(orlova)
    assert page.tr("This card is in the trash").split()[0] in words(page, "alert_words")
    button(page, "tab_form").click()
    button(page, "card_trash").click()
    assert clients.count() == 1
    assert page.client_id() == orlova
    assert "trash" not in words(page, "alert_words")
