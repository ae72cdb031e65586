"""Draw the logo of the invented salon, a daisy: ``uv run python -m tests.demo_logo``."""

from __future__ import annotations

import io
import sys
from pathlib import Path

LOGO = Path(__file__).resolve().parents[1] / "resources" / "pictures" / "demo-logo.jpg"
SIDE, FINER = 192, 4
LEAVES = 12


def main() -> int:
    """Draw it large, make it small, and keep it as the program keeps every picture."""
    from PIL import Image, ImageDraw

    from salonbase.reading import pictures

    size = SIDE * FINER
    image = Image.new("RGB", (size, size), "white")
    for number in range(LEAVES):
        leaf = Image.new("L", (size, size), 0)
        box = (size * 0.43, size * 0.04, size * 0.57, size * 0.45)
        ImageDraw.Draw(leaf).ellipse(box, fill=255)
        turned = leaf.rotate(360 / LEAVES * number, Image.Resampling.BICUBIC)
        colour = (47, 110, 98) if number % 2 == 0 else (122, 170, 158)
        image.paste(colour, mask=turned)
    middle, radius = size / 2, size * 0.13
    ImageDraw.Draw(image).ellipse([middle - radius, middle - radius, middle + radius, middle + radius], "#e3a72f")
    kept = io.BytesIO()
    image.resize((SIDE, SIDE), Image.Resampling.LANCZOS).save(kept, "PNG")
    LOGO.parent.mkdir(parents=True, exist_ok=True)
    LOGO.write_bytes(pictures.prepare(kept.getvalue()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
