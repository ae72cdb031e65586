"""Forms to sign: their texts, what may stand in them, and who has signed."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from PIL import Image

from salonbase import chronicle, clients, forms, history, letterhead, merging, settings, text
from salonbase.errors import SalonError
from salonbase.models import Consent, FormTemplate, SalonPicture
from tests.core.people import client
from tests.core.photo_files import PICTURES

pytestmark = pytest.mark.usefixtures("salon")

PROGRAM = ["data", "messages", "photos", "intervention"]


def keys(*, with_hidden: bool = False) -> list[str]:
    return [form.key for form in forms.forms(with_hidden=with_hidden)]


@pytest.mark.parametrize("language", text.LANGUAGES)
def test_a_new_base_has_the_forms_of_the_program_and_no_row(language: str) -> None:
    with text.spoken(language):
        assert keys() == PROGRAM
        for form in forms.forms():
            assert forms.check(form.body) == form.body
            assert (form.own, form.changed, form.hidden) == (False, False, False)
    assert FormTemplate.select().count() == 0


@pytest.mark.parametrize("key", PROGRAM)
def test_no_form_promises_to_comply_with_a_law(key: str) -> None:
    for language in text.LANGUAGES:
        with text.spoken(language):
            assert "152" not in forms.form(key).body
            assert "соответств" not in forms.form(key).body.lower()


def test_the_texts_speak_the_language_in_use() -> None:
    with text.spoken("ru"):
        assert "персональных данных" in forms.form("data").body
    with text.spoken("en"):
        assert "personal data" in forms.form("data").body


@pytest.mark.parametrize("key", PROGRAM)
def test_a_changed_form_is_kept_letter_by_letter_and_taken_back(key: str, now: dt.datetime) -> None:
    former = forms.form(key)
    body = "Я, {client}, согласен.\n\n[    ]  да  <b>&amp;</b>\n# Подпись"
    forms.change(key, "Другое название", body, now=now)
    changed = forms.form(key)
    assert (changed.title, changed.body, changed.changed) == ("Другое название", body, True)
    forms.reset(key, now=now)
    assert forms.form(key) == former


def test_saving_the_programs_own_text_changes_nothing(now: dt.datetime) -> None:
    for form in forms.forms():
        forms.change(form.key, form.title, form.body, now=now)
    assert not any(form.changed for form in forms.forms())


def test_what_is_unknown_in_braces_is_refused_in_words(now: dt.datetime) -> None:
    for body in ("Я, {клиент}", "{}", "{client} {Client}", "{client.phone}"):
        with pytest.raises(SalonError) as refused:
            forms.change("data", "Согласие", body, now=now)
        assert refused.value.field == "body"
    assert FormTemplate.select().count() == 0


@pytest.mark.parametrize(("title", "body", "field"), [
    ("", "Текст", "title"), ("x" * 151, "Текст", "title"), ("Памятка", " \n ", "body"),
    ("Памятка", "x" * 20_001, "body"),
])  # fmt: skip
def test_a_form_without_words_is_refused(title: str, body: str, field: str, now: dt.datetime) -> None:
    with pytest.raises(SalonError) as refused:
        forms.add(title, body, now=now)
    assert refused.value.field == field
    assert keys() == PROGRAM


def test_two_forms_have_not_one_title(now: dt.datetime) -> None:
    forms.add("Памятка", "Прочитал(а).", now=now)
    with pytest.raises(SalonError) as refused:
        forms.add("памятка", "Другая.", now=now)
    assert refused.value.field == "title"


def test_own_forms_are_added_hidden_arranged_and_never_share_a_key(now: dt.datetime) -> None:
    first, second = (forms.add(f"Памятка {n}", "Прочитал(а).", now=now) for n in (1, 2))
    assert keys() == [*PROGRAM, first, second]
    forms.move(second, 0, now=now)
    assert keys() == [second, *PROGRAM, first]
    forms.hide("photos", now=now)
    assert keys() == [second, "data", "messages", "intervention", first]
    assert keys(with_hidden=True) == [second, *PROGRAM, first]
    forms.hide("photos", False, now=now)
    third = forms.add("Памятка 3", "Прочитал(а).", now=now)
    assert keys() == [second, *PROGRAM, first, third]
    assert len({first, second, third}) == 3


def test_a_form_of_the_salons_own_has_no_text_of_the_program(now: dt.datetime) -> None:
    key = forms.add("Памятка", "Прочитал(а).", now=now)
    forms.reset(key, now=now)
    assert forms.form(key).body == "Прочитал(а)."


def test_a_form_that_is_gone_is_refused(now: dt.datetime) -> None:
    for act in (
        forms.form,
        lambda key: forms.hide(key, now=now),
        lambda key: forms.sign(client(now), key, None, now=now),
    ):
        with pytest.raises(SalonError):
            act("own-9")


def test_a_signed_form_stands_until_it_is_withdrawn(now: dt.datetime) -> None:
    anna = client(now)
    consent = forms.sign(anna, "data", "20.11.2026", now=now)
    assert forms.standing(anna)["data"].signed_on == dt.date(2026, 11, 20)
    forms.withdraw(consent, "21.11.2026", now=now)
    assert forms.standing(anna) == {}
    assert forms.of_client(anna)[0].withdrawn_on == dt.date(2026, 11, 21)
    forms.sign(anna, "data", None, now=now)
    assert forms.standing(anna)["data"].signed_on == now.date()
    assert len(forms.of_client(anna)) == 2


def test_signing_twice_on_a_day_is_one_signature(now: dt.datetime) -> None:
    anna = client(now)
    assert forms.sign(anna, "photos", None, now=now) == forms.sign(anna, "photos", now.date(), now=now)
    assert Consent.select().count() == 1


def test_days_that_cannot_be_are_refused(now: dt.datetime) -> None:
    anna = client(now)
    with pytest.raises(SalonError) as refused:
        forms.sign(anna, "data", now.date() + dt.timedelta(1), now=now)
    assert refused.value.field == "day"
    consent = forms.sign(anna, "data", now.date(), now=now)
    for day in (now.date() - dt.timedelta(1), now.date() + dt.timedelta(1)):
        with pytest.raises(SalonError):
            forms.withdraw(consent, day, now=now)
    assert forms.standing(anna)["data"].id == consent


def test_nothing_is_signed_on_a_card_in_the_trash(now: dt.datetime) -> None:
    anna = client(now)
    clients.trash(anna, now=now)
    with pytest.raises(SalonError):
        forms.sign(anna, "data", None, now=now)
    assert Consent.select().count() == 0


def test_a_mark_made_by_mistake_is_taken_out(now: dt.datetime) -> None:
    anna = client(now)
    consent = forms.sign(anna, "data", None, now=now)
    forms.unsign(consent, now=now)
    assert forms.of_client(anna) == []
    history.undo(history.newest(), now=now)
    assert forms.standing(anna)["data"].id == consent


def test_the_card_tells_of_the_form_by_its_title(now: dt.datetime) -> None:
    anna = client(now)
    forms.withdraw(forms.sign(anna, "data", "20.11.2026", now=now), None, now=now)
    told = " ".join(" ".join((line.title, *line.details)) for line in chronicle.of_client(anna))
    assert forms.form("data").title in told
    assert "20.11.2026" in told


def test_consents_go_along_when_two_cards_become_one(now: dt.datetime) -> None:
    anna, double = client(now, "Белова"), client(now, "Белова")
    forms.sign(double, "data", None, now=now)
    merging.merge(anna, double, now=now)
    assert "data" in forms.standing(anna)
    history.undo(history.newest(), now=now)
    assert "data" in forms.standing(double)


def test_consents_go_with_an_erased_card(now: dt.datetime) -> None:
    anna = client(now)
    forms.sign(anna, "data", None, now=now)
    clients.erase(anna, now=now)
    assert Consent.select().count() == 0


def test_the_head_of_papers_has_the_name_the_ways_and_the_logo(now: dt.datetime) -> None:
    assert (letterhead.head().name, tuple(letterhead.head().lines), letterhead.head().logo) == ("", (), b"")
    for key, value in (("salon_name", "Ромашка"), ("address", "Лесная, 14"), ("phone", "+7 495 123-45-67")):
        settings.put(key, value, now=now)
    letterhead.put_logo(PICTURES[0], now=now)
    head = letterhead.head(now.date())
    assert (head.name, tuple(head.lines)) == ("Ромашка", ("Лесная, 14", "+7 495 123-45-67"))
    assert (head.logo, head.made) == (PICTURES[0], now.date())


def test_a_logo_is_chosen_taken_off_and_brought_back(now: dt.datetime) -> None:
    letterhead.put_logo(PICTURES[0], now=now)
    letterhead.put_logo(PICTURES[1], now=now)
    letterhead.remove_logo(now=now)
    assert letterhead.logo() == b""
    history.undo(history.newest(), now=now)
    assert letterhead.logo() == PICTURES[1]
    letterhead.put_logo(PICTURES[0], now=now)
    assert (letterhead.logo(), SalonPicture.select().count()) == (PICTURES[0], 2)


def test_a_transparent_logo_stands_on_white(now: dt.datetime) -> None:
    picture = Image.new("RGBA", (60, 30), (0, 0, 0, 0))
    with io.BytesIO() as file:
        picture.save(file, "PNG")
        letterhead.put_logo(file.getvalue(), now=now)
    with Image.open(io.BytesIO(letterhead.logo())) as shown:
        assert min(shown.convert("L").getextrema()) > 250


def test_what_is_no_picture_is_refused_and_leaves_the_logo(now: dt.datetime) -> None:
    letterhead.put_logo(PICTURES[0], now=now)
    with pytest.raises(SalonError):
        letterhead.put_logo(b"%PDF-1.7 not a picture", now=now)
    assert letterhead.logo() == PICTURES[0]
