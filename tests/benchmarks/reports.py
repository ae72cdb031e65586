"""``uv run python -m tests.benchmarks.reports [--clients N]``: every report of all time, against its own bare SQL.

The floor of a report is what it asked the base, asked again in the same run by a raw cursor on the same connection. An
exclamation mark stands where a promise is not kept: 1.5 times the floor and 100 ms, and nothing over three seconds. The
exit code is 1 then. Both are measured by turns, several times, and the best counts: in milliseconds of the processor,
so that a busy computer tells the same.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from salonbase import base, demo, keys, reports
from salonbase.models import Record
from salonbase.report import Report
from tests.benchmarks.measuring import Figure, most_memory_mb, table

MOST_TIMES, ABOVE, LONGEST = 1.5, 100, 3_000
Statement = tuple[str, Any]


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.reports", description=__doc__)
    parser.add_argument("--clients", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="ten visits a client")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=[], metavar="KEY", help="keys of reports")
    parser.add_argument("--base", type=Path, help="a base of the demo that is there already, instead of new ones")
    chosen = parser.parse_args()
    now = dt.datetime.now().astimezone()
    columns: list[tuple[str, list[Figure]]] = []
    with tempfile.TemporaryDirectory(prefix="salonbase-benchmark-") as scratch:
        places = [chosen.base] if chosen.base else []
        for size in [] if chosen.base else chosen.clients:
            print(f"making a base of {size:,} clients …")
            places.append(Path(scratch) / str(size))
            base.close(demo.create(places[-1], number=size, now=now))
        for place in places:
            opened = base.open_base(place, keys.open_master(place, demo.PASSWORD, now=now))
            try:
                columns.append((place.name, figures(now.date(), rounds=chosen.rounds, only=chosen.only)))
            finally:
                base.close(opened)
    for line in table(columns):
        print(line)
    print(f"most memory: {most_memory_mb():.0f} MB")
    return 0 if all(figure.holds for _, some in columns for figure in some) else 1


def figures(today: dt.date, *, rounds: int, only: Sequence[str] = ()) -> list[Figure]:
    """A figure for every report that can be asked of the open base: all of time where it has a period."""
    return [_figure(one, today, rounds) for one in reports.REPORTS if not only or one.key in only]


def _figure(one: Report, today: dt.date, rounds: int) -> Figure:
    """The answer with the first rows of a screen, and its bare statements, by turns."""
    values = {"period": "all_time"} if {"from", "to"} <= {need.key for need in one.needs} else {}
    ours, floors = [], []
    for _ in range(rounds):
        with _overheard() as said:
            ours.append(_worked(lambda: list(reports.ask(one.key, values, today=today).rows[:50])))
        floors.append(_worked(lambda said=said: _bare(said)))  # type: ignore[misc]
    took, floor = min(ours), min(floors)
    return Figure(one.key, took, floor, limit=round(min(MOST_TIMES * floor + ABOVE, LONGEST)))


def _worked(job: Callable[[], object]) -> float:
    """Milliseconds of the processor that one run of the job takes."""
    started = time.process_time()
    job()
    return (time.process_time() - started) * 1000


@contextmanager
def _overheard() -> Iterator[list[Statement]]:
    """What is asked of the base meanwhile, with its parameters."""
    database = type(Record._meta.database)
    said: list[Statement] = []
    ask = database.execute_sql

    def listen(self: Any, sql: str, params: Any = None, *more: Any, **options: Any) -> Any:
        said.append((sql, params))
        return ask(self, sql, params, *more, **options)

    with mock.patch.object(database, "execute_sql", listen):
        yield said


def _bare(said: Sequence[Statement]) -> None:
    """The same questions without anything around them."""
    connection = Record._meta.database.connection()
    for sql, parameters in said:
        connection.execute(sql, parameters or ()).fetchall()


if __name__ == "__main__":
    sys.exit(main())
