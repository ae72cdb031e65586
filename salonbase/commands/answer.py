"""What a command of the command line says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """``value`` is for a machine, ``lines`` for a person, ``code`` for the shell."""

    value: Any
    lines: list[str] = field(default_factory=list)
    code: int = 0
