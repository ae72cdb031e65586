"""Lists of invented clients as salons keep them in Excel: names in one column, phones written in any way, gaps.

The workbook is written part by part: openpyxl needs a minute for a hundred thousand rows.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from salonbase.demo import people, words
from tests.benchmarks.search_mechanisms import ENDINGS, SYLLABLES

HEADINGS = ("ФИО", "Телефон", "Дата рождения", "E-mail", "Адрес", "Откуда узнали", "Скидка", "Комментарий")
_SHEET, _WORDS, _STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_FIRST_DAY = dt.date(1899, 12, 30)
_AWRY = ("не звонить после 20:00", "VIP, всегда чай", "аллергия на йод", "звонить мужу 8 916 204-18-33", "б/о")

Cell = str | int | dt.date | None


def rows(number: int, *, today: dt.date, seed: int = 1) -> Iterator[list[Cell]]:
    """The rows below the headings; two in a hundred tell of somebody once more."""
    rng = Random(seed)
    surnames = _surnames(rng)
    row: list[Cell] = []
    for place in range(number):
        if not row or place % 50:
            row = _row(rng, surnames, today)
        yield list(row)


def _row(rng: Random, surnames: list[str], today: dt.date) -> list[Cell]:
    one = people.invent(rng, today, "salon")
    surname = people.pick(rng, surnames)
    name = " ".join(
        filter(None, (people.feminine(surname) if one.sex == "f" else surname, one.first_name, one.patronymic))
    )
    born: Cell = None
    if one.birth_day and one.birth_year:
        born = dt.date(one.birth_year, one.birth_month or 1, one.birth_day if one.birth_month != 2 else 28)
        born = f"{born:%d.%m.%Y}" if rng.random() < 0.3 else born
    written = ", ".join(_written(number, rng) for number, _ in one.phones)
    phone: Cell = int(one.phones[0][0][1:]) if len(one.phones) == 1 and rng.random() < 0.2 else written or None
    note = people.pick(rng, _AWRY) if rng.random() < 0.03 else one.note
    return [name, phone, born, one.email or None, one.address or None, one.source or None,
            int(one.discount_percent) or None, note or None]  # fmt: skip


def _surnames(rng: Random) -> list[str]:
    syllables, endings = SYLLABLES.split(), ENDINGS.split()
    made = ["".join(rng.choices(syllables, k=rng.choice((2, 2, 3)))) for _ in range(9000)]
    return [*words.SURNAMES, *(stem.capitalize() + rng.choice(endings) for stem in made)]


def _written(number: str, rng: Random) -> str:
    town, first, second, third = number[2:5], number[5:8], number[8:10], number[10:]
    return people.pick(rng, (
        f"+7 ({town}) {first}-{second}-{third}", f"8 {town} {first}-{second}-{third}", f"8{number[2:]}", number,
        f"8({town}){first}{second}{third}",
    ))  # fmt: skip


def write(path: Path, number: int, *, today: dt.date, seed: int = 1) -> Path:
    """A workbook of so many clients, with typed days and shared strings as Excel itself writes them."""
    known: dict[str, int] = {}
    cells = io.StringIO()
    cells.write(f"<?xml version='1.0'?><worksheet {_MAIN}><sheetData>")
    headings: list[Cell] = [*HEADINGS]
    for place, row in enumerate(chain([headings], rows(number, today=today, seed=seed)), start=1):
        cells.write(f'<row r="{place}">')
        for letter, cell in zip("ABCDEFGH", row, strict=True):
            if isinstance(cell, str):
                cells.write(f'<c r="{letter}{place}" t="s"><v>{known.setdefault(cell, len(known))}</v></c>')
            elif isinstance(cell, dt.date):
                cells.write(f'<c r="{letter}{place}" s="1"><v>{(cell - _FIRST_DAY).days}</v></c>')
            elif cell is not None:
                cells.write(f'<c r="{letter}{place}"><v>{cell}</v></c>')
        cells.write("</row>")
    cells.write("</sheetData></worksheet>")
    strings = "".join(f"<si><t>{escape(words)}</t></si>" for words in known)
    _fill(path, cells.getvalue(), f"<?xml version='1.0'?><sst {_MAIN}>{strings}</sst>")
    return path


def _fill(path: Path, sheet: str, strings: str) -> None:
    """The parts of a workbook with one sheet; style 1 is a day."""
    head = '<?xml version="1.0"?>'
    links = (
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
    )  # fmt: skip
    relations = f'{head}<Relationships xmlns="{_PACKAGE}/relationships">'
    types = {"xl/workbook.xml": "sheet.main", _SHEET: "worksheet", _WORDS: "sharedStrings", _STYLES: "styles"}
    listed = "".join(f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in types.items())
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{listed}</Types>',
        "_rels/.rels": f'{relations}<Relationship Id="r1" Type="{_RELATION}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook {_MAIN} xmlns:r="{_RELATION}"><sheets>'
        '<sheet name="Клиенты" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations + "".join(
            f'<Relationship Id="r{place}" Type="{_RELATION}/{kind}" Target="{target}"/>'
            for place, (kind, target) in enumerate(links, start=1)
        ) + "</Relationships>",
        _STYLES: f'{head}<styleSheet {_MAIN}><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        _SHEET: sheet, _WORDS: strings,
    }  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
