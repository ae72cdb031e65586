"""The demo: invented, the same every time, and with something to show on every screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from salonbase import base, cards, catalogue, clients, demo, keys, letterhead, models, settings
from salonbase.demo import people
from salonbase.errors import SalonError
from salonbase.models import MODELS, Client, Service, Specialist, tuples
from salonbase.reading.pictures import looks_prepared
from tests.bases import CHEAP

TRADES = ("salon", "dental", "empty")


def whole(number: int, seed: int, now: dt.datetime, trade: str = "salon") -> list[list[tuple[object, ...]]]:
    """Every row of a demo."""
    opened = base.in_memory()
    try:
        cards.apply_template(trade, now=now)
        demo.fill(number, seed, now=now)
        return [models.tuples(model.select()) for model in MODELS]
    finally:
        base.close(opened)


@pytest.mark.parametrize("trade", TRADES)
def test_the_same_seed_and_day_give_the_same_base(now: dt.datetime, trade: str) -> None:
    assert whole(60, 7, now, trade) == whole(60, 7, now, trade)


def test_another_seed_or_day_gives_another_base(now: dt.datetime) -> None:
    assert whole(60, 7, now) != whole(60, 8, now)
    assert whole(60, 7, now) != whole(60, 7, now + dt.timedelta(days=1))


@pytest.mark.parametrize("number", [1, 2, 24, 25, 50, 101])
def test_a_demo_of_any_size_can_be_made(salon: base.Base, now: dt.datetime, number: int) -> None:
    done: list[tuple[int, int]] = []
    demo.fill(number, 1, now=now, progress=lambda *step: done.append(step))
    assert clients.count() == number
    assert Client.select().count() - number == (3 if number > 49 else 0)
    assert done[-1][0] == done[-1][1] == Client.select().count()


def test_a_demo_of_nobody_is_refused(salon: base.Base, now: dt.datetime) -> None:
    with pytest.raises(SalonError):
        demo.fill(0, 1, now=now)


def test_a_demo_that_is_stopped_leaves_nothing(salon: base.Base, now: dt.datetime) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.fill(50, 1, now=now, progress=stop)
    assert [model.select().count() for model in MODELS] == [0] * len(MODELS)


@pytest.mark.parametrize(
    ("father", "son", "daughter"),
    [
        ("Пётр", "Петрович", "Петровна"), ("Юрий", "Юрьевич", "Юрьевна"), ("Дмитрий", "Дмитриевич", "Дмитриевна"),
        ("Илья", "Ильич", "Ильинична"), ("Никита", "Никитич", "Никитична"), ("Лев", "Львович", "Львовна"),
        ("Игорь", "Игоревич", "Игоревна"), ("Николай", "Николаевич", "Николаевна"), ("Яков", "Яковлевич", "Яковлевна"),
        ("Иван", "Иванович", "Ивановна"), ("Георгий", "Георгиевич", "Георгиевна"), ("Матвей", "Матвеевич", "Матвеевна"),
    ],
)  # fmt: skip
def test_children_are_called_by_their_father(father: str, son: str, daughter: str) -> None:
    assert (people.patronymic(father, "m"), people.patronymic(father, "f")) == (son, daughter)


@pytest.mark.parametrize(
    ("his", "hers"),
    [("Орлов", "Орлова"), ("Белецкий", "Белецкая"), ("Луговской", "Луговская"), ("Черных", "Черных"),
     ("Кузьмин", "Кузьмина"), ("Королёв", "Королёва"), ("Шевчук", "Шевчук")],
)  # fmt: skip
def test_a_woman_bears_the_feminine_surname(his: str, hers: str) -> None:
    assert people.feminine(his) == hers


def test_a_demo_in_a_folder_says_that_it_is_one(tmp_path: Path, now: dt.datetime) -> None:
    folder = tmp_path / "demo"
    base.close(demo.create(folder, number=3, now=now))
    assert demo.password_of(folder) == demo.PASSWORD
    assert demo.password_of(tmp_path) is None


@pytest.mark.parametrize("trade", TRADES)
def test_papers_of_a_demo_have_a_head_and_a_logo(tmp_path: Path, now: dt.datetime, trade: str) -> None:
    opened = demo.create(tmp_path / "demo", number=1, now=now, trade=trade)
    head = letterhead.head()
    assert head.name
    assert len(head.lines) == 2
    assert looks_prepared(head.logo)
    assert bool(settings.get("licence")) == (trade == "dental")
    assert not int(settings.get("inn"))  # nobody's
    base.close(opened)


def test_a_base_of_ones_own_in_the_folder_of_a_demo_is_no_demo(tmp_path: Path, now: dt.datetime) -> None:
    base.close(demo.create(tmp_path, number=1, now=now))
    keys.set_master(tmp_path, bytes(16), "собственный пароль", cost=CHEAP)
    assert demo.password_of(tmp_path) is None


def test_a_demo_is_not_made_over_a_base(tmp_path: Path, now: dt.datetime) -> None:
    base.close(demo.create(tmp_path, number=3, now=now))
    before = (tmp_path / base.FILE).read_bytes()
    with pytest.raises(SalonError):
        demo.create(tmp_path, number=3, now=now)
    assert (tmp_path / base.FILE).read_bytes() == before


def test_a_demo_that_is_stopped_leaves_no_half_base(tmp_path: Path, now: dt.datetime) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.create(tmp_path, number=3, now=now, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_the_catalogue_of_a_demo_is_found_as_any_other(salon: base.Base, now: dt.datetime) -> None:
    demo.fill(3, 1, now=now)
    for model in (Service, Specialist):
        assert all(key == catalogue.key(name) for key, name in tuples(model.select(model.search_key, model.name)))
