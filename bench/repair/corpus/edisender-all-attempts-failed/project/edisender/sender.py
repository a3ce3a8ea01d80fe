import logging

from edisender.errors import DeliveryFailed, Rejected

logger = logging.getLogger(__name__)

ATTEMPTS = 3


def acknowledge(gateway, document_id):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return gateway.acknowledge(document_id)
        except TimeoutError:
            logger.warning("attempt %d to acknowledge %s timed out", attempt, document_id)
    raise DeliveryFailed(document_id, ATTEMPTS)


def deliver(gateway, document):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            receipt = gateway.send(document)
            break
        except TimeoutError:
            logger.warning("attempt %d to send %s timed out", attempt, document["id"])
    if receipt["status"] == "rejected":
        raise Rejected(receipt.get("reason", "no reason given"))
    return receipt["number"]
