"""The faces of all papers: Roboto, which has Cyrillic letters and the rouble sign, and how wide words are in it."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

TEXT, MEDIUM, BOLD = "Text", "TextMedium", "TextBold"
ASCENT, DESCENT = 0.74, 0.21  # of the size: what capitals and tails take

_FILES = {TEXT: "Regular", MEDIUM: "Medium", BOLD: "Bold"}
_LOADING, _SUBSETS = threading.Lock(), threading.Lock()
_SIGN, _UNKNOWN = "◊", "\ufffd"
_STAND_INS = {
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "⇒": "=>", "✓": "√", "✔": "√", "☑": "√", "✗": "×", "✘": "×", "✕": "×",
    "☐": "[ ]", "□": "[ ]", "●": "•", "■": "•", "▪": "•", "★": "*", "☆": "*", "⭐": "*", "☎": "тел.", "❤": "♥",
    "\t": " ", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\n": "\n", "\xad": "",
}  # fmt: skip
_NOTHING = {"Cc", "Cf", "Cs", "Co", "Mn", "Me"}


def load() -> None:
    """Make the faces known to reportlab; whoever draws calls it first. Any thread, any number of times."""
    with _LOADING:
        rl_config.useA85 = 0  # pages as bytes: a fifth smaller than as letters
        known = set(pdfmetrics.getRegisteredFontNames())
        for name, face in _FILES.items():
            if name not in known:
                path = files("font_roboto").joinpath("files", f"Roboto-{face}.ttf")
                font = TTFont(name, str(path))
                font.face.makeSubset = _one_at_a_time(font.face.makeSubset)
                pdfmetrics.registerFont(font)


def _one_at_a_time(take: Callable[..., bytes]) -> Callable[..., bytes]:
    """The same function, which reads from one place of the file, for several threads."""

    def locked(*given: Any) -> bytes:
        with _SUBSETS:
            return take(*given)

    return locked


def clean(words: str) -> str:
    """Words in letters that the face has, line breaks kept.

    Control characters vanish, what is drawn and not written (emoji) becomes «◊», a letter of another script «\ufffd».
    """
    if words.isascii() and words.isprintable():
        return words
    written = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n")).translate(_LETTERS)
    return re.sub(f"{_SIGN}{{2,}}", _SIGN, written) if _SIGN in written else written


def width(words: str, face: str, size: float) -> float:
    """How wide clean words of one line are, in points."""
    return sum(map(_widths(face).__getitem__, words)) * size


class _Letters(dict[int, str]):
    """What is written for each letter, found out when it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = self._find(chr(code))
        return found

    def _find(self, letter: str) -> str:
        if letter in _STAND_INS and (letter in "\n\t" or not _has(letter)):
            return _STAND_INS[letter]
        category = unicodedata.category(letter)
        if category in {"Cc", "Cf", "Cs", "Co"} or (category in _NOTHING and not _has(letter)):
            return ""
        if _has(letter):
            return letter
        if category[0] == "Z":
            return " "
        plain = "".join(part for part in unicodedata.normalize("NFKD", letter) if _has(part) and part != " ")
        if plain:
            return plain
        return _UNKNOWN if category[0] in "LN" else _SIGN


class _Widths(dict[str, float]):
    """The width of each letter of a face at size 1."""

    def __init__(self, face: str) -> None:
        super().__init__()
        self._face = pdfmetrics.getFont(face).face

    def __missing__(self, letter: str) -> float:
        code = 32 if letter == "\xa0" else ord(letter)
        self[letter] = found = self._face.charWidths.get(code, self._face.defaultWidth) / 1000
        return found


_LETTERS = _Letters()


@cache
def _widths(face: str) -> _Widths:
    load()
    return _Widths(face)


def _has(letter: str) -> bool:
    load()
    return ord(letter) in pdfmetrics.getFont(TEXT).face.charToGlyph
