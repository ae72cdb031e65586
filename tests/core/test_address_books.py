"""Address books of telephones become lists: of each version, and nothing that was typed is lost."""

from __future__ import annotations

import datetime as dt
import quopri
import textwrap
from pathlib import Path

import pytest

from salonbase import base, importing, reading
from salonbase.errors import SalonError
from salonbase.importers import vcard
from salonbase.models import Client, Phone
from salonbase.reading import properties
from tests.core.foreign_files import read_here

pytestmark = pytest.mark.usefixtures("english")


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def read(tmp_path: Path, words: str | bytes) -> list[dict[str, object]]:
    """The cards of a file, each by its headings."""
    path = tmp_path / "контакты.vcf"
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    [sheet] = read_here(path)
    headings, *rows = (row.cells for row in sheet.rows)
    return [{str(key): cell for key, cell in zip(headings, row, strict=False) if cell} for row in rows]


def one(tmp_path: Path, *lines: str, version: str = "3.0") -> dict[str, object]:
    [found] = read(tmp_path, card(*lines, version=version))
    return found


def remarks(tmp_path: Path, words: str) -> list[tuple[int, str]]:
    path = tmp_path / "контакты.vcf"
    path.write_text(words, "utf-8")
    return read_here(path)[0].remarks


def quoted(words: str, charset: str = "utf-8", width: int = 70) -> str:
    """Quoted-printable as Android writes it: everything in figures, soft breaks wherever the line is full."""
    figures = "".join(f"={byte:02X}" for byte in words.encode(charset))
    return "=\r\n".join(textwrap.wrap(figures, width))


def test_the_quoted_printable_of_android_is_read_across_its_soft_breaks(tmp_path: Path) -> None:
    name = f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Щукина;Александра;Вячеславовна;;')}"
    for width in range(50, 76):
        note = f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('любит кофе, без сахара' * 5, width=width)}"
        found = one(tmp_path, name, note, "TEL;CELL:89162041833", version="2.1")
        assert found["ФИО"] == "Щукина, Александра Вячеславовна"
        assert found["Примечание"] == "любит кофе, без сахара" * 5
        assert found["Телефон"] == "89162041833"


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "UTF-8"])
def test_a_value_is_read_in_the_charset_that_it_names(tmp_path: Path, charset: str) -> None:
    words = "Орлова;Наталья;Викторовна;;".encode(charset)
    line = f"N;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{quopri.encodestring(words).decode()}"
    assert one(tmp_path, line, version="2.1")["ФИО"] == "Орлова, Наталья Викторовна"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "utf-16", "utf-16-le", "utf-8-sig", "mac_cyrillic", "cp866"])
def test_a_file_that_names_no_charset_is_read_by_its_letters(tmp_path: Path, encoding: str) -> None:
    words = card("N:Орлова;Наталья;Викторовна;;", "TEL:+79162041833", "NOTE:любит кофе") * 2
    found = read(tmp_path, words.encode(encoding))
    assert [people["ФИО"] for people in found] == ["Орлова, Наталья Викторовна"] * 2


def test_a_charset_that_is_not_true_does_no_harm(tmp_path: Path) -> None:
    words = card("N;CHARSET=ISO-8859-1:Орлова;Наталья;;;", "FN;CHARSET=KLINGON:Наталья Орлова", version="2.1")
    assert read(tmp_path, words.encode("cp1251"))[0]["ФИО"] == "Орлова, Наталья"
    assert read(tmp_path, words.encode("utf-8"))[0]["ФИО"] == "Орлова, Наталья"


def test_folded_lines_and_escapes_of_version_3_are_undone(tmp_path: Path) -> None:
    found = one(tmp_path, "FN:Наталья", r"NOTE:раз\, два\; три\nчетыре\\пять и ещё", "  немного", "\tслов")
    assert found["Примечание"] == "раз, два; три\nчетыре\\пять и ещё немногослов"


def test_a_line_folded_in_the_middle_of_a_letter_is_whole_again(tmp_path: Path) -> None:
    words = card("FN:Наталья Орлова").encode()
    at = words.index("О".encode()) + 1
    assert read(tmp_path, words[:at] + b"\r\n " + words[at:])[0]["ФИО"] == "Наталья Орлова"


