"""A card without fields of a trade and an empty price list: the person makes both."""

from __future__ import annotations

from salonbase.templates.template import Content, Template
from salonbase.text import text


def _content() -> Content:
    return Content(title=text("Template", "Empty template"))


TEMPLATE = Template("empty", client_word="client", uses_teeth=False, content=_content)
