"""A front desk for the stories: the real program in a real window on its own screen, driven by the keyboard alone.

No window manager runs on the screen, so the program itself has to take the keyboard when its window opens.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import pytest

from tests.stories.keyboard import RU, US, Keyboard

PATIENCE = 30.0
_NULL_KEYRING = "keyring.backends.null.Keyring"


class Desk:
    """A screen (Xvfb), a keyboard and the program that is started on it; ``home`` is the person's home folder."""

    def __init__(self, home: Path, width: int = 1280, height: int = 720) -> None:
        for tool in ("Xvfb", "setxkbmap", "xdotool"):
            if shutil.which(tool) is None:
                pytest.skip(f"{tool} is not installed")
        self.home, self._size = home, (width, height)
        home.mkdir(exist_ok=True)
        self._frames = Path(tempfile.mkdtemp(prefix="salonbase-screen-"))
        self._screen, display = _screen(self._frames, f"{width}x{height}x24")
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "XDG_"))},
            "DISPLAY": display,
            "HOME": str(home),
            "TMPDIR": str(self._frames),
            "LANG": "ru_RU.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHON_KEYRING_BACKEND": _NULL_KEYRING,
        }
        subprocess.run(["setxkbmap", "-layout", "us,ru"], env=self._environment, check=True)
        self.keyboard = Keyboard(display)
        self._program: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self.picture(f"failed-{self.home.parent.name}")
        self.keyboard.close()
        for process in (self._program, self._screen):
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()
        shutil.rmtree(self._frames, ignore_errors=True)

    # The program

    def start(self, *arguments: str) -> None:
        """Start the program and wait until its window is there and the picture stands still."""
        self._program = self._started(*arguments)
        self._wait_for_window()
        self.settle()

    def start_again(self, *arguments: str) -> int:
        """Start the program a second time beside the first; returns its exit code."""
        return self._started(*arguments).wait(PATIENCE)

    def kill(self) -> None:
        """End the program as a power cut does."""
        assert self._program is not None
        self._program.send_signal(signal.SIGKILL)
        self._program.wait(PATIENCE)

    def closed(self) -> int:
        """Wait for the program to end and return its exit code."""
        assert self._program is not None
        return self._program.wait(PATIENCE)

    @property
    def is_running(self) -> bool:
        """Whether the program is still there."""
        return self._program is not None and self._program.poll() is None

    # The hands

    def press(self, *keys: str) -> None:
        """Press keys one after another: ``Return``, ``ctrl+n``, ``Down`` …"""
        for key in keys:
            self.keyboard.press(key)
            self.settle()

    def type(self, words: str) -> None:
        """Type the words; the layout is switched for letters that the present one does not have."""
        self.keyboard.type(words)
        self.settle()

    def fill(self, *words: str) -> None:
        """Type into one field after another, going on with Tab; an empty text leaves its field alone."""
        for number, one in enumerate(words):
            if number:
                self.keyboard.press("Tab")
            self.keyboard.type(one)
        self.settle()

    def switch_to_russian(self) -> None:
        """Leave the Russian layout on, as it is all day at a Russian desk."""
        self.keyboard.use(RU)

    def switch_to_latin(self) -> None:
        """Leave the Latin layout on."""
        self.keyboard.use(US)

    def open_another_program(self) -> None:
        """Cover the whole screen with the window of another program, which does not take the keyboard."""
        self.keyboard.show_window(*self._size)
        self.settle()

    # The eyes

    def settle(self, quiet: float = 0.15) -> None:
        """Wait until the program has nothing to do and its picture stands still; a blinking cursor does not count."""
        end, since = time.monotonic() + PATIENCE, time.monotonic()
        seen: list[bytes] = []
        while time.monotonic() < end:
            self._refuse_death()
            picture = self.look()
            if picture not in seen or self._is_busy():
                seen, since = [*(one for one in seen[-1:] if one != picture), picture], time.monotonic()
            elif time.monotonic() - since >= quiet:
                return
            time.sleep(0.02)
        pytest.fail("the screen never came to rest")

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something outside of the window has come about, such as a file."""
        end = time.monotonic() + PATIENCE
        while not condition():
            self._refuse_death()
            if time.monotonic() > end:
                pytest.fail(f"waited in vain for {what}")
            time.sleep(0.05)

    def look(self) -> bytes:
        """A mark of what is on the screen now, different for different pictures."""
        return hashlib.blake2b((self._frames / "Xvfb_screen0").read_bytes(), digest_size=16).digest()

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self._xdotool("getwindowfocus", "getwindowname")

    def picture(self, name: str) -> None:
        """Keep the screen as an XWD file where somebody wants to look at the stories (SALONBASE_PICTURES)."""
        if folder := os.environ.get("SALONBASE_PICTURES"):
            shutil.copy(self._frames / "Xvfb_screen0", Path(folder) / f"{name}.xwd")

    # Inside

    def _started(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-m", "salonbase", *arguments], env=self._environment)

    def _wait_for_window(self) -> None:
        end, empty = time.monotonic() + PATIENCE, self.look()
        while self.look() == empty or "SalonBase" not in self.title():
            self._refuse_death()
            if time.monotonic() > end:
                pytest.fail("no window took the keyboard")
            time.sleep(0.1)

    def _refuse_death(self) -> None:
        if self._program is not None and (code := self._program.poll()) not in {None, 0, -signal.SIGKILL}:
            pytest.fail(f"the program ended with {code}")

    def _is_busy(self) -> bool:
        """Whether the program or a child of it computes, reads or waits for its turn."""
        if self._program is None:
            return False
        family = [self._program.pid]
        for process in family:
            tasks = Path(f"/proc/{process}/task")
            for task in tasks.iterdir() if tasks.exists() else ():
                try:
                    state = (task / "stat").read_text().rpartition(")")[2].split()[0]
                    family += map(int, (task / "children").read_text().split())
                except (OSError, IndexError):  # it has just ended
                    continue
                if state in {"R", "D"}:
                    return True
        return False

    def _xdotool(self, *words: str) -> str:
        environment = {**self._environment, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout.strip()


def _screen(frames: Path, size: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start a screen and return it with the name of its display."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-fbdir", str(frames), "-nolisten", "tcp",
         "-noreset"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as line:
        return screen, f":{line.readline().strip()}"
