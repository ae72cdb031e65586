"""How long something takes, and how that is told: figures with a floor of the same run and a limit."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

P95, BEST, MIDDLE = "p95", "best", "p50"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing: milliseconds (or ``unit``), the floor of the same run, and what it may be at most.

    ``limit`` is in the unit of the value; ``most_times`` limits the ratio to the floor instead.
    """

    title: str
    value: float
    floor: float
    limit: float | None = None
    most_times: float | None = None
    above_floor: float | None = None  # the value may be the floor and so much more
    unit: str = "ms"

    @property
    def times(self) -> float:
        """How many times the floor."""
        return self.value / self.floor if self.floor else 0.0

    @property
    def holds(self) -> bool:
        """Whether the figure keeps what was promised."""
        return (
            (self.limit is None or self.value <= self.limit)
            and (self.most_times is None or self.times <= self.most_times)
            and (self.above_floor is None or self.value <= self.floor + self.above_floor)
        )

    @property
    def promise(self) -> str:
        """The limit in words."""
        if self.above_floor is not None:
            return f"floor + {self.above_floor:g} {self.unit}"
        if self.most_times is not None:
            return f"{self.most_times:g} × floor"
        return "" if self.limit is None else f"{self.limit:g} {self.unit}"


def timed(job: Callable[[], object]) -> float:
    """Milliseconds that one run of the job takes."""
    started = time.perf_counter()
    job()
    return (time.perf_counter() - started) * 1000


def times_of(jobs: Iterable[Callable[[], object]]) -> list[float]:
    """Milliseconds of each job."""
    return [timed(job) for job in jobs]


def percentile(times: Sequence[float], share: float) -> float:
    """The time that ``share`` of all stay below."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def memory_mb() -> float:
    """The memory that this process holds now (Linux), 0 elsewhere."""
    return _status_mb("VmRSS:")


def most_memory_mb() -> float:
    """The most memory that this process has held (Linux), 0 elsewhere; a child begins at nothing."""
    return _status_mb("VmHWM:")


def _status_mb(key: str) -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text("utf-8").splitlines() if line.startswith(key))
    return int(line.split()[1]) / 1024


def table(columns: Sequence[tuple[str, Sequence[Figure]]]) -> list[str]:
    """Lines of a table: a row for each figure, a column for each size, ratios to the floor beside the values."""
    titles = list(dict.fromkeys(figure.title for _, figures in columns for figure in figures))
    width = max(map(len, titles))
    lines = [" " * width + "".join(f"{size:>26}" for size, _ in columns) + "   promised"]
    for title in titles:
        cells, promise = [], ""
        for _, figures in columns:
            found = next((figure for figure in figures if figure.title == title), None)
            cells.append(" " * 26 if found is None else _cell(found))
            promise = promise if found is None else found.promise
        lines.append(f"{title:<{width}}{''.join(cells)}   {promise}")
    return lines


def _cell(figure: Figure) -> str:
    mark = " " if figure.holds else "!"
    return f"{figure.value:>11.2f} {figure.unit}{mark}({figure.times:>7.1f}×)".rjust(26)
