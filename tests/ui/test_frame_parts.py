"""The parts under the window: session, worker thread, preferences, language, timer, single window, crash report."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salonbase import base, clients, keys, text
from salonbase.errors import BaseDamaged, Cancelled, SalonError
from ui import ask, crash, folders, screen_check, work
from ui.inactivity import Inactivity
from ui.panel import Panel
from ui.preferences import Preferences
from ui.session import Session
from ui.single_instance import SingleInstance
from ui.translation import Translation
from ui.widgets.message_bar import MessageBar
from ui.widgets.table_model import ROW, Column, TableModel

Soon = Callable[[Callable[[], object]], None]


# Session


def test_a_change_is_told_and_found_at_once(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.changed):
        client_id = session.change(clients.add, {"surname": "Ёлкина"})
    assert session.revision == 1
    assert session.index.ids() == [client_id]


def test_a_refused_change_tells_nobody(qtbot: QtBot, session: Session) -> None:
    with qtbot.assertNotEmitted(session.changed), pytest.raises(SalonError):
        session.change(clients.add, {"surname": ""})
    assert session.revision == 0


def test_undo_and_redo_go_back_and_forth(session: Session) -> None:
    client_id = session.change(clients.add, {"surname": "Ёлкина"})
    session.change(clients.update, client_id, {"first_name": "Дарья"})
    session.undo()
    assert clients.card(client_id).first_name == ""
    session.undo()
    assert session.index.ids() == []
    session.redo()
    session.redo()
    assert clients.card(client_id).first_name == "Дарья"
    assert session.redo() is None


def test_a_new_change_forgets_what_could_be_redone(session: Session) -> None:
    session.change(clients.add, {"surname": "Ёлкина"})
    session.undo()
    session.change(clients.add, {"surname": "Иванов"})
    assert session.redoable() is None


def test_steps_before_the_session_are_not_undone(people: dict[str, int], session: Session) -> None:
    assert session.undo() is None


def test_the_clock_of_this_computer_knows_its_zone() -> None:
    from ui.clock import clock_of_this_computer

    assert clock_of_this_computer().tzinfo is not None


# Panel


class Counting(Panel):
    """A panel that counts how often it reads."""

    reads = 0

    def reload(self) -> None:
        """Count."""
        self.reads += 1


def test_a_panel_reads_only_when_seen_and_stale(qtbot: QtBot, session: Session) -> None:
    panel = Counting(session)
    qtbot.addWidget(panel)
    session.change(clients.add, {"surname": "А"})
    assert panel.reads == 0
    panel.show()
    assert panel.reads == 1
    panel.hide()
    panel.show()
    assert panel.reads == 1
    session.change(clients.add, {"surname": "Б"})
    assert panel.reads == 2


# Worker thread


def test_a_job_brings_its_result_back(qtbot: QtBot, soon: Soon) -> None:
    results: list[int] = []
    work.run(lambda: 6 * 7, results.append)
    assert work.busy()
    soon(lambda: results == [42])
    assert not work.busy()


def test_a_job_reports_its_progress_and_may_be_cancelled(qtbot: QtBot, soon: Soon) -> None:
    seen: list[tuple[int, int]] = []
    errors: list[Exception] = []

    def job(progress: Callable[[int, int], None]) -> None:
        for step in range(1_000_000):
            progress(step, 1_000_000)

    task = work.run(job, lambda result: None, errors.append, lambda done, total: seen.append((done, total)))
    soon(lambda: len(seen) > 0)
    task.cancel()
    soon(lambda: len(errors) > 0)
    assert isinstance(errors[0], Cancelled)


def test_a_refusal_reaches_whoever_asked(qtbot: QtBot, soon: Soon) -> None:
    errors: list[Exception] = []

    def job() -> None:
        raise SalonError("Нет места.")

    work.run(job, lambda result: None, errors.append)
    soon(lambda: len(errors) > 0)


def test_a_bug_in_a_job_reaches_the_crash_page(qtbot: QtBot, soon: Soon, monkeypatch: pytest.MonkeyPatch) -> None:
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: bugs.append(kind))
    work.run(lambda: 1 // 0, lambda result: None)
    soon(lambda: bugs == [ZeroDivisionError])


def test_nobody_hears_of_a_result_whose_widget_is_gone(qtbot: QtBot, soon: Soon) -> None:
    results: list[int] = []
    owner = QWidget()
    work.run(lambda: 1, results.append, owner=owner)
    owner.deleteLater()
    soon(lambda: not work.busy())
    qtbot.wait(20)
    owner = QObject()  # type: ignore[assignment]
    assert work.wait()


# Preferences and language


def test_preferences_are_kept(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "deep" / "preferences.json"
    first = Preferences(path)
    with qtbot.waitSignal(first.changed) as changed:
        first.put("theme", "dark")
    assert changed.args == ["theme"]
    assert Preferences(path).get("theme") == "dark"
    with qtbot.assertNotEmitted(first.changed):
        first.put("theme", "dark")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"theme": 5, "unknown": 1}'])
def test_spoiled_preferences_are_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(content, encoding="utf-8")
    assert Preferences(path).get("theme") == "system"


def test_preferences_that_cannot_be_written_cost_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    made = Preferences(tmp_path / "file" / "preferences.json")
    made.put("theme", "dark")
    assert made.get("theme") == "dark"


def test_a_preference_of_another_kind_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        Preferences(tmp_path / "p.json").put("theme", 5)


def test_preferences_hold_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    Preferences(path).put("language", "en")
    assert set(json.loads(path.read_text(encoding="utf-8"))) == {
        "language", "theme", "density", "geometry", "birthdays_shown", "planned_shown", "last_base", "salon_name",
        "sorting", "untold", "reports", "folders",
    }  # fmt: skip


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp)
    yield made
    made.use("en")
    text.use("ru")
    QLocale.setDefault(QLocale(QLocale.Language.English))


def test_the_window_speaks_russian_and_english(qapp: QApplication, translation: Translation) -> None:
    translation.use("ru")
    assert qapp.translate("SearchBox", "Search clients") == "Поиск клиентов"
    assert QLocale().language() == QLocale.Language.Russian
    translation.use("en")
    assert qapp.translate("SearchBox", "Search clients") == "Search clients"
    assert qapp.translate("ClientList", "%Ln client(s)", None, 1) == "1 client"


def test_the_chooser_of_files_speaks_russian_only(qtbot: QtBot, translation: Translation, tmp_path: Path) -> None:
    translation.use("ru")
    chooser = QFileDialog(None, "Файлы", str(tmp_path))
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(chooser)
    words = [found.text() for kind in (QLabel, QPushButton) for found in chooser.findChildren(kind)]
    assert len(words) >= 5
    assert not [word for word in words if re.search("[a-z]", word)]


# Inactivity


def test_a_touch_begins_the_waiting_anew(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    timer = Inactivity(owner)
    timer.watch(1)
    timer._timer.setInterval(150)
    with qtbot.assertNotEmitted(timer.passed):
        for _ in range(4):
            qtbot.wait(60)
            qtbot.keyClick(owner, Qt.Key.Key_A)
    with qtbot.waitSignal(timer.passed, timeout=2000):
        pass
    timer.watch(0)
    assert timer.minutes() == 0


# One window for one base


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.is_first()
    qtbot.waitUntil(lambda: first._server is not None)
    with qtbot.waitSignal(first.raised, timeout=5000):
        assert not second.is_first()
    first.close()
    third = SingleInstance(tmp_path)
    assert third.is_first()
    third.close()


def test_a_window_that_shows_another_base_is_found_for_that_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = SingleInstance(tmp_path / "one")
    assert window.is_first()
    window.follow(tmp_path / "other")
    second = SingleInstance(tmp_path / "other")
    qtbot.waitUntil(lambda: window._server is not None)
    with qtbot.waitSignal(window.raised, timeout=5000):
        assert not second.is_first()
    former = SingleInstance(tmp_path / "one")
    assert former.is_first()
    former.close()
    window.close()


def test_two_bases_have_two_windows(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "one"), SingleInstance(tmp_path / "other")
    assert one.is_first()
    assert other.is_first()
    one.close()
    other.close()


# Bugs and missing screens


def test_a_report_names_places_and_no_values() -> None:
    try:
        raise ValueError("Иванов Пётр +79160000000")
    except ValueError as error:
        words = crash.report(type(error), error.__traceback__)
    assert "ValueError" in words
    assert "test_frame_parts.py" in words
    assert "Иванов" not in words
    assert "7916" not in words


def test_what_nobody_caught_is_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("salonbase.paths.log_file", lambda: tmp_path / "log" / "bugs.log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    refusals: list[str] = []
    crashes: list[str] = []
    crash.catch(lambda error: refusals.append(error.sentence), crashes.append)
    sys.excepthook(SalonError, SalonError("Диск полон."), None)
    sys.excepthook(ValueError, ValueError("Иванов"), None)
    assert refusals == ["Диск полон."]
    assert len(crashes) == 1
    log = (tmp_path / "log" / "bugs.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "Иванов" not in log + capsys.readouterr().err


def test_a_damaged_page_that_a_reading_meets_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: dt.datetime
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    refusals: list[SalonError] = []
    crash.catch(refusals.append, lambda words: pytest.fail(words))
    folder, root = tmp_path / "base", keys.new_root()
    made = base.create(folder, root, salon_name="Лилия", trade="salon", now=now)
    for number in range(200):
        clients.add({"surname": f"Иванова{number}", "note": "длинное примечание " * 20}, now=now)
    base.close(made)
    content = bytearray((folder / base.FILE).read_bytes())
    for page in range(len(content) // 4096 - 40, len(content) // 4096):
        content[page * 4096 + 99] ^= 1
    (folder / base.FILE).write_bytes(content)
    opened = base.open_base(folder, root)
    with pytest.raises(Exception, match="malformed") as met:
        [clients.card(client_id) for client_id in clients.ordered_ids()]
    base.close(opened)
    sys.excepthook(type(met.value), met.value, met.value.__traceback__)
    assert [type(one) for one in refusals] == [BaseDamaged]


def test_a_missing_screen_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SalonError, match="salonbase shots"):
        screen_check.refuse_without_screen()


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(screen_check, "_loads", lambda library: library != "libxcb-cursor.so.0")
    with pytest.raises(SalonError, match="libxcb-cursor0"):
        screen_check.refuse_without_screen()
    monkeypatch.setattr(screen_check, "_loads", lambda library: True)
    screen_check.refuse_without_screen()


def test_other_systems_bring_their_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    screen_check.refuse_without_screen()


# Bars, tables, questions


def test_good_news_go_by_themselves_and_warnings_stay(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Скопировано")
    assert bar._timer.isActive()
    bar.say("Хранилище молчит", "warning")
    assert not bar._timer.isActive()
    bar._close.click()
    assert bar.sentence() == ""


def test_a_bar_does_what_its_button_says(qtbot: QtBot) -> None:
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    bar.say("В корзине", act="Вернуть", action=lambda: done.append(1))
    bar._act.click()
    assert done == [1]
    assert bar.sentence() == ""


def test_the_table_is_a_good_model_and_sorts(qtbot: QtBot) -> None:
    model = TableModel(
        [
            Column("Имя", lambda row: row[0], order=lambda row: row[0]),
            Column("Сумма", lambda row: str(row[1]), number=True, token=lambda row: "bad", order=lambda row: row[1]),
            Column("Заметка", lambda row: "", tooltip=lambda row: "вся"),
        ]
    )
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([("Б", 2), ("А", 1), ("В", 3)])
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row[1] for row in model.rows()] == [3, 2, 1]
    model.set_rows([("Г", 4), ("А", 1)])
    assert [row[1] for row in model.rows()] == [4, 1]
    held = QPersistentModelIndex(model.index(1, 0))
    model.sort(0)
    assert [row[0] for row in model.rows()] == ["А", "Г"]
    assert held.data() == "А"
    model.set_rows([("Б", 2), ("А", 1), ("В", 3)])
    model.sort(-1)
    assert [row[0] for row in model.rows()] == ["Б", "А", "В"]
    index = model.index(2, 1)
    assert index.data(ROW) == ("В", 3)
    assert index.data() == "3"
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "вся"
    assert index.data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Сумма"
    tester.deleteLater()


@pytest.mark.parametrize(("answer", "expected"), [(0, True), (1, False)])
def test_a_question_has_verbs_on_its_buttons(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: int, expected: bool
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []

    def press(box: QMessageBox) -> int:
        seen.extend(button.text() for button in box.buttons())
        box.findChild(QWidget, f"answer{answer}").click()  # type: ignore[union-attr]
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert ask.question(parent, "Удалить карточку?", "Удалить карточку", "Оставить", danger=True) is expected
    assert seen == ["Удалить карточку", "Оставить"] or set(seen) == {"Удалить карточку", "Оставить"}


def test_choosers_give_paths(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(ask.QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(ask.QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "a.xlsx")], ""))
    monkeypatch.setattr(ask.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert ask.folder(parent, "Папка", tmp_path) == tmp_path
    assert ask.open_files(parent, "Файлы", "Excel (*.xlsx)", "import") == [tmp_path / "a.xlsx"]
    assert ask.save_file(parent, "Файл", tmp_path / "b.pdf", "PDF (*.pdf)") is None


@pytest.fixture
def kept_folders(preferences: Preferences) -> Iterator[Preferences]:
    folders.remember_in(preferences)
    yield preferences
    folders.remember_in(None)


def test_choosers_begin_in_the_folder_of_the_last_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept_folders: Preferences
) -> None:
    parent, begun, answers = QWidget(), [], []
    qtbot.addWidget(parent)

    def choose(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[object, str]:
        begun.append(Path(start))
        return answers.pop(), ""

    monkeypatch.setattr(ask.QFileDialog, "getOpenFileNames", choose)
    monkeypatch.setattr(ask.QFileDialog, "getSaveFileName", choose)
    (tmp_path / "lists").mkdir()
    (tmp_path / "reports").mkdir()
    documents = folders.last("import")
    for answer in ([], [str(tmp_path / "lists" / "Иванова.xlsx")], []):
        answers.append(answer)
        ask.open_files(parent, "Файлы", "Excel (*.xlsx)", "import")
    for answer in (str(tmp_path / "reports" / "Иванова.pdf"), ""):
        answers.append(answer)
        ask.new_file(parent, "a.pdf", "PDF", ".pdf", "report")
    assert begun == [documents, documents, tmp_path / "lists", documents / "a.pdf", tmp_path / "reports" / "a.pdf"]
    assert json.loads(kept_folders.get("folders")) == {
        "import": str(tmp_path / "lists"),
        "report": str(tmp_path / "reports"),
    }
    (tmp_path / "lists").rmdir()
    assert folders.last("import") == documents


@pytest.mark.parametrize("kept", ["{", "[]", '{"import": 5}', '{"import": ""}'])
def test_an_unreadable_note_of_folders_means_the_documents(kept: str, kept_folders: Preferences) -> None:
    documents = folders.last("import")
    kept_folders.put("folders", kept)
    assert folders.last("import") == documents
    folders.keep("import", Path(__file__).parent)
    assert folders.last("import") == Path(__file__).parent


def test_midnight_is_told_while_the_window_is_open(qtbot: QtBot, session: Session, now: dt.datetime) -> None:
    session._clock = lambda: now + dt.timedelta(hours=13)
    with qtbot.waitSignal(session.day_changed):
        session.look_at_the_clock()
    with qtbot.assertNotEmitted(session.day_changed):
        session.look_at_the_clock()
