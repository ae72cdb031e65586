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
_STRAIGHT = frozenset({((0,), (1,), (2,)), ((0,), (1,), ())})  # in the order of the parts of a name


class Keys(NamedTuple):
    """The columns of a client that follow from the name."""

    search_key: str
    sort_key: str
    letter: str


class Word(NamedTuple):
    """What is known of a word; the keys of a name are made of those of its words."""

    traits: int
    search_key: str
    sort_key: str  # as if its Ё were an Е
    letter: str
    has_yo: bool


class Tail(NamedTuple):
    """What follows the first word of a line: first names and patronymics are few."""

    first_name: str
    patronymic: str
    search_key: str
    sort_key: str
    has_yo: bool
    straight: set[int]  # the traits of the first words after which this is first name and patronymic, as it stands


class _Words(dict[str, "Word | None"]):
    """The words met so far; None for one that has to be looked at with care."""

    def __missing__(self, word: str) -> Word | None:
        plain = _PLAIN_WORD.fullmatch(word) and word.lower() not in _NO_NAMES
        traits = names.traits(word) if plain else None
        found = None
        if traits is not None:
            key = word.lower().replace("ё", "е")
            found = Word(traits, key, alphabet.sort_key(key), key[0].upper(), key != word.lower())
        self[word] = found
        return found


class ManyNames:
    """Takes plain names apart and makes their keys, always with the answer of ``salonbase.names``."""

    def __init__(self) -> None:
        self._words = _Words()
        self._tails: dict[str, Tail] = {}
        self._shapes: dict[tuple[int, ...], tuple[Places, Places, Places]] = {}
        self._sexes: dict[str, str] = {}

    def told(self, line: str) -> tuple[Name, Keys] | None:
        """What ``names.split`` makes of a line of two to four capitalised Cyrillic words, and the keys of that name.

        None for any other line, and where a word is none of a name («вип», «тел»): such lines want more care.
        """
        first, _, rest = line.partition(" ")
        word, tail = self._words[first], self._tails.get(rest)
        if tail and word and word.traits in tail.straight:  # nearly all
            order = f"{word.sort_key}{_GAP}{tail.sort_key}"
            if word.has_yo or tail.has_yo:
                order = f"{order} {line.lower()}"  # a Ё decides where nothing else differs
            keys = Keys(f"{word.search_key} {tail.search_key}", order, word.letter)
            return Name(first, tail.first_name, tail.patronymic), keys
        return self._told_by_words(line)

    def _told_by_words(self, line: str) -> tuple[Name, Keys] | None:
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
        if shape in _STRAIGHT:
            self._remember(words, known)
        parts = [" ".join([words[at] for at in places]) for places in shape]
        turned = [known[at] for places in shape for at in places]
        search, order, has_yo = _joined(turned)
        order = f"{order} {names.full(*parts).lower()}" if has_yo else order
        return Name(*parts), Keys(search, order, turned[0].letter)

    def _remember(self, words: list[str], known: list[Word]) -> None:
        """Remember that behind such a first word the others are first name and patronymic."""
        rest = " ".join(words[1:])
        if rest not in self._tails:
            self._tails[rest] = Tail(words[1], "".join(words[2:]), *_joined(known[1:]), set())
        self._tails[rest].straight.add(known[0].traits)

    def _learn(self, line: str, words: list[str], traits: tuple[int, ...]) -> tuple[Places, Places, Places] | None:
        """Where the words of such a line go; None where the line does not tell, because a word stands in it twice."""
        if len(set(words)) < len(words):
            return None
        name = names.split(line)
        places = [tuple(map(words.index, part.split())) for part in (name.surname, name.first_name, name.patronymic)]
        shape = (places[0], places[1], places[2])
        self._shapes[traits] = shape
        return shape

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


def _joined(words: list[Word]) -> tuple[str, str, bool]:
    """What words are together: their search key, their sort key without what a Ё adds, whether one has a Ё."""
    return (
        " ".join([word.search_key for word in words]),
        _GAP.join([word.sort_key for word in words]),
        any(word.has_yo for word in words),
    )
