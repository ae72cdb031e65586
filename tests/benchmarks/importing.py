"""How long an import takes: ``uv run python -m tests.benchmarks.importing [ROWS …] [--rounds N] [--no-judgement]``.

From a workbook of invented clients to their cards in an encrypted base. The floor, measured in the same run, is the
bare read by python-calamine and the bare insert of the same rows into the same tables in one transaction. The longest
wait is that of another thread that wants to go on every five milliseconds, as the window does.
"""

from __future__ import annotations

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from salonbase import base, importing
from salonbase.models import MODELS
from tests import bases
from tests.benchmarks import lists_in_excel
from tests.benchmarks.measuring import Figure, most_memory_mb, table, timed
from ui.imports import jobs

ROWS = (10_000, 100_000)
NOW = dt.datetime(2026, 11, 22, 12, 30)
TICK = 0.005

Rows = dict[Any, list[tuple[Any, ...]]]


def figures(rows: int, place: Path, *, rounds: int) -> list[Figure]:
    """The figures of one list."""
    path = lists_in_excel.write(place / f"{rows}.xlsx", rows, today=NOW.date())
    previews, wholes, floors, waits = [], [], [], []
    for at in range(rounds):  # by turns, so that all meet the same machine
        seen, whole, written = _import(path, place / f"ours-{rows}-{at}")
        previews.append(seen)
        wholes.append(whole)
        floors.append(_bare_read(path) + _bare_insert(place / f"bare-{rows}-{at}", written))
        waits.append(_beside_the_window(path, place / f"window-{rows}-{at}"))
    read = min(timed(lambda: _bare_read(path)) for _ in range(2))
    return [
        Figure("list to cards", min(wholes), min(floors), most_times=2),
        Figure("list to preview", min(previews), read, limit=1000 if rows <= 10_000 else None),
        Figure("longest wait of the window", min(waits)[0], TICK * 1000, limit=100),
        Figure("memory of the program", min(waits)[1], 0, limit=512, unit="MB"),
    ]


def _import(path: Path, folder: Path) -> tuple[float, float, Rows]:
    """Milliseconds to the preview and to the cards, and the rows that were written."""
    opened = bases.create(folder, NOW)
    try:
        started = time.perf_counter()
        looked = importing.preview(importing.recognise(importing.read(path)), today=NOW.date())
        seen = time.perf_counter()
        importing.apply(looked, now=NOW)
        ended = time.perf_counter()
        written = {model: _rows(opened, model) for model in MODELS}
        return (seen - started) * 1000, (ended - started) * 1000, written
    finally:
        base.close(opened)


def _rows(opened: base.Base, model: Any) -> list[tuple[Any, ...]]:
    return list(opened.database.execute_sql(f'SELECT * FROM "{model._meta.table_name}"').fetchall())


def _bare_read(path: Path) -> float:
    return timed(lambda: CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python())


def _bare_insert(folder: Path, rows: Rows) -> float:
    opened = bases.create(folder, NOW)
    connection = opened.database.connection()

    def insert() -> None:
        connection.execute("BEGIN")
        for model, lines in rows.items():
            if lines:
                marks = ", ".join("?" * len(lines[0]))
                connection.executemany(f'INSERT OR REPLACE INTO "{model._meta.table_name}" VALUES ({marks})', lines)
        connection.execute("COMMIT")

    try:
        return timed(insert)
    finally:
        base.close(opened)


def _beside_the_window(path: Path, folder: Path) -> tuple[float, float]:
    """The longest wait in milliseconds and the memory in MB of a process of its own that imports."""
    command = [sys.executable, "-m", "tests.benchmarks.importing", "--alone", str(path), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    wait, memory = done.stdout.split()
    return float(wait), float(memory)


def alone(path: Path, folder: Path) -> None:
    """Import in another thread and print for how long this one had to wait at worst, and the memory at its most."""
    opened = bases.create(folder, NOW)
    worker = threading.Thread(target=lambda: _to_cards(path))
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        time.sleep(TICK)
        now = time.perf_counter()
        longest, last = max(longest, now - last - TICK), now
    base.close(opened)
    print(longest * 1000, most_memory_mb())


def _to_cards(path: Path) -> None:
    looked = importing.preview(importing.recognise(importing.read(path)), today=NOW.date())
    importing.apply(looked, now=NOW)
    jobs.let_go([*jobs.lists_of(looked.plan), looked.people, looked.targets])


def main() -> int:
    """Measure and print the table; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.importing", description=__doc__)
    parser.add_argument("rows", type=int, nargs="*", default=ROWS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-judgement", action="store_true")
    parser.add_argument("--alone", nargs=2, type=Path, metavar=("FILE", "FOLDER"), help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.alone:
        alone(*chosen.alone)
        return 0
    columns = []
    with tempfile.TemporaryDirectory(prefix="salonbase-benchmark-") as place:
        for rows in chosen.rows:
            columns.append((f"{rows:,} rows", figures(rows, Path(place), rounds=chosen.rounds)))
    for line in table(columns):
        print(line)
    kept = all(figure.holds for _, found in columns for figure in found)
    return 0 if kept or chosen.no_judgement else 1


if __name__ == "__main__":
    sys.exit(main())
