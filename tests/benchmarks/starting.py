"""The program as ``salonbase --base FOLDER`` starts it, up to the painted unlock page. A process of its own."""

from __future__ import annotations

import sys

from salonbase import cli


def main() -> int:
    """Start, say when the first page is painted, and end instead of waiting for the person."""
    from PySide6.QtWidgets import QApplication, QWidget

    def painted() -> int:
        app = QApplication.instance()
        assert app is not None
        window = next(one for one in QApplication.topLevelWidgets() if one.objectName() == "window")
        while not window.windowHandle().isExposed():
            app.processEvents()
        app.processEvents()
        assert window.findChild(QWidget, "unlock_page") is not None
        print("painted", flush=True)
        return 0

    QApplication.exec = staticmethod(painted)  # type: ignore[method-assign]
    return cli.main(["--base", sys.argv[1]])


if __name__ == "__main__":
    sys.exit(main())
