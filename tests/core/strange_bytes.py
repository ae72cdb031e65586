"""Files that nobody wrote: bytes by chance, good files with damage, tables and address books of odd pieces."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from tests.core.foreign_files import book

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8_r", "cp866", "mac_cyrillic")
_STARTS = (
    b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"BEGIN:VCARD\r\n", b"PK\x03\x04", b"sep=;\n", b"%PDF",
    b"<html", bytes.fromhex("D0CF11E0A1B11AE1"),
)  # fmt: skip
_CELLS = (
    "ФИО", "Телефон", "Дата рождения", "Имя", "Фамилия", "Сумма", "Дата", "Услуга", "Примечание", "Орлова Наталья",
    "Щукин Эдуард Юрьевич", "+7 (916) 204-18-33", "89162041833", "12.03.1985", "--12-27", "1970-01-01",
    "31.02.2020", "=1+1", "1 500,00", "7,9E+10", "", "", '"', '""', "а;б", "раз\nдва", "'+7916", "\x00",
    "VIP не звонить",
)  # fmt: skip
_NAMES = (
    "N", "FN", "TEL", "BDAY", "EMAIL", "ADR", "ORG", "NOTE", "PHOTO", "CATEGORIES", "URL", "X-ANDROID-CUSTOM",
    "IMPP", "item1.TEL", "item1.X-ABLabel", "BEGIN", "END", "X", "",
)  # fmt: skip
_PARAMETERS = (
    "", ";CELL", ";TYPE=work", ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE", ";CHARSET=windows-1251", ";ENCODING=b",
    ';TYPE="a,b', ";VALUE=uri", ";X=;;=", ";ENCODING=QUOTED-PRINTABLE",
)  # fmt: skip
_VALUES = (
    "Орлова;Наталья;;;", "=D0=9E=D1=80=\r\n=D0=BB", "=D0=9E=", "=ZZ", "--0322", "1953-03", "9999-99-99",
    "tel:+7916", r"a\nb\,c\;\\", "VCARD", ";" * 9, "vnd.android.cursor.item/nickname;Саша", "",
)  # fmt: skip

_odd = st.text(max_size=8)


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """Bytes with a few of them changed, left out or doubled, perhaps cut."""
    data = bytearray(content)
    for _ in range(draw(st.integers(0, 8))):
        if not data:
            break
        at, length = draw(st.integers(0, len(data) - 1)), draw(st.integers(0, 12))
        data[at : at + length] = draw(st.one_of(st.binary(max_size=12), st.just(bytes(data[at : at + length]) * 2)))
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


def by_chance() -> st.SearchStrategy[bytes]:
    """Bytes by chance, some of which begin as a format does."""
    return st.builds(bytes.__add__, st.sampled_from(_STARTS), st.binary(max_size=400))


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """A table of text with headings, values, separators, quotes and line breaks that fit together or do not."""
    separator, end = draw(st.sampled_from(";,\t|")), draw(st.sampled_from(["\n", "\r\n", "\r"]))
    cell = st.one_of(st.sampled_from(_CELLS), _odd)
    quoted = st.one_of(
        cell, cell.map(lambda words: '"' + words.replace('"', '""') + '"'), cell.map(lambda words: f'"{words}')
    )
    rows = draw(st.lists(st.lists(quoted, max_size=6), max_size=8))
    words = end.join(separator.join(row) for row in rows)
    return draw(damaged(words.encode(draw(st.sampled_from(ENCODINGS)), "ignore")))


@st.composite
def address_books(draw: st.DrawFn) -> bytes:
    """Cards of an address book with properties, parameters and values that fit together or do not."""
    value = st.one_of(st.sampled_from(_VALUES), _odd)
    line = st.builds("{}{}:{}".format, st.sampled_from(_NAMES), st.sampled_from(_PARAMETERS), value)
    cards = draw(st.lists(st.lists(st.one_of(line, value.map(lambda words: f" {words}")), max_size=8), max_size=4))
    lines = [one for card in cards for one in ("BEGIN:VCARD", *card, "END:VCARD")]
    words = draw(st.sampled_from(["\n", "\r\n"])).join(["BEGIN:VCARD", *lines])
    return draw(damaged(words.encode(draw(st.sampled_from(ENCODINGS)), "ignore")))


def workbooks(folder: Path) -> dict[str, bytes]:
    """A small good file of each kind of workbook that can be made here."""
    path = book(folder / "good.xlsx", [["ФИО", "Телефон"], ["Орлова Наталья", "89162041833"], ["Цой Ли", 5]])
    ods = io.BytesIO()
    with zipfile.ZipFile(ods, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", _ODS)
    return {"xlsx": path.read_bytes(), "ods": ods.getvalue()}


@st.composite
def damaged_workbooks(draw: st.DrawFn, good: bytes) -> bytes:
    """A workbook with damage in the bytes of the file, or inside one of its parts, which is then packed properly."""
    if draw(st.booleans()):
        return draw(damaged(good))
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as source, zipfile.ZipFile(target, "w") as packed:
        hurt = draw(st.sampled_from(source.namelist()))
        for name in source.namelist():
            content = source.read(name)
            packed.writestr(name, draw(damaged(content)) if name == hurt else content)
    return target.getvalue()


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Лист1"><table:table-row><table:table-cell office:value-type="string"><text:p>ФИО</text:p>'
    '</table:table-cell><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p>'
    "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)
