"""The photo of a client: what comes in, what is refused, and what becomes of it with the card."""

from __future__ import annotations

import datetime as dt
import io
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from salonbase import chronicle, clients, history, merging, photos, reading
from salonbase.errors import SalonError
from salonbase.models import Change, Photo, ShownPhoto
from salonbase.reading import pictures
from tests.core.people import client
from tests.core.photo_files import PICTURES, drawn, saved

pytestmark = pytest.mark.usefixtures("english", "salon")


def opened(jpeg: bytes | None) -> Image.Image:
    assert jpeg is not None
    return Image.open(io.BytesIO(jpeg))


def bomb(side: int = 30_000) -> bytes:
    """A PNG of a few bytes that says it is as large as a house."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1 << 20), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF"])
def test_a_picture_of_each_kind_becomes_a_small_jpeg(kind: str, now: dt.datetime) -> None:
    anna = client(now)
    photos.put(anna, saved(drawn((1600, 1200)), kind), now=now)
    shown = opened(photos.of(anna))
    assert (shown.format, shown.size, shown.mode) == ("JPEG", (640, 480), "RGB")
    assert "exif" not in shown.info
    assert photos.number(anna) > 0


def test_a_small_picture_is_not_made_larger() -> None:
    assert opened(pictures.prepare(saved(drawn((90, 120)), "PNG"))).size == (90, 120)


def test_a_telephones_picture_stands_upright_and_tells_nothing_of_the_telephone() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn it to the right
    exif[0x010F] = "Telephone"
    exif.get_ifd(0x8825)[2] = (55.0, 45.0, 7.0)
    assert isinstance(exif.get_ifd(0x8825), dict | ImageFileDirectory_v2)
    image = Image.new("RGB", (800, 400), "red")
    image.paste("blue", (0, 0, 400, 400))
    jpeg = pictures.prepare(saved(image, exif=exif))
    found = opened(jpeg)
    assert found.size == (320, 640)
    red, _green, blue = found.convert("RGB").getpixel((160, 40))  # type: ignore[misc]
    assert blue > 200
    assert red < 60
    assert b"Telephone" not in jpeg
    assert b"Exif" not in jpeg


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "I;16"])
def test_a_picture_of_every_mode_is_taken(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "GIF" if mode == "PA" else "PNG"
    image = drawn((700, 90)).convert("P" if mode == "PA" else "L" if mode == "I;16" else mode)
    image = image.convert(mode) if mode == "I;16" else image
    found = opened(pictures.prepare(saved(image, kind, **({"transparency": 0} if mode == "PA" else {}))))
    assert (found.mode, found.size) == ("RGB", (640, 82))


def test_the_largest_picture_with_transparency_fits_into_the_child(english: None) -> None:
    content = saved(Image.new("RGBA", (6_000, 5_990), (0, 90, 0, 128)), "PNG", compress_level=1)
    assert opened(reading.picture(content)).size == (640, 639)


def test_what_was_transparent_is_white() -> None:
    image = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    assert opened(pictures.prepare(saved(image, "PNG"))).getpixel((25, 25)) == (255, 255, 255)


def test_a_prepared_picture_stays_as_it_is_byte_for_byte() -> None:
    for jpeg in PICTURES:
        assert pictures.looks_prepared(jpeg)
        assert pictures.prepare(bytes(jpeg)) == reading.picture(bytes(jpeg)) == jpeg


@pytest.mark.parametrize("content", [
    saved(drawn((641, 100)), quality=85), PICTURES[0] + b"more", PICTURES[0] + PICTURES[1],
    saved(drawn(), quality=85, comment=b"by me"), saved(drawn(), quality=85, progressive=True),
])  # fmt: skip
def test_nothing_else_passes_for_a_prepared_picture(content: bytes) -> None:
    assert not pictures.looks_prepared(content)
    assert pictures.prepare(content) != content


@pytest.mark.parametrize("content", [
    saved(drawn(), quality=70), saved(drawn(mode="L"), quality=85), saved(drawn(), quality=85, subsampling=0),
])  # fmt: skip
def test_a_picture_of_another_encoder_is_made_anew(content: bytes) -> None:
    assert pictures.prepare(content) != content


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0", PICTURES[0][:-2], b"\xff\xd8\xff\xe0" + bytes(50)])
def test_what_is_cut_is_no_prepared_picture(content: bytes) -> None:
    assert not pictures.looks_prepared(content)


def test_the_program_itself_loads_no_library_of_pictures() -> None:
    code = (
        "import sys; from salonbase import photos, reading;"
        "reading.picture(sys.stdin.buffer.read()); print('PIL' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], input=saved(drawn()), capture_output=True, check=True)
    assert told.stdout.strip() == b"False"


@pytest.mark.parametrize(("content", "why"), [
    (b"", "not a picture"),
    ("ФИО;Телефон".encode(), "not a picture"),
    (b"%PDF-1.7 " + bytes(500), "not a picture"),
    (saved(drawn(), "TIFF"), "not a picture"),
    (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(500), "HEIC"),
    (saved(drawn())[:2000], "damaged"),
    (bytes(PICTURES[0][:2000]), "damaged"),
    (saved(drawn(), "PNG")[:2000], "damaged"),
    (bomb(), "too large"),
    (bytes(pictures.LARGEST_FILE + 1), "too large"),
    (saved(drawn((9, 9)), "GIF", save_all=True, append_images=[drawn((9, 9), 50)]), "moves"),
    (saved(drawn((9, 9)), "WEBP", save_all=True, append_images=[drawn((9, 9), 50)]), "moves"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_what_is_no_photo_is_refused_in_a_sentence(content: bytes, why: str, english: None, now: dt.datetime) -> None:
    anna = client(now)
    with pytest.raises(SalonError, match=why):
        photos.put(anna, content, now=now)
    assert photos.of(anna) is None
    assert history.undoable() is None
    assert Photo.select().count() == 0


def test_a_bomb_below_the_limit_of_pixels_takes_no_more_memory_than_the_child_may(english: None) -> None:
    with pytest.raises(SalonError):
        reading.picture(bomb(5_900))


def test_a_photo_is_taken_back_and_put_again_without_a_copy_in_the_history(now: dt.datetime) -> None:
    anna = clients.add({"surname": "Орлова"}, now=now)
    for jpeg in PICTURES[:2]:
        photos.put(anna, jpeg, now=now)
    photos.remove(anna, now=now)
    operations = [line.operation_id for line in chronicle.of_client(anna) if line.action.startswith("photo")]
    seen = []
    for operation in operations:
        history.undo(operation, now=now)
        seen.append(photos.of(anna))
    assert seen == [PICTURES[1], PICTURES[0], None]
    for operation in reversed(operations):
        history.redo(operation)
        seen.append(photos.of(anna))
    assert seen[3:] == [PICTURES[0], PICTURES[1], None]
    assert Photo.select().count() == 2
    assert max(len(change.after or "") for change in Change.select()) < 2_000


def test_a_card_that_was_undone_comes_back_with_its_photo(now: dt.datetime) -> None:
    anna = clients.add({"surname": "Орлова"}, now=now)
    added = history.newest()
    photos.put(anna, PICTURES[0], now=now)
    put = history.newest()
    history.undo(put, now=now)
    history.undo(added, now=now)
    history.redo(added)
    history.redo(put)
    assert photos.of(anna) == PICTURES[0]
    photos.put(anna, PICTURES[1], now=now)
    photos.put(anna, PICTURES[2], now=now)
    for _ in range(2):
        history.undo(history.undoable() or 0, now=now)
    assert photos.of(anna) == PICTURES[0]


def test_pictures_of_a_card_whose_making_stays_undone_do_not_stay(now: dt.datetime) -> None:
    lost = clients.add({"surname": "Орлова"}, now=now)
    added = history.newest()
    photos.put(lost, PICTURES[0], now=now)
    history.undo(history.newest(), now=now)
    history.undo(added, now=now)
    other = clients.add({"surname": "Белова"}, now=now)
    photos.put(other, PICTURES[1], now=now)
    assert [bytes(photo.jpeg) for photo in Photo.select()] == [PICTURES[1]]


def test_the_same_picture_once_more_and_removing_none_are_no_steps(english: None, now: dt.datetime) -> None:
    anna = client(now)
    photos.remove(anna, now=now)
    photos.put(anna, PICTURES[0], now=now)
    before = history.newest()
    photos.put(anna, PICTURES[0], now=now)
    assert history.newest() == before
    assert chronicle.of_client(anna)[0].details == (f"Photo: № {photos.number(anna)}",)


def test_nobody_gets_a_photo_who_is_gone(now: dt.datetime) -> None:
    for act in (lambda: photos.put(99, PICTURES[0], now=now), lambda: photos.remove(99, now=now)):
        with pytest.raises(SalonError):
            act()
    assert Photo.select().count() == 0


def test_erasing_a_client_erases_every_picture_of_theirs(now: dt.datetime) -> None:
    anna, other = client(now), client(now, "Жуков")
    photos.put(other, PICTURES[2], now=now)
    for jpeg in PICTURES[:2]:
        photos.put(anna, jpeg, now=now)
    clients.trash(anna, now=now)
    assert photos.of(anna) == PICTURES[1]
    clients.erase(anna, now=now)
    assert [bytes(photo.jpeg) for photo in Photo.select()] == [PICTURES[2]]
    assert ShownPhoto.select().count() == 1


def test_merging_keeps_the_only_photo_and_outlives_the_other_card(now: dt.datetime) -> None:
    keep, other = client(now), client(now, "Белова")
    photos.put(other, PICTURES[0], now=now)
    merging.merge(keep, other, now=now)
    merged = history.newest()
    assert photos.of(keep) == PICTURES[0]
    history.undo(merged, now=now)
    assert (photos.of(keep), photos.of(other)) == (None, PICTURES[0])
    history.redo(merged)
    clients.erase(other, now=now)
    assert photos.of(keep) == PICTURES[0]


def test_merging_keeps_the_photo_that_was_chosen(now: dt.datetime) -> None:
    keep, other = client(now), client(now, "Белова")
    for client_id, jpeg in ((keep, PICTURES[0]), (other, PICTURES[1])):
        photos.put(client_id, jpeg, now=now + dt.timedelta(minutes=client_id))
    [line] = [line for line in merging.compare(keep, other).lines if line.key == merging.PHOTO]
    assert line.differs
    assert line.suggested_value == line.left_value
    with pytest.raises(SalonError):
        merging.merge(keep, other, {"photo": 77}, now=now)
    merging.merge(keep, other, {"photo": line.right_value}, now=now)
    assert photos.of(keep) == PICTURES[1]
    history.undo(history.newest(), now=now)
    assert photos.of(keep) == PICTURES[0]
