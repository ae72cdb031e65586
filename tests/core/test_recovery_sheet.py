"""The recovery sheet on paper: one page, every digit, in both languages, nothing over anything else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pypdfium2
import pytest

from salonbase import keys, text
from salonbase.output import pdf
from tests.bases import ROOT

DAY = dt.date(2026, 11, 22)
MILLIMETRE = 72 / 25.4


@pytest.fixture(params=text.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the program in turn."""
    former = text.language()
    text.use(request.param)
    yield request.param
    text.use(former)


def pages(salon_name: str) -> pypdfium2.PdfDocument:
    """The sheet as a reader of PDF sees it."""
    return pypdfium2.PdfDocument(pdf.recovery_sheet(salon_name, keys.digits(ROOT), DAY))


@pytest.mark.parametrize("salon_name", ["Белая орхидея", "", "Ж" * 300, "Студия\nу  моря ✂"])
def test_one_page_holds_every_group_the_day_and_the_name(language: str, salon_name: str) -> None:
    document = pages(salon_name)
    assert len(document) == 1
    words = document[0].get_textpage().get_text_bounded()
    for group in keys.digits(ROOT).split("-"):
        assert group in words.replace(" ", "")
    assert "22.11.2026" in words
    assert "�" not in words
    document.close()


def test_the_words_end_above_the_lines_at_the_foot(language: str) -> None:
    document = pages("Белая орхидея")
    page = document[0].get_textpage()
    boxes = [page.get_charbox(at) for at in range(page.count_chars()) if page.get_text_range(at, 1).strip()]
    at_the_foot = [bottom for _, bottom, _, _ in boxes if bottom < 19 * MILLIMETRE]
    above = [bottom for _, bottom, _, _ in boxes if bottom >= 19 * MILLIMETRE]
    assert at_the_foot
    assert min(above) > 22 * MILLIMETRE
    assert all(right < 191 * MILLIMETRE and left > 19 * MILLIMETRE for left, _, right, _ in boxes)
    page.close()
    document.close()


def test_the_same_sheet_is_the_same_file(language: str) -> None:
    assert pdf.recovery_sheet("x", keys.digits(ROOT), DAY) == pdf.recovery_sheet("x", keys.digits(ROOT), DAY)
