"""``uv run python -m tests.fuzz [--minutes N]``: files that nobody wrote go through every reader, and break none.

Each file becomes sheets or a SalonError, and an import is whole or none. What breaks a reader is printed as small as
Hypothesis can make it, and the exit code is 1. With ``--coverage`` Google's atheris looks for bytes that reach new
lines of the readers of text; it is no dependency, because it has wheels for Linux and some Pythons only:
``uv run --with atheris python -m tests.fuzz --coverage --minutes 10``.
"""

from __future__ import annotations

import argparse
import datetime as dt
import inspect
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from salonbase import base, importing, reading
from salonbase.errors import SalonError
from salonbase.importers import delimited, vcard
from salonbase.models import Client, Import, Visit
from salonbase.reading import Sheet, cards, encodings, letters, properties, records
from tests.core import foreign_files, strange_bytes

NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))
_ROUND = 100  # files of one kind, before it is the turn of the next


def read_here(path: Path, content: bytes) -> list[Sheet]:
    """Read bytes as a file in this process; none where they are refused. Only for readers written in Python."""
    path.write_bytes(content)
    if not any(importer.fits(path) for importer in (delimited.IMPORTER, vcard.IMPORTER)):
        return []
    try:
        return foreign_files.read_here(path)
    except SalonError as refusal:
        _must_say(refusal)
        return []


def read_in_child(path: Path, content: bytes) -> list[Sheet]:
    """Read bytes as a file in a child process, which may die; none where they are refused."""
    path.write_bytes(content)
    try:
        return reading.read(path)
    except SalonError as refusal:
        _must_say(refusal, path.name)
        return []


def bring_in(path: Path, content: bytes, *, now: dt.datetime = NOW) -> None:
    """Bring bytes as a file into the open base, which then has all that the preview promised, or is as it was."""
    sheets = read_here(path, content)
    before = _count()
    try:
        looked = importing.preview(importing.recognise(sheets), today=now.date())
        assert _count() == before
        summary = importing.apply(looked, now=now)
    except SalonError as refusal:
        _must_say(refusal)
        assert _count() == before
        return
    assert _count() == (before[0] + summary.clients, before[1] + summary.visits, before[2] + 1)


def _must_say(refusal: SalonError, what: str = "") -> None:
    assert refusal.sentence
    assert what in refusal.sentence


def _count() -> tuple[int, int, int]:
    return Client.select().count(), Visit.select().count(), Import.select().count()


Target = Callable[[bytes], None]


def _targets(folder: Path) -> list[tuple[Target, st.SearchStrategy[bytes]]]:
    good = strange_bytes.workbooks(folder)
    texts = st.one_of(strange_bytes.by_chance(), strange_bytes.tables(), strange_bytes.address_books())

    def through(read: Callable[[Path, bytes], object], name: str) -> Target:
        def target(content: bytes) -> None:
            read(folder / name, content)

        return target

    return [
        (through(read_here, "a.csv"), texts),
        (through(bring_in, "a.txt"), texts),
        *(
            (through(read_in_child, f"a.{kind}"), strange_bytes.damaged_workbooks(content))
            for kind, content in good.items()
        ),
    ]


def _long(minutes: float) -> int:
    """Turn to each kind of file in rounds until the time is over; the number of files."""
    seen, end = 0, time.monotonic() + minutes * 60
    calm = settings(max_examples=_ROUND, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
                    suppress_health_check=list(HealthCheck))  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        for target, strategy in cycle(_targets(Path(name))):
            if time.monotonic() > end:
                break
            calm(given(strategy)(target))()
            seen += _ROUND
    return seen


def _with_coverage(minutes: float) -> None:
    import atheris  # type: ignore[import-not-found]

    for module in (encodings, letters, records, properties, cards, delimited, vcard):
        for function in vars(module).values():
            if inspect.isfunction(function) and function.__module__ == module.__name__:
                atheris.instrument_func(function)
    path = Path(tempfile.mkdtemp()) / "a.csv"

    def target(content: bytes) -> None:
        read_here(path, content)

    atheris.Setup([sys.argv[0], f"-max_total_time={int(minutes * 60)}"], target)
    atheris.Fuzz()


def main() -> int:
    """Run as long as asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5, help="how long (5)")
    parser.add_argument("--coverage", action="store_true", help="by atheris, which has to be installed")
    chosen = parser.parse_args()
    if chosen.coverage:
        _with_coverage(chosen.minutes)
        return 0
    opened = base.in_memory()
    try:
        print(f"{_long(chosen.minutes)} files: sheets or a sentence, and no import by halves")
    finally:
        base.close(opened)
    return 0


if __name__ == "__main__":
    sys.exit(main())
