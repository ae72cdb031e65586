"""Out again: who is taken, what is noted, and vCards that every telephone takes."""

from __future__ import annotations

import csv
import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import chronicle, clients, exporting, files, history, names, visits
from salonbase.errors import Cancelled, SalonError
from salonbase.exporting import client_table, headings, lists, vcard, visit_table
from salonbase.models import Client, Operation, Visit

pytestmark = pytest.mark.usefixtures("salon")


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a csv by heading."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_all_clients_or_the_found_ones_are_taken_in_their_order(now: dt.datetime, tmp_path: Path) -> None:
    made = [clients.add({"surname": name}, now=now) for name in ("Яшина", "Аверина", "Белова")]
    clients.trash(made[2], now=now)
    assert exporting.export("clients", tmp_path / "a.csv", now=now).rows == 2
    assert [row["Фамилия"] for row in rows(tmp_path / "a.csv")] == ["Аверина", "Яшина"]
    exporting.export("clients", tmp_path / "a.csv", now=now, ids=made[:2])
    assert [row["Фамилия"] for row in rows(tmp_path / "a.csv")] == ["Яшина", "Аверина"]


def test_visits_of_the_found_ones_only_and_no_deleted_ones(now: dt.datetime, tmp_path: Path) -> None:
    one, other = (clients.add({"surname": name}, now=now) for name in ("Аверина", "Белова"))
    for client_id in (one, other, one):
        last = visits.add(client_id, {"services": ["Стрижка; женская", "укладка"], "sum_kopecks": 480050}, now=now)
    visits.delete(last, now=now)
    assert exporting.export("visits", tmp_path / "a.csv", now=now, ids=[one]).rows == 1
    (row,) = rows(tmp_path / "a.csv")
    assert (row["Фамилия"], row["Дата"], row["Сумма"], row["Статус"]) == ("Аверина", "22.11.2026", "4800,5", "был")
    assert row["Услуги"] == '"Стрижка; женская"; укладка'


def test_it_is_noted_who_took_what_and_no_undo_forgets_it(now: dt.datetime, tmp_path: Path) -> None:
    clients.add({"surname": "Белова"}, now=now)
    added = history.newest()
    for name in ("a.csv", "a.xlsx", "a.vcf"):
        exporting.export("clients", tmp_path / name, now=now)
    assert [(one.what, one.format, one.rows) for one in exporting.past()] == [
        ("clients", "vcf", 1), ("clients", "xlsx", 1), ("clients", "csv", 1)
    ]  # fmt: skip
    assert exporting.past()[0].person
    assert history.undoable() == added
    newest = Operation.select().order_by(Operation.id.desc()).get()
    assert (newest.action, newest.client) == ("exported", None)
    assert chronicle.title_of(newest.id) == "Сохранено в файл"


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".vcf"])
def test_a_cancelled_or_refused_export_leaves_no_file_and_no_note(
    now: dt.datetime, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(600):
        clients.add({"surname": f"Белова {number}"}, now=now)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exporting.export("clients", tmp_path / f"a{ending}", now=now, progress=stop)

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "sync", full)
    with pytest.raises(SalonError):
        exporting.export("clients", tmp_path / f"a{ending}", now=now)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_is_refused_in_words(now: dt.datetime, tmp_path: Path) -> None:
    with pytest.raises(SalonError, match="Некого"):
        exporting.export("clients", tmp_path / "a.csv", now=now)
    clients.add({"surname": "Белова"}, now=now)
    for what, name in (("visits", "a.vcf"), ("all", "a.csv"), ("clients", "a.doc")):
        with pytest.raises(SalonError, match=r"\.xlsx"):
            exporting.export(what, tmp_path / name, now=now)
    assert exporting.endings("clients") == (("Excel", ".xlsx"), ("CSV", ".csv"), ("vCard", ".vcf"))
    assert exporting.endings("all") == (("Excel", ".xlsx"),)


def test_every_column_of_a_client_and_of_a_visit_goes_out() -> None:
    computed = {"search_key", "sort_key", "letter", "updated_at", "deleted_at", "imported_id", "merged_into_id"}
    assert set(Client._meta.columns) == {*client_table.COLUMNS, *computed}
    asked = set(re.findall(r"\w+", visit_table.SQL))
    assert set(Visit._meta.columns) <= asked | {"created_at", "deleted_at", "imported_id"}


def test_no_two_columns_have_one_heading() -> None:
    for language in ("ru", "en"):
        found = headings.meanings(language)
        wanted = {key for part in (headings.NAMES, headings.PERSON, headings.VISIT, headings.PLAN) for key in part}
        assert wanted <= set(found.values())


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=6)))
def test_names_in_one_cell_come_apart_again(items: list[str]) -> None:
    items = [cleaned for item in items if (cleaned := names.clean(item))]
    assert lists.parted(lists.joined(items)) == tuple(items)


def unfolded(words: str) -> list[str]:
    """The lines of a vCard after joining those that go on."""
    return words.replace("\r\n ", "").split("\r\n")[:-1]


def one_card(now: dt.datetime, values: dict[str, Any]) -> list[str]:
    """The vCard of a client with these values."""
    return unfolded(
        vcard.card(clients.card(clients.add({"surname": "Орлова", "first_name": "Анна"} | values, now=now)))
    )


def test_a_vcard_has_name_phones_with_their_words_birthday_note_and_tags(now: dt.datetime) -> None:
    lines = one_card(
        now,
        {
            "patronymic": "Ильинична", "phones": [("+79162041833", ""), ("+74952223344", "мама; до 18")],
            "birthday": "22.03", "note": "первая,\nвторая; \\n", "tags": ["VIP", "a,b"], "email": "a@b.ru",
            "do_not_disturb": True,
        },
    )  # fmt: skip
    assert lines[:4] == ["BEGIN:VCARD", "VERSION:3.0", "N:Орлова;Анна;Ильинична;;", "FN:Орлова Анна Ильинична"]
    assert "TEL;TYPE=CELL:+79162041833" in lines
    assert lines[5:7] == ["item2.TEL;TYPE=VOICE:+74952223344", "item2.X-ABLABEL:мама\\; до 18"]
    assert "BDAY:--0322" in lines
    assert "NOTE:Не беспокоить\\nпервая\\,\\nвторая\\; \\\\n" in lines
    assert "CATEGORIES:a\\,b,VIP" in lines
    assert lines[-1] == "END:VCARD"


@pytest.mark.parametrize(("typed", "written"), [("12.03.1985", "BDAY:1985-03-12"), ("1985", None), ("03.1985", None)])
def test_a_birthday_is_whole_or_without_its_year_or_none(now: dt.datetime, typed: str, written: str | None) -> None:
    assert [line for line in one_card(now, {"birthday": typed}) if line.startswith("BDAY")] == [
        line for line in (written,) if line
    ]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_lines_are_folded_by_bytes_and_never_inside_a_letter(words: str) -> None:
    folded = vcard.folded("NOTE:" + words)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == "NOTE:" + words


def test_a_vcard_file_has_one_card_after_the_other(now: dt.datetime, tmp_path: Path) -> None:
    for name in ("Аверина", "Белова"):
        clients.add({"surname": name}, now=now)
    exporting.export("clients", tmp_path / "a.vcf", now=now)
    written = (tmp_path / "a.vcf").read_bytes()
    assert written.count(b"BEGIN:VCARD\r\n") == written.count(b"END:VCARD\r\n") == 2
    assert b"\n" not in written.replace(b"\r\n", b"")
