"""Every format that can be brought in: one test for each member of the set."""

from __future__ import annotations

from pathlib import Path

import pytest

from salonbase import reading
from salonbase.importers import IMPORTERS
from salonbase.reading import Importer
from tests.core.foreign_files import read_here

EXAMPLES: dict[str, str | bytes] = {
    "xlsx": "client-list.xlsx", "xls": "client-list.xls", "ods": "client-list.ods", "vcard": "android-contacts.vcf",
    "csv": "clients-cp1251.csv",
}  # fmt: skip
"""For each format the name of a file as salons have it, or the bytes of one."""


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.key)
def test_an_importer_is_complete(importer: Importer) -> None:
    assert importer.key
    assert importer.title
    assert importer.endings
    assert all(ending.startswith(".") and ending == ending.lower() for ending in importer.endings)


def test_no_two_importers_claim_one_ending_or_key() -> None:
    endings = [ending for importer in IMPORTERS for ending in importer.endings]
    assert len(endings) == len(set(endings))
    assert len({importer.key for importer in IMPORTERS}) == len(IMPORTERS)


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.key)
def test_noise_and_half_a_word_fit_no_importer(importer: Importer, tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (b"PK", bytes(range(256)) * 8, b"\x00" * 500, "просто текст".encode()):
        path.write_bytes(content)
        assert not importer.fits(path)


def test_a_renamed_file_is_known_by_its_content(tmp_path: Path, shared: Path) -> None:
    assert set(EXAMPLES) == {importer.key for importer in IMPORTERS}
    renamed = tmp_path / "file"
    for key, example in EXAMPLES.items():
        renamed.write_bytes(example if isinstance(example, bytes) else (shared / example).read_bytes())
        assert next(importer for importer in IMPORTERS if importer.fits(renamed)).key == key


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_the_same_list_in_every_format_has_the_same_people(shared: Path, ending: str) -> None:
    [sheet] = reading.read(shared / f"client-list.{ending}")
    [reference] = reading.read(shared / "client-list.xlsx")
    names = [row.cells[0] for row in sheet.rows]
    assert names == [row.cells[0] for row in reference.rows]
    assert len(names) == 253


def test_reading_here_gives_what_the_child_sends(shared: Path) -> None:
    path = shared / "dentist-cards.xlsx"
    assert read_here(path) == reading.read(path)
