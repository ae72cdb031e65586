"""A form for the client to sign: the salon's text with what is known in it, and lines for what is not."""

from __future__ import annotations

import datetime as dt

from salonbase import clients, formats, forms, phones, settings, visits
from salonbase.output.paper import Block, Heading, Paper, Paragraph, Signature, Space
from salonbase.text import text

BLANK = "_" * 20
_LONG_BLANK = "_" * 44
_LONG = frozenset({"client", "address", "salon_address", "legal_name", "allergies", "service", "specialist", "salon"})
HEADING, PLACES, BETWEEN = "#", "@", "|"
"""How a line begins that is a heading or has places to sign, and what stands between the places."""
_NO_BREAK = "\u00a0"


def form(key: str, client_id: int | None = None, *, today: dt.date, visit_id: int | None = None) -> Paper:
    """The form of this key for a client; without a client every fact is a line to be filled in by hand.

    ``visit_id`` is the visit whose specialist and services are meant.
    """
    found = forms.form(key)
    return form_with(found.title, found.body, client_id, today=today, visit_id=visit_id)


def form_with(
    title: str, body: str, client_id: int | None = None, *, today: dt.date, visit_id: int | None = None
) -> Paper:
    """The same with a title and a text that need not be kept yet, for the preview while it is written."""
    known = _known(client_id, today, visit_id)
    blocks: list[Block] = []
    for line in body.splitlines():  # and then filled in: what stands on a card makes no headings
        bare = forms.fill(line.strip(), lambda name: known.get(name) or (_LONG_BLANK if name in _LONG else BLANK))
        if line.lstrip().startswith(HEADING):
            blocks.append(Heading(bare.lstrip(HEADING).strip()))
        elif line.lstrip().startswith(PLACES):
            blocks += [Space(6), Signature(_captions(bare))]
        elif bare:
            blocks.append(Paragraph(bare))
    if not any(isinstance(block, Signature) for block in blocks):
        captions = (text("Papers", "Date"), text("Papers", "Signature"), text("Papers", "Name in full"))
        blocks += [Space(8), Signature(captions)]
    return Paper(title, blocks)


def _captions(line: str) -> tuple[str, ...]:
    """What stands below each place to sign; at most four fit side by side."""
    found = [caption.strip() for caption in line.lstrip(PLACES).split(BETWEEN)]
    return tuple(caption for caption in found if caption)[:4] or ("",)


def _known(client_id: int | None, today: dt.date, visit_id: int | None) -> dict[str, str]:
    """What stands in place of each placeholder, "" or missing where it is not known."""
    of_salon = settings.values()
    found = {key: str(of_salon[key]) for key in ("legal_name", "inn", "ogrn", "director", "licence", "site")}
    found |= {"salon": of_salon["salon_name"], "today": formats.day(today)}
    found |= {f"salon_{key}": of_salon[key] for key in ("address", "phone", "email")}
    found["legal_name"] = found["legal_name"] or found["salon"]
    if client_id is not None:
        found |= _of_client(client_id)
    if visit_id is not None:
        visit = visits.visit(visit_id)
        found |= {"specialist": visit.specialist, "service": ", ".join(visit.services)}
    return found


def _of_client(client_id: int) -> dict[str, str]:
    card = clients.card(client_id)
    return {
        "client": card.name,
        "birthday": card.birthday.show() if card.birthday else "",
        "address": card.address,
        "phone": phones.show(card.phones[0].number).replace(" ", _NO_BREAK) if card.phones else "",
        "email": card.email,
        "card_number": card.card_number,
        "allergies": " ".join(card.allergies.split()),
        "specialist": card.preferred_specialist,
    }
