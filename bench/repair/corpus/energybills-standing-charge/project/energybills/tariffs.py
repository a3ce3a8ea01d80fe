import json
from decimal import Decimal
from typing import NamedTuple


class Tariff(NamedTuple):
    name: str
    unit: Decimal
    standing: Decimal

    @property
    def is_flat(self):
        return self.unit == 0


def _money(value):
    return Decimal(str(value))


def load_tariffs(path):
    with open(path) as f:
        raw = json.load(f)
    return {name: tariff_of(name, fields) for name, fields in raw.items()}


def tariff_of(name, fields):
    return Tariff(name, unit=_money(fields["unit"]), standing=fields.get("standing", 0))
