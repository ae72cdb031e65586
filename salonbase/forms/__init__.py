"""Forms that clients sign, one sheet for one purpose, and who has signed which of them.

A form is found by its key. Those that the program brings (``salonbase.forms.texts``) have a row in the base only when
the salon has changed them or somebody has signed them; an empty title or text in the row is the program's own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from salonbase import history, names, terms, typed
from salonbase.errors import SalonError
from salonbase.forms import texts
from salonbase.models import Consent as ConsentRow
from salonbase.models import FormTemplate, tuples
from salonbase.nouns import text

DATA = "data"
"""The key of the form without which a card should not be kept."""
OWN = "own-"
LONGEST_TITLE = 150
LONGEST_BODY = 20_000

PLACEHOLDERS: dict[str, Callable[[], str]] = {
    "client": lambda: text("Forms", "Client's full name"),
    "birthday": lambda: text("Forms", "Client's birthday"),
    "address": lambda: text("Forms", "Client's address"),
    "phone": lambda: text("Forms", "Client's phone"),
    "email": lambda: text("Forms", "Client's e-mail"),
    "card_number": lambda: text("Forms", "Card number"),
    "allergies": lambda: text("Forms", "Allergies and contraindications"),
    "salon": lambda: text("Forms", "Name of the salon"),
    "legal_name": lambda: text("Forms", "Legal name"),
    "inn": lambda: text("Forms", "INN"),
    "ogrn": lambda: text("Forms", "OGRN"),
    "director": lambda: text("Forms", "Director"),
    "licence": lambda: text("Forms", "Licence"),
    "salon_address": lambda: text("Forms", "Salon's address"),
    "salon_phone": lambda: text("Forms", "Salon's phone"),
    "salon_email": lambda: text("Forms", "Salon's e-mail"),
    "site": lambda: text("Forms", "Site"),
    "today": lambda: text("Forms", "Today's date"),
    "specialist": lambda: text("Forms", "Specialist of the visit"),
    "service": lambda: text("Forms", "Services of the visit"),
}
"""What may stand in braces in a form, in words. What is not known becomes a line to be filled in by hand."""

_IN_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Form:
    """A form that can be printed; ``own`` was made by the salon, ``changed`` differs from the program's text."""

    key: str
    title: str
    body: str
    hidden: bool
    own: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Consent:
    """A signed form; it stands until ``withdrawn_on``."""

    id: int
    client_id: int
    key: str
    signed_on: dt.date
    withdrawn_on: dt.date | None


def forms(*, with_hidden: bool = False) -> list[Form]:
    """All forms in their order, by one query."""
    return [form for form, _ in _known() if with_hidden or not form.hidden]


def form(key: str) -> Form:
    """The form of this key; raises SalonError where there is none."""
    found = next((form for form, _ in _known() if form.key == key), None)
    if found is None:
        raise SalonError(text("Forms", "There is no such form any more."))
    return found


def program_form(key: str) -> Form:
    """A form as the program brings it; raises SalonError for one of the salon's own."""
    draft = _draft(key)
    if draft is None:
        raise SalonError(text("Forms", "There is no such form any more."))
    return Form(key, draft.title(), draft.body(), hidden=False, own=False, changed=False)


def titles() -> dict[int, str]:
    """The titles of the forms by the number of their row, as the history tells them."""
    return {row: form.title for form, row in _known() if row}


def add(title: str, body: str, *, now: dt.datetime) -> str:
    """A new form of the salon's own at the end; return its key. Raises SalonError with field "title" or "body"."""
    with history.operation("form_added", now=now) as writer:
        known = _known()
        numbers = [int(form.key.removeprefix(OWN)) for form, _ in known if form.own]
        key = f"{OWN}{max(numbers, default=0) + 1}"
        checked = _title(title, known, besides=key)
        writer.insert(FormTemplate, key=key, title=checked, body=check(body), position=_end(known))
    return key


def change(key: str, title: str, body: str, *, now: dt.datetime) -> None:
    """Give a form another title and text. Raises SalonError with field "title" or "body"."""
    draft = _draft(key)
    with history.operation("form_changed", now=now) as writer:
        checked, words = _title(title, _known(), besides=key), check(body)
        if draft is not None:
            checked = "" if checked == draft.title() else checked
            words = "" if words == draft.body() else words
        writer.update(FormTemplate, _row(writer, key), title=checked, body=words)


def reset(key: str, *, now: dt.datetime) -> None:
    """Take the program's own title and text again; a form of the salon's own has none and stays as it is."""
    if _draft(key) is not None:
        with history.operation("form_changed", now=now) as writer:
            writer.update(FormTemplate, _row(writer, key), title="", body="")


def hide(key: str, hidden: bool = True, *, now: dt.datetime) -> None:
    """Offer a form no more, or again; what was signed stays."""
    with history.operation("form_changed", now=now) as writer:
        writer.update(FormTemplate, _row(writer, key), hidden=hidden)


def move(key: str, place: int, *, now: dt.datetime) -> None:
    """Put a form at a place among all forms, hidden ones too: 0 is the first."""
    order = [form.key for form, _ in _known() if form.key != key]
    order.insert(max(place, 0), form(key).key)
    with history.operation("form_moved", now=now) as writer:
        for position, one in enumerate(order):
            writer.update(FormTemplate, _row(writer, one), position=position)


