"""Tables on paper: everything is there and can be read, page after page, and in no other file."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from salonbase import output, text
from salonbase.errors import Cancelled, SalonError
from salonbase.output import Column, Figure, Head, Picture, Series, Table
from salonbase.output.paper import Paper, Photo
from salonbase.output.pdf import faces
from salonbase.output.pdf.wrapping import lines_of
from tests.core.paper_reader import Page, facts, read
from tests.core.photo_files import drawn, saved

MILLIMETRE = 72 / 25.4
LOGO = saved(drawn((400, 100)))
HEAD = Head("Белая орхидея", ("Москва, ул. Цветочная, 5", "+7 495 123-45-67"), b"", dt.date(2026, 11, 22))
VISITS = (
    Column("Дата", "day"), Column("Клиент"), Column("Телефон", "phone"), Column("Сумма", "money", total=True),
)  # fmt: skip


def visits(number: int) -> list[list[Any]]:
    """Rows of visits; the sum of row i is i roubles and a kopeck."""
    return [[dt.date(2026, 11, 1 + i % 30), f"Орлова {i:05}", "+79162041833", i * 100 + 1] for i in range(number)]


def table(rows: Any, columns: Any = VISITS, **more: Any) -> Table:
    """A table of visits."""
    return Table("Визиты за период", columns, rows, **more)


def made(*tables: Table, head: Head = HEAD) -> list[Page]:
    """The pages as a reader of PDF sees them."""
    return read(output.of_tables(tables, head))


def words(pages: list[Page]) -> str:
    """All words of all pages."""
    return " ".join(page.words for page in pages)


def assert_nothing_is_outside(pages: list[Page]) -> None:
    """Every letter lies within the margins of its page."""
    for page in pages:
        left, bottom, right, top = page.extent
        assert left >= 14.5 * MILLIMETRE
        assert right <= page.width - 14.5 * MILLIMETRE
        assert bottom >= 7.5 * MILLIMETRE
        assert top <= page.height - 7.5 * MILLIMETRE


@pytest.fixture(params=text.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the program in turn."""
    former = text.language()
    text.use(request.param)
    yield request.param
    text.use(former)


def test_a_list_that_would_take_all_memory_is_refused_before_it_is_read() -> None:
    def read_by_nobody() -> Iterator[list[Any]]:
        raise AssertionError
        yield []

    with pytest.raises(SalonError) as refused:
        output.of_tables([table(read_by_nobody(), count=1_000_000)])
    assert "CSV" in refused.value.sentence


def test_a_table_has_its_head_its_title_its_figures_its_rows_and_its_remarks() -> None:
    made_of = table(
        visits(3), told="1–30 ноября 2026", figures=[Figure("Выручка", 123_456_700, "money", "+12 % к октябрю")],
        remarks=["Отменённые визиты не считаются."],
    )  # fmt: skip
    (page,) = made(made_of)
    for expected in (
        "Белая орхидея", "Москва, ул. Цветочная, 5", "+7 495 123-45-67", "Визиты за период", "1–30 ноября 2026",
        "Выручка", "1 234 567 ₽", "+12 % к октябрю", "Дата", "Клиент", "02.11.2026", "Орлова 00002",
        "+7 916 204-18-33", "Отменённые визиты не считаются.", "страница 1 из 1", "Белая орхидея · 22.11.2026",
    ):  # fmt: skip
        assert expected in page.words
    assert page.size == "upright"
    assert_nothing_is_outside([page])


def test_headings_are_repeated_and_pages_are_counted(language: str) -> None:
    pages = made(table(visits(200)))
    assert len(pages) > 3
    sentence = "страница {} из {}" if language == "ru" else "page {} of {}"
    for number, page in enumerate(pages, start=1):
        assert sentence.format(number, len(pages)) in page.words
        assert page.words.count("Клиент") == page.words.count("Телефон") == 1
        assert "Визиты за период" in page.words
    assert re.findall(r"Орлова (\d+)", words(pages)) == [f"{i:05}" for i in range(200)]
    assert_nothing_is_outside(pages)


@pytest.mark.parametrize("number", range(38, 46))
def test_the_totals_never_stand_alone_on_a_page(number: int) -> None:
    pages = made(table(visits(number)))
    assert "Итого" in pages[-1].words
    assert "Орлова" in pages[-1].words


