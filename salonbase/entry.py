"""How the command line gets into a base: where its password comes from, and opening without a window.

The password is taken from the first of these that has one:

1. ``--password-file FILE`` (its first line; ``-`` is standard input, waited for without a limit);
2. the environment variable ``SALONBASE_PASSWORD``;
3. a file in the folder of the base itself: ``demo.json`` of a demo, in which nothing is secret, or ``password.txt``,
   which the command line leaves beside a base that it had to create without being given a password. Such a base is not
   protected by its password, and every command says so on standard error until the file is gone;
4. standard input, where it is a pipe or a file: one line, waited for ``PATIENCE`` seconds;
5. the terminal, where there is a person to ask.

The 48 digits of the recovery sheet open a base too, in the place of its password.

A wrong password is never followed by a try of the next source, but that of a left-over ``password.txt`` is.
"""

from __future__ import annotations

import datetime as dt
import getpass
import os
import re
import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from salonbase import base, demo, keys
from salonbase.errors import SalonError, WrongPassword
from salonbase.keys import left_beside
from salonbase.text import text

VARIABLE = "SALONBASE_PASSWORD"
PATIENCE = 5.0

_DIGITS = re.compile(r"\d{6}([- ]\d{6}){7}")
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is taken for something else on paper


def given(password_file: str | None) -> str | None:
    """The password that the caller handed over by a file or by the environment."""
    if password_file == "-":
        line = b"" if sys.stdin is None or sys.stdin.closed else sys.stdin.buffer.readline()
        return _first_line(line.decode("utf-8-sig", "replace")) or _refuse_empty(password_file)
    if password_file is not None:
        try:
            content = Path(password_file).read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            sentence = text("Entry", "The password file {file} cannot be read.", file=password_file)
            raise SalonError(sentence, field="password") from error
        return _first_line(content) or _refuse_empty(password_file)
    return os.environ.get(VARIABLE) or None


def root_of(folder: Path, password_file: str | None, *, now: dt.datetime) -> bytes:
    """The key of the base in this folder; raises WrongPassword, also where there is none, and what ``keys`` raises.

    The 48 digits of the recovery sheet do for the password.
    """
    if not (folder / base.FILE).exists():
        raise SalonError(text("Base", "There is no base in this folder."), field="folder")

    def opened_by(password: str) -> bytes:
        if _DIGITS.fullmatch(password.strip()):
            return keys.open_digits(folder, password)
        return keys.open_master(folder, password, now=now)

    return root_by(opened_by, folder, password_file)


def root_by(opened_by: Callable[[str], bytes], folder: Path, password_file: str | None) -> bytes:
    """What ``opened_by`` makes of the first password that is to be had for the base in ``folder``."""
    password = given(password_file)
    if password is not None:
        return opened_by(password)
    beside = demo.password_of(folder) or left_beside.find(folder)
    if beside is not None:
        with suppress(WrongPassword):
            return opened_by(beside)
    password = piped() or _asked()
    if password is None:
        raise WrongPassword(
            text("Entry", "Give the master password: by --password-file, {variable} or a pipe.", variable=VARIABLE),
            field="password",
        )
    return opened_by(password)


def new_password(password_file: str | None) -> tuple[str, bool]:
    """A password for a new base, and whether it was made up because nobody gave one."""
    password = given(password_file) or piped() or _asked_twice()
    return (password, False) if password else (_made_up(), True)


@contextmanager
def opened(folder: Path, password_file: str | None, *, now: dt.datetime) -> Iterator[base.Base]:
    """The base in this folder, open as long as the block runs; raises SalonError and its kinds."""
    found = base.open_base(folder, root_of(folder, password_file, now=now))
    try:
        yield found
    finally:
        base.close(found)


def piped() -> str | None:
    """One line of standard input where that is no terminal; None where nothing comes within PATIENCE seconds.

    It is read in a thread by the bare system call: whoever starts us may have left a pipe open that nobody writes to.
    """
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        return None
    found: list[bytes] = []
    reader = threading.Thread(target=_read_line, args=(sys.stdin.fileno(), found), daemon=True)
    reader.start()
    reader.join(PATIENCE)
    return _first_line(b"".join(found).decode("utf-8-sig", "replace")) or None


def _read_line(descriptor: int, found: list[bytes]) -> None:
    with suppress(OSError):
        while (part := os.read(descriptor, 1)) not in {b"", b"\n"}:
            found.append(part)


def _asked() -> str | None:
    if sys.stdin is None or sys.stdin.closed or not sys.stdin.isatty():
        return None
    return getpass.getpass(text("Entry", "Master password: ")) or None


def _asked_twice() -> str | None:
    password = _asked()
    if password is not None and getpass.getpass(text("Entry", "Once more: ")) != password:
        raise SalonError(text("Entry", "The two passwords differ."), field="password")
    return password


def _made_up() -> str:
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(5))


def _first_line(content: str) -> str:
    return content.split("\n", 1)[0].rstrip("\r")


def _refuse_empty(password_file: str) -> str:
    if password_file == "-":
        raise SalonError(text("Entry", "No password came by standard input."), field="password")
    sentence = text("Entry", "The password file {file} is empty.", file=password_file)
    raise SalonError(sentence, field="password")
