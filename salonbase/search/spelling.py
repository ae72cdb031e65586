"""What was meant where the keyboard layout or the alphabet was another one."""

from __future__ import annotations

from salonbase import alphabet

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~'
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
_TO_CYRILLIC = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TO_LATIN = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)

_SOUNDS = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ғ": "g", "д": "d", "е": "e", "є": "e", "э": "e", "ж": "zh",
    "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "ы": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n",
    "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u", "ұ": "u", "ў": "u",
    "ф": "f", "х": "h", "һ": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia",
    "ә": "a",
})  # fmt: skip
_SAME_SOUND = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ts", "c"), ("tz", "c"),
    ("ck", "k"), ("x", "ks"), ("w", "v"), ("ye", "e"), ("je", "e"), ("yo", "e"), ("jo", "e"), ("y", "i"), ("j", "i"),
    ("iu", "u"), ("ii", "i"), ("ii", "i"),
)  # fmt: skip


def other_layout(typed: str) -> str:
    """The same keys under the other keyboard layout: ``bdfyjd`` is «иванов», ``щкдщмф`` is "orlova"."""
    return typed.translate(_TO_LATIN if _is_cyrillic(typed) else _TO_CYRILLIC)


def sound(words: str) -> str:
    """Words, normalised by ``names.normalise``, as they sound, in Latin letters: Юлия, Yulia and Julia are the same.

    Works on many words at once: spaces and line breaks stay.
    """
    found = alphabet.without_marks(words).translate(_SOUNDS)
    for spelling, heard in _SAME_SOUND:
        found = found.replace(spelling, heard)
    return found


def _is_cyrillic(typed: str) -> bool:
    return any("Ѐ" <= character <= "ӿ" for character in typed)
