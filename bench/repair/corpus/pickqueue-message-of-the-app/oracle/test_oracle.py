from pickqueue import senders
from pickqueue.broker import Broker
from pickqueue.shelves import Shelves
from pickqueue.worker import run


def test_what_a_handheld_scans_is_taken():
    broker, shelves = Broker(), Shelves({"A-100": 10, "B-7": 4})
    senders.from_handheld(broker, ["B-7", "A-100", "B-7", "B-7"])
    run(broker, shelves)
    assert shelves.stock == {"A-100": 9, "B-7": 1}


def test_its_message_is_the_documented_one():
    broker = Broker()
    senders.from_handheld(broker, ["B-7", "B-7"])
    [message] = broker
    assert message["quantity"] == 2
    assert (message["kind"], message["sku"], message["source"]) == ("pick", "B-7", "handheld")


def test_the_others_are_as_they_were():
    broker, shelves = Broker(), Shelves({"A-100": 10})
    senders.from_shop(broker, {"A-100": 4})
    senders.returned(broker, "A-100")
    run(broker, shelves)
    assert shelves.stock == {"A-100": 7}
