"""Names by the hundred thousand: the answers of ``salonbase.names``, with what is known of each word remembered.

The names of a list are made of few words. What is remembered lasts as long as the object: one import.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from salonbase import alphabet, names
from salonbase.names import Name

MOST_WORDS = 4
_PLAIN_WORD = re.compile(r"[А-ЯЁ][а-яё]+")
_NO_NAMES = frozenset(
    {"не", "нет", "без", "вип", "чс", "черный", "чёрный", "т", "тел", "телефон", "моб", "сот", "дата", "даты"}
)
_GAP = alphabet.sort_key("а а")[1]  # how a space counts in the order of the list

Places = tuple[int, ...]  # of words in a line
_STRAIGHT: tuple[Places, Places, Places] = ((0,), (1,), (2,))


class Keys(NamedTuple):
    """The columns of a client that follow from the name."""

    search_key: str
    sort_key: str
    letter: str


class Word(NamedTuple):
    """What is known of a word; the keys of a name are made of those of its words, but where there is a Ё."""

    traits: int
    search_key: str
    sort_key: str
    letter: str


class _Words(dict[str, "Word | None"]):
    """The words met so far; None for one that has to be looked at with care."""

    def __missing__(self, word: str) -> Word | None:
        plain = _PLAIN_WORD.fullmatch(word) and word.lower() not in _NO_NAMES
        traits = names.traits(word) if plain else None
        found = None
        if traits is not None:
            found = Word(traits, names.search_key(word), alphabet.sort_key(word), alphabet.letter(word))
        self[word] = found
        return found


class ManyNames:
    """Takes plain names apart and makes their keys, always with the answer of ``salonbase.names``."""

    def __init__(self) -> None:
        self._words = _Words()
        self._shapes: dict[tuple[int, ...], tuple[Places, Places, Places]] = {}
        self._sexes: dict[str, str] = {}

    def told(self, line: str) -> tuple[Name, Keys] | None:
        """What ``names.split`` makes of a line of two to four capitalised Cyrillic words, and the keys of that name.

        None for any other line, and where a word is none of a name («вип», «тел»): such lines want more care.
        """
        words = line.split(" ")
        if not 1 < len(words) <= MOST_WORDS:
            return None
        known = [found for word in words if (found := self._words[word])]
        if len(known) < len(words):
            return None
        traits = tuple([word.traits for word in known])
        shape = self._shapes.get(traits) or self._learn(line, words, traits)
        if shape is None:
            return None
        has_yo = "ё" in line or "Ё" in line  # stands behind the key of the whole name once more
        if shape is _STRAIGHT and not has_yo:  # nearly all
            one, two, three = known
            search = f"{one.search_key} {two.search_key} {three.search_key}"
            order = f"{one.sort_key}{_GAP}{two.sort_key}{_GAP}{three.sort_key}"
            return Name(words[0], words[1], words[2]), Keys(search, order, one.letter)
        parts = [words[places[0]] if len(places) == 1 else " ".join([words[at] for at in places]) for places in shape]
        name = Name(*parts)
        if has_yo:
            return name, self.keys(*parts)
        turned = [known[at] for places in shape for at in places]
        search, order = " ".join([word.search_key for word in turned]), _GAP.join([word.sort_key for word in turned])
        return name, Keys(search, order, turned[0].letter)

    def _learn(self, line: str, words: list[str], traits: tuple[int, ...]) -> tuple[Places, Places, Places] | None:
        """Where the words of such a line go; None where the line does not tell, because a word stands in it twice."""
        if len(set(words)) < len(words):
            return None
        name = names.split(line)
        places = [tuple(map(words.index, part.split())) for part in (name.surname, name.first_name, name.patronymic)]
        shape = (places[0], places[1], places[2])
        self._shapes[traits] = _STRAIGHT if shape == _STRAIGHT else shape
        return self._shapes[traits]

    def keys(self, surname: str, first_name: str, patronymic: str) -> Keys:
        """``names.search_key``, ``alphabet.sort_key`` and ``alphabet.letter`` of a whole name with these parts."""
        whole = names.full(surname, first_name, patronymic)
        return Keys(names.search_key(whole), alphabet.sort_key(whole), alphabet.letter(whole))

    def sex_of(self, name: Name) -> str:
        """The same as ``names.sex_of``, which asks the patronymic only."""
        found = self._sexes.get(name.patronymic)
        if found is None:
            found = self._sexes[name.patronymic] = names.sex_of(name)
        return found
