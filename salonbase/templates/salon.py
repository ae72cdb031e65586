"""The card of a beauty salon: hair, colour, skin, and how the client likes to be received."""

from __future__ import annotations

from salonbase.templates.template import Content, Template, TemplateField, TemplatePrice
from salonbase.text import text


def _content() -> Content:
    return Content(title=text("Template", "Beauty salon"), fields=(*_hair(), *_skin_and_habits()), services=_services())


def _hair() -> tuple[TemplateField, ...]:
    return (
        TemplateField("hair_type", text("Salon", "Hair type"), "choice", (
            text("Salon", "straight"), text("Salon", "wavy"), text("Salon", "curly"), text("Salon", "very curly"),
        )),
        TemplateField("hair_condition", text("Salon", "Hair and scalp"), "choices", (
            text("Salon", "dry"), text("Salon", "oily"), text("Salon", "normal hair"), text("Salon", "coloured"),
            text("Salon", "bleached"), text("Salon", "damaged"), text("Salon", "grey"),
            text("Salon", "sensitive scalp"),
        )),
        TemplateField("natural_colour", text("Salon", "Natural colour")),
        TemplateField("colour_formula", text("Salon", "Colour formula"), "long_text"),
    )  # fmt: skip


def _skin_and_habits() -> tuple[TemplateField, ...]:
    return (
        TemplateField("skin_type", text("Salon", "Skin type"), "choice", (
            text("Salon", "normal"), text("Salon", "dry skin"), text("Salon", "oily skin"),
            text("Salon", "combination"), text("Salon", "sensitive"),
        )),
        TemplateField("phototype", text("Salon", "Phototype"), "choice", ("I", "II", "III", "IV", "V", "VI")),
        TemplateField("contraindications", text("Salon", "Contraindications"), "long_text"),
        TemplateField("pregnancy", text("Salon", "Pregnant or nursing"), "yes_no"),
        TemplateField("nails", text("Salon", "Nails: shape and length")),
        TemplateField("patch_test", text("Salon", "Last allergy test"), "date"),
        TemplateField("drink", text("Salon", "Preferred drink")),
        TemplateField("conversation", text("Salon", "Conversation"), "choice", (
            text("Salon", "likes to talk"), text("Salon", "prefers silence"),
        )),
        TemplateField("photo_consent", text("Salon", "May be photographed"), "yes_no"),
    )  # fmt: skip


def _services() -> tuple[TemplatePrice, ...]:
    return (
        TemplatePrice(text("Salon", "Women's haircut"), 2500_00, 60),
        TemplatePrice(text("Salon", "Men's haircut"), 1500_00, 45),
        TemplatePrice(text("Salon", "Child's haircut"), 1000_00, 40),
        TemplatePrice(text("Salon", "Fringe trim"), 500_00, 15),
        TemplatePrice(text("Salon", "Styling"), 1800_00, 45),
        TemplatePrice(text("Salon", "One-tone colouring"), 4500_00, 120),
        TemplatePrice(text("Salon", "Root colouring"), 3500_00, 90),
        TemplatePrice(text("Salon", "Highlights"), 6500_00, 180),
        TemplatePrice(text("Salon", "Toning"), 3000_00, 60),
        TemplatePrice(text("Salon", "Hair treatment"), 2800_00, 60),
        TemplatePrice(text("Salon", "Manicure with gel polish"), 2200_00, 90),
        TemplatePrice(text("Salon", "Pedicure"), 2800_00, 90),
        TemplatePrice(text("Salon", "Brow shaping and colouring"), 1500_00, 45),
        TemplatePrice(text("Salon", "Facial cleansing"), 3500_00, 75),
        TemplatePrice(text("Salon", "Consultation"), 0, 30),
    )


TEMPLATE = Template("salon", client_word="client", uses_teeth=False, content=_content)
