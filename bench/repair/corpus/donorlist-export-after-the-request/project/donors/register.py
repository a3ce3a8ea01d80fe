from dataclasses import dataclass


@dataclass(frozen=True)
class Donor:
    number: int
    name: str
    town: str
    last_gift: int
    total_cents: int


class Register:
    def __init__(self, donors):
        self._donors = list(donors)

    def select(self, since=0, town=None):
        for donor in self._donors:
            if donor.last_gift >= since and (town is None or donor.town == town):
                yield donor


EXAMPLES = Register(
    [
        Donor(1, "Adler, Ruth", "Bern", 2023, 5_000),
        Donor(2, "Brand, Otto", "Thun", 2025, 120_000),
        Donor(3, "Meier & Cie", "Bern", 2026, 75_050),
    ]
)
