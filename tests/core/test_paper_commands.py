"""``salonbase paper``: papers without a window."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from salonbase import entry, exporting, papers
from tests.core.test_cli import answer, kept, run
from tests.core.test_papers import read

__all__ = ["kept"]


@pytest.fixture
def somebody(kept: Path) -> int:
    return int(answer("find", "--base", kept)[0]["id"])


@pytest.mark.parametrize("key", [kind.key for kind in papers.PAPERS])
def test_each_paper_becomes_a_file_that_the_history_knows(key: str, kept: Path, somebody: int, tmp_path: Path) -> None:
    out = tmp_path / "бумага.pdf"
    said = answer(
        "paper", key, "--base", kept, "--out", out, "--client", str(somebody), "--visit", "1", "--line", "name"
    )
    assert said["paper"] == key
    assert said["rows"] >= 1
    assert read(out.read_bytes())[0]
    with entry.opened(kept, None, now=dt.datetime.now().astimezone()):
        newest = exporting.past(1)[0]
    assert (newest.what, newest.format, newest.rows) == (f"paper:{key}", "pdf", said["rows"])


@pytest.mark.parametrize("grid", [grid.key for grid in papers.GRIDS])
def test_each_grid_of_labels_can_be_named(grid: str, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    assert answer("paper", "labels", "--base", kept, "--out", out, "--grid", grid, "--line", "name")["rows"] > 1


@pytest.mark.parametrize("line", papers.LINES)
def test_each_line_of_a_label_can_be_named(line: str, kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    said = answer("paper", "labels", "--base", kept, "--out", out, "--line", line)
    assert said["paper"] == "labels"


@pytest.mark.parametrize("words", [
    ("card",), ("card", "--client", "0"), ("visit",), ("visit", "--visit", "0"), ("form", "--form", "нет такого"),
    ("labels", "--start", "25"), ("labels", "--find", "Ююю"), ("labels", "--segment", "нет такого"),
    ("day", "--day", "когда-нибудь"), ("card", "--client", "9" * 30), ("card", "--client", "-" + "9" * 30),
    ("visit", "--visit", "9" * 30), ("form", "--client", "9" * 30), ("form", "--visit", "9" * 30),
])  # fmt: skip
def test_what_cannot_be_made_is_refused_and_leaves_no_file(words: tuple[str, ...], kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    said = run("paper", *words, "--base", kept, "--out", out)
    assert said.returncode == 1
    assert said.stderr.strip()
    assert not out.exists()


def test_a_paper_is_a_pdf_and_nothing_else(kept: Path, tmp_path: Path) -> None:
    said = run("paper", "day", "--base", kept, "--out", tmp_path / "day.txt")
    assert said.returncode == 1
    assert ".pdf" in said.stderr


def test_a_masked_day_says_so(kept: Path, tmp_path: Path) -> None:
    out = tmp_path / "day.pdf"
    answer("paper", "day", "--base", kept, "--out", out, "--masked")
    assert "телефоны скрыты" in read(out.read_bytes())[0]
