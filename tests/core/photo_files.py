"""Pictures for tests: drawn here, small, of nobody."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageDraw

from salonbase.reading import pictures


def drawn(size: tuple[int, int] = (480, 600), shift: int = 0, mode: str = "RGB") -> Image.Image:
    """Rings on a slope of colours; another ``shift`` is another picture."""
    slope = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", (slope, slope.rotate(90 + shift), slope.rotate(180 - shift)))
    pen = ImageDraw.Draw(image)
    for ring in range(10, min(size) // 2, 40):
        pen.ellipse(
            (ring, ring + shift, size[0] - ring, size[1] - ring), outline=(ring % 255, 90, shift % 255), width=6
        )
    return image.convert(mode)


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """The bytes of a file of this kind."""
    with io.BytesIO() as file:
        image.save(file, kind, **options)
        return file.getvalue()


PICTURES = tuple(pictures.prepare(saved(drawn(shift=number * 20))) for number in range(3))
"""As the base keeps them."""