def check(body: str) -> str:
    """The text of a form as it is kept; raises SalonError with field "body" where it is empty or names the unknown."""
    words = "\n".join(line.rstrip() for line in body.splitlines()).strip()
    if not words:
        raise SalonError(text("Forms", "Write the text of the form."), field="body")
    if len(words) > LONGEST_BODY:
        raise SalonError(text("Forms", "This text is too long for a form."), field="body")
    for name in _IN_BRACES.findall(words):
        if name not in PLACEHOLDERS:
            sentence = text("Forms", "“{name}” in braces is not known. Choose it from the list.", name=name[:40])
            raise SalonError(sentence, field="body")
    return words


def fill(body: str, value: Callable[[str], str]) -> str:
    """The text with ``value(name)`` in place of each placeholder; what is in braces and unknown stays as it is."""
    return _IN_BRACES.sub(lambda found: value(found[1]) if found[1] in PLACEHOLDERS else found[0], body)


def sign(client_id: int, key: str, day: Any, *, now: dt.datetime) -> int:
    """Note that a client has signed a form on a day; return the consent's number.

    Noted for that day already it stays as it is. Raises SalonError with field "day" where the day has not come yet.
    """
    terms.check(client_id)
    signed = typed.day(day, today=now.date()) or now.date()
    _refuse_future(signed, now)
    known = form(key)
    same = [c for c in of_client(client_id) if (c.key, c.signed_on, c.withdrawn_on) == (known.key, signed, None)]
    if same:
        return same[0].id
    with history.operation("form_signed", now=now, client_id=client_id) as writer:
        return writer.insert(ConsentRow, client=client_id, form=_row(writer, key), signed_on=signed)


def withdraw(consent_id: int, day: Any, *, now: dt.datetime) -> None:
    """Note that a client has taken a consent back on a day, not before it was given."""
    old = _consent(consent_id)
    withdrawn = typed.day(day, today=now.date()) or now.date()
    _refuse_future(withdrawn, now)
    if withdrawn < old.signed_on:
        raise SalonError(text("Forms", "It was signed later than this day."), field="day")
    with history.operation("consent_withdrawn", now=now, client_id=old.client_id) as writer:
        writer.update(ConsentRow, consent_id, withdrawn_on=withdrawn)


def unsign(consent_id: int, *, now: dt.datetime) -> None:
    """Take out the note of a consent that was never given: it was ticked by mistake."""
    old = _consent(consent_id)
    with history.operation("consent_changed", now=now, client_id=old.client_id) as writer:
        writer.delete(ConsentRow, consent_id)


def of_client(client_id: int) -> list[Consent]:
    """Everything a client has signed, the newest first; one query."""
    return _consents(ConsentRow.client == client_id)


def standing(client_id: int) -> dict[str, Consent]:
    """For each form the consent that stands now, by the form's key."""
    found: dict[str, Consent] = {}
    for consent in of_client(client_id):
        if consent.withdrawn_on is None:
            found.setdefault(consent.key, consent)
    return found


def _refuse_future(day: dt.date, now: dt.datetime) -> None:
    if day > now.date():
        raise SalonError(text("Forms", "This day has not come yet."), field="day")


def _consent(consent_id: int) -> Consent:
    found = _consents(ConsentRow.id == consent_id)
    if not found:
        raise SalonError(text("Forms", "This consent is no longer in the base."))
    return found[0]


def _consents(condition: Any) -> list[Consent]:
    columns = (ConsentRow.id, ConsentRow.client, FormTemplate.key, ConsentRow.signed_on, ConsentRow.withdrawn_on)
    query = ConsentRow.select(*columns).join(FormTemplate).where(condition)
    return [Consent(*row) for row in tuples(query.order_by(ConsentRow.signed_on.desc(), ConsentRow.id.desc()))]


def _known() -> list[tuple[Form, int]]:
    """Every form with the number of its row, 0 where the base has none."""
    columns = (FormTemplate.key, FormTemplate.id, FormTemplate.title, FormTemplate.body, FormTemplate.position)
    rows = {row[0]: row[1:] for row in tuples(FormTemplate.select(*columns, FormTemplate.hidden))}
    found = []
    for place, draft in enumerate(texts.FORMS):
        row, title, body, position, hidden = rows.pop(draft.key, (0, "", "", place, False))
        made = Form(draft.key, title or draft.title(), body or draft.body(), hidden, False, bool(title or body))
        found.append((position, made, row))
    found += [
        (at, Form(key, title, body, gone, True, False), row) for key, (row, title, body, at, gone) in rows.items()
    ]
    return [(form, row) for _, form, row in sorted(found, key=lambda one: (one[0], one[1].own, one[1].key))]


def _row(writer: history.Writer, key: str) -> int:
    """The number of a form's row, which is made now where the base has none."""
    for place, (known, row) in enumerate(_known()):
        if known.key == key:
            return row or writer.insert(FormTemplate, key=key, title="", body="", position=place)
    raise SalonError(text("Forms", "There is no such form any more."))


def _draft(key: str) -> texts.Draft | None:
    return next((draft for draft in texts.FORMS if draft.key == key), None)


def _end(known: list[tuple[Form, int]]) -> int:
    last: int | None = (
        FormTemplate.select(FormTemplate.position).order_by(FormTemplate.position.desc()).limit(1).scalar()
    )
    return max(len(known), (last or 0) + 1)


def _title(title: str, known: list[tuple[Form, int]], *, besides: str) -> str:
    checked = typed.line(title)
    if not checked or len(checked) > LONGEST_TITLE:
        sentence = text("Forms", "Write a title of up to {most} letters.", most=LONGEST_TITLE)
        raise SalonError(sentence, field="title")
    taken = {names.normalise(form.title) for form, _ in known if form.key != besides}
    if names.normalise(checked) in taken:
        raise SalonError(text("Forms", "There is a form “{title}” already.", title=checked), field="title")
    return checked
