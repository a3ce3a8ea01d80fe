import datetime as dt
import json
from decimal import Decimal


def _plain(value):
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"cannot be written as JSON: {value!r}")


def dumps(value):
    """JSON as all of our files are written: dates in ISO form, decimals as text."""
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=2)
