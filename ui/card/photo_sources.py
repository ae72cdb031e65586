"""Where a photo comes from: a file, or what was copied or is being dropped; its bytes are decoded by nobody here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage

from salonbase import reading
from salonbase.errors import SalonError
from salonbase.reading import pictures

Source = Path | bytes
_ALSO = (".heic", ".heif")  # they can be chosen, and are refused by name
_KINDS = ("image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp")


def kinds() -> str:
    """The files to choose from, as a filter of the file chooser."""
    title = QCoreApplication.translate("CardPhoto", "Pictures")
    return f"{title} ({' '.join(f'*{ending}' for ending in (*pictures.ENDINGS, *_ALSO))})"


def can_take(data: QMimeData | None) -> bool:
    """Whether there is one picture in what was copied or is being dropped."""
    return data is not None and (_file(data) is not None or (not data.hasUrls() and _has_picture(data)))


def source(data: QMimeData) -> Source | None:
    """The picture in it: a file that is still to be read, or bytes; None where there is none."""
    if not can_take(data):
        return None
    if path := _file(data):
        return path
    for kind in _KINDS:
        if content := data.data(kind).data():
            return bytes(content)
    return _as_png(data.imageData())


def prepared(source: Source) -> pictures.Prepared | SalonError:
    """The picture as a card keeps it, or why it is refused; for the worker thread."""
    try:
        return reading.picture(source if isinstance(source, bytes) else _content(source))
    except SalonError as refusal:
        return refusal


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(pictures.LARGEST_FILE + 1)  # one more is refused as too large
    except OSError:
        sentence = QCoreApplication.translate("CardPhoto", "The file “{name}” cannot be read.")
        return _refuse(sentence.format(name=path.name))


def _refuse(sentence: str) -> bytes:
    raise SalonError(sentence)


def _file(data: QMimeData) -> Path | None:
    """The only file in it, where its name is that of a picture."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    fits = len(paths) == 1 == len(data.urls()) and paths[0].suffix.lower() in {*pictures.ENDINGS, *_ALSO}
    return paths[0] if fits else None


def _has_picture(data: QMimeData) -> bool:
    return data.hasImage() or any(data.hasFormat(kind) for kind in _KINDS)


def _as_png(image: object) -> bytes | None:
    """What Windows hands over are plain pixels without a format."""
    if not isinstance(image, QImage) or image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
