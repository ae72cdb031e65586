"""Card templates as data: what the card of a trade holds and what its price list begins with.

To add one, write a file that ends in ``TEMPLATE = Template(...)`` and name it in TEMPLATES.
"""

from __future__ import annotations

from salonbase.templates import dental, empty, salon
from salonbase.templates.template import Content, Template, TemplateField, TemplatePrice

TEMPLATES: tuple[Template, ...] = (salon.TEMPLATE, dental.TEMPLATE, empty.TEMPLATE)

__all__ = ["TEMPLATES", "Content", "Template", "TemplateField", "TemplatePrice"]
