"""Kill a writing process again and again, and count what of its acknowledged work is missing afterwards."""

from __future__ import annotations

import datetime as dt
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from salonbase import base
from salonbase.models import Client, Phone, Visit
from tests.bases import ROOT

AT_LEAST = 5  # commits before a kill, however slow the machine is
NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)


@dataclass(slots=True)
class Toll:
    """The result of many kills."""

    kills: int = 0
    commits: int = 0
    lost: int = 0
    halves: int = 0
    problems: int = 0


def write_for_ever(folder: Path) -> None:
    """Add one client with a phone and a visit after the other; say each number only after its commit."""
    base.open_base(folder, ROOT)
    number = Client.select().count()
    while True:
        number += 1
        name = f"Орлова {number}"
        with base.transaction():
            client_id = Client.insert(
                surname=name,
                search_key=name,
                sort_key=name,
                letter="О",
                created_at=NOW,
                updated_at=NOW,
                note="x" * 3000,
            ).execute()
            Phone.insert(client=client_id, number="+79160000000", digits="9160000000").execute()
            Visit.insert(client=client_id, day=NOW.date(), created_at=NOW, work="Стрижка").execute()
        print(number, flush=True)


def kill_once(folder: Path, seconds: float, toll: Toll) -> None:
    """Let a process write AT_LEAST some clients, go on for about ``seconds``, kill it, open the base and look."""
    command = [sys.executable, "-m", "tests.faults.killing", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = "".join(process.stdout.readline() for _ in range(AT_LEAST))
        time.sleep(seconds)
        process.kill()
        said += process.stdout.read()
    acknowledged = int([line for line in said.split("\n")[:-1] if line][-1])
    opened = base.open_base(folder, ROOT)
    found = Client.select().count()
    toll.kills += 1
    toll.commits += said.count("\n")
    toll.lost += max(0, acknowledged - found)
    toll.halves += abs(found - Phone.select().count()) + abs(found - Visit.select().count())
    toll.problems += len(base.check(opened))
    base.close(opened)


def kill_often(folder: Path, kills: int, *, seed: int = 1, longest: float = 0.2) -> Toll:
    """Kill the writer ``kills`` times after a random time each."""
    dice, toll = random.Random(seed), Toll()
    for _ in range(kills):
        kill_once(folder, dice.uniform(0, longest), toll)
    return toll


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]))
