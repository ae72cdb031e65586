"""A foreign file becomes plain sheets, read by a child process that may die in place of this one.

Readers of other people's formats abort the process, ask for half a terabyte or never end; therefore the bytes of a
foreign file are touched only by ``salonbase.sandbox``, which this module starts, hears out and ends.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import starmap
from pathlib import Path
from typing import IO, Any, NamedTuple

from salonbase.errors import SalonError
from salonbase.reading import pictures
from salonbase.text import language, text

FLAG = "--read-foreign-file"
SILENCE_SECONDS = 30.0  # the limits of the child itself (sandbox.py) are tighter; this is for a machine that hangs
MAX_FRAME = 64 << 20
MAX_ANSWER = 400 << 20

Value = str | float | int | bool | dt.date | dt.datetime | dt.time | None


class Row(NamedTuple):
    """A row that holds something: its number in the sheet, from 1, and its cells from column A."""

    number: int
    cells: tuple[Value, ...]


Remark = tuple[int, str]


@dataclass(slots=True)
class Sheet:
    """One sheet of a file with its rows in order; rows that hold nothing are left out.

    ``merged`` are areas joined into one cell: first row, first column, last row, last column, all from 0. ``remarks``
    are sentences about what the reader itself noticed, each with the number of its row (0: the sheet as a whole).
    ``pictures`` are photos of people by the number of their row, prepared for a card.
    """

    name: str
    rows: list[Row]
    file: str = ""
    merged: tuple[tuple[int, int, int, int], ...] = ()
    remarks: list[Remark] = field(default_factory=list)
    pictures: dict[int, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Incoming:
    """A sheet inside the child process: rows, then pictures come one after another, and then the remarks are known."""

    name: str
    rows: Iterable[Row]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    remarks: list[Remark] = field(default_factory=list)
    pictures: Iterable[tuple[int, bytes]] = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """A format that can be brought in; ``read`` runs only inside the child process."""

    key: str
    title: str  # "Excel": as file choosers show it
    endings: tuple[str, ...]  # ".xlsx", lower case
    fits: Callable[[Path], bool]  # by content, not by name: files are renamed
    read: Callable[[Path], Iterator[Incoming]]


MANY_ROWS = 100_000  # from here on it is worth its time to keep each text of a sheet once
MOST_WORDS = 200_000  # different texts of a file that are looked for again


@dataclass(slots=True)
class _Answer:
    sheets: list[Sheet] = field(default_factory=list)
    picture: bytes = b""
    ended: bool = False
    words: dict[str, str] = field(default_factory=dict)  # a journal has its few services 300,000 times

    def take(self, frame: Any) -> None:
        kind, content = frame
        if kind == "refused":
            raise SalonError(str(content)[:500])
        if kind == "sheet":
            self.sheets.append(Sheet(content[0], [], content[1], tuple(content[2])))
        elif kind == "rows":
            rows = self.sheets[-1].rows
            known = content if len(rows) < MANY_ROWS else ((number, self._once(cells)) for number, cells in content)
            rows.extend(starmap(Row, known))
        elif kind == "remarks":
            self.sheets[-1].remarks.extend(content)
        elif kind == "pictures":
            self.sheets[-1].pictures |= {row: jpeg for row, jpeg in content.items() if pictures.looks_prepared(jpeg)}
        elif kind == "picture":
            self.picture = bytes(content)
        self.ended = kind == "end"

    def _once(self, cells: tuple[Value, ...]) -> tuple[Value, ...]:
        words = self.words
        keep = words.setdefault if len(words) < MOST_WORDS else words.get
        return tuple([keep(cell, cell) if type(cell) is str else cell for cell in cells])


def read(path: Path, *, progress: Callable[[int], None] | None = None) -> list[Sheet]:
    """The sheets of a file, in their order.

    ``progress`` hears how many rows have come and may raise Cancelled. Raises SalonError with a sentence that names the
    file where it is missing, damaged, of an unknown format or larger than a salon's file can be.
    """
    path = Path(path)
    if path.is_dir():
        raise SalonError(text("Reading", "«{name}» is a folder; name the files in it.", name=path.name or path))
    if not path.is_file():
        raise SalonError(text("Reading", "There is no file «{name}».", name=path.name))
    with _child({"path": str(path.resolve())}) as child:
        sheets = _listen(child, _gave_up(path), progress).sheets
    if not any(sheet.rows for sheet in sheets):
        raise SalonError(text("Reading", "The file «{name}» is empty.", name=path.name))
    return sheets


def picture(content: bytes) -> pictures.Prepared:
    """A foreign picture as a card keeps it (``pictures.prepare``); its bytes are decoded by the child only.

    They come by the pipe, because a picture that was copied has no file and shall not get one. Raises SalonError where
    it is no picture, damaged or too large.
    """
    given_up = text("Pictures", "This picture is damaged or too large and cannot be read.")
    if len(content) > pictures.LARGEST_FILE:
        raise pictures.too_large()
    with _child({"picture": True}, content) as child:
        found = _listen(child, given_up, None).picture
    if not pictures.looks_prepared(found):  # the child has touched foreign bytes: it is not believed
        raise SalonError(given_up)
    return pictures.Prepared(found)


@contextmanager
def _child(request: dict[str, Any], content: bytes = b"") -> Iterator[subprocess.Popen[bytes]]:
    """A child that works on a request, and is ended with whatever it still does."""
    child = _start()
    head = json.dumps({**request, "language": language()}).encode() + b"\n"
    threading.Thread(target=_hand_over, args=(child.stdin, head, content), daemon=True).start()
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        if child.stdout:
            child.stdout.close()


def _hand_over(pipe: IO[bytes], head: bytes, content: bytes) -> None:
    """Tell the child what to do; one that dies meanwhile is heard of by its silence."""
    with suppress(OSError), pipe:
        pipe.write(head)
        pipe.write(content)


def _start() -> subprocess.Popen[bytes]:
    """Start the child; its request goes through the pipe, so that no name of a file stands in a list of processes."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, FLAG] if frozen else [sys.executable, "-m", "salonbase.sandbox"]
    root = str(Path(__file__).resolve().parents[2])
    inherited = os.environ.get("PYTHONPATH")
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (root, inherited)))},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _listen(child: subprocess.Popen[bytes], given_up: str, progress: Callable[[int], None] | None) -> _Answer:
    frames: queue.Queue[Any] = queue.Queue(maxsize=16)
    assert child.stdout
    threading.Thread(target=_receive, args=(child.stdout, frames), daemon=True).start()
    answer, rows = _Answer(), 0
    while not answer.ended:
        try:
            frame = frames.get(timeout=SILENCE_SECONDS)
        except queue.Empty:
            frame = None
        if frame is None:
            raise SalonError(given_up)
        answer.take(frame)
        if frame[0] == "rows":
            rows += len(frame[1])
            if progress:
                progress(rows)
    return answer


def _gave_up(path: Path) -> str:
    return text(
        "Reading",
        "The file «{name}» cannot be read: it is damaged or asks for more memory and time than a salon's file needs. "
        "Nothing was brought in. Try to open it in Excel and save it under a new name.",
        name=path.name,
    )


def _receive(pipe: IO[bytes], frames: queue.Queue[Any]) -> None:
    """Put each frame of the child into the queue, and None where it fell silent or spoke nonsense."""
    total = 0
    try:
        while head := pipe.read(4):
            (size,) = struct.unpack(">I", head)
            total += size
            if size > MAX_FRAME or total > MAX_ANSWER:
                break
            frame = _PlainValues(io.BytesIO(pipe.read(size))).load()
            frames.put(frame)
            if frame[0] in {"end", "refused"}:
                return
    except Exception:  # whatever a dying child wrote: the person hears one sentence
        pass
    frames.put(None)


class _PlainValues(pickle.Unpickler):
    """Takes numbers, words and days from a child that has touched foreign bytes, and no other object."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "datetime" and name in {"date", "datetime", "time"}:
            return getattr(dt, name)
        raise pickle.UnpicklingError(f"{module}.{name}")
