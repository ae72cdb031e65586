"""Who may be in the base already is shown, and what happens to them is decided: for all and for one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from salonbase import clients, importing
from salonbase.errors import SalonError
from salonbase.importing import Preview, refused
from salonbase.importing.decisions import Choice, Decisions, What
from salonbase.importing.newcomers import Place
from tests.core.test_mapping import sheet

pytestmark = pytest.mark.usefixtures("salon", "english")

HEAD: list[Any] = ["ФИО", "Телефон", "Дата рождения", "Адрес", "Комментарий", "Метки"]
FIRST: list[list[Any]] = [HEAD, ["Белова Анна", "89162041833", "12.03.1985", "Тула", "любит чай", "Кофе"]]
LATER: list[list[Any]] = [HEAD,
         ["Белова Анна", "89162041833, 89031112233", "12.03.1985", "Москва", "любит кофе", "Чай"],
         ["Жуков Иван", "89160001122", "", "", "", ""]]  # fmt: skip


def look(rows: list[list[Any]], now: dt.datetime, decided: Decisions | None = None) -> Preview:
    plan = importing.recognise([sheet(rows)])
    return importing.preview(plan, today=now.date(), decisions=decided or Decisions())


def bring(rows: list[list[Any]], now: dt.datetime, decided: Decisions | None = None) -> importing.Summary:
    return importing.apply(look(rows, now, decided), now=now)


def cards() -> list[clients.Card]:
    return [clients.card(client_id) for client_id in clients.ordered_ids()]


def place(row: int) -> Place:
    return Place("файл.xlsx", "Лист1", row)


def test_a_known_card_gets_only_what_it_lacks_unless_it_is_decided_otherwise(now: dt.datetime) -> None:
    bring(FIRST, now)
    done = bring(LATER, now)
    anna = cards()[0]
    assert (done.clients, done.duplicates, done.filled) == (1, 1, 1)
    assert (anna.address, anna.note, anna.tags) == ("Тула", "любит чай", ("Кофе",))
    assert [phone.number for phone in anna.phones] == ["+79162041833", "+79031112233"]


def test_the_file_wins_where_that_is_decided_and_nothing_is_lost(now: dt.datetime) -> None:
    bring(FIRST, now)
    wins = Decisions(known="replace")
    assert [one.state for one in look(LATER, now, wins).samples] == ["replaced", "new"]
    done = bring(LATER, now, wins)
    anna = cards()[0]
    assert (anna.address, anna.note, anna.tags) == ("Москва", "любит кофе\nлюбит чай", ("Кофе", "Чай"))
    again = bring(LATER, now, wins)
    assert (again.clients, again.filled) == (0, 0)
    importing.undo(done.import_id, now=now)
    [anna] = cards()
    assert (anna.address, anna.note, anna.tags) == ("Тула", "любит чай", ("Кофе",))


def test_known_people_can_be_left_out_or_get_another_card(now: dt.datetime) -> None:
    bring(FIRST, now)
    skipped = look(LATER, now, Decisions(known="skip"))
    assert (skipped.new, skipped.filled, [one.state for one in skipped.samples]) == (1, 0, ["skipped", "new"])
    doubled = importing.decide(skipped, Decisions(known="new"))
    assert (doubled.new, doubled.duplicates) == (2, 0)
    importing.apply(doubled, now=now)
    assert [card.name for card in cards()] == ["Белова Анна", "Белова Анна", "Жуков Иван"]


def test_who_is_left_out_brings_no_visits(now: dt.datetime) -> None:
    bring(FIRST, now)
    journal: list[list[Any]] = [
        ["Дата", "Клиент", "Телефон", "Сумма"],
        ["12.01.2025", "Белова Анна", "89162041833", 500],
    ]
    assert look(journal, now).new_visits == 1
    assert look(journal, now, Decisions(known="skip")).new_visits == 0
    assert bring(journal, now, Decisions(known="skip")).visits == 0


@pytest.mark.parametrize(
    ("what", "number", "name"),
    [("fill", 1, "Белова Анна"), ("replace", 1, "Петрова Анна"), ("skip", 1, "Белова Анна"), ("new", 2, "Белова Анна")],
)
def test_a_likely_duplicate_is_shown_and_decided_by_itself(
    what: What, number: int, name: str, now: dt.datetime
) -> None:
    bring(FIRST, now)
    looked = look([HEAD, ["Петрова Анна", "89162041833", "12.03.1985", "Москва", "", ""]], now)
    [pair] = importing.likely_pairs(looked)
    assert (pair.sure, pair.what, pair.file_name, pair.card_name) == (False, "new", "Петрова Анна", "Белова Анна")
    assert {line.key: (line.in_file, line.on_card) for line in pair.lines if line.differs} == {
        "surname": ("Петрова", "Белова"), "address": ("Москва", "Тула"),
    }  # fmt: skip
    decided = importing.decide(looked, Decisions(rows={pair.place: Choice(what, pair.client_id)}))
    importing.apply(decided, now=now)
    assert len(cards()) == number
    assert cards()[0].name == name


def test_who_is_known_for_certain_is_shown_only_where_something_differs(now: dt.datetime) -> None:
    bring(FIRST, now)
    assert importing.likely_pairs(look(FIRST, now)) == []
    [pair] = importing.likely_pairs(look(LATER, now))
    assert (pair.sure, pair.what) == (True, "fill")
    decided = importing.decide(look(LATER, now), Decisions(rows={pair.place: Choice("new")}))
    assert decided.new == 2


def test_a_mother_and_her_child_are_no_likely_duplicates(now: dt.datetime) -> None:
    bring(FIRST, now)
    assert importing.likely_pairs(look([HEAD[:2], ["Белов Егор", "89162041833"]], now)) == []


def test_a_typing_slip_is_a_likely_duplicate(now: dt.datetime) -> None:
    bring(FIRST, now)
    [pair] = importing.likely_pairs(look([HEAD[:2], ["Белоав Анна", "8 916 204 18 33"]], now))
    assert (pair.sure, pair.client_id) == (False, clients.ordered_ids()[0])


def test_words_that_ask_for_flags_are_offered_and_can_stay_words(now: dt.datetime) -> None:
    rows: list[list[Any]] = [["ФИО", "Телефон", "Комментарий"], ["Белова Анна", "89162041833", "VIP\nне звонить"],
            ["Жуков Иван б/о", "", "вип клиент"]]  # fmt: skip
    looked = look(rows, now)
    assert [(mark.key, mark.title, mark.count, mark.examples) for mark in looked.marks] == [
        ("tag:VIP", "tag «VIP»", 2, ("VIP", "вип клиент")),
        ("do_not_disturb", "Do not disturb", 1, ("не звонить",)),
        ("free_of_charge", "Free of charge", 1, ("ФИО: Жуков Иван б/о",)),
    ]
    importing.apply(
        importing.decide(looked, Decisions(without_marks=frozenset({"tag:VIP", "do_not_disturb"}))), now=now
    )
    anna, ivan = cards()
    assert (anna.tags, anna.do_not_disturb, anna.note) == ((), False, "VIP\nне звонить")
    assert (ivan.tags, ivan.free_of_charge, ivan.name) == ((), True, "Жуков Иван")


def test_birthdays_that_stood_for_unknown_ones_are_counted(now: dt.datetime) -> None:
    rows: list[list[Any]] = [
        ["ФИО", "Др"],
        ["Белова Анна", "01.01.1970"],
        ["Жуков Иван", "1900-01-01"],
        ["Лис Яна", "12.03.1985"],
    ]
    done = bring(rows, now)
    assert (done.placeholders, done.refused, done.as_json()["placeholders"]) == (2, 0, 2)


def test_refused_rows_become_a_workbook_that_can_be_mended_and_brought_again(tmp_path: Path, now: dt.datetime) -> None:
    rows: list[list[Any]] = [["Дата", "Клиент", "Телефон", "Сумма"], ["12.01.2025", "Белова Анна", 89162041833, 500],
            ["32.01.2025", "Жуков Иван", 89031112233.0, "1 000"],
            ["13.01.2025", None, "+79160001122", 700]]  # fmt: skip
    looked = look(rows, now)
    done = importing.apply(looked, now=now)
    assert (done.visits, done.refused) == (1, 2)
    [table] = refused.tables(looked.plan, looked.problems)
    assert table.headings == ("Дата", "Клиент", "Телефон", "Сумма", "Why it did not come in")
    assert [row[:4] for row in table.rows] == [tuple(rows[2]), tuple(rows[3])]
    assert [row[4] for row in table.rows] == ["“32.01.2025” is not in the calendar.", "There is no name."]
    path = tmp_path / "refused.xlsx"
    importing.save_refused(looked, path)
    [read] = importing.read(path)
    mended = [(number, [("22.01.2025" if cell == "32.01.2025" else cell) for cell in cells])
              for number, cells in read.rows]  # fmt: skip
    again = look([cells for _number, cells in mended], now)
    assert (again.new, again.new_visits, again.refused) == (1, 1, 1)
    ivan = next(person for person in again.people if person.full_name == "Жуков Иван")
    assert ([phone.number for phone in ivan.phones], ivan.visits[0].note) == (["+79031112233"], "")


def test_where_all_rows_came_in_there_is_nothing_to_mend(tmp_path: Path, now: dt.datetime) -> None:
    with pytest.raises(SalonError):
        importing.save_refused(look(FIRST, now), tmp_path / "refused.xlsx")
    assert not (tmp_path / "refused.xlsx").exists()


def test_rows_of_no_table_are_refused_with_their_cells(now: dt.datetime) -> None:
    looked = importing.preview(
        importing.recognise([sheet([["Дата", "Что сделано", "Сумма"], ["12.01.2025", "пломба", 100]], "Лист7"),
                             sheet(FIRST, "Лист8")]), today=now.date(),
    )  # fmt: skip
    [table] = refused.tables(looked.plan, looked.problems)
    assert (table.sheet, table.rows[0][:3]) == ("Лист7", ("12.01.2025", "пломба", 100))
