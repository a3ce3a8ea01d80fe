from collections import OrderedDict
from decimal import Decimal


def summarise(rows):
    accounts = OrderedDict()
    for row in sorted(rows, key=lambda r: r.account):
        accounts[row.account] = accounts.get(row.account, Decimal('0')) + row.amount
    return {
        'first_day': min((row.day for row in rows), default=None),
        'last_day': max((row.day for row in rows), default=None),
        'accounts': accounts,
    }
