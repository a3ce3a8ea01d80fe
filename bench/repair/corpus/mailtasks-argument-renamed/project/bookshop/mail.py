from bookshop.tasks import task

outbox = []


@task
def send_confirmation(order_id, recipient):
    outbox.append((recipient, f"Thank you for order {order_id}"))


@task
def send_gift_note(order_id, recipient, sender=None):
    who = sender or "Somebody"
    outbox.append((recipient, f"{who} has sent you a present (order {order_id})"))
