"""The window: what connects its parts, how it folds, locks, closes, remembers and survives."""

from __future__ import annotations

import datetime as dt
import gc
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import base, clients, keys, planned, recalls, settings, visits
from salonbase.errors import SalonError
from salonbase.keys import Cost
from ui import work
from ui.backups import Backups
from ui.dialogs.segment import SegmentDialog
from ui.entrance import opening
from ui.entrance.unlock_page import UnlockPage
from ui.inactivity import Inactivity
from ui.main_window import MainWindow
from ui.panels import KEYS
from ui.panels.reports import ReportsPage
from ui.panels.settings import SettingsPage
from ui.planned_menu import PlannedMenu
from ui.preferences import Preferences
from ui.shortcut_page import ShortcutPage
from ui.workspace import Workspace

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "ромашка и лютик"


@pytest.fixture
def root(tmp_path: Path, now: dt.datetime) -> bytes:
    """The key of a base on the disk with three clients."""
    made = keys.new_root()
    opened = base.create(tmp_path / "base", made, salon_name="Лилия", trade="salon", now=now)
    keys.set_master(opened.folder, made, PASSWORD, cost=CHEAP)
    for surname in ("Абрамова", "Белов", "Иванов"):
        clients.add({"surname": surname, "first_name": "Саша"}, now=now)
    settings.put("recovery_confirmed", True, now=now)
    base.close(opened)
    return made


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, root: bytes, preferences: Preferences, now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:  # fmt: skip
    monkeypatch.setattr("salonbase.paths.default_backups", lambda: tmp_path / "copies")
    made = MainWindow(tmp_path / "base", preferences, lambda: now)
    qtbot.addWidget(made)
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.resize(1440, 900)
    made.start(root)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def ids(workspace: Workspace) -> list[int]:
    return list(workspace.list.model.ids)


def idle(window: MainWindow) -> Inactivity:
    assert window.base is not None
    return window.base.inactivity


def settings_of(workspace: Workspace) -> SettingsPage:
    page = workspace.pages.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def copies(window: MainWindow) -> Backups:
    assert window.base is not None
    return window.base.backups


def test_the_window_opens_with_the_cursor_in_the_search(window: MainWindow, workspace: Workspace) -> None:
    assert window.focusWidget() is workspace.list.search
    assert window.windowTitle().startswith("Лилия")
    assert len(ids(workspace)) == 3


def test_from_the_start_to_a_card_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, type_words: Callable[..., None]
) -> None:
    type_words(workspace.list.search, "белов")
    qtbot.keyClick(workspace.list.search, Qt.Key.Key_Return)
    assert workspace.middle.currentWidget() is workspace.card
    assert workspace.card.client_id() == ids(workspace)[0]


def test_a_new_card_takes_what_was_typed(window: MainWindow, workspace: Workspace) -> None:
    workspace.list.search.setText("Ветрова")
    workspace.actions_["new_client"].trigger()
    assert workspace.middle.currentWidget() is workspace.card


