"""Disks that are full or read-only, made for a test; root is asked for a real one, others get the next best."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kibibytes: int) -> Iterator[Path]:
    """A file system of its own with that much room; skips where this person may not mount."""
    folder.mkdir(parents=True, exist_ok=True)
    if not _mounted("-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", str(folder)):
        pytest.skip("needs the right to mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nobody may write into the folder meanwhile: root ignores modes, so for root it is mounted read-only."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
        try:
            yield
        finally:
            folder.chmod(0o700)
        return
    if not _mounted("--bind", str(folder), str(folder)):
        pytest.skip("root ignores modes and may not mount here")
    try:
        if not _mounted("-o", "remount,bind,ro", str(folder)):
            pytest.skip("this system has no read-only mounts")
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _mounted(*arguments: str) -> bool:
    done = subprocess.run(["mount", *arguments], check=False, capture_output=True)
    return done.returncode == 0
