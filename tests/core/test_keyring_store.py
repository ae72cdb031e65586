"""The password store of the operating system: the real one, and every broken one."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from salonbase import keyring_store
from salonbase.errors import KeyringSilent
from tests import keyrings

pytestmark = pytest.mark.usefixtures("english")

SESSION = Path(__file__).with_name("secret_service.sh")


def test_a_working_store_keeps_finds_and_forgets() -> None:
    with keyrings.in_use(keyrings.Working()):
        assert keyring_store.available()
        keyring_store.keep("trial", "тайна")
        assert keyring_store.find("trial") == "тайна"
        keyring_store.forget("trial")
        assert keyring_store.find("trial") is None
        keyring_store.forget("trial")


def test_asking_whether_there_is_a_store_leaves_nothing_in_it() -> None:
    with keyrings.in_use(store := keyrings.Working()):
        assert keyring_store.available()
        assert not store.secrets


@pytest.mark.parametrize("broken", keyrings.BROKEN, ids=lambda broken: f"{broken.__module__}.{broken.__name__}")
def test_a_broken_store_is_no_store(broken: type[KeyringBackend]) -> None:
    with keyrings.in_use(broken()):
        assert not keyring_store.available()
        with pytest.raises(KeyringSilent, match="master password"):
            keyring_store.keep("trial", "secret")
        keyring_store.forget("trial")


def test_a_store_that_waits_for_ever_is_left_after_its_time() -> None:
    with keyrings.in_use(store := keyrings.Hanging()):
        began = time.monotonic()
        assert not keyring_store.available(patience=0.2)
        with pytest.raises(KeyringSilent):
            keyring_store.find("trial", patience=0.2)
        assert time.monotonic() - began < 2
        store.released.set()


def test_nobody_waits_longer_than_ten_seconds() -> None:
    assert keyring_store.PATIENCE <= 10


def test_a_secret_fits_into_the_store_of_windows() -> None:
    """Windows Credential Locker takes 2,560 bytes of UTF-16; ours is 44 letters of base64."""
    assert len("A" * 44) < 1000


@pytest.mark.secret_service
@pytest.mark.skipif(
    not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon"))), reason="needs gnome-keyring and D-Bus"
)
@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is of Linux")
@pytest.mark.parametrize("story", ["works", "is_lost", "is_locked"])
def test_a_real_secret_service(story: str, tmp_path: Path) -> None:
    """Each story runs in a session bus of its own, with a keyring of its own; see tests/core/secret_service.py."""
    command = ["dbus-run-session", "--", "sh", str(SESSION), sys.executable, story, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip().endswith("well"), done.stdout + done.stderr
