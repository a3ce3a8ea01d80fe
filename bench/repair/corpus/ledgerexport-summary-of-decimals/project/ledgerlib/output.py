import json
from datetime import date
from decimal import Decimal


def plain(value):
    """Amounts keep their cents as text, days are written as ISO 8601."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError('%r cannot be written as JSON' % (value,))


def rows_as_json(rows):
    return json.dumps([row._asdict() for row in rows], default=plain)


def rows_as_text(rows):
    return '\n'.join('%s %-10s %10s' % (row.day, row.account, row.amount) for row in rows)


def summary_as_json(result):
    return json.dumps(result, indent=2)


def summary_as_text(result):
    lines = ['%s to %s' % (result['first_day'], result['last_day'])]
    lines += ['%-10s %10s' % item for item in result['accounts'].items()]
    return '\n'.join(lines)
