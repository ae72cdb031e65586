"""A fresh checkout speaks Russian: no sentence waits for a translation, and what is kept is up to date."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

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
