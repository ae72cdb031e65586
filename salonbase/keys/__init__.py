"""The key of a base: ROOT, what is derived from it, and the ways to it.

ROOT is 16 random bytes. It stands on the recovery sheet (``digits``) and, wrapped, in the slots of the key file: the
slot *master* opens with the master password everywhere, the slot *computer* with the PIN and a secret that lives in the
password store of this computer. docs/file-format.md holds the exact derivations.

The unlock page asks here before anything is typed, therefore ``cryptography`` is loaded by what really needs it.
"""

from __future__ import annotations

import base64
import datetime as dt
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from salonbase import files, keyring_store
from salonbase.errors import KeyFileDamaged, KeyFileMissing, KeyringSilent, SalonError, WrongPassword
from salonbase.keys import attempts, guessing, keyfile, recovery
from salonbase.keys.keyfile import KeyFile, Slot
from salonbase.text import text

DATABASE = "clients.db"
MASTER = "master"
COMPUTER = "computer"
SHORTEST_PASSWORD = 8
SHORTEST_PIN = 4

Cost = guessing.Cost
MASTER_COST, PIN_COST = guessing.MASTER, guessing.PIN

_SALT = b"SalonBase/v1"
_NONCE = 12


def new_root() -> bytes:
    """A new key, 16 random bytes; whoever has it opens everything, so it is never written down but on paper."""
    return secrets.token_bytes(16)


def digits(root: bytes) -> str:
    """The key for the recovery sheet: "123456-…", eight groups of six digits."""
    return recovery.digits(root)


def root_of_digits(typed: str) -> bytes:
    """The key behind the digits of a recovery sheet; raises SalonError that names the wrong group."""
    return recovery.root_of_digits(typed)


def cipher_key(root: bytes) -> bytes:
    """The 32 bytes by which the file is encrypted."""
    return _derived(root, b"dek", 32)


def cipher_salt(root: bytes) -> bytes:
    """The 16 bytes with which the encrypted file begins."""
    return _derived(root, b"salt", 16)


def base_id(root: bytes) -> str:
    """The name by which files of one base know each other, 16 hex digits; it tells nothing about the key."""
    return _derived(root, b"base", 8).hex()


def is_key_of(root: bytes, path: Path) -> bool:
    """Whether the closed file of a base begins with the salt of this key; a damaged beginning says no."""
    try:
        with path.open("rb") as file:
            return file.read(16) == cipher_salt(root)
    except OSError:
        return False


