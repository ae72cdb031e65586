"""The key of a base: recovery digits, password, PIN, key file, waiting times."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import keys
from salonbase.errors import KeyFileDamaged, KeyFileMissing, KeyringSilent, SalonError, TooSoon, WrongPassword
from salonbase.keys import attempts, keyfile, recovery
from tests import keyrings
from tests.bases import CHEAP, PASSWORD, ROOT

pytestmark = pytest.mark.usefixtures("english")

SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a key file whose master password is PASSWORD."""
    keys.set_master(tmp_path, ROOT, PASSWORD, cost=CHEAP)
    return tmp_path


@pytest.fixture
def store() -> Iterator[keyrings.Working]:
    """A password store that works."""
    working = keyrings.Working()
    with keyrings.in_use(working):
        yield working


# The recovery sheet


@given(st.binary(min_size=16, max_size=16))
def test_the_digits_of_the_sheet_bring_back_the_key(root: bytes) -> None:
    digits = keys.digits(root)
    assert len(digits) == 55
    assert all(int(group) % 11 == 0 for group in digits.split("-"))
    assert keys.root_of_digits(digits) == root
    assert keys.root_of_digits(digits.replace("-", " ") + "\n") == root
    assert keys.root_of_digits(digits.replace("-", "")) == root


@given(st.binary(min_size=16, max_size=16), st.integers(0, 47), st.integers(1, 9))
def test_every_wrong_digit_is_named_by_its_group(root: bytes, place: int, shift: int) -> None:
    digits = list(keys.digits(root).replace("-", ""))
    digits[place] = str((int(digits[place]) + shift) % 10)
    with pytest.raises(SalonError) as refusal:
        keys.root_of_digits("".join(digits))
    assert refusal.value.field == f"group{place // 6 + 1}"


@given(st.binary(min_size=16, max_size=16), st.integers(0, 7), st.integers(0, 4))
def test_two_digits_that_changed_places_are_noticed(root: bytes, group: int, place: int) -> None:
    digits = list(keys.digits(root).replace("-", ""))
    at = group * 6 + place
    if digits[at] == digits[at + 1]:
        return
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    with pytest.raises(SalonError):
        keys.root_of_digits("".join(digits))


@pytest.mark.parametrize("typed", ["", "123456", "a" * 48, "1" * 49, "999999-" * 8, "٣" * 48])
def test_what_is_no_recovery_key_is_refused_in_words(typed: str) -> None:
    with pytest.raises(SalonError):
        keys.root_of_digits(typed)


def test_one_group_can_be_checked_while_it_is_typed() -> None:
    third = keys.digits(ROOT).split("-")[2]
    assert recovery.word_of_group(third, 3) == ROOT[4:6]
    with pytest.raises(SalonError, match="3"):
        recovery.word_of_group("12345", 3)


def test_the_derivations_never_change() -> None:
    """These values stand in docs/file-format.md; another result could not open any base that was ever made."""
    assert keys.cipher_key(ROOT).hex() == "b6154b8830f8a7795268f46d20412d0283e5e737a979bd051c8bc57cd9e4ecd5"
    assert keys.cipher_salt(ROOT).hex() == "c733776e70bf8a0c023ad50ce89fd318"
    assert keys.base_id(ROOT) == "12fc66843eb46bb7"
    assert keys.digits(ROOT) == "000011-005665-011319-016973-022627-028281-033935-039589"


# The master password


def test_the_master_password_opens_and_a_wrong_one_does_not(folder: Path, now: dt.datetime) -> None:
    assert keys.open_master(folder, PASSWORD, now=now) == ROOT
    with pytest.raises(WrongPassword):
        keys.open_master(folder, PASSWORD + "!", now=now)


def test_the_same_letters_open_however_the_keyboard_composes_them(tmp_path: Path, now: dt.datetime) -> None:
    keys.set_master(tmp_path, ROOT, "мой пароль", cost=CHEAP)
    decomposed = "мой пароль".replace("й", "\u0438\u0306")
    assert keys.open_master(tmp_path, decomposed, now=now) == ROOT


def test_a_short_password_is_refused_beside_its_field(tmp_path: Path) -> None:
    with pytest.raises(SalonError) as refusal:
        keys.set_master(tmp_path, ROOT, "1234567", cost=CHEAP)
    assert refusal.value.field == "password"
    assert not (tmp_path / "keys.json").exists()


def test_a_changed_password_replaces_the_old_one(folder: Path, now: dt.datetime) -> None:
    keys.change_master(folder, PASSWORD, "новый пароль", now=now, cost=CHEAP)
    assert keys.open_master(folder, "новый пароль", now=now) == ROOT
    with pytest.raises(WrongPassword):
        keys.open_master(folder, PASSWORD, now=now)


