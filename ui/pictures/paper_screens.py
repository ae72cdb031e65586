"""Papers among SCREENS: what is asked before them, the pages as they will be printed, forms and consents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from salonbase import bookings, forms, papers, visits
from salonbase.output.paper import Paper
from ui.card.card_tabs import FORM
from ui.dialogs.day_sheet import DaySheetDialog
from ui.dialogs.form_editor import FormEditorDialog
from ui.dialogs.labels import LabelsDialog
from ui.dialogs.paper import PaperDialog
from ui.pictures.stage import NOW, Stage


def _shown(stage: Stage, key: str, make: Callable[[int], Paper]) -> QWidget:
    """A paper as the preview shows it."""
    workspace = stage.workspace()
    title = next(kind.title() for kind in papers.PAPERS if kind.key == key)
    content = papers.pdf(make(stage.client()), today=NOW.date())
    return PaperDialog(workspace.session, title, content, f"{title}.pdf", f"paper:{key}", workspace, rows=1)


def _day(stage: Stage) -> QWidget:
    def make(client_id: int) -> Paper:
        bookings.add(client_id, {"day": NOW.date(), "time": "19:30", "services": "Профессиональная чистка"}, now=NOW)
        return papers.day(NOW.date(), masked=True)

    return _shown(stage, "day", make)


def _menu(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.open_client(stage.client())
    menu = workspace.card.print_menu()
    menu.popup(QPoint(0, 0))
    return menu


def _consents(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    client_id = stage.client()
    workspace.session.change(forms.sign, client_id, forms.DATA, NOW.date())
    workspace.open_client(client_id)
    workspace.card._go(FORM)
    stage.settle()
    workspace.card.form().layout_.show_consents()
    return workspace.window()


def _section(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.show_page("settings")
    stage.settle()
    workspace.pages.page("settings").show_part("forms")
    return workspace.window()


PAPERS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("day-sheet", lambda stage: DaySheetDialog(stage.workspace().session)),
    ("labels", lambda stage: LabelsDialog(stage.workspace().session, [1, 2, 3])),
    ("print-menu", _menu),
    ("paper-day", _day),
    ("paper-card", lambda stage: _shown(stage, "card", lambda one: papers.card(one, today=NOW.date()))),
    ("paper-visit", lambda stage: _shown(
        stage, "visit", lambda one: papers.visit(visits.of_client(one)[0].id, today=NOW.date()))),
    ("paper-form", lambda stage: _shown(stage, "form", lambda one: papers.form("data", one, today=NOW.date()))),
    ("form-editor", lambda stage: FormEditorDialog(stage.workspace().session, forms.DATA)),
    ("consents", _consents),
    ("settings-forms", _section),
)  # fmt: skip
