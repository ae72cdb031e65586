"""SCREENS: every screen and state that is painted by ``salonbase shots``, one line each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salonbase import cipher, clients
from salonbase.text import text
from ui.card.card_tabs import FORM, HISTORY
from ui.crash_page import CrashPage
from ui.dialogs.restore import Wanted
from ui.entrance.first_start import FirstStart
from ui.entrance.restoring_page import RestoringPage
from ui.entrance.unlock_page import UnlockPage, Way
from ui.pictures import happenings
from ui.pictures.dialog_screens import DIALOGS
from ui.pictures.export_screens import EXPORTS
from ui.pictures.paper_screens import PAPERS
from ui.pictures.photo_screens import PHOTOS
from ui.pictures.report_screens import REPORTS
from ui.pictures.stage import Stage
from ui.pictures.twice_screens import TWICE
from ui.shortcut_page import ShortcutPage


def _unlock(stage: Stage, way: Way, *, error: str = "") -> QWidget:
    window = stage.empty_window()
    page = UnlockPage(stage.folder, "Стоматология «Жемчуг»", window.clock)
    page.choose(way)
    page.box.show_error(error)
    window.stack.addWidget(page)
    return window


def _damaged(stage: Stage) -> QWidget:
    window = stage.empty_window()
    page = UnlockPage(stage.folder, "Стоматология «Жемчуг»", window.clock)
    page._refused(cipher.damaged())
    window.stack.addWidget(page)
    return window


def _restoring(stage: Stage) -> QWidget:
    window = stage.empty_window()
    page = RestoringPage(stage.folder, Wanted(None, b""), window.clock)
    page._show_progress(64, 100)
    window.stack.addWidget(page)
    return window


def _first(stage: Stage, number: int) -> QWidget:
    window = stage.empty_window(Path("/home/salon/SalonBase"))
    page = FirstStart(Path("/home/salon/SalonBase"), window.clock)
    window.stack.addWidget(page)
    page.salon.editor.set_words("Салон «Лилия»")
    page.pin.answers = True
    page.show_step(number)
    return window


def _welcome(stage: Stage) -> QWidget:
    return stage.workspace().window()


def _card(stage: Stage, place: int = 0) -> QWidget:
    workspace = stage.workspace()
    workspace.open_client(stage.client(place))
    return workspace.window()


def _details(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.open_client(stage.client())
    workspace.card._go(FORM)
    return workspace.window()


def _history(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    client_id = stage.client(1)
    happenings.live(client_id, workspace.session.now())
    workspace.open_client(client_id)
    workspace.card._go(HISTORY)
    return workspace.window()


def _opened_visit(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.open_client(stage.client())
    workspace.card.log.open_visit(workspace.card.log.table.visits()[1].id)
    return workspace.window()


def _booking(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.open_client(stage.client())
    workspace.card.head.book.click()
    return workspace.window()


def _search(stage: Stage, words: str) -> QWidget:
    workspace = stage.workspace()
    workspace.list.search.setText(words)
    workspace.start_search()
    workspace.list.search.deselect()
    return workspace.window()


def _new_client(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.new_client("Ветрова Анна")
    return workspace.window()


def _statuses(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    workspace.show_page("settings", "statuses")
    stage.settle()
    return workspace.window()


def _page(stage: Stage, key: str) -> QWidget:
    workspace = stage.workspace()
    workspace.show_page(key)
    return workspace.window()


def _drawer(stage: Stage, key: str) -> QWidget:
    workspace = stage.workspace()
    workspace.open_client(stage.client())
    workspace.open_drawer(key)
    return workspace.window()


def _message(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    client_id = stage.client()
    workspace.open_client(client_id)
    workspace.session.change(clients.update, client_id, {"preferred_time": "по субботам"})
    workspace.actions_["undo"].trigger()
    return workspace.window()


def _keys(stage: Stage) -> QWidget:
    workspace = stage.workspace()
    return stage.on_top(ShortcutPage(workspace.actions_, workspace.window()))


def _crash(stage: Stage) -> QWidget:
    window = stage.empty_window()
    window.stack.addWidget(
        CrashPage("SalonBase 0.1.0, Python 3.11, Linux\nZeroDivisionError\n  card_page.py:51 show_client")
    )
    return window


SCREENS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("first-1-place", lambda stage: _first(stage, 0)),
    ("first-2-salon", lambda stage: _first(stage, 1)),
    ("first-3-password", lambda stage: _first(stage, 2)),
    ("first-4-pin", lambda stage: _first(stage, 3)),
    ("unlock-pin", lambda stage: _unlock(stage, Way.PIN)),
    ("unlock-wrong", lambda stage: _unlock(stage, Way.MASTER, error=text("Keys", "This is not the master password."))),
    ("unlock-sheet", lambda stage: _unlock(stage, Way.SHEET)),
    ("unlock-damaged", _damaged),
    ("restoring", _restoring),
    ("start", _welcome),
    ("card", _card),
    ("card-form", _details),
    ("card-history", _history),
    ("card-visit", _opened_visit),
    ("card-book", _booking),
    ("card-new", _new_client),
    ("search", lambda stage: _search(stage, "ива")),
    ("search-layout", lambda stage: _search(stage, "bdfyjd")),
    ("search-nobody", lambda stage: _search(stage, "Ююю")),
    ("drawer-planned", lambda stage: _drawer(stage, "planned")),
    ("drawer-clients", lambda stage: _drawer(stage, "clients")),
    ("message", _message),
    ("trash", lambda stage: _page(stage, "trash")),
    ("settings", lambda stage: _page(stage, "settings")),
    ("settings-statuses", _statuses),
    ("keys", _keys),
    ("crash", _crash),
    *DIALOGS,
    *PHOTOS,
    *EXPORTS,
    *PAPERS,
    *TWICE,
    *REPORTS,
)
