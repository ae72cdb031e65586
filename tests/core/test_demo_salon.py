"""The demo of the usual size: every screen has something to show in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from salonbase import (
    base,
    birthdays,
    cards,
    catalogue,
    clients,
    demo,
    facts,
    families,
    formats,
    forms,
    models,
    names,
    phones,
    planned,
    segments,
    settings,
    standing,
    visits,
)
from salonbase.models import Booking, Client, Phone, Visit


@pytest.fixture(scope="module")
def moment() -> dt.datetime:
    """The same Sunday as everywhere, for the base that these tests share."""
    return dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))


@pytest.fixture(scope="module")
def demo_salon(moment: dt.datetime) -> Iterator[base.Base]:
    """A demo of 500 clients, only read here."""
    opened = base.in_memory()
    cards.apply_template("salon", now=moment)
    demo.fill(500, demo.SEED, now=moment)
    yield opened
    base.close(opened)


def test_three_or_more_have_their_birthday_today(demo_salon: base.Base, moment: dt.datetime) -> None:
    rows = birthdays.rows(moment.date())
    today = [row for row in rows if row.section == "today"]
    assert len(today) >= 3
    assert {row.turns for row in today} >= {50, 37, None}
    assert sum(row.greeted for row in today) == 1
    assert len(rows) >= 20


def test_some_were_born_on_the_29th_of_february_and_some_at_an_unknown_time(demo_salon: base.Base) -> None:
    leaplings = Client.select().where(Client.birth_day == 29, Client.birth_month == 2)
    assert {one.birth_year for one in leaplings} >= {2000, None}
    assert Client.select().where(Client.birth_day.is_null(), Client.birth_year.is_null()).count() > 20
    assert Client.select().where(Client.birth_day.is_null(), Client.birth_year.is_null(False)).count() > 2


def test_nobody_was_born_on_a_day_that_does_not_exist(demo_salon: base.Base) -> None:
    for client in Client.select().where(Client.birth_day.is_null(False)):
        dt.date(client.birth_year or 2000, client.birth_month or 0, client.birth_day or 0)


def test_names_are_long_foreign_and_bare(demo_salon: base.Base) -> None:
    everybody = list(Client.select())
    assert any(len(one.surname) == 40 for one in everybody)
    for word in ("оглы", "кызы", "Schneidewind", "Әлімханұлы", "Їжакевич"):
        assert any(word in names.full(one.surname, one.first_name, one.patronymic) for one in everybody), word
    bare = [one for one in everybody if not (one.surname or one.patronymic)]
    assert len(bare) >= 2
    assert not Phone.select().where(Phone.client.in_([one.id for one in bare])).exists()


def test_the_card_of_the_showpiece_has_something_in_every_place(demo_salon: base.Base) -> None:
    client = Client.get(Client.surname == "Соколова", Client.first_name == "Вера", Client.patronymic == "Андреевна")
    card = clients.card(client.id)
    for name in ("email", "address", "messenger", "source", "reason", "sticky_note", "allergies", "note"):
        assert getattr(card, name), name
    assert len(card.phones) == 2
    assert card.tags
    assert set(card.values) == {field.key for field in cards.fields()}
    totals = visits.totals(client.id)
    assert totals.count >= 50
    assert totals.debt_kopecks > 0


def test_there_are_plans_of_all_kinds(demo_salon: base.Base, moment: dt.datetime) -> None:
    rows = planned.rows(moment.date())
    for kind in ("booking", "recall"):
        assert any(row.kind == kind and row.overdue_days > 0 for row in rows)
        assert any(row.kind == kind and row.day > moment.date() for row in rows)
    assert len([row for row in rows if row.day == moment.date()]) >= 5
    states = {booking.state for booking in Booking.select()}
    assert states == {"expected", "confirmed", "moved", "no_show", "cancelled", "done"}


def test_nobody_receives_two_clients_at_once(demo_salon: base.Base, moment: dt.datetime) -> None:
    ahead = models.tuples(
        Booking.select(Booking.day, Booking.time, Booking.specialist).where(
            Booking.day >= moment.date(), Booking.state.in_(("expected", "confirmed"))
        )
    )
    assert len(ahead) == len(set(ahead))


def test_a_family_shares_a_phone(demo_salon: base.Base) -> None:
    shared = 0
    for client in Client.select().where(Client.family.is_null(False)):
        numbers = {one.number for one in Phone.select().where(Phone.client == client.id)}
        for other_id, _name in families.of_client(client.id):
            assert numbers & {one.number for one in Phone.select().where(Phone.client == other_id)}
            shared += 1
    assert shared >= 20


def test_the_rows_are_those_that_the_nouns_would_have_written(demo_salon: base.Base, now: dt.datetime) -> None:
    """Every card can be read and saved again unchanged: bulk writing and writing by hand agree."""
    for client in Client.select().where(Client.id % 9 == 0):
        card = clients.card(client.id)
        written = {name: getattr(client, name) for name in ("search_key", "sort_key", "letter")}
        assert clients.derived({name: getattr(card, name) for name in facts.NAMES}) == written
        assert not clients.update(
            client.id, {"phones": card.phones, "tags": card.tags, "birthday": card.birthday}, now=now
        )
        assert all(visits.visit(visit.id) for visit in visits.of_client(client.id)[:3])


def test_every_number_is_kept_in_the_form_of_the_base(demo_salon: base.Base) -> None:
    for phone in Phone.select():
        assert phones.normalise(phone.number) == phone.number
        assert phones.digits(phone.number) == phone.digits


def test_what_is_paid_follows_from_the_sum_and_the_discount(demo_salon: base.Base) -> None:
    for visit in Visit.select().where(Visit.id % 7 == 0):
        assert visit.due_kopecks == formats.after_discount(visit.sum_kopecks, visit.discount_percent)
        assert 0 <= visit.paid_kopecks <= visit.due_kopecks or visit.paid_kopecks == visit.due_kopecks < 0


def test_some_money_was_given_back_and_some_is_owed(demo_salon: base.Base, moment: dt.datetime) -> None:
    for refund in Visit.select().where(Visit.due_kopecks < 0):
        before = Visit.select().where(Visit.client == refund.client, Visit.day < refund.day)
        assert any(one.due_kopecks >= -refund.due_kopecks for one in before)
    assert Visit.select().where(Visit.due_kopecks < 0, Visit.day > moment.date() - dt.timedelta(days=365)).count() >= 2
    partly = Visit.select().where(Visit.paid_kopecks > 0, Visit.paid_kopecks < Visit.due_kopecks)
    assert partly.count() >= 3


def test_most_have_said_how_they_found_the_salon_and_why(demo_salon: base.Base) -> None:
    everybody = Client.select().count()
    for column in (Client.source, Client.reason):
        assert 0.7 * everybody < Client.select().where(column != "").count() < everybody


def test_materials_belong_to_the_service(demo_salon: base.Base) -> None:
    used = {
        visit.materials: visits.visit(visit.id).services[0] for visit in Visit.select().where(Visit.materials != "")
    }
    assert len(used) > 10
    assert all("Маникюр" in title or "Педикюр" in title for words, title in used.items() if "гель-лак" in words)


def test_bookings_take_as_long_as_their_services(demo_salon: base.Base) -> None:
    """The minutes and the words are those that booking by hand would have written."""
    several = 0
    for booking in Booking.select():
        titles = catalogue.titles(booking.services)
        matches = catalogue.matches(titles)
        assert ", ".join(titles) == booking.services
        assert booking.minutes == sum(service.minutes or 0 for service in matches if service)
        several += len(titles) > 1
    assert several > 3


def test_forms_are_signed_and_one_was_withdrawn(demo_salon: base.Base, moment: dt.datetime) -> None:
    signed = [consent for client in Client.select() for consent in forms.of_client(client.id)]
    assert all(consent.signed_on <= moment.date() for consent in signed)
    assert sum(consent.withdrawn_on is not None for consent in signed) == 1
    with_data = {consent.client_id for consent in signed if consent.key == forms.DATA}
    assert 250 < len(with_data) < Client.select().count()


def test_some_statuses_were_chosen_by_hand(demo_salon: base.Base, moment: dt.datetime) -> None:
    by = standing.measure(moment.date())
    found = [standing.of(client.id, by) for client in Client.select().where(Client.hand_status != "")]
    assert {one.status for one in found} == {"vip", "slipping", "regular"}
    assert all(one.by_hand and one.reason for one in found)


@pytest.mark.parametrize("trade", ["salon", "dental", "empty"])
def test_every_segment_that_is_kept_has_somebody(salon: base.Base, moment: dt.datetime, trade: str) -> None:
    settings.put("trade", trade, now=moment)
    cards.apply_template(trade, now=moment)
    demo.fill(300, demo.SEED, now=moment)
    kept = segments.saved()
    assert len(kept) == 4
    for one in kept:
        assert 0 < segments.count(one.conditions, today=moment.date()) < 300, one.name


@pytest.mark.parametrize("trade", ["salon", "dental"])
@pytest.mark.usefixtures("english")
def test_segments_and_materials_know_an_english_price_list_too(
    salon: base.Base, moment: dt.datetime, trade: str
) -> None:
    settings.put("trade", trade, now=moment)
    cards.apply_template(trade, now=moment)
    demo.fill(300, demo.SEED, now=moment)
    assert all(segments.count(one.conditions, today=moment.date()) for one in segments.saved())
    assert len({visit.materials for visit in Visit.select()}) > 8
