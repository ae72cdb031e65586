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
        book.save(path)
        return path


def sheet_of(*rows: Sequence[Any]) -> dict[str, Rows]:
    return {"Лист1": rows}


PRICES: Rows = [["Прайс"], ["Услуга", "Цена"], ["Стрижка", 1500], ["Окрашивание", 4800], ["Маникюр", 2000]]
ANNA, OLGA, IVAN = "Белова Анна Сергеевна", "Комарова Ольга Львовна", "Жуков Иван Петрович"

LISTS = [
    Strange(
        "three columns of a name",
        sheet_of(["Фамилия", "Имя", "Отчество", "Моб. тел.", "Д/р"],
              ["Белова", "Анна", "Сергеевна", "8(916)204-18-33", "12.03.1985"],
              ["Комарова", "Ольга", "Львовна", "+7 903 111 22 33", DAY(1990, 5, 4)]),
        2, cards={ANNA: {"phones": ["+79162041833"], "birthday": (12, 3, 1985)}, OLGA: {"birthday": (4, 5, 1990)}},
    ),
    Strange(
        "first name first",
        sheet_of(["Имя и фамилия клиента", "Контактный телефон", "ДР"], ["Анна Белова", 89162041833, "12.03.1985"],
              ["Иван Жуков", "9031112233", "01.02.1970"], ["Ольга Сергеевна Комарова", "", ""]),
        3, cards={"Белова Анна": {"phones": ["+79162041833"]}, "Комарова Ольга Сергеевна": {}},
    ),
    Strange(
        "English headings",
        sheet_of(["#", "Last Name", "First Name", "Mobile Phone", "E-mail Address", "Date of Birth", "Gender",
         "Comments"],
              [1, "Belova", "Anna", "+7 916 204-18-33", "anna@mail.ru", "1985-03-12", "Female", "likes tea"],
              [2, "Zhukov", "Ivan", "+44 20 7946 0958", "", "", "M", ""]),
        2, cards={"Belova Anna": {"birthday": (12, 3, 1985), "sex": "f", "email": "anna@mail.ru",
         "note": "likes tea"},
                  "Zhukov Ivan": {"phones": ["+442079460958"], "sex": "m"}},
    ),
    Strange(
        "headings in row five",
        sheet_of(["Салон «Ромашка»"], ["Клиентская база на 01.11.2026"], [], ["Выгрузка:", "все клиенты"],
              ["№ п/п", "Ф.И.О. клиента", "Телефон (моб.)", "Дата рожд."], [1, ANNA, "89162041833", "12.03.1985"],
              [2, OLGA, "89031112233", "04.05.1990"]),
        2, cards={ANNA: {"birthday": (12, 3, 1985)}}, problems=1,
    ),
    Strange(
        "two columns of phones",
        sheet_of(["Клиент", "Телефон 1", "Телефон 2", "Примечания"], [ANNA, "89162041833", "8-495-123-45-67", "мама"],
              [OLGA, "", "89031112233", ""]),
        2, cards={ANNA: {"phones": ["+79162041833", "+74951234567"]}, OLGA: {"phones": ["+79031112233"]}},
    ),
    Strange(
        "several phones in a cell",
        sheet_of(["ФИО", "Телефоны"], [ANNA, "89162041833, 8 903 111-22-33 (муж)"],
         [OLGA, "89031112244; 89031112255"],
              [IVAN, "8 916 000 11 22\n8 916 000 11 33"]),
        3, cards={ANNA: {"phones": ["+79162041833", "+79031112233"]},
                  OLGA: {"phones": ["+79031112244", "+79031112255"]},
                  IVAN: {"phones": ["+79160001122", "+79160001133"]}},
    ),
    Strange(
        "phones that Excel took for numbers",
        sheet_of(["ФИО", "Тел"], [ANNA, 79162041833.0], [OLGA, "7.9031112233E+10"], [IVAN, 9160001122],
              ["Лис Яна Яновна", "7,9E+10"]),
        4, cards={ANNA: {"phones": ["+79162041833"]}, OLGA: {"phones": ["+79031112233"]},
                  IVAN: {"phones": ["+79160001122"]}, "Лис Яна Яновна": {"phones": []}}, problems=1,
    ),
    Strange(
        "birthdays written in every way",
        sheet_of(["ФИО", "Телефон", "День рождения"], [ANNA, "89160000001", 31118], [OLGA, "89160000002", "12 мая"],
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
        sheet_of(["Name", "Phone", "Birthday"], ["Anna Belova", "+79162041833", "03/25/1985"],
              ["Ivan Zhukov", "+79162041834", "04/05/1990"], ["Olga Komarova", "+79162041835", "12/31/99"]),
        3, cards={"Zhukov Ivan": {"birthday": (5, 4, 1990)}, "Komarova Olga": {"birthday": (31, 12, 1999)}},
    ),
    Strange(
        "a row of totals, blank rows, letters between",
        sheet_of(["ФИО", "Телефон", "Сумма покупок"], ["А"], [], ["Агеева Анна Сергеевна", "89162041833", 4800], [],
         ["Б"],
              ["Белов Иван Ильич", "89031112233", "1 200,50"], [], ["ИТОГО:", "", 6000.5], ["Всего клиентов: 2"]),
        2, cards={"Агеева Анна Сергеевна": {"phones": ["+79162041833"]}},
    ),
    Strange(
        "joined cells and a title",
        sheet_of(["Список клиентов салона красоты", None, None], ["Клиент", "Контакты", None],
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
        sheet_of(["ФИО", None, "Телефон", None], [ANNA, "постоянная", "89162041833", "кофе без сахара"],
              [OLGA, None, "89031112233", None]),
        2, cards={ANNA: {"note": "постоянная\nкофе без сахара", "phones": ["+79162041833"]}},
    ),
    Strange(
        "no headings at all",
        sheet_of([ANNA, "89162041833", "12.03.1985"], [OLGA, "89031112233", "04.05.1970"],
              [IVAN, "89160001122", "01.02.1999"]),
        3, cards={ANNA: {"phones": ["+79162041833"], "birthday": (12, 3, 1985)}},
    ),
    Strange(
        "long notes, emoji, right to left, line breaks",
        sheet_of(["ФИО", "Телефон", "Заметка"], ["Белова Анна 🌸", "89162041833", LONG],
         ["  Комарова\nОльга  Львовна ", "89031112233", "🙂\nдве строки"],
              ["\u202eשרה לוי", "+972501234567", "\u200fשלום"], [IVAN, "89160001122", "+7 или -7"]),
        4, cards={"Комарова Ольга Львовна": {"note": "🙂\nдве строки"}},
    ),
    Strange(
        "rows twice and namesakes",
        sheet_of(["ФИО", "Телефон", "Дата рождения"], [ANNA, "89162041833", "12.03.1985"],
         [ANNA, "8 916 204 18 33", "12.03.1985"],
              [ANNA, "89162041833", "01.02.1999"], [OLGA, "", "04.05.1990"], [OLGA, "", "05.05.1990"]),
        4,
    ),
    Strange(
        "a mother and her child on one phone",
        sheet_of(["ФИО ребёнка", "Телефон мамы", "Дата рождения ребенка"],
         ["Лис Яна Яновна", "89162041833", "12.03.1985"],
              ["Лис Егор Олегович", "89162041833", "12.03.2015"]),
        2, cards={"Лис Егор Олегович": {"phones": ["+79162041833"], "birthday": (12, 3, 2015)}},
    ),
    Strange(
        "a list of another program",
        sheet_of(["ID", "Наименование", "Категория клиента", "Телефон основной", "Электронная почта", "Пол",
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
        sheet_of(["Имя", "Номер"], ["Белова Анна (от Светы)", "89162041833"],
         ["Жуков Иван - не звонить!", "89031112233"],
              ["КОМАРОВА ОЛЬГА ЛЬВОВНА", "89160001122"], ["мамедов руслан эльдар оглы", "89160001133"],
               ["Аня маникюр", "89160001144"]),
        5, cards={"Жуков Иван": {"do_not_disturb": True}},
    ),
    Strange(
        "spaces, dashes and apostrophes of programs",
        sheet_of(["  ФИО\nклиента ", "ТЕЛЕФОН\u00a0", "ДАТА\u00a0РОЖД.", "E\u2011mail"],
                 [ANNA, "+7\u00a0916\u00a0204\u201018\u201033", "12/03/1985", "anna@mail.ru"],
                 [OLGA, "'89031112233", "'04.05.1990", ""], [IVAN, "89160001122.0", "32874.0", None]),
        3, cards={ANNA: {"phones": ["+79162041833"], "birthday": (12, 3, 1985), "email": "anna@mail.ru"},
                  OLGA: {"phones": ["+79031112233"], "birthday": (4, 5, 1990)},
                  IVAN: {"phones": ["+79160001122"], "birthday": (1, 1, 1990)}},
    ),
    Strange(
        "names that are none",
        sheet_of(["Имя", "Телефон"], ["Аня с работы", "89162041833"], ["🌸", "89031112233"], ["—", "89160001122"],
                 ["нет", ""], ["Мама Светы", "звонить мужу"]),
        2, cards={"Аня с работы": {"first_name": "Аня с работы"}}, problems=4,
    ),
    Strange(
        "a column called after what it is not",
        sheet_of(["Клиент", "Контакт", "Год рожд", "Откуда о нас узнали", "Особенности"],
                 [ANNA, "8(916)2041833 WhatsApp", 1985, "инстаграм", "аллергия на латекс"]),
        1, cards={ANNA: {"phones": ["+79162041833"], "birthday": (None, None, 1985), "source": "инстаграм",
                         "allergies": "латекс"}},
    ),
    Strange(
        "figures of visits in a list",
        sheet_of(["ФИО", "Имя", "Телефон", "Последний визит", "Количество визитов", "Сумма, руб", "Средний чек"],
                 [ANNA, "Аня", "89162041833", "12.01.2025", 4, 4800, 1200]),
        1, cards={ANNA: {"phones": ["+79162041833"]}},
    ),
    Strange(
        "the first name of the client beside the surname",
        sheet_of(["Фамилия", "Имя клиента", "Тел."], ["Белова", "Анна", "89162041833"]),
        1, cards={"Белова Анна": {}},
    ),
]  # fmt: skip