def test_version_4_is_read(tmp_path: Path) -> None:
    found = one(
        tmp_path, "N:Орлова;Наталья;Викторовна;;", "FN:Наталья Викторовна Орлова", "BDAY:--0322", "GENDER:F",
        'TEL;VALUE=uri;TYPE="voice,cell":tel:+7-916-204-18-33', "TEL;VALUE=uri;TYPE=work:tel:+74951234567;ext=12",
        "EMAIL:mailto:orlova@example.com", "KIND:individual", "IMPP:telegram:orlova", version="4.0",
    )  # fmt: skip
    assert found == {
        "ФИО": "Орлова, Наталья Викторовна", "Дата рождения": "22.03", "Пол": "F", "Телефон": "+7-916-204-18-33",
        "Телефон 2": "Work: +74951234567 доб. 12", "Email": "orlova@example.com", "Мессенджер": "Telegram: orlova",
    }  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), [
    ("BDAY:1953-03-22", "1953-03-22"), ("BDAY:19530322", "1953-03-22"), ("BDAY:--0322", "22.03"),
    ("BDAY:--03-22", "22.03"), ("BDAY:1953-03", "март 1953"), ("BDAY:1953", "1953"),
    ("BDAY:1953-03-22T00:00:00Z", "1953-03-22"), ("BDAY;VALUE=date:1953-03-22", "1953-03-22"),
    ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22", "22.03"), ("BDAY;VALUE=text:весной 1953", "весной 1953"),
    ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1953-03-22;3;;;;", "1953-03-22"),
])  # fmt: skip
def test_birthdays_are_read_with_what_is_known_of_them(tmp_path: Path, written: str, shown: str) -> None:
    assert one(tmp_path, "FN:Наталья Орлова", written)["Дата рождения"] == shown


def test_telephones_keep_what_they_are_called(tmp_path: Path) -> None:
    found = one(
        tmp_path, "FN:Наталья", "TEL;TYPE=CELL:+79162041831", "TEL;WORK;VOICE:+79162041832",
        "item1.TEL:+79162041833", "item1.X-ABLabel:мама, звонить вечером", "item2.TEL:+79162041834",
        "item2.X-ABLabel:_$!<Home>!$_",
    )  # fmt: skip
    assert found["Телефон"] == "+79162041831"
    assert found["Телефон 2"] == "Work: +79162041832"
    assert found["Телефон 3"] == "мама звонить вечером: +79162041833\nHome: +79162041834"


@pytest.mark.parametrize(("lines", "name"), [
    (["N:Орлова;Наталья;Викторовна;;", "FN:Наталья Орлова"], "Орлова, Наталья Викторовна"),
    (["FN:Наталья Орлова"], "Наталья Орлова"),
    (["N:Орлова;Наталья;;;"], "Орлова, Наталья"),
    (["N:Орлова Наталья Викторовна;;;;"], "Орлова Наталья Викторовна"),
    (["N:Наталья;Орлова;;;", "FN:Орлова Наталья"], "Орлова Наталья"),
    (["N:Викторовна;Орлова;Наталья;;", "FN:Орлова Наталья Викторовна"], "Орлова Наталья Викторовна"),
    (["N:;;;;", "FN:", "NICKNAME:Ната"], "Ната"),
    (["ORG:ООО Ромашка", "TEL:1"], "ООО Ромашка"),
    (["N:Артём;Феофан;Ильич;;"], "Артём, Феофан Ильич"),
])  # fmt: skip
def test_a_name_is_found_wherever_the_telephone_keeps_it(tmp_path: Path, lines: list[str], name: str) -> None:
    assert one(tmp_path, *lines)["ФИО"] == name


def test_what_has_no_column_goes_to_the_note_with_its_name(tmp_path: Path) -> None:
    found = one(
        tmp_path, "N:Орлова;Наталья;;г-жа;", "FN:Наташа маникюр", "ORG:Ромашка;Отдел снов", "TITLE:Главный",
        "X-HOBBY:рыбалка",
        "URL:https://example.com", "URL:https://t.me/orlova", "item1.X-ABRELATEDNAMES:Пётр", "item1.X-ABLabel:муж",
        "EMAIL:a@example.com", "EMAIL:b@example.com", "ADR;TYPE=HOME:;кв. 5;ул. Садовая, 1;Москва;;101000;Россия",
        "CATEGORIES:myContacts,Постоянные", "NOTE:кофе", "NOTE:чай", "REV:20240101", "UID:7", "X-TELEGRAM:@orlova",
    )  # fmt: skip
    assert found == {
        "ФИО": "Орлова, Наталья", "Email": "a@example.com", "Адрес": "101000, Россия, Москва, ул. Садовая, 1, кв. 5",
        "Метки": "Постоянные", "Мессенджер": "https://t.me/orlova; Telegram: @orlova",
        "Примечание": "г-жа\nCalled: Наташа маникюр\nEmail: b@example.com\nкофе\nчай\n"
        "Организация: Ромашка, Отдел снов\nДолжность: Главный\nHobby: рыбалка\nСайт: https://example.com\nмуж: Пётр",
    }  # fmt: skip


