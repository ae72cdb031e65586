"""How one cell is written: plain XML, words always as inline strings, so that no text is ever a formula."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape

from salonbase import phones
from salonbase.output.table import show
from salonbase.text import text

LONGEST = 32_767  # characters of a cell
FORMATS = {
    "money": '#,##0.00\\ "₽"', "percent": 'General\\ "%"', "tenths": "0.0",
    "share": '0.0\\ "%"', "small_share": '0.00\\ "%"', "change": '+0.0\\ "%";-0.0\\ "%";0.0\\ "%"',
    "day": "dd.mm.yyyy", "time": "hh:mm",
    "moment": "dd.mm.yyyy hh:mm", "text": "@", "long_text": "@", "phone": "@",
}  # fmt: skip
_FIRST_DAY, _FIRST_SURE_DAY = dt.date(1899, 12, 30), dt.date(1900, 3, 1)  # Excel believes in 29 February 1900
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what XML cannot hold
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as a letter

Write = Callable[[str, int, int, Any, int], str]


def clean(words: str) -> str:
    """Words without what XML cannot hold."""
    return _FORBIDDEN.sub("", words)


def words_cell(letter: str, number: int, style: int, words: str) -> str:
    """A cell that holds words, cut where Excel holds no more."""
    if len(words) > LONGEST:
        ending = "… " + text("Output", "(cut: Excel holds no more; CSV has the whole text)")
        words = words[: LONGEST - len(ending)] + ending
    if "_x" in words:
        words = _ESCAPED.sub("_x005F_", words)
    safe = escape(clean(words), {"\r": "&#13;"})
    return f'<c r="{letter}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{safe}</t></is></c>'


def number_cell(letter: str, number: int, style: int, value: Any, _words_style: int) -> str:
    """A cell that holds a number."""
    return f'<c r="{letter}{number}" s="{style}"><v>{value}</v></c>'


def _money(letter: str, number: int, style: int, value: int, _words_style: int) -> str:
    sign = "-" if value < 0 else ""
    roubles, kopecks = divmod(abs(value), 100)
    return f'<c r="{letter}{number}" s="{style}"><v>{sign}{roubles}.{kopecks:02}</v></c>'


def phone_cell(letter: str, number: int, _style: int, value: Any, words_style: int) -> str:
    """A cell that holds a telephone number as people read it."""
    return words_cell(letter, number, words_style, phones.show(str(value)))


def _day(letter: str, number: int, style: int, value: dt.date, words_style: int) -> str:
    if value < _FIRST_SURE_DAY:
        return words_cell(letter, number, words_style, show("day", value))
    return number_cell(letter, number, style, value.toordinal() - _FIRST_DAY.toordinal(), words_style)


def _time(letter: str, number: int, style: int, value: dt.time, words_style: int) -> str:
    return number_cell(letter, number, style, repr((value.hour * 60 + value.minute) / 1440), words_style)


def _moment(letter: str, number: int, style: int, value: dt.datetime, words_style: int) -> str:
    seconds = value.hour * 3600 + value.minute * 60 + value.second
    days = value.toordinal() - _FIRST_DAY.toordinal()
    return number_cell(letter, number, style, repr(days + seconds / 86400), words_style)


def _yes_no(letter: str, number: int, _style: int, value: bool, words_style: int) -> str:
    return words_cell(letter, number, words_style, show("yes_no", value))


CELLS: dict[str, Write] = {
    "money": _money, "day": _day, "time": _time, "moment": _moment, "yes_no": _yes_no, "phone": phone_cell,
}  # fmt: skip
"""How a value of each kind is written: (letter, row, style, value, style of words) -> XML; a number else."""
