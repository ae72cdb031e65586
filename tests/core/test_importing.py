"""Foreign files become cards and visits: nothing lost, invented or twice, and all of it can be taken back."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salonbase import base, clients, dates, importing, models, visits
from salonbase.errors import Cancelled, SalonError
from salonbase.importing import Preview, Summary
from salonbase.models import Change, Client, Import, Operation, Phone, Specialist, Tag, Visit, VisitService
from tests.core.foreign_files import book
from tests.core.test_mapping import plan

pytestmark = pytest.mark.usefixtures("salon", "english")

CARD: list[list[Any]] = [["ФИО", "Иванова Мария Петровна"], ["Телефон", 89161112233], ["Аллергии", "латекс"], [],
        ["Дата", "Зуб", "Что сделано", "Врач", "Сумма"], ["15.01.2024", "36,37", "пломба", "Сидоров А.", 4500],
        ["16.01.2024", 1.6, "чистка", "Сидоров А.", 3000]]  # fmt: skip
HEADINGS = ["ФИО", "Телефон", "Дата рождения", "Скидка", "Примечание", "Любимый мастер"]
FATHERS = ("Ивановна", "Петровна", "Павловна", "Львовна", "Олеговна", "Игоревна", "Юрьевна", "Ильинична")
ORLOVA: list[Any] = ["Орлова Ольга Львовна", "8 916 204-18-33", "12.03.1985", 10, "VIP", "Оля"]


@pytest.fixture
def truth(shared: Path) -> dict[str, Any]:
    """What is known of the files of the salon."""
    found: dict[str, Any] = json.loads((shared / "truth.json").read_text("utf-8"))
    return found


def look(sheets: dict[str, Any] | list[Any], now: dt.datetime) -> Preview:
    return importing.preview(plan(sheets if isinstance(sheets, dict) else {"Лист1": sheets}), today=now.date())


def bring(sheets: dict[str, Any] | list[Any], now: dt.datetime) -> Summary:
    return importing.apply(look(sheets, now), now=now)


def bring_file(path: Path, now: dt.datetime) -> Summary:
    return importing.apply(importing.preview(importing.recognise(importing.read(path)), today=now.date()), now=now)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    kept = (model for model in models.MODELS if model not in {Import, Operation, Change})
    return {model.__name__: sorted(models.tuples(model.select()), key=repr) for model in kept}


def only_card() -> clients.Card:
    [client_id] = clients.ordered_ids()
    return clients.card(client_id)


def test_the_list_of_the_salon_comes_in_as_its_truth_says(
    shared: Path, truth: dict[str, Any], now: dt.datetime
) -> None:
    known = truth["client-list.xlsx"]
    summary = bring_file(shared / "client-list.xlsx", now)
    assert (summary.clients, summary.visits, summary.duplicates) == (known["clients"], 0, 0)
    birthdays = [clients.card(client_id).birthday for client_id in clients.ordered_ids()]
    assert sum(not birthday for birthday in birthdays) == known["birthdays_unknown"]
    assert sum(bool(birthday) and birthday.year is None for birthday in birthdays) == known["birthdays_without_year"]
    assert all(birthday.year is None or birthday.year <= now.year for birthday in birthdays)
    cards = {card.name: card for card in map(clients.card, clients.ordered_ids())}
    for person in known["sample"]:
        card = cards[person["name"]]
        assert (card.surname, card.phones[0].number) == (person["last"], person["phone"])
    assert summary.recognised == "Sheet «Лист1»: a list of clients, 250 rows, headings in row 3"


def test_the_cards_of_the_dentist_come_in_as_their_truth_says(
    shared: Path, truth: dict[str, Any], now: dt.datetime
) -> None:
    known = truth["dentist-cards.xlsx"]
    summary = bring_file(shared / "dentist-cards.xlsx", now)
    assert (summary.clients, summary.visits) == (known["clients"], known["visits"])
    assert summary.total_kopecks == known["total"] * 100
    assert summary.problems == []
    cards = {card.name: card for card in map(clients.card, clients.ordered_ids())}
    for person in known["cards"]:
        card = cards[person["name"]]
        assert card.birthday == dates.Birthday(*map(int, reversed(person["born"].split("-"))))
        assert [phone.number for phone in card.phones] == [person["phone"]]
        log = [
            [visit.day.isoformat(), visit.work, visit.paid_kopecks / 100]
            for visit in reversed(visits.of_client(card.id))
        ]
        assert sorted(log) == sorted(person["visits"])


def test_the_journal_comes_in_as_its_truth_says(shared: Path, truth: dict[str, Any], now: dt.datetime) -> None:
    known = truth["visit-journal.xlsx"]
    summary = bring_file(shared / "visit-journal.xlsx", now)
    assert (summary.clients, summary.visits) == (known["clients"], known["visits"])
    assert summary.total_kopecks == known["total"] * 100


@pytest.mark.parametrize("name", ["client-list.xlsx", "dentist-cards.xlsx", "visit-journal.xlsx"])
def test_the_same_file_a_second_time_brings_nothing(shared: Path, now: dt.datetime, name: str) -> None:
    first = bring_file(shared / name, now)
    before = everything()
    second = bring_file(shared / name, now)
    assert (second.clients, second.visits, second.filled, second.total_kopecks) == (0, 0, 0, 0)
    assert second.duplicates == first.clients
    assert everything() == before


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_other_formats_of_the_list_bring_nobody_new(shared: Path, now: dt.datetime, ending: str) -> None:
    bring_file(shared / "client-list.xlsx", now)
    again = bring_file(shared / f"client-list.{ending}", now)
    assert (again.clients, again.duplicates) == (0, 250)


@pytest.mark.parametrize("name", ["client-list.xlsx", "dentist-cards.xlsx", "visit-journal.xlsx"])
def test_an_import_taken_back_leaves_no_trace(shared: Path, now: dt.datetime, name: str) -> None:
    before = everything()
    summary = bring_file(shared / name, now)
    undone = importing.undo(summary.import_id, now=now)
    assert (undone.clients, undone.visits, undone.kept) == (summary.clients, summary.visits, ())
    assert everything() == before
    with pytest.raises(SalonError, match="already been taken back"):
        importing.undo(summary.import_id, now=now)


def test_a_preview_writes_nothing(now: dt.datetime) -> None:
    before = everything()
    looked = look({"Иванова": CARD}, now)
    assert everything() == before
    assert (looked.clients, looked.new, looked.visits, looked.new_visits) == (1, 1, 2, 2)
    assert (looked.total_kopecks, looked.duplicates, looked.filled) == (750000, 0, 0)
    assert looked.sentence == "1 new clients, 0 already known, 2 new visits, 0 rows to look at."
    [sample] = looked.samples
    assert (sample.name, sample.phones, sample.visits, sample.state) == (
        "Иванова Мария Петровна",
        ("+79161112233",),
        2,
        "new",
    )


def test_cancelling_leaves_everything_as_it_was(now: dt.datetime) -> None:
    def cancel(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    before = everything()
    with pytest.raises(Cancelled):
        importing.apply(look({"Иванова": CARD}, now), now=now, progress=cancel)
    assert everything() == before
    assert importing.past() == []


def test_every_fact_of_a_row_arrives_on_the_card(now: dt.datetime) -> None:
    bring([HEADINGS, ORLOVA], now)
    card = only_card()
    assert (card.name, card.sex, card.birthday.show()) == ("Орлова Ольга Львовна", "f", "12.03.1985")
    assert (card.phones[0].number, card.discount_percent, card.note) == ("+79162041833", 10, "VIP")
    assert (card.preferred_specialist, card.tags) == ("Оля", ("VIP",))
    assert card.created_at == now.replace(tzinfo=None)


def test_every_fact_of_a_visit_arrives_in_the_log(now: dt.datetime) -> None:
    bring({"Иванова": CARD}, now)
    second, first = visits.of_client(only_card().id)
    assert (first.day, first.teeth, first.work, first.specialist) == (
        dt.date(2024, 1, 15),
        (36, 37),
        "пломба",
        "Сидоров А.",
    )
    assert (first.sum_kopecks, first.due_kopecks, first.paid_kopecks, first.status) == (450000, 450000, 450000, "came")
    assert second.teeth == (16,)
    assert only_card().allergies == "латекс"


def test_an_unreadable_birthday_is_unknown_and_its_text_is_kept(now: dt.datetime) -> None:
    summary = bring([["ФИО", "Дата рождения"], ["Орлова Ольга", "31.02.1990"], ["Белова Анна", "01.01.1970"]], now)
    notes = {card.name: (card.birthday.show(), card.note) for card in map(clients.card, clients.ordered_ids())}
    assert notes == {"Орлова Ольга": ("", "Дата рождения: 31.02.1990"), "Белова Анна": ("", "")}
    assert [(problem["row"], problem["sheet"], problem["file"]) for problem in summary.as_json()["problems"]] == [
        (2, "Лист1", "файл.xlsx"), (3, "Лист1", "файл.xlsx"),
    ]  # fmt: skip
    assert summary.as_json()["problems"][0]["where"] == "файл.xlsx, sheet «Лист1», row 2"


def test_notes_that_ask_not_to_call_set_the_flag_and_stay(now: dt.datetime) -> None:
    bring([["ФИО", "Примечание"], ["Орлова Ольга", "не звонить!"]], now)
    assert (only_card().do_not_disturb, only_card().note) == (True, "не звонить!")


def test_allergies_of_a_note_reach_the_head_of_the_card(now: dt.datetime) -> None:
    bring([["ФИО", "Примечание"], ["Орлова Ольга", "аллергия на аммиак"]], now)
    assert (only_card().allergies, only_card().note) == ("аммиак", "аллергия на аммиак")


@pytest.mark.parametrize(("values", "row", "same"), [
    ({"phones": ["89162041833"]}, ["Орлова Ольга", "8 916 204 18 33", ""], True),
    ({"phones": ["89162041833"]}, ["ОЛЬГА  орлова", "8 916 204 18 33", ""], True),
    ({"phones": ["89162041833"]}, ["Орлова Ольга", "89165556677", ""], False),
    ({"phones": ["89162041833"]}, ["Орлова Анна", "89162041833", ""], False),
    ({"phones": ["89162041833"]}, ["Орлова Ольга", "", ""], True),
    ({}, ["Орлова Ольга", "89162041833", "12.03.1985"], True),
    ({"birthday": "12.03.1985"}, ["Орлова Ольга", "89162041833", "12.03.1985"], True),
    ({"birthday": "12.03"}, ["Орлова Ольга", "89162041833", "12.03.1985"], True),
    ({"birthday": "12.03.1985", "phones": ["89162041833"]}, ["Орлова Ольга", "89162041833", "13.03.2005"], False),
])  # fmt: skip
def test_who_is_already_in_the_base_is_known(
    values: dict[str, Any], row: list[Any], same: bool, now: dt.datetime
) -> None:
    clients.add({"surname": "Орлова", "first_name": "Ольга"} | values, now=now)
    summary = bring([["ФИО", "Телефон", "Дата рождения"], row], now)
    assert (summary.clients, summary.duplicates) == ((0, 1) if same else (1, 0))


def test_a_client_in_the_trash_is_not_known(now: dt.datetime) -> None:
    former = clients.add({"surname": "Орлова", "first_name": "Ольга"}, now=now)
    clients.trash(former, now=now)
    assert bring([["ФИО", "Телефон"], ["Орлова Ольга", ""]], now).clients == 1


@pytest.fixture
def known(now: dt.datetime) -> int:
    """Орлова, of whom only a phone and a note are known."""
    return clients.add(
        {
            "surname": "Орлова",
            "first_name": "Ольга",
            "patronymic": "Львовна",
            "phones": ["89162041833"],
            "note": "своё",
        },
        now=now,
    )


def test_a_known_card_gets_only_what_it_lacks(known: int, now: dt.datetime) -> None:
    summary = bring([HEADINGS, [*ORLOVA[:1], "89162041833, 84951234567", *ORLOVA[2:]]], now)
    card = clients.card(known)
    assert (summary.clients, summary.filled) == (0, 1)
    assert (card.birthday.show(), card.discount_percent, card.preferred_specialist) == ("12.03.1985", 10, "Оля")
    assert [phone.number for phone in card.phones] == ["+79162041833", "+74951234567"]
    assert card.note == "своё"
    assert bring([HEADINGS, ORLOVA], now).filled == 0


def test_what_was_filled_in_goes_back(known: int, now: dt.datetime) -> None:
    before = clients.card(known)
    summary = bring([HEADINGS, ORLOVA], now)
    undone = importing.undo(summary.import_id, now=now)
    assert (undone.filled, undone.kept) == (1, ())
    after = clients.card(known)
    assert (after.birthday, after.discount_percent, after.preferred_specialist) == (before.birthday, 0, "")


def test_what_was_filled_in_and_changed_since_stays_and_is_named(known: int, now: dt.datetime) -> None:
    summary = bring([HEADINGS, ORLOVA], now)
    clients.update(known, {"birthday": "13.03.1985"}, now=now)
    undone = importing.undo(summary.import_id, now=now)
    assert undone.kept == ((known, "Орлова Ольга Львовна"),)
    assert clients.card(known).birthday.show() == "13.03.1985"


def test_visits_of_a_known_client_are_added_and_taken_back(now: dt.datetime) -> None:
    client = clients.add({"surname": "Иванова", "first_name": "Мария", "patronymic": "Петровна"}, now=now)
    visits.add(client, {"day": dt.date(2024, 1, 15), "work": "Пломба", "sum_kopecks": 450000}, now=now)
    summary = bring({"Иванова": CARD}, now)
    assert (summary.clients, summary.visits, summary.total_kopecks) == (0, 1, 300000)
    importing.undo(summary.import_id, now=now)
    assert [visit.work for visit in visits.of_client(client)] == ["Пломба"]


def test_the_same_visit_twice_in_a_file_comes_twice_and_never_again(now: dt.datetime) -> None:
    twice = [*CARD, CARD[-1]]
    assert bring({"Иванова": twice}, now).visits == 3
    assert bring({"Иванова": twice}, now).visits == 0
    assert bring({"Иванова": [*twice, CARD[-1]]}, now).visits == 1


def test_namesakes_with_nothing_to_tell_them_apart_are_found_again(now: dt.datetime) -> None:
    bare = [row for row in CARD if row[:1] != ["Телефон"]]
    assert bring({"1": bare, "2": bare[:-1]}, now).clients == 2
    again = bring({"1": bare, "2": bare[:-1]}, now)
    assert (again.clients, again.visits) == (0, 0)


def touch_card(client: int, now: dt.datetime) -> None:
    clients.update(client, {"note": "рукой"}, now=now + dt.timedelta(hours=1))


def touch_card_at_once(client: int, now: dt.datetime) -> None:
    clients.update(client, {"note": "рукой"}, now=now)


def touch_visit(client: int, now: dt.datetime) -> None:
    visits.update(visits.of_client(client)[0].id, {"note": "рукой"}, now=now)


def add_visit(client: int, now: dt.datetime) -> None:
    visits.add(client, {"work": "рукой"}, now=now)


@pytest.mark.parametrize("touch", [touch_card, touch_card_at_once, touch_visit, add_visit])
def test_a_card_on_which_somebody_worked_is_kept_and_named(touch: Any, now: dt.datetime) -> None:
    other = [["ФИО", "Белова Анна"], *CARD[1:]]
    summary = bring({"Иванова": CARD, "Белова": other}, now)
    [client] = [card.id for card in map(clients.card, clients.ordered_ids()) if card.surname == "Иванова"]
    touch(client, now)
    undone = importing.undo(summary.import_id, now=now)
    assert undone.kept == ((client, "Иванова Мария Петровна"),)
    assert (undone.clients, clients.count()) == (1, 1)
    assert len(visits.of_client(client)) >= 1
    assert [row.name for row in Specialist.select()] == ["Сидоров А."]


def test_past_imports_are_listed_newest_first(now: dt.datetime) -> None:
    first = bring({"Иванова": CARD}, now)
    second = bring([HEADINGS, ORLOVA], now)
    importing.undo(first.import_id, now=now)
    found = importing.past()
    assert [(one.id, one.clients, one.visits, one.undone_at is None) for one in found] == [
        (second.import_id, 1, 0, True), (first.import_id, 1, 2, False),
    ]  # fmt: skip
    assert found[0].source == "файл.xlsx"


def test_the_derived_columns_are_those_of_cards_written_by_hand(now: dt.datetime) -> None:
    bring([["ФИО", "Телефон"], ["Ёлкина Мария Петровна", "8 (916) 204-18-33"]], now)
    clients.add(
        {"surname": "Ёлкина", "first_name": "Мария", "patronymic": "Петровна", "phones": ["+79162041833"]}, now=now
    )
    columns = (Client.surname, Client.sex, Client.search_key, Client.sort_key, Client.letter, Client.discount_percent)
    one, other = models.tuples(Client.select(*columns))
    assert one == other
    first, second = models.tuples(Phone.select(Phone.number, Phone.digits, Phone.position))
    assert first == second


def test_services_of_the_price_list_are_recognised(now: dt.datetime) -> None:
    from salonbase import catalogue

    catalogue.add_service("Стрижка женская", 200000, 60, now=now)
    bring(
        [["Дата", "Клиент", "Услуга", "Сумма"], ["10.01.2024", "Орлова Ольга", "стрижка  женская; Укладка", 3000]], now
    )
    rows = models.tuples(VisitService.select(VisitService.title, VisitService.service).order_by(VisitService.position))
    assert [(title, service is not None) for title, service in rows] == [("Стрижка женская", True), ("Укладка", False)]


def test_reasons_are_counted(now: dt.datetime) -> None:
    looked = look([["ФИО", "Телефон"], ["", "89162041833"], ["", "89162041834"], ["Орлова", "нет телефона"]], now)
    assert importing.reasons(looked.problems)[0][1] == 2


def test_several_files_are_read_together(tmp_path: Path, now: dt.datetime) -> None:
    paths = [book(tmp_path / "a.xlsx", [HEADINGS, ORLOVA]), book(tmp_path / "b.xlsx", {"Иванова": CARD})]
    looked = importing.preview(importing.recognise(importing.read(paths)), today=now.date())
    assert (looked.clients, looked.visits, looked.plan.files) == (2, 2, ["a.xlsx", "b.xlsx"])


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=20)
cell = st.one_of(
    st.none(), words, st.integers(-10, 10**11), st.floats(allow_nan=False), st.dates(), st.times(), st.booleans()
)
heading = st.sampled_from([
    "ФИО", "Имя", "Телефон", "Дата рождения", "Дата", "Услуга", "Сумма", "Скидка", "Оплачено", "Примечание", "Зуб",
    "Мастер",
    "Фамилия", "Что-то", "Аллергии", "E-mail", "Пол", "Статус", "Время", "Итого",
])  # fmt: skip


@settings(deadline=None, max_examples=120)
@given(st.lists(heading, min_size=1, max_size=6), st.lists(st.lists(cell, max_size=7), max_size=8))
def test_whatever_stands_in_a_sheet_comes_in_whole_once_and_goes_again(
    headings: list[str], rows: list[list[Any]]
) -> None:
    at = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)
    opened = base.in_memory()
    try:
        try:
            first = bring([headings, *rows], at)
        except SalonError:
            return
        assert Client.select().count() == first.clients
        assert Visit.select().count() == first.visits
        again = bring([headings, *rows], at)
        assert (again.clients, again.visits, again.filled) == (0, 0, 0)
        importing.undo(again.import_id, now=at)
        importing.undo(first.import_id, now=at)
        assert (Client.select().count(), Visit.select().count(), Specialist.select().count(), Tag.select().count()) == (
            0,
        ) * 4
    finally:
        base.close(opened)


def test_a_row_whose_words_could_be_headings_does_not_end_the_list(now: dt.datetime) -> None:
    rows: list[list[Any]] = [["ФИО", "Телефон", "Откуда узнали", "Комментарий"]]
    rows += [[f"Орлова Вера {father}", f"8916204{place:04}", "сайт", ""] for place, father in enumerate(FATHERS)]
    rows[5] = ["Галинова Галина Вячеславовна", None, "соцсети", "аллергия на йод"]
    rows[7] = ["галинова анна", None, "соцсети", "аллергия на йод"]
    looked = look(rows, now)
    assert looked.new == len(FATHERS)
    assert looked.people[4].words["source"] == "соцсети"


def test_a_sheet_of_labels_without_end_is_looked_at_in_a_second(now: dt.datetime) -> None:
    rows = [["ФИО", "Иванова Анна"], *([f"слово {place}", f"значение {place}"] for place in range(10_000))]
    started = time.process_time()
    assert len(look(rows, now).people[0].note) == 10_000
    assert time.process_time() - started < 3
