"""A person looks at what was recognised and changes it: meanings, kinds, headings, orders; and it is remembered."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from salonbase import clients, importing
from salonbase.errors import SalonError
from salonbase.importing import changes, meanings, titles, views
from salonbase.importing.plans import Plan
from salonbase.importing.views import ColumnView, View
from tests.core.test_mapping import sheet

pytestmark = pytest.mark.usefixtures("salon", "english")

LIST: list[list[Any]] = [
    ["ФИО", "Связь", "Дата рождения", "Кличка собаки"],
    ["Белова Анна", "8 916 204-18-33", "04/05/1985", "Рекс"],
    ["Жуков Иван", "89031112233", "05/06/1990", "Шарик"],
]  # fmt: skip
LOG: list[list[Any]] = [["Дата", "Что сделано", "Сумма"], ["12.01.2025", "пломба", 4800]]


def recognised(sheets: dict[str, Any], *, must: bool = True) -> Plan:
    return importing.recognise([sheet(rows, name) for name, rows in sheets.items()], must=must)


def look(plan: Plan, now: dt.datetime) -> list[View]:
    return views.views(plan, today=now.date())


def column(view: View, heading: str) -> ColumnView:
    return next(one for one in view.columns if one.heading == heading)


def names_of(plan: Plan, now: dt.datetime) -> list[str]:
    return [person.full_name for person in importing.preview(plan, today=now.date()).people]


def test_a_list_is_shown_with_its_columns_and_what_would_become_of_their_cells(now: dt.datetime) -> None:
    [view] = look(recognised({"Лист1": LIST}), now)
    assert (view.kind, view.title, view.heading, view.rows) == ("clients", "a list of clients", 1, 2)
    assert [one.meaning for one in view.columns] == ["name", "phone", "birthday", ""]
    phone = column(view, "Связь")
    assert [(one.raw, one.taken) for one in phone.samples] == [
        ("8 916 204-18-33", "+7 916 204-18-33"), ("89031112233", "+7 903 111-22-33"),
    ]  # fmt: skip
    assert phone.title == "Phone"
    assert [one.taken for one in column(view, "Кличка собаки").samples] == ["Рекс", "Шарик"]


def test_a_column_whose_days_read_both_ways_says_so_and_can_be_told(now: dt.datetime) -> None:
    plan = recognised({"Лист1": LIST})
    [view] = look(plan, now)
    born = column(view, "Дата рождения")
    assert (born.order, born.trouble[:29]) == ("dmy", "Nothing in this column tells ")
    assert born.samples[0].taken == "04.05.1985"
    changes.change_order(plan, view.place, born.index, "mdy")
    [view] = look(plan, now)
    assert column(view, "Дата рождения").samples[0].taken == "05.04.1985"
    assert importing.preview(plan, today=now.date()).people[0].birthday.show() == "05.04.1985"


def test_a_column_with_both_orders_is_told_to_be_so(now: dt.datetime) -> None:
    rows = [["ФИО", "Др"], ["Белова Анна", "25/03/1985"], ["Жуков Иван", "03/25/1990"], ["Лис Яна", "04/05/1999"]]
    [view] = look(recognised({"Лист1": rows}), now)
    born = column(view, "Др")
    assert (born.order, born.trouble[:22]) == ("unclear", "Some of these days hav")
    assert "two ways" in born.samples[2].problem


def test_another_meaning_of_a_column_moves_its_cells(now: dt.datetime) -> None:
    plan = recognised({"Лист1": LIST})
    [view] = look(plan, now)
    changes.change_meaning(plan, view.place, column(view, "Кличка собаки").index, meanings.TAGS)
    changes.change_meaning(plan, view.place, column(view, "Связь").index, meanings.IGNORED)
    [first, _] = importing.preview(plan, today=now.date()).people
    assert (first.tags, list(first.note), first.phones) == (["Рекс"], [], [])


def test_a_meaning_that_one_column_has_is_taken_from_the_other(now: dt.datetime) -> None:
    plan = recognised({"Лист1": LIST})
    [view] = look(plan, now)
    changes.change_meaning(plan, view.place, column(view, "Кличка собаки").index, meanings.NAME)
    [view] = look(plan, now)
    assert [one.meaning for one in view.columns] == ["", "phone", "birthday", "name"]


def test_a_meaning_that_such_a_table_cannot_have_is_refused(now: dt.datetime) -> None:
    plan = recognised({"Лист1": LIST})
    with pytest.raises(SalonError):
        changes.change_meaning(plan, (0, 0), 1, meanings.TEETH)
    assert column(look(plan, now)[0], "Связь").meaning == "phone"


def test_a_list_can_be_said_to_be_a_journal(now: dt.datetime) -> None:
    rows = [["Клиент", "Первый раз", "Стоимость"], ["Белова Анна", "12.01.2025", 1500], ["Жуков Иван", "", 900]]
    plan = recognised({"Лист1": rows})
    assert look(plan, now)[0].kind == "clients"
    changes.change_kind(plan, (0, 0), "visits")
    changes.change_meaning(plan, (0, 0), 1, meanings.DAY)
    assert [one.meaning for one in look(plan, now)[0].columns] == ["name", "day", "sum"]
    looked = importing.preview(plan, today=now.date())
    assert (looked.new, looked.new_visits, looked.total_kopecks, looked.refused) == (1, 1, 150000, 1)


def test_the_row_of_headings_can_be_told(now: dt.datetime) -> None:
    rows = [["ФИО", "Телефон"], ["пояснение", "к таблице"], ["Клиент", "Дата рождения"], ["Белова Анна", "12.03.1985"]]
    plan = recognised({"Лист1": rows})
    changes.change_heading(plan, (0, 0), 3)
    [view] = look(plan, now)
    assert (view.heading, view.rows, [one.heading for one in view.columns]) == (3, 1, ["Клиент", "Дата рождения"])
    assert names_of(plan, now) == ["Белова Анна"]
    with pytest.raises(SalonError):
        changes.change_heading(plan, (0, 0), 4)


def test_a_sheet_that_is_left_out_brings_nobody(now: dt.datetime) -> None:
    plan = recognised({"Клиенты": LIST, "Журнал": [["Дата", "Клиент", "Сумма"], ["12.01.2025", "Сом Егор", 500]]})
    journal = look(plan, now)[1]
    changes.leave_out(plan, journal.place)
    assert names_of(plan, now) == ["Белова Анна", "Жуков Иван"]
    assert [view.left_out for view in look(plan, now)] == [False, True]
    changes.leave_out(plan, journal.place, False)
    assert len(names_of(plan, now)) == 3


def test_sheets_of_one_layout_are_one_view_and_change_together(now: dt.datetime) -> None:
    months = {month: [["Дата", "ФИО", "Кто делал-то", "Сумма"], [f"1{n}.01.2025", "Белова Анна", "Света", 100]]
              for n, month in enumerate(("Январь", "Февраль"))}  # fmt: skip
    plan = recognised(months)
    [view] = look(plan, now)
    assert (view.sheets, view.rows) == (("Январь", "Февраль"), 2)
    changes.change_meaning(plan, view.place, 2, meanings.SPECIALIST)
    [person] = importing.preview(plan, today=now.date()).people
    assert [visit.specialist for visit in person.visits] == ["Света", "Света"]


def test_the_labels_of_cards_are_a_view_and_can_mean_something_else(now: dt.datetime) -> None:
    cards = {f"Карта {n}": [["ФИО", name], ["Любимый чай", "зелёный"], *LOG]
             for n, name in enumerate(("Белова Анна", "Жуков Иван"))}  # fmt: skip
    plan = recognised(cards)
    lines, log = look(plan, now)
    assert (lines.kind, lines.sheets, log.kind, log.rows) == ("cards", ("Карта 0", "Карта 1"), "log", 2)
    changes.change_meaning(plan, lines.place, column(lines, "Любимый чай").index, meanings.TAGS)
    assert [person.tags for person in importing.preview(plan, today=now.date()).people] == [["зелёный"], ["зелёный"]]
    with pytest.raises(SalonError):
        changes.change_meaning(plan, lines.place, 99, meanings.TAGS)


def test_cards_can_be_left_out(now: dt.datetime) -> None:
    plan = recognised({"Белова": [["ФИО", "Белова Анна"], *LOG], "Список": LIST})
    cards = next(view for view in look(plan, now) if view.kind == "cards")
    changes.leave_out(plan, cards.place)
    assert importing.preview(plan, today=now.date()).visits == 0


STRANGE = [["aaa", "bbb", "ccc"], ["Иван Петров", "x1", "12/03/1985"], ["Олег Сидоров", "x2", "01/02/1999"]]


@pytest.mark.parametrize(("row", "heading"), [(2, 1), (1, 1)])
def test_who_points_at_a_name_and_a_day_makes_a_list(row: int, heading: int, now: dt.datetime) -> None:
    plan = recognised({"Лист1": STRANGE}, must=False)
    assert not plan.is_understood
    assert [view.kind for view in look(plan, now)] == ["nothing"]
    changes.point(plan, 0, row, 0, meanings.NAME, today=now.date())
    changes.point(plan, 0, row, 2, meanings.BIRTHDAY, today=now.date())
    assert plan.is_understood
    [view] = look(plan, now)
    assert (view.kind, view.heading, view.rows) == ("clients", heading, 2)
    people = importing.preview(plan, today=now.date()).people
    assert [(one.full_name, one.birthday.show(), list(one.note)) for one in people] == [
        ("Петров Иван", "12.03.1985", ["bbb: x1"]), ("Сидоров Олег", "01.02.1999", ["bbb: x2"]),
    ]  # fmt: skip


def test_who_points_at_the_day_of_a_visit_makes_a_journal(now: dt.datetime) -> None:
    rows = [["12.01.2025", "Айперин", "пилинг"], ["13.01.2025", "Токтогул", "чистка"]]
    plan = recognised({"Лист1": rows}, must=False)
    changes.point(plan, 0, 1, 1, meanings.NAME, today=now.date())
    changes.point(plan, 0, 1, 0, meanings.DAY, today=now.date())
    [view] = look(plan, now)
    assert (view.kind, view.heading, view.rows) == ("visits", 0, 2)
    assert importing.preview(plan, today=now.date()).new_visits == 2


def test_a_name_pointed_at_on_one_card_is_found_on_all_of_that_layout(now: dt.datetime) -> None:
    cards = {str(n): [["Салон"], ["xxx", name, "y"], *LOG] for n, name in enumerate(("белова", "жуков"))}
    plan = recognised(cards)
    assert names_of(plan, now) == []
    changes.point(plan, 0, 2, 1, meanings.NAME, today=now.date())
    assert names_of(plan, now) == ["белова", "жуков"]
    assert importing.preview(plan, today=now.date()).new_visits == 2


@pytest.mark.parametrize(("row", "place"), [(9, 0), (1, 7)])
def test_nothing_is_found_where_nothing_stands(row: int, place: int, now: dt.datetime) -> None:
    plan = recognised({"Лист1": STRANGE}, must=False)
    with pytest.raises(SalonError):
        changes.point(plan, 0, row, place, meanings.NAME, today=now.date())


def test_what_was_said_of_a_file_holds_for_the_next_one_with_its_headings(now: dt.datetime) -> None:
    plan = recognised({"Лист1": LIST})
    changes.change_meaning(plan, (0, 0), 3, meanings.TAGS)
    changes.change_order(plan, (0, 0), 2, "mdy")
    importing.apply(importing.preview(plan, today=now.date()), now=now)
    next_file = recognised({"Другой": [LIST[0], ["Лис Яна", "", "04/05/1985", "Мурка"]]})
    [view] = look(next_file, now)
    assert view.remembered
    [person] = importing.preview(next_file, today=now.date()).people
    assert (person.tags, person.birthday.show()) == (["Мурка"], "05.04.1985")
    assert not look(recognised({"Лист1": [["ФИО", "Телефон"], ["Лис Яна", "89161112233"]]}), now)[0].remembered


def test_a_table_that_was_pointed_at_is_found_the_next_time(now: dt.datetime) -> None:
    plan = recognised({"Лист1": STRANGE}, must=False)
    changes.point(plan, 0, 2, 0, meanings.NAME, today=now.date())
    importing.apply(importing.preview(plan, today=now.date()), now=now)
    again = recognised({"Новый": [["Итоги года"], STRANGE[0], ["Пётр Иванов", "x3", "01.02.1980"]]})
    assert names_of(again, now) == ["Иванов Пётр"]
    assert clients.count() == 2


def test_every_meaning_and_every_kind_has_words() -> None:
    every = {
        value for name, value in vars(meanings).items() if name.isupper() and name[0] != "_" and isinstance(value, str)
    }
    assert all(titles.of_meaning(meaning) for meaning in every)
    for kind, title in titles.kinds():
        assert title
        offered = [meaning for meaning, _ in titles.meanings_for(kind)]
        assert len(offered) == len(set(offered))
        assert {"", meanings.IGNORED, meanings.NOTE} <= set(offered)
