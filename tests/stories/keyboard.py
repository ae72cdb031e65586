"""A real keyboard of the X server with the layouts us and ru, as a Russian front desk has it.

Keys are pressed by their place on the keyboard, so a shortcut with the Russian layout on is what it is in life:
Ctrl and the key on which both «n» and «т» are painted.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import time

import pytest

US, RU = 0, 1
_CORE_KEYBOARD = 0x0100
_BETWEEN_KEYS = 0.012
_MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


class Keyboard:
    """Presses keys on a display; ``pressed`` counts them as a person does, each combination once."""

    def __init__(self, display: str) -> None:
        self._x11, self._xtst, self._xkb = map(_library, ("X11", "Xtst", "xkbcommon"))
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        for maker in ("XDefaultRootWindow", "XCreateSimpleWindow"):
            getattr(self._x11, maker).restype = ctypes.c_ulong
        self._x11.XCreateSimpleWindow.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_int] * 2,
            *[ctypes.c_uint] * 3, *[ctypes.c_ulong] * 2]  # fmt: skip
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        assert self._display.value, f"no display {display}"
        self.layout = US
        self.pressed = 0
        self._places = self._read_places()

    def close(self) -> None:
        """Let the display go."""
        self._x11.XCloseDisplay(self._display)

    def use(self, layout: int) -> None:
        """Switch to a layout, as the person does by the key of her computer."""
        self._x11.XkbLockGroup(self._display, _CORE_KEYBOARD, layout)
        self._x11.XSync(self._display, 0)
        if layout != self.layout:
            time.sleep(0.05)  # the program hears of it by an event
        self.layout = layout

    def press(self, combination: str) -> None:
        """Press ``Return``, ``Down``, ``ctrl+n`` … in the layout that is on."""
        *held, last = combination.split("+")
        key = self._keycode("comma" if last == "," else last)
        self._strike(key, [self._keycode(_MODIFIERS[name]) for name in held])

    def type(self, words: str) -> None:
        """Type words letter by letter, in the layout that has all of them if one does; then switch back."""
        before = self.layout
        for letter in words:
            layout, key, is_upper = self._place(letter)
            self.use(layout)
            self._strike(key, [self._keycode("Shift_L")] if is_upper else [])
        self.use(before)

    def show_window(self, width: int, height: int) -> None:
        """Show a bare window over all others."""
        root = self._x11.XDefaultRootWindow(self._display)
        window = self._x11.XCreateSimpleWindow(self._display, root, 0, 0, width, height, 0, 0, 0x808080)
        self._x11.XMapRaised(self._display, ctypes.c_ulong(window))
        self._x11.XSync(self._display, 0)

    def _strike(self, key: int, held: list[int]) -> None:
        for code in (*held, key):
            self._xtst.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in (key, *reversed(held)):
            self._xtst.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x11.XSync(self._display, 0)
        self.pressed += 1
        time.sleep(_BETWEEN_KEYS)

    def _place(self, letter: str) -> tuple[int, int, bool]:
        """The layout, the key and whether Shift is held, for a letter; the layout that is on is tried first."""
        for layout in (self.layout, US, RU):
            if (place := self._places.get((letter, layout))) is not None:
                return layout, *place
        raise AssertionError(f"neither layout has {letter!r}")

    def _keycode(self, name: str) -> int:
        symbol = self._x11.XStringToKeysym(name.encode())
        code = int(self._x11.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol)))
        assert code, f"the keyboard has no key {name!r}"
        return code

    def _read_places(self) -> dict[tuple[str, int], tuple[int, bool]]:
        """Where each letter is, by itself and its layout."""
        places: dict[tuple[str, int], tuple[int, bool]] = {}
        for layout in (US, RU):
            for code in range(8, 256):
                for level in (0, 1):
                    symbol = self._x11.XkbKeycodeToKeysym(self._display, code, layout, level)
                    if letter := self._xkb.xkb_keysym_to_utf32(symbol):
                        places.setdefault((chr(letter), layout), (code, bool(level)))
        return places


def _library(name: str) -> ctypes.CDLL:
    found = ctypes.util.find_library(name)
    if found is None:
        pytest.skip(f"the library {name} is not installed")
    return ctypes.CDLL(found)
