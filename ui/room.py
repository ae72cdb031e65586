"""Where each part of the workspace stands in a window of a certain size, and which parts it has no room for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ui import rail, status_line
from ui.side_panels import wanted_width
from ui.theme import px

FOR_PANELS, FOR_LIST = 1280, 1000


@dataclass(frozen=True, slots=True)
class Room:
    """The inside of the window, in pixels; what is folded has its place over the middle and not beside it."""

    width: int
    height: int
    page_is_wide: bool = False

    def folds_list(self) -> bool:
        """Whether the list has no place of its own."""
        return self.page_is_wide or self.width < px(FOR_LIST)

    def folds_panels(self) -> bool:
        """Whether the panels have no place of their own."""
        return self.page_is_wide or self.width < px(FOR_PANELS)

    def folds(self, key: str | None) -> bool:
        """Whether the list («clients») or a panel has no place of its own."""
        return self.folds_list() if key == "clients" else self.folds_panels()

    def rail(self) -> QRect:
        """The place of the rail, as high as the window."""
        return QRect(0, 0, px(rail.WIDTH), self.height)

    def status(self) -> QRect:
        """The place of the line below everything but the rail."""
        return QRect(px(rail.WIDTH), self._above(), self._beside(), px(status_line.HEIGHT))

    def shade(self) -> QRect:
        """The place of what darkens all but the rail."""
        return QRect(px(rail.WIDTH), 0, self._beside(), self.height)

    def list(self) -> QRect:
        """The place of the list."""
        width = min(max(px(300), self.width * 23 // 100), px(380), self._beside())
        return QRect(px(rail.WIDTH), 0, width, self._above())

    def panels(self) -> QRect:
        """The place of the panels: as wide as the names want; beside a card they leave it its room."""
        wanted = wanted_width()
        if self.folds_panels():
            width = min(max(px(340), wanted), self._beside())
        else:
            width = min(max(wanted, min(self.width * 22 // 100, px(352))), self.width * 27 // 100)
        return QRect(self.width - width, 0, width, self._above())

    def middle(self, *, with_panels: bool) -> QRect:
        """What the list leaves and, where some panel is shown, the panels."""
        left = px(rail.WIDTH) + (0 if self.folds_list() else self.list().width())
        right = self.width - (self.panels().width() if with_panels and not self.folds_panels() else 0)
        return QRect(left, 0, right - left, self._above())

    def message(self, middle: QRect, bar: QWidget) -> QRect:
        """The place of the bar: it floats at the lower end of the middle and moves nothing."""
        width = min(px(620), middle.width() - px(32))
        tall = max(bar.heightForWidth(width), bar.sizeHint().height())
        return QRect(middle.x() + (middle.width() - width) // 2, self._above() - tall - px(12), width, tall)

    def _beside(self) -> int:
        return self.width - px(rail.WIDTH)

    def _above(self) -> int:
        return self.height - px(status_line.HEIGHT)
