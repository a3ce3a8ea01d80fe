import logging

from pickqueue import senders
from pickqueue.broker import Broker
from pickqueue.shelves import OutOfStock, Shelves

log = logging.getLogger(__name__)


def handle(message, shelves):
    if message["kind"] == "return":
        shelves.put_back(message["sku"])
        return
    try:
        shelves.take(message["sku"], message["quantity"])
    except OutOfStock:
        log.warning("%s wants %s, which is not there", message["source"], message["sku"])


def run(broker, shelves):
    for message in broker:
        handle(message, shelves)


def main():
    broker, shelves = Broker(), Shelves({"A-100": 10, "B-7": 4})
    senders.from_shop(broker, {"A-100": 2})
    senders.from_handheld(broker, ["B-7", "A-100", "B-7"])
    run(broker, shelves)
    print(shelves.stock)


if __name__ == "__main__":
    main()
