import json
from datetime import date
from decimal import Decimal


def _plain(value):
    # Amounts travel as text: a float would lose cents.
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def dumps(value):
    return json.dumps(value, default=_plain, sort_keys=True)
