"""The history of a card in words: who reads it sees what was done, and what each value was before."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from salonbase import dates, fields, formats, forms, names, nouns
from salonbase.column_words import COLUMNS, Column
from salonbase.models import (
    Booking,
    CardField,
    CardValue,
    Change,
    Client,
    Operation,
    Recall,
    Specialist,
    Tag,
    Visit,
    tuples,
)
from salonbase.nouns import text

ACTIONS: dict[str, Callable[[], str]] = {
    "client_added": lambda: text("Chronicle", "Card made"),
    "client_changed": lambda: text("Chronicle", "Card changed"),
    "client_trashed": lambda: text("Chronicle", "Card put into the trash"),
    "client_restored": lambda: text("Chronicle", "Card taken back from the trash"),
    "clients_merged": lambda: text("Chronicle", "Merged with a second card"),
    "people_told_apart": lambda: text("Chronicle", "Said to be different people"),
    "exported": lambda: text("Chronicle", "Taken out of the base"),
    "status_chosen": lambda: text("Chronicle", "Status chosen by hand"),
    "status_freed": lambda: text("Chronicle", "Status left to the rules again"),
    "photo_put": lambda: text("Chronicle", "Photo chosen"),
    "photo_removed": lambda: text("Chronicle", "Photo taken off the card"),
    "family_joined": lambda: text("Chronicle", "Joined to a family"),
    "family_left": lambda: text("Chronicle", "Taken out of the family"),
    "visit_added": lambda: text("Chronicle", "Visit written down"),
    "visit_changed": lambda: text("Chronicle", "Visit changed"),
    "visit_deleted": lambda: text("Chronicle", "Visit deleted"),
    "booking_added": lambda: text("Chronicle", "Booked"),
    "booking_changed": lambda: text("Chronicle", "Booking changed"),
    "booking_moved": lambda: text("Chronicle", "Booking moved"),
    "booking_deleted": lambda: text("Chronicle", "Booking deleted"),
    "recall_added": lambda: text("Chronicle", "Invitation planned"),
    "recall_changed": lambda: text("Chronicle", "Invitation changed"),
    "recall_deleted": lambda: text("Chronicle", "Invitation deleted"),
    "birthday_greeted": lambda: text("Chronicle", "Congratulated on the birthday"),
    "birthday_ungreeted": lambda: text("Chronicle", "Congratulation taken back"),
    "setting_changed": lambda: text("Chronicle", "Setting changed"),
    "logo_put": lambda: text("Chronicle", "Logo chosen"),
    "logo_removed": lambda: text("Chronicle", "Logo taken off the papers"),
    "form_added": lambda: text("Chronicle", "Form added"),
    "form_changed": lambda: text("Chronicle", "Form changed"),
    "form_moved": lambda: text("Chronicle", "Forms arranged"),
    "segment_added": lambda: text("Chronicle", "Segment saved"),
    "segment_changed": lambda: text("Chronicle", "Segment changed"),
    "segment_deleted": lambda: text("Chronicle", "Segment deleted"),
    "segment_moved": lambda: text("Chronicle", "Segments arranged"),
    "form_signed": lambda: text("Chronicle", "Form signed"),
    "consent_withdrawn": lambda: text("Chronicle", "Consent withdrawn"),
    "consent_changed": lambda: text("Chronicle", "Consent changed"),
    "service_added": lambda: text("Chronicle", "Service added to the price list"),
    "service_changed": lambda: text("Chronicle", "Service changed"),
    "specialist_added": lambda: text("Chronicle", "Specialist added"),
    "specialist_changed": lambda: text("Chronicle", "Specialist changed"),
    "field_added": lambda: text("Chronicle", "Field of the card added"),
    "field_changed": lambda: text("Chronicle", "Field of the card changed"),
    "field_moved": lambda: text("Chronicle", "Fields of the card arranged"),
    "template_applied": lambda: text("Chronicle", "Card template chosen"),
    "imported": lambda: text("Chronicle", "Brought in by an import"),
}
"""What a person did, by the key of ``history.operation``."""

_COLUMNS_OF_CARDS = {table: words for table, words in COLUMNS.items() if table not in {"specialist", "service"}}
_BEGINNINGS = {("visit", "status"): "came", ("booking", "state"): "expected", ("recall", "state"): "open"}
_FAMILY = ("family_joined", "family_left")
_DATED: dict[str, Any] = {"visit": Visit, "booking": Booking, "recall": Recall}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was done: when, what, and in ``details`` each value with what it was before.

    ``action`` is its key in ACTIONS.
    """

    operation_id: int
    at: dt.datetime
    title: str
    details: tuple[str, ...]
    undone: bool
    action: str


