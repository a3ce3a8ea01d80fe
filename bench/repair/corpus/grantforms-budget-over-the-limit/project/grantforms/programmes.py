from typing import NamedTuple


class Programme(NamedTuple):
    title: str
    limit: int
    needs_partner: bool = False


PROGRAMMES = {
    "microgrant": Programme("Microgrants for clubs", 5_000),
    "culture": Programme("Culture in rural places", 40_000),
    "exchange": Programme("Twinning of towns", 15_000, needs_partner=True),
}
