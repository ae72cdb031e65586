"""Card templates: whoever adds one to TEMPLATES has it tested here."""

from __future__ import annotations

import pytest

from salonbase import catalogue, fields, settings
from salonbase.templates import TEMPLATES, Template

each_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)


@each_template
def test_a_template_is_complete(template: Template) -> None:
    assert template.title
    assert template.client_word in {"client", "patient"}
    keys = [field.key for field in template.fields]
    titles = [field.title for field in template.fields]
    assert len(set(keys)) == len(keys)
    assert len(set(titles)) == len(titles)
    assert not any(key.startswith("own_") for key in keys)


@each_template
def test_its_fields_are_of_known_kinds_with_options_where_needed(template: Template) -> None:
    for field in template.fields:
        assert bool(field.options) == fields.KINDS[field.kind].has_options, field.key
        assert len(set(field.options)) == len(field.options)
        for option in field.options:
            assert fields.KINDS[field.kind].check(option, field.options) == option


@each_template
def test_its_price_list_has_prices_lengths_and_no_name_twice(template: Template) -> None:
    names = {catalogue.key(service.name) for service in template.services}
    assert len(names) == len(template.services)
    assert all(service.price_kopecks >= 0 and service.minutes > 0 for service in template.services)


def test_every_template_is_a_trade_that_can_be_chosen() -> None:
    trade = next(line for line in settings.SETTINGS if line.key == "trade")
    assert trade.choices == tuple(template.key for template in TEMPLATES) == ("salon", "dental", "empty")


def test_the_templates_hold_what_their_trades_ask_for() -> None:
    salon, dental, empty = TEMPLATES
    assert {"hair_type", "colour_formula", "skin_type", "contraindications", "drink"} <= {f.key for f in salon.fields}
    assert {
        "first_complaints",
        "bite",
        "chronic_diseases",
        "medicines",
        "blood_pressure",
        "implants",
        "last_x_ray",
    } <= {f.key for f in dental.fields}
    assert (dental.uses_teeth, dental.client_word) == (True, "patient")
    assert (empty.fields, empty.services) == ((), ())


@pytest.mark.usefixtures("english")
def test_the_words_of_a_template_are_those_of_the_language_in_use() -> None:
    assert [template.title for template in TEMPLATES] == ["Beauty salon", "Dentistry", "Empty template"]


def test_the_words_of_a_template_are_russian() -> None:
    assert [template.title for template in TEMPLATES] == ["Салон красоты", "Стоматология", "Пустой шаблон"]
