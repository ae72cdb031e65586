"""The panels beside the card and the pages of the window, one file each."""

from __future__ import annotations

from ui.panel import Panel
from ui.panels.birthdays import BirthdaysPanel
from ui.panels.planned import PlannedPanel

PANELS: tuple[type[Panel], ...] = (BirthdaysPanel, PlannedPanel)
KEYS = tuple(panel.key for panel in PANELS)
