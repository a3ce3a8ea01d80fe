from pickqueue.broker import Broker


def from_shop(broker: Broker, basket: dict) -> None:
    for sku, quantity in basket.items():
        broker.publish({"kind": "pick", "sku": sku, "quantity": quantity, "source": "shop"})


def from_handheld(broker: Broker, scans: list) -> None:
    """A handheld scans an article once for each piece."""
    for sku in dict.fromkeys(scans):
        broker.publish({"kind": "pick", "sku": sku, "qty": scans.count(sku), "source": "handheld"})


def returned(broker: Broker, sku: str) -> None:
    broker.publish({"kind": "return", "sku": sku})
