"""A client's card on paper: who it is, what everybody must know, and the visit log."""

from __future__ import annotations

import datetime as dt

from salonbase import cards, clients, families, fields, formats, forms, nouns, phones, photos, settings, visits
from salonbase.clients import Card
from salonbase.output import Column, Table
from salonbase.output.paper import Alert, Block, Columns, Facts, Heading, Paper, Paragraph, Photo, TableBlock
from salonbase.text import text
from salonbase.visits import Visit

_LONG = 60  # letters: what is longer takes the whole width


def card(client_id: int, *, today: dt.date, money: bool = True, log: bool = True) -> Paper:
    """The card of a client with photo, facts, own fields and, where wanted, the log and the money."""
    known = clients.card(client_id)
    blocks: list[Block] = [*_alerts(known), *_who(known, today), *_own_fields(known)]
    if known.note:
        blocks += [Heading(text("Papers", "Note")), Paragraph(known.note)]
    blocks += _consents(client_id)
    if log:
        blocks += _log(client_id, money=money)
    if money:
        blocks += _totals(client_id)
    title = text("Papers", "Patient's card") if nouns.is_clinic() else text("Papers", "Client's card")
    number = text("Papers", "No. {number}", number=known.card_number) if known.card_number else ""
    return Paper(known.name, blocks, told=" · ".join(filter(None, (title, number, formats.day(today)))))


def _alerts(known: Card) -> list[Block]:
    found: list[Block] = []
    if known.allergies:
        found.append(Alert(known.allergies, text("Papers", "Allergies and contraindications")))
    if known.sticky_note:
        found.append(Alert(known.sticky_note, text("Papers", "Important")))
    return found


def _who(known: Card, today: dt.date) -> list[Block]:
    facts = Facts(tuple(_facts(known, today)), columns=2)
    jpeg = photos.of(known.id)
    return [Columns(((Photo(jpeg, 32),), (facts,)), widths=(1, 4))] if jpeg else [facts]


def _facts(known: Card, today: dt.date) -> list[tuple[str, str]]:
    age = known.birthday.age(today)
    born = " · ".join(filter(None, (known.birthday.show(), formats.age(age) if age is not None else "")))
    sex = {"f": text("Papers", "woman"), "m": text("Papers", "man")}.get(known.sex, "")
    reached = "\n".join(f"{phones.show(phone.number)} {phone.note}".strip() for phone in known.phones)
    family = "\n".join(name for _, name in families.of_client(known.id))
    specialist = text("Papers", "Preferred doctor") if nouns.is_clinic() else text("Papers", "Preferred stylist")
    discount = formats.percent(known.discount_percent) if known.discount_percent else ""
    return [
        (text("Papers", "Birthday"), born),
        (text("Papers", "Sex"), sex),
        (text("Papers", "Phone"), reached),
        (text("Papers", "E-mail"), known.email),
        (text("Papers", "Messenger"), known.messenger),
        (text("Papers", "Address"), known.address),
        (text("Papers", "First came for"), known.reason),
        (text("Papers", "Knows us from"), known.source),
        (specialist, known.preferred_specialist),
        (text("Papers", "Convenient time"), known.preferred_time),
        (text("Papers", "Discount"), text("Papers", "free of charge") if known.free_of_charge else discount),
        (text("Papers", "Tags"), ", ".join(known.tags)),
        (text("Papers", "Family"), family),
    ]


def _own_fields(known: Card) -> list[Block]:
    shown = [
        (field.title, fields.KINDS[field.kind].show(known.values[field.key]))
        for field in cards.fields()
        if known.values.get(field.key)
    ]
    short = tuple(line for line in shown if len(line[1]) <= _LONG and "\n" not in line[1])
    long = tuple(line for line in shown if line not in short)
    found: list[Block] = [Heading(text("Papers", "Card fields"))] if shown else []
    return found + [Facts(lines, columns) for lines, columns in ((short, 2), (long, 1)) if lines]


def _consents(client_id: int) -> list[Block]:
    titles = {form.key: form.title for form in forms.forms(with_hidden=True)}
    standing = forms.standing(client_id)
    lines = tuple((titles[key], formats.day(consent.signed_on)) for key, consent in standing.items() if key in titles)
    return [Heading(text("Papers", "Signed")), Facts(lines, columns=2)] if lines else []


def _log(client_id: int, *, money: bool) -> list[Block]:
    found = visits.of_client(client_id)
    if not found:
        return [Heading(text("Papers", "Visits")), Paragraph(text("Papers", "No visits yet."), "quiet")]
    uses_teeth = settings.get("uses_teeth") or any(visit.teeth for visit in found)
    columns = [Column(text("Papers", "Day"), "day"), Column(text("Papers", "Services and work"), "long_text")]
    if any(visit.complaint for visit in found):
        columns.insert(1, Column(text("Papers", "Complaint"), "long_text"))
    if uses_teeth:
        columns.insert(1, Column(text("Papers", "Teeth")))
    columns.append(Column(nouns.specialist()))
    if money:
        columns += [
            Column(text("Papers", "Due"), "money", total=True),
            Column(text("Papers", "Paid"), "money", total=True),
        ]
    keys = _keys(found, uses_teeth=uses_teeth, money=money)
    rows = [tuple(_cell(visit, key) for key in keys) for visit in found]
    came = [visit for visit in found if visit.status == "came"]
    sums = {"due": sum(visit.due_kopecks for visit in came), "paid": sum(visit.paid_kopecks for visit in came)}
    totals = tuple(sums.get(key) for key in keys) if money else None
    table = Table(text("Papers", "Visits"), columns, rows, count=len(rows), totals=totals)
    return [TableBlock(table)]


def _keys(found: list[Visit], *, uses_teeth: bool, money: bool) -> list[str]:
    keys = ["day", *(["teeth"] if uses_teeth else [])]
    keys += ["complaint"] if any(visit.complaint for visit in found) else []
    return [*keys, "work", "specialist", *(["due", "paid"] if money else [])]


def _cell(visit: Visit, key: str) -> str | int | dt.date | None:
    came = visit.status == "came"
    if key == "day":
        return visit.day
    if key == "teeth":
        return formats.teeth(visit.teeth)
    if key == "complaint":
        return visit.complaint
    if key == "specialist":
        return visit.specialist
    if key == "work":
        state = "" if came else visits.status_word(visit.status)
        return "\n".join(filter(None, (state, ", ".join(visit.services), visit.work, visit.materials)))
    if not came:
        return None
    return visit.due_kopecks if key == "due" else visit.paid_kopecks


def _totals(client_id: int) -> list[Block]:
    totals = visits.totals(client_id)
    if not totals.count:
        return []
    shown = (
        (text("Papers", "Visits in all"), formats.number(totals.count)),
        (text("Papers", "For the sum of"), formats.money(totals.total_kopecks)),
        (text("Papers", "Average"), formats.money(totals.average_kopecks)),
        (text("Papers", "First visit"), formats.day(totals.first) if totals.first else ""),
        (text("Papers", "Last visit"), formats.day(totals.last) if totals.last else ""),
        (text("Papers", "Debt"), formats.money(totals.debt_kopecks) if totals.debt_kopecks > 0 else ""),
    )
    return [Heading(text("Papers", "In all")), Facts(shown, columns=3)]
