"""Names by the hundred thousand get the answers that each of them gets alone."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from salonbase import alphabet, names
from salonbase.importing.many_names import Keys, ManyNames

WORDS = (
    "Иванова", "Анна", "Петровна", "Пётр", "Соловьёв", "Абрамович", "Аркадьевич", "Роман", "Марк", "Ли", "Ян", "оглы",
    "фон", "де", "Берг", "Гасан", "с", "работы", "Laura", "Schmidt", "van", "А.", "А", "Анна-Мария", "иванов", "ОРЛОВА",
    "2", "Ґанна", "O'Hara", "Ivanovna", "вна", "Ковна", "Ильич", "ё", "«Лена»", "тест,", "Нұржан", "ß", "Мишель", "ООО",
    "Левкович", "Станкевич", "Павловна", "(Орлова)", "Вера", "Илья", "Мария", "Ильинична", "Ogly", "Бех", "Юлиевич",
)  # fmt: skip
LINES = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join),
    st.lists(st.text("АБВабвнаёЁич a.-,'", max_size=8), max_size=5).map(" ".join),
    st.text(max_size=20),
)
PLAIN = (
    "Иванова", "Анна", "Петровна", "Пётр", "Соловьёв", "Абрамович", "Аркадьевич", "Роман", "Марк", "Ли", "Ян", "Берг",
    "Гасан", "Левкович", "Станкевич", "Павловна", "Вера", "Илья", "Мария", "Ильинична", "Бех", "Юлиевич", "Зоя", "Ким",
)  # fmt: skip
MANY = ManyNames()  # one for all examples: what was learnt from one line must hold for the next


def keys_of(name: names.Name) -> Keys:
    whole = names.full(name.surname, name.first_name, name.patronymic)
    return Keys(names.search_key(whole), alphabet.sort_key(whole), alphabet.letter(whole))


@given(LINES)
@example("Роман Аркадьевич Абрамович")
@example("Анна Анна")
@example("Мария Мария Ивановна")
@example("  Иванова   Анна ")
@example("Ёлкина Алёна")
def test_a_name_is_taken_apart_and_gets_its_keys_as_if_it_came_alone(line: str) -> None:
    alone = names.split(line)
    for _ in range(2):  # the second time by what was remembered
        assert MANY.told(line) in {None, (alone, keys_of(alone))}


@given(st.lists(st.sampled_from(PLAIN), min_size=2, max_size=4, unique=True).map(" ".join))
def test_plain_names_are_all_taken(line: str) -> None:
    alone = names.split(line)
    assert MANY.told(line) == (alone, keys_of(alone))


@given(LINES)
def test_the_sex_follows_from_the_patronymic(line: str) -> None:
    name = names.split(line)
    assert MANY.sex_of(name) == names.sex_of(name)


def test_lines_of_the_same_traits_are_taken_apart_once() -> None:
    many = ManyNames()
    many.told("Иванова Анна Петровна")
    assert many.told("Орлова Вера Павловна") == (
        names.Name("Орлова", "Вера", "Павловна"),
        keys_of(names.Name("Орлова", "Вера", "Павловна")),
    )
    assert len(many._shapes) == 1
