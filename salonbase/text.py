"""Sentences of the core in the person's language.

The English sentence in the code is the key. Russian comes from the same ``resources/i18n/*.ts`` that Qt Linguist edits,
read here without Qt so that the command line speaks Russian too. ``pyside6-lupdate`` finds the sentences by the name of
the function ``text`` (see docs/adding.md), therefore both arguments have to be plain literals.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from salonbase import paths

LANGUAGES = ("ru", "en")

_language = "ru"
_aside = threading.local()


def use(language: str) -> None:
    """Choose the language of all sentences that are made from now on: one of LANGUAGES."""
    global _language  # noqa: PLW0603  (one process speaks to one person)
    _language = language if language in LANGUAGES else "ru"


def language() -> str:
    """The language in use: ``ru`` or ``en``."""
    return getattr(_aside, "language", _language)


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """The block speaks this language, and nobody else meanwhile: other threads keep theirs."""
    former = getattr(_aside, "language", None)
    _aside.language = language
    try:
        yield
    finally:
        if former is None:
            del _aside.language
        else:
            _aside.language = former


def language_of_system() -> str:
    """``en`` where the environment plainly asks for English, otherwise ``ru``: most of our people speak Russian."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "ru"
    return "ru"


def text(context: str, english: str, n: int | None = None, **values: object) -> str:
    """The sentence in the language in use, with ``{name}`` replaced by ``values`` and ``%n`` by the number ``n``.

    ``n`` also chooses the plural form. A sentence that has no translation comes back in English.
    """
    spoken_here = language()
    forms = _catalogue(spoken_here).get((context, english), ())
    sentence = forms[_plural_form(spoken_here, n) if n is not None and len(forms) > 1 else 0] if forms else english
    if n is not None:
        sentence = sentence.replace("%n", str(n))
    return sentence.format(**values) if values else sentence


def _plural_form(language: str, n: int) -> int:
    """The index of the plural form in a .ts file, by the rules that Qt Linguist uses for Russian and English."""
    n = abs(n)
    if language == "en":
        return 0 if n == 1 else 1
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


@cache
def _catalogue(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    from xml.etree import ElementTree

    path = paths.resources() / "i18n" / f"salonbase_{language}.ts"
    if not path.exists():
        return {}
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            forms = tuple(form.text or "" for form in translation.findall("numerusform")) or (translation.text or "",)
            if any(forms):
                found[name, message.findtext("source", "")] = forms
    return found
