"""Units and their limits. What a unit does not say itself, its kind says."""

KINDS = {
    "fridge": {"min": 2.0, "max": 8.0, "grace_minutes": 10},
    "freezer": {"min": -25.0, "maximum": -15.0, "grace_minutes": 20},
    "cellar": {"min": 8.0, "max": 14.0, "grace_minutes": 60},
}


def load_units(raw):
    return {unit["id"]: {**KINDS[unit["kind"]], **unit} for unit in raw}
