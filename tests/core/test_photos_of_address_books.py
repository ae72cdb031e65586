"""The photos of address books come along, small and once; what cannot be read is told of and spoils nothing."""

from __future__ import annotations

import base64
import datetime as dt
import io
import pickle
import struct
from pathlib import Path

import pytest
from PIL import Image

from salonbase import base, clients, exporting, importing, photos, reading, sandbox
from salonbase.models import Client, Photo
from salonbase.reading import card_photos
from tests.core.photo_files import PICTURES, drawn, saved

pytestmark = pytest.mark.usefixtures("english", "salon")

LARGE = saved(drawn((1000, 800)), exif=b"Exif\0\0" + bytes(20))
IN_BASE64 = base64.b64encode(LARGE).decode()
WAYS = {
    "2.1": "PHOTO;JPEG;ENCODING=BASE64:\r\n" + "\r\n".join(
        IN_BASE64[at : at + 70] for at in range(0, len(IN_BASE64), 70)) + "\r\n\r\n",
    "2.1 with spaces": "PHOTO;TYPE=JPEG;ENCODING=BASE64:" + "\r\n ".join(
        IN_BASE64[at : at + 70] for at in range(0, len(IN_BASE64), 70)),
    "3.0": "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(IN_BASE64[at : at + 74] for at in range(0, len(IN_BASE64), 74)),
    "3.0 of iOS": "item1.photo;encoding=b;type=jpeg:" + "\r\n  ".join(
        IN_BASE64[at : at + 74] for at in range(0, len(IN_BASE64), 74)),
    "4.0": "PHOTO:data:image/jpeg;base64," + "\r\n ".join(
        IN_BASE64[at : at + 74] for at in range(0, len(IN_BASE64), 74)),
    "4.0 escaped": "PHOTO:data:image/jpeg\\;base64\\," + IN_BASE64,
    "in one line": "PHOTO;ENCODING=b:" + IN_BASE64,
}  # fmt: skip


def card(*lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def written(tmp_path: Path, *cards: str) -> Path:
    path = tmp_path / "контакты.vcf"
    path.write_bytes("".join(cards).encode())
    return path


def bring_in(path: Path, now: dt.datetime, known: importing.decisions.What = "fill") -> importing.Summary:
    plan = importing.recognise(importing.read(path))
    looked = importing.preview(plan, today=now.date(), decisions=importing.Decisions(known))
    return importing.apply(looked, now=now)


def shown() -> dict[str, bytes | None]:
    return {clients.card(client_id).surname: photos.of(client_id) for client_id in clients.ordered_ids()}


@pytest.mark.parametrize("way", WAYS)
def test_a_photo_comes_along_however_it_is_written(way: str, tmp_path: Path, now: dt.datetime) -> None:
    path = written(
        tmp_path, card("N:Орлова;Анна;;;", WAYS[way], "TEL:+79162041833"), card("N:Белова;Ия;;;", "TEL:8916")
    )
    summary = bring_in(path, now)
    found = shown()
    assert found["Белова"] is None
    assert Image.open(io.BytesIO(found["Орлова"] or b"")).size == (640, 512)
    assert [problem.why for problem in summary.problems if "photo" in problem.why] == []
    assert [phone.number for phone in clients.card(clients.ordered_ids()[1]).phones] == ["+79162041833"]


@pytest.mark.parametrize("line", [
    "PHOTO;VALUE=uri:https://example.com/anna.jpg", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==",
    "PHOTO;ENCODING=b:" + "=" * 50, "PHOTO;ENCODING=b:" + "A" * 9_000_000, "PHOTO:data:image/gif;base64,",
    "PHOTO;ENCODING=b:" + base64.b64encode(LARGE[:3000]).decode(), "SOUND;ENCODING=b:" + "A" * 9_000_000,
], ids=lambda line: line[:40])  # fmt: skip
def test_what_cannot_be_read_is_told_and_the_person_comes_all_the_same(
    line: str, tmp_path: Path, now: dt.datetime
) -> None:
    good = "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(PICTURES[0]).decode()
    path = written(tmp_path, card("N:Орлова;Анна;;;", line, "TEL:+79162041833"), card("N:Белова;Ия;;;", good))
    summary = bring_in(path, now)
    assert shown() == {"Белова": PICTURES[0], "Орлова": None}
    assert [problem.why for problem in summary.problems if "photo" in problem.why] == [
        "1 photo was left out: Орлова, Анна"
    ]


def test_patience_with_photos_ends_and_the_people_still_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "BEGIN:VCARD")
    taken = card_photos.Photos(path)
    monkeypatch.setattr(card_photos, "MOST_BYTES", 1)
    people = [reading.cards.Card([reading.properties.Property("", "PHOTO", frozenset(), {}, IN_BASE64)])] * 2
    assert [bool(taken.take(person)) for person in people] == [True, False]


