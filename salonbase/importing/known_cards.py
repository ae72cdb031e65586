"""Cards of the base by the thousand, for the comparison with the people of a file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from peewee import SQL

from salonbase import dates, facts
from salonbase.models import Client, ClientTag, Phone, Specialist, Tag, tuples

_WORDS = ("surname", "first_name", "patronymic", "sex", "email", "address", "messenger", "source", "reason",
          "sticky_note", "allergies", "preferred_time", "discount_percent", "card_number", "note")  # fmt: skip


def read(ids: Sequence[int]) -> dict[int, dict[str, object]]:
    """The facts of these clients by the attributes of clients.Card. Four queries."""
    wanted = SQL("(SELECT value FROM json_each(?))", [json.dumps(list(ids))])
    numbers: dict[int, list[facts.Phone]] = defaultdict(list)
    own_phones = Phone.select(Phone.client, Phone.number, Phone.note).where(Phone.client.in_(wanted))
    for client_id, *line in tuples(own_phones):
        numbers[client_id].append(facts.Phone(*line))
    tags: dict[int, list[str]] = defaultdict(list)
    own_tags = ClientTag.select(ClientTag.client, Tag.name).join(Tag).where(ClientTag.client.in_(wanted))
    for client_id, tag in tuples(own_tags):
        tags[client_id].append(tag)
    specialists = dict(tuples(Specialist.select(Specialist.id, Specialist.name)))
    columns = (Client.id, Client.birth_day, Client.birth_month, Client.birth_year, Client.preferred_specialist,
               *(getattr(Client, key) for key in _WORDS))  # fmt: skip
    return {
        client_id: dict(zip(_WORDS, words, strict=True)) | {
            "birthday": dates.Birthday(*born), "preferred_specialist": specialists.get(specialist, ""),
            "phones": numbers[client_id], "tags": tags[client_id],
        }
        for client_id, *born, specialist, words in (
            (*row[:5], row[5:]) for row in tuples(Client.select(*columns).where(Client.id.in_(wanted)))
        )
    }  # fmt: skip
