import json
import statistics


def load(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)["scents"]


def rating(scent):
    return statistics.mean(scent["ratings"])


def lasting(scent):
    """How many days it lasts, by the middle of the panel; None if nobody noted it."""
    if not scent["days_lasting"]:
        return None
    return statistics.median(scent["days_lasting"])
