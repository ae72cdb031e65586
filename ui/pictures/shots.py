"""Pictures of every screen and state, of a demo base: for the guide, and for whoever wants to see what a change did.

A picture looks alike on every machine: the clock stands still, the people follow from a seed, the font comes along.
SCREENS (``ui/pictures/screens.py``) is the list; each is shown in both languages, both themes and every size of SIZES.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from salonbase import text

LANGUAGES = text.LANGUAGES
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Size:
    """How large the window is, in the units of the desktop, and how many pixels a unit has."""

    width: int
    height: int
    factor: int = 1

    @property
    def name(self) -> str:
        """What the folder is called."""
        return f"{self.width}x{self.height}" + ("" if self.factor == 1 else f"@{self.factor}")


SIZES = (Size(1440, 900), Size(1280, 720), Size(1280, 720, factor=2), Size(960, 720))
QUICK = (Size(1440, 900),)


def main(directory: Path, quick: bool = False) -> int:
    """Put the pictures into ``directory``, one folder for each language, theme and size; ``quick``: one folder only."""
    sizes = QUICK if quick else SIZES
    for factor in sorted({size.factor for size in sizes}):
        wanted = [size for size in sizes if size.factor == factor]
        code = _in_own_process(directory, wanted, factor, quick=quick)
        if code:
            return code
    return 0


def _in_own_process(directory: Path, sizes: list[Size], factor: int, *, quick: bool) -> int:
    """The number of pixels for a unit is fixed when Qt starts, so each has a process of its own."""
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(factor)}
    words = [f"{size.width}x{size.height}" for size in sizes]
    command = [
        sys.executable,
        "-m",
        "ui.pictures.shots",
        str(directory),
        str(factor),
        "quick" if quick else "all",
        *words,
    ]
    return subprocess.run(command, env=environment, check=False, cwd=Path(__file__).resolve().parents[2]).returncode


def paint(directory: Path, sizes: list[Size], *, quick: bool) -> None:
    """Paint all SCREENS in these sizes, in this process; the application must not exist yet."""
    from ui.pictures.screens import SCREENS
    from ui.pictures.stage import Stage

    with tempfile.TemporaryDirectory(prefix="salonbase-shots-", ignore_cleanup_errors=True) as scratch:
        stage = Stage(Path(scratch))
        for language in LANGUAGES[: 1 if quick else None]:
            for theme in THEMES[: 1 if quick else None]:
                for size in sizes:
                    folder = directory / f"{language}-{theme}-{size.name}"
                    folder.mkdir(parents=True, exist_ok=True)
                    for name, picture in stage.pictures(SCREENS, language, theme, (size.width, size.height)):
                        picture.save(str(folder / f"{name}.png"))
        stage.close()


def _sizes(words: list[str], factor: int) -> Iterator[Size]:
    for word in words:
        width, height = word.split("x")
        yield Size(int(width), int(height), factor)


if __name__ == "__main__":
    paint(Path(sys.argv[1]), list(_sizes(sys.argv[4:], int(sys.argv[2]))), quick=sys.argv[3] == "quick")
