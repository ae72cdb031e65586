"""What the documents name is there: files, links, pictures, modules, commands, names of the code."""

from __future__ import annotations

import html
import importlib.util
import re
import tomllib
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from salonbase import cli
from tests import guide_pictures

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "guide"
DOCUMENTS = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
TOP_LEVEL = "salonbase|ui|tests|docs|resources"
NOT_YET = {
    "salonbase/importers/json_list.py", "salonbase/migrations/step_2.py", "salonbase/reports/tags.py",
    "salonbase/papers/invitation.py", "ui/panels/newcomers.py",
}  # fmt: skip
"""What docs/adding.md invents to show how it is added."""
OF_FILES = {"VIP", "б/о", "Дата рождения", "звонить маме", "Внести … клиентов"}
"""Quoted in the guide, but words of people's files, or with a number left out."""

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


def words_of(document: Path) -> str:
    return document.read_text("utf-8")


def prose_of(document: Path) -> str:
    """The document without its blocks of code."""
    return re.sub(r"^ *```.*?^ *```", "", words_of(document), flags=re.MULTILINE | re.DOTALL)


def targets(document: Path) -> Iterator[str]:
    yield from re.findall(r"\]\(([^)\s]+)\)", prose_of(document))


def anchors(document: Path) -> set[str]:
    """The headings of a document as addresses."""
    headings = re.findall(r"^#+ (.+)$", prose_of(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@each_document
def test_every_link_leads_somewhere(document: Path) -> None:
    for target in targets(document):
        address, _, anchor = urllib.parse.unquote(target).partition("#")
        if urllib.parse.urlsplit(address).scheme:
            continue
        there = (document.parent / address).resolve() if address else document
        assert there.exists(), target
        assert there.is_relative_to(ROOT), target
        if anchor:
            assert anchor in anchors(there), target


@each_document
def test_every_path_that_is_named_exists(document: Path) -> None:
    for path in re.findall(rf"`((?:{TOP_LEVEL})/[^`\s]*)`", prose_of(document)):
        found = sorted(ROOT.glob(path)) if re.search(r"[*?]", path) else [ROOT / path] * (ROOT / path).exists()
        assert found or path in NOT_YET, path


@each_document
def test_every_module_that_is_run_or_named_exists(document: Path) -> None:
    run = re.findall(rf"python -m ((?:{TOP_LEVEL})[.\w]*)", words_of(document))
    named = re.findall(r"`((?:salonbase|ui|tests)(?:\.\w+)+)`", prose_of(document))
    for name in (*run, *named):
        assert importlib.util.find_spec(name) is not None, name
    for name in run:
        spec = importlib.util.find_spec(name)
        package = spec is not None and spec.submodule_search_locations is not None
        assert importlib.util.find_spec(f"{name}.__main__" if package else name) is not None, name


@each_document
def test_every_command_of_the_program_is_known(document: Path) -> None:
    for line in re.findall(r"(?:^|`|uv run )(salonbase [^`\n#]+)", words_of(document), re.MULTILINE):
        chosen = line.split()[1]
        if chosen.startswith("--"):
            continue
        assert chosen in commands(), line
        for option in re.findall(r"--[\w-]+", line):
            assert option in commands()[chosen] | {"--help"}, line


def commands() -> dict[str, set[str]]:
    """The subcommands with their options."""
    parser = cli._parser()
    (choices,) = (action.choices for action in parser._actions if isinstance(action.choices, dict))
    return {name: set(sub._option_string_actions) for name, sub in choices.items()}


@each_document
def test_every_tool_that_is_run_is_installed_by_the_project(document: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    known = {re.split(r"[^\w-]", line)[0] for line in project["dependency-groups"]["dev"]}
    known |= {"salonbase", "python", "lint-imports"}
    for tool in re.findall(r"uv run ([\w-]+)", words_of(document)):
        assert tool in known, tool


@each_document
def test_names_in_capitals_stand_in_the_file_beside_them(document: Path) -> None:
    """`NAME` of `path.py`: the recipe is true only while it is there."""
    for name, path in re.findall(rf"`([A-Z_]{{4,}})` (?:of|in) `((?:{TOP_LEVEL})/[\w/]+\.py)`", prose_of(document)):
        assert re.search(rf"^{name}\b", (ROOT / path).read_text("utf-8"), re.MULTILINE), f"{name} of {path}"


@pytest.mark.parametrize("room", ["salonbase", "ui"])
def test_the_tree_of_the_house_names_every_file(room: str) -> None:
    tree = re.findall(r"\w+", words_of(ROOT / "docs" / "architecture.md").split("```")[1])
    assert not {path.stem for path in (ROOT / room).glob("*.py")} - {"__init__", *tree}


def test_every_picture_is_shown_and_small() -> None:
    """The guide and the README show just the pictures that tests.guide_pictures renews."""
    pictures = {f"{name}.png" for name in guide_pictures.PICTURES}
    shown = {Path(target).name for document in DOCUMENTS for target in targets(document) if target.endswith(".png")}
    assert {path.name for path in guide_pictures.PICTURES_FOLDER.iterdir()} == shown == pictures
    for path in guide_pictures.PICTURES_FOLDER.iterdir():
        assert path.stat().st_size <= guide_pictures.LARGEST, path.name


def test_every_picture_has_words_for_those_who_do_not_see_it() -> None:
    for document in DOCUMENTS:
        assert "![](" not in words_of(document), document.name


def test_every_chapter_of_the_guide_stands_in_its_contents() -> None:
    listed = {target for target in targets(GUIDE / "README.md") if target.endswith(".md")}
    assert listed == {path.name for path in GUIDE.glob("*.md")} - {"README.md"}


@pytest.mark.parametrize("chapter", sorted(GUIDE.glob("*.md")), ids=lambda path: path.name)
def test_the_guide_speaks_as_the_interface_does(chapter: Path) -> None:
    """What stands in «…» is a word of the screen, so that people find it there."""
    kept = (ROOT / "resources" / "i18n" / "salonbase_ru.ts").read_text("utf-8")
    spoken = html.unescape(kept).replace("&", "").lower()
    for quoted in re.findall("«([^»]+)»", " ".join(words_of(chapter).split())):
        assert quoted.rstrip("….").lower() in spoken or quoted in OF_FILES, quoted
