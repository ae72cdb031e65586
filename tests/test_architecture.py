"""What keeps the house simple: rules that import-linter cannot say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted([*ROOT.glob("salonbase/**/*.py"), *ROOT.glob("ui/**/*.py")])
DOORS = {
    "keyring": "salonbase/keyring_store.py",
    "sqlcipher3": "salonbase/cipher.py",
    "reportlab": "salonbase/output/pdf/",
    "openpyxl": "salonbase/output/xlsx/",
    "PIL": "salonbase/reading/pictures.py",
}
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "README.md", "build.spec", "docs", "pyproject.toml", "resources", "salonbase",
    "tests", "ui",
}  # fmt: skip


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_each_third_party_has_one_door(path: Path) -> None:
    for module in imports(path):
        door = DOORS.get(module.split(".")[0], "")
        assert name_of(path).startswith(door), f"{module} comes in only through {door}"


@pytest.mark.parametrize("path", [p for p in SOURCES if p.is_relative_to(ROOT / "ui")], ids=name_of)
def test_questions_and_file_choosers_are_asked_in_one_place(path: Path) -> None:
    if path.name != "ask.py":
        assert not re.search(r"\bQ(MessageBox|FileDialog|InputDialog)\b", path.read_text("utf-8"))


@pytest.mark.parametrize("path", [p for p in SOURCES if p.is_relative_to(ROOT / "ui")], ids=name_of)
def test_colours_and_style_sheets_live_in_the_theme(path: Path) -> None:
    source = path.read_text("utf-8")
    if path.name != "theme.py":
        assert not re.search(r"#[0-9A-Fa-f]{6}\b", source), "a colour outside the table of tokens"
        assert not re.search(r"setStyleSheet\(\s*f?[\"']", source), "a style sheet inside the code"


@pytest.mark.parametrize("path", [p for p in SOURCES if p.is_relative_to(ROOT / "ui")], ids=name_of)
def test_no_table_widgets_and_no_formatted_strings_inside_tr(path: Path) -> None:
    source = path.read_text("utf-8")
    assert "QTableWidget" not in source
    assert not re.search(r"\btr\(\s*f[\"']", source), "tr() needs a plain literal"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_module_says_what_is_found_in_it(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not source.strip() or ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_public_functions_and_classes_have_a_docstring(path: Path) -> None:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name_of(path)}: {node.name} has no docstring"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nobody_is_called_manager_or_helper(path: Path) -> None:
    assert not re.search(r"(manager|service|controller|helper|util)s?\.py$", path.name)
    assert not re.search(
        r"^class \w*(Manager|Service|Controller|Helper|Utils)\b(?!\(_?Record\))", path.read_text("utf-8"), re.M
    )


def test_the_top_level_is_fixed() -> None:
    kept = {path.name for path in ROOT.iterdir() if path.name in TOP_LEVEL}
    assert kept == TOP_LEVEL
    strangers = {p.name for p in ROOT.glob("*.py")} | {p.name for p in ROOT.glob("*.md")} - TOP_LEVEL
    assert not strangers


def test_no_lock_file_and_no_path_of_one_machine_is_kept() -> None:
    for path in [*SOURCES, *ROOT.glob("docs/**/*.md"), ROOT / "README.md", ROOT / "pyproject.toml"]:
        assert not re.search(r"(?<![\w./])/(work|farm|root)/", path.read_text("utf-8")), name_of(path)
