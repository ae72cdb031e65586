"""Names of people: taken apart, written in full and in short, and in the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from salonbase.given_names import GIVEN_NAMES, MEN_IN_A

_JOINER = "\u200d"  # holds an emoji of several people together
_SPACES = frozenset({"Cc", "Zl", "Zp", "Zs"})
_INVISIBLE = frozenset({"Cf", "Cs", "Co"})
HYPHENS = str.maketrans(dict.fromkeys("‐‑⁃−", "-"))
_APOSTROPHES = str.maketrans(dict.fromkeys("'’ʼ`´"))

_PATRONYMIC = re.compile(
    r"[а-яіїє]{2,}(?:вич|ьич|вна|ична|инична|мич|кич|нич|ївна|ович|евич)$|[а-яәғқңөұүһі]{2,}(?:ұлы|улы|қызы|кызы|оглы|оғлы)$"
    r"|[а-я]+-(?:оглы|кызы|углы|гызы|улы|заде)$|[a-z]{2,}(?:ovich|evich|ovna|evna|ichna)$"
)
_SECOND_WORDS = frozenset(
    {"оглы", "кызы", "углы", "гызы", "оғлы", "қызы", "ұлы", "улы", "уулу", "ogly", "oglu", "kyzy", "qizi", "ugli"}
)  # fmt: skip
_OF_WOMEN = ("вна", "чна", "кызы", "гызы", "қызы", "ovna", "evna", "ichna", "kyzy", "qizi")
_OF_MEN = ("ич", "оглы", "углы", "оғлы", "улы", "ұлы", "уулу", "ovich", "evich", "ogly", "oglu")
_SURNAME = re.compile(
    r"(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[оеё]вич|[сц]к(?:ий|ой|ая|ый|а|і)|енко|ко|[уюя]к|чик|их|ых|янц?|дзе|швили|[иа]ди|ева|ец|айло)$"
    r"|(?:[oe]v|[oe]va|in|ina|sk[yi]|skaya|skiy|enko|chuk|yan|dze|shvili)$"
)
_PARTICLES = frozenset(
    {"фон", "де", "ван", "дер", "ден", "ди", "да", "ла", "ле", "дю", "дос", "эль", "аль", "бен", "ибн", "тер",
     "von", "van", "de", "der", "den", "di", "da", "la", "le", "du", "dos", "el", "al", "bin"}
)  # fmt: skip
_ONLY_SURNAME = re.compile(r"[бвгджзкмнпстфхцчшщ]евич$|^(?:рабинович|шостакович|пашкович|янкович|войнович)$")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*")
_SPOKEN = frozenset({"с", "со", "из", "от", "у", "на", "в", "во", "по", "для", "и", "к", "from", "and", "at"})
_SMALL = _PARTICLES | _SECOND_WORDS
_ORDINARY = re.compile(r"[ -~А-Яа-яЁё№«»–—…]*")
_SPACED_HYPHEN = re.compile(r"(?<=\w)\s*-\s*(?=\w)")
_INITIALS = re.compile(r"(\w\.)-?(\w\.)")
_PLAIN_WORD = re.compile(r"[А-Яа-яЁёA-Za-z]+")


class Name(NamedTuple):  # an import makes a hundred thousand of them
    """The three parts of a name; any of them may be empty."""

    surname: str = ""
    first_name: str = ""
    patronymic: str = ""


def clean(text: str) -> str:
    """The text on one line: composed (NFC), line breaks and runs of spaces made one space, invisible marks removed."""
    if _ORDINARY.fullmatch(text):  # thirty times faster, and an import asks a million times
        return " ".join(text.split())
    kept = []
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        if category in _SPACES:
            kept.append(" ")
        elif category not in _INVISIBLE or character == _JOINER:
            kept.append(character)
    return " ".join("".join(kept).split())


def normalise(text: str) -> str:
    """The form in which names are compared: composed, lower case, ё as е, single spaces, no apostrophes."""
    if _ORDINARY.fullmatch(text):
        return " ".join(text.lower().replace("ё", "е").replace("'", "").replace("`", "").split())
    plain = clean(text).lower().replace("ё", "е").translate(HYPHENS).translate(_APOSTROPHES)
    return unicodedata.normalize("NFC", plain)


def full(surname: str, first_name: str, patronymic: str) -> str:
    """The whole name, surname first."""
    return " ".join(part for part in (surname, first_name, patronymic) if part)


def short(surname: str, first_name: str, patronymic: str) -> str:
    """The surname with initials: «Орлова Н. В.»; without a surname the name as it is."""
    if not surname:
        return full("", first_name, patronymic)
    return " ".join([surname, *(f"{part[0].upper()}." for part in (first_name, patronymic) if part)])


def initials(surname: str, first_name: str, patronymic: str) -> str:
    """One or two letters for the round picture: of the surname and the first name where both are there."""
    parts = [part for part in (surname, first_name, patronymic) if part]
    if len(parts) == 1:
        parts = parts[0].split()
    letters = [next((c for c in part if c.isalnum()), part[:1]) for part in parts[:2]]
    return "".join(letters).upper()


def sex_of(name: Name) -> str:
    """``"f"`` or ``"m"`` where the patronymic says so, otherwise ``""``."""
    for word in normalise(name.patronymic).split():
        if word.endswith(_OF_WOMEN):
            return "f"
        if word.endswith(_OF_MEN):
            return "m"
    return ""


def split(text: str) -> Name:
    """Take apart a name written in one line, whichever order its words stand in; no word is ever lost.

    The patronymic is known by its ending, the first name by its spelling, the surname by its ending; where all are
    silent the Russian order holds: surname, first name, patronymic (for Latin letters: first name, surname). Another
    surname in brackets stays with the surname.
    """
    line = clean(text).translate(HYPHENS)
    maiden = _BRACKETS.search(line)
    if maiden and _looks_surname(maiden[1]):
        name = split(f"{line[: maiden.start()]} {line[maiden.end() :]}")
        return Name(full(name.surname, maiden[0].strip(), ""), name.first_name, name.patronymic)
    line = _SPACED_HYPHEN.sub("-", line) if "-" in line else line
    line = _INITIALS.sub(r"\1 \2", line) if "." in line else line
    head, comma, tail = line.partition(",")
    if comma and head.strip() and tail.strip():
        rest = split(tail.replace(",", " "))
        if not rest.surname or not rest.first_name:
            return Name(head.strip(), rest.first_name or rest.surname, rest.patronymic)
        return Name(head.strip(), full("", rest.surname, rest.first_name), rest.patronymic)
    words = _groups(line.replace(",", " ").split())
    if not words:
        return Name()
    if not _SPOKEN.isdisjoint(words[1:-1]):
        return Name("", " ".join(words))  # «Аня с работы» has no surname
    at = _patronymic_at(words)
    return _without_patronymic(words) if at is None else _with_patronymic(words, at)


def traits(word: str) -> int | None:
    """All that ``split`` asks of a word, as one number; None where it has to be seen among its neighbours.

    Two lines whose words have the same traits are taken apart at the same places.
    """
    plain = normalise(word)
    if not _PLAIN_WORD.fullmatch(word) or plain in _SMALL or word in _SPOKEN:
        return None
    long = len(word) > 3
    asked = (
        _ends_as_patronymic(plain), plain in GIVEN_NAMES, long and bool(_SURNAME.search(plain)), _is_initial(word),
        _is_latin(word), _is_of_woman(plain), word.endswith("ич"), plain.endswith("вна"),
    )  # fmt: skip
    return sum(answer << place for place, answer in enumerate(asked))


def capitalised(text: str) -> str:
    """A name typed in small letters, with its capitals: «петрова-водкина анна»; where any capital stands it is left."""
    if text != text.lower():
        return text
    return re.sub(r"\w+", lambda word: word[0] if word[0] in _SMALL else word[0][0].upper() + word[0][1:], text)


def _groups(words: list[str]) -> list[str]:
    """Join what belongs together: «фон Берг», «Гасан оглы»."""
    groups: list[str] = []
    waiting: list[str] = []
    for index, word in enumerate(words):
        plain = normalise(word)
        if plain in _SECOND_WORDS and groups and len(words) > 2 and not waiting:
            groups[-1] = f"{groups[-1]} {word}"
        elif plain in _PARTICLES and len(words) > 2 and index + 1 < len(words):
            waiting.append(word)
        else:
            groups.append(" ".join([*waiting, word]))
            waiting = []
    return groups


def _is_patronymic(word: str) -> bool:
    return _ends_as_patronymic(normalise(word))


def _ends_as_patronymic(plain: str) -> bool:
    if _ONLY_SURNAME.search(plain):
        return False
    return bool(_PATRONYMIC.search(plain)) or plain.rpartition(" ")[2] in _SECOND_WORDS


def _is_womans(word: str) -> bool:
    """Whether this is the first name of a woman, as far as its last letter tells."""
    return _is_of_woman(normalise(word))


def _is_of_woman(plain: str) -> bool:
    return plain in GIVEN_NAMES and plain[-1] in "ая" and plain not in MEN_IN_A


def _patronymic_at(words: list[str]) -> int | None:
    """The place of the patronymic: the first of such words after the first one («Роман Аркадьевич Абрамович»)."""
    if len(words) == 2 and words[1].endswith("ич") and _is_womans(words[0]):
        return None  # «Анна Левкович»: a daughter's patronymic ends otherwise
    for index, word in enumerate(words[1:], start=1):
        if _is_patronymic(word):
            return index
    female = _is_patronymic(words[0]) and normalise(words[0]).endswith("вна")
    return 0 if female else None


def _with_patronymic(words: list[str], at: int) -> Name:
    before, after = words[:at], words[at + 1 :]
    if not after:
        if len(before) == 2 and _is_given(before[0]) and not _is_given(before[1]) and _looks_surname(before[1]):
            before.reverse()  # «Анна Станкевич Павловна»
        given = 2 if len(before) > 2 and _is_given(before[-2]) and _is_given(before[-1]) else 1
        return Name(" ".join(before[:-given]), " ".join(before[-given:]), words[at])
    if not before:
        return Name(" ".join(after[1:]), after[0], words[at])
    if len(before) > 1 and not (_is_given(before[0]) and not _is_given(before[-1])) and not _looks_surname(after[0]):
        return Name(" ".join(before[:-1]), before[-1], " ".join(words[at:]))
    return Name(" ".join(after), " ".join(before), words[at])


def _without_patronymic(words: list[str]) -> Name:
    if len(words) == 1:
        return Name("", words[0]) if _is_given(words[0]) else Name(words[0])
    if _surname_is_last(words):
        if len(words) == 3 and _is_initial(words[0]) and _is_initial(words[1]):
            return Name(words[2], words[0], words[1])
        return Name(words[-1], " ".join(words[:-1]))
    return Name(words[0], words[1], " ".join(words[2:]))


def _surname_is_last(words: list[str]) -> bool:
    first, last = words[0], words[-1]
    if _is_initial(first) != _is_initial(last):
        return _is_initial(first)
    if _is_particled(first) != _is_particled(last):
        return _is_particled(last)
    if _is_given(first) != _is_given(last):
        both = len(words) > 2 and _is_given(words[1]) and not _is_latin(first)
        return _is_given(first) and (not both or _looks_surname(last))
    if _looks_surname(first) != _looks_surname(last):
        return _looks_surname(last)
    return _is_latin(first) and not _is_given(last)


def _is_latin(word: str) -> bool:
    return "a" <= word[:1].lower() <= "z"


def _is_given(word: str) -> bool:
    return normalise(word) in GIVEN_NAMES or (
        "-" in word and all(normalise(part) in GIVEN_NAMES for part in word.split("-"))
    )


def _looks_surname(word: str) -> bool:
    return len(word) > 3 and bool(_SURNAME.search(normalise(word)))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isalpha()


def _is_particled(word: str) -> bool:
    return " " in word and normalise(word).split()[0] in _PARTICLES


def usual(spellings: Mapping[str, int]) -> str:
    """The spelling that was written most often, the first by its letters among equals."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def search_key(full_name: str) -> str:
    """What is kept of a name for searching: its words, normalised, a space between any two."""
    return " ".join(re.findall(r"\w+", normalise(full_name))) or normalise(full_name)
