import json
from datetime import date
from decimal import Decimal


def _plain(value):
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"cannot be sent: {type(value).__name__}")


def dumps(value):
    return json.dumps(value, default=_plain)


def loads(text):
    return json.loads(text)
