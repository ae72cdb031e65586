"""What was done can be taken back and done again, as a whole and in order, and nothing else is touched."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salonbase import base, cards, clients, families, history, visits
from salonbase import settings as salon_settings
from salonbase.errors import SalonError
from salonbase.models import MODELS, Client, Import, Operation, Phone, Tag, tuples
from tests.core.people import snapshot

pytestmark = pytest.mark.usefixtures("salon")


def newest(now: dt.datetime) -> int:
    """The operation that undo would take; it is taken."""
    operation = history.undoable()
    assert operation is not None
    history.undo(operation, now=now)
    return operation


def test_the_making_of_a_card_is_taken_back_and_done_again(now: dt.datetime) -> None:
    empty = snapshot()
    client_id = clients.add(
        {"surname": "Орлова", "phones": ["89162041833"], "tags": ["VIP"], "preferred_specialist": "Белова"}, now=now
    )
    made, card = snapshot(), clients.card(client_id)
    operation = newest(now)
    assert snapshot() == empty
    assert history.undoable() is None
    assert history.clients_of(operation) == [client_id]
    history.redo(operation)
    assert snapshot() == made
    assert clients.card(client_id) == card
    assert history.clients_of(operation) == [client_id]


def test_each_edit_is_taken_back_by_itself(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    key = next(field.key for field in cards.fields() if field.kind in {"text", "long_text"})
    client_id = clients.add({"surname": "Орлова", "phones": ["89162041833"], "tags": ["VIP"]}, now=now)
    states = [snapshot()]
    edits: list[dict[str, Any]] = [
        {"surname": "Белова", "birthday": "12.03.1985"},
        {"phones": [("8 495 123-45-67", "рабочий"), "89031112233"]},
        {"tags": ["новая", "VIP"]},
        {"values": {key: "светлые"}},
        {"values": {key: ""}, "preferred_specialist": "Орлов Н. В."},
        {"phones": [], "tags": []},
    ]
    for edit in edits:
        assert clients.update(client_id, edit, now=now)
        states.append(snapshot())
    undone = []
    for state in reversed(states[:-1]):
        undone.append(newest(now))
        assert snapshot() == state
    for operation, state in zip(reversed(undone), states[1:], strict=True):
        history.redo(operation)
        assert snapshot() == state


ACTIONS = st.sampled_from(
    [
        "add",
        "rename",
        "phones",
        "tags",
        "values",
        "visit",
        "change_visit",
        "delete_visit",
        "family",
        "leave",
        "trash",
        "restore",
        "setting",
    ]
)
STEPS = st.lists(st.tuples(ACTIONS, st.integers(0, 5), st.integers(0, 3)), max_size=12)


def act(kind: str, at: int, much: int, key: str, now: dt.datetime) -> None:
    """Do one thing of a day at the desk; what cannot be done is refused in words."""
    ids = [client_id for (client_id,) in tuples(Client.select(Client.id).order_by(Client.id))]
    client_id = ids[at % len(ids)]
    done = visits.of_client(client_id)
    words = ["", "Орлова", "Белова", "Ёлкина"]
    if kind == "add":
        clients.add({"surname": words[much], "phones": [f"8916204180{much}"], "tags": ["а", "б"][:much]}, now=now)
    elif kind == "rename":
        clients.update(
            client_id, {"surname": words[much], "blacklisted": bool(much), "birthday": f"{much}.12.1985"}, now=now
        )
    elif kind == "phones":
        clients.update(client_id, {"phones": [f"8916204183{n}" for n in range(much)]}, now=now)
    elif kind == "tags":
        clients.update(client_id, {"tags": ["а", "б", "в"][:much]}, now=now)
    elif kind == "values":
        clients.update(client_id, {"values": {key: words[much]}}, now=now)
    elif kind == "visit":
        visits.add(client_id, {"sum_kopecks": much * 100, "services": ["Стрижка", "Окрашивание"][:much]}, now=now)
    elif kind == "change_visit" and done:
        visits.update(done[0].id, {"note": words[much], "services": ["Укладка"] * bool(much)}, now=now)
    elif kind == "delete_visit" and done:
        visits.delete(done[0].id, now=now)
    elif kind == "family":
        families.join(client_id, ids[much % len(ids)], now=now)
    elif kind == "leave":
        families.leave(client_id, now=now)
    elif kind == "setting":
        salon_settings.put("salon_name", words[much], now=now)
    elif kind in {"trash", "restore"}:
        {"trash": clients.trash, "restore": clients.restore}[kind](client_id, now=now)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_was_done_undoes_and_redoes_in_order(steps: list[tuple[str, int, int]], now: dt.datetime) -> None:
    with base.transaction():
        for model in MODELS:
            model.delete().execute()
    cards.apply_template("salon", now=now)
    key = next(field.key for field in cards.fields() if field.kind in {"text", "long_text"})
    clients.add({"surname": "Первая"}, now=now)
    states, start = [snapshot()], history.newest()
    for step in steps:
        before = history.newest()
        try:
            act(*step, key, now)
        except SalonError:
            assert snapshot() == states[-1], step
        if history.newest() > before:
            states.append(snapshot())
    undone = []
    for state in reversed(states[:-1]):
        operation = history.undoable(after=start)
        assert operation is not None
        history.undo(operation, now=now)
        undone.append(operation)
        assert snapshot() == state
    assert history.undoable(after=start) is None
    for operation, state in zip(reversed(undone), states[1:], strict=True):
        history.redo(operation)
        assert snapshot() == state


def test_what_was_changed_since_is_not_taken_back(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    clients.update(client_id, {"note": "чай"}, now=now)
    first = history.newest()
    clients.update(client_id, {"note": "кофе"}, now=now)
    state = snapshot()
    with pytest.raises(SalonError):
        history.undo(first, now=now)
    assert snapshot() == state
    newest(now)
    history.undo(first, now=now)
    assert clients.card(client_id).note == ""
    clients.update(client_id, {"note": "сок"}, now=now)
    with pytest.raises(SalonError):
        history.redo(first)


def test_a_card_with_visits_cannot_vanish_by_undoing_its_making(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    made = history.newest()
    visits.add(client_id, {}, now=now)
    with pytest.raises(SalonError):
        history.undo(made, now=now)
    assert len(visits.of_client(client_id)) == 1


def test_an_operation_that_fails_or_writes_nothing_leaves_no_trace(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    before = history.newest()

    def fail() -> None:
        with history.operation("client_changed", now=now, client_id=client_id) as writer:
            writer.update(Client, client_id, surname="Белова")
            raise SalonError("no")

    with pytest.raises(SalonError):
        fail()
    with history.operation("client_changed", now=now, client_id=client_id) as writer:
        assert not writer.update(Client, client_id, surname="Орлова", updated_at=now)
        writer.delete(Phone, 99)
    assert history.newest() == before
    assert clients.card(client_id).surname == "Орлова"


def test_a_row_that_is_gone_is_named_so(now: dt.datetime) -> None:
    def change() -> None:
        with history.operation("client_changed", now=now) as writer:
            writer.update(Client, 99, surname="Белова")

    with pytest.raises(SalonError):
        change()


def test_an_import_is_not_undone_by_the_way(now: dt.datetime) -> None:
    clients.add({"surname": "Орлова"}, now=now)
    mine = history.newest()
    import_id = Import.insert(at=now, source="list.xlsx", summary="{}").execute()
    with history.operation("imported", now=now, import_id=import_id) as writer:
        keys = {"search_key": "белова", "sort_key": "б", "letter": "Б"}
        imported = writer.insert(Client, surname="Белова", created_at=now, updated_at=now, **keys)
    assert history.undoable() == mine
    assert history.undoable(after=mine) is None
    assert history.clients_after(mine) == []
    assert imported not in history.clients_after(0)


def test_the_clients_that_operations_touched_are_known(now: dt.datetime) -> None:
    one, two = (clients.add({"surname": surname}, now=now) for surname in ("Орлова", "Белова"))
    before = history.newest()
    families.join(one, two, now=now)
    assert history.clients_after(before) == [one, two]
    assert history.clients_of(before) == [two]


def test_times_are_kept_locally_and_in_utc(now: dt.datetime) -> None:
    clients.add({"surname": "Орлова"}, now=now)
    operation = Operation.get_by_id(history.newest())
    assert operation.at == dt.datetime(2026, 11, 22, 12, 30)
    assert operation.at_utc == dt.datetime(2026, 11, 22, 9, 30)


def test_redo_ties_a_visit_to_its_client_again(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=now)
    visits.add(client_id, {}, now=now)
    visit, made = newest(now), newest(now)
    history.redo(made)
    history.redo(visit)
    assert [operation.client for operation in Operation.select().order_by(Operation.id)] == [client_id] * 2


def test_what_belongs_to_something_erased_cannot_come_back(now: dt.datetime) -> None:
    client_id = clients.add({"surname": "Орлова", "tags": ["VIP"]}, now=now)
    clients.update(client_id, {"tags": []}, now=now)
    Tag.delete().execute()
    state = snapshot()
    with pytest.raises(SalonError, match="изменили"):
        history.undo(history.newest(), now=now)
    assert snapshot() == state
