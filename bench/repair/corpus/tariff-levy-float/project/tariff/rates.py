import json
from decimal import Decimal


def number(given):
    """Exact, whether the file has it as a text or as a number."""
    return Decimal(str(given))


class Part:
    def __init__(self, name, given):
        self.name = name
        self.per_kwh = number(given["per_kwh"])
        self.base = number(given["base"])

    def cost(self, kwh):
        return self.base + self.per_kwh * kwh


class Levy:
    def __init__(self, given):
        self.name = given["name"]
        self.percent = Decimal(given["percent"]) if isinstance(given["percent"], str) else given["percent"]

    def on(self, amount):
        return amount * self.percent / 100


def load(path):
    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    parts = [Part(name, given[name]) for name in ("grid", "energy")]
    return parts, [Levy(one) for one in given["levies"]]
