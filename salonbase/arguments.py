"""The words of the command line: its commands, their options and what is said where they are misused."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from salonbase import __version__
from salonbase import text as texts
from salonbase.report import PRESETS
from salonbase.text import text

USAGE = 2  # the exit code of wrong usage

Run = Callable[[argparse.Namespace], int]


def _misuses() -> tuple[tuple[str, str], ...]:
    """What argparse says, with the sentence of ours that says the same in the language of the person."""
    return (
        (r"the following arguments are required: (.+)", text("Commands", "{0} is missing.")),
        (r"argument (.+): expected (?:one|at least one) argument", text("Commands", "Something must follow {0}.")),
        (r"argument (.+): invalid int value: '(.*)'", text("Commands", "{0} is followed by a number, not by “{1}”.")),
        (
            r"argument (.+): invalid choice: '(.*)' \(choose from (.+)\)",
            text("Commands", "{0} cannot be “{1}”. Choose from: {2}."),
        ),
        (r"argument (.+): ignored explicit argument '(.*)'", text("Commands", "Nothing may follow {0}.")),
        (r"argument (.+): not allowed with argument (.+)", text("Commands", "Choose either {0} or {1}.")),
        (r"unrecognized arguments: (.+)", text("Commands", "This is not understood: {0}")),
    )


class _Words(argparse.HelpFormatter):
    """The help with its own first word in the language of the person."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin the help with how the command is written."""
        super().add_usage(usage, actions, groups, text("Commands", "usage: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser whose refusal is the command's usage and one sentence."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more, add_help=False, formatter_class=_Words)
        self._positionals.title = text("Commands", "arguments")
        self._optionals.title = text("Commands", "options")
        self.add_argument("-h", "--help", action="help", help=text("Commands", "show this help"))

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {_sentence(message)}\n")


def _sentence(message: str) -> str:
    for pattern, sentence in _misuses():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(*(group.replace("'", "") for group in found.groups()))
    return message


def parser(*, window: Run, demo: Run, shots: Run, other: Run) -> argparse.ArgumentParser:
    """The parser of the whole command line; ``run`` of what it finds is one of these, ``other`` for all that is told
    apart by ``command``.
    """
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
    version = text("Commands", "show the version")
    parser.add_argument("--version", action="version", version=f"salonbase {__version__}", help=version)
    parser.add_argument("--language", choices=texts.LANGUAGES, help=text("Commands", "the language to speak"))
    parser.add_argument("--base", metavar="FOLDER", help=text("Commands", "the base to open in the window"))
    parser.set_defaults(run=window, json=False)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    _add_demo(commands, demo)
    _add_import(commands, other)
    _add_find(commands, other)
    _add_export(commands, other)
    _add_reports(commands, other)
    _add_report(commands, other)
    _add_paper(commands, other)
    _add_check(commands, other)
    _add_backup(commands, other)
    _add_restore(commands, other)
    _add_shots(commands, shots)
    return parser


def _command(commands: Any, name: str, sentence: str, run: Run, *, base: bool = True) -> Any:
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


def _add_demo(commands: Any, run: Run) -> None:
    parser = _command(commands, "demo", text("Commands", "Show an invented salon."), run, base=False)
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


def _add_import(commands: Any, run: Run) -> None:
    parser = _command(commands, "import", text("Commands", "Bring clients and visits in from files."), run)
    parser.add_argument("files", metavar="FILE", nargs="+", help=text("Commands", "a workbook with clients or visits"))
    parser.add_argument("--dry-run", action="store_true", help=text("Commands", "only say what would come"))
    parser.add_argument("--create", action="store_true", help=text("Commands", "make the base where there is none"))
    parser.add_argument("--no-backup", action="store_true", help=text("Commands", "make no backup before"))
    parser.add_argument("--trade", choices=("salon", "dental", "empty"), help=_trade_help())
    parser.add_argument("--salon-name", metavar="NAME", help=text("Commands", "the name of a new salon"))


def _add_find(commands: Any, run: Run) -> None:
    parser = _command(commands, "find", text("Commands", "Find clients; an empty text lists all."), run)
    parser.add_argument("words", metavar="TEXT", nargs="*", help=text("Commands", "a name, a phone, a card number"))


def _add_export(commands: Any, run: Run) -> None:
    parser = _command(commands, "export", text("Commands", "Write clients or visits into a file."), run)
    what = text("Commands", "what to take out; all is one workbook with everything")
    parser.add_argument("what", choices=("clients", "visits", "all"), help=what)
    out = text("Commands", "the file to write: .xlsx, .csv, for clients also .vcf")
    parser.add_argument("--out", metavar="FILE", required=True, help=out)
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--find", metavar="TEXT", help=text("Commands", "only those whom this text finds"))
    whom.add_argument("--segment", metavar="NAME", help=text("Commands", "only those of this saved segment"))


def _add_reports(commands: Any, run: Run) -> None:
    parser = _command(commands, "reports", text("Commands", "List the reports and their parameters."), run, base=False)
    parser.add_argument("--json", action="store_true", help=text("Commands", "print JSON for a machine"))


def _add_report(commands: Any, run: Run) -> None:
    parser = _command(commands, "report", text("Commands", "Make a report; without --out it is printed."), run)
    parser.add_argument("key", metavar="KEY", help=text("Commands", "which report: salonbase reports lists them"))
    parser.add_argument("--from", dest="begins", metavar="DAY", help=text("Commands", "the first day of the period"))
    parser.add_argument("--to", dest="ends", metavar="DAY", help=text("Commands", "the last day of the period"))
    parser.add_argument("--period", choices=tuple(PRESETS), help=text("Commands", "a period of the calendar instead"))
    parser.add_argument(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help=text("Commands", "another parameter; may be repeated"),
    )
    parser.add_argument("--segment", metavar="NAME", help=text("Commands", "only those of this saved segment"))
    out = text("Commands", "the file to write: .pdf, .xlsx, .csv")
    parser.add_argument("--out", metavar="FILE", help=out)


def _add_paper(commands: Any, run: Run) -> None:
    parser = _command(commands, "paper", text("Commands", "Write a card, a form or another paper as PDF."), run)
    parser.add_argument("key", choices=("card", "visit", "day", "labels", "form"), help=text("Commands", "which paper"))
    out = text("Commands", "the file to write: .pdf")
    parser.add_argument("--out", metavar="FILE", required=True, help=out)
    client = text("Commands", "the number of the client: salonbase find --json tells it")
    parser.add_argument("--client", type=int, metavar="N", help=client)
    parser.add_argument("--visit", type=int, metavar="N", help=text("Commands", "the number of the visit"))
    parser.add_argument(
        "--form", metavar="KEY", default="data", help=text("Commands", "which form: data, messages, photos…")
    )
    parser.add_argument("--day", metavar="DAY", help=text("Commands", "the day of the sheet; today unless said"))
    parser.add_argument("--masked", action="store_true", help=text("Commands", "hide the telephone numbers"))
    parser.add_argument("--no-money", action="store_true", help=text("Commands", "a card without sums"))
    parser.add_argument("--no-log", action="store_true", help=text("Commands", "a card without visits"))
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--find", metavar="TEXT", help=text("Commands", "only those whom this text finds"))
    whom.add_argument("--segment", metavar="NAME", help=text("Commands", "only those of this saved segment"))
    parser.add_argument("--line", choices=("address", "phone", "card", "name"), default="address",
                        help=text("Commands", "what stands below the name on a label"))  # fmt: skip
    grids = ("3x8", "3x7", "2x7", "2x4", "4x10", "5x13")
    parser.add_argument("--grid", choices=grids, default=grids[0], help=text("Commands", "the sheets of labels"))
    parser.add_argument("--start", type=int, default=1, metavar="N", help=text("Commands", "the first free place"))


def _add_check(commands: Any, run: Run) -> None:
    _command(commands, "check", text("Commands", "Look whether a base is sound."), run)


def _add_backup(commands: Any, run: Run) -> None:
    parser = _command(commands, "backup", text("Commands", "Make a backup and prove that it opens."), run)
    parser.add_argument("--to", metavar="FOLDER", help=text("Commands", "the folder for the backup"))


def _add_restore(commands: Any, run: Run) -> None:
    parser = _command(commands, "restore", text("Commands", "Put a backup in the place of a base."), run)
    parser.add_argument("file", metavar="BACKUP", help=text("Commands", "the backup to restore"))


def _add_shots(commands: Any, run: Run) -> None:
    parser = _command(commands, "shots", text("Commands", "Paint every page of a demo."), run, base=False)
    parser.add_argument("folder", metavar="DIR", help=text("Commands", "where the pictures go"))
    parser.add_argument("--quick", action="store_true", help=text("Commands", "one theme, one language, one size"))
