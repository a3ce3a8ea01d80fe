from lidostats import tickets
from lidostats.figures import change, month_before, percent, share


def report(connection, month):
    """Lines for the board of the association."""
    count = tickets.visitors(connection, month)
    before = tickets.visitors(connection, month_before(month))
    cents = tickets.takings(connection, month)
    return [
        f"Lido in {month}",
        f"  visitors   {count}",
        f"  change     {percent(change(before, count), signed=True)}",
        f"  children   {percent(share(tickets.children(connection, month), count))}",
        f"  takings    {cents / 100:.2f} EUR",
    ]
