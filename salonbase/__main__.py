"""``python -m salonbase`` is ``salonbase``; the frozen program also starts itself to read foreign files."""

from __future__ import annotations

import sys

from salonbase.cli import main

if __name__ == "__main__":
    if sys.argv[1:2] == ["--read-foreign-file"]:  # reading.FLAG; not imported, because each start would pay for it
        from salonbase import sandbox

        sandbox.main()
    else:
        sys.exit(main())
