"""Tables of plain text: separators are found, quotes may be broken, and no row swallows the next."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salonbase import reading
from salonbase.errors import SalonError
from salonbase.importers import delimited
from salonbase.reading import Row, records, workbooks
from salonbase.reading.records import Records
from tests.core.foreign_files import read_here

pytestmark = pytest.mark.usefixtures("english")

LIST = [["ФИО", "Телефон", "Примечание"], ["Орлова Наталья", "+79162041833", "любит кофе"],
        ["Щукин Эдуард", "8 (916) 204-18-33", ""], ["Цой Ли", "", "да"]]  # fmt: skip


def rows(words: str, tmp_path: Path, name: str = "список.csv") -> list[list[object]]:
    path = tmp_path / name
    path.write_bytes(words.encode("cp1251"))
    [sheet] = read_here(path)
    return [list(row.cells) for row in sheet.rows]


def remarks(words: str, tmp_path: Path) -> list[tuple[int, str]]:
    path = tmp_path / "список.csv"
    path.write_bytes(words.encode())
    return read_here(path)[0].remarks


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_the_separator_is_found(tmp_path: Path, separator: str, quoting: int) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=separator, quoting=quoting).writerows(LIST)  # type: ignore[arg-type]
    assert rows(file.getvalue(), tmp_path) == [
        [cell or None for cell in line][: 2 if not line[2] else 3] for line in LIST
    ]


@pytest.mark.parametrize("words", [
    "ФИО;Сумма\nАнна;100,50\nБелла;20,00\nВера;3,10\n",
    "ФИО;Примечание\nАнна;кофе, чай, вода\nБелла;да\nВера;a, b\n",
    "ФИО;Телефон\nПетрова, Анна;89162041833\nБелова, Яна;89162041834\n",
    "Список клиентов, 2024 год\nФИО;Телефон\nАнна;89162041833\nБелла;89162041834\nВера;1\n",
    "ФИО;Примечание\nАнна;раз | два\nБелла;три | четыре\n",
])  # fmt: skip
def test_commas_and_bars_inside_the_cells_do_not_separate(tmp_path: Path, words: str) -> None:
    assert all(len(cells) <= 2 for cells in rows(words, tmp_path))
    assert rows(words, tmp_path)[-1][0] == words.split("\n")[-2].partition(";")[0]


def test_the_first_line_may_tell_the_separator(tmp_path: Path) -> None:
    assert rows('"sep=|"\nФИО|Телефон;Почта\nАнна|1;2', tmp_path) == [["ФИО", "Телефон;Почта"], ["Анна", "1;2"]]


def test_a_list_of_one_column_stays_one(tmp_path: Path) -> None:
    assert rows("ФИО\nОрлова Наталья\nЩукин Эдуард, сын\nЦой Ли\n", tmp_path)[2] == ["Щукин Эдуард, сын"]


def test_quotes_hold_separators_line_breaks_and_quotes(tmp_path: Path) -> None:
    words = 'ФИО;Примечание;Телефон\r\n"Анна ""Нюта""";"кофе; без сахара\r\nи журнал";1\r\nБелла;;2\r\n'
    assert rows(words, tmp_path)[1] == ['Анна "Нюта"', "кофе; без сахара\nи журнал", "1"]
    assert rows(words, tmp_path)[2] == ["Белла", None, "2"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_breaks_that_nobody_quoted_stay_in_their_cells(tmp_path: Path, end: str) -> None:
    lines = ["ФИО;Примечание;Телефон", "Анна;кофе\nи журнал;1", 'Белла;"раз\nдва";2', "Вера;;3", ""]
    assert [cells[1] for cells in rows(end.join(lines), tmp_path)] == ["Примечание", "кофе\nи журнал", "раз\nдва", None]


def test_rows_that_end_in_different_ways_are_rows_all_the_same(tmp_path: Path) -> None:
    words = "ФИО;Телефон\r\nАнна;1\nБелла;2\rВера;3\r\nГлеб;4\n"
    assert [cells[0] for cells in rows(words, tmp_path)] == ["ФИО", "Анна", "Белла", "Вера", "Глеб"]


def test_values_stay_text_and_formulas_are_words(tmp_path: Path) -> None:
    words = "ФИО;Карта;Примечание;Сумма\nАнна;00123;=1+1;1e5\nБелла;7,9E+10;@SUM(A1);-5\n"
    assert rows(words, tmp_path)[1:] == [["Анна", "00123", "=1+1", "1e5"], ["Белла", "7,9E+10", "@SUM(A1)", "-5"]]


def test_what_keeps_a_cell_from_being_a_number_in_excel_is_taken_off(tmp_path: Path) -> None:
    words = 'ФИО;Телефон\nАнна;="+79162041833"\nБелла;\'+79162041834\nВера;"=""0012"""\nГлеб;\'n Roll\n'
    assert [cells[1] for cells in rows(words, tmp_path)[1:]] == ["+79162041833", "+79162041834", "0012", "'n Roll"]


def test_rows_are_numbered_as_excel_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "Клиенты.csv"
    path.write_text('ФИО;Примечание\n\n;;\n"Анна";"раз\nдва"\nБелла;три\n', "utf-8")
    [sheet] = read_here(path)
    assert [row.number for row in sheet.rows] == [1, 4, 5]
    assert sheet.name == "Клиенты"


STRAY = "ФИО;Телефон;Примечание\n" + "Анна;{};да\n" + "".join(f"Клиент {n};{n};нет\n" for n in range(300))


@pytest.mark.parametrize("cell", ['"89162041833', '"', '""89162041833', 'диск 5"', '"диск" 5', '5" и 7"'])
def test_a_quote_without_its_pair_swallows_nobody(tmp_path: Path, cell: str) -> None:
    found = rows(STRAY.format(cell), tmp_path)
    assert len(found) == 302
    assert all(len(cells) == 3 for cells in found)


@pytest.mark.parametrize("later", ['Белла;"да";нет', 'Белла;"он сказал ""да""";нет', '"Белла";5;нет', 'Белла;"5;нет'])
def test_a_stray_quote_is_not_closed_by_the_cells_of_others(tmp_path: Path, later: str) -> None:
    found = rows(f'ФИО;Телефон;Примечание\nАнна;"7;да\nВера;8;да\n{later}\nГлеб;9;да\n', tmp_path)
    assert [cells[0] for cells in found] == ["ФИО", "Анна", "Вера", "Белла", "Глеб"]


def test_cells_behind_a_stray_quote_keep_their_quotes_off(tmp_path: Path) -> None:
    words = 'ФИО;Телефон;Примечание\nАнна;"5;"да ""нет"""\nБелла;6;да\nВера;7;да\n'
    assert rows(words, tmp_path)[1] == ["Анна", '"5', 'да "нет"']


def test_a_stray_quote_is_told_with_its_row(tmp_path: Path) -> None:
    assert remarks(STRAY.format('"5'), tmp_path) == [(2, "A quotation mark has no pair; it was left as it is.")]


def test_quotes_inside_quotes_that_nobody_doubled_stay(tmp_path: Path) -> None:
    words = 'ФИО;Место\n"Анна";"салон "Роза""\n"Белла";"ООО "Ромашка", 5 этаж"\n"Вера";"дом"\n'
    assert [cells[1] for cells in rows(words, tmp_path)[1:]] == ['салон "Роза"', 'ООО "Ромашка", 5 этаж', "дом"]


def test_a_row_with_more_cells_than_the_others_is_told(tmp_path: Path) -> None:
    words = "ФИО;Телефон\nАнна;1\nБелла;2;кофе\nВера;3;\n"
    assert remarks(words, tmp_path) == [(3, "The row has more cells than the others.")]
    assert rows(words, tmp_path)[2] == ["Белла", "2", "кофе"]


def test_a_cell_that_is_cut_off_with_the_file_is_kept_and_told(tmp_path: Path) -> None:
    words = 'ФИО;Телефон;Примечание\nАнна;1;да\nБелла;2;"раз\nдва\nтри'
    assert rows(words, tmp_path)[-1] == ["Белла", "2", "раз\nдва\nтри"]
    assert remarks(words, tmp_path) == [(3, "A cell in quotation marks has no end; the file may be cut off.")]


def test_a_cut_last_line_is_a_row(tmp_path: Path) -> None:
    assert rows("ФИО;Телефон\nАнна;1\nБелла;8916", tmp_path)[-1] == ["Белла", "8916"]


def test_a_cell_longer_than_any_card_is_refused_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(SalonError, match=r"список\.csv, 2"):
        rows("ФИО;Телефон\nАнна;" + "x" * (workbooks.LONGEST_CELL + 1), tmp_path)


def test_a_text_file_that_is_called_a_workbook_is_read_where_it_has_columns(tmp_path: Path) -> None:
    assert rows("ФИО;Телефон\nАнна;1\n", tmp_path, "выгрузка.xls")[1] == ["Анна", "1"]


def test_a_file_of_text_that_no_salon_has_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LARGEST", 1 << 20)
    with pytest.raises(SalonError, match=r"список\.csv» holds 1 megabytes"):
        rows("ФИО;Телефон\n" * (1 << 17), tmp_path)


def test_a_million_empty_rows_cost_nothing(tmp_path: Path) -> None:
    path = tmp_path / "список.csv"
    path.write_text("ФИО;Телефон\n" + ";;;\r\n" * 1_000_000 + "Анна;1\n", "utf-8")
    assert reading.read(path)[0].rows == [Row(1, ("ФИО", "Телефон")), Row(1_000_002, ("Анна", "1"))]


WORDS = st.text(st.sampled_from("аЯё5 ;,|\t\"'\n=."), max_size=12)


@settings(max_examples=300)
@given(st.integers(2, 4).flatmap(lambda width: st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1)),
       st.sampled_from(";,\t|"), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))  # fmt: skip
def test_what_python_writes_comes_back(table: list[list[str]], separator: str, quoting: int) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=separator, quoting=quoting, lineterminator="\r\n").writerows(table)  # type: ignore[arg-type]
    lines = file.getvalue().replace("\r\n", "\n").split("\n")[:-1]
    found = dict(Records(iter(lines), separator, len(table[0])))
    assert [[cell.strip() for cell in cells] for cells in found.values() if any(map(str.strip, cells))] == [
        [cell.strip() for cell in cells] for cells in table if any(map(str.strip, cells))
    ]


def test_the_shape_of_nothing_is_one_column() -> None:
    assert records.shape([]) == (records.NO_SEPARATOR, 1, 0.0)
