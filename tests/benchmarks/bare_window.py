"""The floor: the least that a program with PySide6 does, one window with one label. Run as a process of its own."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.benchmarks.measuring import memory_mb


def main() -> int:
    """Show it, say so, and end."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("SalonBase"))
    window.resize(1440, 900)
    window.show()
    while not window.windowHandle().isExposed():
        app.processEvents()
    app.processEvents()
    print(f"painted {memory_mb():.1f}", flush=True)
    return 0


if __name__ == "__main__":
    main()
