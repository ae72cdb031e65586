"""Segments in the window: chosen above the list, built line by line, put in order, taken out."""

from __future__ import annotations

import csv
import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import catalogue, clients, segments, visits
from salonbase.segments import Fact, Group, InReport
from salonbase.segments.subjects import FIXED
from ui import work
from ui.clients.client_list import ClientList
from ui.dialogs.export import ExportDialog
from ui.dialogs.segment import SegmentDialog
from ui.dialogs.segments import SegmentsDialog
from ui.preferences import Preferences
from ui.segments.condition_row import FactLine, ReportLine
from ui.segments.group_box import GroupBox
from ui.session import Session
from ui.workspace import Workspace

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]

NEVER = Group("all", (Fact("last_visit", "empty"),))
CAME = Group("all", (Fact("last_visit", "filled"),))


@pytest.fixture
def listed(qtbot: QtBot, filled: Session) -> ClientList:
    made = ClientList(filled)
    qtbot.addWidget(made)
    made.resize(324, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def editor(qtbot: QtBot, filled: Session) -> SegmentDialog:
    made = SegmentDialog(filled)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def surnames(listed: ClientList) -> list[str]:
    return [clients.card(client_id).surname for client_id in listed.model.ids]


def line(box: GroupBox, at: int) -> FactLine:
    found = box.parts[at]
    assert isinstance(found, FactLine)
    return found


def pick(box: QComboBox, key: str) -> None:
    """Choose an entry as a person does."""
    box.setCurrentIndex(box.findData(key))
    box.activated.emit(box.currentIndex())


def entry(row: FactLine) -> QLineEdit:
    """Where the words or the number of a line are typed."""
    assert row.values is not None
    found = row.values.inputs()[0]
    assert isinstance(found, QLineEdit)
    return found


# In the list


def test_a_segment_thins_the_list_out_beside_search_and_chips(listed: ClientList, soon: Soon) -> None:
    number = listed.session.change(segments.add, "Ни разу не были", NEVER)
    chip = listed.chips.segment
    assert chip.off.isHidden()
    chip.choose(number)
    soon(lambda: chip.allowed() is not None)
    assert surnames(listed) == ["Абрамова", "Белов", "Белоусова-Краснопольская", "Ёлкина", "Smith"]
    assert listed.count.text() == "Found: 5 of 6"
    assert chip.button.isChecked()
    assert chip.button.text() == "Ни разу не были"
    listed.search.setText("бел")
    assert surnames(listed) == ["Белов", "Белоусова-Краснопольская"]
    listed.chips.choose("tag:VIP")
    assert surnames(listed) == ["Белов"]
    assert listed.found() == [listed.model.ids[0]]
    listed.search.clear()
    listed.chips.choose("all")
    chip.off.click()
    assert len(surnames(listed)) == 6
    assert listed.found() is None
    assert chip.off.isHidden()


def test_the_list_follows_the_base_while_a_segment_is_set(
    listed: ClientList, soon: Soon, people: dict[str, int], now: dt.datetime
) -> None:
    chip = listed.chips.segment
    chip.choose(listed.session.change(segments.add, "Были", CAME))
    soon(lambda: surnames(listed) == ["Иванов"])
    listed.session.change(visits.add, people["Smith"], {"day": now.date()})
    soon(lambda: surnames(listed) == ["Иванов", "Smith"])
    listed.session.undo()
    soon(lambda: surnames(listed) == ["Иванов"])


def test_a_segment_that_is_changed_or_deleted_changes_the_list(listed: ClientList, soon: Soon) -> None:
    chip, session = listed.chips.segment, listed.session
    number = session.change(segments.add, "Были", CAME)
    chip.choose(number)
    soon(lambda: surnames(listed) == ["Иванов"])
    session.change(segments.change, number, "Не были", NEVER)
    soon(lambda: len(surnames(listed)) == 5)
    assert chip.button.text() == "Не были"
    session.change(segments.delete, number)
    assert len(surnames(listed)) == 6
    assert not chip.button.isChecked()


def test_a_segment_that_cannot_be_asked_says_so_and_thins_nothing_out(listed: ClientList, soon: Soon) -> None:
    said: list[str] = []
    listed.session.message.connect(lambda sentence, kind: said.append(kind))
    number = listed.session.change(segments.add, "Были", CAME)
    stored = '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "field:gone", "relation": "filled"}]}}'
    listed.session.base.database.execute_sql("UPDATE segment SET conditions = ?", [stored])
    listed.chips.segment.choose(number)
    soon(lambda: said == ["bad"])
    assert len(surnames(listed)) == 6
    assert not listed.chips.segment.button.isChecked()


def test_no_key_press_waits_for_the_counting(
    listed: ClientList, soon: Soon, people: dict[str, int], now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    chip = listed.chips.segment
    chip.choose(listed.session.change(segments.add, "Были", CAME))
    soon(lambda: surnames(listed) == ["Иванов"])
    threads: list[bool] = []
    former = segments.ids

    def watched(conditions: Group, *, today: dt.date, **more: Any) -> list[int]:
        threads.append(threading.current_thread() is threading.main_thread())
        return former(conditions, today=today, **more)

    monkeypatch.setattr(segments, "ids", watched)
    listed.session.change(visits.add, people["Smith"], {"day": now.date()})
    listed.search.setText("и")
    assert surnames(listed) == ["Иванов"]
    assert threads == []
    listed.search.clear()
    soon(lambda: surnames(listed) == ["Иванов", "Smith"])
    assert threads
    assert not any(threads)


def test_the_menu_offers_the_segments_and_the_ways_to_change_them(listed: ClientList, soon: Soon) -> None:
    chip = listed.chips.segment
    wanted: list[object] = []
    chip.edit_wanted.connect(wanted.append)
    chip.open_menu()
    assert menu_of(listed) == ["New segment…"]
    listed.session.change(segments.add, "Были", CAME)
    number = listed.session.change(segments.add, "A & B", NEVER)
    chip.choose(number)
    soon(lambda: chip.allowed() is not None)
    chip.open_menu()
    assert menu_of(listed, press="Change this segment…") == [
        "Были", "A && B", "", "Change this segment…", "New segment…", "All segments…",
    ]  # fmt: skip
    assert wanted == [segments.segment(number)]


def menu_of(listed: ClientList, press: str = "") -> list[str]:
    menu = listed.chips.segment.findChildren(QMenu, "segment_menu")[-1]
    words = [action.text() for action in menu.actions()]
    for action in menu.actions():
        if press and action.text() == press:
            action.trigger()
    menu.close()
    return words


# The editor


def test_conditions_are_built_and_counted_while_they_are_built(editor: SegmentDialog, soon: Soon) -> None:
    soon(lambda: editor.count.text() == "Now: 0 client(s)")
    first = line(editor.conditions, 0)
    pick(first.subject, "surname")
    entry(first).setText("БЕЛО")
    soon(lambda: editor.count.text() == "Now: 2 client(s)")
    assert editor.people.text() == "Белов Кирилл Андреевич; Белоусова-Краснопольская Александра Константиновна"
    assert editor.told.text() == "Surname contains “БЕЛО”."
    editor.add_condition()
    second = line(editor.conditions, 1)
    pick(second.subject, "tag")
    assert second.values is not None
    soon(lambda: editor.count.text() == "Now: 1 client(s)")
    pick(editor.conditions.how, "none")
    soon(lambda: editor.count.text() == "Now: 4 client(s)")


def test_a_saved_segment_comes_back_as_it_was(editor: SegmentDialog, qtbot: QtBot, soon: Soon) -> None:
    session = editor._session
    anna = session.change(catalogue.add_specialist, "Анна")
    asked = Group(
        "all",
        (
            Fact("service_words", "longer_ago", "окраш", 60),
            Fact("income", "at_least", 500_050, 365),
            Fact("income", "at_most", 0),
            Fact("specialist", "not_within", anna, 30),
            Fact("birthday", "month", 11),
            Fact("created", "since", "2026-11-01"),
            Fact("discount", "equal", 7.5),
            Fact("age", "at_least", 30),
            Fact("booking", "no"),
            Fact("status", "is_not", "lost"),
            Group("none", (Fact("note", "is", "Ёж"), Group("any", (Fact("phone", "contains", "916"),)))),
            InReport("birthdays", (("period", "next_30_days"),), among=False),
        ),
    )
    editor.conditions.show_conditions(asked)
    editor.name.set_words("Всё сразу")
    assert editor.conditions.group() == asked
    editor.save()
    assert editor.kept is not None
    saved = segments.segment(editor.kept)
    assert saved.conditions == asked
    again = SegmentDialog(session, saved)
    qtbot.addWidget(again)
    assert again.conditions.group() == asked
    assert again.name.words() == "Всё сразу"
    assert isinstance(again.conditions.parts[-1], ReportLine)
    again.name.set_words("Иначе")
    again.save()
    assert segments.names() == ["Иначе"]


@pytest.mark.parametrize("about", [one.key for one in FIXED])
def test_each_relation_of_each_fact_has_its_editors(editor: SegmentDialog, about: str) -> None:
    first = line(editor.conditions, 0)
    pick(first.subject, about)
    assert first.subject.currentText() == segments.subject(about).title()
    for relation in segments.subject(about).relations:
        pick(first.relation, relation.key)
        assert first.values is not None
        wanted = len(relation.takes) + segments.subject(about).period
        assert len(first.values.inputs()) == wanted


def test_refusals_stand_beside_their_line_and_their_name(editor: SegmentDialog, soon: Soon) -> None:
    editor.conditions.show_conditions(
        Group("all", (Fact("booking", "no"), Group("any", (Fact("tag", "empty"), Fact("visits", "at_least", 3)))))
    )
    inner = editor.conditions.parts[1]
    assert isinstance(inner, GroupBox)
    number = line(inner, 1)
    entry(number).setText("много")
    soon(lambda: not number.error.isHidden())
    assert line(inner, 0).error.isHidden()
    assert editor.count.text() == "Not all conditions are complete"
    editor.save()
    assert segments.saved() == []
    entry(number).setText("2")
    soon(lambda: number.error.isHidden())
    editor.save()
    error = editor.findChild(QLabel, "segment_name_error")
    assert error is not None
    assert not error.isHidden()
    assert segments.saved() == []


def test_lines_come_and_go_by_keys(qtbot: QtBot, editor: SegmentDialog) -> None:
    line(editor.conditions, 0).subject.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Insert, Qt.KeyboardModifier.AltModifier)
    assert len(editor.conditions.parts) == 2
    assert QApplication.focusWidget() is line(editor.conditions, 1).subject
    qtbot.keyClick(editor, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert len(editor.conditions.parts) == 1
    assert QApplication.focusWidget() is line(editor.conditions, 0).off
    qtbot.keyClick(editor, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert editor.conditions.parts == []
    assert QApplication.focusWidget() is editor.conditions.add_button
    editor.name.set_words("Все")
    editor.save()
    assert not editor.error.isHidden()


def test_tab_goes_through_the_conditions_as_the_eye_does(qtbot: QtBot, editor: SegmentDialog) -> None:
    def walk() -> list[str]:
        QApplication.processEvents()
        editor.name.setFocus()
        names = []
        for _ in range(40):
            here = QApplication.focusWidget()
            assert here is not None
            if here.objectName() in names:
                break
            names.append(here.objectName())
            qtbot.keyClick(here, Qt.Key.Key_Tab)
        return names

    line(editor.conditions, 0).choose(Fact("service", "once", "окраш"))
    editor.conditions.add(Group("none", (Fact("booking", "no"),)))
    line(editor.conditions, 0).choose(Fact("last_visit", "longer_ago", days=90))
    walked = walk()
    shown = sorted(
        (editor.findChild(QWidget, name) for name in walked),
        key=lambda one: (one.mapTo(editor, one.rect().center()).y() // 16, one.mapTo(editor, QPoint()).x()),
    )
    assert walked == [one.objectName() for one in shown]
    assert len(walked) > 12, " ".join(walked)


def test_an_example_is_a_beginning(editor: SegmentDialog, soon: Soon) -> None:
    for number, example in enumerate(segments.examples()):
        editor.begin_with(number)
        assert editor.conditions.group() == example.conditions
        assert editor.name.words() == example.name
    editor.save()
    assert len(segments.saved()) == 1


# All of them


def test_segments_are_put_in_order_deleted_and_shown(qtbot: QtBot, filled: Session) -> None:
    ids = [filled.change(segments.add, name, CAME) for name in ("А", "Б", "В")]
    made = SegmentsDialog(filled)
    qtbot.addWidget(made)
    made.show()
    made.table.selectRow(2)
    made.shift(-1)
    assert segments.names() == ["А", "В", "Б"]
    current = made.current()
    assert current is not None
    assert current.name == "В"
    made.delete()
    assert segments.names() == ["А", "Б"]
    filled.undo()
    assert [one.name for one in made.model.rows()] == ["А", "В", "Б"]
    chosen: list[int] = []
    made.chosen.connect(chosen.append)
    made.table.selectRow(0)
    made.show_chosen()
    assert chosen == [ids[0]]


def test_the_window_opens_them_and_shows_the_chosen_one(
    qtbot: QtBot, filled: Session, preferences: Preferences, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = filled.change(segments.add, "Были", CAME)
    made = Workspace(filled, preferences)
    qtbot.addWidget(made)
    made.show()
    monkeypatch.setattr(SegmentsDialog, "exec", lambda dialog: dialog.show_chosen())
    made.actions_["segments"].trigger()
    soon(lambda: made.list.chips.segment.allowed() is not None)
    assert made.list.chips.segment.segment_id() == number
    assert surnames(made.list) == ["Иванов"]
    soon(lambda: not work.busy())


def test_a_segment_shown_from_a_page_that_folds_the_list_brings_the_list_into_sight(
    qtbot: QtBot, filled: Session, preferences: Preferences, soon: Soon
) -> None:
    number = filled.change(segments.add, "Были", CAME)
    made = Workspace(filled, preferences)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.show_page("reports")
    assert not made.list.isVisible()
    made.pages.segment_wanted.emit(number)
    assert made.list.isVisible()
    assert made.focusWidget() is made.list.search
    soon(lambda: surnames(made.list) == ["Иванов"])
    soon(lambda: not work.busy())


# Out of the base


def test_the_clients_of_a_segment_go_into_a_file(
    qtbot: QtBot, filled: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    filled.change(segments.add, "Были", CAME)
    monkeypatch.setattr("ui.ask.save_file", lambda _parent, _title, proposed, _kinds: tmp_path / "a.csv")
    dialog = ExportDialog(filled)
    qtbot.addWidget(dialog)
    dialog.show()
    radio = dialog.findChild(QRadioButton, "export_whom_segment")
    assert radio is not None
    radio.click()
    dialog.choices.choose("format", ".csv")
    dialog.save()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=20_000)
    assert dialog.taken is not None
    assert dialog.taken.rows == 1
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert "Иванов" in rows[1]


def test_without_segments_the_export_does_not_ask_for_one(qtbot: QtBot, filled: Session) -> None:
    dialog = ExportDialog(filled)
    qtbot.addWidget(dialog)
    assert dialog.findChild(QRadioButton, "export_whom_segment") is None