def test_totals_are_added_to_the_kopeck_or_taken_from_who_knows_better() -> None:
    columns = (Column("Клиент"), Column("Сумма", "money", total=True), Column("Часы", "number", total=True))
    rows = [["а", 10_01, 0.1], ["б", -5_00, Decimal("0.2")], ["в", None, None], ["г", "по договору", 1]]
    (page,) = made(table(rows, columns))
    assert "Итого 5,01 ₽ 1,3" in page.words
    (page,) = made(table(rows, columns, totals=[None, 7_00, None]))
    assert "Итого 7 ₽" in page.words
    assert "5,01" not in page.words


def test_an_empty_table_says_so_and_has_no_totals() -> None:
    (page,) = made(table([]))
    assert "Здесь пока ничего нет." in page.words
    assert "Итого" not in page.words


def test_numbers_end_at_one_line_and_words_begin_at_one() -> None:
    (page,) = made(table([[dt.date(2026, 1, 1), name, "", kopecks] for name, kopecks in
                          (("Ли", 100), ("Кузнецова", 123_456_00), ("Ю", -5_00))]))  # fmt: skip
    ends = [right for _, right in map(page.place_of, ("1 ₽", "123 456 ₽", "−5 ₽", "123 452 ₽"))]
    begins = [left for left, _ in map(page.place_of, ("Ли", "Кузнецова", "Ю"))]
    assert max(ends) - min(ends) < 1
    assert max(begins) - min(begins) < 1.5  # letters have their own little room at the left


def test_what_is_too_wide_upright_lies_on_its_side() -> None:
    columns = [Column(f"Показатель {i}", "money") for i in range(10)]
    (page,) = made(table([[123_456_789_01] * 10], columns))
    assert page.size == "on its side"
    assert page.words.count("123 456 789,01 ₽") == 10
    assert_nothing_is_outside([page])


def test_thirty_columns_are_squeezed_and_nothing_is_cut() -> None:
    columns = [Column(f"Столбец {i}", "long_text") for i in range(30)]
    pages = made(table([[f"значение{i}" for i in range(30)]], columns), head=Head())
    assert pages[0].size == "on its side"
    assert_nothing_is_outside(pages)
    assert sum(page.body.count("ч") for page in pages) == 30  # which is nowhere but in «значение»


def test_one_endless_word_and_a_cell_longer_than_pages_lose_nothing() -> None:
    endless = "".join(chr(ord("а") + i % 32) for i in range(3_000))
    long = " ".join(f"слово{i:05}" for i in range(3_000))
    pages = made(table([[endless, "1"], [long, "2"], ["конец", "3"]], [Column("Текст", "long_text"), Column("№")]))
    bare = "".join(page.body for page in pages)
    assert endless in bare.replace("\n", "").replace("Текст№", "")
    assert all(f"слово{i:05}" in bare for i in range(3_000))
    assert "конец" in pages[-1].words
    assert_nothing_is_outside(pages)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<b>Аня</b> & Ко", "<b>Аня</b> & Ко"), ("Аня\x00\x07\x1b", "Аня"), ("Аня 💅🏽👩\u200d🦰", "Аня ◊"),
        ("и\u0306од", "йод"), ("a\u2028b", "a\nb"), ("100 ㎏ → ½", "100 kg -> ½"), ("\ud800x", "x"),
        ("საქ", "\ufffd" * 3),
    ],
)  # fmt: skip
def test_hostile_letters_are_shown_in_some_sensible_way(typed: str, shown: str) -> None:
    assert faces.clean(typed) == shown
    figures = [Figure(typed, typed)]
    hostile = Table(typed, [Column(typed)], [[typed]], told=typed, remarks=[typed], figures=figures)
    (page,) = made(hostile, head=Head(typed, [typed]))
    if "\ufffd" not in shown:
        assert page.words.count(shown.split("\n", maxsplit=1)[0]) >= 5


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200), st.floats(1, 200))
def test_wrapped_lines_fit_and_hold_every_letter(typed: str, room: float) -> None:
    faces.load()
    clean = faces.clean(typed)
    lines = lines_of(clean, faces.TEXT, 9, room)
    assert "".join("".join(lines).split()) == "".join(clean.split())
    assert all(len(line) == 1 or faces.width(line, faces.TEXT, 9) <= room + 0.1 for line in lines)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.text(max_size=400), st.text(max_size=30), st.integers(-(10**12), 10**12)), max_size=12),
    st.integers(1, 4),
)
def test_any_table_becomes_pages_with_nothing_outside(rows: list[tuple[str, str, int]], times: int) -> None:
    columns = [Column("Текст", "long_text"), Column("Слово"), Column("Сумма", "money", total=True)] * times
    assert_nothing_is_outside(made(table([list(row) * times for row in rows], columns)))


