"""Which of two values the merged card gets, and whether it may have both."""

from __future__ import annotations

from enum import Enum
from typing import Any

from salonbase.merging import Line


class Side(Enum):
    """Whose value was chosen."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Choice:
    """One field of two cards; it begins with what the core suggests."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.settled = line.left == line.right
        """Both say the same: there is nothing to choose."""
        self.joins = line.suggested_value not in (line.left_value, line.right_value)
        """The values can stand together: the numbers, tags and notes of both cards."""
        self.side = Side.BOTH if self.joins else Side.LEFT
        if not self.joins and line.suggested_value != line.left_value:
            self.side = Side.RIGHT

    def value(self) -> Any:
        """What the merged card gets."""
        if self.side is Side.BOTH:
            return self.line.suggested_value
        return self.line.left_value if self.side is Side.LEFT else self.line.right_value

    def has(self, side: Side) -> bool:
        """Whether the value of this side goes to the merged card."""
        return self.side in (side, Side.BOTH)

    def take(self, side: Side) -> bool:
        """Choose this value alone; return whether that changed anything."""
        return self._become(side)

    def press(self, side: Side) -> bool:
        """What a press on a value means: take it, and where both may stand, take it in or leave it out."""
        other = Side.RIGHT if side is Side.LEFT else Side.LEFT
        if not self.joins:
            return self._become(side)
        return self._become(Side.BOTH if not self.has(side) else other if self.has(other) else side)

    def go_on(self) -> bool:
        """The next possibility: the other value, or both."""
        order = (Side.BOTH, Side.LEFT, Side.RIGHT) if self.joins else (Side.LEFT, Side.RIGHT)
        return self._become(order[(order.index(self.side) + 1) % len(order)])

    def _become(self, side: Side) -> bool:
        changed = not self.settled and side is not self.side
        if changed:
            self.side = side
        return changed
