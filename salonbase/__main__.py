"""``python -m salonbase`` is ``salonbase``."""

from __future__ import annotations

import sys

from salonbase.cli import main

if __name__ == "__main__":
    sys.exit(main())
