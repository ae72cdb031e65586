"""Lines of a card: labels with their values beside, below or inside the same cell, and titles with a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from salonbase import names
from salonbase.importing import meanings
from salonbase.importing.cells import show
from salonbase.importing.mapping import LONGEST_HEADING, PHONE, looks_like_name, meaning_of
from salonbase.reading import Row, Value

FURTHEST_VALUE = 8  # columns between a label and its value in a form with joined cells

_TITLE_WORDS = re.compile(
    r"^(?:(?:амб|мед)\w*\.?\s*)?(?:[\w-]*карт(?:а|ы|у|очка|очки)\b|клиент(?:а|ка)?\b|пациент(?:а|ка)?\b|анкета\b|дело\b)(?:\s+(?:клиента|пациента|больного|гостя))?"
    r"(?:\s*№?\s*\d+)?[\s:–—-]*",
    re.I,
)
_NEXT_LABEL = re.compile(r"(?:\s*[,;]\s*|\s*\n\s*|\s{2,})(?=([^,;:\n]{1,40}):)")
_BARE_LABEL = re.compile(r"([^\W\d][^\d+(:]{0,25}?)[\s.]*([+(]?\d.*)$")  # «тел. 8 916 204-18-33»


@dataclass(frozen=True, slots=True)
class Label:
    """A label and its value in a card; ``meaning`` is empty where the label is unknown."""

    row: int
    caption: str
    meaning: str
    value: Value
    below: int = -1  # the column of a value that stands in the next row


def labels_of(row: Row, below: Row | None, read: frozenset[int] = frozenset()) -> tuple[list[Label], list[str]]:
    """The labels of a row of a card with their values, and the texts that belong to no label.

    ``read`` are columns whose cells have already been taken as values of the labels above them.
    """
    labels: list[Label] = []
    loose: list[str] = []
    cells = _apart([None if index in read else cell for index, cell in enumerate(row.cells)])
    index = 0
    while index < len(cells):
        cell = cells[index]
        index += 1
        if cell is None:
            continue
        if not isinstance(cell, str):
            loose.append(show(cell))
            continue
        caption, inside = _split_caption(cell)
        meaning = meaning_of(caption)
        if inside and (meaning or ":" in cell):
            labels.append(Label(row.number, caption, meaning, inside))
        elif meaning or cell.rstrip().endswith(":"):
            place = index - 1
            value, index = _value_beside(cells, index)
            under = None
            if value is None and meaning and below is not None and below.number == row.number + 1:
                under = _value_below(below, place)
            labels.append(
                Label(row.number, caption, meaning, value if under is None else under, -1 if under is None else place)
            )
            while meaning == meanings.PHONE and value is not None and index < len(cells) and _is_number(cells[index]):
                labels.append(Label(row.number, caption, meaning, cells[index]))  # a second number in the next cell
                index += 1
        elif (
            index < len(cells)
            and cells[index] is not None
            and not meaning_of(cells[index])
            and not looks_like_name(cell)
        ):
            labels.append(Label(row.number, caption, "", cells[index]))
            index += 1
        else:
            loose.append(cell)
    return labels, loose


def _is_number(cell: Value) -> bool:
    return isinstance(cell, str | int | float) and bool(PHONE.search(show(cell))) and not meaning_of(cell)


def _apart(cells: list[Value]) -> list[Value]:
    """The cells, with one that holds several labels and their values («Тел.: 8916…, д.р.: 12.03.1985») as several.

    The first of them keeps its column; what is below a label is looked for only under cells that hold one.
    """
    found: list[Value] = []
    for cell in cells:
        if not isinstance(cell, str) or cell.count(":") < 2:
            found.append(cell)
            continue
        start = 0
        for cut in _NEXT_LABEL.finditer(cell):
            if meaning_of(cut[1]):
                found.append(cell[start : cut.start()])
                start = cut.end()
        found.append(cell[start:])
    return found


def _split_caption(cell: str) -> tuple[str, str]:
    """«ФИО: Иванова Анна» into label and value; the value is empty where the cell holds the label alone."""
    if number := re.match(r"(.*\bкарт\w*.*?(?:№|номер))\s*(\S+)$", cell, re.I):
        return number[1], number[2]
    caption, colon, rest = cell.partition(":")
    if colon and len(caption) <= LONGEST_HEADING and not re.search(r"\d$", caption):
        return caption.strip(), rest.strip(" _\t")
    if len(cell) <= LONGEST_HEADING and (dash := re.match(r"(.{2,40}?)\s+[–—-]\s+(.+)$", cell)) and meaning_of(dash[1]):
        return dash[1].strip(), dash[2].strip()
    if (bare := _BARE_LABEL.match(cell)) and meaning_of(bare[1]) in {meanings.PHONE, meanings.BIRTHDAY}:
        return bare[1].strip(), bare[2]
    return cell.strip(" :_"), ""


def caption_of(cell: str) -> str:
    """The label of a cell, without the value that may stand in it too."""
    return _split_caption(cell)[0]


def _value_beside(cells: list[Value], index: int) -> tuple[Value, int]:
    for place in range(index, min(index + FURTHEST_VALUE, len(cells))):
        cell = cells[place]
        if cell is not None:
            if isinstance(cell, str) and (meaning_of(_split_caption(cell)[0]) or cell.rstrip().endswith(":")):
                return None, index
            return cell, place + 1
    return None, index


def _value_below(below: Row, index: int) -> Value:
    """The cell under a label, where that row holds values and no labels of its own."""
    if any(isinstance(cell, str) and meaning_of(_split_caption(cell)[0]) for cell in below.cells):
        return None
    return below.cells[index] if index < len(below.cells) else None


def first_meaning(row: Row) -> str:
    """The meaning of the first text of a row as a label, an empty text where it is none."""
    first = next((cell for cell in row.cells if cell is not None), None)
    return meaning_of(_split_caption(first)[0]) if isinstance(first, str) else ""


def is_label_of_name(row: Row) -> bool:
    """Whether a row begins a card: its first text is the label of a name."""
    return first_meaning(row) in {meanings.NAME, meanings.SURNAME}


def is_label_of_person(row: Row) -> bool:
    """Whether a row is a line of a card that tells of a person: a label such as «Телефон» and its value."""
    filled = [cell for cell in row.cells if cell is not None]
    if not filled or len(filled) > 4 or not isinstance(filled[0], str):
        return False
    caption, inside = _split_caption(filled[0])
    about = {meanings.PHONE, meanings.BIRTHDAY, meanings.ADDRESS, meanings.EMAIL, meanings.ALLERGIES, *meanings.NAMES}
    return meaning_of(caption) in about and bool(inside or len(filled) in {2, 4})


def name_in(title: str) -> str:
    """The name of a title, also where more is told behind a comma: «Белова Анна, 12.03.1985 г.р., тел. 8916…»."""
    return clean_title(title) or clean_title(title.partition(",")[0])


def facts_in(title: str) -> list[tuple[str, str]]:
    """What a title tells behind the name: each piece with its meaning, a note where that is not known."""
    found: list[tuple[str, str]] = []
    for piece in re.split(r"[,;]\s*", title)[1:] if not clean_title(title) else []:
        caption, value = _split_caption(piece)
        if value and (meaning := meaning_of(caption)):
            found.append((meaning, value))
        elif re.match(r"\d{1,2}\.\d{1,2}\.\d{4}|\d{4} ?г", piece):
            found.append((meanings.BIRTHDAY, piece))
        elif piece:
            found.append((meanings.PHONE if re.fullmatch(r"[\d\s()+-]{10,}", piece) else meanings.NOTE, piece))
    return found


def clean_title(words: str) -> str:
    """The person's name of a title such as «Карточка пациента: Иванова Анна Петровна», empty where there is none."""
    bare = _TITLE_WORDS.sub("", names.clean(words))
    return bare if looks_like_name(bare) else ""
