"""What was recognised, told in a sentence: the sheets, what they are, how many rows, where the headings stand."""

from __future__ import annotations

from collections import Counter

from salonbase.importing import mapping, views
from salonbase.importing.plans import Plan, Table
from salonbase.text import text


def sentence(plan: Plan) -> str:
    """What was recognised, in words: the sheets, what they are, how many rows, where the headings stand."""
    lines: list[str] = []
    cards = [part for part in plan.parts if not part.template and views.is_of_cards(part)]
    for part in plan.parts:
        if not part.template and not views.is_of_cards(part):
            lines += [_of_table(part.sheet.name, table) for table in part.tables("clients", "visits")]
    if len(cards) == 1:
        lines.append(text("Recognition", "sheet «{name}»: the card of a client", name=cards[0].sheet.name))
    elif cards:
        lines.append(text("Recognition", "%n sheets with a client's card each", n=len(cards)))
    rows = sum(map(_count, (table for part in cards for table in part.tables("log"))))
    if rows:
        lines.append(text("Recognition", "%n rows of visits in the cards", n=rows))
    lines += [
        text("Recognition", "sheet «{name}»: an empty form, left out", name=part.sheet.name)
        for part in plan.parts
        if part.template
    ]
    unknown = Counter(
        column.heading for part in plan.parts for table in part.tables("clients", "visits", "log")
        for column in table.columns if not column.meaning and column.heading
    )  # fmt: skip
    if unknown:
        headings = ", ".join(f"«{heading}»" for heading in unknown)
        lines.append(text("Recognition", "columns kept in the note: {headings}", headings=headings))
    words = "; ".join(lines)
    return words[:1].upper() + words[1:]


def _count(table: Table) -> int:
    return sum(not mapping.is_total(row) for row in table.rows)


def _of_table(name: str, table: Table) -> str:
    n = _count(table)
    if table.kind == "visits":
        what = text("Recognition", "sheet «{name}»: a journal of visits, %n rows", n=n, name=name)
    else:
        what = text("Recognition", "sheet «{name}»: a list of clients, %n rows", n=n, name=name)
    if not table.heading:
        return what + ", " + text("Recognition", "without headings")
    return what + ", " + text("Recognition", "headings in row {row}", row=table.heading)
