"""The catalogue: names are matched forgivingly and never twice there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import catalogue, history
from salonbase.errors import SalonError

pytestmark = pytest.mark.usefixtures("salon")


def specialist_of(name: str, now: dt.datetime) -> int | None:
    with history.operation("specialist_added", now=now) as writer:
        return catalogue.specialist_id(writer, name)


@pytest.mark.parametrize("spelling", ["Фёдорова Н. В.", "федорова н.в.", " ФЕДОРОВА  Н В ", "Фёдорова Н.В"])
def test_spellings_of_one_name_are_one_specialist(now: dt.datetime, spelling: str) -> None:
    wanted = catalogue.add_specialist("Фёдорова Н. В.", now=now)
    assert specialist_of(spelling, now) == wanted
    assert len(catalogue.specialists()) == 1


def test_a_new_name_becomes_a_specialist_and_no_name_is_nobody(now: dt.datetime) -> None:
    somebody = specialist_of("  Ким  А. С. ", now)
    assert [(s.id, s.name) for s in catalogue.specialists()] == [(somebody, "Ким А. С.")]
    assert specialist_of("", now) is None
    assert specialist_of(" — ", now) is None
    assert specialist_of("х" * 300, now) is not None
    assert max(len(s.name) for s in catalogue.specialists()) == catalogue.LONGEST_NAME


def test_a_hidden_name_is_offered_no_more_but_still_known(now: dt.datetime) -> None:
    kim = catalogue.add_specialist("Ким", now=now)
    catalogue.hide_specialist(kim, now=now)
    assert catalogue.specialists() == []
    assert [s.hidden for s in catalogue.specialists(with_hidden=True)] == [True]
    assert specialist_of("ким", now) == kim
    catalogue.hide_specialist(kim, False, now=now)
    assert len(catalogue.specialists()) == 1


def test_lists_are_alphabetical_by_one_query(now: dt.datetime) -> None:
    for name in ("Яна", "Ёлкина", "Евсеева", "Жукова"):
        catalogue.add_specialist(name, now=now)
        catalogue.add_service(name, now=now)
    with assert_query_count(1):
        assert [s.name for s in catalogue.specialists()] == ["Евсеева", "Ёлкина", "Жукова", "Яна"]
    with assert_query_count(1):
        assert [s.name for s in catalogue.services()] == ["Евсеева", "Ёлкина", "Жукова", "Яна"]


def test_a_service_has_a_price_and_a_length_or_neither(now: dt.datetime) -> None:
    cut = catalogue.add_service(" Стрижка  чёлки ", "500", "15", now=now)
    catalogue.add_service("Совет", now=now)
    assert catalogue.services() == [
        catalogue.ServiceLine(2, "Совет", None, None, False),
        catalogue.ServiceLine(cut, "Стрижка чёлки", 50000, 15, False),
    ]
    catalogue.update_service(cut, "Стрижка чёлки", 60000, None, now=now)
    catalogue.hide_service(cut, now=now)
    assert catalogue.services(with_hidden=True)[1] == catalogue.ServiceLine(cut, "Стрижка чёлки", 60000, None, True)
    history.undo(history.newest(), now=now)
    assert len(catalogue.services()) == 2


@pytest.mark.parametrize(
    ("name", "price", "minutes", "field"),
    [
        ("", None, None, "name"),
        (" . ", None, None, "name"),
        ("х" * 201, None, None, "name"),
        ("Стрижка", "дорого", None, "price_kopecks"),
        ("Стрижка", -1, None, "price_kopecks"),
        ("Стрижка", None, "час", "minutes"),
        ("Стрижка", None, 1441, "minutes"),
    ],
)
def test_a_wrong_service_is_refused_beside_its_field(
    now: dt.datetime, name: str, price: str | int | None, minutes: str | int | None, field: str
) -> None:
    with pytest.raises(SalonError) as refused:
        catalogue.add_service(name, price, minutes, now=now)
    assert refused.value.field == field
    assert catalogue.services() == []


def test_a_name_stands_in_a_list_once(now: dt.datetime) -> None:
    catalogue.add_service("Чистка", now=now)
    other = catalogue.add_service("Осмотр", now=now)
    kim = catalogue.add_specialist("Ким", now=now)
    catalogue.update_specialist(kim, "КИМ", now=now)
    refused: list[Callable[[], object]] = [
        lambda: catalogue.add_service("чистка.", now=now),
        lambda: catalogue.update_service(other, "ЧИСТКА", None, None, now=now),
        lambda: catalogue.add_specialist("ким", now=now),
    ]
    for attempt in refused:
        with pytest.raises(SalonError, match="уже есть") as error:
            attempt()
        assert error.value.field == "name"
    assert catalogue.specialists()[0].name == "КИМ"


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        (None, ()),
        ("", ()),
        ("стрижка", ("стрижка",)),
        ("стрижка, укладка; осмотр\nчистка,", ("стрижка", "укладка", "осмотр", "чистка")),
        ("осмотр, эндодонтия, 3 канала, укладка", ("осмотр", "эндодонтия, 3 канала", "укладка")),
        (("эндодонтия, 9 каналов", " "), ("эндодонтия, 9 каналов",)),
    ],
)
def test_a_comma_parts_services_except_inside_a_name_of_the_price_list(
    now: dt.datetime, typed: str | None, titles: tuple[str, ...]
) -> None:
    catalogue.add_service("Эндодонтия, 3 канала", now=now)
    assert catalogue.titles(typed) == titles


def test_names_find_their_services_whatever_their_spelling(now: dt.datetime) -> None:
    catalogue.add_service("Чистка УЗ + Air Flow", 480000, 60, now=now)
    with assert_query_count(1):
        found = catalogue.matches(["чистка уз+air flow", "чудо"])
    assert [service and service.price_kopecks for service in found] == [480000, None]
