import json
from datetime import date, datetime
from decimal import Decimal


def _encode(value):
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"cannot send a {type(value).__name__}")


def dumps(payload: dict) -> str:
    """The form in which everything travels over the bus."""
    return json.dumps(payload, default=_encode, sort_keys=True)
