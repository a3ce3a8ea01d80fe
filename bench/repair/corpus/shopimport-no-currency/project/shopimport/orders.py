from shopimport.models import Order


def place(shop, number, cents):
    """An order of the web shop."""
    return Order.objects.create(shop=shop, number=number, cents=cents, currency=shop.currency)


def take_over(shop, row):
    """An order of another system; rows may name a currency of their own."""
    return Order.objects.create(shop=shop, number=row["number"], cents=row["cents"], currency=row.get("currency"))


def shown(order):
    return {"number": order.number, "total": f"{order.cents / 100:.2f} {order.currency}"}