def test_photos_are_left_out_and_named(tmp_path: Path) -> None:
    folded = "\r\n ".join(["PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", "SkZJRgABAQ", "", "TEL:+7916"])
    old = "PHOTO;JPEG;ENCODING=BASE64:\r\n/9j/4AAQSkZJ\r\nRgABAQ==\r\n"
    words = card("N:Орлова;Наталья;;;", folded, "TEL:1234567") + card("FN:Белла", old, "TEL:7654321", version="2.1")
    assert [people["Телефон"] for people in read(tmp_path, words)] == ["1234567", "7654321"]
    assert remarks(tmp_path, words) == [(0, "2 photos were left out: Орлова, Наталья, Белла")]


def test_a_card_without_an_end_is_kept_and_told(tmp_path: Path) -> None:
    words = "BEGIN:VCARD\nFN:Анна\nBEGIN:VCARD\nFN:Белла\nTEL:8916"
    assert [people["ФИО"] for people in read(tmp_path, words)] == ["Анна", "Белла"]
    assert remarks(tmp_path, words) == [(3, "The card has no end: the file may be cut off here.")]


def test_a_group_of_cards_is_no_person(tmp_path: Path) -> None:
    words = card("FN:Клиенты", "X-ADDRESSBOOKSERVER-KIND:group") + card("FN:Анна")
    assert [people["ФИО"] for people in read(tmp_path, words)] == ["Анна"]
    assert remarks(tmp_path, words) == [(2, "“Клиенты” is a group of cards and no person.")]


@pytest.mark.parametrize("lines", ["NOTE:" + "x" * 5000, "NOTE:\n" + " xxxx\n" * 1000, "X-A:b\n" * 200])
def test_an_endless_card_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str) -> None:
    monkeypatch.setattr(properties, "LONGEST", 2000)
    monkeypatch.setattr(vcard, "MOST_PROPERTIES", 100)
    with pytest.raises(SalonError, match=r"Card 2 of the file «контакты\.vcf» has no end"):
        read(tmp_path, card("FN:Анна") + "BEGIN:VCARD\nFN:Белла\n" + lines)


def test_cards_that_begin_and_never_hold_anything_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SalonError, match="has no end"):
        read(tmp_path, "BEGIN:VCARD\n" * 10_000)


def test_broken_lines_are_passed_over(tmp_path: Path) -> None:
    words = (
        'BEGIN:VCARD\n:\n;;;\nFN;=;;=:Анна\n=D0\nTEL;TYPE="CELL:+79162041833\n\0\0\nNOTE\nEND:VCARD\nэто не карточка'
    )
    assert read(tmp_path, words)[0]["ФИО"] == "Анна"


def test_the_address_book_of_a_telephone_becomes_clients(tmp_path: Path, salon: base.Base, now: dt.datetime) -> None:
    path = tmp_path / "контакты.vcf"
    words = card("N:Орлова;Наталья;Викторовна;;", "TEL;WORK:+79162041833", "BDAY:--0322", "CATEGORIES:Постоянные")
    path.write_text(words + card("N:Щукина VIP;Яна;;;", "TEL;CELL:89162041834", "ORG:Ромашка"), "utf-8")
    summary = importing.apply(importing.preview(importing.recognise(reading.read(path)), today=now.date()), now=now)
    assert (summary.clients, summary.problems) == (2, [])
    first, second = Client.select().order_by(Client.id)
    assert (first.surname, first.first_name, first.patronymic) == ("Орлова", "Наталья", "Викторовна")
    assert (first.birth_day, first.birth_month, first.birth_year) == (22, 3, None)
    assert (second.surname, second.first_name) == ("Щукина", "Яна")
    assert "Организация: Ромашка" in second.note
    assert [(one.number, one.note) for one in Phone.select().order_by(Phone.client)] == [
        ("+79162041833", "Work"), ("+79162041834", ""),
    ]  # fmt: skip
