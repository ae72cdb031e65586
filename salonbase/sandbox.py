"""The child process that reads a foreign file, with limits of memory and time, and sends plain rows to its parent.

Memory: RLIMIT_AS on POSIX; on Windows a job object that the process puts itself into (an allocation above the limit
fails as on POSIX); on macOS, which does not enforce RLIMIT_AS, a thread ends the process when its resident memory
passes the limit. Time is processor time, so that a busy computer refuses no good file: RLIMIT_CPU, or the job's limit.
The frames are a length of four bytes and a pickle of (kind, content): sheet, rows, remarks, pictures, picture, refused,
end.
"""

from __future__ import annotations

import gc
import json
import os
import pickle
import struct
import sys
import threading
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import IO, Any

from salonbase import importers, text
from salonbase.errors import SalonError
from salonbase.reading import Incoming, pictures

MEMORY = 512 << 20
SECONDS = 2
SECONDS_A_MEGABYTE = 4
ROWS_A_FRAME = 1000
MOST_REMARKS = 1000
PICTURE_SECONDS = 12
PICTURES_A_FRAME = 1 << 20  # bytes
MOST_PICTURES = 20  # in a frame: the parent gives a silent child up


def main() -> None:
    """Do what the parent asks for in one line of JSON on standard input and write the answer to standard output.

    It names a file, whose rows are the answer; or a picture follows the line, and the answer is a small one.
    """
    gc.disable()  # this process ends before it would be worth while
    words = sys.stdin.buffer if sys.stdin else os.fdopen(0, "rb")
    request = json.loads(words.readline())
    text.use(request["language"])
    pipe = os.fdopen(os.dup(1), "wb")
    if "picture" in request:
        limit(PICTURE_SECONDS)
        _answer_with_picture(pipe, words.read())
    else:
        path = Path(request["path"])
        limit(SECONDS + SECONDS_A_MEGABYTE * (path.stat().st_size >> 20))
        _answer_with_sheets(pipe, path)


def _answer_with_picture(pipe: IO[bytes], content: bytes) -> None:
    try:
        _send(pipe, "picture", bytes(pictures.prepare(content)))  # a plain one: the parent takes no other
        _send(pipe, "end", None)
    except SalonError as refusal:
        _send(pipe, "refused", refusal.sentence)
    except BaseException:
        _send(pipe, "refused", pictures.too_large().sentence)


def _answer_with_sheets(pipe: IO[bytes], path: Path) -> None:
    try:
        for sheet in importers.read(path):
            _send_sheet(pipe, sheet, path)
        _send(pipe, "end", None)
    except SalonError as refusal:
        _send(pipe, "refused", refusal.sentence)
    except BaseException as error:  # PanicException of a Rust reader is no Exception; the child ends here anyway
        _send(pipe, "refused", _sentence(path, error))


def _send_sheet(pipe: IO[bytes], sheet: Incoming, path: Path) -> None:
    _send(pipe, "sheet", (sheet.name, path.name, sheet.merged))
    rows = iter(sheet.rows)
    while some := list(islice(rows, ROWS_A_FRAME)):
        _send(pipe, "rows", list(map(tuple, some)))
    _send_pictures(pipe, sheet.pictures)
    if sheet.remarks:
        _send(pipe, "remarks", sheet.remarks[:MOST_REMARKS])


def _send_pictures(pipe: IO[bytes], wanted: Iterable[tuple[int, bytes]]) -> None:
    """The pictures in frames of which each stays far below the largest, and often enough that nobody gives up."""
    some: dict[int, bytes] = {}
    size = 0
    for row, jpeg in wanted:
        some[row] = bytes(jpeg)
        size += len(jpeg)
        if size > PICTURES_A_FRAME or len(some) == MOST_PICTURES:
            _send(pipe, "pictures", some)
            some, size = {}, 0
    if some:
        _send(pipe, "pictures", some)


def _send(pipe: IO[bytes], kind: str, content: Any) -> None:
    frame = pickle.dumps((kind, content), protocol=5)
    pipe.write(struct.pack(">I", len(frame)) + frame)
    pipe.flush()


def _sentence(path: Path, error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return text.text(
            "Reading", "The file «{name}» is too large when unpacked to be a salon's file.", name=path.name
        )
    if "password" in f"{type(error).__name__} {error}".lower():
        return text.text("Reading", "The file «{name}» is protected by a password.", name=path.name)
    return text.text(
        "Reading",
        "The file «{name}» is damaged and cannot be read. Try to open it in Excel and save it under a new name.",
        name=path.name,
    )


def limit(seconds: int) -> None:
    """Bind this process to MEMORY bytes and to so many seconds of processor time, and forbid a dump of its memory."""
    if sys.platform == "win32":
        _limit_on_windows(seconds)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        if sys.platform == "darwin":
            threading.Thread(target=_watch_memory, daemon=True).start()
        else:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _watch_memory() -> None:
    if sys.platform != "win32":
        import resource

        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < MEMORY:  # bytes on macOS
            time.sleep(0.02)
        os._exit(1)


def _limit_on_windows(seconds: int) -> None:
    """Put this process into a job with JOB_OBJECT_LIMIT_PROCESS_MEMORY and _PROCESS_TIME (winnt.h)."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class _Limits(ctypes.Structure):  # JOBOBJECT_EXTENDED_LIMIT_INFORMATION
            _fields_ = [
                ("process_time", ctypes.c_int64),  # in 100 ns
                ("job_time", ctypes.c_int64),
                ("flags", wintypes.DWORD),
                ("minimum_set", ctypes.c_size_t),
                ("maximum_set", ctypes.c_size_t),
                ("processes", wintypes.DWORD),
                ("affinity", ctypes.c_size_t),
                ("priority", wintypes.DWORD),
                ("scheduling", wintypes.DWORD),
                ("counters", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("job_memory", ctypes.c_size_t),
                ("peak_process_memory", ctypes.c_size_t),
                ("peak_job_memory", ctypes.c_size_t),
            ]

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
        kernel.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD]
        job = kernel.CreateJobObjectW(None, None)
        limits = _Limits(process_time=seconds * 10_000_000, flags=0x100 | 0x2, process_memory=MEMORY)
        kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())


if __name__ == "__main__":
    main()
