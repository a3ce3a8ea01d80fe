from decimal import Decimal

PRICES = {
    "lavender": Decimal("4.90"),
    "olive": Decimal("3.50"),
    "pine-tar": Decimal("6.20"),
}
GRAMS = {"lavender": 110, "olive": 95, "pine-tar": 120}
