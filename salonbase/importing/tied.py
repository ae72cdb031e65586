"""Tables that know people by a number only: their rows find the person whom another table, or the base, so calls.

Other programs write a file of clients and files of visits and sales that name the client by a number (``import_id``,
``client_import_id``). The files may come in any order, together or one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from salonbase import names
from salonbase.importing.newcomers import Newcomer, Problem
from salonbase.importing.newcomers import unite as join
from salonbase.models import Client, tuples
from salonbase.text import text


def unite(people: Sequence[Newcomer]) -> tuple[list[Newcomer], list[Problem]]:
    """The people with a name, who have got the visits of those without; and the rows that belong to nobody.

    A number that the files do not explain is looked for among the card numbers of the base.
    """
    nameless = [person for person in people if person.tie and not person.full_name]
    if not nameless:
        return list(people), []
    named = [person for person in people if person.full_name]
    owners: dict[str, Newcomer] = {}
    for person in named:
        if person.tie:
            owners.setdefault(person.tie, person)
    strangers: list[Problem] = []
    in_base = _in_base({person.tie for person in nameless} - owners.keys())
    for person in nameless:
        owner = owners.get(person.tie) or _from_base(person, in_base)
        if owner is None:
            sentence = text("Importing", "No client has the number «{number}».", number=person.tie)
            strangers.append(Problem(person.place, sentence, False))
            continue
        if person.tie not in owners:
            owners[person.tie] = owner
            named.append(owner)
        join(owner, person)
    return named, strangers


def _in_base(ties: Iterable[str]) -> dict[str, tuple[int, names.Name]]:
    """The clients with these card numbers; a number that two have names nobody."""
    wanted = set(ties)
    found: dict[str, tuple[int, names.Name]] = {}
    twice: set[str] = set()
    columns = (Client.card_number, Client.id, Client.surname, Client.first_name, Client.patronymic)
    query = Client.select(*columns).where(Client.card_number != "", Client.deleted_at.is_null())
    for number, client_id, *parts in tuples(query) if wanted else ():
        if number in wanted:
            twice |= {number} & found.keys()
            found[number] = (client_id, names.Name(*parts))
    return {number: client for number, client in found.items() if number not in twice}


def _from_base(person: Newcomer, known: dict[str, tuple[int, names.Name]]) -> Newcomer | None:
    if person.tie not in known:
        return None
    client_id, name = known[person.tie]
    return Newcomer(person.place, person.table, name=name, tie=person.tie, client_id=client_id)
