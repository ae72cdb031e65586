"""What holds for each member of REPORTS: its shape, its words, its files, whom it may name."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any
from unittest import mock

import pypdfium2
import pytest
import python_calamine

from salonbase import base, clients, demo, exporting, nouns, report, reports, settings, text
from salonbase.errors import SalonError
from salonbase.models import Client, tuples
from salonbase.output.table import KINDS, show
from salonbase.report import Found, Report

NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))
TODAY = NOW.date()
TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,), "long_text": (str,), "phone": (str,), "number": (int, float, Decimal), "money": (int,),
    **dict.fromkeys(("percent", "share", "small_share", "change", "tenths"), (int, float, Decimal)),
    "day": (dt.date,), "time": (dt.time,), "moment": (dt.datetime,),
    "yes_no": (bool, int),
}  # fmt: skip
NUMBERS = {"money", "number", "percent", "share", "small_share", "change", "tenths", "yes_no"}
every_report = pytest.mark.parametrize("one", reports.REPORTS, ids=lambda one: one.key)


@pytest.fixture(scope="module")
def filled() -> Iterator[None]:
    """A salon of 150 invented clients, some of them in the trash."""
    opened = base.in_memory()
    settings.put("trade", "salon", now=NOW)
    demo.fill(150, 1, now=NOW)
    for client_id in clients.ordered_ids()[:12]:
        clients.trash(client_id, now=NOW)
    yield
    base.close(opened)


def all_time(one: Report) -> dict[str, Any]:
    return {"period": "all_time"} if {"from", "to"} <= {need.key for need in one.needs} else {}


def asked(one: Report, **values: Any) -> Found:
    return reports.ask(one.key, all_time(one) | values, today=TODAY)


def answers(one: Report) -> Iterator[Found]:
    """The answer to each choice of each parameter, the others as they are by themselves."""
    yield asked(one)
    for need in one.needs:
        for choice in need.choices:
            yield asked(one, **{need.key: choice.value})


def sentences(one: Report) -> Iterator[str]:
    """Everything that a report says, before it is asked and in its answers."""
    yield from (one.title(), one.told(), report.GROUPS[one.group]())
    for need in one.needs:
        yield from (need.title(), *(choice.title() for choice in need.choices))
    for table in (found.table for found in answers(one)):
        yield from (table.title, table.told, *(column.title for column in table.columns), *table.remarks)
        yield from (words for figure in table.figures for words in (figure.title, figure.beside, str(figure.value)))
        yield from (value for row in table.rows for value in row if isinstance(value, str))
        if table.picture is not None:
            yield from (table.picture.title, *table.picture.labels, *(one.title for one in table.picture.series))


@pytest.fixture
def clinic(filled: None) -> Iterator[None]:
    """The same base as that of a clinic."""
    settings.put("client_word", "patient", now=NOW)
    yield
    settings.put("client_word", "client", now=NOW)


@every_report
@pytest.mark.parametrize(
    ("language", "of_a_salon"), [("ru", r"\bклиент|\bмастер"), ("en", r"\bclients?\b|\bspecialists?\b|\bstylists?\b")]
)
def test_a_clinic_has_patients_and_doctors(one: Report, language: str, of_a_salon: str, clinic: None) -> None:
    with text.spoken(language):
        wrong = {words for words in sentences(one) if re.search(of_a_salon, words, re.IGNORECASE)}
    assert not wrong - set(clients.known_reasons()), "people's own words stay as they are"


@every_report
def test_a_salon_has_no_patients_and_no_doctors(one: Report, filled: None) -> None:
    assert not {words for words in sentences(one) if re.search(r"\bпациент|\bврач", words, re.IGNORECASE)}


def test_the_words_of_a_clinic_decline_as_those_of_a_salon(clinic: None) -> None:
    said = nouns.here("Клиент, клиентам, клиентов и Клиенты; Мастер, мастерам, к мастеру")
    assert said == "Пациент, пациентам, пациентов и Пациенты; Врач, врачам, к врачу"
    assert (
        nouns.here("Clients’ {clients}, a client of the specialist") == "Patients’ {clients}, a patient of the doctor"
    )
    assert nouns.here("мастер-пароль") == "мастер-пароль"


def test_keys_are_words_and_each_is_there_once() -> None:
    keys = [one.key for one in reports.REPORTS]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", key) for key in keys)
    groups = [one.group for one in reports.REPORTS]
    assert groups == sorted(groups, key=list(report.GROUPS).index), "reports of one group stand together"


@every_report
def test_rows_fit_their_columns(one: Report, filled: None) -> None:
    found = asked(one)
    assert found.rows, "the invented salon has something for every report"
    assert found.table.count == len(found.rows)
    assert len(found.clients) in {0, len(found.rows)}
    assert len(found.clients) == len(found.rows) or not one.of_people
    for row in found.rows:
        for column, value in zip(found.table.columns, row, strict=True):
            words_among_days = isinstance(value, str) and column.kind not in NUMBERS
            assert value is None or words_among_days or isinstance(value, TYPES[column.kind]), (column, value)
            assert isinstance(show(column.kind, value), str)


@every_report
def test_rows_can_be_read_twice_and_one_by_one(one: Report, filled: None) -> None:
    rows = asked(one).rows
    assert [list(row) for row in rows] == [list(row) for row in rows]
    assert list(rows[len(rows) - 1]) == list(list(rows)[-1])
    assert list(rows[0]) == list(next(iter(rows)))


@every_report
def test_given_totals_are_the_sums_of_their_columns(one: Report, filled: None) -> None:
    table = asked(one).table
    if table.totals is None:
        return
    assert len(table.totals) == len(table.columns)
    rows = list(table.rows)
    for place, (column, total) in enumerate(zip(table.columns, table.totals, strict=True)):
        if column.total:
            assert total == sum(row[place] for row in rows if row[place] is not None), column.title


@every_report
def test_every_choice_and_every_period_has_an_answer(one: Report, filled: None) -> None:
    choices = [[(need.key, choice.value) for choice in need.choices] for need in one.needs if need.choices]
    for chosen in product(*choices):
        asked(one, **dict(chosen))
    if all_time(one):
        for preset in report.PRESETS:
            reports.ask(one.key, {"period": preset}, today=TODAY)
        leap = {"from": dt.date(2024, 2, 29), "to": dt.date(2024, 2, 29)}
        reports.ask(one.key, leap, today=dt.date(2024, 2, 29))
        reports.ask(one.key, {"from": "2020-12-28", "to": "2021-01-03"}, today=TODAY)  # week 53


@every_report
def test_all_is_said_in_both_languages(one: Report, filled: None) -> None:
    def words() -> list[str]:
        table = asked(one).table
        picture = [] if table.picture is None else [table.picture.title, *(s.title for s in table.picture.series)]
        figures = [figure.title for figure in table.figures]
        needs = [need.title() for need in one.needs]
        needs += [choice.title() for need in one.needs for choice in need.choices]
        columns = [column.title for column in table.columns]
        return [one.title(), one.told(), table.title, *figures, *needs, *columns, *table.remarks, *picture]

    russian = words()
    with text.spoken("en"):
        english = words()
    for sentence in russian:
        assert re.search("[а-яё]", sentence, re.I) or not re.search("[a-z]{3}", sentence.replace("VIP", ""), re.I), (
            sentence
        )
    assert one.title() in russian
    assert russian != english
    assert not [sentence for sentence in english if re.search("[а-яё]", sentence, re.I)]


@every_report
def test_a_value_of_another_kind_is_refused_with_its_parameter(one: Report, filled: None) -> None:
    for need in one.needs:
        for strange in (float("inf"), float("nan"), 10**400, [], {}, b"", dt.time(12), object()):
            with pytest.raises(SalonError) as refused:
                reports.ask(one.key, {need.key: strange}, today=TODAY)
            assert refused.value.field == need.key
    for strange in ([], 7, object()):
        with pytest.raises(SalonError) as refused:
            reports.ask(one.key, {"period": strange}, today=TODAY)
        assert refused.value.field == "period"


@every_report
def test_nobody_in_the_trash_is_named(one: Report, filled: None) -> None:
    thrown = {row[0] for row in tuples(Client.select(Client.id).where(Client.deleted_at.is_null(False)))}
    assert thrown
    assert not thrown & set(asked(one).clients)


@every_report
def test_only_those_asked_for_are_named(one: Report, filled: None) -> None:
    everybody = [client_id for client_id in asked(one).clients if client_id is not None]
    wanted = sorted(set(everybody))[::3]
    found = reports.ask(one.key, all_time(one), today=TODAY, only=wanted)
    assert set(found.clients) - {None} <= set(wanted)
    if one.of_people:
        assert sorted(c for c in found.clients if c is not None) == sorted(c for c in everybody if c in set(wanted))
    assert not set(reports.ask(one.key, all_time(one), today=TODAY, only=[]).clients) - {None}


@every_report
def test_the_number_of_questions_does_not_grow_with_the_rows(one: Report, filled: None) -> None:
    database = Client._meta.database
    with mock.patch.object(
        type(database), "execute_sql", autospec=True, side_effect=type(database).execute_sql
    ) as said:
        list(asked(one).rows)
    assert said.call_count <= 15


@every_report
@pytest.mark.parametrize("ending", [".pdf", ".xlsx", ".csv"])
def test_it_goes_into_every_kind_of_file(one: Report, ending: str, filled: None, tmp_path: Path) -> None:
    found = asked(one)
    path = tmp_path / f"{one.key}{ending}"
    taken = reports.save(one.key, found, path, now=NOW)
    assert (taken.path, taken.rows) == (path, len(found.rows))
    newest = exporting.past(1)[0]
    assert (newest.what, newest.format, newest.rows) == (f"report:{one.key}", ending[1:], len(found.rows))
    titles = [column.title for column in found.table.columns]
    if ending == ".pdf":
        words = _words_of(path)
        assert found.table.title in words
        assert all(_together(title) in _together(words) for title in titles)
    elif ending == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        assert rows[0] == titles
        assert len(rows) - 1 == len(found.rows)
    else:
        sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        assert sheet[0] == titles
        summed = any(column.total for column in found.table.columns)
        known = any(value is not None for value in found.table.totals or ())
        assert len(sheet) - 1 - (summed or known) == len(found.rows)


def _words_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _together(words: str) -> str:
    return re.sub(r"[\s\u00ad-]|\ufffe", "", words)


def test_every_kind_of_column_is_known_here() -> None:
    assert TYPES.keys() == KINDS.keys()