def test_the_password_costs_what_the_documentation_says() -> None:
    cost = keys.MASTER_COST
    assert (cost.memory_kib, cost.passes, cost.lanes) == (262_144, 3, 4)
    assert keys.PIN_COST.memory_kib == 65_536


def test_the_key_stands_nowhere_in_the_key_file(folder: Path) -> None:
    content = (folder / "keys.json").read_text("utf-8")
    assert ROOT.hex() not in content
    assert PASSWORD not in content
    assert (folder / "keys.json").stat().st_mode & 0o077 == 0


# The key file on bad days


def test_a_missing_key_file_says_that_the_sheet_opens(tmp_path: Path, now: dt.datetime) -> None:
    with pytest.raises(KeyFileMissing):
        keys.open_master(tmp_path, PASSWORD, now=now)


def test_every_flipped_bit_of_the_key_file_is_damage_and_never_a_wrong_password(folder: Path, now: dt.datetime) -> None:
    path = folder / "keys.json"
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        with contextlib.suppress(KeyFileDamaged):  # not raised where the flip fell on a space
            assert keys.open_master(folder, PASSWORD, now=now) == ROOT
    assert attempts.waiting_seconds(folder, now=now) == 0


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'{"format": "SalonBase keys"}', b"\xff\xfe\0", b"7"])
def test_a_key_file_of_rubbish_is_damaged(folder: Path, now: dt.datetime, content: bytes) -> None:
    (folder / "keys.json").write_bytes(content)
    with pytest.raises(KeyFileDamaged):
        keys.open_master(folder, PASSWORD, now=now)
    assert not keys.has_pin(folder)


def test_a_key_file_of_a_newer_program_is_refused_as_such(folder: Path, now: dt.datetime) -> None:
    document = json.loads((folder / "keys.json").read_bytes())
    document["version"] = 2
    (folder / "keys.json").write_text(json.dumps(document), "utf-8")
    with pytest.raises(SalonError, match="newer"):
        keys.open_master(folder, PASSWORD, now=now)


def test_a_key_file_that_asks_for_all_the_memory_is_damaged(folder: Path, now: dt.datetime) -> None:
    key_file = keyfile.load(folder)
    slot = key_file.slots["master"]
    greedy = keyfile.Slot({**slot.facts, "memory_kib": 2**40}, slot.wrapped)
    keyfile.save(folder, key_file.with_slot("master", greedy))
    with pytest.raises(KeyFileDamaged):
        keys.open_master(folder, PASSWORD, now=now)


def test_too_little_memory_for_a_guess_is_said_and_costs_no_try(
    folder: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(
        "cryptography.hazmat.primitives.kdf.argon2.Argon2id", lambda **_: SimpleNamespace(derive=refuse)
    )
    for _ in range(7):
        with pytest.raises(SalonError, match="no free memory"):
            keys.open_master(folder, PASSWORD, now=now)
    assert attempts.waiting_seconds(folder, now=now) == 0


def test_no_fact_of_a_slot_can_be_changed_unnoticed(folder: Path, now: dt.datetime) -> None:
    key_file = keyfile.load(folder)
    slot = key_file.slots["master"]
    other = keyfile.Slot({**slot.facts, "note": "x"}, slot.wrapped)
    keyfile.save(folder, key_file.with_slot("master", other))
    with pytest.raises(WrongPassword):
        keys.open_master(folder, PASSWORD, now=now)


def test_the_sheet_makes_a_new_key_file_where_the_old_one_is_gone(folder: Path, now: dt.datetime) -> None:
    (folder / "keys.json").unlink()
    root = keys.open_digits(folder, keys.digits(ROOT))
    keys.set_master(folder, root, "новый пароль", cost=CHEAP)
    assert keys.open_master(folder, "новый пароль", now=now) == ROOT


def test_a_damaged_key_file_is_kept_aside_when_a_new_one_is_made(folder: Path, now: dt.datetime) -> None:
    (folder / "keys.json").write_bytes(b"spoiled")
    keys.set_master(folder, keys.open_digits(folder, keys.digits(ROOT)), PASSWORD, cost=CHEAP)
    assert (folder / "keys-1.json").read_bytes() == b"spoiled"
    assert keys.open_master(folder, PASSWORD, now=now) == ROOT


def test_the_key_file_of_another_base_is_never_overwritten(folder: Path) -> None:
    keys.set_master(folder, bytes(16), "другой пароль", cost=CHEAP)
    assert keyfile.parse((folder / "keys-1.json").read_bytes()).base_id == keys.base_id(ROOT)


def test_the_sheet_of_another_base_is_refused(folder: Path) -> None:
    with pytest.raises(WrongPassword, match="another base"):
        keys.open_digits(folder, keys.digits(bytes(16)))


def test_the_sheet_opens_although_the_key_file_beside_is_of_another_base(folder: Path) -> None:
    (folder / keys.DATABASE).write_bytes(keys.cipher_salt(bytes(16)) + bytes(4080))
    assert keys.open_digits(folder, keys.digits(bytes(16))) == bytes(16)


def test_a_key_file_without_a_master_slot_says_that_the_sheet_opens(folder: Path, now: dt.datetime) -> None:
    keyfile.save(folder, keyfile.load(folder).only())
    with pytest.raises(KeyFileDamaged, match="sheet"):
        keys.open_master(folder, PASSWORD, now=now)


def test_a_key_file_that_cannot_be_read_is_refused_in_words(tmp_path: Path, now: dt.datetime) -> None:
    (tmp_path / "keys.json").mkdir()
    with pytest.raises(SalonError):
        keys.open_master(tmp_path, PASSWORD, now=now)


def test_a_folder_that_cannot_be_made_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SalonError):
        keys.set_master(tmp_path / "file" / "base", ROOT, PASSWORD, cost=CHEAP)


