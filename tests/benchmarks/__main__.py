"""``uv run python -m tests.benchmarks [--clients N …] [--short]``: how fast it is, and how that grows.

Every figure stands beside a floor that was measured in the same run on the same machine: a raw cursor on the same
encrypted file, or a bare window of Qt. An exclamation mark stands where a promise is not kept; the exit code is 1 then.
"""

from __future__ import annotations

import argparse
import os
import sys

from tests.benchmarks import running

SIZES = (1_000, 10_000, 100_000)


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--clients", type=int, nargs="+", default=SIZES, help="sizes of the base (ten visits a client)")
    parser.add_argument("--short", action="store_true", help="one small base, a few rounds, and no judgement")
    parser.add_argument("--no-window", action="store_true", help="only the figures that need no Qt")
    parser.add_argument("--folder", help="where to make the bases, for the disk whose speed is to be measured")
    chosen = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen" if not os.environ.get("DISPLAY") else "xcb")
    sizes = (1_000,) if chosen.short else tuple(chosen.clients)
    rounds = 10 if chosen.short else 100
    kept = running.run(sizes, rounds=rounds, windows=not chosen.no_window, folder=chosen.folder, say=print)
    return 0 if kept or chosen.short else 1


if __name__ == "__main__":
    sys.exit(main())
