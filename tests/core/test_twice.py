"""Who may be in the base twice: typing errors are found, families and namesakes are not."""

from __future__ import annotations

import datetime as dt
import gc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import clients, families, history, likeness, twice
from salonbase.errors import Cancelled

pytestmark = pytest.mark.usefixtures("salon", "english")

PHONE = "+79162041833"
OTHER = "+79035512047"


def add(now: dt.datetime, name: str, phone: str = "", birthday: str = "") -> int:
    """A card of «surname first patronymic»; a point stands for a missing part."""
    parts = [part.replace("·", " ") for part in (*name.split(), "", "")[:3]]
    values: dict[str, Any] = dict(zip(("surname", "first_name", "patronymic"), parts, strict=True))
    values = {key: "" if part == "." else part for key, part in values.items()}
    return clients.add(values | {"phones": [phone] if phone else [], "birthday": birthday}, now=now)


def reason(now: dt.datetime, one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Why these two may be one, "" where they are no pair."""
    left, right = add(now, *one), add(now, *other)
    found = twice.pairs()
    assert [(pair.left, pair.right) for pair in found] in ([], [(left, right)])
    return found[0].reason if found else ""


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Орлова Анна", "Орлова Анна", "Same phone, same name"),
        ("Орлова Анна", "орлова анна", "Same phone, same name"),
        ("Фёдорова Алёна", "Федорова Алена", "Same phone, same name"),
        ("Орлова Анна", "Анна Орлова", "Same phone, the name is written differently"),
        ("Щербакова Юлия", "Shcherbakova Yulia", "Same phone, the name is written differently"),
        ("Орлова Наталья", "Орлова Наталия", "Same phone, the name is written differently"),
        ("Орлова Анна", "Олрова Анна", "Same phone, the names differ by 1 letter"),
        ("Орлова Анна", "Оорлова Аннна", "Same phone, the name is written differently"),
        ("Богомолова Анна", "Богамалова Анна", "Same phone, the names differ by 2 letters"),
        ("Орлова Анна Петровна", "Белова Анна Петровна", "Same phone, same first name and patronymic"),
        ("Орлова Анна", ". Анна", "Same phone, the name of one is shorter"),
        ("Орлова Анна Петровна", "Орлова А. П.", "Same phone, the name of one is shorter"),
    ],
)
def test_who_has_one_phone_and_a_like_name_may_be_one(now: dt.datetime, one: str, other: str, why: str) -> None:
    assert reason(now, (one, PHONE), (other, PHONE)) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Орлова Анна", "Орлова Мария"),  # mother and daughter
        ("Орлова Мария", "Орлова Марина"),  # sisters
        ("Орлов Пётр", "Орлова Анна"),
        ("Орлов Олег Ильич", "Орлов Олег Олегович"),  # father and son
        ("Ли Анна", "Ким Анна"),
        ("Орлова Анна", ". Ольга"),
    ],
)
def test_a_family_with_one_phone_is_no_pair(now: dt.datetime, one: str, other: str) -> None:
    assert reason(now, (one, PHONE), (other, PHONE)) == ""


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (("Орлова Анна", "12.03.1985"), ("Орлова Анна", "12.03.1985"), "Same birthday, same name"),
        (("Орлова Анна", "12.03.1985"), ("Орлова Анна", "12.03"), "Same birthday, same name"),
        (("Орлова Анна", "12.03"), ("Анна Орлова", "12.03"), "Same birthday, the name is written differently"),
        (("Орлова Анна", "12.03.1985"), ("Арлова Анна", "12.03.1985"), "Same birthday, the names differ by 1 letter"),
        (
            ("Орлова Анна Ильинична", "12.03.1985"), ("Белова Анна Ильинична", "12.03.1985"),
            "Same birthday, same first name and patronymic",
        ),
        (("Орлова Анна", "12.03.1985"), ("Орлова Анна", "12.03.1986"), ""),
        (("Орлова Анна", "12.03.1985"), ("Орлова Анна", "1985"), ""),
        (("Орлова Анна", "12.03.1985"), ("Белова Анна", "12.03.1985"), ""),
        (("Орлова Анна", ""), ("Орлова Анна", ""), ""),
    ],
)  # fmt: skip
def test_who_has_one_birthday_and_a_like_name_may_be_one(
    now: dt.datetime, one: tuple[str, str], other: tuple[str, str], why: str
) -> None:
    assert reason(now, (one[0], "", one[1]), (other[0], "", other[1])) == why


def test_another_birthday_or_the_trash_speaks_against_the_same_phone(now: dt.datetime) -> None:
    add(now, "Орлова Анна", PHONE, "12.03.1985")
    add(now, "Орлова Анна", PHONE, "13.03.1985")
    thrown = add(now, "Орлова Анна", PHONE, "12.03.1985")
    clients.trash(thrown, now=now)
    assert twice.pairs() == []


def test_a_pair_that_was_told_apart_comes_back_only_by_undo(now: dt.datetime) -> None:
    left, right = add(now, "Орлова Анна", PHONE), add(now, "Орлова Анна", PHONE)
    third = add(now, "Орлова Анна", PHONE)
    twice.tell_apart(right, left, now=now)
    assert [(pair.left, pair.right) for pair in twice.pairs()] == [(left, third), (right, third)]
    before = history.newest()
    twice.tell_apart(left, right, now=now)
    assert history.newest() == before
    history.undo(before, now=now)
    assert len(twice.pairs()) == 3


def test_the_surest_pairs_come_first(now: dt.datetime) -> None:
    add(now, "Орлова Анна", PHONE)
    add(now, "Олрова Анна", PHONE)
    add(now, "Белова Инна", "+79160000001")
    add(now, "Белова Инна", "+79160000001")
    assert [pair.reason.partition(", ")[2] for pair in twice.pairs()] == ["same name", "the names differ by 1 letter"]


def test_the_phone_of_the_salon_on_many_cards_finds_namesakes_only(now: dt.datetime) -> None:
    for number in range(twice.CROWD + 5):
        add(now, f"Орлова{'абвгд'[number % 5] * 3}{number} Анна", PHONE)
    same = add(now, "Орловааaa0 Анна", PHONE)
    add(now, "Белкина Нина", PHONE)
    namesake = add(now, "Белкина Нина", PHONE)
    assert [(pair.left, pair.right) for pair in twice.pairs()] == [(namesake - 1, namesake)]
    assert same


def test_a_family_is_no_pair_until_somebody_leaves_it(now: dt.datetime) -> None:
    left, right = add(now, "Орлова Анна", PHONE), add(now, "Орлова Анна", PHONE)
    families.join(left, right, now=now)
    assert twice.pairs() == []
    families.leave(right, now=now)
    assert len(twice.pairs()) == 1


def test_the_pairs_of_one_client_are_those_of_the_whole_base(now: dt.datetime) -> None:
    clients.add({"surname": "Орлова", "first_name": "Анна", "phones": [PHONE, OTHER]}, now=now)
    for name, phone, birthday in (
        ("Олрова Анна", PHONE, ""), ("Орлова Анна", OTHER, "12.03.1985"), ("Орлова Мария", PHONE, "12.03.1985"),
        ("Арлова Анна", "", "12.03"), ("Белова Нина", "", "12.03.1985"), ("Белова Нина", "", "12.03"),
    ):  # fmt: skip
        add(now, name, phone, birthday)
    twice.tell_apart(1, 2, now=now)
    whole = twice.pairs()
    assert len(whole) == 2
    for client_id in clients.ordered_ids():
        assert twice.of_client(client_id) == [pair for pair in whole if client_id in (pair.left, pair.right)]


def test_the_crowd_of_one_number_does_not_hide_the_pair_of_another(now: dt.datetime) -> None:
    for number in range(twice.CROWD + 5):
        add(now, f"Орлова{'абвгд'[number % 5] * 3}{number} Анна", PHONE)
    one = clients.add({"surname": "Белкина", "first_name": "Нина", "phones": [PHONE, OTHER]}, now=now)
    other = add(now, "Белкена Нина", OTHER)
    assert [(pair.left, pair.right) for pair in twice.of_client(one)] == [(one, other)]


def test_whoever_cancels_stops_the_search(now: dt.datetime) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    add(now, "Орлова Анна", PHONE)
    with pytest.raises(Cancelled):
        twice.pairs(progress=cancel)
    assert gc.isenabled()


WORDS = st.text("абвг", max_size=6)


@given(one=WORDS, other=WORDS)
def test_the_distance_is_that_of_the_definition(one: str, other: str) -> None:
    assert likeness.distance(one, other, 9) == by_definition(one, other)
    assert likeness.distance(one, other, 1) == min(by_definition(one, other), 2)


def by_definition(one: str, other: str) -> int:
    """Optimal string alignment, by recursion on the ends."""
    if not one or not other:
        return len(one) + len(other)
    steps = [
        by_definition(one[:-1], other) + 1, by_definition(one, other[:-1]) + 1,
        by_definition(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    ]  # fmt: skip
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-2] and one[-2] == other[-1]:
        steps.append(by_definition(one[:-2], other[:-2]) + 1)
    return min(steps)


@pytest.mark.parametrize(
    "spellings",
    [("Юлия", "Yulia", "Yuliya", "Julija", "Iuliia"), ("Щукин", "Shchukin", "Schukin"), ("Наталья", "Наталия"),
     ("Ксения", "Xenia", "Kseniya"), ("Хохлова", "Khokhlova", "Hohlova"), ("Цветкова", "Tsvetkova", "Cvetkova")],
)  # fmt: skip
def test_one_name_in_two_alphabets_sounds_the_same(spellings: tuple[str, ...]) -> None:
    assert len({likeness.sound(word) for word in spellings}) == 1
