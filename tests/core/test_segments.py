"""Segments kept under a name, in words, and as JSON that somebody may have spoilt."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import cards, catalogue, chronicle, clients, history, segments, visits
from salonbase.errors import SalonError
from salonbase.segments import Fact, Group, InReport, scene

pytestmark = pytest.mark.usefixtures("salon")

OWES = Group("all", (Fact("debt", "yes"),))
COLOURED = Group("all", (Fact("service_words", "longer_ago", "Окраш", 60), Fact("booking", "no")))


def _coloured(name: str, days_ago: int, now: dt.datetime) -> int:
    client = clients.add({"surname": name}, now=now)
    visits.add(client, {"day": now.date() - dt.timedelta(days_ago), "services": "ОКРАШИВАНИЕ корней"}, now=now)
    return client


def test_a_segment_is_counted_anew_whenever_it_is_asked(now: dt.datetime) -> None:
    segments.add("Пора краситься", COLOURED, now=now)
    long_ago, _lately = _coloured("Белова", 61, now), _coloured("Орлова", 60, now)
    asked = segments.of("пора краситься").conditions
    assert segments.ids(asked, today=now.date()) == [long_ago]
    clients.trash(long_ago, now=now)
    assert segments.ids(asked, today=now.date()) == []
    assert segments.count(asked, today=now.date() + dt.timedelta(1)) == 1


def test_names_are_unique_whatever_their_case(now: dt.datetime) -> None:
    first = segments.add("Должники", OWES, now=now)
    with pytest.raises(SalonError) as refused:
        segments.add(" должники ", COLOURED, now=now)
    assert refused.value.field == "name"
    assert segments.names() == ["Должники"]
    assert segments.rename(first, "должники", now=now)
    with pytest.raises(SalonError):
        segments.rename(segments.add("Ёлка", OWES, now=now), "Должники", now=now)
    for name in ("", "  ", "…", "я" * 81):
        with pytest.raises(SalonError):
            segments.add(name, OWES, now=now)


def test_everything_done_to_segments_is_undone_and_told(now: dt.datetime) -> None:
    first, second = segments.add("Первый", OWES, now=now), segments.add("Второй", COLOURED, now=now)
    before = [(one.name, one.conditions) for one in segments.saved()]
    for step in (
        lambda: segments.rename(first, "Должники", now=now),
        lambda: segments.change(second, "Второй", OWES, now=now),
        lambda: segments.move(second, 0, now=now),
        lambda: segments.delete(first, now=now),
    ):
        step()
        after = [(one.name, one.conditions) for one in segments.saved()]
        assert after != before
        operation = history.undoable()
        assert operation is not None
        assert chronicle.title_of(operation)
        history.undo(operation, now=now)
        assert [(one.name, one.conditions) for one in segments.saved()] == before
        history.redo(operation)
        assert [(one.name, one.conditions) for one in segments.saved()] == after
        history.undo(operation, now=now)


def test_segments_stand_in_the_order_in_which_they_were_put(now: dt.datetime) -> None:
    ids = [segments.add(name, OWES, now=now) for name in ("а", "б", "в")]
    segments.move(ids[2], 0, now=now)
    assert segments.names() == ["в", "а", "б"]
    segments.move(ids[2], 99, now=now)
    assert segments.names() == ["а", "б", "в"]


@pytest.mark.parametrize(
    ("fact", "place"),
    [
        (Fact("booking", "no", "x"), "1"),
        (Fact("nothing", "yes"), "1"),
        (Fact("field:nothing", "filled"), "1"),
        (Fact("surname", "longer_ago", days=3), "1"),
        (Fact("surname", "contains", "  "), "1"),
        (Fact("surname", "contains", "я" * 600), "1"),
        (Fact("service_words", "had", "!?"), "1"),
        (Fact("phone", "contains", "нет"), "1"),
        (Fact("last_visit", "longer_ago"), "1"),
        (Fact("last_visit", "longer_ago", days=0), "1"),
        (Fact("last_visit", "longer_ago", days=10**9), "1"),
        (Fact("last_visit", "since", "вчера"), "1"),
        (Fact("visits", "at_least", 1.5), "1"),
        (Fact("visits", "at_least", "3"), "1"),
        (Fact("discount", "at_least", float("inf")), "1"),
        (Fact("income", "at_least", 10**30), "1"),
        (Fact("birthday", "month", 13), "1"),
        (Fact("status", "is", "king"), "1"),
        (Fact("sex", "is", "x"), "1"),
        (Fact("specialist", "had", "Анна"), "1"),
        (InReport("nothing"), "1"),
        (InReport("birthdays", (("from", "вчера"),)), "1"),
        (Group("any", (Fact("tag", "has", ""),)), "1.0"),
    ],
)
def test_a_condition_that_cannot_be_asked_is_refused_at_its_place(now: dt.datetime, fact: Any, place: str) -> None:
    with pytest.raises(SalonError) as refused:
        segments.add("Так нельзя", Group("all", (Fact("debt", "yes"), fact)), now=now)
    assert refused.value.field == place
    assert segments.saved() == []
    assert segments.told(Group("all", (fact,)))


def test_no_conditions_are_no_segment(now: dt.datetime) -> None:
    for nothing in (Group("all"), Group("none", (Group("all"),))):
        with pytest.raises(SalonError):
            segments.add("Все", nothing, now=now)


def test_a_period_of_a_report_moves_with_the_calendar(now: dt.datetime) -> None:
    born = clients.add({"surname": "Белова", "birthday": "10.01"}, now=now)
    segments.add("Скоро", segments.in_report("birthdays", {"period": "next_30_days"}), now=now)
    segments.add(
        "Декабрь",
        segments.in_report("birthdays", {"from": dt.date(2026, 12, 1), "to": dt.date(2026, 12, 31)}),
        now=now,
    )
    soon, december = (one.conditions for one in segments.saved())
    assert segments.ids(soon, today=now.date()) == []
    assert segments.ids(soon, today=dt.date(2026, 12, 20)) == [born]
    assert segments.ids(december, today=dt.date(2026, 12, 20)) == []


def test_a_renamed_service_and_specialist_stay_the_same(now: dt.datetime) -> None:
    client = _coloured("Белова", 100, now)
    service = catalogue.add_service("Стрижка", now=now)
    visits.add(client, {"day": now.date(), "services": "Стрижка", "specialist": "Анна"}, now=now)
    anna = catalogue.specialists()[0].id
    catalogue.update_service(service, "Модельная стрижка", None, None, now=now)
    catalogue.update_specialist(anna, "Анна Б.", now=now)
    for fact in (Fact("service", "had", service), Fact("specialist", "had", anna)):
        assert segments.ids(Group("all", (fact,)), today=now.date()) == [client]
    assert "Модельная стрижка" in segments.told(Group("all", (Fact("service", "had", service),)))
    words = Group("all", (Fact("service_words", "had", "модельная"),))
    assert segments.ids(words, today=now.date()) == [client]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_relation_of_every_subject_has_its_words(now: dt.datetime, language: str) -> None:
    from salonbase import text

    cards.apply_template("salon", now=now)
    with text.spoken(language):
        for about in segments.subjects():
            assert about.title()
            for relation in about.relations:
                assert relation.title()
                value: dict[str, Any] = {"words": "77", "number": 3, "money": 500000, "day": "2026-11-22", "month": 11}
                choice = next((key for key, _ in about.choices()), 7 if "specialist" in about.key else "VIP")
                takes = next((one for one in relation.takes if one != "days"), "")
                fact = Fact(
                    about.key, relation.key, value.get(takes, choice if takes else None),
                    60 if "days" in relation.takes or about.period else None,
                )  # fmt: skip
                told = segments.told(Group("all", (fact,)))
                assert told
                assert "{" not in told
                assert ("60" in told) == (fact.days is not None)


def test_the_examples_can_be_asked_and_kept(now: dt.datetime) -> None:
    for example in segments.examples():
        segments.add(example.name, example.conditions, now=now)
        assert segments.count(example.conditions, today=now.date()) == 0
    assert len(segments.saved()) == len(segments.examples())


def test_the_words_say_and_or_and_not(now: dt.datetime, english: None) -> None:
    owes, came = Fact("debt", "yes"), Fact("last_visit", "longer_ago", days=60)
    assert segments.told(Group("all", (owes,))) == "Owes money"
    both = Group("all", (owes, Group("any", (came, Fact("booking", "no")))))
    assert segments.told(both) == "Owes money and (last visit more than 60 days ago or is not booked)"
    assert segments.told(Group("none", (owes, came))) == "Not (owes money or last visit more than 60 days ago)"


HOSTILE = [
    "", "[]", "null", "{}", "{", '"x"', "1" * 300_000, '{"version": 1}', '{"version": 2, "conditions": {}}',
    '{"version": true, "conditions": {"how": "all", "parts": []}}',
    '{"version": 1, "conditions": {"how": "all", "parts": []}, "more": 1}',
    '{"version": 1, "conditions": {"how": "some", "parts": []}}',
    '{"version": 1, "conditions": {"how": "all", "parts": {}}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [], "extra": 1}}',
    '{"version": 1, "conditions": {"subject": "debt", "relation": "yes"}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "debt"}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "debt", "relation": "yes", "x": 1}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": 1, "relation": "yes"}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "d", "relation": "y", "value": [1]}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "d", "relation": "y", "value": NaN}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"subject": "d", "relation": "y", "days": 1.5}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"report": "x", "values": {"a": []}, "among": true}]}}',
    '{"version": 1, "conditions": {"how": "all", "parts": [{"report": "x", "values": {}, "among": 1}]}}',
    '{"version": 1, "conditions": ' + '{"how": "all", "parts": [' * 20 + "]}" * 20 + "}",
    '{"version": 1, "conditions": ' + '{"how": "all", "parts": [' * 5000 + "]}" * 5000 + "}",
    json.dumps({"version": 1, "conditions": {"how": "all", "parts": [{"subject": "a", "relation": "b"}] * 101}}),
]  # fmt: skip


@pytest.mark.parametrize("stored", HOSTILE)
def test_what_is_no_segment_is_refused_with_a_sentence(stored: str) -> None:
    with pytest.raises(SalonError) as refused:
        segments.from_json(stored)
    assert refused.value.sentence


_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["how", "parts", "subject", "relation", "value", "days", "report", "values", "among", "x"]),
            st.one_of(inner, st.sampled_from(["all", "any", "debt", "yes", "surname", "contains", "birthdays"])),
        ),
    ),
    max_leaves=12,
)


def test_a_segment_that_nobody_could_read_again_is_not_kept(now: dt.datetime) -> None:
    endless = Group("all", (Fact("debt", "yes"), *[Group("any") for _ in range(10_000)]))
    kept = segments.add("Должники", OWES, now=now)
    with pytest.raises(SalonError):
        segments.add("Без конца", endless, now=now)
    with pytest.raises(SalonError):
        segments.change(kept, "Должники", endless, now=now)
    assert segments.of("Должники").conditions == OWES


@pytest.mark.parametrize("about", ["visits", "age", "income", "discount"])
@pytest.mark.parametrize("number", [10**400, -(10**400), float("inf"), float("nan")])
def test_a_number_beyond_all_is_a_sentence(about: str, number: float) -> None:
    with pytest.raises(SalonError):
        segments.ids(Group("all", (Fact(about, "at_least", number),)), today=dt.date(2026, 11, 22))


@pytest.mark.parametrize("among", [True, False])
def test_rows_that_are_no_clients_are_no_segment(among: bool, now: dt.datetime) -> None:
    _coloured("Белова", 3, now)
    by_source = Group("all", (InReport("newcomers", (("by", "source"),), among),))
    with pytest.raises(SalonError):
        segments.ids(by_source, today=now.date())


@given(_JSON)
def test_whatever_json_says_is_a_segment_or_a_sentence(found: Any) -> None:
    try:
        read = segments.from_json(json.dumps({"version": 1, "conditions": found}))
    except SalonError:
        return
    assert segments.from_json(segments.to_json(read)) == read
    with suppress(SalonError):
        segments.ids(read, today=dt.date(2026, 11, 22))
    assert segments.told(read)


VISIT_FACTS = (
    Fact("last_visit", "longer_ago", days=60),
    Fact("first_visit", "within", days=60),
    Fact("visits", "at_least", 3),
    Fact("visits", "at_least", 3, days=365),
    Fact("service_words", "longer_ago", "стриж", days=60),
    Fact("service", "within", 1, days=60),
    Fact("specialist", "longer_ago", 1, days=60),
    Fact("specialist", "had", 1),
    Fact("income", "at_most", 100),
    Fact("average", "at_least", 100),
    Fact("debt", "yes"),
    Fact("no_shows", "at_least", 1),
)


@pytest.mark.parametrize("fact", VISIT_FACTS, ids=lambda fact: f"{fact.subject}-{fact.relation}-{fact.days}")
def test_a_million_visits_are_read_in_an_index_that_holds_all_that_is_asked(
    monkeypatch: pytest.MonkeyPatch, now: dt.datetime, fact: Fact
) -> None:
    clients.add({"surname": "Белова"}, now=now)
    asked: list[tuple[str, Any]] = []
    former = scene.rows

    def watched(sql: str, parameters: Any = ()) -> list[tuple[Any, ...]]:
        asked.append((sql, parameters))
        return former(sql, parameters)

    monkeypatch.setattr(scene, "rows", watched)
    segments.ids(Group("all", (fact,)), today=dt.date(2026, 11, 22))
    steps = [row[3] for sql, parameters in asked for row in former(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    of_visits = [step for step in steps if " visit" in step and "visit_service" not in step]
    assert of_visits
    assert all("COVERING INDEX" in step for step in of_visits), steps
