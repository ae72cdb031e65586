"""The rows of a list give what each of their cells gives when it is taken alone, with all its care."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from salonbase.importing import meanings
from salonbase.importing.many_names import ManyNames
from salonbase.importing.mapping import Column
from salonbase.importing.newcomers import Newcomer, Place
from salonbase.importing.rows_of_lists import RowsOfList
from salonbase.importing.taking import Taker
from salonbase.reading import Value

TODAY = dt.date(2026, 11, 22)
PLACE = Place("clients.xlsx", "Лист1", 2)
KINDS = (
    meanings.NAME, meanings.PHONE, meanings.PHONE, meanings.BIRTHDAY, meanings.EMAIL, meanings.NOTE, meanings.SOURCE,
    meanings.ADDRESS, meanings.REASON, meanings.SOURCE, meanings.ALLERGIES, meanings.TAGS, meanings.DO_NOT_DISTURB, "",
    meanings.DISPLAY_NAME, meanings.SURNAME, meanings.FIRST_NAME, meanings.NOTE,
)  # fmt: skip
WORDS: tuple[Value, ...] = (
    None, "Иванова Анна Петровна", "Анна Иванова", "Иванова Вип", "Иванова Анна не звонить", "Иванова Анна (мама)",
    "Ли", "Не Указан", "Иванова Анна 8 916 204-18-33", "Ёлкина Алёна", "Тел Анна", "нет", "-", "Абдуллаев Гасан оглы",
    "ИВАНОВА", "8 916 204-18-33", "+7 (916) 204-18-33", "89162041833", "9162041833, 8(903)4413278",
    "8 916 204-18-33 мама", 79162041833, 79160000000, 89162041833, 9162041833, "+7-916-204-18-33", "8-916-204-18-33",
    "8 916 204-18-33,", "8 495 123-45-67", "8 916 204-18-33, 8 916 204-18-33", "7 916 204 18 33", 7.9162041833e10,
    True, 1, 10, 0.1, "12.03.1985", "01.01.1970", dt.date(1985, 3, 12), dt.date(1970, 1, 1),
    dt.datetime(1985, 3, 12, 10), dt.date(2030, 1, 1), "31.02.1985", "12.03", 31118, "anna@example.com",
    "Anna@Example.COM", "anna @example.com", "anna@", "не звонить, VIP, аллергия на йод", "по совету\nподруги",
    "сайт", "  сайт ", "да", "x" * 600, "слово " * 4000, "кошка\u200bи\u00a0собака", "Иванова\u00a0Анна",
    "٣ 916 204-18-33",
)  # fmt: skip
CELLS = st.one_of(
    st.sampled_from(WORDS),
    st.text(max_size=12),
    st.from_regex(
        r"\A ?(\+7|8|7)?[ -]?\(?9\d\d\)?[ -]?\d{3}[ -]?\d\d[ -]?\d\d(, ?8?9\d{9})?\Z", alphabet="+78 -()9,0123456"
    ),
    st.lists(
        st.sampled_from(("Анна", "Иванова", "Петровна", "Чс", "Не", "вип", "Т", "Орлов", "Черный", "Без")), max_size=5
    ).map(" ".join),
)
ROWS = st.lists(st.tuples(*[CELLS] * len(KINDS)), min_size=1, max_size=4)
CAPTIONS = st.sampled_from(("Графа", "", "Адрес, телефон"))


def columns_of(caption: str) -> list[Column]:
    return [Column(index, caption, kind) for index, kind in enumerate(KINDS)]


def told(person: Newcomer) -> dict[str, Any]:
    hidden = {"_key", "_digits", "_counted", "_noted", "keys", "keys_of"}
    return {one.name: getattr(person, one.name) for one in fields(person) if one.name not in hidden} | {
        "key": person.key,
        "digits": person.digits,
    }


def one_by_one(rows: list[tuple[Value, ...]], columns: list[Column]) -> list[tuple[dict[str, Any], list[str]]]:
    found = []
    for cells in rows:
        why: list[str] = []
        taker = Taker(Newcomer(PLACE, 1), "dmy", TODAY, why.append)
        for column in columns:
            taker.take(column.meaning, column.heading, cells[column.index])
        taker.finish()
        found.append((told(taker.person), why))
    return found


def as_a_list(rows: list[tuple[Value, ...]], columns: list[Column]) -> list[tuple[dict[str, Any], list[str]]]:
    why: list[str] = []
    taker = Taker(Newcomer(PLACE, 1), "dmy", TODAY, lambda sentence: why.append(sentence))
    taking = RowsOfList(taker, columns, ManyNames())
    found = []
    for cells in rows:
        person = Newcomer(PLACE, 1)
        taking.take(person, cells)
        taking.finish()
        found.append((told(person), list(why)))
        why.clear()
    return found


@given(ROWS, CAPTIONS)
def test_a_row_of_a_list_gives_what_its_cells_give_alone(rows: list[tuple[Value, ...]], caption: str) -> None:
    columns = columns_of(caption)
    assert as_a_list(rows, columns) == one_by_one(rows, columns)


@given(st.lists(CELLS, min_size=1, max_size=6), st.sampled_from(sorted(set(KINDS))))
@example([None, True, 1, 1.0], meanings.BIRTHDAY)
@example(["8 916 204-18-33", "8 916 204-18-33 мама"], meanings.PHONE)
def test_a_column_gives_what_its_cells_give_alone(cells: list[Value], kind: str) -> None:
    rows: list[tuple[Value, ...]] = [(cell,) for cell in cells]
    columns = [Column(0, "Графа", kind)]
    assert as_a_list(rows, columns) == one_by_one(rows, columns)


def test_every_cell_that_people_write_gives_the_same_under_every_heading() -> None:
    for kind in sorted(set(KINDS)):
        columns = [Column(0, "Графа", kind)]
        rows: list[tuple[Value, ...]] = [(word,) for word in (*WORDS, *WORDS)]  # the second time from memory
        assert as_a_list(rows, columns) == one_by_one(rows, columns)
