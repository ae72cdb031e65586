"""A front desk for the stories: the real program in a real window on its own screen, driven by the keyboard alone."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType

import pytest

PATIENCE = 60.0


class Desk:
    """A screen (Xvfb), a keyboard (xdotool) and the program that is started on it."""

    def __init__(self, home: Path, width: int = 1280, height: int = 720) -> None:
        for tool in ("Xvfb", "xdotool"):
            if shutil.which(tool) is None:
                pytest.skip(f"{tool} is not installed")
        self._frames = Path(tempfile.mkdtemp(prefix="salonbase-screen-"))
        reading, writing = os.pipe()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", str(self._frames),
             "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as line:
            display = f":{line.readline().strip()}"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "XDG_"))},
            "DISPLAY": display,
            "HOME": str(home),
            "LANG": "ru_RU.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        self._program: subprocess.Popen[bytes] | None = None
        self._layout = "us"

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in (self._program, self._screen):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()
        shutil.rmtree(self._frames, ignore_errors=True)

    def start(self, *arguments: str) -> None:
        """Start the program and wait until its window has the keyboard."""
        self._program = subprocess.Popen([sys.executable, "-m", "salonbase", *arguments], env=self._environment)
        window = self._until_printed("search", "--onlyvisible", "--name", "SalonBase").split()[0]
        self._xdotool("windowfocus", "--sync", window)
        self.settle()

    def press(self, *keys: str) -> None:
        """Press keys one after another: ``Return``, ``ctrl+n``, ``Down`` …"""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            self.settle()

    def type(self, words: str) -> None:
        """Type the words, Russian ones with the Russian layout: xdotool loses letters that the layout lacks."""
        layout = "ru" if re.search("[А-яЁё]", words) else "us"
        self._switch_layout(layout)
        self._xdotool("type", "--delay", "20", words)
        self._switch_layout("us")
        self.settle()

    def _switch_layout(self, layout: str) -> None:
        if layout != self._layout:
            subprocess.run(["setxkbmap", layout], env=self._environment, check=True)
            self._layout = layout
            time.sleep(0.3)

    def settle(self, quiet: float = 0.25) -> None:
        """Wait until the picture on the screen has stood still for a moment."""
        end, last, since = time.monotonic() + PATIENCE, b"", time.monotonic()
        while time.monotonic() < end:
            now = self._picture()
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since >= quiet:
                return
            time.sleep(0.05)
        pytest.fail("the screen never came to rest")

    def closed(self) -> int:
        """Wait for the program to end and return its exit code."""
        assert self._program is not None
        return self._program.wait(PATIENCE)

    @property
    def is_running(self) -> bool:
        """Whether the program is still there."""
        return self._program is not None and self._program.poll() is None

    def keep_picture(self, path: Path) -> None:
        """Copy the screen as an XWD file, to look at when a story fails."""
        shutil.copy(self._frames / "Xvfb_screen0", path)

    def _picture(self) -> bytes:
        return hashlib.blake2b((self._frames / "Xvfb_screen0").read_bytes()).digest()

    def _xdotool(self, *words: str) -> str:
        environment = {**self._environment, "LC_ALL": "C.UTF-8"}  # it cannot type Russian in an unknown locale
        done = subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout.strip()

    def _until_printed(self, *words: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._program is not None and self._program.poll() is not None:
                pytest.fail(f"the program ended with {self._program.returncode}")
            if printed := self._xdotool(*words):
                return printed
            time.sleep(0.1)
        return pytest.fail(f"nothing answered to: xdotool {' '.join(words)}")
