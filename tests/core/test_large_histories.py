"""A long history holds nobody up: what is asked of it is found by an index, never by reading all of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest

from salonbase import chronicle, clients, families, history, visits
from salonbase.models import Change, Operation, Record

_TABLE = re.compile(r'\b(?:FROM|JOIN) "?(change|operation)\b"?(?: AS "?(\w+)"?)?')

pytestmark = pytest.mark.usefixtures("salon")


def reads_all(act: Callable[[], object]) -> list[str]:
    """The statements among those of ``act`` that read all changes or all operations."""
    database: Any = Record._meta.database
    connection = database.connection()
    told: list[str] = []
    connection.set_trace_callback(told.append)
    try:
        act()
    finally:
        connection.set_trace_callback(None)
    return [sql for sql in told if _scans(connection, sql)]


def _scans(connection: Any, sql: str) -> bool:
    tables = {alias or table for table, alias in _TABLE.findall(sql)}
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()] if tables else []
    return any(step.removeprefix("SCAN ") in tables or step.endswith("(table=?)") for step in plan)


def test_erasing_a_card_reads_only_what_may_tell_of_it(now: dt.datetime) -> None:
    anna, ivan = (clients.add({"surname": name}, now=now) for name in ("Орлова", "Жуков"))
    families.join(ivan, anna, now=now)
    visits.add(anna, {"work": "Стрижка"}, now=now)
    clients.trash(anna, now=now)
    assert reads_all(lambda: clients.erase(anna, now=now)) == []
    told = " ".join(f"{change.before} {change.after}" for change in Change.select())
    assert "Жуков" in told
    assert "Орлова" not in told


def test_the_history_of_a_card_reads_only_what_is_about_it(now: dt.datetime) -> None:
    anna, ivan, alone = (clients.add({"surname": name}, now=now) for name in ("Орлова", "Жуков", "Ким"))
    families.join(ivan, anna, now=now)
    for client_id in (anna, ivan, alone):
        assert reads_all(lambda one=client_id: chronicle.of_client(one)) == []  # type: ignore[misc]
    assert [line.action for line in chronicle.of_client(anna)] == ["family_joined", "client_added"]


def test_a_step_its_undo_and_its_redo_read_only_what_they_write(now: dt.datetime) -> None:
    anna = clients.add({"surname": "Орлова"}, now=now)
    before = history.newest()

    def steps() -> None:
        visit = visits.add(anna, {"work": "Стрижка"}, now=now)
        visits.update(visit, {"work": "Укладка"}, now=now)
        clients.update(anna, {"note": "Чай"}, now=now)
        last = history.undoable(after=before)
        assert last is not None
        assert history.clients_after(before) == history.clients_of(last) == [anna]
        history.undo(last, now=now)
        history.redo(last)

    assert reads_all(steps) == []


def test_what_was_done_to_a_card_whose_making_was_taken_back_and_done_again_is_erased_too(now: dt.datetime) -> None:
    anna = clients.add({"surname": "Орлова"}, now=now)
    made = history.newest()
    visits.add(anna, {"work": "Тайна"}, now=now)
    history.undo(history.newest(), now=now)
    history.undo(made, now=now)
    history.redo(made)
    assert Operation.select().where(Operation.client.is_null()).exists()  # the visit's: its tie was cut
    clients.erase(anna, now=now)
    assert not Change.select().exists()
