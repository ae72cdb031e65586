"""The history of a card is told in words that the desk understands."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from playhouse.test_utils import count_queries

import salonbase
from salonbase import (
    bookings,
    cards,
    chronicle,
    clients,
    column_words,
    families,
    history,
    recalls,
    settings,
    text,
    visits,
)
from salonbase.models import MODELS

pytestmark = pytest.mark.usefixtures("salon")


@pytest.fixture(autouse=True)
def _english() -> object:
    """The sentences of the code, whatever the translation says."""
    text.use("en")
    yield
    text.use("ru")


def told(client_id: int) -> list[tuple[str, tuple[str, ...]]]:
    """Titles and details, the newest first."""
    return [(line.title, line.details) for line in chronicle.of_client(client_id)]


def test_each_value_is_told_with_what_it_was_before(now: dt.datetime) -> None:
    client_id = clients.add(
        {
            "surname": "Орлова",
            "first_name": "Наталья",
            "birthday": "12.03.1985",
            "phones": ["89162041833"],
            "tags": ["VIP"],
        },
        now=now,
    )
    clients.update(
        client_id, {"phones": [("89162041834", "мамин")], "blacklisted": True, "discount_percent": 5}, now=now
    )
    clients.update(client_id, {"birthday": "12.04.1985", "tags": ["новая"], "blacklisted": False}, now=now)
    clients.update(client_id, {"birthday": "", "sex": "f", "preferred_specialist": "Белова"}, now=now)
    clients.update(client_id, {"preferred_specialist": "Орлов"}, now=now)
    assert told(client_id) == [
        ("Card changed", ("Preferred specialist: was “Белова”, became “Орлов”",)),
        ("Card changed", ("Sex: woman", "Birthday: “12.04.1985” removed", "Preferred specialist: Белова")),
        (
            "Card changed",
            (
                "Birthday: was “12.03.1985”, became “12.04.1985”",
                "Blacklist: was “yes”, became “no”",
                "Tag: “VIP” removed",
                "Tag: новая",
            ),
        ),
        (
            "Card changed",
            (
                "Discount: 5\u202f%",
                "Blacklist: was “no”, became “yes”",
                "Telephone: was “+7 916 204-18-33”, became “+7 916 204-18-34”",
                "Note at the telephone: мамин",
            ),
        ),
        (
            "Card made",
            (
                "Surname: Орлова",
                "First name: Наталья",
                "Birthday: 12.03.1985",
                "Telephone: +7 916 204-18-33",
                "Tag: VIP",
            ),
        ),
    ]


def test_fields_of_the_salon_are_told_by_their_titles_even_after_their_value_went(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    field = next(field for field in cards.fields() if field.kind in {"text", "long_text"})
    client_id = clients.add({"surname": "Орлова"}, now=now)
    for value in ("светлые", "тёмные", ""):
        clients.update(client_id, {"values": {field.key: value}}, now=now)
    assert [details for _, details in told(client_id)[:3]] == [
        (f"{field.title}: “тёмные” removed",),
        (f"{field.title}: was “светлые”, became “тёмные”",),
        (f"{field.title}: светлые",),
    ]


def test_visits_and_plans_are_told_with_their_day(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    visit = visits.add(client_id, {"services": ["Стрижка", "Укладка"], "sum_kopecks": 150000}, now=now)
    visits.update(visit, {"services": ["Стрижка"], "day": dt.date(2026, 11, 20), "paid_kopecks": 100050}, now=now)
    visits.delete(visit, now=now)
    booking = bookings.add(client_id, {"day": dt.date(2026, 12, 1), "time": "10:00"}, now=now)
    bookings.set_state(booking, "confirmed", now=now)
    recalls.add(client_id, dt.date(2027, 1, 11), "чистка", now=now)
    titles = [title for title, _ in told(client_id)]
    assert titles == [
        "Invitation planned: 11.01.2027",
        "Booking changed: 01.12.2026",
        "Booked: 01.12.2026",
        "Visit deleted: 20.11.2026",
        "Visit changed: 20.11.2026",
        "Visit written down: 22.11.2026",
        "Card made",
    ]
    details = dict(told(client_id))
    assert "Sum: 1\u202f500\u202f₽" in details["Visit written down: 22.11.2026"]
    assert "Service: was “Стрижка, Укладка”, became “Стрижка”" in details["Visit changed: 20.11.2026"]
    assert "Day: was “22.11.2026”, became “20.11.2026”" in details["Visit changed: 20.11.2026"]
    assert "Paid: was “1\u202f500\u202f₽”, became “1\u202f000.50\u202f₽”" in details["Visit changed: 20.11.2026"]


def test_what_was_undone_is_marked_and_does_not_bend_what_came_before(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова", "birthday": "12.03"}, now=now)
    clients.update(client_id, {"birthday": "12.03.1985"}, now=now)
    undone = history.newest()
    assert chronicle.title_of(undone) == "Card changed"
    history.undo(undone, now=now)
    lines = chronicle.of_client(client_id)
    assert [line.undone for line in lines] == [True, False]
    assert lines[0].details == ("Birthday: was “12.03”, became “12.03.1985”",)
    assert "Birthday: 12.03" in lines[1].details
    assert lines[0].at == now.replace(tzinfo=None)


def test_the_history_is_limited_and_takes_a_fixed_number_of_queries(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    visits.add(client_id, {}, now=now)
    with count_queries() as few:
        chronicle.of_client(client_id)
    for number in range(20):
        clients.update(client_id, {"note": f"{number}"}, now=now)
        visits.add(client_id, {"note": f"{number}"}, now=now)
    with count_queries() as many:
        assert len(chronicle.of_client(client_id)) == 42
    assert many.count == few.count
    assert len(chronicle.of_client(client_id, limit=5)) == 5


def test_a_family_is_told_with_its_members(now: dt.datetime) -> None:
    mother, child = (clients.add({"surname": "Орлова", "first_name": name}, now=now) for name in ("Анна", "Соня"))
    families.join(mother, child, now=now)
    assert told(mother)[0] == ("Joined to a family", ("Together with: Орлова Соня",))
    assert told(child)[0] == ("Joined to a family", ("Together with: Орлова Анна",))
    families.leave(mother, now=now)
    assert [told(one)[0][0] for one in (mother, child)] == ["Taken out of the family"] * 2
    assert len(told(clients.add({"surname": "Белов"}, now=now))) == 1


def test_a_clinic_s_history_tells_of_doctors(now: dt.datetime) -> None:
    settings.put("client_word", "patient", now=now)
    client_id = clients.add({"surname": "Орлова", "preferred_specialist": "Анна"}, now=now)
    clients.update(client_id, {"preferred_specialist": "Вера"}, now=now)
    with text.spoken("ru"):
        assert "Предпочитаемый врач" in chronicle.of_client(client_id)[0].details[0]


def test_an_unknown_operation_has_no_title() -> None:
    assert chronicle.title_of(99) == ""
    assert chronicle.of_client(99) == []


def test_every_action_of_the_core_has_a_sentence() -> None:
    used: set[str] = set()
    for path in Path(salonbase.__file__).parent.rglob("*.py"):
        used |= set(re.findall(r"operation\(\s*\"(\w+)\"", path.read_text("utf-8")))
    assert len(used) > 15
    assert used <= chronicle.ACTIONS.keys()
    assert all(sentence() for sentence in chronicle.ACTIONS.values())


def test_every_column_that_is_written_by_people_has_words() -> None:
    not_told = {"setting", "key_file_copy", "import", "family", "draft", "operation", "change", "tag", "photo"}
    for model in MODELS:
        table = model._meta.table_name
        if table not in not_told:
            columns = set(model._meta.columns) - column_words.SILENT
            assert columns <= column_words.COLUMNS[table].keys() | {"birthday"}, table
    assert all(column.title() for columns in column_words.COLUMNS.values() for column in columns.values())
