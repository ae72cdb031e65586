"""On which terms a client is received; whoever writes something about a client asks here whether the card is there."""

from __future__ import annotations

from salonbase.errors import SalonError
from salonbase.models import Client
from salonbase.text import text


def check(client_id: int) -> None:
    """Raise SalonError where the card is in the trash or gone: nothing can be written about it."""
    discount(client_id)


def discount(client_id: int) -> float:
    """The percentage that a client is let off: 100 for those who are received free of charge.

    Raises SalonError where the card is in the trash or gone.
    """
    columns = (Client.discount_percent, Client.free_of_charge, Client.deleted_at)
    found = Client.select(*columns).where(Client.id == client_id).tuples().first()
    if found is None:
        raise SalonError(text("Terms", "This card is no longer in the base."))
    percent, free, deleted_at = found
    if deleted_at is not None:
        raise SalonError(text("Terms", "This card is in the trash. Restore it first."))
    return 100.0 if free else float(percent)
