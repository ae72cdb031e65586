"""The order of the core, which knows no Qt, is the order that Qt gives Russian names."""

from __future__ import annotations

from functools import cmp_to_key
from random import Random

from PySide6.QtCore import QCollator, QLocale

from salonbase import alphabet
from salonbase.demo import words

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһ"
FOREIGN = ("Smith", "Müller", "Brown", "O'Neil", "Smyth")


def test_names_stand_as_the_collation_of_qt_puts_them() -> None:
    rng = Random(3)
    lines = set()
    for _ in range(3000):
        surname = rng.choice((rng.choice(words.SURNAMES), rng.choice(FOREIGN)))
        if rng.random() < 0.5:
            surname = "".join(rng.choice(LETTERS) for _ in range(rng.randint(2, 5))).capitalize()
        if rng.random() < 0.2:
            surname += f"-{rng.choice(words.SURNAMES)}"
        lines.add(f"{surname} {rng.choice((*words.WOMEN, 'Артём', 'Алёна', 'Алена'))}")
    expected = sorted(lines, key=cmp_to_key(QCollator(QLocale("ru_RU")).compare))
    assert sorted(lines, key=alphabet.sort_key) == expected
