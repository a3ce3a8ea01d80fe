from typing import NamedTuple


class Carol(NamedTuple):
    title: str
    year: int
    language: str


CAROLS = [
    Carol("Stille Nacht", 1818, "de"),
    Carol("Adeste Fideles", 1751, "la"),
    Carol("Minuit, chrétiens", 1847, "fr"),
    Carol("O Tannenbaum", 1824, "de"),
]
