"""The language of the window: our own sentences, Qt's, and the way of writing numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from salonbase import paths, text

LOCALES = {"ru": QLocale(QLocale.Language.Russian), "en": QLocale(QLocale.Language.English)}


class Translation:
    """What is installed in the application at the moment."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speak this language from now on; widgets that stand already keep their words until they are made anew."""
        text.use(language)
        QLocale.setDefault(LOCALES[text.language()])
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        own = str(paths.resources() / "i18n")
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{text.language()}", of_qt), (f"salonbase_{text.language()}", own)):
            translator = QTranslator()
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)
