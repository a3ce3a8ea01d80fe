from collections import defaultdict
from datetime import datetime

from nightaudit.days import day_of


def totals(bookings, config):
    result = defaultdict(int)
    for booking in bookings:
        result[day_of(datetime.fromisoformat(booking["paid_at"]), config)] += booking["cents"]
    return dict(sorted(result.items()))


def render(bookings, config):
    lines = [config.name]
    for day, cents in totals(bookings, config).items():
        lines.append(f"{day}  {cents / 100:10.2f}")
    return "\n".join(lines)