@dataclass(frozen=True, slots=True)
class _Step:
    """One row that was written."""

    table: str
    row: Any
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@nouns.asked_once()
def of_client(client_id: int, limit: int = 200) -> list[Line]:
    """What was done about a client, the newest first. The number of queries does not depend on how much it was."""
    query = Operation.select(Operation.id, Operation.action, Operation.at, Operation.undone_at)
    about = (
        Operation.select(Operation.id).where(Operation.client == client_id).order_by(Operation.id.desc()).limit(limit)
    )
    newest = sorted({*(key for (key,) in tuples(about)), *_of_their_family(client_id)}, reverse=True)[:limit]
    operations = tuples(query.where(Operation.id.in_(newest)).order_by(Operation.id.desc()))
    steps = _steps([row[0] for row in operations])
    words = _Words([step for found in steps.values() for step in found], client_id)
    lines = []
    for operation_id, action, at, undone_at in operations:
        own = steps.get(operation_id, [])
        details = words.details(own, undone=undone_at is not None)
        lines.append(Line(operation_id, at, words.title(action, own), details, undone_at is not None, action))
    return lines


def _of_their_family(client_id: int) -> list[int]:
    """The operations about somebody else that joined this client to a family or took them out of it."""
    written = Change.select(Change.operation).where(
        Change.table == Client._meta.table_name, Change.row == str(client_id)
    )
    joined = Operation.select(Operation.id).where(Operation.id.in_(written), Operation.action.in_(_FAMILY))
    return [key for (key,) in tuples(joined)]


def title_of(operation_id: int) -> str:
    """What an operation was, for «Отменить: …»; "" where there is none."""
    action = Operation.select(Operation.action).where(Operation.id == operation_id).scalar()
    return ACTIONS[action]() if action in ACTIONS else ""


def _steps(operation_ids: list[int]) -> dict[int, list[_Step]]:
    query = Change.select(Change.operation, Change.table, Change.row, Change.before, Change.after)
    found: dict[int, list[_Step]] = defaultdict(list)
    for operation, table, row, before, after in tuples(
        query.where(Change.operation.in_(operation_ids)).order_by(Change.id)
    ):
        parsed = (None if value is None else json.loads(value) for value in (before, after))
        found[operation].append(_Step(table, json.loads(row), *parsed))
    return found


