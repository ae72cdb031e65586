"""The parts of the settings page, one file each."""

from __future__ import annotations

from ui.section import Section
from ui.sections.backups import BackupSection
from ui.sections.card import CardSection
from ui.sections.computer import ComputerSection
from ui.sections.imports import ImportSection
from ui.sections.salon import SalonSection
from ui.sections.security import SecuritySection

SECTIONS: tuple[type[Section], ...] = (
    SalonSection,
    CardSection,
    ComputerSection,
    SecuritySection,
    BackupSection,
    ImportSection,
)
