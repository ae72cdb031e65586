"""What the program does by itself in a quiet moment gives way, and nothing of it stays half done."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from salonbase import backup, base, clients, health
from salonbase.backup import rounds
from salonbase.errors import Cancelled, SalonError
from salonbase.models import Client
from salonbase.turns import GivingWay
from tests import bases
from tests.bases import ROOT
from tests.slow import SlowElsewhere

Act = Callable[[GivingWay], object]
WAYS: dict[str, Act] = {
    "a read": lambda _run: Client.select().count(),
    "a touch": GivingWay.stop,
    "a write": lambda _run: clients.add({"surname": "Белова"}, now=dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)),
}


@pytest.fixture
def opened(tmp_path: Path, now: dt.datetime) -> Iterator[base.Base]:
    """An open base with some clients."""
    made = bases.create(tmp_path / "base", now)
    bases.add_clients(200, now)
    yield made
    base.close(made)


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The first place for backups, not yet there."""
    monkeypatch.setattr("salonbase.paths.default_backups", lambda: tmp_path / "copies")
    return tmp_path / "copies"


class Elsewhere:
    """A job in another thread that gives way."""

    def __init__(self, opened: base.Base, job: Callable[[], object]) -> None:
        self.run = base.giving_way(opened)
        self.result: list[Any] = []
        self._job = job
        self._thread = threading.Thread(target=self._go, daemon=True)
        self._thread.start()

    def end(self) -> Any:
        """What came of it, an error too."""
        self._thread.join(30)
        return self.result[0]

    def _go(self) -> None:
        try:
            with self.run:
                self.result.append(self._job())
        except BaseException as error:
            self.result.append(error)


def is_copying(folder: Path) -> bool:
    """Whether a copy is being written in this very moment."""
    return any(folder.glob(".salonbase-*/copy.db"))


def was_broken_off(end: object) -> bool:
    """Whether a statement ended in its middle, and not only before the next one."""
    return isinstance(end, Cancelled) and "interrupted" in str(end.__cause__)


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_that_had_to_give_way_leaves_nothing_and_the_next_one_is_whole(
    opened: base.Base, copies: Path, now: dt.datetime, way: str
) -> None:
    slow = SlowElsewhere(opened, lambda: is_copying(copies))
    copying = Elsewhere(opened, lambda: backup.make(opened, copies, now=now))
    assert slow.begun.wait(20)
    WAYS[way](copying.run)
    assert was_broken_off(copying.end())
    slow.end()
    assert list(copies.iterdir()) == []
    assert base.check(opened) == []
    assert rounds.go(opened, [copies], now=now) == rounds.Round((copies,), ())
    assert backup.verify(backup.found(copies)[0].path, ROOT).rows["client"] == Client.select().count()


@pytest.mark.parametrize("way", WAYS)
def test_a_look_at_the_soundness_gives_way_and_is_done_the_next_time(opened: base.Base, copies: Path, way: str) -> None:
    slow = SlowElsewhere(opened)
    looking = Elsewhere(opened, lambda: health.examine(opened, copies, gives_way=True))
    assert slow.begun.wait(20)
    WAYS[way](looking.run)
    assert was_broken_off(looking.end())
    slow.end()
    assert health.examine(opened, copies, gives_way=True) == []


ALL_ROWS = """WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 100000)
    SELECT n, (SELECT count(*) FROM client) FROM many"""


READINGS: dict[str, Callable[[Any], object]] = {
    "all at once": lambda cursor: cursor.fetchall(),
    "one by one": lambda cursor: sum(1 for _ in cursor),
    "some by some": lambda cursor: [cursor.fetchmany(300) for _ in range(1000)],
}


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize("way", WAYS)
def test_rows_that_are_being_read_give_way_too(opened: base.Base, way: str, reading: str) -> None:
    begun = threading.Event()

    def read() -> object:
        cursor = opened.database.execute_sql(ALL_ROWS)
        begun.set()
        return READINGS[reading](cursor)

    slow = SlowElsewhere(opened, begun.is_set)
    running = Elsewhere(opened, read)
    assert slow.begun.wait(20)
    WAYS[way](running.run)
    assert isinstance(running.end(), Cancelled)
    slow.end()
    opened.database.execute_sql("VACUUM")  # which is refused while any statement is half read


