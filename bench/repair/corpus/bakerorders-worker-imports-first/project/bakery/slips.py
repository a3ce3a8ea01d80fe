"""What hangs above the ovens."""

from bakery import orders

WIDTH = 24


def slip_for(order):
    lines = [f"#{order.number} {order.customer}"]
    lines += [f"{count:>3} {kind}" for kind, count in order.items.items()]
    return "\n".join(line[:WIDTH] for line in lines)


def dough_slip(all_orders):
    """How much dough of each kind is to be made over night."""
    totals = dict.fromkeys(orders.DOUGH_GRAMS, 0)
    for order in all_orders:
        for kind, count in order.items.items():
            totals[kind] += orders.DOUGH_GRAMS[kind] * count
    return "\n".join(f"{kind}: {grams / 1000:.1f} kg" for kind, grams in totals.items() if grams)
