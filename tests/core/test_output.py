"""Tables become files: typed cells in Excel, text with semicolons, nothing half-written."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import output
from salonbase.errors import Cancelled, SalonError
from salonbase.output import WRITERS, Column, Table
from salonbase.output.csv import bare
from salonbase.output.table import KINDS, Progress

VALUES: dict[str, Any] = {
    "text": "Орлова", "long_text": "первая\nвторая", "phone": "+79162041833", "number": 12.5, "money": 480050,
    "percent": 7.5, "share": 23, "small_share": 0.5, "change": 12, "tenths": 8,
    "day": dt.date(2026, 11, 22), "time": dt.time(14, 30),
    "moment": dt.datetime(2026, 11, 22, 14, 30, 7), "yes_no": True,
}  # fmt: skip
SHOWN = {
    "text": "Орлова", "long_text": "первая\nвторая", "phone": "+7 916 204-18-33", "number": "12,5",
    "money": "4\u202f800,50\u202f₽", "percent": "7,5\u202f%", "share": "23,0\u202f%", "small_share": "0,50\u202f%",
    "change": "+12,0\u202f%", "tenths": "8,0", "day": "22.11.2026", "time": "14:30",
    "moment": "22.11.2026 14:30", "yes_no": "да",
}  # fmt: skip
IN_CSV = SHOWN | {
    "money": "4800,5",
    "percent": "7,5",
    "share": "23",
    "small_share": "0,5",
    "change": "12",
    "tenths": "8",
    "moment": "2026-11-22 14:30:07",
}


def table(rows: list[list[Any]], *kinds: str, total: bool = False) -> Table:
    """A table whose columns are called by their kinds."""
    columns = [Column(kind, kind, total=total and kind == "money") for kind in kinds]
    return Table("Список", columns, iter(rows), len(rows))


def every_kind() -> Table:
    """One row with a value of each kind."""
    return table([[VALUES[kind] for kind in KINDS]], *KINDS)


def cells_of(path: Path) -> list[list[str]]:
    """The cells of a csv."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_every_kind_is_shown_as_people_read_it() -> None:
    made = every_kind()
    (row,) = made.rows
    assert dict(zip(KINDS, made.shown(row), strict=True)) == SHOWN


def test_nothing_is_shown_as_nothing_and_words_among_days_stay_words() -> None:
    assert table([], "day", "money").shown([None, None]) == ["", ""]
    assert table([], "day").shown(["12.03"]) == ["12.03"]


