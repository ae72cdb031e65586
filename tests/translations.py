"""Bring the translations up to date: ``uv run python -m tests.translations``.

``pyside6-lupdate`` collects the sentences of the interface into ``resources/i18n/*.ts`` and ``pyside6-lrelease`` makes
the ``.qm`` beside them. lupdate does not follow keyword arguments, so the calls of ``text(...)`` are first written down
one a line in the plain form that it knows. Then fill in what is ``unfinished`` (in Qt Linguist or by hand) and run the
command once more.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "resources" / "i18n"
LOCALES = {"ru": "ru_RU", "en": "en_US"}
LANGUAGES = tuple(LOCALES)


def sources() -> list[Path]:
    """Every module that may hold a sentence, in a fixed order."""
    return sorted([*ROOT.glob("salonbase/**/*.py"), *ROOT.glob("ui/**/*.py")])


def plain_calls() -> Iterator[str]:
    """The calls of ``text(...)`` in the form ``text("Context", "Sentence")``, with a number where there is a plural."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "text":
                words = [a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if len(words) == 2:
                    plural = len(node.args) > 2 or any(keyword.arg == "n" for keyword in node.keywords)
                    yield f"text({quoted(words[0])}, {quoted(words[1])}{', None, 1' if plural else ''})"


def quoted(words: str) -> str:
    """A literal that lupdate's reader of Python understands."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def update(folder: Path) -> None:
    """Collect the sentences into the ``.ts`` files of ``folder`` and make their ``.qm``."""
    with tempfile.TemporaryDirectory() as scratch:
        shim = Path(scratch) / "core.py"
        shim.write_text("\n".join(plain_calls()) + "\n", "utf-8")
        for language in LANGUAGES:
            target = folder / f"salonbase_{language}.ts"
            files = [shim, *(path for path in sources() if path.is_relative_to(ROOT / "ui"))]
            options = ["-tr-function-alias", "translate+=text", "-no-obsolete", "-locations", "none"]
            options += ["-source-language", "en_US", "-target-language", LOCALES[language]]
            options += ["-pluralonly"] if language == "en" else []
            _run("lupdate", *options, *map(str, files), "-ts", str(target))
            _run("lrelease", "-silent", str(target), "-qm", str(target.with_suffix(".qm")))


def unfinished(folder: Path) -> list[str]:
    """The sentences that still wait for a translation, as ``language: sentence``."""
    waiting = []
    for language in LANGUAGES:
        content = (folder / f"salonbase_{language}.ts").read_text("utf-8")
        for message in re.findall(r"<message.*?</message>", content, re.S):
            if 'type="unfinished"' in message:
                source = re.search(r"<source>(.*?)</source>", message, re.S)
                waiting.append(f"{language}: {source.group(1) if source else '?'}")
    return waiting


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    done = subprocess.run([str(command), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


if __name__ == "__main__":
    update(I18N)
    waiting_now = unfinished(I18N)
    print("\n".join(waiting_now) or "Every sentence is translated.")
    sys.exit(1 if waiting_now else 0)
