"""Bad days of the machine: killed in the middle, a full disk, a read-only one, a power cut in a restore."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from salonbase import backup, base, files, keys
from salonbase.backup import restoring
from salonbase.errors import BaseDamaged, SalonError, WrongPassword
from salonbase.keys import attempts, keyfile
from salonbase.models import Client, Draft
from tests import bases
from tests.bases import CHEAP, PASSWORD, ROOT
from tests.faults import disks, killing
from ui.entrance import opening

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.skipif(os.name != "posix", reason="kill -9 and mounts are of POSIX"),
]


def test_a_killed_program_has_lost_nothing_that_it_called_saved(tmp_path: Path) -> None:
    folder = tmp_path / "base"
    base.close(bases.create(folder, killing.NOW))
    toll = killing.kill_often(folder, 5)
    assert toll.commits > 20
    assert (toll.lost, toll.halves, toll.problems) == (0, 0, 0)


def test_a_full_disk_refuses_in_words_and_keeps_everything(tmp_path: Path, now: dt.datetime) -> None:
    with disks.small_disk(tmp_path / "disk", 1024) as disk:
        opened = bases.create(disk / "base", now)
        bases.add_clients(20, now)
        fill(disk)
        with pytest.raises(SalonError, match="disk is full"):
            bases.add_clients(200, now, first=100)
        assert Client.select().count() == 20
        (disk / "filler").unlink()
        bases.add_clients(5, now, first=100)
        assert base.check(opened) == []
        base.close(opened)
        opened = base.open_base(disk / "base", ROOT)
        assert Client.select().count() == 25
        base.close(opened)


def test_a_base_that_does_not_fit_on_the_disk_leaves_nothing_behind(tmp_path: Path, now: dt.datetime) -> None:
    wanted = opening.NewBase(Path(), "Лилия", "salon", PASSWORD)
    with disks.small_disk(tmp_path / "disk", 200) as disk:
        for folder in (disk, disk / "new"):
            with pytest.raises(SalonError, match="disk is full"):
                opening.create(replace(wanted, folder=folder), now)
            assert list(disk.iterdir()) == []


def test_a_base_on_a_full_disk_can_be_looked_at_and_closed(tmp_path: Path, now: dt.datetime) -> None:
    with disks.small_disk(tmp_path / "disk", 600) as disk:
        base.close(bases.create(disk, now))
        keys.change_master(disk, PASSWORD, "новый пароль", now=now, cost=CHEAP)
        fill(disk)
        opened = base.open_base(disk, keys.open_master(disk, "новый пароль", now=now))
        assert Client.select().count() == 0
        base.close(opened)


@pytest.mark.parametrize("seed", range(12))
def test_a_flipped_bit_anywhere_in_the_file_is_found(tmp_path: Path, now: dt.datetime, seed: int) -> None:
    opened = bases.create(tmp_path, now)
    bases.add_clients(30, now)
    base.close(opened)
    content = bytearray((tmp_path / base.FILE).read_bytes())
    dice = random.Random(seed)
    content[dice.randrange(16, len(content))] ^= 1 << dice.randrange(8)
    (tmp_path / base.FILE).write_bytes(content)
    try:
        opened = base.open_base(tmp_path, ROOT)
    except BaseDamaged:
        return
    problems = base.check_quick(opened)
    base.close(opened)
    assert problems


def fill(disk: Path) -> None:
    """Leave no free block on the disk."""
    with contextlib.suppress(OSError), (disk / "filler").open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def test_a_password_is_not_changed_by_half_on_a_full_disk(tmp_path: Path, now: dt.datetime) -> None:
    with disks.small_disk(tmp_path / "disk", 64) as disk:
        keys.set_master(disk, ROOT, PASSWORD, cost=CHEAP)
        fill(disk)
        with pytest.raises(SalonError, match="disk is full"):
            keys.set_master(disk, ROOT, "новый пароль", cost=CHEAP)
        assert keys.open_master(disk, PASSWORD, now=now) == ROOT
        assert [path.name for path in disk.glob(".*")] == []


def test_a_full_disk_does_not_end_the_waiting(tmp_path: Path, now: dt.datetime) -> None:
    with disks.small_disk(tmp_path / "disk", 64) as disk:
        keys.set_master(disk, ROOT, PASSWORD, cost=CHEAP)
        attempts.note_right(disk, now=now, master=True)
        fill(disk)
        for _ in range(6):
            with pytest.raises(WrongPassword):
                keys.open_master(disk, "не тот пароль", now=now)
        assert attempts.waiting_seconds(disk, now=now) == 2


def test_a_full_disk_makes_no_backup_by_half(tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = bases.create(tmp_path / "base", now)
    with disks.small_disk(tmp_path / "stick", 300) as stick:
        with pytest.raises(SalonError, match="not enough room"):
            backup.make(opened, stick, now=now)
        monkeypatch.setattr(files, "SPARE", -(2**30))
        with pytest.raises(SalonError, match="disk is full"):
            backup.make(opened, stick, now=now)
        assert list(stick.iterdir()) == []
    assert base.check(opened) == []
    base.close(opened)


def test_a_read_only_folder_is_refused_in_words(tmp_path: Path, now: dt.datetime) -> None:
    folder = tmp_path / "base"
    base.close(bases.create(folder, now))
    with disks.read_only(folder):
        with pytest.raises(SalonError, match="read-only"):
            base.open_base(folder, ROOT)
        assert keys.open_master(folder, PASSWORD, now=now) == ROOT
        with pytest.raises(SalonError, match="may not be written"):
            keys.set_master(folder, ROOT, "новый пароль", cost=CHEAP)
        with pytest.raises(SalonError, match="may not be written"):
            base.create(folder / "another", ROOT, salon_name="", trade="salon", now=now)
    opened = base.open_base(folder, ROOT)
    assert base.check(opened) == []
    base.close(opened)


def test_a_disk_that_becomes_read_only_keeps_what_was_saved(tmp_path: Path, now: dt.datetime) -> None:
    folder = tmp_path / "base"
    opened = bases.create(folder, now)
    bases.add_clients(3, now)
    opened.database.execute_sql("PRAGMA query_only = 1")  # SQLite answers as for a read-only file
    with pytest.raises(SalonError, match="read-only"):
        bases.add_clients(1, now, first=10)
    opened.database.execute_sql("PRAGMA query_only = 0")
    assert Client.select().count() == 3
    base.close(opened)


def test_a_power_cut_while_the_key_file_is_written_leaves_the_old_one(
    tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.set_master(tmp_path, ROOT, PASSWORD, cost=CHEAP)
    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(PowerCutError):
        keys.set_master(tmp_path, ROOT, "новый пароль", cost=CHEAP)
    monkeypatch.undo()
    assert keys.open_master(tmp_path, PASSWORD, now=now) == ROOT


class PowerCutError(BaseException):
    """Nobody catches this one."""


def stop(*_: object) -> None:
    """The power goes at this very step."""
    raise PowerCutError


@pytest.mark.parametrize("step", ["unpack", "link", "rename", "replace", "sync_folder"])
def test_a_power_cut_at_any_step_of_a_restore_leaves_a_whole_base(
    tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    folder = tmp_path / "base"
    opened = bases.create(folder, now)
    bases.add_clients(5, now)
    path = backup.make(opened, tmp_path / "backups", now=now)
    bases.add_clients(5, now, first=10)
    base.close(opened)
    owner = {"unpack": backup.backupfile, "link": os, "rename": Path, "replace": Path, "sync_folder": files}[step]
    monkeypatch.setattr(owner, step, stop)
    with pytest.raises(PowerCutError):
        restoring.restore(path, folder, ROOT, now=now)
    monkeypatch.undo()
    opened = base.open_base(folder, keys.open_master(folder, PASSWORD, now=now))
    assert Client.select().count() in {5, 10}
    assert base.check(opened) == []
    base.close(opened)
    restoring.restore(path, folder, ROOT, now=now + dt.timedelta(minutes=1))


def test_a_restore_that_does_not_fit_on_the_disk_leaves_no_half_of_a_former_base(
    tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links on this disk")

    opened = bases.create(tmp_path / "base", now)
    path = backup.make(opened, tmp_path / "backups", now=now)
    base.close(opened)
    size = (tmp_path / "base" / base.FILE).stat().st_size // 1024
    with disks.small_disk(tmp_path / "disk", size * 5 // 2) as disk:
        shutil.copyfile(tmp_path / "base" / base.FILE, disk / base.FILE)
        monkeypatch.setattr("os.link", refuse)
        monkeypatch.setattr(files, "SPARE", -(2**30))
        with pytest.raises(SalonError, match="disk is full"):
            restoring.restore(path, disk, ROOT, now=now)
        assert restoring.formers(disk) == []
        assert list((disk / restoring.FORMERS).iterdir()) == []
        base.close(base.open_base(disk, ROOT))


def test_a_base_that_was_cut_off_survives_being_replaced(tmp_path: Path, now: dt.datetime) -> None:
    folder, other = tmp_path / "base", tmp_path / "other"
    opened = bases.create(other, now, bytes(16))
    path = backup.make(opened, tmp_path / "backups", now=now)
    base.close(opened)
    base.close(bases.create(folder, now))
    torn(folder)
    assert restoring.restore(path, folder, bytes(16), now=now) is not None
    restoring.undo(folder, bytes(16), now=now + dt.timedelta(minutes=1))
    opened = base.open_base(folder, ROOT)
    assert base.check(opened) == []
    assert Draft.select().count() == 0
    base.close(opened)


def torn(folder: Path) -> None:
    """Leave the base in ``folder`` as a power cut in the middle of a large write does: with a hot journal."""
    opened = base.open_base(folder, ROOT)
    opened.database.execute_sql("PRAGMA cache_size = 4")
    opened.database.execute_sql("BEGIN")
    for at in range(300):
        opened.database.execute_sql("INSERT INTO draft VALUES (?, ?, '2026-11-22T12:30:00')", (str(at), "x" * 2000))
    kept = folder.with_name("torn")
    shutil.copytree(folder, kept)
    opened.database.execute_sql("ROLLBACK")
    base.close(opened)
    for name in (base.FILE, f"{base.FILE}-journal"):
        shutil.copyfile(kept / name, folder / name)
    probe = shutil.copytree(folder, folder.with_name("probe"))
    opened = base.open_base(probe, ROOT)
    assert opened.was_cut_off
    base.close(opened)


def test_a_folder_that_lost_all_but_the_file_opens_by_the_sheet(tmp_path: Path, now: dt.datetime) -> None:
    folder, rest = tmp_path / "base", tmp_path / "rest"
    opened = bases.create(folder, now)
    bases.add_clients(5, now)
    base.close(opened)
    rest.mkdir()
    shutil.copyfile(folder / base.FILE, rest / base.FILE)
    opened = base.open_base(rest, keys.open_digits(rest, keys.digits(ROOT)))
    assert Client.select().count() == 5
    base.close(opened)
    assert not (rest / keyfile.FILE).exists()
    assert not (rest / attempts.FILE).exists()
