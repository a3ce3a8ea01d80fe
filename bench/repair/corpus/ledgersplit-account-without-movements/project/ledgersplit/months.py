from collections import defaultdict
from decimal import Decimal


def by_month(movements):
    months = defaultdict(Decimal)
    for movement in movements:
        months[movement.day.strftime("%Y-%m")] += movement.amount
    return dict(sorted(months.items()))
