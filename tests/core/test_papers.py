"""Papers of the salon: everything that matters stands on them, and nothing that must not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pypdfium2
import pytest

from salonbase import (
    birthdays,
    bookings,
    cards,
    clients,
    forms,
    letterhead,
    names,
    output,
    papers,
    phones,
    photos,
    recalls,
    settings,
    text,
    visits,
)
from salonbase.errors import SalonError
from salonbase.output.paper import Label, Paper
from tests.core.people import client
from tests.core.photo_files import PICTURES

pytestmark = pytest.mark.usefixtures("salon")

LONG = "Константинопольская-Задунайская Александра-Виктория Константиновна"
MARKUP = "<b>&amp;</b> <img src=x> {client} & Co"


@pytest.fixture(autouse=True)
def russian() -> Iterator[None]:
    with text.spoken("ru"):
        yield


def read(content: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return [" ".join(page.replace("\ufffe", "").split()) for page in pages]


def words(paper: Paper) -> str:
    return " ".join(read(papers.pdf(paper)))


def anna(now: dt.datetime, **more: object) -> int:
    values: dict[str, object] = {
        "surname": "Орлова", "first_name": "Анна", "patronymic": "Павловна", "birthday": "22.11.1985",
        "phones": ["89162041833"], "address": "Лесная, 14", "card_number": "0012",
    }  # fmt: skip
    return clients.add(values | more, now=now)


# The card


def test_a_card_has_its_facts_alerts_fields_and_log(now: dt.datetime) -> None:
    cards.apply_template("dental", now=now)
    field = cards.fields()[0]
    person = anna(now, allergies="лидокаин", sticky_note="звать Аней", note="любит утро", tags=["VIP"])
    photos.put(person, PICTURES[0], now=now)
    forms.sign(person, "data", "20.11.2026", now=now)
    visits.add(person, {
        "day": "20.11.2026", "services": ["Пломба"], "teeth": "36", "complaint": "болит", "work": "лечение",
        "specialist": "Белова К. А.", "sum_kopecks": 480000,
    }, now=now)  # fmt: skip
    visits.add(person, {"day": "19.11.2026", "status": "cancelled", "services": ["Осмотр"]}, now=now)
    found = words(papers.card(person, today=now.date()))
    for expected in (
        "Орлова Анна Павловна", "0012", "22.11.1985", "+7 916 204-18-33", "Лесная, 14", "лидокаин", "звать Аней",
        "любит утро", "VIP", "20.11.2026", "Пломба", "36", "болит", "лечение", "Белова", "4 800", "отмен",
    ):  # fmt: skip
        assert expected in found.replace("\u202f", " "), expected
    assert found.index("лидокаин") < found.index("22.11.1985")
    assert field.title not in found


def test_a_card_can_leave_the_money_or_the_log_out(now: dt.datetime) -> None:
    person = anna(now)
    visits.add(person, {"services": ["Стрижка"], "sum_kopecks": 150000}, now=now)
    whole, poor = (words(papers.card(person, today=now.date(), money=money)) for money in (True, False))
    short = words(papers.card(person, today=now.date(), money=False, log=False))
    assert "₽" in whole
    assert "Стрижка" in whole
    assert "₽" not in poor
    assert "Стрижка" in poor
    assert "Стрижка" not in short
    assert "₽" not in short


def test_cancelled_visits_are_shown_and_not_added(now: dt.datetime) -> None:
    person = anna(now)
    visits.add(person, {"sum_kopecks": 100000, "paid_kopecks": 40000}, now=now)
    visits.add(person, {"sum_kopecks": 77700, "status": "no_show"}, now=now)
    found = words(papers.card(person, today=now.date())).replace("\u202f", " ")
    assert "1 000 ₽" in found
    assert "777" not in found
    assert "600 ₽" in found  # the debt


def test_an_own_field_is_shown_as_its_kind_shows_it(now: dt.datetime) -> None:
    cards.add_field("Любит <чай>", "yes_no", now=now)
    key = cards.fields()[-1].key
    found = words(papers.card(anna(now, values={key: "yes"}), today=now.date()))
    assert "Любит <чай>" in found


def test_a_card_with_nothing_but_a_name_is_a_page(now: dt.datetime) -> None:
    pages = read(papers.pdf(papers.card(client(now), today=now.date())))
    assert len(pages) == 1
    assert "Белов" in pages[0]


def test_the_salons_head_stands_above(now: dt.datetime) -> None:
    settings.put("salon_name", "Салон «Ёлка»", now=now)
    letterhead.put_logo(PICTURES[0], now=now)
    assert "Салон «Ёлка»" in words(papers.card(client(now), today=now.date()))


@pytest.mark.parametrize("typed", [LONG, MARKUP, "Ж" * 90])
def test_odd_words_come_out_as_they_are(typed: str, now: dt.datetime) -> None:
    person = clients.add({"surname": typed, "allergies": typed, "note": typed, "address": typed}, now=now)
    visit = visits.add(person, {"work": typed, "complaint": typed, "services": [typed]}, now=now)
    bookings.add(person, {"day": now.date(), "services": typed}, now=now)
    bare = re.sub(r"\W", "", names.normalise(typed))
    for paper in (
        papers.card(person, today=now.date()),
        papers.visit(visit, today=now.date()),
        papers.day(now.date()),
        papers.form("data", person, today=now.date()),
    ):
        assert bare in re.sub(r"\W", "", names.normalise(words(paper)))


# The visit


@pytest.mark.parametrize(
    ("word", "specialist", "client_"), [("client", "Мастер", "Клиент"), ("patient", "Врач", "Пациент")]
)
def test_card_and_visit_sheet_call_people_by_the_words_of_the_house(
    now: dt.datetime, word: str, specialist: str, client_: str
) -> None:
    settings.put("client_word", word, now=now)
    person = anna(now)
    visit = visits.add(person, {"services": ("осмотр",)}, now=now)
    signed = words(papers.visit(visit, today=now.date()))
    assert signed.rindex(specialist) < signed.rindex(client_)
    assert specialist in words(papers.card(person, today=now.date()))


def test_a_visits_sheet_has_everything_and_a_place_to_sign(now: dt.datetime) -> None:
    person = anna(now, discount_percent=10)
    visit = visits.add(person, {
        "services": ["Стрижка", "Укладка"], "materials": "краска 6.3", "teeth": "11,12", "sum_kopecks": 200000,
        "paid_kopecks": 100000, "specialist": "Белова К. А.", "time": "14:30",
    }, now=now)  # fmt: skip
    recalls.add(person, now.date() + dt.timedelta(30), "коррекция", now=now)
    found = words(papers.visit(visit, today=now.date())).replace("\u202f", " ")
    for expected in (
        "Орлова Анна Павловна", "Стрижка", "Укладка", "краска 6.3", "11, 12", "2 000 ₽", "10 %", "1 800 ₽", "1 000 ₽",
        "800 ₽", "14:30", "коррекция", "Подпись",
    ):  # fmt: skip
        assert expected in found, expected


def test_a_booking_is_the_next_visit(now: dt.datetime) -> None:
    person = anna(now)
    visit = visits.add(person, {}, now=now)
    bookings.add(person, {"day": "24.12.2026", "time": "18:00", "services": "Стрижка"}, now=now)
    found = words(papers.visit(visit, today=now.date()))
    assert "24.12.2026" in found
    assert "18:00" in found


def test_a_visit_that_is_gone_is_refused(now: dt.datetime) -> None:
    visit = visits.add(anna(now), {}, now=now)
    visits.delete(visit, now=now)
    with pytest.raises(SalonError):
        papers.visit(visit, today=now.date())


# The day


def test_an_empty_base_has_a_sheet_for_the_day(now: dt.datetime) -> None:
    pages = read(papers.pdf(papers.day(now.date())))
    assert len(pages) == 1
    for expected in ("Записей нет.", "Поздравлять некого.", "Звонить некому.", "Долгов нет."):
        assert expected in pages[0]


def test_the_sheet_of_a_day_tells_who_comes_and_what_to_remember(now: dt.datetime) -> None:
    today = now.date()
    person = anna(now, birthday="", allergies="латекс", sticky_note="звать Аней")
    bookings.add(person, {"day": today, "time": "14:30", "services": "Стрижка", "specialist": "Белова"}, now=now)
    bookings.add(anna(now, surname="Завтрашняя", birthday=""), {"day": today + dt.timedelta(1)}, now=now)
    found = words(papers.day(today))
    for expected in ("14:30", "Орлова", "Стрижка", "Белова", "латекс", "звать Аней", "+7 916 204-18-33"):
        assert expected in found, expected
    assert "Завтрашняя" not in found
    assert "Завтрашняя" in words(papers.day(today + dt.timedelta(1)))


def test_who_was_congratulated_stands_there_no_more(now: dt.datetime) -> None:
    person = anna(now)
    assert "Орлова" in words(papers.day(now.date()))
    birthdays.greet(person, now.year, now=now)
    assert "Орлова" not in words(papers.day(now.date()))


def test_at_most_ten_are_called_and_nobody_who_should_not_be(now: dt.datetime) -> None:
    today = now.date()
    for number in range(12):
        recalls.add(client(now, f"Звонков{number:02}"), today - dt.timedelta(number), "профосмотр", now=now)
    silent = client(now, "Тихий", do_not_disturb=True)
    guest = client(now, "Гостев")
    for person in (silent, guest):
        recalls.add(person, today, "профосмотр", now=now)
    bookings.add(guest, {"day": today}, now=now)
    found = words(papers.day(today))
    called = re.findall(r"Звонков\d\d", found)
    assert called == [f"Звонков{number:02}" for number in range(10)]
    assert "10 из 12" in found
    assert "Тихий" not in found
    assert found.count("Гостев") == 1


def test_debts_begin_with_those_who_come(now: dt.datetime) -> None:
    today = now.date()
    people = {f"Должников{n}": n * 1000 for n in range(1, 9)}
    ids = {}
    for name, debt in people.items():
        ids[name] = client(now, name)
        visits.add(ids[name], {"sum_kopecks": debt * 100, "paid_kopecks": 0}, now=now)
    paid_up = client(now, "Честный")
    visits.add(paid_up, {"sum_kopecks": 100, "paid_kopecks": 0}, now=now)
    visits.add(paid_up, {"sum_kopecks": 100, "paid_kopecks": 200}, now=now)
    bookings.add(ids["Должников1"], {"day": today}, now=now)
    trashed = client(now, "Выбывший")
    visits.add(trashed, {"sum_kopecks": 10_000_000, "paid_kopecks": 0}, now=now)
    clients.trash(trashed, now=now)
    debts = words(papers.day(today)).partition("Долги")[2]
    assert re.findall(r"Должников\d", debts) == [f"Должников{n}" for n in (1, 8, 7, 6, 5, 4)]
    assert "Честный" not in debts
    assert "Выбывший" not in debts


def test_a_day_with_a_hundred_birthdays_is_one_page(now: dt.datetime) -> None:
    today = now.date()
    for number in range(100):
        person = client(now, f"{LONG} {number}", "+79162041833", birth_day=today.day, birth_month=today.month)
        if number < 40:
            bookings.add(person, {"day": today, "time": f"{8 + number % 12}:{number % 6}0", "note": LONG}, now=now)
            visits.add(person, {"sum_kopecks": 100 + number, "paid_kopecks": 0}, now=now)
    assert len(read(papers.pdf(papers.day(today)))) == 1


def test_forty_five_bookings_stand_on_one_page_and_nobody_is_left_out(now: dt.datetime) -> None:
    today = now.date()
    for number in range(45):
        person = client(now, f"Гостев{number:02} Александр", "+79162041833")
        clients.update(person, {"allergies": "латекс" if number % 4 == 0 else ""}, now=now)
        bookings.add(person, {"day": today, "time": f"{9 + number // 5}:{number % 5}0", "services": "Чистка"}, now=now)
    for number in range(12):
        recalls.add(client(now, f"Звонков{number:02}"), today, "профосмотр", now=now)
    pages = read(papers.pdf(papers.day(today)))
    assert len(pages) == 1
    assert {f"Гостев{number:02}" for number in range(45)} <= set(re.findall(r"Гостев\d\d", pages[0]))
    assert pages[0].count("латекс") == 12
    assert len(re.findall(r"Звонков\d\d", pages[0])) >= 3


@pytest.mark.parametrize("where", ["sticky_note", "allergies"])
@pytest.mark.parametrize("story", ["очень важно, " * 1000, "Й" * 15_000], ids=["words", "one word"])
def test_a_story_about_one_client_leaves_the_others_on_the_sheet(where: str, story: str, now: dt.datetime) -> None:
    today = now.date()
    for number in range(12):
        person = client(now, f"Гостев{number:02}", **({where: story} if number in (0, 5) else {}))
        bookings.add(person, {"day": today, "time": f"{9 + number}:00"}, now=now)
        called = client(now, f"Звонков{number:02}")
        recalls.add(called, today - dt.timedelta(number), story[:500] if number == 3 else "", now=now)
    for masked in (False, True):
        (page,) = read(papers.pdf(papers.day(today, masked=masked)))
        assert re.findall(r"Гостев\d\d", page) == [f"Гостев{number:02}" for number in range(12)]
        assert re.findall(r"Звонков\d\d", page) == [f"Звонков{number:02}" for number in range(10)]
        assert "…" in page


def test_a_number_where_a_story_is_cut_is_masked_as_a_whole(now: dt.datetime) -> None:
    for before in range(220, 240):
        person = client(now, "Гостев", sticky_note="я" * before + " 89162041833 " + "я" * 300)
        bookings.add(person, {"day": now.date()}, now=now)
    page = words(papers.day(now.date(), masked=True))
    assert "Гостев" in page
    assert not re.search(r"89|162|204|183", page.replace(" ", ""))


def test_no_digit_of_a_masked_phone_leaks(now: dt.datetime) -> None:
    today = now.date()
    secret = "звонить 8 (916) 204-18-33, мама 2041833, +79162041833"
    person = anna(now, allergies=secret, sticky_note=secret, surname=f"Орлова {secret}")
    bookings.add(person, {"day": today, "time": "14:30", "services": secret, "note": secret}, now=now)
    other = clients.add({"surname": "Белов", "phones": ["спросить у мамы 2041833"]}, now=now)
    recalls.add(other, today, secret, now=now)
    visits.add(other, {"sum_kopecks": 5000, "paid_kopecks": 0}, now=now)
    bare = re.sub(r"\D", "", words(papers.day(today)))
    assert "2041833" in bare
    masked = words(papers.day(today, masked=True))
    assert "204" not in re.sub(r"\D", "", masked)
    assert "1833" not in re.sub(r"\D", "", masked)
    assert "+7 916" in masked
    assert "33" in masked
    assert "14:30" in masked


@pytest.mark.parametrize(("number", "shown"), [
    ("+79162041833", "+7 916 •••-••-33"),
    ("+375291234567", None),
    ("2-18-33", "•-••-••"),
    ("спросить у мамы 2041833", "спросить у мамы •••••••"),
    ("", ""),
])  # fmt: skip
def test_a_masked_number_shows_its_town_and_its_end(number: str, shown: str | None) -> None:
    masked = phones.masked(number)
    if shown is not None:
        assert masked == shown
    assert sum(letter.isdigit() for letter in masked) <= 6


@pytest.mark.parametrize(("typed", "shown"), [
    ("с 22.11.2026 в 14:30", "с 22.11.2026 в 14:30"),
    ("краска 6.3, 2 тюбика", "краска 6.3, 2 тюбика"),
    ("тел. 8-916-204-18-33!", "тел. •-•••-•••-••-••!"),
    ("89162041833", "•••••••••••"),
    ("8/916/204/18/33, 8_916_204_18_33 с 22/11/2026", "•/•••/•••/••/••, •_•••_•••_••_•• с 22/11/2026"),
])  # fmt: skip
def test_numbers_among_words_are_masked_and_days_are_not(typed: str, shown: str) -> None:
    assert phones.masked_in(typed) == shown


# Labels


def test_labels_stand_in_order_and_leave_out_who_has_no_address(now: dt.datetime) -> None:
    first = client(now, "Авдеева", address="Лесная, 1")
    client(now, "Безадресный")
    second = client(now, "Ветров", address="Лесная, 2")
    content, number = papers.labels_pdf(clients.ordered_ids(), "address", papers.GRIDS[0].sheet)
    assert number == 2
    found = " ".join(read(content))
    assert found.index("Авдеева") < found.index("Лесная, 1") < found.index("Ветров")
    assert "Безадресный" not in found
    assert papers.labels([second, first], "address")[0].lines[0] == "Ветров"


@pytest.mark.parametrize("line", papers.LINES)
def test_each_line_of_a_label_can_be_chosen(line: str, now: dt.datetime) -> None:
    person = anna(now)
    expected = {"address": "Лесная, 14", "phone": "+7 916 204-18-33", "card": "0012", "name": "Орлова"}
    assert expected[line] in " ".join(papers.labels([person], line)[0].lines)


@pytest.mark.parametrize("grid", papers.GRIDS, ids=lambda grid: grid.key)
def test_every_grid_fits_an_a4_and_begins_where_it_is_told(grid: papers.Grid, now: dt.datetime) -> None:
    sheet = grid.sheet
    width = 2 * sheet.left_mm + sheet.columns * sheet.width_mm + (sheet.columns - 1) * sheet.gap_x_mm
    height = 2 * sheet.top_mm + sheet.rows * sheet.height_mm + (sheet.rows - 1) * sheet.gap_y_mm
    assert abs(width - 210) <= 1
    assert height <= 298
    people = [client(now, f"Человек{n}") for n in range(2)]
    places = sheet.columns * sheet.rows
    assert len(read(papers.labels_pdf(people, "name", sheet, start=places - 1)[0])) == 1
    assert len(read(papers.labels_pdf(people, "name", sheet, start=places)[0])) == 2
    for start in (0, places + 1):
        with pytest.raises(SalonError) as refused:
            papers.labels_pdf(people, "name", sheet, start=start)
        assert refused.value.field == "start"


@pytest.mark.parametrize("grid", papers.GRIDS, ids=lambda grid: grid.key)
def test_all_names_of_a_sheet_have_one_size(grid: papers.Grid) -> None:
    labels = [Label((name, "ул. Лесная, 14")) for name in ("Ли Анна", "Большакова Александра Константиновна")]
    document = pypdfium2.PdfDocument(output.of_labels(labels, grid.sheet))
    try:
        sizes = {round(part.get_font_size(), 2) for part in document[0].get_objects()}
        assert len(sizes) == 2  # of names, and of what stands below them
    finally:
        document.close()


def test_labels_for_nobody_are_refused() -> None:
    with pytest.raises(SalonError):
        papers.labels_pdf([], "name", papers.GRIDS[0].sheet)


# Forms


@pytest.mark.parametrize("key", [form.key for form in forms.texts.FORMS])
@pytest.mark.parametrize("language", text.LANGUAGES)
def test_a_form_of_the_program_is_one_sheet_with_the_facts_in_it(key: str, language: str, now: dt.datetime) -> None:
    for name, value in (("legal_name", "ООО «Ромашка»"), ("inn", "7701234567"), ("ogrn", "1027700132195")):
        settings.put(name, value, now=now)
    with text.spoken(language):
        pages = read(papers.pdf(papers.form(key, anna(now), today=now.date())))
        assert len(pages) == 1
        assert len(read(papers.pdf(papers.form(key, today=now.date())))) == 1
    for expected in ("Орлова Анна Павловна", "ООО «Ромашка»"):
        assert expected in pages[0]
    assert not re.search(r"[{}#@|]", pages[0])


def test_what_is_not_known_is_a_line_to_write_on(now: dt.datetime) -> None:
    body = "Я, {client}, {birthday}, {phone}, {address}, {site}; сегодня {today}."
    found = words(papers.form_with("Бланк", body, client(now), today=now.date()))
    assert found.count("___") >= 4
    assert "Белов" in found
    assert "22.11.2026" in found


def test_the_visit_fills_the_service_and_the_specialist(now: dt.datetime) -> None:
    person = anna(now)
    visit = visits.add(person, {"services": ["Пломба"], "specialist": "Белова К. А."}, now=now)
    found = words(papers.form("intervention", person, today=now.date(), visit_id=visit))
    assert "Пломба" in found
    assert "Белова К. А." in found


def test_places_to_sign_stand_where_the_form_says_and_otherwise_at_its_end(now: dt.datetime) -> None:
    today = now.date()
    plain = words(papers.form_with("Бланк", "Текст.", today=today))
    assert plain.count("Подпись") == 1
    two = papers.form_with("Бланк", "Текст.\n@ Подпись врача | Дата\n@ Подпись пациента | Дата\n@", today=today)
    assert words(two).count("Подпись") == 2
    assert "@" not in words(two)
    assert "Подпись врача" in words(papers.form("intervention", today=today))


def test_words_of_a_client_are_no_placeholders_and_no_headings(now: dt.datetime) -> None:
    person = client(now, "{phone}", address="# не заголовок")
    found = words(papers.form_with("Бланк", "{client} {address}\n{address}", person, today=now.date()))
    assert "{phone} # не заголовок # не заголовок" in found


def test_every_kind_of_paper_has_a_name() -> None:
    assert all(kind.title() for kind in papers.PAPERS)
    assert len({kind.key for kind in papers.PAPERS}) == len(papers.PAPERS)
