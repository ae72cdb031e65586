"""The export among SCREENS: what is wanted, how far it is, what was written, and who took what before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salonbase import exporting
from salonbase.exporting import Past, Taken
from ui.dialogs.export import ExportDialog
from ui.dialogs.past_exports import PastExportsDialog
from ui.pictures.stage import NOW, PEOPLE, Stage

_FILE = Path("/home/salon/Документы/Клиенты 2026-11-22.xlsx")


def _export(stage: Stage, *, found: bool = False) -> ExportDialog:
    workspace = stage.workspace()
    ids = workspace.session.index.find("ива").ids if found else None
    return ExportDialog(workspace.session, ids, workspace)


def _writing(stage: Stage) -> QWidget:
    dialog = _export(stage)
    dialog.work_page.begin(_FILE.name)
    dialog.work_page.advance(320, PEOPLE)
    dialog._show(dialog.work_page, dialog.cancel_button)
    return dialog


def _done(stage: Stage) -> QWidget:
    dialog = _export(stage)
    dialog._saved(Taken(_FILE, PEOPLE))
    return dialog


def _past(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    exporting.export("clients", stage.scratch / "clients.xlsx", now=NOW)
    dialog = PastExportsDialog(workspace.session, workspace)
    dialog.model.set_rows(
        [
            Past(NOW - dt.timedelta(hours=3), "maria", "clients", "xlsx", 500),
            Past(NOW - dt.timedelta(days=2, hours=-4), "maria", "visits", "csv", 4_127),
            Past(NOW - dt.timedelta(days=33), "olga", "all", "xlsx", 4_530),
        ]
    )
    return dialog


EXPORTS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("export", _export),
    ("export-found", lambda stage: _export(stage, found=True)),
    ("export-writing", _writing),
    ("export-done", _done),
    ("exports", _past),
)