def set_master(folder: Path, root: bytes, password: str, *, cost: Cost = MASTER_COST) -> None:
    """Set the master password; the key file is made anew where it is missing, damaged or of another base.

    Such a former key file is kept beside the new one under another name. The folder is made where it is missing.

    Raises SalonError (field ``password``) where the password is too short. Takes as long as ``cost`` says.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise SalonError(
            text("Keys", "The master password needs at least %n characters.", n=SHORTEST_PASSWORD), field="password"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise files.sentence_of(error) from error
    facts = guessing.facts(cost)
    wrapping = guessing.stretched(password, facts)
    _put_slot(folder, root, MASTER, facts, wrapping)


def open_master(folder: Path, password: str, *, now: dt.datetime) -> bytes:
    """The key by the master password.

    Raises WrongPassword, TooSoon after many wrong tries, KeyFileMissing, KeyFileDamaged. Takes half a second.
    """
    attempts.refuse_too_soon(folder, now=now)
    key_file = keyfile.load(folder)
    slot = _slot(key_file, MASTER)
    root = _unwrapped(key_file, MASTER, slot, guessing.stretched(password, slot.facts))
    if root is None:
        attempts.note_wrong(folder, now=now)
        raise WrongPassword(text("Keys", "This is not the master password."), field="password")
    attempts.note_right(folder, now=now, master=True)
    return root


def is_master(folder: Path, password: str) -> bool:
    """Whether this is the master password, asked by the program itself: it counts as no try."""
    try:
        key_file = keyfile.load(folder)
        slot = _slot(key_file, MASTER)
        return _unwrapped(key_file, MASTER, slot, guessing.stretched(password, slot.facts)) is not None
    except SalonError:
        return False


def change_master(folder: Path, old: str, new: str, *, now: dt.datetime, cost: Cost = MASTER_COST) -> None:
    """Replace the master password; backups made so far keep the old one. Raises as the two steps do."""
    set_master(folder, open_master(folder, old, now=now), new, cost=cost)


def open_digits(folder: Path, typed: str) -> bytes:
    """The key by the recovery sheet; raises SalonError where a group is wrong or the sheet is of another base.

    The key file may be missing, damaged or of another base, as may the salt with which the file of the base begins:
    one of the two that fits is enough, and where none is left only opening the base tells.
    """
    root = root_of_digits(typed)
    try:
        key_file = keyfile.load(folder)
    except (KeyFileMissing, KeyFileDamaged):
        return root
    if key_file.base_id != base_id(root) and not is_key_of(root, folder / DATABASE):
        raise WrongPassword(text("Keys", "This recovery sheet belongs to another base."), field="digits")
    return root


def set_pin(folder: Path, root: bytes, pin: str, *, cost: Cost = PIN_COST) -> None:
    """Set the PIN of this computer.

    Raises SalonError (field ``pin``) where it is too short, KeyringSilent where this computer cannot keep a secret, and
    KeyFileMissing where no master password was set before.
    """
    if len(pin) < SHORTEST_PIN:
        raise SalonError(text("Keys", "The PIN needs at least %n characters.", n=SHORTEST_PIN), field="pin")
    former = keyfile.load(folder).slots.get(COMPUTER)
    device = f"{base_id(root)}-{secrets.token_hex(4)}"
    secret = secrets.token_bytes(32)
    keyring_store.keep(device, base64.b64encode(secret).decode("ascii"))
    facts = {**guessing.facts(cost), "device": device}
    try:
        _put_slot(folder, root, COMPUTER, facts, _of_this_computer(guessing.stretched(pin, facts), secret))
    except BaseException:
        keyring_store.forget(device)
        raise
    if former is not None:
        keyring_store.forget(str(former.facts["device"]))


def open_pin(folder: Path, pin: str, *, now: dt.datetime) -> bytes:
    """The key by the PIN of this computer.

    Raises WrongPassword, TooSoon, KeyFileMissing, KeyFileDamaged, and KeyringSilent where the password store does not
    answer or knows nothing of this base, as in a folder copied from another computer: the master password opens it.
    """
    attempts.refuse_too_soon(folder, now=now)
    key_file = keyfile.load(folder)
    slot = _slot(key_file, COMPUTER)
    secret = keyring_store.find(str(slot.facts.get("device")))
    if secret is None:
        raise KeyringSilent(
            text("Keys", "The PIN works only on the computer where it was set. Use the master password here.")
        )
    root = _unwrapped(
        key_file, COMPUTER, slot, _of_this_computer(guessing.stretched(pin, slot.facts), _decoded(secret))
    )
    if root is None:
        attempts.note_wrong(folder, now=now)
        raise WrongPassword(text("Keys", "This is not the PIN."), field="pin")
    attempts.note_right(folder, now=now, master=False)
    return root


def has_pin(folder: Path) -> bool:
    """Whether the key file has a PIN; it may be the PIN of another computer."""
    try:
        return COMPUTER in keyfile.load(folder).slots
    except SalonError:
        return False


def remove_pin(folder: Path) -> None:
    """Take the PIN away from this computer and from the key file."""
    key_file = keyfile.load(folder)
    slot = key_file.slots.get(COMPUTER)
    if slot is not None:
        keyfile.save(folder, key_file.only(MASTER))
        keyring_store.forget(str(slot.facts["device"]))


def _put_slot(folder: Path, root: bytes, name: str, facts: Mapping[str, Any], wrapping: bytes) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key_file = _own_key_file(folder, base_id(root))
    nonce = secrets.token_bytes(_NONCE)
    wrapped = nonce + AESGCM(wrapping).encrypt(nonce, root, key_file.authenticated(name, facts))
    slot = Slot(facts, wrapped)
    if _unwrapped(key_file, name, slot, wrapping) != root:
        raise AssertionError("a slot that does not open")
    keyfile.save(folder, key_file.with_slot(name, slot))


def _own_key_file(folder: Path, identity: str) -> KeyFile:
    try:
        key_file = keyfile.load(folder)
    except KeyFileMissing:
        return KeyFile(identity)
    except KeyFileDamaged:
        keyfile.put_aside(folder)
        return KeyFile(identity)
    if key_file.base_id != identity:
        keyfile.put_aside(folder)
        return KeyFile(identity)
    return key_file


def _slot(key_file: KeyFile, name: str) -> Slot:
    if name in key_file.slots:
        return key_file.slots[name]
    if name == COMPUTER:
        raise KeyringSilent(text("Keys", "No PIN is set on this computer. Use the master password."))
    raise KeyFileDamaged(text("Keys", "The key file has no master password. The recovery sheet opens the base."))


def _unwrapped(key_file: KeyFile, name: str, slot: Slot, wrapping: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, sealed = slot.wrapped[:_NONCE], slot.wrapped[_NONCE:]
    try:
        return AESGCM(wrapping).decrypt(nonce, sealed, key_file.authenticated(name, slot.facts))
    except (InvalidTag, ValueError):
        return None


def _of_this_computer(stretched: bytes, secret: bytes) -> bytes:
    return _derived(stretched + secret, b"computer", 32)


def _decoded(secret: str) -> bytes:
    try:
        return base64.b64decode(secret, validate=True)
    except ValueError:
        return b""


def _derived(secret: bytes, purpose: bytes, length: int) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=length, salt=_SALT, info=purpose).derive(secret)
