"""The dialogs among SCREENS: each in the state in which a person meets it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from salonbase import segments, standing
from salonbase.backup import Backup
from salonbase.backup.backupfile import Manifest
from ui import work
from ui.dialogs.about import AboutDialog
from ui.dialogs.booking import BookingDialog, Proposal
from ui.dialogs.catalogue import CatalogueDialog
from ui.dialogs.change_password import ChangePasswordDialog
from ui.dialogs.change_pin import ChangePinDialog
from ui.dialogs.field_designer import FieldDesigner
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.dialogs.restore import RestoreDialog
from ui.dialogs.segment import SegmentDialog
from ui.dialogs.segments import SegmentsDialog
from ui.dialogs.status import StatusDialog
from ui.panels.planned import PlannedPanel
from ui.pictures.import_screens import IMPORTS
from ui.pictures.stage import NOW, Stage
from ui.planned_menu import PlannedMenu


def _sheet(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    dialog = RecoverySheetDialog(workspace.session, workspace)
    dialog.show_root(bytes(range(16)))
    return dialog


def _catalogue(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    dialog = CatalogueDialog(workspace.session, workspace)
    dialog.services.choose(dialog.services.model.rows()[2].id)
    return dialog


def _fields(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    dialog = FieldDesigner(workspace.session, workspace)
    dialog.items.choose(dialog.items.model.rows()[1].id)
    return dialog


def _password(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    dialog = ChangePasswordDialog(workspace.session, workspace)
    dialog.old.set_words("romashka")
    dialog.new.set_words("romashka")
    dialog.change()
    return dialog


def _book(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    dialog = BookingDialog(workspace.session, Proposal(stage.client(), "Абрамова Ангелина Михайловна"), workspace)
    dialog.day.set_words("+2н")
    return dialog


def _menu(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    panel = workspace.side.panels["planned"]
    assert isinstance(panel, PlannedPanel)
    found = next(iter(panel.found.values()))
    menu = PlannedMenu(workspace.session, found, panel)
    menu.popup(QPoint(0, 0))
    return menu


def _status(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    client_id = stage.client()
    workspace.session.change(standing.set_by_hand, client_id, "vip", "Подруга владелицы")
    known = standing.of(client_id, standing.measure(NOW.date()))
    return StatusDialog(workspace.session, client_id, known, workspace)


def _segment(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    dialog = SegmentDialog(workspace.session, None, workspace)
    dialog.begin_with(2)
    dialog.look()
    while dialog.is_counting():
        QApplication.processEvents()
        work.wait()
    return dialog


def _segments(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    for example in segments.examples():
        workspace.session.change(segments.add, example.name, example.conditions)
    return SegmentsDialog(workspace.session, workspace)


def _pin(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    return ChangePinDialog(workspace.session, workspace)


def _restore(stage: Stage, *, known: bool) -> QWidget:
    workspace = stage.workspace()
    opened, places = workspace.session.base, [Path("/media/salon/FLASH"), Path("/home/salon/Документы/SalonBase")]
    dialog = RestoreDialog(opened.folder, [], workspace.session.now, opened.root if known else None, workspace)
    dialog._show(
        [
            Backup(
                places[number % 2] / f"SalonBase_{moment:%Y-%m-%d_%H-%M}.sbbackup",
                moment,
                Manifest("", moment.isoformat(), 1, 9_400_000 - 70_000 * number, "", 0, {"client": 500 - number}),
            )
            for number, moment in enumerate(NOW - dt.timedelta(hours=hours) for hours in (1, 3, 18, 41, 66, 170))
        ]
    )
    return dialog


DIALOGS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    *IMPORTS,
    ("recovery-sheet", _sheet),
    ("change-password", _password),
    ("change-pin", _pin),
    ("restore", lambda stage: _restore(stage, known=True)),
    ("restore-locked", lambda stage: _restore(stage, known=False)),
    ("catalogue", _catalogue),
    ("fields", _fields),
    ("booking", _book),
    ("status", _status),
    ("segment", _segment),
    ("segments", _segments),
    ("planned-menu", _menu),
    ("about", lambda stage: AboutDialog(stage.workspace())),
)
