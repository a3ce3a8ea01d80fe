from subhooks.store import store


def subscription_created(data):
    store.subscriptions[data["customer"]] = {"plan": data["plan"], "state": "active"}


def subscription_updated(data):
    store.subscriptions[data["customer"]].update(plan=data["plan"])


def subscription_deleted(data):
    store.subscriptions.pop(data["customer"], None)


def payment_failed(data):
    store.subscriptions[data["customer"]]["state"] = "overdue"


HANDLERS = {
    "subscription.created": subscription_created,
    "subscription.updated": subscription_updated,
    "subscription.deleted": subscription_deleted,
    "invoice.payment_failed": payment_failed,
}
