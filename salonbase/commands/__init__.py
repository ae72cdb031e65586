"""What the commands do: a plain function each, from the arguments to an Answer that ``salonbase.cli`` prints."""

from __future__ import annotations

from collections.abc import Callable

from salonbase.commands import bases, papers, reports
from salonbase.commands.answer import Answer
from salonbase.commands.bases import demo_base

__all__ = ["COMMANDS", "Answer", "demo_base"]

Command = Callable[..., Answer]
COMMANDS: dict[str, Command] = {
    "import": bases.import_files,
    "find": bases.find,
    "export": bases.export,
    "reports": reports.listing,
    "report": reports.answer,
    "paper": papers.answer,
    "check": bases.check,
    "backup": bases.make_backup,
    "restore": bases.restore,
}