class _Words:
    """The names that the steps of a history mention, and the card's birthday while the history is told backwards."""

    def __init__(self, steps: list[_Step], client_id: int) -> None:
        self._names = {
            "specialist_id": self._of(Specialist, Specialist.name),
            "preferred_specialist_id": self._of(Specialist, Specialist.name),
            "tag_id": self._of(Tag, Tag.name),
            "form_id": forms.titles(),
        }
        fields_known = CardField.select(CardField.id, CardField.title, CardField.kind)
        self._fields = {key: (title, kind) for key, title, kind in tuples(fields_known)}
        values = CardValue.select(CardValue.id, CardValue.field).where(CardValue.client == client_id)
        self._field_of_value: dict[int, int] = dict(tuples(values))
        rows = {table: {step.row for step in steps if step.table == table} for table in _DATED}
        others = {step.row for step in steps if step.table == "client" and step.row != client_id}
        self._others = _names_of(others) if others else {}
        self._days = {table: self._of(_DATED[table], _DATED[table].day, keys) for table, keys in rows.items() if keys}
        born = tuples(
            Client.select(Client.birth_day, Client.birth_month, Client.birth_year).where(Client.id == client_id)
        )
        self._birthday = dict(
            zip(("birth_day", "birth_month", "birth_year"), born[0] if born else (None,) * 3, strict=True)
        )

    @staticmethod
    def _of(model: Any, column: Any, keys: Iterable[int] | None = None) -> dict[int, Any]:
        query = model.select(model.id, column)
        return dict(tuples(query if keys is None else query.where(model.id.in_(list(keys)))))

    def title(self, action: str, steps: list[_Step]) -> str:
        """The action, with the day of the visit or booking it is about."""
        title = ACTIONS[action]() if action in ACTIONS else action
        dated = next((step for step in steps if step.table in _DATED and action.startswith(step.table)), None)
        if dated is None:
            return title
        day = (dated.after or {}).get("day") or (dated.before or {}).get("day")
        known = self._days[dated.table].get(dated.row)
        shown = dt.date.fromisoformat(day) if isinstance(day, str) else known
        return f"{title}: {formats.day(shown)}" if shown else title

    def details(self, steps: list[_Step], *, undone: bool) -> tuple[str, ...]:
        """One sentence for each value that was written; values come in the order of COLUMNS."""
        found = []
        for step in _paired(steps):
            before, after = step.before or {}, step.after or {}
            if step.table == "client" and step.row in self._others:
                found.append(text("Chronicle", "Together with: {name}", name=self._others[step.row]))
                continue
            for name, column in _COLUMNS_OF_CARDS.get(step.table, {}).items():
                if name == "birthday":
                    found += self._birthday_detail(step, undone=undone)
                elif (name in before or name in after) and not _is_plain_beginning(step, name):
                    found += self._detail(step, name, column)
        return tuple(found)

    def _detail(self, step: _Step, name: str, column: Column) -> list[str]:
        was, became = ((columns or {}).get(name) for columns in (step.before, step.after))
        title, show = column.title(), column.show
        if name in self._names:
            show = lambda key: self._names[name].get(key, "?")  # noqa: E731
        if step.table == "card_value":
            title, show = self._field(step)
        is_new = step.before is None
        flag = isinstance(was, bool | int) and isinstance(became, bool | int)
        shown_was = show(was) if was or (flag and not is_new) else ""
        shown_became = show(became) if became or (flag and not is_new) else ""
        return _sentence(title, shown_was, shown_became)

    def _field(self, step: _Step) -> tuple[str, Callable[[Any], str]]:
        field = ((step.after or {}) | (step.before or {})).get("field_id") or self._field_of_value.get(step.row, 0)
        self._field_of_value[step.row] = (
            field  # the history is told backwards: a value's removal comes before its changes
        )
        title, kind = self._fields.get(field, (text("Chronicle", "Field"), "text"))
        return title, fields.KINDS[kind].show if kind in fields.KINDS else str

    def _birthday_detail(self, step: _Step, *, undone: bool) -> list[str]:
        """The birthday as a whole: its parts are columns, of which a step holds only those that changed."""
        names = tuple(self._birthday)
        before, after = step.before or {}, step.after or {}
        if not any(name in before or name in after for name in names):
            return []
        then = self._birthday | {name: after[name] for name in names if name in after}
        earlier = then | {name: before.get(name) for name in names if name in before or step.before is None}
        if not undone:
            self._birthday = earlier
        was, became = (dates.Birthday(*(parts[name] for name in names)).show() for parts in (earlier, then))
        return _sentence(COLUMNS["client"]["birthday"].title(), was, became)


def _names_of(client_ids: Iterable[int]) -> dict[int, str]:
    query = Client.select(Client.id, Client.surname, Client.first_name, Client.patronymic)
    return {key: names.full(*parts) for key, *parts in tuples(query.where(Client.id.in_(list(client_ids))))}


def _paired(steps: list[_Step]) -> list[_Step]:
    """The steps with those that took a service's line away and wrote another in its place made one."""
    services = [step for step in steps if step.table == "visit_service"]
    if not services or all(step.before is None for step in services):
        return steps
    was, became = (
        ", ".join(columns["title"] for columns in found if columns)
        for found in ([step.before for step in services], [step.after for step in services])
    )
    others = [step for step in steps if step.table != "visit_service"]
    return [*others, _Step("visit_service", None, {"title": was}, {"title": became})] if was != became else others


def _is_plain_beginning(step: _Step, name: str) -> bool:
    """Whether a new row only has the state that every new row has."""
    return step.before is None and (step.after or {}).get(name) == _BEGINNINGS.get((step.table, name), object())


def _sentence(title: str, was: str, became: str) -> list[str]:
    """How a value changed; nothing where it did not."""
    if was == became:
        return []
    if not was:
        return [f"{title}: {became}"]
    if not became:
        return [text("Chronicle", "{title}: “{was}” removed", title=title, was=was)]
    return [text("Chronicle", "{title}: was “{was}”, became “{became}”", title=title, was=was, became=became)]
