"""Whatever a person can do at the desk is undone, done again, and told in words: one line for each way of doing it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from salonbase import (
    birthdays,
    bookings,
    cards,
    catalogue,
    chronicle,
    clients,
    families,
    forms,
    history,
    letterhead,
    photos,
    recalls,
    segments,
    settings,
    standing,
    visits,
)
from tests.core.people import snapshot
from tests.core.photo_files import PICTURES

pytestmark = pytest.mark.usefixtures("salon")


@dataclass(frozen=True, slots=True)
class Desk:
    """A base with one of everything."""

    now: dt.datetime
    mother: int
    child: int
    visit: int
    booking: int
    recall: int
    service: int
    specialist: int
    field: int
    field_key: str


@pytest.fixture
def desk(now: dt.datetime) -> Desk:
    cards.apply_template("salon", now=now)
    specialist = catalogue.add_specialist("Белова К. А.", now=now)
    service = catalogue.add_service("Стрижка", 150000, 60, now=now)
    field = next(field for field in cards.fields() if field.kind in {"text", "long_text"})
    mother = clients.add(
        {
            "surname": "Орлова",
            "birthday": "22.11.1985",
            "phones": ["89162041833", ("84951234567", "работа")],
            "tags": ["VIP"],
            "values": {field.key: "светлые"},
            "preferred_specialist": "Белова К. А.",
        },
        now=now,
    )
    child = clients.add({"surname": "Орлов", "phones": ["89162041833"]}, now=now)
    visit = visits.add(mother, {"services": ["Стрижка", "Укладка"], "day": "20.11.2026", "teeth": "36"}, now=now)
    booking = bookings.add(mother, {"day": now.date(), "time": "18:00", "services": "Стрижка"}, now=now)
    bookings.set_state(booking, "confirmed", now=now)
    recall = recalls.add(mother, now.date() - dt.timedelta(3), "окрашивание", now=now)
    return Desk(now, mother, child, visit, booking, recall, service, specialist, field.id, field.key)


def _tomorrow(desk: Desk) -> dt.date:
    return desk.now.date() + dt.timedelta(1)


def _restore(desk: Desk) -> None:
    clients.trash(desk.mother, now=desk.now)
    clients.restore(desk.mother, now=desk.now)


def _leave(desk: Desk) -> None:
    families.join(desk.mother, desk.child, now=desk.now)
    families.leave(desk.child, now=desk.now)


def _unite(desk: Desk) -> None:
    """Two families become one."""
    others = [clients.add({"surname": surname}, now=desk.now) for surname in ("Белов", "Белова")]
    families.join(desk.mother, desk.child, now=desk.now)
    families.join(*others, now=desk.now)
    families.join(desk.child, others[0], now=desk.now)


def _ungreet(desk: Desk) -> None:
    birthdays.greet(desk.mother, 2026, now=desk.now)
    birthdays.ungreet(desk.mother, 2026, now=desk.now)


def _freed(desk: Desk) -> None:
    standing.set_by_hand(desk.mother, "vip", "подруга", now=desk.now)
    standing.set_by_hand(desk.mother, "", "", now=desk.now)


_LONG_AGO = segments.Group("all", (segments.Fact("last_visit", "longer_ago", days=60),))


def _kept(desk: Desk, name: str = "Ни разу") -> int:
    never = segments.Group("all", (segments.Fact("last_visit", "empty"),))
    return segments.add(name, never, now=desk.now)


def _moved(desk: Desk) -> None:
    _kept(desk, "Раньше")
    segments.move(_kept(desk), 0, now=desk.now)


def _another_photo(desk: Desk) -> None:
    photos.put(desk.child, PICTURES[0], now=desk.now)
    photos.put(desk.child, PICTURES[1], now=desk.now)


def _without_photo(desk: Desk) -> None:
    _another_photo(desk)
    photos.remove(desk.child, now=desk.now)


def _without_logo(desk: Desk) -> None:
    letterhead.put_logo(PICTURES[0], now=desk.now)
    letterhead.remove_logo(now=desk.now)


def _signed(desk: Desk) -> int:
    return forms.sign(desk.mother, "data", "20.11.2026", now=desk.now)


DONE: list[tuple[str, str, Callable[[Desk], object]]] = [
    ("client_added", "bare", lambda d: clients.add({"surname": "Ким"}, now=d.now)),
    ("client_added", "full", lambda d: clients.add(
        {"surname": "Ким", "tags": ["новая", "VIP"], "phones": ["89031112233"], "preferred_specialist": "Новый",
         "values": {d.field_key: "тёмные"}, "birthday": "12.03"}, now=d.now)),
    ("client_changed", "facts", lambda d: clients.update(
        d.mother, {"surname": "Белова", "birthday": "", "note": "а\nб", "discount_percent": 7.5}, now=d.now)),
    ("client_changed", "lists", lambda d: clients.update(
        d.mother, {"phones": ["89031112233"], "tags": ["новая"], "values": {d.field_key: ""}}, now=d.now)),
    ("client_changed", "new_specialist", lambda d: clients.update(
        d.child, {"preferred_specialist": "Новый", "values": {d.field_key: "тёмные"}}, now=d.now)),
    ("client_trashed", "", lambda d: clients.trash(d.mother, now=d.now)),
    ("client_restored", "", _restore),
    ("status_chosen", "", lambda d: standing.set_by_hand(d.mother, "vip", "подруга", now=d.now)),
    ("status_freed", "", _freed),
    ("photo_put", "first", lambda d: photos.put(d.mother, PICTURES[0], now=d.now)),
    ("photo_put", "another", _another_photo),
    ("photo_removed", "", _without_photo),
    ("family_joined", "new", lambda d: families.join(d.mother, d.child, now=d.now)),
    ("family_joined", "united", _unite),
    ("family_left", "", _leave),
    ("visit_added", "closing_plans", lambda d: visits.add(d.mother, {"services": ["Стрижка", "Новая"]}, now=d.now)),
    ("visit_added", "new_specialist", lambda d: visits.add(d.child, {"specialist": "Новый", "work": "а"}, now=d.now)),
    ("visit_added", "no_show", lambda d: visits.add(d.mother, {"status": "no_show"}, now=d.now)),
    ("visit_changed", "all", lambda d: visits.update(
        d.visit, {"services": ["Укладка"], "sum_kopecks": 100, "day": "19.11.2026", "teeth": "11,12", "note": "а"},
        now=d.now)),
    ("visit_changed", "status", lambda d: visits.update(
        visits.add(d.mother, {}, now=d.now), {"status": "cancelled"}, now=d.now)),
    ("visit_changed", "came_after_all", lambda d: visits.update(
        visits.add(d.mother, {"status": "no_show"}, now=d.now), {"status": "came"}, now=d.now)),
    ("visit_deleted", "plain", lambda d: visits.delete(d.visit, now=d.now)),
    ("visit_deleted", "opening_plans", lambda d: visits.delete(visits.add(d.mother, {}, now=d.now), now=d.now)),
    ("booking_added", "", lambda d: bookings.add(
        d.child, {"day": _tomorrow(d), "time": "9:00", "specialist": "Новый", "note": "а"}, now=d.now)),
    ("booking_added", "of_a_recall", lambda d: recalls.book(d.recall, {"day": _tomorrow(d)}, now=d.now)),
    ("booking_changed", "", lambda d: bookings.update(
        d.booking, {"day": _tomorrow(d), "time": "", "minutes": 90, "specialist": "", "services": "а, б"}, now=d.now)),
    ("booking_changed", "state", lambda d: bookings.set_state(d.booking, "no_show", now=d.now)),
    ("booking_moved", "", lambda d: bookings.move(d.booking, _tomorrow(d), "10:00", "Новый", now=d.now)),
    ("booking_deleted", "", lambda d: bookings.delete(d.booking, now=d.now)),
    ("recall_added", "", lambda d: recalls.add(d.child, _tomorrow(d), "чистка", now=d.now)),
    ("recall_changed", "", lambda d: recalls.update(d.recall, _tomorrow(d), "чистка", now=d.now)),
    ("recall_changed", "state", lambda d: recalls.set_state(d.recall, "refused", now=d.now)),
    ("recall_deleted", "", lambda d: recalls.delete(d.recall, now=d.now)),
    ("birthday_greeted", "", lambda d: birthdays.greet(d.mother, 2026, now=d.now)),
    ("birthday_ungreeted", "", _ungreet),
    ("setting_changed", "new", lambda d: settings.put("salon_name", "Ромашка", now=d.now)),
    ("setting_changed", "flag", lambda d: settings.put("uses_teeth", True, now=d.now)),
    ("logo_put", "", lambda d: letterhead.put_logo(PICTURES[0], now=d.now)),
    ("logo_removed", "", _without_logo),
    ("form_added", "", lambda d: forms.add("Памятка", "Я, {client}, прочёл памятку.", now=d.now)),
    ("form_changed", "text", lambda d: forms.change("data", "Согласие", "Я, {client}, согласен.", now=d.now)),
    ("form_changed", "hidden", lambda d: forms.hide("photos", now=d.now)),
    ("form_moved", "", lambda d: forms.move("photos", 0, now=d.now)),
    ("form_signed", "", _signed),
    ("consent_withdrawn", "", lambda d: forms.withdraw(_signed(d), "21.11.2026", now=d.now)),
    ("consent_changed", "", lambda d: forms.unsign(_signed(d), now=d.now)),
    ("segment_added", "", _kept),
    ("segment_changed", "", lambda d: segments.change(_kept(d), "Были давно", _LONG_AGO, now=d.now)),
    ("segment_changed", "name", lambda d: segments.rename(_kept(d), "Они", now=d.now)),
    ("segment_deleted", "", lambda d: segments.delete(_kept(d), now=d.now)),
    ("segment_moved", "", _moved),
    ("service_added", "", lambda d: catalogue.add_service("Маникюр", "1 500", 90, now=d.now)),
    ("service_changed", "", lambda d: catalogue.update_service(d.service, "Стрижка +", None, 30, now=d.now)),
    ("service_changed", "hidden", lambda d: catalogue.hide_service(d.service, now=d.now)),
    ("specialist_added", "", lambda d: catalogue.add_specialist("Новый", now=d.now)),
    ("specialist_changed", "", lambda d: catalogue.update_specialist(d.specialist, "Новая", now=d.now)),
    ("specialist_changed", "hidden", lambda d: catalogue.hide_specialist(d.specialist, now=d.now)),
    ("field_added", "", lambda d: cards.add_field("Любимый чай", "choice", ["чёрный", "зелёный"], now=d.now)),
    ("field_changed", "title", lambda d: cards.rename_field(d.field, "Волосы", now=d.now)),
    ("field_changed", "hidden", lambda d: cards.hide_field(d.field, now=d.now)),
    ("field_moved", "", lambda d: cards.move_field(d.field, 5, now=d.now)),
    ("template_applied", "", lambda d: cards.apply_template("dental", now=d.now)),
]  # fmt: skip
OF_THEIR_OWN = {"imported", "exported", "clients_merged", "people_told_apart"}
"""Actions that are no step to be undone, or have their tests beside their room."""


def test_every_action_is_done_here() -> None:
    assert {action for action, _, _ in DONE} | OF_THEIR_OWN == chronicle.ACTIONS.keys()


@pytest.mark.parametrize(("action", "do"), [(a, do) for a, _, do in DONE], ids=[f"{a} {how}" for a, how, _ in DONE])
def test_what_is_done_is_undone_and_done_again(action: str, do: Callable[[Desk], object], desk: Desk) -> None:
    do(desk)
    operation, after = history.newest(), snapshot()
    assert history.undoable() == operation
    assert chronicle.title_of(operation) == chronicle.ACTIONS[action]()
    history.undo(operation, now=desk.now)
    before = snapshot()
    assert before != after
    history.redo(operation)
    assert snapshot() == after
    history.undo(operation, now=desk.now)
    assert snapshot() == before
    while (newest := history.undoable()) is not None:  # nothing that was done later bars the way to the beginning
        history.undo(newest, now=desk.now)
    assert not any(snapshot().values())


@pytest.mark.parametrize(("action", "do"), [(a, do) for a, _, do in DONE], ids=[f"{a} {how}" for a, how, _ in DONE])
def test_what_is_done_is_told_in_words(action: str, do: Callable[[Desk], object], desk: Desk) -> None:
    do(desk)
    operation = history.newest()
    for client_id in history.clients_of(operation):
        told = [line for line in chronicle.of_client(client_id) if line.operation_id == operation]
        words = " ".join(" ".join((line.title, *line.details)) for line in told)
        assert chronicle.ACTIONS[action]() in words
        assert not re.search(r"None|[a-z]_|\?|\d{4}-\d\d-\d\d", words), words
