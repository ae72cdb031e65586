"""Files of well-known kinds that hold no list which could be read here, and what to do with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import archives
from salonbase.text import text

_START = 4096


def is_known(path: Path) -> bool:
    """Whether a file is of a kind that is no text, although it may look like one."""
    with path.open("rb") as file:
        start = file.read(_START)
    return any(fits(start) for fits, _ in _BY_START) or bool(archives.names(path))


def refuse(path: Path) -> None:
    """Raise SalonError with what to do where the file is of a kind that people mistake for a list; else do nothing."""
    with path.open("rb") as file:
        start = file.read(_START)
    members = archives.names(path)
    for fits, sentence in _BY_START:
        if fits(start):
            raise SalonError(sentence(path.name))
    for fits_members, sentence in _BY_MEMBERS:
        if fits_members(members):
            raise SalonError(sentence(path.name))


def _save_as(name: str, what: str) -> str:
    return text(
        "Reading", "The file «{name}» is {what}. Open it there and save it as xlsx or csv.", name=name, what=what
    )


def _is_page(start: bytes) -> bool:
    plain = start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return plain.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml", b"<head", b"<meta"))


_BY_START: tuple[tuple[Callable[[bytes], bool], Callable[[str], str]], ...] = (
    (
        lambda start: start.startswith(b"%PDF"),
        lambda name: text(
            "Reading",
            "The file «{name}» is a PDF: it is made for printing. Bring in the table it was made of.",
            name=name,
        ),
    ),
    (_is_page, lambda name: _save_as(name, text("Reading", "a web page for Excel or another program"))),
    (lambda start: start.startswith(b"{\\rtf"), lambda name: _save_as(name, text("Reading", "a document of Word"))),
    (
        lambda start: start.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8")) or start[4:12] == b"ftypheic",
        lambda name: text("Reading", "The file «{name}» is a picture, not a list.", name=name),
    ),
    (
        lambda start: start.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")),
        lambda name: text(
            "Reading", "The file «{name}» is an archive. Unpack it and bring in the files in it.", name=name
        ),
    ),
)
_BY_MEMBERS: tuple[tuple[Callable[[frozenset[str]], bool], Callable[[str], str]], ...] = (
    (
        lambda members: "word/document.xml" in members,
        lambda name: _save_as(name, text("Reading", "a document of Word")),
    ),
    (
        lambda members: any(one.startswith("ppt/") for one in members),
        lambda name: _save_as(name, text("Reading", "a presentation")),
    ),
    (
        lambda members: any(one.endswith(".iwa") or one == "Index.zip" for one in members),
        lambda name: _save_as(name, text("Reading", "a table of Apple Numbers")),
    ),
    (
        bool,
        lambda name: text(
            "Reading", "The file «{name}» is an archive. Unpack it and bring in the files in it.", name=name
        ),
    ),
)
