"""The interface of SalonBase, in Qt: it asks the core and never the database."""

from __future__ import annotations

import ctypes
import sys


def _never_wear_out() -> None:
    """Give None, True and False so many references that they cannot run out.

    PySide 6.12 takes one reference too many whenever it hands an empty QVariant to Python as None (``index.data()``,
    ``property()``) or a bool through a signal. Since Python 3.12 nobody counts the references of these three; before
    it, the program dies after some thousand such calls ("none_dealloc"), which is an hour at the front desk.
    """
    if sys.version_info < (3, 12):
        for lasting in (None, True, False):
            ctypes.c_ssize_t.from_address(id(lasting)).value += 1 << 40


_never_wear_out()
