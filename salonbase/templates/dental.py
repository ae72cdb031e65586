"""The card of a dental surgery: the history of illnesses, the bite, and what has to be known before anaesthesia."""

from __future__ import annotations

from salonbase.templates.template import Content, Template, TemplateField, TemplatePrice
from salonbase.text import text


def _content() -> Content:
    return Content(title=text("Template", "Dentistry"), fields=(*_health(), *_mouth()), services=_services())


def _health() -> tuple[TemplateField, ...]:
    return (
        TemplateField("first_complaints", text("Dental", "Complaints at the first visit"), "long_text"),
        TemplateField("chronic_diseases", text("Dental", "Chronic diseases"), "choices", (
            text("Dental", "diabetes"), text("Dental", "hypertension"), text("Dental", "heart disease"),
            text("Dental", "asthma"), text("Dental", "epilepsy"), text("Dental", "hepatitis"), text("Dental", "HIV"),
            text("Dental", "thyroid disease"), text("Dental", "blood clotting disorder"),
            text("Dental", "osteoporosis"), text("Dental", "oncological disease"),
        )),
        TemplateField("other_diseases", text("Dental", "Other diseases and operations"), "long_text"),
        TemplateField("medicines", text("Dental", "Medicines taken all the time"), "long_text"),
        TemplateField("blood_pressure", text("Dental", "Usual blood pressure")),
        TemplateField("pacemaker", text("Dental", "Pacemaker"), "yes_no"),
        TemplateField("pregnancy", text("Dental", "Pregnant or nursing"), "yes_no"),
        TemplateField("anaesthesia", text("Dental", "How anaesthesia was borne"), "long_text"),
    )  # fmt: skip


def _mouth() -> tuple[TemplateField, ...]:
    return (
        TemplateField("bite", text("Dental", "Bite"), "choice", (
            text("Dental", "normal"), text("Dental", "deep"), text("Dental", "open"), text("Dental", "cross"),
            text("Dental", "distal"), text("Dental", "mesial"), text("Dental", "edge-to-edge"),
        )),
        TemplateField("hygiene", text("Dental", "Hygiene"), "choice", (
            text("Dental", "good"), text("Dental", "fair"), text("Dental", "poor"),
        )),
        TemplateField("gums", text("Dental", "Gums"), "long_text"),
        TemplateField("implants", text("Dental", "Implants"), "yes_no"),
        TemplateField("implant_details", text("Dental", "Implant: system and place")),
        TemplateField("last_x_ray", text("Dental", "Last X-ray"), "date"),
        TemplateField("shade", text("Dental", "Tooth shade (VITA)")),
        TemplateField("treatment_plan", text("Dental", "Treatment plan"), "long_text"),
        TemplateField("consent_signed", text("Dental", "Consent signed on"), "date"),
    )  # fmt: skip


def _services() -> tuple[TemplatePrice, ...]:
    return (
        TemplatePrice(text("Dental", "Consultation"), 0, 30),
        TemplatePrice(text("Dental", "Check-up"), 800_00, 30),
        TemplatePrice(text("Dental", "Local anaesthesia"), 500_00, 10),
        TemplatePrice(text("Dental", "Professional cleaning (ultrasound and Air Flow)"), 4800_00, 60),
        TemplatePrice(text("Dental", "Light-cured filling"), 4800_00, 60),
        TemplatePrice(text("Dental", "Polishing of a filling"), 1500_00, 20),
        TemplatePrice(text("Dental", "Root canal treatment, 1 canal"), 7000_00, 60),
        TemplatePrice(text("Dental", "Root canal treatment, 3 canals"), 12500_00, 90),
        TemplatePrice(text("Dental", "Extraction"), 3200_00, 30),
        TemplatePrice(text("Dental", "Extraction of a wisdom tooth"), 8500_00, 60),
        TemplatePrice(text("Dental", "Impressions"), 2500_00, 30),
        TemplatePrice(text("Dental", "Metal-ceramic crown"), 14000_00, 60),
        TemplatePrice(text("Dental", "Zirconia crown"), 25000_00, 60),
        TemplatePrice(text("Dental", "Implant"), 45000_00, 90),
        TemplatePrice(text("Dental", "Whitening"), 12500_00, 90),
        TemplatePrice(text("Dental", "Spot X-ray"), 500_00, 10),
    )


TEMPLATE = Template("dental", client_word="patient", uses_teeth=True, content=_content)
