"""The commands: what can be done with a base without a window, for people and for machines.

``salonbase`` alone opens the window. The core knows nothing of Qt, so the window's packages are imported by name and
only by the commands that show or paint something: that keeps the layers apart, ``import salonbase.cli`` free of Qt, and
``find`` or ``check`` usable on a server where no Qt library is installed.

``salonbase.entry`` says where passwords come from. Everything is printed in UTF-8; with ``--json`` one JSON value goes
to standard output, also for a refusal: ``{"error": sentence, "exit_code": n}``. Warnings go to standard error.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import gc
import importlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from salonbase import text as texts
from salonbase.errors import BaseBusy, BaseDamaged, Cancelled, KeyFileDamaged, SalonError, TooSoon, WrongPassword
from salonbase.text import text

FINE, REFUSED, NO_WAY_IN, DAMAGED, BUSY, INTERRUPTED = 0, 1, 3, 4, 5, 130  # 2 is arguments.USAGE

_EXIT_CODES: tuple[tuple[type[SalonError], int], ...] = (
    (WrongPassword, NO_WAY_IN),
    (TooSoon, NO_WAY_IN),
    (KeyFileDamaged, DAMAGED),
    (BaseDamaged, DAMAGED),
    (BaseBusy, BUSY),
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if getattr(sys, "frozen", False):
        importlib.import_module("multiprocessing").freeze_support()
    _speak_utf8()
    words = sys.argv[1:] if words is None else words
    texts.use(_language_in(words) or texts.language_of_system())
    chosen = _plain_start(words) or _parser().parse_args(words)
    try:
        return int(chosen.run(chosen))
    except SalonError as error:
        return _refuse(chosen, error)
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return FINE
    except OSError as error:
        from salonbase import files

        if error.filename is None:  # what was printed could not be written
            _close_output()
        return _refuse(chosen, files.sentence_of(error))
    except Exception as error:
        refusal = _refusal_of_database(error)
        if refusal is None:
            raise
        return _refuse(chosen, refusal)


def _close_output() -> None:
    """Lead the output nowhere, so that the exit does not flush into a broken pipe or a full disk again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refusal_of_database(error: Exception) -> SalonError | None:
    """What a damaged file or a full disk means for the person; None where it is a bug of ours."""
    if "salonbase.base" not in sys.modules:
        return None
    from salonbase import base

    return base.sentence_of(error)


def _run(chosen: argparse.Namespace) -> int:
    """Run a command that needs no window; the core is loaded only here, because the window wants to open fast."""
    from salonbase import commands

    answer = commands.COMMANDS[chosen.command](chosen, now=_now())
    return _show(chosen, answer)


def _run_demo(chosen: argparse.Namespace) -> int:
    """Make the demo, show it in the window unless told otherwise, and remove what is not to be kept."""
    import tempfile

    from salonbase import commands

    with contextlib.ExitStack() as until_closed:
        if chosen.keep:
            folder = Path(chosen.keep)
        else:
            temporary = tempfile.TemporaryDirectory(prefix="salonbase-demo-", ignore_cleanup_errors=True)
            folder = Path(until_closed.enter_context(temporary)) / "base"
        if not chosen.no_window:
            _module_of_window("ui.screen_check").refuse_without_screen()
        code = _show(chosen, commands.demo_base(chosen, folder, now=_now()))
        if not chosen.no_window:
            code = _open_window(folder)
        return code


def _run_window(chosen: argparse.Namespace) -> int:
    return _open_window(Path(chosen.base) if chosen.base else None)


def _run_shots(chosen: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _module_of_window("ui.screen_check").refuse_without_screen()
    return int(_module_of_window("ui.pictures.shots").main(Path(chosen.folder), quick=chosen.quick))


def _open_window(folder: Path | None) -> int:
    """Open the window on a base, or on the last one; returns when it is closed."""
    gc.disable()  # it would look through all that loads, again and again; ui.app lets it begin when the page stands
    try:
        _module_of_window("ui.screen_check").refuse_without_screen()
        return int(_module_of_window("ui.app").main(folder))
    finally:
        gc.enable()


def _module_of_window(name: str) -> Any:
    """A module of the interface, loaded by its name so that the core does not depend on it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        if error.name is not None and not error.name.startswith("PySide6"):
            raise
        sentence = text(
            "Commands",
            "The window cannot be opened because a part of Qt is missing ({reason}). On Debian or Ubuntu "
            "install it by: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3",
            reason=error,
        )
        raise SalonError(sentence) from error


def _show(chosen: argparse.Namespace, answer: Any) -> int:
    """Print what a command answered and return its exit code."""
    if chosen.json:
        _print_json(answer.value)
    else:
        for line in answer.lines:
            print(line)
    sys.stdout.flush()
    return int(answer.code)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _refuse(chosen: argparse.Namespace, error: SalonError) -> int:
    code = next((code for kind, code in _EXIT_CODES if isinstance(error, kind)), REFUSED)
    if getattr(chosen, "json", False):
        _print_json({"error": error.sentence, "exit_code": code})
    else:
        print(error.sentence, file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Print in UTF-8; where nobody listens (``>&-``, a start without a console) print into nothing."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115  # for the whole process
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _language_in(words: Sequence[str]) -> str | None:
    """The language that is asked for; it is needed before the parser is made, because its help is written in it."""
    for at, word in enumerate(words):
        name, equals, value = word.partition("=")
        if name == "--language":
            return value if equals else next(iter(words[at + 1 :]), None)
    return None


def _plain_start(words: Sequence[str]) -> argparse.Namespace | None:
    """The window without a command, None for everything else: making the parser would hold the first page up."""
    if not words:
        return argparse.Namespace(run=_run_window, base=None, json=False)
    if len(words) == 2 and words[0] == "--base" and not words[1].startswith("-"):
        return argparse.Namespace(run=_run_window, base=words[1], json=False)
    return None


def _now() -> dt.datetime:
    """The clock of the command line; everything below is given the time."""
    return dt.datetime.now().astimezone()


def _parser() -> argparse.ArgumentParser:
    from salonbase import arguments  # the window opens without

    return arguments.parser(window=_run_window, demo=_run_demo, shots=_run_shots, other=_run)
