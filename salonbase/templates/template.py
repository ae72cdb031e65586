"""What a card template is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One field: its key is kept in the base for ever, its kind is a key of ``fields.KINDS``."""

    key: str
    title: str
    kind: str = "text"
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplatePrice:
    """One line of the price list that a new base begins with; the price is only a beginning."""

    name: str
    price_kopecks: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Content:
    """The words of a template in the language in use."""

    title: str
    fields: tuple[TemplateField, ...] = ()
    services: tuple[TemplatePrice, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """A trade: the words are made when they are asked for, because the language is chosen later than this is imported.

    ``client_word`` is "client" or "patient"; ``uses_teeth`` gives the visit log its tooth column.
    """

    key: str
    client_word: str
    uses_teeth: bool
    content: Callable[[], Content]

    @property
    def title(self) -> str:
        """The trade's name for people."""
        return self.content().title

    @property
    def fields(self) -> tuple[TemplateField, ...]:
        """The fields of the card in order."""
        return self.content().fields

    @property
    def services(self) -> tuple[TemplatePrice, ...]:
        """The first price list."""
        return self.content().services
