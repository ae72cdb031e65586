"""A fresh checkout speaks Russian: no sentence waits for a translation, and what is kept is up to date."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import translations


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations as the sources of this moment make them, begun from those that are kept."""
    folder = tmp_path_factory.mktemp("i18n")
    for kept in translations.I18N.glob("*.ts"):
        shutil.copy(kept, folder)
    translations.update(folder)
    return folder


def test_every_sentence_is_translated(fresh: Path) -> None:
    assert translations.unfinished(fresh) == []


def test_no_sentence_escapes_the_collector(fresh: Path) -> None:
    """lupdate silently passes over what it does not understand, such as a number that is an attribute."""
    tree = ElementTree.parse(fresh / "salonbase_ru.ts")
    kept = {
        (context.findtext("name"), source.text) for context in tree.iter("context") for source in context.iter("source")
    }
    spoken = {said for path in translations.sources() for said in sentences(ast.parse(path.read_text("utf-8")), "")}
    assert len(spoken) > 1000
    assert spoken - kept == set()


def sentences(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    """The sentences that code speaks, each with its context: the class for ``tr``, what is named for the others."""
    for part in ast.iter_child_nodes(node):
        name = getattr(getattr(part, "func", None), "attr", getattr(getattr(part, "func", None), "id", ""))
        if isinstance(part, ast.Call) and name in {"tr", "translate", "text"}:
            words = [a.value for a in part.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            if name == "tr" and words:
                yield owner, words[0]
            elif name != "tr" and len(words) >= 2:
                yield words[0], words[1]
        yield from sentences(part, part.name if isinstance(part, ast.ClassDef) else owner)


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_kept_sentences_are_those_of_the_sources(fresh: Path, language: str) -> None:
    name = f"salonbase_{language}.ts"
    assert (fresh / name).read_text("utf-8") == (translations.I18N / name).read_text("utf-8"), (
        "run: uv run python -m tests.translations"
    )


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_the_kept_qm_is_made_from_the_kept_ts(fresh: Path, language: str) -> None:
    name = f"salonbase_{language}.qm"
    assert (fresh / name).read_bytes() == (translations.I18N / name).read_bytes()


def test_a_translation_keeps_the_places_that_are_filled_in() -> None:
    content = (translations.I18N / "salonbase_ru.ts").read_text("utf-8")
    for source, translation in re.findall(
        r"<source>(.*?)</source>\s*<translation[^>]*>(.*?)</translation>", content, re.S
    ):
        for form in re.findall(r"<numerusform>(.*?)</numerusform>", translation, re.S) or [translation]:
            places = set(re.findall(r"\{\w*\}|%\d", source))
            assert places == set(re.findall(r"\{\w*\}|%\d", form)), source
