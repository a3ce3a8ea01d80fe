from collections import Counter

from ticketlog.sales import parse


def totals(lines):
    """How many tickets were sold, by stop and kind."""
    counted = Counter()
    for line in lines:
        sale = parse(line)
        counted[sale.stop, sale.kind] += 1
    return counted


def table(counted):
    for (stop, kind), number in sorted(counted.items()):
        yield f"{stop:<20}{kind:<10}{number:>6}"