def test_a_later_wider_number_than_those_that_were_measured_stays_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("salonbase.output.pdf.rows._MEASURED", 10)
    rows = [[f"Орлова {i}" * 9, 100] for i in range(20)] + [["Белова", 123_456_789_00]]
    pages = made(table(iter(rows), [Column("Клиент"), Column("Сумма", "money", total=True)]))
    assert "123 456 789 ₽" in words(pages)
    assert "123 456 809 ₽" in words(pages)
    assert len(re.findall(r"Орлова\s19", words(pages))) == 9
    assert_nothing_is_outside(pages)


def test_several_tables_begin_on_pages_of_their_own_and_are_counted_through() -> None:
    wide = Table("Широкая", [Column(f"Показатель {i}", "money") for i in range(10)], [[123_456_789_01] * 10])
    pages = made(table(visits(2)), wide, Table("Третья", [Column("а")], [["я"]]))
    assert [page.size for page in pages] == ["upright", "on its side", "upright"]
    assert ["Широкая" in page.words for page in pages] == [False, True, False]
    assert "страница 3 из 3" in pages[2].words


def test_the_picture_and_the_logo_are_drawn() -> None:
    picture = Picture("columns", "По месяцам", ["янв 2026", "фев 2026"], [Series("Выручка", [100, 200])], "money")
    plain = output.of_tables([table(visits(1))], HEAD)
    drawn = output.of_tables([table(visits(1), picture=picture)], Head("Орхидея", (), LOGO))
    (page,) = read(drawn)
    assert "По месяцам" in page.words
    assert page.images == 1
    assert read(plain)[0].images == 0


@pytest.mark.parametrize("logo", [b"no picture", b"\xff\xd8broken"])
def test_a_broken_logo_does_not_spoil_the_paper(logo: bytes) -> None:
    (page,) = made(table(visits(1)), head=Head("Орхидея", (), logo))
    assert page.images == 0
    assert "Орхидея" in page.words


def test_the_document_says_whose_it_is_and_is_the_same_when_made_again() -> None:
    once, again = (output.of_tables([table(visits(50))], HEAD) for _ in range(2))
    assert once == again
    told = facts(once)
    assert (told["Title"], told["Author"], told["Creator"]) == ("Визиты за период", "Белая орхидея", "SalonBase")
    assert told["CreationDate"].startswith("D:20261122")
    assert len(once) < 70_000
    assert re.findall(rb"/BaseFont /(\w+)", once)
    assert all(name.startswith(b"AAAAAA") for name in re.findall(rb"/BaseFont /(\w+)", once))  # only parts of Roboto


def test_papers_made_at_the_same_time_do_not_spoil_each_others_letters() -> None:
    faces.load()
    take = pdfmetrics.getFont(faces.TEXT).face.makeSubset
    letters = [[32, *map(ord, "ёйѐЙЁќўї")], [32, *range(0xC0, 0x150)], [32, *range(0x410, 0x450)]]
    alone = [take(some) for some in letters]
    patience = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            together = list(threads.map(take, letters * 150))
    finally:
        sys.setswitchinterval(patience)
    assert together == alone * 150


def test_nothing_at_all_is_an_empty_page() -> None:
    (page,) = read(output.of_tables([]))
    assert page.size == "upright"


def test_who_cancels_gets_nothing_and_hears_of_the_rows_before() -> None:
    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if done >= 1_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        output.of_tables([table(visits(2_000), count=2_000), table(visits(2_000), count=2_000)], HEAD, stop)
    assert heard == [(0, 4_000), (500, 4_000), (1_000, 4_000)]


def test_no_file_is_written_for_a_preview(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened: list[str] = []
    watching = threading.Event()

    def watch(event: str, told: tuple[Any, ...]) -> None:
        if event == "open" and watching.is_set() and (told[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
            opened.append(str(told[0]))

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    sys.addaudithook(watch)
    watching.set()
    output.of_tables([table(visits(100))], Head("Орхидея", (), LOGO))
    output.of_paper(Paper("Карточка", [Photo(LOGO)]), Head("Орхидея", (), LOGO))
    watching.clear()
    assert opened == []
    assert list(tmp_path.iterdir()) == []
