NOTHING = "-"


def money(value):
    return NOTHING if value is None else f"{value:,.2f}"


def percent(value):
    return NOTHING if value is None else f"{value:.0%}"


def count(value):
    return NOTHING if value is None else str(value)
