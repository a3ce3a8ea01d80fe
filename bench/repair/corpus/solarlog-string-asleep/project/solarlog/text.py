DASH = "-"


def kwh(value):
    return DASH if value is None else f"{value:.1f} kWh"


def watts(value):
    return DASH if value is None else f"{value:d} W"


def row(*cells):
    return "  ".join(str(cell).rjust(10) for cell in cells)
