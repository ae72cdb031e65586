"""Backups: made and proved, thinned, restored, and what happens to damaged ones."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import backup, base, cipher, clients, history, keys
from salonbase.backup import backupfile, restoring, rounds, thinning
from salonbase.errors import BaseBusy, Cancelled, KeyFileMissing, SalonError, TooSoon, WrongPassword
from salonbase.keys import keyfile
from salonbase.models import Client, Draft
from tests import bases, keyrings
from tests.bases import CHEAP, PASSWORD, ROOT

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def opened(tmp_path: Path, now: dt.datetime) -> Iterator[base.Base]:
    """An open base with fifty clients."""
    made = bases.create(tmp_path / "base", now)
    bases.add_clients(50, now)
    yield made
    if not made.database.is_closed():
        base.close(made)


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """The folder for backups, not yet there."""
    return tmp_path / "копии"


def test_a_backup_holds_everything_and_is_named_by_its_minute(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    path = backup.make(opened, copies, now=now)
    assert path.name == "SalonBase_2026-11-22_12-30.sbbackup"
    assert [p.name for p in copies.iterdir()] == [path.name]
    with zipfile.ZipFile(path) as archived:
        assert archived.namelist() == ["clients.db", "keys.json", "manifest.json", "КАК_ВОССТАНОВИТЬ.txt"]
        assert {info.compress_type for info in archived.infolist()} == {zipfile.ZIP_STORED}
    manifest = backup.verify(path, ROOT)
    assert manifest.rows["client"] == 50
    assert manifest.rows["visit"] == 50
    assert manifest.base == keys.base_id(ROOT)


def test_two_backups_of_one_minute_have_two_names(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    assert backup.make(opened, copies, now=now) != backup.make(opened, copies, now=now)


def test_a_backup_opens_with_the_password_of_its_day(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    keys.change_master(opened.folder, PASSWORD, "новый пароль", now=now, cost=CHEAP)
    assert backup.root_by_password(path, PASSWORD, now=now) == ROOT
    with pytest.raises(WrongPassword):
        backup.root_by_password(path, "новый пароль", now=now)


def test_the_pin_does_not_travel_with_a_backup(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    with keyrings.in_use(keyrings.Working()):
        keys.set_pin(opened.folder, ROOT, "4826", cost=CHEAP)
        content = backupfile.key_file(backup.make(opened, copies, now=now))
    assert content is not None
    assert list(keyfile.parse(content).slots) == ["master"]


def test_a_base_without_its_key_file_still_makes_whole_backups(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    (opened.folder / "keys.json").unlink()
    assert backup.root_by_password(backup.make(opened, copies, now=now), PASSWORD, now=now) == ROOT


def test_a_key_file_of_another_base_does_not_travel_with_a_backup(
    opened: base.Base, copies: Path, now: dt.datetime, tmp_path: Path
) -> None:
    base.close(opened)
    again = base.open_base(opened.folder, ROOT)
    keys.set_master(tmp_path / "other", bytes(16), "чужой пароль", cost=CHEAP)
    shutil.copyfile(tmp_path / "other" / "keys.json", again.folder / "keys.json")
    path = backup.make(again, copies, now=now)
    base.close(again)
    assert backup.root_by_password(path, PASSWORD, now=now) == ROOT


def test_a_copy_that_differs_from_the_base_is_removed(
    opened: base.Base, copies: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = cipher.copy

    def lying(database: object, path: Path) -> None:
        whole(opened.database, path)
        other = cipher.connect(path, ROOT)
        other.execute_sql("UPDATE client SET note = 'x' WHERE id = 1")
        other.close()

    monkeypatch.setattr(cipher, "copy", lying)
    with pytest.raises(SalonError, match="did not turn out whole"):
        backup.make(opened, copies, now=now)
    assert list(copies.iterdir()) == []


def test_a_backup_that_is_stopped_leaves_nothing_behind(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    for stop_at in (1, 2, 3):
        calls: list[int] = []

        def progress(done: int, total: int, stop_at: int = stop_at, calls: list[int] = calls) -> None:
            assert 0 <= done <= total
            calls.append(done)
            if len(calls) == stop_at:
                raise Cancelled

        try:
            backup.make(opened, copies, now=now, progress=progress)
        except Cancelled:
            assert list(copies.iterdir()) == []
        else:
            assert len(calls) < stop_at
            shutil.rmtree(copies)
    assert base.check(opened) == []


def test_a_large_copy_can_be_stopped_too(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    bases.add_clients(1000, now, first=100)
    asked: list[int] = []

    def progress(done: int, total: int) -> None:
        asked.append(total)
        assert total == 1, "it was stopped inside VACUUM INTO"
        raise Cancelled

    with pytest.raises(Cancelled):
        backup.make(opened, copies, now=now, progress=progress)
    assert asked
    assert list(copies.iterdir()) == []


def test_where_there_is_no_room_nothing_is_begun(
    opened: base.Base, copies: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    with pytest.raises(SalonError, match="room"):
        backup.make(opened, copies, now=now)
    assert list(copies.iterdir()) == []


def test_a_backup_folder_that_is_a_file_is_refused(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    copies.write_text("x")
    with pytest.raises(SalonError):
        backup.make(opened, copies, now=now)


def test_a_backup_opens_by_hand_as_its_own_paper_says(
    opened: base.Base, copies: Path, now: dt.datetime, tmp_path: Path
) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    with zipfile.ZipFile(path) as archived:
        assert "clients.db" in archived.read("КАК_ВОССТАНОВИТЬ.txt").decode("utf-8")
        archived.extractall(tmp_path / "by hand")
    assert clients_in(tmp_path / "by hand") == 50
    assert keys.open_master(tmp_path / "by hand", PASSWORD, now=now) == ROOT


def test_what_a_power_cut_left_of_a_backup_is_removed_after_a_day(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    for name, age in (("old", 25), ("new", 1)):
        (copies / f".salonbase-{name}").mkdir(parents=True)
        moment = now.timestamp() - age * 3600
        os.utime(copies / f".salonbase-{name}", (moment, moment))
    path = backup.make(opened, copies, now=now)
    assert sorted(copies.iterdir()) == sorted([path, copies / ".salonbase-new"])


# Damaged and foreign ones


@pytest.mark.parametrize("place", [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.999])
def test_every_flipped_bit_of_a_backup_is_found(
    opened: base.Base, copies: Path, now: dt.datetime, place: float
) -> None:
    path = backup.make(opened, copies, now=now)
    content = bytearray(path.read_bytes())
    at = int(len(content) * place)
    content[at] ^= 1
    path.write_bytes(content)
    try:
        manifest = backup.verify(path, ROOT)
    except SalonError:
        return
    assert manifest.rows["client"] == 50
    assert place > 0.9, "only the words for people at the end may differ unnoticed"


@pytest.mark.parametrize("content", [b"", b"PK", b"x" * 5000])
def test_a_file_that_is_no_backup_is_refused_and_not_listed(copies: Path, content: bytes) -> None:
    copies.mkdir()
    path = copies / "x.sbbackup"
    path.write_bytes(content)
    with pytest.raises(SalonError, match="no whole backup"):
        backup.verify(path, ROOT)
    assert backup.found(copies) == []
    assert backup.newest(copies) is None


def test_a_cut_off_backup_is_refused(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(SalonError):
        backup.verify(path, ROOT)


def test_a_zip_of_something_else_is_refused(copies: Path) -> None:
    copies.mkdir()
    with zipfile.ZipFile(copies / "x.sbbackup", "w") as archived:
        archived.writestr("manifest.json", '{"format": "another"}')
    with pytest.raises(SalonError, match="no whole backup"):
        backup.verify(copies / "x.sbbackup", ROOT)


def rewritten_manifest(path: Path, **values: object) -> None:
    """The same backup with other values in its manifest."""
    with zipfile.ZipFile(path) as archived:
        members = {name: archived.read(name) for name in archived.namelist()}
    members["manifest.json"] = json.dumps(json.loads(members["manifest.json"]) | values).encode()
    with zipfile.ZipFile(path, "w") as archived:
        for name, content in members.items():
            archived.writestr(name, content)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"version": 2}, "newer"),
        ({"schema": 99}, "newer"),
        ({"rows": {"client": 51}}, "no whole backup"),
        ({"size": 4096}, "no whole backup"),
        ({"sha256": "0" * 64}, "no whole backup"),
        ({"made_at": "2026-11-22"}, "no whole backup"),
        ({"made_at": "yesterday"}, "no whole backup"),
        ({"surprise": 1}, "no whole backup"),
        ({"rows": [["client", 50]]}, "no whole backup"),
        ({"size": "large"}, "no whole backup"),
        ({"operation": None}, "no whole backup"),
        ({"base": "x" * 2_000_000}, "no whole backup"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(
    opened: base.Base, copies: Path, now: dt.datetime, values: dict[str, object], word: str
) -> None:
    path = backup.make(opened, copies, now=now)
    rewritten_manifest(path, **values)
    with pytest.raises(SalonError, match=word):
        backup.verify(path, ROOT)


def test_a_backup_that_somebody_locked_with_a_password_of_zip_is_refused(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    path = backup.make(opened, copies, now=now)
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 4)
    path.write_bytes(content)
    for ask in (backupfile.read_manifest, backupfile.key_file):
        with pytest.raises(SalonError, match="no whole backup"):
            ask(path)
    assert backup.found(copies) == []


def test_the_paper_of_a_backup_names_the_button_and_the_way_by_hand(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    with zipfile.ZipFile(backup.make(opened, copies, now=now)) as archived:
        words = archived.read("КАК_ВОССТАНОВИТЬ.txt").decode("utf-8")
    assert "Restore from a backup…" in words
    assert "clients.db and keys.json" in words


def test_a_backup_waits_for_a_write_that_is_under_way(
    opened: base.Base, copies: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.database.execute_sql("BEGIN")
    monkeypatch.setattr(backup.time, "sleep", lambda _: opened.database.execute_sql("COMMIT"))
    assert backup.verify(backup.make(opened, copies, now=now), ROOT).rows["client"] == 50


def test_a_backup_in_the_middle_of_a_long_write_is_refused_in_words(
    opened: base.Base, copies: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup.time, "sleep", lambda _: None)
    opened.database.execute_sql("BEGIN")
    with pytest.raises(BaseBusy, match="used just now"):
        backup.make(opened, copies, now=now)
    opened.database.execute_sql("COMMIT")
    assert list(copies.iterdir()) == []


def test_a_folder_in_the_place_of_a_backup_is_refused(copies: Path) -> None:
    (copies / "x.sbbackup").mkdir(parents=True)
    with pytest.raises(SalonError):
        backup.verify(copies / "x.sbbackup", ROOT)
    assert backup.found(copies) == []
    assert backup.found(copies / "x.sbbackup" / "not there") == []


def test_a_base_that_never_had_a_key_file_makes_a_backup_for_the_sheet(
    tmp_path: Path, copies: Path, now: dt.datetime
) -> None:
    bare = base.create(tmp_path / "bare", ROOT, salon_name="", trade="salon", now=now)
    path = backup.make(bare, copies, now=now)
    base.close(bare)
    assert backupfile.key_file(path) is None
    with pytest.raises(KeyFileMissing):
        backup.root_by_password(path, PASSWORD, now=now)
    restoring.restore(path, tmp_path / "new", ROOT, now=now)
    assert clients_in(tmp_path / "new") == 0


def test_a_restore_leaves_a_key_file_of_another_base_beside_the_former_one(
    opened: base.Base, copies: Path, now: dt.datetime, tmp_path: Path
) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    other_root = bytes(16)
    other = bases.create(tmp_path / "other", now, other_root)
    base.close(other)
    former = restoring.restore(path, tmp_path / "other", ROOT, now=now)
    assert former is not None
    assert keyfile.load(former).base_id == keys.base_id(other_root)
    assert keys.open_master(tmp_path / "other", PASSWORD, now=now) == ROOT
    assert clients_in(tmp_path / "other") == 50


def test_two_restores_of_one_second_keep_two_former_bases(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    assert restoring.restore(path, opened.folder, ROOT, now=now) != restoring.restore(
        path, opened.folder, ROOT, now=now
    )
    assert len(restoring.formers(opened.folder)) == 2


def test_a_backup_is_not_opened_by_the_key_of_another_base(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    with pytest.raises(SalonError, match="another base"):
        backup.verify(path, bytes(16))


def test_a_backup_that_is_gone_is_named_so(copies: Path) -> None:
    with pytest.raises(SalonError, match="not there"):
        backupfile.read_manifest(copies / "x.sbbackup")


# When


def test_a_backup_is_due_when_something_changed_and_half_an_hour_went_by(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    assert backup.due(opened, copies, now=now)
    backup.make(opened, copies, now=now)
    later = now + dt.timedelta(minutes=31)
    assert not backup.due(opened, copies, now=later)
    with history.operation("client_changed", now=now) as writer:
        writer.insert(Draft, key="x", content="y", at=now)
    assert not backup.due(opened, copies, now=now + dt.timedelta(minutes=5))
    assert backup.due(opened, copies, now=later)
    assert backup.due(opened, copies, now=now, every=dt.timedelta())


def test_erasing_somebody_is_a_change_although_the_history_forgets_it(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    gone = clients.add({"surname": "Белова"}, now=now)
    backup.make(opened, copies, now=now)
    later = now + dt.timedelta(hours=1)
    assert not backup.due(opened, copies, now=later)
    clients.erase(gone, now=later)
    assert backup.due(opened, copies, now=later)
    clients.update(1, {"note": "x"}, now=later)
    assert backup.due(opened, copies, now=later)


def test_backups_of_a_clock_that_was_set_back_hold_no_new_ones_off(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    backup.make(opened, copies, now=now + dt.timedelta(days=900))
    with history.operation("client_changed", now=now) as writer:
        writer.insert(Draft, key="x", content="y", at=now)
    assert backup.due(opened, copies, now=now)
    backup.make(opened, copies, now=now)
    assert not backup.due(opened, copies, now=now + dt.timedelta(hours=1))
    assert rounds.ages(keys.base_id(ROOT), [copies], now=now)[0].made_at == now


def test_trouble_of_one_place_costs_the_other_places_nothing(
    opened: base.Base, copies: Path, now: dt.datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = backup.due

    def gone(opened: base.Base, folder: Path, **when: Any) -> bool:
        if folder == copies:
            raise OSError(112, "Host is down", str(folder))
        return whole(opened, folder, **when)

    monkeypatch.setattr(backup, "due", gone)
    copies.mkdir()
    (tmp_path / "stick").mkdir()
    done = rounds.go(opened, [copies, tmp_path / "stick"], now=now)
    assert done.made == (tmp_path / "stick",)
    assert len(done.refusals) == 1


def test_a_round_forgets_what_was_replaced_more_than_thirty_days_ago(
    opened: base.Base, copies: Path, now: dt.datetime
) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    restoring.restore(path, opened.folder, ROOT, now=now)
    again = base.open_base(opened.folder, ROOT)
    rounds.go(again, [], now=now + dt.timedelta(days=29))
    assert len(restoring.formers(opened.folder)) == 1
    rounds.go(again, [], now=now + dt.timedelta(days=31))
    assert restoring.formers(opened.folder) == []
    base.close(again)


def test_clients_that_went_without_a_trace_raise_a_question(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    assert backup.missing_clients(opened, copies) is None
    backup.make(opened, copies, now=now)
    Client.delete().where(Client.id <= 4).execute()
    assert backup.missing_clients(opened, copies) is None
    Client.delete().where(Client.id <= 6).execute()
    question = backup.missing_clients(opened, copies)
    assert question is not None
    assert "50" in question
    assert "44" in question


# Thinning


def test_two_years_of_backups_thin_out_to_what_was_promised(now: dt.datetime) -> None:
    every_hour = [now - dt.timedelta(hours=hours) for hours in range(2 * 365 * 24)]
    stay = thinning.kept(every_hour, now=now)
    assert {moment for moment in every_hour if now - moment <= dt.timedelta(hours=48)} <= stay
    assert len({moment.date() for moment in stay}) >= 14
    assert min(stay) >= now - dt.timedelta(days=180)
    assert len({(moment.year, moment.month) for moment in stay}) == 5
    assert len(stay) < 80


@given(st.lists(st.integers(0, 20_000), max_size=60, unique=True))
def test_three_newest_backups_always_stay(hours: list[int]) -> None:
    now = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)
    moments = sorted((now - dt.timedelta(hours=hour) for hour in hours), reverse=True)
    stay = thinning.kept(moments, now=now)
    assert set(moments[:3]) <= stay <= set(moments)
    assert thinning.kept(stay, now=now) == stay


def test_a_clock_that_is_set_years_ahead_for_a_day_thins_nothing(now: dt.datetime) -> None:
    usual = thinning.kept([now - dt.timedelta(hours=hours) for hours in range(200 * 24)], now=now)
    wrong = now + dt.timedelta(days=3650)
    assert thinning.kept(usual | {wrong}, now=wrong) == usual | {wrong}
    assert thinning.kept(usual | {wrong}, now=now) == usual | {wrong}
    assert thinning.kept(usual, now=now - dt.timedelta(days=9000)) == usual


def test_after_some_days_of_work_a_long_pause_keeps_nothing_too_old(now: dt.datetime) -> None:
    old = {now - dt.timedelta(days=200 + day) for day in range(30)}
    new = {now - dt.timedelta(days=day) for day in range(3)}
    assert thinning.kept(old | new, now=now) == new


def test_thinning_removes_files_of_this_base_only(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    for days in (400, 300, 200, 3, 2, 1):
        backup.make(opened, copies, now=now - dt.timedelta(days=days))
    assert backup.thin(copies, "another base", now=now) == []
    assert len(backup.thin(copies, keys.base_id(ROOT), now=now)) == 3
    assert [now - found.made_at for found in backup.found(copies)] == [dt.timedelta(days=d) for d in (1, 2, 3)]


# Restoring


def test_a_backup_is_restored_on_a_new_computer_by_the_password(
    opened: base.Base, copies: Path, now: dt.datetime, tmp_path: Path
) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    new = tmp_path / "new" / "computer"
    assert restoring.restore(path, new, backup.root_by_password(path, PASSWORD, now=now), now=now) is None
    again = base.open_base(new, keys.open_master(new, PASSWORD, now=now))
    assert Client.select().count() == 50
    assert base.check(again) == []
    base.close(again)


def test_a_restore_can_be_undone(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    bases.add_clients(7, now, first=100)
    folder = opened.folder
    base.close(opened)
    former = restoring.restore(path, folder, ROOT, now=now)
    assert former is not None
    assert clients_in(folder) == 50
    restoring.undo(folder, ROOT, now=now + dt.timedelta(minutes=1))
    assert clients_in(folder) == 57
    restoring.undo(folder, ROOT, now=now + dt.timedelta(minutes=2))
    assert clients_in(folder) == 50


def test_the_present_password_stays_after_a_restore(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    keys.change_master(opened.folder, PASSWORD, "новый пароль", now=now, cost=CHEAP)
    base.close(opened)
    restoring.restore(path, opened.folder, ROOT, now=now)
    assert keys.open_master(opened.folder, "новый пароль", now=now) == ROOT


def test_guesses_at_a_backup_wait_as_those_at_the_base_do(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    keys.change_master(opened.folder, PASSWORD, "новый пароль", now=now, cost=CHEAP)
    base.close(opened)
    for _ in range(6):
        with pytest.raises(WrongPassword):
            restoring.root_by_words(path, opened.folder, "не тот пароль", now=now)
    with pytest.raises(TooSoon):
        restoring.root_by_words(path, opened.folder, PASSWORD, now=now)
    assert restoring.root_by_words(path, opened.folder, PASSWORD, now=now + dt.timedelta(seconds=2)) == ROOT


def test_a_base_that_somebody_opened_meanwhile_is_not_replaced(
    opened: base.Base, copies: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    others: list[base.Base] = []

    def slowly(path: Path, root: bytes, scratch: Path, progress: object) -> backupfile.Manifest:
        others.append(base.open_base(opened.folder, ROOT))
        return backupfile.unpack(path, scratch, lambda done, total: None)

    monkeypatch.setattr(backup, "unpack_proved", slowly)
    with pytest.raises(BaseBusy):
        restoring.restore(path, opened.folder, ROOT, now=now)
    base.close(others[0])
    assert restoring.formers(opened.folder) == []


def test_a_damaged_base_is_replaced_and_kept(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    (opened.folder / base.FILE).write_bytes(b"spoiled")
    former = restoring.restore(path, opened.folder, ROOT, now=now)
    assert clients_in(opened.folder) == 50
    assert former is not None
    assert (former / base.FILE).read_bytes() == b"spoiled"


def test_a_damaged_backup_leaves_the_base_untouched(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    base.close(opened)
    with pytest.raises(SalonError):
        restoring.restore(path, opened.folder, ROOT, now=now)
    assert clients_in(opened.folder) == 50
    assert restoring.formers(opened.folder) == []


def test_an_open_base_is_not_restored_over(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    with pytest.raises(BaseBusy):
        restoring.restore(path, opened.folder, ROOT, now=now)
    assert Client.select().count() == 50


def test_the_former_base_stays_for_thirty_days(opened: base.Base, copies: Path, now: dt.datetime) -> None:
    path = backup.make(opened, copies, now=now)
    base.close(opened)
    restoring.restore(path, opened.folder, ROOT, now=now)
    restoring.forget_formers(opened.folder, now=now + dt.timedelta(days=30))
    assert len(restoring.formers(opened.folder)) == 1
    restoring.forget_formers(opened.folder, now=now + dt.timedelta(days=31))
    assert restoring.formers(opened.folder) == []
    with pytest.raises(SalonError, match="no former base"):
        restoring.undo(opened.folder, ROOT, now=now)


def test_where_there_are_no_links_the_former_base_is_copied(
    opened: base.Base, copies: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links on this disk")

    path = backup.make(opened, copies, now=now)
    bases.add_clients(7, now, first=100)
    base.close(opened)
    monkeypatch.setattr("os.link", refuse)
    restoring.restore(path, opened.folder, ROOT, now=now)
    restoring.undo(opened.folder, ROOT, now=now + dt.timedelta(minutes=1))
    assert clients_in(opened.folder) == 57


def clients_in(folder: Path) -> int:
    """The number of clients in a closed base."""
    again = base.open_base(folder, ROOT)
    number = Client.select().count()
    base.close(again)
    return number
