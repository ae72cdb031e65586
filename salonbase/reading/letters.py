"""How much a text looks like Russian: what tells one code page of eight bits from another."""

from __future__ import annotations

from collections import Counter

_ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# How often the letter of a column follows that of a row, each step 2.2 times as often; the first of both is no letter.
# Counted over Russian names, surnames and what stands on the cards of salons.
_PAIRS = """
078878767838788897876755643000655
905756657566768268774454554000047
370000600403402605205001001060001
880343702703636725644000300064003
450015500501403706004000000000000
670412730604446626315000000140001
904866556466768548770524534000022
250005600402025200204000100000000
670425520600445401005000000043002
853556637576778546780553653000047
800024110104501302450103220000001
680400600700605806646000000003020
671010820804503700425000200047056
772200700702153660405000000043004
891135820806006800566102301065135
816966555466877177773550640000214
370000600705402837304000000025001
784552733703346830576043010064035
660404700608644653685110200135026
881500800606253826624010200067004
615155354234554035650230412010050
360000500500200505000000000002000
550200300300000505022000000000000
330300400500000200200000000010000
650000600506003200052000110002000
250000500503302200201000000000000
030000400400000000000000000000000
000000100000000000000000000000000
704504500053544002050040240000000
802112402304035400430203240000055
100102000001431002260000000000000
604004000003402004250000414000020
802303403014225003040023200000022
""".splitlines()[1:]
_NEVER, _ALIEN, _CAPITAL_INSIDE, _BESIDE_LATIN, _CLOSED = -6, -9, -12, -3, -5
_TYPOGRAPHY = frozenset("«»„“”‘’–—…№•\u00a0")
_CLOSING = frozenset("»”’…•")
_NEIGHBOURS = frozenset("іїєґўјљњћђџѓќѕІЇЄҐЎ")


def likelihood(words: str) -> int:
    """A sum over neighbouring characters, the higher the more Russian; comparable for readings of the same bytes.

    Letters in pairs that Russian has speak for it, capitals inside words and signs that nobody types against it.
    """
    pairs = Counter(zip(f" {words}", f"{words} ", strict=True))
    return sum(times * _weight(*pair) for pair, times in pairs.items() if not (pair[0] + pair[1]).isascii())


def _weight(first: str, second: str) -> int:
    before, after = _place(first), _place(second)
    weight = sum(_sign(character) for character in (first, second) if not _place(character))
    if first.islower() and second.isupper():
        weight += _CAPITAL_INSIDE
    if before and after:
        return weight + (int(_PAIRS[before][after]) or _NEVER)
    if before or after:
        if first in _CLOSING:
            weight += _CLOSED
        if (first + second).strip().isalpha() and len((first + second).strip()) > 1:
            weight += _BESIDE_LATIN
        return weight + (int(_PAIRS[before][after]) or _NEVER // 2)
    return weight


def _place(character: str) -> int:
    """The number of a Russian letter from 1, 0 for everything else."""
    return _PLACES.get(character, 0)


def _sign(character: str) -> int:
    if character.isascii() or character in _TYPOGRAPHY:
        return 0
    return _NEVER // 2 if character in _NEIGHBOURS else _ALIEN


_PLACES = {letter: place for place, letter in enumerate(_ALPHABET, start=1)}
_PLACES["ё"] = _PLACES["е"]
_PLACES |= {letter.upper(): place for letter, place in _PLACES.items()}
