from frames.orders import orders
from frames.worker import task

PRICES = {"glass": 18, "mount": 12}


@task
def cutting_list(number):
    order = orders.get(number)
    return f"{order.number}: {order.moulding()} cm for {order.width}x{order.height}"


@task
def receipt(number):
    order = orders.get(number)
    total = order.moulding() * 0.25 + sum(PRICES[extra] for extra in order.extras)
    return f"{order.customer}: {total:.2f}"
