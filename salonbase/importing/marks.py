"""Words that people type into names and comments and that ask for a flag or a tag: «не звонить», «б/о», «VIP»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from salonbase.importing import titles
from salonbase.importing.newcomers import Newcomer
from salonbase.text import text

_TAG = "tag:"
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A flag or a tag that words of the file ask for; the words themselves stay in the note whatever is decided."""

    key: str
    title: str
    count: int
    examples: tuple[str, ...]


def found_in(people: Iterable[Newcomer]) -> list[Mark]:
    """The marks of all people, the most frequent first."""
    words: dict[str, list[str]] = {}
    for person in people:
        for key, line in person.marked.items():
            words.setdefault(key, []).append(line)
    return sorted(
        (Mark(key, _title(key), len(lines), tuple(dict.fromkeys(lines))[:_EXAMPLES]) for key, lines in words.items()),
        key=lambda mark: (-mark.count, mark.key),
    )


def take_off(people: Iterable[Newcomer], unwanted: frozenset[str]) -> None:
    """Leave these marks unset; the words of the file stay."""
    for person in people:
        for key in person.marked.keys() & unwanted:
            person.flags.discard(key)
            person.tags = [tag for tag in person.tags if f"{_TAG}{tag}" != key]


def _title(key: str) -> str:
    if key.startswith(_TAG):
        return text("Meanings", "tag «{tag}»", tag=key.removeprefix(_TAG))
    return titles.of_meaning(key)
