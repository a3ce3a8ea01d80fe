"""Units and what one of them is in grams or millilitres."""

GRAMS = {"g": 1.0, "kg": 1000.0, "oz": 28.35, "lb": 453.6}
MILLILITRES = {"ml": 1.0, "l": 1000.0, "tsp": 5.0, "tbsp": 15.0, "cup": 240.0}
PLURALS = {"cups": "cup", "grams": "g", "litres": "l", "pounds": "lb"}
PIECES = {"", "piece", "pinch", "clove"}


def canonical(unit):
    unit = unit.strip().rstrip(".")
    return PLURALS.get(unit, unit)


def factor(unit):
    """Grams or millilitres of one; None for what is counted in pieces."""
    unit = canonical(unit)
    if unit in GRAMS:
        return GRAMS[unit]
    return MILLILITRES.get(unit)


def is_counted(unit):
    return canonical(unit) in PIECES
