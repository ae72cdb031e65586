"""Starts the processes that measure windows, with preferences and backups of their own, and collects their figures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.measuring import Figure, percentile

_LEFT_OUT = {"PYTHONDONTWRITEBYTECODE"}  # with it each start would compile the program anew


def figures(folder: Path, *, rounds: int) -> list[Figure]:
    """The figures of the real window on the demo in ``folder``, and how fast it starts."""
    starts, bare, bare_memory = [], [], 0.0
    _until_painted("starting", str(folder))  # the first start of all compiles the modules
    for _ in range(2 if rounds < 50 else 5):  # by turns, so that both meet the same machine
        took, words = _until_painted("bare_window")
        bare.append(took)
        bare_memory = float(words.split()[1])
        starts.append(_until_painted("starting", str(folder))[0])
    start = Figure("process start to unlock page", percentile(starts, 0.5), percentile(bare, 0.5), most_times=1.5)
    found = [start, *_in_window(folder, rounds)]
    return [replace(one, floor=bare_memory) if one.unit == "MB" else one for one in found]


def _until_painted(module: str, *arguments: str) -> tuple[float, str]:
    """Milliseconds from the start of a process until it says that it has painted, and what it said."""
    with tempfile.TemporaryDirectory() as home:
        started = time.perf_counter()
        process = subprocess.Popen(
            _command(module, *arguments), stdout=subprocess.PIPE, text=True, env=_environment(home)
        )
        assert process.stdout is not None
        line = process.stdout.readline()
        took = (time.perf_counter() - started) * 1000
        process.stdout.close()
        if process.wait(60) != 0 or not line.startswith("painted"):
            raise RuntimeError(f"{module} did not paint: {line}")
    return took, line


def _in_window(folder: Path, rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            _command("in_window", str(folder), str(rounds)),
            stdout=subprocess.PIPE, text=True, env=_environment(home), check=True,
        )  # fmt: skip
    return [Figure(**facts) for facts in json.loads(done.stdout.splitlines()[-1])]


def _command(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]


def _environment(home: str) -> dict[str, str]:
    """The same for all: nobody's preferences, no password store, no other language, compiled modules kept."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_") and name not in _LEFT_OUT},
        "HOME": home,
        "LANG": "ru_RU.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "QT_LOGGING_RULES": "*.debug=false",
    }
