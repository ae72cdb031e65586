"""Workbooks as people really keep them, each with what is true of it: lists of clients, cards, journals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl

Rows = Sequence[Sequence[Any]]
DAY = dt.date
LONG = "Очень подробная заметка о клиентке. " * 200


@dataclass(frozen=True, slots=True)
class Strange:
    """A workbook and its truth; ``cards`` holds of some people, by name, what the card says: attribute → value."""

    title: str
    sheets: Mapping[str, Rows]
    clients: int
    visits: int = 0
    roubles: float = 0
    cards: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    problems: int = 0
    merged: Sequence[str] = ()
    hidden: Sequence[str] = ()
    number_formats: Mapping[str, str] = field(default_factory=dict)  # of cells of the first sheet

    def save(self, path: Path) -> Path:
        """Write it as Excel does."""
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in self.sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
            if name in self.hidden:
                sheet.sheet_state = "hidden"
        for area in self.merged:
            book.worksheets[0].merge_cells(area)
        for cell, pattern in self.number_formats.items():
            book.worksheets[0][cell].number_format = pattern
        book.save(path)
        return path


def _list(*rows: Sequence[Any]) -> dict[str, Rows]:
    return {"Лист1": rows}


PRICES: Rows = [["Прайс"], ["Услуга", "Цена"], ["Стрижка", 1500], ["Окрашивание", 4800], ["Маникюр", 2000]]
ANNA, OLGA, IVAN = "Белова Анна Сергеевна", "Комарова Ольга Львовна", "Жуков Иван Петрович"

LISTS = [
    Strange(
        "three columns of a name",
        _list(["Фамилия", "Имя", "Отчество", "Моб. тел.", "Д/р"],
              ["Белова", "Анна", "Сергеевна", "8(916)204-18-33", "12.03.1985"],
              ["Комарова", "Ольга", "Львовна", "+7 903 111 22 33", DAY(1990, 5, 4)]),
        2, cards={ANNA: {"phones": ["+79162041833"], "birthday": (12, 3, 1985)}, OLGA: {"birthday": (4, 5, 1990)}},
    ),
    Strange(
        "first name first",
        _list(["Имя и фамилия клиента", "Контактный телефон", "ДР"], ["Анна Белова", 89162041833, "12.03.1985"],
              ["Иван Жуков", "9031112233", "01.02.1970"], ["Ольга Сергеевна Комарова", "", ""]),
        3, cards={"Белова Анна": {"phones": ["+79162041833"]}, "Комарова Ольга Сергеевна": {}},
    ),
    Strange(
        "English headings",
        _list(["#", "Last Name", "First Name", "Mobile Phone", "E-mail Address", "Date of Birth", "Gender",
         "Comments"],
              [1, "Belova", "Anna", "+7 916 204-18-33", "anna@mail.ru", "1985-03-12", "Female", "likes tea"],
              [2, "Zhukov", "Ivan", "+44 20 7946 0958", "", "", "M", ""]),
        2, cards={"Belova Anna": {"birthday": (12, 3, 1985), "sex": "f", "email": "anna@mail.ru",
         "note": "likes tea"},
                  "Zhukov Ivan": {"phones": ["+442079460958"], "sex": "m"}},
    ),
    Strange(
        "headings in row five",
        _list(["Салон «Ромашка»"], ["Клиентская база на 01.11.2026"], [], ["Выгрузка:", "все клиенты"],
              ["№ п/п", "Ф.И.О. клиента", "Телефон (моб.)", "Дата рожд."], [1, ANNA, "89162041833", "12.03.1985"],
              [2, OLGA, "89031112233", "04.05.1990"]),
        2, cards={ANNA: {"birthday": (12, 3, 1985)}}, problems=1,
    ),
    Strange(
        "two columns of phones",
        _list(["Клиент", "Телефон 1", "Телефон 2", "Примечания"], [ANNA, "89162041833", "8-495-123-45-67", "мама"],
              [OLGA, "", "89031112233", ""]),
        2, cards={ANNA: {"phones": ["+79162041833", "+74951234567"]}, OLGA: {"phones": ["+79031112233"]}},
    ),
    Strange(
        "several phones in a cell",
        _list(["ФИО", "Телефоны"], [ANNA, "89162041833, 8 903 111-22-33 (муж)"], [OLGA, "89031112244; 89031112255"],
              [IVAN, "8 916 000 11 22\n8 916 000 11 33"]),
        3, cards={ANNA: {"phones": ["+79162041833", "+79031112233"]},
                  OLGA: {"phones": ["+79031112244", "+79031112255"]},
                  IVAN: {"phones": ["+79160001122", "+79160001133"]}},
    ),
    Strange(
        "phones that Excel took for numbers",
        _list(["ФИО", "Тел"], [ANNA, 79162041833.0], [OLGA, "7.9031112233E+10"], [IVAN, 9160001122],
              ["Лис Яна Яновна", "7,9E+10"]),
        4, cards={ANNA: {"phones": ["+79162041833"]}, OLGA: {"phones": ["+79031112233"]},
                  IVAN: {"phones": ["+79160001122"]}, "Лис Яна Яновна": {"phones": []}}, problems=1,
    ),
    Strange(
        "birthdays written in every way",
        _list(["ФИО", "Телефон", "День рождения"], [ANNA, "89160000001", 31118], [OLGA, "89160000002", "12 мая"],
              [IVAN, "89160000003", "31.02.1980"], ["Лис Яна Яновна", "89160000004", "01.01.1900"],
              ["Рак Яков Яковлевич", "89160000005", "5.6.85"], ["Сом Егор Егорович", "89160000006", "12 мая 1979 г."],
              ["Лещ Юлия Юрьевна", "89160000007", "1986"], ["Ёрш Нина Ильинична", "89160000008", "24.11"],
              ["Карп Олег Олегович", "89160000009", "03.04.2031"]),
        9, cards={ANNA: {"birthday": (12, 3, 1985)}, OLGA: {"birthday": (12, 5, None)},
                  IVAN: {"birthday": (None, None, None)}, "Лис Яна Яновна": {"birthday": (None, None, None)},
                  "Рак Яков Яковлевич": {"birthday": (5, 6, 1985)}, "Сом Егор Егорович": {"birthday": (12, 5, 1979)},
                  "Лещ Юлия Юрьевна": {"birthday": (None, None, 1986)},
                  "Ёрш Нина Ильинична": {"birthday": (24, 11, None)},
                  "Карп Олег Олегович": {"birthday": (None, None, None)}}, problems=3,
    ),
    Strange(
        "birthdays month first",
        _list(["Name", "Phone", "Birthday"], ["Anna Belova", "+79162041833", "03/25/1985"],
              ["Ivan Zhukov", "+79162041834", "04/05/1990"], ["Olga Komarova", "+79162041835", "12/31/99"]),
        3, cards={"Zhukov Ivan": {"birthday": (5, 4, 1990)}, "Komarova Olga": {"birthday": (31, 12, 1999)}},
    ),
    Strange(
        "a row of totals, blank rows, letters between",
        _list(["ФИО", "Телефон", "Сумма покупок"], ["А"], [], ["Агеева Анна Сергеевна", "89162041833", 4800], [],
         ["Б"],
              ["Белов Иван Ильич", "89031112233", "1 200,50"], [], ["ИТОГО:", "", 6000.5], ["Всего клиентов: 2"]),
        2, cards={"Агеева Анна Сергеевна": {"phones": ["+79162041833"]}},
    ),
    Strange(
        "joined cells and a title",
        _list(["Список клиентов салона красоты", None, None], ["Клиент", "Контакты", None],
              [None, "Телефон", "E-mail"], [ANNA, "89162041833", "anna@mail.ru"], [OLGA, "89031112233", ""]),
        2, merged=["A1:C1", "A2:A3", "B2:C2"], cards={ANNA: {"phones": ["+79162041833"], "email": "anna@mail.ru"}},
    ),
    Strange(
        "hidden sheets and a price list",
        {"Клиенты": [["ФИО", "Телефон"], [ANNA, "89162041833"], [OLGA, "89031112233"]], "Прайс": PRICES,
         "Архив": [["ФИО", "Телефон"], [IVAN, "89160001122"]], "Мастера": [["Мастер", "Процент"], ["Света", 40]]},
        3, hidden=["Архив"], cards={IVAN: {"phones": ["+79160001122"]}}, problems=2,
    ),
    Strange(
        "columns without a heading",
        _list(["ФИО", None, "Телефон", None], [ANNA, "постоянная", "89162041833", "кофе без сахара"],
              [OLGA, None, "89031112233", None]),
        2, cards={ANNA: {"note": "постоянная\nкофе без сахара", "phones": ["+79162041833"]}},
    ),
    Strange(
        "no headings at all",
        _list([ANNA, "89162041833", "12.03.1985"], [OLGA, "89031112233", "04.05.1970"],
              [IVAN, "89160001122", "01.02.1999"]),
        3, cards={ANNA: {"phones": ["+79162041833"], "birthday": (12, 3, 1985)}},
    ),
    Strange(
        "long notes, emoji, right to left, line breaks",
        _list(["ФИО", "Телефон", "Заметка"], ["Белова Анна 🌸", "89162041833", LONG],
         ["  Комарова\nОльга  Львовна ", "89031112233", "🙂\nдве строки"],
              ["\u202eשרה לוי", "+972501234567", "\u200fשלום"], [IVAN, "89160001122", "=HYPERLINK(1)"[1:]]),
        4, cards={"Комарова Ольга Львовна": {"note": "🙂\nдве строки"}},
    ),
    Strange(
        "rows twice and namesakes",
        _list(["ФИО", "Телефон", "Дата рождения"], [ANNA, "89162041833", "12.03.1985"],
         [ANNA, "8 916 204 18 33", "12.03.1985"],
              [ANNA, "89162041833", "01.02.1999"], [OLGA, "", "04.05.1990"], [OLGA, "", "05.05.1990"]),
        4,
    ),
    Strange(
        "a mother and her child on one phone",
        _list(["ФИО ребёнка", "Телефон мамы", "Дата рождения ребенка"],
         ["Лис Яна Яновна", "89162041833", "12.03.1985"],
              ["Лис Егор Олегович", "89162041833", "12.03.2015"]),
        2, cards={"Лис Егор Олегович": {"phones": ["+79162041833"], "birthday": (12, 3, 2015)}},
    ),
    Strange(
        "a list of another program",
        _list(["ID", "Наименование", "Категория клиента", "Телефон основной", "Электронная почта", "Пол",
         "Дата рождения",
               "Карта лояльности", "Скидка, %", "Не звонить", "Комментарий менеджера", "Дата последнего визита",
                "Кол-во визитов"],
              [17, ANNA, "VIP", "+7 (916) 204-18-33", "ANNA@MAIL.RU", "жен.", "1985-03-12", "000123", "10%", "да",
               "любит чай",
               "01.11.2026", 14],
              [18, OLGA, "", "", "-", "", "", "", "", "нет", "", "", 0]),
        2, cards={ANNA: {"sex": "f", "discount_percent": 10, "card_number": "000123", "do_not_disturb": True,
                         "tags": ("VIP",)}, OLGA: {"do_not_disturb": False}},
    ),
    Strange(
        "names with what does not belong into them",
        _list(["Имя", "Номер"], ["Белова Анна (от Светы)", "89162041833"],
         ["Жуков Иван - не звонить!", "89031112233"],
              ["КОМАРОВА ОЛЬГА ЛЬВОВНА", "89160001122"], ["мамедов руслан эльдар оглы", "89160001133"],
               ["Аня маникюр", "89160001144"]),
        5, cards={"Жуков Иван": {"do_not_disturb": True}},
    ),
]  # fmt: skip


LOG = ["Дата", "Жалобы", "Зуб", "Что сделано", "Сумма"]
ONE, TWO = ["12.01.2025", "боль", 36, "пломба", 4800], ["15.02.2025", "", "1.6", "чистка", "2 500,50"]

CARDS = [
    Strange(
        "labels beside with a colon",
        {"Белова": [["Карта пациента"], ["ФИО:", ANNA], ["Телефон:", 89162041833], ["Д.р.:", "12.03.1985"],
                    ["Аллергия:", "лидокаин"], [], LOG, ONE, TWO]},
        1, 2, 7300.5, {ANNA: {"phones": ["+79162041833"], "birthday": (12, 3, 1985), "allergies": "лидокаин"}},
    ),
    Strange(
        "labels above their values",
        {"1": [["Пациент", "Телефон", "Дата рождения", "Адрес"], [ANNA, "89162041833", "12.03.1985", "ул. Мира, 5"],
         [],
               LOG, ONE, TWO],
         "2": [["Пациент", "Телефон", "Дата рождения", "Адрес"], [OLGA, "89031112233", "", ""], [], LOG, ONE]},
        2, 3, 12100.5, {ANNA: {"address": "ул. Мира, 5"}},
    ),
    Strange(
        "another order and other headings",
        {"Белова А.С.": [["Стоматология «Улыбка»"], ["Тел.", "89162041833"], ["Пациент", ANNA],
         ["Дата рождения", 31118], [],
                         ["Число", "Манипуляции", "Врач", "Стоимость", "Оплата", "Комментарий"],
                         [45669, "осмотр", "Лисин", "1 500р.", "1500", "без оплаты бы"[:3]],
                         ["16.01.25", "удаление 3.8", "Лисин", "4800 руб.", "4 800", ""],
                         [DAY(2025, 2, 1), "пломба", "Громова", 3000, 2000, "долг 1000"]]},
        1, 3, 8300, {ANNA: {"birthday": (12, 3, 1985)}},
    ),
    Strange(
        "a table two columns aside, with totals",
        {"Жуков": [[None, None, "Карточка клиента"], [None, None, "ФИО", IVAN],
         [None, None, "тел", "8 916 000-11-22"], [],
                   [None, None, "Дата", "Зубы", "Лечение", "Сумма, руб."],
                    [None, None, "10.10.2025", "36,37", "лечение", "4 800"],
                   [None, None, "11.10.2025", 47.0, "лечение", "4800р."],
                    [None, None, "12.10.2025", "11-13", "снимок", "1 500,50"],
                   [None, None, "Итого", None, None, 11100.5]]},
        1, 3, 11100.5, {IVAN: {"phones": ["+79160001122"]}},
    ),
    Strange(
        "two sheets of one surname, a form and a list",
        {"Список": [["№", "Пациент"], [1, "Белова Анна Сергеевна"], [2, "Белова Инна Олеговна"]],
         "Шаблон": [["ФИО"], ["Телефон"], ["Дата рождения"], LOG],
         "Белова": [["ФИО", ANNA], ["Телефон", "89162041833"], LOG, ONE],
         "Белова (2)": [["ФИО", "Белова Инна Олеговна"], ["Телефон", "89031112233"], LOG, TWO], "Прайс": PRICES},
        2, 2, 7300.5, {ANNA: {"phones": ["+79162041833"]}}, problems=1,
    ),
    Strange(
        "the name only in the name of the sheet",
        {"Белова Анна": [["тел. 8 916 204 18 33"], ["Дата", "Процедура", "Цена"], ["01.03.2025", "чистка лица", 3500],
                         ["01.04.2025", "пилинг", "2 800"]],
         "Жуков И. П.": [["Дата", "Процедура", "Цена"], ["03.03.2025", "массаж", 2000]]},
        2, 3, 8300, {"Белова Анна": {"phones": ["+79162041833"]}},
    ),
    Strange(
        "dates as text, number, day and mixed",
        {"Комарова": [["Ф.И.О. пациента", OLGA], [], ["Дата посещения", "Вид работ", "Итого"], [45669, "а б в", 100],
                      ["13 января 2025", "где", 200], [DAY(2025, 1, 14), "ёжз", 300], ["15/01/2025", "ийк", 400],
                      [dt.datetime(2025, 1, 16, 15, 30), "лмн", 500], ["17.01.25 г.", "опр", 600],
                       ["31.02.2025", "нет", 700],
                      ["03.04.2031", "потом", 800]]},
        1, 6, 2100, problems=2,
    ),
    Strange(
        "all of a card in single cells",
        {"Пациент 1": [["ФИО: " + ANNA], ["Тел.: 8-916-204-18-33, д.р.: 12.03.1985"], ["Адрес: Москва"], LOG, ONE]},
        1, 1, 4800, {ANNA: {"phones": ["+79162041833"], "address": "Москва"}},
    ),
    Strange(
        "a card in two blocks side by side",
        {"Карта": [["ФИО", ANNA, None, "Телефон", "89162041833"],
         ["Дата рождения", "12.03.1985", None, "Email", "anna@mail.ru"],
                   [], LOG, ONE, TWO]},
        1, 2, 7300.5, {ANNA: {"phones": ["+79162041833"], "email": "anna@mail.ru", "birthday": (12, 3, 1985)}},
    ),
    Strange(
        "surname and first name on lines of their own",
        {"к1": [["Фамилия", "Белова"], ["Имя", "Анна"], ["Отчество", "Сергеевна"], ["Мобильный", "89162041833"],
                ["Год рождения", 1985], [], ["Дата визита", "Услуга", "Мастер", "Стоимость услуги"],
                ["12.01.2025", "стрижка", "Света", 1500]]},
        1, 1, 1500, {ANNA: {"birthday": (None, None, 1985)}},
    ),
    Strange(
        "English cards",
        {"Card 1": [["Patient:", "Anna Belova"], ["Phone:", "+79162041833"], ["DOB:", "12.03.1985"], [],
                    ["Date", "Tooth", "Treatment", "Doctor", "Price", "Paid"],
                     ["2025-01-12", 36, "filling", "Dr. Fox", 4800, 4800]]},
        1, 1, 4800, {"Belova Anna": {"birthday": (12, 3, 1985)}},
    ),
    Strange(
        "cards under each other on one sheet",
        {"Карточки": [["ФИО:", ANNA], ["Телефон:", "89162041833"], LOG, ONE, ["Итого", None, None, None, 4800], [],
                      ["ФИО:", OLGA], ["Телефон:", "89031112233"], LOG, TWO, [], ["ФИО:", IVAN], ["Телефон:", ""],
                       LOG]},
        3, 2, 7300.5, {OLGA: {"phones": ["+79031112233"]}},
    ),
    Strange(
        "a joined title and a table without a heading of its day",
        {"Белова": [["Медицинская карта № 15", None, None, None], ["Пациент: " + ANNA], ["Контакты", "89162041833"],
         [],
                    [None, "Зуб", "Работа", "К оплате"], ["12.01.2025", 36, "пломба", 4800],
                     ["13.01.2025", 37, "пломба", 5000]]},
        1, 2, 9800, {ANNA: {"phones": ["+79162041833"]}}, merged=["A1:D1"],
    ),
]  # fmt: skip

JOURNALS = [
    Strange(
        "a journal with other headings",
        {"Журнал": [["Дата приёма", "Время", "Клиент", "Телефон", "Услуга", "Мастер", "Стоимость", "Оплачено",
         "Статус"],
                    ["12.01.2025", "10:00", ANNA, "89162041833", "стрижка", "Света", 1500, 1500, "пришла"],
                    ["12.01.2025", "11:30", OLGA, "89031112233", "окрашивание", "Света", "4 800", "4 800", "был"],
                    ["13.01.2025", dt.time(12, 0), ANNA, "8 916 204-18-33", "маникюр", "Оля", 2000, 0, "не пришла"],
                    ["Итого", None, None, None, None, None, 8300, 6300]]},
        2, 3, 6300,
    ),
    Strange(
        "a journal whose names stand in three columns",
        _list(["Число", "Фамилия", "Имя", "Отчество", "Сотовый", "Процедура", "Сумма, ₽"],
              [45669, "Белова", "Анна", "Сергеевна", "89162041833", "пилинг", "1 500,50"],
              [45670, "Белова", "Анна", "Сергеевна", "89162041833", "пилинг", "1500"]),
        1, 2, 3000.5,
    ),
    Strange(
        "a journal with a sheet for each month",
        {month: [["Дата", "ФИО", "Что делали", "Цена", "Скидка", "К оплате"],
                 [f"0{number}.0{number}.2025", ANNA, "стрижка", 2000, "10%", 1800],
                 [f"1{number}.0{number}.2025", IVAN, "борода", 1000, None, 1000]]
         for number, month in enumerate(("Январь", "Февраль", "Март"), 1)},
        2, 6, 8400,
    ),
    Strange(
        "a journal in English with days joined downwards",
        _list(["Date", "Customer name", "Phone", "Service", "Staff", "Total"],
              [DAY(2025, 1, 12), "Anna Belova", "+79162041833", "haircut", "Kate", 1500],
              [None, "Ivan Zhukov", "+79160001122", "beard", "Kate", 700]),
        2, 2, 2200, merged=["A2:A3"],
    ),
    Strange(
        "a journal with the day only on its first row",
        _list(["Дата", "Клиент", "Услуга", "Сумма"], ["12.01.2025", ANNA, "стрижка", 1500],
         [None, OLGA, "укладка", 900],
              ["13.01.2025", IVAN, "борода", 700], ["Итого за день", None, None, 700]),
        2, 2, 2200, problems=1,
    ),
    Strange(
        "a journal that begins with a title and numbers its rows",
        _list(["Журнал посещений", None, None], [], ["№", "Дата и время", "Пациент", "Зуб", "Диагноз", "Лечение",
         "Врач", "Оплата (руб.)"],
              [1, "12.01.2025 10:30", ANNA, "36", "кариес", "пломба", "Лисин", "4800-00"[:4]],
              [2, "12.01.2025 12:00", OLGA, "26, 27", "пульпит", "эндо", "Лисин", "12 000,00"]),
        2, 2, 16800,
    ),
]  # fmt: skip

BOOKS = [*LISTS, *CARDS, *JOURNALS]
