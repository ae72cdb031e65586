"""From recognised sheets to people with their visits: every row is taken, or becomes a problem with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass, field

from salonbase.errors import SalonError
from salonbase.importing import (
    card_lines,
    days_above,
    joining,
    mapping,
    meanings,
    name_order,
    own_files,
    table_rows,
    tied,
    told_visits,
    whole_file,
)
from salonbase.importing.many_names import ManyNames
from salonbase.importing.mapping import Column
from salonbase.importing.newcomers import Newcomer, Place, Problem
from salonbase.importing.plans import Card, Part, Plan, Table
from salonbase.importing.rows_of_lists import RowsOfList
from salonbase.importing.taking import Taker
from salonbase.importing.visit_rows import OF_PERSON, VisitReader, is_in_roubles
from salonbase.reading import Row
from salonbase.text import text


@dataclass(slots=True)
class Gathered:
    """Everything that the files tell: each person once."""

    people: list[Newcomer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    repeated: int = 0  # rows of lists that told of a person of the same list once more


def gather(plan: Plan, *, today: dt.date) -> Gathered:
    """The people and visits of a plan."""
    collector = _Collector(plan, today)
    own = own_files.take(plan)
    for part in plan.parts:
        if not own_files.is_own(part):
            collector.take_part(part)
    name_order.settle(collector.people)
    known, strangers = tied.unite(collector.people)
    people, repeated = joining.join_same(known)
    return Gathered([*own.people, *people], [*own.problems, *collector.problems, *strangers], repeated)


class _Collector:
    """Walks the parts of a plan from top to bottom."""

    def __init__(self, plan: Plan, today: dt.date) -> None:
        self.today = today
        self.people: list[Newcomer] = []
        self.problems: list[Problem] = []
        self._tables = 0
        self._at = Place("", "", 0)
        self._many_names = ManyNames()
        self._orders = whole_file.orders(plan)
        self._days_once = whole_file.days_once(plan)
        self._titles = whole_file.common_titles(plan)
        self._remarks = whole_file.common_remarks(plan)

    def take_part(self, part: Part) -> None:
        """Take one sheet; the tables of visits in it belong to the person told of last."""
        for row, why in part.sheet.remarks:
            self._report(Place(part.sheet.file, part.sheet.name, row), why)
        if part.template:
            self._report_template(part)
            return
        told_before = len(self.people)
        self._take_found(part)
        if part.sheet.pictures:
            for person in self.people[told_before:]:
                person.picture = part.sheet.pictures.get(person.place.row, b"")

    def _take_found(self, part: Part) -> None:
        person: Newcomer | None = None
        for found in part.found:
            if isinstance(found, Card):
                person = self._take_card(part, found, person)
            elif found.kind == "clients":
                taken = self._take_clients(part, found)
                person = taken[0] if len(taken) == 1 else None
            elif found.kind == "visits":
                self._take_journal(part, found)
            else:
                person = self._take_log(part, found, person)

    def _report_template(self, part: Part) -> None:
        if any(not one.is_blank() if isinstance(one, Card) else bool(one.rows) for one in part.found):
            self._report(
                Place(part.sheet.file, part.sheet.name, 0), text("Importing", "A form to copy was left out."), False
            )

    def _report(self, place: Place, why: str, kept: bool = True) -> None:
        self.problems.append(Problem(place, why, kept))

    def _taker(self, person: Newcomer, place: Place) -> Taker:
        order = self._orders[place.file, meanings.BIRTHDAY]
        return Taker(person, order, self.today, lambda why: self._report(place, why))

    def _newcomer(self, part: Part, row: int) -> Newcomer:
        return Newcomer(Place(part.sheet.file, part.sheet.name, row), self._tables)

    def _take_card(self, part: Part, card: Card, before: Newcomer | None) -> Newcomer | None:
        self._tables += 1
        named = any(label.meaning in meanings.NAMES and label.value is not None for label in card.labels)
        person = before if before is not None and not named else self._newcomer(part, card.row)
        person.has_card = True
        labels, told = told_visits.apart(card.labels)
        for label in labels:
            meaning = label.meaning
            if (
                meaning == meanings.CARD_NUMBER
                and isinstance(label.value, str)
                and mapping.looks_like_name(label.value)
            ):
                meaning = meanings.NAME
            if meaning == meanings.SPECIALIST:
                meaning = meanings.PREFERRED_SPECIALIST
            elif meaning == meanings.COMPLAINT:
                meaning = meanings.REASON
            self._taker(person, Place(part.sheet.file, part.sheet.name, label.row)).take(
                meaning, label.caption, label.value
            )
        self._take_titles(person, part, card)
        if person is not before:
            if not person.full_name:
                self._report_nameless(person.place, card)
                return None
            self.people.append(person)
        self._taker(person, person.place).finish()
        for table in told:
            self._take_log(part, table, person)
        return person

    def _report_nameless(self, place: Place, card: Card) -> None:
        about_people = {meanings.PHONE, meanings.BIRTHDAY, *meanings.NAMES}
        if any(label.meaning in about_people and label.value is not None for label in card.labels):
            self._report(place, text("Importing", "This card has no name."), False)
        elif not card.is_blank():
            self._report(
                place, text("Importing", "These rows tell of no client and no visit; they are left out."), False
            )

    def _take_titles(self, person: Newcomer, part: Part, card: Card) -> None:
        """A card without a label for the name has it in its title or as the name of the sheet."""
        texts = [words for words in card.titles if words not in self._titles] + card.loose
        taker = self._taker(person, person.place)
        if not person.full_name:
            title = next((words for words in texts if card_lines.name_in(words)), "")
            name = card_lines.name_in(title) or whole_file.name_of_sheet(part)
            if name:
                taker.take(meanings.NAME, "", name)
                texts = [words for words in texts if words != title]
                for meaning, words in card_lines.facts_in(title):
                    taker.take(meaning, "", words)
        for words in texts:
            if mapping.PHONE.fullmatch(words.strip()):
                taker.take(meanings.PHONE, "", words)
            elif card_lines.clean_title(words).lower() != person.full_name.lower():
                person.add_note(words)

    def _take_clients(self, part: Part, table: Table) -> list[Newcomer]:
        self._tables += 1
        taken: list[Newcomer] = []
        file, sheet, number = part.sheet.file, part.sheet.name, self._tables
        rows = self._rows_of(part, table.columns)
        headed = {column.index for column in table.columns}
        covered = next(index for index in range(len(headed) + 1) if index not in headed)
        for row in table.rows:
            first = row.cells[0]
            plain = isinstance(first, str) and len(first) > 1 and not meanings.ENDS.match(first)
            if not plain and (table_rows.is_decoration(row, table) or mapping.is_total(row)):
                continue
            person = Newcomer(Place(file, sheet, row.number), number)
            self._at = person.place
            rows.take(person, row.cells)
            if len(row.cells) > covered:
                table_rows.keep_beyond(person, row, headed)
            rows.finish()
            if person.has_name():
                taken.append(person)
            else:
                self._report(person.place, text("Importing", "There is no name."), False)
        self.people += taken
        return taken

    def _rows_of(self, part: Part, columns: list[Column]) -> RowsOfList:
        """For the rows of a table; ``_at`` is the row that is being taken."""
        nobody = self._newcomer(part, 0)
        taker = self._taker(nobody, nobody.place)
        taker.report = lambda why: self._report(self._at, why)
        return RowsOfList(taker, columns, self._many_names)

    def _take_log(self, part: Part, table: Table, person: Newcomer | None) -> Newcomer | None:
        if person is None and table.rows and (name := whole_file.name_of_sheet(part)):
            person = self._begin_card(part, 0, name)
        names_between = person is None
        reader = self._reader(part, table)
        for row in self._with_days(part, table):
            place = Place(part.sheet.file, part.sheet.name, row.number)
            if table_rows.is_sum_row(row, table) or mapping.is_total(row):
                continue
            words = whole_file.only_words(row)
            if names_between and mapping.looks_like_name(words):
                person = self._begin_card(part, row.number, words)
                continue
            if person is None:
                self._report(place, text("Importing", "It is not said whose visit this is."), False)
                continue
            if words:
                person.add_note("" if words in self._remarks else words)
                continue
            try:
                person.visits.append(reader.read(row, place))
            except SalonError as error:
                self._report(place, error.sentence, False)
        return person

    def _begin_card(self, part: Part, row: int, name: str) -> Newcomer:
        self._tables += 1
        person = self._newcomer(part, row)
        person.has_card = True
        self._taker(person, person.place).take(meanings.NAME, "", name)
        self.people.append(person)
        return person

    def _take_journal(self, part: Part, table: Table) -> None:
        self._tables += 1
        reader = self._reader(part, table)
        quick = self._rows_of(part, [column for column in table.columns if column.meaning in OF_PERSON])
        headed: Newcomer | None = None  # the person whose name stands on a row of its own, above the visits
        regulars: dict[Hashable, Newcomer] = {}
        rows = self._with_days(part, table)
        for place, row in enumerate(rows):
            if table_rows.is_sum_row(row, table) or mapping.is_total(row) or table_rows.is_decoration(row, table):
                continue
            person = self._newcomer(part, row.number)
            person.table = -self._tables  # rows of a journal are visits: the same name is the same person
            if reader.merged:
                self._take_joined(person, row, table, reader)
            else:
                self._at = person.place
                quick.take(person, row.cells)
                quick.finish()
            if person.full_name and reader.are_visits_below(row, rows[place + 1 : place + 2]):
                headed = person
                self.people.append(person)
                continue
            if person.full_name:
                headed = None
            try:
                if headed and not person.full_name and not person.tie:
                    headed.visits.append(reader.read(row, person.place))
                    continue
                if not person.full_name and not person.tie:
                    raise SalonError(text("Importing", "There is no name."))
                visit = reader.read(row, person.place)
                pictured = row.number in part.sheet.pictures
                known = person if pictured else regulars.setdefault(table_rows.all_told_of(person), person)
                if known is person:
                    self.people.append(person)
                known.visits.append(visit)
            except SalonError as error:
                self._report(person.place, error.sentence, False)

    def _take_joined(self, person: Newcomer, row: Row, table: Table, reader: VisitReader) -> None:
        """Take what a row says of the person where cells are joined downwards."""
        taker = self._taker(person, person.place)
        for column in table.columns:
            if column.meaning in OF_PERSON:
                taker.take(column.meaning, column.heading, reader.cell(row, column.meaning)
                           if column.meaning != meanings.PHONE
                           else table_rows.cell_of(row, column, reader.merged))  # fmt: skip
        taker.finish()

    def _with_days(self, part: Part, table: Table) -> list[Row]:
        once = (part.sheet.file, table.kind) in self._days_once
        return days_above.rows_of(table, whole_file.month_of(part, table), downwards=once)

    def _reader(self, part: Part, table: Table) -> VisitReader:
        return VisitReader(
            table.columns, self._orders[part.sheet.file, meanings.DAY], self.today,
            table_rows.joined_cells(part, table),
            is_in_roubles(table.columns, table.rows), lambda place, why: self._report(place, why),
            whole_file.month_of(part, table),
        )  # fmt: skip
