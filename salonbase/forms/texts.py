"""The texts of the forms that the program brings: one sheet for each purpose, in plain words.

What each has to say follows the laws it is for: who, why, which data, what is done with them, how long, how to take it
back (152-FZ, articles 9 and 10); what is done to the patient, why, and what may follow (323-FZ, article 20).
A line that begins with ``#`` is a heading, one with ``@`` has places to sign. They are a beginning, no advice: a lawyer
of the salon has to read them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Draft:
    """A form of the program: its title and its text with placeholders, in the language in use."""

    key: str
    title: Callable[[], str]
    body: Callable[[], str]


def _sheet(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def _data() -> str:
    return _sheet(
        text("FormTexts", "I, {client}, born {birthday}, address: {address}, phone: {phone},"),
        text("FormTexts", "identity document (series, number, issued by and when): ______________________________"),
        text(
            "FormTexts",
            "freely, by my own will and in my own interest, agree that {legal_name} (INN {inn}, OGRN {ogrn}, address: "
            "{salon_address}), below “the salon”, processes my personal data as follows.",
        ),
        text("FormTexts", "# What for"),
        text(
            "FormTexts",
            "To keep my card and the history of my visits, to book me, to render services with regard to my health and "
            "contraindications, to settle payments with me. For nothing else.",
        ),
        text("FormTexts", "# Which data"),
        text(
            "FormTexts",
            "Surname, first name, patronymic; birthday; sex; address; phone and e-mail; what I came for, what was done "
            "and paid; allergies, contraindications and other facts of my health that I tell or that a service needs.",
        ),
        text("FormTexts", "# What may be done with them"),
        text(
            "FormTexts",
            "Collecting, recording, arranging, keeping, correcting, reading, using, blocking, erasing and destroying, "
            "on the salon's computers and on paper. The data are handed to nobody else unless the law demands it.",
        ),
        text("FormTexts", "# How long, and how to take it back"),
        text(
            "FormTexts",
            "From the day of signing until I take it back, but not longer than five years after my last visit. I can "
            "take it back on any day by a written statement, handed over or sent to {salon_address}. Then the salon "
            "stops processing my data and destroys them, except what the law obliges it to keep.",
        ),
        _for_somebody(),
    )


def _messages() -> str:
    return _sheet(
        text("FormTexts", "I, {client}, phone: {phone}, e-mail: {email},"),
        text(
            "FormTexts",
            "agree to get messages from {legal_name} (INN {inn}, address: {salon_address}), below “the salon”.",
        ),
        text("FormTexts", "# What about (mark what you agree to)"),
        text("FormTexts", "[    ]  reminders of a visit that I have booked and changes of its time"),
        text("FormTexts", "[    ]  invitations to a next visit, to an examination or a procedure"),
        text("FormTexts", "[    ]  congratulations, news, discounts and other advertising"),
        text("FormTexts", "# How (mark what suits you)"),
        text("FormTexts", "[    ]  call        [    ]  SMS        [    ]  messenger        [    ]  e-mail"),
        text("FormTexts", "# Which data are used"),
        text(
            "FormTexts", "My name, birthday, phone, e-mail, and the days of my visits. For nothing but such messages."
        ),
        text("FormTexts", "# How long, and how to take it back"),
        text(
            "FormTexts",
            "From the day of signing until I take it back. I can do so on any day, wholly or in part: by phone "
            "{salon_phone}, by a written statement at {salon_address} or by an answer to any message. "
            "Services are rendered to me whether I agree to messages or not.",
        ),
        _for_somebody(),
    )


def _photos() -> str:
    return _sheet(
        text("FormTexts", "I, {client}, born {birthday}, phone: {phone},"),
        text(
            "FormTexts",
            "agree that {legal_name} (INN {inn}, address: {salon_address}), below “the salon”, takes photos of me.",
        ),
        text("FormTexts", "# What for"),
        text(
            "FormTexts",
            "To compare what was before and after a service and to see how the result keeps; to know me by my photo at "
            "the desk. For nothing else.",
        ),
        text("FormTexts", "# What is photographed (cross out what you do not agree to)"),
        text(
            "FormTexts",
            "Face; hair; hands and feet; skin and other places of the body where the service is rendered; teeth.",
        ),
        text("FormTexts", "# What may be done with the photographs"),
        text(
            "FormTexts",
            "Taking, keeping in my card, looking at them by the people who work with me, erasing. The photographs are "
            "not published and are handed to nobody. Publishing them would need another paper, signed by me.",
        ),
        text("FormTexts", "# How long, and how to take it back"),
        text(
            "FormTexts",
            "From the day of signing until I take it back, but not longer than five years after my last visit. I can "
            "take it back on any day by a written statement, handed over or sent to {salon_address}; then the "
            "photographs are erased.",
        ),
        _for_somebody(),
    )


def _intervention() -> str:
    return _sheet(
        text("FormTexts", "I, {client}, born {birthday}, address: {address}, phone: {phone},"),
        text(
            "FormTexts",
            "agree to a medical intervention in {legal_name} (OGRN {ogrn}, licence {licence}, address: "
            "{salon_address}).",
        ),
        text("FormTexts", "# Intervention"),
        text("FormTexts", "What will be done: {service}"),
        text("FormTexts", "Who will do it: {specialist}"),
        text("FormTexts", "Diagnosis or reason: ________________________________________________________"),
        text("FormTexts", "# What was explained to me in words that I understand"),
        text(
            "FormTexts",
            "What the intervention is for and how it is done; what it may risk; which other ways there are and what "
            "happens without treatment; what may follow and which result is expected; how to behave afterwards. "
            "I could ask questions and got answers.",
        ),
        text("FormTexts", "Explained separately: ________________________________________________________"),
        text("FormTexts", "# What I have told about my health"),
        text("FormTexts", "Allergies, contraindications, medicines, illnesses: {allergies}"),
        text("FormTexts", "Something else: ________________________________________________________"),
        text("FormTexts", "# My rights"),
        text(
            "FormTexts",
            "I know that I may refuse one kind of intervention or several, or demand that it is stopped, and that what "
            "may follow from this will be explained to me.",
        ),
        text(
            "FormTexts",
            "Who may be told about the state of my health (name, phone): ______________________________",
        ),
        _for_somebody(),
        text("FormTexts", "@ Date | Patient's signature | Patient's name in full"),
        text("FormTexts", "@ Date | Doctor's signature | Doctor's name in full"),
    )


def _for_somebody() -> str:
    return text(
        "FormTexts",
        "Signed for somebody under age by a parent or another legal representative (name, document): "
        "______________________________",
    )


FORMS: tuple[Draft, ...] = (
    Draft("data", lambda: text("FormTexts", "Consent to the processing of personal data"), _data),
    Draft("messages", lambda: text("FormTexts", "Consent to messages"), _messages),
    Draft("photos", lambda: text("FormTexts", "Consent to photographs"), _photos),
    Draft(
        "intervention", lambda: text("FormTexts", "Informed voluntary consent to a medical intervention"), _intervention
    ),
)
"""The forms that every base has, in their order, until the salon hides or changes them."""
