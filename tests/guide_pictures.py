"""Renew the pictures of the guide: ``uv run python -m tests.guide_pictures``.

Each is one of the screens of ``salonbase shots``, in Russian, made small enough for a repository. PICTURES says which.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

PICTURES_FOLDER = Path(__file__).resolve().parents[1] / "docs" / "guide" / "pictures"
LARGEST = 200_000  # bytes


class Picture(NamedTuple):
    """Which of SCREENS it shows, in which theme, and in how large a window."""

    screen: str
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)


PICTURES = {
    "card-light": Picture("card"),
    "card-dark": Picture("card", theme="dark"),
    "search": Picture("search-layout"),
    "form": Picture("card-form"),
    "import": Picture("import-people"),
    "import-columns": Picture("import-recognised"),
    "import-pairs": Picture("import-pairs"),
    "duplicates": Picture("duplicates"),
    "export": Picture("export-found"),
    "reports": Picture("report-income"),
    "abc": Picture("report-abc"),
    "segment": Picture("segment"),
    "day-sheet": Picture("paper-day"),
    "first-start": Picture("first-1-place", size=(900, 560)),
    "recovery-sheet": Picture("recovery-sheet"),
    "next-visit": Picture("card-book"),
    "restore": Picture("restore"),
}


def main() -> int:
    """Paint them all and take the place of those that are there."""
    os.environ["QT_QPA_PLATFORM"], os.environ["QT_SCALE_FACTOR"] = "offscreen", "1"
    from ui.pictures.screens import SCREENS
    from ui.pictures.stage import Stage

    builds = dict(SCREENS)
    PICTURES_FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="salonbase-guide-") as scratch:
        stage = Stage(Path(scratch))
        for name, picture in PICTURES.items():
            screens = [(picture.screen, builds[picture.screen])]
            for _screen, painted in stage.pictures(screens, "ru", picture.theme, picture.size):
                large = Path(scratch) / "large.png"
                painted.save(str(large))
                shrink(large, PICTURES_FOLDER / f"{name}.png")
        stage.close()
    too_large = [path.name for path in PICTURES_FOLDER.glob("*.png") if path.stat().st_size > LARGEST]
    print(f"Too large: {', '.join(too_large)}" if too_large else f"The pictures are in {PICTURES_FOLDER}.")
    return bool(too_large)


def shrink(large: Path, small: Path) -> None:
    """Write the picture with its 256 most frequent colours: areas stay exact, only the edges of letters give way."""
    from PIL import Image

    with Image.open(large) as image:
        plain = image.convert("RGB")
    parts = plain.tobytes()
    by_number = Counter(zip(parts[::3], parts[1::3], parts[2::3], strict=True)).most_common(256)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour, _number in by_number for part in colour])
    plain.quantize(palette=palette, dither=Image.Dither.NONE).save(small, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
