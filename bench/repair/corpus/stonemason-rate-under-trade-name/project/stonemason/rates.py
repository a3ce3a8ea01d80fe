from decimal import Decimal

# Per square metre, cut and polished.
RATES = {
    "granite": Decimal("210.00"),
    "limestone": Decimal("145.50"),
    "slate": Decimal("160.00"),
}

TRADE_NAMES = {
    "portland": "limestone",
    "bath stone": "limestone",
    "shap": "granite",
}


class UnknownStone(Exception):
    pass


def rate(stone):
    """The rate of a stone, by its kind or by a trade name."""
    name = stone.strip().lower()
    if name in RATES:
        return RATES[name]
    elif name in TRADE_NAMES:
        rate(TRADE_NAMES[name])
    else:
        raise UnknownStone(stone)
