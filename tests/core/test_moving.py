"""A base is brought to this computer as a whole, and the one that was left stays as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from salonbase import backup, base, keys, paths
from salonbase.backup import moving
from salonbase.errors import Cancelled, SalonError
from salonbase.keys import keyfile
from salonbase.models import Client
from tests import bases, keyrings
from tests.bases import CHEAP, PASSWORD, ROOT

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def stick(tmp_path: Path, now: dt.datetime) -> Iterator[Path]:
    """The folder of a closed base with thirty clients and a PIN."""
    with keyrings.in_use(keyrings.Working()):
        folder = tmp_path / "stick" / "base"
        opened = bases.create(folder, now)
        bases.add_clients(30, now)
        keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
        base.close(opened)
        yield folder


def quietly(_done: int, _total: int) -> None:
    return


def test_the_copy_holds_everything_and_opens_by_password_and_pin(stick: Path, tmp_path: Path, now: dt.datetime) -> None:
    target, before = tmp_path / "here" / "base", (stick / base.FILE).read_bytes()
    moving.copy_here(stick, target, ROOT, now=now, progress=quietly)
    assert keys.open_master(target, PASSWORD, now=now) == keys.open_pin(target, "4826", now=now) == ROOT
    opened = base.open_base(target, ROOT)
    assert Client.select().count() == 30
    assert base.check(opened) == []
    base.close(opened)
    assert (stick / base.FILE).read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == ["base"]


def test_a_copy_that_is_stopped_leaves_nothing_and_the_base_closed(
    stick: Path, tmp_path: Path, now: dt.datetime
) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        moving.copy_here(stick, tmp_path / "here" / "base", ROOT, now=now, progress=stop)
    assert list((tmp_path / "here").iterdir()) == []
    base.close(base.open_base(stick, ROOT))


def test_a_copy_that_turns_out_spoiled_leaves_nothing(
    stick: Path, tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(opened: base.Base, folder: Path, **_: object) -> Path:
        path = folder / "x.sbbackup"
        path.write_bytes(b"no backup")
        return path

    monkeypatch.setattr(backup, "make", spoil)
    with pytest.raises(SalonError, match="no whole backup"):
        moving.copy_here(stick, tmp_path / "here", ROOT, now=now, progress=quietly)
    assert not (tmp_path / "here").exists()


def test_a_base_that_is_there_is_not_written_over(stick: Path, tmp_path: Path, now: dt.datetime) -> None:
    base.close(bases.create(tmp_path / "here", now, bytes(16)))
    with pytest.raises(SalonError, match="already"):
        moving.copy_here(stick, tmp_path / "here", ROOT, now=now, progress=quietly)
    assert keyfile.load(tmp_path / "here").base_id == keys.base_id(bytes(16))


def test_the_offered_folder_is_a_free_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "default_base", lambda: tmp_path / "base")
    assert paths.free_base() == tmp_path / "base"
    (tmp_path / "base").mkdir()
    assert paths.free_base() == tmp_path / "base"
    (tmp_path / "base" / "clients.db").touch()
    assert paths.free_base() == tmp_path / "base-2"
