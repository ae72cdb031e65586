"""The parts of the settings page, one file each."""

from __future__ import annotations

from ui.sections.backups import BackupSection
from ui.sections.card import CardSection
from ui.sections.computer import ComputerSection
from ui.sections.exports import ExportSection
from ui.sections.forms import FormsSection
from ui.sections.imports import ImportSection
from ui.sections.salon import SalonSection
from ui.sections.security import SecuritySection
from ui.sections.statuses import StatusSection
from ui.widgets.section import Section

SECTIONS: tuple[type[Section], ...] = (
    SalonSection,
    CardSection,
    StatusSection,
    FormsSection,
    ComputerSection,
    SecuritySection,
    BackupSection,
    ImportSection,
    ExportSection,
)
