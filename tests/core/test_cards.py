"""The fields of the card: from a template or one's own, renamed, moved and hidden, never lost."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import cards, catalogue, history, settings
from salonbase.errors import SalonError
from salonbase.models import CardValue
from salonbase.templates import TEMPLATES, Template
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")


def keys() -> list[str]:
    return [field.key for field in cards.fields()]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_a_template_gives_the_card_its_fields_words_and_prices(now: dt.datetime, template: Template) -> None:
    cards.apply_template(template.key, now=now)
    assert keys() == [field.key for field in template.fields]
    assert len(catalogue.services()) == len(template.services)
    chosen = settings.values()
    assert (chosen["trade"], chosen["client_word"], chosen["uses_teeth"]) == (
        template.key, template.client_word, template.uses_teeth,
    )  # fmt: skip


def test_a_template_applied_twice_changes_nothing_that_the_person_changed(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    field = cards.fields()[0]
    cards.rename_field(field.id, "Волосы", now=now)
    catalogue.update_service(catalogue.services()[0].id, "Своё", 100, 10, now=now)
    before = (cards.fields(), catalogue.services())
    cards.apply_template("salon", now=now)
    assert (cards.fields(), catalogue.services()) == before


def test_another_trade_hides_the_empty_fields_of_the_former_one(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    own = cards.add_field("Любимая музыка", "text", now=now)
    kept = next(field for field in cards.fields() if field.key == "colour_formula")
    CardValue.insert(client=client(now), field=kept.id, value="7.1 + 3 %").execute()
    cards.apply_template("dental", now=now)
    dental = [field.key for field in cards.template("dental").fields]
    assert set(keys()) == {*dental, "colour_formula", "own_1"}
    assert own in {field.id for field in cards.fields()}
    cards.apply_template("salon", now=now)
    assert "hair_type" in keys()
    assert "bite" not in keys()
    assert settings.get("client_word") == "client"


def test_applying_a_template_is_undone_as_a_whole(now: dt.datetime) -> None:
    cards.apply_template("dental", now=now)
    history.undo(history.newest(), now=now)
    assert (cards.fields(), catalogue.services(), settings.get("uses_teeth")) == ([], [], False)


def test_one_query_brings_all_fields(now: dt.datetime) -> None:
    cards.apply_template("dental", now=now)
    with assert_query_count(1):
        cards.fields()


def test_own_fields_come_at_the_end_and_never_share_a_key(now: dt.datetime) -> None:
    cards.apply_template("salon", now=now)
    first = cards.add_field(" Любимая  музыка ", "text", now=now)
    cards.hide_field(first, now=now)
    cards.add_field("Размер", "choice", ("S", "M", " ", "s"), now=now)
    added = cards.fields(with_hidden=True)[-2:]
    assert [(field.key, field.title, field.kind, field.options, field.hidden) for field in added] == [
        ("own_1", "Любимая музыка", "text", (), True),
        ("own_2", "Размер", "choice", ("S", "M"), False),
    ]


@pytest.mark.parametrize(
    ("title", "kind", "options", "field"),
    [
        ("", "text", (), "title"),
        ("х" * 101, "text", (), "title"),
        ("ТИП ВОЛОС", "text", (), "title"),
        ("Новое", "picture", (), "kind"),
        ("Новое", "choice", (), "options"),
        ("Новое", "choices", (" ",), "options"),
    ],
)
def test_a_wrong_field_is_refused_with_its_reason(
    now: dt.datetime, title: str, kind: str, options: tuple[str, ...], field: str
) -> None:
    cards.apply_template("salon", now=now)
    before = cards.fields(with_hidden=True)
    with pytest.raises(SalonError) as refused:
        cards.add_field(title, kind, options, now=now)
    assert refused.value.field == field
    assert cards.fields(with_hidden=True) == before


def test_fields_are_renamed_hidden_and_moved(now: dt.datetime) -> None:
    a, b, c = (cards.add_field(title, "text", now=now) for title in "абв")
    cards.rename_field(a, "А", now=now)
    cards.move_field(c, 0, now=now)
    cards.move_field(a, 99, now=now)
    cards.hide_field(b, now=now)
    assert [(field.title, field.hidden) for field in cards.fields(with_hidden=True)] == [
        ("в", False), ("б", True), ("А", False),
    ]  # fmt: skip
    with pytest.raises(SalonError, match="уже есть"):
        cards.rename_field(a, "В", now=now)
    cards.hide_field(b, False, now=now)
    assert [field.title for field in cards.fields()] == ["в", "б", "А"]


def test_options_may_change_while_values_stay(now: dt.datetime) -> None:
    size = cards.add_field("Размер", "choice", ("S", "M"), now=now)
    cards.set_options(size, ("M", "L"), now=now)
    assert cards.fields()[0].options == ("M", "L")
    with pytest.raises(SalonError) as refused:
        cards.set_options(size, (), now=now)
    assert refused.value.field == "options"
    with pytest.raises(SalonError, match="нет"):
        cards.move_field(99, 0, now=now)


def test_a_value_is_checked_by_its_field(now: dt.datetime) -> None:
    cards.apply_template("dental", now=now)
    assert cards.check_value("last_x_ray", "вчера", today=now.date()) == "2026-11-21"
    assert cards.check_value("bite", "ГЛУБОКИЙ") == "глубокий"
    assert cards.check_value("bite", " ") == ""
    for key, words in (("last_x_ray", "31.02"), ("bite", "чудной"), ("no_such_field", "а")):
        with pytest.raises(SalonError) as refused:
            cards.check_value(key, words, today=now.date())
        assert refused.value.field == key
