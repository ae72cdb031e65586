"""The file of a backup, ``….sbbackup``: a ZIP that holds the encrypted file, its key file and what they are.

docs/file-format.md describes it. Nothing here opens the encrypted file; ``salonbase.backup`` does.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from salonbase import files
from salonbase.errors import SalonError
from salonbase.text import text

ENDING = ".sbbackup"
FORMAT = "SalonBase backup"
VERSION = 1
DATABASE = "clients.db"
KEYS = "keys.json"
MANIFEST = "manifest.json"
README = "КАК_ВОССТАНОВИТЬ.txt"
_CHUNK = 1024 * 1024
_SPOILED = (  # what zipfile and json raise about files of others
    ValueError, KeyError, TypeError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; ``rows`` counts each table, ``operation`` is the newest step of the history."""

    base: str
    made_at: str  # ISO with the offset from UTC
    schema: int
    size: int
    sha256: str
    operation: int
    rows: Mapping[str, int]
    format: str = FORMAT
    version: int = VERSION

    @property
    def moment(self) -> dt.datetime:
        """When it was made, aware."""
        return dt.datetime.fromisoformat(self.made_at)

    @property
    def is_plain(self) -> bool:
        """Whether everything is of the kind that it should be: a manifest may come from anywhere."""
        numbers = (self.schema, self.size, self.operation)
        return all(type(number) is int for number in numbers) and isinstance(self.rows, dict)


def name_at(moment: dt.datetime, folder: Path) -> Path:
    """A free file name for a backup of this local minute."""
    stem = f"SalonBase_{moment:%Y-%m-%d_%H-%M}"
    path, number = folder / f"{stem}{ENDING}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{ENDING}"
    return path


def write(path: Path, database: Path, key_file: bytes | None, manifest: Manifest, progress: Progress) -> None:
    """Write a backup into a new file and make it durable; ``progress`` counts bytes and may raise Cancelled."""
    with zipfile.ZipFile(path, "x", zipfile.ZIP_STORED, allowZip64=True) as archive:
        with database.open("rb") as source, archive.open(DATABASE, "w", force_zip64=True) as target:
            _pour(source, target, manifest.size, progress)
        if key_file is not None:
            archive.writestr(KEYS, key_file)
        archive.writestr(MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=2))
        archive.writestr(README, _how_to_restore())
    files.sync(path)


def read_manifest(path: Path) -> Manifest:
    """What the backup says of itself; raises SalonError where the file is no backup of ours, or of a newer version."""
    try:
        with zipfile.ZipFile(path) as archive:
            values = json.loads(_small(archive, MANIFEST))
        if values["format"] != FORMAT:
            raise ValueError(values["format"])
        newer = values["version"] > VERSION
        manifest = Manifest(**values) if not newer else None
        if manifest is not None and manifest.moment.tzinfo is None:
            raise ValueError(manifest.made_at)
        if manifest is not None and not manifest.is_plain:
            raise ValueError(values)
    except FileNotFoundError:
        raise SalonError(text("Backup", "The backup is not there any more.")) from None
    except OSError as error:
        raise files.sentence_of(error) from error
    except _SPOILED as error:
        raise damaged() from error
    if manifest is None:
        raise SalonError(text("Backup", "This backup was made by a newer SalonBase. Install the newer version."))
    return manifest


def unpack(path: Path, folder: Path, progress: Progress) -> Manifest:
    """Unpack the encrypted file and the key file into ``folder``; raises SalonError where a byte differs."""
    manifest = read_manifest(path)
    try:
        with zipfile.ZipFile(path) as archive:
            with archive.open(DATABASE) as source, (folder / DATABASE).open("xb") as target:
                found = _pour(source, target, manifest.size, progress)
            files.sync(folder / DATABASE)
            if KEYS in archive.namelist():
                files.replace(folder / KEYS, _small(archive, KEYS))
    except OSError as error:
        raise files.sentence_of(error) from error
    except _SPOILED as error:
        raise damaged() from error
    if found != manifest.sha256:
        raise damaged()
    return manifest


def key_file(path: Path) -> bytes | None:
    """The key file of the backup, None where it was made without one; raises SalonError as ``read_manifest`` does."""
    read_manifest(path)
    try:
        with zipfile.ZipFile(path) as archive:
            return _small(archive, KEYS) if KEYS in archive.namelist() else None
    except OSError as error:
        raise files.sentence_of(error) from error
    except _SPOILED as error:
        raise damaged() from error


def sum_of(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def damaged() -> SalonError:
    """The refusal of a file that is not what was written."""
    return SalonError(text("Backup", "This file is no whole backup of SalonBase. Choose another one."))


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _CHUNK:
        raise zipfile.BadZipFile("larger than any of ours")
    return archive.read(name)


def _pour(source: IO[bytes], target: IO[bytes], size: int, progress: Progress) -> str:
    digest, done = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        target.write(chunk)
        digest.update(chunk)
        done += len(chunk)
        if done > size:
            raise zipfile.BadZipFile("longer than its manifest says")
        progress(done, size)
    return digest.hexdigest()


def _how_to_restore() -> str:
    return text(
        "Backup",
        "This is a backup of a SalonBase base. Everything about clients in it is encrypted.\n\n"
        "How to restore it with the program\n"
        "1. Install SalonBase on any computer and start it.\n"
        "2. Press “Restore from a backup…” on the first page and choose this file (.sbbackup). Do not unpack it.\n"
        "3. Type the master password that was in use when the backup was made, or the 48 digits of the recovery "
        "sheet.\n\n"
        "How to restore it by hand\n"
        "1. This file is a ZIP archive. Unpack clients.db and keys.json into a new empty folder.\n"
        "2. Start SalonBase, press “Another base…” or “I have a base already…” and choose this folder.\n"
        "3. Type the same password or the same digits.\n\n"
        "Without the password and without the recovery sheet nobody can open it, neither can the "
        "makers of the program.\n",
    )
