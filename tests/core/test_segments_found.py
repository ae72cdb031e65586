"""Who belongs to a segment, against plain Python over whole tables, on invented bases."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salonbase import segments
from salonbase.models import CardField, CardValue, Client, ClientTag, Consent, Family, FormTemplate, Tag
from salonbase.segments import Condition, Fact, Group, InReport, Subject
from salonbase.segments.subjects import FIXED
from tests.core.reports import bases, plain
from tests.core.segments_plain import fitting

pytestmark = pytest.mark.usefixtures("salon")

FIELDS = {
    "text": ["Рыжий", "рыжий с проседью", "Ёж"],
    "long_text": ["да\nнет", "ЁЖ"],
    "number": ["0", "12.5", "-3"],
    "money": ["0", "150000", "-1"],
    "date": ["2026-11-22", "2026-10-01", "2027-01-01", "2024-02-29"],
    "yes_no": ["yes", "no"],
    "choice": ["сухие", "жирные"],
    "choices": ["сухие", "сухие\nжирные"],
}
WORDS = ["анна", "ЁЛК", "елк", "белов", "17", "Instagram", "рыж", "да нет", "окраш", "%", "_", "*", "Ö"]
DAYS = [1, 7, 30, 31, 60, 365, 2000]


def fill_more(draw: st.DrawFn, clients: int) -> None:
    """Write into the open base what only cards have: flags, tags, fields, consents."""
    for at, kind in enumerate(FIELDS, 1):
        CardField.insert(id=at, key=kind, title=kind, kind=kind, options="сухие\nжирные", position=at).execute()
    for at, name in enumerate(["VIP", "Ёлка"], 1):
        Tag.insert(id=at, name=name).execute()
    Family.insert(id=1).execute()
    for at, key in enumerate(["data", "own-1"], 1):
        FormTemplate.insert(id=at, key=key, title=key, body="", position=at).execute()
    for client in range(1, clients + 1):
        Client.update(**draw(_FACTS)).where(Client.id == client).execute()
        for tag in draw(st.sets(st.sampled_from([1, 2]))):
            ClientTag.insert(client=client, tag=tag).execute()
        for at, (_kind, values) in enumerate(FIELDS.items(), 1):
            if value := draw(st.sampled_from(["", *values])):
                CardValue.insert(client=client, field=at, value=value).execute()
        for form in draw(st.lists(st.sampled_from([1, 2]), max_size=2)):
            gone = draw(st.sampled_from([None, dt.date(2026, 11, 1)]))
            Consent.insert(client=client, form=form, signed_on=dt.date(2026, 1, 1), withdrawn_on=gone).execute()


_FACTS = st.fixed_dictionaries(
    {
        "sex": st.sampled_from(["", "f", "m"]),
        "discount_percent": st.sampled_from([0, 7.5, 10]),
        "do_not_disturb": st.booleans(),
        "blacklisted": st.booleans(),
        "free_of_charge": st.booleans(),
        "family": st.sampled_from([None, 1]),
        "note": st.sampled_from(["", "Любит ёлки\nи кофе", "анна"]),
        "email": st.sampled_from(["", "Anna@example.com"]),
        "hand_status": st.sampled_from(["", "", "vip", "lost"]),
    }
)


def _value(about: Subject, takes: str) -> st.SearchStrategy[Any]:
    choices = [key for key, _ in about.choices()] or ([1, 2] if about.key in {"service", "specialist"} else ["VIP"])
    if about.key == "preferred_specialist":
        choices = [1, 2]
    return {
        "words": st.sampled_from(["123", "903"] if about.shape == "phone" else [w for w in WORDS if w.isalnum()])
        if about.shape in {"phone", "event"}
        else st.sampled_from(WORDS),
        "number": st.integers(-1, 4) if about.shape != "number" else st.sampled_from([0, 25, 26, 41, 42]),
        "money": st.one_of(st.integers(-200, 200), bases.SUMS),
        "day": bases.DAYS.map(dt.date.isoformat),
        "month": st.sampled_from([1, 2, 11, 12]),
        "choice": st.sampled_from(choices),
    }[takes]


@st.composite
def facts(draw: st.DrawFn, among: list[Subject]) -> Fact:
    about = draw(st.sampled_from(among))
    relation = draw(st.sampled_from(about.relations))
    takes = next((one for one in relation.takes if one != "days"), None)
    value = draw(_value(about, takes)) if takes else None
    wants = "days" in relation.takes or (about.period and draw(st.booleans()))
    return Fact(about.key, relation.key, value, draw(st.sampled_from(DAYS)) if wants else None)


def conditions(among: list[Subject]) -> st.SearchStrategy[Group]:
    leaf: st.SearchStrategy[Condition] = st.one_of(
        facts(among), st.builds(InReport, st.just("birthdays"), st.just((("period", "next_30_days"),)), st.booleans())
    )

    def group(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Group]:
        return st.builds(Group, st.sampled_from(segments.HOWS), st.lists(inner, max_size=3).map(tuple))

    return group(st.one_of(leaf, group(leaf)))


@given(st.data())
@bases.SETTINGS
def test_any_conditions_find_whom_plain_python_finds(data: st.DataObject) -> None:
    small = data.draw(bases.small())
    bases.write(small)
    data.draw(st.composite(lambda draw: fill_more(draw, len(small.clients)))())
    asked = data.draw(conditions(segments.subjects()))
    found = segments.ids(asked, today=bases.TODAY)
    assert set(found) == fitting(asked, bases.TODAY)
    assert len(found) == len(set(found)) == segments.count(asked, today=bases.TODAY)
    assert segments.from_json(segments.to_json(asked)) == asked
    assert segments.told(asked)


@pytest.mark.parametrize("key", [one.key for one in FIXED])
def test_each_fact_finds_whom_plain_python_finds(key: str) -> None:
    @given(st.data())
    @settings(bases.SETTINGS, max_examples=10)
    def check(data: st.DataObject) -> None:
        small = data.draw(bases.small())
        bases.write(small)
        data.draw(st.composite(lambda draw: fill_more(draw, len(small.clients)))())
        for relation in segments.subject(key).relations:
            takes = next((one for one in relation.takes if one != "days"), None)
            about = segments.subject(key)
            fact = Fact(
                key, relation.key, data.draw(_value(about, takes)) if takes else None,
                data.draw(st.sampled_from(DAYS)) if "days" in relation.takes else None,
            )  # fmt: skip
            assert set(segments.ids(Group("all", (fact,)), today=bases.TODAY)) == fitting(fact, bases.TODAY)

    check()


@given(st.data())
@bases.SETTINGS
def test_all_any_and_none_keep_their_laws(data: st.DataObject) -> None:
    bases.write(data.draw(bases.small()))
    parts = tuple(data.draw(st.lists(facts(list(FIXED)), min_size=1, max_size=3)))

    def found(how: str, of: tuple[Condition, ...]) -> set[int]:
        return set(segments.ids(Group(how, of), today=bases.TODAY))

    everybody = set(plain.people())
    assert found("all", parts) | found("none", (Group("all", parts),)) == everybody
    assert found("none", parts) == everybody - found("any", parts)
    assert found("none", parts) == found("all", tuple(Group("none", (part,)) for part in parts))
    assert found("all", ()) == found("none", ()) == everybody
    assert found("any", ()) == set()
    assert found("none", (Group("none", parts),)) == found("any", parts)


def test_the_order_is_that_of_the_list() -> None:
    bases.write(
        bases.Small(clients=[bases._of_name(name, "", "") for name in ("Яковлева", "Ёлкина", "Еремина", "Ежова")])
    )
    assert segments.ids(Group("all"), today=bases.TODAY) == [4, 2, 3, 1]
