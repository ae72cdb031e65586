"""Workbooks with a chart: it refers to the very cells; what is said besides the rows has a sheet of its own."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from salonbase import output
from salonbase.output import Column, Figure, Head, Mark, Picture, Series, Table
from salonbase.output.picture import KINDS
from tests.core import pictures

MONTHS = ["сен 2026", "окт 2026", "ноя 2026"]
INCOME = [4_800_000, 5_250_050, -30_000]
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def income(picture: Picture | None = None, **more: Any) -> Table:
    """Income by month."""
    columns = [Column("Месяц"), Column("Визитов", "number", total=True), Column("Выручка", "money", total=True)]
    rows = [[month, at, kopecks] for at, (month, kopecks) in enumerate(zip(MONTHS, INCOME, strict=True))]
    return Table("Выручка", columns, rows, 3, picture=picture, **more)


def by_month(*series: Series, kind: str = "columns") -> Picture:
    """The picture of ``income``."""
    return Picture(kind, "Выручка по месяцам", MONTHS, series or (Series("Выручка", INCOME),), "money")


def of_every_kind() -> dict[str, Picture]:
    """One picture of each kind."""
    found = {kind: pictures.simple(kind, pictures.months(6), series=2) for kind in ("columns", "lines", "bars")}
    return found | {"curve": pictures.curve(), "heat": pictures.heat()}


def written(tmp_path: Path, *tables: Table, head: Head | None = None) -> Any:
    """The workbook of these tables, opened anew."""
    output.write(tables, tmp_path / "report.xlsx", head=head)
    return openpyxl.load_workbook(tmp_path / "report.xlsx")


def charts_of(path: Path) -> list[ElementTree.Element]:
    """The charts in a workbook."""
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("xl/charts/chart"))
        return [ElementTree.fromstring(archive.read(name)) for name in names]


def referred(workbook: Any, chart: ElementTree.Element, part: str) -> list[list[Any]]:
    """The cells to which the series of a chart refer: ``part`` is "cat", "val", "xVal", "yVal" or "tx"."""
    found = []
    for place in chart.iterfind(f".//{CHART}ser/{CHART}{part}//{CHART}f"):
        match = re.fullmatch(r"'(.+)'!(\$?[A-Z]+\$?\d+(?::\$[A-Z]+\$\d+)?)", place.text or "")
        assert match, place.text
        cells = workbook[match[1]][match[2].replace("$", "")]
        found.append([cell.value for (cell,) in cells] if isinstance(cells, tuple) else [cells.value])
    return found


def test_a_chart_of_the_tables_own_values_stands_beside_them_and_refers_to_them(tmp_path: Path) -> None:
    workbook = written(tmp_path, income(by_month()))
    assert workbook.sheetnames == ["Выручка"]
    (chart,) = charts_of(tmp_path / "report.xlsx")
    assert referred(workbook, chart, "cat") == [MONTHS]
    assert referred(workbook, chart, "val") == [[48_000, 52_500.5, -300]]
    assert referred(workbook, chart, "tx") == [["Выручка"]]
    remembered = [place.text for place in chart.iterfind(f".//{CHART}val//{CHART}v")]
    assert [float(value or "") for value in remembered] == [48_000, 52_500.5, -300]
    (placed,) = workbook["Выручка"]._charts
    assert (placed.anchor._from.col, placed.anchor._from.row) == (4, 1)  # a free column between


def test_a_chart_of_the_first_ten_rows_refers_to_these_only(tmp_path: Path) -> None:
    table = income(Picture("bars", "Лучшие", MONTHS[:2], [Series("", INCOME[:2])], "money"))
    workbook = written(tmp_path, table)
    (chart,) = charts_of(tmp_path / "report.xlsx")
    assert referred(workbook, chart, "val") == [[48_000, 52_500.5]]


def test_labels_that_are_written_in_another_way_keep_the_chart_beside_the_rows(tmp_path: Path) -> None:
    short = Picture("columns", "Выручка", ["09", "10", "11"], [Series("", INCOME)], "money")
    workbook = written(tmp_path, income(short))
    assert workbook.sheetnames == ["Выручка"]
    assert referred(workbook, charts_of(tmp_path / "report.xlsx")[0], "cat") == [MONTHS]


def test_a_heat_map_that_is_the_table_itself_is_coloured_there(tmp_path: Path) -> None:
    hours, week = ["09:00", "10:00"], {"пн": [1, 5], "вт": [0, 12]}
    columns = [Column("Час"), *(Column(day, "number") for day in week), Column("Всего", "number")]
    rows = [["09:00", 1, 0, 1], ["10:00", 5, 12, 17]]
    picture = Picture("heat", "Загрузка", hours, [Series(day, values) for day, values in week.items()])
    workbook = written(tmp_path, Table("Загрузка", columns, rows, 2, picture=picture))
    assert workbook.sheetnames == ["Загрузка"]
    (ranges,) = workbook["Загрузка"].conditional_formatting
    assert str(ranges.sqref) == "B2:C3"


def test_values_that_are_not_in_the_table_get_a_sheet_of_their_own(tmp_path: Path) -> None:
    before = Series("Год назад", [1_000_000, None, 2_500_000])
    workbook = written(tmp_path, income(by_month(Series("Этот период", INCOME), before)))
    assert workbook.sheetnames == ["Выручка", "Диаграмма"]
    sheet = workbook["Диаграмма"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Подпись", "Этот период", "Год назад"], ["сен 2026", 48_000, 10_000], ["окт 2026", 52_500.5, None],
        ["ноя 2026", -300, 25_000],
    ]  # fmt: skip
    assert sheet["B2"].number_format == '#,##0.00\\ "₽"'
    (chart,) = charts_of(tmp_path / "report.xlsx")
    assert referred(workbook, chart, "val") == [[48_000, 52_500.5, -300], [10_000, None, 25_000]]
    assert workbook["Выручка"]._charts == []


def test_rows_that_are_read_once_are_not_read_twice_for_the_chart(tmp_path: Path) -> None:
    table = income(by_month())
    table.rows = iter(list(table.rows))
    workbook = written(tmp_path, table)
    assert [row[0].value for row in workbook["Выручка"].iter_rows(min_row=2)] == [*MONTHS, "Итого"]
    assert workbook.sheetnames == ["Выручка", "Диаграмма"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "heat"])
def test_every_kind_has_a_chart_with_axes_and_round_corners_off(tmp_path: Path, kind: str) -> None:
    picture = of_every_kind()[kind]
    workbook = written(tmp_path, Table("Отчёт", [Column("a")], [["1"]], 1, picture=picture))
    (chart,) = charts_of(tmp_path / "report.xlsx")
    assert {one.get("val") for one in chart.iter(f"{CHART}delete")} == {"0"}
    assert {one.get("val") for one in chart.iter(f"{CHART}varyColors")} == {"0"}
    assert picture.title in "".join(chart.itertext())
    assert len(referred(workbook, chart, "yVal" if kind == "curve" else "val")) == len(picture.series) + (
        kind == "curve"
    )
    assert (chart.find(f".//{CHART}legend") is not None) == (len(picture.series) > 1)


def test_a_curve_names_the_ends_of_its_categories_beside_their_points(tmp_path: Path) -> None:
    picture = Picture("curve", "ABC", ["0", "50", "100"], [Series("Доля", [0, 80, 100])], "percent", [Mark(25, "A: 9")])
    sheet = written(tmp_path, Table("Отчёт", [Column("a")], [["1"]], 1, picture=picture))["Диаграмма"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        [0, 0, None, None], [25, 40, 40, "A: 9"], [50, 80, None, None], [100, 100, None, None],
    ]  # fmt: skip


def test_a_heat_map_is_coloured_cells_in_place_of_a_chart(tmp_path: Path) -> None:
    workbook = written(tmp_path, Table("Загрузка", [Column("a")], [["1"]], 1, picture=pictures.heat()))
    sheet = workbook["Диаграмма"]
    assert charts_of(tmp_path / "report.xlsx") == []
    (ranges,) = sheet.conditional_formatting
    assert str(ranges.sqref) == "B2:M8"
    assert ranges.rules[0].type == "colorScale"
    assert [sheet["A8"].value, sheet["B8"].value, sheet["M8"].value] == ["вс", None, 3]


@pytest.mark.parametrize("kind", ["columns", "bars", "lines", "heat"])
def test_whatever_was_typed_the_workbook_opens(tmp_path: Path, kind: str) -> None:
    words = ["\x00\x0bа", "<&>\"'=1+1", "👩‍🦰\ufffe"]
    picture = Picture(kind, words[0], words, [Series(word, [1, 2, 3]) for word in words])
    workbook = written(tmp_path, Table(words[1], [Column("a")], [["1"]], 1, picture=picture, told=words[0]))
    assert [row[0].value for row in workbook["Диаграмма"].iter_rows(min_row=2)] == ["а", "<&>\"'=1+1", "👩‍🦰"]


def test_an_empty_picture_leaves_the_workbook_as_it_is(tmp_path: Path) -> None:
    workbook = written(tmp_path, income(by_month(Series("", [0, None, 0]))))
    assert workbook.sheetnames == ["Выручка"]
    assert charts_of(tmp_path / "report.xlsx") == []


def test_what_is_said_besides_the_rows_stands_on_a_sheet_of_its_own(tmp_path: Path) -> None:
    table = income(
        told="1–30 ноября 2026",
        figures=[Figure("Средний чек", 250_000, "money", "+12 %"), Figure("Первый", dt.date(2026, 11, 2), "day")],
        remarks=["Отменённые визиты не считаются.", "=HYPERLINK(1)"],
    )
    workbook = written(tmp_path, table, head=Head("Салон «Ромашка»"))
    assert workbook.sheetnames == ["Выручка", "Об отчёте"]
    cells = [[cell.value for cell in row if cell.value is not None] for row in workbook["Об отчёте"].iter_rows()]
    assert [row for row in cells if row] == [
        ["Выручка"], ["1–30 ноября 2026"], ["Салон «Ромашка»"], ["Средний чек", 2_500, "+12 %"],
        ["Первый", dt.datetime(2026, 11, 2)], ["Отменённые визиты не считаются."], ["=HYPERLINK(1)"],
    ]  # fmt: skip
    (risky,) = [cell for (cell, *_) in workbook["Об отчёте"].iter_rows() if cell.value == "=HYPERLINK(1)"]
    assert risky.data_type == "s"
    sheet = workbook["Выручка"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:C4")


def test_totals_that_only_the_maker_knows_stand_beside_the_sums(tmp_path: Path) -> None:
    table = Table(
        "Мастера", [Column("Мастер"), Column("Выручка", "money", total=True), Column("Средний чек", "money")],
        [["Анна", 100_00, 50_00], ["Ольга", 300_00, 75_00]], 2, totals=[None, 400_00, 66_67],
    )  # fmt: skip
    sheet = written(tmp_path, table)["Мастера"]
    assert [cell.value for cell in sheet[4]] == ["Итого", "=SUBTOTAL(109,B2:B3)", 66.67]


def test_no_sum_of_nothing_refers_to_itself(tmp_path: Path) -> None:
    table = income()
    table.rows = []
    assert written(tmp_path, table)["Выручка"].max_row == 1


def test_sheets_of_one_name_in_different_letters_are_told_apart(tmp_path: Path) -> None:
    tables = [Table(title, [Column("a")], [["1"]], 1) for title in ("Чек", "чек")]
    assert written(tmp_path, *tables).sheetnames == ["Чек", "чек 2"]


@pytest.mark.parametrize("kind", KINDS)
def test_another_reader_finds_the_same_values_and_every_part_is_sound(tmp_path: Path, kind: str) -> None:
    table = income(of_every_kind()[kind], told="ноябрь", remarks=["да"])
    output.write([table, table], tmp_path / "report.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "report.xlsx"))
    assert book.sheet_names == ["Выручка", "Диаграмма", "Об отчёте", "Выручка 2", "Диаграмма 2", "Об отчёте 2"]
    assert book.get_sheet_by_index(0).to_python()[1:4] == [["сен 2026", 0, 48_000], ["окт 2026", 1, 52_500.5],
                                                            ["ноя 2026", 2, -300]]  # fmt: skip
    with zipfile.ZipFile(tmp_path / "report.xlsx") as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        assert len(names) == len(archive.namelist())
        for name in names:
            root = ElementTree.fromstring(archive.read(name))
            for link in root.iter("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"):
                assert link.get("Target", "").lstrip("/") in names or (
                    name == "xl/_rels/workbook.xml.rels" and "xl/" + link.get("Target", "").lstrip("/") in names
                )
