"""Questions that cannot wait: the only door to message boxes and file choosers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from salonbase.text import text
from ui import folders, theme

LEFT_OUT_BY_QT = (  # words of Qt's own dialogs for which its Russian has nothing; ours has
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
)


def question(parent: QWidget, sentence: str, yes: str, no: str, *, details: str = "", danger: bool = False) -> bool:
    """Whether the person pressed the button ``yes``; Esc is ``no``. Both are verbs («Удалить карточку»)."""
    return choice(parent, sentence, [yes, no], details=details, danger=danger) == 0


def choice(parent: QWidget, sentence: str, answers: Sequence[str], *, details: str = "", danger: bool = False) -> int:
    """The index of the answer that was chosen; the last one is also given by Esc.

    The first answer is the primary button unless it is a danger; then the harmless last one has the focus.
    """
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setText(sentence)
    box.setInformativeText(details)
    buttons = [_button(answer, index, danger=danger) for index, answer in enumerate(answers)]
    for index, button in enumerate(buttons):
        role = QMessageBox.ButtonRole.RejectRole if index == len(answers) - 1 else QMessageBox.ButtonRole.AcceptRole
        box.addButton(button, role)
    box.setDefaultButton(buttons[-1] if danger else buttons[0])
    box.setEscapeButton(buttons[-1])
    box.exec()
    parent.activateWindow()
    clicked = box.clickedButton()
    return buttons.index(clicked) if clicked in buttons else len(answers) - 1


def folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """A folder of the person's choice."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    parent.activateWindow()
    return Path(chosen) if chosen else None


def open_files(parent: QWidget, title: str, kinds: str, purpose: str, start: Path | None = None) -> list[Path]:
    """Files to read; ``kinds`` is a filter of Qt such as ``Excel (*.xlsx)``, ``purpose`` whose last folder is taken."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(start or folders.last(purpose)), kinds)
    parent.activateWindow()
    if chosen:
        folders.keep(purpose, Path(chosen[0]).parent)
    return [Path(name) for name in chosen]


def save_file(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """A file to write; the chooser itself asks before replacing one."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    parent.activateWindow()
    return Path(chosen) if chosen else None


def new_file(parent: QWidget, name: str, title: str, ending: str, purpose: str) -> Path | None:
    """Where a file of one kind is to go, proposed as ``name`` in the last folder of its ``purpose``.

    It has the ending in any case.
    """
    proposed = folders.last(purpose) / name
    chosen = save_file(parent, text("Ask", "Where should the file go?"), proposed, f"{title} (*{ending})")
    if chosen is not None:
        folders.keep(purpose, chosen.parent)
    if chosen is None or chosen.suffix.lower() == ending:
        return chosen
    whole = chosen.with_name(chosen.name + ending)
    if whole.exists():  # the chooser has asked for the shorter name only
        sentence = text("Ask", "There is a file {name} already. Replace it?", name=whole.name)
        if not question(parent, sentence, text("Ask", "Replace the file"), text("Ask", "Leave it"), danger=True):
            return None
    return whole


def _button(answer: str, index: int, *, danger: bool) -> QPushButton:
    made = QPushButton(answer)
    made.setObjectName(f"answer{index}")
    if index == 0:
        theme.set_role(made, "danger" if danger else "primary")
    return made