@pytest.mark.parametrize("way", WAYS)
def test_what_a_run_has_half_read_hinders_nobody_when_it_is_broken_off(opened: base.Base, way: str) -> None:
    """SQLite would interrupt the next questions too, as long as any interrupted statement is half read."""
    begun, held = threading.Event(), list[Any]()

    def read() -> object:
        held.append(opened.database.execute_sql(ALL_ROWS))
        held[0].fetchone()
        begun.set()
        return opened.database.execute_sql(ALL_ROWS).fetchall()

    slow = SlowElsewhere(opened, begun.is_set)
    running = Elsewhere(opened, read)
    assert slow.begun.wait(20)
    WAYS[way](running.run)
    assert Client.select().where(Client.id <= 200).count() == 200
    assert was_broken_off(running.end())
    slow.end()
    assert Client.select().where(Client.id <= 200).count() == 200
    opened.database.execute_sql("VACUUM")


def test_all_rows_come_in_their_order_however_they_are_read(opened: base.Base) -> None:
    with base.giving_way(opened):
        cursor = opened.database.execute_sql(ALL_ROWS)
        read = [
            cursor.fetchone(),
            *cursor.fetchmany(5),
            *(next(cursor) for _ in range(1500)),
            *cursor.fetchmany(2000),
        ]
        read += cursor.fetchall()
        assert [row[0] for row in read] == list(range(1, 100_001))
        assert (cursor.fetchone(), cursor.fetchmany(3), cursor.fetchall(), list(cursor)) == (None, [], [], [])
        assert [card.id for card in Client.select().order_by(Client.id)] == list(range(1, 201))


def test_what_was_asked_by_the_window_is_answered_as_if_nothing_ran(opened: base.Base, copies: Path) -> None:
    slow = SlowElsewhere(opened)
    looking = Elsewhere(opened, lambda: health.examine(opened, copies, gives_way=True))
    assert slow.begun.wait(20)
    assert [card.id for card in Client.select().order_by(Client.id)] == list(range(1, 201))
    assert was_broken_off(looking.end())
    slow.end()


def test_whoever_asked_before_the_run_has_begun_is_first_too(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    run = base.giving_way(opened)
    Client.select().count()
    with run:
        assert rounds.go(opened, [copies], now=now).gave_way
    assert not copies.exists() or list(copies.iterdir()) == []


def test_the_proof_asks_nothing_of_the_base(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    run = base.giving_way(opened)

    def stop_after_the_copy(_done: int, total: int) -> None:
        if total > 1:
            run.stop()

    with run:
        path = backup.make(opened, copies, now=now, progress=stop_after_the_copy)
    assert run.is_stopped
    assert backup.verify(path, ROOT).rows["client"] == 200


def test_a_step_during_the_proof_spoils_no_backup(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    def write_after_the_copy(_done: int, total: int) -> None:
        if total > 1:
            Client.update(note="x").execute()

    assert backup.verify(backup.make(opened, copies, now=now, progress=write_after_the_copy), ROOT)


def test_the_second_place_is_not_begun_when_the_person_is_back(
    opened: base.Base, copies: Path, now: dt.datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    run, thin = base.giving_way(opened), backup.thin

    def thin_and_stop(*args: Any, **kwargs: Any) -> list[Path]:
        run.stop()
        return thin(*args, **kwargs)

    monkeypatch.setattr(backup, "thin", thin_and_stop)
    with run:
        assert rounds.go(opened, [copies, stick], now=now) == rounds.Round((copies,), (), gave_way=True)
    assert list(stick.iterdir()) == []


def test_what_has_given_way_stops_nothing_that_comes_after(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    run = base.giving_way(opened)
    run.stop()
    assert backup.verify(backup.make(opened, copies, now=now), ROOT).rows["client"] == 200
    with base.giving_way(opened):
        assert rounds.go(opened, [copies], now=now + dt.timedelta(hours=1)) == rounds.Round((), ())


def test_the_look_that_gives_way_finds_each_page_that_is_spoiled(opened: base.Base) -> None:
    opened.database.execute_sql("VACUUM")  # so that each page holds something
    path, folder = opened.file, opened.folder
    base.close(opened)
    whole, looked = path.read_bytes(), 0
    for start in range(0, len(whole), 4096):
        path.write_bytes(whole[: start + 2000] + bytes([whole[start + 2000] ^ 1]) + whole[start + 2001 :])
        try:
            spoiled = base.open_base(folder, ROOT)
        except SalonError:
            continue  # found out even earlier
        looked += 1
        assert base.check_in_use(spoiled), f"page {start // 4096 + 1}"
        base.close(spoiled)
    assert looked > 20
    path.write_bytes(whole)


def test_a_base_that_is_closed_ends_what_another_thread_is_asking() -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    opened = base.in_memory()
    begun = threading.Event()

    def ask() -> None:
        begun.set()
        opened.database.execute_sql(endless)

    elsewhere = Elsewhere(opened, ask)
    assert begun.wait(10)
    base.close(opened)
    assert isinstance(elsewhere.end(), Cancelled)
