"""Reads a PDF as pypdfium2 sees it: the words of each page, where they stand, how many images there are."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``boxes`` has left, bottom, right and top of each letter of ``letters``."""

    width: float
    height: float
    letters: str
    boxes: tuple[tuple[float, float, float, float], ...]
    images: int

    @property
    def words(self) -> str:
        """Its words, plain spaces between them."""
        return re.sub(r"[ \u00a0\u202f]+", " ", self.letters.replace("\r\n", "\n"))

    @property
    def body(self) -> str:
        """Its words without spaces, the running title and the foot."""
        return "\n".join(line for line in self.words.split("\n") if " из " not in line and "·" not in line)

    @property
    def size(self) -> str:
        """How an A4 lies."""
        assert sorted((round(self.width), round(self.height))) == [595, 842]
        return "upright" if self.width < self.height else "on its side"

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """The box around all letters."""
        lefts, bottoms, rights, tops = zip(*self.boxes, strict=True)
        return min(lefts), min(bottoms), max(rights), max(tops)

    def place_of(self, words: str) -> tuple[float, float]:
        """Where the first such words begin and end, from the left."""
        plain = re.sub(r"[\u00a0\u202f]", " ", self.letters)
        begins = re.search(rf"(?<!\w){re.escape(words)}", plain)
        assert begins is not None, words
        return self.boxes[begins.start()][0], self.boxes[begins.end() - 1][2]


def read(document: bytes) -> list[Page]:
    """The pages of a document."""
    reader = pypdfium2.PdfDocument(document)
    try:
        return [_page(reader[number]) for number in range(len(reader))]
    finally:
        reader.close()


def facts(document: bytes) -> dict[str, str]:
    """What a document says of itself."""
    reader = pypdfium2.PdfDocument(document)
    try:
        return {key: value for key, value in reader.get_metadata_dict().items() if value}
    finally:
        reader.close()


def _page(page: pypdfium2.PdfPage) -> Page:
    words = page.get_textpage()
    letters = "".join(words.get_text_range(at, 1) or "\0" for at in range(words.count_chars()))
    boxes = tuple(words.get_charbox(at) for at in range(words.count_chars()))
    images = sum(1 for _ in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    found = Page(*page.get_size(), letters, boxes, images)
    words.close()
    page.close()
    return found
