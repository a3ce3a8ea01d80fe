from breweries.models import set_up
from breweries.queries import order_with_lines, orders_of


def slip(order):
    lines = ", ".join(f"{line.kegs} x {line.beer}" for line in order.lines)
    return f"#{order.id} {order.pub}: {lines or 'nothing'}"


def slip_of(order_id):
    order = order_with_lines(order_id)
    return None if order is None else slip(order)


def slips(pub=None):
    return [slip(order) for order in orders_of(pub)]


if __name__ == "__main__":
    set_up([("Anchor", [("Pils", 3), ("Bock", 1)]), ("Lion", [])])
    print("\n".join(slips()))
