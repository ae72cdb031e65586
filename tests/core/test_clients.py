"""Clients: what is typed is kept as typed or refused in words; nothing is lost, everything can be read back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import (
    alphabet,
    base,
    bookings,
    cards,
    clients,
    drafts,
    duplicates,
    families,
    history,
    names,
    recalls,
    visits,
)
from salonbase.dates import Birthday
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.models import MODELS, Change, Client, Family, Operation, Tag
from salonbase.models import Phone as PhoneRow

pytestmark = pytest.mark.usefixtures("salon")

ORLOVA = {
    "surname": "Орлова",
    "first_name": "Наталья",
    "patronymic": "Викторовна",
    "birthday": "12.03.1985",
    "phones": ["8 916 204-18-33", ("+7 495 123-45-67", "рабочий")],
    "email": " orlova@mail.ru ",
    "address": "Садовая, 5",
    "messenger": "@orlova",
    "source": "Рекомендация",
    "reason": "Отбеливание",
    "sticky_note": "Называть Ната",
    "allergies": "Пенициллин\nЛидокаин",
    "note": "Любит\r\nкофе",
    "preferred_specialist": "Орлов Н. В.",
    "preferred_time": "утро",
    "discount_percent": "7,5",
    "card_number": "0042",
    "do_not_disturb": True,
    "free_of_charge": False,
    "blacklisted": False,
    "tags": ["VIP", "vip", "постоянная"],
}


def add(line: str, now: dt.datetime, **values: Any) -> int:
    """A client with the name written in one line."""
    name = names.split(line)
    parts = {"surname": name.surname, "first_name": name.first_name, "patronymic": name.patronymic}
    return clients.add(parts | values, now=now)


def test_a_card_is_read_back_as_it_was_written(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    key = next(field.key for field in cards.fields() if field.kind in {"text", "long_text"})
    card = clients.card(clients.add(ORLOVA | {"values": {key: "светлые"}}, now=now))
    assert card.name == "Орлова Наталья Викторовна"
    assert card.initials == "ОН"
    assert card.sex == "f"
    assert card.birthday == Birthday(12, 3, 1985)
    assert card.phones == (Phone("+79162041833"), Phone("+74951234567", "рабочий"))
    assert card.email == "orlova@mail.ru"
    assert card.allergies == "Пенициллин\nЛидокаин"
    assert card.note == "Любит\nкофе"
    assert card.preferred_specialist == "Орлов Н. В."
    assert card.discount_percent == 7.5
    assert card.tags == ("постоянная", "VIP")
    assert card.values == {key: "светлые"}
    assert (card.do_not_disturb, card.free_of_charge, card.deleted_at) == (True, False, None)
    assert card.created_at == now.replace(tzinfo=None)


def test_a_name_is_all_that_a_card_needs(now: dt.datetime) -> None:
    assert clients.card(clients.add({"first_name": "Ната"}, now=now)).name == "Ната"
    for empty in ({}, {"surname": "  \n "}, {"surname": "—", "first_name": "🌸"}):
        with pytest.raises(SalonError) as refused:
            clients.add(empty, now=now)
        assert refused.value.field == "surname"
    with pytest.raises(SalonError):
        clients.update(1, {"first_name": ""}, now=now)
    assert clients.count() == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"surname": "Щ" * 300}, "surname"),
        ({"birthday": "31.02"}, "birthday"),
        ({"birthday": "01.01.1970"}, "birthday"),
        ({"birthday": Birthday(31, 2, None)}, "birthday"),
        ({"birthday": "22.11.2031"}, "birthday"),
        ({"email": "орлова"}, "email"),
        ({"email": "a@b"}, "email"),
        ({"phones": ["нет телефона"]}, "phones"),
        ({"phones": [("", "мамин")]}, "phones"),
        ({"discount_percent": "101"}, "discount_percent"),
        ({"discount_percent": "много"}, "discount_percent"),
        ({"sex": "x"}, "sex"),
        ({"address": "у" * 501}, "address"),
        ({"note": "у" * 20_001}, "note"),
        ({"tags": ["т" * 200]}, "tags"),
    ],
)
def test_a_wrong_value_is_refused_beside_its_field_and_nothing_is_written(
    values: dict[str, Any], field: str, now: dt.datetime
) -> None:
    orlova = clients.add(ORLOVA, now=now)
    before = clients.card(orlova)
    for write in (
        lambda: clients.add({"surname": "Новая"} | values, now=now),
        lambda: clients.update(orlova, values, now=now),
    ):
        with pytest.raises(SalonError) as refused:
            write()
        assert refused.value.field == field
        assert refused.value.sentence
    assert clients.card(orlova) == before
    assert clients.count() == 1


@pytest.mark.parametrize("line", ["Орлова 👩‍👧", "שלום עולם", "Ор\nло\tва", "O’Коннор Шон", "|Орлова|", "Щ" * 120])
def test_strange_names_are_kept_cleaned_and_found_in_the_list(line: str, now: dt.datetime) -> None:
    client_id = clients.add({"surname": line}, now=now)
    assert clients.card(client_id).name == names.clean(line)
    assert clients.rows([client_id], today=now.date())[0].name == names.clean(line)


def test_phones_with_letters_are_kept_as_typed_and_doubles_once(now: dt.datetime) -> None:
    card = clients.card(add("Орлова", now, phones=["мама 8916 2041833", "89162041833", "+7 916 204 18 33", " "]))
    assert card.phones == (Phone("мама 8916 2041833"), Phone("+79162041833"))


def test_only_the_given_values_change_and_saying_the_same_changes_nothing(now: dt.datetime) -> None:
    orlova = clients.add(ORLOVA, now=now)
    before, operations = clients.card(orlova), Operation.select().count()
    later = now + dt.timedelta(hours=1)
    assert clients.update(orlova, {"note": "Любит чай"}, now=later)
    card = clients.card(orlova)
    assert (card.note, card.phones, card.birthday) == ("Любит чай", before.phones, before.birthday)
    assert card.updated_at == later.replace(tzinfo=None)
    assert Operation.select().count() == operations + 1
    for same in (
        {"note": "Любит чай"},
        {"phones": ["+79162041833", ("+74951234567", "рабочий")]},
        {"tags": ["vip", "Постоянная"]},
        {"birthday": "12.03.1985", "preferred_specialist": "орлов н.в."},
        {},
    ):
        assert not clients.update(orlova, same, now=later), same
    assert Operation.select().count() == operations + 1


def test_a_number_of_another_country_stays_as_it_is_when_another_one_is_added(now: dt.datetime) -> None:
    client_id = add("Митчелл", now)
    PhoneRow.insert(client=client_id, number="(892) 958-9935", digits="8929589935", position=0).execute()
    clients.update(client_id, {"phones": [*clients.card(client_id).phones, "8 916 204-18-33"]}, now=now)
    assert clients.card(client_id).phones == (Phone("(892) 958-9935"), Phone("+79162041833"))
    clients.update(client_id, {"phones": ["(892) 958-9935"]}, now=now)
    assert clients.card(client_id).phones == (Phone("(892) 958-9935"),)


def test_phones_tags_and_fields_are_changed_and_taken_away(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    key = next(field.key for field in cards.fields() if field.kind in {"text", "long_text"})
    orlova = clients.add(ORLOVA, now=now)
    assert clients.update(
        orlova, {"phones": [("+74951234567", "дом")], "tags": ["новая"], "values": {key: "да"}}, now=now
    )
    card = clients.card(orlova)
    assert (card.phones, card.tags, card.values) == ((Phone("+74951234567", "дом"),), ("новая",), {key: "да"})
    assert clients.update(orlova, {"phones": [], "tags": [], "values": {key: "нет"}}, now=now)
    assert clients.card(orlova).values == {key: "нет"}
    assert clients.update(orlova, {"values": {key: " ", "unknown": "x"}}, now=now)
    card = clients.card(orlova)
    assert (card.phones, card.tags, card.values) == ((), (), {})


def test_the_sex_follows_a_patronymic_that_comes_later_but_never_overrules(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Ким"}, now=now)
    clients.update(client_id, {"patronymic": "Петрович"}, now=now)
    assert clients.card(client_id).sex == "m"
    clients.update(client_id, {"sex": "f"}, now=now)
    clients.update(client_id, {"patronymic": "Ильич"}, now=now)
    assert clients.card(client_id).sex == "f"


def test_the_list_is_alphabetical_with_a_strip_of_its_letters(now: dt.datetime) -> None:
    lines = ["Яшина", "Ёлкин Борис", "Елкин Андрей", "Adams", "Қасымов", "7 небо", "Елкин Виктор"]
    made = {line: add(line, now) for line in lines}
    ordered = ["Елкин Андрей", "Ёлкин Борис", "Елкин Виктор", "Қасымов", "Яшина", "Adams", "7 небо"]
    assert clients.ordered_ids() == [made[line] for line in ordered]
    assert clients.letters() == [("Е", 0), ("Қ", 3), ("Я", 4), ("A", 5), ("#", 6)]
    assert clients.count() == 7
    clients.update(made["Яшина"], {"surname": "Абрамова"}, now=now)
    assert clients.ordered_ids()[0] == made["Яшина"]
    assert clients.letters()[0] == ("А", 0)


def test_rows_keep_the_order_asked_for_and_leave_out_who_is_gone(now: dt.datetime) -> None:
    orlova = clients.add(ORLOVA | {"birthday": "22.11.1985", "blacklisted": True}, now=now)
    petrov = add("Петров", now, birthday="23.11")
    visits.add(orlova, {"day": dt.date(2026, 10, 1)}, now=now)
    visits.add(orlova, {"day": dt.date(2026, 9, 1)}, now=now)
    visits.add(orlova, {"day": dt.date(2026, 10, 20), "status": "no_show"}, now=now)
    first, second = clients.rows([petrov, 999, orlova], today=now.date())
    assert (first.id, first.phone, first.last_visit, first.birthday_today) == (petrov, "", None, False)
    name, phone, last = "Орлова Наталья Викторовна", "+7 916 204-18-33", dt.date(2026, 10, 1)
    assert second == clients.Row(orlova, name, "ОН", phone, last, True, True, "О", False)


def test_lists_for_the_screen_take_a_fixed_number_of_queries(now: dt.datetime) -> None:
    ids = [add(f"Орлова {letter}", now, phones=[f"8916204183{n}"]) for n, letter in enumerate("абвгдежзик")]
    for visit in ids:
        visits.add(visit, {}, now=now)
        families.join(ids[0], visit, now=now) if visit != ids[0] else None
    clients.trash(ids[-1], now=now)
    for number, read in (
        (1, lambda: clients.rows(ids, today=now.date())),
        (1, clients.ordered_ids),
        (1, clients.letters),
        (2, lambda: clients.in_trash(today=now.date())),
        (4, lambda: clients.card(ids[0])),
        (2, lambda: families.of_client(ids[0])),
        (1, lambda: duplicates.likely({"phones": ["89162041830"]})),
        (1, clients.known_tags),
        (1, clients.known_sources),
    ):
        with assert_query_count(number):
            read()


def test_the_trash_keeps_everything_and_gives_it_back(now: dt.datetime) -> None:
    orlova, petrov = clients.add(ORLOVA, now=now), add("Петров", now)
    before = clients.card(orlova)
    clients.trash(orlova, now=now)
    assert clients.ordered_ids() == [petrov]
    assert clients.count() == 1
    assert [row.name for row in clients.in_trash(today=now.date())] == ["Орлова Наталья Викторовна"]
    assert clients.in_trash(today=now.date())[0].deleted
    assert clients.card(orlova).deleted_at is not None
    clients.restore(orlova, now=now)
    assert clients.card(orlova) == before
    assert clients.in_trash(today=now.date()) == []


def test_who_is_in_the_trash_already_stays_there_since_then(now: dt.datetime) -> None:
    client_id = clients.add(ORLOVA, now=now)
    clients.trash(client_id, now=now)
    operation = history.newest()
    clients.trash(client_id, now=now + dt.timedelta(1))
    assert history.newest() == operation
    assert clients.card(client_id).deleted_at == now.replace(tzinfo=None)


def test_an_erased_client_leaves_no_trace(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    key = next(field.key for field in cards.fields() if field.kind in {"text", "long_text"})
    orlova, petrov = clients.add(ORLOVA, now=now), add("Петров", now, phones=["89031112233"])
    clients.update(orlova, {"note": "Орлова-2", "values": {key: "Орлова-3"}, "phones": [], "tags": ["Орлова"]}, now=now)
    clients.update(orlova, {"tags": []}, now=now)
    visit = visits.add(orlova, {"work": "Орлова: стрижка", "services": ["Стрижка Орловой"]}, now=now)
    visits.update(visit, {"services": ["Укладка"], "work": "", "note": "Орлова"}, now=now)
    bookings.move(bookings.add(orlova, {"day": "24.11", "note": "Орлова"}, now=now), "25.11", "", now=now)
    recalls.add(orlova, "24.11", "Орлова", now=now)
    families.join(petrov, orlova, now=now)
    families.leave(orlova, now=now)
    families.join(orlova, petrov, now=now)
    history.undo(history.newest(), now=now)
    families.join(petrov, orlova, now=now)
    for form in (
        drafts.card(orlova),
        drafts.visit_line(orlova),
        drafts.next_visit(orlova),
        drafts.visit(visit),
        drafts.card(petrov),
    ):
        drafts.keep(form, {"note": "Орлова" if form != drafts.card(petrov) else ""}, now=now)
    clients.trash(orlova, now=now)
    clients.erase(orlova, now=now)
    with pytest.raises(SalonError):
        clients.card(orlova)
    kept = "".join(str(row) for model in MODELS if model is not Tag for row in model.select().tuples())
    for trace in ("Орлова", "Орловой", "2041833", "orlova", "Пенициллин"):
        assert trace not in kept, trace
    assert drafts.find(drafts.card(petrov)) is not None
    assert clients.card(petrov).phones
    assert families.of_client(petrov) == []
    assert not Family.select().exists()


def test_a_client_who_is_gone_is_named_so(now: dt.datetime) -> None:
    for write in (clients.trash, clients.restore, clients.erase, families.leave):
        with pytest.raises(SalonError):
            write(77, now=now)
    with pytest.raises(SalonError):
        clients.update(77, {"note": "x"}, now=now)
    with pytest.raises(SalonError):
        families.join(77, 78, now=now)


def test_known_words_come_the_most_used_first(now: dt.datetime) -> None:
    add("Орлова", now, source="Сайт", tags=["новая"], reason="Боль")
    add("Петров", now, source="Вывеска", tags=["VIP", "новая"])
    add("Ким", now, source="Вывеска")
    assert clients.known_sources() == ["Вывеска", "Сайт"]
    assert clients.known_tags() == ["новая", "VIP"]
    assert clients.known_reasons() == ["Боль"]


def test_families_are_joined_united_and_left(now: dt.datetime) -> None:
    mother, child, aunt, uncle = (add(line, now) for line in ("Орлова Анна", "Орлова Соня", "Белова Ия", "Белов Ян"))
    families.join(mother, child, now=now)
    families.join(aunt, uncle, now=now)
    assert families.of_client(mother) == [(child, "Орлова Соня")]
    families.join(child, aunt, now=now)
    families.join(aunt, mother, now=now)
    assert families.of_client(mother) == [(uncle, "Белов Ян"), (aunt, "Белова Ия"), (child, "Орлова Соня")]
    before = history.newest()
    clients.trash(uncle, now=now)
    families.leave(mother, now=now)
    assert families.of_client(mother) == []
    assert families.of_client(child) == [(aunt, "Белова Ия")]
    families.leave(child, now=now)
    families.leave(aunt, now=now)
    families.leave(aunt, now=now)
    assert families.of_client(aunt) == []
    with pytest.raises(SalonError):
        families.join(mother, mother, now=now)
    while operation := history.undoable(after=before):
        history.undo(operation, now=now)
    assert [name for _, name in families.of_client(mother)] == ["Белов Ян", "Белова Ия", "Орлова Соня"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"surname": "Орлова", "first_name": "Наталья", "phones": ["89162041833"]}, "same_person"),
        ({"surname": "Орлов", "phones": ["9162041833"]}, "same_person"),
        ({"surname": "Орлова", "first_name": "Наталия", "phones": [Phone("+7 916 204 18 33")]}, "same_person"),
        ({"surname": "Орлова", "first_name": "Н.", "phones": ["89162041833"]}, "same_person"),
        (
            {"surname": "Иванова", "first_name": "Наталья", "patronymic": "Викторовна", "phones": ["89162041833"]},
            "same_person",
        ),
        ({"first_name": "Наталья", "phones": ["89162041833"]}, "same_person"),
        ({"surname": "Орлова", "first_name": "Соня", "phones": ["89162041833"]}, "same_phone"),
        ({"surname": "Иванова", "first_name": "Наталья", "phones": ["89162041833"]}, "same_phone"),
        ({"phones": ["89162041833"]}, "same_phone"),
        ({"surname": "орлова", "first_name": "наталья", "birthday": "12.03.1985"}, "same_person"),
        ({"surname": "Орлова", "first_name": "Наталья", "birthday": "12.03"}, "same_person"),
        ({"surname": "Орлова", "first_name": "Наталья", "birthday": Birthday(12, 3, 1985)}, "same_person"),
        ({"surname": "Орлова", "first_name": "Наталья", "birthday": "12.03.1986"}, None),
        ({"surname": "Орлова", "first_name": "Вера", "birthday": "12.03.1985"}, None),
        ({"surname": "орлова", "first_name": "Наталья", "patronymic": "викторовна"}, "same_person"),
        (
            {"surname": "Орлова", "first_name": "Наталья", "patronymic": "Викторовна", "birthday": "12.03"},
            "same_person",
        ),
        ({"surname": "Орлова", "first_name": "Наталья", "patronymic": "Викторовна", "birthday": "13.03"}, None),
        ({"surname": "Орлова", "first_name": "Наталья"}, None),
        ({"surname": "Орлова", "phones": ["1833", "нет"], "birthday": "12."}, None),
        ({}, None),
    ],
)
def test_a_likely_duplicate_is_told_while_typing(typed: Mapping[str, Any], why: str | None, now: dt.datetime) -> None:
    orlova = clients.add(ORLOVA, now=now)
    found = duplicates.likely(typed)
    assert [like.why for like in found] == ([why] if why else [])
    assert duplicates.likely(typed, except_id=orlova) == []
    if found:
        assert (found[0].name, found[0].phone) == ("Орлова Наталья Викторовна", "+7 916 204-18-33")
    clients.trash(orlova, now=now)
    assert duplicates.likely(typed) == []


def test_drafts_are_kept_found_and_dropped(now: dt.datetime) -> None:
    assert drafts.find("client:new") is None
    drafts.keep("client:new", {"surname": "Орл"}, now=now)
    drafts.keep("client:new", {"surname": "Орло"}, now=now)
    assert drafts.find("client:new") == {"surname": "Орло"}
    drafts.drop("client:new")
    drafts.drop("client:new")
    assert drafts.find("client:new") is None
    assert Operation.select().count() == Change.select().count() == 0


def test_derived_keys_follow_the_name(now: dt.datetime) -> None:
    client_id = add("Ёлкина-Белая Анна", now)
    clients.update(client_id, {"surname": "O'Коннор"}, now=now)
    row = Client.get_by_id(client_id)
    assert (row.search_key, row.letter) == ("oконнор анна", "O")
    assert row.sort_key == alphabet.sort_key("O'Коннор Анна")


def test_a_failing_disk_leaves_the_card_as_it_was(now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    orlova = clients.add(ORLOVA, now=now)
    before = clients.card(orlova)

    def no_room(*_: object, **__: object) -> None:
        raise SalonError("no room")

    monkeypatch.setattr("salonbase.client_lists._write_tags", no_room)
    with pytest.raises(SalonError), base.transaction():
        clients.update(orlova, {"surname": "Белова", "phones": [], "tags": ["x"]}, now=now)
    assert clients.card(orlova) == before
