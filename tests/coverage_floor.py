"""The floor of branch coverage, read from the data of the last run with ``--cov``: core 95 %, interface 80 %.

``uv run python -m tests.coverage_floor`` ends with 1 where a floor is broken.
"""

from __future__ import annotations

import io
import sys

import coverage

FLOORS = {"salonbase": 95.0, "ui": 80.0}


def main() -> int:
    """Print each package's figure beside its floor."""
    measured = coverage.Coverage()
    measured.load()
    broken = 0
    for package, floor in FLOORS.items():
        reached = measured.report(include=f"{package}/*", file=io.StringIO())
        print(f"{package}: {reached:.1f} % of branches (floor {floor:.0f} %)")
        broken += reached < floor
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
