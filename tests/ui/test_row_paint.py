"""The rows of the panels: nothing is cut by its neighbour."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.side_panels import wanted_width
from ui.widgets.row_list import RowList
from ui.widgets.row_paint import Fonts, Zone, _as_many_as_fit, _chip_of, _fit, _fit_day
from ui.widgets.rows import Late, Row, Section, Tone, Word


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    theme.apply(qapp, "light", scale=1.0)


ROW = Row(
    key=1,
    client_id=7,
    icon="cake",
    title="Белоусова-Краснопольская Александра Константиновна",
    short_title="Белоусова-Краснопольская Александра",
    facts=("14:30", "контроль после лечения тридцать шестого зуба", "Орлова Н. В."),
    phone="+7 916 204-18-33",
    day=Word("вт, 24 ноября", short="24 ноября"),
    action=Word("придёт", menu=True),
)


def metrics() -> tuple[QFontMetrics, QFontMetrics]:
    fonts = Fonts.now()
    return QFontMetrics(fonts.title), QFontMetrics(fonts.small)


def test_the_name_loses_its_patronymic_before_it_is_elided() -> None:
    title, _ = metrics()
    wide = title.horizontalAdvance(ROW.title) + 4
    assert _fit(ROW, title, wide) == ROW.title
    assert _fit(ROW, title, wide - 40) == ROW.short_title


def test_the_day_is_shortened_before_a_fact_is_left_out() -> None:
    _, small = metrics()
    strong = QFontMetrics(Fonts.now().strong)
    wide = strong.horizontalAdvance(ROW.day.text) + small.horizontalAdvance(" · 14:30") + 4
    assert _fit_day(ROW, strong, small, wide) == ROW.day.text
    assert _fit_day(ROW, strong, small, wide - 10) == ROW.day.short


def test_how_long_a_visit_is_overdue_stands_in_the_chip_that_ends_it() -> None:
    late = replace(ROW, day=Word("53 дня", Tone.BAD))
    assert _chip_of(late) == Word("53 дня", Tone.BAD, menu=True)
    assert _fit_day(late, *metrics(), 500) == ""
    assert _chip_of(ROW) == ROW.action


def test_a_short_fact_is_left_out_whole_and_a_long_one_is_elided() -> None:
    _, small = metrics()
    assert _as_many_as_fit(ROW.facts, small, 2000) == " · ".join(ROW.facts)
    narrow = _as_many_as_fit(ROW.facts, small, 120)
    assert narrow.startswith("14:30 · контроль")
    assert narrow.endswith("…")
    assert _as_many_as_fit(("исполняется 61", "визит 12 окт"), small, 100) == "исполняется 61"


@pytest.mark.parametrize("width", [200, 260, 340, 600])
@pytest.mark.parametrize("density", list(theme.DENSITIES))
def test_no_part_of_a_row_lies_over_another(qapp: QApplication, qtbot: QtBot, width: int, density: str) -> None:
    theme.apply(qapp, "light", density, scale=1.0)
    rows = RowList("rows", "Rows")
    qtbot.addWidget(rows)
    rows.resize(width, 300)
    rows.show_items([Late(ROW.key, lambda: ROW)])
    places = rows._paint._places(QRect(0, 0, width, 80), ROW, Fonts.now())
    assert not places.title.intersects(places.phone)
    assert not places.day.intersects(places.facts)
    for above in (places.title, places.phone):
        assert not above.intersects(places.action)
    for beside in (places.day, places.facts):
        assert not beside.intersects(places.action)
    for part in (places.icon, places.title, places.phone, places.action):
        assert QRect(0, 0, width, 120).contains(part)


def test_each_place_of_a_row_has_its_meaning(qtbot: QtBot) -> None:
    rows = RowList("rows", "Rows")
    qtbot.addWidget(rows)
    rows.resize(300, 300)
    rows.show_items([Section("today", 1), Late(ROW.key, lambda: ROW)])
    rows.show()
    index = rows.model().index(1, 0)
    places = rows._paint._places(rows.visualRect(index), ROW, Fonts.now())
    assert rows.zone_at(places.action.center()) is Zone.ACTION
    assert rows.zone_at(places.phone.center()) is Zone.PHONE
    assert rows.zone_at(places.title.center()) is Zone.ROW
    assert rows.zone_at(rows.visualRect(rows.model().index(0, 0)).center()) is Zone.NOTHING
    assert ROW.title in rows._paint.tip(index, places.title.center())
    assert "Ctrl+C" in rows._paint.tip(index, places.phone.center())
    qtbot.mouseMove(rows.viewport(), places.action.center())
    rows.grab()


def test_a_section_is_skipped_by_the_arrows(qtbot: QtBot) -> None:
    rows = RowList("rows", "Rows")
    qtbot.addWidget(rows)
    rows.resize(300, 400)
    rows.show_items([Section("a", 1), Late(1, lambda: ROW), Section("b", 1), Late(2, lambda: ROW)])
    rows.show()
    for wanted in (1, 3, 3):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        assert rows.currentIndex().row() == wanted
    assert rows.zone_at(QPoint(5, 390)) is Zone.NOTHING


@pytest.mark.parametrize("density", list(theme.DENSITIES))
@pytest.mark.parametrize("family", ["", "DejaVu Sans"])
def test_the_panels_want_room_for_an_ordinary_name(qapp: QApplication, qtbot: QtBot, density: str, family: str) -> None:
    before = qapp.font()
    qapp.setFont(QFont(family) if family else before)
    theme.apply(qapp, "light", density, scale=1.0)
    row = replace(ROW, title="Вишневская Маргарита Викторовна", short_title="Вишневская Маргарита")
    rows = RowList("rows", "Rows")
    qtbot.addWidget(rows)
    width = wanted_width()
    rows.resize(width, 300)
    assert rows._paint._places(QRect(0, 0, width, 80), row, Fonts.now()).title_text == row.short_title
    qapp.setFont(before)


@pytest.mark.parametrize("rows", [[], [ROW, replace(ROW, key=2)]], ids=["empty", "two rows"])
def test_where_the_keyboard_is_can_be_seen_before_a_row_is_chosen(qtbot: QtBot, rows: list[Row]) -> None:
    made = RowList("rows", "Rows")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_items(rows)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.clearFocus()
    before = made.grab().toImage()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(made.hasFocus)
    assert made.grab().toImage() != before
