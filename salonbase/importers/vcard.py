"""Address books of telephones and mail programs: cards of vCard 2.1, 3.0 and 4.0, several in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import Importer, Incoming, card_photos, cards, properties, workbooks
from salonbase.reading.cards import Card
from salonbase.text import text

MOST_PROPERTIES = 5_000  # of one card
_SHEET = "vCard"
_NAMED = 5  # cards whose pictures are left out, by name


def _fits(path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(200).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.upper().startswith(b"BEGIN:VCARD")


def _read(path: Path) -> Iterator[Incoming]:
    sheet = Incoming(_SHEET, [])
    told: list[tuple[int, dict[str, str]]] = []
    pictured: dict[int, str] = {}
    for number, (card, has_end) in enumerate(_cards(path), start=2):
        said = cards.cells(card)
        name = said.get(cards.NAME, "")
        if not card.is_person():
            sheet.remarks.append(
                (number, text("AddressBook", "“{name}” is a group of cards and no person.", name=name))
            )
            continue
        if not has_end:
            sheet.remarks.append((number, text("AddressBook", "The card has no end: the file may be cut off here.")))
        if card.has_picture():
            pictured[number] = name
        told.append((number, said))
    used = {heading for _, said in told for heading in said} | {cards.NAME, cards.PHONES[0]}
    headings = [heading for heading in cards.HEADINGS if heading in used]
    lines = [(number, [said.get(heading) for heading in headings]) for number, said in told]
    sheet.rows = workbooks.rows(path.name, [(1, headings), *lines]) if lines else []
    sheet.pictures = _photos(path, pictured, sheet) if pictured else ()
    yield sheet


def _photos(path: Path, pictured: dict[int, str], sheet: Incoming) -> Iterator[tuple[int, bytes]]:
    """The photos by the row of their card, empty where one cannot be read: the file once more, behind its rows."""
    photos = card_photos.Photos(path)
    left_out: list[str] = []
    for number, (card, _) in enumerate(_cards(path, with_photos=True), start=2):
        if number in pictured:
            jpeg = photos.take(card)
            if not jpeg:
                left_out.append(pictured[number])
            yield number, jpeg
    if left_out:
        sheet.remarks.append((0, _left_out(left_out)))


def _left_out(cards_of: list[str]) -> str:
    some = ", ".join(filter(None, cards_of[:_NAMED])) + (" …" if len(cards_of) > _NAMED else "")
    return text("AddressBook", "%n photos were left out: {names}", len(cards_of), names=some)


def _cards(path: Path, *, with_photos: bool = False) -> Iterator[tuple[Card, bool]]:
    """The cards of a file, each with whether it has an end; one that begins inside another ends that."""
    card: Card | None = None
    number = 1
    hollow = 0
    for one in properties.read(path, with_photos=with_photos):
        if one is None or (card and len(card.properties) > MOST_PROPERTIES) or hollow > MOST_PROPERTIES:
            raise SalonError(
                text("AddressBook", "Card {number} of the file «{name}» has no end; no address book is like that.",
                     number=number, name=path.name)
            )  # fmt: skip
        if one.name == "BEGIN" or (one.name == "END" and card):
            hollow += card is not None and not card.properties
            if card and card.properties:
                yield card, True
                number += 1
            card = Card() if one.name == "BEGIN" else None
        elif card:
            card.properties.append(one)
    if card and card.properties:
        yield card, False


IMPORTER = Importer("vcard", "vCard", (".vcf", ".vcard"), _fits, _read)
