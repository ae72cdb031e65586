"""The search forgives everything, and shows first what fits best."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from salonbase import clients, history, names, search
from salonbase.models import Client
from salonbase.search import Hit, spelling
from salonbase.search.found import FoundIds

pytestmark = pytest.mark.usefixtures("salon")

PEOPLE: dict[str, dict[str, Any]] = {
    "Иванов Иван Иванович": {"phones": ["8 916 204-18-33"], "card_number": "0042"},
    "Ивановская Анна": {"phones": ["8 903 555-18-33"]},
    "Иванова-Ёлкина Юлия Сергеевна": {"phones": ["8 495 123-45-67", "+380 67 123 45 67"], "card_number": "А-123"},
    "Петров Иван": {"phones": ["8 916 700-00-42"]},
    "Сыванов Пётр Дмитриевич": {},
    "Щукина Наталья Викторовна": {},
    "Жуков Эдуард": {},
    "Smith John": {},
    "Müller, Jürgen": {},
    "O’Connor, Shawn": {},
    "Ершова Любовь": {"phones": ["мама 8916 2041833"]},
}


def add(line: str, now: dt.datetime, **values: Any) -> int:
    """A client with the name written in one line."""
    name = names.split(line)
    return clients.add(
        {"surname": name.surname, "first_name": name.first_name, "patronymic": name.patronymic} | values, now=now
    )


@pytest.fixture
def index(now: dt.datetime) -> search.Index:
    """An index of PEOPLE."""
    for line, values in PEOPLE.items():
        add(line, now, **values)
    made = search.Index()
    made.load()
    return made


def found(index: search.Index, typed: str) -> list[str]:
    """The surnames of who is found, in order."""
    return [clients.card(hit.client_id).surname for hit in index.find(typed)]


@pytest.mark.parametrize(
    ("typed", "surnames"),
    [
        ("иванов", ["Иванов", "Иванова-Ёлкина", "Ивановская", "Сыванов"]),
        ("ИВАНОВ", ["Иванов", "Иванова-Ёлкина", "Ивановская", "Сыванов"]),
        ("иванова", ["Иванова-Ёлкина"]),
        ("елкина", ["Иванова-Ёлкина"]),
        ("Ёлкин", ["Иванова-Ёлкина"]),
        ("иванова-елкина", ["Иванова-Ёлкина"]),
        ("пётр", ["Петров", "Сыванов"]),
        ("наталья щукина", ["Щукина"]),
        ("щук нат", ["Щукина"]),
        ("викторовна", ["Щукина"]),
        ("укин", ["Щукина"]),
        ("  юлия\n\t", ["Иванова-Ёлкина"]),
        ("oconnor", ["O’Connor"]),
        ("o'connor", ["O’Connor"]),
        ("zzz", []),
        ("иванов петров", []),
    ],
)
def test_names_are_found_by_any_part_in_any_order_and_case(
    index: search.Index, typed: str, surnames: list[str]
) -> None:
    assert [name for name in found(index, typed) if name in surnames] == surnames
    assert found(index, typed)[: len(surnames)] == surnames


def test_the_fittest_comes_first(index: search.Index, now: dt.datetime) -> None:
    for line in ("Кравец Анна", "Анна", "Аннаева Вера", "Сусанна", "Анна Ильинична"):
        add(line, now)
    index.load()
    names_found = [clients.card(client_id).name for client_id in index.find("анна").ids]
    assert names_found[:3] == ["Анна", "Анна Ильинична", "Аннаева Вера"]
    assert names_found[3:5] == ["Ивановская Анна", "Кравец Анна"]
    assert names_found[5:] == ["Сусанна"]


@pytest.mark.parametrize(
    "typed",
    [
        "8 916 204-18-33",
        "+7 (916) 204 18 33",
        "89162041833",
        "9162041833",
        "2041833",
        "204-18-33",
        "04-18",
        "916204",
        "8916204",
        "8 916 204 1",
        "+7916204",
        "иванов 1833",
        "1833 иван",
        "0042",
        "иванов 0042",
    ],
)
def test_a_client_is_found_by_the_phone_in_any_form_and_by_the_card(index: search.Index, typed: str) -> None:
    assert "Иванов" in found(index, typed)


@pytest.mark.parametrize(
    ("typed", "surnames"),
    [
        ("1833", ["Иванов", "Ивановская", "Ершова"]),
        ("89162041833", ["Ершова", "Иванов"]),
        ("33", ["Ершова", "Иванов", "Ивановская"]),
        ("380671234567", ["Иванова-Ёлкина"]),
        ("1234567", ["Иванова-Ёлкина"]),
        ("а-123", ["Иванова-Ёлкина"]),
        ("999999", []),
    ],
)
def test_numbers_find_exactly_their_owners(index: search.Index, typed: str, surnames: list[str]) -> None:
    assert sorted(found(index, typed)) == sorted(surnames)


def test_the_last_figures_come_before_figures_from_the_middle(index: search.Index) -> None:
    assert found(index, "0042")[:2] == ["Иванов", "Петров"]
    assert found(index, "204")[:1] != []
    assert found(index, "042") == ["Петров", "Иванов"]
    assert found(index, "4") == []
    assert set(found(index, "3")) == {"Иванов", "Ивановская", "Ершова", "Иванова-Ёлкина"}


@pytest.mark.parametrize(
    ("typed", "surname"),
    [
        ("bdfyjd", "Иванов"),
        ("BDFYJD", "Иванов"),
        (";erjd", "Жуков"),
        ("yfnfkmz", "Щукина"),
        ("`krbyf", "Иванова-Ёлкина"),
        ("ы", "Smith"),
        ("ыьшер", "Smith"),
        ("bdfyjd bdfy", "Иванов"),
    ],
)
def test_the_wrong_keyboard_layout_finds_and_says_so(index: search.Index, typed: str, surname: str) -> None:
    hits = index.find(typed)
    by_layout = [clients.card(hit.client_id).surname for hit in hits if hit.by_layout]
    assert surname in by_layout
    places = [place for place, hit in enumerate(hits) if hit.by_layout]
    assert places == [place for place in range(len(hits)) if hits.by_layout(place)]


@pytest.mark.parametrize(
    ("typed", "surname"),
    [
        ("ivanov", "Иванов"),
        ("Petrov", "Петров"),
        ("shchukina natalya", "Щукина"),
        ("shchukina nataliya", "Щукина"),
        ("schukina", "Щукина"),
        ("yulia elkina", "Иванова-Ёлкина"),
        ("julia", "Иванова-Ёлкина"),
        ("zhukov", "Жуков"),
        ("eduard", "Жуков"),
        ("yershova", "Ершова"),
        ("ershova lubov", "Ершова"),
        ("dmitrievich", "Сыванов"),
        ("смит", "Smith"),
        ("мюллер", "Müller"),
        ("muller", "Müller"),
    ],
)
def test_a_name_in_the_other_alphabet_is_found_by_its_sound(index: search.Index, typed: str, surname: str) -> None:
    assert surname in found(index, typed)


def test_literal_hits_come_before_layout_and_layout_before_sound(index: search.Index, now: dt.datetime) -> None:
    add("Ivanov Max", now)
    add("Шмфтщм Лайаут", now)
    index.load()
    hits = index.find("ivanov")
    assert [clients.card(hit.client_id).surname for hit in hits][:2] == ["Ivanov", "Шмфтщм"]
    assert [hit.by_layout for hit in hits] == [False, True, *[False] * (len(hits) - 2)]
    assert "Иванов" in found(index, "ivanov")[2:]


def test_nothing_typed_is_everybody_in_the_list_order(index: search.Index) -> None:
    assert index.find(" \n").ids == index.ids() == clients.ordered_ids()
    assert index.letters() == clients.letters()
    assert not any(hit.by_layout for hit in index.find(""))


def test_hits_are_a_sequence(index: search.Index) -> None:
    hits = index.find("иванов")
    assert hits[0] == Hit(hits.ids[0], by_layout=False)
    assert hits[-1].client_id == hits.ids[-1]
    assert hits[:2] == list(hits)[:2]
    assert len(hits) == len(hits.ids)
    with pytest.raises(IndexError):
        hits[len(hits)]


def test_an_empty_base_finds_nobody() -> None:
    index = search.Index()
    index.load()
    assert (index.ids(), index.letters(), index.find("а").ids, index.find("1833").ids) == ([], [], [], [])


def test_the_index_follows_every_change(index: search.Index, now: dt.datetime) -> None:
    new = add("Абрикосова Ева", now, phones=["8 999 111-22-33"])
    index.refresh([new])
    assert found(index, "абрик") == ["Абрикосова"]
    assert found(index, "1112233") == ["Абрикосова"]
    assert index.ids()[0] == new
    clients.update(new, {"surname": "Яблокова", "phones": ["8 999 111-22-44"], "card_number": "77"}, now=now)
    index.refresh([new])
    assert found(index, "абрик") == []
    assert found(index, "яблокова") == found(index, "2244") == found(index, "77") == ["Яблокова"]
    assert found(index, "ivanov")[:1] == ["Иванов"]
    clients.trash(new, now=now)
    index.refresh([new])
    assert found(index, "яблокова") == []
    history.undo(history.undoable() or 0, now=now)
    index.refresh([new, 999])
    assert index.ids() == clients.ordered_ids()
    assert index.letters() == clients.letters()


def test_a_change_that_the_search_does_not_see_costs_one_look(index: search.Index, now: dt.datetime) -> None:
    index.prepare()
    client_id = index.ids()[0]
    clients.update(client_id, {"note": "кофе"}, now=now)
    with assert_query_count(3):
        index.refresh([client_id])


def test_many_changes_at_once_are_read_anew(now: dt.datetime) -> None:
    index = search.Index()
    index.load()
    index.refresh([add(f"Орлова {'абвгдежзик'[n % 10]}{n}", now) for n in range(search._MOST_NEWCOMERS + 1)])
    assert index.ids() == clients.ordered_ids()


SOME_NAMES = st.sampled_from(["Ежова", "Ёжов", "Ежов", "Иванов", "Иваново", "Ким", "Adams", "Яшин", "5 звёзд"])
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "rename", "trash", "restore"]), st.integers(0, 9), SOME_NAMES), max_size=14
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
@example(steps=[("rename", 1, "Ежов")])  # the search finds «Ёжов» by the same words, but it stands elsewhere
def test_a_refreshed_index_is_like_a_new_one(steps: Iterable[tuple[str, int, str]], now: dt.datetime) -> None:
    Client.delete().execute()  # of the example before
    ids = [add(line, now) for line in ("Ежов Б", "Ёжов А", "Орлов", "Яшин", "Brown")]
    index = search.Index()
    index.load()
    for kind, at, line in steps:
        client_id = ids[at % len(ids)]
        if kind == "add":
            ids.append(client_id := clients.add({"surname": line}, now=now))
        elif kind == "rename":
            clients.update(client_id, {"surname": line}, now=now)
        else:
            {"trash": clients.trash, "restore": clients.restore}[kind](client_id, now=now)
        index.refresh([client_id])
    fresh = search.Index()
    fresh.load()
    assert index.ids() == fresh.ids() == clients.ordered_ids()
    assert index.letters() == fresh.letters() == clients.letters()
    for typed in ("е", "ив", "иванов", "тщм", "yo", "5", "z"):
        assert index.find(typed) == fresh.find(typed), typed


def test_the_layout_goes_both_ways_and_keeps_other_signs() -> None:
    assert spelling.other_layout("bdfyjd 18") == "иванов 18"
    assert spelling.other_layout("щкдщмф") == "orlova"
    assert spelling.other_layout("{fkl;fq~") == "ХалджайЁ"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("юлия", "yuliya"),
        ("юлия", "julia"),
        ("наталья", "natalia"),
        ("дмитрий", "dmitry"),
        ("сергей", "sergei"),
        ("ефим", "yefim"),
        ("щербаков", "shcherbakov"),
        ("цветкова", "tsvetkova"),
        ("хабиров", "khabirov"),
        ("александра", "alexandra"),
        ("федор", "fyodor"),
    ],
)
def test_spellings_of_one_name_sound_the_same(one: str, other: str) -> None:
    assert spelling.sound(one) == spelling.sound(other)


def test_words_that_many_have_are_found_with_the_rare_ones(now: dt.datetime) -> None:
    common = [add(f"Ким{'абвгдежзик'[n // 15]} Анна", now) for n in range(150)]
    rare = [add(f"Ли{letter * 3} Жанна", now) for letter in "абв"]
    index = search.Index()
    index.load()
    assert set(index.find("анна").ids[:150]) == set(common)
    assert set(index.find("нна").ids) == {*common, *rare}
    assert set(index.find("ким").ids) == set(common)
    assert index.find("zhanna").ids == index.find("жанна").ids == sorted(rare, key=clients.ordered_ids().index)


def test_a_client_who_was_erased_does_not_confuse_the_order(now: dt.datetime) -> None:
    ids = [add(line, now) for line in ("Абаева", "Белова", "Васина")]
    index = search.Index()
    index.load()
    clients.erase(ids[1], now=now)
    index.refresh([ids[1]])
    new = add("Бурова", now)
    index.refresh([new])
    assert index.ids() == clients.ordered_ids() == [ids[0], new, ids[2]]
    assert index.find("бел").ids == []


def test_an_index_is_made_ready_in_pieces_and_a_search_between_them_finds_all_the_same(now: dt.datetime) -> None:
    clients.add({"surname": "Ёжикова", "phones": ["8 916 123-45-67"]}, now=now)
    index = search.Index()
    index.load()
    steps = index.steps()
    next(steps)
    assert len(index.find("4567").ids) == 1
    assert list(steps) == []
    assert len(index.find("ежик").ids) == 1


def test_who_was_found_is_named_as_far_as_somebody_looks() -> None:
    made: list[str] = []

    def group(name: str, *ids: int) -> list[int]:
        made.append(name)
        return list(ids)

    found = FoundIds()
    found.add(3, partial(group, "first", 5, 3, 9))
    found.add(2, partial(group, "second", 7, 1))
    assert (len(found), found[:2], made) == (5, [5, 3], ["first"])
    assert (found[3], made) == (7, ["first", "second"])
    whole = [5, 3, 9, 7, 1]
    assert found == whole
    assert [found[start:stop:step] for start, stop, step in SLICES] == [whole[a:b:c] for a, b, c in SLICES]
    assert (found[-1], found.index(9), 4 in found, list(reversed(found))) == (1, 2, False, whole[::-1])


SLICES = ((None, None, -1), (-2, None, None), (1, 4, 2), (3, 1, None), (2, 99, None))


@pytest.fixture
def renewed(index: search.Index, now: dt.datetime) -> search.Index:
    """The same with three people who have come later."""
    index.refresh([add(name, now) for name in ("Ивашов Пётр", "Абрамов Иван", "Яшина Анна")])
    return index


@given(st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_who_is_allowed_is_found_as_if_the_others_were_left_out_of_all_hits(
    renewed: search.Index, data: st.DataObject
) -> None:
    index, everybody = renewed, renewed.ids()
    for typed in ("", "иван", "42", "bdfyjd", "ivanov", "о", "щукина"):
        allowed = data.draw(st.sets(st.sampled_from(everybody)))
        hits = index.find(typed, allowed)
        assert list(hits.ids) == [one for one in index.find(typed).ids if one in allowed]
        unmarked = {hit.client_id: hit.by_layout for hit in index.find(typed)}
        assert all(hit.by_layout == unmarked[hit.client_id] for hit in hits)
        assert index.ids(allowed) == [one for one in everybody if one in allowed]
        firsts = {client_id: letter for letter, client_id in first_of_letters(index, everybody, allowed)}
        assert {index.ids(allowed)[at]: letter for letter, at in index.letters(allowed)} == firsts


def first_of_letters(index: search.Index, everybody: list[int], allowed: set[int]) -> list[tuple[str, int]]:
    """The letters under which somebody allowed stands, each with the first of them."""
    starts = [*index.letters(), ("", len(everybody))]
    found = []
    for (letter, start), (_, end) in pairwise(starts):
        inside = [one for one in everybody[start:end] if one in allowed]
        found += [(letter, inside[0])] if inside else []
    return found
