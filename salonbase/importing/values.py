"""Cells of foreign files become values: times, sums, percents, teeth, and what the words of a note ask for.

Unknown is not a guess: what cannot be read for certain raises SalonError with the reason; the caller keeps the text.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from salonbase import facts, formats, names, teeth
from salonbase.errors import SalonError
from salonbase.importing.cells import is_nothing, show
from salonbase.reading import Value
from salonbase.text import text


def clock(value: Value) -> dt.time | None:
    """A time of day; None for nothing; raises SalonError."""
    if isinstance(value, dt.datetime):
        value = value.time()
    if isinstance(value, dt.time):
        return value.replace(second=0, microsecond=0)
    if isinstance(value, float) and 0 <= value < 1:
        minutes = round(value * 1440)
        return dt.time(minutes // 60 % 24, minutes % 60)
    if is_nothing(value):
        return None
    words = show(value).strip()
    found = re.match(
        r"(\d{1,2})(?:[:.,\-](\d{2}))?(?::\d{2})?(?:\s*(?:ч|час|часов|([ap])\.?m)\.?)?(?=$|\s*[-–—])", words, re.I
    )
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise SalonError(text("Values", "“{value}” is not a time.", value=words[:60]))
    hours = int(found[1]) % 12 + 12 * (found[3].lower() == "p") if found[3] else int(found[1])
    return dt.time(hours, int(found[2] or 0))


def kopecks(value: Value) -> int:
    """A sum; 0 for nothing; raises SalonError where it is no sum or reads two ways."""
    if isinstance(value, bool | dt.date | dt.time):
        raise SalonError(text("Values", "“{value}” is not a sum.", value=show(value)))
    if isinstance(value, int | float):
        if not abs(value) * 100 <= formats.MOST_KOPECKS:  # NaN is neither more nor less
            raise SalonError(text("Values", "“{value}” is not a sum.", value=show(value)))
        return round(value * 100)
    if is_nothing(value) or str(value).strip().lower() in {"бесплатно", "подарок", "free"}:
        return 0
    value = _SIGNS_AROUND.sub("", str(value).strip())
    if thousands := _THOUSANDS.fullmatch(value):
        return round(float(thousands[1].replace(",", ".")) * 100_000)
    added = [part for part in value.split("+") if part.strip()]
    return sum(map(formats.parse_money, added)) if added else formats.parse_money(value)


def percent(value: Value) -> float:
    """A discount of 0 to 100 percent, a share such as 0.1 being 10; 0 for nothing; raises SalonError."""
    if is_nothing(value):
        return 0.0
    if isinstance(value, float) and 0 < value < 1:
        return round(value * 100, 2)
    return formats.parse_percent(show(value).lstrip("'’"))


def tooth_numbers(value: Value) -> tuple[int, ...]:
    """Teeth of «36,37», 47.0, «1.6», or 36.37 into which Excel turns a comma; raises SalonError."""
    if is_nothing(value):
        return ()
    if isinstance(value, float) and value > 10:
        return teeth.parse(f"{value:.2f}".replace(".", ", "))
    return teeth.parse(str(value) if isinstance(value, float) else show(value))


def sex(value: Value) -> str:
    """``f``, ``m``, or an empty text where the cell does not say."""
    word = show(value).strip().lower()
    if word.startswith(("ж", "f", "w", "д")):
        return "f"
    return "m" if word.startswith(("м", "m")) else ""


def yes_or_no(value: Value) -> bool | None:
    """What a column of yes and no says; None where the cell says something else."""
    if isinstance(value, bool | int | float):
        return bool(value)
    if is_nothing(value):
        return False
    word = show(value).strip().lower().rstrip(".!")
    if word in {"да", "+", "v", "✓", "✔", "д", "yes", "y", "true", "истина", "есть"}:
        return True
    return False if word in {"н", "no", "n", "false", "ложь", "0"} else None


def tag_words(value: Value) -> list[str]:
    """The tags of a cell; the groups that Google Contacts makes itself («* myContacts») are none."""
    words = (names.clean(word) for word in re.split(r"[,;\n]|:::|\s/\s", show(value)))
    return [word[: facts.LONGEST_NAME] for word in words if not is_nothing(word) and not word.startswith("* ")]


@dataclass(frozen=True, slots=True)
class Marks:
    """What the words of a note ask for beside being kept: flags and tags with the line that asks, allergies."""

    flags: dict[str, str]
    tags: dict[str, str]
    allergies: tuple[str, ...]


_SIGNS_AROUND = re.compile(r"^['’]?[$€₽]?\s*|(?<=\d)(?:,-|=-?|=00)$|\s*[$€]$")  # «₽2500», «1 000,-», «2500=00»
_THOUSANDS = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:т\.?\s*р\.?|тыс\.?(?:\s*(?:р|руб)\w*\.?)?|[kк])", re.I)
_DENIED = re.compile(r"^[^:\n]+:\s*(?:нет|no|false|ложь|0|н|-)\s*$", re.I | re.M)  # «VIP: нет»

_LATER = r"(?!\s+(?:до|после|раньше|ранее|позже|позднее|с\b|в\b|во\b|по\b|утром|вечером|днем|на\b|перед|через|\d))"
_DO_NOT_DISTURB = re.compile(
    rf"\bне\s+(?:звонить|беспокоить|тревожить|обзванивать){_LATER}|\bdo not (?:call|disturb)\b", re.I
)
_BLACKLISTED = re.compile(r"\bч[её]рн(?:ый|ом)\s+списо?к|\bЧС\b|\bblack ?list", re.I)
_FREE = re.compile(r"(?<!\w)б/о(?!\w)|\bбез\s+оплаты\b|\bне\s+берем\s+деньги", re.I)
_VIP = re.compile(r"(?<!\w)(?:vip|вип)(?!\w)", re.I)
_ALLERGY = re.compile(r"(?<!нет )(?<!без )\bаллергия\s+(?:на|к)\s+([^;.!?\n]+)|\bнепереносимость\s+([^;.!?\n]+)", re.I)
_ANY = re.compile(r"звон|беспок|тревож|обзв|do not|ч[её]рн|ЧС|black|б/о|без|берем|vip|вип|аллер|непер", re.I)

_FLAGS = {"do_not_disturb": _DO_NOT_DISTURB, "free_of_charge": _FREE, "blacklisted": _BLACKLISTED}


def marks(words: str) -> Marks:
    """The flags, tags and allergies that words typed into a note or a name speak of."""
    words = _DENIED.sub("", words) if ":" in words else words
    if not speaks_of_marks(words):
        return Marks({}, {}, ())
    found = [(first or second).strip(" ,") for first, second in _ALLERGY.findall(words)]
    flags = {flag: _line_of(words, hit) for flag, pattern in _FLAGS.items() if (hit := pattern.search(words))}
    vip = _VIP.search(words)
    return Marks(flags, {"VIP": _line_of(words, vip)} if vip else {}, tuple(found))


def speaks_of_marks(words: str) -> bool:
    """Whether there may be marks in a text; False is certain."""
    return bool(_ANY.search(words))


def _line_of(words: str, hit: re.Match[str]) -> str:
    start = words.rfind("\n", 0, hit.start()) + 1
    return words[start:].partition("\n")[0]
