from pickqueue import senders
from pickqueue.broker import Broker
from pickqueue.shelves import Shelves
from pickqueue.worker import handle, run


def test_shop():
    broker, shelves = Broker(), Shelves({"A": 3})
    senders.from_shop(broker, {"A": 2})
    run(broker, shelves)
    assert shelves.stock == {"A": 1}


def test_handheld_counts_scans():
    broker = Broker()
    senders.from_handheld(broker, ["A", "B", "A"])
    assert [(m["sku"], m["source"]) for m in broker] == [("A", "handheld"), ("B", "handheld")]


def test_out_of_stock(caplog):
    shelves = Shelves({"A": 1})
    handle({"kind": "pick", "sku": "A", "quantity": 2, "source": "shop"}, shelves)
    assert shelves.stock == {"A": 1}
    assert "shop wants A" in caplog.text


def test_return():
    broker, shelves = Broker(), Shelves({})
    senders.returned(broker, "A")
    run(broker, shelves)
    assert shelves.stock == {"A": 1}
