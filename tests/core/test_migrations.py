"""Migrations: they lead to the tables of the models, from every version that was ever released."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator
from playhouse.schema_diff import diff_models

from salonbase import base, cipher, keys, migrations
from salonbase.errors import SalonError
from salonbase.models import MODELS, Client, Visit
from tests import bases

DATA = Path(__file__).resolve().parents[1] / "data"
RELEASED = sorted(DATA.glob("base-version-*"))
PASSWORD = "белая орхидея"

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def migrated() -> Iterator[SqliteDatabase]:
    """An empty file after all steps."""
    database = cipher.CipherDatabase(None, bytes(16))
    database.connect()
    migrations.run(database)
    yield database
    database.close()


def statements(database: SqliteDatabase) -> list[tuple[str, ...]]:
    """Every table and index with its SQL, in a fixed order."""
    return sorted(database.execute_sql("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall())


def test_the_steps_lead_to_the_tables_of_the_models(migrated: SqliteDatabase, salon: base.Base) -> None:
    assert not diff_models(migrated, MODELS)
    assert statements(migrated) == statements(salon.database)


def test_the_number_of_the_last_step_stands_in_the_file(migrated: SqliteDatabase) -> None:
    assert migrations.version_of(migrated) == migrations.VERSION == len(migrations.steps())


def test_running_again_changes_nothing(migrated: SqliteDatabase) -> None:
    before = statements(migrated)
    migrations.run(migrated)
    assert statements(migrated) == before


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.name)
def test_a_base_of_every_released_version_opens_today(released: Path, tmp_path: Path, now: dt.datetime) -> None:
    folder = tmp_path / "base"
    shutil.copytree(released, folder)
    opened = base.open_base(folder, keys.open_master(folder, PASSWORD, now=now))
    try:
        assert base.check(opened) == []
        assert not diff_models(opened.database, MODELS)
        assert [client.surname for client in Client.select().order_by(Client.id)] == ["Орлова", "Ёлкин"]
        assert Visit.select().count() == 1
    finally:
        base.close(opened)


def test_each_released_version_has_a_tiny_base() -> None:
    assert [path.name for path in RELEASED] == [f"base-version-{number}" for number in range(1, migrations.VERSION + 1)]


class Later:
    """A step that a later version might have."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails

    def apply(self, migrator: SqliteMigrator) -> None:
        """Add a table, and fail after that where it is told to."""
        migrator.database.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY)")
        if self.fails:
            raise ZeroDivisionError


@pytest.fixture
def older(tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a closed base that is one step behind the program."""
    opened = bases.create(tmp_path, now)
    bases.add_clients(3, now)
    base.close(opened)
    return tmp_path


def later_program(monkeypatch: pytest.MonkeyPatch, step: Later) -> None:
    """Make the program one version newer."""
    steps = (*migrations.steps(), step)
    monkeypatch.setattr(migrations, "steps", lambda: steps)
    monkeypatch.setattr(migrations, "VERSION", migrations.VERSION + 1)


def test_an_older_base_is_copied_before_it_grows(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later_program(monkeypatch, Later())
    opened = base.open_base(older, bases.ROOT)
    assert migrations.version_of(opened.database) == migrations.VERSION
    assert opened.database.table_exists("later")
    base.close(opened)
    former = cipher.connect(older / f"clients-version-{migrations.VERSION - 1}.db", bases.ROOT, mode="ro")
    assert cipher.counts(former)["client"] == 3
    assert not former.table_exists("later")
    former.close()


def test_a_step_that_fails_leaves_the_base_as_it_was(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as later:
        later_program(later, Later(fails=True))
        with pytest.raises(ZeroDivisionError):
            base.open_base(older, bases.ROOT)
    opened = base.open_base(older, bases.ROOT)
    assert not opened.database.table_exists("later")
    assert Client.select().count() == 3
    base.close(opened)


def test_an_older_program_refuses_a_newer_base(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as later:
        later_program(later, Later())
        base.close(base.open_base(older, bases.ROOT))
    with pytest.raises(SalonError, match="newer"):
        base.open_base(older, bases.ROOT)


def test_the_documentation_lists_every_table_and_column(migrated: SqliteDatabase) -> None:
    page = (DATA.parents[1] / "docs" / "file-format.md").read_text("utf-8")
    documented = {
        match[1]: re.findall(r"`(\w+)`", match[2])
        for match in re.finditer(r"^\| `(\w+)` \| .* \| ((?:`\w+`(?:, )?)+) \|$", page, re.MULTILINE)
    }
    tables = {name: [column.name for column in migrated.get_columns(name)] for name in migrated.get_tables()}
    assert documented == tables
