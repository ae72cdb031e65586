"""What happens with a bug: a calm page instead of a vanished window, a note that holds nothing of any client."""

from __future__ import annotations

import contextlib
import datetime as dt
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from salonbase import __version__, paths
from salonbase.errors import SalonError


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where the bug is, without the words of the error and without values: either could hold personal data."""
    import platform

    lines = [f"SalonBase {__version__}, Python {platform.python_version()}, {platform.system()}", kind.__name__]
    lines += [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace)]
    return "\n".join(lines)


def note(words: str, now: dt.datetime) -> None:
    """Keep a report in the log of this computer; a log that cannot be written is no second bug."""
    place = paths.log_file()
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a", encoding="utf-8") as log:
            log.write(f"{now:%Y-%m-%d %H:%M}\n{words}\n\n")


def catch(refused: Callable[[SalonError], None], crashed: Callable[[str], None]) -> None:
    """From now on an error that nobody caught is shown: a refusal as a sentence, a bug on the crash page.

    A damaged file or a full disk that some reading met is no bug either.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif (refusal := _refusal(error)) is not None:
            refused(refusal)
        else:
            words = report(kind, trace)
            print(words, file=sys.stderr)  # noqa: T201  (there may be no window any more)
            note(words, dt.datetime.now().astimezone())
            crashed(words)

    sys.excepthook = hook


def _refusal(error: BaseException) -> SalonError | None:
    from salonbase import base  # the window has it by then; the first page does without

    return base.sentence_of(error)
