"""Whether a window can be opened at all: asked before Qt is, because Qt ends the process without a word of ours."""

from __future__ import annotations

import ctypes
import os
import sys

from salonbase.errors import SalonError
from salonbase.text import text

# What the wheel of PySide6 leaves to the system, and the Debian package that brings it.
_EVERYWHERE = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libfontconfig.so.1": "libfontconfig1",
               "libdbus-1.so.3": "libdbus-1-3", "libxkbcommon.so.0": "libxkbcommon0"}  # fmt: skip
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def refuse_without_screen() -> None:
    """Raise SalonError that says what to install, or that there is no screen; Linux only, elsewhere both are there."""
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    needed = dict(_EVERYWHERE)
    if platform in {"", "xcb"} and (platform or not os.environ.get("WAYLAND_DISPLAY")):
        if not os.environ.get("DISPLAY"):
            raise SalonError(
                text("Screen", "There is no screen here. Pictures of all pages can be made by: salonbase shots DIR")
            )
        needed |= _X11
    missing = sorted({package for library, package in needed.items() if not _loads(library)})
    if missing:
        raise SalonError(
            text(
                "Screen",
                "The window needs libraries that are not installed: {names}. Install them by: apt install {names}",
                names=" ".join(missing),
            )
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
