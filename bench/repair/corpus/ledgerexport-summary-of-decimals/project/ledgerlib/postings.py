from collections import namedtuple
from datetime import date
from decimal import Decimal

Posting = namedtuple('Posting', 'day account amount')

_DATA = '''
2026-01-04 rent -850.00
2026-01-15 salary 2310.55
2026-02-04 rent -850.00
'''


def load(data=_DATA):
    rows = []
    for line in data.strip().splitlines():
        day, account, amount = line.split()
        rows.append(Posting(date.fromisoformat(day), account, Decimal(amount)))
    return rows
