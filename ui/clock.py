"""What the time is: a function that is passed in, never called in the middle of something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

Clock = Callable[[], dt.datetime]


def clock_of_this_computer() -> dt.datetime:
    """The local time, aware of its zone."""
    return dt.datetime.now().astimezone()
