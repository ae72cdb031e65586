"""The figures that need no window: saving, the panels' questions, opening, the demo. The floor is a raw cursor."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

from peewee import fn

from salonbase import base, birthdays, clients, demo, keys, models, planned, visits
from salonbase.models import MODELS, Client, Visit
from tests.benchmarks.measuring import Figure, percentile, timed, times_of

_OF_A_CARD = (("client", "id"), ("phone", "client_id"), ("card_value", "client_id"), ("visit", "client_id"))
_PLANNED = "SELECT * FROM booking WHERE state IN ('expected', 'confirmed') AND day <= ? AND deleted_at IS NULL"
_RECALLS = "SELECT * FROM recall WHERE state = 'open' AND day <= ? AND deleted_at IS NULL"
_BORN = "SELECT id, surname, first_name, patronymic FROM client WHERE birth_month = ? AND birth_day = ?"


def demo_figures(now: dt.datetime) -> list[Figure]:
    """The demo of five hundred clients, from nothing to a base that can be opened."""
    with tempfile.TemporaryDirectory() as place:
        opened = None

        def make() -> None:
            nonlocal opened
            opened = demo.create(Path(place) / "demo", number=500, now=now)

        took = timed(make)
        assert opened is not None
        rows = {model: _rows(opened, model) for model in MODELS}
        base.close(opened)
        root = keys.new_root()
        bare = base.create(Path(place) / "bare", root, salon_name="", trade="salon", now=now)
        floor = timed(lambda: _write(bare, rows)) + timed(
            lambda: keys.set_master(Path(place) / "bare", root, "password")
        )
        base.close(bare)
    return [Figure("demo of 500 clients ready", took, floor, limit=3000)]


def _rows(opened: base.Base, model: Any) -> list[tuple[Any, ...]]:
    return list(opened.database.execute_sql(f'SELECT * FROM "{model._meta.table_name}"').fetchall())


def _write(opened: base.Base, rows: dict[Any, list[tuple[Any, ...]]]) -> None:
    connection = opened.database.connection()
    connection.execute("PRAGMA defer_foreign_keys = 1")
    connection.execute("BEGIN")
    connection.execute("DELETE FROM setting")
    for model, lines in rows.items():
        if lines:
            marks = ", ".join("?" * len(lines[0]))
            connection.executemany(f'INSERT INTO "{model._meta.table_name}" VALUES ({marks})', lines)
    connection.execute("COMMIT")


def figures(opened: base.Base, *, now: dt.datetime, rounds: int) -> list[Figure]:
    """Figures of one base that is open."""
    return [
        _saving(opened, now=now, rounds=rounds),
        _card(opened, rounds=rounds),
        _panels(opened, now=now, rounds=rounds),
    ]


def _saving(opened: base.Base, *, now: dt.datetime, rounds: int) -> Figure:
    """A fact of a card changed, with its history, against the bare UPDATE and COMMIT of the same words."""
    connection = opened.database.connection()
    ids = spread_ids(rounds)

    def bare(client_id: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE client SET note = ? WHERE id = ?", (f"bare {client_id}", client_id))
        connection.execute("COMMIT")

    ours, floor = [], []
    for client_id in ids:  # by turns, so that both meet the same disk
        floor.append(timed(lambda one=client_id: bare(one)))  # type: ignore[misc]
        ours.append(timed(lambda one=client_id: clients.update(one, {"note": f"note {one}"}, now=now)))  # type: ignore[misc]
    return Figure("saving a field", percentile(ours, 0.5), percentile(floor, 0.5), most_times=2)


def _card(opened: base.Base, *, rounds: int) -> Figure:
    """Reading a card with fifty visits and its figures, without painting."""
    connection = opened.database.connection()
    ids = long_cards(rounds)

    def bare(client_id: int) -> None:
        for table, column in (
            ("client", "id"),
            ("phone", "client_id"),
            ("card_value", "client_id"),
            ("visit", "client_id"),
        ):
            connection.execute(f"SELECT * FROM {table} WHERE {column} = ?", (client_id,)).fetchall()

    def ours(client_id: int) -> None:
        clients.card(client_id)
        visits.of_client(client_id)
        visits.totals(client_id)

    floor = times_of((lambda one=one: bare(one)) for one in ids)
    took = times_of((lambda one=one: ours(one)) for one in ids)
    return Figure("reading a card with 50 visits (p95)", percentile(took, 0.95), percentile(floor, 0.95))


def _panels(opened: base.Base, *, now: dt.datetime, rounds: int) -> Figure:
    """The rows and figures that both panels ask for, without painting; the floor reads every such row."""
    connection, today = opened.database.connection(), now.date()

    def bare() -> None:
        until = (today + dt.timedelta(days=30)).isoformat()
        connection.execute(_PLANNED, (until,)).fetchall()
        connection.execute(_RECALLS, (until,)).fetchall()
        for days in range(31):
            day = today + dt.timedelta(days=days)
            connection.execute(_BORN, (day.month, day.day)).fetchall()

    def ours() -> None:
        birthdays.rows(today, limit=100)
        birthdays.counts(today)
        birthdays.waiting(today)
        planned.rows(today, limit=100)
        planned.counts(today)

    few = min(rounds, 20)
    floor, took = times_of([bare] * few), times_of([ours] * few)
    return Figure("rows of both panels (p95)", percentile(took, 0.95), percentile(floor, 0.95))


def spread_ids(rounds: int) -> list[int]:
    ids: list[int] = [row[0] for row in models.tuples(Client.select(Client.id).where(Client.deleted_at.is_null()))]
    return ids[:: max(1, len(ids) // rounds)][:rounds]


def long_cards(rounds: int) -> list[int]:
    """Clients with about fifty visits, some of them several times where the base has few."""
    visits_of = Visit.select(Visit.client).group_by(Visit.client)
    found = [row[0] for row in models.tuples(visits_of.having(fn.COUNT(Visit.id) >= 48).limit(rounds))]
    return (found * rounds)[:rounds]
