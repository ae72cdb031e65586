"""The figures of a picture in words: few signs for an axis or a column, whole sentences for who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence

from salonbase import formats
from salonbase.output.picture import Picture, Series
from salonbase.text import text

_MOST_SERIES = 8


def value(unit: str, number: float, *, beside: float | None = None) -> str:
    """A value of a picture in few signs; ``unit`` is that of the picture, ``beside`` the largest value near it."""
    if unit == "money":
        return formats.short_money(number, beside=beside)
    if unit == "percent":
        return formats.percent(_rounded(number))
    return formats.short(number, beside=beside)


def ticks(unit: str, numbers: Sequence[float]) -> list[str]:
    """The numbers of an axis in ascending order; only the highest has the rouble sign."""
    largest = max(numbers, key=abs)
    found = [value(unit, number, beside=largest) for number in numbers]
    if unit != "money":
        return found
    return [*(words.removesuffix(formats.SPACE + "₽") for words in found[:-1]), found[-1]]


def told(picture: Picture) -> str:
    """What a picture shows, for who hears it: of each series where it is highest and lowest."""
    if picture.is_empty:
        return f"{picture.title}. {nothing()}"
    sentences = [picture.title]
    for series in picture.series[:_MOST_SERIES]:
        if any(number is not None for number in series.values):
            sentences.append(_of_series(picture, series))
    sentences += [f"{mark.title}: {formats.percent(_rounded(mark.at))}" for mark in picture.marks]
    return ". ".join(sentences) + "."


def exact(unit: str, number: float) -> str:
    """A value in full: money to the kopeck."""
    if unit == "money":
        return formats.money(round(number))
    return formats.percent(round(number, 2)) if unit == "percent" else formats.number(round(number, 2))


def of_label(picture: Picture, at: int) -> str:
    """The exact figures of one label, those of several series below each other."""
    label = picture.labels[at]
    label = f"{label}{formats.SPACE}%" if picture.kind == "curve" else label
    named = [(series.title, series.values[at]) for series in picture.series]
    told = [(title, exact(picture.unit, number)) for title, number in named if number is not None]
    if len(picture.series) == 1:
        return ": ".join([label, *(number for _, number in told)])
    return "\n".join([label, *(f"{title}: {number}" for title, number in told)])


def nothing() -> str:
    """What stands in place of an empty picture."""
    return text("Picture", "There is nothing to show here yet.")


def _of_series(picture: Picture, series: Series) -> str:
    named = [(number, label) for number, label in zip(series.values, picture.labels, strict=True) if number is not None]
    most, least = max(named, key=lambda pair: pair[0]), min(named, key=lambda pair: pair[0])
    words = text(
        "Picture",
        "the most {most} ({most_label}), the least {least} ({least_label})",
        most=value(picture.unit, most[0]),
        most_label=most[1],
        least=value(picture.unit, least[0]),
        least_label=least[1],
    )
    return f"{series.title}: {words}" if series.title else words[:1].upper() + words[1:]


def _rounded(number: float) -> float:
    return round(number, 1) if abs(number) < 100 else round(number)
