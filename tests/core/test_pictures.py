"""Pictures of figures: nothing is clipped, no words touch each other, nothing depends on colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Drawing, Group, Rect, String

from salonbase import formats, output
from salonbase.output import PAPER, Picture, Series, picture_words
from salonbase.output.palette import contrast, mixed, readable
from salonbase.output.pdf.drawing import draw
from salonbase.output.pdf.scale import scale
from salonbase.output.picture import KINDS
from salonbase.text import spoken
from tests.core import pictures

SIZES = ((360, 200), (480, 600), (640, 280), (1600, 600))
EVERY = pictures.every()

Bounds = tuple[float, float, float, float]


def parts(shape: Drawing | Group) -> Iterator[Any]:
    """All shapes of a drawing, those of turned groups too."""
    for one in shape.contents:
        yield one
        if isinstance(one, Group):
            yield from parts(one)


def words_of(drawing: Drawing) -> list[str]:
    """All words of a drawing."""
    return [one.text for one in parts(drawing) if isinstance(one, String)]


def level_words(drawing: Drawing) -> list[tuple[str, Bounds]]:
    """The words that are not turned, with what their letters cover: capitals and no tails, as most figures have."""
    found = []
    for one in drawing.contents:
        if isinstance(one, String):
            left, _, right, _ = one.getBounds()
            found.append((one.text, (left, one.y, right, one.y + 0.72 * one.fontSize)))
    return found


def touching(drawing: Drawing) -> list[tuple[str, str]]:
    """The pairs of words that lie upon each other."""
    return [
        (one, other)
        for (one, a), (other, b) in combinations(level_words(drawing), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@pytest.mark.parametrize("name", EVERY)
def test_nothing_reaches_beyond_the_edges_and_no_words_touch(name: str) -> None:
    for size in SIZES:
        drawing = draw(EVERY[name], *size)
        left, bottom, right, top = drawing.getBounds()
        assert left >= -0.01, size
        assert bottom >= -0.01, size
        assert right <= size[0] + 0.01, size
        assert top <= size[1] + 0.01, size
        assert not touching(drawing), size


@given(
    kind=st.sampled_from([kind for kind in KINDS if kind != "curve"]),
    rows=st.integers(1, 40).flatmap(
        lambda count: st.lists(
            st.lists(st.none() | st.integers(-(10**11), 10**11), min_size=count, max_size=count), min_size=1, max_size=4
        )
    ),
    unit=st.sampled_from(["number", "money", "percent"]),
    label=st.text(max_size=30),
)
def test_whatever_the_figures_are_the_picture_keeps_to_its_edges(
    kind: str, rows: Sequence[Sequence[float | None]], unit: str, label: str
) -> None:
    labels = [f"{label}{at}" for at in range(len(rows[0]))]
    made = Picture(kind, label, labels, [Series(label, row) for row in rows], unit)
    left, bottom, right, top = draw(made, 420, 240).getBounds()
    assert min(left, bottom) >= -0.01
    assert right <= 420.01
    assert top <= 240.01


def test_letters_of_another_size_keep_to_the_edges_too() -> None:
    for name in ("columns 12 months", "bars 1 × 12", "heat 12", "curve"):
        left, bottom, right, top = draw(EVERY[name], 510, 180, size=8).getBounds()
        assert min(left, bottom) >= -0.01, name
        assert (right <= 510.01, top <= 180.01) == (True, True), name


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_without_figures_says_so_in_words(kind: str) -> None:
    empty = Picture(kind, "Выручка", ["0", "1"], [Series("пн", [0, None])], "money")
    assert words_of(draw(empty, 400, 200)) == ["Выручка", "Пока показывать нечего."]


def test_every_label_stands_below_its_column_while_there_is_room() -> None:
    words = words_of(draw(pictures.simple("columns", pictures.months(12)), 900, 300))
    assert [word for word in words if word in pictures.MONTHS] == [
        "ноя", "дек", "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт",
    ]  # fmt: skip
    assert [word for word in words if word in {"2024", "2025"}] == ["2024", "2025"]


def test_of_many_days_only_some_are_named_and_always_in_the_same_step() -> None:
    days = pictures.days(31)
    places = [days.index(word) for word in words_of(draw(pictures.simple("columns", days), 640, 300)) if word in days]
    assert len(places) >= 8
    assert {b - a for a, b in pairwise(places)} == {places[1] - places[0]}


def test_of_ten_years_of_months_the_januaries_are_named_by_their_year() -> None:
    words = words_of(draw(pictures.simple("columns", pictures.months(120)), 640, 300))
    assert [word for word in words if word in pictures.MONTHS] == []
    assert "2025" in words
    assert "2034" in words


def test_the_year_of_days_is_written_once_below_them() -> None:
    words = words_of(draw(pictures.simple("columns", pictures.dates(31)), 640, 300))
    assert "01.01" in words
    assert [word for word in words if word in {"2025", "2026"}] == ["2025", "2026"]


def test_no_name_of_a_service_is_left_out_where_turning_helps() -> None:
    drawing = draw(pictures.simple("columns", pictures.names(8), unit="money"), 640, 300)
    turned = [one for one in drawing.contents if isinstance(one, Group)]
    assert len(turned) == 8


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    words = words_of(draw(pictures.simple("bars", pictures.names(8)), 360, 300))
    (short,) = [word for word in words if word.startswith("Консуль")]
    assert "…" in short
    assert short.endswith("ухода")
    assert "Стрижка женская" in words


@pytest.mark.parametrize("kind", ["columns", "bars"])
def test_very_little_is_seen_beside_very_much_and_on_its_side_of_the_axis(kind: str) -> None:
    made = Picture(kind, "", ["а", "б", "в"], [Series("", [10**9, 1, -1])])
    drawing = draw(made, 640, 300)
    much, little, less = [one for one in drawing.contents if isinstance(one, Rect)][1:]
    if kind == "columns":
        assert (little.height, less.height) == (1, 1)
        assert (little.y, less.y + less.height) == (much.y, much.y)
    else:
        assert (little.width, less.width) == (1, 1)
        assert (little.x, less.x + less.width) == (much.x, much.x)


def test_bars_without_room_are_counted_in_words() -> None:
    words = words_of(draw(pictures.simple("bars", pictures.names(60)), 360, 200))
    (more,) = [word for word in words if word.startswith("и ещё")]
    shown = sum(word in pictures.names(60) or "…" in word for word in words)
    assert more == f"и ещё {60 - shown}"


def test_a_legend_stands_only_where_there_are_several_series() -> None:
    one, two = (words_of(draw(pictures.simple("lines", pictures.days(9), series=count), 640, 300)) for count in (1, 2))
    assert "Ряд 1" not in one
    assert {"Ряд 1", "Ряд 2"} <= set(two)


def test_the_axis_has_round_numbers_and_names_the_rouble_once() -> None:
    words = words_of(draw(pictures.simple("columns", pictures.days(31)), 640, 300))
    axis = [word for word in words if "тыс." in word or "млн" in word]
    assert axis == [
        "250\u202fтыс.",
        "500\u202fтыс.",
        "750\u202fтыс.",
        "1\u202fмлн",
        "1,25\u202fмлн",
        "1,5\u202fмлн\u202f₽",
    ]


@given(low=st.floats(-1e12, 1e12), high=st.floats(-1e12, 1e12), most=st.integers(2, 8))
def test_an_axis_holds_its_values_and_zero_in_few_equal_steps(low: float, high: float, most: int) -> None:
    low, high = sorted((low, high))
    if 0 < max(abs(low), abs(high)) < 1e-6:
        return
    ticks = scale(low, high, most=most).ticks
    span = ticks[-1] - ticks[0]
    assert 0 in ticks
    assert ticks[0] <= low + span * 1e-6
    assert ticks[-1] >= high - span * 1e-6
    assert 2 <= len(ticks) <= most + 1
    steps = [b - a for a, b in pairwise(ticks)]
    assert max(steps) - min(steps) <= span * 1e-6


def test_visits_are_never_counted_in_halves() -> None:
    assert scale(0, 3, most=6, least_step=1).ticks == (0, 1, 2, 3)
    assert scale(0, 1, most=6, least_step=1).ticks == (0, 1)


@pytest.mark.parametrize(
    ("value", "russian", "english"),
    [
        (0, "0", "0"), (12.5, "12,5", "12.5"), (9_500, "9\u202f500", "9\u202f500"),
        (250_000, "250\u202fтыс.", "250K"), (12_345, "12,3\u202fтыс.", "12.3K"), (999_500, "1\u202fмлн", "1M"),
        (1_250_000, "1,25\u202fмлн", "1.25M"), (-300_000, "−300\u202fтыс.", "−300K"),
        (2_500_000_000, "2,5\u202fмлрд", "2.5B"),
    ],
)  # fmt: skip
def test_large_numbers_are_said_in_thousands_and_millions(value: float, russian: str, english: str) -> None:
    assert formats.short(value) == russian
    assert formats.short_money(value * 100) == russian.replace("12,5", "13") + "\u202f₽"
    with spoken("en"):
        assert formats.short(value) == english


def test_beside_millions_a_small_number_is_said_in_thousands_too() -> None:
    assert formats.short(5_000, beside=20_000) == "5\u202fтыс."
    assert formats.short_money(500_000, beside=2_000_000) == "5\u202fтыс.\u202f₽"


def test_series_on_paper_differ_in_lightness_or_in_hatching() -> None:
    for one, other in combinations(PAPER.inks, 2):
        assert one.hatch != other.hatch or contrast(one.fill, other.fill) > 1.25
        assert contrast(one.line, other.line) > 1.1 or one.hatch != other.hatch


def test_every_word_and_every_column_is_seen_on_paper() -> None:
    assert contrast(PAPER.text, PAPER.surface) >= 7
    assert contrast(PAPER.dim, PAPER.surface) >= 4.5
    for ink in PAPER.inks:
        assert max(contrast(ink.fill, PAPER.surface), contrast(ink.edge, PAPER.surface)) >= 3
    for share in range(101):
        behind = mixed(*PAPER.heat, share / 100)
        assert contrast(readable(behind, PAPER.text, PAPER.surface), behind) >= 4.5


def test_much_is_darker_than_little_on_paper() -> None:
    shades = [contrast(mixed(*PAPER.heat, share / 10), PAPER.surface) for share in range(11)]
    assert shades == sorted(shades)


def test_a_missing_figure_leaves_no_tile_and_nought_is_a_figure() -> None:
    made = Picture("heat", "", ["9", "10", "11"], [Series("пн", [None, 0, 5])])
    drawing = draw(made, 400, 200)
    tiles = [one for one in drawing.contents if isinstance(one, Rect) and one.height > 20]
    assert len(tiles) == 1 + 2  # the ground and two tiles
    assert words_of(drawing).count("0") == 2  # in its tile and in the key


@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_has_one_page_of_the_wanted_size_with_words_in_it(kind: str) -> None:
    made = {"curve": pictures.curve(), "heat": pictures.heat()}.get(kind) or pictures.simple(kind, pictures.months(6))
    document = pypdfium2.PdfDocument(output.picture_pdf(made, 500, 260))
    assert len(document) == 1
    assert document[0].get_size() == (500, 260)
    found = document[0].get_textpage().get_text_range()
    assert made.title in found
    document.close()


@pytest.mark.parametrize("name", ["columns 12 months", "lines 31 days", "bars 1 × 7", "curve", "heat 12"])
def test_every_figure_is_told_in_full_where_it_is_drawn(name: str) -> None:
    made = EVERY[name]
    drawn = output.picture_page(made, 640, 300)
    figures = [value for series in made.series for value in series.values if value is not None]
    assert len(drawn.spots) == (len(figures) if made.kind == "heat" else len(made.labels))
    told = "\n".join(spot.words for spot in drawn.spots)
    assert all(picture_words.exact(made.unit, value) in told for value in figures)
    for spot in drawn.spots:
        assert -0.01 <= spot.left <= spot.right <= 640.01
        assert -0.01 <= spot.top <= spot.bottom <= 300.01
    for one, other in combinations(drawn.spots, 2):
        assert min(one.right, other.right) - max(one.left, other.left) < 0.01 or (
            min(one.bottom, other.bottom) - max(one.top, other.top) < 0.01
        )


def test_the_figures_of_two_periods_are_told_together() -> None:
    made = Picture("columns", "", ["ноя 2026"], [Series("Выручка", [123_456_78]), Series("Было", [None])], "money")
    (spot,) = output.picture_page(made, 640, 300).spots
    assert spot.words == "ноя 2026\nВыручка: 123\u202f456,78\u202f₽"


def test_a_picture_is_told_in_words_to_who_cannot_see_it() -> None:
    made = Picture("columns", "Выручка", ["окт 2026", "ноя 2026"], [Series("", [25_000_000, None])], "money")
    assert picture_words.told(made) == (
        "Выручка. Больше всего — 250\u202fтыс.\u202f₽ (окт 2026), меньше всего — 250\u202fтыс.\u202f₽ (окт 2026)."
    )
    assert picture_words.told(Picture("bars", "Долги", [], [])) == "Долги. Пока показывать нечего."
    assert "A: 420 клиентов: 35\u202f%" in picture_words.told(pictures.curve())
