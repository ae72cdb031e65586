"""What a large base must not cost: work that grows with it is not done at each key and each change of the width."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salonbase.visits import Visit
from ui.card.visit_table import VisitTable
from ui.session import PAUSE, Session
from ui.widgets.suggest import among


class _Watched(Visit):
    """A visit that counts how often somebody asks what is owed for it, which stands in one of the columns."""

    asked = 0

    @property
    def debt_kopecks(self) -> int:
        _Watched.asked += 1
        return 0


def test_known_words_are_read_once_for_a_word_and_anew_for_the_next() -> None:
    asked: list[int] = []
    known = ["сайт"]

    def read() -> list[str]:
        asked.append(1)
        return list(known)

    find = among(read)
    assert [list(find(typed)) for typed in ("с", "са", "сай", "са")] == [["сайт"]] * 4
    assert len(asked) == 2  # the last one is no letter more: words may have come meanwhile
    known.append("салон")
    assert list(find("с")) == ["сайт", "салон"]
    assert list(find("салон")) == ["салон"]  # pasted
    assert list(find("")) == known


def test_the_search_is_ready_again_before_the_first_key_after_an_import(
    session: Session, people: dict[str, int], qtbot: QtBot
) -> None:
    session.reload()
    qtbot.waitUntil(lambda: session.index.count() == len(people))
    qtbot.wait(15 * PAUSE)
    assert list(session.index.steps()) == []


def test_a_log_of_years_is_measured_once_however_often_its_width_changes(session: Session, qtbot: QtBot) -> None:
    table = VisitTable(session.orders)
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show()
    day = dt.date(2026, 11, 22)
    rest = ("", (), "", "", 100, 0.0, 100, 100, "", "came")
    log = [_Watched(number, 1, day, None, ("Стрижка",), "Ким", *rest) for number in range(1, 2001)]
    table.show_visits(log, uses_teeth=False)
    QApplication.processEvents()
    _Watched.asked = 0
    for width in (701, 702, 703):
        table.resize(width, 200)
        QApplication.processEvents()
    assert _Watched.asked < len(log)  # the lines on the screen are painted, the others left alone
