"""Names are taken apart in whichever order they come, and stand where a Russian dictionary puts them."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import alphabet, names
from salonbase.names import Name

LETTERS = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяІЇЄҐәғқңөұүһ" + string.ascii_letters
WORDS = st.text(LETTERS, min_size=1, max_size=12) | st.sampled_from(
    ["Гасан", "оглы", "кызы", "фон", "де", "Анна", "Ивановна", "Иванов", "-", "И.", "Абрамович", ",", "Мария"]
)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Орлова Наталья Викторовна", ("Орлова", "Наталья", "Викторовна")),
        ("Наталья Викторовна Орлова", ("Орлова", "Наталья", "Викторовна")),
        ("наталья орлова", ("орлова", "наталья", "")),
        ("Орлова Наталья", ("Орлова", "Наталья", "")),
        ("Орлова", ("Орлова", "", "")),
        ("Наталья", ("", "Наталья", "")),
        ("Наталья Викторовна", ("", "Наталья", "Викторовна")),
        ("Викторовна", ("", "", "Викторовна")),
        ("Виктор Цой", ("Цой", "Виктор", "")),
        ("Цой Виктор", ("Цой", "Виктор", "")),
        ("Ким Ен Сук", ("Ким", "Ен", "Сук")),
        ("Марина Тимур", ("Марина", "Тимур", "")),
        ("Щукин Никита Ильич", ("Щукин", "Никита", "Ильич")),
        ("Петрова Ольга Фоминична", ("Петрова", "Ольга", "Фоминична")),
    ],
)
def test_a_name_is_taken_apart_whichever_order_its_words_have(line: str, parts: tuple[str, str, str]) -> None:
    assert names.split(line) == Name(*parts)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Роман Аркадьевич Абрамович", ("Абрамович", "Роман", "Аркадьевич")),
        ("Абрамович Роман Аркадьевич", ("Абрамович", "Роман", "Аркадьевич")),
        ("Абрамович Роман", ("Абрамович", "Роман", "")),
        ("Абрамович", ("Абрамович", "", "")),
        ("Сергеевна Анна", ("", "Анна", "Сергеевна")),
        ("Анна Юркевич", ("Юркевич", "Анна", "")),
        ("Анна Левкович", ("Левкович", "Анна", "")),
        ("Никита Левкович", ("", "Никита", "Левкович")),
        ("Моисей Рабинович", ("Рабинович", "Моисей", "")),
        ("Анна Станкевич Павловна", ("Станкевич", "Анна", "Павловна")),
        ("Иван Игоревич", ("", "Иван", "Игоревич")),
    ],
)
def test_a_surname_that_ends_like_a_patronymic_is_told_by_its_place(line: str, parts: tuple[str, str, str]) -> None:
    assert names.split(line) == Name(*parts)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Мамедов Али Гасан оглы", ("Мамедов", "Али", "Гасан оглы")),
        ("Али Гасан оглы Мамедов", ("Мамедов", "Али", "Гасан оглы")),
        ("Алиева Лейла Рауф кызы", ("Алиева", "Лейла", "Рауф кызы")),
        ("Лейла Рауф гызы Алиева", ("Алиева", "Лейла", "Рауф гызы")),
        ("Мамедов Али Гасан-оглы", ("Мамедов", "Али", "Гасан-оглы")),
        ("Серіков Ерлан Нурланұлы", ("Серіков", "Ерлан", "Нурланұлы")),
        ("Иванова Петрова Анна Сергеевна", ("Иванова Петрова", "Анна", "Сергеевна")),
        ("Анна Мария Сергеевна Иванова", ("Иванова", "Анна Мария", "Сергеевна")),
        ("Иванов Иван Иванович стоматолог", ("Иванов", "Иван", "Иванович стоматолог")),
        ("оглы", ("оглы", "", "")),
    ],
)
def test_four_words_and_patronymics_of_two_words_find_their_places(line: str, parts: tuple[str, str, str]) -> None:
    assert names.split(line) == Name(*parts)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Иванова-Петрова Анна", ("Иванова-Петрова", "Анна", "")),
        ("Иванова - Петрова Анна", ("Иванова-Петрова", "Анна", "")),
        ("Анна Иванова‑Петрова", ("Иванова-Петрова", "Анна", "")),
        ("фон Берг Анна Карловна", ("фон Берг", "Анна", "Карловна")),
        ("Анна фон Берг", ("фон Берг", "Анна", "")),
        ("Людвиг ван Бетховен", ("ван Бетховен", "Людвиг", "")),
        ("Ван Ли", ("Ван", "Ли", "")),
        ("John Smith", ("Smith", "John", "")),
        ("Anna Maria Smith", ("Smith", "Anna Maria", "")),
        ("Ivanov Ivan", ("Ivanov", "Ivan", "")),
        ("Орлова, Наталья", ("Орлова", "Наталья", "")),
        ("Орлова, Наталья Викторовна", ("Орлова", "Наталья", "Викторовна")),
        ("Иванов И.И.", ("Иванов", "И.", "И.")),
        ("И. И. Иванов", ("Иванов", "И.", "И.")),
        ("", ("", "", "")),
    ],
)
def test_double_foreign_and_abbreviated_names_find_their_places(line: str, parts: tuple[str, str, str]) -> None:
    assert names.split(line) == Name(*parts)


@given(st.lists(WORDS, max_size=7))
def test_taking_a_name_apart_loses_no_letter(words: list[str]) -> None:
    line = " ".join(words)
    name = names.split(line)

    def signs(text: str) -> list[str]:
        return sorted(character for character in text if character not in " ,")

    assert signs(names.full(name.surname, name.first_name, name.patronymic)) == signs(names.clean(line))


@given(st.text(max_size=300))
def test_any_text_can_be_split_sorted_and_searched(text: str) -> None:
    name = names.split(text)
    names.initials(name.surname, name.first_name, name.patronymic)
    names.short(name.surname, name.first_name, name.patronymic)
    assert alphabet.letter(text)
    assert alphabet.sort_key(text).encode()
    assert "\n" not in names.search_key(text)
    assert names.clean(names.clean(text)) == names.clean(text)


def test_pasted_lines_and_invisible_marks_become_one_clean_line() -> None:
    assert names.clean("  Орлова\r\n\tНаталья \u200e\u202bВикторовна\u00a0") == "Орлова Наталья Викторовна"
    assert names.clean("Орлова 👩‍👧 🌸") == "Орлова 👩‍👧 🌸"
    assert names.clean("Йод") == "Йод"


def test_short_and_initials_take_what_is_there() -> None:
    assert names.short("Орлова", "Наталья", "Викторовна") == "Орлова Н. В."
    assert names.short("", "Наталья", "Викторовна") == "Наталья Викторовна"
    assert names.initials("Орлова", "Наталья", "Викторовна") == "ОН"
    assert names.initials("", "наталья", "") == "Н"
    assert names.initials("«Ромашка»", "", "") == "Р"
    assert names.initials("", "", "") == ""


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Петрова Анна Мария Сергеевна", ("Петрова", "Анна Мария", "Сергеевна")),
        ("Петрова Иванова Мария Сергеевна", ("Петрова Иванова", "Мария", "Сергеевна")),
        ("Мария Сергеевна Петрова Иванова", ("Петрова Иванова", "Мария", "Сергеевна")),
        ("Римская - Корсакова Анна Петровна", ("Римская-Корсакова", "Анна", "Петровна")),
        ("Мамедов Гасан Али Ибрагим оглы", ("Мамедов", "Гасан Али", "Ибрагим оглы")),
        ("Гасан Мамед оглы Алиев", ("Алиев", "Гасан", "Мамед оглы")),
        ("Асан уулу Бакыт", ("Асан уулу", "Бакыт", "")),
        ("Иванова (Петрова) Мария Сергеевна", ("Иванова (Петрова)", "Мария", "Сергеевна")),
        ("Иванова Мария (Петрова) Сергеевна", ("Иванова (Петрова)", "Мария", "Сергеевна")),
        ("Мария Сергеевна Иванова (Петрова)", ("Иванова (Петрова)", "Мария", "Сергеевна")),
        ("Иванова Мария Сергеевна (дочь)", ("Иванова", "Мария", "Сергеевна (дочь)")),
        ("де ла Крус Мария Ивановна", ("де ла Крус", "Мария", "Ивановна")),
    ],
)
def test_names_of_many_words_keep_together_what_belongs_together(line: str, parts: tuple[str, str, str]) -> None:
    assert names.split(line) == Name(*parts)


def test_the_sex_follows_from_the_patronymic_alone() -> None:
    sexes = [
        names.sex_of(names.split(line))
        for line in (
            "Орлова Наталья Викторовна",
            "Орлов Илья Ильич",
            "Мамедов Али Гасан оглы",
            "Алиева Лейла Рауф кызы",
            "Ivanov Ivan Petrovich",
            "Орлова Наталья",
            "Орлова Наталья Викторовна (дочь)",
        )
    ]
    assert sexes == ["f", "m", "m", "f", "m", "", "f"]


def test_the_list_has_the_order_of_a_dictionary() -> None:
    ordered = [
        "Абрамов",
        "Әбілова",
        "Гусев",
        "Ғалиева",
        "Дёмин",
        "Елкин Андрей",
        "Ёлкин Борис",
        "Елкин Виктор",
        "Єфимова",
        "Жук",
        "Зуев",
        "Иванов Анна",
        "Иванов-Петров",
        "Иванова",
        "Івченко",
        "Йорк",
        "Ким",
        "Қасымов",
        "Нос",
        "Ңұр",
        "Осин",
        "Өмірова",
        "Умнов",
        "Үсенова",
        "Хан",
        "Һадиева",
        "Цой",
        "яблоко",
        "Adams",
        "Müller",
        "Muradov",
        "Zorin",
        "1-й",
        "☆",
    ]
    assert sorted(set(ordered), key=alphabet.sort_key) == ordered


def test_a_letter_yo_decides_only_where_nothing_else_differs() -> None:
    assert alphabet.sort_key("Елкин") < alphabet.sort_key("Ёлкин") < alphabet.sort_key("Елкина")
    assert alphabet.sort_key("ЕЛКИН") == alphabet.sort_key("елкин")


def test_the_strip_has_one_letter_for_ye_and_yo_and_a_sign_for_the_rest() -> None:
    written = ("Ёлкин", "елкин", "Йод", "Қасым", "Élise", "7 небо", "«Роза»", "")
    letters = {name: alphabet.letter(name) for name in written}
    assert letters == {
        "Ёлкин": "Е",
        "елкин": "Е",
        "Йод": "Й",
        "Қасым": "Қ",
        "Élise": "E",
        "7 небо": "#",
        "«Роза»": "#",
        "": "#",
    }


@given(st.lists(st.text(LETTERS + " -", min_size=1, max_size=8), min_size=2, max_size=30))
def test_the_letters_of_the_strip_never_return(lines: list[str]) -> None:
    ordered = sorted((line for line in lines if line.strip(" -")), key=alphabet.sort_key)
    changes = [two for one, two in pairwise(map(alphabet.letter, ordered)) if one != two]
    assert len(changes) == len(set(changes))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("юдина", "Юдина"),
        ("петрова-водкина анна", "Петрова-Водкина Анна"),
        ("мамедов гасан рашид оглы", "Мамедов Гасан Рашид оглы"),
        ("фон берг иван", "фон Берг Иван"),
        ("О'Брайен пэт", "О'Брайен пэт"),
        ("", ""),
    ],
)
def test_a_name_typed_in_small_letters_gets_its_capitals(typed: str, written: str) -> None:
    assert names.capitalised(typed) == written
