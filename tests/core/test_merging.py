"""Two cards become one with everything that belongs to either, and undo brings both back exactly."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from salonbase import (
    birthdays,
    bookings,
    cards,
    chronicle,
    clients,
    families,
    history,
    merging,
    recalls,
    search,
    visits,
)
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.models import MODELS, Client, Record

pytestmark = pytest.mark.usefixtures("salon")

LATER = dt.timedelta(days=1)


def tables() -> dict[str, list[Any]]:
    """Every row of every table but those of the history itself."""
    found = {}
    for model in MODELS:
        name = model._meta.table_name
        if name not in {"operation", "change"}:
            found[name] = sorted(Record._meta.database.execute_sql(f'SELECT * FROM "{name}"').fetchall(), key=repr)
    return found


@pytest.fixture
def two(now: dt.datetime) -> tuple[int, int]:
    """Two cards of one person, each with something that the other lacks."""
    cards.apply_template("salon", now=now)
    one = clients.add(
        {
            "surname": "Орлова", "first_name": "А.", "phones": [("+79162041833", "")], "birthday": "12.03",
            "note": "любит чай\nс лимоном", "tags": ["VIP"], "discount_percent": 5, "values": {"skin_type": "сухая"},
            "preferred_specialist": "Белова", "allergies": "йод",
        },
        now=now,
    )  # fmt: skip
    other = clients.add(
        {
            "surname": "Орлова", "first_name": "Анна", "patronymic": "Ильинична", "birthday": "12.03.1985",
            "phones": [("+79162041833", "личный"), ("+79160000001", "мама")], "email": "a@b.ru",
            "tags": ["vip", "новая"], "note": "Любит чай\nживёт рядом", "do_not_disturb": True, "card_number": "0042",
            "allergies": "латекс", "preferred_specialist": "Ручьёв", "values": {"skin_type": "жирная"},
        },
        now=now + LATER,
    )  # fmt: skip
    for client_id in (one, other):
        visits.add(client_id, {"services": "Стрижка, укладка", "sum_kopecks": 100000}, now=now)
        bookings.add(client_id, {"day": now.date() + LATER * 3}, now=now)
        recalls.add(client_id, now.date() + LATER * 9, "окраска", now=now)
        birthdays.greet(client_id, now.year, now=now)
    birthdays.greet(other, now.year - 1, now=now)
    return one, other


def test_the_cards_stand_side_by_side_with_what_is_suggested(two: tuple[int, int]) -> None:
    looked = merging.compare(*two)
    lines = {line.key: line for line in looked.lines}
    assert (looked.left.id, looked.right.id) == two
    assert (looked.left_totals.count, looked.right_totals.count) == (1, 1)
    assert lines["first_name"].suggested == "Анна"
    assert lines["birthday"].suggested == "12.03.1985"
    assert lines["note"].suggested_value == "любит чай\nс лимоном\nживёт рядом"
    assert lines["allergies"].suggested_value == "йод\nлатекс"
    assert lines["phones"].suggested_value == (Phone("+79162041833", "личный"), Phone("+79160000001", "мама"))
    assert lines["tags"].suggested_value == ("VIP", "новая")
    assert lines["preferred_specialist"].differs
    assert not lines["email"].differs
    assert lines["value:skin_type"].left == "сухая"
    assert "messenger" not in lines


def test_the_merged_card_has_everything_of_both(two: tuple[int, int], now: dt.datetime) -> None:
    keep, other = two
    merging.merge(keep, other, now=now + LATER)
    card = clients.card(keep)
    assert (card.name, card.birthday.show(), card.email) == ("Орлова Анна Ильинична", "12.03.1985", "a@b.ru")
    assert card.tags == ("новая", "VIP")
    assert (card.discount_percent, card.do_not_disturb, card.card_number) == (5, True, "0042")
    assert card.values["skin_type"] == "сухая"
    assert card.preferred_specialist == "Белова"
    assert len(visits.of_client(keep)) == len(bookings.of_client(keep)) == 2
    assert visits.totals(keep).total_kopecks == 195000
    assert visits.of_client(other) == bookings.of_client(other) == []
    assert clients.ordered_ids() == [keep]
    assert Client.get_by_id(other).merged_into == keep
    index = search.Index()
    index.load()
    assert [hit.client_id for hit in index.find("орлова")] == [keep]


def test_what_the_person_chose_wins(two: tuple[int, int], now: dt.datetime) -> None:
    keep, other = two
    looked = {line.key: line for line in merging.compare(keep, other).lines}
    chosen = {
        "preferred_specialist": looked["preferred_specialist"].right_value, "phones": [Phone("+79160000009")],
        "value:skin_type": looked["value:skin_type"].right_value, "birthday": "13.03.1985", "tags": (), "note": "",
    }  # fmt: skip
    merging.merge(keep, other, chosen, now=now)
    card = clients.card(keep)
    assert (card.preferred_specialist, card.phones) == ("Ручьёв", (Phone("+79160000009"),))
    assert (card.values["skin_type"], card.birthday.show(), card.tags, card.note) == ("жирная", "13.03.1985", (), "")


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("relatives", ["none", "one", "both", "same"])
def test_undo_and_redo_bring_back_exactly_what_was(
    two: tuple[int, int], now: dt.datetime, relatives: str, turned: bool
) -> None:
    keep, other = reversed(two) if turned else two
    third, fourth = (clients.add({"surname": name}, now=now) for name in ("Третья", "Четвёртая"))
    if relatives in {"one", "both"}:
        families.join(other, third, now=now)
    if relatives == "both":
        families.join(keep, fourth, now=now)
    if relatives == "same":
        families.join(keep, other, now=now)
    before = tables()
    merging.merge(keep, other, {"tags": ["совсем новая"], "preferred_specialist": "Новая"}, now=now + LATER)
    after = tables()
    assert after != before
    merged = history.newest()
    assert history.undoable() == merged
    assert sorted(history.clients_of(merged))[:2] == sorted((keep, other))
    history.undo(merged, now=now + LATER)
    assert tables() == before
    history.redo(merged)
    assert tables() == after


def test_the_families_of_both_become_one(two: tuple[int, int], now: dt.datetime) -> None:
    keep, other = two
    third, fourth = (clients.add({"surname": name}, now=now) for name in ("Третья", "Четвёртая"))
    families.join(other, third, now=now)
    families.join(keep, fourth, now=now)
    merging.merge(keep, other, now=now)
    assert {name for _, name in families.of_client(keep)} == {"Третья", "Четвёртая"}
    assert families.of_client(other) == []


def test_a_family_of_the_two_alone_is_none_afterwards(two: tuple[int, int], now: dt.datetime) -> None:
    families.join(*two, now=now)
    merging.merge(*two, now=now)
    assert families.of_client(two[0]) == []
    assert tables()["family"] == []


def test_the_history_of_the_card_tells_of_the_merging(two: tuple[int, int], now: dt.datetime) -> None:
    merging.merge(*two, now=now)
    line = chronicle.of_client(two[0])[0]
    assert line.action == "clients_merged"
    assert any("Орлова Анна Ильинична" in detail for detail in line.details)


def test_a_refused_choice_leaves_both_cards_as_they_were(two: tuple[int, int], now: dt.datetime) -> None:
    before = tables()
    for choices in ({"email": "не адрес"}, {"surname": "", "first_name": "", "patronymic": ""}, {"phones": ["нет"]}):
        with pytest.raises(SalonError):
            merging.merge(*two, choices, now=now)
    assert tables() == before


def test_a_card_cannot_be_merged_with_itself_or_with_the_trash(two: tuple[int, int], now: dt.datetime) -> None:
    keep, other = two
    with pytest.raises(SalonError):
        merging.merge(keep, keep, now=now)
    clients.trash(other, now=now)
    with pytest.raises(SalonError):
        merging.merge(keep, other, now=now)
    with pytest.raises(SalonError):
        merging.merge(keep, 999, now=now)


def test_a_merged_card_that_is_taken_out_of_the_trash_is_a_card_of_its_own_again(
    two: tuple[int, int], now: dt.datetime
) -> None:
    keep, other = two
    merging.merge(keep, other, now=now)
    clients.restore(other, now=now)
    assert clients.card(other).email == "a@b.ru"
    assert Client.get_by_id(other).merged_into is None


def test_erasing_the_card_that_went_leaves_the_merged_one_whole(two: tuple[int, int], now: dt.datetime) -> None:
    keep, other = two
    merging.merge(keep, other, now=now)
    merged = history.newest()
    clients.erase(other, now=now)
    whole = tables()
    assert len(visits.of_client(keep)) == 2
    history.undo(merged, now=now)
    assert tables() == whole
