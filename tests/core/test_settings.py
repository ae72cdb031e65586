"""The salon's settings: what nobody chose has its default, what was chosen is checked."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import history, settings
from salonbase.errors import SalonError
from salonbase.models import Operation, Setting

pytestmark = pytest.mark.usefixtures("salon")


@pytest.mark.parametrize("line", settings.SETTINGS, ids=lambda line: line.key)
def test_a_setting_that_nobody_chose_has_its_default(line: settings.Line) -> None:
    assert settings.get(line.key) == line.default
    assert line.kind in {"bool", "int", "choice", "text"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("salon_name", "Салон «Ёлка»"),
        ("trade", "dental"),
        ("client_word", "patient"),
        ("lock_minutes", 0),
        ("uses_teeth", True),
        ("recovery_confirmed", True),
    ],
)
def test_what_was_chosen_is_kept_and_undone(now: dt.datetime, key: str, value: str | int | bool) -> None:
    former = settings.get(key)
    settings.put(key, value, now=now)
    assert settings.get(key) == settings.values()[key] == value
    history.undo(history.newest(), now=now)
    assert settings.get(key) == former


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lock_minutes", -1),
        ("lock_minutes", 241),
        ("lock_minutes", "10"),
        ("lock_minutes", True),
        ("trade", "bakery"),
        ("client_word", ""),
        ("uses_teeth", 1),
        ("salon_name", 5),
    ],
)
def test_an_impossible_value_is_refused_beside_its_setting(now: dt.datetime, key: str, value: str | int | bool) -> None:
    with pytest.raises(SalonError) as refused:
        settings.put(key, value, now=now)
    assert refused.value.field == key
    assert Operation.select().count() == 0


def test_choosing_what_is_chosen_already_leaves_no_trace(now: dt.datetime) -> None:
    settings.put("lock_minutes", 10, now=now)
    assert (Setting.select().count(), Operation.select().count()) == (0, 0)
    settings.put("lock_minutes", 5, now=now)
    settings.put("lock_minutes", 5, now=now)
    assert Operation.select().count() == 1
    settings.put("lock_minutes", 10, now=now)
    assert settings.get("lock_minutes") == 10


def test_words_are_kept_on_one_line(now: dt.datetime) -> None:
    settings.put("address", " ул. Лесная,\n 14 ", now=now)
    assert settings.get("address") == "ул. Лесная, 14"


def test_a_folder_is_kept_with_every_space_in_its_name(now: dt.datetime) -> None:
    settings.put("second_backup_folder", " D:\\Копии  базы ", now=now)
    assert settings.get("second_backup_folder") == "D:\\Копии  базы"


def test_all_settings_come_by_one_query(now: dt.datetime) -> None:
    settings.put("salon_name", "Ёлка", now=now)
    Setting.insert(key="of_a_later_version", value="1").execute()
    with assert_query_count(1):
        values = settings.values()
    assert values.keys() == {line.key for line in settings.SETTINGS}


def test_an_unknown_key_is_a_bug(now: dt.datetime) -> None:
    with pytest.raises(KeyError):
        settings.get("colour_of_the_door")
    with pytest.raises(KeyError):
        settings.put("colour_of_the_door", "red", now=now)
