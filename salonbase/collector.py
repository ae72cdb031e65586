"""Python's collector of what nobody needs any more, out of the way of work that makes very many things."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def off(*, leaving: bool = False) -> Iterator[None]:
    """The collector stays off: it would stop everything to look through all of them, again and again.

    With ``leaving`` it leaves what was made alone afterwards too, for things that live on until ``gc.unfreeze``.
    What nobody needs any more and does not hold itself goes without it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if leaving:
                gc.freeze()
            gc.enable()