def test_a_second_import_of_photos_changes_nothing(tmp_path: Path, now: dt.datetime) -> None:
    path = written(tmp_path, card("N:Орлова;Анна;;;", WAYS["3.0"], "TEL:+79162041833"))
    bring_in(path, now)
    before = shown()
    for known in ("fill", "replace"):
        again = bring_in(path, now, known)  # type: ignore[arg-type]
        assert (again.clients, again.filled) == (0, 0)
    assert shown() == before
    assert Photo.select().count() == 1


def test_a_card_of_the_base_gets_the_photo_that_it_lacks_and_undo_takes_it_back(
    tmp_path: Path, now: dt.datetime
) -> None:
    values = {"surname": "Орлова", "first_name": "Анна", "phones": ["+79162041833"]}
    anna = clients.add(values, now=now)
    path = written(
        tmp_path, card("N:Орлова;Анна;;;", WAYS["3.0"], "TEL:+79162041833"), card("N:Белова;Ия;;;", WAYS["4.0"])
    )
    summary = bring_in(path, now)
    assert (summary.clients, summary.filled) == (1, 1)
    assert None not in shown().values()
    importing.undo(summary.import_id, now=now)
    assert shown() == {"Орлова": None}
    assert Photo.select().count() == 0
    assert clients.ordered_ids() == [anna]


def test_a_photo_that_somebody_has_chosen_stays_unless_the_file_shall_win(tmp_path: Path, now: dt.datetime) -> None:
    values = {"surname": "Орлова", "first_name": "Анна", "phones": ["+79162041833"]}
    photos.put(clients.add(values, now=now), PICTURES[0], now=now)
    path = written(tmp_path, card("N:Орлова;Анна;;;", WAYS["3.0"], "TEL:+79162041833"))
    assert bring_in(path, now).filled == 0
    assert shown() == {"Орлова": PICTURES[0]}
    summary = bring_in(path, now, "replace")
    assert summary.filled == 1
    assert shown() != {"Орлова": PICTURES[0]}
    importing.undo(summary.import_id, now=now)
    assert shown() == {"Орлова": PICTURES[0]}
    assert Photo.select().count() == 1


def test_a_card_that_was_worked_on_keeps_its_photo_when_the_import_is_taken_back(
    tmp_path: Path, now: dt.datetime
) -> None:
    summary = bring_in(written(tmp_path, card("N:Орлова;Анна;;;", WAYS["3.0"], "TEL:+79162041833")), now)
    [anna] = clients.ordered_ids()
    photos.put(anna, PICTURES[0], now=now)
    assert importing.undo(summary.import_id, now=now).kept == ((anna, "Орлова Анна"),)
    assert shown() == {"Орлова": PICTURES[0]}


def test_an_export_as_vcard_brings_the_same_pictures_back_byte_for_byte(tmp_path: Path, now: dt.datetime) -> None:
    for surname, jpeg in zip(("Орлова", "Белова", "Жукова"), PICTURES, strict=True):
        photos.put(clients.add({"surname": surname, "first_name": "Анна"}, now=now), jpeg, now=now)
    clients.add({"surname": "Яшина", "first_name": "Анна"}, now=now)
    before = shown()
    path = tmp_path / "контакты.vcf"
    exporting.export("clients", path, now=now)
    assert max(map(len, path.read_bytes().split(b"\r\n"))) <= 75
    with base.transaction():
        Client.delete().execute()
        photos.sweep()
    bring_in(path, now)
    assert shown() == before


def test_many_photos_travel_in_frames_of_which_none_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "PICTURES_A_FRAME", len(PICTURES[0]))
    pipe = io.BytesIO()
    sandbox._send_pictures(pipe, enumerate(PICTURES * 2))
    pipe.seek(0)
    told: dict[int, bytes] = {}
    sizes = []
    while head := pipe.read(4):
        sizes.append(struct.unpack(">I", head)[0])
        kind, some = pickle.loads(pipe.read(sizes[-1]))
        assert kind == "pictures"
        told |= some
    assert told == dict(enumerate(PICTURES * 2))
    assert max(sizes) < 3 * max(map(len, PICTURES))


def test_a_child_is_not_believed_to_have_prepared_a_picture() -> None:
    answer = reading._Answer()
    answer.take(("sheet", ("vCard", "контакты.vcf", ())))
    answer.take(("pictures", {2: LARGE, 3: PICTURES[0], 4: b"no picture"}))
    assert answer.sheets[0].pictures == {3: PICTURES[0]}
