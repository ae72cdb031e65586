"""Small files are replaced as a whole or not at all, and a refusal of the disk is a sentence."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest

from salonbase import files
from salonbase.errors import SalonError

pytestmark = pytest.mark.usefixtures("english")


def test_a_file_is_replaced_and_belongs_to_its_owner_only(tmp_path: Path) -> None:
    files.replace(tmp_path / "x", b"one")
    files.replace(tmp_path / "x", b"two")
    assert (tmp_path / "x").read_bytes() == b"two"
    assert (tmp_path / "x").stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [tmp_path / "x"]


def test_a_disk_that_gives_back_something_else_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.replace(tmp_path / "x", b"one")
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"")
    with pytest.raises(SalonError, match="disk refuses"):
        files.replace(tmp_path / "x", b"two")
    monkeypatch.undo()
    assert (tmp_path / "x").read_bytes() == b"one"


def test_a_file_that_is_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[Path] = []
    move = Path.replace

    def held(source: Path, target: Path) -> Path:
        tries.append(source)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "held by a scanner")
        return move(source, target)

    monkeypatch.setattr(Path, "replace", held)
    files.replace(tmp_path / "x", b"one")
    assert len(tries) == 3
    assert (tmp_path / "x").read_bytes() == b"one"


def test_a_file_that_stays_held_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: object) -> Path:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(tmp_path / "x"))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(SalonError, match="may not be written"):
        files.replace(tmp_path / "x", b"one")


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "may not be written"),
        (errno.EACCES, "may not be written"),
        (errno.ENOENT, "not there"),
        (errno.EISDIR, "a folder where a file should be"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "disk refuses"),
    ],
)
def test_each_refusal_has_its_sentence(code: int, word: str) -> None:
    assert word in files.sentence_of(OSError(code, os.strerror(code), "/salon/base/x")).sentence


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SalonError, match="not there"):
        files.replace(tmp_path / "no" / "x", b"one")


def test_a_folder_that_lets_one_wait_for_ever_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()
    assert files.is_there(tmp_path)
    assert not files.is_there(tmp_path / "none")
    monkeypatch.setattr(Path, "is_dir", lambda _: gone.wait(30))
    assert not files.is_there(tmp_path, patience=0.05)
    gone.set()


def test_a_folder_that_fails_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "is_dir", fail)
    assert not files.is_there(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="Windows syncs no folders")
def test_a_disk_that_cannot_sync_folders_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = errno.EINVAL

    def refuse(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    files.sync_folder(tmp_path)
    code = errno.EIO
    with pytest.raises(OSError, match=r"I/O|Input"):
        files.sync_folder(tmp_path)