def test_a_key_file_that_cannot_be_put_aside_is_refused_in_words(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder / "keys.json"))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(SalonError, match="may not be written"):
        keys.set_master(folder, bytes(16), PASSWORD, cost=CHEAP)


def test_a_third_key_file_that_is_put_aside_gets_a_number_of_its_own(folder: Path) -> None:
    keys.set_master(folder, bytes(16), PASSWORD, cost=CHEAP)
    keys.set_master(folder, ROOT, PASSWORD, cost=CHEAP)
    assert sorted(path.name for path in folder.glob("keys*.json")) == ["keys-1.json", "keys-2.json", "keys.json"]


def test_each_key_is_new() -> None:
    assert len({keys.new_root() for _ in range(100)}) == 100


# The PIN of this computer


def test_the_pin_opens_on_this_computer(folder: Path, store: keyrings.Working, now: dt.datetime) -> None:
    assert not keys.has_pin(folder)
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    assert keys.has_pin(folder)
    assert keys.open_pin(folder, "4826", now=now) == ROOT
    with pytest.raises(WrongPassword):
        keys.open_pin(folder, "4827", now=now)
    assert keys.open_master(folder, PASSWORD, now=now) == ROOT


def test_a_copied_folder_does_not_open_with_the_pin(folder: Path, store: keyrings.Working, now: dt.datetime) -> None:
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    with keyrings.in_use(keyrings.Working()), pytest.raises(KeyringSilent, match="master password"):
        keys.open_pin(folder, "4826", now=now)
    assert attempts.waiting_seconds(folder, now=now) == 0


def test_a_spoiled_secret_in_the_store_is_like_a_wrong_pin(
    folder: Path, store: keyrings.Working, now: dt.datetime
) -> None:
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    store.secrets = dict.fromkeys(store.secrets, "это не base64")
    with pytest.raises(WrongPassword):
        keys.open_pin(folder, "4826", now=now)


def test_a_new_pin_leaves_no_secret_of_the_old_one_behind(folder: Path, store: keyrings.Working) -> None:
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    keys.set_pin(folder, ROOT, "9173", cost=CHEAP)
    assert len(store.secrets) == 1
    keys.remove_pin(folder)
    assert not store.secrets
    assert not keys.has_pin(folder)
    keys.remove_pin(folder)


