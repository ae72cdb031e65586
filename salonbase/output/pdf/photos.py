"""Photos on paper: how large a JPEG is; what is none is left out."""

from __future__ import annotations

import io

from reportlab.lib.utils import ImageReader


def size_of(jpeg: bytes) -> tuple[int, int] | None:
    """The width and the height of a JPEG in its points; None where it cannot be read."""
    if not jpeg.startswith(b"\xff\xd8"):
        return None
    try:
        wide, high = ImageReader(io.BytesIO(jpeg)).getSize()
    except Exception:  # reportlab wraps whatever it meets; a paper without its logo is better than none
        return None
    return (wide, high) if wide > 0 and high > 0 else None
