"""Shares for the wall display, in per cent."""


def share(part, whole):
    """How many per cent `part` is of `whole`; 0 of nothing."""
    return round(100 * part / whole) if whole else 0


def charged_share(lamps):
    """Per cent of the lamps that are charged."""
    charged = sum(1 for lamp in lamps if lamp["charge"] >= 95)
    return round(100 * charged / len(lamps))


def defect_share(lamps):
    """Per cent of the lamps that are set aside."""
    return share(sum(1 for lamp in lamps if lamp.get("defect")), len(lamps))
