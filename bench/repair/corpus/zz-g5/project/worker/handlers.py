import logging

from .orders import ORDERS

log = logging.getLogger(__name__)


def on_paid(message):
    order = ORDERS.get(message["order"])
    if order is None:
        log.warning("paid: unknown order %s", message["order"])
        return
    order["state"] = "paid"


def on_shipped(message):
    order = ORDERS.get(message["order"])
    if order is None:
        log.warning("shipped: unknown order %s", message["order"])
        return
    order["state"] = "shipped"
    order["tracking"] = message["tracking"]


def on_returned(message):
    order = ORDERS.get(message["order"])
    order["state"] = "returned"
    order["reason"] = message.get("reason", "")


HANDLERS = {"paid": on_paid, "shipped": on_shipped, "returned": on_returned}