def test_escape_comes_back_to_the_search(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    workspace.open_client(ids(workspace)[1])
    qtbot.keyClick(workspace.card, Qt.Key.Key_Escape)
    assert window.focusWidget() is workspace.list.search
    assert workspace.list.shown == ids(workspace)[1]


def test_escape_once_more_leaves_the_cursor_where_the_next_letter_finds(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.open_client(ids(workspace)[1])
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.focusWidget() is workspace.list.search
    assert workspace.list.search.text() == ""


def test_undo_and_redo_say_what_they_did(window: MainWindow, workspace: Workspace) -> None:
    session = workspace.session
    session.change(clients.trash, ids(workspace)[0])
    assert len(ids(workspace)) == 2
    workspace.actions_["undo"].trigger()
    assert len(ids(workspace)) == 3
    assert workspace.bar.sentence()
    workspace.actions_["redo"].trigger()
    assert len(ids(workspace)) == 2
    workspace.actions_["undo"].trigger()
    workspace.actions_["undo"].trigger()
    assert "nothing" in workspace.bar.sentence()


def test_control_z_in_an_empty_search_undoes_a_step(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    workspace.session.change(clients.trash, ids(workspace)[0])
    window.activateWindow()
    workspace.list.start_search()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(ids(workspace)) == 3


def test_what_was_saved_is_said_after_it_was(workspace: Workspace) -> None:
    assert workspace.status.saved.text() == ""
    workspace.session.change(visits.add, ids(workspace)[0], {"sum_kopecks": 100})
    assert "12:30" in workspace.status.saved.text()


def test_a_refusal_is_shown_in_the_bar(window: MainWindow, workspace: Workspace) -> None:
    window.show_refusal(SalonError("Диск полон."))
    assert workspace.bar.sentence() == "Диск полон."


def test_a_deletion_may_be_taken_back_from_the_bar(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.session.change(clients.trash, ids(workspace)[0])
    workspace.session.say("В корзине", "undo")
    workspace.bar._act.click()
    assert len(ids(workspace)) == 3


def test_a_wide_window_shows_the_panels(workspace: Workspace) -> None:
    assert workspace.side.shown() == set(KEYS)


def test_a_panel_folds_away_and_stays_so(workspace: Workspace, preferences: Preferences) -> None:
    workspace.actions_["birthdays"].trigger()
    assert workspace.side.shown() == set(KEYS) - {"birthdays"}
    assert preferences.get("birthdays_shown") is False
    for key in KEYS[1:]:
        workspace.actions_[key].trigger()
    assert not workspace.side.isVisible()
    workspace.actions_["planned"].trigger()
    assert workspace.side.isVisible()


def test_a_panel_that_is_unfolded_takes_the_keyboard(window: MainWindow, workspace: Workspace) -> None:
    for _ in range(2):
        workspace.actions_["birthdays"].trigger()
    assert window.focusWidget() is workspace.side.panels["birthdays"].focusProxy()


def test_a_narrow_window_folds_the_panels_into_drawers(window: MainWindow, workspace: Workspace) -> None:
    window.resize(1100, 720)
    assert not workspace.side.isVisible()
    workspace.actions_["planned"].trigger()
    assert workspace.side.shown() == {"planned"}
    assert workspace.shade.isVisible()
    workspace.actions_["planned"].trigger()
    assert not workspace.shade.isVisible()


def test_a_very_narrow_window_makes_the_list_a_drawer(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.resize(940, 720)
    assert not workspace.list.isVisible()
    workspace.actions_["find"].trigger()
    assert workspace.list.isVisible()
    workspace.open_client(ids(workspace)[0])
    assert not workspace.list.isVisible()
    workspace.actions_["find"].trigger()
    qtbot.mouseClick(workspace.shade, Qt.MouseButton.LeftButton)
    assert not workspace.list.isVisible()
    window.resize(1440, 900)
    assert workspace.list.isVisible()


def test_folded_panels_say_how_much_waits(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    from salonbase import recalls

    window.resize(1100, 720)
    day = workspace.session.today() - dt.timedelta(days=3)
    workspace.session.change(recalls.add, ids(workspace)[0], day, "осмотр")
    qtbot.waitUntil(lambda: workspace.rail.buttons["planned"]._count == 1, timeout=5000)


@pytest.mark.parametrize("key", ["trash", "settings"])
def test_every_page_opens_and_leads_back(window: MainWindow, workspace: Workspace, key: str) -> None:
    workspace.actions_[key].trigger()
    assert workspace.pages.key_of(workspace.middle.currentWidget()) == key
    assert workspace.rail.buttons[key].isChecked()
    workspace.actions_["clients"].trigger()
    assert workspace.middle.currentWidget() is workspace.welcome


def test_a_card_from_a_row_of_a_report_leads_back_to_that_row(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.show_page("reports")
    page = workspace.pages.page("reports")
    assert isinstance(page, ReportsPage)
    page.show_part("quality")
    qtbot.waitUntil(lambda: page.found is not None, timeout=5000)
    rows = page.answer.table.view
    rows.setFocus()
    rows.selectRow(1)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert workspace.middle.currentWidget() is workspace.card
    qtbot.keyClick(workspace.card, Qt.Key.Key_Escape)
    assert workspace.middle.currentWidget() is page
    assert window.focusWidget() is rows
    assert rows.currentIndex().row() == 1
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    workspace.actions_["clients"].trigger()
    workspace.open_client(ids(workspace)[0])
    qtbot.keyClick(workspace.card, Qt.Key.Key_Escape)
    assert window.focusWidget() is workspace.list.search
    qtbot.waitUntil(lambda: not work.busy(), timeout=5000)


def test_every_button_of_the_rail_has_a_name_and_a_tip(workspace: Workspace) -> None:
    for button in workspace.rail.findChildren(QToolButton):
        assert button.toolTip()
        assert button.accessibleName()
        assert button.objectName()


def test_every_key_of_the_window_is_taken_once(workspace: Workspace) -> None:
    keys_ = [key.toString() for action in workspace.actions_ for key in action.shortcuts()]
    assert len(keys_) == len(set(keys_))


def test_the_search_leaves_every_key_of_the_window_to_the_window(workspace: Workspace) -> None:
    for action in workspace.actions_:
        for key in action.shortcuts():
            pressed = key[0]
            asked = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
            asked.ignore()
            QApplication.sendEvent(workspace.list.search, asked)
            assert not asked.isAccepted(), key.toString()


def test_the_list_of_keys_names_them_all(qtbot: QtBot, workspace: Workspace) -> None:
    page = ShortcutPage(workspace.actions_)
    qtbot.addWidget(page)
    shown = {made.text() for made in page.findChildren(type(workspace.list.count))}
    assert {"Ctrl+N", "Ctrl+F", "Ctrl+L", "Ctrl+Z", "F1"} <= shown


# Locking and closing


def test_locking_forgets_all_and_the_password_brings_it_back(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, soon: Callable[..., None]
) -> None:
    workspace.open_client(ids(workspace)[0])
    workspace.actions_["lock"].trigger()
    page = window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    assert window.session is None
    assert window.windowTitle() == "SalonBase"
    page.secret.set_words(PASSWORD)
    page.open()
    soon(lambda: window.session is not None)
    assert window.workspace is not workspace


def test_a_step_before_the_lock_can_still_be_undone(
    window: MainWindow, workspace: Workspace, root: bytes, tmp_path: Path
) -> None:
    workspace.session.change(clients.trash, ids(workspace)[0])
    window.lock()
    window.show_opened(opening.by_root(tmp_path / "base", root))
    assert window.workspace is not None
    window.workspace.actions_["undo"].trigger()
    assert len(ids(window.workspace)) == 3


def test_the_pages_of_a_locked_base_are_deleted(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    with qtbot.waitSignal(workspace.destroyed):
        window.lock()


def test_the_lock_sends_away_a_dialog_that_shows_a_client(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, now: dt.datetime
) -> None:
    client_id = ids(workspace)[0]
    workspace.session.change(recalls.add, client_id, now.date(), "осмотр")
    menu = PlannedMenu(workspace.session, planned.rows(now.date())[0], workspace.side)
    QTimer.singleShot(100, window.lock)
    menu.findChild(QAction, "book").trigger()
    qtbot.waitUntil(lambda: window.session is None)
    assert QApplication.activeModalWidget() is None
    assert isinstance(window.stack.currentWidget(), UnlockPage)


def test_control_l_locks_from_a_dialog_upon_a_dialog_too(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    def open_the_editor() -> None:
        QTimer.singleShot(0, press)
        workspace.pages.edit_segment(QApplication.activeModalWidget())

    def press() -> None:
        editor = QApplication.activeModalWidget()
        assert isinstance(editor, SegmentDialog)
        editor.name.set_words("Недописанный")
        editor.activateWindow()
        qtbot.waitUntil(editor.isActiveWindow)
        qtbot.keyClick(editor.name.edit, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(0, open_the_editor)
    workspace.pages.show_segments(window)
    qtbot.waitUntil(lambda: window.session is None, timeout=5000)
    assert QApplication.activeModalWidget() is None
    assert isinstance(window.stack.currentWidget(), UnlockPage)


def test_nothing_of_the_base_stays_in_memory_after_the_lock(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, root: bytes
) -> None:
    assert window.session is not None
    opened, index = window.session.base, weakref.ref(window.session.index)
    window.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert opened.root == b""
    assert opened.database.is_closed()
    assert index() is None


def test_idle_minutes_follow_the_setting(window: MainWindow, workspace: Workspace) -> None:
    assert idle(window).minutes() == settings.get("lock_minutes") == 10
    workspace.session.change(settings.put, "lock_minutes", 3)
    assert idle(window).minutes() == 3
    workspace.session.change(settings.put, "lock_minutes", 0)
    assert idle(window).minutes() == 0
    idle(window).passed.emit()
    assert window.session is None


def test_work_under_way_puts_the_lock_and_the_end_off(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "busy", lambda: True)
    window.lock()
    assert window.session is not None
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    monkeypatch.undo()


def test_what_waits_in_a_folded_panel_is_counted_when_the_work_has_ended(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.toggle_panel("planned")
    monkeypatch.setattr(work, "busy", lambda: True)
    workspace.session.change(recalls.add, ids(workspace)[0], now.date(), "осмотр")
    QTest.qWait(400)
    monkeypatch.undo()
    qtbot.waitUntil(lambda: workspace.rail.buttons["planned"]._count == 1, timeout=2000)


def test_closing_makes_a_backup_and_closes_the_base(
    window: MainWindow, workspace: Workspace, tmp_path: Path, root: bytes, preferences: Preferences
) -> None:
    workspace.session.change(clients.add, {"surname": "Новая"})
    window.close()
    assert len(list((tmp_path / "copies").glob("*.sbbackup"))) == 1
    assert preferences.get("geometry")
    again = base.open_base(tmp_path / "base", root)
    assert clients.count() == 4
    base.close(again)


def test_the_ages_of_the_backups_are_said(
    window: MainWindow, workspace: Workspace, root: bytes, tmp_path: Path, soon: Callable[..., None]
) -> None:
    soon(lambda: "none" in workspace.status.copies.text())
    window.lock()
    window.show_opened(opening.by_root(tmp_path / "base", root))
    status = window.workspace.status if window.workspace is not None else workspace.status
    soon(lambda: "Backup: " in status.copies.text())
    assert "none" not in status.copies.text()


def test_a_press_on_the_ages_leads_to_the_backups(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    qtbot.mouseClick(workspace.status.copies, Qt.MouseButton.LeftButton)
    page = workspace.middle.currentWidget()
    assert isinstance(page, SettingsPage)
    part = next(section for section in page.sections if section.key == "backups")
    assert part.mapTo(page.area, QPoint(0, 0)).y() > page.area.height() // 2
    qtbot.waitUntil(lambda: part.mapTo(page.area, QPoint(0, 0)).y() < page.area.height() // 2)
    assert part.mapTo(page.area, QPoint(0, 0)).y() >= 0


class Windows(QObject):
    """Hears of every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_part_of_the_window_is_ever_a_window_of_its_own(
    qapp: QApplication, window: MainWindow, workspace: Workspace
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    window.rebuild()
    assert window.workspace is not None
    for key in ("trash", "settings"):
        window.workspace.show_page(key)
    window.workspace.open_client(ids(window.workspace)[0])
    QTest.qWait(200)
    qapp.removeEventFilter(windows)
    assert windows.seen == []


def test_the_list_of_keys_says_the_same_whatever_could_be_undone(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.session.change(clients.add, {"surname": "Новая"})
    workspace.rail.menu.aboutToShow.emit()
    assert workspace.actions_["undo"].text() != "Undo"
    page = ShortcutPage(workspace.actions_, window)
    qtbot.addWidget(page)
    assert "Undo" in {found.text() for found in page.findChildren(QLabel)}


# Reminders, files, other bases, bugs


def test_a_sheet_that_was_put_off_is_reminded_of(window: MainWindow, workspace: Workspace) -> None:
    assert not window.reminder.isVisible()
    workspace.session.change(settings.put, "recovery_confirmed", False)
    assert window.base is not None
    window.base.remind()
    assert window.reminder.isVisible()


def test_a_warning_of_the_opening_is_shown(window: MainWindow, root: bytes, tmp_path: Path) -> None:
    window.lock()
    opened = opening.by_root(tmp_path / "base", root)
    opened.warning = "Хранилище молчит."
    window.show_opened(opened)
    assert window.reminder.sentence() == "Хранилище молчит."


def test_files_dropped_on_the_window_begin_an_import(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(workspace.pages, "import_files", lambda parent, names: asked.append(names))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/clients.xlsx")])
    event = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )  # fmt: skip
    window.dropEvent(event)
    qtbot.waitUntil(lambda: bool(asked), timeout=2000)
    assert asked == [["/tmp/clients.xlsx"]]


def test_a_folder_without_a_base_shows_the_first_start(
    qtbot: QtBot, tmp_path: Path, preferences: Preferences, now: dt.datetime
) -> None:
    made = MainWindow(tmp_path / "nothing", preferences, lambda: now)
    qtbot.addWidget(made)
    made.start()
    assert made.stack.currentWidget().objectName() == "first_start"


def test_a_folder_with_a_base_shows_the_unlock_page(
    qtbot: QtBot, tmp_path: Path, root: bytes, preferences: Preferences, now: dt.datetime
) -> None:
    made = MainWindow(tmp_path / "nothing", preferences, lambda: now)
    qtbot.addWidget(made)
    made.start()
    made.open_other(tmp_path / "base")
    assert isinstance(made.stack.currentWidget(), UnlockPage)
    assert made.folder == tmp_path / "base"


def test_enter_presses_the_button_that_has_the_keyboard(
    qtbot: QtBot, tmp_path: Path, root: bytes, preferences: Preferences, now: dt.datetime
) -> None:
    made = MainWindow(tmp_path / "base", preferences, lambda: now)
    qtbot.addWidget(made)
    made.show()
    made.start()
    page = made.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    page.other_way.setFocus()
    before = page.way
    qtbot.keyClick(page.other_way, Qt.Key.Key_Return)
    assert page.way is not before


def test_a_bug_shows_a_calm_page_and_leads_back(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.show_crash("SalonBase\nZeroDivisionError")
    page = window.stack.currentWidget()
    assert page.objectName() == "crash_page"
    page.go_on_wanted.emit()
    assert window.stack.currentWidget() is workspace


def test_ctrl_q_leaves_from_the_page_for_a_bug(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.show_crash("SalonBase\nZeroDivisionError")
    page = window.stack.currentWidget()
    assert page.hasFocus() or page.isAncestorOf(window.focusWidget())
    qtbot.keyClick(page, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert window.isHidden()
    assert window.base is None


def test_another_language_builds_the_pages_anew_and_keeps_the_card(window: MainWindow, workspace: Workspace) -> None:
    wanted = ids(workspace)[1]
    workspace.open_client(wanted)
    window.rebuild()
    assert window.workspace is not None
    assert window.workspace is not workspace
    assert window.workspace.card.client_id() == wanted


def test_another_theme_leaves_the_person_in_the_settings(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.show_page("settings")
    settings_of(workspace).area.verticalScrollBar().setValue(120)
    window.rebuild()
    assert window.workspace is not None
    anew = settings_of(window.workspace)
    assert window.workspace.middle.currentWidget() is anew
    qtbot.waitUntil(lambda: anew.area.verticalScrollBar().value() == 120, timeout=2000)


@pytest.mark.parametrize("key", ["trash", "settings"])
def test_a_page_takes_the_keyboard_along(window: MainWindow, workspace: Workspace, key: str) -> None:
    workspace.session.change(clients.trash, ids(workspace)[0])
    workspace.show_page(key)
    page = workspace.pages.page(key)
    here = window.focusWidget()
    assert here is not None
    assert page.isAncestorOf(here)


def test_what_is_typed_by_mistake_over_the_settings_changes_nothing(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.show_page("settings")
    here = window.focusWidget()
    assert here is not None
    qtbot.keyClicks(here, "ivanov")
    assert settings.get("salon_name") == "Лилия"
    qtbot.keyClick(here, Qt.Key.Key_PageDown)
    assert settings_of(workspace).area.verticalScrollBar().value() > 0
    qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert isinstance(field := window.focusWidget(), QLineEdit)
    assert field.objectName() == "salon_name"
    assert field.text() == "Лилия"


def test_a_window_that_was_minimised_comes_back_where_the_cursor_was(window: MainWindow, workspace: Workspace) -> None:
    workspace.open_client(ids(workspace)[1])
    before = window.focusWidget()
    assert before is not workspace.list.search
    window.showMinimized()
    QApplication.processEvents()
    window.showNormal()
    QApplication.processEvents()
    assert window.focusWidget() is before
