"""``password.txt``: the master password that the command line leaves beside a base made without being given one.

It lies there in plain words, so that the next command gets in. Until the person sets a password of their own and the
file is gone, the base is not protected from those who can read the folder.
"""

from __future__ import annotations

from pathlib import Path

from salonbase import files
from salonbase.text import text

FILE = "password.txt"


def leave(folder: Path, password: str) -> None:
    """Keep a made-up password in the folder, readable only by this user."""
    lines = (
        password,
        "",
        text("Entry", "The command line made this base without being given a password, so the password lies here."),
        text("Entry", "Anyone who has this folder can read the base. Set a master password of your own in the window"),
        text("Entry", "and delete this file."),
    )
    files.replace(folder / FILE, "\n".join([*lines, ""]).encode("utf-8"))


def find(folder: Path) -> str | None:
    """The password in the folder; None where there is none."""
    try:
        return (folder / FILE).read_text("utf-8").split("\n", 1)[0].rstrip("\r") or None
    except (OSError, UnicodeDecodeError):
        return None


def remove(folder: Path) -> None:
    """Delete the file; raises SalonError where the folder may not be written."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise files.sentence_of(error) from error
