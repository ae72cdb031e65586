"""Export, wipe, import again: the same base, field by field, whatever people have typed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salonbase import (
    base,
    bookings,
    cards,
    catalogue,
    clients,
    dates,
    exporting,
    families,
    importers,
    importing,
    standing,
    text,
    visits,
)
from salonbase.errors import SalonError
from salonbase.models import Client
from salonbase.reading import Sheet

NOW = dt.datetime(2026, 11, 22, 12, 30, 7, tzinfo=dt.timezone(dt.timedelta(hours=3)))
TODAY = NOW.date()

NASTY = st.sampled_from([
    "=1+1", "+7", "-5 кг", "@имя", "'=а", "'5", "''", "не звонить", "VIP", "чёрный список", "б/о", "нет", "-", "—", "х",
    "н/д", "Итого", "ФИО", "8 916 204-18-33", "аллергия на йод", "12.03", "1985", "0042", "7,9E+10", "=\"5\"", "да",
    "a;b",
    '"', '"a";b', "a, b", "👩‍🦰", "_x0041_", "<b>&amp;", "\\n", "№", "Имя: Анна", "ё", "1970-01-01", "sep=;", "🎂 торт",
])  # fmt: skip
PLAIN = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВabcXYZ0123456789 .,;:'\"«»-+=@()/\\|\t!?&<>", max_size=12)
LINE = st.one_of(st.just(""), NASTY, PLAIN, st.text(st.characters(exclude_categories=("Cs", "Cc", "Co")), max_size=8))
TEXT = st.one_of(LINE, st.lists(LINE, min_size=2, max_size=3).map("\n".join))
NAME = st.one_of(st.sampled_from(["Орлова", "Ли", "Анна-Мария", "д'Арк", "Петровна", "Анна VIP"]), LINE)
PHONE = st.one_of(
    st.sampled_from(["+79162041833", "8 (916) 204-18-33", "112", "+49 30 901820", "12-34 доб. 5", "+12345678",
                     "8-800-FLOWER1"]),
    st.integers(10**9, 10**10 - 1).map(lambda number: f"+7{number}"),
)  # fmt: skip
PERCENT = st.one_of(st.just(0), st.integers(0, 100), st.sampled_from([0.5, 7.5, 12.25, 33.33, 99.99]))
BIRTHDAY = st.builds(
    dates.Birthday, st.none() | st.integers(1, 28), st.none() | st.integers(1, 12), st.none() | st.integers(1900, 2026)
)
DAY = st.dates(dt.date(1950, 1, 1), TODAY)
FIELDS = ("text", "long_text", "number", "money", "date", "yes_no", "choice", "choices")
VALUE = {
    "text": LINE, "long_text": TEXT,
    "number": st.sampled_from(["", "12", "12,5", "12,50", "-0,10", "1e3", "123456789012345"]),
    "money": st.sampled_from(["", "4800", "0,01", "-300,5", "1000000"]),
    "date": DAY.map(lambda day: day.strftime("%d.%m.%Y")),
    "yes_no": st.sampled_from(["", "да", "нет"]), "choice": st.sampled_from(["", "один; два", "три"]),
    "choices": st.sampled_from(["", "раз", "раз; два, три", "два, три"]),
}  # fmt: skip
CARD = st.fixed_dictionaries({
    "surname": NAME, "first_name": NAME, "patronymic": NAME, "birthday": BIRTHDAY,
    "sex": st.sampled_from(["", "f", "m"]),
    "phones": st.lists(st.tuples(PHONE, LINE), max_size=4), "email": st.sampled_from(["", "a@b.ru"]),
    "address": LINE, "messenger": LINE, "source": LINE, "preferred_time": LINE, "card_number": LINE,
    "reason": TEXT, "sticky_note": TEXT, "allergies": TEXT, "note": TEXT, "preferred_specialist": LINE,
    "discount_percent": PERCENT, "do_not_disturb": st.booleans(), "free_of_charge": st.booleans(),
    "blacklisted": st.booleans(), "tags": st.lists(LINE, max_size=3),
    "hand_status": st.tuples(st.sampled_from(["", "", *standing.STATUSES]), LINE),
    "values": st.fixed_dictionaries(VALUE),
})  # fmt: skip
VISIT = st.fixed_dictionaries({
    "day": DAY, "time": st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    "services": st.lists(LINE, max_size=3), "specialist": LINE, "complaint": TEXT,
    "teeth": st.sampled_from([(), (36,), (36, 37), (11, 85)]), "work": TEXT, "materials": TEXT,
    "sum_kopecks": st.integers(-100_000, 10_000_000), "discount_percent": PERCENT,
    "paid_kopecks": st.none() | st.integers(-100_000, 10_000_000), "note": TEXT,
    "status": st.sampled_from(visits.STATUSES),
})  # fmt: skip
SALON = st.lists(st.tuples(CARD, st.lists(VISIT, max_size=3)), min_size=1, max_size=4)


def prepare() -> dict[str, str]:
    """An empty base with a field of each kind; returns the key of each."""
    cards.apply_template("salon", now=NOW)
    catalogue.add_service("Стрижка; женская", 150000, 60, now=NOW)
    keys = {}
    for kind in FIELDS:
        options = {"choice": ["один; два", "три"], "choices": ["раз", "два, три", "раз; два, три"]}.get(kind, ())
        title = {"text": "Примечание", "number": "=Число", "choice": "Note", "date": "Поле: дата"}.get(
            kind, f"Своё {kind}"
        )
        cards.add_field(title, kind, options, now=NOW)
        keys[kind] = cards.fields()[-1].key
    return keys


def fill(keys: dict[str, str], invented: list[tuple[dict[str, Any], list[dict[str, Any]]]]) -> int:
    """Write the cards and visits as a person would; what the base itself refuses is left out."""
    written: list[int] = []
    for number, (card, came) in enumerate(invented):
        values = {}
        for kind, words in card["values"].items():
            try:
                values[keys[kind]] = cards.check_value(keys[kind], words, today=TODAY)
            except SalonError:
                continue
        try:
            client_id = clients.add(card | {"values": values}, now=NOW - dt.timedelta(days=number, seconds=number))
        except SalonError:
            continue
        written.append(client_id)
        if card["hand_status"][0]:
            try:
                standing.set_by_hand(client_id, *card["hand_status"], now=NOW)
            except SalonError:
                continue
        for visit in came:
            visits.add(client_id, visit, now=NOW)
    for one, other in zip(written[::2], written[1::2], strict=False):
        families.join(one, other, now=NOW)
    return len(written)


def state() -> list[Any]:
    """All cards with all visits, without numbers of rows, in an order of their own."""
    found = []
    for client_id in clients.ordered_ids():
        card = clients.card(client_id)
        relatives = sorted(name for _, name in families.of_client(client_id))
        facts_of = {name: getattr(card, name) for name in type(card).__slots__ if name not in {"id", "updated_at"}}
        log = [
            {name: getattr(visit, name) for name in type(visit).__slots__ if name not in {"id", "client_id"}}
            for visit in visits.of_client(client_id)
        ]
        log.sort(key=repr)
        found.append((facts_of, log, relatives))
    return sorted(found, key=repr)


def bring_in(*paths: Path) -> importing.Summary:
    """Import files together, read here and not in a child process: that is tried elsewhere, and slow."""
    sheets = [
        Sheet(found.name, list(found.rows), path.name, found.merged, list(found.remarks))
        for path in paths
        for found in importers.read(path)
    ]
    return importing.apply(importing.preview(importing.recognise(sheets), today=TODAY), now=NOW)


def wipe() -> None:
    """No client is left."""
    with base.transaction():
        Client.delete().execute()


def take_out(folder: Path, how: str) -> list[Path]:
    """Export everything in one of the ways that come back."""
    if how == "all":
        exporting.export("all", folder / "all.xlsx", now=NOW)
        return [folder / "all.xlsx"]
    for what in ("clients", "visits"):
        exporting.export(what, folder / f"{what}.{how}", now=NOW)
    return [folder / f"{what}.{how}" for what in ("visits", "clients")]


@pytest.mark.parametrize("how", ["all", "xlsx", "csv"])
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(invented=SALON, language=st.sampled_from(text.LANGUAGES))
def test_what_went_out_comes_back_field_by_field(
    tmp_path_factory: pytest.TempPathFactory, how: str, invented: Any, language: str
) -> None:
    opened = base.in_memory()
    try:
        if not fill(prepare(), invented):
            return
        before = state()
        text.use(language)
        paths = take_out(tmp_path_factory.mktemp("out"), how)
        text.use("ru")
        wipe()
        summary = bring_in(*paths)
        assert [problem.why for problem in summary.problems] == []
        assert state() == before
        again = bring_in(*paths)
        assert (again.clients, again.visits, again.filled) == (0, 0, 0)
        assert state() == before
    finally:
        text.use("ru")
        base.close(opened)


@pytest.fixture
def salon_with_namesakes(salon: base.Base) -> tuple[int, int]:
    """Two people of one name of whom nothing else is known, each with a visit, and a third card without one."""
    prepare()
    made = [clients.add({"surname": "Орлова", "first_name": "Анна", "note": words}, now=NOW) for words in "абв"]
    for client_id, work in zip(made, ("стрижка", "окраска"), strict=False):
        visits.add(client_id, {"work": work, "sum_kopecks": 100}, now=NOW)
    clients.add({"first_name": "Без фамилии", "tags": ["❤", "C++", "c"]}, now=NOW)
    return made[0], made[1]


@pytest.mark.usefixtures("salon_with_namesakes")
def test_namesakes_keep_their_own_visits_and_a_child_process_reads_the_same(tmp_path: Path) -> None:
    before = state()
    exporting.export("all", tmp_path / "all.xlsx", now=NOW)
    wipe()
    looked = importing.preview(importing.recognise(importing.read(tmp_path / "all.xlsx")), today=TODAY)
    assert (looked.new, looked.new_visits, looked.total_kopecks) == (4, 2, 200)
    importing.apply(looked, now=NOW)
    assert state() == before


@pytest.mark.usefixtures("salon")
def test_an_import_of_our_own_file_is_taken_back_as_a_whole(tmp_path: Path) -> None:
    keys = prepare()
    one = clients.add({"surname": "Орлова", "tags": ["метка"], "values": {keys["text"]: "слово"}}, now=NOW)
    families.join(one, clients.add({"surname": "Орлов", "preferred_specialist": "Белова"}, now=NOW), now=NOW)
    visits.add(one, {"services": ["Стрижка"]}, now=NOW)
    exporting.export("all", tmp_path / "all.xlsx", now=NOW)
    opened = base.in_memory()
    summary = bring_in(tmp_path / "all.xlsx")
    assert [field.title for field in cards.fields()] == ["Примечание"]
    undone = importing.undo(summary.import_id, now=NOW)
    assert (undone.clients, undone.visits, undone.filled, undone.kept) == (2, 1, 0, ())
    for table in ("client", "family", "tag", "specialist", "card_field", "card_value", "visit"):
        assert opened.database.execute_sql(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
    base.close(opened)


@pytest.mark.usefixtures("salon")
def test_a_row_that_somebody_added_and_cells_that_excel_changed_are_understood(tmp_path: Path) -> None:
    clients.add({"surname": "Орлова", "card_number": "0042", "birthday": "12.03", "discount_percent": 5}, now=NOW)
    exporting.export("clients", tmp_path / "clients.xlsx", now=NOW)
    workbook = openpyxl.load_workbook(tmp_path / "clients.xlsx")
    sheet = workbook.active
    at = {cell.value: cell.column for cell in sheet[1]}
    sheet.append([None, "Белова", "Анна"])
    for heading, value in {
        "Номер карты": 42,
        "Скидка, %": "7,5",
        "Телефон": 79162041833,
        "Чёрный список": "да",
    }.items():
        sheet.cell(2, at[heading], value)
    sheet.cell(3, at["Дата рождения"], "когда-то")
    workbook.save(tmp_path / "clients.xlsx")
    wipe()
    summary = bring_in(tmp_path / "clients.xlsx")
    orlova, belova = (clients.card(client_id) for client_id in sorted(clients.ordered_ids()))
    assert (orlova.card_number, orlova.discount_percent, orlova.blacklisted) == ("42", 7.5, True)
    assert [phone.number for phone in orlova.phones] == ["+79162041833"]
    assert (belova.name, belova.note) == ("Белова Анна", "Дата рождения: когда-то")
    assert len(summary.problems) == 1


@pytest.mark.usefixtures("salon")
@pytest.mark.parametrize(
    ("status", "reason", "expected", "note"),
    [
        ("vip", "подруга", ("vip", "подруга"), ""),
        ("Lost", "", ("lost", "Пришло из файла"), ""),
        ("королева", "", ("", ""), "Статус вручную: королева"),
        ("королева", "да", ("", ""), "Статус вручную: королева\nПричина статуса: да"),
        ("", "да", ("", ""), "Причина статуса: да"),
        ("vip", "мы " * 100, ("vip", "мы " * 66 + "м…"), "Причина статуса: " + ("мы " * 100).strip()),
    ],
)
def test_a_status_that_somebody_has_written_into_the_file_is_taken_or_kept_as_a_note(
    tmp_path: Path, status: str, reason: str, expected: tuple[str, str], note: str
) -> None:
    clients.add({"surname": "Орлова"}, now=NOW)
    exporting.export("clients", tmp_path / "clients.xlsx", now=NOW)
    workbook = openpyxl.load_workbook(tmp_path / "clients.xlsx")
    sheet = workbook.active
    at = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, at["Статус вручную"], status)
    sheet.cell(2, at["Причина статуса"], reason)
    workbook.save(tmp_path / "clients.xlsx")
    wipe()
    bring_in(tmp_path / "clients.xlsx")
    card = clients.card(clients.ordered_ids()[0])
    assert ((card.hand_status, card.hand_status_reason), card.note) == (expected, note)


@pytest.mark.usefixtures("salon")
def test_a_second_base_is_filled_only_where_it_lacks_something(tmp_path: Path) -> None:
    clients.add({"surname": "Орлова", "first_name": "Анна", "email": "a@b.ru", "note": "из файла"}, now=NOW)
    exporting.export("clients", tmp_path / "clients.csv", now=NOW)
    wipe()
    known = clients.add({"surname": "Орлова", "first_name": "Анна", "note": "своё"}, now=NOW)
    summary = bring_in(tmp_path / "clients.csv")
    assert (summary.clients, summary.filled) == (0, 1)
    assert (clients.card(known).email, clients.card(known).note) == ("a@b.ru", "своё")


@pytest.mark.usefixtures("salon")
def test_names_stay_as_they_are_where_other_files_would_be_tidied(tmp_path: Path) -> None:
    clients.add({"surname": "Анна VIP", "first_name": "не звонить", "note": "чёрный список, б/о"}, now=NOW)
    exporting.export("clients", tmp_path / "clients.csv", now=NOW)
    wipe()
    bring_in(tmp_path / "clients.csv")
    (card,) = (clients.card(client_id) for client_id in clients.ordered_ids())
    assert (card.surname, card.first_name, card.tags) == ("Анна VIP", "не звонить", ())
    assert not any((card.do_not_disturb, card.blacklisted, card.free_of_charge))


@pytest.mark.usefixtures("salon")
def test_plans_have_a_sheet_of_their_own_that_an_import_names_and_leaves(tmp_path: Path) -> None:
    client_id = clients.add({"surname": "Орлова"}, now=NOW)
    bookings.add(client_id, {"day": TODAY + dt.timedelta(days=3), "time": "14:30", "services": "Стрижка"}, now=NOW)
    exporting.export("all", tmp_path / "all.xlsx", now=NOW)
    sheet = openpyxl.load_workbook(tmp_path / "all.xlsx")["Запланировано"]
    assert [cell.value for cell in sheet[2]][6:9] == ["запись", dt.datetime(2026, 11, 25), dt.time(14, 30)]
    wipe()
    summary = bring_in(tmp_path / "all.xlsx")
    assert summary.clients == 1
    assert [problem.place.sheet for problem in summary.problems] == ["Запланировано"]
