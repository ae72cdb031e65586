"""A base is looked at once a day and after a power cut."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from salonbase import backup, base, health
from salonbase.models import Client
from tests import bases
from tests.bases import ROOT

TODAY = dt.date(2026, 11, 22)

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def opened(tmp_path: Path, now: dt.datetime) -> Iterator[base.Base]:
    """An open base with some clients."""
    made = bases.create(tmp_path / "base", now)
    bases.add_clients(200, now)
    yield made
    base.close(made)


def test_a_sound_base_is_looked_at_once_a_day(opened: base.Base, tmp_path: Path) -> None:
    assert health.due(opened, today=TODAY)
    assert health.examine(opened, tmp_path / "backups") == []
    health.note_sound(opened, today=TODAY)
    assert not health.due(opened, today=TODAY)
    assert health.due(opened, today=TODAY + dt.timedelta(days=1))


def test_a_base_that_was_cut_off_is_looked_at_again(opened: base.Base, tmp_path: Path) -> None:
    health.note_sound(opened, today=TODAY)
    folder = opened.folder
    base.close(opened)
    journal = folder / f"{base.FILE}-journal"
    journal.write_bytes(b"half a journal")
    again = base.open_base(folder, ROOT)
    assert health.due(again, today=TODAY)
    assert health.examine(again, tmp_path / "backups") == []
    health.note_sound(again, today=TODAY)
    assert not health.due(again, today=TODAY)
    base.close(again)


def test_a_damaged_base_is_told_and_looked_at_again(opened: base.Base, tmp_path: Path) -> None:
    folder = opened.folder
    base.close(opened)
    content = bytearray((folder / base.FILE).read_bytes())
    content[-2000] ^= 1
    (folder / base.FILE).write_bytes(content)
    again = base.open_base(folder, ROOT)
    assert [sentence for sentence in health.examine(again, tmp_path / "backups") if "damaged" in sentence]
    assert health.due(again, today=TODAY)
    base.close(again)


def test_clients_that_went_without_a_trace_are_asked_about(opened: base.Base, tmp_path: Path, now: dt.datetime) -> None:
    backup.make(opened, tmp_path / "backups", now=now)
    Client.delete().where(Client.id <= 100).execute()
    (question,) = health.examine(opened, tmp_path / "backups")
    assert "100" in question
    assert health.due(opened, today=TODAY)
