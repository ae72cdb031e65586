"""The long form of the tests with kill -9: ``uv run python -m tests.faults [KILLS]`` (500 unless said otherwise)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from salonbase import base
from tests import bases
from tests.faults import killing


def main() -> int:
    """Print how many acknowledged commits were lost; the exit code is 0 where there were none."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "base"
        base.close(bases.create(folder, killing.NOW))
        toll = killing.kill_often(folder, kills)
    print(
        f"{toll.kills} kills, {toll.commits} commits: {toll.lost} lost, {toll.halves} halves, {toll.problems} problems"
    )
    return 1 if toll.lost or toll.halves or toll.problems else 0


if __name__ == "__main__":
    sys.exit(main())
