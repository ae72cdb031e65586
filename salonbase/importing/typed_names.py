"""Names as people type them: with a number and remarks behind, in capitals or in small letters alone."""

from __future__ import annotations

import re

from salonbase import names
from salonbase.given_names import GIVEN_NAMES
from salonbase.importing import numbers_in

_SHOUTED = re.compile(r"(?<![\w.])[A-ZА-ЯЁІЇЄ][A-ZА-ЯЁІЇЄ'’-]+(?![\w.])")
_VOWEL = re.compile(r"[AEIOUYАЕЁИОУЫЭЮЯІЇЄ]")
_ASIDE = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]|\s*/[^/]*/")
_BEHIND = re.compile(r"(?<=\w)(?:\s+[-–—/]|,)\s+(?=[^\W\d_])(?![A-ZА-ЯЁ]).*$")  # «Белова Анна - переехала»
_AROUND = re.compile(r"^[^\w(\[\"«']+|[^\w.)\]\"»']+$")  # asterisks, flowers
_PHONE_WORD = re.compile(r"[\s,;]*(?<!\w)(?:тел(?:ефон)?|т|моб|сот|phone|tel)[.:]*$", re.I)
_IN_NAMES = re.compile(
    r"[\s,;–—-]*(?<!\w)(?:не\s+звонить|не\s+беспокоить|vip|вип|ч[её]рный\s+список|чс|б/о|без\s+оплаты)(?!\w)[!.\s]*",
    re.I,
)
_ABBREVIATIONS = frozenset({"ООО", "ОАО", "ЗАО", "АО", "ИП", "ТОО", "УЗ", "МО", "VIP", "ВИП", "LLC", "IT", "SPA"})


def without_remarks(words: str) -> tuple[str, str]:
    """What was typed where a name belongs, without the telephone number and the remarks in it; and the number."""
    rest, number = words, numbers_in.NUMBER.search(words)
    if number:
        before, _, behind = rest.partition(number[0])
        is_remark = len(before.split()) > 1 and behind.strip(" )")[:1].islower()  # «Белова Анна 8916… муж Инны»
        rest = before if is_remark else f"{before} {behind}"
        if rest.count("(") != rest.count(")"):
            rest = re.sub(r"[()]", " ", rest)
    rest = _ASIDE.sub(" ", _IN_NAMES.sub(" ", rest))
    rest = rest if rest == rest.lower() else _BEHIND.sub(" ", rest)
    rest = _AROUND.sub("", names.clean(rest).strip(" ,;:–—-!/"))
    return _PHONE_WORD.sub("", rest).strip(" ,;:–—-") or rest, number[0] if number else ""


def usual(words: str) -> str:
    """A name in its usual letters; abbreviations, initials and what may be no name at all stay as they were typed."""
    if words == words.lower():
        return names.capitalised(words) if _is_surely_a_name(words) else words
    return _SHOUTED.sub(lambda word: _as_name(word[0]), words)


def _as_name(word: str) -> str:
    if word in _ABBREVIATIONS or not _VOWEL.search(word):
        return word
    return names.capitalised(word.lower())


def _is_surely_a_name(words: str) -> bool:
    parts = words.split()
    if not 2 <= len(parts) <= 3 or not all(re.fullmatch(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})?", part) for part in parts):
        return False
    name = names.split(words)
    return bool(name.patronymic) or (name.surname == parts[0] and names.normalise(name.first_name) in GIVEN_NAMES)
