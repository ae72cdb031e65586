"""This computer: the language, the theme and how large everything is."""

from __future__ import annotations

from ui.widgets.editors import ChipsEditor
from ui.widgets.live_field import LiveField
from ui.widgets.section import Section


class ComputerSection(Section):
    """Preferences that do not travel with the base."""

    key = "computer"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("This computer")

    def build(self) -> None:
        """Make the fields."""
        languages = [("ru", "Русский"), ("en", "English")]
        themes = [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        densities = [("compact", self.tr("Compact")), ("normal", self.tr("Normal")), ("large", self.tr("Large"))]
        self.add_fields(
            self._chips("language", self.tr("Language"), languages),
            self._chips("theme", self.tr("Theme"), themes),
            self._chips("density", self.tr("Size of everything"), densities),
        )

    def _chips(self, name: str, title: str, options: list[tuple[str, str]]) -> LiveField:
        return self.preference(ChipsEditor(name, title, options, may_be_empty=False))