def test_excel_gets_typed_cells_below_a_frozen_heading_with_a_filter(tmp_path: Path) -> None:
    output.write([every_kind()], tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    found = dict(zip(KINDS, [cell.value for cell in sheet[2]], strict=True))
    assert found == VALUES | {
        "phone": "+7 916 204-18-33", "money": 4800.5, "day": dt.datetime(2026, 11, 22), "yes_no": "да",
    }  # fmt: skip
    assert sheet.title == "Список"
    assert [cell.value for cell in sheet[1]] == list(KINDS)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:N2")
    formats = dict(zip(KINDS, [cell.number_format for cell in sheet[2]], strict=True))
    assert formats["money"] == '#,##0.00\\ "₽"'
    assert (formats["day"], formats["phone"]) == ("dd.mm.yyyy", "@")
    assert all(sheet.column_dimensions[letter].width >= 7 for letter in "ABCDEFGHIJ")


@pytest.mark.parametrize("risky", ["=1+1", "+7", "-5 кг", "@имя", '=HYPERLINK("http://a")'])
def test_a_text_that_looks_like_a_formula_is_written_as_text(tmp_path: Path, risky: str) -> None:
    for kind in ("text", "long_text", "day", "money"):
        output.write([table([[risky]], kind)], tmp_path / "list.xlsx")
        cell = openpyxl.load_workbook(tmp_path / "list.xlsx").active["A2"]
        assert (cell.value, cell.data_type) == (risky, "s")
        output.write([table([[risky]], kind)], tmp_path / "list.csv")
        written = cells_of(tmp_path / "list.csv")[1][0]
        assert written[0] == "'"
        assert bare(written) == risky


def test_totals_are_formulas_that_follow_the_filter(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Орлова", 100], ["Белова", 250]]
    output.write([table(rows, "text", "money", total=True)], tmp_path / "list.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert [cell.value for cell in sheet[4]] == ["Итого", "=SUBTOTAL(109,B2:B3)"]
    computed = openpyxl.load_workbook(tmp_path / "list.xlsx", data_only=True).active
    assert computed["B4"].value == 3.5  # for who shows a workbook and does not compute it
    assert sheet.auto_filter.ref == "A1:B3"


def test_csv_begins_with_a_bom_and_parts_by_semicolons(tmp_path: Path) -> None:
    output.write([every_kind()], tmp_path / "list.csv")
    assert (tmp_path / "list.csv").read_bytes().startswith(b"\xef\xbb\xbftext;long_text;phone;")
    assert dict(zip(KINDS, cells_of(tmp_path / "list.csv")[1], strict=True)) == IN_CSV


@given(words=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_any_words_come_back_from_a_csv(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    path = tmp_path_factory.mktemp("csv") / "list.csv"
    output.write([table([[words]], "text")], path)
    written = cells_of(path)[1:]
    assert [[bare(cell) for cell in row] for row in written] == (
        [[words]] if words else [[]] if not written[0] else [[""]]
    )


@pytest.mark.parametrize("words", ["\x00\x0bа", "_x0041_", "a\r\nb", "<&>\"'", "👩‍🦰", "\ufffe!", "о" * 40_000])
def test_excel_can_open_whatever_was_typed(tmp_path: Path, words: str) -> None:
    output.write([table([[words]], "text")], tmp_path / "list.xlsx")
    value = str(openpyxl.load_workbook(tmp_path / "list.xlsx").active["A2"].value)
    assert 0 < len(value) <= 32_767


def test_a_day_before_excel_can_count_stays_words(tmp_path: Path) -> None:
    output.write([table([[dt.date(1900, 2, 1)]], "day")], tmp_path / "list.xlsx")
    assert openpyxl.load_workbook(tmp_path / "list.xlsx").active["A2"].value == "01.02.1900"


def test_several_tables_are_several_sheets_of_different_names(tmp_path: Path) -> None:
    tables = [Table("Итоги: май/июнь", [Column("a")], [["1"]]), Table("Итоги: май/июнь", [Column("a")], [["2"]])]
    output.write(tables, tmp_path / "list.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "list.xlsx")
    assert workbook.sheetnames == ["Итоги  май июнь", "Итоги  май июнь 2"]
    assert [sheet["A2"].value for sheet in workbook] == ["1", "2"]
    with pytest.raises(SalonError):
        output.write(tables, tmp_path / "list.csv")


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.key)
def test_a_cancelled_file_leaves_the_old_one_and_nothing_else(tmp_path: Path, writer: output.Writer) -> None:
    path = tmp_path / f"list{writer.ending}"
    path.write_bytes(b"old")

    def stop(done: int, total: int) -> None:
        assert total == 2_000
        if done >= 1_000:
            raise Cancelled

    progress: Progress = stop
    with pytest.raises(Cancelled):
        output.write([table([["x"]] * 2_000, "text")], path, progress=progress)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.key)
def test_a_file_is_readable_by_its_owner_only_and_touches_no_other_folder(
    tmp_path: Path, writer: output.Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir(mode=0o500)
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    path = tmp_path / f"list{writer.ending}"
    output.write([table([["x"]], "text")], path)
    assert path.stat().st_mode & 0o077 == 0
    assert list(elsewhere.iterdir()) == []


def test_an_unknown_ending_or_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(SalonError, match=r"\.xlsx, \.csv"):
        output.write([every_kind()], tmp_path / "list.doc")
    with pytest.raises(SalonError):
        output.write([every_kind()], tmp_path / "nowhere" / "list.csv")


def test_a_sum_below_the_rows_has_room_in_its_column(tmp_path: Path) -> None:
    rows = [(f"Орлова {number}", 99_999_99) for number in range(400)]
    path = tmp_path / "sums.xlsx"
    output.write([Table("Выручка", (Column("Клиент"), Column("Σ", "money", total=True)), rows, len(rows))], path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    shown = "40\u00a0000\u00a0000,00 ₽"  # as Excel shows the sum of all
    assert sheet.column_dimensions["B"].width >= len(shown)


def test_a_sheet_is_named_in_full_where_excel_has_room_for_it(tmp_path: Path) -> None:
    long = "Плановые визиты и приглашения на год"
    titles = ["Плановые визиты и приглашения", long, long]
    tables = [Table(title, (Column("Клиент"),), [("Анна",)], 1) for title in titles]
    output.write(tables, tmp_path / "sheets.xlsx")
    names = openpyxl.load_workbook(tmp_path / "sheets.xlsx").sheetnames
    assert names == [
        "Плановые визиты и приглашения",
        "Плановые визиты и приглашения…",
        "Плановые визиты и приглашени… 2",
    ]


def test_a_sum_of_some_rows_is_a_formula_too(tmp_path: Path) -> None:
    columns = (Column("Клиент"), Column("Сумма", "money"), Column("Состояние"))
    rows = [("Орлова", 100_00, "был"), ("Белов", 500_00, "отменён"), ("Ёлкин", -30_00, "был")]
    path = tmp_path / "some.xlsx"
    table = Table("Визиты", columns, rows, len(rows), totals=(None, 70_00, None), counted=(2, "был"))
    output.write([table], path)
    formula = openpyxl.load_workbook(path).active
    value = openpyxl.load_workbook(path, data_only=True).active
    assert formula is not None
    assert value is not None
    assert formula["B5"].value == '=SUMIF(C2:C4,"был",B2:B4)'
    assert value["B5"].value == 70
