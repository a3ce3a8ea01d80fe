_MEASURED = {
    "2026-04-11": {"birch": 310, "ash": 42, "grass": 3},
    "2026-04-12": {"birch": 290},
    "2026-04-13": {},
}


def measured(day):
    """Grains by kind of pollen."""
    return _MEASURED.get(day, {})


def days():
    return sorted(_MEASURED)
