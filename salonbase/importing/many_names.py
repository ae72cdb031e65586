"""Names by the hundred thousand: the answers of ``salonbase.names``, with what is known of each word remembered.

The names of a list are made of few words. What is remembered lasts as long as the object: one import.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from salonbase import names
from salonbase.names import Name

MOST_WORDS = 4
_PLAIN_WORD = re.compile(r"[А-Яа-яЁёA-Za-z]+")
_GAP = names.sort_key("а а")[1]  # how a space counts in the order of the list

Shape = tuple[tuple[int, ...], ...]  # which words of a line go to the surname, the first name, the patronymic


class Keys(NamedTuple):
    """The columns of a client that follow from the name."""

    search_key: str
    sort_key: str
    letter: str


class _Traits(dict[str, "int | None"]):
    def __missing__(self, word: str) -> int | None:
        self[word] = found = names.traits(word)
        return found


class _WordKeys(dict[str, "Keys | None"]):
    """Keys of single words; None where the key of a whole name is not made of the keys of its words."""

    def __missing__(self, word: str) -> Keys | None:
        plain = _PLAIN_WORD.fullmatch(word) and "ё" not in word.lower()  # Ё stands behind the key once more
        found = Keys(names.search_key(word), names.sort_key(word), names.letter(word)) if plain else None
        self[word] = found
        return found


class ManyNames:
    """Takes names apart and makes their keys, always with the answer of ``salonbase.names``."""

    def __init__(self) -> None:
        self._traits = _Traits()
        self._shapes: dict[tuple[int | None, ...], Shape] = {}
        self._keys = _WordKeys()
        self._sexes: dict[str, str] = {}

    def split(self, text: str) -> Name:
        """The same as ``names.split``."""
        words = text.split(" ")
        if len(words) > MOST_WORDS:
            return names.split(text)
        traits = tuple([self._traits[word] for word in words])
        shape = self._shapes.get(traits) or self._learn(text, words, traits)
        if not shape:
            return names.split(text)
        surname, first_name, patronymic = shape
        return Name(
            words[surname[0]] if len(surname) == 1 else " ".join([words[place] for place in surname]),
            words[first_name[0]] if len(first_name) == 1 else " ".join([words[place] for place in first_name]),
            words[patronymic[0]] if len(patronymic) == 1 else " ".join([words[place] for place in patronymic]),
        )

    def _learn(self, text: str, words: list[str], traits: tuple[int | None, ...]) -> Shape:
        """Where the words of such a line go; nothing where they have to be looked at one by one."""
        if None in traits or len(set(words)) < len(words):
            return ()
        name = names.split(text)
        parts = (name.surname, name.first_name, name.patronymic)
        self._shapes[traits] = tuple(tuple(words.index(word) for word in part.split()) for part in parts)
        return self._shapes[traits]

    def keys(self, *parts: str) -> Keys:
        """``names.search_key``, ``names.sort_key`` and ``names.letter`` of a whole name with these parts."""
        found = [self._keys[part] for part in parts if part]
        known = [keys for keys in found if keys]
        if not known or len(known) < len(found):
            whole = " ".join([part for part in parts if part])
            return Keys(names.search_key(whole), names.sort_key(whole), names.letter(whole))
        search, order = " ".join([keys[0] for keys in known]), _GAP.join([keys[1] for keys in known])
        return Keys(search, order, known[0][2])

    def sex_of(self, name: Name) -> str:
        """The same as ``names.sex_of``, which asks the patronymic only."""
        found = self._sexes.get(name.patronymic)
        if found is None:
            found = self._sexes[name.patronymic] = names.sex_of(name)
        return found
