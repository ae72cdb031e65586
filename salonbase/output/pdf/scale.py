"""Round numbers for an axis. Nothing here draws."""

from __future__ import annotations

import math
from dataclasses import dataclass

_ROUND = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from its lowest to its highest tick; 0 is always one of them."""

    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Where on the axis a value lies: 0 at the lowest tick, 1 at the highest."""
        return (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])


def scale(low: float, high: float, *, most: int, least_step: float = 0) -> Scale:
    """An axis that holds ``low``, ``high`` and 0, with at most ``most`` (2 or more) steps of a round length."""
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = least_step or 1.0
    step = _step((high - low) / most, least_step)
    while (first := math.floor(low / step + 1e-9)) + most < (last := math.ceil(high / step - 1e-9)):
        step = _step(step * 1.01, least_step)
    return Scale(tuple(_clean(step * number) for number in range(first, last + 1)))


def _step(about: float, least: float) -> float:
    """The shortest round step that is not below ``about`` and not below ``least``."""
    about = max(about, least)
    power = 10.0 ** math.floor(math.log10(about))
    found = (_clean(power * part) for part in _ROUND if power * part >= about * (1 - 1e-9))
    return next(step for step in found if not least or _is_whole(step / least))


def _is_whole(number: float) -> bool:
    return abs(number - round(number)) < 1e-9


def _clean(value: float) -> float:
    """A number without the dust of binary fractions."""
    return float(f"{value:.10g}")
