"""Headings and layouts of other people's files are understood, whatever they are called and wherever they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from salonbase.errors import SalonError
from salonbase.importing import card_lines, gathering, mapping, meanings, recognition, synonyms, told
from salonbase.importing.gathering import Gathered
from salonbase.importing.newcomers import Newcomer
from salonbase.importing.plans import Plan
from salonbase.reading import Row, Sheet, Value

pytestmark = pytest.mark.usefixtures("english")

TODAY = dt.date(2026, 11, 22)


def sheet(rows: Any, name: str = "Лист1", merged: Sequence[tuple[int, int, int, int]] = ()) -> Sheet:
    kept: list[Row] = []
    for number, cells in enumerate(rows, start=1):
        values: list[Value] = [None if cell == "" else cell for cell in cells]
        while values and values[-1] is None:
            values.pop()
        if values:
            kept.append(Row(number, tuple(values)))
    return Sheet(name, kept, "файл.xlsx", tuple(merged))


def plan(sheets: Mapping[str, Any]) -> Plan:
    return recognition.recognise([sheet(rows, name) for name, rows in sheets.items()])


def gather(sheets: Mapping[str, Any]) -> Gathered:
    return gathering.gather(plan(sheets), today=TODAY)


def only(rows: Any, name: str = "Лист1") -> Newcomer:
    found = gather({name: rows})
    assert found.problems == []
    [person] = found.people
    return person


@pytest.mark.parametrize(("heading", "meaning"), [
    ("Ф.И.О.", "name"), ("ФИО пациента", "name"), ("Тел.", "phone"), ("Телефон 2", "phone"), ("моб. тел", "phone"),
    ("Контактный телефон", "phone"), ("Дата рождения", "birthday"), ("Д.Р.", "birthday"), ("д/р", "birthday"),
    ("Скидка, %", "discount"), ("Сумма, руб.", "sum"), ("Стоимость услуги (руб.)", "sum"), ("Цена, ₽", "sum"),
    ("Оплачено, ₽", "paid"), ("№ зуба", "teeth"), ("№ п/п", "ignored"), ("e-mail", "email"), ("Эл. почта", "email"),
    ("Откуда о нас узнали", "source"), ("Комментарий администратора", "note"), ("Лечащий врач", "preferred_specialist"),
    ("Врач-стоматолог", "specialist"), ("Что сделано (лечение)", "work"), ("Дата приёма", "day"), ("Аллергоанамнез",
    "allergies"),
    ("Date of Birth", "birthday"), ("Phone number", "phone"), ("LAST NAME", "surname"), ("Дата регистрации", ""),
    ("Сумма продаж", ""), ("Средний чек", ""), ("Дата последнего визита", ""), ("Группа крови", ""), ("", ""),
])  # fmt: skip
def test_headings_are_understood_in_any_dress(heading: str, meaning: str) -> None:
    assert meanings.of_heading(heading) == meaning


def test_every_synonym_is_written_as_it_is_compared_and_stands_once() -> None:
    every = [words for headings in synonyms.EXACT.values() for words in headings]
    assert [words for words in every if meanings.normalise(words) != words] == []
    assert sorted(every) == sorted(set(every))
    assert set(synonyms.EXACT) <= {value for value in vars(meanings).values() if isinstance(value, str)}


@pytest.mark.parametrize(("words", "is_name"), [
    ("Иванова Мария Петровна", True), ("Иванова М.П.", True), ("Иванова М. П.", True), ("Ким Вера", True),
    ("Anna Brown", True),
    ("Козлов И. И. (2)", True), ("Постоянные клиенты", False), ("Карта Пациента", False), ("Лист1", False),
    ("Иванова", False),
    ("Прайс Лист", False), ("Салон «Ромашка»", False), ("ул. Ленина 5", False), ("Январь 2024", False),
    ("Журнал Визитов", False),
])  # fmt: skip
def test_a_name_is_told_from_a_title(words: str, is_name: bool) -> None:
    assert mapping.looks_like_name(words) is is_name


@pytest.mark.parametrize("title", [
    "Карта пациента: Иванова Анна Петровна", "Карточка клиента Иванова Анна Петровна",
    "Амб.карта № 12 Иванова Анна Петровна",
    "Пациент: Иванова Анна Петровна", "Иванова Анна Петровна",
])  # fmt: skip
def test_a_name_is_found_in_a_title(title: str) -> None:
    assert card_lines.clean_title(title) == "Иванова Анна Петровна"


def test_a_surname_that_begins_like_a_title_is_a_surname() -> None:
    assert card_lines.clean_title("Карташова Анна Петровна") == "Карташова Анна Петровна"
    assert mapping.looks_like_name("Карташова Анна")
    assert not mapping.looks_like_name("Медкарта Пациента")


LOG: list[list[Any]] = [["Дата", "Жалоба", "Зуб", "Лечение", "Стоимость"], ["15.01.2024", "боль", 36, "пломба", 4500]]


@pytest.mark.parametrize("head", [
    [["ФИО", "Иванова Мария Петровна"], ["Дата рождения", "06.05.1980"], ["Телефон", 89161112233]],
    [["ФИО:", "", "Иванова Мария Петровна"], ["Дата рождения:", "", dt.date(1980, 5, 6)],
     ["Телефон:", "", "8 916 111-22-33"]],
    [["ФИО: Иванова Мария Петровна"], ["Дата рождения: 6 мая 1980 г."], ["Тел.: +7 (916) 111-22-33"]],
    [["Ф.И.О. — Иванова Мария Петровна"], ["Дата рождения — 06.05.1980"], ["Телефон — 89161112233"]],
    [["ФИО", "Дата рождения", "Телефон"], ["Иванова Мария Петровна", "06/05/1980", "89161112233"]],
    [["ФИО пациента:", "Иванова Мария Петровна", "Д.р.:", "06.05.80"], ["Тел.:", "89161112233", "Адрес:", ""]],
    [["КАРТА ПАЦИЕНТА"], [], ["Фамилия", "Иванова"], ["Имя", "Мария"], ["Отчество", "Петровна"], ["Тел", "89161112233"],
     ["Дата рожд.", 29347]],
    [["", "", "Иванова Мария Петровна"], ["", "", "тел.: 8-916-111-22-33"], ["", "", "д.р.: 06.05.1980"]],
    [["ФИО"], ["Иванова Мария Петровна"], ["Телефон"], ["89161112233"], ["Дата рождения"], ["06.05.1980"]],
    [["Телефон", "89161112233"], ["Дата рождения", "06.05.1980"]],
])  # fmt: skip
@pytest.mark.parametrize("offset", [0, 2])
def test_a_card_is_read_in_every_layout(head: Any, offset: int) -> None:
    rows: list[list[Any]] = [[*[""] * offset, *row] for row in [*head, [], *LOG, ["Итого", "", "", "", 4500]]]
    person = only(rows, "Иванова Мария Петровна")
    assert person.full_name == "Иванова Мария Петровна"
    assert person.birthday.show() == "06.05.1980"
    assert [phone.number for phone in person.phones] == ["+79161112233"]
    [visit] = person.visits
    assert (visit.day, visit.complaint, visit.teeth, visit.work) == (dt.date(2024, 1, 15), "боль", (36,), "пломба")
    assert (visit.sum_kopecks, visit.paid_kopecks) == (450000, 450000)


def test_unknown_labels_and_loose_words_of_a_card_are_kept() -> None:
    rows = [["ФИО", "Иванова Мария"], ["Группа крови", "II(+)"], ["Гепатит:", "нет"], ["Принимает варфарин"], [], *LOG]
    assert only(rows).note == ["Группа крови: II(+)", "Гепатит: нет", "Принимает варфарин"]


def test_an_allergy_that_is_denied_is_no_allergy() -> None:
    denied = only([["ФИО", "Иванова Мария"], ["Аллергия", "нет"], *LOG])
    assert "allergies" not in denied.words
    assert denied.note == ["Аллергия: нет"]
    assert only([["ФИО", "Иванова Мария"], ["Аллергия", "латекс"], *LOG]).words["allergies"] == "латекс"


def test_two_cards_on_one_sheet_are_two_people() -> None:
    found = gather(
        {
            "Лист1": [
                ["ФИО", "Иванова Мария"],
                *LOG,
                [],
                ["ФИО", "Петрова Анна"],
                ["Телефон", 89161112233],
                *LOG,
                *LOG[1:],
            ]
        }
    )
    assert [(person.full_name, len(person.visits)) for person in found.people] == [
        ("Иванова Мария", 1),
        ("Петрова Анна", 2),
    ]


def test_namesakes_on_sheets_of_their_own_stay_apart() -> None:
    card = [["ФИО", "Иванова Мария"], *LOG]
    assert len(gather({"Иванова": card, "Иванова (2)": card}).people) == 2
    assert [person.full_name for person in gather({"Иванова": LOG, "Иванова (2)": LOG}).people] == [
        "Иванова",
        "Иванова 2",
    ]


def test_empty_forms_price_lists_and_samples_make_no_client() -> None:
    empty = [["ФИО", ""], ["Телефон", ""], [], LOG[0]]
    found = gather({
        "Бланк": empty, "Лист2": empty, "Образец": [["ФИО", "Иванов Иван Иванович"], *LOG],
        "Прайс": [["Услуга", "Цена"], ["Маникюр", 1500]], "Орлова Анна": [["Телефон", 89161112233]],
    })  # fmt: skip
    assert [person.full_name for person in found.people] == ["Орлова Анна"]
    assert [(problem.place.sheet, problem.kept) for problem in found.problems] == [("Образец", False), ("Прайс", False)]


def test_remarks_under_the_visits_go_to_the_note_but_the_form_s_own_words_do_not() -> None:
    card = [["ФИО", "Иванова Мария"], *LOG, ["Подпись врача"]]
    other = [["ФИО", "Петрова Анна"], *LOG, ["боится уколов"], ["Подпись врача"]]
    third = [["ФИО", "Орлова Ольга"], *LOG, ["Подпись врача"]]
    assert [person.note for person in gather({"1": card, "2": other, "3": third}).people] == [[], ["боится уколов"], []]


def test_a_list_of_clients_beside_the_cards_makes_nobody_twice() -> None:
    found = gather({
        "Список": [["№", "Клиент", "Телефон"], [1, "Иванова Мария", 89161112233], [2, "Орлова Ольга", ""]],
        "Иванова Мария": [["Телефон", 89161112233], *LOG],
        "Орлова Ольга": [["Телефон", 89165556677], *LOG],
    })  # fmt: skip
    assert [(person.full_name, len(person.visits)) for person in found.people] == [
        ("Иванова Мария", 1),
        ("Орлова Ольга", 1),
    ]


@pytest.mark.parametrize("headings", [
    ["Фамилия", "Имя", "Отчество", "Телефон", "Заметки"], ["Last name", "First name", "Middle name", "Mobile", "Notes"],
])  # fmt: skip
def test_three_columns_of_a_name_and_a_title_above(headings: list[str]) -> None:
    rows = [["Наши клиенты", "", "", "", ""], [], headings, ["Орлова", "Ольга", "Львовна", "8916-111-22-33", "VIP"]]
    person = only(rows)
    assert (person.name.surname, person.name.first_name, person.name.patronymic) == ("Орлова", "Ольга", "Львовна")
    assert (person.tags, person.note, person.phones[0].number) == (["VIP"], ["VIP"], "+79161112233")


def test_a_list_without_headings_is_known_by_what_it_holds() -> None:
    rows = [["Наша база"], ["Абрамова Анна", "8916 111 11 11", "1.1.1980"], ["Б"],
            ["Белова Белла", "89162222222", "2.2.62"], ["Вишнёва Вера", "89163333333", "3 марта 2001"]]  # fmt: skip
    found = gather({"Лист1": rows})
    assert [(person.full_name, person.birthday.show(), len(person.phones)) for person in found.people] == [
        ("Абрамова Анна", "01.01.1980", 1), ("Белова Белла", "02.02.1962", 1), ("Вишнёва Вера", "03.03.2001", 1),
    ]  # fmt: skip


def test_unknown_columns_and_cells_under_no_heading_go_to_the_note() -> None:
    person = only([["ФИО", "Телефон", "Бонусы", ""], ["Орлова Ольга", "89161112233", 120, "любит чай"]])
    assert person.note == ["Бонусы: 120", "любит чай"]


def test_words_in_a_name_become_marks_and_are_kept() -> None:
    person = only([["Имя", "Телефон"], ["Орлова Ольга (маникюр) VIP не звонить!", "89161112233"]])
    assert person.full_name == "Орлова Ольга"
    assert person.note == ["Имя: Орлова Ольга (маникюр) VIP не звонить!"]
    assert (person.flags, person.tags) == ({"do_not_disturb"}, ["VIP"])


def test_a_number_in_a_name_is_a_telephone() -> None:
    person = only([["Имя", "Заметки"], ["Орлова Ольга 8 916 111-22-33", ""]])
    assert (person.full_name, person.phones[0].number) == ("Орлова Ольга", "+79161112233")


def test_a_name_longer_than_any_is_cut_and_kept_whole_in_the_note() -> None:
    found = gather({"Лист1": [["ФИО", "Телефон"], ["Ж" * 300, "89161112233"]]})
    assert found.people[0].name.surname + found.people[0].name.first_name == "Ж" * 120
    assert "Ж" * 300 in found.people[0].note[0]
    assert len(found.problems) == 1


JOURNAL = ["Дата", "Время", "Клиент", "Телефон", "Услуга", "Мастер", "Цена", "Скидка", "Оплачено", "Статус"]


def test_a_journal_makes_each_person_once() -> None:
    found = gather({"Журнал": [
        JOURNAL,
        ["10.01.2024", "10:00", "Орлова Ольга", "8 916 111-22-33", "Стрижка; Укладка", "Света", 2000, 10, 1800, ""],
        ["11.01.2024", "11:00", "Орлова Ольга", "", "Укладка", "Света", "1 000 руб.", "", 500, ""],
        ["11.01.2024", "12:00", "Орлова Ольга", "89265556677", "Укладка", "Оля", 1000, "", 1000, ""],
        ["12.01.2024", "12:00", "Ким Вера", "", "Маникюр", "Оля", 1500, "", "", "не пришла"],
        ["Итого", "", "", "", "", "", 5500, "", 3300, ""],
        ["30.02.2024", "", "Ким Вера", "", "Маникюр", "Оля", 1500, "", 1500, ""],
        ["", "", "Ким Вера", "", "Маникюр", "Оля", 1500, "", 1500, ""],
        ["13.01.2024", "", "", "89161110000", "Маникюр", "Оля", 1500, "", 1500, ""],
    ]})  # fmt: skip
    [first, nameless, second, missed] = found.people
    assert [visit.services for visit in first.visits] == [("Стрижка", "Укладка")]
    assert (first.visits[0].due_kopecks, first.visits[0].paid_kopecks) == (180000, 180000)
    assert second.phones[0].number == "+79265556677"
    assert (nameless.phones, nameless.visits[0].paid_kopecks) == ([], 50000)
    assert (missed.visits[0].status, missed.visits[0].paid_kopecks) == ("no_show", 0)
    assert [(problem.place.row, problem.kept) for problem in found.problems] == [(7, False), (8, False), (9, False)]


def test_a_nameless_phone_joins_nobody_where_two_people_have_the_name() -> None:
    rows = [["Дата", "Клиент", "Телефон", "Услуга"], ["10.01.2024", "Орлова Ольга", "89161112233", "Стрижка"],
            ["11.01.2024", "Орлова Ольга", "", "Укладка"]]  # fmt: skip
    assert len(gather({"Журнал": rows}).people) == 1
    assert len(gather({"Журнал": [*rows, ["12.01.2024", "Орлова Ольга", "89265556677", "Укладка"]]}).people) == 3


def test_a_day_joined_over_several_rows_counts_for_each() -> None:
    rows = [["Дата", "Клиент", "Услуга", "Сумма"], ["10.01.2024", "Орлова Ольга", "Стрижка", 1000],
            ["", "Белова Анна", "Укладка", 1000], ["", "Ким Вера", "Укладка", 1000]]  # fmt: skip
    joined = recognition.recognise([sheet(rows, merged=[(1, 0, 2, 0)])])
    found = gathering.gather(joined, today=TODAY)
    assert [person.full_name for person in found.people] == ["Орлова Ольга", "Белова Анна"]
    assert [problem.place.row for problem in found.problems] == [4]


@pytest.mark.parametrize(("headings", "cells", "money"), [
    (["Цена", "Скидка", "Оплачено"], [3500, 10, 3150], (350000, 10, 315000, 315000)),
    (["Цена", "Скидка, руб.", "Оплачено"], [2000, 50, 1950], (200000, 2.5, 195000, 195000)),
    (["Цена", "Скидка", "К оплате"], [2000, 500, 1500], (200000, 25, 150000, 150000)),
    (["Цена", "Скидка", "Оплачено"], [2000, 0.1, 1000], (200000, 10, 180000, 100000)),
    (["Стоимость", "Оплачено", "Долг"], [20000, 15000, 5000], (2000000, 0, 2000000, 1500000)),
    (["Стоимость", "Долг", ""], [20000, 5000, ""], (2000000, 0, 2000000, 1500000)),
    (["Сумма", "Сумма со скидкой", ""], [1000, 900, ""], (100000, 10, 90000, 90000)),
    (["Сумма", "Оплата", ""], [1000, "карта", ""], (100000, 0, 100000, 100000)),
    (["Сумма", "Оплата", ""], [1000, "", ""], (100000, 0, 100000, 0)),
    (["Оплачено", "", ""], [1000, "", ""], (100000, 0, 100000, 100000)),
    (["Сумма", "Примечание", ""], ["пять тысяч", "", ""], (0, 0, 0, 0)),
])  # fmt: skip
def test_the_money_of_a_row_agrees_with_itself(
    headings: list[str], cells: list[Any], money: tuple[int, float, int, int]
) -> None:
    found = gather(
        {"Журнал": [["Дата", "Клиент", "Услуга", *headings], ["10.01.2024", "Орлова Ольга", "Стрижка", *cells]]}
    )
    [visit] = found.people[0].visits
    percent = round(visit.discount_percent, 6)
    assert (visit.sum_kopecks, percent, visit.due_kopecks, visit.paid_kopecks) == money
    unreadable = [cell for cell in cells if cell == "пять тысяч"]
    assert len(found.problems) == len(unreadable)
    assert all(words in visit.note for words in unreadable)


def test_what_was_recognised_is_told_in_a_sentence() -> None:
    rows = [["Наши клиенты"], [], ["ФИО", "Телефон", "Бонусы"], ["Орлова Ольга", "89161112233", 5]]
    assert told.sentence(plan({"Лист1": rows})) == (
        "Sheet «Лист1»: a list of clients, 1 row, headings in row 3; columns kept in the note: «Бонусы»"
    )
    empty = [["ФИО", ""], [], LOG[0]]
    sentence = told.sentence(plan({"Бланк": empty, "Иванова Анна": [["ФИО", "Иванова Анна"], *LOG]}))
    assert sentence == (
        "Sheet «Иванова Анна»: the card of a client; 1 row of visits in the cards; "
        "sheet «Бланк»: an empty form, left out"
    )


@pytest.mark.parametrize("rows", [[["просто", "слова"]], [[1, 2], [3, 4]], [["x"]]])
def test_a_file_that_is_not_about_people_is_refused(rows: list[list[Any]]) -> None:
    with pytest.raises(SalonError, match="no clients and no visits"):
        gather({"Лист1": rows})


def test_two_rows_of_headings_and_the_numbers_of_columns_are_one_heading() -> None:
    rows = [["Пациент", "Иванова Мария"], [], ["Дата", "Лечение", "", "Сумма"], ["", "Зуб", "Работа", ""], [1, 2, 3, 4],
            ["12.05.2024", "36", "пломба", "4 500"]]  # fmt: skip
    [visit] = only(rows).visits
    assert (visit.teeth, visit.work, visit.sum_kopecks) == ((36,), "пломба", 450000)


def test_a_column_of_days_or_names_needs_no_heading() -> None:
    [visit] = only([["ФИО", "Иванова Мария"], ["", "Жалобы", "Зуб", "Сумма"], ["12.05.2024", "боль", 36, 3000]]).visits
    assert visit.day == dt.date(2024, 5, 12)
    rows = [["№", "", "Телефон"], [1, "Орлова Ольга", 89161112233], [2, "Белова Анна", 89161112244]]
    assert [person.full_name for person in gather({"Лист1": rows}).people] == ["Орлова Ольга", "Белова Анна"]


def test_the_number_of_a_card_is_found_in_its_title() -> None:
    rows = [["Медицинская карта № 12/А"], ["ФИО", "Иванова Мария"], *LOG]
    assert only(rows).words["card_number"] == "12/А"


def test_a_column_of_addresses_with_telephones_gives_both() -> None:
    person = only([["ФИО", "Адрес, телефон"], ["Орлова Ольга", "Москва, Ленина 5, т. 8-916-111-22-33"]])
    assert person.phones[0].number == "+79161112233"
    assert person.words["address"] == "Москва, Ленина 5, т. 8-916-111-22-33"


def test_every_fact_of_a_card_is_taken_by_its_label() -> None:
    person = only([
        ["Фамилия:", "Орлова", "Имя:", "Ольга", "Отчество:", "Львовна"], ["Пол:", "ж", "Возраст:", 36],
        ["E-mail:", "o@mail.ru", "Скидка", "7%"], ["Метки:", "VIP; постоянная", "Источник:", "сайт"],
        ["Врач:", "Сидоров"], ["Жалобы:", "скол"], *LOG,
    ])  # fmt: skip
    assert person.words == {
        "sex": "f", "email": "o@mail.ru", "source": "сайт", "preferred_specialist": "Сидоров", "reason": "скол",
    }  # fmt: skip
    assert (person.discount_percent, person.tags, person.note) == (7, ["VIP", "постоянная"], ["Возраст: 36"])


def test_values_that_are_not_understood_are_kept_with_a_reason() -> None:
    found = gather({"Лист1": [
        ["ФИО", "Телефон", "Пол", "Скидка", "E-mail", "Адрес", "Аллергии", "Аллергия", "Дата рождения"],
        ["Орлова Ольга", "потеряла", "?!", "много", "битый адрес", "у" * 600, "латекс", "новокаин", "когда-то"],
    ]})  # fmt: skip
    [person] = found.people
    assert person.note == [
        "Телефон: потеряла", "Пол: ?!", "Скидка: много", "E-mail: битый адрес", "Адрес: " + "у" * 600,
        "Дата рождения: когда-то",
    ]  # fmt: skip
    assert person.words == {"allergies": "латекс\nновокаин"}
    assert len(found.problems) == 4


def test_a_row_of_a_journal_keeps_what_is_not_understood() -> None:
    found = gather({"Журнал": [
        ["Дата", "Время", "Клиент", "Услуга", "Зуб", "Материалы", "Сумма", "Скидка", "Статус", "Кабинет", "Примечание"],
        ["10.01.2024", "утром", "Орлова Ольга", "чистка", "99", "паста", 1000, "много", "под вопросом", 5, "звонила"],
        ["10.01.2027", "10:00", "Белова Анна", "чистка", "", "", 1000, "", "отменена", "", ""],
        ["11.01.2027", "10:00", "Белова Анна", "чистка", "", "", 1000, "", "", "", ""],
    ]})  # fmt: skip
    visit = found.people[0].visits[0]
    assert visit.materials == "паста"
    assert visit.note.split("\n") == [
        "Время: утром",
        "Зуб: 99",
        "Статус: под вопросом",
        "Кабинет: 5",
        "звонила",
        "Скидка: много",
    ]
    assert [one.status for one in found.people[1].visits] == ["cancelled", "came"]
    assert [problem.place.row for problem in found.problems] == [2, 2, 2, 4]


def test_visits_without_a_person_and_cards_without_a_name_are_named_as_such() -> None:
    found = gather({"Лист7": [["Телефон", 89161112233], *LOG], "Лист8": LOG})
    assert found.people == []
    assert [(problem.place.sheet, problem.place.row, problem.kept) for problem in found.problems] == [
        ("Лист7", 1, False), ("Лист7", 3, False), ("Лист8", 2, False),
    ]  # fmt: skip
