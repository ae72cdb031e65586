"""Files that mean harm or came to harm, each made as small as it can be: what it is, and what the reader says."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.core.foreign_files import SHEET, book, sheet_of, with_sheet

MEGABYTE = 1 << 20
STRINGS = "xl/sharedStrings.xml"
_SHARED = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
_ENTITIES = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
_BOMB = b'<!DOCTYPE sst [<!ENTITY e0 "ha">' + _ENTITIES + b"]>"
_FAR = b'<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\n"
_LIST = "ФИО;Телефон\r\nАнна;".encode()


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad file: ``sentence`` is what the refusal says, empty where the file is read in spite of all."""

    name: str
    make: Callable[[Path], None]
    sentence: str = ""


def _bytes(*content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(b"".join(content)) and None


def _text(build: Callable[[], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(build()) and None


def _sheet(rows: Callable[[], bytes]) -> Callable[[Path], None]:
    return lambda path: with_sheet(path, sheet_of(rows())) and None


def _parts(parts: Callable[[], Mapping[str, bytes]]) -> Callable[[Path], None]:
    """A workbook some of whose parts are others."""

    def make(path: Path) -> None:
        sound, others = book(path.with_suffix(".sound.xlsx"), [["ФИО", "Телефон"], ["Анна", "89162041833"]]), parts()
        with zipfile.ZipFile(sound) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
            for name in {*source.namelist(), *others}:
                target.writestr(name, others[name] if name in others else source.read(name))
        sound.unlink()

    return make


def _ods(rows: bytes) -> Callable[[Path], None]:
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    names = b"".join(b' xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (one, one)
                     for one in (b"office", b"table", b"text"))  # fmt: skip
    content = (
        b"<office:document-content" + names + b"><office:body><office:spreadsheet>"
        b'<table:table table:name="Sheet1">' + rows + b"</table:table></office:spreadsheet></office:body>"
        b"</office:document-content>"
    )

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", mime)
            archive.writestr(
                "META-INF/manifest.xml", f'<manifest><file-entry full-path="/" media-type="{mime}"/></manifest>'
            )
            archive.writestr("content.xml", content)

    return make


def _repeated(rows: int, columns: int, words: bytes = b"<text:p>bomb</text:p>") -> bytes:
    said = b'office:value-type="string" ' if words else b""
    return (
        b'<table:table-row table:number-rows-repeated="%d"><table:table-cell %stable:number-columns-repeated="%d">'
        b"%s</table:table-cell></table:table-row>" % (rows, said, columns, words)
    )


def _lying(path: Path) -> None:
    """A workbook whose directory says that a part of 100 megabytes has a thousand bytes."""
    _parts(lambda: {STRINGS: b" " * (100 * MEGABYTE)})(path)
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(mark)
        while place >= 0:
            if struct.unpack_from("<I", data, place + at)[0] == 100 * MEGABYTE:
                struct.pack_into("<I", data, place + at, 1000)
            place = data.find(mark, place + 4)
    path.write_bytes(data)


def _zip_in_zip(path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * (40 * MEGABYTE))
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.zip", inner.getvalue())


def _zip_of(member: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(member, "<x/>")

    return make


def _noise(size: int) -> bytes:
    return random.Random(5).randbytes(size)


_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_HIDDEN = _noise(1000).hex().encode()  # packed to a hundredth and no further, so that no ratio gives it away

FILES: tuple[Bad, ...] = (
    Bad("empty.csv", _bytes(b""), "empty"),
    Bad("blank.csv", _bytes(b"\r\n;;;\r\n  \r\n"), "empty"),
    Bad("photo.csv", _bytes(b"\xff\xd8\xff\xe0", _noise(4000)), "is a picture"),
    Bad("noise.csv", _bytes(_noise(4000)), "holds no text"),
    Bad("zeros.txt", _text(lambda: b"\0" * MEGABYTE), "holds no text"),
    Bad("one-cell.csv", _text(lambda: _LIST + b"x" * (30 * MEGABYTE)), "Row 2 of"),
    Bad("one-quoted-cell.csv", _text(lambda: _LIST + b'"' + b"x" * (30 * MEGABYTE) + b'"\r\n'), "Row 2 of"),
    Bad("too-much.csv", _text(lambda: _LIST + (b"x" * 80 + b"\n") * (102 * MEGABYTE // 81)), "holds 102 megabytes"),
    Bad("empty-rows.csv", _text(lambda: _LIST + b"\n" * MEGABYTE + b"Anna;1")),
    Bad("empty-cells.csv", _text(lambda: _LIST + b";;;;;;;\r\n" * MEGABYTE)),
    Bad("separators.csv", _text(lambda: _LIST + b";" * (10 * MEGABYTE))),
    Bad("quotes.csv", _text(lambda: _LIST + b'"' * (10 * MEGABYTE)), "quotes.csv, 2"),
    Bad("stray-quotes.csv", _text(lambda: _LIST + b'\na;"b' * 20_000)),
    Bad("formulas.csv", _bytes(_LIST, b"=1+1\r\n=cmd|' /c calc'!A1;@SUM(A1)")),
    Bad("document.csv", _bytes(b"%PDF-1.7\n", _noise(2000)), "is a PDF"),
    Bad("page.xls", _bytes("<html><table><tr><td>ФИО".encode()), "web page"),
    Bad("document.xlsx", _zip_of("word/document.xml"), "document of Word"),
    Bad("table.numbers", _zip_of("Index/Document.iwa"), "Apple Numbers"),
    Bad("table.zip", _zip_in_zip, "is an archive"),
    Bad("endless.vcf", _text(lambda: _CARD + b"NOTE:" + b"x" * (30 * MEGABYTE)), "Card 1 of"),
    Bad("endless-fold.vcf", _text(lambda: _CARD + b"NOTE:x\r\n" + b" abcdefgh\r\n" * MEGABYTE), "Card 1 of"),
    Bad("endless-lines.vcf", _text(lambda: _CARD + b"NOTE:x\r\n" * MEGABYTE), "Card 1 of"),
    Bad("endless-quoted.vcf", _text(lambda: _CARD + b"N;QUOTED-PRINTABLE:" + b"=D0=90=\r\n" * MEGABYTE), "Card 1 of"),
    Bad("beginnings.vcf", _text(lambda: b"BEGIN:VCARD\r\n" * MEGABYTE), "Card 1 of"),
    Bad("never-ends.vcf", _bytes(_CARD)),
    Bad("photo.vcf", _text(lambda: _CARD + b"PHOTO;ENCODING=b:" + b"x" * (30 * MEGABYTE) + b"\r\nEND:VCARD\r\n")),
    Bad("million-rows.xlsx", _sheet(lambda: b"".join(b'<row r="%d"/>' % n for n in range(1, 1_000_001))), "empty"),
    Bad("far-corner.xlsx", _sheet(lambda: _FAR.replace(b' t="s"', b""))),
    Bad("far-rows.xlsx", _sheet(lambda: b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (n, n)
                                                 for n in range(1, 5_001))), "far-rows.xlsx, Лист1, "),
    Bad("far-number.xlsx", _sheet(lambda: b'<row r="99999999999"><c r="ZZZZZZZ1"><v>1</v></c></row>'),
        "far-number"),
    Bad("strings.xlsx", _parts(lambda: {STRINGS: _SHARED + b"<si><t>" + _HIDDEN * 100_000 + b"</t></si></sst>"}),
        "strings"),
    Bad("bomb.xlsx", _parts(lambda: {STRINGS: b" " * (40 * MEGABYTE)}), "unpacks to 40 megabytes"),
    Bad("lying.xlsx", _lying, "lying"),
    Bad("nested.xlsx", _parts(lambda: {"xl/media/inner.zip": b"PK\x03\x04" + _noise(2000)})),
    Bad("entities.xlsx", _parts(lambda: {STRINGS: _BOMB + _SHARED + b"<si><t>&e11;</t></si></sst>",
                                         SHEET: sheet_of(_FAR.split(b"<row r=\"1048576\"")[0])}), "entities"),
    Bad("far-entities.xlsx", _parts(lambda: {STRINGS: _BOMB + _SHARED + b"<si><t>&e11;</t></si></sst>",
                                             SHEET: sheet_of(_FAR)}), "far-entities"),
    Bad("rows.ods", _ods(_repeated(1_048_576, 1)), "repeats endlessly"),
    Bad("columns.ods", _ods(_repeated(1, 2_000_000_000)), "repeats endlessly"),
    Bad("cells.ods", _ods(_repeated(1_000, 16_384)), "cells"),
    Bad("air.ods", _ods(_repeated(1, 1) + _repeated(1_048_574, 16_384, b"") + _repeated(1, 1))),
    Bad("cut.xls", _bytes(_COMPOUND, _noise(5000)), "damaged"),
    Bad("locked.xlsx", _bytes(_COMPOUND, bytes(500), "EncryptedPackage".encode("utf-16-le")), "by a password"),
    Bad("document.xls", _bytes(_COMPOUND, bytes(500), "WordDocument".encode("utf-16-le")), "document of Word"),
)  # fmt: skip
