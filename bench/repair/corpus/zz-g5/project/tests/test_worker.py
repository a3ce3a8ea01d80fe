from worker.consume import consume
from worker.orders import ORDERS


def test_paid():
    consume([{"type": "paid", "order": "A1"}, {"type": "paid", "order": "zz"}])
    assert ORDERS["A1"]["state"] == "paid"


def test_returned():
    consume([{"type": "returned", "order": "A1"}])
    assert ORDERS["A1"]["reason"] == ""
