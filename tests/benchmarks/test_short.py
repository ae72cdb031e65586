"""The benchmark in its short form: everything runs and every promise has its row. No time is judged here."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from salonbase import clients
from salonbase.base import Base
from salonbase.reports import REPORTS
from tests import bases
from tests.benchmarks import importing, papers, reports, running, workbooks, years
from tests.benchmarks.measuring import Figure, percentile, table

PROMISED = (
    "key press to repainted list",
    "open a card with 50 visits to painted",
    "saving a field",
    "both panels reload",
    "right password to usable window",
    "process start to unlock page",
    "memory with everything open",
    "demo of 500 clients ready",
)


@pytest.mark.timeout(300)
def test_the_short_benchmark_has_a_row_for_every_promise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    said: list[str] = []
    running.run([1_000], rounds=5, windows=True, folder=None, say=said.append)
    for promise in PROMISED:
        assert any(line.startswith(promise) for line in said), promise


@pytest.mark.timeout(120)
def test_the_benchmark_of_the_import_has_a_row_for_every_promise(tmp_path: Path) -> None:
    found = {figure.title: figure for figure in importing.figures(300, tmp_path, rounds=1)}
    promised = {"list to cards", "list to preview", "longest wait of the window", "memory of the program"}
    assert found.keys() == promised
    assert all(figure.value > 0 for figure in found.values())


@pytest.mark.timeout(120)
def test_the_benchmark_of_papers_has_a_row_for_every_promise() -> None:
    found = {figure.title: figure for figure in papers.figures(200, rounds=1)}
    promised = {"report to PDF", "report to PDF, by reportlab", "longest wait of the window", "memory of the process",
                "size of the file"}  # fmt: skip
    assert found.keys() == promised
    assert all(figure.value > 0 for figure in found.values())
    assert found["memory of the process"].holds
    assert found["size of the file"].holds


def test_the_benchmark_of_years_measures_what_is_done_every_day(salon: Base, now: dt.datetime) -> None:
    bases.add_clients(40, now)
    years.age(now)
    found = years.figures(now, rounds=2)
    assert [figure.title for figure in found if figure.value <= 0] == []
    assert clients.count_in_trash() == 14  # of 16: two were erased


def test_the_benchmark_of_the_reports_has_a_row_for_each_of_them(salon: Base, now: dt.datetime) -> None:
    bases.add_clients(40, now)
    found = reports.figures(now.date(), rounds=1)
    assert [figure.title for figure in found] == [one.key for one in REPORTS]
    assert [figure.title for figure in found if figure.value <= 0 or figure.floor <= 0] == []


def test_a_figure_holds_only_within_its_promise() -> None:
    assert Figure("a", 10, 5, most_times=2).holds
    assert not Figure("a", 11, 5, most_times=2).holds
    assert not Figure("a", 17, 5, limit=16).holds
    assert Figure("a", 900, 450, above_floor=500).holds
    assert not Figure("a", 1000, 450, above_floor=500).holds


def test_the_table_marks_what_does_not_hold() -> None:
    lines = table([("1 client", [Figure("quick", 1, 1, limit=2), Figure("slow", 3, 1, limit=2)])])
    assert "!" not in lines[1]
    assert "!" in lines[2]
    assert lines[2].endswith("2 ms")


def test_the_percentile_is_one_of_the_times() -> None:
    assert percentile([5, 1, 3, 2, 4], 0.5) == 3
    assert percentile([1, 2], 0.95) == 2


def test_the_benchmark_of_workbooks_has_a_row_for_every_promise(tmp_path: Path) -> None:
    found = {figure.title: figure for figure in workbooks.figures(300, tmp_path, rounds=1)}
    assert found.keys() == {"report to workbook", "the same with a chart"}
    assert all(figure.value > 0 and figure.most_times == 1.3 for figure in found.values())
