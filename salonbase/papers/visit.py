"""A visit's sheet: what was done, for how much, what comes next, and where to sign."""

from __future__ import annotations

import datetime as dt

from salonbase import clients, formats, nouns, planned, visits
from salonbase.output.paper import Alert, Block, Facts, Heading, Item, Items, Paper, Paragraph, Signature, Space
from salonbase.text import text
from salonbase.visits import Visit


def visit(visit_id: int, *, today: dt.date) -> Paper:
    """The sheet of one visit, for the client to take along or to be kept with the card."""
    found = visits.visit(visit_id)
    known = clients.card(found.client_id)
    number = text("Papers", "card No. {number}", number=known.card_number) if known.card_number else ""
    born = text("Papers", "born {day}", day=known.birthday.show()) if known.birthday else ""
    blocks: list[Block] = [Paragraph(known.name, "large")]
    if quiet := " · ".join(filter(None, (born, number))):
        blocks.append(Paragraph(quiet, "quiet"))
    if known.allergies:
        blocks.append(Alert(known.allergies, text("Papers", "Allergies and contraindications")))
    blocks += _done(found)
    if found.status == "came":
        blocks += _money(found)
    blocks += _next(found.client_id, today)
    blocks += [Space(10), Signature((nouns.specialist(), text("Papers", "Signature"), text("Papers", "Date")))]
    blocks += [Signature((nouns.client(), text("Papers", "Signature"), text("Papers", "Date")))]
    return Paper(text("Papers", "Visit sheet"), blocks, told=_when(found))


def _when(found: Visit) -> str:
    state = "" if found.status == "came" else visits.status_word(found.status)
    time = formats.time(found.time) if found.time else ""
    return " · ".join(filter(None, (formats.day(found.day), time, found.specialist, state)))


def _done(found: Visit) -> list[Block]:
    blocks: list[Block] = []
    if found.services:
        items = tuple(Item(title, lead=f"{number}.") for number, title in enumerate(found.services, start=1))
        blocks += [Heading(text("Papers", "Services")), Items(items)]
    lines = (
        (text("Papers", "Complaint"), found.complaint),
        (text("Papers", "Teeth"), formats.teeth(found.teeth)),
        (text("Papers", "What was done"), found.work),
        (text("Papers", "Materials"), found.materials),
    )
    if any(words for _, words in lines):
        blocks += [Heading(text("Papers", "Visit")), Facts(lines, columns=1)]
    return blocks


def _money(found: Visit) -> list[Block]:
    let_off = found.sum_kopecks - found.due_kopecks
    discount = f"{formats.percent(found.discount_percent)} · {formats.money(let_off)}" if let_off else ""
    debt = found.debt_kopecks
    lines = (
        (text("Papers", "Sum"), formats.money(found.sum_kopecks)),
        (text("Papers", "Discount"), discount),
        (text("Papers", "To pay"), formats.money(found.due_kopecks) if let_off else ""),
        (text("Papers", "Paid"), formats.money(found.paid_kopecks)),
        (text("Papers", "Still to pay"), formats.money(debt) if debt > 0 else ""),
    )
    return [Heading(text("Papers", "Payment")), Facts(lines, columns=3)]


def _next(client_id: int, today: dt.date) -> list[Block]:
    plan = planned.next_plan(client_id, today)
    if plan is None:
        return []
    day = formats.day(plan.day)
    if plan.kind == "booking":
        time = formats.time(plan.time) if plan.time else ""
        words = " · ".join(filter(None, (day, time, ", ".join(plan.what.splitlines()))))
        return [Heading(text("Papers", "Next visit")), Paragraph(words, "strong")]
    words = text("Papers", "We invite you by {day}", day=day)
    return [Heading(text("Papers", "Next visit")), Paragraph(": ".join(filter(None, (words, plan.what))), "strong")]
