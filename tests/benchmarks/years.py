"""A base after years of work: ``uv run python -m tests.benchmarks.years [--clients N]``.

Ten changes in the history for each client, a card with 5,000 visits, four cards of ten in the trash. The floor is one
bare question for a row by its number.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from salonbase import base, chronicle, clients, demo, history, visits
from salonbase.models import Record
from tests.benchmarks.measuring import Figure, table, timed

VIP, PLAIN = 7, 11
_AGE = (
    "UPDATE client SET deleted_at = :now WHERE id % 10 > 5",
    """INSERT INTO visit (client_id, day, work, sum_kopecks, due_kopecks, paid_kopecks, created_at)
       SELECT 7, date('2026-11-22', '-' || id || ' days'), 'Стрижка', 100000, 100000, 100000, :now
       FROM visit LIMIT 5000""",
    """INSERT INTO operation (action, client_id, at, at_utc)
       SELECT 'client_changed', client_id, :now, :now FROM visit""",
    """INSERT INTO change (operation_id, "table", "row", before, after)
       SELECT id, 'client', client_id, '{"note": "чай"}', '{"note": "кофе"}' FROM operation WHERE client_id""",
)


def age(now: dt.datetime) -> None:
    """Let years go by in the open base."""
    with base.transaction():
        for sql in _AGE:
            _execute(sql, {"now": f"{now:%Y-%m-%dT%H:%M:%S}"} if ":now" in sql else {})


def figures(now: dt.datetime, rounds: int = 5) -> list[Figure]:
    """What people do every day, in the base as it is now."""
    floor = _best(lambda: _execute("SELECT * FROM client WHERE id = 1", {}).fetchone(), rounds)
    gone = iter(clients.in_trash(today=now.date(), limit=rounds))
    acts: dict[str, Callable[[], object]] = {
        "what a step changed": lambda: history.clients_after(history.newest() - 1),
        "history of a card": lambda: chronicle.of_client(PLAIN),
        "erasing a card": lambda: clients.erase(next(gone).id, now=now),
        "first page of the trash": lambda: clients.in_trash(today=now.date(), limit=200),
        "log of 5,000 visits": lambda: visits.of_client(VIP),
        "totals of 5,000 visits": lambda: visits.totals(VIP),
    }
    return [Figure(title, _best(act, rounds), floor, limit=100) for title, act in acts.items()]


def _best(act: Callable[[], object], rounds: int) -> float:
    return min(timed(act) for _ in range(rounds))


def _execute(sql: str, parameters: dict[str, str]) -> Any:
    return Record._meta.database.execute_sql(sql, parameters)


def main() -> int:
    """Measure and print the table; 1 where something takes longer than 100 ms."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.years", description=__doc__)
    parser.add_argument("--clients", type=int, default=100_000)
    chosen = parser.parse_args()
    now = dt.datetime.now().astimezone()
    with tempfile.TemporaryDirectory(prefix="salonbase-benchmark-") as place:
        opened = demo.create(Path(place) / "base", number=chosen.clients, now=now)
        try:
            age(now)
            found = figures(now)
        finally:
            base.close(opened)
    for line in table([(f"{chosen.clients:,} clients", found)]):
        print(line)
    return 0 if all(figure.holds for figure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
