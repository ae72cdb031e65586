"""Papers made of blocks: what is said stands on them, nothing is lost at the end of a page."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salonbase import output
from salonbase.errors import Cancelled
from salonbase.output import Column, Head, Table
from salonbase.output.paper import (
    Alert,
    BlankLines,
    Block,
    Columns,
    Facts,
    Heading,
    Item,
    Items,
    Label,
    LabelSheet,
    PageBreak,
    Paper,
    Paragraph,
    Photo,
    Rule,
    Signature,
    Space,
    TableBlock,
)
from tests.core.paper_reader import Page, read
from tests.core.photo_files import drawn, saved

HEAD = Head("Белая орхидея", ("Москва, ул. Цветочная, 5",), b"", dt.date(2026, 11, 22))
PHOTO = saved(drawn((300, 400)))
MILLIMETRE = 72 / 25.4


def made(*blocks: Block, one: bool = False) -> list[Page]:
    """The pages of a paper of these blocks."""
    return read(output.of_paper(Paper("Карточка", blocks, "№ 123", on_one_page=one), HEAD))


def words(pages: list[Page]) -> str:
    """All words of all pages, line breaks as spaces."""
    return re.sub(r"\s+", " ", " ".join(page.words for page in pages))


def visits(number: int) -> Table:
    """A table of so many visits."""
    columns = [Column("День", "day"), Column("Что", "long_text"), Column("Сумма", "money", total=True)]
    return Table("Журнал", columns, [[dt.date(2026, 1, 1), f"визит{i:04}", 100] for i in range(number)])


def people(number: int, word: str = "гость") -> Items:
    """A list of so many people with all that a line can have."""
    return Items([Item(f"{word}{i:04}", "окраска", "09:30", "+7 916 204-18-33") for i in range(number)], ticked=True)


def numbers(pages: list[Page], word: str) -> list[str]:
    """The numbers that follow a word, in the order in which they are read."""
    return re.findall(rf"{word}(\d{{4}})", words(pages))


def assert_within(pages: list[Page]) -> None:
    """Every letter lies within the margins."""
    for page in pages:
        left, bottom, right, top = page.extent
        assert left >= 14.5 * MILLIMETRE
        assert right <= page.width - 14.5 * MILLIMETRE
        assert bottom >= 7.5 * MILLIMETRE
        assert top <= page.height - 7.5 * MILLIMETRE


EVERY_BLOCK: tuple[Block, ...] = (
    Heading("Часть", "12 из 40"), Paragraph("Слова & <b>знаки</b>"), Paragraph("Тихо", "quiet"),
    Paragraph("Громко", "strong"), Paragraph("Крупно", "large"), Paragraph("Посередине", "centred"),
    Facts([("Телефон", "+7 916 204-18-33"), ("Пустое", " "), ("Карта", "00123")]), Alert("Аллергия на йод", "Внимание"),
    Items([Item("Орлова", "позвонить", "09:30", "500 ₽")], ticked=True), Items([], if_none="Никого"),
    TableBlock(visits(2)), Signature(["Подпись", "Дата"]), BlankLines(2, "Отметки"), Photo(PHOTO), Space(), Rule(),
    PageBreak(), Columns([[Paragraph("Слева")], [Paragraph("Справа")]], [2, 1]),
)  # fmt: skip


def test_every_block_says_what_it_was_given() -> None:
    pages = made(*EVERY_BLOCK)
    for expected in (
        "Карточка", "№ 123", "Часть", "12 из 40", "Слова & <b>знаки</b>", "Тихо", "Громко", "Крупно", "Посередине",
        "Телефон +7 916 204-18-33", "Карта 00123", "Внимание Аллергия на йод", "09:30 Орлова", "позвонить", "500 ₽",
        "Никого", "Журнал", "визит0001", "Итого 2 ₽", "Подпись", "Дата", "Отметки", "Слева", "Справа",
        "страница 2 из 2 Белая орхидея · 22.11.2026",
    ):  # fmt: skip
        assert expected in words(pages), expected
    assert "Пустое" not in words(pages)
    assert [page.images for page in pages] == [1, 0]
    assert "Слева" in pages[1].words
    assert_within(pages)


def test_columns_stand_beside_each_other_in_their_shares() -> None:
    (page,) = made(Columns([[Paragraph("Слева")], [Paragraph("Справа")]], [2, 1]))
    left, right = page.place_of("Слева")[0], page.place_of("Справа")[0]
    assert left == pytest.approx(15 * MILLIMETRE, abs=1)
    assert (right - left) / (page.width - 30 * MILLIMETRE) == pytest.approx(2 / 3, abs=0.03)


def test_long_lists_side_by_side_go_on_on_the_next_pages() -> None:
    pages = made(Columns([[Heading("Записи"), people(90)], [TableBlock(visits(120)), people(20, "долг")]]))
    assert len(pages) > 2
    assert sorted(numbers(pages, "гость")) == [f"{i:04}" for i in range(90)]
    assert sorted(numbers(pages, "визит")) == [f"{i:04}" for i in range(120)]
    assert sorted(numbers(pages, "долг")) == [f"{i:04}" for i in range(20)]
    assert all("Сумма" in page.words for page in pages if "визит" in page.words)
    assert_within(pages)


@pytest.mark.parametrize("before", range(40, 62, 2))
def test_a_heading_never_stands_alone_at_the_foot(before: int) -> None:
    pages = made(Paragraph("\n".join(["строка"] * before)), Heading("Заголовок"), Paragraph("конец"))
    assert [("Заголовок" in page.words) for page in pages] == [("конец" in page.words) for page in pages]


def test_an_alert_longer_than_a_page_is_framed_on_both() -> None:
    pages = made(Alert("\n".join(f"аллергия{i:04}" for i in range(90)), "Внимание"))
    assert len(pages) == 2
    assert numbers(pages, "аллергия") == [f"{i:04}" for i in range(90)]
    assert_within(pages)


@pytest.mark.parametrize("number", [0, 1, 12, 40, 300])
def test_the_sheet_of_the_day_is_one_page_and_says_how_many_it_leaves_out(number: int) -> None:
    left: list[Block] = [Heading("Записи"), people(number)]
    right: list[Block] = [Heading("Долги"), people(number // 2, "долг"), TableBlock(visits(number // 3))]
    pages = made(Columns([left, right]), Heading("Заметки"), BlankLines(2), PageBreak(), Paragraph("конец"), one=True)
    assert len(pages) == 1
    assert "конец" in words(pages)
    left_out = sum(map(int, re.findall(r"и ещё (\d+)", words(pages))))
    shown = sum(len(numbers(pages, word)) for word in ("гость", "долг", "визит"))
    assert shown + left_out == number + number // 2 + number // 3
    assert (left_out > 0) == (number > 12)
    assert shown > 40 or left_out == 0
    assert_within(pages)


def test_letters_of_one_page_stay_readable() -> None:
    (page,) = made(people(300), one=True)
    heights = [
        top - bottom for letter, (_, bottom, _, top) in zip(page.letters, page.boxes, strict=True) if letter == "г"
    ]
    assert min(heights) >= 7.5 * 0.45  # a small letter is half as high as its size


def test_what_has_no_list_to_shorten_goes_on_rather_than_to_be_lost() -> None:
    pages = made(Paragraph("\n".join(f"строка{i:04}" for i in range(100))), one=True)
    assert len(pages) == 2
    assert numbers(pages, "строка") == [f"{i:04}" for i in range(100)]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=1500), st.text(max_size=40), st.booleans())
def test_any_words_in_any_block_make_pages_with_nothing_outside(long: str, short: str, one: bool) -> None:
    blocks: list[Block] = [
        Heading(short, short), Paragraph(long), Facts([(short, long), (short, short)]), Alert(long, short),
        Items([Item(long, short, short, short)]), Signature([short, short]), BlankLines(1, short),
    ]  # fmt: skip
    assert_within(made(*blocks, Columns([blocks, blocks]), one=one))


def test_several_papers_begin_on_pages_of_their_own_and_may_be_cancelled() -> None:
    papers = [Paper(f"Согласие {i}", [Paragraph("текст")], landscape=i == 1) for i in range(3)]
    pages = read(output.of_papers(papers, HEAD))
    assert [page.size for page in pages] == ["upright", "on its side", "upright"]
    assert ["Москва, ул. Цветочная, 5" in page.words for page in pages] == [True] * 3
    assert "страница 3 из 3" in words(pages)

    def stop(done: int, total: int) -> None:
        assert total == 3
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        output.of_papers(papers, HEAD, stop)


def test_labels_lie_in_their_grid() -> None:
    sheet = LabelSheet(3, 8, 0, 0.5, 70, 37)
    pages = read(output.of_labels([Label([f"Гость{i:04}", "Цветочная, 5"]) for i in range(30)], sheet, start=3))
    assert [len(numbers([page], "Гость")) for page in pages] == [22, 8]
    assert pages[0].place_of("Гость0000")[0] == pytest.approx((140 + 5.2) * MILLIMETRE, abs=2)
    assert pages[0].place_of("Гость0001")[0] == pytest.approx(5.2 * MILLIMETRE, abs=2)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=6))
def test_a_label_never_reaches_into_its_neighbour(lines: list[str]) -> None:
    (page,) = read(output.of_labels([Label(lines)], LabelSheet(3, 8, 0, 0, 70, 37), start=5))
    if page.boxes:
        left, bottom, right, top = page.extent
        assert left >= 70 * MILLIMETRE
        assert right <= 140 * MILLIMETRE
        assert bottom >= page.height - 74 * MILLIMETRE
        assert top <= page.height - 37 * MILLIMETRE


def test_a_long_name_wraps_and_ends_with_dots_only_where_nothing_helps() -> None:
    (page,) = read(output.of_labels([Label(["Константинопольская Александра Константиновна", "Цветочная, 5"])]))
    assert "Константинопольская Александра Константиновна Цветочная, 5" in words([page])
    (page,) = read(output.of_labels([Label(["длинно " * 200])]))
    assert "…" in words([page])
