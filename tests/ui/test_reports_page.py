"""The page «Отчёты»: what is chosen is answered at once, and the window stays alive meanwhile."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from salonbase import clients, exporting, formats, reports, segments, visits
from salonbase.errors import SalonError
from salonbase.models import Client
from salonbase.output import Column, Figure, Table
from salonbase.paged import Paged
from salonbase.report import Asked, Choice, Found, Parameter, Report, period
from salonbase.text import text
from tests.slow import SlowElsewhere
from ui import work
from ui.dialogs.segment_name import SegmentNameDialog
from ui.panels.reports import ReportsPage
from ui.preferences import Preferences
from ui.reports.found_model import FoundModel
from ui.reports.found_table import FoundTable
from ui.reports.period_control import shifted
from ui.reports.taking import file_name
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")
Soon = Callable[[Callable[[], object]], None]
COUNTING = """WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 300000)
    SELECT count(*), (SELECT count(*) FROM client) FROM many"""


def _everybody(asked: Asked) -> Found:
    """A report of people: all clients, or those asked for."""
    condition, parameters = asked.among("id")
    sql = f"SELECT id, name, updated_at FROM client WHERE deleted_at IS NULL{condition} ORDER BY sort_key"
    database = Client._meta.database
    found = database.execute_sql(sql.replace("name, updated_at", "search_key, 1"), parameters).fetchall()
    limit = asked["limit"]
    rows = [(key, -number if asked["minus"] else number) for number, (_, key, _) in enumerate(found[:limit])]
    table = Table(
        "Everybody",
        (Column(text("Reports", "Client")), Column("Number", "number", total=True)),
        rows,
        len(rows),
        told=f"{asked['order']} {asked['from']} {asked['to']}",
        figures=(Figure("Clients", len(rows)),),
        remarks=("Those in the trash are left out.",),
    )
    return Found(table, [client_id for client_id, _, _ in found[:limit]])


def _slow(_asked: Asked) -> Found:
    counted = Client._meta.database.execute_sql(COUNTING).fetchall()
    return Found(Table("Slow", (Column("Counted", "number"), Column("Clients", "number")), counted, 1))


PEOPLE = Report(
    "everybody", "people", lambda: "Everybody", lambda: "All the clients.",
    (
        *period("this_month"),
        Parameter("order", "choice", lambda: "Order", lambda _today: "up",
                  (Choice("up", lambda: "Upwards"), Choice("down", lambda: "Downwards"))),
        Parameter("limit", "number", lambda: "At most", lambda _today: 100, least=0, most=500),
        Parameter("minus", "yes_no", lambda: "Below nought", lambda _today: False),
        Parameter("specialist", "specialist", lambda: "Specialist", lambda _today: ""),
    ),
    _everybody, of_people=True,
)  # fmt: skip
SLOW = Report("slow", "work", lambda: "Slow", lambda: "Takes its time.", (), _slow)


@pytest.fixture(autouse=True)
def own_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "REPORTS", (PEOPLE, SLOW))


@pytest.fixture
def page(qtbot: QtBot, filled: Session, preferences: Preferences, soon: Soon) -> ReportsPage:
    return _page(qtbot, filled, preferences, soon)


def _page(qtbot: QtBot, session: Session, preferences: Preferences, soon: Soon) -> ReportsPage:
    made = ReportsPage(session, preferences)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    soon(lambda: made.found is not None and not made.asking.is_busy)
    return made


def shown(page: ReportsPage) -> list[list[str]]:
    model = page.answer.table.model
    return [model.words(line) for line in range(model.rowCount())]


def answered(page: ReportsPage, soon: Soon) -> None:
    soon(lambda: not page.asking.is_busy and not work.busy())


def test_the_first_report_is_answered_by_itself(page: ReportsPage) -> None:
    assert page.head.title.text() == "Everybody"
    assert len(shown(page)) == 6
    assert page.answer.table.totals.accessibleName() == "Client: Total, Number: 15"


def test_a_row_opens_the_card_of_the_client_whom_it_names(page: ReportsPage, qtbot: QtBot) -> None:
    chosen: list[int] = []
    page.client_chosen.connect(chosen.append)
    page.answer.table.view.selectRow(2)
    qtbot.keyClick(page.answer.table.view, Qt.Key.Key_Return)
    page.answer.table.view.doubleClicked.emit(page.answer.table.model.index(4, 1))
    assert chosen == [page.found.clients[2], page.found.clients[4]]  # type: ignore[union-attr]


def test_a_sorted_table_still_opens_the_right_cards_and_totals_stay(page: ReportsPage) -> None:
    model = page.answer.table.model
    before = {tuple(model.words(line)): model.client(line) for line in range(6)}
    page.answer.table.view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert [words[1] for words in shown(page)] == ["5", "4", "3", "2", "1", "0"]
    assert {tuple(model.words(line)): model.client(line) for line in range(6)} == before
    page.answer.table.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert [words[1] for words in shown(page)] == ["0", "1", "2", "3", "4", "5"]


def test_a_control_is_answered_at_once(page: ReportsPage, soon: Soon, qtbot: QtBot) -> None:
    page.findChild(QPushButton, "report_order_down").click()
    soon(lambda: page.found.table.told.startswith("down"))  # type: ignore[union-attr]
    limit: Any = page.findChild(object, "report_limit")
    limit.setFocus()
    limit.selectAll()
    qtbot.keyClicks(limit, "2")
    soon(lambda: len(shown(page)) == 2)
    page.controls.period.presets.setFocus()  # type: ignore[union-attr]
    begins = page.controls.period.begins  # type: ignore[union-attr]
    begins.setFocus()
    begins.selectAll()
    qtbot.keyClicks(begins, "01.02.2025")
    soon(lambda: "2025-02-01" in page.found.table.told)  # type: ignore[union-attr]
    assert page.controls.period.presets.currentText() == "Own period"  # type: ignore[union-attr]


def test_a_day_that_is_none_leaves_the_former_answer(page: ReportsPage, qtbot: QtBot) -> None:
    begins = page.controls.period.begins  # type: ignore[union-attr]
    told = page.found.table.told  # type: ignore[union-attr]
    begins.selectAll()
    qtbot.keyClicks(begins, "99.99")
    assert begins.is_wrong
    qtbot.wait(250)
    assert page.found.table.told == told  # type: ignore[union-attr]


def test_the_arrows_go_to_the_period_before_and_after(page: ReportsPage, soon: Soon) -> None:
    period_control = page.controls.period
    assert period_control is not None
    period_control.back.click()
    soon(lambda: "2026-10-01 2026-10-31" in page.found.table.told)  # type: ignore[union-attr]
    assert period_control.presets.currentText() == "Last month"
    period_control.back.click()
    soon(lambda: "2026-09-01 2026-09-30" in page.found.table.told)  # type: ignore[union-attr]
    assert period_control.presets.currentText() == "Own period"


@pytest.mark.parametrize(
    ("begins", "ends", "steps", "expected"),
    [
        (dt.date(2026, 1, 1), dt.date(2026, 1, 31), 1, (dt.date(2026, 2, 1), dt.date(2026, 2, 28))),
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), -1, (dt.date(2023, 1, 1), dt.date(2023, 12, 31))),
        (dt.date(2024, 2, 29), dt.date(2024, 2, 29), 1, (dt.date(2024, 3, 1), dt.date(2024, 3, 1))),
        (dt.date(2026, 11, 16), dt.date(2026, 11, 22), -1, (dt.date(2026, 11, 9), dt.date(2026, 11, 15))),
        (dt.date(1, 1, 1), dt.date(1, 1, 31), -1, (dt.date(1, 1, 1), dt.date(1, 1, 31))),
        (dt.date(9999, 12, 1), dt.date(9999, 12, 31), 1, (dt.date(9999, 12, 1), dt.date(9999, 12, 31))),
    ],
)
def test_a_period_moves_by_its_own_length(
    begins: dt.date, ends: dt.date, steps: int, expected: tuple[dt.date, dt.date]
) -> None:
    assert shifted(begins, ends, steps) == expected


def test_what_was_asked_is_there_the_next_time_and_nobody_s_name_is_kept(
    page: ReportsPage, qtbot: QtBot, filled: Session, preferences: Preferences, soon: Soon, now: dt.datetime
) -> None:
    visits.add(clients.ordered_ids()[0], {"day": now.date(), "specialist": "Анна Крылова"}, now=now)
    page._shown = ""
    page.show_part("everybody")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page.findChild(QPushButton, "report_order_down").click()
    page.controls.period.back.click()  # type: ignore[union-attr]
    box: Any = page.findChild(object, "report_specialist")
    box.setCurrentIndex(box.findData("Анна Крылова"))
    box.activated.emit(box.currentIndex())
    page.ask()
    answered(page, soon)
    kept = Path(preferences._path).read_text("utf-8")
    assert "Крылова" not in kept
    again = _page(qtbot, filled, Preferences(preferences._path), soon)
    assert again.found.table.told.startswith("down 2026-10-01 2026-10-31")  # type: ignore[union-attr]


def test_an_empty_answer_says_so_in_words_and_cannot_be_saved(page: ReportsPage, soon: Soon, qtbot: QtBot) -> None:
    limit: Any = page.findChild(object, "report_limit")
    limit.setFocus()
    limit.clear()
    qtbot.keyClicks(limit, "0")
    answered(page, soon)
    assert page.notice.isVisible()
    assert not page.head.print_button.isEnabled()


def test_an_empty_answer_offers_all_time(page: ReportsPage, soon: Soon, monkeypatch: pytest.MonkeyPatch) -> None:
    def of_long_ago(asked: Asked) -> Found:
        rows = [("1990",)] if asked["from"] is None else []
        return Found(Table("Dated", (Column("Year"),), rows, len(rows)))

    dated = Report("dated", "work", lambda: "Dated", lambda: "Of long ago.", period("this_month"), of_long_ago)
    monkeypatch.setattr(reports, "REPORTS", (PEOPLE, dated))
    page.show_part("dated")
    answered(page, soon)
    assert page.notice.isVisible()
    page.notice.findChild(QPushButton, "report_all_time").click()
    soon(lambda: len(shown(page)) == 1)
    assert page.controls.values() == {"period": "all_time"}


def test_a_number_is_stepped_typed_and_marked_where_it_cannot_be(page: ReportsPage, soon: Soon, qtbot: QtBot) -> None:
    limit: Any = page.findChild(object, "report_limit")
    limit.setFocus()
    qtbot.keyClick(limit, Qt.Key.Key_Down)
    soon(lambda: page.controls.values()["limit"] == 99)  # type: ignore[index]
    limit.selectAll()
    qtbot.keyClicks(limit, "501")
    assert limit.is_wrong
    assert "500" in limit.toolTip()
    assert page.controls.values()["limit"] == 50  # type: ignore[index]
    page.list.setFocus()
    assert (limit.text(), limit.is_wrong) == ("50", False)


def test_keys_typed_while_a_report_is_made_are_answered_first_and_the_report_follows(
    page: ReportsPage, filled: Session, soon: Soon, now: dt.datetime
) -> None:
    slow = SlowElsewhere(filled.base)
    page.show_part("slow")
    soon(slow.begun.is_set)
    filled.change(clients.add, {"surname": "Новая"})
    assert [row.surname for row in Client.select(Client.surname).where(Client.surname == "Новая")] == ["Новая"]
    slow.end()
    soon(lambda: shown(page) == [[formats.number(300_000), "7"]])


def test_a_long_report_shows_how_far_it_is_and_can_be_cancelled(page: ReportsPage, filled: Session, soon: Soon) -> None:
    slow = SlowElsewhere(filled.base)
    page.show_part("slow")
    soon(slow.begun.is_set)
    soon(page.waiting.isVisible)
    page.waiting.cancel.click()
    assert not page.waiting.isVisible()
    soon(lambda: not work.busy())
    slow.end()
    assert page.notice.isVisible()
    page.notice.findChild(QPushButton, "report_again").click()
    soon(lambda: len(shown(page)) == 1 and page.answer.isVisible())


def test_what_was_wished_before_is_broken_off_and_dropped(page: ReportsPage, filled: Session, soon: Soon) -> None:
    slow = SlowElsewhere(filled.base)
    answers: list[Found] = []
    page.asking.found.connect(answers.append)
    page.show_part("slow")
    soon(slow.begun.is_set)
    page.show_part("everybody")
    slow.end()
    soon(lambda: answers)
    answered(page, soon)
    assert {answer.table.title for answer in answers} == {"Everybody"}


def test_a_refusal_is_said_in_place_of_the_answer(
    page: ReportsPage, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_asked: Asked) -> Found:
        raise SalonError("Not so.")

    monkeypatch.setattr(reports, "REPORTS", (Report("no", "base", lambda: "No", lambda: "", (), refuse),))
    page._choose("no")
    soon(page.notice.isVisible)
    soon(lambda: page.notice._words.text() == "Not so.")
    assert not page.head.print_button.isEnabled()


def test_something_written_elsewhere_renews_the_answer(page: ReportsPage, filled: Session, soon: Soon) -> None:
    filled.change(clients.add, {"surname": "Щукина"})
    soon(lambda: len(shown(page)) == 7)


def test_a_report_that_nobody_sees_is_not_made(page: ReportsPage, filled: Session, qtbot: QtBot) -> None:
    page.hide()
    filled.change(clients.add, {"surname": "Щукина"})
    qtbot.wait(300)
    assert not page.asking.is_busy
    assert len(shown(page)) == 6


def test_a_file_is_saved_where_the_person_chose_and_noted(
    page: ReportsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, path: Path, _kinds: str) -> Path:
        proposed.append(path.name)
        return tmp_path / "mine"

    monkeypatch.setattr("ui.ask.save_file", choose)
    page.head.save_buttons[".csv"].click()
    assert proposed == ["Everybody 2026-11.csv"]
    assert (tmp_path / "mine.csv").read_bytes().count(b"\r\n") >= 6
    assert [(past.what, past.format, past.rows) for past in exporting.past()] == [("report:everybody", "csv", 6)]
    assert "mine.csv" in page.bar.sentence()


def test_a_disk_that_refuses_leaves_nothing_behind(
    page: ReportsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled: Session
) -> None:
    said: list[str] = []
    filled.message.connect(lambda sentence, _kind: said.append(sentence))
    monkeypatch.setattr("ui.ask.save_file", lambda *_: tmp_path / "not there" / "x.csv")
    page.head.save_buttons[".csv"].click()
    assert said
    assert exporting.past() == []


def test_chosen_rows_are_copied_for_a_table_elsewhere(page: ReportsPage, qtbot: QtBot) -> None:
    page.answer.table.view.selectRow(0)
    qtbot.keyClick(page.answer.table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.answer.table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[1] == "Number"
    assert [line.split("\t")[1] for line in lines[1:]] == ["0", "1"]


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"from": dt.date(2026, 11, 1), "to": dt.date(2026, 11, 30)}, "Выручка 2026-11"),
        ({"from": dt.date(2026, 1, 1), "to": dt.date(2026, 12, 31)}, "Выручка 2026"),
        ({"from": dt.date(2026, 11, 22), "to": dt.date(2026, 11, 22)}, "Выручка 2026-11-22"),
        ({"from": dt.date(2026, 11, 2), "to": dt.date(2026, 11, 8)}, "Выручка 2026-11-02 – 2026-11-08"),
        ({"from": None, "to": None}, "Выручка 2026-11-22"),
        ({}, "Выручка 2026-11-22"),
        ({"from": dt.date(1, 1, 1), "to": dt.date.max}, "Выручка 0001-01-01 – 9999-12-31"),
    ],
)
def test_a_file_is_named_after_the_report_and_its_period(values: dict[str, Any], name: str) -> None:
    assert file_name("Выручка", values, dt.date(2026, 11, 22)) == name
    assert file_name('А/Б: "В"', {}, dt.date(2026, 11, 22)) == "А Б В 2026-11-22"


class Counted(Sequence[Sequence[Any]]):
    """A million rows that tell which of them were read."""

    def __init__(self) -> None:
        self.read: set[int] = set()

    def __len__(self) -> int:
        return 1_000_000

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        self.read.add(place)
        return (f"Клиент {place}", place)


def test_of_a_million_rows_only_those_are_read_that_are_painted(qtbot: QtBot) -> None:
    rows = Counted()
    table = FoundTable()
    qtbot.addWidget(table)
    table.resize(700, 600)
    table.show()
    table.show_found(
        Found(
            Table("Much", (Column("Client"), Column("Number", "number", total=True)), rows, 1_000_000), range(1_000_000)
        ),
        "",
    )
    QApplication.processEvents()
    assert len(rows.read) < 300
    table.view.scrollToBottom()
    QApplication.processEvents()
    assert 999_999 in rows.read
    assert len(rows.read) < 400
    assert not table.model.can_sort
    assert "Excel" in table.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    table.view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert table.model.words(0)[1] == "0"


def test_the_model_keeps_the_promises_of_qt_with_lists_and_with_lazy_rows(qtbot: QtBot) -> None:
    model = FoundModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    columns = (Column("Word"), Column("Day", "day"), Column("Sum", "money"))
    rows = [("б", dt.date(2026, 1, 2), 100), ("", None, None), ("а", "12.03", -5), ("ё", dt.date(2025, 1, 2), 7)]
    model.show_found(Found(Table("", columns, rows, 4), [1, None, 3, 4]))
    model.sort(0)
    assert [model.words(line)[0] for line in range(4)] == ["а", "б", "ё", ""]
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert [model.client(line) for line in range(4)] == [1, 4, 3, None]
    model.sort(1)
    assert [model.client(line) for line in range(4)] == [4, 1, 3, None]
    model.show_found(
        Found(Table("", columns, Paged([1, 2], lambda keys: {key: (str(key), None, key) for key in keys}, 3), 2))
    )
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert [model.words(line)[0] for line in range(2)] == ["1", "2"]
    model.show_found(None)
    assert model.rowCount() == 0


def test_a_narrow_window_has_the_list_as_a_menu(page: ReportsPage, soon: Soon) -> None:
    page.setMinimumSize(1, 1)  # in the window it is as narrow as the window makes it
    page.resize(560, 500)
    assert not page.list.isVisible()
    assert page.head.switch.isVisible()
    names = [action.text() for action in page.head.switch.menu().actions() if not action.isSeparator()]
    assert names == ["Everybody", "Slow"]
    page.head.switch.menu().actions()[-1].trigger()
    soon(lambda: page.report.key == "slow" and page.answer.isVisible())


def test_the_page_scrolls_as_a_whole_only_where_it_is_too_low_for_an_answer(page: ReportsPage, soon: Soon) -> None:
    bar = page.findChild(QScrollArea, "report_whole").verticalScrollBar()
    page.setMinimumSize(1, 1)
    page.resize(1224, 600)
    soon(lambda: bar.maximum() == 0)
    page.resize(1224, 300)
    soon(lambda: bar.maximum() > 0)


def test_whoever_stands_in_a_report_becomes_a_segment_and_the_segment_a_choice(
    page: ReportsPage, soon: Soon, filled: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keep(dialog: SegmentNameDialog) -> int:
        dialog.name.set_words("")
        dialog.keep()
        assert dialog._box.error()
        dialog.name.set_words("Первые двое")
        QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)
        return 1

    limit: Any = page.findChild(object, "report_limit")
    limit.show_number(2)
    limit.changed.emit()
    soon(lambda: len(shown(page)) == 2)
    monkeypatch.setattr(SegmentNameDialog, "exec", keep)
    page.head.segment_button.click()
    assert [one.name for one in segments.saved()] == ["Первые двое"]
    assert len(segments.ids(segments.of("Первые двое").conditions, today=filled.today())) == 2
    answered(page, soon)
    limit.show_number(100)
    limit.changed.emit()
    soon(lambda: len(shown(page)) == 6)
    people = page.controls.people
    assert people is not None
    assert people.isVisible()
    people.setCurrentIndex(1)
    people.activated.emit(1)
    soon(lambda: len(shown(page)) == 2)


def test_everything_is_reached_by_the_keyboard_alone(page: ReportsPage, qtbot: QtBot, soon: Soon) -> None:
    page.list.setFocus()
    page.show_part("slow")
    answered(page, soon)
    for letter in "eve":
        qtbot.keyClick(page.list, letter)
    soon(lambda: page.report.key == "everybody" and len(shown(page)) == 6)
    seen: list[str] = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "report_list", "period_preset", "period_back", "period_from", "period_to", "period_forward", "report_order_up",
        "report_limit", "report_minus", "report_specialist", "report_table", "report_pdf",
    ]  # fmt: skip
    up = page.findChild(QPushButton, "report_order_up")
    up.setFocus()
    qtbot.keyClick(up, Qt.Key.Key_Right)
    soon(lambda: page.found.table.told.startswith("down"))  # type: ignore[union-attr]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.answer.table.view.hasFocus()


def test_a_report_ends_at_once_when_the_base_is_to_be_closed(page: ReportsPage, filled: Session, soon: Soon) -> None:
    slow = SlowElsewhere(filled.base)
    page.show_part("slow")
    soon(slow.begun.is_set)
    assert work.only_own()
    work.stop_own()
    soon(lambda: not work.busy())
    slow.end()
    assert not page.asking.is_busy


def test_a_bug_in_a_report_reaches_the_crash_page_and_nobody_waits(
    page: ReportsPage, soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_asked: Asked) -> Found:
        raise ZeroDivisionError

    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: caught.append(kind))
    monkeypatch.setattr(reports, "REPORTS", (Report("bug", "base", lambda: "Bug", lambda: "", (), fail),))
    page._choose("bug")
    soon(lambda: caught == [ZeroDivisionError])
    assert not page.asking.is_busy
    assert page.notice.isVisible()


def test_the_wheel_moves_the_page_before_the_rows(page: ReportsPage, qapp: QApplication) -> None:
    page.resize(1200, 420)
    qapp.processEvents()
    outer = page.answer.verticalScrollBar()
    assert outer.maximum() > 0
    viewport = page.answer.table.view.viewport()
    place = QPointF(20, 20)
    turn = QWheelEvent(
        place, viewport.mapToGlobal(place), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(viewport, turn)
    assert outer.value() > 0
    assert page.answer.table.view.verticalScrollBar().value() == 0


def test_who_comes_back_to_a_report_is_where_he_was(page: ReportsPage, filled: Session, soon: Soon) -> None:
    table = page.answer.table
    table.view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    table.view.selectRow(3)
    filled.change(clients.add, {"surname": "Щукина"})
    soon(lambda: len(shown(page)) == 7)
    assert [words[1] for words in shown(page)] == ["6", "5", "4", "3", "2", "1", "0"]
    assert table.view.currentIndex().row() == 3
    page.findChild(QPushButton, "report_order_down").click()
    soon(lambda: page.found.table.told.startswith("down"))  # type: ignore[union-attr]
    assert table.view.currentIndex().row() == 0


def test_a_whole_book_is_asked_for_before_it_is_made(
    page: ReportsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def refuse(_parent: object, sentence: str, *_words: str, **_more: object) -> bool:
        asked.append(sentence)
        return False

    monkeypatch.setattr("ui.ask.question", refuse)
    monkeypatch.setattr("ui.ask.save_file", lambda *_: tmp_path / "x.csv")
    monkeypatch.setattr("ui.reports.taking.MOST_ON_PAPER", 5)
    page.head.save_buttons[".pdf"].click()
    page.head.print_button.click()
    assert len(asked) == 2
    page.head.save_buttons[".csv"].click()
    assert len(asked) == 2
    assert (tmp_path / "x.csv").exists()
