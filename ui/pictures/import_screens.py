"""The import among SCREENS: each of its pages with a small file that was really read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salonbase import clients, importing
from salonbase.importing import Decisions
from ui import work
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.import_history import ImportHistoryDialog
from ui.imports import jobs
from ui.imports.look_page import MARKS, PAIRS, PEOPLE, PROBLEMS
from ui.pictures import happenings, import_files
from ui.pictures.stage import NOW, Stage
from ui.workspace import Workspace

_JOURNAL, _LIST = "журнал визитов.xlsx", "Клиенты салона 2019-2026.xlsx"
_KNOWN = slice(0, 160, 30)  # which people of the base the files have too
_MISTYPED = slice(5, 300, 17)


def _look(stage: Stage, name: str) -> tuple[Workspace, jobs.Look]:
    """What a file would bring, by way of the real reader; each file is read once."""
    workspace = stage.workspace()
    today = workspace.session.today()
    if name not in stage.sheets:
        write, which = {
            _JOURNAL: (happenings.write_journal, _KNOWN), _LIST: (import_files.write_list, _MISTYPED),
        }[name]  # fmt: skip
        known = [clients.card(client_id) for client_id in clients.ordered_ids()[which]]
        stage.sheets[name] = importing.read(write(stage.scratch / name, known, today))
    plan = importing.recognise(stage.sheets[name])
    return workspace, jobs.look(plan, today=today, decisions=Decisions())


def _choose(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    return ImportDialog(workspace.session, (), workspace)


def _preview(stage: Stage, name: str, tab: int) -> QWidget:
    workspace, look = _look(stage, name)
    dialog = ImportDialog(workspace.session, (), workspace)
    dialog.show_look(look)
    dialog.look_page.tabs.setCurrentIndex(tab)
    return dialog


def _recognised(stage: Stage) -> QWidget:
    workspace, look = _look(stage, _LIST)
    dialog = ImportDialog(workspace.session, (), workspace)
    dialog.show_look(look)
    dialog.show_recognised()
    return _at_rest(stage, dialog)


def _not_understood(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    path = stage.scratch / "выгрузка.csv"
    path.write_text(_RAW, encoding="utf-8-sig")
    return _at_rest(stage, ImportDialog(workspace.session, [path], workspace))


def _summary(stage: Stage) -> QWidget:
    workspace, look = _look(stage, _LIST)
    dialog = ImportDialog(workspace.session, (), workspace)
    dialog.show_look(look)
    dialog._applied(importing.apply(look.preview, now=NOW))
    return dialog


def _history(stage: Stage) -> QWidget:
    workspace, look = _look(stage, _JOURNAL)
    importing.apply(look.preview, now=NOW)
    _workspace, other = (
        workspace,
        jobs.look(
            importing.recognise(stage.sheets.get(_LIST) or stage.sheets[_JOURNAL]),
            today=NOW.date(),
            decisions=Decisions(),
        ),
    )
    importing.apply(other.preview, now=NOW)
    return ImportHistoryDialog(workspace.session, workspace)


def _at_rest(stage: Stage, dialog: ImportDialog) -> QWidget:
    dialog.show()
    while work.busy():
        work.wait()
        stage.app.processEvents()
    return dialog


_RAW = """a1;b1;c1;d1
;;;
77;Громова А.;;17
78;Щукин;;18
79;Ёжикова;;19
"""

IMPORTS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("import-choose", _choose),
    ("import-recognised", _recognised),
    ("import-not-understood", _not_understood),
    ("import-people", lambda stage: _preview(stage, _JOURNAL, PEOPLE)),
    ("import-pairs", lambda stage: _preview(stage, _LIST, PAIRS)),
    ("import-marks", lambda stage: _preview(stage, _LIST, MARKS)),
    ("import-problems", lambda stage: _preview(stage, _LIST, PROBLEMS)),
    ("import-summary", _summary),
    ("import-history", _history),
)
