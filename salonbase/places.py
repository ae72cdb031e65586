"""Kinds of places on this computer in which a base must not live, though a backup may."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePath

from salonbase.text import text

_CLOUDS = (
    (r"onedrive", "OneDrive"),
    (r"dropbox", "Dropbox"),
    (r"yandex\.?\s?disk|яндекс\.?\s?диск", "Яндекс.Диск"),
    (r"google\s?drive|my drive$|мой диск$|гугл\s?диск", "Google Drive"),
    (r"icloud|mobile documents$|com~apple~clouddocs", "iCloud"),
    (r"облако\s?mail|mail\.ru\s?cloud|cloud\s?mail\.ru", "Облако Mail.ru"),
    (r"cloudstorage$", "CloudStorage"),
    (r"nextcloud|owncloud|megasync|pcloud|box\s?sync|syncthing", "Nextcloud"),
)
_NETWORK = re.compile(r"nfs\d?|cifs|smb\w*|afpfs|9p|ncpfs|afs|ceph|glusterfs|webdav|davfs|fuse\.(?!ext|ntfs|exfat).+")


def warning(folder: Path, mounts: str | None = None) -> str | None:
    """Why a base must not live in ``folder``, in a sentence; None where it may.

    ``mounts`` is the table of /proc/mounts, read from there unless given. The folder need not exist yet.
    """
    place = _existing(folder)
    cloud = _cloud(folder.absolute()) or _cloud(place)  # a link may lead there
    if cloud:
        return text(
            "Places",
            "This folder is copied to the cloud by {name}, which can spoil an open base. Keep the base elsewhere and "
            "put backups here.",
            name=cloud,
        )
    kind = _kind(place, mounts)
    if kind == "network":
        return text(
            "Places",
            "This folder is on another computer. A base in it can be spoiled by a bad connection: keep the base on "
            "this computer and put backups there.",
        )
    if kind == "removable":
        return text(
            "Places",
            "This folder is on a removable disk. Keep the base on this computer and put backups on the removable disk.",
        )
    return None


def _existing(folder: Path) -> Path:
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    return place.resolve()


def _cloud(folder: PurePath) -> str:
    for part in folder.parts:
        for pattern, name in _CLOUDS:
            if re.match(pattern, part.casefold()):
                return name
    return ""


def _kind(place: Path, mounts: str | None) -> str:
    if sys.platform == "win32":
        return _kind_on_windows(place)
    if sys.platform == "darwin" and mounts is None:
        return "removable" if place.parts[:2] == ("/", "Volumes") and len(place.parts) > 2 else ""
    return _kind_by_mounts(place, mounts if mounts is not None else _read("/proc/mounts"))


def _kind_on_windows(place: Path) -> str:
    if str(place).startswith("\\\\"):
        return "network"
    import ctypes

    number = ctypes.windll.kernel32.GetDriveTypeW(place.anchor)  # type: ignore[attr-defined,unused-ignore]
    return {2: "removable", 4: "network", 5: "removable"}.get(number, "")


def _kind_by_mounts(place: Path, mounts: str) -> str:
    nearest, source, kind = -1, "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = PurePath(re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), parts[1]))
        if place.is_relative_to(point) and len(point.parts) >= nearest:
            nearest, source, kind = len(point.parts), parts[0], parts[2]
    if _NETWORK.fullmatch(kind) or source.startswith("//"):
        return "network"
    media = place.parts[1:2] == ("media",) or place.parts[1:3] == ("run", "media")
    return "removable" if (media and nearest > 2) or _is_removable(source) else ""


def _is_removable(source: str) -> bool:
    """Whether the kernel calls the disk behind a partition (/dev/sdb1) removable."""
    disk = re.sub(r"p?\d+$", "", os.path.basename(source)) if source.startswith("/dev/") else ""  # noqa: PTH119
    return bool(disk) and _read(f"/sys/block/{disk}/removable").strip() == "1"


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return ""