def test_a_pin_that_could_not_be_written_leaves_no_secret_behind_and_the_former_one(
    folder: Path, store: keyrings.Working, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise SalonError("The disk is full.")

    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    before = dict(store.secrets)
    monkeypatch.setattr(keyfile, "save", refuse)
    with pytest.raises(SalonError, match="full"):
        keys.set_pin(folder, ROOT, "9173", cost=CHEAP)
    assert store.secrets == before
    assert keys.open_pin(folder, "4826", now=now) == ROOT


def test_without_a_pin_the_master_password_is_named(folder: Path, store: keyrings.Working, now: dt.datetime) -> None:
    with pytest.raises(KeyringSilent, match="master password"):
        keys.open_pin(folder, "4826", now=now)


def test_a_pin_of_three_digits_is_refused(folder: Path, store: keyrings.Working) -> None:
    with pytest.raises(SalonError) as refusal:
        keys.set_pin(folder, ROOT, "123", cost=CHEAP)
    assert refusal.value.field == "pin"
    assert not store.secrets


def test_where_the_store_keeps_nothing_the_key_file_stays_as_it_was(folder: Path) -> None:
    before = (folder / "keys.json").read_bytes()
    with keyrings.in_use(keyrings.Forgetting()), pytest.raises(KeyringSilent):
        keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    assert (folder / "keys.json").read_bytes() == before


# Waiting


def wrong_tries(folder: Path, number: int, now: dt.datetime) -> dt.datetime:
    """Type a wrong password ``number`` times, waiting as told; return the moment of the last try."""
    for _ in range(number):
        now += SECOND * attempts.waiting_seconds(folder, now=now)
        with pytest.raises(WrongPassword):
            keys.open_master(folder, "не тот пароль", now=now)
    return now


def test_five_wrong_tries_are_free_and_the_next_ones_wait(folder: Path, now: dt.datetime) -> None:
    waits = []
    for _ in range(15):
        now = wrong_tries(folder, 1, now)
        waits.append(attempts.waiting_seconds(folder, now=now))
    assert waits == [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_a_try_that_comes_too_soon_is_refused_even_with_the_right_password(folder: Path, now: dt.datetime) -> None:
    now = wrong_tries(folder, 7, now)
    with pytest.raises(TooSoon) as refusal:
        keys.open_master(folder, PASSWORD, now=now + SECOND)
    assert refusal.value.seconds == 3
    assert keys.open_master(folder, PASSWORD, now=now + 4 * SECOND) == ROOT
    assert attempts.waiting_seconds(folder, now=now + 4 * SECOND) == 0


def test_the_pin_waits_together_with_the_password(folder: Path, store: keyrings.Working, now: dt.datetime) -> None:
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    now = wrong_tries(folder, 8, now)
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    with pytest.raises(TooSoon):
        keys.open_pin(folder, "4826", now=now)
    assert keys.open_pin(folder, "4826", now=now + 8 * SECOND) == ROOT


def test_a_clock_that_is_set_back_does_not_lock_the_salon_out(folder: Path, now: dt.datetime) -> None:
    now = wrong_tries(folder, 7, now) - dt.timedelta(days=400)
    assert attempts.waiting_seconds(folder, now=now) == 4
    assert attempts.waiting_seconds(folder, now=now + SECOND) == 3
    assert keys.open_master(folder, PASSWORD, now=now + 4 * SECOND) == ROOT


def test_the_wait_is_never_shorter_than_it_was_said(folder: Path, now: dt.datetime) -> None:
    now = wrong_tries(folder, 7, now)
    assert attempts.waiting_seconds(folder, now=now + 3.9 * SECOND) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b"[" * 100_000,
        b'{"wrong": 1e999, "wrong_at": 0, "master_at": 0, "put_offs": 0, "put_off_at": 0}',
        b'{"wrong": 9, "wrong_at": NaN, "master_at": 0, "put_offs": 0, "put_off_at": 0}',
    ],
    ids=["nothing", "nested", "endless", "no number"],
)
def test_a_spoiled_memory_of_tries_gives_no_free_ones(folder: Path, now: dt.datetime, content: bytes) -> None:
    wrong_tries(folder, 3, now)
    (folder / attempts.FILE).write_bytes(content)
    wrong_tries(folder, 1, now)
    assert attempts.waiting_seconds(folder, now=now) == 2


# Every fourteen days


def test_the_master_password_is_due_after_fourteen_days(folder: Path, now: dt.datetime) -> None:
    keys.open_master(folder, PASSWORD, now=now)
    assert not attempts.master_due(folder, now=now + dt.timedelta(days=13))
    assert attempts.master_due(folder, now=now + dt.timedelta(days=14))


def test_a_master_password_that_was_typed_on_a_day_to_come_is_due(folder: Path, now: dt.datetime) -> None:
    keys.open_master(folder, PASSWORD, now=now)
    assert not attempts.master_due(folder, now=now - dt.timedelta(hours=2))
    assert attempts.master_due(folder, now=now - dt.timedelta(days=2))


def test_it_can_be_put_off_twice_by_a_day(folder: Path, now: dt.datetime) -> None:
    keys.open_master(folder, PASSWORD, now=now)
    day = now + dt.timedelta(days=14)
    for _ in range(2):
        assert attempts.may_put_off(folder)
        attempts.put_off_master(folder, now=day)
        assert not attempts.master_due(folder, now=day + dt.timedelta(hours=23))
        day += dt.timedelta(days=1)
        assert attempts.master_due(folder, now=day)
    assert not attempts.may_put_off(folder)
    with pytest.raises(SalonError, match="twice"):
        attempts.put_off_master(folder, now=day)
    keys.open_master(folder, PASSWORD, now=day)
    assert not attempts.master_due(folder, now=day)
    assert attempts.may_put_off(folder)


def test_the_pin_does_not_begin_the_fourteen_days_anew(folder: Path, store: keyrings.Working, now: dt.datetime) -> None:
    keys.open_master(folder, PASSWORD, now=now)
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    keys.open_pin(folder, "4826", now=now + dt.timedelta(days=13))
    assert attempts.master_due(folder, now=now + dt.timedelta(days=15))
