"""Several short names in one cell: «стрижка; укладка», with quotes around a name that has a semicolon itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable


def joined(items: Iterable[str]) -> str:
    """The names in one cell; none of them has a line break."""
    quoted = (f'"{item.replace(chr(34), chr(34) * 2)}"' if ";" in item or item[:1] == '"' else item for item in items)
    return "; ".join(quoted)


def parted(cell: str) -> tuple[str, ...]:
    """The names of such a cell."""
    rows = csv.reader(io.StringIO(cell), delimiter=";", skipinitialspace=True)
    return tuple(item.strip() for row in rows for item in row if item.strip())
