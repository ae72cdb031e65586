"""How long papers take: ``uv run python -m tests.benchmarks.papers [ROWS …] [--rounds N] [--no-judgement]``.

A report of visits with names, phones and money becomes a PDF in memory. The floor, measured in the same run, is
reportlab alone: the same words put on as many pages, nothing measured and nothing wrapped. All is done by a process of
its own: the time is that of the processor, so that a busy computer does not lie; the memory holds Python and the
libraries too; the longest wait is that of another thread that wants to go on every five milliseconds.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import subprocess
import sys
import threading
import time
from pathlib import Path
from random import Random

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from salonbase import output
from salonbase.demo import people
from salonbase.output import Column, Figure, Head, Table
from salonbase.output.pdf import faces
from salonbase.output.table import Value
from tests.benchmarks import measuring
from tests.benchmarks.measuring import most_memory_mb, table

ROWS = (1_000, 10_000)
TODAY = dt.date(2026, 11, 22)
TICK = 0.005
COLUMNS = (
    Column("Дата", "day"), Column("Время", "time"), Column("Клиент"), Column("Телефон", "phone"),
    Column("Услуги", "long_text"), Column("Мастер"), Column("Сумма", "money", total=True),
    Column("Оплачено", "money", total=True),
)  # fmt: skip
_SERVICES = ("Стрижка", "Окрашивание корней", "Маникюр с гель-лаком", "Чистка лица", "Уход за волосами, укладка")
_SPECIALISTS = ("Лугова Тася", "Ручьёв Макар", "Ветрова Мила")


def report(number: int, *, seed: int = 1) -> Table:
    """A report of so many visits of invented people."""
    rng = Random(seed)
    return Table(
        "Визиты за период", COLUMNS, [_row(rng) for _ in range(number)], number, told="2026 год",
        figures=[Figure("Визиты", number)], remarks=["Отменённые визиты не считаются."],
    )  # fmt: skip


def _row(rng: Random) -> list[Value]:
    one = people.invent(rng, TODAY, "salon")
    name = " ".join(filter(None, (one.surname, one.first_name, one.patronymic)))
    day = TODAY - dt.timedelta(days=rng.randrange(365))
    services = ", ".join(rng.sample(_SERVICES, rng.choice((1, 1, 1, 2, 3))))
    price = rng.randrange(5, 120) * 10_000
    phone = one.phones[0][0] if one.phones else None
    return [day, dt.time(rng.randrange(9, 20), 30), name, phone, services, rng.choice(_SPECIALISTS), price, price]


def figures(rows: int, *, rounds: int) -> list[measuring.Figure]:
    """The figures of a report of so many rows."""
    found = [_in_a_process(rows) for _ in range(rounds)]
    made, floor, wait, memory, kilobytes = (min(values) for values in zip(*found, strict=True))
    is_promised = rows <= 10_000
    return [
        measuring.Figure("report to PDF", made, floor, limit=10_000 if is_promised else None),
        measuring.Figure("report to PDF, by reportlab", made, floor, most_times=2),
        measuring.Figure("longest wait of the window", wait, TICK * 1000, limit=100),
        measuring.Figure("memory of the process", memory, 0, limit=200 if is_promised else None, unit="MB"),
        measuring.Figure("size of the file", kilobytes, 0, limit=max(100, rows * 0.2), unit="kB"),
    ]


def _in_a_process(rows: int) -> tuple[float, ...]:
    command = [sys.executable, "-m", "tests.benchmarks.papers", "--alone", str(rows)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    return tuple(map(float, done.stdout.split()))


def alone(rows: int) -> None:
    """Make the report, then put its words on pages bare; print both times, the longest wait, the memory, the size."""
    whole, made = report(rows), bytearray()
    output.of_tables([report(1)])  # what is loaded once is no matter of rows
    worker = threading.Thread(target=lambda: made.extend(output.of_tables([whole], Head("Салон «Ромашка»"))))
    begun = time.process_time()
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        time.sleep(TICK)
        now = time.perf_counter()
        longest, last = max(longest, now - last - TICK), now
    took, memory = time.process_time() - begun, most_memory_mb()
    begun = time.process_time()
    _bare(whole)
    floor = time.process_time() - begun
    print(took * 1000, floor * 1000, longest * 1000, memory, len(made) / 1024)


def _bare(whole: Table) -> bytes:
    stream = io.BytesIO()
    page = Canvas(stream, pagesize=landscape(A4), pageCompression=1, invariant=1)
    for number, row in enumerate(whole.rows):
        if number % 25 == 0:
            if number:
                page.showPage()
            page.setFont(faces.TEXT, 9)
        for place, cell in enumerate(whole.shown(row)):
            page.drawString(40 + place * 95, 540 - number % 25 * 18, cell)
    page.showPage()
    page.save()
    return stream.getvalue()


def main() -> int:
    """Measure and print the table; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.papers", description=__doc__)
    parser.add_argument("rows", type=int, nargs="*", default=ROWS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-judgement", action="store_true")
    parser.add_argument("--alone", type=int, metavar="ROWS", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.alone:
        alone(chosen.alone)
        return 0
    columns = [(f"{rows:,} rows", figures(rows, rounds=chosen.rounds)) for rows in chosen.rows]
    for line in table(columns):
        print(line)
    kept = all(figure.holds for _, found in columns for figure in found)
    return 0 if kept or chosen.no_judgement else 1


if __name__ == "__main__":
    sys.exit(main())
