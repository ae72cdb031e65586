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
from typing import Any, NoReturn

from salonbase import __version__
from salonbase import text as texts
from salonbase.errors import BaseBusy, BaseDamaged, Cancelled, KeyFileDamaged, SalonError, TooSoon, WrongPassword
from salonbase.text import text

FINE, REFUSED, USAGE, NO_WAY_IN, DAMAGED, BUSY, INTERRUPTED = 0, 1, 2, 3, 4, 5, 130

_EXIT_CODES: tuple[tuple[type[SalonError], int], ...] = (
    (WrongPassword, NO_WAY_IN),
    (TooSoon, NO_WAY_IN),
    (KeyFileDamaged, DAMAGED),
    (BaseDamaged, DAMAGED),
    (BaseBusy, BUSY),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if getattr(sys, "frozen", False):
        importlib.import_module("multiprocessing").freeze_support()
    _speak_utf8()
    words = sys.argv[1:] if arguments is None else arguments
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
    _module_of_window("ui.screen_check").refuse_without_screen()
    return int(_module_of_window("ui.app").main(folder))


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
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _language_in(arguments: Sequence[str]) -> str | None:
    """The language that is asked for; it is needed before the parser is made, because its help is written in it."""
    for at, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name == "--language":
            return value if equals else next(iter(arguments[at + 1 :]), None)
    return None


def _plain_start(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The window without a command, None for everything else: making the parser would hold the first page up."""
    if not arguments:
        return argparse.Namespace(run=_run_window, base=None, json=False)
    if len(arguments) == 2 and arguments[0] == "--base" and not arguments[1].startswith("-"):
        return argparse.Namespace(run=_run_window, base=arguments[1], json=False)
    return None


def _now() -> dt.datetime:
    """The clock of the command line; everything below is given the time."""
    return dt.datetime.now().astimezone()


# The parser


class _Parser(argparse.ArgumentParser):
    """A parser whose refusal is one sentence and the command's usage."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="salonbase",
        description=text("Commands", "The client cards of one salon. Without a command the window opens."),
        epilog=text(
            "Commands",
            "Exit codes: 0 done, 1 refused with a sentence, 2 wrong usage, 3 no way in (password), 4 damaged, 5 open "
            "elsewhere, 130 interrupted. Passwords: --password-file, then SALONBASE_PASSWORD, then the file in the "
            "folder of a demo or of a base made without a password, then standard input, then the terminal.",
        ),
    )
    parser.add_argument("--version", action="version", version=f"salonbase {__version__}")
    parser.add_argument("--language", choices=texts.LANGUAGES, help=text("Commands", "the language to speak"))
    parser.add_argument("--base", metavar="FOLDER", help=text("Commands", "the base to open in the window"))
    parser.set_defaults(run=_run_window, json=False)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    _add_demo(commands)
    _add_import(commands)
    _add_find(commands)
    _add_export(commands)
    _add_check(commands)
    _add_backup(commands)
    _add_restore(commands)
    _add_shots(commands)
    return parser


def _command(commands: Any, name: str, sentence: str, run: Any, *, base: bool = True) -> Any:
    """A command with the options that all commands on a base share."""
    parser = commands.add_parser(name, help=sentence, description=sentence)
    parser.add_argument("--language", choices=texts.LANGUAGES, help=argparse.SUPPRESS, default=argparse.SUPPRESS)
    if base:
        parser.add_argument("--base", metavar="FOLDER", required=True, help=text("Commands", "the folder of the base"))
        parser.add_argument(
            "--password-file",
            metavar="FILE",
            help=text("Commands", "a file whose first line is the password; - reads it"),
        )
        parser.add_argument("--json", action="store_true", help=text("Commands", "print JSON for a machine"))
    parser.set_defaults(run=run, command=name, json=False)
    return parser


def _add_demo(commands: Any) -> None:
    parser = _command(commands, "demo", text("Commands", "Show an invented salon."), _run_demo, base=False)
    parser.add_argument("--clients", type=int, default=500, metavar="N", help=text("Commands", "how many clients"))
    parser.add_argument("--keep", metavar="FOLDER", help=text("Commands", "keep the base in this folder"))
    parser.add_argument("--no-window", action="store_true", help=text("Commands", "only make the base"))
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help=text("Commands", "another number, another salon")
    )
    parser.add_argument("--trade", choices=("salon", "dental", "empty"), default="salon", help=_trade_help())
    parser.add_argument("--json", action="store_true", help=text("Commands", "print JSON for a machine"))


def _trade_help() -> str:
    return text("Commands", "what the salon does")


def _add_import(commands: Any) -> None:
    parser = _command(commands, "import", text("Commands", "Bring clients and visits in from files."), _run)
    parser.add_argument("files", metavar="FILE", nargs="+", help=text("Commands", "a workbook with clients or visits"))
    parser.add_argument("--dry-run", action="store_true", help=text("Commands", "only say what would come"))
    parser.add_argument("--create", action="store_true", help=text("Commands", "make the base where there is none"))
    parser.add_argument("--trade", choices=("salon", "dental", "empty"), help=_trade_help())
    parser.add_argument("--salon-name", metavar="NAME", help=text("Commands", "the name of a new salon"))


def _add_find(commands: Any) -> None:
    parser = _command(commands, "find", text("Commands", "Find clients; an empty text lists all."), _run)
    parser.add_argument("words", metavar="TEXT", nargs="*", help=text("Commands", "a name, a phone, a card number"))


def _add_export(commands: Any) -> None:
    parser = _command(commands, "export", text("Commands", "Write clients or visits into a file."), _run)
    what = text("Commands", "what to take out; all is one workbook with everything")
    parser.add_argument("what", choices=("clients", "visits", "all"), help=what)
    out = text("Commands", "the file to write: .xlsx, .csv, for clients also .vcf")
    parser.add_argument("--out", metavar="FILE", required=True, help=out)
    parser.add_argument("--find", metavar="TEXT", help=text("Commands", "only those whom this text finds"))


def _add_check(commands: Any) -> None:
    _command(commands, "check", text("Commands", "Look whether a base is sound."), _run)


def _add_backup(commands: Any) -> None:
    parser = _command(commands, "backup", text("Commands", "Make a backup and prove that it opens."), _run)
    parser.add_argument("--to", metavar="FOLDER", help=text("Commands", "the folder for the backup"))


def _add_restore(commands: Any) -> None:
    parser = _command(commands, "restore", text("Commands", "Put a backup in the place of a base."), _run)
    parser.add_argument("file", metavar="BACKUP", help=text("Commands", "the backup to restore"))


def _add_shots(commands: Any) -> None:
    parser = _command(commands, "shots", text("Commands", "Paint every page of a demo."), _run_shots, base=False)
    parser.add_argument("folder", metavar="DIR", help=text("Commands", "where the pictures go"))
    parser.add_argument("--quick", action="store_true", help=text("Commands", "one theme, one language, one size"))
