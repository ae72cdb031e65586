"""Who is in the base twice, among SCREENS: the page of the pairs, the line on a card, merging with a chosen card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salonbase import twice
from ui import work
from ui.dialogs.merge import MergeDialog
from ui.pictures import happenings
from ui.pictures.stage import NOW, Stage
from ui.workspace import Workspace

_PEOPLE = 5


def _entered(stage: Stage) -> Workspace:
    """A base in which some people were written down a second time."""
    workspace = stage.workspace()
    happenings.enter_twice([stage.client(place) for place in range(_PEOPLE)], NOW)
    workspace.session.reload()
    return workspace


def _pairs(stage: Stage, *, found: bool = True) -> QWidget:
    workspace = _entered(stage) if found else stage.workspace()
    workspace.show_page("duplicates")
    work.wait()
    return workspace.window()


def _hint(stage: Stage) -> QWidget:
    workspace = _entered(stage)
    workspace.open_client(twice.pairs()[0].left)
    workspace.card.twice.look()
    return workspace.window()


def _merge(stage: Stage, *, compared: bool) -> QWidget:
    workspace = _entered(stage)
    pair = twice.pairs()[0]
    return MergeDialog(workspace.session, pair.left, pair.right if compared else None, workspace)


TWICE: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("duplicates", _pairs),
    ("duplicates-none", lambda stage: _pairs(stage, found=False)),
    ("card-twice", _hint),
    ("merge-ask", lambda stage: _merge(stage, compared=False)),
    ("merge", lambda stage: _merge(stage, compared=True)),
)
