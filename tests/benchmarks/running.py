"""Makes the bases, lets everything be measured, and prints the table."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from salonbase import base, demo, keys
from tests.benchmarks import core
from tests.benchmarks.measuring import Figure, table, timed
from tests.benchmarks.windows import figures as window_figures


def run(sizes: Sequence[int], *, rounds: int, windows: bool, folder: str | None, say: Callable[[str], object]) -> bool:
    """Measure all sizes and say the table; returns whether every promise was kept."""
    now = dt.datetime.now().astimezone()
    columns: list[tuple[str, list[Figure]]] = []
    with tempfile.TemporaryDirectory(dir=folder, prefix="salonbase-benchmark-") as scratch:
        for size in sizes:
            place = Path(scratch) / str(size)
            say(f"making a base of {size:,} clients …")
            columns.append((f"{size:,} clients", _figures(place, size, rounds=rounds, now=now)))
            if windows:
                columns[-1][1].extend(window_figures(place, rounds=rounds))
        if columns:
            columns[0][1].extend(core.demo_figures(now))
    for line in table(columns):
        say(line)
    return all(figure.holds for _, figures in columns for figure in figures)


def _figures(place: Path, size: int, *, rounds: int, now: dt.datetime) -> list[Figure]:
    base.close(demo.create(place, number=size, now=now))
    (place / demo.MARK).unlink()  # the window opens a demo at once, anything else after the password
    return [*_opening(place, now=now), *_open_figures(place, rounds=rounds, now=now)]


def _opening(place: Path, *, now: dt.datetime) -> list[Figure]:
    """From the right password to a base that answers, against the derivation of the key alone."""
    floor = min(timed(lambda: keys.open_master(place, demo.PASSWORD, now=now)) for _ in range(3))

    def open_all() -> None:
        base.close(base.open_base(place, keys.open_master(place, demo.PASSWORD, now=now)))

    return [Figure("password to open base", min(timed(open_all) for _ in range(3)), floor, above_floor=500)]


def _open_figures(place: Path, *, rounds: int, now: dt.datetime) -> list[Figure]:
    opened = base.open_base(place, keys.open_master(place, demo.PASSWORD, now=now))
    try:
        return core.figures(opened, now=now, rounds=rounds)
    finally:
        base.close(opened)
