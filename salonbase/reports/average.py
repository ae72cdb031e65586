"""The average check, and what clients of each source have brought."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from salonbase import alphabet, figures, names, nouns, tallies
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.periods import Span
from salonbase.report import SPECIALIST, Asked, Found, Report, period

_LONGEST_PICTURE = 12
_PEOPLE = "SELECT client_id, count(*) AS visits, sum(due_kopecks) AS due"
_SOURCES = """SELECT source, count(*), sum(visits), sum(due) FROM ({people}) AS came
    CROSS JOIN client ON client.id = came.client_id GROUP BY source"""


@dataclass(slots=True)
class _Source:
    """What the people of one source have come to; ``spellings`` counts clients."""

    clients: int = 0
    visits: int = 0
    due: int = 0
    spellings: Counter[str] = field(default_factory=Counter)

    def add(self, spelling: str, clients: int, visits: int, due: int) -> None:
        """Count people whose source is spelt like this."""
        self.spellings[spelling] += clients
        self.clients += clients
        self.visits += visits
        self.due += due

    @property
    def name(self) -> str:
        """The spelling of most clients."""
        words = names.usual(self.spellings)
        return words or text("Reports", "not known")


def _make(asked: Asked) -> Found:
    found = sorted(
        _sources(tallies.counted(asked)).values(),
        key=lambda source: (-source.due, alphabet.sort_key(source.name), source.name),
    )
    clients, visits, due = (sum(getattr(s, what) for s in found) for what in ("clients", "visits", "due"))
    average = figures.average(due, visits)
    table = Table(
        title=text("Reports", "Average check and sources"),
        columns=(
            Column(text("Reports", "Source")),
            Column(nouns.clients(), "number", total=True),
            Column(text("Reports", "Visits"), "number", total=True),
            Column(text("Reports", "Income"), "money", total=True),
            Column(text("Reports", "Share of income"), "share"),
            Column(text("Reports", "Average check"), "money"),
            Column(text("Reports", "Income per client"), "money"),
        ),
        rows=[_row(source, due) for source in found],
        count=len(found),
        told=asked.told,
        figures=(
            Figure(text("Reports", "Average check"), average, "money", _beside(asked, average)),
            Figure(text("Reports", "Visits"), visits),
            Figure(nouns.clients(), clients),
            Figure(text("Reports", "Income"), due, "money"),
        ),
        picture=_picture(found),
        remarks=[
            text("Reports", "The average check is the income divided by the visits, rounded to whole roubles."),
            text("Reports", "The source is what stands on the client's card; capitals do not matter."),
        ],
        totals=[
            None, clients, visits, due, None, average, figures.average(due, clients),
        ],
    )  # fmt: skip
    return Found(table)


def _sources(tally: tallies.Tally) -> dict[str, _Source]:
    """The sources by the form in which spellings are compared."""
    found: dict[str, _Source] = {}
    people = f"{_PEOPLE} FROM visit WHERE {tally.where} GROUP BY client_id"
    for spelling, *sums in tally.ask_whole(_SOURCES.format(people=people)):
        found.setdefault(names.normalise(spelling), _Source()).add(names.clean(spelling), *sums)
    return found


def _row(source: _Source, due: int) -> tuple[str, int, int, int, float | None, int, int]:
    average = figures.average(source.due, source.visits)
    per_client = figures.average(source.due, source.clients)
    share = round(100 * source.due / due, 1) if due > 0 else None
    return source.name, source.clients, source.visits, source.due, share, average, per_client


def _beside(asked: Asked, average: int) -> str:
    """How the average check was before, in words."""
    before: Span | None = None
    if asked["from"] is not None and (span := tallies.seen(asked)) is not None:
        before = tallies.before(asked, Span(asked["from"], span.last))
    if before is None:
        return ""
    was = tallies.counted(asked, before)
    former_visits, former_due = next(was.ask("SELECT count(*), sum(due_kopecks)"))
    if not former_visits:
        return ""
    return tallies.change_in_words(average, figures.average(former_due, former_visits), before)


def _picture(found: list[_Source]) -> Picture | None:
    bars = [source for source in found if source.due > 0][:_LONGEST_PICTURE]
    if not bars:
        return None
    income = Series(text("Reports", "Income"), [source.due for source in bars])
    return Picture("bars", text("Reports", "Income by source"), [s.name for s in bars], [income], "money")


REPORT = Report(
    key="average",
    group="money",
    title=lambda: text("Reports", "Average check and sources"),
    told=lambda: text("Reports", "How much a visit brings, and from where those who pay it have come."),
    needs=(*period("last_12_months"), SPECIALIST),
    make=_make,
    icon="wallet",
)
